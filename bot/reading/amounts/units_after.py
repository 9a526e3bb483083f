"""The unit behind a number."""

from bot.reading.amounts.coins import coin_after
from bot.reading.amounts.counts import count_after
from bot.reading.amounts.currencies import AFTER_SIGNS, DOLLARS
from bot.reading.amounts.units import BLANKS, Following, Scaled, Unit, next_word

_SHORTENED = frozenset("mrd mio mln mld bln bn mn m b cr tsd md mil".split())
_PERCENTS = ("%", "％")
_NEAR = 3000  # characters around a "p" in which pounds make it pence


def unit_after(text: str, behind: Scaled, *, signed: bool = False) -> Unit | None:
    """The unit that follows a number and its scale: a sign, percent, a currency or a counted noun."""
    at, scaled = behind.end, behind.scale is not None
    unit = _sign_after(text, at) or _word_unit(text, behind, signed=signed)
    if unit is None and scaled and text[at : at + 1] == "." and text[max(0, at - 4) : at].strip().lower() in _SHORTENED:
        following = next_word(text, at + 1)
        unit = _sign_after(text, at + 1) or (coin_after(text, following, scaled=True) if following else None)
    return unit


def _sign_after(text: str, at: int) -> Unit | None:
    spaced = text[at : at + 1] in BLANKS and at < len(text)
    place = at + spaced
    mark = text[place : place + 1]
    follows = text[place + 1 : place + 2]
    if mark in _PERCENTS:
        return None if follows.isalnum() else Unit("percent", place + 1, sign=True)
    if mark == "¢":
        return Unit("USD", place + 1, 100, sign=True)
    if not mark or mark not in AFTER_SIGNS:
        return _letters_sign(text, place)
    return None if spaced and follows.isdigit() else Unit(AFTER_SIGNS[mark], place + 1, foreign=mark != "$", sign=True)


def _letters_sign(text: str, place: int) -> Unit | None:
    """The "US$" of "5 US$"."""
    dollar = text.find("$", place, place + 4)
    code = DOLLARS.get(text[place:dollar]) if dollar > place else None
    return Unit(code, dollar + 1, sign=True) if code and not text[dollar + 1 : dollar + 2].isdigit() else None


def _word_unit(text: str, behind: Scaled, *, signed: bool) -> Unit | None:
    following = behind.following
    if following is None:
        return None
    coin = coin_after(text, following, scaled=behind.scale is not None, signed=signed)
    if coin or signed:  # "$1 billion users": what a price is counted in, or for, is no unit of it
        return coin
    return _pence(text, behind.end, following) or count_after(text, following)


def _pence(text: str, at: int, following: Following) -> Unit | None:
    """The pence of "412p", where the text around is about pounds; elsewhere that is a page or a picture's height."""
    if following[1] != "p" or following[0] not in ("", " "):
        return None
    end = following[2]
    near = (max(0, at - _NEAR), end + _NEAR)
    return Unit("GBP", end, 100) if text.find("£", *near) >= 0 or text.find("pence", *near) >= 0 else None

"""Items that say but a name and a figure: "2. Adept. Amazon, $330 million", "Neon > Databricks, $1B", "Tesla: $2bn".

What the figure is of stands elsewhere: in the heading of the list, in the item before, in the question before it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import frames, listings, naming, roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import NO_NAMES, Kind, Piece
from bot.reading.claims.row.words import HEDGES
from bot.reading.claims.scene.scene import TWO_SIDED, Scene, Told
from bot.reading.companies.lookup_words import COMMON
from bot.reading.sentences import Shape

Row = Sequence[Piece]
_ARROWS = (">", "→", "➜", "➔", "»")
_ROUND = Told(measure=Measure.FUNDING_ROUND, company=None, counterparty=None)
_OF_TWO = TWO_SIDED | {Measure.CONTRACT}
_SURE = frozenset({Measure.ACQUISITION_PRICE, Measure.FUNDING_ROUND})
_LINES = 4
_DASHES = frozenset("–—-")
_LIGHT = frozenset({Kind.NAME, Kind.PROPER, Kind.COMMA, Kind.CONJ, Kind.DET})
_ENDS_ITEM = frozenset({Kind.COMMA, Kind.STOP, Kind.CLOSE, Kind.CONJ, Kind.FIGURE, Kind.OPEN})
_ASIDE = frozenset({Kind.OPEN, Kind.CLOSE, Kind.DATE})
_TOTALS = frozenset("total totale summe somme".split())
_SMALL = frozenset("again too also then so far date : →".split())
_MONEY_IN = frozenset("invest invested invests investor investors backer backers back backed backs fund funded".split())
_OWNING = frozenset("owns own owned holds shareholders owners shareholder ownership".split())
LED = frozenset("led co-led".split())
BACKED = frozenset({"(", "["})
"""Without one of these nothing is told of a backer."""


def question(row: Row, scene: Scene) -> Told | None:
    """«Who put money in?», «Who owns OpenAI?»: the names of the answer are those who pay or hold."""
    words = [piece.word for piece in row]
    if "who" not in words and not any(word in {"shareholders", "owners", "ownership"} for word in words):
        return None
    name = next((piece.name for piece in row if piece.kind is Kind.NAME), None)
    company = name or scene.section or scene.topic
    if not _OWNING.isdisjoint(words):
        return Told(measure=Measure.STAKE, company=company, counterparty=None)
    paid = not _MONEY_IN.isdisjoint(words) or "put" in words
    return Told(measure=Measure.INVESTMENT, company=company, counterparty=None) if paid else None


def unknown(label: str, pattern: Told | None) -> str | None:
    """The name that an item of a list of deals begins with, though nothing else shows that it is one: "Arcion."."""
    if pattern is None or pattern.measure not in _OF_TWO:
        return None
    words = label.rstrip(".:").split()
    known = all(word[0].isupper() and word.lower() not in COMMON | NO_NAMES for word in words)
    return " ".join(words) if 0 < len(words) < 4 and known else None


def headed(row: list[Piece], text: str) -> None:
    """«2. Nettlewood ($410 million). The grid-software company»: a name that no list knows, at the head of an item."""
    if len(row) < 3 or not row[0].capital or row[0].kind is not Kind.WORD or row[0].word in COMMON | NO_NAMES:
        return
    opens = row[1].kind is Kind.OPEN or row[1].word in _DASHES
    if opens and any(piece.figure and signs.money(piece.figure) for piece in row[2:4]):
        row[0] = row[0]._replace(kind=Kind.NAME, name=text[row[0].start : row[0].end], word="")


def ranked(text: str, end: int, listing: Told | None) -> Told | None:
    """What the sum at the head of an item is: what the list is of, or by the words of the item itself."""
    if listing is not None and listing.measure in _SURE:
        return listing
    begin = next((k for k in range(end, min(len(text), end + _LINES)) if text[k] != "\n"), end)
    stop = text.find("\n", begin)
    return _ROUND if _of_round().search(text, end, stop if stop > 0 else len(text)) else listing


@cache
def _of_round() -> re.Pattern[str]:
    return re.compile(r"\b(?:Series [A-K]\d?|[Ss]eed|round|led(?: by)?|raise[sd]?|co-led|investors?|backers?)\b")


def dashed(shape: Shape, row: Row) -> bool:
    """«Amazon – $50 billion», «Nvidia: $30 billion»: a line of its own that is an item, though no bullet marks it."""
    if shape is not Shape.HEADING or len(row) < 2 or not (_names(row[0]) or row[0].word in _TOTALS):
        return False
    at = 1
    if row[1].kind is Kind.OPEN:
        at = next((k + 1 for k in range(2, min(len(row), 8)) if row[k].kind is Kind.CLOSE), len(row))
    elif row[0].word in _TOTALS:
        at = next((k for k in range(1, min(len(row), 5)) if row[k].word in _DASHES or row[k].word == ":"), len(row))
    marked = at < len(row) and (row[at].word in _DASHES or row[at].word == ":" or row[at].figure is not None)
    return marked and any(piece.figure for piece in row[at : at + 4])


def elliptical(row: Row, i: int) -> bool:
    """Whether nothing but names and hedges stands before a figure, and no noun of a measure after it."""
    before = row[: frames.left_of(row, i) + 1]
    light = all(_light(piece) for piece in before)
    after = row[i + 1] if i + 1 < len(row) else None
    return light and (after is None or after.kind in _ENDS_ITEM)


def _light(piece: Piece) -> bool:
    return piece.kind in _LIGHT or piece.kind in _ASIDE or piece.capital or piece.word in _SMALL or piece.word in HEDGES


def read(row: Row, i: int, scene: Scene, pattern: Told | None, about: str | None) -> Told | None:
    """What an elliptical figure is of, by the item before or the heading, with the names that it gives.

    `about` is whom the item is about, if it began with that name.
    """
    figure = row[i].figure
    if pattern is None or pattern.measure is Measure.OTHER or figure is None:
        return None
    if (figure.amount.unit == "percent") != (pattern.measure is Measure.STAKE):
        return None
    name = next((scene.known(piece) or piece.name for piece in _before(row, i)), None)
    if about and about != name:
        return _of_section(about, name, pattern)
    return listings.item(name, row, pattern, scene)


def flow(row: Row, i: int, scene: Scene, pattern: Told | None, text: str) -> Told | None:
    """«Amazon → Anthropic: $4 billion», «Neon > Databricks, $1B»: who pays and who is paid for, by an arrow."""
    pair = _pair(_before(row, i), text)
    return _flow(pair, scene, pattern) if pair else None


def _before(row: Row, i: int) -> list[Piece]:
    return [piece for piece in row[: frames.left_of(row, i) + 1] if _names(piece)]


def _names(piece: Piece) -> bool:
    """A name, or a word with a capital that is none of the usual ones: where a name stands, a name is meant."""
    return piece.kind in NAMED or (
        piece.kind is Kind.WORD and piece.capital and piece.word not in NO_NAMES and piece.word not in COMMON
    )


def _of_section(about: str, name: str | None, pattern: Told) -> Told:
    """«2. Adept. Amazon, $330 million»: the item's own name is bought or backed, the other one pays."""
    payer = name or pattern.counterparty
    counted = pattern.measure in _OF_TWO
    return replace(pattern, company=about, counterparty=payer if counted and payer != about else None)


def _pair(names: Sequence[Piece], text: str) -> tuple[str, str, bool] | None:
    """«Amazon → Anthropic», «Neon > Databricks»: two names with an arrow between them; whether it is a plain one."""
    if len(names) != 2 or names[0].name == names[1].name:
        return None
    between = text[names[0].end : names[1].start].strip()
    if between == "/":  # "Workday / Sana": who buys stands first
        return (names[1].name or "", names[0].name or "", True)
    arrow = between.endswith(_ARROWS) and len(between) <= 3
    return (names[0].name or "", names[1].name or "", between == ">") if arrow else None


def _flow(pair: tuple[str, str, bool], scene: Scene, pattern: Told | None) -> Told:
    """Money goes from left to right, a company that is bought goes so too, unless it is known who pays."""
    left, right, plain = pair
    usual = Measure.ACQUISITION_PRICE if plain else Measure.INVESTMENT
    measure = pattern.measure if pattern and pattern.measure in TWO_SIDED else usual
    payers = {scene.topic, *scene.payers, pattern.counterparty if pattern else None} - {None}
    sold = measure is Measure.ACQUISITION_PRICE
    if (left in payers) != (right in payers):
        sold = right in payers
    company, payer = (left, right) if sold else (right, left)
    return Told(measure=measure, company=company, counterparty=payer)


def backer(row: Row, i: int, scene: Scene) -> Told | None:
    """«Investors include Microsoft ($95 million)»: what one gave to a round."""
    bargain = scene.bargain
    if bargain is None or bargain.measure not in measures.GIVEN:
        return None
    who = _in_brackets(row, i)
    if who is None or who == bargain.company:
        return None
    return replace(bargain, measure=Measure.INVESTMENT, counterparty=who, vague=False)


def _in_brackets(row: Row, i: int) -> str | None:
    closed = 1 < i < len(row) - 1 and row[i - 1].kind is Kind.OPEN and row[i + 1].kind is Kind.CLOSE
    named = closed and row[i - 2].kind is Kind.NAME
    told = any(piece.word in _MONEY_IN or piece.word in {"from", "participants"} for piece in row[: max(0, i - 2)])
    return row[i - 2].name if named and told else None


def led(row: Row, i: int, scene: Scene) -> Told | None:
    """«$900 million, led by Humain»: a round of whom the text is about here."""
    after = row[i + 1 : i + 4]
    if len(after) < 3 or after[0].kind is not Kind.COMMA or after[1].word not in LED or after[2].word != "by":
        return None
    if frames.left_of(row, i) >= 0 or roles.subject(row, i) is not None:
        return None
    lead = naming.phrase(row, i + 3)
    company = scene.section or scene.subject or scene.topic
    if company is None or lead is None:
        return None
    return Told(measure=Measure.FUNDING_ROUND, company=company, counterparty=scene.known(row[lead]))

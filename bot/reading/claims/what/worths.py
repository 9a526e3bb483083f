"""What a company is worth where no word for a valuation stands beside the figure.

«The most valuable start-up: $500 billion», «investors agreed to $157 billion», «$260 billion before the money».
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims.roles import frames, naming, roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_MOST = frozenset(
    "valuable valiosa valiosas valioso wertvollste wertvollsten wertvollstes valorisée valorisées prezioso".split()
)
_INSIDERS = frozenset(
    "investors backers shareholders holders owners capitalists investoren inversores investisseurs".split()
)
_AGREED = frozenset({("agreed", "to"), ("agreed", "on"), ("settled", "for"), ("settled", "on")})
_MONEY = frozenset("money cash funding capital investment".split())
_ROUND = frozenset("before after including counting with".split())
_NEW = frozenset("the new fresh this".split())
_OFFERS = frozenset("offers bids proposals approaches interest".split())
VALUED = _OFFERS | _MOST | _INSIDERS | _MONEY | {"new", "fresh"}
_BROUGHT_BY = frozenset("from led".split())
WHOLE = frozenset("whole entire".split())
_COMPANY = frozenset("company firm business startup start-up group enterprise thing".split())
EQUITY = frozenset({"equity"})
_CLOSE = 7
OWN = frozenset({"own"})
_WORTH = frozenset({("worth",), ("valued", "at"), ("priced", "at")})
_ENDING = frozenset({Kind.STOP, Kind.COMMA, Kind.CONJ, Kind.CLOSE, Kind.OPEN, Kind.DATE, Kind.PREP})


def valued(row: Row, i: int, scene: Scene, spoken_of: Callable[[int], str | None]) -> Told | None:
    """The valuation that a figure is by the words of its sentence; None where they do not say so."""
    k = frames.left_of(row, i)
    if _superlative(row, k) or (k > 0 and row[k].word == "at" and row[k - 1].word in _OFFERS):
        company = spoken_of(i)
    elif (_insiders(row, i, k) or _of_round(row, i)) and _raised(scene):
        company = scene.last.company if scene.last else None
    else:
        return None
    company = company or scene.theme or scene.section or scene.topic
    return Told(measure=Measure.VALUATION, company=company, counterparty=None, vague=company is None)


def _superlative(row: Row, k: int) -> bool:
    """«The most valuable private company: $500 billion»."""
    if k < 1 or row[k].word != ":":
        return False
    for piece in reversed(row[max(0, k - 9) : k]):
        if piece.word in _MOST:
            return True
        if piece.figure or (piece.kind is Kind.STOP):
            return False
    return False


def _insiders(row: Row, i: int, k: int) -> bool:
    """«Investors agreed to», «its owners had settled for»: nothing of what it is follows."""
    if k < 1 or (i + 1 < len(row) and row[i + 1].kind not in _ENDING):
        return False
    told = (row[k - 1].word, row[k].word) in _AGREED
    return told and any(piece.word in _INSIDERS for piece in row[max(0, k - 6) : k])


def _of_round(row: Row, i: int) -> bool:
    """«Before the money», «including the new cash»."""
    near = row[i + 1 : i + 5]
    if len(near) < 2 or near[0].word not in _ROUND:
        return False
    told = next((piece for piece in near[1:] if piece.kind is not Kind.DET), None)
    money = told is not None and (told.word in _MONEY or signs.names(told, Measure.FUNDING_ROUND))
    return money and near[1].word in _NEW | _MONEY


def _raised(scene: Scene) -> bool:
    """Whether a round or a valuation was told last."""
    return scene.last is not None and scene.last.measure in (
        Measure.VALUATION,
        Measure.FUNDING_ROUND,
        Measure.INVESTMENT,
    )


def with_money(row: Row, i: int, told: Mapping[int, Told]) -> Told | None:
    """«Doubled its valuation to $5.6 billion with $600 million from Accel»: the round that brought the worth."""
    k = frames.left_of(row, i)
    if k < 1 or row[k].word != "with" or i + 1 >= len(row) or row[i + 1].word not in _BROUGHT_BY:
        return None
    worth = next((told[j] for j in sorted(told, reverse=True) if told[j].measure is Measure.VALUATION), None)
    if worth is None or worth.company is None:
        return None
    lead = roles.lead(row)
    lead = naming.phrase(row, i + 1) if lead is None and row[i + 1].word == "from" else lead
    giver = row[lead].name if lead is not None and row[lead].name != worth.company else None
    return replace(worth, measure=Measure.FUNDING_ROUND, counterparty=giver, vague=False)


def of_whole(row: Row, i: int, scene: Scene) -> Told | None:
    """«$185 a share, equivalent to $134 billion for the whole company»: what all of it is worth."""
    after = [piece.word for piece in row[i + 1 : i + 5]]
    if after[:2] != ["for", "the"] or len(after) < 4 or after[2] not in WHOLE or after[3] not in _COMPANY:
        return None
    k = frames.left_of(row, i)
    cue = row[k].cue if k >= 0 else None
    if cue and any(frame.measure is not Measure.VALUATION for frame in cue.verbs):
        return None  # "paid $3 billion for the whole company"
    company = scene.last.company if scene.last and scene.last.company else scene.protagonist()
    return Told(measure=Measure.VALUATION, company=company, counterparty=None, vague=company is None)


def of_bidder(row: Row, i: int, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """«Bid $34 billion for Tavi, more than its own valuation of $18 billion»: of the one who bids, and not of Tavi."""
    own = next((k for k in range(i - 1, max(0, i - _CLOSE), -1) if row[k].word == "own"), None)
    if own is None or not signs.names(row[own + 1], Measure.VALUATION):
        return None
    named = row[own - 1].name if row[own - 1].owner and row[own - 1].kind is Kind.NAME else None
    deal = next((told[k] for k in sorted(told, reverse=True) if told[k].counterparty), scene.deal)
    company = named or (deal.counterparty if deal else None)
    return Told(measure=Measure.VALUATION, company=company, counterparty=None, complete=True) if company else None


def of_equity(row: Row, i: int, scene: Scene) -> Told | None:
    """«Orlo's equity is worth $2.9 billion»: its worth, and no money that it raises."""
    at = next((k for k in range(i - 1, 0, -1) if row[k].word in EQUITY), None)
    if at is None or at + 1 >= i or row[at + 1].kind is not Kind.BE:
        return None
    words = tuple(piece.word for piece in row[at + 2 : frames.left_of(row, i) + 1])
    if words not in _WORTH:
        return None
    owner = roles.owner(row, at)
    named = row[owner].name if owner is not None and row[owner].kind is Kind.NAME else None
    company = named or scene.theme or scene.section or scene.topic
    return Told(measure=Measure.VALUATION, company=company, counterparty=None, complete=True)

"""The worth at which a company is bought into, sought or seen, where «at» alone says so.

«Courting investors at $50 billion», «its backers paid up at $6.6 billion», «at $39 billion it is the dearest startup».
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

from bot.model import Measure
from bot.reading.claims.roles import frames
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_PRIVATE = frozenset(
    "investors investor backers backer shareholders holders shares stock employees staff round raise raising rival "
    "competitor competitors rivals rivale rivali rivales rivalen konkurrent konkurrentin concurrent peer startup "
    "start-up unicorn secondary tender funds talks".split()
)
"""Words of money that goes into a company which is on no exchange."""
_GUESSING = frozenset(
    "guess guesses guessed aim aims aimed aiming hint hints hinted look looks looking hands start "
    "starts started starting begin begins began beginnt stop stops stopped".split()
)
_AT = frozenset("at a à en em bei".split())
_DEALING = frozenset("sell sells sold selling issued issue issues buy buys bought buying offload offloaded".split())
_SHARES = frozenset("shares stock".split())
_WORTHS = frozenset("mark price tag level post post-money pre-money today now again apparently".split())
_ENDING = frozenset({Kind.COMMA, Kind.STOP, Kind.CONJ, Kind.CLOSE, Kind.OPEN, Kind.DATE, Kind.PREP})
_BORDERS = frozenset({Kind.STOP, Kind.FIGURE, Kind.REL})
_MEANT = frozenset({Kind.PRONOUN, Kind.REFERENCE})
_TOLD = frozenset({Kind.PRONOUN, Kind.REFERENCE, Kind.NAME})
_MONEY_IN = frozenset({Measure.VALUATION, Measure.FUNDING_ROUND, Measure.INVESTMENT})
_MULTIPLYING = frozenset("doubled tripled trebled quadrupled quintupled sextupled".split())
_LEAST = Decimal(50_000_000)
_REACH = 18
_AFTER = 9


def at_worth(row: Row, i: int, scene: Scene, spoken_of: Callable[[int], str | None]) -> Told | None:
    """The valuation that a figure behind «at» is, where the clause or the text tells of money for a company."""
    k = frames.left_of(row, i)
    if k > 1 and _multiplied(row, k) and _large(row[i]) and _ends(row, i):
        return _of(spoken_of(i), scene)
    if k < 0 or row[k].word not in _AT or not _large(row[i]) or (k and _leads_on(row[k - 1])):
        return None
    if k == 0 and _begins(row, i):
        return _of(spoken_of(i) or _next_named(row, i), scene)
    clause = _clause(row, k)
    if k > 1 and row[k - 1].kind is Kind.BE and row[k - 2].word == "it" and scene.last in {scene.income, None}:
        return scene.income  # "the run rate nears $450 million; it was at $100 million in March"
    private = any(piece.word in _PRIVATE for piece in (*clause, *row[i + 1 : i + _AFTER]))
    raised = scene.last is not None and scene.last.measure in _MONEY_IN
    if not (private or raised) or not _ends(row, i) or any(map(_else, clause)):
        return None
    meant = bool(clause) and clause[-1].kind in _MEANT
    who = None if meant else spoken_of(i)
    named = any(piece.name == who and piece.kind is Kind.NAME for piece in row[:i])
    return _of(who if named else scene.young(who), scene)


def shares_at(row: Row, i: int, scene: Scene, spoken_of: Callable[[int], str | None]) -> Told | None:
    """«Has sold shares to Sequoia at $11 billion»: what the whole is worth at the price of its shares."""
    k = frames.left_of(row, i)
    if k < 2 or row[k].word != "at" or not _large(row[i]) or not _ends(row, i):
        return None
    clause = _clause(row, k)
    dealt = any(piece.word in _DEALING for piece in clause) and any(piece.word in _SHARES for piece in clause)
    return _of(spoken_of(i), scene) if dealt and not any(piece.cue and _else(piece) for piece in clause) else None


def _leads_on(piece: Piece) -> bool:
    """Whether «at» goes with the verb before it: «stands at», «guess at»."""
    return piece.kind is Kind.LEVEL or piece.word in _GUESSING


def _multiplied(row: Row, k: int) -> bool:
    """«Mercor quintupled to»: a company itself that grows is a worth that does."""
    told = row[k - 2].kind is Kind.NAME and not row[k - 2].owner
    return row[k].word == "to" and row[k - 1].word in _MULTIPLYING and told


def _large(piece: Piece) -> bool:
    """Whether so much money may be what a company is worth."""
    if piece.figure is None:
        return False
    amount = piece.figure.amount
    top = amount.high if amount.high is not None else amount.low
    return top is not None and top >= _LEAST


def _ends(row: Row, i: int) -> bool:
    return i + 1 >= len(row) or row[i + 1].kind in _ENDING or row[i + 1].word in _WORTHS


def _clause(row: Row, k: int) -> Row:
    """The words before «at» that belong to no other figure."""
    start = next((j + 1 for j in range(k - 1, max(-1, k - _REACH), -1) if row[j].kind in _BORDERS), max(0, k - _REACH))
    return row[start:k]


def _else(piece: Piece) -> bool:
    """Whether a noun of something that is no worth stands there."""
    nouns = piece.cue.nouns if piece.cue and piece.word not in _PRIVATE else ()
    return any(frame.measure not in _MONEY_IN for frame in nouns[:1])


def _begins(row: Row, i: int) -> bool:
    """«At $39 billion it is the dearest»: the worth of whom the clause tells, unless it is a deal of some kind."""
    at = i + 1 + (i + 1 < len(row) and row[i + 1].kind is Kind.COMMA)
    if at + 1 >= len(row) or row[at].kind not in _TOLD or row[at + 1].kind is not Kind.BE:
        return False
    return not any(piece.cue and piece.cue.nouns for piece in row[at + 2 : at + _AFTER])


def _next_named(row: Row, i: int) -> str | None:
    return next((piece.name for piece in row[i + 1 : i + 3] if piece.kind is Kind.NAME), None)


def _of(name: str | None, scene: Scene) -> Told:
    """The worth of somebody; of who gives the money, that of whom it goes to."""
    pays = name in scene.payers | scene.backers and name not in {scene.section, scene.topic}
    gives = name is not None and (pays or scene.standing.gives(name))
    told = scene.last.company if scene.last is not None and scene.last.measure in _MONEY_IN else None
    company = (told or scene.protagonist()) if name is None or gives else name
    return Told(measure=Measure.VALUATION, company=company, counterparty=None, vague=company is None)

"""Money of one who joins a round that was told: «Wayve raised $1 billion. Nvidia is spending $500 million».

A round, then a giant or a fund with a verb or a noun of giving, and nothing else that the money would be for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import TWO_SIDED, Scene, Told
from bot.reading.claims.whose.asked import Asked

Row = Sequence[Piece]
Tolds = Mapping[int, Told]
_LOOSE = frozenset({Measure.SPENDING, Measure.FUNDING_ROUND, Measure.OTHER})
_ROUND = measures.GIVEN | {Measure.VALUATION}
_GIVING = (
    "promis", "pledg", "commit", "contribut", "suppl", "provid", "furnish", "chip", "put", "giv", "gave", "inject",
    "pour", "plough", "plow", "sink", "sank", "sunk", "offer", "wir", "hand", "earmark", "spen", "pay", "paid",
    "invest", "transfer", "account", "sign", "allocat", "set aside", "add", "stump", "fork", "outlay", "cheque",
    "check", "ticket", "capital", "backing", "apport", "aport", "aggiung", "ajout", "añad", "acrescent", "vers",
    "mett", "steuer", "schie",
)  # fmt: skip
_INSIDERS = frozenset("investors backers shareholders owners holders".split())
_TAKING = frozenset("take takes took taken taking".split())
_ENDING = frozenset({Kind.STOP, Kind.COMMA, Kind.CONJ, Kind.CLOSE})
_OF_IT = frozenset("it that this which".split())
ADDING = frozenset("add adds added adding".split())
_ITS = frozenset("its their".split())
_NEAR = 6
_AGAIN = frozenset("time more upfront extra too each also".split())
_MEANT = frozenset({Kind.PRONOUN, Kind.REFERENCE})
_REACH = 9


def joined(row: Row, i: int, scene: Scene, told: Tolds, read: Told) -> Told | None:
    """The figure at `i`, read as money of a giver, as what that one gives to whom the round before was for."""
    own = _by_own(row, i, read)
    if own:
        return own
    giver = read.company
    if read.measure not in _LOOSE or giver is None or read.counterparty is not None:
        return None
    if not (giver in scene.standing.grown or scene.standing.gives(giver)):
        return None
    here = next((told[k] for k in sorted(told, reverse=True) if told[k].measure in measures.GIVEN), None)
    round_told = here or (scene.last if scene.last is not None and scene.last.measure in _ROUND else None)
    if read.measure is Measure.FUNDING_ROUND and round_told is None and giver not in scene.standing.grown:
        return replace(read, measure=Measure.OTHER)  # what a fund raises for itself
    if round_told is None or round_told.company in {None, giver} or not _gives(row, i) or not _ends(row, i):
        return None
    return replace(
        round_told, measure=Measure.INVESTMENT, counterparty=giver, frame=read.frame, vague=False, complete=True
    )


def _by_own(row: Row, i: int, read: Told) -> Told | None:
    """«Decart's backers have put in $300 million»: money for whose backers they are."""
    if not said_in(row[max(0, i - _REACH) + 1 : i], _INSIDERS):
        return None
    owner = next((row[k - 1] for k in range(i - 1, max(0, i - _REACH), -1) if row[k].word in _INSIDERS), None)
    if owner is None or not owner.owner or owner.kind is not Kind.NAME:
        return None
    taken_for_giver = read.measure in measures.GIVEN and owner.name == read.counterparty
    unread = read.measure in _LOOSE and owner.name == read.company and _gives(row, i) and _ends(row, i)
    if not taken_for_giver and not unread:
        return None
    return replace(read, measure=Measure.FUNDING_ROUND, company=owner.name, counterparty=None, vague=False)


def to_own_round(at: Asked, i: int) -> Told | None:
    """«Orlo adds $100 million to its Series B»: more that Orlo raises, and no gift to whom was spoken of before."""
    row, to = at.row, i + 1
    verb = next((k for k in range(i - 1, max(-1, i - _NEAR), -1) if row[k].word in ADDING), None)
    if verb is None or to + 2 >= len(row) or row[to].word != "to" or row[to + 1].word not in _ITS:
        return None
    raised = any(signs.names(piece, Measure.FUNDING_ROUND) for piece in row[to + 2 : to + 5])
    giver = roles.subject(row, verb) if raised else None
    if giver is None or row[giver].kind is not Kind.NAME:
        return None
    return Told(measure=Measure.FUNDING_ROUND, company=row[giver].name, counterparty=None)


def goes_on(told: Tolds, company: str | None) -> Told | None:
    """«Completing the $4 billion», of one who invests in the same sentence: the investment goes on."""
    return next((one for one in told.values() if one.measure in TWO_SIDED and one.counterparty == company), None)


def _gives(row: Row, i: int) -> bool:
    """Whether a verb or a noun of giving leads to the figure, with no other figure between."""
    for piece in reversed(row[max(0, i - _REACH) : i]):
        if piece.word.startswith(_GIVING):
            return True
        if piece.figure or piece.kind is Kind.STOP or signs.names(piece, Measure.OTHER):
            return False
        if piece.word in _TAKING:
            return i + 1 < len(row) and row[i + 1].word == "of"
    return False


def _ends(row: Row, i: int) -> bool:
    """Whether nothing behind the figure says what else it is for: «of it», «in the round», «for it», «this time»."""
    after = row[i + 1 : i + 5]
    if not after or after[0].kind in _ENDING or after[0].word in _AGAIN:
        return True
    if len(after) < 2:
        return False
    if after[0].word == "of":
        return after[1].word in _OF_IT
    if after[0].word == "in":
        return any(signs.names(piece, Measure.FUNDING_ROUND) for piece in after[1:])
    if after[0].word == "for":
        return after[1].kind in _MEANT
    return after[0].word == "this" and after[1].word == "time"

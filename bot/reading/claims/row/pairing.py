"""«The former» and «the latter»: one of the two companies that were named last, read as its name."""

from collections.abc import Sequence

from bot.model import Measure
from bot.reading.claims.row.piece import places, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES

_INCOME = frozenset({Measure.REVENUE, Measure.RUN_RATE})
_PART = frozenset("accounted accounts made represented represents contributed".split())
_FIRST = frozenset("former ersterer erstere ersterem ersteren".split())
_LAST = frozenset("latter letzterer letztere letzterem letzteren".split())
SHARES = frozenset("shares stock share".split())
_WHICH = frozenset("which that and".split())
PAIRED = _FIRST | _LAST
_BY = frozenset("by von par por da dal from".split())
_NAMES = frozenset({Kind.NAME})
_FOLLOWING = frozenset(
    {Kind.FIGURE, Kind.COMMA, Kind.STOP, Kind.BE, Kind.CUE, Kind.PREP, Kind.CLOSE, Kind.LEVEL, Kind.SAY, Kind.CONJ}
)
"""What may stand behind «the latter»; behind an adjective stands its noun."""


def paired(row: list[Piece], recent: Sequence[str]) -> list[Piece]:
    """The row with each «the former» and «the latter» as the name that it means; `recent` names in order."""
    for k in range(len(row) - 1, -1, -1):
        if row[k].word not in PAIRED or not _alone(row, k):
            continue
        two = _two(row, k, recent)
        if two is None:
            continue
        start = k - 1 if k and row[k - 1].kind is Kind.DET else k
        name = two[0] if row[k].word in _FIRST else two[1]
        row[start : k + 1] = [Piece(Kind.NAME, row[start].start, row[k].end, "", name=name, owner=row[k].owner)]
    return row


def of_shares(row: list[Piece]) -> list[Piece]:
    """«Broadwick's shares rose 2.4 percent, which values it at»: the row with «it» as whose the shares are."""
    owner = next((k for k in places(row, _NAMES) if row[k].owner and said_in(row[k + 1 : k + 3], SHARES)), None)
    which = next((k for k in range(owner, len(row) - 2) if row[k].word in _WHICH), None) if owner is not None else None
    if owner is None or which is None or row[which + 2].kind is not Kind.PRONOUN or row[which + 2].word != "it":
        return row
    row[which + 2] = row[which + 2]._replace(kind=Kind.NAME, word="", name=row[owner].name)
    return row


def speaks_of_two(row: Sequence[Piece]) -> bool:
    """The cheap question before the dear one."""
    return said_in(row, PAIRED)


def _alone(row: Sequence[Piece], k: int) -> bool:
    after = row[k + 1] if k + 1 < len(row) else None
    return after is None or row[k].owner or after.kind in _FOLLOWING or after.word in AUXILIARIES


def _two(row: Sequence[Piece], k: int, recent: Sequence[str]) -> tuple[str, str] | None:
    """The last two names before a place; by whom one is backed or owned is none of two that are set side by side."""
    told = [row[j].name or "" for j in places(row[:k], _NAMES)]
    here = [row[j].name or "" for j in places(row[:k], _NAMES) if row[j - 1].word not in _BY]
    later = {piece.name for piece in row[k:]} - {*here}
    for names in (here, told, [name for name in recent if name not in later]):
        two = [*dict.fromkeys(reversed(names))][:2]
        if len(two) == 2:
            return two[1], two[0]
    return None


def speaks_of(row: Sequence[Piece], at: int) -> bool:
    """«Corvane's last round», «Corvane shares soared», «Corvane revenue rose»: whether a text goes on about a name."""
    if at + 1 >= len(row):
        return row[at].owner
    return row[at].owner or row[at + 1].word in SHARES or _income_follows(row, at)


def whose_sales(row: Sequence[Piece]) -> int | None:
    """«Orlo made up 71 percent of Corvane's sales»: the place of whose sales they are, whom the text goes on about."""
    verb = next((k for k, piece in enumerate(row) if piece.word in _PART), len(row))
    return next(
        (k for k in range(verb, len(row) - 1) if row[k].owner and row[k].name and _income_follows(row, k)), None
    )


def _income_follows(row: Sequence[Piece], at: int) -> bool:
    """Whether a noun of income stands behind the place."""
    cue = row[at + 1].cue
    return any(frame.measure in _INCOME for frame in cue.nouns[:1]) if cue else False

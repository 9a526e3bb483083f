"""For what time a figure counts, and when it was true: from the nearest date of its sentence."""

from collections.abc import Sequence

from bot.model import SO_FAR, Measure, Scope, When
from bot.reading.claims import measures
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.dates import Dated

FLOWS = frozenset(
    {Measure.REVENUE, Measure.RUN_RATE, Measure.CAPEX, Measure.SPENDING, Measure.COMPENSATION, Measure.OTHER}
)
"""Measures that are counted over a time; the others hold at a time."""

GUIDED = frozenset({Measure.CAPEX, Measure.SPENDING, Measure.REVENUE})
"""Those of which a month often is when it was said: "for FY26 it guides to 1.9, in November it said 1.4"."""


_BREAKS = frozenset({Kind.COMMA, Kind.STOP})
_PARTING = frozenset({Kind.COMMA, Kind.STOP, Kind.CONJ})
_PART = 2
"""How many words it counts for that one of these stands between a figure and a date."""
_ASIDE = 12
"""Pieces of a clause that is put in beside a name, at most."""
_COMPARING = frozenset(
    "than from over versus vs against compared on als que che di gegenüber contre contra frente "
    "after nach dopo après tras depois under below above short abaixo acima ante".split()
)
_MULTIPLES = frozenset(
    "double twice triple times doppelte doppelten doppelt dreimal doble dobro triplo doppio fois veces vezes "
    "volte doubling tripling quadrupling half".split()
)
"""Words between a figure and a date behind it, which is that of the smaller one."""
_FROM = frozenset({"from", "von", "de", "da", "desde"})
_RECORDS = frozenset("best biggest largest highest most worst lowest first".split())
_BEGAN = frozenset(
    "founded formed started launched born created established until incorporated gegründet fondée fondé fundada "
    "fundado fondata fondato créée créé".split()
)
"""Words shortly before a date that tells how old somebody is."""
_PUT_IN = frozenset({"last", "valued", "worth", "once", "formerly", "listed"})
"""What begins a clause that is put in behind a name."""
_NOW = frozenset("is are now will plans wants seeks expects aims hopes".split())
"""Words behind an «and» with which a sentence goes on to the present: «raised $43m last fall and is out again»."""
_SHIFTS = frozenset({";", "–", "—"})
"""Where a sentence goes on to another figure."""
_NAMED_BY_MONTH = frozenset("round raise financing funding tender deal valuation offering".split())
"""What has the name of its month, «the July round», and dates what stands beside it alone."""
_SET_BY = frozenset("after at in following since by with from".split())
_ROUNDS = _NAMED_BY_MONTH | {"seed", "series", "sale", "investment", "fundraising", "fundraise"}
_FEW = 8
_RISES = frozenset(
    "up down doubled tripled quadrupled rise rose increase growth grew double triple twice times gain jump fell".split()
)
"""Words between a figure and a date that it is only compared with."""


def dated(
    row: Sequence[Piece],
    at: tuple[int, Sequence[int], Dated | None],
    measure: Measure,
    scopes: frozenset[Scope],
    published: When | None,
) -> tuple[str | None, When | None]:
    """The period and the date of the figure at a place of the row, which has dates at others or means one of before."""
    if scopes and Scope.CUMULATIVE in scopes and measure in measures.GIVEN:
        return SO_FAR if measure is Measure.FUNDING_ROUND else None, published
    i, times, before = at
    date = nearest_date(row, i, times) if times else before
    if date is None:
        return None, published
    if measure in GUIDED and not date.stretch:
        month = date.period if measure is Measure.REVENUE else None  # nobody tells what is invested in a month
        return _told_for(row, times) or month, _held(date, published)
    if measure in FLOWS:
        return date.period, (published if date.stretch else _held(date, published))
    return None, _held(date, published)


def _held(date: Dated, published: When | None) -> When | None:
    """When a figure holds: no later than it is told; «notes due 2031» are sold today."""
    if date.when and published and date.when.first > published.last:
        return published
    return date.when or published


def _told_for(row: Sequence[Piece], times: Sequence[int]) -> str | None:
    """The one year, quarter or half that a row tells figures of."""
    periods = {date.period for j in times if (date := row[j].dated) and date.stretch and date.period}
    return periods.pop() if len(periods) == 1 else None


def nearest_date(row: Sequence[Piece], i: int, times: Sequence[int]) -> Dated | None:
    """The date nearest to the figure, within its part of the sentence; `times` are the places of all."""
    near = [j for j in times if i - 14 <= j < i + 10 and not _of_other(row, i, j)]
    if len(near) > 1:
        near = [j for j in near if not _apart(row, i, j)] or near
    if not near:
        return None
    best = near[0] if len(near) == 1 else min(near, key=lambda j: _distance(row, i, j))
    return row[best + _second(row, i, best)].dated


def _of_other(row: Sequence[Piece], i: int, j: int) -> bool:
    """Whether a date is of another figure than the one at `i`, or of a record that was broken."""
    record = row[j - 1].word == "since" and not _RECORDS.isdisjoint(piece.word for piece in row[max(0, j - _FEW) : j])
    begun = any(piece.word in _BEGAN for piece in row[max(0, j - 3) : j])
    return record or begun or _compared(row, i, j) or _owned(row, i, j) or (j > i and _shifted(row, i, j))


def _shifted(row: Sequence[Piece], i: int, j: int) -> bool:
    """«It is now worth $5.6 billion; a year ago it was $2.4 billion»: a date with a figure of its own."""
    parted = any(piece.word in _SHIFTS for piece in row[i + 1 : j])
    return parted and any(piece.figure for piece in row[j + 1 : j + _FEW])


def _owned(row: Sequence[Piece], i: int, j: int) -> bool:
    """Whether a date is of another figure than the one at `i`: of the one behind it, or of the one that comes sooner.

    «$30 billion in place of last year's commitment of $100 billion», «$18 billion this fiscal year, then $32 billion».
    """
    if _of_event(row, j):
        return False
    if j < i:
        then = any(piece.word == "then" for piece in row[j + 1 : i])
        then = then or any(row[k].kind is Kind.CONJ and row[k + 1].word in _NOW for k in range(j + 1, i - 1))
        named = row[j + 1].word in _NAMED_BY_MONTH and any(piece.kind is Kind.COMMA for piece in row[j + 1 : i])
        return then or named or _in_aside(row, i, j) or _began(row, i, j)
    return i + 1 < j < len(row) - 1 and row[j + 1].word == "s"


def _of_event(row: Sequence[Piece], j: int) -> bool:
    """«Worth $10 billion after last summer's seed»: whether a date is of an event that set the figure."""
    after = [piece.word for piece in row[j + 1 : j + 3]]
    return row[j - 1].word in _SET_BY and after[:1] == ["s"] and not _ROUNDS.isdisjoint(after)


def _began(row: Sequence[Piece], i: int, j: int) -> bool:
    """«It has risen from $1 billion in May 2022 to $2.2 billion»: whether a date is of what a figure rose from."""
    k = next((k for k in range(j - 1, max(-1, j - 3), -1) if row[k].figure), None)
    begun = k is not None and not _FROM.isdisjoint(piece.word for piece in row[max(0, k - 3) : k])
    return begun and any(piece.word in {"to", "auf", "a", "à"} for piece in row[j + 1 : i])


def _in_aside(row: Sequence[Piece], i: int, j: int) -> bool:
    """«Murati, who left in May, seeks $1 billion», «Corvane, valued at $9 billion in May, is»: of a name alone."""
    if not any(piece.kind is Kind.COMMA for piece in row[j + 1 : i]):
        return False
    for k in range(j - 1, max(0, j - _ASIDE), -1):
        if row[k].kind is Kind.REL:
            return row[k - 1].kind is Kind.COMMA
        if row[k].kind in _BREAKS:
            return row[k + 1].word in _PUT_IN and row[k - 1].kind in NAMED
    return False


def _distance(row: Sequence[Piece], i: int, j: int) -> tuple[int, int]:
    """How far a date is; what parts it from a figure counts more: «$4 billion in 2024 and $5 billion in 2025»."""
    between = row[min(i, j) + 1 : max(i, j)]
    parted = sum(piece.kind in _PARTING or piece.word == "to" for piece in between)
    compared = j < i and any(piece.word in _COMPARING for piece in between)  # «in 2025 from $250 million in 2024»
    return len(between) + _PART * (parted + compared), parted


def _compared(row: Sequence[Piece], i: int, j: int) -> bool:
    """Whether a date behind a figure is what it is compared with.

    «$5 billion, 62% more than a year ago», «$5 billion, against $3 billion a year earlier», «$5 billion, nearly twice
    the $3 billion it was worth six months ago».
    """
    if any(piece.word in _MULTIPLES for piece in row[i + 1 : j]):
        return True
    if any(row[k].figure and any(piece.word in _RISES for piece in row[i + 1 : k]) for k in range(i + 2, j)):
        return True
    for k in range(j - 1, max(i, j - _FEW), -1):
        if row[k].word in _COMPARING:
            if not _ROUNDS.isdisjoint(piece.word for piece in row[k + 1 : j]):
                return False  # «after its Series B in 2023»: the round set the figure
            told = any(piece.word in _RISES or piece.figure for piece in row[i + 1 : j])
            return told or (row[k].word == "after" and any(piece.figure for piece in row[j + 1 : j + _FEW]))
        if row[k].kind in _BREAKS:
            return False
    return False


def _apart(row: Sequence[Piece], i: int, j: int) -> bool:
    return any(piece.word == ";" for piece in row[min(i, j) : max(i, j)])


def _second(row: Sequence[Piece], i: int, first: int) -> int:
    """How far behind the first of two joined years the second stands, for the second of two joined figures.

    "$870m -> $2B (2024-2025)": the years belong to the figures in their order.
    """
    if first <= i:
        return 0
    joined = [j for j in (first + 1, first + 2) if j < len(row) and row[j].dated]
    before = [j for j in (i - 1, i - 2) if j >= 0 and row[j].figure]
    return joined[0] - first if joined and before else 0

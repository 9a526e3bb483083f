"""Figures of a series of periods told on with a time, a case or a company for all that they are of.

«The first quarter alone should take $16 billion», «that works out to $105 billion for the year», «that took the fiscal
year to $88 billion», «it is on course for $9 billion by December», «Meta and Alphabet have named $65bn and $75bn».
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Frame, Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import frames, roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import places, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, HEDGES
from bot.reading.claims.scene.scene import INCOME, REPORTED, Scene, Told

Row = Sequence[Piece]
_COSTING = frozenset(
    "take takes took taken taking need needs needed require requires required cost costs swallow swallows swallowed "
    "absorb absorbs absorbed eat eats ate consume consumes consumed devour see sees saw".split()
)
_BRINGING = frozenset("bring brings brought yield yields yielded deliver delivers delivered see sees saw add".split())
_STRETCHES = frozenset("quarter half year months month fiscal".split())
_TIMES = frozenset(
    "first second third fourth final last next current coming this full whole fiscal calendar financial alone a "
    "quarter quarter's half half's year year's month month's months total figure sum tally bill number level pace "
    "now s two three years quarters halves".split()
)
_RAISING = frozenset(
    "takes took taking brings brought bringing lifts lifted lifting pushes pushed pushing puts putting".split()
)
_POINTING = frozenset("that that's this it it's which".split())
_WORKING_OUT = frozenset(
    {("works", "out"), ("work", "out"), ("worked", "out"), ("adds", "up"), ("comes", "to"), ("amounts", "to"),
     ("translates", "to"), ("translates", "into"), ("equates", "to"), ("equals",), ("makes",), ("means",),
     ("implies",), ("suggests",), ("is",), ("'s",), ("that's",), ("it's",), ("would", "be"), ("annualises", "to"),
     ("annualizes", "to"), ("extrapolates", "to")}
)  # fmt: skip
_A_YEAR = frozenset({("for", "the"), ("over", "the"), ("a", "year"), ("per", "year"), ("for", "all"), ("over", "a")})
_COURSES = frozenset("course track pace target way".split())
_CASES = frozenset("base best worst bear bull central mid high low optimistic pessimistic upside downside".split())
_CASE = frozenset("case scenario".split())
_PUTTING = frozenset("put puts putting pegged pegs".split())
_FIGURES = frozenset("figure figures number total sum pace rate level tally".split())
_NAMING = frozenset(
    "named name names flagged flags promised pencilled penciled budgeted guided signalled signaled indicated "
    "earmarked".split()
)
_WHOSE = frozenset("whose which".split())
_PACES = frozenset({"run", "run-rate", "run rate", "on"})
_CUES = frozenset({Kind.CUE})
SPOKEN_OF = ("revenue", "capex", "spending", "expenditure", "run rate", " sales", "turnover", "msatz")
"""Letters without which a sentence speaks of no series."""
_BORDERS = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP})
_LISTED = frozenset({Kind.NAME, Kind.CONJ, Kind.COMMA})
_SAID = Frame(form="noun", words=(), measure=None, company=("subject",))
"""Says that words told it, so that the next figure of a list may go on with it."""
_BEGINNING = frozenset({Kind.DET, Kind.PREP, Kind.DATE, Kind.BE, Kind.LEVEL})


def told_on(row: Row, start: int, i: int, scene: Scene) -> Told | None:
    """What a figure is of that only a time, a case or a pointing word tells; `start`: where its clause begins."""
    told = scene.last if scene.last is not None or scene.reported is None else scene.reported
    if told is None or told.measure not in REPORTED or told.company is None:
        return None
    who = _named_by(row, start, i)
    if who:
        return replace(told, company=who, counterparty=None, frame=_SAID)
    k = max(start, frames.left_of(row, i))
    again = (
        _by_period(row, start, k, told)
        or _led_to(row, start, k)
        or _on_course(row, start, k)
        or _in_case(row, start, i)
        or _put_at(row, start, i)
    )
    if _worked_out(row, start, i, k):
        return replace(told, measure=Measure.RUN_RATE) if told.measure is Measure.REVENUE else told
    return replace(told, counterparty=None) if again else None


def announced(row: Row) -> Told | None:
    """«Anthropic aims to triple annualized revenue»: the series that a sentence without sums speaks of."""
    for at in places(row, _CUES):
        cue = row[at].cue
        frame = next(iter(cue.nouns), None) if cue else None
        if frame is None or frame.measure not in REPORTED or frame.measure is None:
            continue
        whose = next(roles.sides(row, frame, at, at, verb=False))
        company = row[whose].name if whose is not None and row[whose].kind is Kind.NAME else None
        return Told(measure=frame.measure, company=company, counterparty=None) if company else None
    return None


def pace(row: Row, at: int, i: int, scene: Scene) -> Measure | None:
    """«In July the run rate had pointed to», «on pace for», after an outlay: of that, where no income is spoken of."""
    last = scene.last
    if last is None or last.measure not in measures.OUTLAYS or row[at].word not in _PACES:
        return None
    earns = any(signs.names(piece, Measure.REVENUE) for piece in row[max(0, i - 12) : i + 6])
    named = any(p.kind is Kind.NAME and p.name != last.company for p in row[max(0, min(at, i) - 8) : i])
    return None if earns or named else last.measure


def beyond_aside(row: Row, i: int, scene: Scene) -> Told | None:
    """«Meta, whose revenue topped $50 billion, moved its forecast to»: of the outlays told before the aside."""
    last = scene.last
    if last is None or last.measure not in INCOME or not said_in(row[:i], _WHOSE):
        return None
    before = next((k for k in range(i - 1, -1, -1) if row[k].figure), -1)
    begin = next((k for k in range(before - 1, 0, -1) if row[k].word in _WHOSE), 0)
    closed = any(piece.kind is Kind.COMMA for piece in row[before + 1 : i])
    told = next((one for one in reversed(scene.line) if one.measure in measures.OUTLAYS), None)
    if told is None or not closed or not begin or row[begin - 1].kind is not Kind.COMMA:
        return None
    who = row[begin - 2]
    return replace(told, company=who.name, counterparty=None) if who.kind is Kind.NAME and not who.owner else None


def _timely(piece: Piece) -> bool:
    small = piece.kind in _BEGINNING or piece.word in AUXILIARIES or piece.word in HEDGES
    return small or piece.word in _TIMES


def _timed(before: Row) -> bool:
    """Whether words name a stretch of time and nothing else: «the first quarter alone should»."""
    stretch = any(piece.kind is Kind.DATE or piece.word in _STRETCHES for piece in before)
    return stretch and all(map(_timely, before))


def _by_period(row: Row, start: int, k: int, told: Told) -> bool:
    """«The first quarter alone should take», «next year could bring»: of a time what it costs or brings."""
    verbs = _BRINGING if told.measure in INCOME else _COSTING
    begin = start
    while begin < k and row[begin].kind in _BORDERS:
        begin += 1
    first = begin < k and (row[begin].kind in {Kind.DET, Kind.DATE} or row[begin].word in _TIMES)
    return first and row[k].word in verbs and _timed(row[begin:k])


def _led_to(row: Row, start: int, k: int) -> bool:
    """«That took the fiscal year to», «bringing the total for the year to»: of a time what it comes to so."""
    if row[k].word not in {"to", "past", "above"}:
        return False
    at = next((j for j in range(k - 1, max(start, k - 9) - 1, -1) if row[j].word in _RAISING), None)
    return at is not None and _timed([piece for piece in row[at + 1 : k] if piece.word not in {"for", "of"}])


def _worked_out(row: Row, start: int, i: int, k: int) -> bool:
    """«That works out to about $105 billion for the year», «that is $48 billion annualised»."""
    head = row[start : k + 1]
    if not head or not said_in(head[:2], _POINTING) or len(head) > 6:
        return False
    words = [piece.word for piece in head if piece.word not in HEDGES]
    verb = words[1:-1] if words[-1] == "to" and len(words) > 2 and words[1] not in {"comes", "amounts"} else words[1:]
    pointed = tuple(verb or words[:1])
    pointed = pointed[:2] if pointed[:2] in _WORKING_OUT else pointed[:1]
    return pointed in _WORKING_OUT and _of_year(row[i + 1 : i + 5])


def _of_year(after: Row) -> bool:
    """«For the year», «for all of 2025», «a year», «annualised»: how long the figure reaches."""
    if not after:
        return False
    if after[0].word.startswith("annual") or tuple(piece.word for piece in after[:2]) in _A_YEAR:
        return not after[0].word.startswith("over") or said_in(after[1:4], _STRETCHES)
    stretch = after[0].word in {"for", "in", "over"} and len(after) > 1 and after[1].kind is Kind.DATE
    return after[0].kind is Kind.DATE or stretch


def _on_course(row: Row, start: int, k: int) -> bool:
    """«It is on course for», «on track to reach»: what the series comes to."""
    at = next((j for j in range(k, max(start, k - 4), -1) if row[j].word in _COURSES and row[j - 1].word == "on"), None)
    return at is not None and all(p.kind in _BEGINNING or p.word in {"hit", "reach"} for p in row[at + 1 : k + 1])


def _in_case(row: Row, start: int, i: int) -> bool:
    """«For 2026 the base case is», «and the best case as much as»."""
    j = i - 1
    while j > start and (row[j].kind in {Kind.BE, Kind.PREP} or row[j].word in HEDGES or row[j].word == "much"):
        j -= 1
    return j > start and row[j].word in _CASE and row[j - 1].word in _CASES


def _put_at(row: Row, start: int, i: int) -> bool:
    """«A spokesperson put this month's figure near», «pegs the total for the year at»."""
    at = next((j for j in range(i - 1, max(start, i - 8) - 1, -1) if row[j].word in _PUTTING), i)
    between = row[at + 1 : i]
    level = bool(between) and (between[-1].word in {"at", "near", "around"} or between[-1].word in HEDGES)
    return level and said_in(between, _FIGURES) and all(map(_timely, between))


def _named_by(row: Row, start: int, i: int) -> str | None:
    """«Microsoft and Alphabet have named», «Meta has flagged»: whose the figure is that nothing else tells of."""
    while start < i and row[start].kind in _BORDERS:
        start += 1
    k = i - 1
    while k > start and (row[k].word in HEDGES or row[k].kind is Kind.PREP or row[k].kind is Kind.DET):
        k -= 1
    if row[k].word not in _NAMING or row[start].kind is not Kind.NAME or row[start].owner:
        return None
    between = row[start + 1 : k]
    plain = all(p.kind in _LISTED or p.word in AUXILIARIES for p in between) and not any(p.owner for p in between)
    return row[start].name if plain else None

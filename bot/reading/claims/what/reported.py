"""Figures of reports that leave unsaid what they are of: what analysts had expected, a year's outlook, a unit's part.

Who reports tells of sales or of outlays once, and then of other periods, of estimates and of parts by figures alone.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from bot.model import Frame, Measure
from bot.reading.claims.roles import frames, roles
from bot.reading.claims.row.piece import SOMEBODY
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import HEDGES
from bot.reading.claims.scene.scene import INCOME, REPORTED, Scene, Told
from bot.reading.claims.what import series

Row = Sequence[Piece]
_REACH = 18
_ANALYSTS = frozenset(
    "analysts analyst consensus street wall-street market markets brokers economists forecasters estimates estimate "
    "lseg factset refinitiv visible analysten markt börse analystes marché bourse analistas mercado analisti mercato "
    "consenso konsens".split()
)
_EXPECTING = frozenset(
    "expect expects expected expecting forecast forecasts look looked looking want wanted wants pencilled "
    "penciled see saw seen model modelled modeled project projected predict predicted estimate estimated "
    "anticipate anticipated work worked hope hoped ask asked bet consensus mean average poll polled were was had "
    "sought erwartet erwartete erwarteten erwarten gerechnet rechneten attendaient attendait tablaient tablait "
    "espéraient prévoyaient anticipaient esperaban esperaba preveían attendevano attendeva stimavano prevedevano "
    "esperavam esperava previam projetavam".split()
)
_FORESEEING = frozenset(
    "sees see expects expect expected forecasts forecast projects projected anticipates anticipate predicts "
    "guides guided targets foresees want wants erwartet peilt prognostiziert prévoit vise table prevé espera "
    "prevede stima attende prevê projeta estima anticipe".split()
)
_OUTLOOKS = frozenset(
    "outlook guidance forecast forecasts target targets goal projection projections prediction ambition plan".split()
)
_TIMES = frozenset(
    "year years quarter quarters half months month weeks period fiscal full full-year whole total as a last previous "
    "current next first second third fourth final prior year's quarter's begun began started had "
    "this a".split()
)
_ROUGH = frozenset("to of for at by with in".split())
_LINES = frozenset("unit division segment business arm".split())
_EARNING = frozenset(
    "took take takes did does brought brings bring made makes supplied supplies contributed contributes generated "
    "delivered posted added earned".split()
)
_EARNING_IN = frozenset({"brought in", "pulled in", "took in", "turned in", "chipped in", "bring in", "brings in"})
_GROWING = frozenset("up down higher lower more increase rise gain jump decrease decline growth + above".split())
_MAKING = frozenset("makes make made is gives means implies comes".split())
_POINTING = frozenset("that this it which".split())
_DOING = frozenset({"did", "does", "brought in", "brings in", "took in", "takes in"})
ALONE = _DOING | _OUTLOOKS | {"(", "["}
"""Without one of these a figure goes on with nothing but what was told."""
_PERIODS = frozenset("quarter half months year".split())
_JOINTS = frozenset({Kind.COMMA, Kind.OPEN, Kind.DET})
_COMPARABLE = REPORTED | {Measure.MARKET_VALUE, Measure.VALUATION, Measure.DEBT}
_LEFT_OUT = frozenset({Kind.COMMA, Kind.BE, Kind.LEVEL})
_SAID = Frame(form="noun", words=(), measure=None, company=("subject",))
"""Says that words told it, so that the next figure of a list may go on with it."""
_ENDING = frozenset({Kind.COMMA, Kind.STOP, Kind.OPEN, Kind.CLOSE})
_SOMEBODY = SOMEBODY | {Kind.WORD, Kind.DET}
_NOT_TOLD = frozenset({Kind.FIGURE, Kind.STOP})


def alone(row: Row, i: int, scene: Scene) -> Told | None:
    """What a figure is of by a few words, whatever was told before."""
    return _targeted(row, i, scene) or _done(row, i, scene) or _bracketed(row, i, scene)


def goes_on(row: Row, i: int, scene: Scene) -> Told | None:
    """What a figure is of that its own words leave unsaid, in a text that reports sales or outlays."""
    comparable = scene.last is not None and scene.last.measure in _COMPARABLE
    if scene.reported is None and not comparable:
        return None
    start = _clause(row, i)
    own = _own(row, start, i, scene) if comparable else None
    again = own or _yearly(row, start, i, scene) or _labelled(row, i, scene)
    again = again or (None if _says(row, start, i) else series.told_on(row, start, i, scene))
    return again or _part(row, start, i, scene) or _earned(row, start, i, scene) or _foreseen(row, start, i, scene)


def _targeted(row: Row, i: int, scene: Scene) -> Told | None:
    """«Targets of $166 billion for cloud revenue»: what the noun behind says."""
    after = row[i + 1 : i + 7]
    if len(after) < 2 or after[0].word != "for" or _verb(row, i) not in _OUTLOOKS:
        return None
    nouns = [*takewhile(lambda piece: piece.kind in {Kind.WORD, Kind.CUE, Kind.DET}, after[1:])]
    cue = nouns[-1].cue if nouns else None
    measure = cue.nouns[0].measure if cue and cue.nouns else None
    at = roles.subject(row, i)
    company = row[at].name if at is not None and row[at].kind is Kind.NAME else scene.section or scene.topic
    return Told(measure=measure, company=company, counterparty=None, frame=_SAID) if measure in REPORTED else None


def _done(row: Row, i: int, scene: Scene) -> Told | None:
    """«The data center business did $41.1 billion», where no sales were told."""
    company = scene.section or scene.topic
    if company is None or _verb(row, i) not in _DOING or not _unit(row, _clause(row, i), i):
        return None
    return Told(measure=Measure.REVENUE, company=company, counterparty=None, frame=_SAID)


def _bracketed(row: Row, i: int, scene: Scene) -> Told | None:
    """«Thanks to Meta (up to $14 billion) and OpenAI (up to $6 billion)»: who ordered how much of the orders told."""
    last, k = scene.last, frames.left_of(row, i)
    if last is None or last.measure is not Measure.CONTRACT or k < 1 or row[k].kind is not Kind.OPEN:
        return None
    who = row[k - 1]
    fits = who.kind is Kind.NAME and who.name != last.company and last.company is not None
    return replace(last, counterparty=who.name) if fits else None


def _yearly(row: Row, start: int, i: int, scene: Scene) -> Told | None:
    """«Annualised, that makes»: what was told last, for a year."""
    last = scene.last
    words = [piece.word for piece in row[start:i]]
    if last is None or last.measure not in REPORTED or _verb(row, i) not in _MAKING:
        return None
    if not any(word.startswith("annuali") for word in words) or _POINTING.isdisjoint(words):
        return None
    told = replace(last, measure=Measure.RUN_RATE) if last.measure is Measure.REVENUE else last
    named = (row[k - 2].name for k in range(start + 2, i) if row[k].word == "which" and row[k - 2].kind is Kind.NAME)
    whose = next(named, None)  # "closed in on Orbo, which makes $13 billion"
    return replace(told, company=whose) if whose else told


def _labelled(row: Row, i: int, scene: Scene) -> Told | None:
    """«U.S. commercial: $306 million (up 93%)»: a part of the income told."""
    told = scene.reported
    if told is None or told.measure not in INCOME or row[i - 1].word != ":" or not _grows(row, i):
        return None
    before = row[: i - 1]
    if any(piece.cue and piece.cue.nouns for piece in before) or not before:
        return None
    name = next((piece.name for piece in before if piece.kind is Kind.NAME), None)
    whose = told.company if name is None or scene.standing.gives(name) else name
    return replace(told, company=whose, counterparty=None)


def _own(row: Row, start: int, i: int, scene: Scene) -> Told | None:
    """«HPE's own stood at», «Amazon's, up 13%, is», «a company whose own came to»: the same of somebody else."""
    last = scene.last
    if last is None or last.measure not in _COMPARABLE:
        return None
    at = next((k for k in range(start, min(start + 4, i)) if row[k].kind is Kind.NAME and row[k].owner), None)
    if at is None or not (row[at + 1].word == "own" or row[at + 1].kind in _LEFT_OUT):
        return None
    begin = at + 2 if row[at + 1].word == "own" else at + 1
    plain = not any(piece.cue and piece.cue.nouns for piece in row[begin:i])
    return replace(last, company=row[at].name, counterparty=None) if plain else None


def _clause(row: Row, i: int) -> int:
    """Where the words before the figure begin that belong to no other figure."""
    k = i - 1
    if k > 0 and row[k].word == ":":
        k -= 1
    while k >= 0 and i - k < _REACH and (row[k].kind not in _NOT_TOLD or row[k].percent):
        k -= 1
    return k + 1


def _foreseen(row: Row, start: int, i: int, scene: Scene) -> Told | None:
    """«Analysts had been looking for», «the outlook for the quarter is», «for the year it sees», «in 2024 it was»."""
    told = series.beyond_aside(row, i, scene) or scene.reported
    start = _foreseer(row, start, i) if _verb(row, i) in _FORESEEING else start
    if told is None or _says(row, start, i):
        return None
    before = row[start:i]
    by_others = _by_analysts((*before, *row[i + 1 : i + 2])) or _as_expected(row, i)
    if by_others or _outlook(before) or _verb(row, i) in _FORESEEING:
        return replace(told, company=_who(row, start, i, told), counterparty=None)
    return told if scene.last is told and _period(before) else None


def _foreseer(row: Row, start: int, i: int) -> int:
    """«Leases and all, and Amy Hood expects»: where the clause of who foresees begins."""
    joint = next((k for k in range(i - 1, start, -1) if row[k].kind is Kind.CONJ), start)
    return joint if joint > start and row[joint + 1].kind in _SOMEBODY else start


def _says(row: Row, start: int, i: int) -> bool:
    """Whether a noun of a measure stands before the figure in its clause, or right after it."""
    after = takewhile(lambda piece: piece.kind not in _ENDING, row[i + 1 : i + 4])
    near = (*row[start:i], *after)
    return any(piece.cue and piece.cue.nouns and piece.cue.nouns[0].measure is not None for piece in near)


def _by_analysts(before: Row) -> bool:
    at = next((k for k, piece in enumerate(before) if piece.word in _ANALYSTS), None)
    return at is not None and any(piece.word in _EXPECTING for piece in before[at:])


def _as_expected(row: Row, i: int) -> bool:
    """«The $146.6bn that analysts had expected», «$16.2bn consensus»."""
    for piece in row[i + 1 : i + 7]:
        if piece.kind in _NOT_TOLD or piece.kind in {Kind.COMMA, Kind.CONJ}:
            return False
        if piece.word in _ANALYSTS:
            return True
    return False


def _outlook(before: Row) -> bool:
    """«The outlook for the third quarter, $54 billion», «management's target for the quarter is»."""
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k].word in _OUTLOOKS), None)
    return at is not None and all(_timely(piece) for piece in before[at + 1 :])


def _timely(piece: Piece) -> bool:
    light = piece.kind in {Kind.DATE, Kind.BE, Kind.PREP, Kind.DET, Kind.COMMA, Kind.LEVEL}
    return light or piece.word in _TIMES or piece.word in HEDGES or piece.word == ":"


def _period(before: Row) -> bool:
    """«Fiscal 2026 as a whole:», «last year's total was», «the year had begun at»: nothing but a time."""
    before = before[1:] if before and before[0].kind is Kind.PRONOUN else before
    timed = any(piece.kind is Kind.DATE or piece.word in _PERIODS for piece in before)
    return timed and all(_timely(piece) for piece in before)


def _verb(row: Row, i: int) -> str:
    """The last word before the figure that is more than a hedge or a time."""
    for piece in reversed(row[max(0, i - 7) : i]):
        small = piece.kind in {Kind.DATE, Kind.DET} or piece.word in HEDGES or piece.word in _ROUGH
        if not small:
            return piece.word
    return ""


def _who(row: Row, start: int, i: int, told: Told) -> str | None:
    """Whose estimate it is: the company that foresees it, where it is named."""
    at = roles.subject(row, i)
    named = at is not None and at >= start and row[at].kind is Kind.NAME and not row[at].owner
    return row[at].name if named and at is not None else told.company


def _part(row: Row, start: int, i: int, scene: Scene) -> Told | None:
    """«Of which data centers supplied», «the data center unit alone,»: a part of what was told last."""
    last = scene.last
    if last is None or last.measure not in INCOME:
        return None
    alone = i > start and row[i - 1].word == "alone" and all(piece.kind is not Kind.NAME for piece in row[start:i])
    return replace(last, counterparty=None) if alone or _unit(row, start, i) else None


def _unit(row: Row, start: int, i: int) -> bool:
    """«The data center unit alone,», «the chip business did», «networking as a whole was up 54% at»."""
    at = next((k for k in range(i - 1, start - 1, -1) if row[k].word in _LINES), None)
    if at is None or any(piece.kind is Kind.NAME for piece in row[start:i]):
        return False
    return all(_leveled(piece) for piece in row[at + 1 : i])


def _leveled(piece: Piece) -> bool:
    return _timely(piece) or piece.word in {"alone", "itself"} or piece.word in _EARNING or piece.word in _GROWING


def _earned(row: Row, start: int, i: int, scene: Scene) -> Told | None:
    """«The unit took $35 billion in the fourth quarter», «OCI brought in $4 billion, a 68% increase»."""
    if scene.reported is None or not _earns(row, i) or not (_grows(row, i) or _of_period(row, i)):
        return None
    at = roles.subject(row, i)
    told_by = None if at is None or at < start else _earner(row[at], scene)
    company = told_by or scene.reported.company
    return Told(measure=Measure.REVENUE, company=company, counterparty=None, frame=_SAID)


def _earner(piece: Piece, scene: Scene) -> str | None:
    """Who earns: a company by name, or the one that «the startup» means."""
    if piece.kind is Kind.REFERENCE:
        return scene.meant(piece, passive_side=False, here=None)
    return piece.name if piece.kind is Kind.NAME else None


def _earns(row: Row, i: int) -> bool:
    return _verb(row, i) in _EARNING or _verb(row, i) in _EARNING_IN


def _grows(row: Row, i: int) -> bool:
    """«, up 62%», «, an increase of 137%», «(up 93%)»."""
    after = row[i + 1 : i + 7]
    if not after or after[0].kind not in _JOINTS:
        return False
    percent = next((k for k, p in enumerate(after) if p.percent), None)
    return percent is not None and any(p.word in _GROWING for p in after[: percent + 3])


def _of_period(row: Row, i: int) -> bool:
    """«In the fourth quarter», «last quarter», «in the three months to June»."""
    after = row[i + 1 : i + 6]
    if not after or (after[0].word not in {"in", "last", "for", "during"} and after[0].kind is not Kind.DATE):
        return False
    return any(p.word in _PERIODS or (p.dated is not None and p.dated.stretch) for p in after)

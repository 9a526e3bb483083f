"""A part of what was told before: «of which £780m», «$25 million of it from Benchmark», «contributes some of that»."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.model import Frame, Measure, Scope
from bot.reading.claims import measures
from bot.reading.claims.roles import frames, naming, provisos, roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import INCOME, Scene, Told
from bot.reading.claims.whose import tickets

Row = Sequence[Piece]
_OF_LAST = frozenset({("of", "which"), ("of", "that"), ("of", "this")})
_THEREOF = frozenset("davon dont cui quais cuales quali".split())
OF_THAT = _THEREOF | {"which", "that", "this", "it"}
_PART = Frame(form="noun", words=(), measure=None, company=(), scopes=(Scope.TRANCHE,))
"""What tells a part of a whole from it."""
_NEAR = 6
_PAID_IN_PARTS = measures.GIVEN | {Measure.CONTRACT, Measure.DEBT, Measure.ACQUISITION_PRICE}
_BEGINNING = frozenset({Kind.STOP, Kind.COMMA, Kind.CONJ})
_NUMBERED = frozenset("first initial remaining second third final last rest other".split())
_DUE = frozenset("follows follow followed comes come came was is will arrived arrives would should falls".split())
_GOES = frozenset("goes go went earmarked".split())
_LISTING = 16
_BESIDE = frozenset({Kind.FIGURE, Kind.WORD, Kind.PREP, Kind.DATE, Kind.CONJ, Kind.COMMA, Kind.DET})
_IN_PARTS = _PAID_IN_PARTS | measures.OUTLAYS
_RAISED = frozenset({Measure.FUNDING_ROUND, Measure.DEBT, Measure.FINANCING})


def of_that(row: Row, i: int, scene: Scene) -> Told | None:
    """«£138m of that», «of which £780m»: a part of what the figure before is of."""
    last = _last(row, i, scene)
    if last is None or not _of_last(row, i):
        return None
    if last.measure is Measure.VALUATION and scene.bargain and scene.bargain.company == last.company:
        last = scene.bargain  # money has parts, a valuation has none
    if last.measure is Measure.OTHER:
        return None
    if _to_keep(row, i) or any(signs.names(piece, Measure.DEBT) for piece in row[i + 1 : i + 4]):
        kept = _to_keep(row, i)
        measure, other = (Measure.COMPENSATION, last.counterparty) if kept else (Measure.DEBT, None)
        return replace(last, measure=measure, counterparty=other, vague=False)
    if last.measure in _RAISED and any(_of_equity(piece) for piece in row[i + 1 : i + 3]):
        return replace(last, measure=Measure.EQUITY, counterparty=None, vague=False)
    giver = _giver(row, i)
    if giver is None or last.measure not in measures.GIVEN | INCOME | {Measure.CONTRACT}:
        return last
    return _by(scene.known(row[giver]), last)


def _of_equity(piece: Piece) -> bool:
    """«Of which $2.5 billion is equity», «davon 2 Milliarden Eigenkapital»."""
    return piece.cue is not None and any(frame.measure is Measure.EQUITY for frame in piece.cue.nouns)


TOP = frozenset({"top"})
GOING = frozenset({"for", "to"})


def on_top(row: Row, i: int, scene: Scene) -> Told | None:
    """«On top of the $32 billion, Google has set aside»: the price of the purchase that the text tells of."""
    deal = scene.deal if scene.deal and scene.deal.measure is Measure.ACQUISITION_PRICE else scene.struck
    begun = [piece.word for piece in row[max(0, i - 4) : i]] == ["on", "top", "of", "the"]
    alone = i + 1 < len(row) and row[i + 1].kind is Kind.COMMA
    return deal if begun and alone and deal is not None and deal.measure is Measure.ACQUISITION_PRICE else None


def of_debt(row: Row, i: int, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """«$23 billion is for a campus in Texas and $15 billion for one in Ohio»: what a debt told before pays for."""
    last, k = scene.last, frames.left_of(row, i)
    if last is None or last.measure is not Measure.DEBT or i + 2 >= len(row):
        return None
    if told:
        before = max(told)
        part = told[before].frame is _PART and told[before].measure is Measure.DEBT
        return last if part and k >= 0 and row[k].kind in _BEGINNING and row[i + 1].word in GOING else None
    begins = k < 0 or row[k].kind in _BEGINNING or _of_last(row, i)
    goes = (row[i + 1].kind is Kind.BE or row[i + 1].word in _GOES) and row[i + 2].word in GOING
    return replace(last, frame=_PART, counterparty=None, vague=False) if begins and goes else None


def _by(name: str | None, last: Told) -> Told:
    """The part that somebody gives, pays, or takes in as a branch of the one it is told of."""
    if name == last.company:
        return last
    if last.measure in INCOME:
        return replace(last, company=name or last.company, vague=False)
    measure = Measure.CONTRACT if last.measure is Measure.CONTRACT else Measure.INVESTMENT
    return replace(last, measure=measure, counterparty=name, vague=False)


def _to_keep(row: Row, i: int) -> bool:
    """«Of which $150 million is for keeping its people»."""
    begin = i + 1 + (i + 1 < len(row) and row[i + 1].kind is Kind.BE)
    return provisos.to_keep_staff(row, begin - 1)


def _last(row: Row, i: int, scene: Scene) -> Told | None:
    """What was told last, or what the sentence itself begins with."""
    last, told_of = scene.last, _told_of(row, i)
    if last is None or told_of in {None, last.measure}:
        return last
    return scene.measures.get(told_of) or replace(last, measure=told_of, counterparty=None, vague=False)


def _told_of(row: Row, i: int) -> Measure | None:
    """«The campus is a plan of five years, of which»: what its own sentence is about."""
    if any(piece.figure for piece in row[:i]):
        return None
    cue = next((piece.cue for piece in row[1:4] if piece.cue and piece.cue.nouns and not piece.cue.verbs), None)
    opens = row[0].kind is Kind.DET and any(piece.kind is Kind.BE for piece in row[:i])
    measure = cue.nouns[0].measure if cue and opens else None
    return measure if measure in _IN_PARTS else None


def _giver(row: Row, i: int) -> int | None:
    """Who gives the part: behind "from" or "by", in for it, or the subject of a verb of giving."""
    giver = naming.after(row, i, "from", i)
    giver = naming.after(row, i, "by", i) if giver is None else giver
    if giver is not None and giver - i < _NEAR:
        return giver
    k = frames.left_of(row, i)
    if k < 1:
        return None
    cue = row[k].cue
    gives = cue is not None and any(frame.measure is Measure.INVESTMENT for frame in cue.verbs)
    found = roles.subject(row, k) if gives else tickets.in_for(row, k)
    return found if found is not None and row[found].kind in NAMED else None


def _of_last(row: Row, i: int) -> bool:
    """Whether words beside the figure say that it is a part of what was told last."""
    before, after = ([piece.word for piece in near] for near in (row[max(0, i - 5) : i], row[i + 1 : i + 3]))
    from_it = [piece.word for piece in row[i + 1 : i + 4]] == ["of", "it", "from"]
    pairs = {*pairwise(before), *pairwise(after)}  # not «a market of $51 billion that grew»
    joined = from_it or not _OF_LAST.isdisjoint(pairs)
    return joined or any(piece.word in _THEREOF for piece in row[max(0, i - 4) : i])


def listed_part(row: Row, i: int, told: Mapping[int, Told]) -> Told | None:
    """«Will pay $140 million: $35 million in the first year, $105 million in the second»: a part by the whole."""
    for k in range(i - 1, max(-1, i - _LISTING), -1):
        if row[k].word == ":":
            whole = next((j for j in range(k - 1, -1, -1) if j in told), None)
            of = told[whole] if whole is not None else None
            part = of is not None and of.measure in _IN_PARTS and _less(row[i], row[whole or 0])
            return replace(of, frame=_PART) if of and part else None
        if row[k].kind not in _BESIDE:
            return None
    return None


def _less(part: Piece, whole: Piece) -> bool:
    if part.figure is None or whole.figure is None:
        return False
    one, other = part.figure.amount, whole.figure.amount
    return one.unit == other.unit and one.high is not None and other.low is not None and one.high < other.low


def instalment(row: Row, i: int, scene: Scene) -> Told | None:
    """«The first $1.3 billion is due», «the remaining $22.5 billion follows»: a part of the money told last."""
    k = frames.left_of(row, i)
    begins = k < 0 or row[k].kind in _BEGINNING
    if not begins or scene.last is None or scene.last.measure not in _PAID_IN_PARTS:
        return None
    between = row[k + 1 : i]
    numbered = any(piece.word in _NUMBERED for piece in between) and not any(piece.cue for piece in between)
    follows = i + 1 < len(row) and (row[i + 1].word in _DUE or row[i + 1].kind is Kind.BE)
    return replace(scene.last, vague=False) if numbered and follows else None

"""Figures that stand for what was told a sentence before: in another currency, by another source, at a round, together.

The sentence holds no word of a measure then; what it goes on about is the figure before it, in an earlier sentence too.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import frames, roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import HEDGES, SAYING
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
POINTING = frozenset("that that's this it it's which".split())
_SOURCES = frozenset(
    "others other sources reports estimates estimate analysts blogs blog newsletter outlets papers media source report "
    "post posts some another article tracker trackers people audit audits auditor auditors ledger books filing".split()
)
_TELLING = frozenset(
    "mention mentions mentioned have had has give gives gave cite cites cited put quote quotes found finds "
    "counted".split()
)
_SPEAKING = frozenset("speak speaks spoke spoken talk talks talked".split())
TELLING = _TELLING | _SPEAKING | _SOURCES | SAYING | {"outlet"}
_JOINTS = frozenset({Kind.COMMA, Kind.CONJ})
_ENDING = frozenset({Kind.COMMA, Kind.STOP, Kind.CONJ, Kind.CLOSE, Kind.OPEN})
_ADDED = frozenset("another additional further".split())
_AFTER_MORE = frozenset("more extra".split())
TOGETHER = frozenset("two three together both combined".split())
_PARTS = frozenset({Measure.DEBT, Measure.EQUITY, Measure.FUNDING_ROUND, Measure.INVESTMENT})
_ALL = frozenset({"all", "in", "all-stock", "all-cash", "cash", "entirely"})
PAID_IN = frozenset("stock cash shares all-stock all-cash".split())
_OWED = frozenset({Measure.DEBT})
_PLEDGING = ("pledg", "commit", "promis", "earmark", "budget", "allocat", "announc", "plan", "put")
_MAKING = frozenset("makes made making brings bringing takes taking lifts leaves meaning".split())
_HAVING = frozenset({"had", "has"})
_FILLING = frozenset("it its them to what".split())
_IN_ALL = (("in", "all"), ("in", "total"), ("all", "told"), ("so", "far"), ("to", "date"), ("altogether",))
_BEFORE = (("before",), ("previously",), ("until", "then"), ("up", "to", "then"), ("by", "then"))
OF_ALL_TIMES = frozenset("all total far date told altogether overall before previously then".split())


def _ends(row: Row, i: int) -> bool:
    """Whether nothing after the figure says what it is of."""
    return i + 1 >= len(row) or row[i + 1].kind in _ENDING


def restated(row: Row, i: int, scene: Scene) -> Told | None:
    """«That's about $630 million at today's rate», «that is $175 million a year»: the figure before in other words."""
    last, k = scene.last, frames.left_of(row, i)
    if last is None or last.measure is Measure.OTHER or scene.unit is None:
        return None
    first = next((piece for piece in row[:i] if piece.kind not in _JOINTS), None)
    if first is None or first.word not in POINTING or not 0 <= _verb(row, k) <= 2:
        return None
    figure = row[i].figure
    return last if figure and figure.amount.unit != scene.unit and signs.money(figure) else None


def _verb(row: Row, k: int) -> int:
    """How far from the head of the sentence the verb before the figure stands; -1 where it has another."""
    if k < 0:
        return 0
    return k if row[k].kind is Kind.BE or row[k].word in POINTING else -1


def said_again(row: Row, i: int, scene: Scene, here: Told | None = None) -> Told | None:
    """«Bloomberg says about $420 million», «others $450m», «earlier reports spoke of»: the same by somebody else.

    `here` is the deal that the sentence itself tells before any figure: «Orlo agreed to buy Tavi; reports spoke of».
    """
    last = here or scene.news or scene.last or scene.deal
    if last is None or last.measure is Measure.OTHER or not _ends(row, i):
        return None
    if i and row[i - 1].word == "outlet" and row[i - 1].owner:
        return last
    for k in range(i - 1, max(-1, i - 6), -1):
        if row[k].word in _SOURCES:
            return last if not k or row[k - 1].kind in _ENDING else None
        if row[k].word in _TELLING or row[k].kind is Kind.SAY or (row[k].word in _SPEAKING and k + 1 < i):
            return last if _by_source(row, k) else None
        if row[k].word == "of" and row[k - 1].word in _SPEAKING:
            continue
        if row[k].word not in HEDGES and row[k].kind is not Kind.DET:
            return None
    return None


def _by_source(row: Row, k: int) -> bool:
    """Whether a source, and no company, is the subject of a verb."""
    for piece in reversed(row[max(0, k - 12) : k]):
        if piece.word == "outlet" or piece.word in _SOURCES:
            return True
        if piece.kind in {Kind.STOP, Kind.NAME, Kind.FIGURE}:
            return False
    return False


def at_valuation(row: Row, i: int, scene: Scene) -> Told | None:
    """«A seed round. At $1.5 billion, with nine employees.»: what a round told before it valued the company at."""
    k, last = frames.left_of(row, i), scene.last
    if k != 0 or row[0].word != "at" or last is None or last.measure is not Measure.FUNDING_ROUND or not _ends(row, i):
        return None
    return replace(last, measure=Measure.VALUATION, counterparty=None, vague=False)


def more(row: Row, i: int, scene: Scene) -> Told | None:
    """«Up to $150 million more may follow», «another $250 million in February»: of the bargain told before."""
    bargain, k = scene.bargain, frames.left_of(row, i)
    raised = scene.last if scene.last and scene.last.measure is Measure.FUNDING_ROUND else None
    if bargain and raised and bargain.measure is Measure.INVESTMENT and bargain.company == raised.company:
        bargain = raised  # "Prima Materia led. Another €100 million may follow": of the round
    about = {scene.section, scene.topic, scene.theme, *(told.company for told in scene.line[-2:])}
    if bargain is None or bargain.company not in about:
        return None
    added = any(piece.word in _ADDED for piece in row[max(0, i - 2) : i])
    after = i + 1 < len(row) and row[i + 1].word in _AFTER_MORE and not (i + 2 < len(row) and row[i + 2].word == "than")
    begins = k < 0 or row[k].kind in {Kind.COMMA, Kind.CONJ, Kind.STOP}
    if not (added or after):
        return None
    giver = _giver(row, i, scene, bargain)
    return giver or (replace(bargain, vague=True) if begins else None)


def _giver(row: Row, i: int, scene: Scene, bargain: Told) -> Told | None:
    """«Coatue would do a further $1 billion»: another one who gives to the same."""
    at = roles.subject(row, i)
    name = row[at].name if at is not None and row[at].kind is Kind.NAME else None
    if name is None or name in {bargain.company, bargain.counterparty} or not scene.standing.gives(name):
        return None
    raised = bargain.measure in measures.GIVEN
    return replace(bargain, measure=Measure.INVESTMENT, counterparty=name, vague=False) if raised else None


def together(row: Row, i: int, scene: Scene) -> Told | None:
    """«The two come to $1.95 billion»: of the figures of the sentence before; a round and a loan are a financing."""
    k = frames.left_of(row, i)
    if k < 0 or not any(piece.word in TOGETHER for piece in row[: min(i, 5)]):
        return None
    parts = [told for told in scene.line if told.measure in _PARTS][-2:]
    if len(parts) < 2 or len({told.company for told in parts}) != 1:
        return None
    kinds = {told.measure for told in parts}
    measure = Measure.FINANCING if kinds & _OWED and len(kinds) > 1 else parts[0].measure
    return replace(parts[0], measure=measure, counterparty=None, vague=False)


def for_part(row: Row, i: int, scene: Scene) -> Told | None:
    """«Nvidia: $5B for 5 percent»: money for a part of the one that the text is about here."""
    after = row[i + 1 : i + 3]
    part = after[1].figure if len(after) == 2 and after[0].word == "for" else None
    if part is None or part.amount.unit != "percent":
        return None
    payer = row[0].name if len(row) > 1 and row[0].kind is Kind.NAME and row[1].word == ":" else None
    company = next((who for who in (scene.section, scene.theme, scene.topic) if who and who != payer), None)
    return Told(measure=Measure.INVESTMENT, company=company, counterparty=payer) if company else None


def for_equity(row: Row, i: int, scene: Scene) -> Told | None:
    """«That would be £2.9bn for the equity»: what the shares are worth to who wants them."""
    after = [piece.word for piece in row[i + 1 : i + 4]]
    if after[:1] != ["for"] or "equity" not in after:
        return None
    company = scene.section or scene.theme or scene.topic
    return Told(measure=Measure.VALUATION, company=company, counterparty=None) if company else None


def in_stock(row: Row, i: int, scene: Scene) -> Told | None:
    """«CoreWeave and Core Scientific. Nine billion, all stock»: what two that were named together come to."""
    if scene.pair is None or any(piece.kind is Kind.NAME for piece in row[:i]):
        return None
    words = [piece.word for piece in row[i + 1 : i + 5] if piece.kind is not Kind.COMMA]
    if not (set(words) & PAID_IN and words[0] in _ALL):
        return None
    return Told(measure=Measure.ACQUISITION_PRICE, company=scene.pair[1], counterparty=scene.pair[0])


def in_brackets(row: Row, i: int, scene: Scene) -> Told | None:
    """«The euro was weaker then ($565 million)»: the figure of the heading in another currency."""
    figure, label = row[i].figure, scene.label
    closed = 0 < i < len(row) - 1 and row[i - 1].kind is Kind.OPEN and row[i + 1].kind is Kind.CLOSE
    if not closed or figure is None or label is None or label.company != scene.section:
        return None
    return label if scene.label_unit not in {None, figure.amount.unit} else None


def of_all_times(row: Row, i: int, scene: Scene) -> Told | None:
    """«That makes $120 million in all», «it had about $100 million before»: of all that was raised, after a round."""
    raised, k = scene.bargain, frames.left_of(row, i)
    if raised is None or raised.measure not in measures.GIVEN or k < 1:
        return None
    words = tuple(piece.word for piece in row[i + 1 : i + 4])
    had = any(piece.word in _HAVING for piece in row[k - 1 : k + 1]) and _any_of(words, _BEFORE)
    makes = _any_of(words, _IN_ALL) and _makes(row, k) and "year" not in {piece.word for piece in row[i + 1 : i + 6]}
    return replace(raised, measure=Measure.FUNDING_ROUND, counterparty=None, vague=False) if had or makes else None


def _makes(row: Row, k: int) -> bool:
    """«That makes», «, bringing it to»: whether the verb before a sum says what was told comes to it."""
    while k > 1 and row[k].word in _FILLING:
        k -= 1
    before = row[k - 1]
    pointing = before.word in POINTING or before.kind is Kind.COMMA or before.cue is not None
    return k > 0 and row[k].word in _MAKING and pointing


def _any_of(words: tuple[str, ...], phrases: Sequence[tuple[str, ...]]) -> bool:
    return any(words[: len(phrase)] == phrase for phrase in phrases)


def as_others(row: Row, i: int, scene: Scene) -> Told | None:
    """«Amazon has pledged $12.7 billion by 2030», after what another one is to spend: the same of this one."""
    last, k = scene.last, frames.left_of(row, i)
    if last is None or last.measure not in measures.OUTLAYS or k < 1 or not row[k].word.startswith(_PLEDGING):
        return None
    at = roles.subject(row, k)
    named = at is not None and row[at].kind is Kind.NAME and row[at].name != last.company
    return replace(last, company=row[at].name, counterparty=None, vague=False) if at is not None and named else None

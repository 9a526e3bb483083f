"""From a figure in a row of pieces to what it is of and whose: the frame, then the names in its places."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Figure, Frame, Measure
from bot.reading import frames, roles
from bot.reading.frames import Hit
from bot.reading.pieces import Kind, Piece
from bot.reading.scene import DEALS, TWO_SIDED, Scene, Told
from bot.reading.words import POSSESSIVES

Row = Sequence[Piece]
_COUNTS = {
    "users": Measure.USERS, "customers": Measure.USERS, "subscribers": Measure.USERS, "employees": Measure.HEADCOUNT,
    "people": Measure.HEADCOUNT, "workers": Measure.HEADCOUNT, "staff": Measure.HEADCOUNT, "jobs": Measure.HEADCOUNT,
}  # fmt: skip
_PER = frozenset("share hour month unit user minute token chip head employee seat megawatt mw mwh gb kwh ads week day".split())
_LIGHT = frozenset({Kind.COMMA, Kind.CONJ, Kind.DATE, Kind.DET, Kind.OPEN, Kind.PREP, Kind.LEVEL, Kind.NAME, Kind.PROPER})
_INFRASTRUCTURE = frozenset("center centre centers centres campus plant facility site datacenter fab factory".split())


class Linker:
    """Reads the figures of one row, left to right, with what the scene remembers."""

    def __init__(self, row: Row, scene: Scene) -> None:
        self.row = row
        self.scene = scene
        self.told: dict[int, Told] = {}

    def tell(self, i: int) -> Told:
        """What the figure at `i` is of, and whose."""
        told = self._tell(i)
        self.told[i] = told
        self.scene.tell(told)
        return told

    def _tell(self, i: int) -> Told:
        figure = self.row[i].figure
        assert figure is not None
        unit = figure.amount.unit
        if unit != "percent" and not (len(unit) == 3 and unit.isupper()):
            return self._plain(_COUNTS.get(unit, Measure.OTHER), i)
        if self._per_unit(i):
            return self._plain(Measure.OTHER, i)
        echoed = self._converted(i)
        if echoed:
            return echoed
        if unit == "percent":
            return self._percent(i)
        return self._money(i)

    def _money(self, i: int) -> Told:
        hit = (
            frames.head(self.row, i, self._filled)
            or frames.labelled(self.row, i, self._filled)
            or frames.governing(self.row, i, self._filled)
        )
        if hit:
            return self._framed(hit, i)
        listed = self._listed(i) or self._leveled(i)
        if listed:
            return listed
        hit = frames.nearest(self.row, i, self._filled)
        return self._framed(hit, i) if hit else self._plain(Measure.OTHER, i)

    def _percent(self, i: int) -> Told:
        hit = frames.head(self.row, i, self._filled) or frames.governing(self.row, i, self._filled)
        if hit:
            return self._framed(hit, i)
        if self._part_of_company(i):
            frame = Frame(form="noun", words=(), measure=Measure.STAKE, company=("of",), counterparty=("subject",))
            return self._framed(Hit(frame, i, verb=False), i)
        return self._plain(Measure.OTHER, i)

    def _part_of_company(self, i: int) -> bool:
        """ "49% of Scale AI", "7% of the company", "49% of its shares"."""
        row = self.row[i + 1 : i + 5]
        if len(row) < 2 or row[0].word != "of":
            return False
        if row[1].word in POSSESSIVES or row[1].kind is Kind.DET:
            return any(piece.word in {"shares", "equity", "company", "stock"} or piece.kind is Kind.REFERENCE for piece in row[2:])
        return row[1].kind is Kind.NAME and not row[1].owner

    def _per_unit(self, i: int) -> bool:
        after = self.row[i + 1 : i + 3]
        return len(after) == 2 and after[0].word in {"a", "an", "per", "each"} and after[1].word in _PER

    def _plain(self, measure: Measure, i: int) -> Told:
        here = roles.subject(self.row, i)
        piece = self.row[here] if here is not None else None
        name = self._name(piece, here, passive_side=False) if piece and piece.kind is not Kind.PROPER else None
        return Told(measure=measure, company=name, counterparty=None)

    def _converted(self, i: int) -> Told | None:
        """The same amount again, in brackets: "Rs 4,200 crore (about $480 million)"."""
        k = frames.left_of(self.row, i)
        if k > 0 and self.row[k].kind is Kind.OPEN and self.row[k - 1].kind is Kind.FIGURE:
            first, second = self.row[k - 1].figure, self.row[i].figure
            if first and second and first.amount.unit != second.amount.unit and second.amount.unit != "percent":
                return self.told.get(k - 1)
        return None

    def _listed(self, i: int) -> Told | None:
        """The next of a list takes the measure of the one before: "and Qarnayn another $250 million"."""
        name: int | None = None
        for k in range(i - 1, max(-1, i - 10), -1):
            piece = self.row[k]
            if piece.kind is Kind.FIGURE:
                told = self.told.get(k)
                return self._next_of(told, name) if told and _money(piece.figure) and told.frame else None
            if piece.kind in {Kind.NAME, Kind.PROPER} and not piece.owner:
                name = k if name is None else name
            elif piece.kind not in _LIGHT and piece.kind is not Kind.WORD:
                return None
        return None

    def _next_of(self, told: Told, name: int | None) -> Told:
        if name is None:
            return told
        who = self._name(self.row[name], name, passive_side=False)
        if told.measure is Measure.INVESTMENT:
            return replace(told, counterparty=who)
        return replace(told, company=who) if self.row[name].kind is Kind.NAME else told

    def _leveled(self, i: int) -> Told | None:
        """ "In June it was $3 billion": of the same as the figure before, when nothing else is said."""
        last = self.scene.last
        k = frames.left_of(self.row, i)
        if not last or not last.frame or k < 0 or self.row[k].kind not in {Kind.BE, Kind.LEVEL, Kind.SAY, Kind.PREP, Kind.DATE}:
            return None
        here = roles.subject(self.row, i)
        if here is not None and self.row[here].kind not in {Kind.PRONOUN, Kind.REFERENCE}:
            who = self._name(self.row[here], here, passive_side=False)
            return last if who == last.company else None
        return last

    def _framed(self, hit: Hit, i: int) -> Told:
        frame = hit.frame
        measure = frame.measure or self._kind_of_deal(i)
        company_at, counterparty_at = roles.roles(self.row, frame, hit.at, i, verb=hit.verb)
        two_sided = measure in TWO_SIDED
        passive = two_sided or (measure is Measure.VALUATION and "object" in frame.company)
        company = self._company(company_at, passive_side=passive)
        counterparty = self._company(counterparty_at, passive_side=False)
        if two_sided:
            company, counterparty = self._both(measure, company, counterparty)
        elif company is None:
            company = self._own(i)
        if company == counterparty:
            counterparty = None
        return Told(measure=measure, company=company, counterparty=counterparty, frame=frame)

    def _both(self, measure: Measure, company: str | None, counterparty: str | None) -> tuple[str | None, str | None]:
        deal = self.scene.deal
        if company is None or company == counterparty:
            company = deal.company if deal and deal.company != counterparty else self.scene.theme
        if company is None or company == counterparty:
            company = self.scene.topic if self.scene.topic != counterparty else None
        if counterparty is None and deal and deal.company == company:
            counterparty = deal.counterparty
        return company, counterparty

    def _own(self, i: int) -> str | None:
        here = roles.subject(self.row, i)
        if here is not None and self.row[here].kind is not Kind.PROPER:
            return self._name(self.row[here], here, passive_side=False)
        return self.scene.subject or self.scene.theme or self.scene.topic

    def _kind_of_deal(self, i: int) -> Measure:
        """What a bare "deal" is: what its verbs say, else what the deal of the text was."""
        for piece in self.row:
            for frame in piece.cue.verbs + piece.cue.nouns if piece.cue else ():
                if frame.measure in TWO_SIDED and not frame.unit:
                    return frame.measure or Measure.OTHER
        deal = self.scene.deal
        return deal.measure if deal and deal.measure in TWO_SIDED else Measure.OTHER

    def _company(self, at: int | None, *, passive_side: bool) -> str | None:
        return None if at is None else self._name(self.row[at], at, passive_side=passive_side)

    def _name(self, piece: Piece, at: int | None, *, passive_side: bool) -> str | None:
        here = self._subject_before(at or 0)
        return self.scene.meant(piece, passive_side=passive_side, here=here)

    def _subject_before(self, at: int) -> str | None:
        for piece in self.row[:at]:
            if piece.kind is Kind.NAME:
                return piece.name
        return None

    def _filled(self, frame: Frame, at: int, i: int, verb: bool) -> bool:  # noqa: FBT001
        found, _ = roles.roles(self.row, frame, at, i, verb=verb)
        if found is not None:
            return self.row[found].kind is not Kind.PROPER
        if roles.opens(self.row, max(at, i) if verb else at, frame.company):
            return False
        return self.scene.deal is not None or frame.measure not in DEALS


def _money(figure: Figure | None) -> bool:
    return figure is not None and figure.amount.unit != "percent"

"""From a figure in a row of pieces to what it is of and whose: the frame, then the names in its places."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.model import Figure, Frame, Measure, Scope
from bot.reading import frames, roles
from bot.reading.frames import Hit
from bot.reading.pieces import Kind, Piece
from bot.reading.scene import DEALS, PERSONAL, TWO_SIDED, Scene, Told
from bot.reading.words import POSSESSIVES

Row = Sequence[Piece]
_COUNTS = {
    "users": Measure.USERS, "customers": Measure.USERS, "subscribers": Measure.USERS, "employees": Measure.HEADCOUNT,
    "people": Measure.HEADCOUNT, "workers": Measure.HEADCOUNT, "staff": Measure.HEADCOUNT, "jobs": Measure.HEADCOUNT,
}  # fmt: skip
_PER = frozenset("share hour month unit user minute token chip head employee seat megawatt mw mwh gb kwh ads week day".split())
_LIGHT = frozenset({Kind.WORD, Kind.CLOSE, Kind.COMMA, Kind.CONJ, Kind.DATE, Kind.DET, Kind.OPEN, Kind.PREP, Kind.LEVEL, Kind.NAME, Kind.PROPER})
_TAKES_LEVEL = frozenset({Kind.BE, Kind.LEVEL, Kind.SAY, Kind.DATE})
_OWN_SHARES = frozenset({"shares", "equity", "company", "stock", "startup", "firm", "business", "group"})
_WITH_DEBT = frozenset("less minus including includes".split())
_CONTRACT = Frame(form="noun", words=(), measure=Measure.CONTRACT, company=("owner",), counterparty=("with",))
_COMPARED = frozenset("more less higher lower fewer bigger smaller".split())
_PUTTING = frozenset("put puts putting pegged pegs estimated".split())
_REFUSING = frozenset("refused rejected rejects spurned rebuffed declined dismissed snubbed turned turns".split())
_OWNING = frozenset("own owns owned hold holds held keeps".split())
_ANY_NAME = frozenset({Measure.ACQUISITION_PRICE, Measure.DEBT, Measure.CONTRACT})
_GENERIC = frozenset("target goal figure sum amount total number forecast estimate estimates consensus range outlook".split())
_HAVING = frozenset("had has have".split())
_SMALLEST = Decimal(10_000)
"""Less money than this is a price of a thing, never a round, a valuation or a budget."""
_STAKE_OF = Frame(form="noun", words=(), measure=Measure.STAKE, company=("of",), counterparty=("subject",), unit="percent")


class Linker:
    """Reads the figures of one row, left to right, with what the scene remembers."""

    def __init__(self, row: Row, scene: Scene) -> None:
        self.row = row
        self.scene = scene
        self.told: dict[int, Told] = {}
        self.hits: dict[int, Hit] = {}

    def tell(self, i: int) -> Told:
        """What the figure at `i` is of, and whose."""
        told = self._tell(i)
        self.told[i] = told
        last = self.scene.last
        self.scene.tell(told)
        if not _money(self.row[i].figure):
            self.scene.last = last
        return told

    def _tell(self, i: int) -> Told:
        figure = self.row[i].figure
        assert figure is not None
        if not _money(figure) and figure.amount.unit != "percent":
            return self._plain(_COUNTS.get(figure.amount.unit, Measure.OTHER), i)
        if self._per_unit(i) or _small(figure) or self._difference(i):
            return self._plain(Measure.OTHER, i)
        echoed = self._converted(i)
        if echoed:
            return echoed
        return self._money(i) if _money(figure) else self._percent(i)

    def _money(self, i: int) -> Told:
        shared = self._of_that(i) or self._with_debt(i) or self._round_at(i)
        if shared:
            return shared
        hit = frames.labelled(self.row, i, self._filled)
        if frames.occasion(self.row, i):
            hit = hit or frames.governing(self.row, i, self._filled)
        hit = hit or frames.head(self.row, i, self._filled)
        if hit is None or hit.frame.measure is Measure.EQUITY:
            hit = self._raised(i, hit) or frames.governing(self.row, i, self._filled)
        if hit:
            return self._framed(hit, i)
        listed = self._listed(i) or self._leveled(i)
        if listed:
            return listed
        hit = frames.in_label(self.row, i, self._filled) or frames.nearest(self.row, i, self._filled)
        if hit:
            return self._framed(hit, i)
        hit = frames.alone(self.row, i, self._filled)
        return replace(self._framed(hit, i), vague=True) if hit else self._plain(Measure.OTHER, i, vague=True)

    def _difference(self, i: int) -> bool:
        """ "$1 billion more than": what lies between two amounts."""
        after = self.row[i + 1 : i + 3]
        return len(after) == 2 and after[0].word in _COMPARED and after[1].word == "than"

    def _raised(self, i: int, hit: Hit | None) -> Hit | None:
        """ "Raised $1.9 billion in equity" is a round, unless debt is told beside it."""
        verb = frames.governing(self.row, i, self._filled) if hit else None
        if verb is None or verb.frame.measure is not Measure.FUNDING_ROUND:
            return hit
        return hit if any(frame.measure is Measure.DEBT for frame in self._frames_near(i)) else verb

    def _of_that(self, i: int) -> Told | None:
        """ "£138m of that", "of which £780m": a part of what the figure before is of."""
        last = self.scene.last
        before, after = self.row[max(0, i - 2) : i], self.row[i + 1 : i + 3]
        of_it = [piece.word for piece in (*before, *after)]
        joined = any(a == "of" and b in {"which", "that", "this"} for a, b in zip(of_it, of_it[1:], strict=False))
        return last if joined and last and last.measure is not Measure.OTHER else None

    def _percent(self, i: int) -> Told:
        bracketed = self._bracketed_holder(i)
        if bracketed:
            return bracketed
        sold = frames.governing(self.row, i, self._filled)
        if sold and sold.verb and sold.frame.measure is Measure.STAKE:
            return self._framed(sold, i)
        if self._part_of_company(i):
            return self._framed(Hit(_STAKE_OF, i, verb=False), i)
        hit = frames.head(self.row, i, self._filled) or frames.governing(self.row, i, self._filled)
        if hit is None and self.row[i - 1].kind is Kind.BE and i > 1 and self.row[i - 2].kind is Kind.OPEN:
            return self.told.get(i - 4) or self._plain(Measure.OTHER, i)
        return self._framed(hit, i) if hit else self._plain(Measure.OTHER, i)

    def _bracketed_holder(self, i: int) -> Told | None:
        """ "Carlyle (60%) and Oracle (29%) sell their stakes": who holds how much."""
        if i < 2 or self.row[i - 1].kind is not Kind.OPEN or self.row[i - 2].kind is not Kind.NAME:
            return None
        if not any(frame.unit == "percent" for piece in self.row if piece.cue for frame in piece.cue.nouns):
            return None
        company, holder = self.scene.theme or self.scene.topic, self.row[i - 2].name
        return Told(measure=Measure.STAKE, company=company if company != holder else None, counterparty=holder)

    def _part_of_company(self, i: int) -> bool:
        """ "49% of Scale AI", "7% of the company", "49% of its shares"."""
        row = self.row[i + 1 : i + 6]
        if len(row) < 2 or row[0].word != "of":
            return False
        if row[1].kind is Kind.NAME:
            return not row[1].owner and (len(row) < 3 or row[2].kind not in {Kind.CUE, Kind.WORD})
        if row[1].word in POSSESSIVES or row[1].kind is Kind.DET:
            return any(piece.word in _OWN_SHARES for piece in row[2:4])
        return False

    def _per_unit(self, i: int) -> bool:
        after = self.row[i + 1 : i + 3]
        if len(after) < 2 or after[0].word not in {"a", "an", "per", "each"} or after[1].word not in _PER:
            return False
        figure = self.row[i].figure
        return after[1].word not in {"month", "week", "day"} or figure is None or _small(figure)

    def _plain(self, measure: Measure, i: int, *, vague: bool = False) -> Told:
        here = roles.subject(self.row, i)
        return Told(measure=measure, company=self._firm(here, passive_side=False), counterparty=None, vague=vague)

    def _converted(self, i: int) -> Told | None:
        """The same amount again, in brackets: "Rs 4,200 crore (about $480 million)"."""
        k = frames.left_of(self.row, i)
        if k > 0 and self.row[k].kind is Kind.OPEN and self.row[k - 1].kind is Kind.FIGURE:
            first, second = self.row[k - 1].figure, self.row[i].figure
            if first and second and first.amount.unit != second.amount.unit and _money(second):
                return self.told.get(k - 1)
        return None

    def _listed(self, i: int) -> Told | None:
        """The next of a list takes the measure of the one before: "and Qarnayn another $250 million"."""
        name: int | None = None
        for k in range(i - 1, max(-1, i - 16), -1):
            piece = self.row[k]
            if piece.kind is Kind.FIGURE:
                if not _money(piece.figure):
                    continue
                told = self.told.get(k)
                return self._next_of(told, name, k, i) if told and told.frame else None
            if piece.kind in {Kind.NAME, Kind.PROPER} and not piece.owner:
                name = k if name is None else name
            elif piece.kind not in _LIGHT and not (piece.cue and not piece.cue.verbs):
                return None
        return None

    def _next_of(self, told: Told, name: int | None, before: int, i: int) -> Told:
        hit = self.hits.get(before)
        after = self.row[i + 1].word if i + 1 < len(self.row) else ""
        if hit and after in hit.frame.company + hit.frame.counterparty:
            return self._framed(hit, i)
        if name is None:
            return told
        who = self.scene.known(self.row[name])
        if told.measure is Measure.INVESTMENT:
            return replace(told, counterparty=who)
        return replace(told, company=who) if self.row[name].kind is Kind.NAME else told

    def _leveled(self, i: int) -> Told | None:
        """ "In June it was $3 billion": of the same as the figure before, when nothing else is said."""
        last = self.scene.last
        k = frames.left_of(self.row, i)
        if not last or last.measure is Measure.OTHER or k < 0:
            return None
        if self.row[k].word == "of" and self.row[k - 1].word in _GENERIC:
            return last
        told_by_verb = self.row[k].kind is Kind.PREP and self.row[k - 1].kind in {Kind.LEVEL, Kind.SAY, Kind.BE}
        if not told_by_verb and self.row[k].kind not in _TAKES_LEVEL and self.row[i - 1].word not in _HAVING:
            return None
        here = roles.subject(self.row, i)
        if here is not None and self.row[here].kind not in {Kind.PRONOUN, Kind.REFERENCE}:
            return last if self._firm(here, passive_side=False) == last.company else None
        return last

    def _framed(self, hit: Hit, i: int) -> Told:
        self.hits[i] = hit
        frame = hit.frame
        measure = frame.measure or self._kind_of_deal(i)
        if frame.measure is None and measure is Measure.OTHER and self._has_partner(hit.at):
            measure, frame = Measure.CONTRACT, _CONTRACT
        company_at, counterparty_at = roles.roles(self.row, frame, hit.at, i, verb=hit.verb)
        if self._put_again(hit, company_at):
            return self.scene.last or self._plain(Measure.OTHER, i)
        if company_at is None and self._refused(hit):
            company_at = roles.owner(self.row, min(hit.at, i)) or roles.subject(self.row, min(hit.at, i))
            counterparty_at = None if counterparty_at == company_at else counterparty_at
        if measure is Measure.ACQUISITION_PRICE and self._buys_a_part(hit.at, i):
            measure, company_at = Measure.INVESTMENT, self._held(hit.at)
        passive = measure in TWO_SIDED or (measure is Measure.VALUATION and "object" in frame.company)
        company = self._firm(company_at, passive_side=passive, open_to_names=measure in _ANY_NAME)
        counterparty = self._anybody(counterparty_at)
        if measure is Measure.FUNDING_ROUND and hit.verb and self._single(counterparty_at):
            measure = Measure.INVESTMENT
        if measure in TWO_SIDED:
            company, counterparty = self._both(company, counterparty, closed=counterparty_at is not None)
        elif measure is Measure.VALUATION:
            company = self._valued(company, company_at, i, hit)
        elif measure is Measure.CONTRACT and "subject" in frame.counterparty and company is None:
            company = next((who for who in (self.scene.theme, self.scene.topic) if who != counterparty), None)
            measure, company, counterparty = (
                (measure, company, counterparty) if company else (Measure.SPENDING, counterparty, None)
            )
        elif measure is Measure.DEBT:
            company = self._indebted() or company
        company = company or (None if measure in TWO_SIDED else self._own(i))
        if company == counterparty:
            counterparty = None
        vague = company is None or (frame.measure is None and measure is Measure.OTHER)
        kept = self._kept(measure, hit)
        complete = counterparty_at is not None or self._past()
        return Told(
            measure=kept, company=company, counterparty=counterparty, frame=frame, vague=vague, complete=complete
        )

    def _put_again(self, hit: Hit, at: int | None) -> bool:
        """ "Reuters put it at": what was told of last, when that was a price and not a valuation."""
        last = self.scene.last
        if not hit.verb or hit.frame.measure is not Measure.VALUATION or at is None or last is None:
            return False
        plain = self.row[hit.at].word in _PUTTING and self.row[at].kind is Kind.PRONOUN
        return plain and last.measure not in {Measure.VALUATION, Measure.FUNDING_ROUND, Measure.OTHER}

    def _has_partner(self, at: int) -> bool:
        """ "A three-year deal with Cohere": business, when no purchase is told."""
        return len(self.row) > at + 2 and self.row[at + 1].word == "with" and self.row[at + 2].kind is Kind.NAME

    def _round_at(self, i: int) -> Told | None:
        """ "$50 million at $1 billion": a round at its valuation."""
        if i < 2 or self.row[i - 1].word != "at" or self.row[i - 2].kind is not Kind.FIGURE:
            return None
        told = self.told.get(i - 2)
        if told is None or told.measure is not Measure.FUNDING_ROUND or self._led(i):
            return None
        return replace(told, measure=Measure.VALUATION, counterparty=None)

    def _led(self, i: int) -> bool:
        return i + 1 < len(self.row) and self.row[i + 1].kind is Kind.CUE

    def _with_debt(self, i: int) -> Told | None:
        """ "$45 billion less $12 billion of debt", of who is being bought: the price with debt."""
        deal = self.scene.deal
        near = self.row[i + 1 : i + 9]
        if deal is None or deal.measure is not Measure.ACQUISITION_PRICE or not near:
            return None
        if near[0].word not in _WITH_DEBT and (near[0].kind is not Kind.COMMA or near[1:2] == () or near[1].word not in _WITH_DEBT):
            return None
        debt = any(f.measure is Measure.DEBT for piece in near if piece.cue for f in piece.cue.nouns)
        return deal if debt else None

    def _indebted(self) -> str | None:
        """Whose debt is told beside a price that holds it: the one who is bought."""
        return next((t.company for t in self.told.values() if t.measure is Measure.ACQUISITION_PRICE), None)

    def _refused(self, hit: Hit) -> bool:
        """ "Refused an offer of": the subject is whom the offer was for."""
        return not hit.verb and any(piece.word in _REFUSING for piece in self.row[max(0, hit.at - 4) : hit.at])

    def _kept(self, measure: Measure, hit: Hit) -> Measure:
        """ "In 2025 it spent", after a figure of capital expenditure, goes on with that."""
        last = self.scene.last
        if measure is Measure.SPENDING and self._builds(hit.at):
            return Measure.CAPEX
        if last is None or not hit.verb:
            return measure
        again = measure is Measure.SPENDING and last.measure is Measure.CAPEX
        income = self.scene.income
        if Scope.TARGET in hit.frame.scopes and income and hit.frame.figure == ("object",) and self._over_a_time():
            return income.measure
        return last.measure if again else measure

    def _builds(self, at: int) -> bool:
        """ "Invest ... in a campus", "spend ... on data centers": money for what is built."""
        after = [piece for piece in self.row[at + 1 : at + 16] if piece.kind is not Kind.FIGURE]
        for piece, following in zip(after, after[1:], strict=False):
            if piece.kind in {Kind.STOP, Kind.REL}:
                return False
            if piece.kind is Kind.CUE and piece.cue and piece.cue.nouns and piece.cue.nouns[0].measure is Measure.CAPEX:
                return following.kind is not Kind.BE
        return bool(after) and _is_capex(after[-1])

    def _over_a_time(self) -> bool:
        return any(piece.dated and piece.dated.stretch for piece in self.row[:6])

    def _valued(self, company: str | None, at: int | None, i: int, hit: Hit) -> str | None:
        """Who is valued: in a sentence about a deal the one it is for, at another's name just before the figure."""
        if i > 1 and self.row[i - 1].word == "at" and self.row[i - 2].kind is Kind.NAME:
            return self.row[i - 2].name
        if company is None and hit.verb:
            return self.scene.theme or self.scene.topic
        if not hit.verb and at is not None and self.scene.deal and company == self.scene.deal.counterparty:
            beside = any(told.measure in TWO_SIDED for told in self.told.values())
            return self.scene.deal.company if beside else company
        return company

    def _single(self, at: int | None) -> bool:
        """Whether all the money is of one investor: "received $14.3 billion from Meta"."""
        if at is None or self.row[at].kind is not Kind.NAME:
            return False
        after = self.row[at + 1 : at + 3]
        return not (after and after[0].kind in {Kind.CONJ, Kind.COMMA} and len(after) > 1 and after[1].kind is Kind.NAME)

    def _buys_a_part(self, at: int, i: int) -> bool:
        """ "Acquiring a 49% stake for": what is bought is a part."""
        after = self.row[i + 1 : i + 6] if i + 1 < len(self.row) and self.row[i + 1].word == "for" else ()
        return any(
            (piece.figure is not None and piece.figure.amount.unit == "percent") or piece.word in {"stake", "stakes"}
            for piece in (*self.row[at + 1 : i], *after)
        )

    def _held(self, at: int) -> int | None:
        return roles.after(self.row, at, "in", at) or roles.after(self.row, at, "of", at)

    def _both(self, company: str | None, counterparty: str | None, *, closed: bool) -> tuple[str | None, str | None]:
        deal = self.scene.deals.get(counterparty) if counterparty else self.scene.deal
        if company is None or company == counterparty:
            company = deal.company if deal else self.scene.theme
        if company is None or company == counterparty:
            about = self.scene.section or self.scene.topic
            company = about if about != counterparty and counterparty else None
        if counterparty is None and deal and deal.company == company and not closed and not self._past():
            counterparty = deal.counterparty
        return company, counterparty

    def _past(self) -> bool:
        """Whether the row tells of an earlier year than the article's."""
        now = self.scene.now
        dated = [piece.dated.when for piece in self.row if piece.dated and piece.dated.when]
        return bool(now and dated) and all(when.last.year < now.first.year for when in dated)  # type: ignore[union-attr]

    def _own(self, i: int) -> str | None:
        here = self._firm(roles.subject(self.row, i), passive_side=False)
        if here is None and self._about_deal(i):
            return self.scene.theme or self.scene.subject or self.scene.topic
        return here or self.scene.subject or self.scene.theme or self.scene.topic

    def _about_deal(self, i: int) -> bool:
        """Whether a deal is the subject: "The transaction includes"."""
        for piece in self.row[: min(i, 4)]:
            if piece.cue and piece.cue.nouns:
                measure = piece.cue.nouns[0].measure
                return measure is None or measure in DEALS
        return False

    def _kind_of_deal(self, i: int) -> Measure:
        """What a bare "deal" is: what the words of its sentence say, else what the deal of the text was."""
        for frame in self._frames_near(i):
            if frame.measure in TWO_SIDED and not frame.unit:
                return frame.measure or Measure.OTHER
        deal = self.scene.deal
        return deal.measure if deal and deal.measure in TWO_SIDED else Measure.OTHER

    def _frames_near(self, i: int) -> Iterator[Frame]:
        for piece in self.row[max(0, i - 20) : i + 12]:
            if piece.cue:
                yield from piece.cue.verbs
                yield from piece.cue.nouns

    def _firm(self, at: int | None, *, passive_side: bool, open_to_names: bool = False) -> str | None:
        """The company at a place; another name counts only where any name will do."""
        if at is None or (self.row[at].kind is Kind.PROPER and not open_to_names) or self.row[at].word in PERSONAL:
            return None
        return self.scene.meant(self.row[at], passive_side=passive_side, here=self._subject_before(at))

    def _anybody(self, at: int | None) -> str | None:
        if at is None:
            return None
        return self.scene.meant(self.row[at], passive_side=False, here=self._subject_before(at))

    def _subject_before(self, at: int) -> str | None:
        return next((p.name for k, p in enumerate(self.row[:at]) if p.kind is Kind.NAME and not roles.governed(self.row, k)), None)

    def _filled(self, frame: Frame, at: int, i: int, verb: bool) -> bool:  # noqa: FBT001
        found, _ = roles.roles(self.row, frame, at, i, verb=verb)
        if found is not None:
            return self.row[found].kind is not Kind.PROPER
        if (verb and "on" in frame.company) or (frame.unit == "percent" and self.row[at].word not in _OWNING):
            return False
        if roles.opens(self.row, max(at, i) if verb else at, frame.company):
            return False
        return self.scene.theme is not None or not verb or frame.measure not in DEALS


def survey(row: Row, scene: Scene) -> None:
    """Keep in mind the first deal whose two sides the row names, before its figures are read."""
    for at, piece in enumerate(row):
        for verb, choice in ((True, piece.cue.verbs), (False, piece.cue.nouns)) if piece.cue else ():
            for frame in choice:
                if frame.measure not in TWO_SIDED:
                    continue
                company, counterparty = roles.roles(row, frame, at, at, verb=verb)
                if company is None or counterparty is None or row[company].kind is not Kind.NAME:
                    continue
                who, other = row[company].name, scene.known(row[counterparty])
                if other and who != other:
                    scene.tell(Told(measure=frame.measure, company=who, counterparty=other, frame=frame))
                    return


def _money(figure: Figure | None) -> bool:
    return figure is not None and len(figure.amount.unit) == 3 and figure.amount.unit.isupper()


def _is_capex(piece: Piece) -> bool:
    return piece.cue is not None and bool(piece.cue.nouns) and piece.cue.nouns[0].measure is Measure.CAPEX


def _small(figure: Figure) -> bool:
    top = figure.amount.high if figure.amount.high is not None else figure.amount.low
    return _money(figure) and top is not None and top < _SMALLEST

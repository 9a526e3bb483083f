"""What a reader keeps in mind from sentence to sentence: whom the text is about, which deal, the last figure."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.model import Frame, Measure, When
from bot.model.values import value
from bot.reading.claims import measures
from bot.reading.claims.row.columns import Column
from bot.reading.claims.row.piece import NAMED, Kind, Piece
from bot.reading.claims.row.standing import YOUNG, Standing, sells_to
from bot.reading.claims.row.words import BORROWERS, BUYERS, CUSTOMERS, LARGE, LENDERS, ROLES, SMALL, SUPPLIERS
from bot.reading.companies.profiles import Profiles

TWO_SIDED = measures.PURCHASES | {Measure.STAKE}
PERSONAL = frozenset("he she his her him".split())
INCOME = frozenset({Measure.REVENUE, Measure.RUN_RATE})
REPORTED = INCOME | measures.OUTLAYS
"""What is told for one period after the other, as it was and as it is foreseen."""
_PAID = frozenset({("object",), ("to",)})
_SELLING = frozenset({"to", "object"})
BARGAINS = measures.BETWEEN_TWO | {Measure.FUNDING_ROUND}
_CASTS = ((BORROWERS | LENDERS, Measure.DEBT), (CUSTOMERS | SUPPLIERS, Measure.CONTRACT))
_ONLY_ROLES = ROLES - {"landlord", "vendor", "supplier", "contractor", "target", "owner"}
_SUMMED = 6
"""Figures of a line that the next one may sum up."""
DEALS = TWO_SIDED | {Measure.FUNDING_ROUND, Measure.VALUATION}


@value(kw_only=True)
class Told:
    """What a figure was read as. `vague`: its own words do not say what it is of, so other places of the text may."""

    measure: Measure
    company: str | None
    counterparty: str | None
    frame: Frame | None = None
    vague: bool = False
    complete: bool = False  # nothing elsewhere may fill a side: it is another deal than the article's


@dataclass(slots=True)
class Scene:
    """The state of one reading. `theme` is who was last bought, backed or valued; `actor` who last did so."""

    topic: str | None = None
    section: str | None = None
    subject: str | None = None
    theme: str | None = None
    actor: str | None = None
    main: str | None = None  # the last theme that the title names
    deal: Told | None = None
    deals: dict[str, Told] = field(default_factory=dict)
    measures: dict[Measure, Told] = field(default_factory=dict)
    last: Told | None = None
    income: Told | None = None
    reported: Told | None = None  # the last income or outlay
    owed: Told | None = None  # the last debt
    bargain: Told | None = None
    asked: Told | None = None
    person: str | None = None
    recent: list[str] = field(default_factory=list)
    partnered: str | None = None
    payers: set[str] = field(default_factory=set)
    bought: set[str] = field(default_factory=set)  # the companies that the topic is told to have paid a price for
    now: When | None = None
    headed: frozenset[str] = frozenset()  # the companies of the title
    reports: str | None = None  # who tells its own results, by the title
    suppliers: Mapping[str, int] = field(default_factory=dict)
    rivals: set[str] = field(default_factory=set)
    heading: Told | None = None
    people: dict[str, str] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    round: Told | None = None  # the last that was told
    leads: dict[Told, str] = field(default_factory=dict)  # who led the rounds that were told without
    products: Mapping[str, str] = field(default_factory=dict)
    buyers: Mapping[str, str] = field(default_factory=dict)
    standing: Standing = field(default_factory=Standing)
    named: frozenset[str] = frozenset()  # all companies of the text
    struck: Told | None = None  # the purchase that the whole text tells, seen before it is read
    profiles: Profiles = field(default_factory=lambda: Profiles("", (), {}, {}))
    listing: Told | None = None  # what the items of the whole article are of
    unit: str | None = None  # of the last figure that others may go on with
    line: list[Told] = field(default_factory=list)  # the figures of this line so far
    news: Told | None = None  # the deal of the sentence before, when that held no figure
    pair: tuple[str, str] | None = None  # two companies that were announced together
    label: Told | None = None  # the figure in the heading of a section
    label_unit: str | None = None
    backers: frozenset[str] = frozenset()  # who gives the money that the text tells of

    def tell(self, told: Told, *, goes_on: bool, unit: str | None = None) -> None:
        """Keep in mind what a figure was read as; `goes_on`: the next figure may go on with it."""
        if goes_on:
            self.last = told
            self.unit = unit
            self.news = None
            self.line.append(told)
            self.round = told if told.measure is measures.FUNDING_ROUND else self.round
            del self.line[:-_SUMMED]
        if told.company is None and self.listing is None and told.measure in BARGAINS:
            self.listing = told
        self.bargain = told if told.measure in BARGAINS and told.company else self.bargain
        if told.counterparty:
            if told.measure in TWO_SIDED or (told.frame and not _SELLING.isdisjoint(told.frame.company)):
                self.payers.add(told.counterparty)
            self.measures[told.measure] = told
        self.income = told if told.measure in INCOME else self.income
        self.owed = told if told.company and told.measure is measures.DEBT else self.owed
        self.reported = told if told.company and told.measure in REPORTED else self.reported
        if told.measure is measures.CONTRACT and told.frame and told.frame.company[:1] in _PAID and told.company:
            self.theme = told.company
        if told.measure in DEALS and told.company and told.company not in self.rivals:
            self.theme = told.company
            self.main = told.company if told.company in self.headed else self.main
            if told.measure in TWO_SIDED and told.counterparty:
                if told.measure is measures.ACQUISITION_PRICE and told.counterparty == self.topic:
                    self.bought.add(told.company)
                self.actor = told.counterparty
                self.deal = told
                self.deals[told.counterparty] = told

    def retell(self, told: Told) -> None:
        """Keep in mind that the last figure was read otherwise, by its line."""
        if self.line:
            self.line[-1] = self.last = told
        if told.measure is measures.FUNDING_ROUND:
            self.round = told
        self.bargain = told if told.measure in BARGAINS and told.company else self.bargain

    def spoken(self) -> tuple[str | None, str | None, str | None]:
        """Whom the text speaks of, to be taken up again after a sentence in brackets."""
        return self.subject, self.theme, self.section

    def resume(self, spoken: tuple[str | None, str | None, str | None]) -> None:
        """After brackets the text goes on where it was."""
        self.subject, self.theme, self.section = spoken

    def turn(self) -> None:
        """A new paragraph speaks of the article's topic until it names somebody else."""
        self.subject = self.section or self.topic or self.subject
        home = self.main or (self.struck.company if self.struck else None)
        if home and self.section is None and self.theme not in {*self.headed, home}:
            self.theme = home  # deals that were told in passing are left behind

    def hear(self, names: Iterable[str]) -> None:
        """Keep in mind the last names that were spoken."""
        for name in names:
            if name in self.recent:
                self.recent.remove(name)
            self.recent.append(name)
        del self.recent[:-4]

    def open(self, name: str | None) -> None:
        """A heading or a bare name: what follows is about it; None ends that."""
        if name is None:
            self.section = None
        elif name != self.section:
            self.section = self.subject = self.theme = name
            self.deal = None
            self.measures.clear()

    def enter(self, names: Collection[str], owners: Collection[str]) -> None:
        """A new entry of a rolling report: about the article's topic, or the one company that it names instead."""
        only = next(iter(names)) if len(names) == 1 and not owners else None
        self.section = only if only != self.topic else None
        self.subject = self.section or self.topic
        self.theme = self.section
        self.forget()

    def announce(self, names: Sequence[str]) -> None:
        """Who speaks says what comes next: one company, or two that have to do with one another."""
        self.section, self.theme = (names[0], names[0]) if len(set(names)) == 1 else (None, names[-1])
        self.subject = names[0]
        self.forget()
        self.pair = (names[0], names[-1]) if len(set(names)) == 2 else None

    def forget(self) -> None:
        """What was told belongs to another story."""
        self.deal = self.actor = self.last = self.bargain = self.income = self.reported = self.owed = None
        self.measures.clear()

    def partner(self, name: str | None) -> str | None:
        """The other company of a title that names two."""
        return next(iter(self.headed - {name})) if len(self.headed) == 2 and name in self.headed else None

    def weakly(self) -> Told | None:
        """The deal that a text may be about that tells of an investment and of a partner, and never of both at once."""
        if self.partnered is None or self.topic is None:
            return None
        return Told(measure=measures.INVESTMENT, company=self.partnered, counterparty=self.topic)

    def bought_by(self, name: str | None) -> str | None:
        """Who is known to have bought a company, if the text names that one."""
        return buyer if (buyer := self.buyers.get(name or "")) in self.named else None

    def led(self, at: int | None, row: Sequence[Piece]) -> None:
        """Keep in mind who led the round that was told last, when another sentence says so."""
        name = (self.known(row[at]) or row[at].name) if at is not None and self.round else None
        elsewhere = self.section is not None and self.round is not None and self.round.company != self.section
        spoken = any((one.measure, one.counterparty) == (measures.FUNDING_ROUND, name) for one in self.line)
        if name and self.round and not (elsewhere or spoken or self.round.counterparty or name == self.round.company):
            self.leads[self.round] = name

    def known(self, piece: Piece) -> str | None:
        """The name that a piece says by itself; a person by the full name."""
        if piece.kind is Kind.PROPER:
            return self.people.get(piece.name or "", piece.name)
        return piece.name if piece.kind is Kind.NAME else None

    def supplied(self, company: str | None, other: str | None) -> bool:
        """Whether the other sells what the company needs, as a cloud does to a lab, and a chip firm to a cloud."""
        return bool(company and other) and sells_to(*(self.suppliers.get(who or "", 0) for who in (other, company)))

    def is_person(self, piece: Piece) -> bool:
        """Whether a name is that of somebody whose full name the article gives."""
        return (piece.name or "").rsplit(" ", 1)[-1] in self.people

    def meant(self, piece: Piece, *, passive_side: bool, here: str | None, own: bool = False) -> str | None:
        """Whom a name, a pronoun or "the company" means; `here` is the subject of its own sentence, if named before it.

        `passive_side`: it stands where somebody is bought, backed or valued.
        """
        who = self._meant(piece, passive_side=passive_side, here=here, own=own)
        return self.young(who) if piece.word in YOUNG else who

    def young(self, name: str | None) -> str | None:
        """Who «the startup» is: not the giver or the giant that else would be meant, but a venture."""
        if name is None or self.is_venture(name):
            return name
        told = (self.section, self.theme, self.subject, self.standing.venture)
        return next((who for who in told if self.is_venture(who)), name)

    def is_venture(self, name: str | None) -> bool:
        """Whether a name may be that of a startup: of no giant, no fund, and nothing that a company makes."""
        return self.standing.small(name) and (name or "").lower() not in self.products

    def _meant(self, piece: Piece, *, passive_side: bool, here: str | None, own: bool) -> str | None:
        if piece.kind in NAMED:
            return self.known(piece)
        if piece.word in PERSONAL:
            return self.person
        cast = self.cast(piece.word) if piece.word in ROLES else None
        if cast or piece.word in _ONLY_ROLES:
            return cast
        if piece.word in LARGE and self.actor:
            return self.actor
        if passive_side or piece.word in SMALL:
            goes_on = piece.word == "it" and self.line and self.line[-1].company == here  # "A earned $1; it was valued"
            other = self.theme if self.theme != here and not goes_on else None
            return other or self._smaller(here) or here or self.theme or self.subject or self.topic
        return here or self._just_told(piece) or (self.raiser() if own else None) or self._about()

    def _just_told(self, piece: Piece) -> str | None:
        """Who «it» is after a sentence about another than the topic, with figures of its own: that one."""
        told = self.subject if piece.kind is Kind.PRONOUN and self.subject not in {self.topic, *self.payers} else None
        return told if told and any(one.company == told for one in self.line) else None

    def protagonist(self) -> str | None:
        """Whom the text is about: the target of its purchase, or the topic or company of the title that gives none."""
        if self.struck and self.struck.company in self.headed:
            return self.struck.company
        if self.section or (self.topic and self.topic not in self.backers):
            return self.section or self.topic
        others = self.headed - self.backers
        return next(iter(others)) if len(others) == 1 else None

    def earner(self) -> str | None:
        """Whose income was told last, if the sentence before was about it and it pays nothing in this text."""
        told = self.last if self.last is not None and self.last.measure in INCOME else None
        return self.subject if told and told.company == self.subject and self.subject not in self.payers else None

    def cast(self, role: str) -> str | None:
        """Who plays a part in the deal that the text tells: the buyer, the target, the lender, the customer."""
        measure = next((measure for words, measure in _CASTS if role in words), None)
        deal = self.measures.get(measure) if measure else self.deal or self.struck
        if deal is None:
            return self.actor if role in BUYERS else None
        pays = role in BUYERS or role in LENDERS or role in CUSTOMERS
        return deal.counterparty if pays else deal.company

    def raiser(self) -> str | None:
        """Whom money, worth and earnings are of in a text about one company: that one, or the only one it pays for."""
        if len(self.headed) != 1 or self.section not in {None, self.topic}:
            return None
        return self.theme if self.theme and self.topic in self.payers and len(self.bought) < 2 else self.topic

    def _smaller(self, here: str | None) -> str | None:
        """Who «the startup» is when no deal is told: of the last names one that pays nothing."""
        if self.theme is None and self.partnered:
            return self.partnered
        if self.theme or self.section not in {None, self.topic} or (here or self.subject) not in self.payers:
            return None
        return next((name for name in reversed(self.recent) if name not in self.payers), None)

    def _about(self) -> str | None:
        """Who «it» or «the company» is, when its own sentence names nobody."""
        about = self.section or self.topic
        if self.subject in self.payers and self.subject != about:
            return self.theme or about  # after its investors were named, "the company" is the one they invest in
        return self.subject or about

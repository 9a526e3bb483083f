"""Whose a figure is and who is on the other side: the names in the places of a frame, or what the scene remembers."""

from collections.abc import Mapping, Sequence
from functools import partial

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import beside, bound, clauses, naming, provisos, purchases, roles
from bot.reading.claims.roles.frames import LICENCE, WHOLE_BOUGHT, Hit, follows, has_two_sides
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED, places
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import ASIDE
from bot.reading.claims.scene.acting import Pair, acting, for_firm, seat, stands_for
from bot.reading.claims.scene.funding import earning
from bot.reading.claims.scene.scene import DEALS, INCOME, PERSONAL, TWO_SIDED, Scene, Told
from bot.reading.claims.whose import giving, holding, lending, owing, raising
from bot.reading.claims.whose.bought_before import bought_before

Row = Sequence[Piece]
Places = tuple[int | None, int | None]
_ANY_NAME = frozenset({Measure.ACQUISITION_PRICE, Measure.DEBT, Measure.CONTRACT, Measure.STAKE})
_OWN = frozenset({Measure.FUNDING_ROUND, Measure.VALUATION, Measure.REVENUE, Measure.RUN_RATE})
"""What those who give money in a text are not told of, unless they are named with it."""
PAID_OUT = measures.OUTLAYS | {Measure.COMPENSATION}
_IN_PERSON = frozenset({Measure.STAKE, Measure.INVESTMENT, Measure.FUNDING_ROUND})
"""What people also do for themselves."""
_PENDING = frozenset("backlog performance remaining".split())
_TAKING = frozenset({"for", "into", "a", "à"})
_MEANT = frozenset({Kind.PRONOUN, Kind.REFERENCE, Kind.DET})
_SAME = frozenset({"the", "this", "that"})
_COMPANIES = frozenset({Kind.NAME})


class Parties:
    """Finds the two sides of a frame in one row."""

    def __init__(self, row: Row, scene: Scene, told: Mapping[int, Told], surveyed: Told | None) -> None:
        self.row, self.scene, self.told, self.surveyed = row, scene, told, surveyed
        self.companies = places(row, _COMPANIES)

    def firm(
        self, at: int | None, *, passive_side: bool, any_name: bool = False, own: bool = False, bought: bool = False
    ) -> str | None:
        """The company at a place; another name counts only where any name will do."""
        if at is None or self.row[at].word in ASIDE or seat(self.row, at):
            return None
        runs = acting(self.row[at], self.scene, bought=bought)
        if runs or self.row[at].word in PERSONAL:
            return runs
        if self.row[at].kind is Kind.PROPER and (not any_name or self.scene.is_person(self.row[at])):
            return None
        outside = bound.before_clause(self.row, at)
        piece = self.row[at if outside is None else outside]
        here = None if piece.kind in NAMED else self._subject_before(at)  # a name means itself
        return self.scene.meant(piece, passive_side=passive_side, here=here, own=own)

    def spoken_of(self, i: int) -> str | None:
        """The company that a figure without a frame is told of: the subject, or the first that is named."""
        return self.firm(roles.subject(self.row, i), passive_side=False) or self._subject_before(i)

    def buyer(self, company: str | None, i: int) -> str | None:
        """Who pays the price of a company that is told without a verb: the subject, or who buys in this text."""
        at = roles.subject(self.row, i)
        name = self.row[at].name if at is not None and self.row[at].kind is Kind.NAME else None
        struck = self.scene.struck
        told = struck.counterparty if struck and struck.company == company else beside.only_buyer(self.scene.deals)
        return self._both(company, told if name in {company, None} else name, closed=False)[1]

    def anybody(self, at: int | None, *, acts: bool = False) -> str | None:
        """The name at a place, a company's or not; `acts`: a person there acts for a company."""
        if at is None or self.row[at].word in ASIDE or seat(self.row, at):
            return None
        runs = acting(self.row[at], self.scene) if acts else stands_for(self.row[at], self.scene)
        return runs or self.scene.meant(self.row[at], passive_side=False, here=self._subject_before(at))

    def of(self, hit: Hit, i: int, measure: Measure, company_at: int | None, counterparty_at: int | None) -> Pair:
        """The company and the counterparty of a figure of this measure."""
        if hit.verb and provisos.many(self.row, hit.at):
            return None, None
        if company_at is None and not hit.verb:
            company_at = purchases.to_buy(self.row, hit.at)
        company, counterparty = self._sides(hit, i, measure, company_at, counterparty_at)
        named = company_at is not None and self.row[company_at].name == company
        if measure in _OWN and company in self.scene.backers and not named:
            company = self.scene.protagonist()
        unsaid = company_at is None and measure in INCOME
        return earning(self.row, company, self.scene) if unsaid else company, counterparty

    def _sides(self, hit: Hit, i: int, measure: Measure, company_at: int | None, counterparty_at: int | None) -> Pair:
        counterparty = self.anybody(counterparty_at, acts=measure not in _IN_PERSON)
        any_name = measure in _ANY_NAME or follows(hit, company_at)
        if counterparty_at is not None and not hit.verb and beside.judges(self.row, counterparty_at, hit.at):
            counterparty = counterparty_at = None
        if measure in TWO_SIDED:
            bought = measure is measures.ACQUISITION_PRICE
            company = self.firm(company_at, passive_side=True, any_name=any_name, bought=bought)
            return self._of_two(hit, i, measure, (company, counterparty), (company_at, counterparty_at))
        again = self._again(hit, measure, company_at, i)
        if again:
            return again
        passive = measure is measures.VALUATION and "object" in hit.frame.company
        company = self.firm(
            company_at, passive_side=passive, any_name=any_name, own=not passive and measure not in PAID_OUT
        )
        if measure is measures.DEBT:
            company, counterparty = self._of_debt(hit, i, (company, counterparty), company_at)
        elif measure is measures.CONTRACT:
            company, counterparty = self._of_contract(hit, company, counterparty)
        elif measure in DEALS:
            company = self._raising(hit, i, company, company_at)
            self.scene.payers.update(beside.backers(self.row, counterparty_at) - {company})
        known = self.scene.measures.get(measure) if company is None and counterparty is None else None
        if known and measure is measures.CONTRACT and not self.scene.section:
            return known.company, known.counterparty  # "$620 million is for a licence", of the contract told before
        company = company or self.own(i, measure)
        if company == counterparty and has_two_sides(hit, measure):
            company = self._other_than(counterparty)
        if measure is measures.CONTRACT and not hit.verb and self.scene.supplied(company, counterparty):
            licensed = hit.frame is LICENCE or self.row[hit.at].word.startswith(("licen", "lizen"))
            return (company, counterparty) if licensed else (counterparty, company)
        return company, counterparty

    def _of_two(self, hit: Hit, i: int, measure: Measure, sides: Pair, places: Places) -> Pair:
        """The sides of a purchase as far as they are known, or of what a firm gives to another."""
        deal = self._of_deal(hit, i, sides, places)
        if measure is not measures.ACQUISITION_PRICE:
            return for_firm(deal, self.scene)
        buyer = bought_before(self.row, hit.at, self.scene) if places[1] is None else None
        return (buyer, None) if buyer else self._as_known(deal)

    def _of_deal(self, hit: Hit, i: int, sides: Pair, places: Places) -> Pair:
        """The sides of a purchase or an investment, the missing one from the scene."""
        (company, counterparty), (company_at, counterparty_at) = sides, places
        if hit.frame.measure is measures.VALUATION or (company is None and hit.frame is WHOLE_BOUGHT):
            return self._whole(counterparty)
        if counterparty is None and company in self.scene.deals and company != self.scene.theme:
            company, counterparty = None, company  # who pays is known: "the CoreWeave deal"
        if counterparty_at is None and counterparty is None:
            counterparty = beside.whose(self.row, hit.at, company)
        meant = counterparty_at is not None and self.row[counterparty_at].kind in _MEANT
        spoken_of = company_at is not None and counterparty != company and self.scene.subject == counterparty
        if meant and counterparty in {self.scene.theme, company} and not spoken_of:
            actor = self.scene.actor if self.scene.actor != company else None
            named = company_at is not None and self.row[company_at].kind is Kind.NAME
            counterparty = actor or (self._it(company) if named else counterparty)  # "it plans to invest": who does
        nameless = signs.nameless(self.row, hit.at) if hit.verb else signs.begins_nameless(self.row, i)
        return self._both(company, counterparty, closed=counterparty_at is not None or nameless)

    def _it(self, company: str | None) -> str | None:
        """Who «it» is that gives to a company that is named: the other of the title, else whom the text is about."""
        return next((who for who in (self.scene.partner(company), self.scene.topic) if who and who != company), None)

    def _as_known(self, sides: Pair) -> Pair:
        """The sides of a purchase that the seed knows of: who bought it, where the text names that one too."""
        company, counterparty = sides
        if (struck := self.scene.struck) and company == struck.counterparty and counterparty is None:
            return struck.company, company  # "the $6.5 billion OpenAI purchase", of who is told to buy
        if company and counterparty and self.scene.bought_by(counterparty) == company:
            return counterparty, company
        return company, counterparty or self.scene.bought_by(company)

    def _whole(self, counterparty: str | None) -> Pair:
        """«Would pay £3 billion for everything»: of the one that the text is about to be bought."""
        about = (self.scene.theme, self.scene.section, self.scene.topic)
        company = next((who for who in about if who and who != counterparty), None)
        return company, counterparty if counterparty != company else None

    def _of_debt(self, hit: Hit, i: int, sides: Pair, company_at: int | None) -> Pair:
        """Who owes and who lends."""
        company, company_at = lending.debtor(self.row, hit.at, (sides[0], company_at), self.scene)
        company, counterparty = self._indebted() or company, sides[1]
        deal = self.scene.deal or self.scene.struck
        if deal and deal.counterparty in self.scene.named and owing.funds(self.row, i):
            return deal.counterparty, counterparty if counterparty != deal.counterparty else None
        if counterparty is not None or company_at is None:
            return company, counterparty or lending.committed(self.row, hit.at, self.scene)
        return lending.sides(self.row, (company_at, hit.at, i), company, self._other_than(company), self.scene)

    def _of_contract(self, hit: Hit, company: str | None, counterparty: str | None) -> Pair:
        """Who is paid and who pays."""
        if "subject" in hit.frame.counterparty:
            company = company or self._other_than(counterparty)
            return company, counterparty or self.scene.partner(company)
        if counterparty and (counterparty == self.scene.theme or company in self.scene.payers):
            return counterparty, company  # "Microsoft's deal with Inflection", when it is known who pays whom
        pending = self.row[hit.at].word in _PENDING
        return company, counterparty or (None if pending else beside.only_other(self.row, company))

    def _raising(self, hit: Hit, i: int, company: str | None, company_at: int | None) -> str | None:
        """Who raises or is valued, which is never the one who pays for it."""
        company = self._backed(company, company_at, i, hit) or self.own(i, measures.VALUATION)
        named = company_at is not None and self.row[company_at].kind is Kind.NAME
        said = company_at is not None and self.row[company_at].word == "it" and hit.verb
        kept = named or (said and "object" not in hit.frame.company and raising.buys(company, self.scene))
        return company if kept else raising.not_the_payer(company, self.scene)

    def filled(self, hit: Hit, i: int) -> bool:
        """Whether the company's place of a frame is filled, or may stay open because the text is about a deal."""
        frame, at, verb = hit
        found = next(roles.sides(self.row, frame, at, i, verb=verb))
        if found is not None:
            return self.row[found].kind is not Kind.PROPER or self._taken(found)
        if (
            frame.measure is measures.CONTRACT
            or (verb and "on" in frame.company)
            or (frame.unit == "percent" and not holding.owns(self.row[at]))
        ):
            return False
        outlay = verb and frame.measure is measures.INVESTMENT and signs.yearly(self.row, i)
        itself = giving.to_itself(self.row, self.scene, hit, i, partial(self.firm, passive_side=False))
        if outlay or itself or naming.opens(self.row, max(at, i) if verb else at, frame.company):
            return False
        return self.scene.theme is not None or not verb or frame.measure not in DEALS or self._joins(at)

    def _joins(self, at: int) -> bool:
        """«The Mistral round drew ASML, which contributed»: money for the round that the text tells of."""
        giver = roles.subject(self.row, at)
        name = self.row[giver].name if giver is not None and self.row[giver].kind is Kind.NAME else None
        gives = giving.for_the_round(self.row, self.scene, at) or (name and self.scene.standing.gives(name))
        return bool(gives and name) and self.scene.topic not in {None, name}

    def _taken(self, at: int) -> bool:
        """Whether a name that no list knows stands where a firm does: «for Tabular», «got Neeva for»."""
        before, after = self.row[at - 1], self.row[at + 1] if at + 1 < len(self.row) else None
        priced = before.cue is not None and after is not None and after.word == "for"
        return (priced or before.word in _TAKING) and not self.scene.is_person(self.row[at])

    def past(self) -> bool:
        """Whether the row tells of an earlier year than the article's."""
        return beside.earlier(self.row, self.scene.now)

    def _both(self, company: str | None, counterparty: str | None, *, closed: bool) -> Pair:
        deal = self.scene.deals.get(counterparty) if counterparty else self.scene.deal
        if company is None or company == counterparty:
            told_of = deal.company if deal else self.scene.theme
            near = beside.beside(self.row, counterparty)
            company = near or beside.payee(self.row, counterparty, self.scene.payers) or told_of
        if company is None or company == counterparty:
            about = self.scene.section or self.scene.topic
            company = about if about != counterparty and counterparty else self.scene.partner(counterparty)
        if counterparty is None and deal and deal.company == company and not closed and not self.past():
            counterparty = deal.counterparty
        if counterparty is None and not closed and not self.past():
            counterparty = self.scene.partner(company)
        return company, counterparty

    def _again(self, hit: Hit, measure: Measure, company_at: int | None, i: int) -> Pair | None:
        """«The contract», told of before: the same sides, unless a name stands with it."""
        before = self.scene.measures.get(measure)
        if hit.verb or before is None or before.counterparty is None or not hit.at:
            return None
        named = company_at is not None and company_at != roles.subject(self.row, min(hit.at, i))
        if named or self.row[hit.at - 1].word not in _SAME:
            return None
        return before.company, before.counterparty

    def _backed(self, company: str | None, at: int | None, i: int, hit: Hit) -> str | None:
        """Who raises or is valued: in a sentence about a deal not the one who pays; a name before "at" comes first."""
        if hit.frame.measure is measures.VALUATION:
            if i > 1 and self.row[i - 1].word == "at" and self.row[i - 2].kind is Kind.NAME:
                return self.row[i - 2].name
            if company is None and hit.verb:
                return self.scene.theme or self.scene.topic
        if hit.verb or at is None or self.row[at].owner or company is None:
            return company
        told_here = [*self.told.values(), *([self.surveyed] if self.surveyed else ())]
        pays = next((told for told in told_here if told.measure in TWO_SIDED and told.counterparty == company), None)
        return pays.company if pays else company

    def _indebted(self) -> str | None:
        """Whose debt is told beside a price that holds it: the one who is bought."""
        return next((told.company for told in self.told.values() if told.measure is measures.ACQUISITION_PRICE), None)

    def _other_than(self, counterparty: str | None) -> str | None:
        others = (self.scene.section, self.scene.partner(counterparty), self.scene.theme, self.scene.topic)
        return next((who for who in others if who and who != counterparty), None)

    def own(self, i: int, measure: Measure) -> str | None:
        """The subject of the figure's clause, else whom the text is about here."""
        here = self.firm(roles.subject(self.row, i), passive_side=False, own=measure not in PAID_OUT)
        here = here or naming.first_owner(self.row, i)
        if here is None and measure in PAID_OUT and self.scene.topic in self.scene.headed:
            return self.scene.section or self.scene.topic
        if here is None and measure in PAID_OUT and self.scene.section:
            return self.scene.section
        if here is None and signs.about_deal(self.row, i, DEALS):
            return self.scene.earner() or self.scene.theme or self.scene.subject or self.scene.topic
        here = here or self._spoken(i) or self.scene.raiser()
        return here or self.scene.subject or self.scene.theme or self.scene.topic

    def _spoken(self, i: int) -> str | None:
        """«Corvane is still small, but: the run rate jumped»: whom the text is about, if named in the sentence."""
        about = self.scene.section or self.scene.topic
        return about if any(k < i and self.row[k].name == about for k in self.companies) else None

    def _subject_before(self, at: int) -> str | None:
        begin, row = clauses.main_clause(self.row), self.row
        free = (row[k].name for k in self.companies if begin <= k < at and not bound.governed(row, k))
        return bound.acting_before(row, at) or next(free, None)

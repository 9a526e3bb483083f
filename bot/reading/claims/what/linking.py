"""From a figure in a row of pieces to what it is of and whose: signs, echoes, its frame, and the frame's sides."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.model import Figure, Frame, Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import echoes, inherit, labels, naming, provisos, purchases, roles, rounds, shorthand
from bot.reading.claims.roles.frames import Hit, Spot
from bot.reading.claims.row import signs, swings
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene import acting, funding, reporting
from bot.reading.claims.scene.branches import of_branch
from bot.reading.claims.scene.counts import counted, maker
from bot.reading.claims.scene.scene import BARGAINS, DEALS, INCOME, REPORTED, TWO_SIDED, Scene, Told
from bot.reading.claims.what import following, placing, shortly, sums
from bot.reading.claims.what.asides import asides
from bot.reading.claims.what.kinds import RECEIVING, Kinds
from bot.reading.claims.what.passing import licence
from bot.reading.claims.what.questions import questions
from bot.reading.claims.whose import (
    apposing,
    bargaining,
    givers,
    holders,
    holding,
    joining,
    lending,
    parts,
    proceeds,
    tenancies,
    trading,
)
from bot.reading.claims.whose.parties import Parties

Row = Sequence[Piece]
_STAKE_OF = Frame(
    form="noun", words=(), measure=Measure.STAKE, company=("of",), counterparty=("subject",), unit="percent"
)
_OCCASIONS = BARGAINS | {None, Measure.OTHER, Measure.VALUATION}
_KEPT = frozenset({Measure.VALUATION, Measure.FUNDING_ROUND, Measure.OTHER})
_UNPAID = frozenset({Measure.VALUATION, Measure.OTHER, Measure.MARKET_VALUE})
"""What no money is paid for."""
_PAID_FOR = DEALS | {None}
_ORDERS = frozenset({"orders", "bookings", "contracts"})
_FLOWING = REPORTED | {Measure.INVESTMENT, Measure.CONTRACT}
_FOR_WHICH = frozenset({"for", "on", "in", "into"})


class Linker:
    """Reads the figures of one row, left to right, with what the scene remembers."""

    def __init__(
        self, row: Row, said: frozenset[str], scene: Scene, trades: Mapping[str, str], surveyed: Told | None = None
    ) -> None:
        self.row = row
        self.said = said
        self.scene = scene
        self.trades = trades
        self.told: dict[int, Told] = {}
        self.hits: dict[int, Hit] = {}
        self.hanging = not said.isdisjoint(provisos.CONDITIONS)
        self.asides = asides(said)
        self.questions = questions(said)
        self.parties = Parties(row, scene, self.told, surveyed)
        self.kinds = Kinds(row, scene, self.parties)
        tenancies.heard(row, said, scene)

    def tell(self, i: int) -> Told:
        """What the figure at `i` is of, and whose."""
        figure = self.row[i].figure
        assert figure is not None
        money = signs.money(figure)
        told = apposing.beside_name(self.row, i, self._tell(figure, i, money=money), self.scene, self.told)
        told = of_branch(self.row, i, told, self.scene.standing.branches)
        if told.measure is measures.ACQUISITION_PRICE and self.hanging and provisos.contingent(self.row, i):
            told = self._plain(measures.OTHER, i)
        self.told[i] = told
        aside = told.measure is measures.OTHER and signs.minor(figure)
        self.scene.tell(told, goes_on=money and not aside, unit=figure.amount.unit)
        return told

    def _tell(self, figure: Figure, i: int, *, money: bool) -> Told:
        if not money and figure.amount.unit != "percent":
            return self._counted(counted(self.row, i, figure.amount.unit), i)
        grown = bargaining.grown(self, i) if money else None
        if grown:
            return grown
        if signs.small(figure) or (self.asides and any(aside(self.row, i) for aside in self.asides)):
            return self._plain(measures.OTHER, i)
        echoed = inherit.converted(self.row, i, self.told)
        if echoed:
            return echoed
        if not money:
            return self._percent(i)
        told = self._money(i)
        return joining.joined(self.row, i, self.scene, self.told, told) or told

    def _money(self, i: int) -> Told:
        row = self.row
        for question in self.questions:
            shared = question(self, i)
            if shared:
                return shared
        spot = Spot(row, i, self.parties.filled)
        hit = following.raised_as(spot, self._by_place(spot))
        sold = (
            bargaining.earned(self, i)
            or trading.traded(self, i, hit)
            or bargaining.of_bargain(self, i, hit)
            or bargaining.between(self, i, hit)
        )
        if sold:
            return sold
        placed = self._framed(hit, i) if hit else None
        if (placed is None or placed.measure in _UNPAID) and shorthand.worth_follows(row, i):
            return shorthand.round_at(row, i, self.told, self.parties.spoken_of, self.parties.own)
        if placed:
            return placed
        plain = signs.in_cash(row, i) or shorthand.goods(row, i)
        return self._plain(measures.OTHER, i) if plain else self._unplaced(spot)

    def _unplaced(self, spot: Spot) -> Told:
        """A figure whose place in the sentence says nothing: what it goes on with, its label, the words near it."""
        i = spot.i
        going_on = echoes.for_part(self.row, i, self.scene)
        going_on = (
            going_on
            or shortly.told(self, i, bought=self.kinds.struck())
            or self._listed(i)
            or parts.listed_part(self.row, i, self.told)
        )
        label = None if going_on else labels.in_label(spot)
        going_on = going_on or (None if label else self._going_on(i))
        going_on = going_on or echoes.as_others(self.row, i, self.scene)
        going_on = going_on or givers.promised(self.row, i, self.scene, self.told)
        going_on = going_on or parts.instalment(self.row, i, self.scene)
        if going_on:
            return going_on
        hit = following.participle(spot) or label or labels.nearest(spot)
        if hit:
            return self._framed(hit, i)
        hit = labels.alone(spot) or labels.apposed(spot)
        return replace(self._framed(hit, i), vague=True) if hit else self._plain(measures.OTHER, i, vague=True)

    def _going_on(self, i: int) -> Told | None:
        leveled = inherit.leveled(self.row, i, self.scene)
        return leveled or echoes.more(self.row, i, self.scene) or echoes.in_brackets(self.row, i, self.scene)

    def _by_place(self, spot: Spot) -> Hit | None:
        """The frame that the figure's place gives: the noun after it first, unless that tells only the occasion."""
        i = spot.i
        hit = (
            licence(spot)
            or sums.buys_part(spot)
            or placing.shares(spot)
            or following.relative(spot)
            or following.inserted(spot)
            or labels.labelled(spot)
        )
        if placing.occasion(self.row, i):
            hit = hit or placing.governing(spot)
        hit = hit or following.head(spot) or sums.being(spot)
        if hit and hit.at > i + 1 and self.row[i + 1].word == "in" and hit.frame.measure in _OCCASIONS:
            owed = hit.frame.measure is measures.DEBT or self.row[hit.at].word in _ORDERS
            hit = hit if owed or placing.dues(spot, hit) else placing.governing(spot) or hit
        if hit and hit.frame.measure is not measures.EQUITY:
            bought = hit.frame.measure is measures.CONTRACT
            verb = placing.governing(spot) if bought or following.in_payment(spot, hit) else None
            kept = bought and not (verb and verb.verb and verb.frame.measure is measures.CONTRACT)
            return verb if verb and not kept and (bought or verb.frame.measure in _PAID_FOR) else hit
        verb = placing.governing(spot)
        round_told = verb and verb.frame.measure is measures.FUNDING_ROUND and not signs.beside_debt(self.row, i)
        return verb if hit is None or round_told else hit

    def _percent(self, i: int) -> Told:
        row, spot = self.row, Spot(self.row, i, self.parties.filled)
        held = self._part(i)
        if held or holding.of_else(row, i):
            return held or self._plain(measures.OTHER, i)
        hit = placing.governing(spot)
        if hit and hit.verb and hit.frame.measure is measures.STAKE:
            return self._framed(hit, i)
        if signs.part_of_company(row, i):
            return self._framed(Hit(_STAKE_OF, i, verb=False), i)
        hit = following.head(spot) or hit
        if hit is None and i > 1 and inherit.aside_before(row, i):
            before = (k for k in sorted(self.told, reverse=True) if row[k].percent)  # "22 per cent now (was 26)"
            return self.told.get(next(before, i)) or self._plain(measures.OTHER, i)
        if hit:
            return self._framed(hit, i)
        return inherit.next_holder(row, i, self.told, self.scene) or self._plain(measures.OTHER, i)

    def _part(self, i: int) -> Told | None:
        """A part of a company: who holds it, and the company of the deal where none is named."""
        held = inherit.holder(self.row, i, self.scene) or inherit.for_money(self.row, i, self.told)
        if held is None and signs.combined(self.row, i):
            held = Told(measure=measures.STAKE, company=self.scene.actor or self.scene.topic, counterparty=None)
        if held:
            return held
        part = holding.part(self.row, i)
        sides = holders.sides(part, self.parties) if part else None
        if part is None or sides is None:
            return None
        return Told(measure=measures.STAKE, company=sides[0], counterparty=sides[1], complete=part.closed)

    def _plain(self, measure: Measure, i: int, *, vague: bool = False) -> Told:
        return Told(measure=measure, company=self.parties.spoken_of(i), counterparty=None, vague=vague)

    def _counted(self, measure: Measure, i: int) -> Told:
        told = self._plain(measure, i)
        if told.company is None and measure is measures.USERS:
            return replace(told, company=maker(self.row, i, self.scene.products))
        if told.company or measure is not measures.HEADCOUNT:
            return told
        own = self.parties.own(i, measure)
        bought = self.scene.theme if own in self.scene.payers else None  # whose jobs are kept or cut by a purchase
        return replace(told, company=bought or own)

    def _listed(self, i: int) -> Told | None:
        found = inherit.listed(self.row, i, self.told)
        if found is None:
            return None
        before, names = found
        if self.row[i - 1].word == "another" or self.row[min(i + 1, len(self.row) - 1)].word == "more":
            before = next((k for k in sorted(self.told, reverse=True) if self.told[k].measure in BARGAINS), before)
        hit = self.hits.get(before)
        after = self.row[i + 1].word if i + 1 < len(self.row) else ""
        if hit and after in hit.frame.company + hit.frame.counterparty:
            return self._framed(hit, i)
        for_which = naming.phrase(self.row, i + 1) if after in _FOR_WHICH else None
        if for_which is not None and self.told[before].measure in TWO_SIDED:
            return replace(self.told[before], company=self.parties.firm(for_which, passive_side=False))
        return inherit.next_of(self.told[before], [self.row[name] for name in names], self.scene)

    def _framed(self, hit: Hit, i: int) -> Told:
        """What a frame makes of a figure: its measure, as the signs around change it, and its two sides."""
        hit, measure = self.kinds.measured(hit, i)
        self.hits[i] = hit
        company_at, counterparty_at = roles.roles(self.row, hit.frame, hit.at, i, verb=hit.verb)
        if company_at is None and not hit.verb and measure in INCOME:
            company_at = naming.told_at(self.row, hit.at)
        again = self._put_again(hit, company_at)
        if again:
            return again
        if company_at is None and not hit.verb and signs.refused(self.row, hit.at):
            company_at = roles.owner(self.row, min(hit.at, i)) or roles.subject(self.row, min(hit.at, i))
            counterparty_at = None if counterparty_at == company_at else counterparty_at
        if measure is measures.ACQUISITION_PRICE and signs.buys_a_part(self.row, hit.at, i):
            measure = measures.INVESTMENT
            company_at = next(filter(None, (naming.after(self.row, hit.at, of, i) for of in ("in", "of"))), company_at)
        received = measure is measures.FUNDING_ROUND and hit.verb and self.row[hit.at].word in RECEIVING
        if received and signs.single(self.row, counterparty_at):
            measure = measures.INVESTMENT
        sides = self.parties.of(hit, i, measure, company_at, counterparty_at)
        measure = self._given(hit, i, measure, counterparty_at, sides)
        measure = measures.OTHER if (sold := proceeds.sold(self.row, hit.at, i, measure, self.scene)) else measure
        at = None if company_at is None else self.row[company_at]
        named = funding.told_by_name(self.row[:i], at, sides[0], measure, self.scene.products)
        company, counterparty = funding.received(sides, measure, self.scene, self.row[hit.at].word, named=named)
        company, counterparty = (company or self.scene.protagonist(), None) if sold else (company, counterparty)
        reports = reporting.reporter(self.row, i, measure, company, self.scene) if company_at is None else None
        company = reporting.quoted(self.row, i, measure, company_at) or reports or company
        goes_on = joining.goes_on(self.told, company) if measure is measures.FUNDING_ROUND and hit.verb else None
        if goes_on:
            return goes_on
        if measure is measures.CONTRACT and company == counterparty:
            measure, counterparty = measure if not hit.verb else measures.SPENDING, None
        return Told(
            measure=measure,
            company=company,
            counterparty=counterparty if counterparty != company else None,
            frame=hit.frame,
            vague=company is None or self._unsaid(hit, measure, company_at, counterparty_at),
            complete=counterparty_at is not None or self.parties.past(),
        )

    def _given(self, hit: Hit, i: int, measure: Measure, giver: int | None, sides: acting.Pair) -> Measure:
        """What money is by who gives it: of many a round, of lenders a debt, of who is known to have bought a price."""
        measure = purchases.spent_on(measure, hit.frame, sides, self.scene)
        if measure is measures.INVESTMENT and rounds.of_many(self.row, hit.at, i, giver, verb=hit.verb):
            measure = measures.FUNDING_ROUND
        lent = measure in measures.GIVEN and hit.verb and lending.by_lenders(self.row, hit.at)
        return measures.DEBT if lent else measure

    def _unsaid(self, hit: Hit, measure: Measure, company_at: int | None, counterparty_at: int | None) -> bool:
        """Whether the words leave open what the amount is of: a bare deal, an investment of nobody in nothing."""
        if hit.frame.measure is None:
            return measure is measures.OTHER
        unnamed = counterparty_at is None or self.row[counterparty_at].kind in {Kind.PRONOUN, Kind.REFERENCE}
        return measure is measures.INVESTMENT and not hit.verb and company_at is None and unnamed

    def _put_again(self, hit: Hit, company_at: int | None) -> Told | None:
        """«Reuters put it at», when what was told of last is a price and no valuation; «of it 100 sollen fließen»."""
        last = self.scene.last or self.scene.deal or self.scene.struck
        if hit.verb and company_at is None and swings.flows(self.row, hit.at) and last and last.measure in _FLOWING:
            return last
        if not hit.verb or hit.frame.measure is not measures.VALUATION or last is None or last.measure in _KEPT:
            return None
        return last if signs.put_again(self.row, hit.at, company_at) else None

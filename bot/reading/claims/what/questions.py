"""What may say of a sum what it is of before its place in the sentence does: a gift, a part of what was told, a debt.

Each question is asked only in a row that holds one of the words without which there is no answer.
"""

from collections.abc import Callable

from bot.reading.claims.roles import echoes, inherit, summing
from bot.reading.claims.row.asking import worth_asking
from bot.reading.claims.scene.scene import Told
from bot.reading.claims.what import beginning, bought_in, building, contrasting, dealt, elliptical, reported, worths
from bot.reading.claims.whose import (
    bargaining,
    dealings,
    entering,
    gapping,
    givers,
    giving,
    items,
    milestones,
    owing,
    owned,
    parts,
    paying,
    priced,
    proceeds,
    record,
    sellers,
    tenancies,
    tickets,
)
from bot.reading.claims.whose.asked import Asked

Question = Callable[[Asked, int], Told | None]
"""What the sum at a place of a row is, if that is what it is."""

_QUESTIONS: tuple[tuple[frozenset[str], Question], ...] = (
    (parts.TOP, lambda at, i: parts.on_top(at.row, i, at.scene)),
    (paying.PAYING, paying.pay),
    (paying.OFFERS, paying.offer),
    (givers.GIVEN_BY, lambda at, i: givers.gift(at.row, i, at.scene, at.told)),
    (givers.COSTS, lambda at, i: givers.bill(at.row, i, at.scene)),
    (elliptical.PAIRED, lambda at, i: elliptical.respectively(at.row, i, at.scene)),
    (elliptical.AFTER_MONEY, lambda at, i: elliptical.after_money(at.row, i, at.scene)),
    (elliptical.BANKS, lambda at, i: elliptical.from_banks(at.row, i, at.scene)),
    (elliptical.REPAYING, lambda at, i: elliptical.repaying(at.row, i, at.scene)),
    (elliptical.MATHS, lambda at, i: elliptical.by_maths(at.row, i, at.told)),
    (proceeds.SEEING, lambda at, i: proceeds.seen(at.row, i, at.scene, at.told)),
    (proceeds.PRIMARY, lambda at, i: proceeds.primary(at.row, i, at.scene)),
    (parts.GOING, lambda at, i: parts.of_debt(at.row, i, at.scene, at.told)),
    (parts.OF_THAT, lambda at, i: parts.of_that(at.row, i, at.scene)),
    (priced.OF, lambda at, i: priced.apposed(at.row, i, at.scene)),
    (priced.GREATEST, lambda at, i: priced.greatest(at.row, i, at.scene)),
    (priced.FOR, lambda at, i: priced.for_people(at.row, i, at.scene)),
    (priced.SPURNING, lambda at, i: priced.spurned(at.row, i, at.scene)),
    (entering.INTO, lambda at, i: entering.entered(at.row, i, at.scene)),
    (entering.GIVEN, lambda at, i: entering.given_before(at.row, i, at.scene)),
    (entering.PLEDGES, lambda at, i: entering.pledged(at.row, i, at.scene)),
    (entering.SINKING, lambda at, i: entering.sunk(at.row, i, at.scene)),
    (record.INCLUDING, lambda at, i: record.listed(at.row, i, at.scene)),
    (frozenset(), lambda at, i: gapping.gapped(at.row, i, at.scene, at.told)),
    (frozenset(), sellers.listed),
    (sellers.ONES, lambda at, i: sellers.one_of(at.row, i, at.told, at.scene)),
    (bargaining.PAYING, lambda at, i: bargaining.under_contract(at.row, i, at.scene)),
    (bargaining.GOING, lambda at, i: bargaining.goes_to(at.row, i, at.scene)),
    (tenancies.ACCESS, tenancies.access),
    (tenancies.HOSTING, tenancies.hosting),
    (tenancies.THEY, lambda at, i: tenancies.yielded(at.row, i, at.scene)),
    (tenancies.SIGNED, lambda at, i: tenancies.unnamed(at.row, i, at.scene)),
    (tenancies.CONTRACTED, lambda at, i: tenancies.reaching(at.row, i, at.scene)),
    (building.SPREAD, lambda at, i: building.spread(at.row, i, at.scene)),
    (dealings.SOLD, lambda at, i: dealings.sold(at.row, i, at.scene, at.trades)),
    (dealings.ALIKE, lambda at, i: dealings.alike(at.row, i, at.scene)),
    (dealings.EXCEEDING, lambda at, i: dealings.exceeding(at.row, i, at.scene)),
    (dealings.DOWN, lambda at, i: dealings.down_for(at.row, i, at.scene)),
    (dealings.OWED, lambda at, i: dealings.owing(at.row, i, at.scene)),
    (dealings.BILLED, lambda at, i: dealings.by_year(at.row, i, at.scene)),
    (dealings.PARTNERED, lambda at, i: dealings.partnered(at.row, i, at.scene, at.trades)),
    (frozenset({"for"}), lambda at, i: dealings.for_whom(at.row, i, at.scene, at.trades)),
    (dealings.BOOKED, lambda at, i: dealings.booked(at.row, i, at.scene)),
    (milestones.STEPS, lambda at, i: milestones.step(at.row, i, at.scene, at.told)),
    (milestones.TOGETHER, lambda at, i: milestones.of_all(at.row, i, at.scene)),
    (building.COSTING, lambda at, i: building.cost(at.row, i, at.scene)),
    (giving.FLOWING, lambda at, i: giving.flowing(at.row, i, at.scene)),
    (giving.PROMISED, lambda at, i: giving.promised_to(at.row, i, at.scene)),
    (frozenset({"with"}), lambda at, i: giving.with_seller(at.row, i, at.scene)),
    (sellers.ACCOUNTING, lambda at, i: sellers.of_backlog(at.row, i, at.scene)),
    (dealt.DEALT, lambda at, i: dealt.dealt_at(at.row, i, at.scene, at.parties.spoken_of)),
    (frozenset({"("}), lambda at, i: dealt.ranked(at.row, i, at.scene)),
    (worths.VALUED, lambda at, i: worths.valued(at.row, i, at.scene, at.parties.spoken_of)),
    (contrasting.COMPARED, lambda at, i: contrasting.compared(at.row, i, at.told, at.scene)),
    (summing.TOTALS, lambda at, i: summing.total(at.row, i, at.scene)),
    (echoes.OF_ALL_TIMES, lambda at, i: echoes.of_all_times(at.row, i, at.scene)),
    (inherit.WITH_DEBT, lambda at, i: inherit.with_debt(at.row, i, at.scene)),
    (frozenset({"at"}), lambda at, i: bought_in.shares_at(at.row, i, at.scene, at.parties.spoken_of)),
    (frozenset({"with"}), lambda at, i: worths.with_money(at.row, i, at.told)),
    (worths.WHOLE, lambda at, i: worths.of_whole(at.row, i, at.scene)),
    (frozenset({"at"}), lambda at, i: inherit.at_round(at.row, i, at.told)),
    (tickets.IN_FOR | tickets.PARTS, lambda at, i: tickets.ticket(at.row, i, at.scene, at.told)),
    (owned.BECOMING, lambda at, i: owned.as_owner(at.row, i, at.scene)),
    (frozenset(), lambda at, i: owned.owned(at.row, i, at.scene, at.told)),
    (tickets.LEADS, lambda at, i: tickets.as_lead(at.row, i, at.scene)),
    (tickets.SIGNS, lambda at, i: tickets.labelled(at.row, i, at.scene)),
    (items.BACKED, lambda at, i: items.backer(at.row, i, at.scene)),
    (items.LED, lambda at, i: items.led(at.row, i, at.scene)),
    (echoes.POINTING, lambda at, i: echoes.restated(at.row, i, at.scene)),
    (echoes.TELLING, lambda at, i: echoes.said_again(at.row, i, at.scene)),
    (frozenset({"at"}), lambda at, i: echoes.at_valuation(at.row, i, at.scene)),
    (echoes.TOGETHER, lambda at, i: echoes.together(at.row, i, at.scene)),
    (owing.EQUITY, lambda at, i: owing.equity_part(at.row, i, at.scene)),
    (frozenset({"equity"}), lambda at, i: echoes.for_equity(at.row, i, at.scene)),
    (echoes.PAID_IN, lambda at, i: echoes.in_stock(at.row, i, at.scene)),
    (reported.ALONE, lambda at, i: reported.alone(at.row, i, at.scene)),
    (frozenset(), lambda at, i: reported.goes_on(at.row, i, at.scene)),
    (owing.TAKING, lambda at, i: owing.taken(at.row, i, at.scene, at.told)),
    (frozenset(), lambda at, i: owing.owing(at.row, i, at.said, at.scene)),
    (beginning.BEGUN, lambda at, i: beginning.begun(at.row, i, at.said, at.scene, at.parties.spoken_of)),
)
"""The questions in their order, each with its words; without any it is always asked."""

questions = worth_asking(_QUESTIONS)
"""The questions that are worth asking in a sentence of these words."""

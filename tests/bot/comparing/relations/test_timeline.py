"""Figures that live in time: the latest leads, the others were, and two of one time contradict one another."""

from dataclasses import replace

from bot.model import Bound, Confidence, Measure, Part, Relation, Scope, Stage
from tests.bot.comparing.press import Press


def test_valuations_of_different_rounds_are_a_line_in_time(worth: Press) -> None:
    """43, then 62, then 100 billion: the latest leads, the others were."""
    worth.tells("a.com", "$43 billion", "2023-09-14")
    worth.tells("b.com", "$62 billion", "2024-12-17")
    worth.tells("c.com", "$100 billion", "2025-08-20")
    assert worth.relations() == {
        "$43 billion": Relation.REVISED,
        "$62 billion": Relation.REVISED,
        "$100 billion": Relation.LEADING,
    }


def test_a_worth_before_the_new_money_is_of_the_line_where_nobody_tells_another_of_its_time(worth: Press) -> None:
    """3 in 2024, 12 before the new money a year later: it has grown, and the words say on what basis."""
    worth.tells("a.com", "$3 billion", "2024-10-02")
    worth.tells("b.com", "$12 billion", "2025-10-30", scopes=[Scope.PRE_MONEY])
    assert worth.relations() == {"$3 billion": Relation.REVISED, "$12 billion": Relation.LEADING}
    assert "$12 billion before the new money on 2025-10-30" in worth.only().sides[1].reason


def test_a_worth_before_the_new_money_is_no_rival_of_the_one_after_it(worth: Press) -> None:
    """12 before and 14 after the money, told in the same weeks, are two quantities."""
    worth.tells("a.com", "$14 billion", "2025-10-30")
    worth.tells("b.com", "$12 billion", "2025-10-30", scopes=[Scope.PRE_MONEY])
    assert worth.alarms() == set()
    assert len(worth.compared().comparisons) == 2


def test_two_valuations_of_the_same_days_conflict(worth: Press) -> None:
    """8.4 and 9.1 billion, told a day apart by different voices, contradict one another."""
    worth.tells("wire.com", "$8.4 billion", "2026-03-04")
    worth.tells("paper.com", "$8.4 billion", "2026-03-05")
    worth.tells("blog.com", "$9.1 billion", "2026-03-05")
    comparison = worth.only()
    assert worth.relations()["$9.1 billion"] is Relation.CONFLICT
    assert comparison.confidence is Confidence.CONTESTED
    assert comparison.leading.claims[0].figure.text == "$8.4 billion"


def test_an_article_that_tells_both_figures_sees_no_conflict(worth: Press) -> None:
    """75 after one round and 80 in the merger, told side by side, are two things to their author."""
    for outlet in ("a.com", "b.com"):
        worth.tells(outlet, "$75 billion", "2025-03-28")
        worth.tells(outlet, "$80 billion", "2025-03-28")
    worth.tells("c.com", "$80 billion", "2025-03-28")
    assert worth.alarms() == set()


def test_a_valuation_pinned_on_the_wrong_round_conflicts(worth: Press) -> None:
    """24 and 50 billion for one Series C, though one is told half a year later."""
    worth.tells("a.com", "$50 billion", "2024-12-25", event="Series C")
    worth.tells("b.com", "$50 billion", "2025-03-29", as_of="2024-12", event="Series C")
    worth.tells("c.com", "$24 billion", "2024-05-27", event="Series B")
    worth.tells("d.com", "$24 billion", "2025-07-01", as_of="2024-12", event="Series C")
    sides = {side.claims[0].article: side.relation for side in worth.only().sides}
    assert sides["d.com 2025-07-01"] is Relation.CONFLICT
    assert sides["c.com 2024-05-27"] is Relation.REVISED


def test_an_old_conflict_does_not_contest_the_latest_figure(worth: Press) -> None:
    """What was disputed in 2024 says nothing about 2026."""
    worth.tells("a.com", "$50 billion", "2024-12-25")
    worth.tells("b.com", "$45 billion", "2024-12-26")
    worth.tells("c.com", "$230 billion", "2026-01-07")
    worth.tells("d.com", "$230 billion", "2026-01-08")
    assert worth.only().confidence is Confidence.WELL_SUPPORTED
    assert worth.only().has(Relation.CONFLICT)


def test_a_later_repeat_of_a_replaced_valuation_is_out_of_date(worth: Press) -> None:
    """5.5, then 7, then 5.5 again as today's: the repeat is flagged, its first telling is not."""
    worth.tells("a.com", "$5.5 billion", "2024-12-06")
    worth.tells("b.com", "$7 billion", "2025-09-25")
    worth.tells("c.com", "$5.5 billion", "2026-02-01")
    sides = {side.claims[0].article: side for side in worth.only().sides}
    assert sides["a.com 2024-12-06"].relation is Relation.REVISED
    assert sides["c.com 2026-02-01"].relation is Relation.CONFLICT
    assert "out of date" in sides["c.com 2026-02-01"].reason


def test_a_prior_value_told_as_prior_is_not_out_of_date(worth: Press) -> None:
    """Was valued at 5.5 in 2024 is no mistake in 2026."""
    worth.tells("a.com", "$5.5 billion", "2024-12-06")
    worth.tells("b.com", "$7 billion", "2025-09-25")
    worth.tells("c.com", "$5.5 billion", "2026-02-01", as_of="2024", scopes=[Scope.PRIOR])
    assert worth.alarms() == set()


def test_guidance_raised_is_revised(outlay: Press) -> None:
    """60-65, 64-72, 66-72 and 70-72 billion follow one another, though they overlap."""
    said = {"$60-65 billion": "2025-01-29", "$64-72 billion": "2025-04-30", "$66-72 billion": "2025-07-30"}
    for figure, day in said.items():
        outlay.tells(f"{day}.com", figure, day, period="2025", stage=Stage.PLANNED)
    outlay.tells("d.com", "$70-72 billion", "2025-10-29", period="2025", stage=Stage.PLANNED)
    outlay.tells("d.com", "$66-72 billion", "2025-10-29", period="2025", stage=Stage.PLANNED, scopes=[Scope.PRIOR])
    relations = outlay.relations()
    assert relations.pop("$70-72 billion") is Relation.LEADING
    assert set(relations.values()) == {Relation.REVISED}


def test_a_result_replaces_the_guidance(outlay: Press) -> None:
    """70-72 planned, 72.22 spent: revised, though the result rounds into the range."""
    outlay.tells("a.com", "$70-72 billion", "2025-10-29", period="2025", stage=Stage.PLANNED)
    outlay.tells("b.com", "$72.22 billion", "2026-01-29", period="2025", stage=Stage.CLOSED)
    assert outlay.relations() == {"$70-72 billion": Relation.REVISED, "$72.22 billion": Relation.LEADING}


def test_different_periods_are_different_quantities(outlay: Press) -> None:
    """A quarter, a year and the next year stand apart."""
    for period, said in (("2025-Q1", "$13.7 billion"), ("2025", "$72 billion"), ("2026", "$125 billion")):
        outlay.tells("a.com", said, period=period)
    assert len(outlay.compared().comparisons) == 3


def test_two_results_of_one_quarter_conflict(outlay: Press) -> None:
    """13.7 and 14.9 billion for one quarter cannot both be."""
    outlay.tells("a.com", "$13.7 billion", "2025-04-30", period="2025-Q1", stage=Stage.CLOSED)
    outlay.tells("b.com", "$13.69 billion", "2025-04-30", period="2025-Q1", stage=Stage.CLOSED)
    outlay.tells("c.com", "$14.9 billion", "2025-05-01", period="2025-Q1", stage=Stage.CLOSED)
    assert outlay.alarms() == {"$14.9 billion"}


def test_recurring_revenue_grows_by_dates(worth: Press) -> None:
    """50 in October, 80 in January, just under 100 in May."""
    worth.measure = Measure.RUN_RATE
    worth.tells("a.com", "$50 million", "2025-05-10", as_of="2024-10")
    worth.tells("a.com", "$80 million", "2025-05-10", as_of="2025-01")
    worth.tells("a.com", "$100 million", "2025-05-10", bound=Bound.UNDER)
    relations = worth.relations()
    assert relations["$80 million"] is Relation.REVISED
    assert relations["$100 million"] is Relation.LEADING


def test_one_low_voice_does_not_replace_what_several_say(worth: Press) -> None:
    """17 billion by one voice, half a year after seven said 80, is rather misread than a collapse."""
    worth.tells("a.com", "$80 billion", "2025-03-28")
    worth.tells("b.com", "$80 billion", "2025-03-28")
    worth.tells("c.com", "$17 billion", "2025-07-01")
    assert worth.only().leading.claims[0].figure.text == "$80 billion"


def test_what_a_figure_moved_on_from_does_not_lead(worth: Press) -> None:
    """«Its valuation went from 7 to 13.8 billion»: both have the article's date, and the second leads."""
    worth.tells("a.com", "$7 billion", sentence="Its valuation went from")
    last = worth.tells("a.com", "$13.8 billion")
    text = worth.articles["a.com 2025-06-13"].text.replace("$7 billion. $13.8", "$7 billion to $13.8")
    shifted = replace(last, figure=replace(last.figure, start=last.figure.start + 2, end=last.figure.end + 2))
    worth.articles["a.com 2025-06-13"] = replace(worth.articles["a.com 2025-06-13"], text=text)
    worth.claims[-1] = replace(shifted, sentence=(shifted.figure.start, shifted.figure.end))
    assert worth.relations() == {"$13.8 billion": Relation.LEADING, "$7 billion": Relation.REVISED}


def test_of_two_figures_of_one_date_without_such_words_the_smaller_leads(worth: Press) -> None:
    """Nothing says which came first."""
    worth.tells("a.com", "$7 billion")
    worth.tells("a.com", "$13.8 billion")
    assert worth.relations()["$7 billion"] is Relation.LEADING


def test_a_headline_contradicts_no_figure_of_long_ago(press: Press) -> None:
    """45 billion in the headline, and in the text the 44 that were paid three years before."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$45 billion", "2025-03-29")
    press.tells("b.com", "$44 billion", "2025-03-29", as_of="2022")
    press.tells("b.com", "$45 billion", "2025-03-29", part=Part.TITLE)
    assert press.alarms() == set()


def test_a_headline_contradicts_the_figure_of_its_text(press: Press) -> None:
    """45 billion in the headline and 44 of the same day in the text."""
    press.measure = Measure.ACQUISITION_PRICE
    press.tells("a.com", "$45 billion", "2025-03-29")
    press.tells("b.com", "$44 billion", "2025-03-29")
    press.tells("b.com", "$45 billion", "2025-03-29", part=Part.TITLE)
    assert press.alarms() == {"$44 billion"}


def test_a_yearly_rate_that_grew_by_a_later_month_is_no_other_rate() -> None:
    """Four billion at the end of July and five by August, told in September, are one after the other."""
    press = Press(company="Ostrel", measure=Measure.RUN_RATE, counterparty=None)
    press.tells("ledger.com", "$4 billion", "2025-07-29")
    press.tells("wire.com", "$5 billion", "2025-09-02", as_of="2025-08", bound=Bound.OVER)
    assert set(press.relations().values()) == {Relation.LEADING, Relation.REVISED}


def test_a_point_that_is_shifted_in_one_month_is_no_change(worth: Press) -> None:
    """1.5 billion told later of the month in which others told 15 billion is no former worth."""
    worth.tells("ledger.com", "$15 billion", "2025-06-17")
    worth.tells("wire.com", "$1.5 billion", "2026-01-14", as_of="2025-06")
    assert worth.relations()["$1.5 billion"] in (Relation.CONFLICT, Relation.SLIP)


def test_plans_of_one_month_contradict_one_another_whenever_they_are_told() -> None:
    """«The 75 billion guided to in July», told in October, against the 85 that was told in July."""
    press = Press(company="Ostrel", measure=Measure.CAPEX, counterparty=None)
    press.tells("ledger.com", "$85 billion", "2025-07-24", stage=Stage.PLANNED, period="2025")
    press.tells("wire.com", "$75 billion", "2025-10-30", stage=Stage.PLANNED, period="2025", as_of="2025-07")
    assert Relation.CONFLICT in press.relations().values()


def test_what_says_that_it_is_so_now_is_out_of_date_when_another_has_replaced_it(worth: Press) -> None:
    """The profile calls 1.5 billion current a month after 4.5 were announced; without that word it is but earlier."""
    worth.tells("a.com", "$1.5 billion", "2025-06-23")
    worth.tells("b.com", "$4.5 billion", "2026-01-28")
    worth.tells("c.com", "$4.5 billion", "2026-01-29")
    worth.tells("list.com", "$1.5 billion", "2026-02-28", sentence="Current valuation:")
    sides = {(one.relation, len(one.claims)) for one in worth.only().sides}
    assert sides == {(Relation.LEADING, 2), (Relation.REVISED, 1), (Relation.CONFLICT, 1)}


def test_an_outsiders_estimate_of_today_leads_what_was_before() -> None:
    """35 million, as is estimated, from 10 million the year before."""
    pace = Press(company="Tavi", measure=Measure.RUN_RATE, counterparty=None)
    pace.tells("a.com", "$35 million", "2025-12-04", stage=Stage.ESTIMATED)
    pace.tells("a.com", "$10 million", "2025-12-04", scopes=[Scope.PRIOR])
    assert pace.relations() == {"$35 million": Relation.LEADING, "$10 million": Relation.REVISED}


def test_who_tells_the_successor_too_knows_better(worth: Press) -> None:
    """«Currently $1.5 billion, down from 4.5»: it has fallen, and is not out of date."""
    worth.tells("a.com", "$1.5 billion", "2025-06-23")
    worth.tells("b.com", "$4.5 billion", "2026-01-28")
    worth.tells("c.com", "$4.5 billion", "2026-01-29")
    worth.tells("d.com", "$1.5 billion", "2026-06-28", sentence="Its valuation is currently")
    worth.tells("d.com", "$4.5 billion", "2026-06-28", scopes=[Scope.PRIOR])
    assert worth.alarms() == set()


def test_a_floor_that_was_reached_before_is_no_news(worth: Press) -> None:
    """«More than 10 billion» after 20 were told: they agree, and 20 leads; a floor above it is news."""
    worth.tells("a.com", "$20 billion", "2026-02-01")
    worth.tells("b.com", "$10 billion", "2026-05-01", bound=Bound.OVER)
    assert worth.relations() == {"$20 billion": Relation.LEADING, "$10 billion": Relation.AGREES}
    worth.tells("c.com", "$40 billion", "2026-06-01", bound=Bound.OVER)
    assert worth.relations()["$40 billion"] is Relation.LEADING


def test_a_slip_does_not_lead_because_the_right_figure_is_of_the_past() -> None:
    """1.35 billion that year, told a year later as former; a lone 1.35 million is not what leads."""
    press = Press(company="Ostrel", measure=Measure.REVENUE, counterparty=None)
    for outlet in ("ledger.com", "wire.com"):
        press.tells(outlet, "$1.35 billion", "2025-03-02", as_of="2024-01", period="2023", scopes=[Scope.PRIOR])
    press.tells("lone.com", "$1.35 million", "2024-01-20", period="2023")
    assert press.relations() == {"$1.35 billion": Relation.LEADING, "$1.35 million": Relation.SLIP}

"""Where statements belong that leave out a field: with the figure they repeat, else the nearest in time, else alone."""

from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.comparing.quantities.homes import placed, repeated, years
from bot.comparing.statements.statements import Statement
from bot.model import Bound, Measure, Stage
from tests.bot.comparing.press import Press
from tests.bot.comparing.stated import stated

FIGURES = ["$2 billion", "$2.5 billion", "$40 million", "$4 billion"]
DATES = [None, "2025-01-10", "2025-02-01", "2025-06-01", "2025-12-01"]
telling = st.tuples(
    st.sampled_from(FIGURES), st.sampled_from(DATES), st.sampled_from([None, None, "Series A", "Series B"])
)


def event(statement: Statement) -> str | None:
    return statement.claim.event


def homes(press: Press, *, sought: bool = False) -> dict[str, str | None]:
    """Of each outlet: the event that it was put with."""
    found = placed(stated(press), event, sought=sought)
    return {s.claim.article.split()[0]: name for name, some in found for s in some}


def rounds(*told: tuple[str, str | None, str | None], **more: Any) -> Press:
    press = Press(measure=Measure.FUNDING_ROUND, counterparty=None)
    for at, (said, on, name) in enumerate(told):
        press.tells(f"{at}.com", said, on, event=name, **more)
    return press


def _places(some: Iterable[Statement]) -> Sequence[object]:
    return sorted(s.claim.place for s in some)


@given(st.lists(telling, min_size=1, max_size=8), st.booleans())
@settings(deadline=None)
def test_everybody_has_one_place(told: list[tuple[str, str | None, str | None]], sought: bool) -> None:
    """Nobody is lost or doubled; who names the field stays with its name, and who has no home comes last."""
    statements = stated(rounds(*told))
    found = list(placed(statements, event, sought=sought))
    assert _places(s for _, some in found for s in some) == _places(statements)
    assert all(event(s) in (None, name) for name, some in found for s in some)
    assert None not in [name for name, _ in found[:-1]]


@pytest.mark.parametrize(
    ("said", "on", "home"),
    [
        ("$2 billion", "2025-02-01", "Series A"),
        ("$2 billion", "2025-12-01", "Series A"),
        ("$2.5 billion", "2025-02-01", "Series A"),
        ("$2.5 billion", "2025-12-01", None),
        ("$4 billion", "2025-02-01", None),
        ("$40 million", "2025-06-01", "Series B"),
    ],
)
def test_what_names_no_round_goes_where_its_figure_is(said: str, on: str, home: str | None) -> None:
    """The repeated figure whenever it is told, else one of its size in the same weeks."""
    press = rounds(
        ("$2 billion", "2025-01-10", "Series A"), ("$40 million", "2025-01-12", "Series B"), (said, on, None)
    )
    assert homes(press)["2.com"] == home


def test_talks_are_of_the_first_round_that_came_after_them() -> None:
    """What was sought got its name later, and only where that is asked."""
    press = rounds(("$2 billion", "2025-06-01", "Series A"), ("$2 billion", "2025-12-01", "Series B"))
    press.tells("talks.com", "$4 billion", "2025-03-01", stage=Stage.TALKS)
    assert homes(press, sought=True)["talks.com"] == "Series A"
    assert homes(press)["talks.com"] is None


def test_an_open_figure_repeats_nothing() -> None:
    """Above "more than 2 billion" anything may lie."""
    ones, others = rounds(("$2 billion", "2025-01-10", None)), rounds(("$2 billion", "2025-01-12", None))
    opened = rounds(("$2 billion", "2025-01-10", None), bound=Bound.OVER)
    assert repeated(stated(ones), stated(others)) == stated(ones)
    assert repeated(stated(opened), stated(others)) == []


def test_a_fiscal_year_with_the_figure_of_a_year_is_that_year() -> None:
    """Who counts by business years tells the same as who does not, where the figures are the same."""
    press = Press(measure=Measure.REVENUE, counterparty=None)
    press.tells("a.com", "$2 billion", period="FY2025")
    press.tells("b.com", "$2 billion", period="2025")
    press.tells("c.com", "$4 billion", period="FY2026")
    statements = stated(press)
    period = years(statements)
    assert [period(one) for one in statements] == ["2025", "2025", "FY2026"]


def test_talks_are_of_the_round_that_came_first_though_it_has_no_name() -> None:
    """450 talked about in January, 400 raised in February, a Series B of 600 in June: the talks were of the 400."""
    press = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    press.tells("a.com", "$450 million", "2025-01-10", stage=Stage.TALKS)
    press.tells("b.com", "$400 million", "2025-02-01", stage=Stage.CLOSED)
    press.tells("c.com", "$600 million", "2025-06-01", stage=Stage.CLOSED, event="Series B")
    assert homes(press, sought=True)["a.com"] is None


def test_a_sum_is_no_round_that_its_own_article_gives_otherwise() -> None:
    """«$35 million in all, of which $30 million a Series A»: who calls the 35 the Series A contradicts it."""
    rounds = Press(company="Tavi", measure=Measure.FUNDING_ROUND, counterparty=None)
    rounds.tells("a.com", "$35 million", "2024-06-18")
    rounds.tells("a.com", "$30 million", "2024-06-18", event="Series A")
    rounds.tells("b.com", "$35 million", "2024-10-15", event="Series A")
    first = rounds.compared().comparisons[0]
    assert (first.quantity.event, [side.relation.value for side in first.sides]) == (
        "Series A",
        ["leading", "conflict"],
    )

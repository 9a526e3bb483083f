"""For what time a figure counts, and when it was told."""

import pytest

from bot.knowledge import load
from bot.model import Article, Claim, Measure, When
from bot.reading import build_reader


def test_a_month_behind_a_semicolon_is_when_the_year_was_foretold() -> None:
    """What was said in November is of the fiscal year that the sentence is about, and November is none of its own."""
    text = "For FY26 Tavi Cloud now guides to capex of £2.6bn to £2.9bn; in November it said £2.2bn."
    article = Article(id="a", title="Tavi Cloud", text=text, outlet="a.com", published=When.parse("2026-02-26"))
    told = {claim.figure.text: (claim.period, str(claim.as_of)) for claim in build_reader(load()).read(article)}
    assert told == {"£2.6bn to £2.9bn": ("FY2026", "2026-02-26"), "£2.2bn": ("FY2026", "2025-11")}


def read(text: str) -> dict[str, Claim]:
    """The claims of an article of November 2025, by their figures."""
    article = Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-11-10"))
    return {claim.figure.text: claim for claim in build_reader(load()).read(article)}


@pytest.mark.parametrize(
    "text",
    [
        "Nvidia reported revenue of $5 billion, 62% more than a year ago.",
        "Nvidia reported revenue of $5 billion, up 36% from the year before.",
        "Nvidia reported revenue of $5 billion, against $3 billion a year earlier.",
        "Nvidia reported revenue of $5 billion, nearly twice the $3 billion it had in 2022.",
        "Nvidia reported revenue of $5 billion, almost three times what it was in 2022.",
        "Nvidia reported revenue of $5 billion, after $3 billion in 2022.",
        "Nvidia reported revenue of $5 billion; in 2022 it was $3 billion.",
        "Nvidia, founded in 1993, reported revenue of $5 billion.",
        "Nvidia shares had their best day since 2016, as revenue reached $5 billion.",
        "Nvidia sold $2 billion of notes in 2024 and now has revenue of $5 billion.",
    ],
)
def test_what_a_figure_is_compared_with_does_not_date_it(text: str) -> None:
    """The year behind a rise is that of another figure."""
    assert read(text)["$5 billion"].period is None


@pytest.mark.parametrize(
    "text",
    [
        "Nvidia had revenue of $4 billion in 2023 and $5 billion in 2024.",
        "Nvidia's revenue grew from $4 billion in 2023 to $5 billion in 2024.",
        "In 2023 Nvidia had revenue of $4 billion, in 2024 $5 billion.",
        "Nvidia had revenue of $4 billion in 2023 and $5 billion in all of 2024.",
    ],
)
def test_each_of_two_figures_has_its_own_year(text: str) -> None:
    """What parts a figure from a date counts more than words."""
    told = read(text)
    assert (told["$4 billion"].period, told["$5 billion"].period) == ("2023", "2024")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Cohere was valued at $5 billion a year back.", "2024-11"),
        ("Cohere was valued at $5 billion in the summer.", "2025-06"),
        ("Cohere raised $1 billion at a valuation of $5 billion, almost tripling its worth since March.", "2025-11-10"),
        ("Cohere, last valued at $2 billion in September, is in talks at $5 billion.", "2025-11-10"),
        ("Nvidia sold the unit at $5 billion, about half the $9 billion it paid in 2015.", "2025-11-10"),
        ("On Christmas Eve Nvidia acquired Cohere for $5 billion.", "2024-12"),
        ("The September round valued Cohere at $5 billion.", "2025-09"),
        ("Cohere is now valued at $7 billion, against $5 billion in January's round.", "2025-01"),
        ("Die Bewertung von Cohere liegt bei 7 Milliarden Dollar – im Juni war es $5 billion.", "2025-06"),
        ("Cohere's valuation has risen from $5 billion in May 2022 to $9 billion.", "2022-05"),
        ("Nvidia put $1 billion into a fund in 2021. That year Cohere was valued at $5 billion.", "2021"),
        ("Cohere is to get $5 billion from Nvidia, expected in mid-December.", "2025-11-10"),
    ],
)
def test_a_figure_holds_when_its_own_words_say(text: str, held: str) -> None:
    """A season, a round with the name of its month, the year of the sentence before; what is to come holds today."""
    assert str(read(text)["$5 billion"].as_of).startswith(held)


@pytest.mark.parametrize(
    "text",
    [
        "CoreWeave sold $2 billion of notes due 2031.",
        "OpenAI signed a contract worth $2 billion with Oracle through 2031.",
    ],
)
def test_what_falls_due_later_holds_today(text: str) -> None:
    """A date after the article is when something ends, and no time of which it could tell a figure."""
    assert str(read(text)["$2 billion"].as_of) == "2025-11-10"


def test_the_month_of_a_plan_is_no_period_of_it() -> None:
    """Nobody tells what is invested in a month: it is when the plan was given."""
    told = read("Oracle lifted its capital spending to $5 billion from the $4 billion given in September.")
    assert (told["$4 billion"].period, str(told["$4 billion"].as_of)) == (None, "2025-09")


@pytest.mark.parametrize(
    "text",
    [
        "Cohere said its revenue ran at some $2 billion a year.",
        "Revenue of Cohere now runs at $2 billion a year.",
        "Cohere is approaching an annualized $2 billion in revenue.",
        "Cohere's annualised revenue rose from $1 billion to $2 billion.",
        "Die wiederkehrenden Erlöse von Cohere betragen aufs Jahr gerechnet $2 billion.",
    ],
)
def test_income_reckoned_for_a_year_is_a_rate(text: str) -> None:
    """It has a value at every time, and no period."""
    assert read(text)["$2 billion"].measure is Measure.RUN_RATE


@pytest.mark.parametrize(
    "text",
    [
        "Orlo's revenue doubled to $800 million last year from $250 million in 2024.",
        "Orlo's revenue rose to $800 million in 2025 from $250 million in 2024.",
        "Orlo had revenue of $800 million in 2025 against $250 million in 2024.",
        "Orlo's revenue was $800 million in 2025, up from $250 million in 2024.",
    ],
)
def test_a_figure_that_another_one_is_compared_with_has_its_own_year(text: str) -> None:
    """The year before «from» is that of what was reached."""
    article = Article(id="a", title="", text=text, outlet="example.com", published=When.parse("2026-02-01"))
    assert {claim.figure.text: claim.period for claim in build_reader(load()).read(article)} == {
        "$800 million": "2025",
        "$250 million": "2024",
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mira Murati, who left OpenAI in September, seeks $2 billion for Cohere.", "2025-11-10"),
        ("Nvidia will put $2 billion into Cohere in place of last year's plan for $9 billion.", "2025-11-10"),
        ("Cohere, which raised $1 billion in September, seeks $2 billion.", "2025-11-10"),
    ],
)
def test_a_date_that_is_of_something_else_dates_no_figure(text: str, told: str) -> None:
    """When somebody left, what an owner's plan was of, when an earlier round was."""
    assert str(read(text)["$2 billion"].as_of) == told


def test_what_comes_then_is_of_no_year_that_was_told_before() -> None:
    """18 billion this year; of which years the others are is left open."""
    told = read("Nvidia sees revenue at $18 billion this year, then $32 billion and $73 billion.")
    assert (told["$18 billion"].period, told["$32 billion"].period) == ("2025", None)


@pytest.mark.parametrize(("company", "period"), [("Oracle", "FY2026"), ("Meta", "2025"), ("Cohere", None)])
def test_this_fiscal_year_is_that_of_the_company(company: str, period: str | None) -> None:
    """In November Oracle's runs until May; Meta's is the calendar's; when others end theirs is not known."""
    assert read(f"{company} expects revenue of $5 billion this fiscal year.")["$5 billion"].period == period


def test_a_worth_after_a_round_of_some_year_is_of_that_year() -> None:
    """Although another figure follows, the round has set it."""
    text = "Harvey, valued at $700 million after its Series B in 2023, raised $300 million in a Series D."
    told = read(text)
    worth, raised = told["$700 million"], told["$300 million"]
    assert (str(worth.as_of), worth.event) == ("2023", "Series B")
    assert (str(raised.as_of), raised.event) == ("2025-11-10", "Series D")

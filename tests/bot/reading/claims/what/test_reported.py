"""Figures of reports: sales, outlays, debts and orders, told on without being named again."""

import pytest

from bot.model import Article, Part
from tests.bot.reading.seeded import rules

Told = tuple[str, str | None, str | None]


def told(text: str, title: str = "Datadog reports") -> list[Told]:
    article = Article(id="a", title=title, text=text, outlet="example.com")
    return [
        (claim.measure.value, claim.company, claim.counterparty)
        for claim in rules().read(article)
        if claim.part is Part.TEXT
    ]


@pytest.mark.parametrize(
    "text",
    [
        "For the current quarter it expects $850 million.",
        "Analysts had been looking for $819 million.",
        "The outlook for the third quarter, $850 million, pleased investors.",
        "Management's target for the year-end quarter is $900 million.",
        "That compares with the $819 million that analysts had expected.",
        "The security unit alone, $200 million.",
        "The security business did $200 million.",
        "Last year's total was $2.7 billion.",
    ],
)
def test_what_follows_sales_is_of_sales(text: str) -> None:
    """After sales are told, estimates, outlooks, other periods and lines of business are figures of sales too."""
    assert told(f"Datadog's sales rose to $827 million. {text}")[1] == ("revenue", "Datadog", None)


@pytest.mark.parametrize(
    "text",
    [
        "It expects to raise $850 million in debt.",
        "The valuation was $40 billion.",
        "The business was sold for $200 million.",
    ],
)
def test_what_has_its_own_words_is_of_them(text: str) -> None:
    """A figure whose own words say what it is of is not of the sales told before."""
    assert told(f"Datadog's sales rose to $827 million. {text}")[1][0] != "revenue"


def test_a_quarter_is_of_the_company_that_reports() -> None:
    """A quarter's sales are of the company on the stock market, though a venture was named last."""
    text = "Datadog counts Suno among its customers. Suno pays $5 million a year. Quarterly revenue was $827 million."
    assert told(text)[-1] == ("revenue", "Datadog", None)


def test_commitments_to_many_are_a_budget() -> None:
    """Commitments of one company that name no seller are what it will spend."""
    text = "Anthropic's commitments now add up to $90 billion, on top of a contract with Google worth $10 billion."
    assert told(text, "Anthropic and Google")[0] == ("spending", "Anthropic", None)


def test_business_signed_for_a_sum_is_a_contract() -> None:
    """Who signs with a seller for a sum buys goods from it."""
    assert told("Suno signed with CoreWeave for $3 billion.", "Suno") == [("contract", "CoreWeave", "Suno")]


@pytest.mark.parametrize(
    "text",
    ["Snowflake's own stood at $60 billion.", "Snowflake's, up 40% since January, is $60 billion."],
)
def test_an_owner_alone_has_the_same_of_its_own(text: str) -> None:
    """An owner without a noun has its own amount of what was told last."""
    assert told(f"Datadog's market value was $45 billion. {text}")[-1] == ("market_value", "Snowflake", None)


@pytest.mark.parametrize(
    "text",
    [
        "Datadog's market value has shrunk by more than $50 billion.",
        "Datadog added $100 million to its annual recurring revenue in May.",
        "Datadog's capex is put at about $5 billion, $1 billion above June's forecast.",
    ],
)
def test_what_a_level_moved_by_is_no_level(text: str) -> None:
    """How far a worth, a run rate or a forecast moved is an amount of nothing told."""
    assert told(text)[-1][0] == "other"


def test_a_cause_is_nobody_whose_figure_it_is() -> None:
    """Thanks to whom orders grew does not own them."""
    text = "Backlog almost doubled to $55 billion thanks to Meta."
    assert told(f"CoreWeave's sales rose to $1 billion. {text}", "CoreWeave reports")[-1][:2] == (
        "contract",
        "CoreWeave",
    )


def test_a_label_with_its_growth_is_a_part_of_the_sales() -> None:
    """A line of business with its figure and its growth is a part of the sales told before."""
    text = "Datadog's sales rose to $827 million. U.S. commercial: $306 million (up 33%). Abroad: $100 million (up 8%)."
    assert [one for one in told(text) if one[0] == "revenue"] == [("revenue", "Datadog", None)] * 3


def test_what_follows_a_target_says_what_it_is_of() -> None:
    """Targets of sums for a measure are of that measure, the next of the list too."""
    text = "Oracle set targets of $166 billion for cloud infrastructure revenue and $225 billion for the group."
    assert told(text, "Oracle's targets") == [("revenue", "Oracle", None)] * 2


def test_outlays_for_a_year_stay_outlays() -> None:
    """A quarter's outlays made a year's are no run rate."""
    text = "Meta's capital expenditures were $17 billion in the quarter. Annualized, that makes about $68 billion."
    assert told(text, "Meta's budget")[1] == ("capex", "Meta", None)


def test_what_falls_due_is_owed() -> None:
    """In a text about bonds a sum with the year in which it falls due is a debt."""
    text = "Meta sold $3 billion of bonds. A sterling deal included £1bn due in 2126."
    assert told(text, "Meta borrows")[1] == ("debt", "Meta", None)


def test_more_of_what_was_told_is_of_the_one_that_reported_it() -> None:
    """A line of business without an owner is of who reported before, not of the venture named between."""
    text = "AMD's sales rose to $9 billion. It gave Suno a discount. Suno makes music. Chip revenue was $4 billion."
    assert told(text, "AMD reports")[-1] == ("revenue", "AMD", None)


def test_a_line_of_business_earns_what_it_did() -> None:
    """What a line of business did is its sales, though none were told before and its name is that of a thing built."""
    text = "Bulls point to growth: a year ago the data center business did $41 billion, now it does $51 billion."
    assert told(text, "Has Nvidia peaked?") == [("revenue", "Nvidia", None)] * 2


def test_names_with_sums_in_brackets_ordered_them() -> None:
    """After orders are told, names with sums in brackets are those who ordered."""
    text = "CoreWeave's backlog doubled to $55 billion thanks to Meta (up to $14 billion) and OpenAI ($6 billion)."
    assert told(text, "CoreWeave reports") == [
        ("contract", "CoreWeave", None),
        ("contract", "CoreWeave", "Meta"),
        ("contract", "CoreWeave", "OpenAI"),
    ]

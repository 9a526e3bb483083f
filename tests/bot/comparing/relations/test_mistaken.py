"""A number told as one thing of a round that others tell as another."""

import pytest

from bot.model import Relation
from bot.reading import Reader
from tests.bot.comparing.reported import reported

ROUND = "Baseten raised a $300 million Series E at a valuation of $5 billion. Nvidia put in $150 million."


def alarms(reader: Reader, *told: tuple[str, str]) -> list[str]:
    found = (side for one in reported(reader, told) for side in one.sides if side.relation is Relation.CONFLICT)
    return [side.reason for side in found]


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (
            "Baseten has raised $5 billion in fresh capital.",
            "$5 billion is told as what was raised (outlet1.com) and as what the company is worth (outlet0.com)",
        ),
        (
            "Baseten closes a $5 billion Series E.",
            "$5 billion is told as what was raised (outlet1.com) and as what the company is worth (outlet0.com)",
        ),
        (
            "After its Series E Baseten is valued at $300 million.",
            "$300 million is told as what the company is worth (outlet1.com) and as what was raised (outlet0.com)",
        ),
        (
            "Nvidia has invested $300 million in Baseten.",
            "$300 million is told as what one investor gave (outlet1.com) and as what was raised (outlet0.com)",
        ),
    ],
)
def test_one_number_of_two_things_is_a_conflict(reader: Reader, told: str, reason: str) -> None:
    """Whoever tells all of the round has the number in its place."""
    assert alarms(reader, ("2026-01-20", ROUND), ("2026-01-21", told)) == [reason]


@pytest.mark.parametrize(
    "told",
    [
        "Baseten closes its Series E at $5 billion.",
        "Baseten, worth $5 billion, has raised $300 million.",
        "Nvidia has invested $150 million in Baseten.",
        "Baseten is in talks to raise $5 billion.",
    ],
)
def test_what_others_may_mean_is_none(reader: Reader, told: str) -> None:
    """A price that stands beside a round, a part that is a part, and talk of more are no mistakes."""
    assert alarms(reader, ("2026-01-20", ROUND), ("2026-01-21", told)) == []


def test_a_year_later_the_number_may_be_the_other_thing(reader: Reader) -> None:
    """Who was worth five billion may raise as much."""
    later = "Baseten has raised $5 billion in fresh capital."
    assert alarms(reader, ("2026-01-20", ROUND), ("2027-02-21", later)) == []


def test_what_several_tell_is_no_mistake(reader: Reader) -> None:
    """Of a round that two outlets tell, it is open which of the numbers is which."""
    told = "Baseten has raised $5 billion in fresh capital."
    other = "Fresh money for models: who runs them for others, Baseten of San Francisco, has secured $5 billion today."
    reasons = alarms(reader, ("2026-01-20", ROUND), ("2026-01-21", told), ("2026-01-21", other))
    assert not any("is told as" in reason for reason in reasons)


def test_a_worth_after_the_money_that_was_the_one_before_it(reader: Reader) -> None:
    """Who tells both has them right; the larger one leads."""
    one = "OpenAI has raised $110 billion, which values it at $730 billion post-money."
    other = (
        "OpenAI has raised $110 billion. The deal values it at $730 billion before the new money"
        " and at $840 billion after it."
    )
    (reason,) = alarms(reader, ("2026-02-27", one), ("2026-02-28", other))
    assert reason == (
        "$730 billion is told as the worth after the new money (outlet0.com)"
        " and as the worth before the new money (outlet1.com)"
    )


def test_a_sum_for_years_is_not_paid_every_year(reader: Reader) -> None:
    """Ten billion in six years, and ten billion a year: who does not say over what time is left alone."""
    whole = "Meta has signed a six-year contract with Google worth $10 billion."
    yearly = "Meta will pay Google $10 billion a year for cloud services."
    (reason,) = alarms(reader, ("2025-08-21", whole), ("2025-08-23", yearly))
    assert reason == "$10 billion is told as what is paid a year (outlet1.com) and as what is paid in all (outlet0.com)"
    assert (
        alarms(
            reader, ("2025-08-21", "Meta has signed a contract with Google worth $10 billion."), ("2025-08-23", yearly)
        )
        == []
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Baseten raised $100 million at a valuation of $500 million.",
            "Baseten raised $500 million at a valuation of $4 billion.",
        ),
        (
            "Baseten raised a $200 million Series A at a valuation of $1.8 billion.",
            "Baseten raised $1.8 billion at a valuation of $20 billion.",
        ),
        (
            "Baseten raised $500 million in a Series D at a post-money valuation of $3 billion.",
            "Baseten raised $1 billion in a Series E at a pre-money valuation of $3 billion.",
        ),
    ],
)
def test_a_round_with_a_worth_of_its_own_is_another_round(reader: Reader, one: str, other: str) -> None:
    """What a company was worth in one round may be what it raises, or is worth before the money, in the next."""
    assert alarms(reader, ("2026-01-10", one), ("2026-02-20", other)) == []


@pytest.mark.parametrize(
    "told",
    [
        "Nvidia has invested $300 million in Baseten over the past three years.",
        "Nvidia led a group that invested $300 million in Baseten.",
        "Nvidia and AMD invested $300 million in Baseten.",
        "Nvidia has invested $300 million in Baseten to date.",
        "AMD has invested $300 million in Baseten.",
    ],
)
def test_what_several_gave_or_at_several_times_may_be_the_whole(reader: Reader, told: str) -> None:
    """Only one giver of one round is told to have given less."""
    reasons = alarms(reader, ("2026-01-20", ROUND), ("2026-01-21", told))
    assert not any("is told as what one investor gave" in reason for reason in reasons)


@pytest.mark.parametrize("told", ["up to $5 billion", "$4 billion to $6 billion", "a total of $5 billion to date"])
def test_only_one_number_of_one_round_is_mistaken(reader: Reader, told: str) -> None:
    """Ranges, ceilings and totals are other things."""
    reasons = alarms(reader, ("2026-01-20", ROUND), ("2026-01-21", f"Baseten has raised {told}."))
    assert not any("is told as" in reason for reason in reasons)


def test_of_one_size_nothing_is_mistaken(reader: Reader) -> None:
    """A worth that is hardly more than the round may be told of either."""
    one = "Baseten raised $300 million at a valuation of $400 million."
    other = "Baseten has raised $400 million in fresh capital."
    reasons = alarms(reader, ("2026-01-20", one), ("2026-01-21", other))
    assert not any("is told as" in reason for reason in reasons)


def test_it_takes_one_source_for_both_things(reader: Reader) -> None:
    """Who tells the round and who tells the worth may mean two times."""
    told = (
        ("2026-01-20", "Baseten has raised $300 million."),
        ("2026-01-21", "Baseten is valued at $5 billion, says its founder."),
        ("2026-01-22", "Baseten has raised $5 billion in fresh capital."),
    )
    assert not any("is told as" in reason for reason in alarms(reader, *told))

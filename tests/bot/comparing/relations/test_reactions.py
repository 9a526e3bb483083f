"""How a share moved on a day: opposite signs contradict where day and hour are one, and nothing else does."""

from collections.abc import Sequence

import pytest

from bot.model import Article, Comparison, Measure, Relation, When
from bot.reading.claims.reader import Reader
from tests.bot.comparing.reported import reported


def compared(reader: Reader, texts: Sequence[str], days: Sequence[str] = ("2025-10-30", "2025-10-30")) -> Comparison:
    """The one comparison that two outlets make of a share."""
    (one,) = reported(reader, zip(days, texts, strict=True))
    return one


def relations(comparison: Comparison) -> list[Relation]:
    """How its sides stand."""
    return [side.relation for side in comparison.sides]


def test_a_rise_and_a_fall_on_one_day_contradict(reader: Reader) -> None:
    """Both name the day; the figure stays of no measure, and the comparison says what it is of."""
    one = compared(reader, ["Shares of Oracle fell by over 5% on Thursday.", "Oracle stock rose about 6% on Thursday."])
    assert relations(one) == [Relation.LEADING, Relation.CONFLICT]
    assert (one.quantity.measure, one.quantity.event, one.quantity.period) == (
        Measure.OTHER,
        "share price",
        "2025-10-30",
    )


def test_a_rise_and_a_fall_upon_one_occasion_contradict(reader: Reader) -> None:
    """«After the vote» ties two articles of one day together."""
    one = compared(reader, ["After the vote Oracle fell roughly 5%.", "Oracle shares rose 6% after the vote."])
    assert relations(one) == [Relation.LEADING, Relation.CONFLICT]


def test_a_rise_and_a_fall_of_unknown_days_are_silent(reader: Reader) -> None:
    """One text may tell of the day before."""
    one = compared(reader, ["Oracle shares fell 5% after the vote.", "Oracle shares rose 3%."])
    assert relations(one) == [Relation.LEADING]


def test_a_rise_after_hours_and_a_fall_at_the_close_are_silent(reader: Reader) -> None:
    """They are two readings."""
    texts = ["Oracle shares closed down 5% on Thursday.", "Oracle shares rose 6% in extended trading on Thursday."]
    assert Relation.CONFLICT not in relations(compared(reader, texts))


def test_a_peak_of_the_day_agrees_with_the_close(reader: Reader) -> None:
    """«As much as 8.6%» and a close of 6%."""
    texts = ["Oracle shares rose as much as 8.6% on Thursday.", "Oracle shares closed up 6% on Thursday."]
    assert relations(compared(reader, texts)) == [Relation.LEADING, Relation.AGREES]


def test_two_closes_of_one_day_contradict(reader: Reader) -> None:
    """A day closes once."""
    texts = ["Oracle shares closed down 5% on Thursday.", "Oracle shares closed down 8% on Thursday."]
    assert relations(compared(reader, texts)) == [Relation.LEADING, Relation.CONFLICT]


def test_two_readings_of_no_hour_do_not_contradict(reader: Reader) -> None:
    """15 and 22 percent may be read at ten and at noon."""
    texts = ["Oracle shares fell 15% on Thursday.", "Oracle shares dropped 22% on Thursday."]
    assert relations(compared(reader, texts)) == [Relation.LEADING, Relation.REVISED]


@pytest.mark.parametrize(
    "text",
    [
        "Oracle shares have fallen 20% this year.",
        "Oracle shares are down 20% since June.",
        "Revenue at Oracle rose 9% to $5.8 billion.",
        "Oracle lost 5% of its users.",
        "Oracle said cloud revenue fell 5%.",
        "Oracle shares fell 40% from their peak.",
    ],
)
def test_what_is_no_reaction_of_a_day_is_not_read_as_one(reader: Reader, text: str) -> None:
    """Stretches, revenue, users."""
    claims = reader.read(Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-10-30")))
    assert not [claim for claim in claims if claim.event]


def test_the_verb_of_two_shares_is_told_once(reader: Reader) -> None:
    """«Oracle shares dropped 22% and Nvidia 4%»."""
    text = "Oracle shares dropped 22 per cent in morning trading and Nvidia 4.5 per cent."
    claims = reader.read(Article(id="a", title="", text=text, outlet="a.com"))
    assert [(c.company, c.event) for c in claims] == [
        ("Oracle", "shares down during the day"),
        ("Nvidia", "shares down during the day"),
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Oracle shares closed 4% lower on Monday.", "shares down at the close"),
        ("Oracle stock ended the day 4% higher on Monday.", "shares up at the close"),
        ("Oracle stock jumped 4%, its best day since 1987.", "shares up"),
        ("Die Aktien von Oracle sind am ersten Handelstag um 4 Prozent gestiegen.", "shares up after the debut"),
        ("Oracle stock rose 4% on its first day.", "shares up after the debut"),
        ("Oracle shares rose 4% on the first day of the trial.", "shares up"),
        ("Oracle shares have risen 4% since January.", None),
    ],
)
def test_the_sign_and_the_day_of_a_move_are_told_on_either_side(reader: Reader, text: str, event: str | None) -> None:
    """Before the figure or behind it; a record of years is one day, and what goes on for months is none."""
    article = Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-10-30"))
    (claim,) = reader.read(article)
    assert claim.event == event

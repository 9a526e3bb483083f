"""Plain words become the timetable that they say, or a sentence with examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import NotUnderstood, Unknown
from briefs.timetable import EXAMPLES, LONGEST, read

READ = {
    "weekdays 9:00 Europe/Berlin": ("weekdays 09:00 Europe/Berlin", ("0 9 * * 1-5",)),
    "every weekday at 9am": ("weekdays 09:00 UTC", ("0 9 * * 1-5",)),
    "daily 8:00 and 17:30": ("daily 08:00 and 17:30 UTC", ("0 8 * * *", "30 17 * * *")),
    "Mon, Wed and Fri 7am new york": ("Monday, Wednesday and Friday 07:00 America/New_York", ("0 7 * * 1,3,5",)),
    "fri to mon 8:00": ("Friday, Saturday, Sunday and Monday 08:00 UTC", ("0 8 * * 5,6,0,1",)),
    "mon-thu 12pm": ("Monday, Tuesday, Wednesday and Thursday 12:00 UTC", ("0 12 * * 1,2,3,4",)),
    "first Monday 08:30": ("first Monday 08:30 UTC", ("30 8 * * 1#1",)),
    "2nd tuesday of the month 9.15": ("second Tuesday 09:15 UTC", ("15 9 * * 2#2",)),
    "last friday 5 pm tokyo": ("last Friday 17:00 Asia/Tokyo", ("0 17 * * 5L",)),
    "1st and 15th 9:00": ("1st and 15th 09:00 UTC", ("0 9 1,15 * *",)),
    "Mon–Wed 9 a.m. berlin": ("Monday, Tuesday and Wednesday 09:00 Europe/Berlin", ("0 9 * * 1,2,3",)),
    "weekdays at 9 o'clock": ("weekdays 09:00 UTC", ("0 9 * * 1-5",)),
    "every 4 hours": ("every 4 hours UTC", ("0 */4 * * *",)),
    "every 30 minutes": ("every 30 minutes UTC", ("*/30 * * * *",)),
    "every day at midnight": ("daily 00:00 UTC", ("0 0 * * *",)),
    "cron 0,30 9 1,15 * mon-fri berlin": ("cron 0,30 9 1,15 * mon-fri Europe/Berlin", ("0,30 9 1,15 * mon-fri",)),
    "cron */15 * * * *": ("cron */15 * * * * UTC", ("*/15 * * * *",)),
    "cron 0 9 * * 1-5 America/New_York": ("cron 0 9 * * 1-5 America/New_York", ("0 9 * * 1-5",)),
}
NOT_READ = (
    "", "whenever", "soon", "monday", "9:00 daily monday", "monday 25:00", "13pm daily", "every 5 hours",
    "every 1 minute", "32nd 9:00", "first 9:00", "first monday tuesday 9:00", "cron 61 9 * * *", "cron 0 9 * *",
    "cron * * * * *", "cron 0-20/5 9 * * *",
    "daily 9:00; drop table", "x" * (LONGEST + 1),
)  # fmt: skip


@pytest.mark.parametrize("words", READ)
def test_words_become_their_timetable(words: str) -> None:
    """The rule says in tidy words what it read, and holds the wall times."""
    rule = read(words, "UTC")
    assert (str(rule), rule.crons) == READ[words]


@pytest.mark.parametrize("words", [*READ, *EXAMPLES])
def test_a_timetable_reads_its_own_words(words: str) -> None:
    """What is shown can be typed again and means the same."""
    rule = read(words, "Europe/Paris")
    assert read(str(rule), "UTC") == rule


@pytest.mark.parametrize("words", NOT_READ)
def test_what_cannot_be_read_is_said_with_examples(words: str) -> None:
    """No guess: the answer is a sentence that shows how to write it."""
    with pytest.raises(NotUnderstood) as refused:
        read(words, "UTC")
    assert len(str(refused.value)) > 20


def test_a_mistyped_zone_is_offered_as_it_is_written() -> None:
    """The offers hold the zone that was meant."""
    with pytest.raises(Unknown) as refused:
        read("weekdays 9:00 Europe/Berln", "UTC")
    assert "Europe/Berlin" in refused.value.offers


@pytest.mark.parametrize(("typed", "place"), [("CET", "Europe/Berlin"), ("pst", "America/Los_Angeles"), ("Z", "UTC")])
def test_a_name_of_an_offset_is_told_from_a_place(typed: str, place: str) -> None:
    """It is not read as the zone whose name looks like it."""
    with pytest.raises(Unknown, match=place) as refused:
        read(f"daily 9:00 {typed}", "UTC")
    assert refused.value.offers == (place,)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_a_sentence(words: str) -> None:
    """No typed text raises anything else."""
    try:
        said = str(read(words, "UTC"))
    except NotUnderstood as refused:
        said = str(refused)
    assert said

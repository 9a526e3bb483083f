"""From a sentence in a channel to what is posted there: the whole scheduled half over a real ledger."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.card import Moments
from bot.posting import State
from bot.written import words
from briefs.booking import store_of
from tests.briefs.conftest import House, asker

ANNA = asker()
WIZ_32 = "Google acquired Wiz for $32 billion."
WIZ_23 = "Google acquired Wiz for $23 billion."


def said(house: House, line: str, who: object = ANNA) -> str:
    return words(house.ask(line, who))  # type: ignore[arg-type]


def test_a_briefing_comes_once_at_its_local_time(house: House) -> None:
    """Nine in Berlin is eight in London: posted then, not before, and not again."""
    assert "Schedule 1 is set" in said(house, "schedule weekdays 9:00 Europe/Berlin")
    house.tell("one", WIZ_32)
    assert house.post() == []
    house.later(days=1)
    lead, details = house.post()
    assert lead.startswith("AI deals: 1 new")
    assert "$32 billion (one.example)" in lead
    assert details.startswith("The details")
    places = [place for place, _ in house.wire.posted]
    assert (places[0].channel, places[0].thread, places[1].thread) == ("deals", None, "m1")
    assert house.post() == []


def test_the_next_one_tells_what_became_of_it_since(house: House) -> None:
    """A figure that was new yesterday is disputed today, and what did not change is not told again."""
    said(house, "schedule daily 9:00")
    house.tell("one", WIZ_32 + " OpenAI raised $40 billion.")
    house.later(hours=1)
    assert "2 new" in house.post()[0]
    house.tell("two", WIZ_23)
    house.later(days=1)
    lead = house.post()[0]
    assert lead.startswith("AI deals: 1 now disputed")
    assert "$23 billion" in lead
    assert "$32 billion" in lead
    assert "OpenAI" not in lead


@pytest.mark.parametrize(("empty", "posted"), [("say", 1), ("silent", 0)])
def test_an_empty_day_is_as_the_channel_chose(house: House, empty: str, posted: int) -> None:
    """One line, or nothing; either way the reason is kept."""
    said(house, f'schedule "daily 9:00" empty:{empty}')
    house.later(hours=1)
    assert len(house.post()) == posted
    assert ("nothing to tell" in said(house, 'why "schedule 1"')) == (posted == 0)


def test_a_filter_keeps_the_rest_out(house: House) -> None:
    """Only what passes comes, the company by its name however it was typed."""
    made = said(house, 'schedule "daily 9:00" only:"company:Gogle AND size>1bn"')
    assert "Schedule 1" in made
    house.tell("one", WIZ_32 + " OpenAI raised $40 billion.")
    house.later(hours=1)
    lead = house.post()[0]
    assert "Wiz" in lead
    assert "OpenAI" not in lead


def test_alerts_come_at_once_with_a_cap_and_not_at_night(house: House) -> None:
    """A new conflict is posted in minutes; what is new without one is not; the fourth of a day waits."""
    said(house, 'schedule "alerts" cap:1 quiet:"22-7"')
    house.tell("one", WIZ_32)
    assert house.post() == []
    house.tell("two", WIZ_23)
    assert "now disputed" in house.post()[0]
    house.tell("three", "Meta invested $14.3 billion in Scale AI.")
    house.tell("four", "Meta invested $14.3 million in Scale AI.")
    assert house.post() == []
    house.later(hours=20)
    assert house.post() == []
    house.later(hours=4)
    assert "likely slip" in house.post()[0]


def test_quiet_hours_and_pauses_lose_nothing(house: House) -> None:
    """What was due in the night comes with the next briefing."""
    said(house, 'schedule "every 6 hours" quiet:"23-7"')
    house.tell("one", WIZ_32)
    house.later(hours=16)
    assert house.post() == []
    assert "quiet hours until 07:00" in said(house, 'why "schedule 1"')
    house.later(hours=12)
    assert "1 new" in house.post()[0]
    said(house, 'pause "1"')
    house.tell("two", WIZ_23)
    house.later(days=2)
    assert house.post() == []
    said(house, 'resume "1"')
    house.later(hours=6)
    assert "now disputed" in house.post()[0]


def test_next_runs_are_moments_outside_the_quiet_hours(house: House) -> None:
    """Platforms show them in each reader's own time; they are told in the schedule's zone."""
    card = house.ask('schedule "every 6 hours Europe/Berlin" quiet:"23-7"', ANNA)
    (runs,) = (block.rows for block in card.blocks if isinstance(block, Moments))
    assert [label for label, _ in runs] == ["next", "then", "after that"]
    assert [f"{at:%d %H:%M %Z}" for _, at in runs] == ["02 12:00 CET", "02 18:00 CET", "03 12:00 CET"]


def test_a_schedule_that_never_speaks_is_refused(house: House) -> None:
    """Quiet hours that cover each of its times are a mistake of whoever sets them."""
    assert "always falls in these quiet hours" in said(house, 'schedule "daily 6:00" quiet:"22-7"')
    assert "Nothing is scheduled" in said(house, "schedules")


def test_why_tells_times_as_moments(house: House) -> None:
    """Every stage with its reason and its time, in the schedule's zone."""
    said(house, "schedule daily 9:00 Asia/Tokyo")
    house.later(days=1)
    assert "not been due yet" in house.ask('why "schedule 1"', ANNA).title
    house.post()
    card = house.ask('why "schedule 1"', ANNA)
    (stages, *_) = (block.rows for block in card.blocks if isinstance(block, Moments))
    assert [label.partition(":")[0] for label, _ in stages] == ["due", "the briefing skipped"]
    assert {at.tzname() for _, at in stages} == {"JST"}


def test_what_was_missed_is_caught_up_with_once(house: House) -> None:
    """A day of silence gives one late briefing, and `why` says what was folded into it."""
    said(house, 'schedule "every 4 hours"')
    house.tell("one", WIZ_32)
    house.later(hours=25)
    texts = house.post()
    assert [text for text in texts if text.startswith("AI deals")] == texts[:1]
    assert "late by" in texts[0]
    assert "folded with all that was missed" in said(house, 'why "schedule 1"')


def test_what_is_too_late_is_skipped_and_told_by_the_next(house: House) -> None:
    """Outside the window nothing comes late, and nothing is lost."""
    said(house, "schedule daily 9:00")
    house.tell("one", WIZ_32)
    house.later(hours=8)
    assert house.post() == []
    assert "too late" in said(house, 'why "schedule 1"')
    house.later(hours=17)
    assert "1 new" in house.post()[0]


def test_a_channel_that_is_gone_pauses_its_schedule_and_keeps_the_news(house: House) -> None:
    """The schedule rests with the platform's reason; resumed, it tells what it could not post."""
    said(house, "schedule daily 9:00")
    house.tell("one", WIZ_32)
    house.wire.gone = "the channel was deleted"
    house.later(hours=1)
    (told,) = house.post()
    assert told.startswith("Schedule 1 (daily 09:00 UTC) rests: the channel was deleted")
    assert house.wire.posted[-1][0].channel == "@anna"
    assert house.post() == []
    listed = words(house.ask("schedules", ANNA))
    assert "schedule" in listed
    assert "failed" in said(house, 'why "schedule 1"')
    store = store_of(house.desk.seen_by("acme"))
    assert store.schedules("acme")[0].paused_why == "the channel was deleted"
    house.wire.gone = ""
    said(house, 'resume "1"')
    house.later(days=1)
    assert "1 new" in house.post()[0]


def test_a_deleted_channel_ends_its_schedule_with_a_note(house: House) -> None:
    """Whoever made the schedule is told, and “why” still says what became of it; nothing is tried again."""
    said(house, "schedule daily 9:00")
    house.tell("one", WIZ_32)
    house.wire.gone, house.wire.forever = "Channel 7 is gone", True
    house.later(hours=1)
    (told,) = house.post()
    assert told.startswith("Schedule 1 (daily 09:00 UTC) has ended: Channel 7 is gone")
    assert house.wire.posted[-1][0].channel == "@anna"
    assert "Channel 7 is gone" in said(house, 'why "schedule 1"')
    assert store_of(house.desk.seen_by("acme")).schedules("acme") == ()
    house.later(days=2)
    assert house.post() == []


def test_a_corrected_article_is_noted_in_the_thread_once(house: House) -> None:
    """The thread of the briefing hears what the article says instead."""
    said(house, "schedule daily 9:00")
    house.tell("one", WIZ_32)
    house.later(hours=1)
    house.post()
    house.tell("one", "Google acquired Wiz for $23 billion.")
    house.running.corrections.look()
    (note,) = house.post()
    assert "one.example has corrected its article" in note
    assert "instead of $32 billion it now says $23 billion" in note
    assert house.wire.posted[-1][0].thread == "m1"
    house.running.corrections.look()
    assert house.post() == []


def test_a_slip_that_comes_to_light_is_noted_in_the_thread(house: House) -> None:
    """Another source shows that a posted figure was a thousand times too small."""
    said(house, "schedule daily 9:00")
    house.tell("one", "Meta invested $14.3 billion in Scale AI.")
    house.later(hours=1)
    house.post()
    house.tell("two", "Meta invested $14.3 million in Scale AI.")
    house.running.corrections.look()
    assert any("likely slip" in text for text in house.post())


def test_a_dry_run_says_what_would_have_been_posted(house: House) -> None:
    """The walk through stored time tells each figure on the day when it changed."""
    for name, text in (("one", WIZ_32), ("two", "OpenAI raised $40 billion."), ("three", WIZ_23)):
        house.later(days=1)
        house.tell(name, text)
    house.later(days=1)
    answer = said(house, 'preview "daily 9:00" weeks:1')
    assert answer.startswith("3 of 7 briefings")
    assert "1 now disputed, from 2 articles. Now disputed: Wiz: purchase price by Google: $23 billion" in answer
    assert said(house, 'preview "daily 9:00" weeks:1 only:"company:OpenAI"').startswith("1 of 7")
    assert house.wire.posted == []


def test_a_dry_run_of_a_schedule_that_is_there_goes_by_its_timetable_and_filter(house: House) -> None:
    """Named by its number, as people of its channel see it; alerts have no timetable."""
    house.later(days=-8)
    house.tell("one", "Google acquired Wiz for $32 billion.")
    house.later(days=8)
    house.ask('schedule "daily 9:00" only:"company:Wiz"', asker())
    house.ask('schedule "daily 9:00" only:"size>90bn"', asker())
    house.ask("schedule alerts", asker())
    assert house.ask('preview "schedule 1"', asker()).title.startswith("1 of 14 briefings")
    assert house.ask("preview schedule 2", asker()).title.startswith("0 of 14 briefings")
    assert house.ask('preview "schedule 2" only:"size>1bn"', asker()).title.startswith("1 of 14 briefings")
    assert "no timetable to walk" in house.ask("preview schedule 3", asker()).title
    assert "no schedule 1 here" in house.ask("preview schedule 1", asker(channel="random")).title


def test_without_a_zone_a_schedule_goes_by_the_clock_of_whoever_sets_it(house: House) -> None:
    """Where the platform tells their zone; a zone that is named comes first."""
    anna = replace(asker(), zone="Asia/Tokyo")
    assert house.ask("schedule daily 9:00", anna).title.endswith("daily 09:00 Asia/Tokyo")
    assert house.ask("schedule daily 9:00 Berlin", anna).title.endswith("daily 09:00 Europe/Berlin")
    assert house.ask("schedule alerts", anna).title.endswith("alerts (Asia/Tokyo)")
    for zone in ("", "Atlantis/Capital"):
        assert house.ask("schedule daily 9:00", replace(anna, zone=zone)).title.endswith("daily 09:00 UTC")


def test_people_ask_in_their_own_words_when_the_next_one_comes(house: House) -> None:
    """The longest phrase counts; marks that phones write are quotation marks."""
    assert house.ask("schedule “daily 9:00” only:“size>1bn”", asker()).title.startswith("Schedule 1 is set")
    for line in ("when is the next briefing?", "next briefing", "which schedules are there"):
        assert house.ask(line, asker()).title == "1 schedule", line


def test_the_next_run_that_is_shown_is_the_one_that_comes(house: House) -> None:
    """The time that `schedules` shows is when it is posted, through the change of the clocks."""
    said(house, "schedule daily 2:30 Europe/Berlin")
    house.later(days=26, hours=16)
    house.post()
    house.wire.posted.clear()
    store = store_of(house.desk.seen_by("acme"))
    due = store.schedules("acme")[0].next_due
    assert due is not None
    assert str(due) == "2026-03-29 01:00:00+00:00"
    house.time[0] = due - timedelta(seconds=1)
    assert house.post() == []
    house.later(seconds=1)
    assert len(house.post()) == 1
    assert store.parts(store.schedules("acme")[0])[0].state is State.SENT


def test_a_team_that_removes_the_bot_gets_nothing_more(house: House) -> None:
    """Its schedules rest with the reason; those of other teams go on."""
    said(house, "schedule daily 9:00")
    said(house, "schedule daily 9:00", asker(workspace="rival"))
    store = store_of(house.desk)
    assert store.rest("fake", "acme", "the bot was removed from this workspace") == 1
    house.later(hours=1)
    house.post()
    assert {place.workspace for place, _ in house.wire.posted} == {"rival"}

"""Who may change what a channel gets, who may see it, and to whom it goes."""

import re

from bot.written import words
from briefs.booking import store_of
from tests.briefs.conftest import House, asker

ANNA = asker()
BOB = asker("bob", manages=False)


def said(house: House, line: str, who: object = ANNA) -> str:
    return words(house.ask(line, who))  # type: ignore[arg-type]


def test_only_managers_change_a_channel_s_schedules(house: House) -> None:
    """Everybody may read and subscribe; ending, pausing and resuming are for those who manage."""
    said(house, "schedule daily 9:00")
    for line in ('unschedule "1"', 'pause "1"', 'resume "1"', "schedule daily 10:00"):
        assert "Only those who manage this channel" in said(house, line, BOB)
    assert said(house, "schedules", BOB).startswith("1 schedule")
    assert "direct message" in said(house, "subscribe", BOB)
    assert "Schedule 2 has ended" in said(house, 'unschedule "2"', BOB)
    assert "no schedule 2" in said(house, 'unschedule "2"', ANNA)


def test_a_manager_of_one_channel_does_not_reach_another(house: House) -> None:
    """A schedule is changed where it posts."""
    said(house, "schedule daily 9:00")
    elsewhere = asker("carl", channel="random")
    assert "no schedule 1" in said(house, 'unschedule "1"', elsewhere)
    assert "Nothing is scheduled" in said(house, "schedules", elsewhere)


def test_another_workspace_sees_nothing_of_it(house: House) -> None:
    """The same channel name, user and number in another workspace are others."""
    said(house, "schedule daily 9:00")
    other = asker(workspace="rival")
    for line in ("schedules", 'why "schedule 1"', 'unschedule "1"', 'pause "1"', "subscribe"):
        answer = said(house, line, other)
        assert "daily" not in answer.replace("daily 9:00 Europe", "")
        assert re.search(r"no schedule 1|Nothing is scheduled", answer), line
    assert "Schedule 1 is set" in said(house, "schedule daily 10:00", other)
    assert [one.words for one in store_of(house.desk.seen_by("acme")).schedules("acme")] == ["daily 09:00"]


def test_a_personal_briefing_goes_to_its_owner_alone(house: House) -> None:
    """Anybody may; it is posted to the person and listed for nobody else."""
    assert "is set" in said(house, 'schedule "daily 9:00" to:me', BOB)
    assert "Nothing is scheduled" in said(house, "schedules", ANNA)
    house.tell("one", "Google acquired Wiz for $32 billion.")
    house.later(hours=1)
    house.post()
    assert {place.channel for place, _ in house.wire.posted} == {"@bob"}


def test_nobody_subscribes_to_the_same_twice(house: House) -> None:
    """The answer names the schedule that they have; another channel's timetable is another thing."""
    said(house, "schedule daily 9:00")
    said(house, "schedule daily 10:00")
    assert "by direct message" in said(house, "subscribe 1", BOB)
    assert "You get that already: it is your schedule 3" in said(house, "subscribe 1", BOB)
    assert "by direct message" in said(house, "subscribe 2", BOB)

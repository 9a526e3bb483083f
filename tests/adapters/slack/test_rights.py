"""Who may change what a channel gets on Slack, and who may see it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.answer import Answers
from bot.posting import Schedule
from bot.store import open_ledger
from briefs.booking import store_of
from tests.adapters.slack.checking import texts
from tests.adapters.slack.conftest import OAUTH, World, answering, world
from tests.adapters.slack.installing import granted, install
from tests.adapters.slack.people import People

CHANGES = (
    'schedule "daily 10:00"', "schedule alerts", 'unschedule "1"', 'pause "1"', 'resume "1"',
    'watch "Meta" who:channel',
    'unwatch "Meta" who:channel',
)  # fmt: skip


class Two:
    """Two workspaces over one ledger; the first has a schedule in C5, which an admin made."""

    def __init__(self, one: World, answers: Answers) -> None:
        self.one = one
        self.store = store_of(answers.desk)
        self.admin = one.as_("UADMIN", "T1")
        self.reader = one.as_("U1", "T1")
        self.stranger = one.as_("UADMIN", "T2")

    def every(self) -> tuple[Schedule, ...]:
        """What stands in the ledger, whoever asks."""
        return self.store.every_schedule()

    async def told(self, who: People, line: str) -> str:
        """The whole answer that somebody gets in C5."""
        before = len(self.one.fake.hooked)
        await who.command(line, channel="C5")
        await self.one.fake.until(lambda: len(self.one.fake.hooked) > before)
        said = self.one.fake.hooked[-1][1]
        return "\n".join([str(said.get("text", "")), *texts(said.get("blocks") or [])])


@pytest_asyncio.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    ledger = open_ledger(tmp_path)
    answers = answering(ledger)
    async with world(ledger, answers, **OAUTH) as one:
        await install(one, "c1", granted("xoxb-one-team", "T1"))
        await install(one, "c2", granted("xoxb-two-team", "T2"))
        found = Two(one, answers)
        assert "Schedule 1 is set" in await found.told(found.admin, 'schedule "daily 9:00 Europe/Berlin"')
        yield found
    ledger.close()


async def test_who_does_not_manage_changes_nothing(two: Two) -> None:
    """Each command that changes what the channel gets is refused, and nothing has changed by it."""
    before = two.every()
    for line in CHANGES:
        assert "Only those who manage this channel" in await two.told(two.reader, line), line
    assert two.every() == before


async def test_everybody_reads_and_subscribes(two: Two) -> None:
    """The list, the reasons, and the same briefing by direct message, which is theirs to end."""
    assert "09:00 Europe/Berlin" in await two.told(two.reader, "schedules")
    assert "has not been due yet" in await two.told(two.reader, 'why "schedule 1"')
    assert "You get it by direct message" in await two.told(two.reader, 'subscribe "1"')
    assert [one.target.channel for one in two.every()] == ["C5", "@U1"]
    assert "no schedule 2" in await two.told(two.admin, 'unschedule "2"')
    assert "Schedule 2 has ended" in await two.told(two.reader, 'unschedule "2"')


async def test_another_workspace_sees_and_reaches_nothing(two: Two) -> None:
    """An admin of another workspace, in a channel of the same id, finds no schedule and no watch list."""
    before = two.every()
    assert "watches Meta from now on" in await two.told(two.admin, 'watch "Meta" who:channel')
    assert "Nothing is scheduled here" in await two.told(two.stranger, "schedules")
    for line in ('why "schedule 1"', 'unschedule "1"', 'pause "1"', 'subscribe "1"'):
        assert "no schedule 1" in await two.told(two.stranger, line), line
    assert "Meta" not in await two.told(two.stranger, "watching")
    assert two.every() == before


async def test_who_manages_changes_it(two: Two) -> None:
    """The same commands from somebody who may."""
    assert "Schedule 1 rests" in await two.told(two.admin, 'pause "1"')
    assert "Schedule 1 goes on" in await two.told(two.admin, 'resume "1"')
    assert "Schedule 1 has ended" in await two.told(two.admin, 'unschedule "1"')
    assert two.every() == ()

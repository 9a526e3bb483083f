"""Workspaces that remove the bot: a stale message of it harms nobody, and thirty days later nothing of them is left."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.answer import Answers
from bot.posting import Moment
from bot.record import Watch
from bot.store import Ledger
from bot.store.topics import Thread
from tests.adapters.slack.conftest import OAUTH, World, world
from tests.adapters.slack.installing import granted, install, workspaces

UNINSTALLED = {"type": "app_uninstalled"}


async def test_an_old_message_of_removal_takes_no_new_token(many: World) -> None:
    """Slack tells of a removal for minutes; who has installed the bot again by then keeps it."""
    await install(many, "c1", granted("xoxb-first"))
    for ago, left in ((60, b"something"), (-60, b"")):
        event = many.people.event(UNINSTALLED, event_time=int(time.time()) - ago)
        assert (await many.people.say(event))[0] == 200
        [row] = workspaces(many).kept.every()
        assert bool(row.document) is bool(left)


async def test_thirty_days_after_removal_nothing_is_left(many: World, own: Ledger) -> None:
    """Not before, not of workspaces that came back, and of nobody else."""
    for team in ("T1", "T2", "T3"):
        await install(many, team, granted(f"xoxb-{team}", team))
        own.watch(team, Watch("u1", "Meta"))
    for team in ("T1", "T2"):
        await many.as_("U1", team).say(many.as_("U1", team).event(UNINSTALLED))
    await install(many, "again", granted("xoxb-again", "T2"))
    leaving = many.slack.leaving
    assert leaving
    now = datetime.now(UTC)
    assert leaving.look(now + timedelta(days=29)) == 0
    assert own.watches("T1")
    assert leaving.look(now + timedelta(days=31)) == 1
    assert [bool(own.watches(team)) for team in ("T1", "T2", "T3")] == [False, True, True]
    assert sorted(row.team for row in workspaces(many).kept.every()) == ["T2", "T3"]
    assert leaving.look(now + timedelta(days=31)) == 0


async def test_an_organisation_that_left_takes_its_teams_along(many: World, own: Ledger) -> None:
    """Teams that its installation served are forgotten with it; one that has its own installation is not."""
    await install(many, "c1", granted("xoxb-wide", None, "E1"))
    for team in ("T7", "T8"):
        assert await workspaces(many).client(team, "E1")
        own.watch(team, Watch("u1", "Meta"))
    await install(many, "c2", granted("xoxb-own", "T8"))
    await workspaces(many).lost("E1", "", "app_uninstalled", time.time())
    assert many.slack.leaving
    assert many.slack.leaving.look(datetime.now(UTC) + timedelta(days=31)) == 1
    assert [bool(own.watches(team)) for team in ("T7", "T8")] == [False, True]


async def test_a_follow_up_works_at_another_process(many: World, own: Ledger, answers: Answers) -> None:
    """What a thread is about stands in the ledger, so that it does not matter which process is asked next."""
    await install(many, "c1", granted("xoxb-first"))
    async with world(own, answers, many.fake, **OAUTH) as other:
        for at, text in ((many, "how much did Meta invest in Scale AI?"), (other, "and the valuation?")):
            had = len(many.fake.messages)
            await at.people.say(replace(at.people, fake=many.fake).message(text, thread_ts="7.7"))
            await many.fake.until(lambda had=had: len(many.fake.messages) > had)
        assert "read as about Scale AI" in str(many.fake.messages[1]["blocks"])


def test_threads_are_forgotten(own: Ledger) -> None:
    """One is about the last thing that was noted, until it is swept."""
    now = datetime.now(UTC)
    topics = own.topics(lambda: Moment(now, 0.0))
    thread = Thread("slack", "T1", "C1", "1.1")
    for company in ("Meta", "Scale AI"):
        topics.note(thread, company)
    assert (topics.about(thread), topics.about(replace(thread, workspace="T2"))) == ("Scale AI", None)
    topics.sweep(now + timedelta(seconds=1))
    assert topics.about(thread) is None

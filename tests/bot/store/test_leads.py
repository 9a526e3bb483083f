"""Finding the briefing that a thread belongs to."""

import itertools
from datetime import UTC, datetime

import pytest

from bot.posting import Due, Moment, Schedule, Stands, Target, Text
from bot.store import Ledger
from bot.store.briefs import Briefs, Claimed

PAST = datetime(2020, 3, 2, tzinfo=UTC)
HERE = ("deals", "@anna")


def posted(ledger: Ledger, thread: str | None, *stands: Stands) -> Briefs:
    """The schedule of a channel, or of a thread in it, posts once for each of these."""
    keys = itertools.count()
    briefs = ledger.briefs(lambda: Moment(datetime(2026, 3, 2, tzinfo=UTC), 1_000.0), lambda: f"key {next(keys)}")
    target = Target("fake", "acme", "deals", thread)
    one = briefs.add(Schedule(workspace="acme", target=target, owner="anna", next_due=PAST))
    for number, stand in enumerate(stands):
        due = PAST.replace(day=PAST.day + number)
        (lead,) = briefs.claim(lambda _schedule, _now, due=due: Claimed((Due(due),), PAST))  # type: ignore[misc]
        assert briefs.render(lead, [Text(f"news {number}", about=("c1",))], one.position)
        (leased,) = briefs.lease("fake", 60.0)
        assert briefs.sent(leased.place, stand)
    return briefs


@pytest.mark.parametrize("thread", ["m1", "t1"])
def test_a_thread_belongs_to_the_message_that_began_it(ledger: Ledger, thread: str) -> None:
    """By the id of the message or that of the thread, whichever the platform calls it by."""
    briefs = posted(ledger, None, Stands("m1", "t1"), Stands("m2", "t2"))
    found = briefs.lead_in("acme", "fake", HERE, thread)
    assert found is not None
    assert (found.message, found.about) == ("m1", ("c1",))


def test_of_several_in_one_thread_the_last_counts(ledger: Ledger) -> None:
    """A schedule may post into a thread that others began."""
    briefs = posted(ledger, "t0", Stands("m1", "t0"), Stands("m2", "t0"))
    found = briefs.lead_in("acme", "fake", HERE, "t0")
    assert found is not None
    assert found.message == "m2"


def test_other_places_have_none(ledger: Ledger) -> None:
    """Neither another workspace, nor platform, channel or thread."""
    briefs = posted(ledger, None, Stands("m1", "t1"))
    assert briefs.lead_in("rival", "fake", HERE, "m1") is None
    assert briefs.lead_in("acme", "other", HERE, "m1") is None
    assert briefs.lead_in("acme", "fake", ("random",), "m1") is None
    assert briefs.lead_in("acme", "fake", HERE, "m9") is None

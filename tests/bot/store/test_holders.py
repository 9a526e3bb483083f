"""One of several processes: who has it, for how long, and who comes next."""

from datetime import UTC, datetime

from bot.posting import Moment
from bot.store import Ledger
from bot.store.holders import LONGEST_TERM, Holders

DAY = datetime(2026, 3, 2, tzinfo=UTC)


def timed(ledger: Ledger) -> tuple[Holders, list[float]]:
    mark = [1_000.0]
    return ledger.holders(lambda: Moment(DAY, mark[0])), mark


def test_only_one_has_it(ledger: Ledger) -> None:
    """Who has it may keep it; nobody else gets it before it is left; other things are other things."""
    holders, _ = timed(ledger)
    assert holders.hold("discord", "a", 60.0)
    assert holders.hold("discord", "a", 60.0)
    assert not holders.hold("discord", "b", 60.0)
    assert holders.hold("other", "b", 60.0)
    holders.leave("discord", "b")
    assert not holders.hold("discord", "b", 60.0)
    holders.leave("discord", "a")
    assert holders.hold("discord", "b", 60.0)
    assert not holders.hold("discord", "a", 60.0)


def test_a_term_that_has_passed_is_the_next_ones(ledger: Ledger) -> None:
    """Who does not ask for more loses it, also where the database tells the time."""
    holders, _ = timed(ledger)
    assert holders.hold("discord", "a", 0.0)
    assert holders.hold("discord", "b", 60.0)
    assert not holders.hold("discord", "a", 60.0)


def test_a_term_holds_to_its_end(host_timed: Ledger) -> None:
    """Not a second less, and each renewal counts from its own moment."""
    holders, mark = timed(host_timed)
    holders.hold("discord", "a", 30.0)
    mark[0] += 29.0
    assert not holders.hold("discord", "b", 30.0)
    assert holders.hold("discord", "a", 30.0)
    mark[0] += 29.0
    assert not holders.hold("discord", "b", 30.0)
    mark[0] += 1.0
    assert holders.hold("discord", "b", 30.0)


def test_a_clock_that_began_anew_holds_nobody_up(host_timed: Ledger) -> None:
    """After the machine was started again, old terms seem to end in a far future."""
    holders, mark = timed(host_timed)
    holders.hold("discord", "a", 30.0)
    mark[0] -= LONGEST_TERM
    assert holders.hold("discord", "b", 30.0)

"""What arrives is kept once, and left over by nobody."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.posting import Moment
from bot.store import Ledger

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


def at(mark: float) -> Callable[[], Moment]:
    return lambda: Moment(NOW + timedelta(seconds=mark), mark)


def test_a_question_is_taken_once(ledger: Ledger) -> None:
    """Whoever has inserted one of its keys has it; all its other keys are known from then on too."""
    inbox = ledger.inbox(at(0.0))
    assert inbox.take("slack", "T1", ["event:1", "message:9"], "{}", 60) is not None
    assert inbox.take("slack", "T1", ["event:2", "message:9"], "{}", 60) is None
    assert inbox.take("slack", "T1", ["event:2"], "{}", 60) is None
    assert inbox.take("discord", "T1", ["event:1"], "{}", 60) is not None


def test_what_its_taker_left_is_taken_over_once(host_timed: Ledger) -> None:
    """After the lease somebody else gets it, and is told whether an answer may have gone out."""
    number = host_timed.inbox(at(0.0)).take("slack", "T1", ["a"], "question", 60)
    assert number is not None
    assert host_timed.inbox(at(59.0)).left("slack", NOW, 60) == ()
    assert [one.document for one in host_timed.inbox(at(61.0)).left("slack", NOW, 60)] == ["question"]
    assert host_timed.inbox(at(62.0)).left("slack", NOW, 60) == ()
    assert host_timed.inbox(at(63.0)).begin(number, 100)
    assert not host_timed.inbox(at(63.0)).begin(number, 100)
    assert host_timed.inbox(at(160.0)).left("slack", NOW, 60) == ()
    assert [one.begun for one in host_timed.inbox(at(164.0)).left("slack", NOW, 60)] == [True]
    host_timed.inbox(at(165.0)).done(number)
    assert host_timed.inbox(at(300.0)).left("slack", NOW, 60) == ()


def test_questions_are_forgotten_and_keys_after_them(host_timed: Ledger) -> None:
    """A question goes when it is answered, its keys when they are old."""
    inbox = host_timed.inbox(at(0.0))
    number = inbox.take("slack", "T1", ["a"], "question", 60)
    assert number is not None
    inbox.done(number)
    assert inbox.take("slack", "T1", ["a"], "question", 60) is None
    inbox.sweep(NOW + timedelta(seconds=1))
    assert inbox.take("slack", "T1", ["a"], "question", 60) is not None
    inbox.forget("slack", "T1")
    assert host_timed.inbox(at(100.0)).left("slack", NOW, 60) == ()


def test_tokens_are_exchanged_by_one(host_timed: Ledger) -> None:
    """A hold lasts until the new tokens are written or its time has passed, and only one has it."""
    kept = host_timed.installations(at(0.0), "slack")
    kept.save("", "T1", b"old")
    one = kept.one("", "T1")
    assert one is not None
    assert kept.hold(one, 30)
    assert not kept.hold(one, 30)
    assert host_timed.installations(at(31.0), "slack").hold(one, 30)
    assert kept.change(one, b"new")
    assert not kept.change(one, b"newer")
    assert [row.document for row in kept.every()] == [b"new"]


def test_an_installation_ends_and_comes_back(ledger: Ledger) -> None:
    """Its tokens are gone at once; installing again brings new ones."""
    kept = ledger.installations(at(0.0), "slack")
    kept.save("E1", "T1", b"first")
    kept.save("", "T1", b"of another organisation")
    assert kept.wipe("E1", "T1")
    assert {row.enterprise: row.document for row in kept.of_team("T1")} == {
        "E1": b"",
        "": b"of another organisation",
    }
    kept.save("E1", "T1", b"second")
    again = kept.one("E1", "T1")
    assert again is not None
    assert (again.document, again.version) == (b"second", 3)

"""The ledger is asked from many threads while one writes, and nobody waits or sees half of anything."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from bot.model import SHARED
from bot.record import Watch
from bot.store import Ledger
from tests.bot.store.made import a_claim, an_article, put


def test_readers_see_whole_transactions(ledger: Ledger) -> None:
    """A dozen threads read while articles come in by pairs: the count is even in every answer."""
    done = Event()

    def write() -> None:
        for at in range(0, 20, 2):
            put(ledger, *((an_article(str(name)), [a_claim(str(name))]) for name in (at, at + 1)))
        done.set()

    def read() -> set[int]:
        seen = {ledger.counts(SHARED).articles}
        while not done.is_set():
            seen.add(ledger.counts(SHARED).articles)
            assert len(ledger.claims(SHARED, company="Scale AI")) % 2 == 0
        return seen

    with ThreadPoolExecutor(13) as pool:
        readers = [pool.submit(read) for _ in range(12)]
        pool.submit(write).result(60)
        seen = set().union(*(one.result(60) for one in readers))
    assert all(count % 2 == 0 for count in seen)
    assert ledger.counts(SHARED).articles == 20


def test_writers_wait_for_one_another(ledger: Ledger) -> None:
    """Eight threads write at once, and all of it is there."""
    names = [f"C{at}" for at in range(80)]
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda name: ledger.watch(SHARED, Watch("u1", name)), names))
    assert ledger.watched(SHARED, "u1") == tuple(sorted(names))


def test_streams_and_questions_may_interleave(ledger: Ledger) -> None:
    """While one thread goes through a stream it may ask other things."""
    put(ledger, *((an_article(str(at)), [a_claim(str(at))]) for at in range(1_100)))
    names = [ledger.claims_of_article(SHARED, one.id)[0].article for one in ledger.every_article(SHARED)]
    assert names == [str(at) for at in range(1_100)]

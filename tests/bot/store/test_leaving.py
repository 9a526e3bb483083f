"""What is left of a workspace that is gone: nothing that anybody could read, and nothing of others is touched."""

from datetime import UTC, datetime

from sqlalchemy import func, select

from bot.model import SHARED
from bot.posting import Moment
from bot.record import Settlement, Watch
from bot.store import Ledger
from bot.store.schema import article, metadata
from tests.bot.store.made import NOON, a_claim, an_article, name_of, put
from tests.bot.store.test_workspaces import everything

OURS, THEIRS = "T1", "T2"


def fill(ledger: Ledger, workspace: str, name: str) -> None:
    put(ledger, (an_article(name), [a_claim(name)]), workspace=workspace)
    ledger.watch(workspace, Watch("u1", "Scale AI"))
    ledger.settle(workspace, Settlement(comparison=name_of(a_claim()), who="u1", why="the filing", at=NOON))


def test_a_workspace_is_deleted_whole_and_alone(ledger: Ledger) -> None:
    """Every table is empty of it, its words find nothing, numbers are not given out again, others see what they saw."""
    fill(ledger, SHARED, "shared")
    fill(ledger, THEIRS, "late")
    fill(ledger, OURS, "ours")
    before, last, newest = everything(ledger, THEIRS), ledger.last_change(), ledger.last_article()
    kept = ledger.installations(lambda: Moment(datetime.now(UTC), 0.0), "slack")
    kept.forget(OURS)
    kept.forget(SHARED)
    assert everything(ledger, THEIRS) == before
    assert ledger.last_change() >= last
    assert ledger.last_article() >= newest
    with ledger._dialect.reading.connect() as connection:
        tables = [table for table in metadata.sorted_tables if "workspace" in table.c]
        of = {
            table.name: connection.execute(
                select(func.count()).select_from(table).where(table.c.workspace == OURS)
            ).scalar()
            for table in tables
        }
        assert set(of.values()) == {0}, of
        assert connection.execute(select(article.c.title).where(article.c.workspace == "")).scalars().all() == [""]
    assert ledger.search(OURS, "ours") == ()
    fill(ledger, OURS, "ours")
    assert ledger.articles(OURS, ["ours"])
    assert ledger.check() is None

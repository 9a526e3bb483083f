"""One writing transaction, as the intake sees it: articles come in, and what they touch is compared again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.model import SHARED, Comparison, Finding
from bot.store import claims, recording, views
from bot.store.adding import Adding, Outcome, Read
from bot.store.dialects import Dialect
from bot.store.views import Shelf, View


@dataclass(frozen=True, slots=True)
class Writing:
    """Everything or nothing: what is done here is there when the transaction ends well, and gone otherwise."""

    connection: Connection
    dialect: Dialect
    shelf: Shelf
    workspace: str
    at: datetime

    def add(self, read: Sequence[Read], run: int | None = None) -> tuple[list[Outcome], frozenset[str]]:
        """Add articles with their claims. Answers what became of each, and the buckets whose claims changed.

        `run` is the ledger's `last_article` before the run began; an article that the same run has taken already is not
        replaced by another text under its id. None lets every later text be a newer version.
        """
        return Adding(self.connection, self.dialect, self.workspace, self.at).add(read, run)

    def views(self, buckets: Iterable[str]) -> list[View]:
        """What must be compared again when the claims of these buckets changed.

        That is what this workspace sees of them, and, when it is the shared one, also what each workspace sees that has
        something of its own in some of them.
        """
        seen = {self.workspace: sorted(buckets)}
        seen |= views.owners(self.connection, buckets) if self.workspace == SHARED else {}
        return [views.view(self.connection, self.shelf, who, what) for who, what in seen.items() if what]

    def neighbours(self, buckets: Iterable[str]) -> frozenset[str]:
        """These buckets and all others of their companies."""
        return frozenset(buckets) | claims.neighbours(self.connection, self.workspace, sorted(buckets))

    def put(
        self, view: View, comparisons: Sequence[tuple[str, Comparison]], findings: Sequence[tuple[str, Finding]] = ()
    ) -> int:
        """Record what was made of a view, each value with its bucket. Answers how many comparisons changed."""
        return recording.put(self.connection, view, comparisons, findings, self.at)

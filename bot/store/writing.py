"""One writing transaction, as the intake sees it: articles come in, and what they touch is compared again."""

from collections.abc import Sequence
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

    def add(self, read: Sequence[Read], run: int | None = None) -> list[Outcome]:
        """Add articles with their claims, and answer what became of each. Their companies are then due to be compared.

        `run` is the ledger's `last_article` before the run began; an article that the same run has taken already is not
        replaced by another text under its id. None lets every later text be a newer version.
        """
        return Adding(self.connection, self.dialect, self.workspace, self.at).add(read, run)

    def due(self, most: int | None = None) -> list[str]:
        """The companies whose claims changed since they were last compared; `most` claims, where that is given."""
        return claims.due(self.connection, self.workspace, most)

    def views(self, company: str) -> list[View]:
        """What must be compared again when a company's claims changed.

        That is what this workspace sees of it, and, when it is the shared one, also what each workspace sees that has
        something of its own about it.
        """
        others = views.owners(self.connection, company) if self.workspace == SHARED else []
        return [views.view(self.connection, self.shelf, who, company) for who in (self.workspace, *others)]

    def put(self, view: View, comparisons: Sequence[Comparison], findings: Sequence[Finding] = ()) -> int:
        """Record what was made of a view, so that it is due no more. Answers how many comparisons changed."""
        claims.done(self.connection, view.workspace, view.company)
        return recording.put(self.connection, view, comparisons, findings, self.at)

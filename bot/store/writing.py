"""One writing transaction, as the intake sees it: articles come in, and what they touch is compared again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection

from bot.model import SHARED, Claim, Comparison, Finding
from bot.store import claims, names, recording, views
from bot.store.adding import Adding, Outcome, Read, highest
from bot.store.dialects import Dialect
from bot.store.names import Introduced, Used, Wait
from bot.store.rereading import Rereading
from bot.store.schema import article
from bot.store.views import Looking, Shelf, View


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

    def last_article(self) -> int:
        """The number of the article taken last, 0 before the first."""
        return highest(self.connection, article)

    def learn(self, introduced: Introduced, used: Used, since: int) -> None:
        """Keep the names that the articles added after the number `since` introduce, instead of what they did before.

        Forms whose meaning this changes wait to be read again, and so do those that were `used` otherwise.
        """
        names.learn(self.connection, self.workspace, introduced, used, since)

    def reread(self, read: Mapping[int, Sequence[Claim]], used: Used) -> bool:
        """Replace claims of this workspace's articles, by number. Answers whether names still mean what was used."""
        same = names.check(self.connection, self.workspace, used)
        Rereading(Adding(self.connection, self.dialect, self.workspace, self.at)).replace(read)
        return same

    def heard(self, waits: Sequence[Wait]) -> None:
        """What waited has been read again."""
        names.done(self.connection, waits)

    def due(self, most: int | None = None) -> list[str]:
        """The companies whose claims changed since they were last compared; `most` claims, where that is given."""
        return claims.due(self.connection, self.workspace, most)

    def views(self, company: str) -> list[View]:
        """What must be compared again when a company's claims changed.

        That is what this workspace sees of it, and, when it is the shared one, also what each workspace sees that has
        something of its own about it. They are to be put in this order.
        """
        others = views.owners(self.connection, company) if self.workspace == SHARED else []
        days = claims.waiting(self.connection, self.workspace, company)
        return [
            view
            for who in (self.workspace, *others)
            for view in Looking(self.connection, self.shelf, who, company).views(days)
        ]

    def figures(self, view: View) -> list[tuple[str, str, Decimal]]:
        """What the articles of a view tell of others than its company: article, unit and number of each figure."""
        return views.figures(self.connection, view)

    def widened(self, view: View, names: Iterable[str]) -> View:
        """A view with the claims on others of those of its articles that have these ids."""
        return views.widened(self.connection, view, names)

    def put(self, view: View, comparisons: Sequence[Comparison], findings: Sequence[Finding] = ()) -> int:
        """Record what was made of a view, so that it is due no more. Answers how many comparisons changed."""
        claims.done(self.connection, view.workspace, view.company)
        return recording.put(self.connection, view, comparisons, findings, self.at)

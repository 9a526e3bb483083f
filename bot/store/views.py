"""What is compared together: the claims of a company as one workspace sees them, with their articles.

The company is the unit, since sums and shares link its measures; what is said of another company changes nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from bot.model import Article, Claim
from bot.store import articles, claims
from bot.store.schema import own_view

_OWNERS = select(own_view.c.workspace).where(own_view.c.company == bindparam("company"))


@dataclass(frozen=True, slots=True)
class View:
    """A company as a workspace sees it; `numbered` are its claims, and what it paid others, by their numbers."""

    workspace: str
    company: str
    numbered: Mapping[int, Claim]
    articles: Mapping[str, Article]

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(one for one in self.numbered.values() if one.company == self.company)

    @property
    def paid(self) -> tuple[Claim, ...]:
        """What it paid to others, as far as an article about it says so."""
        return tuple(one for one in self.numbered.values() if one.company != self.company)


class Shelf:
    """Articles that were read lately, by number, so that busy companies do not unpack the same texts again."""

    LONGEST = 50_000
    ROOM = 2_000

    def __init__(self) -> None:
        self._articles: dict[int, Article] = {}

    def get(self, connection: Connection, seqs: Iterable[int]) -> dict[int, Article]:
        wanted = set(seqs)
        found = {seq: self._articles[seq] for seq in wanted & self._articles.keys()}
        read = articles.by_seq(connection, sorted(wanted - found.keys()))
        if len(self._articles) + len(read) > self.ROOM:
            self.clear()
        self._articles |= {seq: one for seq, one in read.items() if len(one.text) <= self.LONGEST}
        return found | read

    def clear(self) -> None:
        """Forget all: a number may be given to another article after a transaction that failed."""
        self._articles = {}


def view(connection: Connection, shelf: Shelf, workspace: str, company: str) -> View:
    rows = claims.compared(connection, workspace, company)
    found = shelf.get(connection, (article for _, article, _ in rows))
    return View(workspace, company, {seq: one for seq, _, one in rows}, {one.id: one for one in found.values()})


def owners(connection: Connection, company: str) -> list[str]:
    """The workspaces that have their own view of a company."""
    return list(connection.execute(_OWNERS, {"company": company}).scalars())

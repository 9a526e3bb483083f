"""What is to be compared: the claims of some buckets as one workspace sees them, with their articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from bot.model import Article, Claim
from bot.store import articles, claims
from bot.store.schema import bucket_owner

_OWNERS = select(bucket_owner.c.workspace, bucket_owner.c.bucket).where(
    bucket_owner.c.bucket.in_(bindparam("buckets", expanding=True))
)


@dataclass(frozen=True, slots=True)
class View:
    """Some buckets as a workspace sees them; `numbered` are the claims by their numbers."""

    workspace: str
    buckets: tuple[str, ...]
    numbered: Mapping[int, Claim]
    articles: Mapping[str, Article]

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(self.numbered.values())


class Shelf:
    """Articles that were read lately, by number, so that busy buckets do not unpack the same texts again and again."""

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


def view(connection: Connection, shelf: Shelf, workspace: str, buckets: Iterable[str]) -> View:
    names = tuple(sorted(set(buckets)))
    rows = claims.in_buckets(connection, workspace, names)
    found = shelf.get(connection, (article for _, article, _ in rows))
    return View(workspace, names, {seq: one for seq, _, one in rows}, {one.id: one for one in found.values()})


def owners(connection: Connection, buckets: Iterable[str]) -> dict[str, list[str]]:
    """The workspaces that see some of these buckets with their own eyes, and which ones."""
    found: dict[str, list[str]] = {}
    for workspace, bucket in connection.execute(_OWNERS, {"buckets": sorted(buckets)}):
        found.setdefault(workspace, []).append(bucket)
    return found

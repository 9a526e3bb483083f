"""Claims on their way into articles that are there: replaced where they differ, while the articles stay as they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import bindparam, select, update

from bot.model import Claim
from bot.store.adding import Adding, Batch, claim_row, highest
from bot.store.rows import CLAIM, claim_of
from bot.store.schema import article, claim

_CURRENT = select(article.c.seq, article.c.day).where(
    article.c.seq.in_(bindparam("seqs", expanding=True)),
    article.c.workspace == bindparam("workspace"),
    article.c.superseded_by.is_(None),
)
_CLAIMS = select(*CLAIM).where(claim.c.article_seq == bindparam("of"), ~claim.c.superseded)
_SUPERSEDE = update(claim).where(claim.c.seq == bindparam("old")).values(superseded=True)


@dataclass(slots=True)
class Rereading:
    """What is replaced in one transaction."""

    adding: Adding
    _batch: Batch = field(default_factory=Batch)
    _gone: list[int] = field(default_factory=list)

    def replace(self, read: Mapping[int, Sequence[Claim]]) -> None:
        """Let these be the claims of the articles with these numbers; those superseded meanwhile stay as they were."""
        connection = self.adding.connection
        seq = highest(connection, claim)
        for number, day in connection.execute(_CURRENT, {"seqs": list(read), "workspace": self.adding.workspace}).all():
            seq = self._article(number, day, read[number], seq)
        if self._gone:
            connection.execute(_SUPERSEDE, [{"old": one} for one in self._gone])
        self.adding.write(self._batch)

    def _article(self, number: int, day: int, said: Sequence[Claim], seq: int) -> int:
        """What differs in one article. All its companies are compared again: each sees what is beside its claims."""
        rows = self.adding.connection.execute(_CLAIMS, {"of": number})
        before = {claim_of(row): row[0] for row in rows}
        fresh = [one for one in said if one not in before]
        stale = before.keys() - set(said)
        if not fresh and not stale:
            return seq
        for one in stale:
            self._gone.append(before[one])
            self._batch.count(day, one.company, one.counterparty, -1)
        for at, one in enumerate(fresh, seq + 1):
            self._batch.claims.append(claim_row(one, at, number, self.adding.workspace, day))
            self._batch.count(day, one.company, one.counterparty, 1)
        self._batch.compared |= {(one.company, day) for one in (*before, *said) if one.company}
        return seq + len(fresh)

"""What is compared together: the claims of a company as one workspace sees them, with their articles.

The company is the unit, since sums and shares link its measures; what is said of another company changes nothing. One
of very many claims is divided into spans of days, see `spans`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sqlalchemy import Connection, bindparam, select

from bot.model import SHARED, Article, Claim
from bot.store import articles, claims, spans
from bot.store.rows import day_of
from bot.store.schema import comparison, finding, own_view
from bot.store.spans import EVER, LIMITS, Limits, Span, Window

_OWNERS = select(own_view.c.workspace).where(own_view.c.company == bindparam("company"))
_OWNED = _OWNERS.where(own_view.c.workspace == bindparam("workspace"))
_STORED = (
    select(comparison.c.first_day, comparison.c.last_day)
    .where(comparison.c.workspace == bindparam("workspace"), comparison.c.company == bindparam("company"))
    .union(
        select(finding.c.first_day, finding.c.last_day).where(
            finding.c.workspace == bindparam("workspace"), finding.c.company == bindparam("company")
        )
    )
)


@dataclass(frozen=True, slots=True)
class View:
    """A company as a workspace sees it in the articles of a window of days.

    `numbered` are its claims, and what it paid others, by their numbers; a view that is `widened` also has what else
    some of its articles tell. `seqs` are the numbers of the articles, by their ids. `outworn` are spans that were
    compared before and are no more. `near` has for each span that comparing touches those that look back on it; only
    the view that is to be put last has it, see `covering`.
    """

    workspace: str
    company: str
    numbered: Mapping[int, Claim]
    articles: Mapping[str, Article]
    seqs: Mapping[str, int] = field(default_factory=dict)
    span: Span = EVER
    outworn: frozenset[Span] = frozenset()
    near: Mapping[Span, tuple[Span, ...]] | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(one for one in self.numbered.values() if one.company == self.company)

    @property
    def paid(self) -> tuple[Claim, ...]:
        """What it paid to others, as far as an article about it says so."""
        return tuple(one for one in self.others if one.company and one.counterparty == self.company)

    @property
    def others(self) -> tuple[Claim, ...]:
        """What its articles tell of others, as far as it is known here."""
        return tuple(one for one in self.numbered.values() if one.company != self.company)

    @property
    def mark(self) -> str:
        """What tells its comparisons from those of other days; empty where all days are compared together."""
        return self.span.mark

    def is_of(self, said: Iterable[Claim]) -> bool:
        """Whether a claim stands in an article of the span itself, and not only of those that it looks back on."""
        return any(self.span.holds(day_of(self.articles[one.article].published)) for one in said)


class Shelf:
    """Articles that were read lately, by number, so that busy companies do not unpack the same texts again.

    `limits` say how many of its articles' claims are compared together.
    """

    LONGEST = 50_000
    ROOM = 2_000

    def __init__(self, limits: Limits = LIMITS) -> None:
        self.limits = limits
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


@dataclass(frozen=True, slots=True)
class Looking:
    """A workspace that looks at a company."""

    connection: Connection
    shelf: Shelf
    workspace: str
    company: str

    def views(self, days: Iterable[int]) -> list[View]:
        """What is to be compared again when the company's claims in articles of some days changed; all without days."""
        counts = claims.days(self.connection, self.workspace, self.company, self.shelf.limits.whole)
        windows = spans.windows(counts, self.shelf.limits)
        stored = {Span(*row) for row in self.connection.execute(_STORED, self._place)}
        changed = set() if self._is_first() else set(days)
        chosen = spans.touched(windows, changed, stored) if changed else spans.worthwhile(windows, stored)
        outworn = frozenset(stored - {window.span for window in windows})
        near = _near(windows, chosen)
        return [self._view(one, outworn, near if one is chosen[-1] else None) for one in chosen]

    @property
    def _place(self) -> dict[str, str]:
        return {"workspace": self.workspace, "company": self.company}

    def _is_first(self) -> bool:
        """Whether the workspace saw the shared comparisons of the company until now."""
        return self.workspace != SHARED and self.connection.execute(_OWNED, self._place).first() is None

    def _view(self, window: Window, outworn: frozenset[Span], near: Mapping[Span, tuple[Span, ...]] | None) -> View:
        rows = claims.compared(self.connection, **self._place, first=window.first, last=window.span.last)
        found = self.shelf.get(self.connection, (article for _, article, _ in rows))
        numbered = {seq: one for seq, _, one in rows}
        texts = {one.id: one for one in found.values()}
        seqs = {one.id: seq for seq, one in found.items()}
        return View(
            **self._place,
            numbered=numbered,
            articles=texts,
            seqs=seqs,
            span=window.span,
            outworn=outworn,
            near=near,
        )


def _near(windows: Iterable[Window], chosen: Iterable[Window]) -> dict[Span, tuple[Span, ...]]:
    """Each span that is compared or looked back on, with those that look back on it."""
    touched = {span for window in chosen for span in (window.span, *window.back)}
    return {span: tuple(window.span for window in windows if span in window.back) for span in touched}


def figures(connection: Connection, view: View) -> list[tuple[str, str, Decimal]]:
    """What the articles of a view tell of others, lightly: article, unit and number of each figure."""
    return list(claims.figures(connection, view.company, sorted(view.seqs.values())))


def widened(connection: Connection, view: View, names: Iterable[str]) -> View:
    """A view with all that some of its articles tell of others."""
    found = claims.beside(connection, view.company, sorted(view.seqs[name] for name in names))
    return replace(view, numbered={**view.numbered, **found})


def owners(connection: Connection, company: str) -> list[str]:
    """The workspaces that have their own view of a company."""
    return list(connection.execute(_OWNERS, {"company": company}).scalars())

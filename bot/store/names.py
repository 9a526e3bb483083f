"""Names that articles introduce, by which others are read.

The shared articles' names are for everyone, a workspace's own for its own articles alone. Names change what earlier
articles mean, so a form waits in `reread` from the moment its meaning changes until all articles that hold it have
been read again. What counts is what stands in the ledger when an article is written: what was read by an older meaning,
because another process was faster, waits as well.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from bot.model import SHARED, Article
from bot.store import articles
from bot.store.articles import CHUNK
from bot.store.dialects import Dialect, Words
from bot.store.schema import article, learnt_name, reread
from bot.store.seen import own_or_shared

_One = TypeVar("_One", str, int)

Introduced = Mapping[str, Mapping[str, str]]
"""What articles introduce, by their ids: forms, and the names that they mean."""


Used = Mapping[str, str | None]
"""The forms that some articles hold, and what they were read as; None where they were taken to mean nothing."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A form of which the articles up to a number are to be read again."""

    workspace: str
    form: str
    upto: int


_NAMES = select(learnt_name.c.form, learnt_name.c.name).where(
    own_or_shared(learnt_name), learnt_name.c.form.in_(bindparam("forms", expanding=True))
)
_OLD_FORMS = select(learnt_name.c.form).where(
    learnt_name.c.workspace == bindparam("workspace"), learnt_name.c.article.in_(bindparam("ids", expanding=True))
)
_FORGET = delete(learnt_name).where(
    learnt_name.c.workspace == bindparam("workspace"), learnt_name.c.article.in_(bindparam("ids", expanding=True))
)
_WAITING = (
    select(reread).where(reread.c.workspace == bindparam("workspace")).order_by(reread.c.form).limit(bindparam("most"))
)
_THERE = select(reread.c.form, reread.c.upto).where(
    reread.c.workspace == bindparam("workspace"), reread.c.form.in_(bindparam("forms", expanding=True))
)
_LATER = (
    update(reread)
    .where(reread.c.workspace == bindparam("ws"), reread.c.form == bindparam("what"))
    .values(upto=bindparam("last"))
)
_DONE = delete(reread).where(
    reread.c.workspace == bindparam("ws"), reread.c.form == bindparam("what"), reread.c.upto == bindparam("last")
)
_PLACES = select(article.c.workspace, article.c.seq).where(
    article.c.seq.in_(bindparam("seqs", expanding=True)), article.c.superseded_by.is_(None)
)


class Names:
    """The questions about names; get it from the ledger."""

    def __init__(self, dialect: Dialect, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._dialect = dialect
        self._reading = reading

    def meant(self, workspace: str, forms: Collection[str]) -> dict[str, str]:
        """What forms mean to a workspace; those that mean nothing are left out."""
        with self._reading() as connection:
            return meant(connection, workspace, forms)

    def waiting(self, workspace: str, most: int) -> tuple[Wait, ...]:
        """Forms that wait in a workspace, so many at most."""
        with self._reading() as connection:
            rows = connection.execute(_WAITING, {"workspace": workspace, "most": most})
            return tuple(Wait(*row) for row in rows)

    def holding(self, waits: Iterable[Wait]) -> dict[str, list[int]]:
        """The numbers of the articles to be read again, by workspace; a shared form is looked for in all of them."""
        found: dict[str, set[int]] = {}
        with self._reading() as connection:
            for wait in waits:
                held = self._dialect.holding(connection, Words(tuple(wait.form.split())))
                for workspace, seq in _places(connection, [seq for seq in held if seq <= wait.upto]):
                    if wait.workspace in (SHARED, workspace):
                        found.setdefault(workspace, set()).add(seq)
        return {workspace: sorted(seqs) for workspace, seqs in found.items()}

    def article(self, seq: int) -> Article | None:
        """The article with this number."""
        with self._reading() as connection:
            return articles.by_seq(connection, [seq]).get(seq)


def meaning(form: str, names: Collection[str]) -> str | None:
    """What a form means that articles use for these names: the one longer name, else itself; None when it is unclear.

    >>> meaning("Pennant", {"Pennant", "Pennant Cloud"}), meaning("Pennant", {"Pennant Cloud", "Pennant Health"})
    ('Pennant Cloud', None)
    """
    longer = sorted(set(names) - {form})
    if len(longer) > 1:
        return None
    return longer[0] if longer else form


def meant(connection: Connection, workspace: str, forms: Collection[str]) -> dict[str, str]:
    """What forms mean to a workspace."""
    names: dict[str, set[str]] = {}
    for some in _chunks(sorted(forms)):
        for form, name in connection.execute(_NAMES, {"workspace": workspace, "forms": some}):
            names.setdefault(form, set()).add(name)
    clear = ((form, meaning(form, found)) for form, found in names.items())
    return {form: name for form, name in clear if name}


def learn(connection: Connection, workspace: str, introduced: Introduced, used: Used, since: int) -> None:
    """Keep what articles introduce instead of what they introduced before, and remember what is to be read again."""
    ids = {"workspace": workspace, "ids": list(introduced)}
    old = set(connection.execute(_OLD_FORMS, ids).scalars())
    touched = old.union(*introduced.values())
    before = meant(connection, workspace, touched)
    if old:
        connection.execute(_FORGET, ids)
    rows = [
        {"workspace": workspace, "form": form, "article": name, "name": means}
        for name, forms in introduced.items()
        for form, means in forms.items()
    ]
    if rows:
        connection.execute(insert(learnt_name), rows)
    now = meant(connection, workspace, touched)
    _wait(connection, workspace, {form: since for form in touched if before.get(form) != now.get(form)})
    check(connection, workspace, used)


def check(connection: Connection, workspace: str, used: Used) -> bool:
    """Whether forms mean what they were taken to mean; those that do not wait for every article that is there."""
    now = meant(connection, workspace, used)
    wrong = [form for form, name in used.items() if now.get(form) != name]
    if wrong:
        last = connection.execute(select(func.max(article.c.seq))).scalar() or 0
        _wait(connection, workspace, dict.fromkeys(wrong, last))
    return not wrong


def done(connection: Connection, waits: Sequence[Wait]) -> None:
    """Forget what waited, but for what waits for later articles by now."""
    if waits:
        connection.execute(_DONE, [{"ws": one.workspace, "what": one.form, "last": one.upto} for one in waits])


def _wait(connection: Connection, workspace: str, upto: Mapping[str, int]) -> None:
    there: dict[str, int] = {}
    for some in _chunks(sorted(upto)):
        there.update(connection.execute(_THERE, {"workspace": workspace, "forms": some}).all())
    fresh = [{"workspace": workspace, "form": form, "upto": last} for form, last in upto.items() if form not in there]
    later = [
        {"ws": workspace, "what": form, "last": last} for form, last in upto.items() if last > there.get(form, last)
    ]
    if fresh := [row for row in fresh if row["upto"]]:
        connection.execute(insert(reread), fresh)
    if later:
        connection.execute(_LATER, later)


def _places(connection: Connection, seqs: Sequence[int]) -> Iterator[Any]:
    for some in _chunks(seqs):
        yield from connection.execute(_PLACES, {"seqs": some}).all()


def _chunks(some: Sequence[_One]) -> Iterator[Sequence[_One]]:
    return (some[at : at + CHUNK] for at in range(0, len(some), CHUNK))

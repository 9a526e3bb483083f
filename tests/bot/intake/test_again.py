"""A company that one article introduces is read in all, whatever the order of arrival, and whoever is stopped."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.intake.offers import Offer
from bot.intake.take import take
from bot.model import SHARED, Article, Claim, When
from bot.reading import Reader, Skimmed
from bot.store import Ledger, open_ledger
from tests.bot.intake.test_take import NOW, OURS, set_of, told


def offer(name: str, text: str, title: str = "News") -> Offer:
    when = When.parse("2026-03-0" + str(len(name)))
    return Offer(Article(id=name, title=title, text=text, outlet=f"{name}.example", published=when), name)


INTRODUCING = offer(
    "a", "Corvane, a maker of processors, raised $1.35 billion. The valuation of Corvane is $8.4 billion."
)
BARE = offer(
    "bb", "The valuation of $9.1 billion went to Corvane among others, and $9 billion to those who know Corvane."
)
LONGER = offer(
    "c",
    "Sarathi Compute, a builder of campuses, raised $480 million. Sarathi is patient. "
    "The valuation of Sarathi Compute is $3 billion, and Sarathi knows it.",
)
SHORT = offer("dd", "By the chart the valuation of Sarathi is $2.6 billion, and Corvane is valued at $8 billion.")
OTHER = offer("eee", "OpenAI raised $40 billion at a valuation of $300 billion, says Sarathi.")
ARTICLES = (INTRODUCING, BARE, LONGER, SHORT, OTHER)


def claims(ledger: Ledger, workspace: str = SHARED) -> dict[str, tuple[Claim, ...]]:
    return {one.id: ledger.claims_of_article(workspace, one.id) for one in ledger.every_article(workspace)}


def end(ledger: Ledger, workspace: str = SHARED) -> object:
    comparisons, findings = told(ledger, workspace)
    found = {one.id: (one.sentence, frozenset(one.claims)) for one in findings}
    return claims(ledger, workspace), set_of(comparisons), found, ledger.companies(workspace)


def companies(ledger: Ledger, name: str, workspace: str = SHARED) -> list[str | None]:
    return [one.company for one in ledger.claims_of_article(workspace, name)]


def taken(ledger: Ledger, reader: Reader, *some: Offer, workspace: str = SHARED, batch: int = 50) -> None:
    list(take(some, ledger, reader, now=NOW, workspace=workspace, batch=batch))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> object:
    """What all articles make, taken at once."""
    ledger = open_ledger(tmp_path_factory.mktemp("whole"))
    taken(ledger, reader, *ARTICLES)
    found = end(ledger)
    ledger.close()
    return found


def test_an_earlier_article_is_read_by_names_that_come_later(ledger: Ledger, reader: Reader) -> None:
    """Its claims are replaced, its companies compared, and its version stays."""
    taken(ledger, reader, BARE)
    assert set(companies(ledger, "bb")) != {"Corvane"}
    taken(ledger, reader, INTRODUCING)
    assert set(companies(ledger, "bb")) == {"Corvane"}
    assert len(ledger.versions(SHARED, "bb")) == 1
    sides = [claim.article for one in ledger.comparisons(SHARED, company="Corvane") for claim in one.claims]
    assert {"a", "bb"} <= set(sides)


def test_a_later_article_is_read_by_names_that_are_known(ledger: Ledger, reader: Reader) -> None:
    """Also by the short form of a longer name."""
    taken(ledger, reader, LONGER, INTRODUCING)
    taken(ledger, reader, SHORT)
    assert companies(ledger, "dd") == ["Sarathi Compute", "Corvane"]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(ARTICLES),
    cuts=st.lists(st.integers(1, 4), max_size=2, unique=True),
    batch=st.integers(1, 5),
)
def test_order_runs_and_batches_change_nothing(
    whole: object, reader: Reader, order: Sequence[Offer], cuts: list[int], batch: int
) -> None:
    """The same articles, in any order, in any runs and batches, end in the same claims, comparisons and findings."""
    with TemporaryDirectory() as folder:
        ledger = open_ledger(Path(folder))
        for first, last in zip([0, *sorted(cuts)], [*sorted(cuts), len(order)], strict=True):
            taken(ledger, reader, *order[first:last], batch=batch)
        found, changes = end(ledger), ledger.last_change()
        taken(ledger, reader, *order)
        again, later = end(ledger), ledger.last_change()
        ledger.close()
    assert found == whole
    assert (again, later) == (whole, changes)


def test_a_version_without_the_name_takes_it_back(ledger: Ledger, reader: Reader, tmp_path: Path) -> None:
    """What only the earlier version introduced is no name any more, as if it had never stood there."""
    never = offer("a", "It was a quiet day on the markets.")
    taken(ledger, reader, INTRODUCING, BARE, SHORT)
    taken(ledger, reader, never)
    plain = open_ledger(tmp_path / "plain")
    taken(plain, reader, never, BARE, SHORT)
    assert claims(ledger) == claims(plain)
    assert set_of(told(ledger)[0]) == set_of(told(plain)[0])
    plain.close()


def test_another_article_keeps_the_name(ledger: Ledger, reader: Reader) -> None:
    """A name that two articles introduced stays while one of them does."""
    second = offer("ffff", INTRODUCING.article.text.replace("$8.4 billion", "$8.5 billion"))
    taken(ledger, reader, INTRODUCING, second, BARE)
    taken(ledger, reader, offer("a", "It was a quiet day."))
    assert set(companies(ledger, "bb")) == {"Corvane"}


def test_private_names_stay_private(ledger: Ledger, reader: Reader) -> None:
    """A workspace's names are for its own articles; others see what they saw."""
    taken(ledger, reader, SHORT, OTHER)
    before = (end(ledger), end(ledger, "slack-T2"), ledger.last_change())
    taken(ledger, reader, BARE, workspace=OURS)
    taken(ledger, reader, INTRODUCING, LONGER, workspace=OURS)
    assert set(companies(ledger, "bb", OURS)) == {"Corvane"}
    assert companies(ledger, "dd", OURS) == companies(ledger, "dd")
    assert (end(ledger), end(ledger, "slack-T2")) == before[:2]


def test_shared_names_reach_private_articles(ledger: Ledger, reader: Reader) -> None:
    """What everybody may read explains what a workspace added, before or after."""
    taken(ledger, reader, BARE, workspace=OURS)
    taken(ledger, reader, INTRODUCING)
    assert set(companies(ledger, "bb", OURS)) == {"Corvane"}
    assert {"a", "bb"} <= {c.article for one in ledger.comparisons(OURS, company="Corvane") for c in one.claims}
    assert {c.article for one in ledger.comparisons(SHARED, company="Corvane") for c in one.claims} == {"a"}


class Stopping:
    """A reader that is stopped like a program that is killed, after so many articles."""

    def __init__(self, reader: Reader, after: int) -> None:
        self._reader, self._left, self.outlets = reader, after, reader.outlets

    def skim(self, article: Article, /) -> Skimmed:
        self._left -= 1
        if self._left < 0:
            raise KeyboardInterrupt
        return self._reader.skim(article)


@pytest.mark.parametrize("after", range(1, 9))
def test_a_stopped_run_is_finished_by_the_next(tmp_path: Path, whole: object, reader: Reader, after: int) -> None:
    """Wherever it is stopped, also while articles are read again, the end is the same."""
    folder = tmp_path / "stopped"
    order = (SHORT, BARE, OTHER, INTRODUCING, LONGER)
    ledger = open_ledger(folder)
    with suppress(KeyboardInterrupt):
        list(take(order, ledger, Stopping(reader, after), now=NOW, batch=1))
    ledger.close()
    ledger = open_ledger(folder)
    taken(ledger, reader, *order, batch=1)
    assert end(ledger) == whole
    assert ledger.names.waiting(SHARED, 1) == ()
    ledger.close()


def test_what_waits_is_read_even_if_nothing_new_comes(ledger: Ledger, reader: Reader) -> None:
    """A run whose listener left before the end leaves forms waiting; the next run of nothing reads them."""
    taken(ledger, reader, BARE)
    reports = take([INTRODUCING], ledger, reader, now=NOW)
    next(reports)
    reports.close()
    assert [wait.form for wait in ledger.names.waiting(SHARED, 9)] == ["Corvane"]
    taken(ledger, reader)
    assert set(companies(ledger, "bb")) == {"Corvane"}


@dataclass
class Slow:
    """A skimmed article during whose reading something else happens."""

    skimmed: Skimmed
    meanwhile: Callable[[], None]

    @property
    def introduced(self) -> Mapping[str, str]:
        return self.skimmed.introduced

    @property
    def strangers(self) -> frozenset[str]:
        return self.skimmed.strangers

    def claims(self, names: Mapping[str, str], /) -> tuple[Claim, ...]:
        self.meanwhile()
        return self.skimmed.claims(names)


class Overtaken:
    """A reader that is overtaken: while it reads, another process takes an article in."""

    def __init__(self, reader: Reader, folder: Path) -> None:
        self._reader, self._folder, self.outlets = reader, folder, reader.outlets

    def skim(self, article: Article, /) -> Slow:
        return Slow(self._reader.skim(article), lambda: self._other(article))

    def _other(self, article: Article) -> None:
        if article.id == "bb":
            other = open_ledger(self._folder)
            taken(other, self._reader, INTRODUCING)
            other.close()


def test_a_name_that_comes_while_an_article_is_read_counts(tmp_path: Path, reader: Reader) -> None:
    """What was read by an older meaning is read again in the same run."""
    ledger = open_ledger(tmp_path / "shared")
    list(take([BARE], ledger, Overtaken(reader, tmp_path / "shared"), now=NOW))
    assert set(companies(ledger, "bb")) == {"Corvane"}
    ledger.close()

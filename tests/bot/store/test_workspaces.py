"""One workspace never sees what another added, watched or settled; all see what is shared."""

from typing import Any

import pytest

from bot.model import SHARED, Article, Relation
from bot.record import Settlement, Watch
from bot.store import Ledger, Outcome
from tests.bot.store.made import NOON, a_claim, an_article, name_of, put

OURS, THEIRS = "slack-T1", "slack-T2"
NAME = name_of(a_claim())


def everything(ledger: Ledger, workspace: str) -> list[Any]:
    """All that a workspace can see."""
    names = ["shared", "ours", "both", "late"]
    return [
        ledger.articles(workspace, names),
        [ledger.versions(workspace, name) for name in names],
        [ledger.claims_of_article(workspace, name) for name in names],
        ledger.recent(workspace),
        ledger.search(workspace, "worth"),
        ledger.search(workspace, "worth", best=True),
        ledger.outlets(workspace),
        ledger.counts(workspace),
        ledger.claims(workspace, company="Scale AI"),
        ledger.claims(workspace, company="Ours"),
        ledger.companies(workspace),
        ledger.comparisons(workspace),
        ledger.comparison(workspace, NAME),
        ledger.findings(workspace),
        ledger.changes(workspace),
        ledger.settled(workspace),
        ledger.settlements(workspace, NAME),
        ledger.watched(workspace, "u1"),
        ledger.watches(workspace),
        list(ledger.every_article(workspace)),
        list(ledger.every_claim(workspace)),
        list(ledger.every_comparison(workspace)),
    ]


@pytest.fixture
def shared(ledger: Ledger) -> Ledger:
    put(ledger, (an_article("shared"), [a_claim("shared")]), (an_article("both"), [a_claim("both")]))
    return ledger


def test_what_one_workspace_does_changes_nothing_for_others(shared: Ledger) -> None:
    """Articles, versions, comparisons, settlements and watches of one leave no trace for another nor for the shared."""
    before = [everything(shared, workspace) for workspace in (SHARED, THEIRS)]
    put(
        shared,
        (an_article("ours"), [a_claim("ours", "30"), a_claim("ours", company="Ours")]),
        (an_article("both", text="worth $31B here"), [a_claim("both", "31")]),
        workspace=OURS,
    )
    shared.settle(OURS, Settlement(comparison=NAME, who="u1", why="we know", at=NOON))
    shared.watch(OURS, Watch("u1", "Scale AI"))
    assert [everything(shared, workspace) for workspace in (SHARED, THEIRS)] == before
    ours = everything(shared, OURS)
    assert all(mine != theirs for mine, theirs in zip(ours, before[1], strict=True) if mine)


def test_own_articles_make_an_own_comparison(shared: Ledger) -> None:
    """The workspace sees shared and own claims compared together; the shared comparison stays as it is."""
    put(shared, (an_article("ours"), [a_claim("ours", "30")]), workspace=OURS)
    (ours,), (theirs,) = shared.comparisons(OURS), shared.comparisons(THEIRS)
    assert [side.relation for side in ours.sides] == [Relation.LEADING, Relation.CONFLICT]
    assert {claim.article for claim in ours.claims} == {"shared", "both", "ours"}
    assert {claim.article for claim in theirs.claims} == {"shared", "both"}


def test_shared_news_reach_an_own_comparison(shared: Ledger) -> None:
    """A shared article that comes later is compared in the workspace's own view, too, and told there once."""
    put(shared, (an_article("ours"), [a_claim("ours", "30")]), workspace=OURS)
    since = shared.last_change()
    put(shared, (an_article("late"), [a_claim("late", "30")]))
    (ours,), (theirs,) = shared.comparisons(OURS), shared.comparisons(THEIRS)
    assert (len(ours.claims), len(theirs.claims)) == (4, 3)
    assert [change.turn.value for change in shared.changes(OURS, since=since)] == ["grew"]
    assert [change.turn.value for change in shared.changes(THEIRS, since=since)] == ["appeared", "disputed", "rated"]


def test_history_before_the_own_view_is_the_shared_one(shared: Ledger) -> None:
    """A workspace's history goes on where the shared one stood when its own view began."""
    put(shared, (an_article("ours"), [a_claim("ours", "30")]), workspace=OURS)
    told = [change.turn.value for change in shared.changes(OURS)]
    assert told == ["opened", "appeared", "disputed", "rated"]


def test_an_own_article_hides_the_shared_one_of_its_id(shared: Ledger) -> None:
    """The workspace's version speaks alone for it; the same text again is already there, whoever brought it."""
    assert put(shared, (an_article("both"), [a_claim("both")]), workspace=OURS) == [Outcome.KNOWN]
    other: Article = an_article("both", text="worth $31B")
    assert put(shared, (other, [a_claim("both", "31")]), workspace=OURS) == [Outcome.TAKEN]
    assert (shared.article(OURS, "both"), shared.article(THEIRS, "both")) == (other, an_article("both"))
    (ours,) = shared.comparisons(OURS)
    assert sorted(claim.figure.text for claim in ours.claims) == ["$29B", "$31B"]


def test_an_own_comparison_closes_without_the_shared_one(ledger: Ledger) -> None:
    """A workspace whose own version takes the last claim away sees nothing where others see the shared comparison."""
    put(ledger, (an_article("shared"), [a_claim("shared")]))
    put(ledger, (an_article("shared", text="mine"), [a_claim("shared", company="xAI")]), workspace=OURS)
    with ledger.writing(OURS, NOON) as writing:
        (view,) = writing.views("Scale AI")
        writing.put(view, [])
    assert [one.quantity.company for one in ledger.comparisons(OURS)] == ["xAI"]
    assert [one.quantity.company for one in ledger.comparisons(THEIRS)] == ["Scale AI"]

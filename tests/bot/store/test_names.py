"""Names are kept with the articles that introduce them, and what they change waits until it is read again."""

import pytest

from bot.model import SHARED
from bot.store import Ledger
from bot.store.names import Introduced, Used, Wait, meaning
from tests.bot.store.made import NOON, a_claim, an_article, put

OURS = "slack-T1"


def learn(ledger: Ledger, introduced: Introduced, used: Used | None = None, workspace: str = SHARED) -> None:
    with ledger.writing(workspace, NOON) as writing:
        writing.learn(introduced, used or {}, writing.last_article())


@pytest.mark.parametrize(
    ("names", "means"),
    [
        ({"Foo"}, "Foo"),
        ({"Foo", "Foo Labs"}, "Foo Labs"),
        ({"Foo Labs"}, "Foo Labs"),
        ({"Foo Labs", "Foo Energy"}, None),
        ({"Foo", "Foo Labs", "Foo Energy"}, None),
    ],
)
def test_a_form_means_the_one_longer_name(names: set[str], means: str | None) -> None:
    """Or itself where there is none, and nothing where there are two."""
    assert meaning("Foo", names) == means


def test_a_workspace_knows_the_shared_names_and_its_own(ledger: Ledger) -> None:
    """What it introduces itself stays unknown to others."""
    learn(ledger, {"a": {"Foo": "Foo"}})
    learn(ledger, {"b": {"Bar": "Bar Labs"}}, workspace=OURS)
    forms = {"Foo", "Bar", "Baz"}
    assert ledger.names.meant(OURS, forms) == {"Foo": "Foo", "Bar": "Bar Labs"}
    assert ledger.names.meant(SHARED, forms) == ledger.names.meant("slack-T2", forms) == {"Foo": "Foo"}


def test_what_an_article_introduces_replaces_what_it_did_before(ledger: Ledger) -> None:
    """Both the lost and the new form wait for the articles that are there; what stays the same does not."""
    put(ledger, (an_article(), []))
    learn(ledger, {"a": {"Foo": "Foo", "Bar": "Bar"}})
    with ledger.writing(SHARED, NOON) as writing:
        writing.heard(ledger.names.waiting(SHARED, 9))
    learn(ledger, {"a": {"Foo": "Foo", "Baz": "Baz"}})
    assert ledger.names.waiting(SHARED, 9) == (Wait(SHARED, "Bar", 1), Wait(SHARED, "Baz", 1))
    assert ledger.names.waiting(OURS, 9) == ()


def test_what_was_read_otherwise_waits(ledger: Ledger) -> None:
    """Somebody read by meanings that others have changed since."""
    learn(ledger, {"a": {"Foo": "Foo"}})
    put(ledger, (an_article("b"), []))
    learn(ledger, {"b": {}}, {"Foo": None, "Bar": None})
    assert ledger.names.waiting(SHARED, 9) == (Wait(SHARED, "Foo", 1),)


def test_what_waits_for_later_articles_by_now_is_not_done(ledger: Ledger) -> None:
    """Who read again by what waited before does not take away what came meanwhile."""
    put(ledger, (an_article("b"), []))
    learn(ledger, {"b": {}}, {"Foo": "Foo"})
    before = ledger.names.waiting(SHARED, 9)
    put(ledger, (an_article("c"), []))
    learn(ledger, {"c": {}}, {"Foo": "Foo"})
    with ledger.writing(SHARED, NOON) as writing:
        writing.heard(before)
    assert [wait.upto for wait in ledger.names.waiting(SHARED, 9)] == [2]


def test_the_articles_that_hold_a_form_are_found_in_every_workspace(ledger: Ledger) -> None:
    """For a shared form all of them, for a private one the workspace's; none that came later or was superseded."""
    put(ledger, (an_article("a", "Foo Labs and more"), []), (an_article("b", "labs of foo"), []))
    put(ledger, (an_article("c", "On Foo (Labs)."), []), (an_article("d", "Bar"), []), workspace=OURS)
    put(ledger, (an_article("b", "nothing"), []))
    put(ledger, (an_article("e", "Foo Labs"), []))
    assert ledger.names.holding([Wait(SHARED, "Foo Labs", 5)]) == {SHARED: [1], OURS: [3]}
    assert ledger.names.holding([Wait(OURS, "Foo Labs", 5)]) == {OURS: [3]}


def test_claims_are_replaced_where_they_differ(ledger: Ledger) -> None:
    """The article keeps its version and the order of its claims; both companies are due, and are counted anew."""
    put(ledger, (an_article(), [a_claim()]))
    with ledger.writing(SHARED, NOON) as writing:
        assert writing.reread({1: [a_claim()]}, {})
        assert writing.due() == []
        assert writing.reread({1: [a_claim(company="Foo")], 7: [a_claim()]}, {})
        assert writing.due() == ["Foo", "Scale AI"]
    assert ledger.claims_of_article(SHARED, "a") == (a_claim(company="Foo"),)
    assert ledger.companies(SHARED) == {"Foo": 1}
    assert len(ledger.versions(SHARED, "a")) == 1

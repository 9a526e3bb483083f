"""A slip that was read as money of somebody else is found whatever comes first, and goes when its article changes."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from bot.intake.take import catch_up
from bot.model import SHARED, Claim, Measure, Relation
from bot.store import Ledger
from tests.bot.comparing.press import Press
from tests.bot.intake.test_take import NOW, set_of, told


@pytest.fixture
def press() -> Press:
    """Three outlets tell a price; a fourth has it in millions, and was read as telling what somebody else costs."""
    press = Press(company="Tavi", measure=Measure.ACQUISITION_PRICE, counterparty="Orion")
    for outlet in ("a.com", "b.com", "c.com"):
        press.tells(outlet, "$6.5 billion", "2025-03-04", sentence="Orion buys the gadget maker Tavi in shares for")
    lone: dict[str, Any] = {"company": "Vane", "counterparty": "Orion"}
    press.tells(
        "lone.com", "$6.5 million", "2025-03-05", sentence="Tavi, the gadget maker, was had for shares,", **lone
    )
    press.tells("lone.com", "$77 million", "2025-03-05", measure=Measure.REVENUE, counterparty=None)
    return press


def add(ledger: Ledger, press: Press, name: str) -> None:
    """Take one article in, and compare what it touches."""
    with ledger.writing(SHARED, NOW) as writing:
        writing.add([(press.articles[name], [one for one in press.claims if one.article == name])])
    catch_up(ledger, SHARED, NOW, dict)


def slips(ledger: Ledger) -> list[Claim]:
    comparisons, _ = told(ledger)
    sides = [side for one in comparisons for side in one.sides if side.relation is Relation.SLIP]
    return [claim for side in sides for claim in side.claims]


def test_it_is_found_in_any_order(ledger: Ledger, press: Press) -> None:
    """The slip may come first, between the others, or last."""
    for at, order in enumerate(permutations(press.articles)):
        if at % 5 == 0:
            for name in order:
                add(ledger, press, name)
            assert set_of(told(ledger)[0]) == set_of(press.compared().comparisons)
            assert [claim.figure.text for claim in slips(ledger)] == ["$6.5 million"]
            for name in order:
                add(ledger, withdrawn(press), name)
            assert slips(ledger) == []


def withdrawn(press: Press) -> Press:
    """The same articles with other texts and nothing in them."""
    return Press(articles={name: replace(one, text=f"{one.text} Withdrawn.") for name, one in press.articles.items()})


def test_it_goes_with_its_article(ledger: Ledger, press: Press) -> None:
    """A newer version of the article without the slip leaves what was there without it."""
    names = list(press.articles)
    for name in names[:-1]:
        add(ledger, press, name)
    before = set_of(told(ledger)[0])
    add(ledger, press, names[-1])
    assert slips(ledger)
    add(ledger, withdrawn(press), names[-1])
    assert set_of(told(ledger)[0]) == before

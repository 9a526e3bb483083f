"""Claims are found by company, measure and counterparty, the newest article's first."""

from dataclasses import replace

import pytest

from bot.model import SHARED, Measure
from bot.store import Ledger
from tests.bot.store.made import a_claim, an_article, put


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    put(
        ledger,
        (an_article("old", published="2024-05-01"), [a_claim("old", "13")]),
        (an_article("undated", published=None), [a_claim("undated", "14")]),
        (an_article("new", published="2025-06-13"), [a_claim("new", "29"), a_claim("new", "2", Measure.REVENUE)]),
        (an_article("deal"), [replace(a_claim("deal", company="xAI"), counterparty="Scale AI")]),
    )
    return ledger


def test_the_newest_article_speaks_first(filled: Ledger) -> None:
    """Claims come by the dates of their articles, those without a date at the end."""
    claims = filled.claims(SHARED, company="Scale AI", measure=Measure.VALUATION)
    assert [claim.article for claim in claims] == ["new", "old", "undated"]


def test_filters_narrow(filled: Ledger) -> None:
    """Company, measure, counterparty and a limit each narrow the answer; nobody's claims are none."""
    assert len(filled.claims(SHARED, company="Scale AI")) == 4
    assert len(filled.claims(SHARED, company="Scale AI", limit=2)) == 2
    assert [claim.company for claim in filled.claims(SHARED, counterparty="Scale AI")] == ["xAI"]
    assert filled.claims(SHARED, company="xAI", counterparty="Scale AI", measure=Measure.REVENUE) == ()
    assert filled.claims(SHARED, company="scale ai") == ()


def test_everything_streams(ledger: Ledger) -> None:
    """Streams give every article, claim and comparison once, across their chunks."""
    names = [f"n{at:04}" for at in range(1_200)]
    put(ledger, *((an_article(name), [a_claim(name, company=name)]) for name in names))
    assert [article.id for article in ledger.every_article(SHARED)] == names
    assert [claim.article for claim in ledger.every_claim(SHARED)] == names
    assert [one.quantity.company for one in ledger.every_comparison(SHARED)] == names
    assert len(ledger.articles(SHARED, names)) == len(names)


def test_recent_articles_come_newest_first(filled: Ledger) -> None:
    """By date, of one outlet or since a day where asked."""
    assert [one.id for one in filled.recent(SHARED)][-2:] == ["old", "undated"]
    assert [one.id for one in filled.recent(SHARED, outlet="old.example")] == ["old"]
    day = an_article().published
    assert day
    assert {one.id for one in filled.recent(SHARED, since=day.first)} == {"new", "deal"}
    assert filled.outlets(SHARED) == dict.fromkeys(("deal.example", "new.example", "old.example", "undated.example"), 1)

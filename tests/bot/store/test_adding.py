"""Articles and claims come back as they went in; a new text is a new version, and the same text nothing at all."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.model import (
    SHARED,
    Amount,
    Article,
    Attribution,
    Bound,
    Claim,
    Figure,
    Measure,
    Part,
    Scope,
    Stage,
    Voice,
    When,
)
from bot.record import Counts
from bot.store import Ledger, Outcome, Read
from tests.bot.store.made import NOON, a_claim, an_article, compared, put

FULL = Claim(
    article="a",
    part=Part.TITLE,
    figure=Figure(
        start=3,
        end=9,
        text="€1,5 – 2 Mrd ü",
        amount=Amount(
            low=Decimal("1500000000.00"), high=None, unit="EUR", bound=Bound.AT_LEAST, precision=Decimal("0.001")
        ),
    ),
    sentence=(0, 5),
    measure=Measure.CAPEX,
    company="Müller & Söhne",
    counterparty="OpenAI",
    period="2025-Q1",
    stage=Stage.TALKS,
    as_of=When.parse("2025-06"),
    event="Series C",
    scopes=frozenset({Scope.TRANCHE, Scope.TARGET}),
    attribution=Attribution(Voice.PERSON, "Alexandr Wang"),
)
BARE = Claim(article="a", part=Part.TEXT, figure=a_claim().figure, sentence=(0, 1))


@pytest.mark.parametrize("claim", [FULL, BARE])
def test_a_claim_comes_back_as_it_went_in(ledger: Ledger, claim: Claim) -> None:
    """Every field survives, decimals to the last zero."""
    put(ledger, (an_article(), [claim]))
    (back,) = ledger.claims_of_article(SHARED, "a")
    assert (back, str(back.amount.low)) == (claim, str(claim.amount.low))


@pytest.mark.parametrize("published", [None, "2025", "2025-06", "2025-06-13"])
def test_an_article_comes_back_as_it_went_in(ledger: Ledger, published: str | None) -> None:
    """Every field survives, a date as vague as it was."""
    article = replace(an_article(text="Zwölf — 12 €\n" * 50, published=published), url="https://a.example/1")
    put(ledger, (article, []))
    assert ledger.article(SHARED, "a") == article


def test_the_same_article_again_is_nothing(ledger: Ledger) -> None:
    """A second time changes neither articles nor claims nor history."""
    given = (an_article(), [a_claim()])
    put(ledger, given)
    before = (ledger.counts(SHARED), ledger.last_change(), ledger.last_article())
    assert put(ledger, given) == [Outcome.KNOWN]
    assert (ledger.counts(SHARED), ledger.last_change(), ledger.last_article()) == before


def test_an_article_without_its_date_is_no_news(ledger: Ledger) -> None:
    """What was dated once stays dated when the same text comes without a date; another date is another version."""
    put(ledger, (an_article(), []))
    assert put(ledger, (an_article(published=None), [])) == [Outcome.KNOWN]
    assert put(ledger, (an_article(published="2025-06-14"), [])) == [Outcome.NEWER]


def test_another_text_is_a_newer_version(ledger: Ledger) -> None:
    """The newer version speaks, with its claims only; the older one can still be read."""
    put(ledger, (an_article(text="worth $29B"), [a_claim()]))
    assert put(ledger, (an_article(text="worth $30B"), [a_claim(billions="30")])) == [Outcome.NEWER]
    assert [one.text for one in ledger.versions(SHARED, "a")] == ["worth $30B", "worth $29B"]
    assert [claim.figure.text for claim in ledger.claims(SHARED, company="Scale AI")] == ["$30B"]
    assert [claim.figure.text for claim in ledger.claims_of_article(SHARED, "a")] == ["$30B"]
    assert ledger.counts(SHARED) == Counts(articles=1, outlets=1, claims=1, companies=1, comparisons=1, amiss=0)


def test_versions_in_one_batch_follow_one_another(ledger: Ledger) -> None:
    """Two texts of one id in one transaction end with the second, found by its words alone."""
    plenty, little = an_article(text="worth plenty"), an_article(text="worth little")
    assert put(ledger, (plenty, [a_claim()]), (little, [])) == [Outcome.TAKEN, Outcome.NEWER]
    assert [len(ledger.search(SHARED, word)) for word in ("plenty", "little")] == [0, 1]
    assert ledger.claims(SHARED, company="Scale AI") == ()


def test_a_run_does_not_overwrite_what_it_took(ledger: Ledger) -> None:
    """Within one run an id stands for one text."""
    put(ledger, (an_article("older"), []))
    run = ledger.last_article()
    with ledger.writing(SHARED, NOON) as writing:
        texts: list[Read] = [(an_article(text=text), []) for text in ("one", "two", "one")]
        assert writing.add(texts, run) == [Outcome.TAKEN, Outcome.TWICE, Outcome.KNOWN]


def half_take(ledger: Ledger, article: Article) -> None:
    with ledger.writing(SHARED, NOON) as writing:
        writing.add([(article, [a_claim()])])
        (view,) = writing.views("Scale AI")
        writing.put(view, compared([a_claim("nobody")]))


def test_a_failed_transaction_leaves_nothing(ledger: Ledger) -> None:
    """What fails before its end was never there, and the number it had goes to another article."""
    with pytest.raises(KeyError):
        half_take(ledger, an_article(text="first"))
    assert ledger.counts(SHARED).articles == ledger.counts(SHARED).claims == 0
    put(ledger, (an_article(text="second"), [a_claim()]))
    with ledger.writing(SHARED, NOON) as writing:
        (view,) = writing.views("Scale AI")
    assert view.articles["a"].text == "second"


def test_companies_are_counted_as_claims_come_and_go(ledger: Ledger) -> None:
    """A company counts with the claims that name it, in either place; one that nobody names any more is gone."""
    deal = replace(a_claim("b", company="OpenAI"), counterparty="Scale AI")
    put(ledger, (an_article("a"), [a_claim("a")]), (an_article("b"), [deal]))
    assert ledger.companies(SHARED) == {"Scale AI": 2, "OpenAI": 1}
    put(ledger, (an_article("b", text="nothing of the kind"), []))
    assert ledger.companies(SHARED) == {"Scale AI": 1}

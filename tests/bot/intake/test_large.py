"""A company of very many claims is compared by spans of days: what is found is the same however it came."""

import random
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from bot.intake.again import compare_again
from bot.model import SHARED, Article, Claim, Measure, Relation
from bot.record import Settlement, Turn
from bot.store import Ledger, open_ledger
from bot.store.spans import Limits
from tests import postgres
from tests.bot.comparing.press import Press
from tests.bot.store.made import NOON

LIMITS = Limits(whole=24, leaf=12)
OURS = "slack:ours"


def stories(count: int, seed: int = 7, days: int = 700) -> list[tuple[Article, list[Claim]]]:
    """Articles of two years on one company, with rounds, valuations and prices that often disagree."""
    rng = random.Random(seed)
    press = Press(company="Scale AI")
    for at in range(count):
        day = date.fromordinal(date(2024, 1, 1).toordinal() + at * days // count)
        measure = rng.choice([Measure.INVESTMENT, Measure.VALUATION, Measure.FUNDING_ROUND])
        said = rng.choice(["$14 billion", "$14.3 billion", "$14.8 billion", "$10 billion", "$29 billion"])
        press.tells(f"{rng.choice('abcdefgh')}{at}.com", said, str(day), measure=measure)
    return [(one, [c for c in press.claims if c.article == key]) for key, one in press.articles.items()]


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """A new, empty ledger that divides early, on each of the databases."""
    opened = open_ledger(tmp_path if request.param == "sqlite" else postgres.cleared(), LIMITS)
    yield opened
    opened.close()


def take(ledger: Ledger, told: Sequence[tuple[Article, Sequence[Claim]]], workspace: str = SHARED) -> None:
    with ledger.writing(workspace, NOON) as writing:
        writing.add(told)
        for company in writing.due():
            compare_again(writing, company, {})


def shown(ledger: Ledger, workspace: str = SHARED) -> list[str]:
    """What is listed, whatever the claims' numbers."""
    return sorted(map(str, ledger.comparisons(workspace))) + sorted(map(str, ledger.findings(workspace)))


def test_the_order_in_which_articles_come_changes_nothing(ledger: Ledger, tmp_path: Path) -> None:
    """One by one from the latest to the first, or all at once."""
    told = stories(60)
    take(ledger, told)
    other = open_ledger(tmp_path / "other", LIMITS)
    mixed = random.Random(3).sample(told, len(told))
    for at in range(0, len(mixed), 7):
        take(other, mixed[at : at + 7])
    assert shown(other) == shown(ledger)
    assert len(ledger.comparisons(SHARED)) > 3
    other.close()


def test_what_is_taken_back_leaves_no_trace(ledger: Ledger, tmp_path: Path) -> None:
    """Articles that make a company large and are withdrawn leave what was there before, in its span as well."""
    first, more = stories(20), stories(60, seed=8)[1::2]
    take(ledger, first)
    before = shown(ledger)
    for one in more:
        take(ledger, [one])
    assert shown(ledger) != before
    take(
        ledger,
        [(Article(id=a.id, title="", text="withdrawn", outlet=a.outlet, published=a.published), []) for a, _ in more],
    )
    assert shown(ledger) == before


def test_every_claim_is_listed_and_none_in_two_that_say_the_same(ledger: Ledger) -> None:
    """A comparison that a later one holds entirely is listed no more, and nothing is lost by it."""
    told = stories(60)
    take(ledger, told)
    listed = ledger.comparisons(SHARED)
    places = [frozenset(claim.place for claim in one.claims) for one in listed]
    assert {place for held in places for place in held} == {claim.place for _, said in told for claim in said}
    assert not any(one < other for one in places for other in places)


def test_what_was_disputed_and_settled_outlives_the_division(ledger: Ledger) -> None:
    """When a company has become large, disputes are no news, and what was settled stays settled under its new id."""
    told = stories(24, days=20)
    take(ledger, told)
    disputed = ledger.comparisons(SHARED, amiss=True)
    ledger.settle(OURS, Settlement(comparison=disputed[0].id, who="ana", why="a filing", said="", at=NOON))
    since = ledger.last_change()
    take(ledger, stories(60, seed=9)[-3:])
    opened = {one.comparison for one in ledger.changes(SHARED, since=since) if one.turn in (Turn.OPENED, Turn.CLOSED)}
    (settled,) = ledger.settled(OURS)
    assert settled != disputed[0].id
    there = ledger.comparison(OURS, settled)
    assert there
    assert there.claims == disputed[0].claims
    assert settled not in opened
    assert len(opened) < len(ledger.comparisons(SHARED))


def test_a_workspace_divides_what_it_sees(ledger: Ledger) -> None:
    """With an article of its own, what is compared is what it sees, and others see what they did."""
    told = stories(60)
    take(ledger, told[:-1])
    before = shown(ledger)
    take(ledger, told[-1:], workspace=OURS)
    assert shown(ledger) == before
    own = {claim.article for one in ledger.comparisons(OURS) for claim in one.claims}
    assert own == {article.id for article, _ in told}


def test_disputes_across_spans_are_seen(ledger: Ledger) -> None:
    """What a span looks back on is compared with it."""
    take(ledger, stories(60))
    relations = {side.relation for one in ledger.comparisons(SHARED) for side in one.sides}
    assert {Relation.CONFLICT, Relation.REVISED} & relations

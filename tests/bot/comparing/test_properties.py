"""What holds for whatever is published: order and copies change nothing, and buckets can be compared alone."""

import random
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.comparing import Compared, bucket, compare
from bot.comparing.statements.intervals import meet
from bot.model import Amount, Bound, Claim, Comparison, Measure, Relation, Scope, Stage, Voice
from tests.bot.comparing.press import Press

FIGURES = [
    "$14 billion",
    "$14.3 billion",
    "$14.8 billion",
    "$15 billion",
    "$10 billion",
    "$10 million",
    "$14 million",
    "$14.3 million",
    "$15 million",
    "49%",
]
BOUNDS = [None, None, None, Bound.APPROX, Bound.OVER, Bound.UP_TO]
DATES = [None, "2024", "2025-06", "2025-06-08", "2025-06-13", "2025-06-14", "2025-09-01", "2026"]
MEASURES = [Measure.INVESTMENT, Measure.ACQUISITION_PRICE, Measure.VALUATION, Measure.FUNDING_ROUND, Measure.DEBT]
MEASURES += [Measure.CAPEX, Measure.SPENDING, Measure.CONTRACT, Measure.STAKE, Measure.REVENUE]
SCOPES = [Scope.PRIOR, Scope.TARGET, Scope.ADDITIONAL, Scope.CUMULATIVE, Scope.PER_SHARE]
VOICES = [Voice.ARTICLE, Voice.ARTICLE, Voice.COMPANY, Voice.UNNAMED]

telling = st.fixed_dictionaries(
    {
        "outlet": st.sampled_from(["a.com", "b.com", "c.com", "d.com"]),
        "said": st.sampled_from(FIGURES),
        "on": st.sampled_from(DATES),
        "bound": st.sampled_from(BOUNDS),
        "stage": st.sampled_from([None, *Stage]),
        "scopes": st.lists(st.sampled_from(SCOPES), max_size=1),
        "measure": st.sampled_from(MEASURES),
        "counterparty": st.sampled_from([None, "Meta", "Accel"]),
        "company": st.sampled_from(["Scale AI", "Scale AI", "Windsurf"]),
        "unit": st.sampled_from(["USD", "USD", "USD", "AUD", "EUR"]),
        "event": st.sampled_from([None, None, "Series A", "Series B"]),
        "period": st.sampled_from([None, "2025"]),
        "voice": st.sampled_from(VOICES),
        "credit": st.sampled_from([None, None, None, "Reuters"]),
        "sentence": st.sampled_from(
            [
                "",
                "",
                "",
                "Scale AI was bought in shares for",
                "It denied that it was",
                "Its backlog, total debt and so on:",
            ]
        ),
    }
)
tellings = st.lists(telling, min_size=1, max_size=12)


def publish(told: Sequence[dict[str, Any]]) -> Press:
    press = Press()
    for one in told:
        press.tells(
            one["outlet"], one["said"], **{name: value for name, value in one.items() if name not in ("outlet", "said")}
        )
    return press


def standing(comparisons: Sequence[Comparison], claims: Sequence[Claim]) -> dict[object, object]:
    """Of each claim, by its place: the comparison's id and word and the claim's relation."""
    places = {claim.place for claim in claims}
    return {
        claim.place: (one.id, one.confidence, side.relation)
        for one in comparisons
        for side in one.sides
        for claim in side.claims
        if claim.place in places
    }


@given(tellings, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_order_changes_nothing(told: list[dict[str, Any]], order: random.Random) -> None:
    """Claims and articles may come in any order."""
    press = publish(told)
    claims = list(press.claims)
    order.shuffle(claims)
    articles = dict(order.sample(sorted(press.articles.items()), len(press.articles)))
    assert compare(claims, articles) == press.compared()


@given(telling, st.sampled_from(FIGURES))
@settings(max_examples=200, deadline=None)
def test_who_says_which_of_two_figures_does_not_matter(one: dict[str, Any], figure: str) -> None:
    """Two outlets that differ in nothing but their figures contradict one another, or not, whoever says which."""
    first, second = ({**one, "outlet": outlet, "credit": None} for outlet in ("a.com", "b.com"))
    told = publish([first, {**second, "said": figure}])
    assert publish([{**first, "said": figure}, second]).alarms() == told.alarms()


@given(tellings, st.data())
@settings(max_examples=100, deadline=None)
def test_a_copy_of_an_article_changes_nothing(told: list[dict[str, Any]], data: st.DataObject) -> None:
    """No relation and no word of confidence depends on how often something was published."""
    press = publish(told)
    before = list(press.claims)
    first = standing(press.compared().comparisons, before)
    claim = data.draw(st.sampled_from(before))
    dated = press.articles[claim.article].published is not None
    later = data.draw(st.sampled_from([None, "2026-03-01"])) if dated else None
    press.copied(claim, data.draw(st.sampled_from(["zz-echo.com", "aa-echo.com"])), later)
    assert standing(press.compared().comparisons, before) == first


@given(tellings)
@settings(max_examples=100, deadline=None)
def test_buckets_can_be_compared_alone(told: list[dict[str, Any]]) -> None:
    """The comparisons of a company are those of its buckets together, where each knows what is told beside it."""
    press = publish(told)
    groups: dict[str, list[Claim]] = {}
    for claim in press.claims:
        groups.setdefault(str(bucket(claim)), []).append(claim)
    alone = [
        one for claims in groups.values() for one in compare(claims, press.articles, others=press.claims).comparisons
    ]
    assert sorted(alone, key=lambda one: one.id) == list(press.compared().comparisons)


def _slips_elsewhere(claim: Claim, here: Comparison, compared: Compared) -> bool:
    """Whether all other comparisons that tell a claim have a slip."""
    others = [one for one in compared.comparisons if one is not here and claim in one.claims]
    return all(any(side.relation is Relation.SLIP for side in one.sides) for one in others)


@given(tellings)
@settings(max_examples=100, deadline=None)
def test_every_claim_stands_on_one_side_and_every_side_has_a_reason(told: list[dict[str, Any]]) -> None:
    """Nothing is dropped, ids are unique, the leading side comes first, and only beside a slip one is told twice."""
    press = publish(told)
    compared: Compared = press.compared()
    placed = Counter(claim.place for one in compared.comparisons for claim in one.claims)
    assert placed.keys() == {claim.place for claim in press.claims}
    for one in compared.comparisons:
        if Relation.SLIP not in {side.relation for side in one.sides}:
            assert all(placed[claim.place] == 1 or _slips_elsewhere(claim, one, compared) for claim in one.claims)
    assert len({one.id for one in compared.comparisons}) == len(compared.comparisons)
    for one in compared.comparisons:
        assert [side.relation.value for side in one.sides].count("leading") == 1
        assert one.leading.relation.value == "leading"
        assert all(side.reason and side.claims and side.origins for side in one.sides)
        assert one.reason


numbers = st.decimals(min_value=1, max_value=1000, places=1)
amounts = st.builds(
    lambda low, more, bound, precision: Amount(
        low=None if bound in (Bound.UNDER, Bound.UP_TO) else low,
        high=None if bound in (Bound.OVER, Bound.AT_LEAST) else low + more,
        unit="USD",
        bound=bound,
        precision=precision,
    ),
    numbers,
    st.decimals(min_value=0, max_value=9, places=1),
    st.sampled_from(Bound),
    st.sampled_from([Decimal("0.1"), Decimal(1), Decimal(0)]),
)


@given(amounts, amounts)
def test_being_apart_is_mutual(one: Amount, other: Amount) -> None:
    """Two amounts exclude one another or they do not, whichever is asked first."""
    assert meet(one.allows(), other.allows()) == meet(other.allows(), one.allows())

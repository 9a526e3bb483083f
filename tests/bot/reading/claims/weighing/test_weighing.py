"""Where rules and weights read a figure differently, the surer one counts."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.knowledge import load
from bot.model import Article, Claim, Measure, Part, Weights
from bot.reading import Reader, build_reader
from tests.bot.reading.seeded import reader, rules
from tests.costs import once, seconds
from tests.quality.sentences import cases

ALIKE = 0.93
"""The share of the rules' own examples that the whole reader reads as they do."""


def weights(
    measures: Mapping[str, Mapping[str, float]],
    companies: Mapping[str, float] | None = None,
    counterparties: Mapping[str, float] | None = None,
) -> Reader:
    """A reader with these few weights, which are trusted as they are."""
    base = {measure.value: {"": 0.0, f"read {measure.value} framed": 1.0} for measure in Measure}
    for measure, signs in measures.items():
        base[measure] |= dict(signs)
    trust = {"score": 1.0, "same as read": 2.0}
    learnt = Weights(base, {"": dict(companies or {})}, {"": dict(counterparties or {})}, trust, trust)
    return build_reader(replace(load(), weights=lambda: learnt))


def read(one: Reader, text: str) -> list[Claim]:
    claims = one.read(Article(id="a", title="", text=text, outlet="example.com"))
    return [claim for claim in claims if claim.part is Part.TEXT]


def test_without_weights_the_rules_alone_read() -> None:
    """Nothing is weighed where nothing was learnt."""
    text = "Cohere raised $500 million at $5.5 billion, led by Inovia Capital."
    assert read(rules(), text) == read(build_reader(replace(load(), weights=Weights)), text)


def test_the_words_that_weigh_more_say_what_a_figure_is_of() -> None:
    """A sign that speaks for a measure strongly enough outweighs the rules."""
    text = "Cohere earned $500 million last year."
    weak = weights({"capex": {"l0earned": 0.5}})
    strong = weights({"capex": {"l0earned": 5.0}})
    assert [claim.measure for claim in read(weak, text)] == [Measure.REVENUE]
    assert [claim.measure for claim in read(strong, text)] == [Measure.CAPEX]


def test_a_unit_allows_its_measures_alone() -> None:
    """No count and no share becomes money, whatever the words."""
    loud = weights({"capex": {"l0has": 50.0, "l0holds": 50.0}})
    counted, shared = read(loud, "Cohere has 400 employees. Inovia holds 9% of it.")
    assert (counted.measure, shared.measure) == (Measure.HEADCOUNT, Measure.STAKE)


def test_what_is_a_change_or_a_price_a_share_stays_that() -> None:
    """These are no deal, and the words around them are those of one."""
    loud = weights({"capex": {"u" + "money": 50.0}})
    (claim,) = read(loud, "CoreWeave shares closed at $40 a share.")
    assert claim.measure is Measure.OTHER


def test_a_company_that_nobody_named_must_be_likely() -> None:
    """Nobody is better than a guess."""
    text = "Nothing is known of the firm. A round brought $30 million. Cohere is in Toronto."
    rather = weights({"funding_round": {"u" + "money": 50.0}}, companies={"": 1.0})
    hardly = weights({"funding_round": {"u" + "money": 50.0}}, companies={"": -9.0})
    assert [claim.company for claim in read(rather, text)] == ["Cohere"]
    assert [claim.company for claim in read(hardly, text)] == [read(rules(), text)[0].company]


@pytest.mark.parametrize(("weight", "expected"), [(-2.0, None), (2.0, "Inovia Capital")])
def test_an_other_side_is_added_where_it_is_likely(weight: float, expected: str | None) -> None:
    """A round has the investor beside it who is rather its lead than not."""
    text = "Cohere raised $500 million. Inovia Capital was there."
    (claim,) = read(weights({}, counterparties={"out": weight}), text)
    assert (claim.company, claim.counterparty) == ("Cohere", expected)


def test_whom_the_rules_know_by_their_words_alone_stays() -> None:
    """The weights see names; a company that no list has and no words introduce is none for them."""
    text = "Salesforce has bought Slack for $28 billion, Tavilon for $3 billion and Orlo for $200 million."
    assert [claim.company for claim in read(reader(), text)] == ["Slack", "Tavilon", "Orlo"]


def test_the_weights_of_the_seeds_leave_the_rules_own_examples_alone() -> None:
    """They are for what the rules do not know; what these were made for stays as it was."""
    same = total = 0
    for title, text, _ in cases("claims.txt"):
        article = Article(id="a", title=title, text=text, outlet="example.com")
        for one, other in zip(rules().read(article), reader().read(article), strict=True):
            total += 1
            same += (one.measure, one.company, one.counterparty) == (other.measure, other.company, other.counterparty)
    assert total > 900
    assert same / total >= ALIKE


def test_the_weights_are_of_signs_that_exist() -> None:
    """Every measure that has weights is one, and knows where it starts from."""
    learnt = load().weights()
    assert {Measure(name) for name in learnt.measures} >= set(Measure) - {Measure.FOUNDED}
    assert all("" in signs for signs in learnt.measures.values())
    assert (Path(__file__).parents[5] / "seeds" / "weights.json").is_file()


@pytest.mark.parametrize("end", [". ", " and "], ids=["many companies", "one sentence without end"])
def test_what_is_weighed_costs_as_much_a_figure_in_a_long_text(end: str) -> None:
    """Eight times as many figures, with as many companies around each, take no more time each."""
    told = [
        f"Corva{at % 90} Systems raised ${at % 800 + 2} million from Tavi{at % 70} Capital{end}" for at in range(1600)
    ]
    few, many = ("".join(told[:times]) for times in (200, 1600))
    assert once(lambda: seconds(lambda: read(reader(), many), 1) < 8 * 3 * seconds(lambda: read(reader(), few), 1))

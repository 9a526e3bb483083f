import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge import load
from bot.model import Company
from bot.reading.companies.lookup import Match, build_lookup
from tests.costs import once, seconds

HERE = Path(__file__).parent
LOOKUP = build_lookup(load().companies)


def rows(file: str) -> list[list[str]]:
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("typed", "kind", "expected"), rows("typed.txt"))
def test_what_is_typed_is_exact_a_typo_ambiguous_or_unknown(typed: str, kind: str, expected: str) -> None:
    """A look-up gives the company, or the ones it may be, or says that it does not know."""
    found = LOOKUP.find(typed)
    assert found.kind == kind
    assert kind == "unknown" or expected == (found.name or ", ".join(found.near))


@pytest.mark.parametrize(("question", "expected"), rows("questions.txt"))
def test_companies_are_spotted_in_a_question_and_its_other_words_are_not(question: str, expected: str) -> None:
    """Names count as typed or mistyped; words of the language do not."""
    spotted = LOOKUP.spot(question)
    assert ", ".join("~" * (not each.exact) + each.name for each in spotted) == expected


def test_an_unknown_name_comes_with_up_to_three_near_ones() -> None:
    """What is too far off for a typo is offered, not taken."""
    found = LOOKUP.find("blackstown capitol")
    assert found.kind is Match.UNKNOWN
    assert found.name is None
    assert len(LOOKUP.find("telser").near) <= 3


def test_a_form_of_two_companies_is_ambiguous_and_a_name_of_its_own_is_not() -> None:
    """A shared alias asks back; the one whose own name it is wins."""
    lookup = build_lookup([Company("Vela", aliases=("Orbo",)), Company("Vela Health", aliases=("Vela", "Orbo"))])
    assert lookup.find("orbo").near == ("Vela", "Vela Health")
    assert lookup.find("vela").name == "Vela"


def test_the_first_word_stands_for_a_longer_name_where_it_is_nobody_elses() -> None:
    """Names that a ledger has learnt are found by what people call them."""
    lookup = build_lookup([Company("Brightwell Infrastructure"), Company("Sarathi Compute"), Company("Sarathi Foods")])
    assert lookup.find("brightwell").name == "Brightwell Infrastructure"
    assert lookup.find("sarathi").kind is Match.AMBIGUOUS


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_answered_and_spans_stand_in_it(text: str) -> None:
    """Spotted spans are in order, apart, and inside the text."""
    assert LOOKUP.find(text).kind in Match
    ends = [0, *(at for each in LOOKUP.spot(text) for at in (each.start, each.end)), len(text)]
    assert ends == sorted(ends)


def test_most_single_slips_are_undone_and_hardly_one_is_taken_for_another_company() -> None:
    """A letter lost, swapped or doubled in a long name leads back to it."""
    chance = random.Random(7)
    names = [name for company in load().companies if len(name := company.name) > 6]
    slips = [(name, _slip(name, chance)) for name in chance.sample(names, 300)]
    found = [(name, LOOKUP.find(typed)) for name, typed in slips]
    assert sum(each.name == name for name, each in found) >= 285
    assert sum(each.name not in (name, None) for name, each in found) <= 2


def _slip(name: str, chance: random.Random) -> str:
    at = chance.randrange(2, len(name) - 1)
    lost, doubled = name[:at] + name[at + 1 :], name[:at] + name[at] + name[at:]
    return chance.choice([lost, doubled, name[:at] + name[at + 1] + name[at] + name[at + 2 :]])


def test_a_look_up_among_ten_thousand_names_takes_milliseconds_whatever_is_typed() -> None:
    """No query is slow: neither a typo, nor nonsense, nor a flood."""
    chance = random.Random(3)
    parts = "ka lo mi ra ten vor sta pel qui zan dri nor bel cor tas ful gra hin jol wex".split()
    made = [Company("".join(chance.choices(parts, k=4)).title() + " Labs") for _ in range(10_000)]
    lookup = build_lookup([*load().companies, *made])
    lookup.find("warm")
    for typed in ("stabilty ai", "qwertz", made[5].name[1:], "a" * 100_000, "x y " * 5_000):
        assert once(lambda: seconds(lambda: lookup.find(typed), 1) < 0.05)  # noqa: B023  asked at once


@pytest.mark.parametrize(
    "question",
    [
        "who is backing Mistral",
        "what is being said about the strategic stake of Mistral",
        "which generative startups beside Mistral raised a tier one round",
        "how big is the bridge loan of Mistral",
        "pending tasks of Mistral and its personal banker",
    ],
)
def test_words_of_the_language_are_no_mistyped_companies(question: str) -> None:
    """«Backing» is not Booking Holdings, «being» not Boeing, «bridge» not Abridge."""
    spotted = LOOKUP.spot(question)
    assert [found.name for found in spotted] == ["Mistral AI"]

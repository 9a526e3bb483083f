"""What an article says of its companies beside their names."""

import pytest

from bot.reading.companies.gazetteer import Mention
from bot.reading.companies.kinds import around, head_of, said_by
from bot.reading.companies.profiles import Profiles, facts

TEXT = "The drone maker Arvenholt met Bellisk, a lender based in Oslo. Bellisk boss Ina Strand left."


def profiles(**known: frozenset[str]) -> Profiles:
    named = [
        Mention(at, at + len(name), name, name, sure=True)
        for name in ("Arvenholt", "Bellisk")
        for at in range(len(TEXT))
        if TEXT.startswith(name, at)
    ]
    return Profiles(TEXT, sorted(named, key=lambda mention: mention.start), known, {})


@pytest.mark.parametrize(
    ("words", "name"),
    [(["drone"], "Arvenholt"), (["lender"], "Bellisk"), (["drone", "lender"], None), (["small"], None), ([], None)],
)
def test_the_words_that_an_article_gives_a_company_mean_it_later(words: list[str], name: str | None) -> None:
    """Words that fit nobody, or two, mean nobody."""
    assert profiles().only(words) == name


def test_a_wrong_place_rules_a_company_out() -> None:
    """What is known of a company's seat is not overruled by what it makes."""
    known = profiles(Arvenholt=facts(["drones"], ["Munich"]))
    assert known.only(["german", "drone"]) == "Arvenholt"
    assert known.only(["french", "drone"]) is None


def test_a_boss_acts_for_the_company() -> None:
    """By the full name and by the last; nobody else does."""
    assert [profiles().firm_of(name) for name in ("Ina Strand", "Strand", "Oslo", None)] == [
        "Bellisk",
        "Bellisk",
        None,
        None,
    ]


def test_a_city_lies_in_its_state_and_its_country() -> None:
    """«The Californian group» may sit in Santa Clara."""
    assert {"california", "us"} <= around("Santa Clara")
    assert said_by("californian") <= around("santa clara")


@pytest.mark.parametrize(
    ("word", "compound"),
    [("softwarekonzern", ("software", "konzern")), ("rüstungs-start-up", ("rüstung", "start-up")), ("konzern", None)],
)
def test_german_says_in_one_word_what_a_company_is(word: str, compound: tuple[str, str] | None) -> None:
    """What stands before the noun says its kind."""
    assert head_of(word) == compound

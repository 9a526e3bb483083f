"""Number words of five languages, read as a whole or not at all."""

from decimal import Decimal

import pytest

from bot.reading.amounts.foreign_words import last_number, numbers

COMPOUNDS = {
    "de": {"einundzwanzig": 21, "fünfundachtzig": 85, "hundertzwölf": 112, "neunhundertneunundneunzig": 999},
    "fr": {"vingt et un": 21, "soixante et onze": 71, "quatre vingt dix sept": 97, "trois cent vingt cinq": 325},
    "es": {"veinticinco": 25, "treinta y dos": 32, "ciento uno": 101, "novecientos noventa y nueve": 999},
    "it": {"ventotto": 28, "ottantacinque": 85, "centottanta": 180, "duecentocinquantuno": 251},
    "pt": {"vinte e um": 21, "oitenta e cinco": 85, "cento e vinte": 120, "novecentos e noventa e nove": 999},
}


@pytest.mark.parametrize("words", COMPOUNDS.values(), ids=COMPOUNDS)
def test_a_compound_is_worth_all_its_words(words: dict[str, int]) -> None:
    """The whole compound is one number."""
    for phrase, worth in words.items():
        assert last_number(["pays", *phrase.split()]) == (len(phrase.split()), Decimal(worth))


@pytest.mark.parametrize("phrase", ["onze cents", "dix cinq", "cien y cinco", "deux virgule zéro cinq", "fünf Komma"])
def test_a_part_of_a_number_is_none(phrase: str) -> None:
    """Where the words before cannot be read with it, the last of them is no number by itself."""
    assert last_number(phrase.lower().split()) is None


def test_numbers_named_one_after_the_other_stay_apart() -> None:
    """A joiner between two numbers that are no compound leaves the second one whole."""
    assert last_number("entre treinta y cuarenta".split()) == (1, Decimal(40))


def test_every_number_to_a_thousand_can_be_written() -> None:
    """The grammars leave none out."""
    assert {Decimal(worth) for worth in range(2, 1001)} <= set(numbers().values())

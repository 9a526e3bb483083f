"""Names that say only what somebody is like."""

import pytest

from tests.bot.reading.seeded import read


@pytest.mark.parametrize(
    ("sentence", "company"),
    [
        ("Mistral AI, often called the OpenAI of Europe, is worth $14 billion.", "Mistral AI"),
        ("Graphcore, once billed as Britain's answer to Nvidia, could fetch $400 million in a sale.", "Graphcore"),
        ("Cohere, dubbed Canada's OpenAI, has revenue of $100 million.", "Cohere"),
        ("Dubbed the OpenAI of Europe, Mistral AI raised $1 billion.", "Mistral AI"),
        ("Mistral AI, considerada la OpenAI europea, recaudó 1.000 millones de dólares.", "Mistral AI"),
        ("Mistral AI, surnommée l'OpenAI européen, vaut 12 milliards de dollars.", "Mistral AI"),
    ],
)
def test_who_is_called_like_another_stays_who_it_is(sentence: str, company: str) -> None:
    """The figure is of the one that the sentence is about."""
    (claim,) = read(sentence)
    assert claim.company == company


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Nvidia, seen by investors as a winner, invested $2 billion in Mistral AI.", ("Mistral AI", "Nvidia")),
        ("Nvidia invested $2 billion in Mistral AI, called a bargain by some.", ("Mistral AI", "Nvidia")),
        ("Meta bought Manus, known as an agent maker, for $2 billion.", ("Manus", "Meta")),
        ("In a deal called off last week Meta offered $2 billion for Manus.", ("Manus", "Meta")),
    ],
)
def test_who_acts_is_no_likeness(sentence: str, sides: tuple[str, str]) -> None:
    """The names outside what somebody is called stay names."""
    (claim,) = read(sentence)
    assert (claim.company, claim.counterparty) == sides

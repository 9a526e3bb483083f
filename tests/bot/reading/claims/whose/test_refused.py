"""Whoever turns an offer down is what was to be bought."""

import pytest

from bot.model import Measure, Stage
from tests.bot.reading.seeded import read


@pytest.mark.parametrize(
    "text",
    [
        "Cohere has refused a $23 billion bid from Nvidia.",
        "Cohere walked away from a $23 billion takeover by Nvidia.",
        "Cohere spurned an offer of $23 billion from Nvidia.",
        "Cohere hat ein Angebot von Nvidia über 23 Milliarden Dollar abgelehnt.",
        "Cohere lehnte ein Übernahmeangebot von Nvidia in Höhe von 23 Milliarden Dollar ab.",
        "Cohere a rejeté une offre de rachat de Nvidia de 23 milliards de dollars.",
        "Cohere rechazó una oferta de compra de Nvidia por 23.000 millones de dólares.",
        "A Cohere recusou uma oferta de US$ 23 bilhões da Nvidia.",
        "Cohere ha rifiutato un'offerta di Nvidia da 23 miliardi di dollari.",
    ],
)
def test_an_offer_is_turned_down_in_six_languages(text: str) -> None:
    """The bidder is who it comes from."""
    (claim,) = read(text)
    assert (claim.measure, claim.stage) == (Measure.ACQUISITION_PRICE, Stage.DENIED)
    assert (claim.company, claim.counterparty) == ("Cohere", "Nvidia")


def test_a_founder_who_refuses_is_not_bought() -> None:
    """The company is not named here: the founder is no company."""
    text = "Founder June Paik refused a $2 billion approach from Meta."
    (claim,) = read(text)
    assert claim.company != "June Paik"


@pytest.mark.parametrize(
    "text",
    [
        "Cohere turned down an offer from Nvidia and raised $500 million.",
        "Cohere rejected an acquisition offer from Nvidia, whose revenue was $40 billion.",
    ],
)
def test_a_sum_of_something_else_is_no_price(text: str) -> None:
    """The offer has to be one for the company, and the sum its own."""
    (claim,) = read(text)
    assert claim.measure is not Measure.ACQUISITION_PRICE

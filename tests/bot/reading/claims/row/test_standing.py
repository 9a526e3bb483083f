"""A giant and a fund raise no rounds and are no startups: unnamed figures belong to the venture beside them."""

import pytest

from bot.model import Article
from tests.bot.reading.seeded import company, reader


@pytest.mark.parametrize(
    ("title", "text", "figure"),
    [
        ("Microsoft hires Brackwede Robotics' founders",
         "Microsoft hired most of Brackwede Robotics. What stays of the startup, last valued at $4 billion, is small.",
         "$4 billion"),
        ("Amazon hires Brackwede Robotics' founders, licenses its models",
         "Amazon also gets a licence. The Berkeley spinout has raised $222 million since 2017.", "$222 million"),
        ("Amazon and Brackwede Robotics: numbers at a glance",
         "Amazon owns a part of Brackwede Robotics. Revenue at the startup is heading for an annualized $1bn.", "$1bn"),
        ("Microsoft to pay Brackwede Robotics",
         "Microsoft agreed to pay Brackwede Robotics. Investors in its $225 million first round get a bit more.",
         "$225 million"),
        ("Nvidia backs Brackwede Robotics",
         "A round for Brackwede Robotics is near. Nvidia joins in. CNBC had written of a valuation of $200 billion.",
         "$200 billion"),
        ("Amazon licencie Brackwede Robotics",
         "Amazon recrute les fondateurs de Brackwede Robotics. La jeune pousse avait levé 350 millions de dollars.",
         "350 millions de dollars"),
        ("Brackwede Robotics grows",
         "Coatue and GIC led it. Revenue now runs at $14 billion a year.", "$14 billion"),
    ],
)  # fmt: skip
def test_what_names_nobody_is_of_the_venture(title: str, text: str, figure: str) -> None:
    """Rounds, valuations and «the startup» belong to the company that is neither a giant nor a fund."""
    assert company(text, figure, title) == "Brackwede Robotics"


def test_a_giant_keeps_its_worth_on_the_exchange() -> None:
    """What a giant is worth is its own, though a venture is named beside it."""
    text = "Oracle closed up 36%. At $922 billion it is now worth more than JPMorgan. OpenAI is behind it."
    assert company(text, "$922 billion", "Oracle soars") == "Oracle"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Apple spends. UBS noted that the earlier pledges, $350 billion in 2018, had the same shape.", "$350 billion"),
        ("Morgan Stanley advises. Wedbush Partners expects capital expenditure of $72 billion.", "$72 billion"),
    ],
)
def test_a_bank_that_looks_on_spends_nothing(text: str, figure: str) -> None:
    """Outlays of which a bank or a fund speaks are those of the company that the text is about."""
    assert company(text, figure, "How new is Apple's plan?") == "Apple"


def test_two_funds_give_to_the_company_of_the_text() -> None:
    """A fund that supplies money is no company that gets it."""
    text = "Brackwede Robotics is out of hiding. Sequoia and Benchmark have between them supplied $110 million."
    (claim,) = reader().read(Article(id="a", title="Brackwede Robotics unveiled", text=text, outlet="example.com"))
    assert (claim.company, claim.counterparty) == ("Brackwede Robotics", "Sequoia Capital")

"""Those who give the money of a text are not told to raise or to earn it."""

import pytest

from tests.bot.reading.seeded import company


@pytest.mark.parametrize(
    ("title", "text", "figure"),
    [
        ("Brackwede Robotics raises $120 million",
         "The money came in, led by Halden Systems, Lumenade Inc and Nvidia. It was valued at $900 million a year ago.",
         "$900 million"),
        ("Brackwede Robotics raises $120 million",
         "The round was led by Nvidia and Intel. Annual recurring revenue is $30 million.", "$30 million"),
        ("Brackwede Robotics raises $120 million",
         "Investors include Nvidia, Qarnayn and Intel. The valuation is $1.2 billion.", "$1.2 billion"),
        ("Brackwede Robotics raises $120 million",
         "Nvidia and Intel will lead the round. Its sales were $20 million.", "$20 million"),
        ("Brackwede Robotics sammelt 90 Millionen Euro ein",
         "Angeführt von Nvidia und Intel. Der Umsatz liegt bei 20 Millionen Euro.", "20 Millionen Euro"),
        ("Brackwede Robotics lève des fonds",
         "Le tour est mené par Nvidia et Intel. Le chiffre d'affaires est de 20 millions d'euros.",
         "20 millions d'euros"),
    ],
)  # fmt: skip
def test_what_is_earned_and_raised_is_not_of_those_who_give(title: str, text: str, figure: str) -> None:
    """The company of a title keeps its worth and its income though others were named last, as investors."""
    assert company(text, figure, title) == "Brackwede Robotics"


def test_nobody_is_guessed_where_only_givers_are_known() -> None:
    """A text that names nobody but its investors leaves open whose the money is."""
    text = "The round was led by Nvidia and Intel. Annual recurring revenue is $30 million."
    assert company(text, "$30 million", "A good week") is None


def test_an_investor_keeps_what_is_told_with_its_name() -> None:
    """What names an investor with the figure is the investor's own."""
    text = "The round was led by Nvidia and Intel. Nvidia's revenue was $68 billion."
    assert company(text, "$68 billion", "Brackwede Robotics raises $120 million") == "Nvidia"

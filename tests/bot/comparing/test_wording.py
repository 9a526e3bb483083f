"""How reasons read."""

from bot.model import Stage, Voice
from tests.bot.comparing.press import Press


def test_a_likely_slip_is_told_with_whose_it_is_and_why(press: Press) -> None:
    """Of two slips each has its own reason, and no verb is of both."""
    for outlet in ("a.com", "b.com", "c.com"):
        press.tells(outlet, "$14.3 billion")
    press.tells("d.com", "$14.3 million")
    assert press.only().reason == (
        "$14.3 million (d.com) is likely a slip for $14.3 billion: the same digits, a thousand times smaller"
    )
    press.tells("e.com", "$13.4 billion")
    press.tells("f.com", "$14.3 billion")
    assert press.only().reason == (
        "$14.3 million (d.com) is likely a slip for $14.3 billion: the same digits, a thousand times smaller;"
        " so is $13.4 billion (e.com): the same digits, two of them swapped"
    )


def test_one_rival_stands_against_the_leading_figure(press: Press) -> None:
    """It is the other figure, and not who tells it."""
    press.tells("a.com", "$14.3 billion")
    press.tells("b.com", "$14.3 billion")
    press.tells("c.com", "$14.8 billion")
    assert press.only().reason == "$14.8 billion stands against $14.3 billion"


def test_several_rivals_stand_against_it(worth: Press) -> None:
    """The verb goes with how many there are."""
    for outlet, said in (("a.com", "$60 billion"), ("b.com", "$60 billion"), ("c.com", "$62 billion")):
        worth.tells(outlet, said)
    worth.tells("d.com", "$58 billion")
    assert worth.only().reason == "$58 billion and $62 billion stand against $60 billion"


def test_who_says_so_is_called_by_name(press: Press) -> None:
    """The word for its kind only sorts a source."""
    press.tells("a.com", "$14.3 billion", voice=Voice.COMPANY, stage=Stage.CLOSED)
    press.tells("b.com", "$14.3 billion")
    assert press.only().reason == "stated by Scale AI"

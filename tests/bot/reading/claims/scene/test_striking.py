"""The purchase that a text is about."""

from bot.reading.claims.scene.striking import struck
from bot.reading.companies.gazetteer import Mention


def test_of_several_known_purchases_the_one_named_first_is_meant() -> None:
    """Of a title's companies that the same buyer is known to have bought, the first is the one, in every process."""
    names = "Sana Paradox Corvane Oskar Halden Vindhya Mirror Lake".split()
    text = " · ".join([*names, "Workday"])
    named = [
        Mention(text.index(name), text.index(name) + len(name), name, name, sure=True) for name in text.split(" · ")
    ]
    told = struck(text, named, len(text), dict.fromkeys(names, "Workday"))
    assert told is not None
    assert (told.company, told.counterparty) == ("Sana", "Workday")

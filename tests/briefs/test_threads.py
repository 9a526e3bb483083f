"""Sentences in the thread of a briefing: read with its companies and its time, and the card says so."""

from dataclasses import replace

import pytest

from bot.card import Card, Choices, Line
from bot.chat import Asker, Place
from bot.written import words
from tests.briefs.conftest import House, asker

ANNA = asker()
SCALE = "Meta invested $14.3 billion in Scale AI. The deal values Scale AI at $29 billion."
WIZ = "Google acquired Wiz for $32 billion."
TAKEN = "No company is named; read as about Scale AI, as the briefing of this thread."


def inside(who: Asker = ANNA, thread: str = "m1", channel: str = "deals") -> Asker:
    """Who writes in a thread of the channel: there, a thread is called as the message that began it."""
    return replace(who, place=Place("fake", who.workspace, channel, thread))


def notes(card: Card) -> list[str]:
    return [block.text for block in card.blocks if isinstance(block, Line)]


def told(house: House, *texts: str, schedule: str = 'schedule "daily 9:00"') -> None:
    """A briefing on these articles is posted."""
    house.ask(schedule, ANNA)
    for number, text in enumerate(texts):
        house.tell(f"a{number}", text)
    house.later(hours=1)
    assert house.post()


@pytest.mark.parametrize("line", ["and the valuation?", "figure valuation then", 'figure measure:"valuation"'])
def test_the_one_company_of_a_briefing_is_meant(house: House, line: str) -> None:
    """In its thread, by a sentence or by a command; elsewhere in the channel people are asked whom they mean."""
    told(house, SCALE)
    card = house.ask(line, inside())
    assert (card.company, card.found) == ("Scale AI", True)
    assert TAKEN in notes(card)
    for place in (ANNA, inside(thread="m9"), inside(channel="other")):
        assert house.ask("and the valuation?", place).company is None


def test_a_company_that_is_named_wins(house: House) -> None:
    """Whether the ledger knows it or not."""
    told(house, SCALE)
    house.tell("later", WIZ)
    known = house.ask("and Wiz?", inside())
    assert known.company == "Wiz"
    assert not any("this thread" in note for note in notes(known))
    unknown = house.ask("and the valuation of Zzyzx Robotics?", inside())
    assert unknown.company != "Scale AI"
    assert TAKEN not in notes(unknown)


def test_of_several_companies_the_one_with_that_figure_is_meant(house: House) -> None:
    """Only Scale AI was valued; of what both have, or neither, there is a menu of the two."""
    told(house, SCALE, WIZ)
    card = house.ask("and the valuation?", inside())
    assert card.company == "Scale AI"
    assert TAKEN in notes(card)
    asked = house.ask("and the revenue?", inside())
    (menu,) = (block for block in asked.blocks if isinstance(block, Choices))
    assert {option.label for option in menu.options} == {"Scale AI", "Wiz"}
    assert house.ask(menu.options[0].command, inside()).company == menu.options[0].label


def test_what_is_not_narrowed_says_so(house: House) -> None:
    """Disputes of all companies are not shown as if they were those of the briefing."""
    told(house, SCALE, WIZ)
    (note,) = [note for note in notes(house.ask("where do sources differ?", inside())) if "No company" in note]
    assert note.startswith("No company is named; this is about all of them, while this thread tells of ")
    assert {"Scale", "Wiz."} <= {*note.split()}


def test_the_company_that_a_schedule_was_set_for_is_meant(house: House) -> None:
    """Also where the figure is one that Meta paid, and for what the briefing did not tell."""
    told(house, SCALE, schedule='schedule "daily 9:00" only:"company:Meta AND NOT company:Wiz"')
    assert "as about Meta," in " ".join(notes(house.ask("who disagrees?", inside())))


def test_whom_people_spoke_of_since_comes_first(house: House) -> None:
    """A thread that went on to Wiz is about Wiz."""
    told(house, SCALE)
    house.tell("later", WIZ)
    card = house.ask("and the acquisition price?", replace(inside(), about="Wiz"))
    assert card.company == "Wiz"
    assert "No company is named; read as about Wiz, as before in this thread." in notes(card)


def test_the_time_of_a_briefing_is_taken(house: House) -> None:
    """What is new in the thread of the second briefing is new since the first."""
    told(house, SCALE)
    house.tell("later", WIZ)
    house.later(days=1)
    assert house.post()
    card = house.ask("what is new?", inside(thread="m3"))
    assert "Read as since 2026-03-02T09:00, as the briefing of this thread." in notes(card)
    assert "as about Wiz," in " ".join(notes(card))
    assert card.title.startswith("AI deals: 1 new")
    assert "Scale AI" not in words(card)


def test_other_workspaces_have_no_part_in_it(house: House) -> None:
    """The same channel and thread in another workspace are another thread."""
    told(house, SCALE)
    stranger = inside(asker("eve", workspace="rival"))
    assert house.ask("and the valuation?", stranger).company is None


def test_commands_mean_what_they_say(house: House) -> None:
    """A button in the thread does what it does elsewhere."""
    told(house, SCALE)
    assert house.ask("disputes", inside()) == house.ask("disputes", ANNA)

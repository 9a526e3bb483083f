"""What people settle for their workspace, and how answers tell it."""

from bot.answer import Answers
from bot.card import Card, Line, Sides
from bot.chat import Asker

OWNER = Asker(workspace="acme", user="u1", manages=True)
READER = Asker(workspace="acme", user="u2")


def sides(card: Card) -> list[Sides]:
    return [block for block in card.blocks if isinstance(block, Sides)]


def lines(card: Card) -> list[str]:
    return [block.text for block in card.blocks if isinstance(block, Line)]


def test_a_settlement_stands_beside_the_machines_reading(answers: Answers) -> None:
    """Who settled it and why is told with the sides unchanged; it can be undone."""
    before = answers.at_once("disputes Scale AI", OWNER)
    name = sides(before)[0].comparison
    settled = answers.at_once(f'settle "{name}" why:"the filing" said:"$14.3 billion"', OWNER)
    assert settled.title.startswith("Settled for this workspace: Scale AI")
    why = answers.at_once(f'why "{name}"', OWNER)
    assert any(line.startswith("u1 holds $14.3 billion to be right") for line in lines(why))
    assert sides(why) == sides(before)[:1]
    assert not any("u1" in line for line in lines(answers.at_once(f'why "{name}"', Asker(workspace="other"))))
    assert answers.at_once(f'unsettle "{name}"', OWNER).title.startswith("Open again")


def test_what_is_settled_is_said_wherever_its_figures_are_shown(answers: Answers) -> None:
    """Where it was settled, that figure comes first with who says so and what the machine reads; elsewhere nothing."""
    name = sides(answers.at_once("disputes Scale AI", OWNER))[0].comparison
    answers.at_once(f'settle "{name}" why:"the filing" said:"$14.3 million"', OWNER)
    disputes = answers.at_once("disputes Scale AI", OWNER)
    assert disputes.title == "Nothing is in dispute about Scale AI; 1 figure settled here."
    figure = answers.at_once("figure Scale AI investment by Meta", OWNER)
    assert "$14.3 million (settled here); $14.3 billion also stands in print" in figure.title
    for card in (disputes, figure, answers.at_once("company Scale AI", OWNER)):
        assert sides(card)[0].sides[0].said == "$14.3 million"
        told = next(line for line in lines(card) if line.startswith("Settled here by u1"))
        assert "$14.3 million is right. The reason given: “the filing”" in told
        assert "it leads with $14.3 billion" in told
    other = Asker(workspace="other")
    assert answers.at_once("disputes Scale AI", other).title == "Scale AI: 1 figure in dispute"
    assert not any("ettled" in line for line in lines(answers.at_once("figure Scale AI investment by Meta", other)))
    answers.at_once(f'unsettle "{name}"', OWNER)
    assert answers.at_once("disputes Scale AI", OWNER).title == "Scale AI: 1 figure in dispute"


def test_a_dispute_can_be_settled_with_any_writing_that_is_shown(answers: Answers) -> None:
    """With its hedge as a card shows it, or without."""
    shown = sides(answers.at_once("disputes Scale AI", OWNER))[0]
    assert "about $14.3 billion" in {said.said for said in shown.sides}
    for said in {said.said for said in shown.sides}:
        card = answers.at_once(f'settle "{shown.comparison}" why:"the filing" said:"{said}"', OWNER)
        assert card.title.startswith("Settled")
    answers.at_once(f'unsettle "{shown.comparison}"', OWNER)


def test_only_who_manages_may_settle(answers: Answers) -> None:
    """Others are told who may; a figure that nobody writes cannot be the right one."""
    name = sides(answers.at_once("disputes Scale AI", OWNER))[0].comparison
    assert "may settle" in answers.at_once(f'settle "{name}" why:"x"', READER).title
    card = answers.at_once(f'settle "{name}" why:"x" said:"$99 billion"', OWNER)
    assert card.title.startswith("No article writes “$99 billion” there.")

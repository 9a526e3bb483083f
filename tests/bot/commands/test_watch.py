"""What a channel watches is its own."""

from dataclasses import replace

from bot.answer import Answers
from bot.card import Card, Choices
from bot.chat import Asker, Place


def commands(card: Card) -> list[str]:
    return [option.command for block in card.blocks if isinstance(block, Choices) for option in block.options]


def test_a_channel_watches_for_itself(answers: Answers) -> None:
    """Who manages it says so; everybody sees it, nobody's own list changes, and no other channel's."""
    place = Place("slack", "T1", "C1")
    chief, reader = (Asker("slack-T1", user, place, user == "U1") for user in ("U1", "U2"))
    assert (
        answers.at_once("watch CoreWeave for this channel", chief).title
        == "This channel watches CoreWeave from now on."
    )
    assert answers.at_once("watch CoreWeave who:channel", chief).title == "This channel watches CoreWeave already."
    seen = answers.at_once("watching", reader)
    assert seen.title.startswith("You watch no company yet")
    assert commands(seen) == ['company "CoreWeave"']
    for line in ("unwatch CoreWeave who:channel", "watch Meta here"):
        assert answers.at_once(line, reader).title.startswith("Only those who manage this channel")
    elsewhere = replace(reader, place=replace(place, channel="C2"))
    assert commands(answers.at_once("watching", elsewhere)) == []
    assert answers.at_once("unwatch CoreWeave here", chief).title == "This channel no longer watches CoreWeave."
    assert "no channel here" in answers.at_once("watch Meta who:channel", Asker(manages=True)).title

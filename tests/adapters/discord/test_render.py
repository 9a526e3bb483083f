"""Cards as Discord messages: within every limit, with nothing alive that is not ours."""

import os
from datetime import UTC, datetime
from random import Random

import pytest

from adapters.discord.forms import files
from adapters.discord.render import answers, carried_by, drawn, posts, restored, stored
from adapters.discord.signing import Signer, key_from
from bot.card import Card, Chart, Choice, Choices, Heading, Line, Moments, Quote, Source, Tone
from tests.adapters import hostile
from tests.adapters.discord.checking import alive, over

CARDS = int(os.environ.get("DEALBRIEF_CARDS", "400"))
BATCH = 50
SIGNER = Signer(key_from("secret"))
SOURCE = Source("a", "Example News", "A title", "2025-06-13", "https://www.example.com/deal")


@pytest.mark.parametrize("first", range(0, CARDS, BATCH))
def test_any_card_fits_and_nothing_in_it_is_alive(first: int) -> None:
    """No generated card breaks a limit, pings, links, hides or breaks the layout, privately or in a channel."""
    for seed in range(first, first + BATCH):
        random = Random(seed)
        card = hostile.card(random)
        asked = random.choice(("brief", f'company "{hostile.text(random)}"', "x" * 3_000))
        for message in (*answers(card, asked, SIGNER), *posts(card, SIGNER)):
            assert over(message.payload) == [], seed
            assert alive(message.payload) == [], seed


def told(card: Card) -> str:
    """All words of the card's messages."""
    texts = [
        text
        for one in posts(card, SIGNER)
        for text in (one.payload["content"], *(embed.get("description", "") for embed in one.payload["embeds"]))
    ]
    return "\n".join(texts)


def test_a_long_text_is_divided_between_sentences() -> None:
    """Every sentence stands whole in one of the messages, and none is left out."""
    sentences = [f"Sentence number {number} says that somebody paid something." for number in range(400)]
    card = Card(title="Long", blocks=(Quote(" ".join(sentences), SOURCE),))
    assert len(posts(card, SIGNER)) > 1
    shown = told(card)
    assert [one for one in sentences if one not in shown] == []


def test_a_source_is_named_with_a_link_that_shows_its_host() -> None:
    """Readers see where a link leads before they follow it."""
    shown = told(Card(title="Who", blocks=(Quote("Words.", SOURCE),)))
    assert "> “Words.”" in shown
    assert "Example News, 2025-06-13 ([example.com](https://www.example.com/deal))" in shown


def test_the_lead_stands_where_notifications_show_it() -> None:
    """Title and lead are words of the message, outside of embeds."""
    card = Card(title="3 deals", blocks=(Line("Meta paid.", Tone.LEAD), Heading("More"), Line("Else.")))
    first = posts(card, SIGNER)[0].payload
    assert first["content"] == "**3 deals**\nMeta paid."
    assert [embed["description"] for embed in first["embeds"]] == ["## More\nElse."]


def test_moments_are_shown_in_each_reader_s_own_time() -> None:
    """Discord turns its time marks into local time."""
    moment = datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert "Next: <t:1772355600:F> (<t:1772355600:R>)" in told(
        Card(title="When", blocks=(Moments((("Next", moment),)),))
    )


def test_every_choice_becomes_a_button() -> None:
    """More choices than a message can hold go on in the next one."""
    options = tuple(Choice(f"company {number}", f'company "{number}"') for number in range(40))
    every = answers(Card(title="Many", blocks=(Choices("Which?", options),)), "watching", SIGNER)
    labels = [part["label"] for one in every for row in one.payload["components"] for part in row["components"]]
    assert [option.label for option in options if option.label not in labels] == []


def test_commands_are_written_without_the_slash_command_s_name() -> None:
    """What it is called is a setting; a command too long for any button reads the same wherever it is typed."""
    commands = [f'figure "{"x" * length}"' for length in (200, 2_000)]
    (first, *more) = posts(
        Card(title="Many", blocks=(Choices("", tuple(Choice("a", one) for one in commands)),)), SIGNER
    )
    embeds = [embed for one in (first, *more) for embed in one.payload["embeds"]]
    assert carried_by(embeds) == [commands[0]]
    assert "/deal" not in str(embeds)
    assert "figure" in "".join(embed.get("description", "") for embed in embeds)


def test_a_stored_post_is_posted_as_it_was_rendered() -> None:
    """Messages go through the outbox byte for byte."""
    every = posts(Card(title="é “x”", blocks=(Line("y"),)), SIGNER)
    assert restored(stored(every)) == every


async def test_a_chart_is_attached_with_its_words() -> None:
    """What is kept of a message holds the chart, and it is sent as a picture that screen readers can tell."""
    spec = (
        '{"data": {"values": [{"a": 1}]}, "mark": "point", "encoding": {"x": {"field": "a", "type": "quantitative"}}}'
    )
    card = Card(title="Who", blocks=(Chart("Scale AI: investment", "Chart. leading: $14 billion.", spec),))
    (message,) = restored(stored(posts(card, SIGNER)))
    assert "📊 Scale AI: investment" in told(card)
    (file,) = files(await drawn(message))
    assert (file.filename, file.description) == ("chart-1.png", "Chart. leading: $14 billion.")
    assert file.fp.read(8) == b"\x89PNG\r\n\x1a\n"


async def test_a_chart_that_cannot_be_drawn_is_left_out() -> None:
    """The message goes out all the same."""
    (message,) = posts(Card(title="Who", blocks=(Chart("A", "A", "{"),)), SIGNER)
    assert files(await drawn(message)) == []

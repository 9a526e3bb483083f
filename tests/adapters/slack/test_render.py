"""Cards on Slack."""

import os
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings

from adapters.slack.render import Renderer, picked, restored, stored
from bot.card import (
    Card,
    Choice,
    Choices,
    Facts,
    File,
    Heading,
    Line,
    Moments,
    Pick,
    Quote,
    Said,
    Sides,
    Source,
    Table,
    Tone,
)
from bot.model import Measure, Relation
from tests.adapters.hostile import cards
from tests.adapters.slack.checking import texts, wrong

CARDS = int(os.environ.get("DEALBRIEF_CARDS", "200"))
PARTS = -(-CARDS // 1_000)
MANY = CARDS // PARTS
RENDER = Renderer()
WEB = Source(
    article="a", outlet="reuters.com", title="A title", dated="2025-06-13", url="https://www.reuters.com/a?b=c"
)
BLOG = Source(article="b", outlet="blog.example", title="B", dated="", url="javascript:alert(1)")


def said(text: str, relation: Relation, *sources: Source, reason: str = "") -> Said:
    return Said(
        said=text, low=Decimal(1), high=None, unit="USD", relation=relation, reason=reason, sources=sources, origins=1
    )


def dispute(name: str = "scale-1") -> Sides:
    return Sides(
        title="Scale AI: investment by Meta",
        confidence="contested",
        reason="two origins",
        sides=(
            said("$14.3 billion", Relation.LEADING, WEB),
            said("$14.3 million", Relation.SLIP, BLOG, reason="the same digits, a thousandth"),
        ),
        settles="a filing",
        comparison=name,
    )


def seen(card: Card, asked: str = "figure") -> str:
    return "\n".join(one for message in RENDER.answers(card, asked) for one in texts(message.blocks))


def labels(card: Card, asked: str) -> list[list[str]]:
    rows = [
        [part for part in one["elements"] if part["type"] == "button"]
        for message in RENDER.answers(card, asked)
        for one in message.blocks
        if one["type"] == "actions"
    ]
    return [[part["text"]["text"] for part in row] for row in rows]


@pytest.mark.parametrize("_part", range(PARTS))
@settings(max_examples=MANY, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(card=cards)
def test_slack_takes_every_card_and_nothing_in_it_is_live(_part: int, card: Card) -> None:
    """Whatever the texts of a card are, its messages keep to every limit and hold no mention and no forged link."""
    posts = RENDER.posts(card)
    for message in (*posts, *RENDER.answers(card, "figure x")):
        assert wrong(message.text, message.blocks) == []
    assert restored(stored(posts)) == posts


def test_figures_sides_and_sources_are_told() -> None:
    """Each side has its figure as written, its sources with a link that shows its host, and its relation."""
    shown = seen(Card(title="Scale AI: $14.3 billion", blocks=(dispute(),)))
    for words in ("$14.3 billion", "$14.3 million", "reuters.com, 2025-06-13", "blog.example, undated", "likely slip"):
        assert words in shown
    assert "What would settle it: a filing" in shown
    assert "javascript" not in shown


def test_a_notification_reads_well() -> None:
    """The words beside the blocks begin with the title and go on with what the blocks say."""
    [message] = RENDER.posts(Card(title="3 new deals & 1 dispute", blocks=(Line("A <b> line"), dispute())))
    assert message.text.startswith("3 new deals &amp; 1 dispute A &lt;b&gt; line")
    assert "$14.3 million" in message.text


def test_an_answer_can_be_shared_and_asked_about() -> None:
    """A private answer has the command's text in its buttons: why, evidence, settle, share."""
    card = Card(title="t", blocks=(dispute(),), company="Scale AI", measure=Measure.INVESTMENT)
    assert labels(card, "figure") == [["Why", "Evidence", "Settle…", "Share"]]
    [message] = RENDER.answers(card, 'figure "Scale AI"')
    values = [part["value"] for part in message.blocks[-1]["elements"]]
    assert values == ['why "scale-1"', 'sources "Scale AI" measure:"investment"', "scale-1", 'figure "Scale AI"']


def test_many_comparisons_are_asked_about_in_a_menu() -> None:
    """Where a card shows several, one menu holds their reasons."""
    [message] = RENDER.posts(Card(title="t", blocks=(dispute("a"), dispute("b"))))
    menu = message.blocks[-1]["elements"][0]
    assert menu["type"] == "static_select"
    assert [one["value"] for one in menu["options"]] == ['why "a"', 'why "b"']


def test_choices_are_buttons_with_commands() -> None:
    """Each option is a button whose value is the text of its command; one that is too long is written out."""
    long = "search " + "x" * 2_100
    card = Card(title="t", blocks=(Choices("Did you mean:", (Choice("", 'company "Meta"'), Choice("long", long))),))
    [message] = RENDER.posts(card)
    row = next(one for one in message.blocks if one["type"] == "actions")
    assert [(one["text"]["text"], one["value"]) for one in row["elements"]] == [('company "Meta"', 'company "Meta"')]
    assert f"/deal {long}"[:500] in "".join(texts(message.blocks))


def test_what_must_be_chosen_is_a_menu_that_completes() -> None:
    """A select asks for companies while somebody types, and knows what they complete."""
    card = Card(
        title="Which?", blocks=(Choices("", (Choice("Meta", "company Meta"),), Pick("companies", "figure by:")),)
    )
    [message] = RENDER.posts(card)
    select = message.blocks[-1]["elements"][0]
    assert (select["type"], select["action_id"]) == ("external_select", "pick#0")
    assert picked(message.blocks[-1]["block_id"]) == Pick("companies", "figure by:")


def test_a_long_answer_is_a_lead_and_more() -> None:
    """Nothing is lost and nothing cut: what does not fit into the lead follows in its order."""
    card = Card(title="Long", blocks=tuple(Line(f"Line {at} " + "words " * 60) for at in range(60)))
    every = RENDER.posts(card)
    assert len(every) > 2
    shown = "\n".join(one for message in every for one in texts(message.blocks))
    assert [shown.index(f"Line {at} ") for at in range(60)] == sorted(shown.index(f"Line {at} ") for at in range(60))
    assert every[1].text.startswith("Long (2 /")
    turning = [row for row in labels(card, "search x") if row]
    assert turning[0] == [f"2 / {len(every)} ›", "Share"]
    assert turning[1][0] == f"‹ 1 / {len(every)}"


def test_every_block_is_shown() -> None:
    """Moments in each reader's own time, tables as tables, files beside the message, notes in small print."""
    now = datetime(2026, 3, 1, 9, tzinfo=UTC)
    card = Card(
        title="t",
        blocks=(
            Heading("Head"), Facts((("label", "value"),)), Moments((("next", now),)), Quote("words", WEB),
            Table(("a", "b"), (("1", ""),)), Line("note", Tone.NOTE), File("a.csv", "text/csv", "x,y"),
        ),
    )  # fmt: skip
    [message] = RENDER.posts(card)
    kinds = [one["type"] for one in message.blocks]
    assert kinds == ["header", "header", "rich_text", "rich_text", "rich_text", "table", "context", "rich_text"]
    assert [file.text for file in message.files] == ["x,y"]
    assert "2026-03-01 09:00 UTC" in message.text


@pytest.mark.parametrize("size", [1, 99, 100, 101, 400])
def test_a_table_that_is_too_long_is_a_list(size: int) -> None:
    """Slack takes a hundred rows; more are a list."""
    card = Card(title="t", blocks=(Table(("a", "b"), tuple((str(at), f"row {at}") for at in range(size))),))
    every = RENDER.posts(card)
    assert all(wrong(one.text, one.blocks) == [] for one in every)
    assert f"row {size - 1}" in "".join(one for message in every for one in texts(message.blocks))

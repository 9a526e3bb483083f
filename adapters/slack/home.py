"""The bot's own page: what one watches, what is in dispute, what is scheduled, as three answers under one another."""

import asyncio
from collections.abc import Iterable

from adapters.slack.render import BOOK, Renderer
from adapters.slack.rich import Json
from adapters.slack.wording import blocks
from bot.card import Card, Choice, Choices, Line, Tone
from bot.chat import Ask, Asker

ASKED = ("watching", "disputes", "schedules")
BLOCKS = 95
"""Of Slack's 100."""

MORE = Line("There is more than fits here; the commands show all of it.", Tone.NOTE)
TOP = Card(
    title="AI deals, figure by figure",
    blocks=(Choices("", (Choice("Brief me", "brief"), Choice("Largest deals", "deals"), Choice("Help", "help"))),),
)
SCHEDULE: Json = {
    "type": "actions",
    "elements": [
        {
            "type": "button",
            "action_id": f"{BOOK}#0",
            "text": {"type": "plain_text", "text": "Schedule a briefing…", "emoji": False},
            "style": "primary",
        }
    ],
}


async def home(ask: Ask, asker: Asker, renderer: Renderer) -> Json:
    """The page of somebody."""
    cards = await asyncio.gather(*(ask(text, asker) for text in ASKED))
    return {"type": "home", "blocks": _blocks(cards, renderer)}


def _blocks(cards: Iterable[Card], renderer: Renderer) -> list[Json]:
    found = [*renderer.posts(TOP)[0].blocks, SCHEDULE]
    for card in cards:
        first, *rest = renderer.posts(card)
        part = [{"type": "divider"}, *first.blocks, *(blocks(MORE) if rest else ())]
        found += [{name: value for name, value in one.items() if name != "block_id"} for one in part]
    return found[:BLOCKS]

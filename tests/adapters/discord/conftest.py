"""The bot as Discord's users meet it, on a Discord that runs inside this process."""

import time
from typing import Any

import discord
import pytest

from adapters.discord.listen import HEARD, Listener, Room
from adapters.discord.replies import Replies
from adapters.discord.signing import Signer, key_from
from adapters.discord.syncing import sync
from bot.answer import Answers
from bot.card import Card
from bot.chat import Ask, Asker
from bot.floods import Pace

SIGNER = Signer(key_from("secret"))


class Slow:
    """Asks the core, or gives the card that a test wants, and remembers who asked what."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.wait: Any = None
        self.card: Card | None = None
        self.asked: list[tuple[str, Asker]] = []

    async def __call__(self, text: str, asker: Asker) -> Card:
        """The answer of the core."""
        self.asked.append((text, asker))
        if self.wait:
            await self.wait()
        return self.card or await self.answers(text, asker)


def build(answers: Answers, ask: Ask, in_time: float = 1.5) -> Listener:
    """A client that asks `ask`."""
    replies = Replies(ask, answers.changes, SIGNER, in_time=in_time)
    room = Room("deal", answers.commands.every, replies, answers.suggest, sync, Pace(time.monotonic, HEARD))
    return Listener(room)


def mention(client: discord.Client) -> str:
    """How people address the bot."""
    assert client.user is not None
    return client.user.mention


@pytest.fixture
def ask(answers: Answers) -> Slow:
    return Slow(answers)


@pytest.fixture
def simcord_bot(answers: Answers, ask: Slow) -> discord.Client:
    """The client under test, by the name that simcord looks for."""
    return build(answers, ask)

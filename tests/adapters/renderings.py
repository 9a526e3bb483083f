"""What each adapter makes of a card, as plain words. An adapter joins by a function here that gives all it shows."""

import io
import re
from collections.abc import Callable, Mapping
from typing import Any

from rich.console import Console

from adapters.discord.render import answers
from adapters.discord.signing import Signer, key_from
from adapters.slack.render import Renderer
from adapters.terminal.render import show
from bot.card import Card
from tests.adapters.slack.checking import texts

Rendering = Callable[[Card, str], str]
"""A card and the question that it answers -> everything that a reader sees, without markup."""


def terminal(card: Card, _: str) -> str:
    """What a wide terminal prints."""
    out = io.StringIO()
    show(card, Console(file=out, width=10_000, highlight=False, emoji=False, markup=False))
    return out.getvalue()


def discord(card: Card, asked: str) -> str:
    """The words of all messages as Discord shows them."""
    signer = Signer(key_from("secret"))
    texts: list[Any] = []
    for one in answers(card, asked, signer):
        texts += [one.payload["content"], *(embed.get("description", "") for embed in one.payload["embeds"])]
        texts += [file.text for file in one.files]
        texts += [part.get("label", "") for row in one.payload["components"] for part in row["components"]]
    bare = re.sub(r"\[([^\]]+)\]\(https?://[^)]+\)", r"\1", "\n".join(texts)).replace("**", "")
    return re.sub(r"\\([^A-Za-z0-9\s])", r"\1", bare)


def slack(card: Card, asked: str) -> str:
    """The literal words of all blocks."""
    found: list[str] = []
    for one in Renderer().answers(card, asked):
        found += [*texts(one.blocks), *(file.text for file in one.files)]
    return "\n".join(found)


RENDERINGS: Mapping[str, Rendering] = {"terminal": terminal, "discord": discord, "slack": slack}

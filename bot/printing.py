"""Cards on standard output, as text or as the messages that a platform would be given."""

import sys
from collections.abc import Callable

import typer

from bot.card import Card
from bot.errors import NotUnderstood

# ruff: noqa: PLC0415  what a platform needs is loaded only for that platform


def printer(platform: str) -> Callable[[Card], None]:
    """What prints a card as a platform would be given it. Raises NotUnderstood for a platform that there is not."""
    if platform == "text":
        from adapters.terminal.render import console, show

        return lambda card: show(card, console(sys.stdout))
    if platform == "slack":
        from adapters.slack.render import Renderer, stored

        return lambda card: typer.echo(stored(Renderer().posts(card)))
    if platform == "discord":
        from adapters.discord.render import posts
        from adapters.discord.render import stored as kept
        from adapters.discord.signing import Signer

        return lambda card: typer.echo(kept(posts(card, Signer(b"shown only"))))
    raise NotUnderstood(f"“{platform[:40]}” is no form of a briefing. Choose text, slack or discord.")

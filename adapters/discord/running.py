"""Discord as a whole: what the composition root builds, lets run, and stops."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import discord
from pydantic import SecretStr

from adapters.discord.chat import DiscordChat
from adapters.discord.connecting import posting_client
from adapters.discord.listen import Listener, Room
from adapters.discord.options import Suggesting
from adapters.discord.replies import Replies
from adapters.discord.serve import Gateway, Holds
from adapters.discord.signing import Signer, key_from
from adapters.discord.syncing import Kept, build_sync
from bot.chat import Ask
from bot.commands import Command
from bot.errors import DealbriefError
from bot.settings import Settings


class Unfinished(DealbriefError):
    """The settings of Discord do not add up, or Discord does not take them."""


@dataclass(frozen=True, slots=True)
class Core:
    """What Discord is given of the core: one function to ask, one to complete, and the commands."""

    ask: Ask
    suggest: Suggesting
    commands: tuple[type[Command], ...]


@dataclass(slots=True)
class Discord:
    """Made by `open_discord`, inside the loop that it runs in."""

    chat: DiscordChat
    gateway: Gateway
    listening: asyncio.Task[None] | None = None

    async def run(self) -> None:
        """Listen until `stop`, or until Discord says that it is no use; posting goes on either way."""
        self.listening = asyncio.create_task(self.gateway.run())
        await asyncio.wait({self.listening})

    def stop(self) -> None:
        if self.listening:
            self.listening.cancel()

    async def close(self) -> None:
        self.stop()
        if self.listening:
            await asyncio.gather(self.listening, return_exceptions=True)
        await self.chat.client.close()


def is_wanted(settings: Settings) -> bool:
    """Whether the settings say anything of Discord."""
    return settings.discord_token is not None


async def always() -> bool:
    """The lease of a process that is the only one."""
    return True


async def open_discord(settings: Settings, core: Core, steady: Callable[[], float], holds: Holds = always) -> Discord:
    """Everything in its place, logged in for posting and not yet listening. Raises Unfinished."""
    token = _words(settings.discord_token)
    signer = signer_of(settings)
    try:
        client = await posting_client(token, settings.discord_api, settings.discord_gateway, settings.discord_proxy)
    except discord.LoginFailure as error:
        raise Unfinished("Discord does not take the token; set DEALBRIEF_DISCORD_TOKEN to the bot's token.") from error
    room = Room(
        name=settings.command,
        commands=core.commands,
        replies=Replies(core.ask, signer),
        suggest=core.suggest,
        sync=build_sync(Kept(settings.data)),
        proxy=settings.discord_proxy,
    )
    return Discord(DiscordChat(client, signer, steady), Gateway(lambda: Listener(room), token, holds, steady))


def signer_of(settings: Settings) -> Signer:
    """What signs buttons: the secret key where there is one, its older ones still read; else a key from the token."""
    keys = [key.strip() for key in _words(settings.secret_key).split(",") if key.strip()]
    first, *older = keys or [_words(settings.discord_token)]
    return Signer(key_from(first), tuple(map(key_from, older)))


def _words(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""

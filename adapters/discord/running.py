"""Discord as a whole: what the composition root builds, lets run, and stops."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from pydantic import SecretStr

from adapters.discord.chat import DiscordChat
from adapters.discord.connecting import build_client, logged_in
from adapters.discord.listen import HEARD, HEARD_IN_A_WORKSPACE, Listener, Room
from adapters.discord.options import Suggesting
from adapters.discord.replies import Replies
from adapters.discord.serve import Gateway, Holds, use
from adapters.discord.signing import Signer, key_from
from adapters.discord.syncing import sync
from bot.chat import Ask, Asker
from bot.commands import Command
from bot.floods import Pace
from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Core:
    """What Discord is given of the core: functions to ask, to tell orders from questions, to complete; the commands."""

    ask: Ask
    changes: Callable[[str, Asker], bool]
    suggest: Suggesting
    commands: tuple[type[Command], ...]


@dataclass(slots=True)
class Discord:
    """Made by `build_discord`, inside the loop that it runs in."""

    chat: DiscordChat
    gateway: Gateway
    working: asyncio.Task[None] | None = None

    async def run(self) -> None:
        """Log in and listen until `stop`, or until Discord says that it is no use; posting goes on either way."""
        self.working = asyncio.create_task(self._work())
        await asyncio.wait({self.working})

    def stop(self) -> None:
        if self.working:
            self.working.cancel()

    async def close(self) -> None:
        """Listen no more, and give connections back."""
        self.stop()
        if self.working:
            await asyncio.gather(self.working, return_exceptions=True)
        await self.chat.client.close()

    async def _work(self) -> None:
        if await logged_in(self.chat.client, self.gateway.token):
            await self.gateway.run()


async def always() -> bool:
    """The lease of a process that is the only one."""
    return True


def build_discord(settings: Settings, core: Core, steady: Callable[[], float], holds: Holds = always) -> Discord:
    """Everything in its place, nothing opened yet. `holds` says whether this process is the one that listens."""
    logging.getLogger("discord").setLevel(logging.CRITICAL)  # our own lines say what to do
    use(settings.discord_api, settings.discord_gateway)
    token, signer = _words(settings.discord_token), signer_of(settings)
    room = Room(
        name=settings.command,
        commands=core.commands,
        replies=Replies(core.ask, core.changes, signer),
        suggest=core.suggest,
        sync=sync,
        heard=Pace(steady, HEARD, HEARD_IN_A_WORKSPACE),
        proxy=settings.discord_proxy,
    )
    chat = DiscordChat(build_client(settings.discord_proxy), signer)
    return Discord(chat, Gateway(lambda: Listener(room), token, holds, steady))


def signer_of(settings: Settings) -> Signer:
    """What signs buttons: the secret key where there is one, its older ones still read; else a key from the token."""
    keys = [key.strip() for key in _words(settings.secret_key).split(",") if key.strip()]
    first, *older = keys or [_words(settings.discord_token)]
    return Signer(key_from(first), tuple(map(key_from, older)))


def _words(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""

"""Holding Discord's gateway: one process at a time, begun again when it ends, never more often than Discord bears."""

import asyncio
import base64
import re
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from hashlib import sha256

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.refusals import NO_LOGIN, why
from bot.log import log

FIRST_WAIT, LONGEST_WAIT = 5.0, 300.0
STARTS_AN_HOUR = 50
HOUR = 3_600.0
LOOK = 5.0
TOLD, AGAIN = 10, 0.5
"""How often listening is told to end, and seconds between."""
OWN = DiscordWebSocket.DEFAULT_GATEWAY
"""Discord's own gateway, as discord.py knows it."""

Holds = Callable[[], Awaitable[bool]]
"""Whether this process is the one that listens now; asked again and again, it also keeps the lease."""


def line_of(token: str) -> str:
    """The name of a bot's line to Discord: the same for every token of the bot, another for another bot.

    A token begins with the bot's id; where it does not, as on compatible servers, a digest stands for it.

    >>> line_of("NDI.x.y"), line_of("NDI.another.one"), line_of("token")
    ('discord:42', 'discord:42', 'discord:3c469e9d6c5875d3')
    """
    first = token.partition(".")[0]
    try:
        name = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except ValueError:
        name = ""
    return f"discord:{name if re.fullmatch('[0-9]{1,20}', name) else sha256(token.encode()).hexdigest()[:16]}"


def use(api: str, gateway: str) -> None:
    """Speak to these addresses from now on, in this process: discord.py keeps them in two places of its own."""
    Route.BASE = api.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)


def stay(line: DiscordWebSocket) -> None:
    """Take the line up again, should it be lost, at the address of the settings.

    Discord names another when a session begins: its own, which is not the way where the settings lead elsewhere.
    """
    if DiscordWebSocket.DEFAULT_GATEWAY != OWN:
        line.gateway = DiscordWebSocket.DEFAULT_GATEWAY


@dataclass(slots=True)
class Gateway:
    """Listens while it holds the lease. `make` gives a client for one session, `steady` seconds that only grow."""

    make: Callable[[], discord.Client]
    token: str
    holds: Holds
    steady: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    look: float = LOOK
    starts: deque[float] = field(default_factory=deque)
    wait: float = FIRST_WAIT

    async def run(self) -> None:
        """Listen until somebody cancels this, or Discord says that it is no use."""
        while True:
            await self._spare()
            if not await self.holds():
                await self.sleep(self.look)
                continue
            self.starts.append(self.steady())
            if not await self._session():
                return
            await self.sleep(self.wait)
            self.wait = min(2 * self.wait, LONGEST_WAIT)

    async def _spare(self) -> None:
        """Wait where there were too many starts: Discord resets the token of who starts a thousand times a day."""
        now = self.steady()
        while self.starts and now - self.starts[0] > HOUR:
            self.starts.popleft()
        if len(self.starts) >= STARTS_AN_HOUR:
            log().error("Discord was begun anew too often; the next try is in an hour. Look at the lines above")
            await self.sleep(HOUR - (now - self.starts[0]))

    async def _session(self) -> bool:
        """One client from its start to its end. Answers whether another may be begun."""
        client = self.make()
        began = self.steady()
        listening = asyncio.create_task(client.start(self.token))
        try:
            while not listening.done():
                await asyncio.wait({listening}, timeout=self.look)
                if not listening.done() and not await self.holds():
                    log().warning("Another process listens to Discord now; this one goes on posting")
                    await client.close()
            return _goes_on(listening)
        finally:
            await _ended(listening)
            if not client.is_closed():
                await client.close()
            if self.steady() - began > LONGEST_WAIT:
                self.wait = FIRST_WAIT


async def _ended(listening: asyncio.Task[None]) -> None:
    """Let it end, told again while it goes on: a cancellation can be lost on its way.

    discord.py begins a line inside `asyncio.wait_for`, and that of Python 3.11 drops one that comes just as it is done.
    """
    for _ in range(TOLD):
        listening.cancel()
        done, _ = await asyncio.wait({listening}, timeout=AGAIN)
        if done:
            await asyncio.gather(listening, return_exceptions=True)
            return
    log().error("Listening to Discord does not end when it is told to; the line is closed as it is. Report this")


def _goes_on(listening: asyncio.Task[None]) -> bool:
    """Whether it makes sense to begin anew, with a line in the log on why it ended."""
    error = None if listening.cancelled() else listening.exception()
    match error:
        case None:
            return True
        case discord.LoginFailure() | discord.ConnectionClosed(code=4004):
            log().error(NO_LOGIN)
            return False
        case discord.PrivilegedIntentsRequired() | discord.ConnectionClosed(code=4013):
            log().error("Discord does not allow the intents; the bot needs none that must be switched on. Report this")
            return False
        case discord.DiscordException() | aiohttp.ClientError() | OSError():
            log().warning("Discord cannot be listened to just now; it is tried again", why=why(error))
            return True
        case _:
            log().error(
                "Listening to Discord ended in an unexpected way; it is begun anew. Report this", exc_info=error
            )
            return True

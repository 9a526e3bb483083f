"""The client that posts: it is logged in and never listens, so that any process can post."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import discord

from adapters.discord.refusals import NO_LOGIN, why
from adapters.discord.serve import FIRST_WAIT, LONGEST_WAIT, use
from bot.log import log

IMPATIENT = 0.001
"""Seconds that discord.py may sleep over a limit: none, the outbox waits instead. A request that is given up while it
sleeps over a limit for all would leave the library's lock closed for good."""

UNREACHED = (discord.HTTPException, aiohttp.ClientError, OSError)


def build_client(proxy: str | None = None) -> discord.Client:
    """A client for requests, not logged in yet."""
    client = discord.Client(
        intents=discord.Intents(guilds=True), allowed_mentions=discord.AllowedMentions.none(), proxy=proxy
    )
    client.http.max_ratelimit_timeout = IMPATIENT
    return client


async def posting_client(token: str, api: str, gateway: str, proxy: str | None = None) -> discord.Client:
    """A client that is logged in. Raises discord.LoginFailure for a bad token."""
    use(api, gateway)
    client = build_client(proxy)
    try:
        await client.login(token)
    except BaseException:
        await client.close()
        raise
    return client


async def logged_in(
    client: discord.Client, token: str, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> bool:
    """Log in, trying again while Discord cannot be reached. Answers whether Discord takes the token."""
    wait = FIRST_WAIT
    while True:
        try:
            await client.login(token)
        except discord.LoginFailure:
            log().error(NO_LOGIN)
            return False
        except UNREACHED as error:
            log().warning(
                "Discord cannot be reached; look at the network and DEALBRIEF_DISCORD_API. It is tried again",
                seconds=wait,
                why=why(error),
            )
            await client.http.close()
            client.http.connector = discord.utils.MISSING  # closed with its session; the next try needs another
            await sleep(wait)
            wait = min(2 * wait, LONGEST_WAIT)
        else:
            return True

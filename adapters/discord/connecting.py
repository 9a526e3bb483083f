"""The client that posts: it is logged in and never listens, so that any process can post."""

import discord

from adapters.discord.serve import use

IMPATIENT = 0.001
"""Seconds that discord.py may sleep over a limit: none, the outbox waits instead. A request that is given up while it
sleeps over a limit for all would leave the library's lock closed for good."""


async def posting_client(token: str, api: str, gateway: str, proxy: str | None = None) -> discord.Client:
    """A client for requests. Raises discord.LoginFailure for a bad token."""
    use(api, gateway)
    client = discord.Client(
        intents=discord.Intents(guilds=True), allowed_mentions=discord.AllowedMentions.none(), proxy=proxy
    )
    client.http.max_ratelimit_timeout = IMPATIENT
    try:
        await client.login(token)
    except BaseException:
        await client.close()
        raise
    return client

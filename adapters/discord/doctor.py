"""Whether Discord lets the bot do what it needs: its token, its intents, its commands, its rights in each server."""

from collections.abc import AsyncIterator, Iterable
from typing import Any

import aiohttp
import discord
from discord import app_commands

from adapters.discord.connecting import posting_client
from adapters.discord.limits import wrong
from adapters.discord.listen import build_tree, intents
from adapters.discord.places import NEEDED, Finding, examine_places, lacking
from adapters.discord.refusals import why
from adapters.discord.syncing import alike, payload
from bot.commands import Command
from bot.model import counted
from bot.plain import plain
from bot.posting import Target
from bot.settings import Settings

Commands = tuple[type[Command], ...]
SERVERS = 200
"""How many servers Discord lists at once."""


async def examine(settings: Settings, commands: Commands, targets: Iterable[Target] = ()) -> AsyncIterator[Finding]:
    """The token, then what depends on it, and at last the links that invite the bot. Schedules post to `targets`."""
    token = settings.discord_token.get_secret_value() if settings.discord_token else ""
    try:
        client = await posting_client(token, settings.discord_api, settings.discord_gateway, settings.discord_proxy)
    except discord.LoginFailure:
        yield False, "Discord: the token does not work; set DEALBRIEF_DISCORD_TOKEN to the bot's token."
        return
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        yield (
            False,
            f"Discord: cannot be reached ({type(error).__name__}); look at the network and DEALBRIEF_DISCORD_API.",
        )
        return
    try:
        async for finding in _examined(client, commands, settings, targets):
            yield finding
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        yield False, f"Discord: a check could not be made ({why(error)}); try again."
    finally:
        await client.close()


async def _examined(
    client: discord.Client, commands: Commands, settings: Settings, targets: Iterable[Target]
) -> AsyncIterator[Finding]:
    yield True, f"Discord: the bot is {client.user}."
    yield _intents()
    async for finding in _commands(client, commands, settings):
        yield finding
    async for finding in _servers(client):
        yield finding
    async for finding in examine_places(client, targets):
        yield finding
    application = client.application_id or 0
    yield True, f"Discord: invite the bot to a server with {invitation(application)}"
    yield True, f"Discord: for oneself alone with {invitation_of_one(application)}"


def _intents() -> Finding:
    needed = ", ".join(name for name, wanted in intents() if wanted)
    return True, f"Discord: it listens with {needed}; none of them has to be switched on anywhere."


async def _commands(client: discord.Client, commands: Commands, settings: Settings) -> AsyncIterator[Finding]:
    """Whether the commands can be registered, and whether they are."""
    tree = app_commands.CommandTree(client)
    build_tree(tree, settings.command, commands, _nothing, _nothing)
    wanted = payload(tree)
    if mistakes := wrong(wanted):
        yield False, f"Discord: would refuse the commands: {'; '.join(mistakes)}."
    registered: Any = await client.http.get_global_commands(client.application_id or 0)
    lacking = sorted({one["name"] for one in wanted} - {one["name"] for one in registered})
    if lacking:
        yield False, f"Discord: not registered yet: {', '.join(lacking)}; “dealbrief run” registers them."
    elif not alike(registered, wanted):
        yield False, "Discord: the commands have changed since they were registered; “dealbrief run” registers them."
    else:
        yield True, f"Discord: the commands are registered: {', '.join(one['name'] for one in wanted)}."


async def _nothing(*_: object) -> tuple[()]:
    """What commands do that are only looked at."""
    return ()


async def _servers(client: discord.Client) -> AsyncIterator[Finding]:
    """The rights that the bot's roles give it in each server; channels may take some of them away."""
    well = 0
    async for one in _every_server(client):
        has = discord.Permissions(int(one["permissions"]))
        if names := lacking(has):
            where = f"{one['id']} (“{plain(str(one['name']))[:60]}”)"
            yield False, f"Discord: in the server {where} the bot lacks {names}; whoever manages it can grant them."
        else:
            well += 1
    yield True, f"Discord: in {counted(well, 'server')} the bot has every right that it needs."


async def _every_server(client: discord.Client) -> AsyncIterator[Any]:
    after = None
    while True:
        some: Any = await client.http.get_guilds(SERVERS, after=after)
        for one in some:
            yield one
        if len(some) < SERVERS:
            return
        after = some[-1]["id"]


def invitation(application: int) -> str:
    """The address at which somebody lets the bot into a server, with the least rights.

    >>> invitation(7).rpartition("?")[2]
    'client_id=7&scope=bot+applications.commands&permissions=309237763072'
    """
    return discord.utils.oauth_url(application, permissions=NEEDED, scopes=("bot", "applications.commands"))


def invitation_of_one(application: int) -> str:
    """The address at which somebody installs the bot for themselves, to ask it anywhere.

    >>> invitation_of_one(7).rpartition("?")[2]
    'client_id=7&scope=applications.commands&integration_type=1'
    """
    return f"{discord.utils.oauth_url(application, scopes=('applications.commands',))}&integration_type=1"

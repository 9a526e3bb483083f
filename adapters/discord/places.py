"""Whether the bot may post where schedules post to: a channel can take away what its server grants."""

from collections.abc import AsyncIterator, Iterable
from itertools import groupby

import discord

from adapters.discord.asking import PLATFORM, of_server
from bot.plain import plain
from bot.posting import Target

Finding = tuple[bool, str]
"""Whether it is well, and a sentence."""

NEEDED = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
)
"""The least that works: posts with embeds and files, threads for details, and looking for what was posted."""

MOST = 100
"""Channels that are looked at: each is asked for."""

NAME = 60


def lacking(has: discord.Permissions) -> str:
    """The needed rights that are not there, for people; empty where all are.

    >>> lacking(discord.Permissions(NEEDED.value & ~discord.Permissions(embed_links=True).value))
    'embed links'
    """
    if has.administrator:
        return ""
    return ", ".join(name.replace("_", " ") for name, wanted in NEEDED if wanted and not getattr(has, name))


async def examine_places(client: discord.Client, targets: Iterable[Target]) -> AsyncIterator[Finding]:
    """What is amiss with the channels of servers among some targets; nothing where all is well."""
    places = sorted(
        {(one.team, one.channel) for one in targets if one.platform == PLATFORM and one.channel.isdecimal()}
    )
    for team, channels in groupby(places[:MOST], key=lambda place: place[0]):
        server = team.removeprefix(of_server(0)[:-1])
        if server.isdecimal():
            async for finding in _of_server(client, int(server), [int(channel) for _, channel in channels]):
                yield finding


async def _of_server(client: discord.Client, server: int, channels: list[int]) -> AsyncIterator[Finding]:
    try:
        guild = await client.fetch_guild(server, with_counts=False)
        me = await guild.fetch_member(client.user.id if client.user else 0)
    except (discord.NotFound, discord.Forbidden):
        yield False, f"Discord: schedules post to the server {server}, which the bot is not in; invite it there."
        return
    for one in channels:
        if said := await _amiss(guild, me, one):
            yield False, f"Discord: schedules post to {said}"


async def _amiss(guild: discord.Guild, me: discord.Member, name: int) -> str:
    try:
        channel = await guild.fetch_channel(name)
    except discord.NotFound:
        return f"the channel {name}, which is gone; “schedule” in another one."
    except (discord.Forbidden, discord.InvalidData):
        return f"the channel {name}, which the bot may not see; whoever manages it can give it View Channel."
    if isinstance(channel, discord.Thread):  # its rights are those of its channel
        return ""
    missing = lacking(channel.permissions_for(me))
    where = f"#{plain(channel.name)[:NAME]} ({name}) in “{plain(guild.name)[:NAME]}”"
    return f"{where}, where the bot lacks {missing}; whoever manages that channel can grant them." if missing else ""

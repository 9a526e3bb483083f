"""Who asks, and where: interactions and messages -> the core's `Asker`, with the workspace that they speak for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

import discord

from bot.chat import Asker, Place

PLATFORM = "discord"


def of_server(server: int) -> str:
    """The workspace of a server."""
    return f"{PLATFORM}:{server}"


def of_person(user: int) -> str:
    """The workspace of a person: direct messages, and servers that do not have the bot."""
    return f"{PLATFORM}:user:{user}"


def asker_of(interaction: discord.Interaction) -> Asker:
    """Who presses, picks or types a command. Where only the person installed the bot, the person's own workspace."""
    alone = interaction.is_user_integration() and not interaction.is_guild_integration()
    server = None if alone else interaction.guild_id
    workspace = of_server(server) if server else of_person(interaction.user.id)
    return Asker(
        workspace, str(interaction.user.id), _place(workspace, interaction.channel), _manages(interaction, server)
    )


def _manages(interaction: discord.Interaction, server: int | None) -> bool:
    """Whether a person may change what the place gets: nobody where the bot itself cannot be."""
    if server:
        return interaction.permissions.manage_guild
    return interaction.guild_id is None and not interaction.context.private_channel


async def member_of(client: discord.Client, server: int, asker: Asker) -> Asker:
    """The same person speaking for a server in direct messages. Raises discord.HTTPException for strangers."""
    await client.http.get_member(server, int(asker.user))
    workspace = of_server(server)
    place = replace(asker.place, workspace=workspace) if asker.place else None
    return Asker(workspace, asker.user, place)


def below(asker: Asker, message: int | None) -> Asker:
    """The asker as in the thread of a message, outside of which there is no other thread."""
    place = asker.place
    if message is None or place is None or place.thread:
        return asker
    return replace(asker, place=replace(place, thread=str(message)))


def replied_to(message: discord.Message, me: int) -> discord.Message | None:
    """The message of ours that this one replies to, where Discord tells it."""
    found = message.reference.resolved if message.reference else None
    return found if isinstance(found, discord.Message) and found.author.id == me else None


def author_of(message: discord.Message) -> Asker:
    """Who wrote a message. In a server only those manage whose rights Discord has told."""
    server = server_of(message)
    workspace = of_server(server) if server else of_person(message.author.id)
    author = message.author
    if message.guild and isinstance(author, discord.Member):
        manages = author.guild_permissions.manage_guild
    else:
        manages = server is None
    return Asker(workspace, str(author.id), _place(workspace, message.channel), manages)


def server_of(message: discord.Message) -> int | None:
    """The server that a message stands in, also one that Discord has told nothing else of yet."""
    if message.guild:
        return message.guild.id
    return message.channel.guild_id if isinstance(message.channel, discord.PartialMessageable) else None


def _place(workspace: str, channel: object) -> Place | None:
    """A channel, or a thread in one; None where Discord names none."""
    if isinstance(channel, discord.Thread):
        return Place(PLATFORM, workspace, str(channel.parent_id), str(channel.id))
    name = getattr(channel, "id", None)
    return Place(PLATFORM, workspace, str(name)) if name else None


def said_to(message: discord.Message, me: int) -> str | None:
    """What a message says to the bot: all of a direct message, the rest of one that mentions it; None for any other."""
    if message.author.bot or message.type not in {discord.MessageType.default, discord.MessageType.reply}:
        return None
    if server_of(message) and all(user.id != me for user in message.mentions):
        return None
    return re.sub(rf"<@!?{me}>", " ", message.content).strip()


def text_of(message: discord.Message) -> str:
    """All words of a message: those of its embeds, of its layout and of what it forwards too."""
    return "\n".join(part for part in (*_words(message), *chain(*map(_words, message.message_snapshots))) if part)


def _words(message: discord.Message | discord.MessageSnapshot) -> Iterator[str]:
    yield message.content
    for embed in message.embeds:
        yield from (embed.title or "", embed.description or "", embed.url or "")
        yield from (f"{one.name}: {one.value}" for one in embed.fields)
    yield from _layout(message.components)


def _layout(parts: Sequence[object]) -> Iterator[str]:
    """The texts of a message that is laid out in components instead of embeds."""
    for part in parts:
        if isinstance(part, discord.TextDisplay):
            yield part.content
        yield from _layout(getattr(part, "children", ()))

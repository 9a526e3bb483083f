"""Answers on their way: in time, once, and privately unless somebody shares them."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

import aiohttp
import discord

from adapters.discord.asking import asker_of, author_of, below, member_of, replied_to, server_of
from adapters.discord.failures import SERVER_ERROR, told
from adapters.discord.forms import as_sent, spoken_for, view, without
from adapters.discord.render import Sent, answers, drawn
from adapters.discord.shown import Shown, Whose
from adapters.discord.signing import Does, Pressed, Signer
from bot.card import Card
from bot.chat import Ask, Asker

IN_TIME = 1.5
"""Seconds in which an answer may come at once; Discord waits for 3, of which the way there and back takes some."""

TRIES = 3
MAY_NOT = "Discord does not let this be shown here: you or the bot may not post in this channel."
SHARED = "This is shared already."
STRANGER = "This is for people of a server in which you or the bot no longer are."
FORGOTTEN = "The other pages of this answer are not kept any more."
ANSWERED = 40060
PAUSE = 0.3

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Replies:
    """Answers interactions and messages by asking the core. `sleep` waits for seconds.

    `changes` tells orders from questions: no page of an order is turned by giving it anew.
    """

    ask: Ask
    changes: Callable[[str, Asker], bool]
    signer: Signer
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    in_time: float = IN_TIME
    shown: Shown = field(default_factory=Shown)
    tasks: set[asyncio.Task[Any]] = field(default_factory=set)

    async def drain(self, seconds: float) -> None:
        """Let the answers that are under way come to their end."""
        if under_way := self.tasks - {asyncio.current_task()}:
            await asyncio.wait(under_way, timeout=seconds)

    @contextmanager
    def _under_way(self) -> Iterator[None]:
        """An answer that a stop waits for; what Discord refuses of it becomes a line in the log."""
        task = asyncio.current_task()
        if task:
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)
        with told():
            yield

    async def answer(self, interaction: discord.Interaction, asked: str, server: int | None = None) -> None:
        """Answer privately, deferring where the answer takes long. `server` is for whom, in direct messages."""
        with self._under_way():
            await self._show(interaction, await self._in_time(interaction, self._asked(interaction, asked, server)))

    async def turn(self, interaction: discord.Interaction, pressed: Pressed) -> None:
        """Show another page: in place where nobody else reads it, else in a private copy."""
        with self._under_way():
            here = _alone(interaction)
            one = await self._in_time(interaction, self._turned(interaction, pressed), update=here)
            if here and not interaction.response.is_done():
                await self._once(lambda: interaction.response.edit_message(**_editing(one)))
            elif here:
                await self._again(lambda: interaction.edit_original_response(**_editing(one)))
            else:
                await self._show(interaction, one)

    async def share(self, interaction: discord.Interaction) -> None:
        """Show everybody what the one who presses sees, nothing newer and only once."""
        message = interaction.message
        if message is None:
            return
        with self._under_way():
            if not _may_speak(interaction):
                await interaction.response.send_message(MAY_NOT, ephemeral=True)
            elif not self.shown.share(message.id, message.content):
                await interaction.response.send_message(SHARED, ephemeral=True)
            else:
                try:
                    await self._share(interaction, message)
                except (aiohttp.ClientError, OSError, discord.HTTPException) as error:
                    self.shown.unshare(message.id, message.content)
                    if not isinstance(error, discord.Forbidden) or interaction.response.is_done():
                        raise
                    await interaction.response.send_message(MAY_NOT, ephemeral=True)

    async def _share(self, interaction: discord.Interaction, message: discord.Message) -> None:
        files = await self._in_time(interaction, _files(message), private=False)
        arguments: dict[str, Any] = {
            "content": f"-# shared by <@{interaction.user.id}>\n{message.content}",
            "embeds": message.embeds,
            "view": view(without(message.components, Does.SHARE, self.signer)),
            "allowed_mentions": discord.AllowedMentions.none(),
        }
        if interaction.response.is_done():
            await self._again(lambda: interaction.edit_original_response(**arguments, attachments=files))
        else:
            await self._once(lambda: interaction.response.send_message(**arguments, files=files))

    async def say(self, client: discord.Client, message: discord.Message, asked: str) -> None:
        """Answer a message with a message. Its nonce makes a repeat the same message."""
        with self._under_way():
            told_of = replied_to(message, client.user.id if client.user else 0)
            server = spoken_for(told_of.components, self.signer) if told_of and server_of(message) is None else None
            asker = await self._below(author_of(message), asked, told_of)
            card = await self._asked_for(client, asker, asked, server)
            every = answers(card, asked, replace(self.signer, server=server), private=False)
            self.shown.keep((message.author.id, message.channel.id, server), asked, every)
            await self._again(partial(self._reply, message, await drawn(every[0]), f"{message.id}.0"))

    async def _below(self, asker: Asker, asked: str, message: discord.Message | None) -> Asker:
        """Who asks about a message asks in its thread; what changes something changes it where it is typed."""
        if message is None or await asyncio.to_thread(self.changes, asked, asker):
            return asker
        return below(asker, message.id)

    async def _reply(self, message: discord.Message, one: Sent, nonce: str) -> None:
        """Reply, also where the question was deleted meanwhile, and without pictures where they are forbidden."""
        question = message.to_reference(fail_if_not_exists=False)
        send = partial(message.channel.send, reference=question, mention_author=False, nonce=nonce)
        try:
            await send(**as_sent(one))
        except discord.Forbidden:
            if not one.pictures:
                raise
            await send(**as_sent(replace(one, pictures=())))

    async def card(self, interaction: discord.Interaction, asked: str, server: int | None) -> Card | None:
        """The answer, where it comes in time to be used in a form."""
        try:
            async with asyncio.timeout(self.in_time):
                return await self._card(interaction, asked, server)
        except TimeoutError:
            return None

    async def _card(self, interaction: discord.Interaction, asked: str, server: int | None) -> Card:
        asker = asker_of(interaction)
        if interaction.type is discord.InteractionType.modal_submit:
            asker = await self._below(asker, asked, interaction.message)
        return await self._asked_for(interaction.client, asker, asked, server)

    async def _asked_for(self, client: discord.Client, asker: Asker, asked: str, server: int | None) -> Card:
        """The answer to somebody who speaks for a server in direct messages, or for where they are."""
        if server is None:
            return await self.ask(asked, asker)
        try:
            return await self.ask(asked, await member_of(client, server, asker))
        except (discord.NotFound, discord.Forbidden):
            return Card(title=STRANGER, found=False)

    async def _in_time(
        self,
        interaction: discord.Interaction,
        asking: Coroutine[Any, Any, Answer],
        *,
        update: bool = False,
        private: bool = True,
    ) -> Answer:
        """The answer; when it takes long, Discord is told so on the way."""
        task = asyncio.ensure_future(asking)
        done, _ = await asyncio.wait({task}, timeout=self.in_time)
        if not done:
            await self._once(lambda: interaction.response.defer(ephemeral=private, thinking=not update))
        return await task

    async def _asked(self, interaction: discord.Interaction, asked: str, server: int | None) -> Sent:
        """The first page of the answer, its charts drawn."""
        return await drawn((await self._pages(interaction, asked, server))[0])

    async def _turned(self, interaction: discord.Interaction, pressed: Pressed) -> Sent:
        """Another page of what this person was shown; asked anew only where that changes nothing."""
        every = self.shown.pages(_whose(interaction, pressed.server), pressed.text)
        if every is None and await asyncio.to_thread(self.changes, pressed.text, asker_of(interaction)):
            every = answers(Card(title=FORGOTTEN, found=False), pressed.text, self.signer)
        every = every or await self._pages(interaction, pressed.text, pressed.server)
        return await drawn(every[min(pressed.page, len(every) - 1)])

    async def _pages(self, interaction: discord.Interaction, asked: str, server: int | None) -> tuple[Sent, ...]:
        card = await self._card(interaction, asked, server)
        every = answers(card, asked, replace(self.signer, server=server))
        self.shown.keep(_whose(interaction, server), asked, every)
        return every

    async def _show(self, interaction: discord.Interaction, one: Sent) -> None:
        if interaction.response.is_done():
            await self._again(lambda: interaction.edit_original_response(**_editing(one)))
        else:
            await self._once(lambda: interaction.response.send_message(**as_sent(one), ephemeral=True))

    async def _once(self, respond: Callable[[], Awaitable[Any]]) -> None:
        """Send a first response. Where no answer came, a second try that finds the first one there is fine."""
        try:
            await self._again(respond)
        except discord.InteractionResponded:
            return
        except discord.HTTPException as error:
            if error.code != ANSWERED:
                raise

    async def _again(self, send: Callable[[], Awaitable[Any]]) -> None:
        """Send what may be sent twice without harm, until Discord says whether it took it."""
        for tried in range(1, TRIES + 1):
            try:
                await send()
            except (aiohttp.ClientError, OSError, discord.HTTPException) as error:
                clear = isinstance(error, discord.HTTPException) and error.status < SERVER_ERROR
                if clear or tried == TRIES:
                    raise
                await self.sleep(PAUSE * tried)
            else:
                return


def _whose(interaction: discord.Interaction, server: int | None) -> Whose:
    return (interaction.user.id, interaction.channel_id or 0, server)


def _alone(interaction: discord.Interaction) -> bool:
    """Whether nobody else reads the message that is pressed: it is private, or stands in direct messages."""
    return interaction.context.dm_channel or bool(interaction.message and interaction.message.flags.ephemeral)


async def _files(message: discord.Message) -> list[discord.File]:
    return [await one.to_file() for one in message.attachments]


def _may_speak(interaction: discord.Interaction) -> bool:
    """Whether a person may write where they press; else they would speak through the bot."""
    rights = interaction.permissions
    if interaction.guild_id is None:
        return True
    inside = isinstance(interaction.channel, discord.Thread)
    return rights.send_messages_in_threads if inside else rights.send_messages


def _editing(one: Sent) -> dict[str, Any]:
    found = as_sent(one)
    attachments = found.pop("files", [])
    return {**found, "attachments": attachments}

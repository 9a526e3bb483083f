"""Discord -> the core: what is typed, picked, pressed and filled in becomes the text of a command."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

import discord
from discord import app_commands

from adapters.discord.asking import author_of, said_to, text_of
from adapters.discord.failures import failed, told
from adapters.discord.forms import asking, filled, settled, settling
from adapters.discord.options import CONTEXTS, INSTALLS, Answering, Suggesting, build_group
from adapters.discord.render import carried_by
from adapters.discord.replies import Replies
from adapters.discord.serve import stay
from adapters.discord.signing import Does, Pressed, Signer
from bot.commands import Command
from bot.commands.article import links
from bot.floods import Pace
from bot.log import log
from bot.quoting import quoted

CHECK = "Check figures"
ADD = "Add to ledger"
REMEMBERED = 5_000
"""How many of the last messages are known as answered, should the gateway tell one twice."""

READY = "READY"
"""The event that begins a session: without it there is none."""

HEARD, HEARD_IN_A_WORKSPACE = 20, 120
"""Messages of a person, and of a workspace, that get an answer in a minute. It is twice what the core answers, so that
people read how much is too much; beyond it the bot is silent, since everybody reads what it says to a message."""

ENDING = 5.0
"""Seconds that answers under way have when the bot is stopped."""

OLD = "This button belongs to another bot or an older version of this one. Ask again with the command."

CHANGED = "This command has changed. Type it anew; when that does not help, restart Discord."

Syncing = Callable[[app_commands.CommandTree[Any]], Awaitable[None]]
"""Registers the commands where they changed."""


@dataclass(frozen=True, slots=True)
class Room:
    """What listening needs. `name` is the slash command's, `heard` how many messages get an answer at all."""

    name: str
    commands: tuple[type[Command], ...]
    replies: Replies
    suggest: Suggesting
    sync: Syncing
    heard: Pace
    proxy: str | None = None


def intents() -> discord.Intents:
    """What must be heard, none of it privileged: the words of a message come when it is to us."""
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


class Listener(discord.Client):
    """One session at Discord's gateway."""

    def __init__(self, room: Room) -> None:
        super().__init__(
            intents=intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=30.0,
            proxy=room.proxy,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.room = room
        self.tree = Tree(self)
        self.answered: OrderedDict[int, None] = OrderedDict()
        parsers = self._connection.parsers
        parsers.update({kind: _sparing(kind, parse) for kind, parse in parsers.items() if kind != READY})

    async def setup_hook(self) -> None:
        """Build the commands, and register them where they changed."""
        room = self.room
        build_tree(self.tree, room.name, room.commands, room.replies.answer, room.suggest)
        await self.room.sync(self.tree)

    async def close(self) -> None:
        """Hang up when the answers that are under way have come, or have taken too long."""
        await self.room.replies.drain(ENDING)
        await super().close()

    async def on_connect(self) -> None:
        """A lost line is taken up again where the settings say."""
        stay(self.ws)

    async def on_message(self, message: discord.Message) -> None:
        """A direct message or a mention is a sentence; an empty one asks for help."""
        said = said_to(message, self.user.id if self.user else 0)
        if said is None or not self._first(message.id):
            return
        asker = author_of(message)
        if self.room.heard.refusal(asker.workspace, asker.user):
            log().info("Somebody writes more messages than are answered; nothing to do")
            return
        await self.room.replies.say(self, message, said or "help")

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Buttons and forms; commands go through the tree."""
        if interaction.type is discord.InteractionType.component:
            await self._pressed(interaction)
        elif interaction.type is discord.InteractionType.modal_submit:
            await self._filled(interaction)

    async def on_error(self, event_method: str, /, *args: Any, **_: Any) -> None:  # noqa: ARG002  discord.py says which
        """A fault of ours with anything but a command; what was asked comes first."""
        asked = args[0] if args and isinstance(args[0], discord.Interaction | discord.Message) else None
        await failed(asked)

    def _first(self, message: int) -> bool:
        """Whether a message comes for the first time."""
        if message in self.answered:
            return False
        self.answered[message] = None
        if len(self.answered) > REMEMBERED:
            self.answered.popitem(last=False)
        return True

    async def _pressed(self, interaction: discord.Interaction) -> None:
        data: Any = interaction.data or {}
        name = next(iter(data.get("values") or ()), data.get("custom_id", ""))
        embeds: list[Any] = [one.to_dict() for one in interaction.message.embeds] if interaction.message else []
        carried = chain(carried_by(embeds), self.room.replies.shown.asked_by(interaction.user.id))
        pressed = self.room.replies.signer.read(name, carried)
        if pressed is None:
            await _refuse(interaction)
        else:
            await self._do(interaction, pressed)

    async def _do(self, interaction: discord.Interaction, pressed: Pressed) -> None:
        replies = self.room.replies
        match pressed.does:
            case Does.ASK:
                await replies.answer(interaction, pressed.text, pressed.server)
            case Does.PAGE:
                await replies.turn(interaction, pressed)
            case Does.SHARE:
                await replies.share(interaction)
            case Does.SETTLE:
                await self._settle(interaction, pressed)
            case Does.QUESTION:
                with told():
                    await interaction.response.send_modal(asking(pressed.text, self._signer(pressed)))

    def _signer(self, pressed: Pressed) -> Signer:
        """What signs a form: for the server that the button spoke for."""
        return replace(self.room.replies.signer, server=pressed.server)

    async def _settle(self, interaction: discord.Interaction, pressed: Pressed) -> None:
        asked = f"why {quoted(pressed.text)}"
        card = await self.room.replies.card(interaction, asked, pressed.server)
        if card is None or not card.found:
            await self.room.replies.answer(interaction, asked, pressed.server)
            return
        with told():
            await interaction.response.send_modal(settling(pressed.text, card, self._signer(pressed)))

    async def _filled(self, interaction: discord.Interaction) -> None:
        data: Any = interaction.data or {}
        pressed = self.room.replies.signer.read(data.get("custom_id", ""))
        fields = filled(data)
        if pressed is None:
            await _refuse(interaction)
        elif pressed.does is Does.SETTLE:
            await self.room.replies.answer(interaction, settled(pressed.text, fields), pressed.server)
        else:
            await self.room.replies.answer(interaction, fields.get("question", "help"), pressed.server)


def _sparing(kind: str, parse: Callable[[Any], None]) -> Callable[[Any], None]:
    """What takes in one kind of event. One that cannot be read is left out, where discord.py would end the session."""

    def take(event: Any) -> None:
        try:
            parse(event)
        except Exception:  # noqa: BLE001  whatever it is, the next event may be a question
            log().exception("Discord sent an event that cannot be read; it is left out. Report this", kind=kind)

    return take


class Tree(app_commands.CommandTree[Listener]):
    """The commands as Discord knows them."""

    async def on_error(self, interaction: discord.Interaction, error: app_commands.AppCommandError, /) -> None:
        """A fault of ours, or a command that Discord still shows and the bot no longer has, or the other way round."""
        if isinstance(error, app_commands.CommandInvokeError):
            await failed(interaction)
            return
        log().error(
            "Discord sent a command that this bot does not have so; restart the bot, which registers its commands",
            why=type(error).__name__,
        )
        await _refuse(interaction, CHANGED)


def build_tree(
    tree: app_commands.CommandTree[Any],
    name: str,
    commands: tuple[type[Command], ...],
    answer: Answering,
    suggest: Suggesting,
) -> None:
    """All commands: the group, and those on a message."""
    tree.clear_commands(guild=None)
    tree.add_command(build_group(name, commands, answer, suggest))

    async def check(interaction: discord.Interaction, message: discord.Message) -> None:
        await answer(interaction, f"check text:{quoted(text_of(message))}")

    async def add(interaction: discord.Interaction, message: discord.Message) -> None:
        await answer(interaction, f"article links:{quoted(' '.join(links(text_of(message))))}")

    for label, run in ((CHECK, check), (ADD, add)):
        tree.add_command(
            app_commands.ContextMenu(name=label, callback=run, allowed_contexts=CONTEXTS, allowed_installs=INSTALLS)
        )


async def _refuse(interaction: discord.Interaction, said: str = OLD) -> None:
    with told():
        if not interaction.response.is_done():
            await interaction.response.send_message(said, ephemeral=True)

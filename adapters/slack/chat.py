"""Slack as a place where briefings are posted: once, or in doubt and then looked for.

Slack knows no key for a repeated post. So each message carries a random key as metadata, and a post whose fate is
unknown is looked for in the channel's history before anybody tries again.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.calls import LOST, Absent, Refused, Workspaces, once, patiently
from adapters.slack.marks import found, marked
from adapters.slack.question import NAME
from adapters.slack.render import QUIET, Message, Renderer, restored, stored, told
from adapters.slack.rich import Json
from adapters.slack.uploads import enclose
from bot.card import Card
from bot.chat import Gone, InDoubt, Place, Posted, SlowDown
from bot.log import log

CHANNELS = 10_000


@dataclass(slots=True)
class SlackChat:
    """Posts the briefings of every workspace that has the bot."""

    workspaces: Workspaces
    renderer: Renderer
    name: str = NAME
    direct: dict[tuple[str, str], str] = field(default_factory=dict)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def once_for(self) -> float:
        """Slack takes every post for a new one."""
        return 0.0

    def rendered(self, card: Card) -> str:
        return stored(self.renderer.posts(card))

    async def post(self, place: Place, rendered: str, key: str, *, repeat: bool = False) -> Posted:  # noqa: ARG002
        """Post the lead, and what has no room in it into its thread. Raises SlowDown, Gone or InDoubt.

        There is no `repeat`, since no key makes one harmless here.
        """
        first, *rest = restored(rendered)
        try:
            client, channel = await self._where(place)
            posted = await once(_sent(client, channel, place.thread, first, key))
        except Refused as refused:
            await self._refused(place, refused)
            raise
        message = str(posted.get("ts") or "")
        if not message:
            raise InDoubt("Slack took the message and did not say where it stands")
        thread = place.thread or message
        await self._more(client, channel, thread, rest, key)
        enclosing = asyncio.create_task(self._enclose(client, channel, thread, (first, *rest)))
        self.tasks.add(enclosing)
        enclosing.add_done_callback(self.tasks.discard)
        return Posted(replace(place, thread=thread), message)

    async def drain(self, seconds: float) -> None:
        """Wait for files and pictures on their way."""
        if self.tasks:
            await asyncio.wait(self.tasks, timeout=seconds)

    async def _enclose(self, client: AsyncWebClient, channel: str, thread: str, messages: Sequence[Message]) -> None:
        """What goes with a briefing, after it: drawing takes time, and the briefing stands by then."""
        for line in await enclose(client, channel, thread, messages):
            await self._more(client, channel, thread, [told(line)], "")

    async def find(self, place: Place, key: str, since: datetime) -> Posted | None:
        """The message with this key, among those since a moment. Raises SlowDown, Gone or InDoubt."""
        try:
            client, channel = await self._where(place)
            bot = await self.workspaces.bot(place.workspace)
            message = await found(client, bot, replace(place, channel=channel), key, since)
        except Refused as refused:
            await self._refused(place, refused)
            raise
        return Posted(replace(place, thread=place.thread or message), message) if message else None

    async def _where(self, place: Place) -> tuple[AsyncWebClient, str]:
        """Who posts, and in which channel: a person's direct messages are one."""
        client = await self.workspaces.client(place.workspace)
        if not place.channel.startswith("@"):
            return client, place.channel
        at = (place.workspace, place.channel)
        if at not in self.direct:
            opened = await once(client.conversations_open(users=place.channel[1:]))
            if len(self.direct) >= CHANNELS:
                self.direct.clear()
            self.direct[at] = str(opened["channel"]["id"])
        return client, self.direct[at]

    async def _refused(self, place: Place, refused: Refused) -> None:
        """A token that Slack took back is used no more; the schedules wait for a new one."""
        if refused.error in LOST:
            await self.workspaces.lost("", place.workspace, refused.error)
            raise Absent(str(refused)) from refused

    async def _more(self, client: AsyncWebClient, channel: str, thread: str, rest: Sequence[Message], key: str) -> None:
        """The rest of a long card. The lead stands by now; what goes wrong here is no reason to post it again."""
        for number, message in enumerate(rest, start=1):
            try:
                marks = f"{key}#{number}" if key else ""
                await patiently(partial(_sent, client, channel, thread, message, marks))
            except (SlowDown, Gone, InDoubt) as error:
                log().error("The rest of a long briefing did not reach Slack; “brief” shows all of it", why=str(error))
                return


def _sent(client: AsyncWebClient, channel: str, thread: str | None, message: Message, key: str) -> Any:
    place: Json = {"channel": channel, **({"thread_ts": thread} if thread else {})}
    return client.chat_postMessage(**place, **QUIET, text=message.text, blocks=message.blocks, **marked(key))

"""Getting an answer to whoever asked: to them alone, into a thread, or to everybody.

An answer whose fate is in doubt is not sent again: nobody wants it twice, and who misses it asks again. Only where a
response URL does not take a private one, also with a fault of Slack's, it goes by the API: a second copy harms nobody.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.calls import Refused, Workspaces, once, patiently
from adapters.slack.marks import found, marked
from adapters.slack.question import NAME, Question, Way
from adapters.slack.render import QUIET, Message, told
from adapters.slack.rich import Json, block, section, words
from adapters.slack.uploads import enclose, send_charts
from bot.chat import InDoubt, Place
from bot.errors import DealbriefError

ABSENT = frozenset({"channel_not_found", "not_in_channel", "user_not_in_channel", "is_archived", "restricted_action"})
HOOKS = ("https://hooks.slack.com/", "https://hooks.slack-gov.com/")
STATUS = "is looking through the ledger…"
STATUS_SECONDS = 1.0
IN_CHAT = "The chart is in your direct messages with this bot."
NO_CHART = "There is nothing to draw in that answer any more."
NOT_IN = "Files and charts cannot be sent here, since this bot is not in the channel. Invite it and share again."
MOST = 4
"""Messages sent by one response URL, of the five that Slack allows."""


@dataclass(frozen=True, slots=True)
class Hook:
    """Where Slack takes answers to one gesture for half an hour; a secret, never stored and never logged."""

    url: str

    def __repr__(self) -> str:
        return "Hook(...)"


@dataclass(frozen=True, slots=True)
class Replies:
    """`hooks` are the beginnings of addresses that answers may be sent to."""

    workspaces: Workspaces
    session: aiohttp.ClientSession
    hooks: tuple[str, ...] = HOOKS

    async def send(
        self, question: Question, messages: Sequence[Message], hook: Hook | None = None, key: str = ""
    ) -> None:
        """Send the messages of an answer; one for everybody carries the key, so that it can be found again.

        Raises Gone, SlowDown or InDoubt where nobody may have got it.
        """
        usable = hook if hook and hook.url.startswith(self.hooks) else None
        if question.way is Way.CHART:
            await self._charts(question, messages, usable)
        elif question.way in (Way.PRIVATE, Way.TURNED):
            await self._privately(question, messages, usable)
        else:
            await self._openly(question, messages, usable, key)

    async def show_status(self, question: Question) -> None:
        """Show in a chat with the bot that it is at work; the answer takes it away. No answer waits long for that."""
        if not question.is_direct or not question.thread:
            return
        client = await self.workspaces.client(question.team, question.enterprise)
        said = {"channel_id": question.channel, "thread_ts": question.thread, "status": STATUS}
        try:
            async with asyncio.timeout(STATUS_SECONDS):
                await once(client.api_call("assistant.threads.setStatus", json=said))
        except (DealbriefError, TimeoutError):
            return  # a thread that is no chat of the agent surface, or a right that is lacking

    async def stands(self, question: Question, key: str, since: datetime) -> bool:
        """Whether an answer with this key is there. Raises SlowDown, Gone or InDoubt."""
        client = await self.workspaces.client(question.team, question.enterprise)
        bot = await self.workspaces.bot(question.team, question.enterprise)
        place = Place(NAME, question.team, question.channel, question.answer_thread)
        return await found(client, bot, place, key, since) is not None

    async def _privately(self, question: Question, messages: Sequence[Message], hook: Hook | None) -> None:
        for message in messages[:MOST]:
            said = {**_said(message), **QUIET}
            turned = question.way is Way.TURNED
            if not (hook and await self._by_hook(hook, question, {**said, "replace_original": turned})):
                await self._to_one(question, said)
        files = [replace(one, charts=()) for one in messages]
        client = await self.workspaces.client(question.team, question.enterprise)
        for line in await enclose(client, question.user, None, files):
            await self._tell(question, hook, line)

    async def _charts(self, question: Question, messages: Sequence[Message], hook: Hook | None) -> None:
        client = await self.workspaces.client(question.team, question.enterprise)
        charts = [one for message in messages for one in message.charts]
        lines = await send_charts(client, question.user, None, charts) or ((IN_CHAT,) if charts else ())
        await self._tell(question, hook, " ".join(lines) or NO_CHART)

    async def _tell(self, question: Question, hook: Hook | None, line: str) -> None:
        """One line to the asker alone."""
        said = {**_said(told(line)), **QUIET}
        if not (hook and await self._by_hook(hook, question, said)):
            await self._to_one(question, said)

    async def _by_hook(self, hook: Hook, question: Question, said: Json, kind: str = "ephemeral") -> bool:
        """Whether Slack took it."""
        body = {"response_type": kind, "replace_original": False, **said}
        body |= {"thread_ts": question.thread} if question.thread else {}
        try:
            async with self.session.post(hook.url, json=body, allow_redirects=False) as answer:
                return answer.status == 200
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise InDoubt(f"Slack gave no answer that could be read ({type(error).__name__})") from error

    async def _to_one(self, question: Question, said: Json) -> None:
        """Without a response URL: where they asked, else by direct message."""
        client = await self.workspaces.client(question.team, question.enterprise)
        if question.channel and not question.is_direct:
            place: Json = {"channel": question.channel, "user": question.user, "thread_ts": question.thread}
            try:
                await patiently(lambda: client.chat_postEphemeral(**place, **_allowed(said)))
            except Refused as refused:
                if refused.error not in ABSENT:
                    raise
            else:
                return
        await _post(client, question.channel if question.is_direct else question.user, None, _plain(said))

    async def _openly(self, question: Question, messages: Sequence[Message], hook: Hook | None, key: str) -> None:
        client = await self.workspaces.client(question.team, question.enterprise)
        thread = question.answer_thread if question.way is Way.REPLY else question.thread
        shared = [_by(question.user)] if question.way is Way.SHARED else []
        first, *rest = messages
        said: Json = {"text": first.text, "blocks": [*first.blocks, *shared], **marked(key)}
        try:
            posted = await _post(client, question.channel, thread, said)
        except Refused as refused:
            if refused.error not in ABSENT or hook is None:
                raise
            for message in (Message(first.text, [*first.blocks, *shared]), *rest[: MOST - 2]):
                said = {**_said(message), **QUIET}
                await self._by_hook(hook, question, said, "in_channel")
            if first.files or first.charts:
                await self._tell(question, hook, NOT_IN)
            return
        for message in rest:
            await _post(client, question.channel, thread or posted, _said(message))
        for line in await enclose(client, question.channel, thread or posted, messages):
            await _post(client, question.channel, thread or posted, _said(told(line)))


async def _post(client: AsyncWebClient, channel: str, thread: str | None, said: Json) -> str:
    """Post, in words alone where Slack does not take the blocks. Answers the message's id."""
    place: Json = {"channel": channel, **({"thread_ts": thread} if thread else {})}
    try:
        posted: Any = await patiently(lambda: client.chat_postMessage(**place, **QUIET, **said))
    except Refused as refused:
        if refused.error != "invalid_blocks":
            raise
        words_alone = {name: value for name, value in said.items() if name != "blocks"}
        posted = await patiently(lambda: client.chat_postMessage(**place, **QUIET, **words_alone))
    return str(posted["ts"])


def _said(message: Message) -> Json:
    return {"text": message.text, "blocks": message.blocks}


def _plain(said: Json) -> Json:
    return {"text": said["text"], "blocks": said["blocks"]}


def _allowed(said: Json) -> Json:
    """What chat.postEphemeral takes: it never unfurls."""
    return {**_plain(said), "parse": "none", "link_names": False}


def _by(user: str) -> Json:
    """Who shared an answer."""
    return block(section(words("Shared by "), {"type": "user", "user_id": user}))

"""Posting briefings to channels, threads and forums: once, or with a plain word on why not.

A nonce makes Discord give back the first message for some minutes instead of posting again. After that a post is looked
for by its mark: a button whose id holds the digest of the key. A card that needs several messages is posted one by one,
those that stand already left out.
"""

import asyncio
import base64
import json
from collections.abc import Awaitable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2b
from typing import Any, Literal, TypeVar

import discord
from discord.http import MultipartParameters

from adapters.discord.asking import PLATFORM
from adapters.discord.escape import short
from adapters.discord.forms import files
from adapters.discord.refusals import UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, refusals
from adapters.discord.render import Json, Sent, drawn, marked_with, posts, restored, speaking_for, stored
from adapters.discord.signing import Does, Signer, digest
from bot.card import Card
from bot.chat import InDoubt, Place, Posted, SlowDown

NONCE = 25
NONCE_HOLDS = 105.0
"""Seconds for which the nonce is trusted; Discord says a few minutes. A request that got no answer within `PATIENCE`
can be taken for 75 seconds more, so that what is looked for afterwards is there or will never be."""

PATIENCE = 14.0
NOT_YET = 30.0
ABSENT = "the bot is not logged in to Discord; whoever runs it reads why in its log"
PAGE, PAGES, THREADS = 100, 5, 10
HAS_THREAD = 160004
FORUMS = frozenset({15, 16})
THREAD_NAME = 90
ARCHIVE_AFTER: Literal[4320] = 4320
SERVER, PERSON = f"{PLATFORM}:", "@"

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Stands:
    """One message of a post: where it stands, of how many, and where the next one goes."""

    posted: Posted
    of: int
    goes_on: Place


@dataclass(slots=True)
class DiscordChat:
    """Posts with a client that is logged in.

    `servers` has the server of each forum, empty for other channels, `names` how channels are called, `people` the
    direct messages with each person.
    """

    client: discord.Client
    signer: Signer
    patience: float = PATIENCE
    name: str = PLATFORM
    servers: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)

    @property
    def once_for(self) -> float:
        return NONCE_HOLDS

    def rendered(self, card: Card) -> str:
        """The messages of the card, each but for its mark."""
        return stored(posts(card, self.signer))

    async def post(self, place: Place, rendered: str, key: str, *, repeat: bool = False) -> Posted:
        """Post under this key; of several messages, those that stand already are not posted again."""
        self._must_be_there()
        await self._asked(place, self._belongs(place))
        every = restored(rendered)
        standing = await self._asked(place, self._standing(place, key, None)) if len(every) > 1 else {}
        goes_on = standing[0].goes_on if 0 in standing else place
        for at, one in enumerate(every):
            if at not in standing:
                message = await drawn(self._for(place, one, f"{digest(key)}.{at}.{len(every)}"))
                send = self._send(goes_on, message, f"{key}/{at}", len(every), repeat=repeat)
                standing[at] = await self._asked(goes_on, send)
                goes_on = standing[0].goes_on
        return standing[0].posted

    async def find(self, place: Place, key: str, since: datetime) -> Posted | None:
        """The first message of a post that stands whole."""
        self._must_be_there()
        standing = await self._asked(place, self._standing(place, key, since))
        return standing[0].posted if 0 in standing and len(standing) == standing[0].of else None

    def _must_be_there(self) -> None:
        """Raises SlowDown while Discord could not be reached since this process began."""
        if self.client.user is None:
            raise SlowDown(NOT_YET, ABSENT)

    def _for(self, place: Place, one: Sent, mark: str) -> Sent:
        """A message with its mark, its buttons for the server that it speaks for, should it stand elsewhere."""
        marked = marked_with(one.payload, mark, self.signer)
        server = _server(place) if place.channel.startswith(PERSON) else None
        return replace(one, payload=speaking_for(marked, server, self.signer) if server else marked)

    async def _belongs(self, place: Place) -> None:
        """Raises discord.NotFound where a person gets what a server knows and is not in the server any more."""
        server = _server(place)
        if server and place.channel.startswith(PERSON):
            await self.client.http.get_member(server, int(place.channel.removeprefix(PERSON)))

    async def _asked(self, place: Place, request: Awaitable[Answer]) -> Answer:
        with refusals(place, self.names):
            async with asyncio.timeout(self.patience):
                return await request

    async def _send(self, place: Place, one: Sent, key: str, of: int, *, repeat: bool) -> Stands:
        if await self._is_forum(place):
            return await self._send_to_forum(place, one, key, of, repeat=repeat)
        http = self.client.http
        channel = await self._channel(place)
        try:
            message: Any = await http.send_message(channel, params=_parameters(one, key))
        except discord.HTTPException as error:
            if error.code == UNKNOWN_MESSAGE:  # what the nonce stands for was deleted meanwhile
                return Stands(Posted(place, ""), of, place)
            if error.code != UNKNOWN_CHANNEL or place.thread is None:
                raise
            await self._open_thread(place, one)
            message = await http.send_message(channel, params=_parameters(one, key))
        return Stands(_posted(place, str(message["id"])), of, place)

    async def _open_thread(self, place: Place, one: Sent) -> None:
        """Open the thread of a message: until it is needed there is none, and its id is that of the message."""
        try:
            await self.client.http.start_thread_with_message(
                place.channel, str(place.thread), name=thread_name(one), auto_archive_duration=ARCHIVE_AFTER
            )
        except discord.HTTPException as error:
            if error.code != HAS_THREAD:
                raise

    async def _send_to_forum(self, place: Place, one: Sent, key: str, of: int, *, repeat: bool) -> Stands:
        """Begin a post of a forum. It takes no nonce: a repeat only looks for what the earlier request left."""
        found = await self._standing(place, key.rpartition("/")[0], None)
        if 0 in found:
            return found[0]
        if repeat:
            raise InDoubt("an earlier request for this post may still be taken")
        thread: Any = await self.client.http.start_thread_in_forum(place.channel, params=_forum_post(one))
        inside = replace(place, thread=str(thread["id"]))
        return Stands(Posted(inside, str(thread["message"]["id"])), of, inside)

    async def _standing(self, place: Place, key: str, since: datetime | None) -> dict[int, Stands]:
        """The messages of a post that stand, by their number; none in a thread that nobody has opened yet."""
        if not await self._is_forum(place):
            try:
                messages = await self._history(await self._channel(place), since)
            except discord.NotFound as error:
                if error.code != UNKNOWN_CHANNEL or place.thread is None:
                    raise
                return {}
            return self._marked(place, messages, key)
        for thread in await self._threads(place.channel):
            inside = replace(place, thread=thread)
            if found := self._marked(inside, await self._history(thread, None), key):
                return found
        return {}

    async def _channel(self, place: Place) -> str:
        """Where messages are sent: the thread, the channel, or the direct messages with the person that "@7" names."""
        if place.thread or not place.channel.startswith(PERSON):
            return place.thread or place.channel
        if place.channel not in self.people:
            opened: Any = await self.client.http.start_private_message(place.channel.removeprefix(PERSON))
            self.people[place.channel] = str(opened["id"])
        return self.people[place.channel]

    async def _is_forum(self, place: Place) -> bool:
        """Whether a place is a forum itself and no thread in it: a forum takes no messages, only posts."""
        if place.thread or place.channel.startswith(PERSON):
            return False
        if place.channel not in self.servers:
            channel: Any = await self.client.http.get_channel(place.channel)
            self.names[place.channel] = str(channel.get("name") or "")
            self.servers[place.channel] = str(channel["guild_id"]) if channel["type"] in FORUMS else ""
        return bool(self.servers[place.channel])

    async def _threads(self, forum: str) -> list[str]:
        """The newest threads of a forum that this bot began."""
        active: Any = await self.client.http.get_active_threads(self.servers[forum])
        ours = [one for one in active["threads"] if one["parent_id"] == forum and self._is_ours(one["owner_id"])]
        return sorted((str(one["id"]) for one in ours), key=int, reverse=True)[:THREADS]

    async def _history(self, channel: str, since: datetime | None) -> list[Json]:
        """Messages from a moment on, the oldest first in steps; without one, the newest."""
        found: list[Any] = []
        after = discord.utils.time_snowflake(since) if since else None
        for _ in range(PAGES if since else 1):
            some: list[Any] = list(await self.client.http.logs_from(channel, PAGE, after=after))
            found += some
            if len(some) < PAGE:
                break
            after = max(int(one["id"]) for one in some)
        return found

    def _marked(self, place: Place, messages: Iterable[Json], key: str) -> dict[int, Stands]:
        """Those of the messages that carry the mark of the key."""
        found: dict[int, Stands] = {}
        for one in messages:
            for mark in self._marks(one):
                name, at, of = mark.split(".")
                if name == digest(key):
                    found.setdefault(int(at), Stands(_posted(place, str(one["id"])), int(of), place))
        return found

    def _marks(self, message: Json) -> Iterable[str]:
        if not self._is_ours(message["author"]["id"]):
            return
        for row in message.get("components", ()):
            for part in row.get("components", ()):
                pressed = self.signer.read(part.get("custom_id", ""))
                if pressed and pressed.does is Does.QUESTION:
                    yield pressed.text

    def _is_ours(self, user: object) -> bool:
        return self.client.user is not None and str(user) == str(self.client.user.id)


def _server(place: Place) -> int | None:
    """The server that a place speaks for; None for a person's own."""
    name = place.workspace.removeprefix(SERVER)
    return int(name) if name.isdecimal() else None


def _posted(place: Place, message: str) -> Posted:
    """Where it stands, with the thread that can be opened at it where it is the message of a server's channel."""
    server = _server(place) and not place.channel.startswith(PERSON)
    return Posted(replace(place, thread=place.thread or (message if server else None)), message)


def _nonce(key: str) -> str:
    return base64.b32encode(blake2b(key.encode(), digest_size=20).digest()).decode()[:NONCE]


def thread_name(one: Sent) -> str:
    """What a thread is called: the first line of its message, without our marks."""
    first = str(one.payload["content"]).partition("\n")[0]
    return short(first.replace("*", "").replace("\\", ""), THREAD_NAME) or "AI deals"


def _parameters(one: Sent, key: str) -> MultipartParameters:
    return _with_files({**one.payload, "nonce": _nonce(key), "enforce_nonce": True}, {}, one)


def _forum_post(one: Sent) -> MultipartParameters:
    around = {"name": thread_name(one), "auto_archive_duration": ARCHIVE_AFTER}
    return _with_files(dict(one.payload), around, one)


def _with_files(payload: Json, around: Json, one: Sent) -> MultipartParameters:
    """The request of a message, or of a forum post around it, in parts where there are files."""
    uploads = files(one)
    if uploads:
        payload["attachments"] = [
            {"id": at, "filename": file.filename, **({"description": file.description} if file.description else {})}
            for at, file in enumerate(uploads)
        ]
    whole = {**around, "message": payload} if around else payload
    if not uploads:
        return MultipartParameters(whole, None, None)
    parts: list[Json] = [{"name": "payload_json", "value": json.dumps(whole)}]
    parts += [
        {
            "name": f"files[{at}]",
            "value": file.fp,
            "filename": file.filename,
            "content_type": "application/octet-stream",
        }
        for at, file in enumerate(uploads)
    ]
    return MultipartParameters(None, parts, uploads)

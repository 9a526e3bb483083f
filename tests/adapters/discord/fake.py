"""A small Discord over real sockets of this machine: a gateway that can lose people, and an API that fails as told.

What it gets right is what discord.py leans on: sequence numbers, RESUME with replay, nonces, one answer an
interaction, the exact content type, and the headers of 429.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

Json = dict[str, Any]
ME = {"id": "42", "username": "dealbrief", "discriminator": "0", "avatar": None, "bot": True}
PERSON = {"id": "7", "username": "reader", "discriminator": "0", "avatar": None, "global_name": None}
APPLICATION = {"id": "41", "name": "dealbrief", "icon": None, "description": "", "bot_public": True, "flags": 0,
               "bot_require_code_grant": False, "verify_key": "", "summary": "", "owner": PERSON}  # fmt: skip
BARE: Json = {"embeds": [], "components": [], "nonce": None, "timestamp": "2026-03-01T09:00:00+00:00", "type": 0,
        "tts": False, "edited_timestamp": None, "pinned": False, "mention_everyone": False, "mentions": [],
        "mention_roles": [], "attachments": []}  # fmt: skip
TEXT = 0
ELSEWHERE = "ws://127.0.0.1:9/"  # where nobody is: a session is resumed at the address of the settings

Faults = Callable[[int], str]
"""What happens to the n-th request that writes: "", "drop" (taken, no answer), "refuse" (not taken, no answer), "slow"
(429), "global" (429 for all), "banned" (429 of the network before Discord), "error" (taken, 503), "broken" (not taken,
500), "late" (taken after the client gave up), "hang" (not taken, never answered), or a number: that status and code."""


@dataclass
class FakeDiscord:
    """Its state is what a test looks at. `beats`: whether heartbeats are answered."""

    token: str = "token"
    faults: Faults = lambda _: ""
    late_by: float = 0.6
    wait: float = 0.1
    banned: str = "33"
    beats: bool = True
    replays: int = 0  # events that a RESUME tells once more although the client had them
    forgets: bool = False  # whether a RESUME is refused
    closes: int = 0  # the code with which an IDENTIFY is answered
    messages: list[Json] = field(default_factory=list)
    answers: dict[str, list[Json]] = field(default_factory=dict)
    events: list[Json] = field(default_factory=list)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    identified: int = 0
    resumed: int = 0
    asked: int = 0
    registered: int = 0
    deleted: bool = False  # whether the messages that are replied to were deleted
    commands: list[Json] = field(default_factory=list)
    servers: list[Json] = field(default_factory=list)
    url: str = ""

    @property
    def api(self) -> str:
        return f"{self.url}/api/v10"

    @property
    def gateway(self) -> str:
        return self.url.replace("http", "ws") + "/gateway"

    async def tell(self, kind: str, data: Json, *, now: bool = True) -> None:
        """An event; where the line is down, or not `now`, it waits for a RESUME."""
        self.events.append({"op": 0, "t": kind, "s": len(self.events) + 1, "d": data})
        if now:
            for socket in list(self.sockets):
                with suppress(ConnectionError):
                    await socket.send_json(self.events[-1])

    async def hang_up(self, code: int = 4000) -> None:
        """End every connection."""
        for socket in list(self.sockets):
            await socket.close(code=code)

    async def connect(self, request: web.Request) -> web.WebSocketResponse:
        """The gateway."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 100}})
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    await self._heard(socket, json.loads(frame.data))
        finally:
            if socket in self.sockets:
                self.sockets.remove(socket)
        return socket

    async def _heard(self, socket: web.WebSocketResponse, said: Json) -> None:
        if said["op"] == 1 and self.beats:
            await socket.send_json({"op": 11, "d": None})
        elif said["op"] == 2:
            self.identified += 1
            await self._welcome(socket)
        elif said["op"] == 6 and (self.forgets or said["d"]["seq"] is None):
            self.forgets = False
            await socket.send_json({"op": 9, "d": False})
        elif said["op"] == 6:
            self.resumed += 1
            told = max(said["d"]["seq"] - self.replays, 1)
            while told < len(self.events):  # also what comes while others are told
                await socket.send_json(self.events[told])
                told += 1
            self.sockets.append(socket)
            await socket.send_json({"op": 0, "t": "RESUMED", "s": told, "d": {}})

    async def _welcome(self, socket: web.WebSocketResponse) -> None:
        if self.closes:
            await socket.close(code=self.closes)
            return
        ready = {"v": 10, "user": ME, "session_id": "s", "resume_gateway_url": ELSEWHERE, "guilds": [],
                 "private_channels": [], "application": {"id": "41", "flags": 0}}  # fmt: skip
        self.events.append({"op": 0, "t": "READY", "s": len(self.events) + 1, "d": ready})
        await socket.send_json(self.events[-1])
        self.sockets.append(socket)

    async def call(self, request: web.Request) -> web.StreamResponse:
        """The API."""
        if "Authorization" in request.headers and request.headers["Authorization"] != f"Bot {self.token}":
            return answer({"message": "401: Unauthorized", "code": 0}, 401)
        body = await json_of(request) if request.can_read_body else {}
        path = request.path.removeprefix("/api/v10")
        if path.startswith("/files/"):
            await asyncio.sleep(self.late_by)
            return web.Response(body=b"x")
        if request.method == "GET":
            return self._read(path, request)
        if path.endswith("/commands"):
            self.registered += 1
            given: Json = {"id": "1", "application_id": "41", "version": "1"}
            self.commands = [{"description": "", **one, **given} for one in body]
            return answer(self.commands)
        fault = self.faults(self.asked)
        self.asked += 1
        return await self._faulty(fault, request, path, body)

    async def _faulty(self, fault: str, request: web.Request, path: str, body: Json) -> web.StreamResponse:
        if refusal := self._refusal(fault):
            return refusal
        if fault in {"hang", "late"}:
            await asyncio.sleep(self.late_by)
        if fault not in {"refuse", "hang"}:
            taken = self._take(path, body)
            if fault == "error":
                return answer({"message": "503", "code": 0}, 503)
            if fault not in {"drop", "late"}:
                return taken
        assert request.transport is not None
        request.transport.close()
        return web.Response()

    def _refusal(self, fault: str) -> web.Response | None:
        """An answer that says that nothing was taken."""
        if fault in {"slow", "global"}:
            wait = {"message": "slow down", "retry_after": self.wait, "global": fault == "global"}
            return answer(wait, 429, {"Via": "1.1 google", "Retry-After": "1"})
        if fault == "banned":
            return web.Response(text="<html>banned</html>", status=429, headers={"Retry-After": self.banned})
        if fault == "broken":
            return answer({"message": "500", "code": 0}, 500)
        if fault.isdigit():
            status = {"401": 401, "50035": 400}.get(fault, 404 if fault.startswith("100") else 403)
            return answer({"message": "no", "code": int(fault)}, status)
        return None

    def _take(self, path: str, body: Json) -> web.Response:
        _, kind, name, *rest = path.split("/")
        if kind == "interactions":
            if self.answers.get(name):
                return answer({"message": "acknowledged", "code": 40060}, 400)
            self.answers[name] = [body]
            return answer({"interaction": {"id": name, "type": 2}})
        if kind == "webhooks":
            self.answers.setdefault(rest[0], []).append(body)
            return answer(self._message("9", {"content": ""}))
        if body.get("message_reference", {}).get("fail_if_not_exists", True) and self.deleted:
            return answer({"message": "Unknown message", "code": 50035}, 400)
        return answer(self._posted(name, body))

    def _posted(self, channel: str, body: Json) -> Json:
        known = (one for one in self.messages if one["nonce"] == body["nonce"] and one["channel_id"] == channel)
        if found := next(known, None):
            return found
        self.messages.append(self._message(channel, body))
        return self.messages[-1]

    def _message(self, channel: str, body: Json) -> Json:
        said: Json = {name: body[name] for name in ("content", "nonce", "embeds", "components") if name in body}
        return {**BARE, "id": str(1_000 + len(self.messages)), "channel_id": channel, "author": ME, **said}

    def _read(self, path: str, request: web.Request) -> web.Response:
        _, kind, *rest = path.split("/")
        if kind == "users":
            return answer(self.servers if rest[-1] == "guilds" else ME)
        if kind == "applications":
            return answer(self.commands)
        if kind == "oauth2":
            return answer(APPLICATION)
        if rest[-1] == "messages":
            after = int(request.query.get("after", "0"))
            after = after if after < 2**40 else 0
            here = [one for one in self.messages if one["channel_id"] == rest[0] and int(one["id"]) > after]
            return answer(here[:100][::-1])
        return answer({"id": rest[0], "type": TEXT, "guild_id": "5"})


def answer(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """JSON as Discord sends it: discord.py reads no other content type as JSON."""
    sent = {"Content-Type": "application/json", **(headers or {})}
    return web.Response(body=json.dumps(body).encode(), status=status, headers=sent)


def message(number: int, text: str) -> Json:
    """A direct message of a person."""
    return {**BARE, "id": str(number), "channel_id": "9", "author": PERSON, "content": text}


def slash(number: int, verb: str, context: int = 1) -> Json:
    """A command of a person, in direct messages with the bot, or (2) in a conversation of people."""
    return {"id": str(number), "application_id": "41", "type": 2, "token": f"t{number}", "version": 1, "user": PERSON,
            "channel_id": "9", "channel": {"id": "9", "type": 1}, "locale": "en-US", "entitlements": [],
            "context": context,
            "authorizing_integration_owners": {}, "attachment_size_limit": 1, "app_permissions": "0",
            "data": {"id": "1", "name": "deal", "type": 1,
                     "options": [{"type": 1, "name": verb, "options": []}]}}  # fmt: skip


@asynccontextmanager
async def running(fake: FakeDiscord) -> AsyncIterator[FakeDiscord]:
    """The fake, on a port of 127.0.0.1."""
    app = web.Application()
    app.router.add_get("/gateway", fake.connect)
    app.router.add_route("*", "/api/{path:.*}", fake.call)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    fake.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield fake
    finally:
        await fake.hang_up()
        await runner.cleanup()


async def json_of(request: web.Request) -> Any:
    """The JSON of a request, alone or before its files."""
    if not request.content_type.startswith("multipart/"):
        return await request.json()
    form = await request.post()
    return json.loads(str(form["payload_json"]))

"""A Slack of our own on this machine: the Web API, response URLs, files and Socket Mode, with faults as told.

It refuses what Slack refuses: unknown tokens, rights that a token lacks, blocks that break a rule, triggers that are
used or old.
"""

import asyncio
import itertools
import json
import time
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.adapters.slack.checking import texts, wrong, wrong_view

Json = dict[str, Any]
FAULTS = {"429", "500", "503", "drop", "drop after", "late"}
TEAM, BOT, BOT_USER = "T1", "B1", "UBOT"
TRIGGER_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Call:
    method: str
    token: str
    said: Json


@dataclass(slots=True)
class FakeSlack:
    """`tokens`: token -> team. `faults`: method -> what its next calls get. `refusals`: (method, channel) -> error."""

    port: int = 0
    tokens: dict[str, str] = field(default_factory=lambda: {"xoxb-one": TEAM})
    admins: set[str] = field(default_factory=lambda: {"UADMIN"})
    faults: dict[str, deque[str]] = field(default_factory=lambda: defaultdict(deque))
    refusals: dict[tuple[str, str], Json] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    hooked: list[tuple[str, Json]] = field(default_factory=list)
    messages: list[Json] = field(default_factory=list)
    files: list[Json] = field(default_factory=list)
    promised: dict[str, Json] = field(default_factory=dict)
    bytes: dict[str, bytes] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    triggers: dict[str, float] = field(default_factory=dict)
    codes: dict[str, Json] = field(default_factory=dict)
    refreshes: list[str] = field(default_factory=list)
    scopes: str = ""
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    acked: list[Json] = field(default_factory=list)
    connections: int = 0
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    counter: Any = field(default_factory=lambda: itertools.count(time.time_ns()))

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/"

    def hook(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook/{next(self.counter)}"

    def trigger(self) -> str:
        name = f"trigger.{next(self.counter)}"
        self.triggers[name] = time.monotonic()
        return name

    def of(self, method: str) -> list[Json]:
        return [call.said for call in self.calls if call.method == method]

    async def until(self, done: Any, seconds: float = 8.0) -> None:
        """Wait until something holds; every request wakes this up."""
        async with asyncio.timeout(seconds):
            while not done():
                self.heard.clear()
                await self.heard.wait()

    # The Web API

    async def call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        said = await _said(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or str(said.pop("token", ""))
        self.calls.append(Call(method, token, said))
        fault = self.faults[method].popleft() if self.faults[method] else ""
        if early := await self._fault(fault, request):
            return early
        answer = self._answer(method, token, said)
        self.heard.set()
        if fault == "drop after":
            _cut(request)
        if fault == "late":
            await asyncio.sleep(0.6)
        return web.json_response(answer, headers={"x-oauth-scopes": self.scopes})

    async def _fault(self, fault: str, request: web.Request) -> web.Response | None:
        self.heard.set()
        if fault == "429":
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "1"})
        if fault == "drop":
            _cut(request)
        return web.Response(status=int(fault), text="oops") if fault in ("500", "503") else None

    def _answer(self, method: str, token: str, said: Json) -> Json:
        if method == "oauth.v2.access":
            return self._oauth(said)
        if method == "apps.connections.open":
            if not token.startswith("xapp"):
                return {"ok": False, "error": "invalid_auth"}
            return {"ok": True, "url": f"ws://127.0.0.1:{self.port}/link"}
        if token not in self.tokens:
            return {"ok": False, "error": "invalid_auth"}
        if refusal := self.refusals.get((method, str(said.get("channel", "")))):
            return {"ok": False, **refusal}
        found = getattr(self, "_" + method.replace(".", "_"), None)
        return {"ok": True, **(found(token, said) if found else {})}

    def _auth_test(self, token: str, said: Json) -> Json:
        return {"team_id": self.tokens[token], "team": "Desk", "user_id": BOT_USER, "bot_id": BOT, "user": "dealbrief"}

    def _users_info(self, token: str, said: Json) -> Json:
        return {"user": {"id": said["user"], "is_admin": said["user"] in self.admins, "tz": "Europe/Berlin"}}

    def _conversations_open(self, token: str, said: Json) -> Json:
        return {"channel": {"id": "D" + str(said["users"])}}

    def _chat_postMessage(self, token: str, said: Json) -> Json:  # noqa: N802  Slack's name
        self._look(said)
        number = next(self.counter)
        ts = f"{number // 10**9}.{number % 10**9:09d}"
        self.messages.append({**said, "ts": ts, "bot_id": BOT, "team": self.tokens[token]})
        return {"ts": ts, "channel": said["channel"]}

    def _chat_postEphemeral(self, token: str, said: Json) -> Json:  # noqa: N802  Slack's name
        self._look(said)
        return {"message_ts": "1.1"}

    def _conversations_history(self, token: str, said: Json) -> Json:
        every = [one for one in self.messages if one["channel"] == said["channel"] and not one.get("thread_ts")]
        return {"messages": [one for one in every if float(one["ts"]) >= float(said["oldest"])][::-1]}

    def _conversations_replies(self, token: str, said: Json) -> Json:
        return {"messages": [one for one in self.messages if one.get("thread_ts") == said["ts"]]}

    def _views_open(self, token: str, said: Json) -> Json:
        begun = self.triggers.pop(str(said["trigger_id"]), 0.0)
        if time.monotonic() - begun > TRIGGER_SECONDS:
            return {"ok": False, "error": "expired_trigger_id"}
        self.problems += wrong_view(said["view"])
        return {"view": {"id": "V1", **said["view"]}}

    def _views_publish(self, token: str, said: Json) -> Json:
        self.problems += wrong_view(said["view"])
        return {"view": said["view"]}

    def _files_getUploadURLExternal(self, token: str, said: Json) -> Json:  # noqa: N802  Slack's name
        name = f"F{next(self.counter)}"
        if not 0 < len(str(said.get("alt_txt", ""))) <= 1_000:
            self.problems.append(f"a file without words: {said}")
        self.promised[name] = said
        return {"upload_url": f"http://127.0.0.1:{self.port}/upload/{name}", "file_id": name}

    def _files_completeUploadExternal(self, token: str, said: Json) -> Json:  # noqa: N802  Slack's name
        [file] = json.loads(said["files"]) if isinstance(said["files"], str) else said["files"]
        about = self.promised.pop(file["id"])
        if len(self.bytes.get(file["id"], b"")) != int(about["length"]):
            self.problems.append(f"a file that is not as long as was said: {about}")
        self.files.append({**said, "alt": about["alt_txt"], "content": self.bytes.pop(file["id"], b"")})
        return {"files": [{"id": "F"}]}

    def _oauth(self, said: Json) -> Json:
        if said.get("grant_type") == "refresh_token":
            self.refreshes.append(str(said["refresh_token"]))
            known = self.codes.pop(str(said["refresh_token"]), None)
        else:
            known = self.codes.pop(str(said.get("code")), None)
        if known is None:
            return {"ok": False, "error": "invalid_refresh_token" if "grant_type" in said else "invalid_code"}
        self.tokens[known["access_token"]] = known["team"]["id"]
        return {"ok": True, "bot_user_id": BOT_USER, "app_id": "A1", "scope": "chat:write", **known}

    def _look(self, said: Json) -> None:
        blocks = list(said.get("blocks") or ())
        if blocks and list(texts(blocks[-1]))[:1] == ["Shared by "]:
            blocks.pop()  # the one place where a person is named, by us
        self.problems += wrong(str(said.get("text", "")), blocks)
        self.problems += [f"{name} is on" for name in ("unfurl_links", "unfurl_media") if said.get(name)]

    # Response URLs and files

    async def by_hook(self, request: web.Request) -> web.Response:
        said = json.loads(await request.read())
        fault = self.faults["hook"].popleft() if self.faults["hook"] else ""
        if fault:
            return web.Response(status=int(fault))
        self._look(said)
        self.hooked.append((request.match_info["name"], said))
        self.heard.set()
        return web.Response(text="ok")

    async def uploaded(self, request: web.Request) -> web.Response:
        content = await request.read()
        self.calls.append(Call("upload", "", {"content": content.decode("utf-8", "replace")}))
        if early := await self._fault(self.faults["upload"].popleft() if self.faults["upload"] else "", request):
            return early
        self.bytes[request.match_info["name"]] = content
        return web.Response(text="OK")

    # Socket Mode

    async def link(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.connections += 1
        await socket.send_json({"type": "hello", "num_connections": 1})
        self.sockets.append(socket)
        self.heard.set()
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                self.acked.append(json.loads(message.data))
                self.heard.set()
        self.sockets.remove(socket)
        return socket

    async def envelope(self, kind: str, payload: Json, name: str, again: int = 0) -> None:
        """Deliver something over the newest connection."""
        said = {"type": kind, "envelope_id": name, "payload": payload, "accepts_response_payload": True}
        if again:
            said |= {"retry_attempt": again, "retry_reason": "timeout"}
        await self.sockets[-1].send_json(said)

    def answers(self) -> Counter[str]:
        """How often each text was answered in a thread or a direct message."""
        return Counter(str(one["text"]) for one in self.messages)


@asynccontextmanager
async def fake_slack(fake: FakeSlack | None = None) -> AsyncIterator[FakeSlack]:
    """The fake behind a port of this machine."""
    fake = fake or FakeSlack()
    app = web.Application(client_max_size=2**26)
    app.router.add_route("*", "/api/{method}", fake.call)
    app.router.add_post("/hook/{name}", fake.by_hook)
    app.router.add_post("/upload/{name}", fake.uploaded)
    app.router.add_get("/link", fake.link)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    fake.port = runner.addresses[0][1]
    try:
        yield fake
    finally:
        for socket in list(fake.sockets):
            await socket.close()
        await runner.cleanup()


async def _said(request: web.Request) -> Json:
    """What was said, in the query, a form or JSON, as Slack takes all three."""
    said: Json = dict(request.query)
    body = await request.read()
    if "json" in request.content_type and body:
        said |= json.loads(body)
    elif body:
        said |= {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    for name in ("blocks", "metadata", "view", "files", "prompts"):
        if isinstance(said.get(name), str):
            said[name] = json.loads(said[name])
    return said


def _cut(request: web.Request) -> None:
    """End the connection without an answer."""
    if request.transport:
        request.transport.abort()
    raise ConnectionResetError

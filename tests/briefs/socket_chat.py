"""A chat whose platform is a socket of this machine."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.card import Card
from bot.chat import Gone, InDoubt, Place, Posted, SlowDown


@dataclass(slots=True)
class SocketChat:
    """`trace` is told when a request is on its way."""

    port: int
    once_for: float
    trace: Callable[[str], None]
    name: str = "fake"

    def rendered(self, card: Card) -> str:
        return card.title

    async def post(self, place: Place, rendered: str, key: str, *, repeat: bool = False) -> Posted:
        request = {"op": "post", "channel": place.channel, "thread": place.thread, "text": rendered, "key": key}
        return self._posted(place, await self._ask(request))

    async def find(self, place: Place, key: str, since: datetime) -> Posted | None:
        answer = await self._ask({"op": "find", "channel": place.channel, "key": key, "since": since.timestamp()})
        return None if "absent" in answer else self._posted(place, answer)

    def _posted(self, place: Place, answer: dict[str, Any]) -> Posted:
        if "slow_down" in answer:
            raise SlowDown(answer["slow_down"])
        if "gone" in answer:
            raise Gone(answer["gone"])
        if "message" not in answer:
            raise InDoubt(str(answer))
        return Posted(replace(place, thread=answer["thread"]), answer["message"])

    async def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError as error:
            raise InDoubt(str(error)) from error
        try:
            writer.write(json.dumps(request).encode() + b"\n")
            await writer.drain()
            if request["op"] == "post":
                self.trace("asked")
            line = await reader.readline()
        except OSError as error:
            raise InDoubt(str(error)) from error
        finally:
            writer.close()
        if not line:
            raise InDoubt("the connection ended without an answer")
        answer: dict[str, Any] = json.loads(line)
        return answer

"""What people do on Slack, as the platform tells an app: signed requests, or envelopes of a socket."""

import io
import itertools
import json
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp
from slack_sdk.signature import SignatureVerifier

from tests.adapters.slack.fake import TEAM, FakeSlack

Json = dict[str, Any]
SECRET = "ci-signing-secret"
FORM = "application/x-www-form-urlencoded"


def signed(body: str, kind: str, at: float | None = None, secret: str = SECRET) -> dict[str, str]:
    stamp = str(int(time.time() if at is None else at))
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature or "", "Content-Type": kind}


@dataclass(slots=True)
class People:
    """Acts on an app that listens at `address`, with response URLs and triggers of the fake."""

    fake: FakeSlack
    address: str
    http: aiohttp.ClientSession
    team: str = TEAM
    user: str = "U1"
    counter: Any = field(default_factory=lambda: itertools.count(int(time.time() * 1e6)))

    async def post(self, body: str, kind: str, headers: dict[str, str] | None = None) -> tuple[int, str]:
        """Deliver a body, signed unless headers are given. Answers status and text."""
        heads = signed(body, kind) if headers is None else headers
        async with self.http.post(
            f"{self.address}/slack/events", data=io.BytesIO(body.encode()), headers=heads
        ) as answer:
            return answer.status, await answer.text()

    def slash(self, text: str, channel: str = "C1") -> Json:
        return {
            "command": "/deal", "text": text, "team_id": self.team, "user_id": self.user, "channel_id": channel,
            "response_url": self.fake.hook(), "trigger_id": self.fake.trigger(), "api_app_id": "A1",
        }  # fmt: skip

    async def command(self, text: str, channel: str = "C1") -> tuple[int, str]:
        return await self.post(urlencode(self.slash(text, channel)), FORM)

    def event(self, event: Json, **more: Any) -> Json:
        return {
            "type": "event_callback", "team_id": self.team, "api_app_id": "A1", "event_id": f"Ev{next(self.counter)}",
            "authorizations": [{"team_id": self.team, "is_bot": True, "user_id": "UBOT"}], "event": event, **more,
        }  # fmt: skip

    def ts(self) -> str:
        number = next(self.counter)
        return f"{number // 1_000_000}.{number % 1_000_000:06d}"

    def message(self, text: str, **more: Any) -> Json:
        ts = self.ts()
        said = {
            "type": "message", "channel": "D1", "channel_type": "im", "user": self.user, "text": text, "ts": ts,
            "client_msg_id": f"c{ts}", "team": self.team,
        }  # fmt: skip
        return self.event({**said, **more})

    def mention(self, text: str, **more: Any) -> Json:
        said = {"type": "app_mention", "channel": "C1", "user": self.user, "text": f"<@UBOT> {text}", "ts": self.ts()}
        return self.event({**said, "team": self.team, **more})

    async def say(self, body: Json) -> tuple[int, str]:
        return await self.post(json.dumps(body), "application/json")

    def gesture(self, kind: str, **more: Any) -> Json:
        return {
            "type": kind, "team": {"id": self.team}, "user": {"id": self.user, "team_id": self.team},
            "api_app_id": "A1", "trigger_id": self.fake.trigger(), **more,
        }  # fmt: skip

    def press(self, element: Json, block_id: str = "b", **more: Any) -> Json:
        """Somebody presses a button, or chooses the first option of a menu."""
        action: Json = {str(name): element[name] for name in ("type", "action_id", "value") if name in element}
        if "options" in element:
            action["selected_option"] = element["options"][0]
        action |= {"block_id": block_id}
        return self.gesture(
            "block_actions", actions=[action], channel={"id": "C1"}, response_url=self.fake.hook(),
            container={"type": "message", "channel_id": "C1", "message_ts": "1.0"}, **more,
        )  # fmt: skip

    async def act(self, payload: Json) -> tuple[int, str]:
        return await self.post(urlencode({"payload": json.dumps(payload)}), FORM)


def elements(blocks: list[Json]) -> dict[str, Json]:
    """The buttons and menus of a message by what stands on them."""
    found = [part for one in blocks if one["type"] == "actions" for part in one["elements"]]
    return {str((part.get("text") or part.get("placeholder"))["text"]): part for part in found}

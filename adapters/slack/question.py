"""What somebody asked on Slack, as a value: what, who, where, and how the answer is to be shown."""

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from bot.chat import Asker, Place

NAME = "slack"


class Way(StrEnum):
    """How an answer is shown."""

    PRIVATE = "private"  # to the asker alone, with a button to share it
    TURNED = "turned"  # the same, in place of the page that was shown before
    REPLY = "reply"  # for those who see the message that asked
    SHARED = "shared"  # for everybody in the channel, because somebody pressed the button
    CHART = "chart"  # the pictures of an answer alone, in the asker's direct messages
    HOME = "home"  # on the asker's own page of the app


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`team` is the workspace that was asked in, `enterprise` its organisation; `home_team` is the asker's own.

    `message` is the message that asked, `thread` the thread it stands in. `page` is the message of a long answer that
    is wanted.
    """

    text: str
    team: str
    user: str
    channel: str = ""
    enterprise: str = ""
    home_team: str = ""
    message: str | None = None
    thread: str | None = None
    way: Way = Way.PRIVATE
    page: int = 0

    @property
    def is_guest(self) -> bool:
        """Whether the asker belongs to another workspace, in a channel that both share."""
        return bool(self.home_team) and self.home_team != self.team

    @property
    def is_direct(self) -> bool:
        return self.channel.startswith("D")

    @property
    def answer_thread(self) -> str | None:
        """Where a reply goes: the thread that was asked in; one under the message in a channel."""
        return self.thread if self.is_direct else self.thread or self.message

    def asker(self, *, manages: bool) -> Asker:
        """Who asks, as the core knows people; somebody from elsewhere sees what their own workspace sees.

        Outside any channel people are in their own direct messages, and those who manage the workspace in none: they
        see what is scheduled anywhere in it.
        """
        managing = manages and not self.is_guest
        own = None if managing else Place(NAME, self.team, f"@{self.user}")
        place = Place(NAME, self.team, self.channel, self.thread) if self.channel else own
        workspace = self.home_team if self.is_guest else self.team
        return Asker(workspace=workspace, user=self.user, place=place, manages=managing)

    def document(self) -> str:
        """As text that the inbox can keep."""
        return json.dumps({one: getattr(self, one) for one in self.__slots__})

    @classmethod
    def of(cls, document: str) -> Self:
        row = json.loads(document)
        return cls(**{**row, "way": Way(row["way"])})


def of_command(body: dict[str, Any]) -> Question:
    """A slash command."""
    return Question(
        text=str(body.get("text") or ""),
        team=str(body.get("team_id") or ""),
        enterprise=str(body.get("enterprise_id") or ""),
        user=str(body.get("user_id") or ""),
        channel=str(body.get("channel_id") or ""),
    )


def of_message(body: dict[str, Any], text: str) -> Question:
    """A message to the bot: a direct one, or one that mentions it."""
    event = body["event"]
    granted = (body.get("authorizations") or [{}])[0]
    team = str(body.get("team_id") or granted.get("team_id") or "")
    return Question(
        text=text,
        team=team,
        enterprise=str(body.get("enterprise_id") or granted.get("enterprise_id") or ""),
        home_team=str(event.get("user_team") or event.get("source_team") or event.get("team") or ""),
        user=str(event.get("user") or ""),
        channel=str(event.get("channel") or ""),
        message=event.get("ts"),
        thread=event.get("thread_ts"),
        way=Way.REPLY,
    )


def of_interaction(body: dict[str, Any], text: str, way: Way = Way.PRIVATE) -> Question:
    """A button, a menu, a shortcut or a form."""
    team, user, container = body.get("team") or {}, body.get("user") or {}, body.get("container") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id") or ""
    message = body.get("message") or {}
    return Question(
        text=text,
        team=str(team.get("id") or user.get("team_id") or ""),
        enterprise=str((body.get("enterprise") or {}).get("id") or ""),
        home_team=str(user.get("team_id") or ""),
        user=str(user.get("id") or ""),
        channel=str(channel),
        message=message.get("ts") or container.get("message_ts"),
        thread=message.get("thread_ts") or container.get("thread_ts"),
        way=way,
    )


def of_home(body: dict[str, Any]) -> Question:
    """Somebody opened the bot's page."""
    return replace(of_message(body, ""), channel="", message=None, thread=None, way=Way.HOME)


def keys_of(body: dict[str, Any]) -> list[str]:
    """By what a gesture is known, however often it is delivered: Slack gives some of them two or three names."""
    event, team = body.get("event") or {}, body.get("team_id") or ""
    found = [f"event:{body['event_id']}"] if body.get("event_id") else []
    if event.get("ts") and event.get("channel"):
        found.append(f"message:{team}:{event['channel']}:{event['ts']}")
    if event.get("client_msg_id"):
        found.append(f"client:{team}:{event['client_msg_id']}")
    return found or ([f"trigger:{body['trigger_id']}"] if body.get("trigger_id") else [])

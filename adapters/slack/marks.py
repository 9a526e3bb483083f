"""Marks that tell our messages from one another when they are looked for: a random key as metadata."""

from datetime import datetime

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.calls import once
from adapters.slack.rich import Json
from bot.chat import InDoubt, Place

EVENT = "briefing_slot"
EARLIER = 60.0
"""Seconds by which Slack's clock may be behind ours."""

PAGE, PAGES = 200, 5


def marked(key: str) -> Json:
    """The part of a post that carries the key; none for an empty one."""
    return {"metadata": {"event_type": EVENT, "event_payload": {"slot": key}}} if key else {}


async def found(client: AsyncWebClient, bot: str, at: Place, key: str, since: datetime) -> str | None:
    """The id of our message with this key."""
    asked: Json = {
        "channel": at.channel,
        "oldest": f"{since.timestamp() - EARLIER:.6f}",
        "include_all_metadata": True,
        "limit": PAGE,
    }
    for _ in range(PAGES):
        if at.thread:
            said = await once(client.conversations_replies(ts=at.thread, **asked))
        else:
            said = await once(client.conversations_history(**asked))
        for message in said.get("messages") or ():
            if _is_ours(message, key, bot):
                return str(message["ts"])
        cursor = (said.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return None
        asked["cursor"] = cursor
    raise InDoubt("the channel has more messages since then than can be looked through")


def _is_ours(message: Json, key: str, bot: str) -> bool:
    """Whether it has our key and is of our own making: others can read the key once it stands there."""
    marker = message.get("metadata") or {}
    said = (marker.get("event_payload") or {}).get("slot")
    return marker.get("event_type") == EVENT and said == key and message.get("bot_id") == bot

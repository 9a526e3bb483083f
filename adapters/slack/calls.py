"""Requests to Slack that obey it, and what its refusals mean."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import aiohttp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.chat import Gone, InDoubt, SlowDown

TIMEOUT = 15.0
LONGEST_WAIT = 30.0
TRIES = 3
ABSENT_SECONDS = 600.0

IN_DOUBT = frozenset(
    """
    fatal_error internal_error service_unavailable request_timeout team_added_to_org accesslimited
    duplicate_channel_not_found duplicate_message_not_found duplicate_message duplicate_request
    """.split()
)
LOST = frozenset(
    {"token_revoked", "account_inactive", "invalid_auth", "not_authed", "token_expired", "org_login_required"}
)
"""Refusals that mean: this workspace has thrown us out."""

WHY = {
    "channel_not_found": "Slack knows no such channel, or this bot is not in it; somebody in it can invite it.",
    "not_in_channel": "This bot is not in the channel. Somebody in the channel can invite it with /invite.",
    "is_archived": "The channel is archived. Somebody who may manage channels can unarchive it, or end the schedule.",
    "restricted_action": "An admin of the workspace restricts who may post in this channel; they can allow this bot.",
    "user_not_found": "Slack knows no such person in this workspace.",
    "cannot_dm_bot": "That is a bot; it gets no direct messages.",
    "messages_tab_disabled": "The app's Messages tab is off. Whoever manages the app can switch it on under App Home.",
    "msg_too_long": "Slack does not take a message of this length.",
}
GONE = "Slack no longer lets this bot into the workspace ({error}). Who may install apps there can install it again."


class Workspaces(Protocol):
    """Whose token it is that talks to a workspace."""

    async def greet(self) -> None:
        """Ask who the bot is, before anybody waits for it. Raises Unfinished where the settings' token is refused."""

    async def client(self, team: str, enterprise: str = "") -> AsyncWebClient:
        """What talks to a workspace, of this organisation if it is known. Raises Gone where it is not installed."""

    async def bot(self, team: str, enterprise: str = "") -> str:
        """The id of the bot there: what it has posted itself is known by it."""

    async def authorize(self, *, enterprise_id: str | None, team_id: str | None, **more: Any) -> AuthorizeResult | None:
        """Who the bot is where something comes from; None where it is not installed."""

    async def lost(self, enterprise: str, team: str, error: str, at: float | None = None) -> None:
        """Slack will not let the bot in there any more: forget the token. `enterprise` may be unknown.

        `at` is when that was, in seconds since 1970: who has installed it again since then keeps the new token. Where
        it is not known, Slack is asked whether it refuses the token that is kept now.
        """


def web_client(token: str | None, base: str, session: aiohttp.ClientSession) -> AsyncWebClient:
    """A client that never repeats a request by itself: a post that is repeated may stand twice."""
    return AsyncWebClient(token=token, base_url=base, timeout=int(TIMEOUT), session=session, retry_handlers=[])


def web_session() -> aiohttp.ClientSession:
    """The connections of all clients; proxies of the environment are not used, since the base is a setting."""
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT), trust_env=False)


async def once(request: Awaitable[Any]) -> Any:
    """The answer to one request. Raises SlowDown, Gone with what to do and who can, or InDoubt."""
    try:
        return await request
    except SlackApiError as error:
        raise _meaning(error) from error
    except (SlackClientError, aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        raise InDoubt(f"Slack gave no answer that could be read ({type(error).__name__})") from error


async def patiently(request: Callable[[], Awaitable[Any]]) -> Any:
    """The answer to a request, asked again where Slack took nothing and told us to wait a little.

    Raises as `once` does, and SlowDown where the wait is longer than anybody has patience for.
    """
    for _ in range(TRIES - 1):
        try:
            return await once(request())
        except SlowDown as wait:
            if wait.seconds > LONGEST_WAIT:
                raise
            await asyncio.sleep(wait.seconds)
    return await once(request())


class Absent(SlowDown):
    """The bot is not let in until somebody installs it again or sets a new token: there is something to wait for."""

    def __init__(self, why: str) -> None:
        super().__init__(ABSENT_SECONDS, why)


class Refused(Gone):
    """Slack refused for good; `error` is its own word for why."""

    def __init__(self, said: str, error: str) -> None:
        super().__init__(said)
        self.error = error


def _meaning(error: SlackApiError) -> Exception:
    """What a refusal means."""
    response: Any = error.response
    status = getattr(response, "status_code", getattr(response, "status", 0))
    if status == 429:
        return SlowDown(_seconds(response.headers))
    if not hasattr(response, "data"):
        return InDoubt("Slack gave no answer that could be read")
    said = response.data if isinstance(response.data, dict) else {}
    word = str(said.get("error") or "")
    if word == "ratelimited":
        return SlowDown(_seconds(response.headers))
    if status >= 500 or not word or word in IN_DOUBT or word.startswith("duplicate_"):
        return InDoubt(f"Slack answered {word or status}")
    return Refused(_said(word, said), word)


def _seconds(headers: Any) -> float:
    """How long Slack asks to wait; its header is there in any case of letters."""
    found = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    try:
        return max(1.0, float(found))
    except (TypeError, ValueError):
        return LONGEST_WAIT


def _said(word: str, said: dict[str, Any]) -> str:
    if word in LOST:
        return GONE.format(error=word)
    if word == "missing_scope":
        needed = str(said.get("needed") or "a scope")
        return f"This bot lacks the right {needed}. Whoever installed the app can add it and install the app again."
    return WHY.get(word, f"Slack refused this for good ({word}).")

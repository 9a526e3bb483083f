"""One workspace by its token: the simplest way to run the bot."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.calls import LOST, Absent, Refused, once
from adapters.slack.unfinished import Unfinished
from bot.chat import Gone
from bot.errors import DealbriefError
from bot.log import log


@dataclass(slots=True)
class OneWorkspace:
    """`web` talks with the token. After Slack has refused it for good nothing is sent with it any more."""

    web: AsyncWebClient
    refused: str = ""
    told: AuthorizeResult | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def greet(self) -> None:
        """Ask who the bot is; where Slack is silent, it is asked again later. Raises Unfinished where it refuses."""
        try:
            await self.authorize()
        except Refused as refused:
            raise Unfinished(
                f"Slack refuses DEALBRIEF_SLACK_BOT_TOKEN: it says {refused.error}. “dealbrief doctor” says more."
            ) from refused
        except DealbriefError as error:
            log().warning("Slack does not say yet who the bot is; it is asked again", why=str(error))

    async def client(self, team: str, _enterprise: str = "") -> AsyncWebClient:
        """What talks to the workspace; whose team that is, is known after the first answer."""
        if self.refused:
            raise Absent(self.refused)
        if self.told and team and self.told.team_id not in (team, None) and not self.told.enterprise_id:
            raise Gone("This bot's token is of another workspace. Whoever runs the bot can set the token of this one.")
        return self.web

    async def bot(self, _team: str, _enterprise: str = "") -> str:
        known = await self.authorize()
        return str(known.bot_id or "") if known else ""

    async def authorize(self, **_asked: Any) -> AuthorizeResult | None:
        """Who the bot is, asked once."""
        if self.refused:
            return None
        if self.told:
            return self.told
        async with self.lock:
            if self.told is None:
                self.told = await self._who()
        return self.told

    async def lost(self, _enterprise: str, _team: str, error: str, _at: float | None = None) -> None:
        """The token is of no use any more: stop using it."""
        if not self.refused:
            log().error("Slack refuses the token; set a new DEALBRIEF_SLACK_BOT_TOKEN and start again", error=error)
        self.refused = f"Slack refuses this bot's token ({error}). Whoever runs the bot can set a new one."

    async def _who(self) -> AuthorizeResult:
        try:
            said = await once(self.web.auth_test())
        except Refused as refused:
            if refused.error in LOST:
                await self.lost("", "", refused.error)
            raise
        return AuthorizeResult(
            enterprise_id=said.get("enterprise_id"),
            team_id=said.get("team_id"),
            team=said.get("team"),
            url=said.get("url"),
            bot_user_id=said.get("user_id"),
            bot_id=said.get("bot_id"),
            bot_token=self.web.token,
        )

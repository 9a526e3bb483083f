"""Many workspaces: each installed by OAuth, its tokens encrypted in the ledger, exchanged by one process at a time.

A workspace is known by its own id and that of its organisation, since a whole organisation may install the app once
for all its teams. Where the organisation is known, no other one's token is used; briefings know the team alone.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.models import Bot, Installation
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.calls import LOST, Absent, Refused, once
from adapters.slack.cipher import Cipher
from adapters.slack.rich import Json
from bot.chat import InDoubt, SlowDown
from bot.errors import DealbriefError
from bot.log import log
from bot.store.installations import Installations, Installed

EARLY = 7_200.0
"""Seconds before a token ends at which it is exchanged."""

HOLD = 45.0
"""Seconds for one exchange, longer than a request may take: a refresh token is good for one."""

APART = 5.0
"""Seconds by which Slack's clock may be ahead of ours."""

ABSENT = (
    "This bot is not installed in the workspace any more. Somebody who may install apps there can install it again."
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """What exchanging tokens needs: a client without a token, and the app's own credentials."""

    web: AsyncWebClient
    client_id: str
    client_secret: str

    async def fresh(self, kept: Json, now: float) -> Json:
        """New tokens for those that end. Raises Refused, InDoubt or SlowDown."""
        said = await once(
            self.web.oauth_v2_access(
                client_id=self.client_id,
                client_secret=self.client_secret,
                grant_type="refresh_token",
                refresh_token=kept["bot_refresh_token"],
            )
        )
        return {
            **kept,
            "bot_token": said["access_token"],
            "bot_refresh_token": said["refresh_token"],
            "bot_token_expires_at": now + float(said["expires_in"]),
        }


@dataclass(slots=True)
class ManyWorkspaces(AsyncInstallationStore):
    """`clock` gives seconds since 1970; `connect` makes a client of a token."""

    kept: Installations
    cipher: Cipher
    exchange: Exchange
    connect: Callable[[str], AsyncWebClient]
    clock: Callable[[], float]
    clients: dict[str, AsyncWebClient] = field(default_factory=dict)
    poll: float = 0.2

    # What Bolt's OAuth flow asks for

    async def async_save(self, installation: Installation) -> None:
        """Keep a new installation, or one that comes back."""
        row = {name: value for name, value in installation.to_dict().items() if name in NAMES and value is not None}
        ends = installation.bot_token_expires_at
        row |= {"bot_token_expires_at": float(ends)} if ends else {}
        team = "" if installation.is_enterprise_install else installation.team_id or ""
        await asyncio.to_thread(self.kept.save, installation.enterprise_id or "", team, self.cipher.pack(row))

    async def async_save_bot(self, bot: Bot) -> None:
        """Nothing: the installation holds it."""

    # What the rest asks for

    async def greet(self) -> None:
        """Nothing: each workspace has a token of its own."""

    async def client(self, team: str, enterprise: str = "") -> AsyncWebClient:
        """What talks to a workspace, with a token that has time left. Raises Absent."""
        found = await asyncio.to_thread(self._talking, team, enterprise)
        return self._client((await self._fresh(found))["bot_token"])

    async def bot(self, team: str, enterprise: str = "") -> str:
        found = await asyncio.to_thread(self._talking, team, enterprise)
        return str(self.cipher.unpack(found.document).get("bot_id") or "")

    async def authorize(
        self, *, enterprise_id: str | None, team_id: str | None, **_more: Any
    ) -> AuthorizeResult | None:
        """Who the bot is where something comes from; None where it is not installed.

        Somebody waits for an acknowledgement: nothing is written here, and no token exchanged that still has time.
        """
        found = await asyncio.to_thread(self._found, enterprise_id or "", team_id or "")
        if found is None:
            return None
        row = self.cipher.unpack(found.document)
        row = row if self._lasts(row) else await self._fresh(found)
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_user_id=row.get("bot_user_id"),
            bot_id=row.get("bot_id"),
            bot_token=row["bot_token"],
        )

    async def lost(self, enterprise: str, team: str, error: str, at: float | None = None) -> None:
        """Forget the tokens of a workspace at once, unless they were given after that."""
        for one in await asyncio.to_thread(self._of_team, team):
            if not one.document or (enterprise and one.enterprise not in ("", enterprise)):
                continue
            if await self._refused(one) if at is None else one.at.timestamp() <= at + APART:
                await self._wipe(one, error)
                break

    async def _wipe(self, one: Installed, error: str) -> None:
        await asyncio.to_thread(self.kept.wipe, one.enterprise, one.team)
        log().warning("A Slack workspace has removed the bot; its tokens are forgotten", team=one.team, why=error)
        self.clients.clear()

    async def _refused(self, one: Installed) -> bool:
        """Whether Slack refuses the token that is kept now; what it refused before may have been an older one."""
        try:
            await once(self.connect(self.cipher.unpack(one.document)["bot_token"]).auth_test())
        except Refused as refused:
            return refused.error in LOST
        except DealbriefError:
            return False  # the next request tells
        return False

    def _client(self, token: str) -> AsyncWebClient:
        if len(self.clients) > 10_000:
            self.clients.clear()
        return self.clients.setdefault(token, self.connect(token))

    def _found(self, enterprise: str, team: str) -> Installed | None:
        """The installation of a team, else that of its organisation, else that of a time when it was in none."""
        places = [(enterprise, team), (enterprise, ""), ("", team)] if enterprise else [("", team)]
        rows = (self.kept.one(*place) for place in places)
        return next((row for row in rows if row and row.document), None)

    def _talking(self, team: str, enterprise: str) -> Installed:
        """The installation that talks to a team; where the organisation is not known, the newest. Raises Absent."""
        if not enterprise:
            found = next((row for row in self._of_team(team) if row.document), None)
        elif (found := self._found(enterprise, team)) and team and not found.team:
            self._note(enterprise, team)
        if found is None:
            raise Absent(ABSENT)
        return found

    def _note(self, enterprise: str, team: str) -> None:
        """Know from now on that an organisation holds a team, for briefings, and for the day when it leaves."""
        if self.kept.one(enterprise, team) is None:
            try:
                self.kept.save(enterprise, team, b"")
            except DealbriefError as error:
                log().warning("What team is whose cannot be kept; the next answer tries again", why=str(error))

    def _lasts(self, row: Json) -> bool:
        """Whether a token can be used now."""
        ends = row.get("bot_token_expires_at")
        return ends is None or float(ends) - APART > self.clock()

    def _of_team(self, team: str) -> tuple[Installed, ...]:
        """What may talk to a team: its own installation, or that of its organisation."""
        rows = self.kept.of_team(team)
        whole = [found for one in rows if one.enterprise and (found := self.kept.one(one.enterprise, ""))]
        return (*rows, *whole)

    async def _fresh(self, one: Installed) -> Json:
        """What is kept of an installation, its token exchanged where it ends soon.

        While somebody else exchanges it, or an exchange is in doubt, the old one does; nobody waits before its end.
        """
        row = self.cipher.unpack(one.document)
        ends = row.get("bot_token_expires_at")
        if ends is None or float(ends) - self.clock() > EARLY:
            return row
        while not await asyncio.to_thread(self.kept.hold, one, HOLD):
            if self._lasts(row):
                return row
            await asyncio.sleep(self.poll)
            again = await asyncio.to_thread(self.kept.one, one.enterprise, one.team)
            if again is None or not again.document:
                raise Absent(ABSENT)
            if again.version != one.version:
                return self.cipher.unpack(again.document)
        return await self._exchanged(one, row)

    async def _exchanged(self, one: Installed, row: Json) -> Json:
        """New tokens, written before anybody uses them."""
        try:
            fresh = await self.exchange.fresh(row, self.clock())
        except Refused as refused:
            again = await asyncio.to_thread(self.kept.one, one.enterprise, one.team)
            if again and again.document and again.version != one.version:
                return self.cipher.unpack(again.document)  # somebody else was faster
            if self._lasts(row):
                return row  # its own refusal tells when the workspace is lost
            if refused.error in LOST | {"invalid_refresh_token"}:
                await self._wipe(one, refused.error)
                raise Absent(ABSENT) from refused
            raise
        except (InDoubt, SlowDown):
            if self._lasts(row):
                return row  # the old token still works; another request tries again
            raise
        await asyncio.to_thread(self.kept.change, one, self.cipher.pack(fresh))
        self.clients.pop(row["bot_token"], None)
        return fresh


NAMES = frozenset(
    """
    app_id enterprise_id team_id bot_token bot_id bot_user_id bot_scopes bot_refresh_token is_enterprise_install user_id
    """.split()
)
"""What is kept of an installation; names of people and workspaces are not."""

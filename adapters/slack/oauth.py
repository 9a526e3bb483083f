"""Installing the app by OAuth: Bolt's flow, with states that need no store and tokens that lie encrypted."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from adapters.slack.cipher import Cipher, KeyUnfit
from adapters.slack.many import ManyWorkspaces
from adapters.slack.question import NAME
from bot.store.inbox import Inbox

STATE_SECONDS = 600


@dataclass(slots=True)
class States(AsyncOAuthStateStore):
    """A state is a sealed moment: any replica can tell that it is ours and fresh, and the inbox that it is new."""

    cipher: Cipher
    inbox: Inbox

    async def async_issue(self, *_args: object, **_more: object) -> str:
        return self.cipher.pack({"for": "install"}).decode()

    async def async_consume(self, state: str) -> bool:
        try:
            sealed = self.cipher.unpack(state.encode("utf-8", "replace"), within=STATE_SECONDS)
        except KeyUnfit:
            return False
        return sealed == {"for": "install"} and await asyncio.to_thread(self._first, state)

    def _first(self, state: str) -> bool:
        """Whether nobody has used it before."""
        number = self.inbox.take(NAME, "", [f"state:{state}"], "", 0.0)
        if number is not None:
            self.inbox.begin(number, 0.0)
            self.inbox.done(number)
        return number is not None


def build_flow(workspaces: ManyWorkspaces, states: States, scopes: Sequence[str], authorize: str) -> AsyncOAuthFlow:
    """The pages that install the app; `authorize` is Slack's page that asks for consent."""
    quiet = logging.getLogger("dealbrief.oauth")  # Bolt's lines hold the code of the installation
    quiet.setLevel(logging.CRITICAL)
    return AsyncOAuthFlow(
        client=workspaces.exchange.web,
        logger=quiet,
        settings=AsyncOAuthSettings(
            client_id=workspaces.exchange.client_id,
            client_secret=workspaces.exchange.client_secret,
            scopes=list(scopes),
            authorization_url=authorize,
            install_page_rendering_enabled=False,
            installation_store=workspaces,
            state_store=states,
            state_expiration_seconds=STATE_SECONDS,
            logger=quiet,
        ),
    )

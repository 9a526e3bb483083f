"""Socket Mode: a connection that the bot opens itself, so that nothing of it can be reached from outside."""

import asyncio
import logging
from dataclasses import dataclass, field

from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.calls import Refused, once
from adapters.slack.unfinished import Unfinished
from bot.errors import DealbriefError
from bot.log import log

NO_SOCKET = (
    "Slack refuses the app's token for Socket Mode. DEALBRIEF_SLACK_APP_TOKEN must be a token of the app that begins "
    "with xapp- and has connections:write, and Socket Mode must be on for the app."
)
AT_ONCE = 32
"""Envelopes handled at a time; the others wait without being acknowledged, and Slack may give them to another."""


@dataclass(slots=True)
class Sockets:
    """Made by the composition; `web` finds the address to connect to."""

    app: AsyncApp
    web: AsyncWebClient
    app_token: str
    client: SocketModeClient | None = None
    turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def open(self) -> None:
        """Connect; afterwards it connects again by itself."""
        logger = logging.getLogger("slack_sdk.socket_mode.aiohttp")
        self.client = SocketModeClient(
            app_token=self.app_token, web_client=self.web, logger=logger, ping_interval=10.0, trace_enabled=False
        )
        self.client.socket_mode_request_listeners.append(self._taken)
        self.client.wss_uri = await self._address()
        await self.client.connect()  # type: ignore[no-untyped-call]

    async def _address(self) -> str | None:
        """Where to connect first; None where Slack does not say now. Raises Unfinished where it never will.

        The library would ask for ever, also with a token that Slack refuses.
        """
        try:
            said = await once(self.web.apps_connections_open(app_token=self.app_token))
        except Refused as refused:
            raise Unfinished(f"{NO_SOCKET} It says {refused.error}.") from refused
        except DealbriefError as error:
            log().warning("Slack does not answer yet; Socket Mode is tried again and again", why=str(error))
            return None
        return str(said["url"])

    async def close(self) -> None:
        """Disconnect and connect no more."""
        if self.client:
            await self.client.close()  # type: ignore[no-untyped-call]

    async def _taken(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """One envelope; one that could not be kept is not acknowledged, and comes again."""
        async with self.turn:
            try:
                answer = await run_async_bolt_app(self.app, request)
                await send_async_response(client, request, answer, 0.0)
            except Exception:  # noqa: BLE001  one envelope must not stop the others
                log().exception("An envelope of Slack's could not be handled; look at the lines below")

"""HTTP mode: the address that Slack calls, and the pages that install the app. Any number of these may run."""

import asyncio
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass

from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack.guard import LARGEST, Guard
from bot.log import log

EVENTS, INSTALL, REDIRECT, ALIVE = "/slack/events", "/slack/install", "/slack/oauth_redirect", "/slack/alive"
SLOWEST = 5.0
"""Seconds in which a body must have arrived."""

IDLE = 75.0
"""Seconds without a whole request after which a connection is closed; balancers give theirs up after sixty."""


@dataclass(slots=True)
class Door:
    """Listens on a port until it is closed. Made by `build_slack`; without a `flow` nothing is installed here."""

    app: AsyncApp
    guard: Guard
    flow: AsyncOAuthFlow | None
    idle: float = IDLE
    runner: web.AppRunner | None = None

    async def open(self, host: str, port: int) -> int:
        """Begin to listen. Answers the port, which is chosen by the machine where 0 is given."""
        self.runner = web.AppRunner(
            self._routes(),
            access_log=None,
            handler_cancellation=False,
            auto_decompress=False,
            keepalive_timeout=self.idle,
        )
        await self.runner.setup()
        site = web.TCPSite(self.runner, host, port, reuse_port=False)
        await site.start()
        return int(self.runner.addresses[0][1])

    async def close(self) -> None:
        """Let what is being answered come to its end."""
        if self.runner:
            await self.runner.cleanup()

    def _routes(self) -> web.Application:
        served = web.Application(client_max_size=LARGEST)
        served.router.add_post(EVENTS, self._event)
        served.router.add_get(ALIVE, self._alive)
        if self.flow:
            served.router.add_get(INSTALL, self._install)
            served.router.add_get(REDIRECT, self._redirect)
        return served

    async def _event(self, request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(SLOWEST):
                body = await request.read()
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=413)
        except TimeoutError:
            return web.Response(status=408)
        refusal = self.guard.refusal(request.headers, body)
        if refusal:
            return web.Response(status=refusal)
        return await self._dispatched(body.decode(), request.headers)

    async def _dispatched(self, body: str, headers: Mapping[str, str]) -> web.Response:
        try:
            answer = await self.app.async_dispatch(AsyncBoltRequest(body=body, headers=dict(headers)))
        except Exception:  # noqa: BLE001  Slack asks again; whoever runs the bot finds it in the log
            log().exception("A request of Slack's could not be handled; look at the lines below")
            return web.Response(status=500)
        return _response(answer)

    async def _install(self, request: web.Request) -> web.Response:
        assert self.flow
        return await _page(self.flow.handle_installation(_of_browser(request)))

    async def _redirect(self, request: web.Request) -> web.Response:
        assert self.flow
        return await _page(self.flow.handle_callback(_of_browser(request)))

    async def _alive(self, _request: web.Request) -> web.Response:
        """For balancers."""
        return web.Response(text="alive")


async def _page(answer: Awaitable[BoltResponse]) -> web.Response:
    """A page for whoever installs the app."""
    try:
        return _response(await answer)
    except Exception:  # noqa: BLE001  somebody sits before it
        log().exception("The app could not be installed; look at the lines below")
        return web.Response(status=502, text="Slack could not be asked. Go back, and install the app once more.")


def _of_browser(request: web.Request) -> AsyncBoltRequest:
    return AsyncBoltRequest(body="", query=dict(request.query), headers=dict(request.headers))


def _response(answer: BoltResponse) -> web.Response:
    """Bolt's answer as the server gives it."""
    found = web.Response(status=answer.status, text=answer.body or "")
    for name, values in answer.headers.items():
        if name.lower() == "content-type":
            found.headers[name] = values[0]
        elif name.lower() != "content-length":
            for value in values:
                found.headers.add(name, value)
    return found

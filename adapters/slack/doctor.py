"""Whether Slack lets the bot do what it needs: its tokens, its rights, its connection."""

import asyncio
from collections.abc import AsyncIterator

from aiohttp import WSMsgType
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.calls import once, web_client, web_session
from adapters.slack.manifest import SCOPES
from adapters.slack.running import check
from bot.errors import DealbriefError
from bot.settings import Settings

GREETING = 10.0

Finding = tuple[bool, str]
"""Whether it is well, and a sentence."""


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """The way in, the bot's token with its rights, and the app's token that Socket Mode needs."""
    try:
        check(settings)
    except DealbriefError as error:
        yield False, f"Slack: {error}"
        return
    async with web_session() as session:
        if settings.slack_app_token:
            app = web_client(settings.slack_app_token.get_secret_value(), settings.slack_api, session)
            yield await _socket(app)
        if settings.slack_client_id:
            yield True, "Slack: workspaces install the app by OAuth; their tokens are checked when they are used."
        elif settings.slack_bot_token:
            bot = web_client(settings.slack_bot_token.get_secret_value(), settings.slack_api, session)
            async for finding in _bot(bot):
                yield finding


async def _bot(web: AsyncWebClient) -> AsyncIterator[Finding]:
    try:
        said = await once(web.auth_test())
    except DealbriefError as error:
        yield False, f"Slack: the bot's token does not work: {error}"
        return
    yield True, f"Slack: the bot is {said.get('user')} in the workspace {said.get('team')}."
    granted = {name.strip() for name in str(said.headers.get("x-oauth-scopes") or "").split(",") if name.strip()}
    lacking = [scope for scope in SCOPES if scope not in granted]
    if not granted:
        yield True, "Slack does not say which rights the bot has."
    elif lacking:
        yield False, f"Slack: the bot lacks {', '.join(lacking)}; add them to the app and install it again."
    else:
        yield True, "Slack: the bot has every right that it needs."


async def _socket(app: AsyncWebClient) -> Finding:
    try:
        said = await once(app.apps_connections_open(app_token=str(app.token)))
        greeted = await once(_greeting(app, str(said.get("url") or "")))
    except DealbriefError as error:
        return False, f"Slack: Socket Mode cannot be opened: {error}"
    if not greeted:
        return False, "Slack: Socket Mode connects and Slack says nothing there; switch Socket Mode on for the app."
    return True, "Slack: Socket Mode can be opened, and Slack greets there."


async def _greeting(app: AsyncWebClient, url: str) -> bool:
    """Whether Slack greets on a connection; nothing is taken from it, and it is closed at once."""
    assert app.session
    async with asyncio.timeout(GREETING), app.session.ws_connect(url) as socket:
        said = await socket.receive()
        return said.type is WSMsgType.TEXT and '"hello"' in str(said.data)

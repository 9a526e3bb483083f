"""Slack as a whole: what the composition root opens, lets run, and closes."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

import aiohttp
from pydantic import SecretStr
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

from adapters.slack.answering import Answering
from adapters.slack.calls import Workspaces, web_client, web_session
from adapters.slack.chat import SlackChat
from adapters.slack.cipher import build_cipher
from adapters.slack.guard import Guard
from adapters.slack.http import Door
from adapters.slack.leaving import AGAIN, Leaving
from adapters.slack.listen import Departure, Listening, Suggest, register
from adapters.slack.manifest import SCOPES
from adapters.slack.many import Exchange, ManyWorkspaces
from adapters.slack.oauth import States, build_flow
from adapters.slack.one import OneWorkspace
from adapters.slack.people import People
from adapters.slack.question import NAME
from adapters.slack.render import Renderer
from adapters.slack.reply import HOOKS, Replies
from adapters.slack.sockets import Sockets
from adapters.slack.threads import Threads
from adapters.slack.unfinished import Unfinished
from bot.chat import Ask, Asker
from bot.errors import DealbriefError
from bot.log import log
from bot.posting import Moment
from bot.settings import Settings
from bot.store import Ledger
from bot.store.inbox import Inbox

UPKEEP = 15.0
DRAIN = 10.0
SLACK = "https://slack.com/api/"
QUIET = "dealbrief.slack"
"""What Bolt logs by: at DEBUG its own lines hold bodies, response URLs among them."""


class Clocks(Protocol):
    """The time, as the composition root reads it."""

    def wall(self) -> datetime:
        """Now."""

    def steady(self) -> float:
        """Seconds of a clock that nobody can set."""


@dataclass(slots=True)
class Slack:
    """Made by `build_slack`, inside the loop that it runs in."""

    chat: SlackChat
    answering: Answering
    session: aiohttp.ClientSession
    sockets: Sockets | None
    door: Door | None
    host: str
    port: int
    leaving: Leaving | None
    clocks: Clocks
    every: float = UPKEEP
    next_look: float = 0.0
    stopped: asyncio.Event = field(default_factory=asyncio.Event)

    async def open(self) -> None:
        """Begin to listen. Where HTTP is used, `port` is afterwards the one that is listened on.

        Raises Unfinished where Slack refuses a token of the settings.
        """
        await self.chat.workspaces.greet()
        if self.door:
            self.port = await self.door.open(self.host, self.port)
            log().info("Slack is listened to over HTTP", host=self.host, port=self.port)
        if self.sockets:
            await self.sockets.open()
            log().info("Slack is connected in Socket Mode")

    async def run(self) -> None:
        """Answer what others left until `stop`; listening goes on beside it."""
        while not self.stopped.is_set():
            try:
                await self.answering.take_over()
                await self._look_after()
            except DealbriefError as error:
                log().error("Questions that were left over wait for another try", why=str(error))
            try:
                async with asyncio.timeout(self.every):
                    await self.stopped.wait()
            except TimeoutError:
                continue

    async def _look_after(self) -> None:
        """Once a day: delete what workspaces left behind."""
        if self.leaving and self.clocks.steady() >= self.next_look:
            self.next_look = self.clocks.steady() + AGAIN
            await asyncio.to_thread(self.leaving.look, self.clocks.wall())

    def stop(self) -> None:
        self.stopped.set()

    async def close(self) -> None:
        """Listen no more, and let what is being answered come to its end."""
        if self.sockets:
            await self.sockets.close()
        if self.door:
            await self.door.close()
        await self.answering.drain(DRAIN)
        await self.chat.drain(DRAIN)
        await self.session.close()


@dataclass(frozen=True, slots=True)
class Core:
    """What Slack is given of the core: to ask, to complete, to tell orders from questions, and the command's name."""

    ask: Ask
    suggest: Suggest
    changes: Callable[[str, Asker], bool]
    command: str


async def open_slack(settings: Settings, core: Core, ledger: Ledger, clocks: Clocks) -> Slack:
    """Everything in its place, and listening. Raises Unfinished or KeyUnfit with what to set."""
    slack = build_slack(settings, core, ledger, clocks)
    try:
        await slack.open()
    except BaseException:
        await slack.close()
        raise
    return slack


def build_slack(settings: Settings, core: Core, ledger: Ledger, clocks: Clocks) -> Slack:
    """Everything in its place, nothing opened yet. Raises Unfinished or KeyUnfit with what to set."""
    check(settings)
    for library in (QUIET, "slack_bolt", "slack_sdk"):
        logging.getLogger(library).setLevel(logging.ERROR)
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # who sends no HTTP is answered with 400
    session = web_session()
    inbox = ledger.inbox(lambda: Moment(clocks.wall(), clocks.steady()))
    workspaces = _many(settings, ledger, clocks, session) if settings.slack_client_id else _one(settings, session)
    editors = frozenset(name.strip() for name in settings.slack_editors.split(",") if name.strip())
    renderer = Renderer(core.command)
    answering = Answering(
        ask=core.ask,
        changes=core.changes,
        inbox=inbox,
        people=People(workspaces, editors, clocks.steady),
        replies=Replies(workspaces, session, _hooks(settings)),
        renderer=renderer,
        threads=Threads(ledger.topics(lambda: Moment(clocks.wall(), clocks.steady()))),
        clock=clocks.wall,
    )
    app = _app(settings, workspaces, session)
    register(app, Listening(answering=answering, suggest=core.suggest, left=_left(workspaces, inbox)), core.command)
    return Slack(
        chat=SlackChat(workspaces, renderer),
        answering=answering,
        session=session,
        sockets=_sockets(settings, app, session),
        door=_door(settings, app, workspaces, inbox, clocks),
        leaving=Leaving(workspaces.kept, inbox, NAME) if isinstance(workspaces, ManyWorkspaces) else None,
        clocks=clocks,
        host=settings.slack_host,
        port=settings.slack_port,
    )


def check(settings: Settings) -> None:
    """Raises Unfinished or KeyUnfit where the settings of Slack do not add up."""
    if not (settings.slack_bot_token or settings.slack_client_id):
        raise Unfinished(
            "Slack needs a token: set DEALBRIEF_SLACK_BOT_TOKEN for one workspace, "
            "or DEALBRIEF_SLACK_CLIENT_ID to install in many by OAuth."
        )
    if not (settings.slack_app_token or settings.slack_signing_secret):
        raise Unfinished(
            "Slack needs a way in: set DEALBRIEF_SLACK_APP_TOKEN for Socket Mode, "
            "or DEALBRIEF_SLACK_SIGNING_SECRET for HTTP mode."
        )
    if settings.slack_client_id and not settings.slack_client_secret:
        raise Unfinished("Installing by OAuth needs DEALBRIEF_SLACK_CLIENT_SECRET beside the client id.")
    if settings.slack_client_id:
        build_cipher(_keys(settings))


def _one(settings: Settings, session: aiohttp.ClientSession) -> OneWorkspace:
    return OneWorkspace(web_client(_words(settings.slack_bot_token), settings.slack_api, session))


def _many(settings: Settings, ledger: Ledger, clocks: Clocks, session: aiohttp.ClientSession) -> ManyWorkspaces:
    exchange = Exchange(
        web_client(None, settings.slack_api, session),
        settings.slack_client_id or "",
        _words(settings.slack_client_secret),
    )
    return ManyWorkspaces(
        kept=ledger.installations(lambda: Moment(clocks.wall(), clocks.steady()), NAME),
        cipher=build_cipher(_keys(settings)),
        exchange=exchange,
        connect=lambda token: web_client(token, settings.slack_api, session),
        clock=lambda: clocks.wall().timestamp(),
    )


def _app(settings: Settings, workspaces: Workspaces, session: aiohttp.ClientSession) -> AsyncApp:
    """Bolt, without what the guard has done before: it answers as soon as a question is kept."""
    return AsyncApp(
        name="dealbrief",
        logger=logging.getLogger(QUIET),
        client=web_client(None, settings.slack_api, session),
        signing_secret="",
        authorize=_authorize(workspaces),  # type: ignore[arg-type]  # Bolt takes None for «not installed»
        process_before_response=True,
        request_verification_enabled=False,
        ssl_check_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )


def _authorize(workspaces: Workspaces) -> Callable[..., Awaitable[AuthorizeResult | None]]:
    """As Bolt calls it, by the names of the arguments."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        return await workspaces.authorize(enterprise_id=enterprise_id, team_id=team_id)

    return authorize


def _door(settings: Settings, app: AsyncApp, workspaces: Workspaces, inbox: Inbox, clocks: Clocks) -> Door | None:
    """What serves requests of Slack's and the pages that install the app; nothing where neither is set."""
    if not isinstance(workspaces, ManyWorkspaces):
        wanted = settings.slack_signing_secret and not settings.slack_app_token
        return Door(app, _guard(settings, clocks), None) if wanted else None
    authorize = settings.slack_api.removesuffix("api/") + "oauth/v2/authorize"
    flow = build_flow(workspaces, States(workspaces.cipher, inbox), SCOPES, authorize)
    return Door(app, _guard(settings, clocks), flow)


def _guard(settings: Settings, clocks: Clocks) -> Guard:
    """Without a secret nothing is let in."""
    return Guard(_words(settings.slack_signing_secret) or secrets.token_hex(32), lambda: clocks.wall().timestamp())


def _sockets(settings: Settings, app: AsyncApp, session: aiohttp.ClientSession) -> Sockets | None:
    token = _words(settings.slack_app_token)
    return Sockets(app, web_client(None, settings.slack_api, session), token) if token else None


def _left(workspaces: Workspaces, inbox: Inbox) -> Callable[[Departure], Awaitable[None]]:
    """What happens when a workspace removes the bot: its tokens and questions are forgotten at once."""

    async def left(one: Departure) -> None:
        await workspaces.lost(one.enterprise, one.team, one.why, one.at)
        await asyncio.to_thread(inbox.forget, NAME, one.team)

    return left


def _keys(settings: Settings) -> list[str]:
    return [key.strip() for key in _words(settings.secret_key).split(",") if key.strip()]


def _hooks(settings: Settings) -> tuple[str, ...]:
    """Where answers to gestures may be sent: Slack's own addresses, and those of another API that is set."""
    base = settings.slack_api.removesuffix("api/")
    return HOOKS if settings.slack_api == SLACK else (*HOOKS, base)


def _words(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""

"""What people do on Slack, each thing translated into a question; Bolt brings it, and the inbox has the last word."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import forms
from adapters.slack.answering import Answering
from adapters.slack.calls import Refused, patiently
from adapters.slack.escape import short, unescaped
from adapters.slack.question import Question, Way, keys_of, of_command, of_home, of_interaction, of_message
from adapters.slack.render import ASK, BOOK, CHART, PAGE, PICK, SETTLE, SHARE, picked
from adapters.slack.reply import Hook
from bot.card import Choice, Sides
from bot.chat import Asker
from bot.quoting import quoted

Body = dict[str, Any]
Suggest = Callable[[str, str, Asker], Awaitable[tuple[Choice, ...]]]

CHECK, ADD = "check_figures", "add_to_ledger"
PROMPTS = (
    ("Where do sources disagree?", "disputes"),
    ("Brief me", "brief"),
    ("Which deals were the largest?", "deals"),
    ("What can I ask?", "help"),
)
AGAIN = BoltResponse(status=503, body="")
LINK = re.compile(r"https?://[^\s<>|\"]{3,2000}")
MOST_LINKS = 10
NO_LINK = "help article"
A_FORM = "A form"
ZONE_SECONDS = 0.8
"""Of the three in which a gesture can open a form."""

PLAIN_SUBTYPES = {None, "file_share", "thread_broadcast"}


@dataclass(frozen=True, slots=True)
class Departure:
    """A workspace that threw the bot out: which, why, and when, in seconds since 1970; infinity if it is not said."""

    enterprise: str
    team: str
    why: str
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Every listener of the app. `left` is told of a workspace that threw the bot out, and why."""

    answering: Answering
    suggest: Suggest
    left: Callable[[Departure], Awaitable[None]]

    async def command(self, ack: AsyncAck, body: Body) -> None:
        """`/deal …`, in the same text form as everywhere."""
        text = str(body.get("text") or "").strip()
        question = replace(of_command(body), text=unescaped(f"/deal {text}"))
        await self._take(question, body)
        await ack()

    async def mention(self, body: Body) -> BoltResponse | None:
        """A person's message that names the bot: answered in its thread. Two bots would answer each other for ever."""
        if body["event"].get("bot_id") or not body["event"].get("user"):
            return None
        return await self._event(of_message(body, unescaped(str(body["event"].get("text") or "")) or "help"), body)

    async def message(self, body: Body) -> BoltResponse | None:
        """A direct message; others are none of our business."""
        event = body["event"]
        mine = event.get("channel_type") == "im" and event.get("subtype") in PLAIN_SUBTYPES
        if not mine or event.get("bot_id") or not event.get("user"):
            return None
        return await self._event(of_message(body, unescaped(str(event.get("text") or "")) or "help"), body)

    async def home(self, body: Body, client: AsyncWebClient) -> BoltResponse | None:
        """Somebody opened the app: their own page, or the chat with its prompts."""
        event = body["event"]
        if event.get("tab") == "messages":
            self._prompt(client, str(event.get("channel") or ""), None)
            return None
        return await self._event(of_home(body), body)

    async def thread(self, body: Body, client: AsyncWebClient) -> None:
        """Somebody began a chat in the older kind of agent surface."""
        begun = body["event"].get("assistant_thread") or {}
        self._prompt(client, str(begun.get("channel_id") or ""), begun.get("thread_ts"))

    async def nothing(self) -> None:
        """What we are told and need not act on."""

    async def removed(self, body: Body) -> None:
        """The app was uninstalled, or its tokens were revoked."""
        event = body["event"]
        if event.get("type") == "app_uninstalled" or (event.get("tokens") or {}).get("bot"):
            where = (str(body.get("enterprise_id") or ""), str(body.get("team_id") or ""))
            await self.left(Departure(*where, str(event.get("type")), float(body.get("event_time") or "inf")))

    async def asked(self, ack: AsyncAck, body: Body) -> None:
        """A button or a menu that holds a command."""
        action = body["actions"][0]
        text = (action.get("selected_option") or {}).get("value") or action.get("value") or ""
        await self._take(of_interaction(body, str(text)), body)
        await ack()

    async def chosen(self, ack: AsyncAck, body: Body) -> None:
        """A value that completes a command."""
        action = body["actions"][0]
        value = str((action.get("selected_option") or {}).get("value") or "")
        await self._take(of_interaction(body, picked(str(action["block_id"])).command + quoted(value)), body)
        await ack()

    async def shared(self, ack: AsyncAck, body: Body) -> None:
        """«Share»: the answer once more, for everybody."""
        await self._take(of_interaction(body, str(body["actions"][0].get("value") or ""), Way.SHARED), body)
        await ack()

    async def drawn(self, ack: AsyncAck, body: Body) -> None:
        """«Chart»: what an answer that only one person sees cannot hold."""
        await self._take(of_interaction(body, str(body["actions"][0].get("value") or ""), Way.CHART), body)
        await ack()

    async def turned(self, ack: AsyncAck, body: Body) -> None:
        """Another page of a long answer."""
        action = body["actions"][0]
        page = int(re.split(r"[:#]", str(action["action_id"]))[1])
        question = of_interaction(body, str(action.get("value") or ""), Way.TURNED)
        await self._take(replace(question, page=page), body)
        await ack()

    async def settle(self, ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        """The button that opens the form to settle."""
        await ack()
        name, channel = str(body["actions"][0].get("value") or ""), of_interaction(body, "").channel
        self.answering.beside(self._open(client, body, forms.settling(name, channel)), A_FORM)

    async def book(self, ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        """The button or shortcut that opens the form to schedule."""
        await ack()
        self.answering.beside(self._book(client, body), A_FORM)

    async def _book(self, client: AsyncWebClient, body: Body) -> None:
        """The form in the asker's zone, if Slack tells that before the gesture is too old to open anything."""
        question = of_interaction(body, "")
        person = await self.answering.people.person(question, ZONE_SECONDS)
        await self._open(client, body, forms.booking(question.channel, person.zone))

    async def settled(self, ack: AsyncAck, body: Body, view: Body) -> None:
        """The filled form."""
        text, channel = forms.settled(view)
        await self._take(replace(of_interaction(body, text), channel=channel), body)
        await ack()

    async def booked(self, ack: AsyncAck, body: Body, view: Body) -> None:
        """The filled form."""
        text, channel = forms.booked(view)
        await self._take(replace(of_interaction(body, text), channel=channel), body)
        await ack()

    async def check(self, ack: AsyncAck, body: Body) -> None:
        """«Check figures» on a message."""
        said = unescaped(str((body.get("message") or {}).get("text") or ""))
        await self._take(of_interaction(body, f"check {quoted(said)}"), body)
        await ack()

    async def add(self, ack: AsyncAck, body: Body) -> None:
        """«Add to ledger» on a message with a link."""
        found = LINK.findall(unescaped(str((body.get("message") or {}).get("text") or "")))
        text = f"article {quoted(' '.join(dict.fromkeys(found[:MOST_LINKS])))}" if found else NO_LINK
        await self._take(of_interaction(body, text), body)
        await ack()

    async def options(self, ack: AsyncAck, body: Body) -> None:
        """What completes the typed part of a menu."""
        question, typed = of_interaction(body, ""), str(body.get("value") or "")[:120]
        action = str(body.get("action_id") or "")
        asker = question.asker(manages=False)
        if action == forms.SAID:
            card = await self.answering.ask(f"why {quoted(forms.about(body['view']))}", asker)
            every = [side.said for one in card.blocks if isinstance(one, Sides) for side in one.sides]
            found = [(said, said) for said in dict.fromkeys(every) if typed.casefold() in said.casefold()]
        else:
            kind = "zones" if action == forms.ZONE else picked(str(body.get("block_id"))).kind
            found = [(one.label, one.command) for one in await self.suggest(kind, typed, asker)]
        await ack(options=forms.suggestions([(short(name, 75), value) for name, value in found]))

    async def _event(self, question: Question, body: Body) -> BoltResponse | None:
        """Slack delivers an event again that was not kept in time."""
        return None if await self.answering.take(question, keys_of(body)) else AGAIN

    async def _take(self, question: Question, body: Body) -> None:
        hook = body.get("response_url") or next(
            (one.get("response_url") for one in body.get("response_urls") or ()), ""
        )
        await self.answering.take(question, keys_of(body), Hook(str(hook)) if hook else None)

    async def _open(self, client: AsyncWebClient, body: Body, view: Body) -> None:
        await patiently(lambda: client.views_open(trigger_id=str(body.get("trigger_id") or ""), view=view))

    def _prompt(self, client: AsyncWebClient, channel: str, thread: str | None) -> None:
        self.answering.beside(_prompted(client, channel, thread), "The prompts of a chat")


async def _prompted(client: AsyncWebClient, channel: str, thread: str | None) -> None:
    prompts = [{"title": title, "message": message} for title, message in PROMPTS]
    place = {"channel_id": channel, **({"thread_ts": thread} if thread else {})}
    try:
        await patiently(
            lambda: client.api_call("assistant.threads.setSuggestedPrompts", json={**place, "prompts": prompts})
        )
    except Refused:
        return  # a workspace without the agent surface


def register(app: AsyncApp, listening: Listening, command: str) -> None:
    """Tell Bolt who listens to what."""
    app.command(f"/{command}")(listening.command)
    app.event("app_mention")(listening.mention)
    app.event("message")(listening.message)
    app.event("app_home_opened")(listening.home)
    app.event("assistant_thread_started")(listening.thread)
    app.event("assistant_thread_context_changed")(listening.nothing)
    app.event("app_uninstalled")(listening.removed)
    app.event("tokens_revoked")(listening.removed)
    _register_gestures(app, listening)


def _register_gestures(app: AsyncApp, listening: Listening) -> None:
    for action, listener in (
        (ASK, listening.asked), (SHARE, listening.shared), (PAGE, listening.turned), (PICK, listening.chosen),
        (CHART, listening.drawn), (SETTLE, listening.settle), (BOOK, listening.book),
    ):  # fmt: skip
        app.action(re.compile(rf"^{action}(?::\d{{1,4}})?#"))(listener)
    app.options(re.compile(rf"^(?:{PICK}#.*|{forms.SAID}|{forms.ZONE})$"))(listening.options)
    app.action(re.compile(rf"^(?:{forms.SAID}|{forms.ZONE})$"))(_acknowledged)
    app.shortcut(CHECK)(listening.check)
    app.shortcut(ADD)(listening.add)
    app.shortcut(BOOK)(listening.book)
    app.view(forms.SETTLE)(listening.settled)
    app.view(forms.BOOK)(listening.booked)


async def _acknowledged(ack: AsyncAck) -> None:
    """A choice inside a form, which the form's submission tells again."""
    await ack()

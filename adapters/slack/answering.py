"""Each question once: kept before it is acknowledged, answered after that, taken over when its taker dies.

Slack waits three seconds and delivers again what was not acknowledged. A ledger that is slow may not use them up: after
`PATIENCE` a gesture that Slack never repeats is acknowledged all the same, and an event is not, so that Slack
delivers it again. In both cases whoever inserts the question's keys answers it.

A question may be asked twice, an order may not: what changes something is begun before it is carried out. Where its
taker dies then, nobody carries it out again, and whoever gave it is told to look.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from adapters.slack.calls import LOST, Refused, once
from adapters.slack.home import home
from adapters.slack.people import People
from adapters.slack.question import NAME, Question, Way
from adapters.slack.render import Message, Renderer, turns
from adapters.slack.reply import Hook, Replies
from adapters.slack.threads import Threads
from bot.card import Card, Line
from bot.chat import Ask, Asker
from bot.errors import DealbriefError, LedgerUnusable
from bot.log import log
from bot.store.inbox import Inbox

PATIENCE = 1.5
LEASE = 60.0
HOLD = 150.0
"""Seconds for which a question belongs to whoever took it, and to whoever sends its answer, waits included."""

AT_ONCE = 32
BREATH = 0.003
"""Seconds in which the acknowledgement goes out: the thread that looks up an answer takes the interpreter from it."""

KEEPING, AGAIN = 60, 1.0
"""How often what people did is tried to be kept, when the ledger is slow, and seconds between two tries."""

UNKNOWN = Card(
    title="It is not known whether that was done: the answer was lost.",
    blocks=(Line("Look before you ask for it again; “watching”, “schedules” and “disputes” show what there is."),),
)
CHANGES = Card(title="That changed something, so that it is not done a second time for this button.")

KEPT = timedelta(hours=48)
WORTH_ANSWERING = timedelta(hours=1)
SPOKEN_OF = timedelta(days=30)
"""How long it is known what a thread is about."""


@dataclass(slots=True, kw_only=True)
class Answering:
    """Made once by `build_slack`. `changes` tells orders from questions, `clock` is the wall clock."""

    ask: Ask
    changes: Callable[[str, Asker], bool]
    inbox: Inbox
    people: People
    replies: Replies
    renderer: Renderer
    threads: Threads
    clock: Callable[[], datetime]
    patience: float = PATIENCE
    lease: float = LEASE
    hold: float = HOLD
    turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def take(self, question: Question, keys: Sequence[str], hook: Hook | None = None) -> bool:
        """Keep a question and begin to answer it. False when the ledger does not say in time that it is kept.

        Even then it is answered as soon as it is kept, if nobody else has it.
        """
        try:
            number = self.inbox.take_at_once(NAME, question.team, keys, question.document(), self.lease)
        except LedgerUnusable:
            return await self._taken_in_time(question, keys, hook)
        self._begin(self._go_on(number, question, hook))
        return True

    async def _taken_in_time(self, question: Question, keys: Sequence[str], hook: Hook | None) -> bool:
        """Wait for others who write to the ledger, and for one that is far away, beside the event loop."""
        kept = asyncio.Event()
        self._begin(self._take(question, keys, hook, kept))
        try:
            async with asyncio.timeout(self.patience):
                await kept.wait()
        except TimeoutError:
            return False
        return True

    async def _take(self, question: Question, keys: Sequence[str], hook: Hook | None, kept: asyncio.Event) -> None:
        for _ in range(KEEPING):
            try:
                number = await asyncio.to_thread(
                    self.inbox.take, NAME, question.team, keys, question.document(), self.lease
                )
            except DealbriefError as error:
                log().warning("A question could not be kept yet; it is tried again", why=str(error))
                await asyncio.sleep(AGAIN)
            else:
                kept.set()
                await self._go_on(number, question, hook)
                return
        log().error("A question could not be kept; who misses an answer asks again", way=question.way.value)

    async def _go_on(self, number: int | None, question: Question, hook: Hook | None) -> None:
        """Answer what has a number, a moment later: nobody else has it."""
        if number is not None:
            await asyncio.sleep(BREATH)
            await self._answer(number, question, hook)

    async def take_over(self) -> None:
        """Answer what its taker left, and forget what is old."""
        now = self.clock()
        left = await asyncio.to_thread(self.inbox.left, NAME, now - WORTH_ANSWERING, self.lease)
        for one in left:
            self._begin(self._answer(one.number, Question.of(one.document), None, begun=one.begun))
        await asyncio.to_thread(self.inbox.sweep, now - KEPT)
        await asyncio.to_thread(self.threads.topics.sweep, now - SPOKEN_OF)

    async def drain(self, seconds: float) -> None:
        """Wait for what is being answered; what is not done then is taken over by another process."""
        if self.tasks:
            await asyncio.wait(self.tasks, timeout=seconds)

    def _begin(self, work: "asyncio._CoroutineLike[None]") -> None:
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def _answer(self, number: int, question: Question, hook: Hook | None, *, begun: bool = False) -> None:
        async with self.turn:
            try:
                if begun:
                    await self._settle(number, question)
                else:
                    await self._send(number, question, hook)
            except Refused as refused:
                await self._refused(number, question, refused)
            except DealbriefError as error:
                log().warning("An answer did not reach Slack; who misses it asks again", why=str(error))
            except Exception:  # noqa: BLE001  one answer must not stop the others
                log().exception("An answer could not be sent; look at the lines below", way=question.way.value)

    async def _refused(self, number: int, question: Question, refused: Refused) -> None:
        """Slack does not take an answer, and says why: it is not tried again, nor a token that was taken back."""
        log().warning("Slack refused an answer", why=str(refused), way=question.way.value)
        try:
            if refused.error in LOST:
                await self.people.workspaces.lost(question.enterprise, question.team, refused.error)
            await asyncio.to_thread(self.inbox.done, number)
        except DealbriefError as error:
            log().warning("That cannot be kept; the answer is tried once more", why=str(error))

    def beside(self, work: Coroutine[Any, Any, None], what: str) -> None:
        """Do something that need not be kept, while what asked for it is acknowledged."""
        self._begin(_told(work, what))

    async def _send(self, number: int, question: Question, hook: Hook | None) -> None:
        """Answer, and send it if nobody else has begun to."""
        asker = await self.people.asker(question)
        if question.way is Way.HOME:
            view = await home(self.ask, asker, self.renderer)
            if await asyncio.to_thread(self.inbox.begin, number, self.hold):
                client = await self.people.workspaces.client(question.team, question.enterprise)
                await once(client.views_publish(user_id=question.user, view=view))
        elif await asyncio.to_thread(self.changes, question.text, asker):
            await self._obey(number, question, asker, hook)
        else:
            messages = self._messages(await self._asked(question, asker), question)
            if await asyncio.to_thread(self.inbox.begin, number, self.hold):
                await self.replies.send(question, messages, hook, _key(number))
        await asyncio.to_thread(self.inbox.done, number)

    async def _obey(self, number: int, question: Question, asker: Asker, hook: Hook | None) -> None:
        """Carry out an order, if nobody else has begun to; no button does so again."""
        if not await asyncio.to_thread(self.inbox.begin, number, self.hold):
            return
        given = question.way in (Way.PRIVATE, Way.REPLY)
        card = await self._asked(question, asker) if given else CHANGES
        said = question if given else replace(question, way=Way.PRIVATE)
        await self.replies.send(said, self._messages(card, said, order=True), hook, _key(number))

    async def _asked(self, question: Question, asker: Asker) -> Card:
        """The answer, in the light of its thread; in a chat people see meanwhile that it is looked for."""
        if question.way is not Way.REPLY:
            return await self.ask(question.text, asker)
        known = replace(asker, about=await self.threads.about(question))
        card, _ = await asyncio.gather(self.ask(question.text, known), self.replies.show_status(question))
        await self.threads.note(question, card.company)
        return card

    async def _settle(self, number: int, question: Question) -> None:
        """Send the answer of a process that died while it did so, where everybody can see that it did not arrive."""
        since, asker = self.clock() - WORTH_ANSWERING, await self.people.asker(question)
        order = await asyncio.to_thread(self.changes, question.text, asker)
        if question.way is not Way.REPLY:
            lost = order and question.way is Way.PRIVATE
        else:
            lost = not await self.replies.stands(question, _key(number), since)
        if lost:
            card = UNKNOWN if order else await self._asked(question, asker)
            await self.replies.send(question, self._messages(card, question, order=order), None, _key(number))
        await asyncio.to_thread(self.inbox.done, number)

    def _messages(self, card: Card, question: Question, *, order: bool = False) -> tuple[Message, ...]:
        if question.way in (Way.REPLY, Way.SHARED):
            return self.renderer.posts(card, question.text)
        if order:
            return self.renderer.answers(card, "")
        every = self.renderer.answers(card, question.text)
        return every[min(question.page, len(every) - 1) :][:1] if turns(question.text) else every


async def _told(work: Coroutine[Any, Any, None], what: str) -> None:
    try:
        await work
    except DealbriefError as error:
        log().warning(f"{what} did not reach Slack; who misses it tries again", why=str(error))


def _key(number: int) -> str:
    """What an answer is known by where it stands."""
    return f"answer-{number}"

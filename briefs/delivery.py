"""One tick of the scheduled half: claim what is due, store its text, and hand it to those who post.

Nothing here is remembered between two ticks but the pace of channels: what is due, whose turn it is and what was
posted stands in the ledger, so that this process may end at any line, and another one go on.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from bot.chat import Chat
from bot.errors import DealbriefError, LedgerUnusable
from bot.log import log
from bot.posting import Due, Part, Schedule, State, Text
from bot.store.briefs import Briefs, Claimed
from briefs.composing import Compose, Composed, labelled
from briefs.due import claimed, midnight, quiet_until
from briefs.sending import Sender

AGAIN = "This may be a repeat: the platform did not say whether it took the first one."
RETRY = 60.0
UNCOUNTED = "its time could not be computed; whoever runs this bot finds the fault in the log. Tried again in a day"

T = TypeVar("T")


@dataclass(slots=True)
class Delivery:
    """Made once by the composition root. `trace` is told what has just been done."""

    store: Briefs
    chats: Mapping[str, Chat]
    compose: Compose
    sender: Sender
    trace: Callable[[str], None]
    workers: int = 8
    tasks: set[asyncio.Task[None]] = field(default_factory=set)
    unwell: dict[int, float] = field(default_factory=dict)  # alerts that failed, and until when they are left alone
    ending: bool = False

    async def tick(self) -> None:
        """Do all that can be done now; sending goes on after this returns."""
        await asyncio.to_thread(self.prepare)
        for platform in self.chats:
            await self._send_some(platform)

    async def drain(self, seconds: float) -> None:
        """Begin nothing more and let what is being posted come to its end; what does not is taken up by another."""
        self.ending = True
        if self.tasks:
            await asyncio.wait(self.tasks, timeout=seconds)

    def prepare(self) -> None:
        """Claim what is due and store what it says, in this thread."""
        if self.store.claim(self._claimed):
            self.trace("claimed")
        self._alert()
        waiting: dict[int, list[Part]] = {}
        for one in self.store.pending(tuple(self.chats)):
            waiting.setdefault(one.schedule, []).append(one)
        for parts in waiting.values():
            for older in parts[:-1]:
                self.store.drop(older, f"folded into the briefing of {parts[-1].due_at:%Y-%m-%d %H:%M} UTC")
            self._render(parts[-1])

    def _claimed(self, schedule: Schedule, now: datetime) -> Claimed:
        """What becomes of a schedule that is due; where nobody can tell, it is left alone for a day."""
        found = self._tried(schedule, lambda: claimed(schedule, now))
        if found is None:
            slots = (Due(schedule.next_due or now, State.SKIPPED, UNCOUNTED),)
            return Claimed(slots, now + timedelta(days=1))
        return found

    def _alert(self) -> None:
        schedules, last = self.store.alerting()
        now = self.store.moment().wall if schedules else None
        steady = self.sender.steady()
        for schedule in schedules:
            assert now is not None
            if self.unwell.get(schedule.seq, steady) <= steady:
                self._alert_of(schedule, last, now)

    def _alert_of(self, schedule: Schedule, last: int, now: datetime) -> None:
        """The alert of one schedule; none in its quiet hours, nor beyond its cap."""

        def composed() -> Composed | bool:
            quiet = quiet_until(schedule, now)
            if quiet or self.store.count_since(schedule, midnight(schedule, now)) >= schedule.cap:
                return False
            return self.compose(schedule, schedule.position, last)

        told = self._tried(schedule, composed)
        if told is None:
            self.unwell[schedule.seq] = self.sender.steady() + RETRY
        elif isinstance(told, Composed):
            self.store.alert(schedule, Due(now) if told.cards else None, last)

    def _render(self, lead: Part) -> None:
        schedule = self.store.by_seq(lead.schedule)
        if schedule.ended_at or schedule.paused:
            self.store.drop(lead, "the schedule was ended or paused before it was posted")
            return
        texts = self._tried(schedule, lambda: self._texts(schedule, lead))
        if texts is None:
            self._put_off(lead, schedule)
        elif not texts:
            self.store.drop(lead, "nothing to tell, and this schedule is silent then", since=schedule.position)
        elif self.store.render(lead, texts, schedule.position):
            self.trace("rendered")

    def _texts(self, schedule: Schedule, lead: Part) -> tuple[Text, ...]:
        """What a slot posts, as its platform takes it; none where there is nothing to say."""
        composed = self.compose(schedule, schedule.position, lead.until)
        return _texts(self.chats[lead.target.platform], composed, lead.reason) if composed.cards else ()

    def _tried(self, schedule: Schedule, work: Callable[[], T]) -> T | None:
        """The work for one schedule; None where it failed, which is logged and stops no other schedule."""
        try:
            return work()
        except LedgerUnusable:
            raise
        except Exception:  # noqa: BLE001  one schedule must not stop the others
            log().exception("A briefing could not be written; look at the lines below", schedule=schedule.seq)
            return None

    def _put_off(self, lead: Part, schedule: Schedule) -> None:
        if self.store.moment().wall - lead.due_at > schedule.catch_up:
            self.store.drop(lead, "it could not be written; whoever runs this bot finds the fault in the log")
        else:
            self.store.put_off(lead, RETRY, "it could not be written; tried again in a minute")

    async def _send_some(self, platform: str) -> None:
        room = self.workers - len(self.tasks)
        if self.ending or room <= 0:
            return
        seconds = self.sender.lease_of(platform)
        for part in await asyncio.to_thread(self.store.lease, platform, seconds, room):
            task = asyncio.create_task(self._send_and_go_on(platform, part))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def _send_and_go_on(self, platform: str, part: Part) -> None:
        """Send one part after the other until none is ready."""
        while True:
            try:
                await self.sender.send(part)
            except DealbriefError as error:
                log().error("A part stays leased until another try", error=str(error))
                return
            except Exception:  # noqa: BLE001  a fault of ours with one part must not end the others
                log().exception("A part could not be sent; it stays leased until another try", part=part.place)
                return
            if self.ending:
                return
            more = await asyncio.to_thread(self.store.lease, platform, self.sender.lease_of(platform), 1)
            if not more:
                return
            part = more[0]


def _texts(chat: Chat, composed: Composed, note: str) -> tuple[Text, ...]:
    """The cards as the platform takes them; the lead with its note, and each once more as a possible repeat."""
    cards = [labelled(composed.cards[0], note), *composed.cards[1:]]
    about = [composed.about, *(() for _ in composed.cards[1:])]
    return tuple(
        Text(chat.rendered(card), chat.rendered(labelled(card, AGAIN)), shown)
        for card, shown in zip(cards, about, strict=True)
    )

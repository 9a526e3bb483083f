"""Posting one leased part: the only place where a schedule touches a platform."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.card import Card, Line
from bot.chat import Chat, Gone, InDoubt, Place, Posted, SlowDown
from bot.errors import DealbriefError
from bot.log import log
from bot.posting import BY_POLICY, Part, Schedule, Stands, Target, Text
from bot.store.briefs import Briefs
from briefs import steps
from briefs.steps import End, Keep, Look, Post, Step, Timing, Wait

CHANNELS = 10_000
GIVEN_UP = "A place does not take its briefings any more, and its owner is told; do what the reason says"


@dataclass(slots=True)
class Sender:
    """Posts leased parts and records what became of them. `steady` gives seconds of this process's own clock."""

    store: Briefs
    chats: Mapping[str, Chat]
    timing: Timing
    steady: Callable[[], float]
    trace: Callable[[str], None]
    turns: dict[Target, float] = field(default_factory=dict)

    def lease_of(self, platform: str) -> float:
        """For how many seconds a part of this platform is leased."""
        return self.timing.lease(self.chats[platform].once_for)

    async def send(self, part: Part) -> None:
        """Bring a part as far as it comes under this lease."""
        self.trace("leased")
        chat = self.chats[part.target.platform]
        await self._turn(part.target)
        schedule = await asyncio.to_thread(self.store.by_seq, part.schedule)
        now = await asyncio.to_thread(self.store.moment)
        step = steps.first_step(part, schedule, now, chat.once_for, self.timing)
        doubt = part.doubt_mark
        if isinstance(step, Look):
            found = await self._look(chat, part, schedule, step)
            if found is None:
                return
            step, doubt = found, None
            now = await asyncio.to_thread(self.store.moment)
        if isinstance(step, End):
            await self._end(part, step)
        elif isinstance(step, Post):
            if part.lease_until is not None and part.lease_until - now.mark < self.timing.request:
                await self._wait(part, Wait(0, "its turn came too late", in_doubt=doubt is not None), doubt)
                return
            await self._post(chat, part, step, doubt)

    async def _turn(self, target: Target) -> None:
        """Wait until the channel may have its next message."""
        now = self.steady()
        at = max(now, self.turns.get(target, now))
        if len(self.turns) >= CHANNELS:
            self.turns = {one: when for one, when in self.turns.items() if when > now}
        self.turns[target] = at + self.timing.pace
        await asyncio.sleep(at - now)

    async def _look(self, chat: Chat, part: Part, schedule: Schedule, step: Look) -> Step | None:
        """What to do after looking for an earlier message; None when all is done."""
        try:
            async with asyncio.timeout(self.timing.request):
                found = await chat.find(_place(part.target), part.key, step.since)
        except SlowDown as error:
            await self._wait(part, steps.asked_to_wait(error.seconds, in_doubt=True, why=error.why), part.doubt_mark)
            return None
        except Gone:
            return await self._untold(part, schedule)
        except Exception as error:  # noqa: BLE001  whatever it is, the platform has not said
            wait = steps.unseen(part, _said(error), self.timing)
            if wait is None:
                return await self._untold(part, schedule)
            await self._wait(part, wait, part.doubt_mark)
            return None
        if found is not None:
            await self._sent(part, found, "it stood there already; the answer to an earlier request was lost")
            return None
        return steps.when_absent(part, schedule, await asyncio.to_thread(self.store.moment))

    async def _untold(self, part: Part, schedule: Schedule) -> Step:
        """What the schedule prefers where nobody can tell; that it came to this is kept and counted."""
        await asyncio.to_thread(self.store.note, part, BY_POLICY, steps.told_of_untold(schedule))
        return steps.when_untold(part, schedule)

    async def _post(self, chat: Chat, part: Part, step: Post, doubt: float | None) -> None:
        try:
            async with asyncio.timeout(self.timing.request):
                posted = await chat.post(_place(part.target), step.text, part.key, repeat=step.repeat)
        except SlowDown as error:
            wait = steps.asked_to_wait(error.seconds, in_doubt=doubt is not None, why=error.why)
            await self._wait(part, wait, doubt)
        except Gone as error:
            await self._end(part, steps.refused(str(error), in_doubt=doubt is not None, forever=error.forever))
        except Exception as error:  # noqa: BLE001  whatever it is, the request may have gone through
            await self._doubt(chat, part, error)
        else:
            self.trace("answered")
            await self._sent(part, posted, part.reason if part.part == 0 and not part.attempts else "")

    async def _sent(self, part: Part, posted: Posted, why: str) -> None:
        stands = Stands(posted.message, posted.place.thread)
        await asyncio.to_thread(self.store.sent, part.place, stands, why)
        self.trace("recorded")

    async def _doubt(self, chat: Chat, part: Part, error: Exception) -> None:
        answer = steps.unanswered(part, _said(error), chat.once_for, self.timing)
        if isinstance(answer, Keep):
            await asyncio.to_thread(self.store.note, part, "in doubt", answer.why)
        else:
            first = part.doubt_mark
            mark = (part.lease_until or 0.0) - self.lease_of(part.target.platform)
            await self._wait(part, answer, mark if first is None else first)

    async def _wait(self, part: Part, wait: Wait, doubt: float | None) -> None:
        await asyncio.to_thread(self.store.release, part, wait.seconds, doubt if wait.in_doubt else None, wait.why)

    async def _end(self, part: Part, end: End) -> None:
        def record() -> None:
            if end.pause or (end.ends and part.part == 0):  # a thread that is gone ends no schedule
                schedule = self.store.by_seq(part.schedule)
                log().warning(GIVEN_UP, schedule=schedule.seq, ends=end.ends, why=end.why)
                told = None if schedule.personal else self._told(schedule, end)
                self.store.give_up(part, end.why, told, take_back=end.take_back, ends=end.ends)
            else:
                self.store.finish(part, end.state, end.why, take_back=end.take_back)

        await asyncio.to_thread(record)
        self.trace("ended")

    def _told(self, schedule: Schedule, end: End) -> Text:
        """What the owner of a schedule hears when it rests or ends."""
        chat = self.chats[schedule.target.platform]
        fate = "has ended" if end.ends else "rests"
        title = f"Schedule {schedule.number} ({schedule.words} {schedule.zone}) {fate}: {end.why}"
        next_step = f"When that is mended, “resume {schedule.number}” in its channel lets it go on; nothing is lost."
        if end.ends:
            next_step = "“schedule” in another channel begins one there."
        return Text(chat.rendered(Card(title=title, blocks=(Line(next_step),))))


def _place(target: Target) -> Place:
    return Place(target.platform, target.team, target.channel, target.thread)


def _said(error: Exception) -> str:
    """What a failed request is told as; a fault of ours is logged, since nobody else will hear of it."""
    if isinstance(error, TimeoutError):
        return "the platform did not answer in time"
    if not isinstance(error, InDoubt | DealbriefError):
        log().error("A request to a platform ended in an unexpected way; it counts as in doubt", error=repr(error))
        return f"the request ended in an unexpected way ({type(error).__name__})"
    return str(error) or "the platform did not say whether it took the message"

"""Why a briefing came, or did not: every stage of its last slots with reasons and times."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Annotated, ClassVar, Self

from pydantic import Field

from bot.card import Block, Card, Heading, Line, Moments, Tone
from bot.chat import Asker
from bot.commands.asked import Asked
from bot.commands.command import Command, Name, Suggest
from bot.commands.why import Why
from bot.desk import Desk
from bot.errors import NotUnderstood
from bot.model import counted
from bot.posting import BY_POLICY, FIRST_NOTE, TO_OWNER, Event, Mode, Part, Schedule, State
from briefs import booking, filters, timetable, zones
from briefs.commands import Wanted
from briefs.due import next_due
from briefs.replay import replay

SLOTS = 5
EVENTS = 60
SHOWN = 40
WORDS = {
    "pending": "due",
    "rendered": "written",
    "waits": "waited",
    "in doubt": "in doubt",
    BY_POLICY: "in doubt for good",
    "sent": "posted",
    "skipped": "skipped",
    "dead": "failed",
}
VERDICTS = {
    State.SENT: "posted",
    State.SKIPPED: "skipped",
    State.DEAD: "not posted",
}


class WhyPosted(Why):
    """Why a figure stands as it does; and with “schedule 3”, why its briefings came as they did."""

    summary: ClassVar[str] = "why a figure stands as it does, or why a briefing came, was skipped or failed"
    example: ClassVar[str] = 'why "schedule 3"'

    comparison: Annotated[Name, Suggest("disputes"), Field(description="the id of a comparison, or “schedule 3”")]

    @classmethod
    def asked(cls, asked: Asked) -> Self:
        number = booking.numbered(asked.text)
        return super().asked(asked) if number is None else cls.made({"comparison": f"schedule {number}"})

    def answer(self, desk: Desk, asker: Asker) -> Card:
        number = booking.numbered(self.comparison)
        return super().answer(desk, asker) if number is None else _why(desk, asker, number)


def _why(desk: Desk, asker: Asker, number: int) -> Card:
    store = booking.store_of(desk)
    one = booking.found(store, desk, asker, number, ended=True)
    parts = store.parts(one, SLOTS * 4)
    events = store.events(one, EVENTS)
    blocks = [block for lead in _leads(parts)[:SLOTS] for block in _slot(one, lead, events)]
    ended = (Moments((("it ended", booking.local(one.ended_at, one.zone)),)),) if one.ended_at else ()
    if not blocks:
        return Card(title=f"Schedule {number} has not been due yet", blocks=(*booking.told(one, desk), *ended))
    return Card(
        title=f"Schedule {number}: {_verdict(_leads(parts)[0])}",
        blocks=(*ended, *blocks, *booking.told(one, desk)),
    )


def _leads(parts: tuple[Part, ...]) -> list[Part]:
    return [one for one in parts if one.part == 0]


def _verdict(lead: Part) -> str:
    word = VERDICTS.get(lead.state)
    said = f"the last briefing was {word}" if word else "a briefing is on its way"
    return f"{said}: {lead.reason}" if lead.reason else said


def _slot(one: Schedule, lead: Part, events: tuple[Event, ...]) -> Iterator[Block]:
    yield Heading(VERDICTS.get(lead.state, "on its way").capitalize())
    told = [event for event in reversed(events) if event.due_at == lead.due_at]
    rows = [("due", lead.due_at), *((_stage(event), event.at) for event in told)]
    yield Moments(tuple((label, booking.local(at, one.zone)) for label, at in rows))
    if lead.state is State.SENT and lead.about:
        yield Line(
            f"It told {counted(len(lead.about), 'figure')}; “why” with a figure's id says why each stands.", Tone.NOTE
        )


def _stage(event: Event) -> str:
    """What happened, to which part, and why."""
    said = f"{_part(event.part)} {WORDS.get(event.what, event.what)}"
    return f"{said}: {event.why}" if event.why else said


def _part(number: int) -> str:
    if number == TO_OWNER:
        return "word to its owner"
    return "the briefing" if number == 0 else "its details" if number < FIRST_NOTE else "a correction"


def _gist(card: Card) -> str:
    """A briefing in its title and its first line."""
    first = next((block.text for block in card.blocks if isinstance(block, Line)), "")
    return f"{card.title}. {first}" if first else card.title


class Preview(Command):
    """What a timetable and a filter would have posted over the last weeks; nothing is posted."""

    verb: ClassVar[str] = "preview"
    first: ClassVar[str | None] = "when"
    also: ClassVar[tuple[str, ...]] = ("dry-run",)
    summary: ClassVar[str] = "what a schedule would have posted over the last weeks"
    example: ClassVar[str] = 'preview "weekdays 9:00" only:"company:Meta" weeks:"3"'

    when: Annotated[Name, Field(description="a timetable: weekdays 9:00 Europe/Berlin; or: schedule 3")] = "daily 9:00"
    only: Wanted = ""
    weeks: Annotated[int, Field(ge=1, le=12, description="how many weeks back")] = 2

    @classmethod
    def asked(cls, asked: Asked) -> Self:
        return cls.made({**({"when": asked.text} if asked.text else {}), **asked.given})

    def answer(self, desk: Desk, asker: Asker) -> Card:
        now, one = desk.clock(), self._schedule(desk, asker)
        walked = list(replay(desk, one, now - timedelta(weeks=self.weeks), now))
        posted = [run for run in walked if run.composed.cards]
        rows = [(_gist(run.composed.cards[0]), booking.local(run.due_at, one.zone)) for run in posted[-SHOWN:]]
        due = next_due(one, now)
        rows += [("next would be", booking.local(due, one.zone))] if due else []
        title = f"{len(posted)} of {counted(len(walked), 'briefing')} would have had something to tell"
        never = () if due else (booking.note("It would never come round again."),)
        return Card(title=title, blocks=(*((Moments(tuple(rows)),) if rows else ()), *never))

    def _schedule(self, desk: Desk, asker: Asker) -> Schedule:
        """One that is there, by its number, else one of the words; with the filter that is asked for, else its own."""
        number = booking.numbered(self.when)
        wanted = filters.read(self.only, lambda typed: desk.resolve(typed).name)
        if number is not None:
            there = booking.found(booking.store_of(desk), desk, asker, number)
            if there.mode is Mode.ALERTS:
                raise NotUnderstood("Alerts have no timetable to walk; preview a timetable.", (self.example,))
            return replace(there, wanted=str(wanted) if wanted else there.wanted, tells_empty=False)
        rule = timetable.read(self.when, zones.of_asker(asker.zone))
        return Schedule(
            workspace=desk.workspace, target=booking.NOWHERE, owner=asker.user, words=rule.words, crons=rule.crons,
            zone=rule.zone, wanted=str(wanted) if wanted else "", tells_empty=False,
        )  # fmt: skip

"""The commands of the scheduled half."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field

from bot.card import Block, Card, Heading
from bot.chat import Asker
from bot.commands.asked import Asked
from bot.commands.command import Command, Name, Suggest, Words
from bot.desk import Desk
from bot.errors import NotUnderstood
from bot.model import counted
from bot.posting import Mode, Schedule, Target
from briefs import booking, filters, timetable, zones
from briefs.due import next_due, upcoming, zones_version

Number = Annotated[int, Field(ge=1, le=1_000_000, description="the number of a schedule, as “schedules” shows it")]
Wanted = Annotated[Words, Field(description=f"only what passes: {filters.EXAMPLE}")]


class Book(Command):
    """Post a briefing on a timetable, or alerts at once, here or to oneself."""

    verb: ClassVar[str] = "schedule"
    first: ClassVar[str | None] = "when"
    summary: ClassVar[str] = "post briefings on a timetable, or alerts at once"
    example: ClassVar[str] = 'schedule "weekdays 9:00 Europe/Berlin" only:"company:Meta OR size>1bn"'
    changes: ClassVar[bool] = True

    when: Annotated[
        Name, Suggest("timetables"), Field(description="a timetable: weekdays 9:00 Europe/Berlin; or: alerts")
    ]
    only: Wanted = ""
    to: Annotated[
        Literal["channel", "me", "forum"],
        Field(description="channel, me for direct messages, or forum for a new post of this forum each time"),
    ] = "channel"
    empty: Annotated[Literal["say", "silent"], Field(description="what an empty day does")] = "say"
    watched: Annotated[Literal["first", "only"], Field(description="watched companies first, or only these")] = "first"
    quiet: Annotated[Words, Field(description="quiet hours: 22-7")] = ""
    late: Annotated[int, Field(ge=0, le=24, description="hours in which a missed briefing is caught up with")] = 2
    cap: Annotated[int, Field(ge=1, le=50, description="alerts a day at most")] = 6

    @classmethod
    def asked(cls, asked: Asked) -> Self:
        return cls.made({"when": asked.text, **asked.given})

    def answer(self, desk: Desk, asker: Asker) -> Card:
        personal = self.to == "me"
        if not personal:
            booking.may_manage(asker)
        places = {"me": booking.to_oneself, "forum": booking.to_forum, "channel": booking.here}
        target = places[self.to](asker)
        store = booking.store_of(desk)
        booking.room_for_one_more(store, desk.workspace, target)
        made = store.add(self.made_for(desk, asker, target))
        blocks: tuple[Block, ...] = (*booking.told(made, desk), booking.handles(made))
        return Card(title=f"Schedule {made.number} is set: {_said(made)}", blocks=blocks)

    def made_for(self, desk: Desk, asker: Asker, target: Target) -> Schedule:
        """The schedule that this asks for, not stored yet. Raises NotUnderstood."""
        alerts, zone = _alerts(self.when, zones.of_asker(asker.zone))
        rule = timetable.read("daily 00:00" if alerts else self.when, zone)
        wanted = filters.read(self.only, lambda typed: desk.resolve(typed).name)
        one = Schedule(
            workspace=desk.workspace,
            target=target,
            owner=asker.user,
            personal=self.to == "me",
            mode=Mode.ALERTS if alerts else Mode.BRIEFING,
            words="alerts" if alerts else rule.words,
            crons=rule.crons,
            zone=rule.zone,
            quiet=booking.quiet_hours(self.quiet),
            catch_up=timedelta(hours=self.late),
            tells_empty=self.empty == "say",
            watched_only=self.watched == "only",
            wanted=str(wanted) if wanted else "",
            cap=self.cap,
            tzdata=zones_version(),
        )
        due = next_due(one, desk.clock())
        if due is None and not alerts:
            raise NotUnderstood(f"“{self.when[:60]}” never comes round again.")
        made = replace(one, next_due=due)
        if not alerts and not upcoming(made, desk.clock(), 1):
            raise NotUnderstood(
                f"“{self.when[:60]}” always falls in these quiet hours; choose others, or leave them out."
            )
        return made


def _alerts(when: str, unless: str) -> tuple[bool, str]:
    """Whether alerts are meant, and the zone named behind the word; `unless` one is named."""
    word, _, zone = when.strip().partition(" ")
    if word.casefold() not in ("alerts", "alert"):
        return False, unless
    return True, zones.find(zone) if zone.strip() else unless


def _said(one: Schedule) -> str:
    return f"alerts ({one.zone})" if one.mode is Mode.ALERTS else f"{one.words} {one.zone}"


class Listed(Command):
    """The schedules of this channel, and one's own."""

    verb: ClassVar[str] = "schedules"
    phrases: ClassVar[tuple[str, ...]] = ("which schedules", "when is the next briefing", "next briefing")
    summary: ClassVar[str] = "what is posted here, and when next"
    example: ClassVar[str] = "schedules"

    def answer(self, desk: Desk, asker: Asker) -> Card:
        store = booking.store_of(desk)
        seen = [one for one in store.schedules(desk.workspace) if booking.seen_here(one, asker)]
        if not seen:
            begins = "“schedule weekdays 9:00” begins" if asker.place else "schedules are made in Slack and Discord"
            return Card(title=f"Nothing is scheduled here; {begins}.")
        blocks: list[Block] = []
        for one in seen:
            blocks += [Heading(f"{one.number}: {_said(one)}"), *booking.told(one, desk), booking.handles(one)]
        return Card(title=counted(len(seen), "schedule"), blocks=tuple(blocks))


def _numbered(asked: Asked) -> dict[str, str]:
    """What was given, with the first number of the text."""
    found = re.search(r"\d{1,7}", asked.text)
    return {**({"number": found[0]} if found else {}), **asked.given}


class Numbered(Command):
    """What is done to one schedule."""

    first: ClassVar[str | None] = "number"

    number: Number

    @classmethod
    def asked(cls, asked: Asked) -> Self:
        return cls.made(_numbered(asked))


class Unbook(Numbered):
    """End a schedule."""

    verb: ClassVar[str] = "unschedule"
    also: ClassVar[tuple[str, ...]] = ("unsubscribe",)
    summary: ClassVar[str] = "end a schedule"
    example: ClassVar[str] = 'unschedule "3"'
    changes: ClassVar[bool] = True

    def answer(self, desk: Desk, asker: Asker) -> Card:
        store = booking.store_of(desk)
        one = booking.changeable(store, desk, asker, self.number)
        booking.changed(store, replace(one, ended_at=desk.clock(), next_due=None))
        return Card(title=f"Schedule {one.number} has ended: {_said(one)}")


class Pause(Numbered):
    """Let a schedule rest."""

    verb: ClassVar[str] = "pause"
    summary: ClassVar[str] = "let a schedule rest"
    example: ClassVar[str] = 'pause "3"'
    changes: ClassVar[bool] = True

    def answer(self, desk: Desk, asker: Asker) -> Card:
        store = booking.store_of(desk)
        one = booking.changeable(store, desk, asker, self.number)
        resting = replace(one, paused=True, paused_why=f"by {asker.user}")
        booking.changed(store, resting)
        return Card(title=f"Schedule {one.number} rests: {_said(one)}", blocks=(booking.handles(resting),))


class Resume(Numbered):
    """Let a schedule that rests go on; what was missed is in its next briefing."""

    verb: ClassVar[str] = "resume"
    summary: ClassVar[str] = "let a paused schedule go on"
    example: ClassVar[str] = 'resume "3"'
    changes: ClassVar[bool] = True

    def answer(self, desk: Desk, asker: Asker) -> Card:
        store = booking.store_of(desk)
        one = booking.changeable(store, desk, asker, self.number)
        going = replace(one, paused=False, paused_why="", next_due=next_due(one, desk.clock()))
        booking.changed(store, going)
        return Card(title=f"Schedule {one.number} goes on", blocks=tuple(booking.told(going, desk)))


class Subscribe(Command):
    """Get what a channel gets, as a direct message: anybody may."""

    verb: ClassVar[str] = "subscribe"
    first: ClassVar[str | None] = "number"
    summary: ClassVar[str] = "get a channel's briefing yourself, by direct message"
    example: ClassVar[str] = 'subscribe "3"'
    changes: ClassVar[bool] = True

    number: Annotated[int | None, Field(ge=1, le=1_000_000, description="the number of a schedule")] = None

    @classmethod
    def asked(cls, asked: Asked) -> Self:
        return cls.made(_numbered(asked))

    def answer(self, desk: Desk, asker: Asker) -> Card:
        store, target = booking.store_of(desk), booking.to_oneself(asker)
        model = self._model(desk, asker)
        booking.room_for_one_more(store, desk.workspace, target)
        mine = replace(
            model, seq=0, number=0, target=target, owner=asker.user, personal=True, paused=False, paused_why="",
            next_due=next_due(model, desk.clock()), version=1,
        )  # fmt: skip
        booking.not_yet(store, mine)
        made = store.add(mine)
        blocks: tuple[Block, ...] = (*booking.told(made, desk), booking.handles(made))
        return Card(title=f"You get it by direct message: {_said(made)}", blocks=blocks)

    def _model(self, desk: Desk, asker: Asker) -> Schedule:
        """The schedule to copy: the one of this number, or the only one of the channel."""
        store = booking.store_of(desk)
        if self.number is not None:
            return booking.found(store, desk, asker, self.number)
        seen = [one for one in store.schedules(desk.workspace) if booking.seen_here(one, asker) and not one.personal]
        if len(seen) == 1:
            return seen[0]
        offers = tuple(f'subscribe "{one.number}"' for one in seen) or ('schedule "weekdays 9:00" to:"me"',)
        raise NotUnderstood("Say which schedule you want too." if seen else "Nothing is scheduled here.", offers)


BOOKING: tuple[type[Command], ...] = (Book, Listed, Unbook, Pause, Resume, Subscribe)

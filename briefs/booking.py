"""What people may do with schedules: rights, limits, and how a schedule is told."""

import re
import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.card import Block, Choice, Choices, Facts, Line, Moments, Tone
from bot.chat import Asker
from bot.desk import Desk
from bot.errors import NotUnderstood
from bot.model import spoken
from bot.posting import Mode, Moment, Schedule, Target
from bot.store.briefs import Briefs
from briefs.due import upcoming

MOST_IN_A_PLACE = 20
WATCHED = 10
NOWHERE = Target("", "", "")
NEXT = ("next", "then", "after that")


def store_of(desk: Desk) -> Briefs:
    """The schedules of the desk's ledger, for commands; they lease nothing."""
    return desk.ledger.briefs(lambda: Moment(desk.clock(), 0.0), lambda: secrets.token_hex(16))


def here(asker: Asker) -> Target:
    """The place that somebody asks at. Raises NotUnderstood at a terminal, which nothing can be posted to."""
    if asker.place is None:
        raise NotUnderstood("Schedules post to a channel; ask in Slack or Discord.")
    place = asker.place
    return Target(place.platform, place.workspace, place.channel, place.thread)


def to_oneself(asker: Asker) -> Target:
    """The direct messages of whoever asks."""
    place = here(asker)
    return Target(place.platform, place.team, f"@{asker.user}")


def to_forum(asker: Asker) -> Target:
    """What the thread or post is part of that somebody asks in. Raises NotUnderstood elsewhere."""
    place = here(asker)
    if place.thread is None:
        raise NotUnderstood("A new post each time takes a forum; ask in one of its posts.", ("schedules",))
    return replace(place, thread=None)


def may_manage(asker: Asker) -> None:
    """Raises NotUnderstood for those who may not change what a channel gets."""
    if not asker.manages:
        raise NotUnderstood(
            "Only those who manage this channel may change its schedules. "
            "“subscribe” sends the same briefing to you alone; “schedules” shows what there is.",
            ("subscribe", "schedules"),
        )


def room_for_one_more(store: Briefs, workspace: str, target: Target) -> None:
    """Raises NotUnderstood when a place has as many schedules as it may have."""
    if sum(one.target.channel == target.channel for one in store.schedules(workspace)) >= MOST_IN_A_PLACE:
        raise NotUnderstood(
            f"There are {MOST_IN_A_PLACE} schedules here already; “unschedule” ends one.", ("schedules",)
        )


def not_yet(store: Briefs, one: Schedule) -> None:
    """Raises NotUnderstood when a schedule would send somebody the same a second time."""
    same = [
        other for other in store.schedules(one.workspace)
        if other.personal and (other.owner, other.target, other.mode) == (one.owner, one.target, one.mode)
        and (other.crons, other.zone, other.wanted) == (one.crons, one.zone, one.wanted)
    ]  # fmt: skip
    if same:
        raise NotUnderstood(f"You get that already: it is your schedule {same[0].number}.", ("schedules",))


def seen_here(one: Schedule, asker: Asker) -> bool:
    """Whether somebody may know of a schedule: it is of this channel, or their own."""
    if one.personal:
        return one.owner == asker.user
    place = asker.place
    return place is None or (place.platform, place.workspace, place.channel) == (
        one.target.platform, one.target.team, one.target.channel,
    )  # fmt: skip


def found(store: Briefs, desk: Desk, asker: Asker, number: int, *, ended: bool = False) -> Schedule:
    """The schedule of this number that the asker may know of. Raises NotUnderstood."""
    one = store.schedule(desk.workspace, number)
    if one is None or not seen_here(one, asker) or (one.ended_at and not ended):
        raise NotUnderstood(f"There is no schedule {number} here; “schedules” lists them.", ("schedules",))
    return one


def changeable(store: Briefs, desk: Desk, asker: Asker, number: int) -> Schedule:
    """The same, where the asker may also change it."""
    one = found(store, desk, asker, number)
    if not one.personal:
        may_manage(asker)
    return one


def changed(store: Briefs, one: Schedule) -> None:
    """Write a schedule. Raises NotUnderstood when somebody else was faster."""
    if not store.change(one):
        raise NotUnderstood("Somebody else has just changed this schedule; look at it again.", ("schedules",))


def quiet_hours(typed: str) -> tuple[int, int] | None:
    """Minutes of the day from "22-7" or "22:30 to 6:45"; None for an empty text. Raises NotUnderstood.

    >>> quiet_hours("22-7"), quiet_hours("22:30 to 6:45")
    ((1320, 420), (1350, 405))
    """
    if not typed.strip():
        return None
    clock = r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?"
    read = re.fullmatch(rf"\s{{0,9}}{clock}\s{{0,9}}(?:-|–|to)\s{{0,9}}{clock}\s{{0,9}}", typed.casefold())
    if not read:
        raise NotUnderstood(f"“{typed[:40]}” are no quiet hours; write them like “22-7” or “22:30 to 6:45”.")
    hour, minute, end_hour, end_minute = (int(part or 0) for part in read.groups())
    return (hour * 60 + minute, end_hour * 60 + end_minute)


def local(moment: datetime, zone: str) -> datetime:
    """A moment as the clocks of a zone show it; platforms that know a reader's own zone show it in that."""
    return moment.astimezone(ZoneInfo(zone))


def watched(desk: Desk, one: Schedule) -> tuple[str, ...]:
    """What its owner watches where it is personal, else what its channel watches."""
    return desk.watching(one.owner if one.personal else one.target.channel)


def told(one: Schedule, desk: Desk) -> Iterator[Block]:
    """A schedule as its people see it, with its next runs."""
    rows = [("when", f"{one.words} {one.zone}" if one.mode is Mode.BRIEFING else f"at once, up to {one.cap} a day")]
    rows += [("to", "you alone, by direct message")] if one.personal else []
    rows += [("only", one.wanted)] if one.wanted else []
    rows += [("companies", _companies(one, watched(desk, one)))]
    rows += [("quiet", f"{_clock(one.quiet[0])} to {_clock(one.quiet[1])} {one.zone}")] if one.quiet else []
    rows += [("an empty day", "says so in one line" if one.tells_empty else "is silent")]
    rows += [("paused", one.paused_why or "by hand")] if one.paused else []
    yield Facts(tuple(rows))
    runs = [local(run, one.zone) for run in upcoming(one, desk.clock(), len(NEXT))]
    if runs:
        yield Moments(tuple(zip(NEXT, runs, strict=False)))


def _companies(one: Schedule, names: tuple[str, ...]) -> str:
    """Which companies it is about, the watched ones by name."""
    first = f"{spoken(names[:WATCHED])}{' and more' if len(names) > WATCHED else ''}"
    if one.watched_only or (one.mode is Mode.ALERTS and names):
        return first or "none: nothing is watched yet, so nothing comes; “watch” begins"
    return f"all, first {first}" if first else "all"


def handles(one: Schedule) -> Choices:
    """What can be done with a schedule."""
    rest = Choice("resume", f'resume "{one.number}"') if one.paused else Choice("pause", f'pause "{one.number}"')
    return Choices(
        "", (rest, Choice("end it", f'unschedule "{one.number}"'), Choice("why", f'why "schedule {one.number}"'))
    )


def numbered(typed: str) -> int | None:
    """The number of a schedule that is named as “schedule 3”; None for other words."""
    read = re.fullmatch(r"schedule\s{1,9}(\d{1,7})", typed.strip().casefold())
    return int(read[1]) if read else None


def note(text: str) -> Line:
    return Line(text, Tone.NOTE)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"

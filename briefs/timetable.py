"""Plain words of a timetable -> a rule: "weekdays 9:00 Europe/Berlin", "first Monday 08:30", "every 4 hours"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from cronsim import CronSim, CronSimError

from bot.errors import NotUnderstood
from bot.model import spoken
from briefs import zones
from briefs.when import Rule

IN_AN_HOUR = 4
EXAMPLES = (
    "weekdays 9:00 Europe/Berlin",
    "daily 8:00 and 17:30",
    "Mon, Wed and Fri 7am New York",
    "first Monday 08:30",
    "15th 9:00",
    "every 4 hours",
    "cron 0 9 * * 1-5",
)
DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
GROUPS = {"daily": "*", "day": "*", "weekdays": "1-5", "weekday": "1-5", "workdays": "1-5", "weekends": "0,6"}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0}
FILLERS = {"at", "on", "every", "each", "the", "of", "and", "in", "month", "monthly"}
TO = {"to", "through", "-", "–"}
CLOCK = re.compile(r"([01]?\d|2[0-3])(?:[:.h]([0-5]\d))?(am|pm)?")
NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
LONGEST = 120


def read(words: str, zone: str) -> Rule:
    """The rule that the words ask for, in `zone` unless they end in another one.

    >>> read("Mon to Thu at 9.15 berlin", "UTC").crons
    ('15 9 * * 1,2,3,4',)
    >>> str(read("last friday 5pm", "Asia/Tokyo"))
    'last Friday 17:00 Asia/Tokyo'

    Raises NotUnderstood with examples, or Unknown with near names of zones.
    """
    if len(words) > LONGEST:
        raise _not_read(words)
    words = _plain(words)
    fields = words.lower().split()
    if fields[:1] == ["cron"]:
        named = " ".join(fields[6:])
        return _from_cron(" ".join(fields[1:6]), zones.find(named) if named else zone)
    tokens = re.sub(r"(?<=[a-z])-(?=[a-z])|,", lambda found: " - " if found[0] == "-" else " ", words.lower()).split()
    head, named = _split_zone(words.lower(), tokens)
    zone = zones.find(named) if named else zone
    return _interval(" ".join(head), zone) or _days_and_times(head, zone, words)


def _plain(words: str) -> str:
    """The words with one way to write what people write in several: a.m., 9 o'clock, Mon–Fri.

    >>> _plain("Mon–Fri 9 a.m.")
    'Mon-Fri 9 am'
    """
    words = re.sub(r"(?<=\w)[–—](?=\w)", "-", words)
    words = re.sub(r"\b([ap])\.\s?m\.?(?!\w)", r"\1m", words, flags=re.IGNORECASE)
    return re.sub(r"\s?\bo['’]?clock\b", "", words, flags=re.IGNORECASE)


def _not_read(words: str) -> NotUnderstood:
    examples = spoken((f"“{example}”" for example in EXAMPLES), "or")
    return NotUnderstood(f"“{words[:LONGEST]}” is no timetable that I can read. Write it like {examples}.")


def _from_cron(cron: str, zone: str) -> Rule:
    try:
        found = CronSim(cron, datetime(2026, 1, 1))  # noqa: DTZ001 - a wall time
    except CronSimError as error:
        raise NotUnderstood(
            f"“{cron}” is no cron text: {str(error).lower()}. It has five fields: minute, hour, day, month and weekday "
            "(0 is Sunday), as in “cron 0 9 * * 1-5”."
        ) from error
    if len(found.minutes) > IN_AN_HOUR:
        raise NotUnderstood(f"“{cron}” comes round too often; name at most {IN_AN_HOUR} minutes of the hour.")
    return Rule(f"cron {cron}", (cron,), zone)


def _day(token: str) -> int | None:
    """Which weekday a token begins or is; 0 is Sunday."""
    name = token.removesuffix("s")
    return next((n for n, day in enumerate(DAYS) if len(name) >= 3 and day.lower().startswith(name)), None)


def _is_timetable(token: str) -> bool:
    known = token in FILLERS or token in TO or token in GROUPS or token in ORDINALS
    words = ("am", "pm", "noon", "midnight", "hour", "hours", "hourly", "minute", "minutes")
    return known or token in words or _day(token) is not None or bool(CLOCK.fullmatch(token) or NTH.fullmatch(token))


def _split_zone(words: str, tokens: Sequence[str]) -> tuple[list[str], str]:
    """The tokens of the timetable, and what follows them: a zone as typed, or nothing."""
    last = max((n for n, token in enumerate(tokens) if _is_timetable(token)), default=-1)
    tail = tokens[last + 1 :]
    if last < 0 or any(char.isdigit() for char in tail[0:1] and tail[0]):
        raise _not_read(words)
    raw = words.split()
    return list(tokens[: last + 1]), " ".join(raw[-len(tail) :]) if tail and len(tail) <= len(raw) else ""


def _interval(text: str, zone: str) -> Rule | None:
    """The rule of "every 4 hours", "every 30 minutes" or "hourly": counted from midnight, every day alike."""
    found = re.fullmatch(r"hourly|every (?:(\d{1,2}) )?(hour|minute)s?", text)
    if not found:
        return None
    count, unit = int(found[1] or 1), found[2] or "hour"
    fits = (1, 2, 3, 4, 6, 8, 12) if unit == "hour" else (15, 20, 30)
    if count not in fits:
        raise NotUnderstood(
            f"“{text}” would not come round the same each day, or too often. "
            f"Choose every {spoken(map(str, fits), 'or')} {unit}s."
        )
    words = f"every {unit}" if count == 1 else f"every {count} {unit}s"
    return Rule(words, (f"0 */{count} * * *" if unit == "hour" else f"*/{count} * * * *",), zone)


@dataclass(slots=True)
class _Asked:
    """What has been read so far; `nth`: 1 to 4, 0 is the last."""

    weekdays: list[int] = field(default_factory=list)
    group: str | None = None
    nth: int | None = None
    dates: list[int] = field(default_factory=list)
    times: list[tuple[int, int]] = field(default_factory=list)


def _with_ordinals(tokens: Sequence[str]) -> list[str]:
    """Read "1st Monday" as "first Monday": before a weekday a number counts weekdays, not days of the month."""
    names = {f"{_ordinal(n)}": name for name, n in ORDINALS.items() if n}
    after = [*tokens[1:], ""]
    return [
        names.get(token, token) if _day(behind) is not None else token
        for token, behind in zip(tokens, after, strict=True)
    ]


def _days_and_times(tokens: Sequence[str], zone: str, words: str) -> Rule:
    asked, reach = _Asked(), False
    for token in _with_ordinals(tokens):
        if token in FILLERS:
            continue
        if token in TO and asked.weekdays:
            reach = True
        elif not _take(asked, token, reach):
            raise _not_read(words)
        else:
            reach = False
    kinds = [asked.group is not None, bool(asked.weekdays), bool(asked.dates)]
    if not asked.times or sum(kinds) > 1 or (asked.nth is not None and len(asked.weekdays) != 1):
        raise _not_read(words)
    return _rule(asked, zone)


def _take(asked: _Asked, token: str, reach: bool) -> bool:  # noqa: FBT001 - a state of the walk
    """Add what one token says; False when it says nothing that we know."""
    if (day := _day(token)) is not None:
        last = asked.weekdays[-1] if reach else day
        steps = (day - last) % 7
        asked.weekdays += [(last + n) % 7 for n in range(1, steps + 1)] if reach else [day]
    elif token in GROUPS and asked.group is None:
        asked.group = token
    elif token in ORDINALS and asked.nth is None:
        asked.nth = ORDINALS[token]
    elif found := NTH.fullmatch(token):
        asked.dates.append(int(found[1]))
        return 1 <= int(found[1]) <= 31
    else:
        return _take_time(asked, token)
    return True


def _take_time(asked: _Asked, token: str) -> bool:
    if token in ("am", "pm") and asked.times:
        hour, minute = asked.times.pop()
        return _take_time(asked, f"{hour}:{minute:02}{token}")
    token = {"noon": "12:00", "midnight": "0:00"}.get(token, token)
    found = CLOCK.fullmatch(token)
    if not found or (found[3] and not 1 <= int(found[1]) <= 12):
        return False
    hour = int(found[1]) % 12 + 12 * (found[3] == "pm") if found[3] else int(found[1])
    asked.times.append((hour, int(found[2] or 0)))
    return True


def _rule(asked: _Asked, zone: str) -> Rule:
    day, date, words = "*", "*", "daily"
    if asked.weekdays and asked.nth is not None:
        only = asked.weekdays[0]
        day = f"{only}#{asked.nth}" if asked.nth else f"{only}L"
        words = f"{next(name for name, n in ORDINALS.items() if n == asked.nth)} {DAYS[only]}"
    elif asked.weekdays:
        day = ",".join(map(str, dict.fromkeys(asked.weekdays)))
        words = spoken(DAYS[n] for n in dict.fromkeys(asked.weekdays))
    elif asked.dates:
        date = ",".join(map(str, dict.fromkeys(asked.dates)))
        words = spoken(_ordinal(n) for n in dict.fromkeys(asked.dates))
    elif asked.group:
        day = GROUPS[asked.group]
        words = {"day": "daily", "weekday": "weekdays"}.get(asked.group, asked.group)
    times = sorted(set(asked.times))
    crons = tuple(f"{minute} {hour} {date} * {day}" for hour, minute in times)
    return Rule(f"{words} {spoken(f'{hour:02}:{minute:02}' for hour, minute in times)}", crons, zone)


def _ordinal(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"

"""Which time zone people mean: an IANA name, the city in it, or nothing that we can be sure of."""

from functools import cache
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

from bot.errors import Unknown
from bot.model import spoken

SHORT = {"utc": "UTC", "gmt": "Etc/GMT", "et": "America/New_York", "pt": "America/Los_Angeles", "ct": "America/Chicago"}
"""Short names that mean one zone the year round; "EST" and the like name an offset, not a place, and are not read."""

OFFSETS = {
    "cet": "Europe/Berlin", "cest": "Europe/Berlin", "mez": "Europe/Berlin", "mesz": "Europe/Berlin",
    "eet": "Europe/Helsinki", "eest": "Europe/Helsinki", "wet": "Europe/Lisbon", "bst": "Europe/London",
    "est": "America/New_York", "edt": "America/New_York", "cst": "America/Chicago", "cdt": "America/Chicago",
    "mst": "America/Denver", "mdt": "America/Denver", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "ist": "Asia/Kolkata", "jst": "Asia/Tokyo", "sgt": "Asia/Singapore", "aest": "Australia/Sydney", "z": "UTC",
}  # fmt: skip
"""Names of an offset, with a place that many mean by it."""


@cache
def names() -> tuple[str, ...]:
    """Every zone with a place in its name, and UTC."""
    return (*sorted(name for name in available_timezones() if "/" in name and "Etc/" not in name), "UTC")


@cache
def _meant() -> dict[str, str]:
    """What people may type -> zone; a city that stands in several zones is left out."""
    cities: dict[str, set[str]] = {}
    for name in names():
        cities.setdefault(_key(name.rpartition("/")[2]), set()).add(name)
    single = {city: zones.pop() for city, zones in cities.items() if len(zones) == 1}
    return single | {_key(name): name for name in names()} | SHORT


def _key(typed: str) -> str:
    return typed.strip().lower().replace("_", " ")


def find(typed: str) -> str:
    """The zone that is meant.

    >>> find("new york"), find("europe/berlin")
    ('America/New_York', 'Europe/Berlin')

    Raises Unknown, whose offers are near names.
    """
    key = _key(typed)[:60]
    if key in _meant():
        return _meant()[key]
    if key in OFFSETS:
        meant = OFFSETS[key]
        why = f"“{typed[:60]}” is a distance from UTC, which changes with summer time. Name a place, like {meant}."
        raise Unknown(why, (meant,))
    close = process.extract(key, list(_meant()), scorer=fuzz.ratio, limit=3)
    near = tuple(dict.fromkeys(_meant()[name] for name, _, _ in close))
    raise Unknown(f"“{typed[:60]}” is no time zone that I know. Did you mean {spoken(near, 'or')}?", near)


def of_asker(told: str) -> str:
    """The zone that a platform tells of a person, UTC where it tells none that we know."""
    return told if told in names() else "UTC"


def suggest(typed: str, limit: int = 25) -> tuple[str, ...]:
    """Zones for a menu while somebody types: those that hold the letters, places named like them first."""
    key = _key(typed)[:60]
    hits = [name for name in names() if key in _key(name)]
    return tuple(sorted(hits, key=lambda name: (not _key(name.rpartition("/")[2]).startswith(key), name))[:limit])

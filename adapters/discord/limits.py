"""Discord's published limits of commands, checked before it is asked: it refuses the whole list for one mistake."""

import re
from collections.abc import Iterator
from typing import Any

from adapters.discord.escape import size

NAME = re.compile(r"[-_'\w]{1,32}")
MENU_NAME = 32
DESCRIPTION, OPTIONS, CHOICES, CHOICE, WHOLE = 100, 25, 25, 100, 8_000
SUBCOMMANDS = (1, 2)
COMMANDS, MENUS = 100, 5

Json = dict[str, Any]


def wrong(commands: list[Json]) -> list[str]:
    """What Discord would refuse, in sentences; empty when it takes the commands."""
    menus = [one for one in commands if one.get("type", 1) != 1]
    found = [f"{len(menus)} commands on messages or users, {MENUS} at most"] if len(menus) > MENUS else []
    found += [f"{len(commands)} commands, {COMMANDS} at most"] if len(commands) > COMMANDS else []
    for one in commands:
        found += _menu(one) if one in menus else _command(one)
    return found


def _menu(one: Json) -> list[str]:
    name = one["name"]
    found = [] if 0 < size(name) <= MENU_NAME else [f"{name}: the name has more than {MENU_NAME} characters"]
    return [*found, f"{name}: a description is not allowed"] if one.get("description") else found


def _command(one: Json) -> Iterator[str]:
    if weight(one) > WHOLE:
        yield f"{one['name']}: {weight(one)} characters in all, {WHOLE} at most"
    yield from _part(one, one["name"])


def weight(one: Json) -> int:
    """Characters of names, descriptions and values, with all that is below."""
    own = size(one["name"]) + size(one.get("description", ""))
    values = sum(size(choice["name"]) + size(str(choice["value"])) for choice in one.get("choices") or ())
    return own + values + sum(weight(option) for option in one.get("options") or ())


def _part(one: Json, where: str) -> Iterator[str]:
    """A command or an option."""
    name, options = one["name"], one.get("options") or []
    if not NAME.fullmatch(name) or name != name.lower():
        yield f"{where}: not a name"
    if not 0 < size(one.get("description", "")) <= DESCRIPTION:
        yield f"{where}: the description has {size(one.get('description', ''))} characters, 1 to {DESCRIPTION} allowed"
    if len(options) > OPTIONS:
        yield f"{where}: {len(options)} options, {OPTIONS} at most"
    yield from _order(options, where)
    yield from _chosen(one, where)
    for option in options:
        yield from _part(option, f"{where} {option['name']}")


def _order(options: list[Json], where: str) -> Iterator[str]:
    names = [option["name"] for option in options]
    if len(set(names)) < len(names):
        yield f"{where}: two options of one name"
    needed = [bool(option.get("required")) for option in options if option["type"] not in SUBCOMMANDS]
    if needed != sorted(needed, reverse=True):
        yield f"{where}: what is required comes after what is not"


def _chosen(one: Json, where: str) -> Iterator[str]:
    choices = one.get("choices") or []
    if len(choices) > CHOICES:
        yield f"{where}: {len(choices)} choices, {CHOICES} at most"
    if choices and one.get("autocomplete"):
        yield f"{where}: choices and completion together"
    if any(not 0 < size(str(choice[part])) <= CHOICE for choice in choices for part in ("name", "value")):
        yield f"{where}: a choice has no or more than {CHOICE} characters"

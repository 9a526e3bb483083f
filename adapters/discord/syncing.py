"""Registering the commands with Discord, where it does not have them so."""

import json
from typing import Any

import discord
from discord import app_commands

from adapters.discord.limits import wrong
from adapters.discord.refusals import why
from bot.log import log

MET = ("name", "value", "type", "description", "required", "autocomplete", "nsfw", "default_member_permissions")
PARTS = ("options", "choices", "contexts", "integration_types")


def payload(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    """The commands as they are registered."""
    return [command.to_dict(tree) for command in tree.get_commands()]


async def _registered(tree: app_commands.CommandTree[Any], commands: list[dict[str, Any]]) -> bool:
    try:
        there: Any = await tree.client.http.get_global_commands(tree.client.application_id or 0)
    except discord.HTTPException:
        return False
    return alike(there, commands)


def alike(there: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> bool:
    """Whether commands as Discord has them are those that are wanted, whatever else it tells of them.

    >>> alike([{"id": "1", "name": "deal", "type": 1, "nsfw": False}], [{"name": "deal", "type": 1}])
    True
    """
    return _lines(there) == _lines(wanted)


def _lines(commands: list[dict[str, Any]]) -> list[str]:
    """One line for each command, whatever the order they are told in."""
    return sorted(json.dumps(_bare(one), sort_keys=True, default=str) for one in commands)


def _bare(one: dict[str, Any]) -> dict[str, Any]:
    """What people meet of a command, an option or a choice; what is not set is left out."""
    found = {name: one[name] for name in MET if one.get(name)}
    return found | {
        name: [_bare(part) if isinstance(part, dict) else part for part in _ordered(one[name])]
        for name in PARTS
        if one.get(name)
    }


def _ordered(parts: list[Any]) -> list[Any]:
    return parts if isinstance(parts[0], dict) else sorted(parts)


async def sync(tree: app_commands.CommandTree[Any]) -> None:
    """Register a tree's commands where Discord does not have them so."""
    commands = payload(tree)
    if await _registered(tree, commands):
        return
    if mistakes := wrong(commands):
        log().error("Discord would refuse the commands; the old ones stay. Report this", mistakes=mistakes)
        return
    try:
        await tree.sync()
    except (discord.HTTPException, app_commands.AppCommandError) as error:
        log().error("Discord refused the commands; the old ones stay. Start again later", why=why(error))

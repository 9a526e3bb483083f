"""Registering the commands with Discord, where they changed since the last time."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import discord
from discord import app_commands

from adapters.discord.limits import wrong
from adapters.discord.refusals import why
from bot.log import log

MET = ("name", "value", "type", "description", "required", "autocomplete", "nsfw", "default_member_permissions")
PARTS = ("options", "choices", "contexts", "integration_types")


@dataclass(frozen=True, slots=True)
class Kept:
    """What was last registered for an application, as a digest in a file of the ledger's folder."""

    folder: Path

    def read(self, application: int) -> str:
        """The digest; empty when nothing was registered from here."""
        try:
            return self._file(application).read_text("utf-8").strip()
        except OSError:
            return ""

    def write(self, application: int, digest: str) -> None:
        """Keep the digest; where the folder cannot be written, commands are registered again next time."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._file(application).write_text(digest + "\n", "utf-8")
        except OSError as error:
            log().warning(
                "The ledger's folder cannot be written, so each start looks at commands anew; let the bot write there",
                why=why(error),
            )

    def _file(self, application: int) -> Path:
        return self.folder / f"discord-commands-{application}"


def payload(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    """The commands as they are registered."""
    return [command.to_dict(tree) for command in tree.get_commands()]


def digest(commands: list[dict[str, Any]]) -> str:
    """What tells two lists of commands apart, whatever their order."""
    lines = sorted(json.dumps(command, sort_keys=True, default=str) for command in commands)
    return sha256("\n".join(lines).encode()).hexdigest()


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
    return digest([_bare(one) for one in there]) == digest([_bare(one) for one in wanted])


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


def build_sync(kept: Kept) -> Callable[[app_commands.CommandTree[Any]], Any]:
    """The function that registers a tree's commands where they are not those that were kept."""

    async def sync(tree: app_commands.CommandTree[Any]) -> None:
        commands = payload(tree)
        application = tree.client.application_id or 0
        now = digest(commands)
        if kept.read(application) == now:
            return
        if await _registered(tree, commands):  # from elsewhere, or before the folder was emptied
            kept.write(application, now)
            return
        if mistakes := wrong(commands):
            log().error("Discord would refuse the commands; the old ones stay. Report this", mistakes=mistakes)
            return
        try:
            await tree.sync()
        except (discord.HTTPException, app_commands.AppCommandError) as error:
            log().error("Discord refused the commands; the old ones stay. Start again later", why=why(error))
        else:
            kept.write(application, now)

    return sync

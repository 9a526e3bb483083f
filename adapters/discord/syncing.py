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
from bot.log import log


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
                "The ledger's folder cannot be written, so commands are registered at each start", why=str(error)
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


def build_sync(kept: Kept) -> Callable[[app_commands.CommandTree[Any]], Any]:
    """The function that registers a tree's commands where they are not those that were kept."""

    async def sync(tree: app_commands.CommandTree[Any]) -> None:
        commands = payload(tree)
        application = tree.client.application_id or 0
        now = digest(commands)
        if kept.read(application) == now:
            return
        if mistakes := wrong(commands):
            log().error("Discord would refuse the commands; the old ones stay. Report this", mistakes=mistakes)
            return
        try:
            await tree.sync()
        except (discord.HTTPException, app_commands.AppCommandError) as error:
            log().error("Discord refused the commands; the old ones stay. Try again later", error=str(error)[:500])
        else:
            kept.write(application, now)

    return sync

"""Who asks, as the core sees it: no platform's objects come further in than this."""

from dataclasses import dataclass

from bot.model import SHARED


@dataclass(frozen=True, slots=True)
class Asker:
    """A person in a workspace. `user` is the platform's id for the person; a terminal has one."""

    workspace: str = SHARED
    user: str = "terminal"

"""The platforms at work: each that has its settings listens, and gets the briefings that are due."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.answer import Answers
from bot.chat import Chat
from bot.holding import Holding
from bot.posting import Moment, Target
from bot.settings import Settings
from bot.store import Ledger
from briefs.running import build_running

# ruff: noqa: PLC0415  a platform's library is loaded only where its settings are


@dataclass(frozen=True, slots=True)
class Clocks:
    """The time as the composition root reads it: the wall clock, and seconds of one that nobody can set."""

    wall: Callable[[], datetime]
    steady: Callable[[], float]


class Work(Protocol):
    """What goes on until it is told to end."""

    async def run(self) -> None:
        """Work until `stop`."""

    def stop(self) -> None:
        """Let `run` return."""


class Platform(Work, Protocol):
    """What listens and posts."""

    @property
    def chat(self) -> Chat:
        """What posts."""

    async def close(self) -> None:
        """Bring to its end what was begun."""


def wanted(settings: Settings) -> bool:
    """Whether any platform has its settings."""
    return _slack(settings) or bool(settings.discord_token)


def _slack(settings: Settings) -> bool:
    """Also where they are not enough: it is said then what is lacking."""
    ours = (settings.slack_bot_token, settings.slack_client_id, settings.slack_app_token, settings.slack_signing_secret)
    return any(ours)


async def serve(settings: Settings, answers: Answers, ledger: Ledger, clocks: Clocks, key: Callable[[], str]) -> None:
    """Listen and post until the process is told to end. Raises DealbriefError where a platform cannot begin."""
    platforms: list[Platform] = []
    holders = ledger.holders(lambda: Moment(clocks.wall(), clocks.steady()))
    alone = Holding(holders=holders, what=_line(settings), who=key(), steady=clocks.steady)
    try:
        async for one in _opened(settings, answers, ledger, clocks, alone):
            platforms.append(one)  # noqa: PERF401  what is open must be closed, also when the next one fails
        chats = {one.chat.name: one.chat for one in platforms}
        briefs = build_running(answers.desk, chats, clocks.steady, key)
        await _worked([*platforms, briefs, _feeds(settings, answers, ledger, clocks, key())])
    finally:
        for one in platforms:
            await one.close()
        await alone.leave()


def _line(settings: Settings) -> str:
    """What only one process of a bot may hold: its line to Discord. Another bot on the same ledger has its own."""
    if not settings.discord_token:
        return "discord"
    from adapters.discord.serve import line_of

    return line_of(settings.discord_token.get_secret_value())


async def examine_platforms(settings: Settings, ledger: Ledger, now: datetime, say: Callable[[str], object]) -> bool:
    """Say how things stand with each platform that has its settings. Answers whether all is well."""
    sound = True
    schedules = ledger.briefs(lambda: Moment(now, 0.0), str).every_schedule()
    async for well, said in _examined(settings, [one.target for one in schedules if not one.paused]):
        say(said)
        sound = sound and well
    return sound


async def _examined(settings: Settings, targets: Sequence[Target]) -> AsyncIterator[tuple[bool, str]]:
    if _slack(settings):
        from adapters.slack import doctor as slack

        async for finding in slack.examine(settings):
            yield finding
    if settings.discord_token:
        from adapters.discord import doctor as discord
        from briefs.listing import EVERY

        async for finding in discord.examine(settings, EVERY, targets):
            yield finding


async def _opened(
    settings: Settings, answers: Answers, ledger: Ledger, clocks: Clocks, alone: Holding
) -> AsyncIterator[Platform]:
    if _slack(settings):
        from adapters.slack.running import Core, open_slack

        yield await open_slack(
            settings, Core(answers, answers.suggest, answers.changes, settings.command), ledger, clocks
        )
    if settings.discord_token:
        from adapters.discord.running import Core as DiscordCore
        from adapters.discord.running import build_discord

        core = DiscordCore(answers, answers.changes, answers.suggest, answers.commands.every)
        yield build_discord(settings, core, clocks.steady, alone)


def _feeds(settings: Settings, answers: Answers, ledger: Ledger, clocks: Clocks, who: str) -> Work:
    """What reads the feeds of the settings."""
    from bot.intake.polling import Polling
    from bot.reading import build_reader

    return Polling(
        feeds=settings.every_feed,
        ledger=ledger,
        reader=build_reader(answers.desk.knowledge),
        reach=settings.reach,
        wall=clocks.wall,
        holders=ledger.holders(lambda: Moment(clocks.wall(), clocks.steady())),
        who=who,
    )


async def _worked(works: Sequence[Work]) -> None:
    def stop() -> None:
        for one in works:
            one.stop()

    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop)
    await asyncio.gather(*(one.run() for one in works))

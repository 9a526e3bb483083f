"""What Slack knows of whoever asks: whether they manage the workspace, and their zone; asked seldom."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from adapters.slack.calls import Workspaces, once
from adapters.slack.question import Question
from bot.chat import Asker
from bot.errors import DealbriefError
from bot.log import log

FRESH = 600.0
PATIENCE = 3.0
MANY = 10_000


@dataclass(frozen=True, slots=True)
class Person:
    """`zone` is empty where Slack does not tell."""

    manages: bool = False
    zone: str = ""


@dataclass(slots=True)
class People:
    """`editors` are people whom the settings let manage, besides admins and owners. `steady` gives seconds."""

    workspaces: Workspaces
    editors: frozenset[str]
    steady: Callable[[], float]
    known: dict[tuple[str, str, str], tuple[float, Person]] = field(default_factory=dict)

    async def asker(self, question: Question) -> Asker:
        """Who asks, as the core knows people."""
        person = await self.person(question)
        asker = question.asker(manages=person.manages or question.user in self.editors)
        return replace(asker, zone=person.zone)

    async def person(self, question: Question, patience: float = PATIENCE) -> Person:
        """What is known of whoever asks; nothing where Slack does not tell in time."""
        who = (question.enterprise, question.team, question.user)
        found = self.known.get(who)
        if found and found[0] > self.steady():
            return found[1]
        try:
            async with asyncio.timeout(patience):
                person = await self._look(question)
        except (DealbriefError, TimeoutError) as error:
            log().warning(
                "Slack does not tell who asks; they count as no admin. Try again, or see that the app has users:read",
                why=str(error) or "no answer in time",
            )
            return Person()
        if len(self.known) >= MANY:
            self.known.clear()
        self.known[who] = (self.steady() + FRESH, person)
        return person

    async def _look(self, question: Question) -> Person:
        client = await self.workspaces.client(question.team, question.enterprise)
        told = (await once(client.users_info(user=question.user))).get("user") or {}
        manages = any(told.get(right) for right in ("is_admin", "is_owner", "is_primary_owner"))
        return Person(bool(manages), str(told.get("tz") or ""))

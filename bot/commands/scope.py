"""What a thread is about, where a sentence in it names no company: taken, and said; a company that is named wins."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.commands.asked import Asked
from bot.commands.command import Command
from bot.model import Measure, spoken

NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The companies that a thread is about, each with the measures that it tells of; `why` says so: "as before".

    `since` is the moment from which on it tells, as commands take it; empty where there is none.
    """

    told: Mapping[str, frozenset[Measure]]
    why: str
    since: str = ""

    @property
    def only(self) -> str | None:
        """The one company that it is about."""
        return next(iter(self.told)) if len(self.told) == 1 else None

    def taken(self, asked: Asked) -> Asked:
        """The sentence with what it leaves to its thread; the same, where it names somebody itself."""
        named = asked.companies or asked.names or asked.without
        if named or {"company", "by", "names", "comparison"} & {*asked.given}:
            return asked
        company = self.only or self._of_measure(asked)
        given = {"since": self.since} if self.since else {}
        return replace(asked, companies=(company,) if company else (), given={**given, **asked.given})

    def _of_measure(self, asked: Asked) -> str | None:
        """The only company of which the thread tells what is asked about."""
        found = [name for name, measures in self.told.items() if measures & {*asked.measures}]
        return found[0] if len(found) == 1 else None

    def notes(self, asked: Asked, command: Command) -> tuple[str, ...]:
        """What must be said about what the command for `asked`, a sentence, took of its thread or left there."""
        if self.taken(asked) is asked:
            return ()
        notes = []
        company = getattr(command, "company", None)
        if company:
            notes.append(f"No company is named; read as about {company}, {self.why}.")
        elif "company" in type(command).model_fields:
            told = spoken([*self.told][:NAMED]) if len(self.told) <= NAMED else f"{len(self.told)} companies"
            notes.append(f"No company is named; this is about all of them, while this thread tells of {told}.")
        if self.since and getattr(command, "since", None) == self.since:
            notes.append(f"Read as since {self.since}, {self.why}.")
        return tuple(notes)

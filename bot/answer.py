"""The one async seam: a line and who asks -> a card. It never raises.

The core is synchronous and runs in a thread here. Expected errors become cards that say what to do; an unexpected one
is logged with a number, and the card names the number.
"""

import asyncio
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.card import Card, Choice, Choices, Line, Pick, Tone
from bot.chat import Asker
from bot.commands.completing import completions
from bot.commands.figure_cards import offered
from bot.commands.language import Language, build_language
from bot.commands.lines import Commands, Understood
from bot.commands.scope import Scope
from bot.desk import Desk, Guide
from bot.errors import DealbriefError, Missing, NotUnderstood
from bot.floods import Pace
from bot.log import log
from bot.quoting import quoted

LIKELY = 8
BEFORE = "as before in this thread"

Scoping = Callable[[Desk, Asker], Scope | None]
"""What the place where somebody asks is about."""


def nothing(_desk: Desk, _asker: Asker) -> None:
    """The scope of a place that is about nothing."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers lines from one desk with these commands. Made by `build_answers`.

    `more` completes the kinds of fields that the core does not know, each from what was typed. `pace` says how much may
    be asked in chats; without one, anything. `scope` knows what the threads are about that we began.
    """

    desk: Desk
    commands: Commands
    more: Mapping[str, Callable[[str], Sequence[str]]] = field(default_factory=dict)
    pace: Pace | None = None
    scope: Scoping = nothing

    async def __call__(self, text: str, asker: Asker) -> Card:
        """The answer to a command's text or a sentence."""
        return await asyncio.to_thread(self.at_once, text, asker)

    def at_once(self, text: str, asker: Asker) -> Card:
        """The same, in this thread."""
        if self.pace and _in_chat(asker) and (refusal := self.pace.refusal(asker.workspace, asker.user)):
            return Card(title=refusal, found=False)
        return self._answered(text, asker)

    def _answered(self, text: str, asker: Asker) -> Card:
        try:
            desk = self.desk.seen_by(asker.workspace)
            return self._answer(text, desk, asker, self._scope(desk, asker))
        except NotUnderstood as error:
            return Card(title=str(error), blocks=offered(error.offers), found=False, wrong=True)
        except DealbriefError as error:
            return Card(title=str(error), found=False, wrong=True)
        except Exception:  # noqa: BLE001  whatever it is, somebody waits for an answer
            incident = secrets.token_hex(4)
            log().exception("A question could not be answered; look at the lines below", incident=incident)
            return Card(
                title=f"Something went wrong on our side. Tell whoever runs this bot the number {incident}.",
                found=False,
                wrong=True,
            )

    def changes(self, text: str, asker: Asker) -> bool:
        """Whether a line is an order: said a second time, it would be carried out a second time."""
        try:
            return self.understood(text, self.desk.seen_by(asker.workspace)).command.changes
        except Missing as error:
            return self.commands.verbs[error.command.partition(" ")[0]].changes
        except DealbriefError:
            return False

    async def suggest(self, kind: str, typed: str, asker: Asker) -> tuple[Choice, ...]:
        """Completions of what somebody types; none where something goes wrong, since nobody waits for them."""
        return await asyncio.to_thread(self._suggested, kind, typed, asker)

    def _suggested(self, kind: str, typed: str, asker: Asker) -> tuple[Choice, ...]:
        try:
            if more := self.more.get(kind):
                return tuple(Choice(value, value) for value in more(typed))
            return completions(self.desk.seen_by(asker.workspace), kind, typed)
        except Exception:  # noqa: BLE001  whatever it is, people can type on
            log().exception("Completions could not be given; look at the lines below", kind=kind)
            return ()

    def _scope(self, desk: Desk, asker: Asker) -> Scope | None:
        """What the thread is about, if we began it: since then, whom its last answer was about."""
        scope = self.scope(desk, asker)
        return replace(scope, told={asker.about: frozenset()}, why=BEFORE) if scope and asker.about else scope

    def _choosing(self, error: Missing, desk: Desk, asker: Asker, scope: Scope | None) -> Card:
        """What is missing, taken from the conversation, else a menu of it."""
        about = asker.about or (scope.only if scope else None)
        if error.command.endswith("company:") and about:
            card = self._answer(error.command + quoted(about), desk, replace(asker, about=None), None)
            why = scope.why if scope else BEFORE
            note = Line(f"No company is named; read as about {about}, {why}.", Tone.NOTE)
            return replace(card, blocks=(note, *card.blocks))
        likely = self._suggested(error.kind, "", asker)
        if scope and error.kind == "companies":
            likely = tuple(Choice(name, name) for name in scope.told)
        options = tuple(Choice(one.label, error.command + quoted(one.command)) for one in likely[:LIKELY])
        return Card(title=str(error), blocks=(Choices("", options, Pick(error.kind, error.command)),), found=False)

    def understood(self, text: str, desk: Desk, scope: Scope | None = None) -> Understood:
        """The command that a line means, in a thread about `scope`. Raises NotUnderstood."""
        try:
            return Understood(self.commands.parse(text))
        except NotUnderstood:
            return self.commands.understand(text, self._language(desk), scope)

    def _language(self, desk: Desk) -> Language:
        return build_language(desk.lookup, desk.knowledge.measures)

    def _answer(self, text: str, desk: Desk, asker: Asker, scope: Scope | None) -> Card:
        try:
            understood = self.understood(text, desk, scope)
            card = understood.command.answer(desk, asker)
        except Missing as error:
            return self._choosing(error, desk, asker, scope)
        notes = tuple(Line(note, Tone.NOTE) for note in understood.notes)
        return replace(card, blocks=(*notes, *card.blocks))


def _in_chat(asker: Asker) -> bool:
    """Whether somebody writes where others may; terminals and pages of one's own ask several things at once."""
    return asker.place is not None and not asker.place.channel.startswith("@")


def build_answers(
    desk: Desk,
    commands: Commands,
    more: Mapping[str, Callable[[str], Sequence[str]]] | None = None,
    pace: Pace | None = None,
    scope: Scoping = nothing,
) -> Answers:
    """The function that platforms are given, its help listing these commands."""
    guide = tuple(
        Guide(
            command.verb,
            command.summary,
            command.example,
            tuple((name, field.description or "") for name, field in command.model_fields.items()),
        )
        for command in commands.every
    )
    return Answers(replace(desk, guide=guide), commands, more or {}, pace, scope)

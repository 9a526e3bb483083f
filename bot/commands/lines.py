"""A line -> a command. A line that begins with a verb is that command; any other is a sentence."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from bot.commands.asked import Asked
from bot.commands.command import Command, typed
from bot.commands.language import Language
from bot.commands.scope import Scope
from bot.commands.words import DEALS, GREETINGS, HELLO, LEADERS, LISTED
from bot.desk.wanted import NEWEST
from bot.errors import NotUnderstood
from bot.model import spoken
from bot.quoting import quoted

NEAR_VERB = 75  # how alike, of 100, a mistyped verb must be
LIKE_VERB = 60  # and how alike one must be to be offered
OFFERED = 3  # commands that are near to one that there is not


@dataclass(frozen=True, slots=True)
class Understood:
    """A command, and what must be said about how it was read."""

    command: Command
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Commands:
    """The commands there are. Made by `build_commands`, which refuses two with one verb."""

    every: tuple[type[Command], ...]
    verbs: Mapping[str, type[Command]]

    def parse(self, text: str) -> Command:
        """The command of a text form. Raises NotUnderstood where words stand without a key or quotation marks.

        For every command c, `parse(str(c)) == c`.
        """
        verb, _, rest = text.strip().partition(" ")
        if verb not in self.verbs:
            raise NotUnderstood(f"“{verb[:40]}” is no command; “help” lists them.", ("help",))
        command = self.verbs[verb]
        line = typed(rest, frozenset(command.model_fields))
        if line.loose:
            raise NotUnderstood(f"“{line.loose[:40]}” cannot be read here; “help {verb}” shows how.", (f"help {verb}",))
        return command.made(_given(command, line.first, line.keyed))

    def understand(self, text: str, language: Language, scope: Scope | None = None) -> Understood:
        """What a line means, with or without a verb, in a thread about `scope`. Raises NotUnderstood with offers."""
        slash = re.match(r"\s{0,9}/(?P<ours>deals?\b)?\s{0,9}", text)
        line = text[slash.end() :] if slash else text.strip()
        if not line.strip():
            return Understood(self.verbs["help"]())
        if {*re.findall(r"\w+", line.casefold())} <= GREETINGS:
            return Understood(self.verbs["help"].made({"about": HELLO}))
        first, _, rest = line.partition(" ")
        verb = first.casefold().rstrip(":")
        if verb in self.verbs:
            return self._with_verb(self.verbs[verb], rest, language, scope)
        if slash and (near := self._near(verb)):
            understood = self._with_verb(self.verbs[near], rest, language, scope)
            return Understood(understood.command, (f"Read “{first[:40]}” as “{near}”.", *understood.notes))
        if slash and not slash["ours"]:
            self._must_name_something(first, language)
        return self._sentence(line, language, scope)

    def _must_name_something(self, first: str, language: Language) -> None:
        """Raises NotUnderstood for "/foo", which is meant as a command; "/Meta capex" is as good as a sentence."""
        named = language.read(first)
        if not (named.companies or named.measures):
            names = list(self.verbs)
            near = process.extract(first.casefold(), names, scorer=fuzz.ratio, score_cutoff=LIKE_VERB, limit=OFFERED)
            offers = tuple(f"help {verb}" for verb in dict.fromkeys(self.verbs[name].verb for name, *_ in near))
            raise NotUnderstood(f"There is no command “/{first[:40]}”; “help” lists them.", (*offers, "help"))

    def _with_verb(self, command: type[Command], rest: str, language: Language, scope: Scope | None) -> Understood:
        line = typed(rest, frozenset(command.model_fields))
        given = _given(command, line.first, line.keyed)
        if not line.loose:
            return Understood(command.made(given))
        self._must_take(command, line.loose)
        named_first = command.first == "company" and "company" not in given
        asked = language.read(line.loose, named_first=named_first).given_too(given)
        return _in(scope, asked, _made(command, scope.taken(asked) if scope else asked))

    def _must_take(self, command: type[Command], loose: str) -> None:
        """Raises NotUnderstood where a key of another command stands in a question about companies."""
        if "company" not in command.model_fields:
            return
        keys = {name for one in self.every for name in one.model_fields}
        for key in re.findall(r"(?<!\S)([a-z]{1,20}):\S", loose):
            if key in keys:
                takes = spoken([*command.model_fields], "or")
                raise NotUnderstood(f"“{command.verb}” takes no “{key}:”; it takes {takes}.", (f"help {command.verb}",))

    def _sentence(self, line: str, language: Language, scope: Scope | None) -> Understood:
        said = language.read(line)
        asked = scope.taken(said) if scope else said
        command = self._meant(line, asked)
        told = {word for phrase in command.phrases for word in phrase.split()}
        words = tuple(word for word in asked.words if word.casefold() not in told)
        return _in(scope, said, _made(command, replace(asked, words=words)))

    def _meant(self, line: str, asked: Asked) -> type[Command]:
        """The command that a sentence means: by its phrases, else by what it names."""
        plain = f" {' '.join(re.findall(r'[a-z]+', line.casefold()))} "
        said = [(len(phrase), one) for one in self.every for phrase in one.phrases if f" {phrase} " in plain]
        if said:
            return max(said, key=lambda pair: pair[0])[1]  # “next briefing” says more than “briefing”
        _about_figures(plain, asked)
        if _lists(plain, asked):
            return self.verbs["deals"]
        narrowed = asked.measures or asked.amounts or asked.event or len(asked.companies) > 1
        if narrowed or (asked.companies and (asked.words or asked.names or asked.period)):
            return self.verbs["figure"]
        if asked.companies:
            return self.verbs["company"]
        if asked.words or asked.names:
            return self.verbs["search"]
        if asked.period:
            return self.verbs["figure"]
        raise NotUnderstood(
            "That names no company and nothing to look for.",
            ("help", "disputes", "company "),
        )

    def _near(self, verb: str) -> str | None:
        near = process.extractOne(verb, list(self.verbs), scorer=fuzz.ratio, score_cutoff=NEAR_VERB)
        return near[0] if near else None


def _made(command: type[Command], asked: Asked) -> Command:
    """The command of what is asked, without the words that say no more to it: "the top 5 of all companies"."""
    if not command.fillers:
        return command.asked(asked)
    words = tuple(word for word in asked.words if not (word.casefold() in command.fillers or word.isdigit()))
    return command.asked(replace(asked, words=words))


def _lists(plain: str, asked: Asked) -> bool:
    """Whether the figures of everybody are asked for, in an order or one by one: "biggest round", "all contracts"."""
    said = {*plain.split()}
    named = asked.companies or asked.names or asked.without or asked.amounts or asked.event
    ordered = asked.order or NEWEST in asked.words or said & LISTED
    return bool(ordered and not named and (asked.measures or said & DEALS))


def _about_figures(plain: str, asked: Asked) -> None:
    """Raises NotUnderstood where who leads a company is asked, and no figure: "who is the CEO of Orbo"."""
    who = re.match(r" (?:who (?:is|s|was|are|were)|name) ", plain)
    if who and LEADERS & {*plain.split()} and not (asked.measures or asked.amounts or asked.event):
        offers = tuple(f"company {quoted(name)}" for name in asked.companies[:OFFERED])
        raise NotUnderstood("This bot answers on deals and figures, not on who leads a company.", (*offers, "help"))


def _in(scope: Scope | None, asked: Asked, command: Command) -> Understood:
    """The command with what must be said about how its sentence was read, and read in its thread."""
    return Understood(command, (*asked.notes, *(scope.notes(asked, command) if scope else ())))


def _given(command: type[Command], first: str | None, keyed: Mapping[str, str]) -> dict[str, str]:
    """The values that were typed with a key or between quotation marks."""
    named = {command.first: first} if first is not None and command.first else {}
    return {**{key: value for key, value in named.items() if key}, **keyed}


def build_commands(every: Sequence[type[Command]]) -> Commands:
    """The commands by their verbs. Raises ValueError when two have one verb: that is a mistake of the program."""
    verbs: dict[str, type[Command]] = {}
    for command in every:
        for verb in (command.verb, *command.also):
            if verb in verbs:
                raise ValueError(f"two commands have the verb {verb!r}: {verbs[verb].__name__} and {command.__name__}")
            verbs[verb] = command
    return Commands(tuple(every), verbs)

"""What every command is: a value with one text form, so that a button, a schedule and a typed line are the same."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from bot.card import Card
from bot.chat import Asker
from bot.commands.asked import Asked
from bot.desk import Desk
from bot.errors import Missing, NotUnderstood, Unknown
from bot.quoting import quoted

LONGEST = 200


def _one_line(text: str) -> str:
    """The text with every run of spaces, line ends and control characters made one space."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _needed(text: str) -> str:
    if not text:
        raise ValueError("must not be empty")
    return text


Words = Annotated[str, StringConstraints(max_length=LONGEST), AfterValidator(_one_line)]
Name = Annotated[Words, AfterValidator(_needed)]


@dataclass(frozen=True, slots=True)
class Suggest:
    """Marks a field that platforms can complete: `kind` is what `Desk.suggest` is asked for."""

    kind: str


class Command(BaseModel, ABC):
    """A question or an order. `first` is the field that needs no key in the text form.

    `also` are other words for the verb, `phrases` words of plain sentences that mean this command, and `fillers` words
    that say no more to it than these.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    verb: ClassVar[str]
    first: ClassVar[str | None] = None
    also: ClassVar[tuple[str, ...]] = ()
    phrases: ClassVar[tuple[str, ...]] = ()
    fillers: ClassVar[frozenset[str]] = frozenset()
    summary: ClassVar[str]
    example: ClassVar[str]
    changes: ClassVar[bool] = False  # whether it writes to the ledger

    @abstractmethod
    def answer(self, desk: Desk, asker: Asker) -> Card:
        """The card that answers it. Raises DealbriefError for what is expected to go wrong."""

    @classmethod
    def asked(cls, asked: Asked) -> Self:
        """The command that a plain sentence means. Raises NotUnderstood when something that it needs is missing."""
        known = {name: value for name in cls.model_fields if (value := asked.value(name)) is not None}
        company = cls.model_fields.get("company")
        chosen = "company" in known or ("words" in known and company and not company.is_required())
        if company and not chosen and (left := asked.left):
            raise Unknown(f"The ledger knows no company “{left[:60]}”.", (f"search {quoted(left)}",))
        return cls.made(known)

    @classmethod
    def made(cls, values: Mapping[str, object]) -> Self:
        """A checked command. Raises NotUnderstood in plain words when the values do not fit."""
        try:
            return cls.model_validate(values)
        except ValidationError as wrong:
            raise _missing(cls, wrong, values) or NotUnderstood(_plain(cls, wrong), (f"help {cls.verb}",)) from wrong

    def __str__(self) -> str:
        """The one text form.

        >>> from bot.commands.figure import Figure
        >>> str(Figure(company="Scale AI", by="Meta"))
        'figure "Scale AI" by:"Meta"'
        """
        said = [self.verb]
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if value != field.default:
                said.append(quoted(value) if name == self.first else f"{name}:{quoted(value)}")
        return " ".join(said)


@dataclass(frozen=True, slots=True)
class Typed:
    """A line taken apart: what stands between quotation marks or behind a key, and the loose words."""

    first: str | None
    keyed: Mapping[str, str]
    loose: str


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r'(?:(?P<key>[a-z]{1,20}):)?"(?P<quoted>(?:[^"\\]|\\.)*)"'
        r"|(?:(?P<keyed>[a-z]{1,20}):)?[“„](?P<curly>[^“”„]*)[”“]"  # as phones and Slack write them by themselves
        r'|(?P<bare>[a-z]{1,20}):(?P<word>[^\s"]\S*)|\S+'
    )


def typed(text: str, keys: frozenset[str]) -> Typed:
    """Take apart what follows a verb. Only the `keys` given are keys; "http:" and "note:" stay words.

    >>> typed('"Scale AI" period:2025 who paid', frozenset({"period"}))
    Typed(first='Scale AI', keyed={'period': '2025'}, loose='who paid')
    """
    first: str | None = None
    keyed: dict[str, str] = {}
    loose: list[str] = []
    for token in _token().finditer(text):
        key = token["key"] or token["keyed"] or token["bare"]
        quoted = token["curly"] if token["quoted"] is None else re.sub(r"\\(.)", r"\1", token["quoted"])
        value = token["word"] if quoted is None else quoted
        if key in keys and value is not None:
            keyed[key] = value
        elif key is None and quoted is not None and first is None:
            first = quoted
        else:
            loose.append(token[0])
    return Typed(first, keyed, " ".join(loose))


def _missing(command: type[Command], wrong: ValidationError, values: Mapping[str, object]) -> Missing | None:
    """The one value that is missing and can be chosen, if that is all that is wrong."""
    errors = wrong.errors()
    name = str(errors[0]["loc"][0]) if errors[0]["loc"] else ""
    kind = suggested(command, name)
    if len(errors) > 1 or errors[0]["type"] != "missing" or kind is None:
        return None
    given = " ".join(f"{key}:{quoted(value)}" for key, value in values.items() if value)
    return Missing(_plain(command, wrong), kind, " ".join(filter(None, [command.verb, given, f"{name}:"])))


def suggested(command: type[Command], name: str) -> str | None:
    """What a field can be completed with, as `Desk.suggest` calls it."""
    field = command.model_fields.get(name)
    return next((mark.kind for mark in field.metadata if isinstance(mark, Suggest)), None) if field else None


def _plain(command: type[Command], wrong: ValidationError) -> str:
    """The first thing that does not fit, in words."""
    error = wrong.errors()[0]
    name = str(error["loc"][0]) if error["loc"] else ""
    if error["type"] == "missing":
        field = command.model_fields.get(name)
        what = (field.description if field else None) or name
        return f"“{command.verb}” needs {what}; for example: {command.example}"
    said = str(error.get("input"))[:40]
    return f"“{said}” does not fit as {name} of “{command.verb}”; for example: {command.example}"

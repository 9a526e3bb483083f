"""Commands of the core -> commands of Discord: one group, its options typed from the fields of each command."""

import inspect
import types
from collections.abc import Awaitable, Callable, Mapping
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from discord import Interaction, app_commands
from pydantic.fields import FieldInfo

from adapters.discord.asking import asker_of
from adapters.discord.escape import short
from bot.card import Choice
from bot.chat import Asker
from bot.commands import Command, Suggest
from bot.quoting import quoted

Suggesting = Callable[[str, str, Asker], Awaitable[tuple[Choice, ...]]]
"""Completions: the kind of a field, what was typed, who types."""

Answering = Callable[[Interaction, str], Awaitable[object]]
"""Answers a command's text."""

DESCRIPTION = 100
VALUE = 100
MOST = 25

CONTEXTS = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
INSTALLS = app_commands.AppInstallationType(guild=True, user=True)


def build_group(
    name: str, commands: tuple[type[Command], ...], answer: Answering, suggest: Suggesting
) -> app_commands.Group:
    """`/name verb ...` for every command; those for which a group has no room are in the group "more"."""
    group = app_commands.Group(
        name=name,
        description="AI deals: every figure with its source, and where sources disagree",
        allowed_contexts=CONTEXTS,
        allowed_installs=INSTALLS,
    )
    shown, others = (commands, ()) if len(commands) <= MOST else (commands[: MOST - 1], commands[MOST - 1 :])
    for command in shown:
        group.add_command(build_command(command, answer, suggest))
    if others:
        more = app_commands.Group(name="more", description="other commands", parent=group)
        for command in others:
            more.add_command(build_command(command, answer, suggest))
    return group


def build_command(
    command: type[Command], answer: Answering, suggest: Suggesting
) -> app_commands.Command[Any, ..., None]:
    """One command, its options those of the fields."""

    async def run(interaction: Interaction, **values: object) -> None:
        await answer(interaction, text_form(command, values))

    fields = command.model_fields
    parameters = [_parameter("interaction", Interaction), *(_option(name, field) for name, field in _in_order(fields))]
    vars(run)["__signature__"] = inspect.Signature(parameters)  # what discord.py reads the options from
    app_commands.describe(**{name: short(field.description or name, DESCRIPTION) for name, field in fields.items()})(
        run
    )
    app_commands.choices(**{name: found for name, field in fields.items() if (found := _choices(field))})(run)
    app_commands.autocomplete(
        **{name: _completing(kind, suggest) for name, field in fields.items() if (kind := _kind(field))}
    )(run)
    return app_commands.Command(name=command.verb, description=short(command.summary, DESCRIPTION), callback=run)


def text_form(command: type[Command], values: Mapping[str, object]) -> str:
    """The command's text from options as they were filled in.

    >>> from bot.commands.figure import Figure
    >>> text_form(Figure, {"company": "Scale AI", "by": None})
    'figure company:"Scale AI"'
    """
    given = {name: value for name, value in values.items() if value is not None}
    return " ".join([command.verb, *(f"{name}:{quoted(value)}" for name, value in given.items())])


def _parameter(name: str, annotation: object, default: object = inspect.Parameter.empty) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=annotation, default=default)


def _in_order(fields: Mapping[str, FieldInfo]) -> list[tuple[str, FieldInfo]]:
    """What must be given before what may be left out, as Discord wants it."""
    return sorted(fields.items(), key=lambda pair: not pair[1].is_required())


def _option(name: str, field: FieldInfo) -> inspect.Parameter:
    """The parameter of a field; what may be left out is None."""
    kind = _type(field)
    if field.is_required():
        return _parameter(name, kind)
    return _parameter(name, kind | None, None)


def _type(field: FieldInfo) -> Any:
    """The type that Discord checks; text for everything that it does not know."""
    inner = _inner(field.annotation)
    return inner if inner in {bool, int, float} else str


def _inner(annotation: Any) -> Any:
    """The type without `None` and without what is annotated."""
    origin = get_origin(annotation)
    if origin in {Union, types.UnionType}:
        return _inner(next(one for one in get_args(annotation) if one is not types.NoneType))
    if hasattr(annotation, "__metadata__"):
        return _inner(annotation.__origin__)
    return annotation


def _kind(field: FieldInfo) -> str | None:
    """What completes a field, where something does."""
    return next((one.kind for one in field.metadata if isinstance(one, Suggest)), None)


def _choices(field: FieldInfo) -> list[app_commands.Choice[str]]:
    """The values of a field that has a few and no completion, as they are written and not as the program calls them."""
    inner = _inner(field.annotation)
    values: list[str] = []
    if get_origin(inner) is Literal:
        values = [str(one) for one in get_args(inner)]
    elif isinstance(inner, type) and issubclass(inner, Enum):
        values = [str(one.value) for one in inner]
    if _kind(field) or len(values) > MOST:
        return []
    return [app_commands.Choice(name=value, value=value) for value in values]


def _completing(kind: str, suggest: Suggesting) -> Any:
    async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        found = await suggest(kind, typed, asker_of(interaction))
        fitting = [one for one in found if 0 < len(one.command) <= VALUE]
        return [
            app_commands.Choice(name=short(one.label or one.command, VALUE), value=one.command)
            for one in fitting[:MOST]
        ]

    return complete

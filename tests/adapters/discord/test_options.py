"""Commands as they are registered with Discord."""

import copy
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

import discord
import pytest
from discord import app_commands
from pydantic import Field

from adapters.discord.limits import weight, wrong
from adapters.discord.listen import build_tree
from adapters.discord.options import build_command
from adapters.discord.syncing import payload, sync
from bot.answer import Answers
from bot.card import Card, Choice
from bot.chat import Asker
from bot.commands.command import Command
from bot.desk import Desk
from tests.adapters.discord.conftest import Slow, build


class Colour(StrEnum):
    DARK_RED = "dark red"
    BLUE = "blue"


class Paint(Command):
    """A command with a field of every kind."""

    verb: ClassVar[str] = "paint"
    summary: ClassVar[str] = "paint something"
    example: ClassVar[str] = "paint wall"

    colour: Annotated[Colour | None, Field(description="which one")] = None
    coats: Annotated[int, Field(description="how many")] = 1
    glossy: bool = False
    how: Literal["fast", "slow"] = "fast"
    what: Annotated[str, Field(description="a thing")]

    def answer(self, desk: Desk, asker: Asker) -> Card:
        return Card(title="")


async def nothing(*_: object) -> tuple[Choice, ...]:
    return ()


async def ignored(*_: object) -> None:
    return None


def tree_of(answers: Answers) -> app_commands.CommandTree[Any]:
    client = build(answers, Slow(answers))
    build_tree(client.tree, "deal", answers.commands.every, ignored, nothing)
    return client.tree


async def test_the_commands_keep_to_discord_s_limits(answers: Answers) -> None:
    """Discord takes the list of commands as it is."""
    commands = payload(tree_of(answers))
    assert wrong(commands) == []
    assert len(commands[0]["options"]) == len(answers.commands.every)
    assert commands[0]["integration_types"] == [0, 1]
    assert sorted(commands[0]["contexts"]) == [0, 1, 2]
    assert max(map(weight, commands)) < 8_000


async def test_more_commands_than_a_group_holds_are_in_another(answers: Answers) -> None:
    """Discord takes 25 commands in a group; the others are a word further away."""
    many = tuple(type(f"Command{number}", (Paint,), {"verb": f"verb-{number}"}) for number in range(30))
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    build_tree(tree, "deal", many, ignored, nothing)
    group = payload(tree)[0]
    assert wrong(payload(tree)) == []
    assert len(group["options"]) == 25
    assert [one["name"] for one in group["options"][-1]["options"]] == [f"verb-{number}" for number in range(24, 30)]


async def test_options_have_the_types_and_values_of_the_fields() -> None:
    """Choices are values as people read them; what is required comes first."""
    client = discord.Client(intents=discord.Intents.none())
    made = build_command(Paint, ignored, nothing).to_dict(app_commands.CommandTree(client))
    told = [
        (one["name"], one["type"], one.get("required"), [c["value"] for c in one.get("choices", ())])
        for one in made["options"]
    ]
    assert told == [
        ("what", 3, True, []),
        ("colour", 3, False, ["dark red", "blue"]),
        ("coats", 4, False, []),
        ("glossy", 5, False, []),
        ("how", 3, False, ["fast", "slow"]),
    ]


def option(**more: Any) -> dict[str, Any]:
    return {"name": "o", "type": 3, "description": "d", **more}


def choices(count: int, text: str = "") -> list[dict[str, str]]:
    return [{"name": f"{text}{number}", "value": f"{text}{number}"} for number in range(count)]


MISTAKES: dict[str, dict[str, Any]] = {
    "not a name": {"name": "Deal"},
    "the description": {"description": "x" * 101},
    "options, 25 at most": {"options": [option(name=f"o{number}") for number in range(26)]},
    "two options of one name": {"options": [option(), option()]},
    "required": {"options": [option(required=False), option(name="p", required=True)]},
    "choices, 25": {"options": [option(choices=choices(26))]},
    "a choice has": {"options": [option(choices=[{"name": "", "value": "x"}])]},
    "8000 at most": {"options": [option(name=f"o{number}", choices=choices(5, "x" * 90)) for number in range(12)]},
    "together": {"options": [option(autocomplete=True, choices=choices(1))]},
}


@pytest.mark.parametrize("said", MISTAKES)
def test_what_discord_would_refuse_is_named(said: str) -> None:
    """Each published limit is checked before Discord is asked."""
    command = {"name": "deal", "type": 1, "description": "fine", "options": []}
    assert wrong([copy.deepcopy(command)]) == []
    assert any(said in one for one in wrong([{**command, **MISTAKES[said]}]))


def test_too_many_message_commands_are_named() -> None:
    """Five commands on a message are the most."""
    assert wrong([{"name": f"Menu {n}", "type": 3} for n in range(6)]) != []


class Discord:
    """A tree that counts how often it is registered."""

    def __init__(self, tree: app_commands.CommandTree[Any]) -> None:
        self.client = type("Application", (), {"application_id": 7, "http": self})
        self.registered: list[Any] = []
        self.tree = tree
        self.synced = 0
        self.error: Exception | None = None

    def get_commands(self) -> list[Any]:
        return self.tree.get_commands()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.tree, name)

    async def get_global_commands(self, application: int) -> list[Any]:
        return self.registered

    async def sync(self) -> None:
        if self.error:
            raise self.error
        self.synced += 1
        self.registered = [{**one, "id": "1", "version": "2"} for one in payload(self.tree)]


async def test_commands_are_registered_only_when_discord_has_them_otherwise(answers: Answers) -> None:
    """A second start, on whatever machine, registers nothing; a change here or there does, and so does a loss there."""
    site: Any = Discord(tree_of(answers))
    await sync(site)
    await sync(site)
    assert site.synced == 1
    site.tree.remove_command("Check figures", type=discord.AppCommandType.message)
    await sync(site)
    assert site.synced == 2
    site.registered[0]["options"][0]["description"] = "another"
    await sync(site)
    assert site.synced == 3
    site.registered = []
    await sync(site)
    assert site.synced == 4


async def test_a_refused_registration_is_tried_at_the_next_start(
    answers: Answers, capsys: pytest.CaptureFixture[str]
) -> None:
    """The bot goes on without, and says so."""
    site: Any = Discord(tree_of(answers))
    site.error = app_commands.AppCommandError("no")
    await sync(site)
    assert "Discord refused the commands" in capsys.readouterr().out
    site.error = None
    await sync(site)
    assert site.synced == 1

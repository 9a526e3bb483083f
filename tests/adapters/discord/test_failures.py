"""Answers that Discord refuses, or that we fail to give: a line says what to do, and the next question is answered."""

from collections.abc import Callable

import pytest
from simcord import Env

from adapters.discord.listen import Listener
from tests.adapters.discord.conftest import Slow
from tests.adapters.discord.fake import FakeDiscord, message, slash
from tests.adapters.discord.test_gateway import addresses, listening, make, until
from tests.adapters.discord.test_listen import QUESTION, Server, server

__all__ = ["addresses", "make", "server"]


async def test_an_expired_question_leaves_the_bot_serving(
    simcord_env: Env, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    """A refused answer is a line in the log, and the next question is answered."""
    simcord_env.inject_error("POST", "/interactions/*/callback", status=404, code=10062, message="Unknown interaction")
    await server.reader.slash(server.desk, "deal help")
    assert "waited too long" in capsys.readouterr().out
    answer = await server.reader.slash(server.desk, "deal help")
    assert "Ask in plain words" in answer.response.content


async def test_a_fault_of_ours_has_a_number_and_stops_nothing(
    simcord_env: Env, server: Server, ask: Slow, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever asked reads the number under which the log tells what happened; the next question is answered."""

    async def broken() -> None:
        raise RuntimeError("a fault")

    first = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    ask.wait = broken
    slash = await server.reader.slash(server.desk, "deal help")
    button = await server.reader.click(first.response, label="Why")
    await server.reader.send_dm("help")
    said = [slash.response.content, button.response.content, server.reader.user.dm_channel.last_message.content]
    numbers = [one.rpartition(" ")[2].strip(".") for one in said]
    log = capsys.readouterr().out
    assert [number in log for number in numbers] == [True, True, True]
    assert slash.ephemeral
    assert button.ephemeral
    assert len(simcord_env.errors) == 3
    ask.wait = None
    assert "Ask in plain words" in (await server.reader.slash(server.desk, "deal help")).response.content


REMEDIES = {
    "50001": "Read Message History",
    "160002": "Read Message History",
    "10003": "place of a question is gone",
    "401": "DEALBRIEF_DISCORD_TOKEN",
    "banned": "nothing to do",
}


@pytest.mark.parametrize("fault", REMEDIES)
async def test_a_refused_answer_is_a_line_with_what_to_do(
    make: Callable[[], Listener], capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    """Rights that were revoked, a place that is gone, a token that is no good; the next question is answered."""
    fake = FakeDiscord(faults=lambda number: fault if number == 0 else "")
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await until(lambda: fake.asked)
        await fake.tell("MESSAGE_CREATE", message(2, "help"))
        await until(lambda: fake.messages)
    assert REMEDIES[fault] in capsys.readouterr().out


async def test_an_answer_that_discord_does_not_take_is_told_of(
    make: Callable[[], Listener], capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever asked reads a number instead of waiting, in a message as after a command."""
    fake = FakeDiscord(faults=lambda number: "50035" if number % 2 == 0 else "")
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await until(lambda: fake.messages)
        await fake.tell("INTERACTION_CREATE", slash(2, "help"))
        await until(lambda: "2" in fake.answers)
    log = capsys.readouterr().out
    for said in (fake.messages[0]["content"], fake.answers["2"][0]["data"]["content"]):
        assert said.startswith("Something went wrong on our side.")
        assert said.rpartition(" ")[2].strip(".") in log


async def test_a_question_that_was_deleted_is_answered(make: Callable[[], Listener]) -> None:
    """Nothing is refused because there is nothing left to reply to."""
    fake = FakeDiscord(deleted=True)
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await until(lambda: fake.messages)
    assert len(fake.messages) == 1

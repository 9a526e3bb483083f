"""Discord as a whole, and the doctor, over real sockets."""

import asyncio
import os
import sys
import time
from asyncio.subprocess import PIPE
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from adapters.discord.connecting import build_client, logged_in
from adapters.discord.doctor import examine
from adapters.discord.places import NEEDED
from adapters.discord.running import Core, build_discord, signer_of
from adapters.discord.serve import use
from adapters.discord.signing import Does, Pressed
from bot.answer import Answers
from bot.card import Card
from bot.chat import Place, SlowDown
from bot.serving import wanted
from bot.settings import Settings
from tests.adapters.discord.fake import FakeDiscord, message, running
from tests.adapters.discord.test_gateway import addresses, until

__all__ = ["addresses"]


def settings(fake: FakeDiscord, folder: Path, token: str = "token", **more: Any) -> Settings:
    return Settings(
        data=folder, discord_token=SecretStr(token), discord_api=fake.api, discord_gateway=fake.gateway, **more
    )


async def test_one_process_listens_and_posts(answers: Answers, tmp_path: Path) -> None:
    """A direct message is answered and a briefing posted, until all is closed in order."""
    async with running(FakeDiscord()) as fake:
        core = Core(answers, answers.changes, answers.suggest, answers.commands.every)
        whole = build_discord(settings(fake, tmp_path), core, time.monotonic)
        task = asyncio.create_task(whole.run())
        await until(lambda: fake.sockets)
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await until(lambda: fake.messages)
        await whole.chat.post(Place("discord", "discord:5", "77"), whole.chat.rendered(Card(title="News")), "slot")
        await whole.close()
        await task
    assert [one["channel_id"] for one in fake.messages] == ["9", "77"]


async def test_a_bad_token_is_said_and_stops_nothing_else(
    answers: Answers, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line in the log names the setting; posts wait, and other platforms go on."""
    async with running(FakeDiscord()) as fake:
        core = Core(answers, answers.changes, answers.suggest, answers.commands.every)
        whole = build_discord(settings(fake, tmp_path, "wrong"), core, time.monotonic)
        async with asyncio.timeout(5):
            await whole.run()
        with pytest.raises(SlowDown):
            await whole.chat.post(Place("discord", "discord:5", "77"), whole.chat.rendered(Card(title="News")), "slot")
        await whole.close()
    assert "DEALBRIEF_DISCORD_TOKEN" in capsys.readouterr().out


async def test_a_discord_out_of_reach_is_tried_again(tmp_path: Path) -> None:
    """The waits grow, and the bot is there when Discord is."""
    waits: list[float] = []
    async with running(FakeDiscord()) as fake:
        api, fake.url = fake.api, "http://127.0.0.1:9"
        use(fake.api, fake.gateway)

        async def sleep(seconds: float) -> None:
            waits.append(seconds)
            if len(waits) == 2:
                use(api, fake.gateway)

        client = build_client()
        assert await logged_in(client, "token", sleep)
        await client.close()
    assert waits == [5.0, 10.0]


async def test_the_program_runs_with_discord(tmp_path: Path) -> None:
    """`dealbrief run` with a token answers, and ends in order when it is told to; `dealbrief doctor` finds it well."""
    async with running(FakeDiscord()) as fake:
        given = {
            "DATA": str(tmp_path),
            "DISCORD_TOKEN": "token",
            "DISCORD_API": fake.api,
            "DISCORD_GATEWAY": fake.gateway,
        }
        environment = {**os.environ, **{f"DEALBRIEF_{name}": value for name, value in given.items()}}
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=environment, stdout=PIPE, stderr=PIPE
        )
        async with asyncio.timeout(60):
            while not fake.sockets:  # noqa: ASYNC110  what holds is the state of a fake
                await asyncio.sleep(0.05)
            await fake.tell("MESSAGE_CREATE", message(1, "Scale AI investment by Meta"))
            await until(lambda: fake.messages)
            process.terminate()
            _, errors = await process.communicate()
        doctor = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "doctor", env=environment, stdout=PIPE, stderr=PIPE
        )
        said, _ = await doctor.communicate()
    assert "$14.3 billion" in fake.messages[0]["content"]
    assert (process.returncode, b"Traceback" in errors) == (0, False), errors
    assert b"the commands are registered" in said
    assert doctor.returncode == 0


def test_discord_is_wanted_where_it_has_a_token(tmp_path: Path) -> None:
    """Without a token nothing of Discord is loaded or asked."""
    assert not wanted(Settings(data=tmp_path))
    assert wanted(Settings(data=tmp_path, discord_token=SecretStr("x")))


def test_buttons_survive_a_change_of_the_key(tmp_path: Path) -> None:
    """Older keys stand behind the new one and still read what they signed."""
    old = signer_of(Settings(data=tmp_path, secret_key=SecretStr("one"))).sign(Does.ASK, "help")
    assert signer_of(Settings(data=tmp_path, secret_key=SecretStr("two, one"))).read(old) == Pressed(Does.ASK, "help")
    assert signer_of(Settings(data=tmp_path, secret_key=SecretStr("two"))).read(old) is None


async def told(answers: Answers, chosen: Settings) -> dict[str, bool]:
    return {said: well async for well, said in examine(chosen, answers.commands.every)}


async def test_the_doctor_tells_what_is_well_and_what_to_do(answers: Answers, tmp_path: Path) -> None:
    """Token, intents, commands, rights and the invitation, each in a sentence."""
    async with running(FakeDiscord()) as fake:
        fake.servers = [
            {"id": "5", "name": "a", "permissions": str(NEEDED.value)},
            {"id": "6", "name": "b", "permissions": "1024"},
            {"id": "7", "name": "c", "permissions": "8"},
        ]
        found = await told(answers, settings(fake, tmp_path))
    wrong = [said for said, well in found.items() if not well]
    assert any("not registered yet: Add to ledger, Check figures, deal" in said for said in wrong)
    assert any("in the server 6 (“b”) the bot lacks" in said and "embed links" in said for said in wrong)
    assert len(wrong) == 2
    assert any(f"permissions={NEEDED.value}" in said for said in found)
    assert any("for oneself alone with" in said and "integration_type=1" in said for said in found)
    assert any("none of them has to be switched on" in said for said in found)


async def test_the_doctor_knows_when_commands_changed(answers: Answers, tmp_path: Path) -> None:
    """After a start they are registered; with another list they are out of date."""
    async with running(FakeDiscord()) as fake:
        chosen = settings(fake, tmp_path)
        whole = build_discord(
            chosen, Core(answers, answers.changes, answers.suggest, answers.commands.every), time.monotonic
        )
        task = asyncio.create_task(whole.run())
        await until(lambda: fake.sockets)
        await whole.close()
        await task
        found = await told(answers, chosen)
        assert fake.registered == 1
        assert any("the commands are registered" in said for said in found)
        fake.commands[0] = {**fake.commands[0], "description": "another"}
        assert any("have changed since" in said for said in await told(answers, chosen))


async def test_the_doctor_says_what_is_wrong_with_the_token_or_the_network(answers: Answers, tmp_path: Path) -> None:
    """Nothing else is asked then."""
    async with running(FakeDiscord()) as fake:
        assert list((await told(answers, settings(fake, tmp_path, "wrong"))).values()) == [False]
        chosen = settings(fake, tmp_path)
    (said,) = await told(answers, chosen)
    assert "cannot be reached" in said

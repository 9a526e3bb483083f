"""Discord as a whole, and the doctor, over real sockets."""

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from adapters.discord.doctor import NEEDED, examine
from adapters.discord.running import Core, Unfinished, is_wanted, open_discord, signer_of
from adapters.discord.signing import Does, Pressed
from adapters.discord.syncing import Kept
from bot.answer import Answers
from bot.card import Card
from bot.chat import Place
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
        core = Core(answers, answers.suggest, answers.commands.every)
        whole = await open_discord(settings(fake, tmp_path), core, time.monotonic)
        task = asyncio.create_task(whole.run())
        await until(lambda: fake.sockets)
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await until(lambda: fake.messages)
        await whole.chat.post(Place("discord", "discord:5", "77"), whole.chat.rendered(Card(title="News")), "slot")
        await whole.close()
        await task
    assert [one["channel_id"] for one in fake.messages] == ["9", "77"]


async def test_a_bad_token_is_said_before_anything_runs(answers: Answers, tmp_path: Path) -> None:
    """The error names the setting."""
    async with running(FakeDiscord()) as fake:
        core = Core(answers, answers.suggest, answers.commands.every)
        with pytest.raises(Unfinished, match="DEALBRIEF_DISCORD_TOKEN"):
            await open_discord(settings(fake, tmp_path, "wrong"), core, time.monotonic)


def test_discord_is_wanted_where_it_has_a_token(tmp_path: Path) -> None:
    """Without a token nothing of Discord is loaded or asked."""
    assert not is_wanted(Settings(data=tmp_path))
    assert is_wanted(Settings(data=tmp_path, discord_token=SecretStr("x")))


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
    assert any("in the server 6 the bot lacks" in said and "embed links" in said for said in wrong)
    assert len(wrong) == 2
    assert any(f"permissions={NEEDED.value}" in said for said in found)
    assert any("none of them has to be switched on" in said for said in found)


async def test_the_doctor_knows_when_commands_changed(answers: Answers, tmp_path: Path) -> None:
    """After a start they are registered; with another list they are out of date."""
    async with running(FakeDiscord()) as fake:
        chosen = settings(fake, tmp_path)
        whole = await open_discord(chosen, Core(answers, answers.suggest, answers.commands.every), time.monotonic)
        task = asyncio.create_task(whole.run())
        await until(lambda: fake.sockets)
        await whole.close()
        await task
        found = await told(answers, chosen)
        assert fake.registered == 1
        assert any("the commands are registered" in said for said in found)
        Kept(tmp_path).write(41, "another")
        assert any("have changed since" in said for said in await told(answers, chosen))


async def test_the_doctor_says_what_is_wrong_with_the_token_or_the_network(answers: Answers, tmp_path: Path) -> None:
    """Nothing else is asked then."""
    async with running(FakeDiscord()) as fake:
        assert list((await told(answers, settings(fake, tmp_path, "wrong"))).values()) == [False]
        chosen = settings(fake, tmp_path)
    (said,) = await told(answers, chosen)
    assert "cannot be reached" in said

"""Answers on their way: in time, once, privately unless somebody shares them, page by page."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import discord
import pytest
from simcord import Env

from adapters.discord.listen import CHECK, Listener
from adapters.discord.signing import Does
from bot.answer import Answers
from bot.card import Card, Line
from tests.adapters.discord.conftest import SIGNER, Slow, build
from tests.adapters.discord.fake import BARE, ME, PERSON, FakeDiscord, message, slash
from tests.adapters.discord.test_gateway import addresses, listening, make, until
from tests.adapters.discord.test_listen import QUESTION, Server, server, words

__all__ = ["addresses", "make", "server"]

LONG = tuple(Line(f"Line {number}. " * 40) for number in range(40))


async def test_an_answer_is_shared_as_it_was_seen(server: Server) -> None:
    """Everybody sees the same words, who shared them, and buttons for themselves."""
    answer = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    shared = await server.reader.click(answer.response, label="Share")
    assert not shared.ephemeral
    assert words(answer.response) in words(shared.response)
    assert f"shared by <@{server.reader.id}>" in shared.response.content
    why = await server.chief.click(shared.response, label="Why")
    assert why.ephemeral


async def test_a_page_is_shared_once(server: Server, ask: Slow) -> None:
    """However often somebody presses; another page of the same answer is something else."""
    ask.card = Card(title="Long", blocks=LONG)
    answer = await server.reader.slash(server.desk, "deal brief")
    await server.reader.click(answer.response, label="Share")
    again = await server.reader.click(answer.response, label="Share")
    assert again.ephemeral
    assert "shared already" in again.response.content
    await server.reader.click(answer.response, label="›")
    await server.reader.click(answer.response, label="Share")
    assert len(server.desk.history()) == 2


async def test_what_may_not_be_shared_is_said_privately(simcord_env: Env, server: Server) -> None:
    """Where nobody may post, the one who presses reads so."""
    answer = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    simcord_env.inject_error("POST", "/interactions/*/callback", status=403, code=50013)
    shared = await server.reader.click(answer.response, label="Share")
    assert shared.ephemeral
    assert "may not post in this channel" in shared.response.content
    assert not (await server.reader.click(answer.response, label="Share")).ephemeral


async def test_pages_are_turned_in_place(server: Server, ask: Slow) -> None:
    """A long answer is read page by page in one private message."""
    ask.card = Card(title="Long", blocks=LONG)
    answer = await server.reader.slash(server.desk, "deal brief")
    first = words(answer.response)
    turned = await server.reader.click(answer.response, label="›")
    assert words(answer.response) != first
    assert turned.acknowledged
    await server.reader.click(answer.response, label="‹")
    assert words(answer.response) == first


async def test_pages_of_a_shared_answer_are_turned_for_oneself(server: Server, ask: Slow) -> None:
    """Nobody turns the pages of others."""
    ask.card = Card(title="Long", blocks=LONG)
    answer = await server.reader.slash(server.desk, "deal brief")
    shared = await server.reader.click(answer.response, label="Share")
    before = words(shared.response)
    turned = await server.chief.click(shared.response, label="›")
    assert turned.ephemeral
    assert words(turned.response).startswith("-# 2 /")
    assert words(shared.response) == before


async def test_a_file_is_attached_and_shared(server: Server) -> None:
    """An export is an upload, with every claim in it."""
    answer = await server.reader.slash(server.desk, "deal export", **QUESTION)
    name = answer.response.attachments[0].filename
    assert name == "scale-ai-investment.csv"
    assert b"$14.3 million" in await answer.response.attachments[0].read()
    shared = await server.reader.click(answer.response, label="Share")
    assert [one.filename for one in shared.response.attachments] == [name]


async def test_a_long_command_s_buttons_work_too(server: Server, ask: Slow) -> None:
    """What does not fit in a button stands in the small print of its message."""
    ask.card = Card(title="Long", blocks=LONG)
    names = "who says that and where does it stand in which of the many articles of that long summer of deals"
    answer = await server.reader.slash(server.desk, "deal figure", company="Meta", names=names)
    await server.reader.click(answer.response, label="›")
    await server.reader.click(answer.response, label="›")
    assert {asked for asked, _ in ask.asked} == {f'figure company:"Meta" names:"{names}"'}
    assert answer.response.content == "-# 3 / 3"


async def test_a_slow_answer_is_deferred(simcord_env: Env, server: Server, answers: Answers, ask: Slow) -> None:
    """Discord is told in time, and the answer follows."""
    ask.wait = lambda: asyncio.sleep(0.3)
    await simcord_env.restart_bot(build(answers, ask, in_time=0.05))
    answer = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    assert "$14.3 billion" in words(answer.response)
    assert answer.ephemeral


async def test_an_answer_may_take_longer_than_discord_waits(server: Server, ask: Slow) -> None:
    """Discord takes a first response for three seconds only; the answer comes after that all the same."""
    ask.wait = lambda: asyncio.sleep(3.2)
    answer = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    assert "$14.3 billion" in words(answer.response)


async def test_a_server_s_error_is_tried_again(simcord_env: Env, server: Server) -> None:
    """One answer with 500 from Discord loses nothing."""
    simcord_env.inject_error("POST", "/interactions/*/callback", status=503)
    answer = await server.reader.slash(server.desk, "deal help")
    assert "Ask in plain words" in answer.response.content


async def test_turning_pages_asks_nothing_anew(server: Server, ask: Slow) -> None:
    """Pages are those of the answer that was given, for whoever got it and where; nothing is done twice."""
    ask.card = Card(title="Long", blocks=LONG)
    answer = await server.reader.slash(server.desk, "deal watch", company="Meta")
    ask.card = Card(title="Other", blocks=LONG)
    await server.reader.click(answer.response, label="›")
    await server.reader.click(answer.response, label="‹")
    assert answer.response.content.startswith("**Long**")
    assert len(ask.asked) == 1


async def test_what_changes_something_is_not_done_again_for_a_page(
    simcord_env: Env, server: Server, answers: Answers, ask: Slow
) -> None:
    """A bot that has begun anew shows what it can ask for again, and says so where it cannot."""
    ask.card = Card(title="Long", blocks=LONG)
    watch = await server.reader.slash(server.desk, "deal watch", company="Meta")
    brief = await server.reader.slash(server.desk, "deal brief")
    await simcord_env.restart_bot(build(answers, ask))
    await server.reader.click(watch.response, label="›")
    await server.reader.click(brief.response, label="›")
    assert "not kept any more" in watch.response.content
    assert brief.response.content.startswith("-# 2 /")
    assert len(ask.asked) == 3


async def test_pages_of_a_command_that_no_message_can_carry_are_turned(server: Server, ask: Slow) -> None:
    """A long message that was checked has pages like any other answer."""
    ask.card = Card(title="Long", blocks=LONG)
    message = await server.reader.send(server.desk, "Meta invested $14.3 billion in Scale AI. " * 45)
    answer = await server.reader.context_menu(server.desk, CHECK, message)
    await server.reader.click(answer.response, label="›")
    assert answer.response.content.startswith("-# 2 /")


async def test_nobody_speaks_through_the_bot_where_they_may_not(simcord_env: Env) -> None:
    """Who may not write in a channel may not share there either."""
    guild = simcord_env.create_guild()
    silent = discord.PermissionOverwrite(send_messages=False)
    news = guild.create_text_channel("news", overwrites={guild.default_role: silent})
    reader: Any = guild.add_member(simcord_env.create_user("reader"))
    answer = await reader.slash(news, "deal figure", **QUESTION)
    shared = await reader.click(answer.response, label="Share")
    assert shared.ephemeral
    assert "may not post in this channel" in shared.response.content
    assert news.history() == []


@pytest.mark.parametrize("fault", ["drop", "refuse", "slow", "global", "error", "broken"])
async def test_a_reply_is_sent_once_whatever_happens_to_it(make: Callable[[], Listener], fault: str) -> None:
    """The nonce makes a repeat the same message."""
    fake = FakeDiscord(faults=lambda number: fault if number == 0 else "")
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell("MESSAGE_CREATE", message(1, "help"))
        await until(lambda: fake.messages and fake.asked >= 2)
    assert len(fake.messages) == 1


@pytest.mark.parametrize("fault", ["drop", "refuse", "slow", "global", "error", "broken"])
async def test_a_command_is_answered_once_whatever_happens_to_the_answer(
    make: Callable[[], Listener], fault: str
) -> None:
    """A second try that finds the first answer there is content."""
    fake = FakeDiscord(faults=lambda number: fault if number == 0 else "")
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell("INTERACTION_CREATE", slash(1, "help"))
        await until(lambda: fake.asked >= 2)
        await fake.tell("INTERACTION_CREATE", slash(2, "help"))
        await until(lambda: "2" in fake.answers)
    (first,) = fake.answers["1"]
    assert first["data"]["flags"] == 64
    assert "Ask in plain words" in first["data"]["content"]
    assert first["data"]["allowed_mentions"]["parse"] == []


async def test_pages_are_not_turned_under_the_eyes_of_others(make: Callable[[], Listener], ask: Slow) -> None:
    """In a conversation of people a shared answer stays as it is, and who turns its pages reads a copy."""
    fake = FakeDiscord()
    ask.card = Card(title="Long", blocks=LONG)
    page = {"custom_id": SIGNER.sign(Does.PAGE, "brief", 1), "component_type": 2}
    ours = {**BARE, "id": "500", "channel_id": "9", "author": ME, "content": "x", "flags": 0}
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        for context in (1, 2):
            pressed = {**slash(context, "brief", context=context), "type": 3, "data": page, "message": ours}
            await fake.tell("INTERACTION_CREATE", pressed)
        await until(lambda: len(fake.answers) == 2)
    assert [one["type"] for name in ("1", "2") for one in fake.answers[name]] == [7, 4]
    assert fake.answers["2"][0]["data"]["flags"] == 64


async def test_what_is_shared_with_slow_files_is_announced_in_time(make: Callable[[], Listener]) -> None:
    """Discord is told that something comes, for everybody, and the files follow."""
    fake = FakeDiscord(late_by=2.0)
    share = {"custom_id": SIGNER.sign(Does.SHARE, ""), "component_type": 2}
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        file = {"id": "1", "filename": "a.csv", "size": 1, "url": f"{fake.api}/files/1", "proxy_url": ""}
        ours = {
            **BARE,
            "id": "500",
            "channel_id": "9",
            "author": ME,
            "content": "x",
            "flags": 64,
            "attachments": [file],
        }
        await fake.tell("INTERACTION_CREATE", {**slash(1, "help"), "type": 3, "data": share, "message": ours})
        await until(lambda: "t1" in fake.answers)
    (announced,), (sent,) = fake.answers["1"], fake.answers["t1"]
    assert announced["type"] == 5
    assert "flags" not in announced.get("data", {})
    assert sent["content"].startswith("-# shared by")
    assert [one["filename"] for one in sent["attachments"]] == ["a.csv"]


async def test_a_reply_to_a_message_of_ours_is_asked_below_it(make: Callable[[], Listener], ask: Slow) -> None:
    """In direct messages it speaks for the server that the message speaks for; what changes something does not."""
    fake = FakeDiscord()
    button = {
        "type": 2,
        "style": 2,
        "label": "Ask",
        "custom_id": replace(SIGNER, server=5).sign(Does.QUESTION, "m.0.1"),
    }
    ours = {**BARE, "id": "500", "channel_id": "9", "author": ME, "content": "x"}
    theirs = {**ours, "components": [{"type": 1, "components": [button]}]}
    said = [
        ("help", ours),
        ("and the valuation?", theirs),
        ("Watch Meta", ours),
        ("/deal schedule daily 9:00", theirs),
        ("help", {**theirs, "author": PERSON}),
    ]

    def answered(count: int) -> bool:
        return len(fake.messages) == count

    async with listening(fake, make):
        await until(lambda: fake.sockets)
        for at, (text, to) in enumerate(said, 1):
            told = {
                **message(at, text),
                "message_reference": {"message_id": "500", "channel_id": "9"},
                "referenced_message": to,
            }
            await fake.tell("MESSAGE_CREATE", {**told, "type": 19})
            await until(partial(answered, at))
    assert [(asker.workspace, asker.manages, asker.place and asker.place.thread) for _, asker in ask.asked] == [
        ("discord:user:7", True, "500"),
        ("discord:5", False, "500"),
        ("discord:user:7", True, None),
        ("discord:5", False, None),
        ("discord:user:7", True, None),
    ]

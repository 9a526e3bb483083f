"""What a hostile client can send through Discord's gateway: nothing is done, nobody is pinged, and the bot goes on."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from adapters.discord.listen import HEARD, Listener
from adapters.discord.signing import Does, Signer, key_from
from tests.adapters.discord.checking import alive, over
from tests.adapters.discord.conftest import SIGNER, Slow
from tests.adapters.discord.fake import BARE, ME, FakeDiscord, Json, message, slash
from tests.adapters.discord.test_gateway import addresses, listening, make, until

__all__ = ["addresses", "make"]

SHOWN = {**BARE, "id": "500", "channel_id": "9", "author": ME, "content": "x", "flags": 64}
FOREIGN = Signer(key_from("another bot"))
HARM = (
    '"; unschedule "1',
    "@everyone",
    "<@1> \u202e\x00 ||x||",
    "why " * 900,
    "[a](https://evil.example)",
    ":" * 4_000,
)


def pressed(number: int, data: Json, kind: int = 3) -> Json:
    """Something pressed (3) or filled in (5) below a message of ours."""
    return {**slash(number, "help"), "type": kind, "data": data, "message": SHOWN}


def filled(number: int, name: str, fields: dict[str, str]) -> Json:
    """A form that comes back."""
    parts = [{"type": 18, "component": {"type": 4, "custom_id": one, "value": said}} for one, said in fields.items()]
    return pressed(number, {"custom_id": name, "components": parts}, 5)


def forged() -> Iterator[Json]:
    """Ids that this bot did not sign, and answers that fit no form of it."""
    names = ["", "x", "é" * 50, "AAAAAAAAAA", 'AAAAAAAAAAcsettle "x"', "AAAAAAAAAA@zz|cx", "\ud800",
             "AAAAAAAAAAp9|brief", SIGNER.sign(Does.ASK, "help").swapcase(),
             FOREIGN.sign(Does.ASK, "unschedule 1"), SIGNER.sign(Does.ASK, "help")[:-1] + "x",
             SIGNER.sign(Does.ASK, "x" * 200)]  # fmt: skip
    for at, name in enumerate(names):
        yield pressed(1_000 + at, {"custom_id": name, "component_type": 2})
        yield pressed(1_100 + at, {"custom_id": "why", "component_type": 3, "values": [name]})
        yield filled(1_200 + at, name, {"why": "x", "said": "$1"})


async def test_what_was_not_signed_does_nothing(
    make: Callable[[], Listener], ask: Slow, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is refused in plain words, privately, and asks the core nothing."""
    fake, sent = FakeDiscord(), list(forged())
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        for one in sent:
            await fake.tell("INTERACTION_CREATE", one)
        await until(lambda: len(fake.answers) == len(sent))
    assert ask.asked == []
    assert {one["data"]["flags"] for (one,) in fake.answers.values()} == {64}
    assert all("another bot or an older version" in one["data"]["content"] for (one,) in fake.answers.values())
    assert "incident" not in capsys.readouterr().out


async def test_harm_in_words_stays_words(make: Callable[[], Listener], capsys: pytest.CaptureFixture[str]) -> None:
    """Messages, forms and pages far beyond the last: each gets an answer in which nothing is alive."""
    fake = FakeDiscord()
    question, page = SIGNER.sign(Does.QUESTION, "m.0.1"), SIGNER.sign(Does.PAGE, "help", 999)
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        for at, text in enumerate(HARM):
            await fake.tell("MESSAGE_CREATE", message(2_000 + at, text))
            await fake.tell("INTERACTION_CREATE", filled(2_100 + at, question, {"question": text}))
            await fake.tell(
                "INTERACTION_CREATE", filled(2_200 + at, SIGNER.sign(Does.SETTLE, text[:60]), {"why": text})
            )
        await fake.tell("INTERACTION_CREATE", filled(2_300, question, {}))
        await fake.tell("INTERACTION_CREATE", pressed(2_301, {"custom_id": page, "component_type": 2}))
        await until(lambda: len(fake.messages) == len(HARM) and len(fake.answers) == 2 * len(HARM) + 2)
    every: list[Any] = [*fake.messages, *(one["data"] for (one,) in fake.answers.values())]
    for one in every:
        seen = {"embeds": [], "components": [], "allowed_mentions": {"parse": [], "replied_user": False}, **one}
        assert alive(seen) == []
        assert over({**seen, "allowed_mentions": {"parse": [], "replied_user": False}}) == []
    assert "incident" not in capsys.readouterr().out


async def test_events_that_make_no_sense_stop_nothing(make: Callable[[], Listener]) -> None:
    """Commands that nobody registered, bots that talk, and kinds that do not exist; the next question is answered."""
    fake = FakeDiscord()
    robot = {**message(3_000, "help"), "author": {**ME, "id": "77"}}
    unknown = slash(3_001, "no-such-verb")
    other = {**slash(3_002, "help"), "data": {"id": "1", "name": "other", "type": 1, "options": []}}
    typed = {**slash(3_003, "figure"), "data": {"id": "1", "name": "deal", "type": 1, "options": [
        {"type": 1, "name": "figure", "options": [{"type": 4, "name": "company", "value": 7}]}]}}  # fmt: skip
    strange = {**slash(3_004, "help"), "type": 99}
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell("MESSAGE_CREATE", robot)
        for one in (unknown, other, typed, strange):
            await fake.tell("INTERACTION_CREATE", one)
        await fake.tell("INTERACTION_CREATE", slash(3_006, "help"))
        await until(lambda: {"3001", "3002", "3006"} <= set(fake.answers))
    assert "This command has changed" in fake.answers["3001"][0]["data"]["content"]
    assert fake.messages == []


SERVER: Json = {
    "id": "5", "name": "a server", "owner_id": "8", "features": [], "emojis": [], "verification_level": 0,
    "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0, "premium_tier": 0,
    "nsfw_level": 0, "preferred_locale": "en-US", "system_channel_flags": 0, "premium_progress_bar_enabled": False,
    "afk_timeout": 0, "member_count": 3, "channels": [{"id": "9", "type": 0, "name": "desk", "position": 0}],
    "roles": [{"id": "5", "name": "@everyone", "permissions": "0", "position": 0, "color": 0, "hoist": False,
               "managed": False, "mentionable": False}]}  # fmt: skip


async def test_a_server_that_was_not_told_of_is_no_conversation_of_two(make: Callable[[], Listener], ask: Slow) -> None:
    """What people say to each other there is left alone; a mention is answered, for the server, and manages nothing."""
    fake = FakeDiscord()
    there = {"guild_id": "5", "member": {"roles": [], "flags": 0}}
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell("MESSAGE_CREATE", {**message(4_000, ""), **there})
        await fake.tell("MESSAGE_CREATE", {**message(4_001, "<@42> help"), **there, "mentions": [ME]})
        await until(lambda: fake.messages)
    assert [(text, one.workspace, one.manages) for text, one in ask.asked] == [("help", "discord:5", False)]
    assert len(fake.messages) == 1


async def test_whoever_is_no_member_manages_nothing(make: Callable[[], Listener], ask: Slow) -> None:
    """A message of a server that tells nothing of its writer's rights gives none."""
    fake = FakeDiscord()
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        await fake.tell("GUILD_CREATE", SERVER)
        await fake.tell("MESSAGE_CREATE", {**message(4_100, "<@42> help"), "guild_id": "5", "mentions": [ME]})
        await until(lambda: fake.messages)
    assert [(one.workspace, one.manages) for _, one in ask.asked] == [("discord:5", False)]


async def test_a_flood_of_messages_is_not_answered_with_another(make: Callable[[], Listener], ask: Slow) -> None:
    """Beyond some messages a minute somebody gets no answer, and commands, which only they see, are answered still."""
    fake = FakeDiscord()
    async with listening(fake, make):
        await until(lambda: fake.sockets)
        for at in range(60):
            await fake.tell("MESSAGE_CREATE", message(5_000 + at, "help"))
        await fake.tell("INTERACTION_CREATE", slash(6_000, "help"))
        await until(lambda: fake.answers and len(fake.messages) == HEARD)
    assert len(ask.asked) == HEARD + 1

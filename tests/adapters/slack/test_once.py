"""Whatever Slack delivers, how often and in what order: each thing is answered once, and in time."""

import asyncio
import json
import os
import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from adapters.slack.http import Door
from adapters.slack.question import Way, of_message
from bot.answer import Answers
from bot.store import Ledger, open_ledger
from tests.adapters.slack.conftest import World, world
from tests.adapters.slack.fake import FakeSlack, fake_slack
from tests.adapters.slack.people import FORM, People, signed

HOSTILE = 10_000 if os.environ.get("DEALBRIEF_CRASH") == "long" else 600
APP: dict[str, Any] = {"slack_app_token": "xapp-one", "slack_signing_secret": None}


async def test_an_event_that_slack_repeats_is_answered_once(http: World) -> None:
    """Retries, also together and also under another event id for the same message."""
    first = http.people.mention("Meta capex 2025")
    said = {**first["event"], "type": "message", "channel_type": "im"}
    same = {**http.people.event(said), "event_id": "EvOther"}
    await asyncio.gather(*(http.people.say(body) for body in (first, first, same, first, same)))
    await http.people.say(http.people.message("help"))
    await http.fake.until(lambda: len(http.fake.messages) == 2)
    await asyncio.sleep(0.2)
    assert len(http.fake.messages) == 2


async def test_a_request_that_is_played_again_has_no_effect(http: World) -> None:
    """Somebody who recorded a signed command cannot use it a second time."""
    body = urlencode(http.people.slash("watch Meta"))
    heads = signed(body, FORM)
    assert [await http.people.post(body, FORM, heads) for _ in range(3)] == [(200, "")] * 3
    await http.fake.until(lambda: http.fake.hooked)
    await asyncio.sleep(0.2)
    assert len(http.fake.hooked) == 1


async def test_a_slow_ledger_holds_up_no_acknowledgement(tmp_path: Path, answers: Answers) -> None:
    """While another program holds the ledger, a command is acknowledged and answered later; an event comes again."""
    slow = open_ledger(tmp_path)
    async with world(slow, answers) as one:
        await one.people.command("help")
        await one.fake.until(lambda: one.fake.hooked)
        one.slack.answering.patience = 0.3
        done = threading.Event()
        holding = asyncio.create_task(asyncio.to_thread(_hold, tmp_path, done))
        await asyncio.sleep(0.2)
        event = one.people.mention("help")
        begun = time.monotonic()
        assert await one.people.command("help") == (200, "")
        assert (await one.people.say(event))[0] == 503
        assert time.monotonic() - begun < 1.5
        done.set()
        await holding
        assert (await one.people.say(event))[0] == 200
        await one.fake.until(lambda: len(one.fake.hooked) == 2 and len(one.fake.messages) == 1)
    slow.close()


async def test_a_command_outlives_a_ledger_that_is_locked_for_long(tmp_path: Path, answers: Answers) -> None:
    """Slack never repeats a command that was acknowledged; it is kept when the ledger can be written again."""
    slow = open_ledger(tmp_path)
    async with world(slow, answers) as one:
        one.slack.answering.patience = 0.1
        holding = asyncio.create_task(asyncio.to_thread(_hold, tmp_path, threading.Event(), 6.5))
        await asyncio.sleep(0.2)
        assert await one.people.command("help") == (200, "")
        await holding
        await one.fake.until(lambda: one.fake.hooked)
    slow.close()


def _hold(folder: Path, done: threading.Event, seconds: float = 8.0) -> None:
    """Another program's write lock."""
    import sqlite3

    other = sqlite3.connect(folder / "ledger.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    done.wait(seconds)
    other.execute("ROLLBACK")
    other.close()


async def test_a_question_whose_taker_died_is_answered_by_another(tmp_path: Path, answers: Answers) -> None:
    """What was acknowledged and not answered is taken over when its lease has passed, once."""
    left = open_ledger(tmp_path)
    async with world(left, answers) as one:
        body = one.people.mention("Meta capex 2025")
        question = of_message(body, "Meta capex 2025")
        assert question.way is Way.REPLY
        one.slack.answering.inbox.take("slack", "T1", ["event:lost"], question.document(), -1.0)
        await one.slack.answering.take_over()
        await one.slack.answering.take_over()
        await one.fake.until(lambda: one.fake.messages)
        await asyncio.sleep(0.2)
        assert len(one.fake.messages) == 1
    left.close()


async def test_socket_mode_needs_no_port(ledger: Ledger, answers: Answers) -> None:
    """An envelope is acknowledged and answered; the same one again is acknowledged and not answered."""
    async with world(ledger, answers, **APP) as one:
        await one.fake.until(lambda: one.fake.sockets)
        assert one.slack.door is None
        await one.fake.envelope("slash_commands", one.people.slash("Meta capex 2025"), "e1")
        mention = one.people.mention("Meta capex 2025")
        await one.fake.envelope("events_api", mention, "e2")
        await one.fake.envelope("events_api", mention, "e3", again=1)
        await one.fake.until(lambda: len(one.fake.acked) == 3 and one.fake.hooked and one.fake.messages)
        await asyncio.sleep(0.2)
        assert {said["envelope_id"] for said in one.fake.acked} == {"e1", "e2", "e3"}
        assert (len(one.fake.hooked), len(one.fake.messages)) == (1, 1)


async def test_a_menu_completes_over_the_socket(ledger: Ledger, answers: Answers) -> None:
    """The acknowledgement itself carries the options."""
    async with world(ledger, answers, **APP) as one:
        await one.fake.until(lambda: one.fake.sockets)
        asked = one.people.gesture(
            "block_suggestion", action_id="pick#0", block_id="0|companies|figure by:", value="per"
        )
        await one.fake.envelope("interactive", asked, "e1")
        await one.fake.until(lambda: one.fake.acked)
        assert "Perplexity" in json.dumps(one.fake.acked[0]["payload"])


async def test_a_socket_that_breaks_is_opened_again(ledger: Ledger, answers: Answers) -> None:
    """After Slack refreshes the connection, and after it just ends, what comes again is answered once."""
    async with world(ledger, answers, **APP) as one:
        await one.fake.until(lambda: one.fake.sockets)
        mention = one.people.mention("Meta capex 2025")
        await one.fake.envelope("events_api", mention, "e1")
        await one.fake.until(lambda: one.fake.messages)
        await one.fake.sockets[-1].send_json({"type": "disconnect", "reason": "refresh_requested"})
        await one.fake.until(lambda: one.fake.connections == 2)
        await one.fake.envelope("events_api", mention, "e1", again=1)
        await one.fake.until(lambda: len(one.fake.acked) == 2)
        for socket in list(one.fake.sockets):
            await socket.close()
        await one.fake.until(lambda: one.fake.connections >= 3, 25)
        await one.fake.until(lambda: one.fake.sockets)
        await one.fake.envelope("events_api", one.people.mention("help"), "e2")
        await one.fake.until(lambda: len(one.fake.messages) == 2)


def garbled(chosen: random.Random, people: People) -> tuple[bytes, dict[str, str]]:
    """A request that nobody should send, unsigned or signed with anything."""
    bodies = [
        b"", b"{", b'""', b"[" * 5_000, b'{"a":' * 900, b"\xff\xfe", b"payload=%7B", b"payload=[]", b"ssl_check=1",
        b"payload=" + b"[" * 3_000, b'{"type":"url_verification","challenge":"x"}', b"a=1&" * 400, b"null", b"0",
        json.dumps(people.mention("Meta")).encode(), urlencode(people.slash("help")).encode(), b"\x00" * 2_000,
    ]  # fmt: skip
    body = chosen.choice(bodies)
    kind = chosen.choice([FORM, "application/json", "text/plain", "", "multipart/form-data; boundary=x", "\tx"])
    stamp = chosen.choice(
        [str(int(time.time())), "soon", "-1", "9" * 30, "", "1e9", str(int(time.time()) - 9_999), "１２３"]
    )
    heads = {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": chosen.choice(["", "v0=", "v0=" + "0" * 64, "é"])}
    if chosen.random() < 0.3:
        heads = signed(body.decode("utf-8", "replace"), kind or FORM, secret="not the secret")
    return body, {**heads, "Content-Type": kind.strip() or "text/plain"}


async def test_hostile_requests_get_4xx_and_stop_nobody(http: World, caplog: pytest.LogCaptureFixture) -> None:
    """No exception, no answer, no slow-down for those who may ask."""
    chosen = random.Random(7)
    statuses: list[int] = []
    took: list[float] = []

    async def attack() -> None:
        for _ in range(HOSTILE // 6):
            body, heads = garbled(chosen, http.people)
            async with http.people.http.post(f"{http.people.address}/slack/events", data=body, headers=heads) as answer:
                statuses.append(answer.status)

    async def ask() -> None:
        begun = time.perf_counter()
        assert (await http.people.command("help"))[0] == 200
        took.append(time.perf_counter() - begun)

    await asyncio.gather(*(attack() for _ in range(6)), *(ask() for _ in range(3)))
    assert {status // 100 for status in statuses} == {4}
    assert max(took) < 1.0
    assert caplog.records == []
    await http.fake.until(lambda: len(http.fake.hooked) == 3)
    assert http.fake.messages == []


@pytest.mark.parametrize("body", ["[]", "{", '""', '{"a":' * 200 + "1" + "}" * 200, "payload=%5B%5D", "payload=x", ""])
async def test_a_signed_body_that_is_no_object_is_refused(http: World, body: str) -> None:
    """Even who holds the secret breaks nothing."""
    for kind in (FORM, "application/json"):
        assert (await http.people.post(body, kind))[0] in (400, 404)


def parts(body: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to every part of a body."""
    inside = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ()
    for name, part in inside:
        yield (*at, name)
        yield from parts(part, (*at, name))


@pytest.mark.parametrize("seed", range(4))
async def test_a_signed_body_with_any_odd_part_stops_nobody(
    http: World, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    """Whatever kind a part has that Slack would never give it: no fault of ours, and nothing in the log of one."""
    people, chosen = http.people, random.Random(seed)
    events = [people.mention("help"), people.message("help")]
    events += [people.event({"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "home"})]
    button: dict[str, Any] = {"type": "button", "value": "help"}
    acts = [people.press({**button, "action_id": f"{name}#0"}) for name in ("ask", "share", "settle", "page", "chart")]
    acts += [people.gesture("message_action", callback_id="check_figures", message={"ts": "1.1", "text": "x"})]
    for body, send in [*((one, people.say) for one in events), *((one, people.act) for one in acts)]:
        for way in parts(body):
            odd: Any = json.loads(json.dumps(body))
            inner = odd
            for name in way[:-1]:
                inner = inner[name]
            inner[way[-1]] = chosen.choice([None, [], {}, 0, 1e308, "", "x" * 5_000, True, [[]], "\ud800", -1])
            status, _ = await send(odd)
            assert status in (200, 400, 404), (way, odd)
    await http.slack.answering.drain(5)
    assert "Traceback" not in caplog.text
    http.fake.problems.clear()


async def test_a_body_that_is_too_large_is_not_read(http: World) -> None:
    """A megabyte is enough for everything that Slack sends."""
    assert (await http.people.post("a=" + "x" * 1_100_000, FORM))[0] == 413


@pytest.mark.parametrize("said", [b"", b"POST /slack/events HTTP/1.1\r\nX-A: ", b"GET /slack/alive HTTP/1.1\r\n\r\nG"])
async def test_a_connection_that_brings_no_request_is_closed(http: World, said: bytes) -> None:
    """Who opens many and says nothing, or never comes to an end, takes no room away for long."""
    assert http.slack.door
    door = Door(http.slack.door.app, http.slack.door.guard, None, idle=0.5)
    reader, writer = await asyncio.open_connection("127.0.0.1", await door.open("127.0.0.1", 0))
    writer.write(said)
    async with asyncio.timeout(5):
        while await reader.read(1_000):
            continue
    writer.close()
    await door.close()


async def test_slack_verifies_the_address(http: World) -> None:
    """The challenge of a signed verification is answered."""
    status, text = await http.people.say({"type": "url_verification", "challenge": "abc", "token": "t"})
    assert (status, "abc" in text) == (200, True)


async def test_two_listeners_of_one_ledger_answer_once(tmp_path: Path, answers: Answers) -> None:
    """The same events at two doors of one ledger, shuffled and four times each."""
    shared: Any = open_ledger(tmp_path)
    fake = FakeSlack()
    async with fake_slack(fake), world(shared, answers, fake) as one, world(shared, answers, fake) as two:
        bodies = [one.people.mention(f"Meta capex {2000 + at}") for at in range(30)] * 4
        random.Random(3).shuffle(bodies)
        doors = (one.people, two.people)
        await asyncio.gather(*(doors[at % 2].say(body) for at, body in enumerate(bodies)))
        await fake.until(lambda: len(fake.messages) >= 30)
        await asyncio.sleep(0.3)
        assert len(fake.messages) == len({said["thread_ts"] for said in fake.messages}) == 30
    shared.close()

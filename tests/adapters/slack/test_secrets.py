"""No secret of Slack's leaves the process, whatever is logged and however badly things go."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot.answer import Answers
from bot.card import Card
from bot.chat import InDoubt, Place, SlowDown
from bot.log import set_up
from bot.store import Ledger, open_ledger
from tests.adapters.slack.conftest import OAUTH, world
from tests.adapters.slack.fake import FakeSlack
from tests.adapters.slack.installing import granted, install

CANARIES = ("xoxb-canary-token", "canary-refresh", "canary-code", "shh-canary", "/hook/")


@pytest.fixture
def at_debug(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Everything is logged while the test runs."""
    caplog.set_level(logging.DEBUG)
    set_up("DEBUG")
    yield
    structlog.reset_defaults()


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.mark.usefixtures("at_debug")
async def test_nothing_secret_is_logged_or_stored_in_the_clear(
    tmp_path: Path, answers: Answers, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """An installation, an exchange, answers and failures at DEBUG: no token, code or response URL in any line."""
    own: Ledger = open_ledger(tmp_path)
    settings: dict[str, Any] = {**OAUTH, "slack_client_secret": "shh-canary"}
    async with world(own, answers, FakeSlack(), **settings) as one:
        await install(
            one, "canary-code", granted("xoxb-canary-token", refresh_token="canary-refresh", expires_in=9_000)
        )
        one.fake.faults["hook"].extend(["404", "500"])
        one.fake.faults["chat.postMessage"].extend(["500", "drop", "429"])
        for text in ("help", "Meta capex 2025"):
            await one.people.command(text)
        await one.people.say(one.people.mention("help"))
        await one.fake.until(lambda: len(one.fake.of("chat.postEphemeral")) == 2)
        for _ in range(2):
            with pytest.raises((InDoubt, SlowDown)):
                await one.slack.chat.post(Place("slack", "T1", "C1"), one.slack.chat.rendered(Card(title="t")), "key")
    own.close()
    printed = capsys.readouterr()
    said = caplog.text + printed.out + printed.err
    assert [canary for canary in CANARIES if canary in said] == []
    assert [canary for canary in CANARIES if canary.encode() in everything(tmp_path)] == []

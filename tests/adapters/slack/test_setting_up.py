"""What whoever runs the bot needs: the manifest, the doctor, and a program that starts and stops."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest
from slack_bolt.async_app import AsyncApp

from adapters.slack.calls import web_client
from adapters.slack.doctor import examine
from adapters.slack.manifest import SCOPES, manifest, printed
from adapters.slack.sockets import Sockets
from adapters.slack.unfinished import Unfinished
from bot.answer import Answers
from bot.serving import wanted
from bot.settings import Settings
from bot.store import Ledger
from briefs.listing import EVERY
from tests.adapters.slack.conftest import world
from tests.adapters.slack.fake import FakeSlack, fake_slack
from tests.adapters.slack.people import SECRET

ROOT = Path(__file__).parents[3]


def configured(**values: str) -> Settings:
    return Settings.model_validate({"data": "unused", **values})


def test_the_manifest_fits_the_commands_and_the_mode() -> None:
    """Socket Mode names no address; HTTP mode names one everywhere; every verb is in the hint."""
    over_socket, over_http = manifest(EVERY, "deals"), manifest(EVERY, "deals", "https://bot.example")
    assert over_socket["settings"]["socket_mode_enabled"] is True
    assert "https://" not in json.dumps(over_socket)
    assert over_http["settings"]["event_subscriptions"]["request_url"] == "https://bot.example/slack/events"
    assert over_http["oauth_config"]["redirect_urls"] == ["https://bot.example/slack/oauth_redirect"]
    [command] = over_http["features"]["slash_commands"]
    assert command["command"] == "/deals"
    assert all(verb.verb in command["usage_hint"] for verb in EVERY)
    assert {one["callback_id"] for one in over_socket["features"]["shortcuts"]} >= {
        "check_figures",
        "schedule_briefing",
    }


def test_the_manifest_says_when_it_lacks_the_address() -> None:
    """HTTP mode cannot be described without it."""
    settings = configured(slack_signing_secret=SECRET, slack_bot_token="xoxb")
    with pytest.raises(Unfinished, match="--address"):
        printed(settings, EVERY, None)
    assert json.loads(printed(settings, EVERY, "https://bot.example/"))["settings"]["socket_mode_enabled"] is False


@pytest.mark.parametrize("address", ["http://bot.example", "ftp:x", "bot.example", "https://", "https://a b", ""])
def test_the_manifest_takes_no_address_that_slack_would_refuse(address: str) -> None:
    """Nor one that the mode has no use for."""
    with pytest.raises(Unfinished, match="https://"):
        printed(configured(), EVERY, address)
    with pytest.raises(Unfinished, match="Socket Mode"):
        printed(configured(slack_app_token="xapp", slack_bot_token="xoxb"), EVERY, "https://bot.example")


def test_the_manifest_for_oauth_in_socket_mode_has_both() -> None:
    """Events come by the socket, where the app's token is set; installing goes by the address."""
    settings = configured(slack_client_id="1.2", slack_client_secret="s", slack_app_token="xapp", secret_key="k" * 32)
    with pytest.raises(Unfinished, match="--address"):
        printed(settings, EVERY, None)
    found = json.loads(printed(settings, EVERY, "https://bot.example"))
    assert found["settings"]["socket_mode_enabled"] is True
    assert "request_url" not in json.dumps(found)
    assert found["oauth_config"]["redirect_urls"] == ["https://bot.example/slack/oauth_redirect"]
    assert found["settings"]["token_rotation_enabled"] is True


async def test_a_wrong_app_token_is_one_sentence() -> None:
    """Whoever starts the bot is told which setting it is; the doctor connects and waits for the greeting."""
    async with fake_slack() as fake, aiohttp.ClientSession() as session:
        wrong = Sockets(AsyncApp(signing_secret="s", token="xoxb"), web_client(None, fake.api, session), "xoxb-one")
        with pytest.raises(Unfinished, match="DEALBRIEF_SLACK_APP_TOKEN"):
            await wrong.open()
        await wrong.close()
        settings = configured(slack_bot_token="xoxb-one", slack_app_token="xapp", slack_api=fake.api)
        assert [said for well, said in [one async for one in examine(settings)] if "greets" in said and well]
        assert fake.connections == 1


async def test_the_doctor_says_what_is_lacking() -> None:
    """A token that does not work, a right that is lacking, and all being well."""
    async with fake_slack() as fake:
        said = {}
        for token, scopes in (("xoxb-bad", ""), ("xoxb-one", "chat:write"), ("xoxb-one", ",".join(SCOPES))):
            fake.scopes = scopes
            settings = configured(slack_bot_token=token, slack_app_token="xapp", slack_api=fake.api)
            said[token, scopes] = [finding async for finding in examine(settings)]
        assert [well for well, _ in said["xoxb-bad", ""]] == [True, False]
        lacking = said["xoxb-one", "chat:write"]
        assert not lacking[-1][0]
        assert "files:write" in lacking[-1][1]
        assert all(well for well, _ in said["xoxb-one", ",".join(SCOPES)])
        half = configured(slack_app_token="xapp", slack_api=fake.api)
        assert wanted(half)
        assert [said for well, said in [one async for one in examine(half)] if "SLACK_BOT_TOKEN" in said and not well]
        nothing = [one async for one in examine(configured(slack_bot_token="xoxb-one"))]
        assert nothing[0][0] is False
        assert "DEALBRIEF_SLACK_APP_TOKEN" in nothing[0][1]


async def test_a_refused_bot_token_is_one_sentence(ledger: Ledger, answers: Answers) -> None:
    """Whoever starts the bot is told at once; while Slack is silent it starts, and asks again."""
    with pytest.raises(Unfinished, match="DEALBRIEF_SLACK_BOT_TOKEN"):
        async with world(ledger, answers, slack_bot_token="xoxb-bad"):
            pass
    silent = FakeSlack()
    silent.faults["auth.test"].append("500")
    async with world(ledger, answers, silent) as one:
        assert await one.people.command("help") == (200, "")
        await one.fake.until(lambda: one.fake.hooked)


async def test_the_program_starts_listens_and_ends_when_told(tmp_path: Path) -> None:
    """`dealbrief run` with tokens connects, answers, and exits with 0 on SIGTERM."""
    async with fake_slack() as fake:
        settings = {"BOT_TOKEN": "xoxb-one", "APP_TOKEN": "xapp-one", "API": fake.api}
        clean = {name: value for name, value in os.environ.items() if not name.startswith("DEALBRIEF_")}
        program = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "--data", str(tmp_path), "run",
            cwd=ROOT, env={**clean, **{f"DEALBRIEF_SLACK_{name}": value for name, value in settings.items()}},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        try:
            await fake.until(lambda: fake.sockets, 60)
            said = {"type": "message", "channel": "D1", "channel_type": "im", "user": "U1", "text": "help", "ts": "1.1"}
            event = {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": said, "authorizations": []}
            await fake.envelope("events_api", event, "e1")
            await fake.until(lambda: fake.messages, 20)
            assert "Ask in plain words" in fake.messages[0]["text"]
            program.send_signal(signal.SIGTERM)
            out, error = await asyncio.wait_for(program.communicate(), 20)
            assert (program.returncode, b"Traceback" in error + out) == (0, False), error
        finally:
            if program.returncode is None:
                program.kill()
                await program.wait()

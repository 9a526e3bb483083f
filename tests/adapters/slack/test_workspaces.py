"""Many workspaces: installed by OAuth, kept encrypted and apart, exchanged once, forgotten when they leave."""

import asyncio
from typing import Any

import pytest

from adapters.slack.cipher import KeyUnfit, build_cipher
from adapters.slack.unfinished import Unfinished
from bot.answer import Answers
from bot.card import Card
from bot.chat import Place, SlowDown
from bot.store import Ledger
from tests.adapters.slack.conftest import KEY, OAUTH, World, world
from tests.adapters.slack.installing import granted, install, within, workspaces


async def test_installing_makes_a_workspace_answered(many: World) -> None:
    """Before it nobody is answered, after it everybody is; the token lies encrypted."""
    assert (await many.people.command("help"))[0] == 200
    assert await install(many, "c1", granted("xoxb-first")) == 200
    await many.people.say(many.people.mention("help"))
    await many.fake.until(lambda: many.fake.messages)
    [row] = workspaces(many).kept.every()
    assert (row.enterprise, row.team) == ("", "T1")
    assert b"xoxb-first" not in row.document
    assert workspaces(many).cipher.unpack(row.document)["bot_token"] == "xoxb-first"


async def test_a_state_is_good_once_and_in_its_own_browser(many: World) -> None:
    """A forged, a used or another browser's state installs nothing."""
    many.fake.codes["c1"] = granted("xoxb-first")
    address = f"{many.people.address}/slack/oauth_redirect"
    for state, cookie in (("forged", "forged"), ("", ""), ("a", "b")):
        headers = {"Cookie": f"slack-app-oauth-state={cookie}"}
        async with many.people.http.get(address, params={"code": "c1", "state": state}, headers=headers) as answer:
            assert answer.status in (400, 401)
    state = workspaces(many).cipher.pack({"for": "install"}).decode()
    headers = {"Cookie": f"slack-app-oauth-state={state}"}
    statuses = []
    for code in ("c1", "c2"):
        many.fake.codes[code] = granted("xoxb-first")
        async with many.people.http.get(address, params={"code": code, "state": state}, headers=headers) as answer:
            statuses.append(answer.status)
    assert statuses == [200, 401]


async def test_workspaces_are_talked_to_with_their_own_tokens(many: World) -> None:
    """What one asks is answered with its token; what one watches the other does not see."""
    await install(many, "c1", granted("xoxb-one-team", "T1"))
    await install(many, "c2", granted("xoxb-two-team", "T2"))
    await many.people.say(many.people.message("watch Meta"))
    await many.as_("U1", "T2").say(many.as_("U1", "T2").message("watching"))
    await many.fake.until(lambda: len(many.fake.messages) == 2)
    told = {one["team"]: one["text"] for one in many.fake.messages}
    assert told["T1"].startswith("You watch Meta")
    assert told["T2"].startswith("You watch no company")


async def test_an_organisation_installs_once_for_all_its_teams(many: World) -> None:
    """A team of it is answered with its token, also by a briefing; a namesake of another organisation is not."""
    await install(many, "c1", granted("xoxb-wide", None, "E1"))
    body = many.as_("U1", "T7").mention("help")
    body |= {"enterprise_id": "E1"}
    body["authorizations"] = [{"enterprise_id": "E1", "team_id": "T7", "is_enterprise_install": True, "is_bot": True}]
    await many.people.say(body)
    await many.fake.until(lambda: many.fake.messages)
    assert {call.token for call in many.fake.calls if call.method == "chat.postMessage"} == {"xoxb-wide"}
    await many.slack.chat.post(Place("slack", "T7", "C1"), many.slack.chat.rendered(Card(title="t")), "key")
    other = await workspaces(many).authorize(enterprise_id="E2", team_id="T7")
    assert other is None


@pytest.mark.parametrize(
    "event", [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"bot": ["UBOT"]}}]
)
async def test_who_leaves_is_forgotten_at_once(many: World, event: dict[str, Any]) -> None:
    """No request goes out with the old token; installing again brings everything back."""
    await install(many, "c1", granted("xoxb-first"))
    assert (await many.people.say(many.people.event(event)))[0] == 200
    [row] = workspaces(many).kept.every()
    assert row.document == b""
    before = len(many.fake.calls)
    with pytest.raises(SlowDown, match="install it again"):
        await many.slack.chat.post(Place("slack", "T1", "C1"), many.slack.chat.rendered(Card(title="t")), "key")
    await many.people.say(many.people.mention("help"))
    await asyncio.sleep(0.2)
    assert [call for call in many.fake.calls[before:] if call.token == "xoxb-first"] == []
    await install(many, "c2", granted("xoxb-second"))
    await many.people.say(many.people.mention("help"))
    await many.fake.until(lambda: many.fake.messages)


async def test_namesakes_are_answered_with_their_own_tokens(many: World) -> None:
    """Two organisations with a team of one id: each is asked about and answered by its own installation."""
    for enterprise in ("E1", "E2"):
        await install(many, enterprise, granted(f"xoxb-{enterprise}", "T7", enterprise))
    for enterprise in ("E1", "E2"):
        before = len(many.fake.calls)
        await many.people.say(within(enterprise, many.as_("U1", "T7").mention("help")))
        await many.fake.until(lambda had=before: any(one.method == "chat.postMessage" for one in many.fake.calls[had:]))
        assert {call.token for call in many.fake.calls[before:]} == {f"xoxb-{enterprise}"}


async def test_a_workspace_that_joined_an_organisation_is_answered_and_forgotten(many: World) -> None:
    """It was installed before it had one: its events name the organisation, its installation does not."""
    await install(many, "c1", granted("xoxb-first"))
    await many.people.say(within("E1", many.people.mention("help")))
    await many.fake.until(lambda: many.fake.messages)
    await many.people.say(within("E1", many.people.event({"type": "app_uninstalled"})))
    [row] = workspaces(many).kept.every()
    assert row.document == b""


async def test_a_late_refusal_of_an_old_token_takes_no_new_one(many: World) -> None:
    """A post is on its way with a token that was taken back, while somebody installs the app again."""
    await install(many, "c1", granted("xoxb-first"))
    old = await workspaces(many).client("T1")
    await install(many, "c2", granted("xoxb-second"))
    workspaces(many).clients["xoxb-second"] = old
    many.fake.tokens.pop("xoxb-first")
    with pytest.raises(SlowDown):
        await many.slack.chat.post(Place("slack", "T1", "C1"), many.slack.chat.rendered(Card(title="t")), "key")
    workspaces(many).clients.clear()
    await many.slack.chat.post(Place("slack", "T1", "C1"), many.slack.chat.rendered(Card(title="t")), "key")
    many.fake.tokens.pop("xoxb-second")
    with pytest.raises(SlowDown):
        await many.slack.chat.post(Place("slack", "T1", "C1"), many.slack.chat.rendered(Card(title="t")), "key")
    assert [row.document for row in workspaces(many).kept.every()] == [b""]


def test_a_key_may_be_changed() -> None:
    """What an older key wrote is read while that key is named; without it nothing is."""
    old, new = build_cipher([KEY]), build_cipher([KEY[::-1], KEY])
    packed = old.pack({"bot_token": "xoxb"})
    assert new.unpack(packed) == {"bot_token": "xoxb"}
    with pytest.raises(KeyUnfit, match="DEALBRIEF_SECRET_KEY"):
        build_cipher([KEY[::-1]]).unpack(packed)
    with pytest.raises(KeyUnfit, match="32 characters"):
        build_cipher(["short"])


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"slack_signing_secret": None}, "DEALBRIEF_SLACK_APP_TOKEN"),
        ({**OAUTH, "slack_client_secret": None}, "DEALBRIEF_SLACK_CLIENT_SECRET"),
        ({**OAUTH, "secret_key": None}, "DEALBRIEF_SECRET_KEY"),
    ],
)
async def test_settings_that_do_not_add_up_say_what_is_missing(
    own: Ledger, answers: Answers, settings: dict[str, Any], said: str
) -> None:
    """One sentence with the variable to set."""
    with pytest.raises((Unfinished, KeyUnfit), match=said):
        async with world(own, answers, **settings):
            pass

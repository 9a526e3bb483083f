"""What people do on Slack, from a signed request to the answer that they see."""

import json
from typing import Any

import pytest

from tests.adapters.slack.checking import texts
from tests.adapters.slack.conftest import World
from tests.adapters.slack.people import elements

Json = dict[str, Any]


def shown(said: Json) -> str:
    return "\n".join([str(said.get("text", "")), *texts(said.get("blocks") or [])])


async def test_a_slash_command_is_answered_to_the_asker_alone(http: World) -> None:
    """It is acknowledged at once and empty; the answer goes to the response URL, private."""
    assert await http.people.command("figure Scale AI investment") == (200, "")
    await http.fake.until(lambda: http.fake.hooked)
    [(_, said)] = http.fake.hooked
    assert (said["response_type"], said["replace_original"]) == ("ephemeral", False)
    assert "$14.3 billion" in shown(said)
    assert "reuters.com" in shown(said)
    assert http.fake.messages == []


async def test_a_missing_company_is_a_menu(http: World) -> None:
    """The menu completes what is typed, and choosing answers."""
    await http.people.command("company")
    await http.fake.until(lambda: http.fake.hooked)
    blocks = http.fake.hooked[0][1]["blocks"]
    [row] = [one for one in blocks if one.get("block_id", "").count("|") == 2]
    asked = http.people.gesture(
        "block_suggestion", action_id=row["elements"][0]["action_id"], block_id=row["block_id"], value="perp"
    )
    status, text = await http.people.act(asked)
    assert status == 200
    [option] = [one for one in json.loads(text)["options"] if one["value"] == "Perplexity"]
    pressed = http.people.press({**row["elements"][0], "options": [option]}, row["block_id"])
    assert (await http.people.act(pressed))[0] == 200
    await http.fake.until(lambda: len(http.fake.hooked) == 2)
    assert "Perplexity" in http.fake.hooked[1][1]["text"]


async def test_an_answer_is_shared_with_everybody(http: World) -> None:
    """«Share» posts the answer in the channel and says who did."""
    await http.people.command("figure Scale AI investment")
    await http.fake.until(lambda: http.fake.hooked)
    await http.people.act(http.people.press(elements(http.fake.hooked[0][1]["blocks"])["Share"]))
    await http.fake.until(lambda: http.fake.messages)
    [message] = http.fake.messages
    assert message["channel"] == "C1"
    assert "$14.3 billion" in shown(message)
    assert message["blocks"][-1]["elements"][0]["elements"][-1] == {"type": "user", "user_id": "U1"}


async def test_sharing_where_the_bot_is_not_goes_by_the_response_url(http: World) -> None:
    """A channel that the bot is not in still gets what somebody shares there."""
    http.fake.refusals["chat.postMessage", "C1"] = {"error": "not_in_channel"}
    press = http.people.press({"type": "button", "action_id": "share#0", "value": "figure Scale AI investment"})
    await http.people.act(press)
    await http.fake.until(lambda: http.fake.hooked)
    assert http.fake.hooked[0][1]["response_type"] == "in_channel"


async def test_a_mention_is_answered_in_its_thread(http: World) -> None:
    """The reply stands under the message, or in the thread that it stands in."""
    asked = http.people.mention("how much did Meta invest in Scale AI?")
    assert (await http.people.say(asked))[0] == 200
    await http.fake.until(lambda: http.fake.messages)
    assert http.fake.messages[0]["thread_ts"] == asked["event"]["ts"]
    assert "$14.3 billion" in shown(http.fake.messages[0])
    await http.people.say(http.people.mention("", thread_ts="5.5"))
    await http.fake.until(lambda: len(http.fake.messages) > 1)
    assert http.fake.messages[1]["thread_ts"] == "5.5"
    assert "Ask in plain words" in http.fake.messages[1]["text"]


async def test_a_mention_by_another_bot_is_nobody_s_question(http: World) -> None:
    """Two bots that mention each other do not talk for ever."""
    await http.people.say(http.people.mention("help", bot_id="B9"))
    await http.people.say(http.people.mention("help", user=""))
    await http.people.say(http.people.mention("Meta capex 2025"))
    await http.fake.until(lambda: http.fake.messages)
    await http.slack.answering.drain(5)
    assert ["capital spending" in shown(one) for one in http.fake.messages] == [True]


async def test_a_direct_message_is_answered_where_it_stands(http: World) -> None:
    """In the chat itself, or in its thread; messages of bots, edits and channels are nobody's question."""
    await http.people.say(http.people.message("how much did Meta invest in Scale AI?"))
    await http.fake.until(lambda: http.fake.messages)
    assert "thread_ts" not in http.fake.messages[0]
    await http.people.say(http.people.message("Meta capex 2025", thread_ts="7.7"))
    await http.fake.until(lambda: len(http.fake.messages) == 2)
    assert http.fake.messages[1]["thread_ts"] == "7.7"
    for other in ({"bot_id": "B9"}, {"subtype": "message_changed"}, {"channel_type": "channel", "channel": "C1"}):
        assert (await http.people.say(http.people.message("Meta", **other)))[0] == 200
    await http.people.say(http.people.message("help"))
    await http.fake.until(lambda: len(http.fake.messages) == 3)


async def test_a_follow_up_is_about_what_its_thread_is_about(http: World) -> None:
    """In a thread the company need not be said again, and a chat shows that the bot is at work."""
    for text in ("how much did Meta invest in Scale AI?", "and the valuation?"):
        before = len(http.fake.messages)
        await http.people.say(http.people.message(text, thread_ts="7.7"))
        await http.fake.until(lambda had=before: len(http.fake.messages) > had)
    assert "$29 billion" in shown(http.fake.messages[1])
    assert "read as about Scale AI" in shown(http.fake.messages[1])
    assert http.fake.of("assistant.threads.setStatus")[0]["thread_ts"] == "7.7"
    await http.people.say(http.people.message("and the valuation?", thread_ts="8.8"))
    await http.fake.until(lambda: len(http.fake.messages) == 3)
    assert "Which company?" in http.fake.messages[2]["text"]


async def test_home_shows_what_is_watched_and_disputed(http: World) -> None:
    """The page holds the watched companies, the open disputes, the schedules, and a way to make one."""
    await http.people.command("watch Meta")
    await http.fake.until(lambda: http.fake.hooked)
    opened = http.people.event({"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "home"})
    await http.people.say(opened)
    await http.fake.until(lambda: http.fake.of("views.publish"))
    [said] = http.fake.of("views.publish")
    page = "\n".join(texts(said["view"]["blocks"]))
    assert said["user_id"] == "U1"
    assert "You watch 1 company" in page
    assert "$14.3 million" in page
    assert "Nothing is scheduled here" in page
    assert "Schedule a briefing…" in page
    pressed = http.people.press(elements(said["view"]["blocks"])["Help"])
    del pressed["channel"], pressed["container"], pressed["response_url"]
    await http.people.act(pressed)
    await http.fake.until(lambda: http.fake.messages)
    assert http.fake.messages[0]["channel"] == "U1"


async def test_home_shows_no_schedule_of_a_channel_that_one_may_not_see(http: World) -> None:
    """Everybody sees their own; who manages the workspace sees those of all channels."""
    admin = http.as_("UADMIN")
    await admin.command('schedule "weekdays 9:00 Europe/Berlin"', channel="CSECRET")
    await admin.command('schedule "daily 8:00 Europe/Berlin" to:"me"', channel="CSECRET")
    await http.fake.until(lambda: len(http.fake.hooked) == 2)
    pages = {}
    for user in ("U1", "UADMIN"):
        opened = http.people.event({"type": "app_home_opened", "user": user, "channel": "D1", "tab": "home"})
        had = len(http.fake.of("views.publish"))
        await http.people.say(opened)
        await http.fake.until(lambda had=had: len(http.fake.of("views.publish")) > had)
        pages[user] = "\n".join(texts(http.fake.of("views.publish")[-1]["view"]["blocks"]))
    assert "weekdays 09:00 Europe" not in pages["U1"]
    assert "weekdays 09:00 Europe" in pages["UADMIN"]
    assert "by direct message" in pages["UADMIN"]


async def test_the_chat_offers_prompts(http: World) -> None:
    """Both kinds of agent surface get them."""
    await http.people.say(
        http.people.event({"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "messages"})
    )
    begun = {"channel_id": "D1", "thread_ts": "1.2", "user_id": "U1"}
    await http.people.say(http.people.event({"type": "assistant_thread_started", "assistant_thread": begun}))
    await http.fake.until(lambda: len(http.fake.of("assistant.threads.setSuggestedPrompts")) == 2)
    old, new = http.fake.of("assistant.threads.setSuggestedPrompts")
    assert "thread_ts" not in old
    assert new["thread_ts"] == "1.2"
    assert {"title": "Brief me", "message": "brief"} in old["prompts"]


async def test_the_figures_of_a_message_are_checked(http: World) -> None:
    """The shortcut on a message answers with what the sources say."""
    message = {"ts": "1.0", "text": "I heard Meta invested $14.3 million in Scale AI"}
    asked = http.people.gesture(
        "message_action",
        callback_id="check_figures",
        message=message,
        channel={"id": "C1"},
        response_url=http.fake.hook(),
    )
    assert (await http.people.act(asked))[0] == 200
    await http.fake.until(lambda: http.fake.hooked)
    assert "$14.3 billion" in shown(http.fake.hooked[0][1])


async def test_a_dispute_is_settled_in_a_form(http: World) -> None:
    """The button opens a form whose figures complete themselves; only who manages may send it."""
    admin = http.as_("UADMIN")
    await admin.command("figure Scale AI investment by Meta")
    await http.fake.until(lambda: http.fake.hooked)
    await admin.act(admin.press(elements(http.fake.hooked[0][1]["blocks"])["Settle…"]))
    await http.fake.until(lambda: http.fake.of("views.open"))
    view = http.fake.of("views.open")[0]["view"]
    typed = admin.gesture("block_suggestion", action_id="said", block_id="said", value="bill", view=view)
    options = json.loads((await admin.act(typed))[1])["options"]
    assert "$14.3 billion" in [one["value"] for one in options]
    state = {"values": {"why": {"why": {"value": "the filing"}}, "said": {"said": {"selected_option": options[0]}}}}
    for person in (http.people, admin):
        await person.act(person.gesture("view_submission", view={**view, "state": state}))
    ephemeral = "chat.postEphemeral"
    await http.fake.until(lambda: len(http.fake.of(ephemeral)) == 2)
    told = sorted(str(one["text"]) for one in http.fake.of(ephemeral))
    assert told[0].startswith("Only those who manage")
    assert told[1].startswith("Settled for this workspace")


async def test_a_briefing_is_scheduled_in_a_form(http: World) -> None:
    """The shortcut opens a form in the asker's zone; what is filled in becomes a schedule of the chosen channel."""
    admin = http.as_("UADMIN")
    await admin.act(admin.gesture("shortcut", callback_id="schedule_briefing"))
    await http.fake.until(lambda: http.fake.of("views.open"))
    view = http.fake.of("views.open")[0]["view"]
    zone = next(one for one in view["blocks"] if one["block_id"] == "zone")["element"]
    assert zone["initial_option"]["value"] == "Europe/Berlin"
    typed = admin.gesture("block_suggestion", action_id="zone", block_id="zone", value="new y", view=view)
    assert "America/New_York" in (await admin.act(typed))[1]
    values = {
        "days": {"days": {"selected_option": {"value": "weekdays"}}},
        "time": {"time": {"selected_time": "07:30"}},
        "zone": {"zone": {"selected_option": {"value": "America/New_York"}}},
        "to": {"to": {"selected_conversation": "C9"}},
    }
    await admin.act(admin.gesture("view_submission", view={**view, "state": {"values": values}}))
    await http.fake.until(lambda: http.fake.of("chat.postEphemeral"))
    [said] = http.fake.of("chat.postEphemeral")
    assert said["channel"] == "C9"
    assert "weekdays" in shown(said)
    assert "America/New_York" in shown(said)


async def test_a_file_comes_by_direct_message(http: World) -> None:
    """An export asked for in private is uploaded where only the asker sees it."""
    await http.people.command("export Scale AI investment")
    await http.fake.until(lambda: http.fake.files)
    assert http.fake.files[0]["channel_id"] == "DU1"
    [upload] = http.fake.of("upload")
    assert "$14.3 billion" in upload["content"]


async def test_a_long_answer_is_turned_page_by_page(http: World) -> None:
    """The next page takes the place of the one before, and the way back is there."""
    text = "check " + json.dumps(" ".join(f"Meta invested ${at}.1 billion in Scale AI." for at in range(20, 60)))
    await http.people.command(text)
    await http.fake.until(lambda: http.fake.hooked)
    first = elements(http.fake.hooked[0][1]["blocks"])
    on = next(label for label in first if label.endswith("›"))
    await http.people.act(http.people.press(first[on]))
    await http.fake.until(lambda: len(http.fake.hooked) == 2)
    second = http.fake.hooked[1][1]
    assert second["replace_original"] is True
    assert any(label.startswith("‹ 1 /") for label in elements(second["blocks"]))


@pytest.mark.parametrize("fault", ["404", "500"])
async def test_a_used_up_response_url_is_no_end(http: World, fault: str) -> None:
    """The answer then goes by the API, to the asker alone all the same."""
    http.fake.faults["hook"].append(fault)
    await http.people.command("figure Scale AI investment")
    await http.fake.until(lambda: http.fake.of("chat.postEphemeral"))
    assert http.fake.of("chat.postEphemeral")[0]["user"] == "U1"


async def test_somebody_from_another_workspace_sees_their_own(http: World) -> None:
    """In a channel that two workspaces share, a guest gets what their own workspace sees, and manages nothing."""
    asked = http.as_("UADMIN").mention("watching", user_team="T2", team="T2")
    await http.people.say(asked)
    await http.fake.until(lambda: http.fake.messages)
    assert "You watch no company yet" in http.fake.messages[0]["text"]

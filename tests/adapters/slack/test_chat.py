"""Briefings on Slack: each posted once, whatever the network does; what is refused says who can help."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from adapters.slack.chat import SlackChat
from bot.card import Card, Choice, Choices, File, Line
from bot.chat import Gone, InDoubt, Place, SlowDown
from tests.adapters.slack.conftest import World

PLACE = Place("slack", "T1", "C1")
CARD = Card(
    title="3 new deals, 1 dispute: Scale AI", blocks=(Line("Meta invested"), Choices("", (Choice("Why", "why x"),)))
)
EARLIER = datetime.now(UTC) - timedelta(minutes=1)


@pytest_asyncio.fixture
async def chat(http: World) -> AsyncIterator[SlackChat]:
    yield http.slack.chat


async def test_a_post_carries_its_key_and_nothing_else_of_ours(http: World, chat: SlackChat) -> None:
    """The key is in the metadata, links are not unfurled, the words beside the blocks say what it is about."""
    posted = await chat.post(PLACE, chat.rendered(CARD), "key-1")
    [message] = http.fake.messages
    assert message["metadata"] == {"event_type": "briefing_slot", "event_payload": {"slot": "key-1"}}
    assert message["text"].startswith("3 new deals, 1 dispute: Scale AI")
    assert (message["unfurl_links"], message["unfurl_media"], message["link_names"]) == (False, False, False)
    assert (posted.message, posted.place.thread) == (message["ts"], message["ts"])
    again = await chat.post(Place("slack", "T1", "C1", posted.message), chat.rendered(CARD), "key-2")
    assert http.fake.messages[1]["thread_ts"] == posted.message == again.place.thread


@pytest.mark.parametrize(
    ("fault", "raised", "stands"),
    [("429", SlowDown, 0), ("500", InDoubt, 0), ("503", InDoubt, 0), ("drop", InDoubt, 0), ("drop after", InDoubt, 1)],
)
async def test_a_failed_post_is_not_repeated(
    http: World, chat: SlackChat, fault: str, raised: type[Exception], stands: int
) -> None:
    """One request, whatever happens to it; what stands after all is found by its key."""
    http.fake.faults["chat.postMessage"].append(fault)
    with pytest.raises(raised):
        await chat.post(PLACE, chat.rendered(CARD), "key-1")
    assert len(http.fake.of("chat.postMessage")) == 1
    assert len(http.fake.messages) == stands
    found = await chat.find(PLACE, "key-1", EARLIER)
    assert (found.message if found else None) == (http.fake.messages[0]["ts"] if stands else None)


async def test_how_long_to_wait_is_as_slack_says(http: World, chat: SlackChat) -> None:
    """Retry-After is handed on."""
    http.fake.faults["chat.postMessage"].append("429")
    with pytest.raises(SlowDown) as wait:
        await chat.post(PLACE, chat.rendered(CARD), "key-1")
    assert wait.value.seconds == 1.0


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ({"error": "is_archived"}, "archived"),
        ({"error": "channel_not_found"}, "invite"),
        ({"error": "not_in_channel"}, "/invite"),
        ({"error": "missing_scope", "needed": "chat:write"}, "lacks the right chat:write"),
        ({"error": "restricted_action"}, "admin"),
        ({"error": "something_new"}, "something_new"),
    ],
)
async def test_a_refusal_says_who_can_help(http: World, chat: SlackChat, error: dict[str, str], said: str) -> None:
    """Nothing was posted, and the text says what is missing and who can grant it."""
    http.fake.refusals["chat.postMessage", "C1"] = error
    with pytest.raises(Gone, match=said):
        await chat.post(PLACE, chat.rendered(CARD), "key-1")


@pytest.mark.parametrize(
    "error", ["fatal_error", "internal_error", "service_unavailable", "duplicate_message_not_found"]
)
async def test_an_error_that_does_not_say_is_doubt(http: World, chat: SlackChat, error: str) -> None:
    """Slack's own faults may have let the post through."""
    http.fake.refusals["chat.postMessage", "C1"] = {"error": error}
    with pytest.raises(InDoubt):
        await chat.post(PLACE, chat.rendered(CARD), "key-1")


async def test_only_our_own_message_is_found(http: World, chat: SlackChat) -> None:
    """Another app that copies the key is not us, and an older message is not looked at."""
    await chat.post(PLACE, chat.rendered(CARD), "key-1")
    http.fake.messages[0]["bot_id"] = "B9"
    assert await chat.find(PLACE, "key-1", EARLIER) is None
    http.fake.messages[0]["bot_id"] = "B1"
    assert await chat.find(PLACE, "key-1", datetime.now(UTC) + timedelta(hours=1)) is None
    assert await chat.find(PLACE, "key-2", EARLIER) is None
    assert await chat.find(PLACE, "key-1", EARLIER) is not None


async def test_who_may_not_look_says_so(http: World, chat: SlackChat) -> None:
    """Without the right to read history doubt cannot be settled; that is no doubt of its own."""
    http.fake.refusals["conversations.history", "C1"] = {"error": "missing_scope", "needed": "channels:history"}
    with pytest.raises(Gone, match="channels:history"):
        await chat.find(PLACE, "key-1", EARLIER)


async def test_a_person_s_briefing_goes_to_their_direct_messages(http: World, chat: SlackChat) -> None:
    """The place of a person is the chat with them, posted to and looked through."""
    place = Place("slack", "T1", "@U7")
    await chat.post(place, chat.rendered(CARD), "key-1")
    assert http.fake.messages[0]["channel"] == "DU7"
    assert await chat.find(place, "key-1", EARLIER) is not None
    assert len(http.fake.of("conversations.open")) == 1


async def test_a_long_card_goes_on_in_the_thread(http: World, chat: SlackChat) -> None:
    """One message in the channel; the rest and the files in its thread, each with a key of its own."""
    long = Card(
        title="Long", blocks=(*(Line(f"{at} " + "words " * 80) for at in range(40)), File("a.csv", "text/csv", "x"))
    )
    posted = await chat.post(PLACE, chat.rendered(long), "key-1")
    await chat.drain(20)
    first, *rest = http.fake.messages
    assert rest
    assert "thread_ts" not in first
    assert {one["thread_ts"] for one in rest} == {posted.message}
    assert len({one["metadata"]["event_payload"]["slot"] for one in http.fake.messages}) == len(http.fake.messages)
    assert http.fake.files[0]["thread_ts"] == posted.message


@pytest.mark.parametrize("error", ["token_revoked", "account_inactive", "invalid_auth"])
async def test_a_token_that_was_taken_back_is_used_no_more(http: World, chat: SlackChat, error: str) -> None:
    """After the first refusal nothing is sent with it; the briefing waits, and the reason says for whom."""
    http.fake.refusals["chat.postMessage", "C1"] = {"error": error}
    with pytest.raises(SlowDown, match="install it again"):
        await chat.post(PLACE, chat.rendered(CARD), "key-1")
    before = len(http.fake.calls)
    with pytest.raises(SlowDown, match="set a new one"):
        await chat.post(PLACE, chat.rendered(CARD), "key-2")
    assert len(http.fake.calls) == before

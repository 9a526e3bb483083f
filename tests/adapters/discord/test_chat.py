"""Posting briefings, on a Discord inside this process: channels, threads, forums, direct messages, refusals."""

from datetime import UTC, datetime
from typing import Any

import discord
import pytest
from simcord import Env

from adapters.discord.chat import DiscordChat
from adapters.discord.render import posts
from bot.answer import Answers
from bot.card import Card, Choice, Choices, File, Line
from bot.chat import Gone, InDoubt, Place, Posted
from briefs.booking import store_of
from tests.adapters import hostile
from tests.adapters.discord.checking import alive, over
from tests.adapters.discord.conftest import SIGNER, Slow, mention

SINCE = datetime(2020, 1, 1, tzinfo=UTC)
CARD = Card(title="3 deals, 1 in dispute", blocks=(Line("Meta paid."), Choices("", (Choice("more", "brief"),))))
LONG = Card(title="Long", blocks=tuple(Line(f"Line {number}. " * 40) for number in range(45)))


@pytest.fixture
def chat(simcord_env: Env) -> DiscordChat:
    return DiscordChat(simcord_env.bot, SIGNER)


def place(guild: Any, channel: Any, thread: str | None = None) -> Place:
    return Place("discord", f"discord:{guild.id}", str(channel.id), thread)


async def test_a_briefing_is_posted_with_a_notification_text(simcord_env: Env, chat: DiscordChat) -> None:
    """The words of the message are what a phone shows; nobody is pinged."""
    guild = simcord_env.create_guild()
    desk = guild.create_text_channel("desk")
    posted = await chat.post(place(guild, desk), chat.rendered(CARD), "slot 1")
    message = desk.last_message
    assert message is not None
    assert message.content.startswith("**3 deals, 1 in dispute**\nMeta paid.")
    assert posted == Posted(place(guild, desk, str(message.id)), str(message.id))


async def test_one_key_is_one_message(simcord_env: Env, chat: DiscordChat) -> None:
    """A post that stands is found by its key, and no other key finds it."""
    guild = simcord_env.create_guild()
    desk = guild.create_text_channel("desk")
    posted = await chat.post(place(guild, desk), chat.rendered(CARD), "slot 1")
    assert await chat.find(place(guild, desk), "slot 1", SINCE) == posted
    assert await chat.find(place(guild, desk), "slot 2", SINCE) is None


async def test_a_forged_mark_is_not_taken_for_a_post(simcord_env: Env, chat: DiscordChat) -> None:
    """Only what this bot posted counts as posted."""
    guild = simcord_env.create_guild()
    desk = guild.create_text_channel("desk")
    member = guild.add_member(simcord_env.create_user("somebody"))
    await member.send(desk, "slot 1")
    assert await chat.find(place(guild, desk), "slot 1", SINCE) is None


async def test_a_long_card_is_posted_whole_and_completed_after_a_break(simcord_env: Env, chat: DiscordChat) -> None:
    """Several messages under one key: those that stand are not posted again, and half a post is not found."""
    guild = simcord_env.create_guild()
    desk = guild.create_text_channel("desk")
    rendered = chat.rendered(LONG)
    simcord_env.inject_error("POST", "/channels/*/messages", status=403, code=50013, times=1)
    with pytest.raises(Gone):
        await chat.post(place(guild, desk), rendered, "slot 1")
    posted = await chat.post(place(guild, desk), rendered, "slot 1")
    whole = desk.history()
    assert len(whole) > 2
    channel: Any = simcord_env.bot.get_channel(desk.id)
    await (await channel.fetch_message(whole[1].id)).delete()
    assert await chat.find(place(guild, desk), "slot 1", SINCE) is None
    assert await chat.post(place(guild, desk), rendered, "slot 1") == posted
    assert len(desk.history()) == len(whole)
    assert await chat.find(place(guild, desk), "slot 1", SINCE) == posted


async def test_details_go_into_the_thread_of_their_lead(simcord_env: Env, chat: DiscordChat) -> None:
    """The thread is opened when there is something to put in it, and named by what it holds."""
    guild = simcord_env.create_guild()
    desk = guild.create_text_channel("desk")
    lead = await chat.post(place(guild, desk), chat.rendered(CARD), "slot 1")
    assert desk.threads == []
    for key in ("slot 1, part 1", "slot 1, part 2"):
        detail = await chat.post(lead.place, chat.rendered(Card(title="Sources disagree")), key)
        assert detail.place == lead.place
    (thread,) = desk.threads
    assert thread.name == "Sources disagree"
    assert len([one for one in thread.history() if one.content]) == 2


async def test_long_details_are_posted_whole_into_a_new_thread(simcord_env: Env, chat: DiscordChat) -> None:
    """A thread that nobody has opened holds nothing, which is no reason to give up what is to stand in it."""
    guild = simcord_env.create_guild()
    desk = guild.create_text_channel("desk")
    lead = await chat.post(place(guild, desk), chat.rendered(CARD), "slot 1")
    assert await chat.find(lead.place, "slot 1, part 1", SINCE) is None
    posted = await chat.post(lead.place, chat.rendered(LONG), "slot 1, part 1")
    assert posted.place == lead.place
    (thread,) = desk.threads
    assert len([one for one in thread.history() if one.embeds]) == len(posts(LONG, SIGNER)) > 2
    assert await chat.find(lead.place, "slot 1, part 1", SINCE) == posted


async def test_a_forum_gets_a_post_of_its_own(simcord_env: Env, chat: DiscordChat) -> None:
    """A briefing in a forum begins a thread, and what follows goes into it; a repeat finds the first one."""
    guild = simcord_env.create_guild()
    forum = guild.create_forum_channel("briefings")
    posted = await chat.post(place(guild, forum), chat.rendered(CARD), "slot 1")
    again = await chat.post(place(guild, forum), chat.rendered(CARD), "slot 1")
    assert again == posted
    (thread,) = forum.threads
    assert posted == Posted(place(guild, forum, str(thread.id)), str(thread.history()[0].id))
    await chat.post(posted.place, chat.rendered(Card(title="Details")), "slot 1, part 1")
    assert await chat.find(place(guild, forum), "slot 1", SINCE) == posted
    assert len(forum.threads) == 1


async def test_a_forum_post_in_doubt_is_only_looked_for(simcord_env: Env, chat: DiscordChat) -> None:
    """A forum takes no nonce, so a repeat posts nothing, whichever process tries it; what came late is found."""
    guild = simcord_env.create_guild()
    forum = guild.create_forum_channel("briefings")
    here, rendered = place(guild, forum), chat.rendered(CARD)
    simcord_env.inject_error("POST", "/channels/*/threads", status=503)
    with pytest.raises(InDoubt):
        await chat.post(here, rendered, "slot 1")
    another = DiscordChat(simcord_env.bot, SIGNER)
    with pytest.raises(InDoubt):
        await another.post(here, rendered, "slot 1", repeat=True)
    assert forum.threads == []
    late = await chat.post(here, rendered, "slot 1")
    assert await another.post(here, rendered, "slot 1", repeat=True) == late
    assert len(forum.threads) == 1


async def test_a_direct_message_has_no_thread(simcord_env: Env, chat: DiscordChat) -> None:
    """Details of a personal briefing follow in the same conversation."""
    user = simcord_env.create_user("reader")
    await user.send_dm("hello")
    here = Place("discord", f"discord:user:{user.id}", str(user.dm_channel.id))
    assert (await chat.post(here, chat.rendered(CARD), "slot 1")).place == here


async def test_a_person_gets_a_briefing_in_direct_messages(simcord_env: Env, chat: DiscordChat) -> None:
    """A place may name a person; the details of the briefing follow there too."""
    guild = simcord_env.create_guild()
    user = simcord_env.create_user("reader")
    guild.add_member(user)
    here = Place("discord", f"discord:{guild.id}", f"@{user.id}")
    posted = await chat.post(here, chat.rendered(CARD), "slot 1")
    assert posted.place == here
    assert await chat.find(here, "slot 1", SINCE) == posted
    assert user.dm_channel.last_message is not None


async def test_a_personal_briefing_of_a_server_asks_there(simcord_env: Env, chat: DiscordChat, ask: Slow) -> None:
    """Its buttons, those of their answers and its form speak for the server, as long as the person is in it."""
    guild = simcord_env.create_guild()
    user = simcord_env.create_user("reader")
    guild.add_member(user)
    here = Place("discord", f"discord:{guild.id}", f"@{user.id}")
    card = Card(title="News", blocks=(Choices("", (Choice("why this came", 'why "schedule 1"'),)),))
    await chat.post(here, chat.rendered(card), "slot 1")
    message = user.dm_channel.last_message
    ask.card = Card(title="Because", blocks=(Choices("", (Choice("end it", 'unschedule "1"'),)),))
    why = await user.click(message, label="why this came")
    await user.click(why.response, label="end it")
    form = await user.click(message, label="Ask")
    await user.submit_modal(form, {"question": "who says so?"})
    await user.send_dm("help")
    assert [(text, asker.workspace, asker.manages) for text, asker in ask.asked] == [
        ('why "schedule 1"', here.workspace, False),
        ('unschedule "1"', here.workspace, False),
        ("who says so?", here.workspace, False),
        ("help", f"discord:user:{user.id}", True),
    ]
    guild.remove_member(user)
    stranger = await user.click(message, label="why this came")
    assert "no longer are" in stranger.response.content
    assert len(ask.asked) == 4
    with pytest.raises(Gone, match="has left the server") as gone:
        await chat.post(here, chat.rendered(card), "slot 2")
    assert gone.value.forever


async def test_a_missing_right_says_who_can_grant_what(simcord_env: Env, chat: DiscordChat) -> None:
    """The reason names the rights and who has the power."""
    guild = simcord_env.create_guild()
    hidden = guild.create_text_channel(
        "hidden", overwrites={guild.default_role: discord.PermissionOverwrite(view_channel=False)}
    )
    with pytest.raises(Gone, match="whoever manages that channel can give it"):
        await chat.post(place(guild, hidden), chat.rendered(CARD), "slot 1")


async def test_a_refusal_calls_the_channel_by_its_name(simcord_env: Env, chat: DiscordChat) -> None:
    """Whoever set the schedule reads where it posts to; a thread says which one it is."""
    guild = simcord_env.create_guild()
    desk = guild.create_text_channel("desk")
    lead = await chat.post(place(guild, desk), chat.rendered(CARD), "slot 1")
    for here, said in ((place(guild, desk), "in #desk:"), (lead.place, f"in #desk, thread {lead.message}:")):
        simcord_env.inject_error("POST", "/channels/*/messages", status=403, code=50013, times=1)
        with pytest.raises(Gone, match=f"may not post {said}"):
            await chat.post(here, chat.rendered(CARD), "slot 2")


async def test_a_deleted_channel_is_gone(simcord_env: Env, chat: DiscordChat) -> None:
    """Nothing is tried again at a place that does not exist."""
    guild = simcord_env.create_guild()
    with pytest.raises(Gone, match="is gone") as gone:
        await chat.post(Place("discord", f"discord:{guild.id}", "123"), chat.rendered(CARD), "slot 1")
    assert gone.value.forever


async def test_files_are_posted_with_their_briefing(simcord_env: Env, chat: DiscordChat) -> None:
    """An upload goes with its message, under a harmless name."""
    guild = simcord_env.create_guild()
    desk = guild.create_text_channel("desk")
    card = Card(title="Export", blocks=(File("../a b.csv", "text/csv", "x,y\n1,2\n"),))
    await chat.post(place(guild, desk), chat.rendered(card), "slot 1")
    message = desk.last_message
    assert message is not None
    assert [one.filename for one in message.attachments] == ["a-b.csv"]


async def test_a_posted_button_asks_privately(simcord_env: Env, chat: DiscordChat, ask: Slow) -> None:
    """Whoever reads a briefing can ask about it: by a button of its own, and in a form, as in its thread."""
    guild = simcord_env.create_guild()
    desk = guild.create_text_channel("desk")
    reader = guild.add_member(simcord_env.create_user("reader"))
    await chat.post(place(guild, desk), chat.rendered(CARD), "slot 1")
    message = desk.last_message
    assert message is not None
    assert (await reader.click(message, label="more")).ephemeral
    form = await reader.click(message, label="Ask")
    answer: Any = await reader.submit_modal(form, {"question": "Scale AI investment by Meta"})
    assert answer.ephemeral
    assert "$14.3 billion" in answer.response.content
    assert ask.asked[-1][1].place == place(guild, desk, str(message.id))
    again = await reader.click(message, label="Ask")
    await reader.submit_modal(again, {"question": "watch Meta"})
    assert ask.asked[-1][1].place == place(guild, desk)


async def test_a_question_in_a_thread_says_which(simcord_env: Env, chat: DiscordChat, ask: Slow) -> None:
    """Follow-ups in a briefing's thread name the thread, so that the core can keep to its scope."""
    guild = simcord_env.create_guild()
    desk = guild.create_text_channel("desk")
    reader = guild.add_member(simcord_env.create_user("reader"))
    lead = await chat.post(place(guild, desk), chat.rendered(CARD), "slot 1")
    await chat.post(lead.place, chat.rendered(Card(title="Details")), "slot 1, part 1")
    await reader.send(desk.threads[0], f"{mention(chat.client)} who says so?")
    assert ask.asked[-1][1].place == lead.place


@pytest.mark.parametrize("seed", range(0, 2_000, 50))
async def test_discord_takes_whatever_is_posted(simcord_env: Env, chat: DiscordChat, seed: int) -> None:
    """Hostile cards pass the checks of a Discord that refuses what the real one refuses."""
    from random import Random

    guild = simcord_env.create_guild()
    desk = guild.create_text_channel("desk")
    await chat.post(place(guild, desk), chat.rendered(hostile.card(Random(seed))), f"slot {seed}")
    for message in desk.history():
        seen = {
            "content": message.content,
            "embeds": [embed.to_dict() for embed in message.embeds],
            "components": [row.to_dict() for row in message.components],
            "allowed_mentions": {"parse": [], "replied_user": False},
        }
        assert over(seen) + alive(seen) == []
        assert message.mentions == []


async def test_a_forum_is_booked_from_one_of_its_posts(simcord_env: Env, chat: DiscordChat, answers: Answers) -> None:
    """Nobody can ask in a forum itself; “to:forum” gets each briefing a post of its own, and needs a forum."""
    guild = simcord_env.create_guild()
    forum, desk = guild.create_forum_channel("briefings"), guild.create_text_channel("desk")
    rights = discord.Permissions(manage_guild=True)
    chief: Any = guild.add_member(
        simcord_env.create_user("chief"), roles=[guild.create_role("chiefs", permissions=rights)]
    )
    await chat.post(place(guild, forum), chat.rendered(CARD), "slot 1")
    refused = await chief.slash(desk, "deal schedule", when="daily 9:00", to="forum")
    assert "takes a forum" in refused.response.content
    booked = await chief.slash(forum.threads[0], "deal schedule", when="daily 9:00", to="forum")
    assert "is set" in booked.response.content
    *_, one = store_of(answers.desk).schedules(f"discord:{guild.id}")  # the ledger is that of all tests
    assert (one.target.channel, one.target.thread) == (str(forum.id), None)

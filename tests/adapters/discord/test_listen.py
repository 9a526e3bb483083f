"""What people type, pick and press on Discord, end to end through discord.py."""

import asyncio
from typing import Any

import discord
import pytest
from simcord import Env

from adapters.discord.listen import ADD, CHECK, Listener
from bot.answer import Answers
from bot.card import Card, Line
from bot.chat import Place
from tests.adapters.discord.conftest import Slow, build, mention

QUESTION = {"company": "Scale AI", "measure": "investment"}


class Server:
    """A server with the bot, a channel and two people: one who may manage it, one who may not."""

    def __init__(self, env: Env) -> None:
        self.guild = env.create_guild()
        self.desk = self.guild.create_text_channel("desk")
        self.reader: Any = self.guild.add_member(env.create_user("reader"))
        self.chief: Any = self.guild.add_member(
            env.create_user("chief"),
            roles=[self.guild.create_role("chiefs", permissions=discord.Permissions(manage_guild=True))],
        )


@pytest.fixture
def server(simcord_env: Env) -> Server:
    return Server(simcord_env)


def words(message: Any) -> str:
    """All text of a message."""
    return "\n".join([message.content, *(str(embed.description) for embed in message.embeds)])


def labels(message: Any) -> list[str]:
    """The words on the buttons of a message."""
    return [str(part.label) for row in message.components for part in row.children if isinstance(part, discord.Button)]


async def test_a_figure_is_answered_privately_with_every_side(server: Server) -> None:
    """The answer is for the asker alone, and holds both the figure and the slip."""
    answer = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    assert answer.ephemeral
    assert "$14.3 billion" in words(answer.response)
    assert "$14.3 million" in words(answer.response)
    assert "[wire.example](https://wire.example/deal)" in words(answer.response)


async def test_what_is_typed_is_completed(server: Server) -> None:
    """Companies, measures and comparisons are offered by what was typed, with words that people can read."""
    companies = await server.reader.autocomplete(server.desk, "deal figure", "company", "perp")
    measures = await server.reader.autocomplete(server.desk, "deal figure", "measure", "fund")
    disputes = await server.reader.autocomplete(server.desk, "deal why", "comparison", "scale")
    whens = await server.reader.autocomplete(server.desk, "deal schedule", "when", "weekdays 9:00 new yo")
    assert whens[0]["value"] == "weekdays 9:00 America/New_York"
    assert companies[0]["value"] == "Perplexity"
    assert [one["value"] for one in measures] == ["funding_round"]
    assert disputes[0]["name"].startswith("Scale AI: investment")


async def test_free_text_is_read_although_nothing_completed_it(server: Server) -> None:
    """A completion never restricts: a mistyped name is understood and said so."""
    answer = await server.reader.slash(server.desk, "deal figure", company="scael ai", measure="investment")
    assert "as Scale AI" in words(answer.response)


async def test_a_direct_message_is_a_sentence(simcord_env: Env, server: Server) -> None:
    """In direct messages no grammar is needed; the answer is a reply there."""
    await server.reader.send_dm("how much did Meta invest in Scale AI?")
    reply = server.reader.user.dm_channel.last_message
    assert "$14.3 billion" in words(reply)
    assert "Share" not in labels(reply)


async def test_only_a_mention_is_answered_in_a_channel(simcord_env: Env, server: Server) -> None:
    """The bot speaks when spoken to, and names nobody with a ping."""
    await server.reader.send(server.desk, "Meta invested $14.3 billion in Scale AI")
    assert len(server.desk.history()) == 1
    await server.reader.send(server.desk, f"{mention(simcord_env.bot)} Scale AI investment by Meta")
    reply = server.desk.last_message
    assert reply is not None
    assert "$14.3 billion" in words(reply)
    assert reply.mentions == []
    assert reply.reference is not None


async def test_an_empty_mention_gets_help(simcord_env: Env, server: Server) -> None:
    """Nobody is left without an answer."""
    await server.reader.send(server.desk, mention(simcord_env.bot))
    assert server.desk.last_message is not None
    assert "Ask in plain words" in server.desk.last_message.content


async def test_a_message_s_figures_are_checked(server: Server) -> None:
    """Each figure of the message is set against the ledger, privately."""
    message = await server.reader.send(server.desk, "Meta invested $15 billion in Scale AI.")
    answer = await server.reader.context_menu(server.desk, CHECK, message)
    assert answer.ephemeral
    assert "no source says so" in words(answer.response)


async def test_a_message_s_links_are_taken_up(server: Server) -> None:
    """Links are shown as they are, and how they get into the ledger."""
    message = await server.reader.send(server.desk, "see https://news.example/a")
    answer = await server.reader.context_menu(server.desk, ADD, message)
    assert "news.example/a" in words(answer.response)


async def test_an_answer_is_shared_as_it_was_seen(server: Server) -> None:
    """Everybody sees the same words, who shared them, and buttons for themselves."""
    answer = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    shared = await server.reader.click(answer.response, label="Share")
    assert not shared.ephemeral
    assert words(answer.response) in words(shared.response)
    assert f"shared by <@{server.reader.id}>" in shared.response.content
    why = await server.chief.click(shared.response, label="Why")
    assert why.ephemeral


async def test_what_may_not_be_shared_is_said_privately(simcord_env: Env, server: Server) -> None:
    """Where nobody may post, the one who presses reads so."""
    answer = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    simcord_env.inject_error("POST", "/interactions/*/callback", status=403, code=50013)
    shared = await server.reader.click(answer.response, label="Share")
    assert shared.ephemeral
    assert "may not post in this channel" in shared.response.content


async def test_why_and_evidence_are_one_press_away(server: Server) -> None:
    """Both answer privately, with quotes."""
    answer = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    why = await server.reader.click(answer.response, label="Why")
    evidence = await server.reader.click(answer.response, label="Evidence")
    assert "In their words" in words(why.response)
    assert "> “" in words(evidence.response)


async def test_a_comparison_is_settled_with_a_form(server: Server) -> None:
    """Who manages the server chooses the figure and says why; the reason stands on the card afterwards."""
    answer = await server.chief.slash(server.desk, "deal figure", **QUESTION)
    form = await server.chief.click(answer.response, label="Settle…")
    done = await server.chief.submit_modal(form, {"said": ["$14.3 billion"], "why": "the company says so"})
    assert "Settled for this workspace" in words(done.response)
    why = await server.chief.click(answer.response, label="Why")
    assert "the company says so" in words(why.response)


async def test_only_who_manages_a_server_settles_for_it(server: Server) -> None:
    """The core refuses others, whatever buttons they see."""
    answer = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    form = await server.reader.click(answer.response, label="Settle…")
    done = await server.reader.submit_modal(form, {"said": ["$14.3 billion"], "why": "I say so"})
    assert "Only those who manage this place" in words(done.response)


async def test_pages_are_turned_in_place(server: Server, ask: Slow) -> None:
    """A long answer is read page by page in one private message."""
    ask.card = Card(title="Long", blocks=tuple(Line(f"Line {number}. " * 40) for number in range(40)))
    answer = await server.reader.slash(server.desk, "deal brief")
    first = words(answer.response)
    turned = await server.reader.click(answer.response, label="›")
    assert words(answer.response) != first
    assert turned.acknowledged
    await server.reader.click(answer.response, label="‹")
    assert words(answer.response) == first


async def test_pages_of_a_shared_answer_are_turned_for_oneself(server: Server, ask: Slow) -> None:
    """Nobody turns the pages of others."""
    ask.card = Card(title="Long", blocks=tuple(Line(f"Line {number}. " * 40) for number in range(40)))
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


async def test_buttons_outlive_the_process(simcord_env: Env, server: Server, answers: Answers, ask: Slow) -> None:
    """A bot that starts anew knows what the buttons of the old one mean."""
    answer = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    await simcord_env.restart_bot(build(answers, ask))
    why = await server.reader.click(answer.response, label="Why")
    assert "In their words" in words(why.response)


async def test_a_long_command_s_buttons_work_too(server: Server, ask: Slow) -> None:
    """What does not fit in a button stands in the small print of its message."""
    ask.card = Card(title="Long", blocks=tuple(Line(f"Line {number}. " * 40) for number in range(40)))
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


async def test_each_place_asks_for_its_own_workspace(simcord_env: Env, server: Server, ask: Slow) -> None:
    """A server, and each person in direct messages, have a workspace of their own."""
    await server.reader.slash(server.desk, "deal watching")
    await server.reader.send_dm("watching")
    (_, here), (_, alone) = ask.asked
    assert here.workspace == f"discord:{server.guild.id}"
    assert here.place == Place("discord", here.workspace, str(server.desk.id))
    assert not here.manages
    assert alone.workspace == f"discord:user:{server.reader.id}"
    assert alone.manages


async def test_a_briefing_is_booked_where_it_is_asked_for(server: Server) -> None:
    """Who manages the server books a briefing for the channel; others only for themselves."""
    booked = await server.chief.slash(server.desk, "deal schedule", when="weekdays 9:00 Europe/Berlin")
    assert "Schedule 1 is set" in booked.response.content
    refused = await server.reader.slash(server.desk, "deal schedule", when="weekdays 9:00 Europe/Berlin")
    assert "Only those who manage this channel" in refused.response.content
    own = await server.reader.slash(server.desk, "deal schedule", when="daily 8:00", to="me")
    assert "is set" in own.response.content


async def test_a_message_that_is_told_twice_is_answered_once(simcord_env: Env, server: Server, ask: Slow) -> None:
    """A gateway that replays an event gets no second answer."""
    message = await server.reader.send_dm("help")
    bot = simcord_env.bot
    assert isinstance(bot, Listener)
    await bot.on_message(message)
    assert len(ask.asked) == 1


async def test_a_forged_button_does_nothing(server: Server, simcord_env: Env) -> None:
    """An id that this bot did not sign is refused in plain words."""
    from discord import ui

    view = ui.View()
    view.add_item(ui.Button(label="Forged", custom_id='AAAAAAAAAAcsettle "x"'))
    view.stop()
    channel: Any = simcord_env.bot.get_channel(server.desk.id)
    message = await channel.send("x", view=view)
    answer = await server.reader.click(message, label="Forged")
    assert "another bot or an older version" in answer.response.content


async def test_an_expired_question_leaves_the_bot_serving(
    simcord_env: Env, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    """A refused answer is a line in the log, and the next question is answered."""
    simcord_env.inject_error("POST", "/interactions/*/callback", status=404, code=10062, message="Unknown interaction")
    await server.reader.slash(server.desk, "deal help")
    assert "waited too long" in capsys.readouterr().out
    answer = await server.reader.slash(server.desk, "deal help")
    assert "Ask in plain words" in answer.response.content


async def test_a_server_s_error_is_tried_again(simcord_env: Env, server: Server) -> None:
    """One answer with 500 from Discord loses nothing."""
    simcord_env.inject_error("POST", "/interactions/*/callback", status=503)
    answer = await server.reader.slash(server.desk, "deal help")
    assert "Ask in plain words" in answer.response.content


async def test_a_fault_of_ours_has_a_number_and_stops_nothing(
    simcord_env: Env, server: Server, ask: Slow, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever asked reads the number under which the log tells what happened; the next question is answered."""

    async def broken() -> None:
        raise RuntimeError("a fault")

    first = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    ask.wait = broken
    slash = await server.reader.slash(server.desk, "deal help")
    button = await server.reader.click(first.response, label="Why")
    await server.reader.send_dm("help")
    said = [slash.response.content, button.response.content, server.reader.user.dm_channel.last_message.content]
    numbers = [one.rpartition(" ")[2].strip(".") for one in said]
    log = capsys.readouterr().out
    assert [number in log for number in numbers] == [True, True, True]
    assert slash.ephemeral
    assert button.ephemeral
    assert len(simcord_env.errors) == 3
    ask.wait = None
    assert "Ask in plain words" in (await server.reader.slash(server.desk, "deal help")).response.content


LONG = tuple(Line(f"Line {number}. " * 40) for number in range(40))


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

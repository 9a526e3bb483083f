"""What people type, pick and press on Discord, end to end through discord.py."""

from typing import Any

import discord
import pytest
from simcord import Env

from adapters.discord.listen import ADD, CHECK, Listener
from bot.answer import Answers
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


async def test_buttons_outlive_the_process(simcord_env: Env, server: Server, answers: Answers, ask: Slow) -> None:
    """A bot that starts anew knows what the buttons of the old one mean."""
    answer = await server.reader.slash(server.desk, "deal figure", **QUESTION)
    await simcord_env.restart_bot(build(answers, ask))
    why = await server.reader.click(answer.response, label="Why")
    assert "In their words" in words(why.response)


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
    assert "is set: weekdays 09:00 Europe/Berlin" in booked.response.content
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

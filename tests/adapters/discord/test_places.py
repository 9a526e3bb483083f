"""Channels that schedules post to, as the doctor looks at them."""

from dataclasses import replace

import discord
from simcord import Env

from adapters.discord.places import examine_places
from bot.posting import Target


async def test_rights_that_a_channel_takes_away_are_named(simcord_env: Env) -> None:
    """The channel is called by its name, and who can help is said; what is well is not mentioned."""
    guild = simcord_env.create_guild()
    quiet = discord.PermissionOverwrite(embed_links=False)
    well, muted = (
        guild.create_text_channel("well"),
        guild.create_text_channel("muted", overwrites={guild.default_role: quiet}),
    )
    here = Target("discord", f"discord:{guild.id}", str(well.id))
    targets = [here, replace(here, channel=str(muted.id)), replace(here, channel="7")]
    found = [said async for _, said in examine_places(simcord_env.bot, targets)]
    assert len(found) == 2
    assert any("7, which is gone" in said for said in found)
    assert any(f"#muted ({muted.id})" in said and "lacks embed links; whoever manages" in said for said in found)


async def test_a_server_without_the_bot_is_named(simcord_env: Env) -> None:
    """Direct messages, people's own places and other platforms are not looked at."""
    targets = [
        Target("discord", "discord:5", "77"),
        Target("discord", "discord:5", "@7"),
        Target("discord", "discord:user:7", "9"),
        Target("slack", "T1", "C1"),
    ]
    found = [said async for _, said in examine_places(simcord_env.bot, targets)]
    assert found == ["Discord: schedules post to the server 5, which the bot is not in; invite it there."]

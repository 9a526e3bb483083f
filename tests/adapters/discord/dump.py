"""Prints what is sent to Discord, for the check against its published specification: commands, and hostile messages."""

import asyncio
import json
import sys
from random import Random

import discord
from discord import app_commands

from adapters.discord.listen import build_tree
from adapters.discord.render import answers, posts
from adapters.discord.signing import Signer, key_from
from adapters.discord.syncing import payload
from briefs.listing import EVERY
from tests.adapters import hostile

CARDS = 500


async def nothing(*_: object) -> tuple[()]:
    return ()


async def main() -> None:
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    build_tree(tree, "deal", EVERY, nothing, nothing)
    signer, messages = Signer(key_from("secret")), []
    for seed in range(CARDS):
        card = hostile.card(Random(seed))
        messages += [one.payload for one in (*answers(card, "brief", signer), *posts(card, signer))]
    json.dump({"commands": payload(tree), "messages": messages}, sys.stdout)


if __name__ == "__main__":
    asyncio.run(main())

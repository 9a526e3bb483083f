"""Answers that did not arrive: each becomes a line in the log with what to do, and the bot goes on."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord

from adapters.discord.refusals import REVOKED, why
from bot.log import log

EXPIRED = 10062
MALFORMED, SERVER_ERROR = 400, 500
CLOSED = "Session is closed"  # what aiohttp says of a client that hung up


def _tell(error: discord.HTTPException) -> None:
    """A line on a refusal that has to do with no place."""
    match error.status:
        case 401:
            log().error(REVOKED)
        case 429:
            log().warning("Discord wants fewer answers and got one less; nothing to do")
        case _ if error.status >= SERVER_ERROR:
            log().warning("Discord had troubles of its own and got no answer; nothing to do", status=error.status)
        case _:
            log().error("Discord refused an answer; report this with the code", status=error.status, code=error.code)


@contextmanager
def told() -> Iterator[None]:
    """Whatever Discord refuses becomes a line in the log with what to do; the bot goes on.

    An answer that is not as Discord takes it is a fault of ours, and raised.
    """
    try:
        yield
    except discord.NotFound as error:
        if error.code == EXPIRED:
            log().warning("A question waited too long to be answered; if this recurs, give the bot a faster machine")
        else:
            log().warning("The place of a question is gone; nobody can be answered there", code=error.code)
    except discord.Forbidden as error:
        log().warning(
            "Discord forbids an answer; give the bot View Channel, Send Messages, Embed Links and Read Message History "
            "there",
            code=error.code,
        )
    except discord.HTTPException as error:
        if error.status == MALFORMED:
            raise
        _tell(error)
    except discord.RateLimited as error:
        log().warning("Discord wants fewer answers and got one less; nothing to do", seconds=error.retry_after)
    except (aiohttp.ClientError, OSError) as error:
        log().error("Discord could not be reached for an answer; look at the network", why=why(error))
    except RuntimeError as error:
        if str(error) != CLOSED:
            raise
        log().warning("The bot was stopped before a question was answered; whoever asked can ask again")


async def failed(asked: discord.Interaction | discord.Message | None) -> None:
    """A fault of ours: its lines in the log under a number, and the number for whoever waits. Called where it fell."""
    incident = secrets.token_hex(4)
    log().exception("A question could not be answered; look at the lines below", incident=incident)
    said = f"Something went wrong on our side. Tell whoever runs this bot the number {incident}."
    with told():
        if isinstance(asked, discord.Message):
            await asked.reply(said, mention_author=False)
        elif asked and asked.response.is_done():
            await asked.followup.send(said, ephemeral=True)
        elif asked and asked.type is not discord.InteractionType.autocomplete:
            await asked.response.send_message(said, ephemeral=True)

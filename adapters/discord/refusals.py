"""Discord's refusals of a post, as the core knows them: wait, give up and say who can help, or nobody knows."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import aiohttp
import discord

from bot.chat import Gone, InDoubt, Place, SlowDown
from bot.log import log
from bot.plain import plain

NO_ACCESS, NO_RIGHT, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE = 50001, 50013, 10003, 10008
NO_DIRECT_MESSAGES, THREAD_LOCKED, TAG_NEEDED = 50007, 160005, 40067
UNKNOWN_SERVER, UNKNOWN_MEMBER = 10004, 10007
FILTERED = 200000
LONG_WAIT = 60.0

WORDS = {
    NO_ACCESS: "The bot may not see {channel}: whoever manages that channel can give it View Channel there",
    NO_RIGHT: (
        "The bot may not post in {channel}: whoever manages that channel can give it Send Messages, "
        "Embed Links, Attach Files and Read Message History, and for threads Send Messages in Threads and "
        "Create Public Threads"
    ),
    UNKNOWN_CHANNEL: "The schedule's place is gone ({channel}): choose another one with the command “schedule”",
    UNKNOWN_MESSAGE: "The thread is gone, with the message that it began at ({channel})",
    NO_DIRECT_MESSAGES: "The person takes no direct messages from the bot: only they can allow them, in their settings",
    UNKNOWN_SERVER: "The server of {channel} is gone",
    UNKNOWN_MEMBER: "The person has left the server whose briefing this is",
    THREAD_LOCKED: "The thread is locked ({channel}): whoever moderates it can unlock it",
    FILTERED: (
        "AutoMod held the message for {channel} back: whoever manages that server can exempt the bot's role "
        "from the rule that did"
    ),
    TAG_NEEDED: "The forum wants a tag on every post ({channel}): whoever manages it can switch that off",
}
FOREVER = frozenset({UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_SERVER, UNKNOWN_MEMBER})
NO_LOGIN = "Discord does not take the token; set DEALBRIEF_DISCORD_TOKEN to the bot's token and start again"
REVOKED = "Discord no longer takes the bot's token: whoever runs the bot sets DEALBRIEF_DISCORD_TOKEN to a new one"


@contextmanager
def refusals(place: Place, names: Mapping[str, str]) -> Iterator[None]:
    """Raises SlowDown, Gone or InDoubt for what Discord or the network has against a request.

    `names` are those of channels, as far as they are known when it comes to that.
    """
    try:
        yield
    except discord.RateLimited as error:
        raise SlowDown(error.retry_after) from error
    except discord.HTTPException as error:
        raise _refused(error, called(place, names.get(place.channel, ""))) from error
    except TimeoutError as error:
        raise InDoubt("Discord did not answer in time") from error
    except (aiohttp.ClientError, OSError) as error:
        raise InDoubt(f"the connection to Discord broke ({type(error).__name__})") from error


def called(place: Place, name: str) -> str:
    """How people know a place.

    >>> called(Place("discord", "discord:5", "77", "78"), "news"), called(Place("discord", "discord:5", "77"), "")
    ('#news, thread 78', 'channel 77')
    """
    if place.channel.startswith("@"):
        return "direct messages"
    where = f"#{plain(name)}" if name else f"channel {place.channel}"
    return f"{where}, thread {place.thread}" if place.thread else where


def _refused(error: discord.HTTPException, channel: str) -> Gone | SlowDown | InDoubt:
    if error.status >= 500:
        return InDoubt(f"Discord answered {error.status}, which does not say whether it took the message")
    if error.status == 429:
        return SlowDown(_wait(error))
    if error.status == 401:
        log().error(REVOKED)
        return SlowDown(LONG_WAIT, REVOKED)  # the schedules are not to blame, and go on with the next token
    if error.code in WORDS:
        return Gone(WORDS[error.code].format(channel=channel), forever=error.code in FOREVER)
    log().error("Discord refuses a post for good; report this", status=error.status, code=error.code)
    return Gone(f"Discord refuses to take the message in {channel} ({error.status}, code {error.code})")


def why(error: BaseException) -> str:
    """What went wrong, for the log: never an address or a header, in which tokens stand.

    >>> why(OSError(5, "Input/output error"))
    'OSError: Input/output error'
    """
    match error:
        case discord.HTTPException():
            return f"{type(error).__name__}: {error.status}, code {error.code}"
        case discord.ConnectionClosed():
            return f"the line was closed with code {error.code}"
        case OSError() if error.strerror:
            return f"{type(error).__name__}: {error.strerror}"
        case _:
            return type(error).__name__


def _wait(error: discord.HTTPException) -> float:
    """How long to wait where the whole address is told to; a minute where nothing says."""
    try:
        return float(error.response.headers.get("Retry-After", LONG_WAIT))
    except ValueError:
        return LONG_WAIT

"""Files and pictures that go with messages. The words stand without them: what does not arrive here loses nothing."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.calls import patiently
from adapters.slack.escape import short
from adapters.slack.render import Message
from adapters.slack.rich import Json
from bot.card import Chart, File
from bot.chat import Gone, InDoubt, SlowDown
from bot.drawing import picture
from bot.log import log

TITLE, ALT = 150, 1_000
PICTURE = "chart.png"
UNDRAWN = "The chart could not be drawn; the table in the answer says the same."


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file as it is uploaded; `alt` is for those who do not see it."""

    content: str | bytes
    name: str
    title: str
    alt: str


async def enclose(
    client: AsyncWebClient, channel: str, thread: str | None, messages: Sequence[Message]
) -> tuple[str, ...]:
    """Upload what goes with messages to where they stand. Answers what to tell people of files that did not arrive."""
    told = [
        said async for said in _sent(client, channel, thread, (file for message in messages for file in message.files))
    ]
    for said in await send_charts(client, channel, thread, (one for message in messages for one in message.charts)):
        log().warning("A chart did not reach Slack; the table in its message says the same", why=said)
    return tuple(told)


async def send_charts(
    client: AsyncWebClient, channel: str, thread: str | None, charts: Iterable[Chart]
) -> tuple[str, ...]:
    """Draw charts and upload them. Answers what to tell whoever asked for those that did not arrive."""
    told = []
    for chart in charts:
        png = await picture(chart)
        try:
            if png is None:
                told.append(UNDRAWN)
            else:
                await upload(client, channel, thread, Enclosed(png, PICTURE, chart.title or PICTURE, chart.alt))
        except (SlowDown, Gone, InDoubt) as error:
            told.append(f"The chart could not be sent; the table in the answer says the same. {error}")
            break
    return tuple(told)


async def _sent(client: AsyncWebClient, channel: str, thread: str | None, files: Iterable[File]) -> AsyncIterator[str]:
    for file in files:
        try:
            await upload(client, channel, thread, Enclosed(file.text, file.name, file.name, file.name))
        except (SlowDown, Gone, InDoubt) as error:
            log().warning("A file did not reach Slack; whoever asked is told why", why=str(error))
            yield f"The file {file.name} could not be sent. {error}"


async def upload(client: AsyncWebClient, channel: str, thread: str | None, one: Enclosed) -> None:
    """Put a file into a channel, or into the direct messages of a person."""
    if channel.startswith(("U", "W")):
        opened = await patiently(lambda: client.conversations_open(users=channel))
        channel = opened["channel"]["id"]
    place: Json = {"channel": channel, **({"thread_ts": thread} if thread else {})}
    await patiently(
        lambda: client.files_upload_v2(
            content=one.content,
            filename=one.name,
            title=short(one.title, TITLE),
            alt_txt=short(one.alt, ALT),
            **place,
        )
    )

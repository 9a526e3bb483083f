"""Charts drawn as pictures. What draws is heavy and loaded by the first chart; nothing is fetched, no font either."""

import asyncio
from functools import lru_cache

from bot.card import Chart
from bot.log import log

SCALE = 2.0
KEPT = 32
PATIENCE = 8.0
"""Seconds after which an answer goes out without its picture; its words say the same."""


@lru_cache(maxsize=KEPT)
def png(spec: str) -> bytes:
    """The picture of a Vega-Lite spec. Raises ValueError where it cannot be drawn."""
    import vl_convert  # noqa: PLC0415  heavy, and most runs draw nothing

    return vl_convert.vegalite_to_png(spec, scale=SCALE, allowed_base_urls=[])


async def picture(chart: Chart) -> bytes | None:
    """The chart as PNG, drawn beside the event loop; None, and a line in the log, where that fails."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await asyncio.to_thread(png, chart.spec)
    except (ImportError, TimeoutError, ValueError) as error:
        log().error("A chart could not be drawn; its answer goes out in words", error=type(error).__name__)
        return None

"""What Slack would refuse, and what it must never be given: the SDK's own checks, and those that it lacks."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

Json = dict[str, Any]
FREE = {"action_id", "block_id", "value", "url", "type", "format", "style", "callback_id", "private_metadata"}


def wrong(text: str, blocks: list[Json]) -> list[str]:
    """Everything that is wrong with a message; empty when Slack would take it."""
    found = [f"text of {len(text)}"] if not 0 < len(text) <= 40_000 else []
    found += [f"{len(blocks)} blocks"] if len(blocks) > 50 else []
    found += ["two tables"] if sum(one["type"] == "table" for one in blocks) > 1 else []
    found += [f"live markup in the text: {text}"] if "<" in text or ">" in text else []
    return [*found, *wrong_blocks(blocks)]


def wrong_blocks(blocks: list[Json]) -> list[str]:
    found: list[str] = []
    names = [one["block_id"] for one in blocks if "block_id" in one]
    found += ["two blocks of one name"] if len(set(names)) < len(names) else []
    for one in blocks:
        found += _wrong_block(json.dumps(one))
    return found


@lru_cache(maxsize=2_000)
def _wrong_block(told: str) -> tuple[str, ...]:
    """The same of one block, as text: a card's posts and its answers have most of their blocks in common."""
    one: Json = json.loads(told)
    parsed = Block.parse(one)
    if parsed is None:
        return (f"unknown block {one['type']}",)
    try:
        parsed.to_dict()
    except SlackObjectFormationError as error:
        return (f"{one['type']}: {error}", *_extra(one))
    return tuple(_extra(one))


def wrong_view(view: Json) -> list[str]:
    """Everything that is wrong with a modal or a home."""
    try:
        View(**view).to_dict()
    except SlackObjectFormationError as error:
        return [str(error), *wrong_blocks(view["blocks"])]
    return [*([f"{len(view['blocks'])} blocks"] if len(view["blocks"]) > 100 else []), *wrong_blocks(view["blocks"])]


def _extra(block: Json) -> Iterator[str]:
    if block["type"] == "section":
        yield from (f"field of {len(one['text'])}" for one in block.get("fields", ()) if len(one["text"]) > 2_000)
    if block["type"] == "actions":
        ids = [one["action_id"] for one in block["elements"]]
        yield from ["two elements of one name"] if len(set(ids)) < len(ids) else []
        yield from ["no elements"] if not ids else []
        radios = [one["options"] for one in block["elements"] if one["type"] in ("radio_buttons", "checkboxes")]
        yield from (f"{len(options)} options" for options in radios if len(options) > 10)
    if block["type"] == "table":
        cells = [len(row) for row in block["rows"]]
        fits = 0 < len(cells) <= 100 and 0 < min(cells) == max(cells) <= 20
        yield from [] if fits else [f"table of {len(cells)} rows of {sorted(set(cells))}"]
    if block["type"] == "rich_text":
        said = sum(len(one) for one in texts(block))
        yield from [f"rich text of {said}"] if said > 4_000 else []
    for element in _every(block):
        kind = element.get("type")
        yield from [f"{kind} parses what it is given"] if kind in ("mrkdwn", "markdown") else []
        yield from [f"live {kind}"] if kind in ("user", "usergroup", "broadcast", "channel", "emoji") else []
        yield from ["empty text"] if kind in ("text", "plain_text", "raw_text") and not element["text"] else []
        if kind == "link":
            parts = urlsplit(element["url"])
            plain = parts.scheme in ("http", "https") and "@" not in parts.netloc
            host = (parts.hostname or "").removeprefix("www.")
            yield from [f"link {element}"] if not plain or element["text"] != host else []


def texts(part: Any) -> Iterator[str]:
    """Every string that a reader sees."""
    for element in _every(part):
        for name, value in element.items():
            if isinstance(value, str) and name not in FREE:
                yield value


def _every(part: Any) -> Iterator[Json]:
    if isinstance(part, dict):
        yield part
        for value in part.values():
            yield from _every(value)
    elif isinstance(part, list):
        for value in part:
            yield from _every(value)

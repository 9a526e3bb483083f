"""The elements of Slack's rich text, in which every string is literal: no mention, link or mark can hide in one."""

from datetime import datetime
from typing import Any

from adapters.slack.escape import host, safe_url

Json = dict[str, Any]

ROOM = 2_600
"""Characters of one block."""

_LITERAL = {
    "text": "text", "raw_text": "text", "plain_text": "text", "link": "text", "date": "fallback", "header": "text",
}  # fmt: skip
"""The kinds of elements that are words themselves, and where they have them."""


def words(text: str, **style: bool) -> Json:
    """Literal text; an empty one shows as a dash, since Slack takes none."""
    element: Json = {"type": "text", "text": text or "–"}
    return {**element, "style": style} if style else element


def link(url: str | None) -> list[Json]:
    """A link whose words are its host, behind a space; nothing for anything but a plain web address."""
    address = safe_url(url)
    return [words(" "), {"type": "link", "url": address, "text": host(address)}] if address else []


def moment(at: datetime) -> Json:
    """A moment in each reader's own time; in UTC where that is not known."""
    said = f"{at:%Y-%m-%d %H:%M %Z}".strip()
    return {"type": "date", "timestamp": int(at.timestamp()), "format": "{date_long} {time}", "fallback": said}


def section(*elements: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def quoted(*elements: Json) -> Json:
    return {"type": "rich_text_quote", "elements": list(elements)}


def bullets(lines: list[list[Json]], indent: int = 0) -> Json:
    found = [section(*line) for line in lines]
    return {"type": "rich_text_list", "style": "bullet", "indent": indent, "elements": found}


def block(*parts: Json) -> Json:
    return {"type": "rich_text", "elements": list(parts)}


def size(part: Any) -> int:
    """Characters that a reader sees of a block or an element."""
    return len(spoken(part))


def spoken(part: Any) -> str:
    """A block or an element as words, for notifications and screen readers.

    >>> spoken(block(section(words("a ", bold=True), words("b"))))
    'a b'
    """
    kind = part.get("type")
    if kind in _LITERAL:
        said = part[_LITERAL[kind]]
        return spoken(said) if isinstance(said, dict) else str(said)
    if kind == "table":
        return "; ".join(", ".join(spoken(cell) for cell in row) for row in part["rows"])
    inside = () if kind == "actions" else part.get("elements", ())
    joint = "" if kind in ("rich_text_section", "rich_text_quote") else "; "
    return joint.join(filter(None, (spoken(one) for one in inside)))

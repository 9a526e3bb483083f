"""What stands before anything is parsed: the size, the age and the signature of the bytes as they came."""

import hmac
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from adapters.slack.shape import is_shaped

LARGEST = 1_048_576
OLDEST = 300.0
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
MOST_FIELDS = 100
DEEPEST = 100
"""Levels of brackets; Slack's own bodies have about a dozen."""


@dataclass(frozen=True, slots=True)
class Guard:
    """`clock` gives seconds since 1970."""

    secret: str
    clock: Callable[[], float]

    def refusal(self, headers: Mapping[str, str], body: bytes) -> int:
        """The status that a request is refused with; 0 where it is Slack's, and can be read."""
        if len(body) > LARGEST:
            return 413
        stamp, signature = headers.get("X-Slack-Request-Timestamp", ""), headers.get("X-Slack-Signature", "")
        if not re.fullmatch(r"[0-9]{9,11}", stamp) or abs(self.clock() - int(stamp)) > OLDEST:
            return 401
        if not hmac.compare_digest(signature.encode("utf-8", "replace"), self.signature(stamp, body).encode()):
            return 401
        return 0 if readable(headers.get("Content-Type", ""), body) else 400

    def signature(self, stamp: str, body: bytes) -> str:
        """What Slack signs a body with."""
        signed = hmac.digest(self.secret.encode(), b"v0:" + stamp.encode() + b":" + body, "sha256")
        return f"v0={signed.hex()}"


def readable(kind: str, body: bytes) -> bool:
    """Whether a body is what its kind says, and an object inside; Bolt reads JSON also where a form begins like one."""
    plain_kind = kind.partition(";")[0].strip().lower()
    try:
        text = body.decode("utf-8")
        if plain_kind != FORM or text.startswith("{"):
            return plain_kind == JSON and _is_object(text)
        return _is_form(text)
    except (ValueError, RecursionError):
        return False


def _is_form(text: str) -> bool:
    """Whether a text has fields, not too many, and no payload that is no object; commands have none to look into."""
    fields = [part for part in text.split("&") if part]
    if not 0 < len(fields) <= MOST_FIELDS:
        return False
    names = {part.partition("=")[0] for part in fields}
    if "payload" not in names and not any("%" in name or "+" in name for name in names):
        return True
    return all(_is_object(payload) for payload in parse_qs(text, keep_blank_values=True).get("payload", ()))


def _is_object(text: str) -> bool:
    """Whether a text is a JSON object that is no deeper than any of Slack's, with the parts that those have."""
    found = json.loads(text)
    if "\\ud" in text.casefold():
        json.dumps(found, ensure_ascii=False).encode()  # half a character cannot be written down
    level: list[Any] = [found]
    for _ in range(DEEPEST):
        inside = [one.values() if isinstance(one, dict) else one for one in level if isinstance(one, dict | list)]
        level = [value for values in inside for value in values]
        if not level:
            return isinstance(found, dict) and is_shaped(found)
    return False

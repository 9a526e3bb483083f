"""What Discord would refuse of a message, and what in it is alive that should not be."""

import re
from typing import Any
from urllib.parse import urlsplit

Json = dict[str, Any]

SPOKEN = re.compile(
    r"\\[^A-Za-z0-9\s]|\[(?P<words>(?:[^\[\]\\]|\\.)+)\]\((?P<url>https?://[^\s()<>\[\]]+)\)|<t:-?\d+:[FR]>"
)
"""What is escaped, our links, and our time marks."""

PREFIX = re.compile(r"^(?:> )?(?:-# |##? |### )?(?:⚠ |[●○↻✎✖] )?")
ALIVE = re.compile(
    r"<[@#/:ta i+m]|@everyone|@here|://|discord(?:app)?\.(?:gg|gift|new|com)/|:[\w+-]{1,64}:|[`\[\]]|~~|\|\||(?<!\*)\*(?!\*)|_",
    re.IGNORECASE,
)
AT_START = re.compile(r"^(?:#{1,3} |-# |[-+*] |\d+[.)] |>)")
TURNING = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u200b\u2028\u2029\x00-\x09\x0b-\x1f\U000e0000-\U000e01ef\ud800-\udfff]"
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def over(message: Json) -> list[str]:
    """The limits that a message breaks."""
    embeds, rows = message["embeds"], message["components"]
    parts = [part for row in rows for part in row["components"]]
    options = [option for part in parts for option in part.get("options", ())]
    names = [part["custom_id"] for part in parts]
    told = [embed.get("description", "") for embed in embeds]
    prints = [embed["footer"]["text"] for embed in embeds if "footer" in embed]
    checks = {
        "content": units(message["content"]) <= 2_000,
        "empty": bool(message["content"].strip() or embeds),
        "embeds": len(embeds) <= 10,
        "description": all(0 < units(text) <= 4_096 and text.strip() for text in told),
        "footer": all(0 < units(text) <= 2_048 for text in prints),
        "total": sum(map(units, told + prints)) <= 6_000,
        "rows": len(rows) <= 5 and all(row["components"] for row in rows),
        "row": all(len(row["components"]) <= (5 if row["components"][0]["type"] == 2 else 1) for row in rows),
        "ids": len(set(names)) == len(names) and all(0 < units(name) <= 100 for name in names),
        "labels": all(0 < units(part["label"]) <= 80 for part in parts if part["type"] == 2),
        "menus": all(0 < len(part["options"]) <= 25 for part in parts if part["type"] == 3),
        "options": all(0 < units(one[name]) <= 100 for one in options for name in ("label", "value")),
        "values": all(len({o["value"] for o in p["options"]}) == len(p["options"]) for p in parts if p["type"] == 3),
        "mentions": message["allowed_mentions"] == {"parse": [], "replied_user": False},
    }
    return [name for name, holds in checks.items() if not holds]


def alive(message: Json) -> list[str]:
    """Mentions, links, hidden or broken markup that a message holds beside our own."""
    texts = [message["content"], *(embed.get("description", "") for embed in message["embeds"])]
    return [problem for text in texts for line in text.split("\n") for problem in _line(line)]


def _line(line: str) -> list[str]:
    if hidden := TURNING.search(line.replace("@\u200b", "@")):
        return [f"{hidden[0]!r} in {line!r}"]
    links = [link for link in SPOKEN.finditer(line) if link["url"]]
    found = [link[0] for link in links if _shown(link["words"]) != _host(link["url"])]
    bare = PREFIX.sub("", SPOKEN.sub(lambda one: "" if one["url"] else "¤", line))
    if living := ALIVE.search(bare.replace("@\u200b", "@ ")):
        found.append(f"{living[0]!r} in {line!r}")
    if bare.count("**") % 2 or "****" in bare:
        found.append(f"broken bold in {line!r}")
    if AT_START.match(bare):
        found.append(f"markup at the start of {line!r}")
    return found


def _shown(words: str) -> str:
    return re.sub(r"\\(.)", r"\1", words)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")

"""What is pressed and filled in: rows of buttons as discord.py sends them, forms, and what comes back from them."""

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import discord
from discord import ui

from adapters.discord.escape import short, size
from adapters.discord.render import BUTTON, Json, Sent, file_name
from adapters.discord.signing import Does, Signer
from bot.card import Card, Sides
from bot.quoting import quoted

OPTION = 100
MOST = 25
REASON = 200
QUESTION = 1_000
WAITS = 900.0


def view(rows: Sequence[Json]) -> ui.View:
    """The rows as discord.py sends them. Nothing waits for their buttons: their ids say what they mean."""
    made = ui.View()
    for at, row in enumerate(rows):
        for part in row["components"]:
            made.add_item(_button(part, at) if part["type"] == BUTTON else _menu(part, at))
    made.stop()
    return made


def without(components: Sequence[Any], does: Does, signer: Signer) -> list[Json]:
    """The rows of a message that stands, without the buttons that do this."""
    rows: list[Json] = [{"components": [part.to_dict() for part in row.children]} for row in components]
    for row in rows:
        row["components"] = [part for part in row["components"] if not _does(part, does, signer)]
    return [row for row in rows if row["components"]]


def spoken_for(components: Sequence[Any], signer: Signer) -> int | None:
    """The server that the buttons of a message speak for, where that is not the one it stands in."""
    read = (signer.read(part.custom_id or "") for row in components for part in row.children)
    return next((pressed.server for pressed in read if pressed and pressed.server), None)


def _does(part: Json, does: Does, signer: Signer) -> bool:
    pressed = signer.read(part["custom_id"])
    return pressed is not None and pressed.does is does


def _button(part: Json, row: int) -> ui.Button[Any]:
    return ui.Button(
        style=discord.ButtonStyle(part["style"]),
        label=part["label"],
        custom_id=part["custom_id"],
        disabled=part.get("disabled", False),
        row=row,
    )


def _menu(part: Json, row: int) -> ui.Select[Any]:
    options = [discord.SelectOption(label=one["label"], value=one["value"]) for one in part["options"]]
    return ui.Select(custom_id=part["custom_id"], placeholder=part["placeholder"], options=options, row=row)


def as_sent(one: Sent) -> dict[str, Any]:
    """The arguments with which discord.py sends a message."""
    found: dict[str, Any] = {
        "content": one.payload["content"],
        "embeds": [discord.Embed.from_dict(embed) for embed in one.payload["embeds"]],
        "view": view(one.payload["components"]),
        "allowed_mentions": discord.AllowedMentions.none(),
    }
    return {**found, "files": files(one)} if one.files or one.pictures else found


def files(one: Sent) -> list[discord.File]:
    texts = [
        discord.File(io.BytesIO(file.text.encode(errors="replace")), filename=file_name(file)) for file in one.files
    ]
    pictures = [
        discord.File(io.BytesIO(png), filename=f"chart-{at}.png", description=alt)
        for at, (png, alt) in enumerate(one.pictures, start=1)
    ]
    return [*texts, *pictures]


def settling(comparison: str, card: Card, signer: Signer) -> ui.Modal:
    """The form that settles a comparison: which figure is right, and why."""
    form = ui.Modal(title="Settle it for this workspace", custom_id=signer.sign(Does.SETTLE, comparison), timeout=WAITS)
    written = [said.said for block in card.blocks if isinstance(block, Sides) for said in block.sides]
    options = [
        discord.SelectOption(label=short(said, OPTION) or "…", value=said)
        for said in dict.fromkeys(written)
        if said.strip() and size(said) <= OPTION
    ]
    if options:
        chosen: ui.Select[Any] = ui.Select(custom_id="said", options=options[:MOST], required=False)
        form.add_item(ui.Label(text="The figure that is right", component=chosen))
    reason = ui.TextInput[Any](custom_id="why", style=discord.TextStyle.paragraph, max_length=REASON)
    form.add_item(ui.Label(text="The reason, for everybody to read", component=reason))
    return form


def asking(mark: str, signer: Signer) -> ui.Modal:
    """The form for a question about a posted message."""
    form = ui.Modal(title="Ask about AI deals", custom_id=signer.sign(Does.QUESTION, mark), timeout=WAITS)
    question = ui.TextInput[Any](custom_id="question", max_length=QUESTION, placeholder="Who else says so?")
    form.add_item(ui.Label(text="Your question", description="The answer is shown to you alone.", component=question))
    return form


def filled(data: Mapping[str, Any]) -> dict[str, str]:
    """What was filled in, by the name of each field."""
    return {name: value for name, value in _fields(data.get("components", ())) if value}


def _fields(parts: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for part in parts:
        if "custom_id" in part:
            values = part.get("values") or [part.get("value") or ""]
            yield str(part["custom_id"]), str(values[0])
        yield from _fields(part.get("components", ()))
        if "component" in part:
            yield from _fields([part["component"]])


def settled(comparison: str, fields: Mapping[str, str]) -> str:
    """The command that a filled form means."""
    said = f" said:{quoted(fields['said'])}" if fields.get("said") else ""
    return f"settle {quoted(comparison)} why:{quoted(fields.get('why', ''))}{said}"

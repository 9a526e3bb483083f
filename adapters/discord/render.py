"""A card -> messages as Discord takes them: words, embeds, rows of buttons, files. No word of a card becomes markup."""

import asyncio
import json
from dataclasses import dataclass, replace
from typing import Any

from adapters.discord.escape import short, size
from adapters.discord.pages import Page, pages
from adapters.discord.signing import LONGEST_CARRIED, Does, Signer
from bot.card import Card, Chart, Choice, File
from bot.commands.next_steps import evidence, reasons, settleable
from bot.drawing import picture
from bot.plain import plain
from bot.quoting import quoted

Json = dict[str, Any]

NO_MENTIONS: Json = {"parse": [], "replied_user": False}
LABEL = 80
OPTION = 100
IN_A_ROW = 5
GREY, BLURPLE = 2, 1
BUTTON, MENU, ROW = 2, 3, 1
CARRIED = "-# What the buttons below ask:"
FOOTER = 2_000


@dataclass(frozen=True, slots=True)
class Sent:
    """One message: its JSON and its files.

    `pictures` are charts that have been drawn, each a PNG and what it says in words.
    """

    payload: Json
    files: tuple[File, ...] = ()
    charts: tuple[Chart, ...] = ()
    pictures: tuple[tuple[bytes, str], ...] = ()


async def drawn(one: Sent) -> Sent:
    """The message with its charts as pictures, as far as they can be drawn."""
    made = await asyncio.gather(*(picture(chart) for chart in one.charts))
    pictures = tuple((png, chart.alt) for png, chart in zip(made, one.charts, strict=True) if png)
    return replace(one, charts=(), pictures=(*one.pictures, *pictures))


def answers(card: Card, asked: str, signer: Signer, *, private: bool = True) -> tuple[Sent, ...]:
    """The card as messages, one to be shown at a time; `asked` is the command that it answers.

    Buttons turn the pages, those of a command that no message can carry as long as it is remembered. What is private
    can be shared.
    """
    every = pages(card)
    turning = len(every) > 1
    carried = (asked,) if turning and signer.is_long(asked) and size(asked) <= LONGEST_CARRIED else ()
    share = [_button("Share", signer.sign(Does.SHARE, ""), BLURPLE)] if private else []
    found = []
    for at, page in enumerate(every):
        rows = _rows(card, page, asked, signer)
        row = [*(_turning(asked, signer, at, len(every)) if turning else []), *share]
        found.append(_message(page, [*rows, _row(row)] if row else rows, (*_long(page, signer), *carried)))
    return tuple(found)


def posts(card: Card, signer: Signer) -> tuple[Sent, ...]:
    """The card as messages of a channel, all to be posted."""
    return tuple(_message(page, _rows(card, page, "", signer), _long(page, signer)) for page in pages(card))


def marked_with(payload: Json, mark: str, signer: Signer) -> Json:
    """A posted message with its lasting mark: a button that asks, whose id holds the mark."""
    question = _button("Ask", signer.sign(Does.QUESTION, mark))
    return {**payload, "components": [*payload["components"], _row([question])]}


def speaking_for(payload: Json, server: int, signer: Signer) -> Json:
    """A message that stands in direct messages and speaks for a server: what its buttons ask is asked there."""
    there = replace(signer, server=server)
    rows = [_row([_signed_for(part, there) for part in row["components"]]) for row in payload["components"]]
    return {**payload, "components": rows}


def _signed_for(part: Json, there: Signer) -> Json:
    options = [{**one, "value": _again(one["value"], there)} for one in part.get("options", ())]
    return {**part, "custom_id": _again(part["custom_id"], there), **({"options": options} if options else {})}


def _again(name: str, there: Signer) -> str:
    """The id signed for a server; one that has no room for it, or is none of ours, as it was."""
    pressed = there.read(name)
    if pressed is None or there.is_long(pressed.text):
        return name
    return there.sign(pressed.does, pressed.text, pressed.page)


def _turning(asked: str, signer: Signer, at: int, of: int) -> list[Json]:
    """Back, where one is, and on."""
    back = _button("‹", signer.sign(Does.PAGE, asked, at - 1 if at else of))
    here = {**_button(f"{at + 1} / {of}", "here"), "disabled": True}
    on = _button("›", signer.sign(Does.PAGE, asked, at + 1))
    return [{**back, "disabled": at == 0}, here, {**on, "disabled": at + 1 == of}]


def _rows(card: Card, page: Page, asked: str, signer: Signer) -> list[Json]:
    """The buttons of the page's choices, then what may be wanted next: why, who says so, and to settle it."""
    buttons = [_choice(option, signer) for option in page.options]
    rows = [_row(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW)]
    last = _next_steps(card, page, asked, signer)
    return [*rows, _row(last)] if last else rows


def _next_steps(card: Card, page: Page, asked: str, signer: Signer) -> list[Json]:
    here = {f"why {quoted(name)}" for name in page.compared}
    why = [one for one in reasons(card, asked) if one.command in here and not signer.is_long(one.command)]
    if len(why) > 1:
        return [_menu("Why does it stand so?", why, signer)]
    taken = {option.command for option in page.options}
    wanted = [Choice("Why", one.command) for one in why]
    wanted += [more] if (more := evidence(card, asked)) and not signer.is_long(more.command) else []
    row = [_choice(one, signer) for one in wanted if one.command not in taken]
    name = settleable(card)
    if name in page.compared and not signer.is_long(str(name)):
        row.append(_button("Settle…", signer.sign(Does.SETTLE, str(name))))
    return row


def _choice(option: Choice, signer: Signer) -> Json:
    return _button(option.label or option.command, signer.sign(Does.ASK, option.command))


def _button(label: str, name: str, style: int = GREY) -> Json:
    return {"type": BUTTON, "style": style, "label": short(label, LABEL) or "…", "custom_id": name}


def _menu(prompt: str, options: list[Choice], signer: Signer) -> Json:
    told = [{"label": short(one.label, OPTION) or "…", "value": signer.sign(Does.ASK, one.command)} for one in options]
    return {"type": MENU, "custom_id": "why", "placeholder": prompt, "options": told, "min_values": 1, "max_values": 1}


def _row(parts: list[Json]) -> Json:
    return {"type": ROW, "components": parts}


def _long(page: Page, signer: Signer) -> tuple[str, ...]:
    return tuple(option.command for option in page.options if signer.is_long(option.command))


def _message(page: Page, rows: list[Json], carried: tuple[str, ...]) -> Sent:
    embeds: list[Json] = [{"description": part.text, "color": part.colour} for part in page.parts]
    embeds += [{"description": CARRIED, "footer": {"text": text}} for text in _small_print(carried)]
    payload = {"content": page.words, "embeds": embeds, "components": rows, "allowed_mentions": NO_MENTIONS}
    return Sent(payload, page.files, charts=page.charts)


def _small_print(commands: tuple[str, ...]) -> list[str]:
    """Commands that buttons cannot hold, one a line, in as few texts as Discord lets them stand in."""
    texts: list[str] = []
    for line in (" ".join(command.split()) for command in dict.fromkeys(commands)):
        if texts and size(texts[-1]) + 1 + size(line) <= FOOTER:
            texts[-1] += f"\n{line}"
        else:
            texts.append(line)
    return texts


def carried_by(embeds: list[Json]) -> list[str]:
    """The commands that a message carries in its small print."""
    prints = [str((embed.get("footer") or {}).get("text", "")) for embed in embeds]
    return [line for text in prints for line in text.split("\n") if line]


def stored(messages: tuple[Sent, ...]) -> str:
    """Messages as text that can be kept and posted later."""
    return json.dumps([_kept(one) for one in messages], ensure_ascii=False)


def _kept(one: Sent) -> Json:
    files = [[file.name, file.kind, file.text] for file in one.files]
    charts = [[chart.title, chart.alt, chart.spec] for chart in one.charts]
    return {"payload": one.payload, "files": files, **({"charts": charts} if charts else {})}


def restored(text: str) -> tuple[Sent, ...]:
    """The messages that `stored` kept."""
    return tuple(
        Sent(
            row["payload"],
            tuple(File(*file) for file in row["files"]),
            charts=tuple(Chart(*chart) for chart in row.get("charts", ())),
        )
        for row in json.loads(text)
    )


def file_name(file: File) -> str:
    """A name that Discord and file systems take."""
    kept = "".join(char if char.isalnum() or char in "-_." else "-" for char in plain(file.name))
    return kept.strip(".-")[-80:] or "file.txt"

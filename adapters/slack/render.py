"""A card -> messages as Slack takes them: a text for notifications and screen readers, blocks, buttons, files."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.slack.escape import escaped, short
from adapters.slack.pages import VALUE, Page, charts, files, pages
from adapters.slack.rich import ROOM, Json, block, section, spoken, words
from bot.card import Card, Chart, Choice, Choices, File, Pick
from bot.commands.next_steps import evidence, reasons, settleable
from bot.quoting import quoted

LABEL, OPTION = 75, 150
ASK, SHARE, SETTLE, PICK, PAGE, CHART = "ask", "share", "settle", "pick", "page", "chart"
BOOK = "schedule_briefing"
"""What a button or a menu does, before the mark that tells it from others of its block."""

TEXT = 3_000
QUIET: Json = {"unfurl_links": False, "unfurl_media": False, "parse": "none", "link_names": False}


@dataclass(frozen=True, slots=True)
class Message:
    """One message: the words beside the blocks, the blocks, and the files and charts that go with it."""

    text: str
    blocks: list[Json]
    files: tuple[File, ...] = ()
    charts: tuple[Chart, ...] = ()


def told(line: str) -> Message:
    """One line of ours as a message."""
    return Message(escaped(line), [block(section(words(line)))])


@dataclass(frozen=True, slots=True)
class Renderer:
    """`command` is the slash command's name, for what no button can hold."""

    command: str = "deal"

    def answers(self, card: Card, asked: str) -> tuple[Message, ...]:
        """The card as private messages, one to be shown at a time; `asked` is the question that it answers.

        Buttons that turn pages or share ask it anew. Where it is empty, or too long for a button, there are none of
        them, and all messages are to be shown.
        """
        every = pages(card)
        known = turns(asked)
        found = []
        for at, page in enumerate(every):
            last = _turning(asked, at, len(every)) if known and len(every) > 1 else []
            drawn = [_button("Chart", CHART, asked)] if known and at == 0 and charts(card) else []
            share = [_button("Share", SHARE, asked, style="primary")] if known else []
            found.append(self._message(card, page, asked, (at, len(every)), last=[*last, *drawn, *share]))
        return tuple(found)

    def posts(self, card: Card, asked: str = "") -> tuple[Message, ...]:
        """The card as messages for everybody: the lead, and what belongs into its thread."""
        every = pages(card)
        return tuple(self._message(card, page, asked, (at, len(every))) for at, page in enumerate(every))

    def _message(
        self, card: Card, page: Page, asked: str, place: tuple[int, int], *, last: Sequence[Json] = ()
    ) -> Message:
        at, of = place
        shown = [one for part in page.blocks for one in (self._choices(part) if isinstance(part, Choices) else [part])]
        buttons = [*_next_steps(card, page, asked), *last]
        every = _numbered([*shown, *([_actions(buttons)] if buttons else [])])
        number = f" ({at + 1} / {of})" if of > 1 else ""
        said = short(card.title, TEXT // 2) + number if at else number
        text = short("\n".join(filter(None, [said, *(spoken(one) for one in shown)])), TEXT)
        said = _bounded(escaped(text)) or "…"
        return Message(said, every, files(card), charts(card)) if at == 0 else Message(said, every)

    def _choices(self, choices: Choices) -> Iterator[Json]:
        """A prompt with its buttons; a command that no button can hold is written out."""
        yield from (block(section(words(part))) for part in [short(choices.prompt, ROOM)] if part)
        fitting = [one for one in choices.options if len(one.command) <= VALUE]
        pick = [_picking(choices.pick)] if choices.pick and len(choices.pick.command) <= OPTION else []
        if fitting or pick:
            yield _actions([*pick, *(_choice(one) for one in fitting)])
        for one in choices.options:
            if len(one.command) > VALUE:
                yield block(section(words(short(f"/{self.command} {one.command}", ROOM))))


def turns(asked: str) -> bool:
    """Whether the pages of an answer to this can be turned by buttons."""
    return 0 < len(asked) <= VALUE


def _turning(asked: str, at: int, of: int) -> list[Json]:
    """Back, where one is, and on."""
    back = [_button(f"‹ {at} / {of}", f"{PAGE}:{at - 1}", asked)] if at else []
    on = [_button(f"{at + 2} / {of} ›", f"{PAGE}:{at + 1}", asked)] if at + 1 < of else []
    return [*back, *on]


def _next_steps(card: Card, page: Page, asked: str) -> list[Json]:
    """Why it stands so, who says so, and to settle it."""
    here = {f"why {quoted(name)}" for name in page.compared}
    why = [one for one in reasons(card, asked) if one.command in here and len(one.command) <= OPTION]
    if len(why) > 1:
        return [_menu("Why does it stand so?", why)]
    taken = {one.command for part in page.blocks if isinstance(part, Choices) for one in part.options}
    wanted = [Choice("Why", one.command) for one in why]
    wanted += [more] if (more := evidence(card, asked)) and len(more.command) <= VALUE else []
    found = [_choice(one) for one in wanted if one.command not in taken]
    name = settleable(card)
    fits = name is not None and len(name) <= VALUE and name in page.compared
    return [*found, _button("Settle…", SETTLE, str(name))] if fits else found


def _choice(option: Choice) -> Json:
    return _button(option.label or option.command, ASK, option.command)


def _button(label: str, action: str, value: str, **more: str) -> Json:
    text = {"type": "plain_text", "text": short(label, LABEL) or "…", "emoji": False}
    return {"type": "button", "text": text, "action_id": action, "value": value, **more}


def _picking(pick: Pick) -> Json:
    """A menu that asks us for its options while somebody types; its block's name is to hold what they complete."""
    shown = {"type": "plain_text", "text": "Choose or type…", "emoji": False}
    named = f"{pick.kind}|{pick.command}"
    return {"type": "external_select", "placeholder": shown, "action_id": PICK, "min_query_length": 0, "named": named}


def picked(block_id: str) -> Pick:
    """The menu that a block of this name holds."""
    _, kind, command = block_id.split("|", 2)
    return Pick(kind, command)


def _menu(prompt: str, options: list[Choice]) -> Json:
    told = [
        {"text": {"type": "plain_text", "text": short(one.label, LABEL) or "…", "emoji": False}, "value": one.command}
        for one in options
    ]
    shown = {"type": "plain_text", "text": prompt, "emoji": False}
    return {"type": "static_select", "placeholder": shown, "action_id": ASK, "options": told}


def _actions(elements: list[Json]) -> Json:
    return {"type": "actions", "elements": elements}


def _numbered(every: list[Json]) -> list[Json]:
    """The blocks with names for their elements that no other of the block has."""
    found = []
    for number, one in enumerate(every):
        if one["type"] != "actions":
            found.append(one)
            continue
        parts = [{**part, "action_id": f"{part['action_id']}#{at}"} for at, part in enumerate(one["elements"])]
        names = [f"{number}|{part.pop('named')}" for part in parts if "named" in part]
        found.append({**one, "elements": parts, **({"block_id": names[0]} if names else {})})
    return found


def _bounded(text: str) -> str:
    """Escaped text that ends before an entity that would be cut."""
    return text if len(text) <= 2 * TEXT else text[: 2 * TEXT].rpartition("&")[0]


def stored(messages: tuple[Message, ...]) -> str:
    """Messages as text that can be kept and posted later."""
    rows = [
        {
            "text": one.text,
            "blocks": one.blocks,
            "files": [[file.name, file.kind, file.text] for file in one.files],
            "charts": [[chart.title, chart.alt, chart.spec] for chart in one.charts],
        }
        for one in messages
    ]
    return json.dumps(rows, ensure_ascii=False)


def restored(text: str) -> tuple[Message, ...]:
    """The messages that `stored` kept; the twins of charts stand in the blocks."""
    rows: list[dict[str, Any]] = json.loads(text)
    return tuple(
        Message(
            row["text"],
            row["blocks"],
            tuple(File(*file) for file in row["files"]),
            tuple(Chart(*chart) for chart in row.get("charts", ())),
        )
        for row in rows
    )

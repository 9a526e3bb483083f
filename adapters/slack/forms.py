"""Forms: what they look like, and the command that a filled one means. What is right or wrong, the command says."""

from typing import Any

from adapters.slack.rich import Json
from bot.quoting import quoted

SETTLE, BOOK, SAID, ZONE = "settle", "schedule", "said", "zone"
DAYS = {
    "weekdays": "Weekdays", "daily": "Every day", "mon": "Mondays", "tue": "Tuesdays", "wed": "Wednesdays",
    "thu": "Thursdays", "fri": "Fridays", "sat": "Saturdays", "sun": "Sundays", "alerts": "At once, on a dispute",
}  # fmt: skip
QUIET = {"": "Say so", "silent": "Be silent"}


def settling(name: str, channel: str) -> Json:
    """The form that settles a comparison."""
    return {
        **_form(SETTLE, "Settle a dispute", "Settle", f"{channel}|{name}"),
        "blocks": [
            _input("why", "Why is it settled?", {"type": "plain_text_input", "max_length": 200}),
            _input("said", "Which figure is right? You may leave this out.", _completed(SAID), optional=True),
        ],
    }


def booking(channel: str, zone: str) -> Json:
    """The form that schedules briefings; `zone` is the asker's."""
    where: Json = {"type": "conversations_select", "default_to_current_conversation": True}
    if channel:
        where = {"type": "conversations_select", "initial_conversation": channel}
    only = {"type": "plain_text_input", "max_length": 200}
    zones = {**_completed(ZONE), **({"initial_option": _option(zone, zone)} if zone else {})}
    return {
        **_form(BOOK, "Schedule a briefing", "Schedule", channel),
        "blocks": [
            _input("days", "When?", _static(DAYS)),
            _input("time", "At what time?", {"type": "timepicker", "initial_time": "09:00"}),
            _input("zone", "In which zone?", zones),
            _input("to", "Where?", where, optional=True),
            _input("only", "Only what passes this filter, such as: company:Meta OR size>1bn", only, optional=True),
            _input("empty", "On a day without news?", _static(QUIET), optional=True),
        ],
    }


def settled(view: Json) -> tuple[str, str]:
    """The command of a filled form, and the channel that it was opened in."""
    channel, _, name = str(view["private_metadata"]).partition("|")
    filled = _values(view)
    said = f" said:{quoted(filled['said'])}" if filled.get("said") else ""
    return f"settle {quoted(name)} why:{quoted(filled.get('why', ''))}{said}", channel


def booked(view: Json) -> tuple[str, str]:
    """The same for a schedule; the channel is the one that was chosen."""
    filled = _values(view)
    days, zone = filled.get("days", "daily"), filled.get("zone", "")
    at = "" if days == "alerts" else filled.get("time", "")
    text = f"schedule {quoted(' '.join(filter(None, [days, at, zone])))}"
    text += f" only:{quoted(filled['only'])}" if filled.get("only") else ""
    text += f" empty:{quoted(filled['empty'])}" if filled.get("empty", "say") != "say" else ""
    return text, filled.get("to") or str(view["private_metadata"])


def about(view: Json) -> str:
    """The comparison that a form is to settle."""
    return str(view["private_metadata"]).partition("|")[2]


def suggestions(options: list[tuple[str, str]]) -> list[Json]:
    """Names and values as a menu takes them; what does not fit is left out."""
    return [_option(name, value) for name, value in options if name and 0 < len(value) <= 150][:100]


def _form(name: str, title: str, submit: str, kept: str) -> Json:
    return {
        "type": "modal", "callback_id": name, "title": _text(title), "submit": _text(submit), "close": _text("Cancel"),
        "private_metadata": kept[:3_000],
    }  # fmt: skip


def _input(name: str, label: str, element: Json, *, optional: bool = False) -> Json:
    named = {**element, "action_id": element.get("action_id", name)}
    return {"type": "input", "block_id": name, "label": _text(label), "element": named, "optional": optional}


def _completed(name: str) -> Json:
    return {"type": "external_select", "action_id": name, "min_query_length": 0}


def _static(options: dict[str, str]) -> Json:
    every = [_option(label, value or "say") for value, label in options.items()]
    return {"type": "static_select", "options": every, "initial_option": every[0]}


def _option(label: str, value: str) -> Json:
    return {"text": _text(label[:75]), "value": value}


def _text(text: str) -> Json:
    return {"type": "plain_text", "text": text, "emoji": False}


def _values(view: Json) -> dict[str, str]:
    """What was filled in, by the names of the fields."""
    state: dict[str, Any] = (view.get("state") or {}).get("values") or {}
    found = {}
    for name, fields in state.items():
        for one in fields.values():
            chosen = (one.get("selected_option") or {}).get("value")
            value = chosen or one.get("value") or one.get("selected_time") or one.get("selected_conversation")
            if value:
                found[name] = str(value)
    return found

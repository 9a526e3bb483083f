"""The app as Slack is to know it, made of the commands there are and of the mode it runs in."""

import json
import re
from collections.abc import Sequence

from adapters.slack.http import EVENTS, REDIRECT
from adapters.slack.listen import ADD, CHECK, PROMPTS
from adapters.slack.render import BOOK
from adapters.slack.rich import Json
from adapters.slack.unfinished import Unfinished
from bot.commands import Command
from bot.settings import Settings

SCOPES = (
    "app_mentions:read",
    "assistant:write",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:write",
    "users:read",
)
"""Each for one thing: mentions, prompts, finding our own posts, posting, files, direct messages, who is an admin."""

BOT_EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "message.im",
    "tokens_revoked",
)
HINT = 1_000
ADDRESS = re.compile(r"https://[^\s/?#@]{1,253}(?:/[^\s?#]{0,200})?")


def printed(settings: Settings, commands: Sequence[type[Command]], address: str | None) -> str:
    """The manifest for the mode that the settings choose, as JSON. Raises Unfinished where the address does not fit."""
    if address is not None and not ADDRESS.fullmatch(address):
        raise Unfinished("An address begins with https:// and a host: dealbrief manifest slack --address https://…")
    if address and settings.slack_app_token and not settings.slack_client_id:
        raise Unfinished(
            "DEALBRIEF_SLACK_APP_TOKEN chooses Socket Mode, which has no address. "
            "Leave --address out, or for HTTP mode unset the token and set DEALBRIEF_SLACK_SIGNING_SECRET."
        )
    over_http = bool(settings.slack_signing_secret or settings.slack_client_id) and not settings.slack_app_token
    if (over_http or settings.slack_client_id) and not address:
        raise Unfinished(
            "HTTP mode and installing by OAuth need the bot's own address: dealbrief manifest slack --address https://…"
        )
    base = address.rstrip("/") if address else None
    row = manifest(commands, settings.command, base if over_http or not settings.slack_app_token else None)
    if settings.slack_client_id and base:
        row["oauth_config"]["redirect_urls"] = [base + REDIRECT]
        row["settings"]["token_rotation_enabled"] = True
    return json.dumps(row, ensure_ascii=False, indent=2)


def manifest(commands: Sequence[type[Command]], name: str, address: str | None = None) -> Json:
    """The manifest for Socket Mode, or for HTTP mode where the `address` is given that the bot has from outside."""
    events: Json = {"bot_events": list(BOT_EVENTS), **({"request_url": address + EVENTS} if address else {})}
    asked = {"is_enabled": True, **({"request_url": address + EVENTS, "message_menu_options_url": address + EVENTS}
                                    if address else {})}  # fmt: skip
    oauth: Json = {"scopes": {"bot": list(SCOPES)}, **({"redirect_urls": [address + REDIRECT]} if address else {})}
    return {
        "display_information": {
            "name": "dealbrief",
            "description": "Briefings on AI deals: every figure with its source, and where sources disagree, and why.",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "agent_view": _agent(),
            "bot_user": {"display_name": "dealbrief", "always_online": True},
            "shortcuts": _shortcuts({command.verb for command in commands}),
            "slash_commands": [_command(commands, name, address)],
        },
        "oauth_config": oauth,
        "settings": {
            "event_subscriptions": events,
            "interactivity": asked,
            "org_deploy_enabled": True,
            "socket_mode_enabled": address is None,
            "token_rotation_enabled": False,
        },
    }


def _command(commands: Sequence[type[Command]], name: str, address: str | None) -> Json:
    """The one slash command, whose hint names the verbs."""
    verbs = " | ".join(command.verb for command in commands)
    return {
        "command": f"/{name}",
        "description": "Ask about AI deals, in plain words or with a command",
        "usage_hint": f"how much did Meta pay for Scale AI?, or: {verbs}"[:HINT],
        "should_escape": True,
        **({"url": address + EVENTS} if address else {}),
    }


def _agent() -> Json:
    prompts = [{"title": title, "message": message} for title, message in PROMPTS]
    return {
        "agent_description": "Answers questions on AI deals from a ledger of figures.",
        "suggested_prompts": prompts,
    }


def _shortcuts(verbs: set[str]) -> list[Json]:
    """What stands in the menu of a message, for the commands there are."""
    every = (
        ("check", "Check figures", "message", CHECK, "What the ledger says on every figure of the message"),
        ("article", "Add to ledger", "message", ADD, "Take the linked article in"),
        ("schedule", "Schedule a briefing", "global", BOOK, "Post briefings on a timetable"),
    )
    return [
        {"name": label, "type": kind, "callback_id": callback, "description": what}
        for verb, label, kind, callback, what in every
        if verb in verbs
    ]

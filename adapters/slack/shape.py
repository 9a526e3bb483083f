"""What every body of Slack's looks like, as far as Bolt and we rely on it: objects, lists of objects, names."""

from adapters.slack.rich import Json

OBJECTS = ("team", "user", "channel", "enterprise", "container", "message", "view")
LISTS = ("authorizations", "actions", "response_urls")
NAMES = ("type", "team_id", "enterprise_id", "event_id", "trigger_id", "callback_id", "response_url")
OF_EVENT = ("type", "channel", "user", "ts", "thread_ts", "client_msg_id")
OF_EACH = ("type", "action_id", "block_id", "team_id", "enterprise_id", "user_id", "response_url")


def is_shaped(body: Json) -> bool:
    """Whether the parts of a body are of the kind that Slack gives them; what is not there is well.

    >>> is_shaped({"type": "event_callback", "event": {}}), is_shaped({"event": None}), is_shaped({"team": 1})
    (True, False, False)
    """
    event = body.get("event", {})
    return (
        isinstance(event, dict)
        and all(isinstance(body.get(name), dict | None) for name in OBJECTS)
        and all(_is_name(body.get(name)) for name in NAMES)
        and all(_is_listed(body.get(name)) for name in LISTS)
        and ("actions" not in body or _is_done(body["actions"]))
        and all(isinstance(event.get(name), dict) or _is_name(event.get(name)) for name in OF_EVENT)
    )


def _is_listed(value: object) -> bool:
    """Whether something is nothing, or objects in a row whose names are texts."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        return value is None
    return all(_is_name(one.get(name)) for one in value for name in OF_EACH)


def _is_done(actions: list[Json] | None) -> bool:
    """Whether something was pressed or chosen, and it is known what."""
    return bool(actions) and all("action_id" in one and one["action_id"] is not None for one in actions or ())


def _is_name(value: object) -> bool:
    return value is None or isinstance(value, str)

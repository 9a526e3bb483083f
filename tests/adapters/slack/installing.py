"""How workspaces come to have the app: what Slack grants, and the way that a browser goes."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp

from adapters.slack.many import ManyWorkspaces
from tests.adapters.slack.conftest import World


def granted(token: str, team: str | None = "T1", enterprise: str | None = None, **more: Any) -> dict[str, Any]:
    return {
        "access_token": token,
        "team": {"id": team} if team else None,
        "enterprise": {"id": enterprise} if enterprise else None,
        "is_enterprise_install": team is None,
        "authed_user": {"id": "U1"},
        **more,
    }


async def install(one: World, code: str, answer: dict[str, Any]) -> int:
    """Go the way that a browser goes: our page, Slack's, and back. Answers the status."""
    one.fake.codes[code] = {**answer, "team": answer["team"] or {"id": "E-wide"}}
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
        async with browser.get(f"{one.people.address}/slack/install", allow_redirects=False) as begun:
            place = urlsplit(begun.headers["Location"])
            cookie = begun.cookies["slack-app-oauth-state"].value
        asked = {name: values[0] for name, values in parse_qs(place.query).items()}
        assert place.path == "/oauth/v2/authorize"
        assert "chat:write" in asked["scope"]
        back = {"code": code, "state": asked["state"]}
        headers = {"Cookie": f"slack-app-oauth-state={cookie}"}
        async with browser.get(f"{one.people.address}/slack/oauth_redirect", params=back, headers=headers) as done:
            return done.status


def within(enterprise: str, body: dict[str, Any]) -> dict[str, Any]:
    """Something that Slack tells of a team of an organisation."""
    granted_to = [{**one, "enterprise_id": enterprise} for one in body["authorizations"]]
    return {**body, "enterprise_id": enterprise, "authorizations": granted_to}


def workspaces(one: World) -> ManyWorkspaces:
    found = one.slack.chat.workspaces
    assert isinstance(found, ManyWorkspaces)
    return found

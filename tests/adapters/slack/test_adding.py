"""«Add to ledger» on a message: its links are taken to the one guarded way in."""

import gzip

import pytest

from tests.adapters.slack.conftest import World
from tests.adapters.slack.people import FORM, signed
from tests.adapters.slack.test_flows import shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("see <http://127.0.0.1:9/a?b=1&amp;c=2|this> and <http://[::1]/x>", "127.0.0.1"),
        ("no link at all", "article"),
    ],
)
async def test_links_of_a_message_are_brought_or_refused_in_words(http: World, text: str, said: str) -> None:
    """Every link is tried, an address inside is refused with its reason, and a message without one gets help."""
    asked = http.people.gesture(
        "message_action",
        callback_id="add_to_ledger",
        message={"ts": "1.0", "text": text},
        channel={"id": "C1"},
        response_url=http.fake.hook(),
    )
    assert (await http.people.act(asked))[0] == 200
    await http.fake.until(lambda: http.fake.hooked, 20)
    answer = shown(http.fake.hooked[0][1])
    assert said in answer
    assert ("Nothing could be taken in" in answer) is ("127" in text)


async def test_a_packed_body_is_not_unpacked(http: World) -> None:
    """Slack packs nothing; a small body that unpacks to a large one is refused as it came."""
    packed = gzip.compress(b"a=" + b"x" * 50_000_000)
    heads = {**signed("", FORM), "Content-Encoding": "gzip"}
    async with http.people.http.post(f"{http.people.address}/slack/events", data=packed, headers=heads) as answer:
        assert answer.status == 401

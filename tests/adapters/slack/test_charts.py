"""Charts on Slack: pictures with words for who does not see them, beside a table that says the same."""

import itertools
import json
from typing import Any

import pytest

from bot.card import Card, Chart, File, Line, Table
from bot.chat import Place
from tests.adapters.slack.conftest import World
from tests.adapters.slack.people import elements
from tests.adapters.slack.test_flows import shown

PNG = b"\x89PNG\r\n"
ASKED = "figure Scale AI investment by Meta"
SPEC = json.dumps(
    {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": [{"a": "x", "b": 1}]},
        "mark": "bar",
        "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}},
    }
)
CHART = Chart("Who says how much", "A wire says $14.3 billion.", SPEC, Table(("who", "says"), (("wire", "$14.3bn"),)))
PLACE = Place("slack", "T1", "C1")


async def test_a_reply_has_its_chart_below_it(http: World) -> None:
    """The picture stands in the thread of the answer, with its words; the table stands in the answer itself."""
    asked = http.people.mention(ASKED)
    await http.people.say(asked)
    await http.fake.until(lambda: http.fake.files)
    [file] = http.fake.files
    assert file["content"].startswith(PNG)
    assert (file["channel_id"], file["thread_ts"]) == ("C1", asked["event"]["ts"])
    assert "$14.3 billion" in file["alt"]
    assert "table" in {one["type"] for one in http.fake.messages[0]["blocks"]}


async def test_a_private_answer_sends_its_chart_to_the_asker_alone(http: World) -> None:
    """What only one person sees can hold no file: a button sends the picture by direct message."""
    await http.people.command(ASKED)
    await http.fake.until(lambda: http.fake.hooked)
    assert http.fake.files == []
    await http.people.act(http.people.press(elements(http.fake.hooked[0][1]["blocks"])["Chart"]))
    await http.fake.until(lambda: len(http.fake.hooked) == 2)
    assert [(one["channel_id"], one["content"][:6]) for one in http.fake.files] == [("DU1", PNG)]
    assert "direct messages" in http.fake.hooked[1][1]["text"]
    assert http.fake.messages == []


async def test_a_briefing_keeps_its_chart_until_it_is_posted(http: World) -> None:
    """What was rendered and stored is drawn when it is posted, into the thread of the lead."""
    card = Card(title="t", blocks=(Line("Meta invested"), CHART))
    posted = await http.slack.chat.post(PLACE, http.slack.chat.rendered(card), "key")
    await http.slack.chat.drain(20)
    [file] = http.fake.files
    assert (file["thread_ts"], file["alt"]) == (posted.message, CHART.alt)
    assert file["content"].startswith(PNG)
    assert "$14.3bn" in shown(http.fake.messages[0])


METHODS = ("files.getUploadURLExternal", "files.completeUploadExternal")


@pytest.mark.parametrize(
    ("method", "fault"),
    [*itertools.product((*METHODS, "upload"), ("500", "drop")), *((method, "missing_scope") for method in METHODS)],
)
async def test_a_failed_upload_loses_nothing(http: World, method: str, fault: str) -> None:
    """The message stands with its table, once; a file that did not arrive is told of, with what is lacking."""
    if fault == "missing_scope":
        refusal: dict[str, Any] = {"error": fault, "needed": "files:write"}
        http.fake.refusals |= {(method, channel): refusal for channel in ("", "C1")}
    else:
        http.fake.faults[method].extend([fault] * 2)
    card = Card(title="t", blocks=(CHART, File("a.csv", "text/csv", "x,y")))
    await http.slack.chat.post(PLACE, http.slack.chat.rendered(card), "key")
    await http.slack.chat.drain(20)
    lead, *rest = http.fake.messages
    assert http.fake.files == []
    assert "$14.3bn" in shown(lead)
    assert ["a.csv could not be sent" in shown(one) for one in rest] == [True]
    assert ("files:write" in shown(rest[0])) is (fault == "missing_scope")


async def test_what_cannot_be_drawn_is_told_in_words(http: World) -> None:
    """A spec that draws nothing costs the picture and not the message."""
    broken = Chart("t", "alt", "{", Table(("who",), (("wire",),)))
    await http.slack.chat.post(PLACE, http.slack.chat.rendered(Card(title="t", blocks=(broken,))), "key")
    await http.slack.chat.drain(20)
    assert len(http.fake.messages) == 1
    assert http.fake.files == []
    assert http.fake.of("files.getUploadURLExternal") == []

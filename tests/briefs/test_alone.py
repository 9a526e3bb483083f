"""A schedule that cannot be worked with, whatever is wrong with it, stops no other one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.card import Card
from bot.posting import Schedule, State
from briefs.booking import store_of
from briefs.running import reckon
from tests.briefs.conftest import House, asker

BAD = [{"wanted": "(((" * 40}, {"zone": "Atlantis/Capital"}, {"crons": ("every now and then",)}]


def spoilt(house: House, line: str, **bad: object) -> Schedule:
    """A schedule of another workspace, first in the ledger, with what no command would write."""
    house.ask(line, asker("mallory", workspace="rival"))
    store = store_of(house.desk)
    (one,) = store.schedules("rival")
    assert store.change(replace(one, **bad))  # type: ignore[arg-type]
    return one


@pytest.mark.parametrize("line", ["schedule daily 9:00", "schedule alerts"])
@pytest.mark.parametrize("bad", BAD)
def test_one_that_cannot_be_read_stops_no_other(house: House, line: str, bad: dict[str, object]) -> None:
    """The other workspace's briefings come, that day and the next, and so do its alerts."""
    spoilt(house, line, **bad)
    house.ask("schedule daily 9:00", asker())
    house.ask("schedule alerts", asker(channel="alarm"))
    for day, price in enumerate(("32", "23")):
        house.tell(f"d{day}", f"Google acquired Wiz for ${price} billion.")
        house.later(hours=1 if day == 0 else 24)
        posted = house.post()
        assert any(text.startswith("AI deals") for text in posted), (day, posted)
    assert {place.channel for place, _ in house.wire.posted} == {"deals", "alarm"} | (
        {"deals"} if "alerts" in line else set()
    )
    assert reckon(store_of(house.desk)) == 0


def test_a_card_that_a_platform_cannot_render_stops_no_other(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is tried again, and said why it failed when its time has passed."""
    house.ask("schedule daily 9:00", asker("mallory", workspace="rival"))
    house.ask("schedule daily 9:00", asker())
    house.tell("one", "Google acquired Wiz for $32 billion.")
    rendered, broken = type(house.wire).rendered, [True]

    def fails_once(self: object, card: Card) -> str:
        if broken and broken.pop():
            raise ValueError("no such block")
        return rendered(self, card)  # type: ignore[arg-type]

    monkeypatch.setattr(type(house.wire), "rendered", fails_once)
    house.later(hours=1)
    assert len([text for text in house.post() if text.startswith("AI deals")]) == 1
    house.later(minutes=2)
    assert len([text for text in house.post() if text.startswith("AI deals")]) == 1


def test_one_whose_time_cannot_be_told_says_so_and_is_tried_again(house: House) -> None:
    """`why` has the reason; a day later it is looked at again."""
    one = spoilt(house, "schedule daily 9:00", zone="Atlantis/Capital")
    house.later(hours=1)
    house.post()
    store = store_of(house.desk)
    (slot,) = store.parts(one)
    assert slot.state is State.SKIPPED
    assert "could not be computed" in slot.reason
    assert store.by_seq(one.seq).next_due == house.time[0] + timedelta(days=1)

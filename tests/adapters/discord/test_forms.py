"""Forms and the names of threads, made of whatever cards hold."""

from random import Random
from typing import Any

import pytest

from adapters.discord.chat import thread_name
from adapters.discord.forms import settling
from adapters.discord.render import posts
from tests.adapters import hostile
from tests.adapters.discord.checking import TURNING, units
from tests.adapters.discord.conftest import SIGNER


@pytest.mark.parametrize("first", range(0, 400, 100))
def test_forms_and_threads_of_any_card_fit(first: int) -> None:
    """Titles, choices and names keep to Discord's limits, and nothing in them turns or hides."""
    for seed in range(first, first + 100):
        card = hostile.card(Random(seed))
        form: Any = settling("e6fm77aj", card, SIGNER).to_dict()
        fields = [row["component"] for row in form["components"]]
        options = [one for field in fields for one in field.get("options", ())]
        assert 0 < units(form["custom_id"]) <= 100
        assert all(0 < units(row["label"]) <= 45 for row in form["components"])
        assert len(options) <= 25
        assert len({one["value"] for one in options}) == len(options)
        assert all(0 < units(one[part]) <= 100 and one[part].strip() for one in options for part in ("label", "value"))
        for message in posts(card, SIGNER):
            name = thread_name(message)
            assert 0 < units(name) <= 100
            assert not TURNING.search(name.replace("@\u200b", "@"))

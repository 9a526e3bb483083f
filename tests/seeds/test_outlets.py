"""The outlets are named as news credits them, and no form of a name means two of them."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from bot.knowledge import knowledge
from bot.model import Outlet

SEED = tomllib.loads((Path(__file__).parents[2] / "seeds" / "outlets.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def outlets() -> tuple[Outlet, ...]:
    return knowledge(outlets=SEED).outlets


def test_the_usual_ones_are_known(outlets: tuple[Outlet, ...]) -> None:
    """Agencies, newspapers, trade press, blogs, aggregators and filings are among them, and there are many."""
    assert len(outlets) >= 150
    assert {"agency", "newspaper", "magazine", "trade", "blog", "aggregator", "filing"} <= {one.kind for one in outlets}


def test_a_form_names_one_outlet(outlets: tuple[Outlet, ...]) -> None:
    """A name, an alias or a domain belongs to one outlet, whatever its capitals."""
    forms = Counter(
        form for one in outlets for form in {name.casefold() for name in (one.domain, one.name, *one.aliases)}
    )
    assert [form for form, times in forms.items() if times > 1] == []


def test_short_forms_are_known(outlets: tuple[Outlet, ...]) -> None:
    """What articles write for the papers they credit leads to them."""
    by_form = {form: one.domain for one in outlets for form in (one.name, *one.aliases)}
    asked = ["the FT", "WSJ", "the Journal", "Bloomberg News", "AFP", "The Information"]
    expected = ["ft.com", "wsj.com", "wsj.com", "bloomberg.com", "afp.com", "theinformation.com"]
    assert [by_form[form] for form in asked] == expected


def test_the_list_is_in_order() -> None:
    """Sorted by domain, so that a newcomer has one place."""
    assert list(SEED) == sorted(SEED)

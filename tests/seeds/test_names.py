"""The names that are no company's are said once, in order, and never learnt."""

import tomllib
from importlib.resources import files

import pytest

from bot.knowledge import load
from bot.model import Article
from bot.reading import build_reader

SEED = tomllib.loads((files("seeds") / "names.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", ["famous", "products"])
def test_the_words_are_single_lower_case_and_in_order(kind: str) -> None:
    """A newcomer has one place in its list."""
    words = SEED[kind]
    assert words == sorted({word.lower() for word in words})
    assert not [word for word in words if len(word.split()) != 1]


def test_no_list_repeats_another() -> None:
    """A word is a person's name or a product's."""
    assert set(SEED) == {"famous", "products"}
    assert not {*SEED["famous"]} & {*SEED["products"]}


@pytest.mark.parametrize("who", ["Brussels", "Pichai", "Qwen", "Threads"])
def test_they_are_not_learnt_as_companies(who: str) -> None:
    """A frame that shows any other name to be a company's shows nothing of these."""
    text = f"{who} raised $40 million from investors. {who} was valued at $300 million."
    companies = [claim.company for claim in build_reader(load()).read(Article(id="a", title="", text=text, outlet="x"))]
    assert len(companies) == 2
    assert who not in companies
    other = build_reader(load()).read(Article(id="b", title="", text=text.replace(who, "Tavindra"), outlet="x"))
    assert {claim.company for claim in other} == {"Tavindra"}

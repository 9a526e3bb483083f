"""A text made ready for names has the places of the text that was given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.companies.text import flat

signs = st.sampled_from("aAzZ0.,:-\n\t \xa0’“‑İßẞéЖ中@/")
texts = st.text(st.one_of(signs, st.characters(codec="utf-8")), max_size=120)


@given(texts)
def test_every_character_keeps_its_place(text: str) -> None:
    """Neither plain quotes nor lower case, which of some letters is two, move what follows."""
    made = flat(text)
    assert len(made.text) == len(made.low) == len(text)
    assert [at for at, sign in enumerate(text) if sign == "\n"] == [one - 1 for one in made.lines[1:]]


@given(texts)
def test_a_text_made_ready_stays_so(text: str) -> None:
    """What is plain is left alone."""
    assert flat(flat(text).text) == flat(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Orbo Raises Two Billion Dollars", True),
        ("Orbo raises two billion dollars", False),
        ("Orbo Raises Billions.", False),
        ("Orbo", False),
    ],
)
def test_a_headline_has_capitals_nearly_everywhere(line: str, expected: bool) -> None:
    """A sentence ends with a full stop, and one word is no headline."""
    text = f"It began so.\n{line}\nand went on"
    made = flat(text)
    assert made.heading(text.index(line)) is expected
    assert made.heading(text.index(line) + len(line) - 1) is expected


def test_sentences_lines_and_items_open() -> None:
    """A capital says nothing behind a full stop, a border of lines or a bullet."""
    text = 'First Orbo said. "Vela did." • Tavi\n- Corvane'
    found = {name: flat(text).opens(text.index(name)) for name in ("First", "Orbo", "Vela", "Tavi", "Corvane")}
    assert found == {"First": True, "Orbo": False, "Vela": True, "Tavi": True, "Corvane": True}


@pytest.mark.parametrize("link", ["https://orbo.example/a", "www.orbo.example", "press@orbo.example", "@orbo"])
def test_links_are_marked(link: str) -> None:
    """Addresses, mail and handles are no names, and what follows them may be."""
    text = f"See {link} for Orbo"
    made = flat(text)
    assert made.in_link(text.index("orbo"))
    assert not made.in_link(text.index("Orbo"))

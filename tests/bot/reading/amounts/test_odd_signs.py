"""Signs that nobody sees and addresses are taken out of the way, and places stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.amounts.odd_signs import is_odd, made_plain
from bot.reading.amounts.traps import without_traps

texts = st.text(st.sampled_from("$1４.3，０a z\u00ad\u200b\u200c\u2060\ufeff\n"), max_size=60)
traps = st.text(st.sampled_from("$14.3 @a.b/`:www\n"), max_size=80)


@given(texts)
def test_what_is_left_leads_back_to_where_it_stood(text: str) -> None:
    """Every character of the plain text has its place in the first, in order, and its own sign there."""
    plain = made_plain(text)
    places = [plain.back(at, at + 1) for at in range(len(plain.text))]
    assert all(end == start + 1 for start, end in places)
    assert places == sorted(places)
    seen = str.maketrans("４０，", "40,")
    back = "".join(text[start:end] for start, end in places).translate(seen)
    assert back == plain.text.translate(seen)


@given(texts)
def test_a_text_without_odd_signs_is_left_alone(text: str) -> None:
    """The cheap question is right: where it says no, nothing would change."""
    assert is_odd(text) or made_plain(text).text == text


@pytest.mark.parametrize(
    ("written", "seen"),
    [("$14\u200b.3", "$14.3"), ("$１４．３", "$14.3"), ("$14\u00ad3", "$143"), ("one\u200btwo", "one\u200btwo")],
)
def test_numbers_are_read_as_they_are_seen(written: str, seen: str) -> None:
    """Nothing unseen parts a number; behind a letter it may part two words."""
    assert made_plain(written).text == seen


@given(traps)
def test_traps_are_blanked_in_their_place(text: str) -> None:
    """The length stays, and every character is as it was or a blank; a second time changes nothing."""
    blanked = without_traps(text)
    assert len(blanked) == len(text)
    assert all(one in (other, " ") for one, other in zip(blanked, text, strict=True))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("see https://a.example/?q=30%25 for $5", "see for $5"),
        ("mail sales50@orbo.example for $5", "mail for $5"),
        ("run `pip install x==2.0` for $5", "run for $5"),
        ("at $5 @ once", "at $5 @ once"),
        ("from $5/month", "from $5/month"),
    ],
)
def test_addresses_mail_and_code_hold_no_figures(text: str, kept: str) -> None:
    """What is none of these is kept."""
    assert without_traps(text).split() == kept.split()

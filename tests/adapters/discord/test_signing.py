"""Ids of buttons."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.escape import size
from adapters.discord.signing import LONGEST_ID, Does, Pressed, Signer, key_from

SIGNER = Signer(key_from("secret"))


@given(st.sampled_from(Does), st.text(max_size=300), st.integers(0, 99))
def test_an_id_means_what_was_signed(does: Does, text: str, page: int) -> None:
    """Whatever the text, its id fits and is read back, with the message's help where the text is long."""
    name = SIGNER.sign(does, text, page)
    assert size(name) <= LONGEST_ID
    assert SIGNER.read(name, [text]) == Pressed(does, text, page if does is Does.PAGE else 0)


@given(st.sampled_from(Does), st.text(max_size=120), st.integers(0, 99), st.characters())
def test_a_changed_id_means_nothing(does: Does, text: str, at: int, other: str) -> None:
    """Nobody can make the bot do what it did not offer."""
    name = SIGNER.sign(does, text)
    changed = name[: at % len(name)] + other + name[at % len(name) + 1 :]
    assert changed == name or SIGNER.read(changed, [text]) is None
    assert Signer(key_from("other")).read(name, [text]) is None


@given(st.text(max_size=120))
def test_any_id_is_read_or_refused(name: str) -> None:
    """Foreign ids raise nothing."""
    assert SIGNER.read(name) is None

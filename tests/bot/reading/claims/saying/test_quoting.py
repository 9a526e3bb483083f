"""Which parts of a sentence are quoted."""

import pytest

from bot.reading.claims.row.pieces import Piece
from bot.reading.claims.row.tokens import read_tokens, tokens
from bot.reading.claims.saying.quoting import unquoted


def words(text: str) -> list[Piece]:
    row: list[Piece] = []
    read_tokens(row, [*tokens(text, 0, len(text))], text)
    return row


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("he said orbo pays", "he said orbo pays"),
        ('"we pay" he said', "he said"),
        ("„wir zahlen“ sagte er", "sagte er"),
        ("«on paie» dit il", "dit il"),
        ("“we “never” pay” he said", "he said"),
        ("he said “we pay", "he said"),
        ("we pay” he said", "he said"),
    ],
)
def test_what_stands_outside_the_quotes(text: str, left: str) -> None:
    """Straight, curly and foreign quotes, one in another, and one that goes on beyond the sentence."""
    row = words(text)
    kept = unquoted(row, text, 0, len(text))
    assert " ".join(piece.word for piece in kept if piece.word.isalpha()) == left


def test_a_row_without_quotes_is_itself() -> None:
    """Nothing is copied where nothing is quoted."""
    text = "he said orbo pays"
    row = words(text)
    assert unquoted(row, text, 0, len(text)) is row

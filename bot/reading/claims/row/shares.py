"""Whether money is for shares of a company, by the words behind it: «$2 billion of new shares in Intel»."""

from collections.abc import Sequence
from typing import Protocol

from bot.model import Measure
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.signs import names

Row = Sequence[Piece]


class Bargain(Protocol):
    """A deal that was told."""

    @property
    def measure(self) -> Measure: ...


_SHARES = frozenset("stake stakes shares stock common preferred preference ordinary".split())
_PAPERS = frozenset("shares stock equity".split())
_CONVERTING = frozenset(
    "convert converts converted converting turn turns turned turning swap swaps swapped swapping".split()
)
_BRACKETS = frozenset({Kind.OPEN, Kind.CLOSE})
_OF = frozenset({"of", "in"})
_BUYING = ("buy", "bought", "purchas")


def of_shares(row: Row, i: int) -> bool:
    """«Bought $2 billion of stock», «$1 billion in Intel common stock», «$2 billion (¥295 billion) of new shares»."""
    after = row[i + 1 : i + 7]
    if after and after[0].kind in _BRACKETS:
        behind = next((k for k in range(i + 1, min(len(row), i + 6)) if row[k].kind is Kind.CLOSE), i)
        after = row[behind + 1 : behind + 7]
    named = len(after) > 1 and after[0].word == "in" and after[1].kind is Kind.NAME
    linked = named or (len(after) > 1 and after[0].word in {"of", "worth"})
    return linked and any(piece.word in _SHARES or names(piece, Measure.EQUITY) for piece in after[1:])


def bought(row: Row, at: int, i: int, told: Bargain | None) -> bool:
    """Whether the verb at `at` buys shares; `told` was spoken of before: «SoftBank had bought $2 billion worth»."""
    after = row[i + 1 : i + 3]
    bare = bool(after) and after[0].word == "worth" and (len(after) < 2 or after[1].word not in _OF)
    of_these = bare and told is not None and told.measure is Measure.INVESTMENT and row[at].word.startswith(_BUYING)
    return of_these or of_shares(row, i)


def made_into(row: Row, i: int) -> int | None:
    """The verb of «converted $8.9 billion of grants into Intel stock», «turned $2 billion of notes into shares in»."""
    verb = next((k for k in range(i - 1, max(-1, i - 4), -1) if row[k].word in _CONVERTING), None)
    at = None if verb is None else next((j for j in range(i + 1, min(len(row), i + 8)) if row[j].word == "into"), None)
    after = row[at + 1 : at + 5] if at is not None else ()
    named = any(piece.kind is Kind.NAME for piece in after)
    return verb if named and any(piece.word in _PAPERS for piece in after) else None

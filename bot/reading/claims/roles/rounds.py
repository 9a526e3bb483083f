"""Money that several give at once: what a company raises, though the verb is that of one who invests."""

from collections.abc import Sequence

from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES

Row = Sequence[Piece]
_ANY = frozenset(
    "investors backers funds financiers shareholders holders owners vcs capitalists firms investoren geldgeber anleger "
    "investisseurs inversores investidores investitori finanziatori".split()
)
_GROUPS = frozenset("group consortium syndicate".split())
_JOINTS = frozenset({Kind.COMMA, Kind.CONJ})
_EACH = frozenset("each apiece jeweils chacun cada ciascuno".split())
_LED = frozenset("led leads leading lead co-led anchored".split())
_PASSED = AUXILIARIES | {"who", "which", "that", "together", "between", "them", "all", "jointly", "to"}


def of_many(row: Row, at: int, i: int, giver: int | None, *, verb: bool) -> bool:
    """«Investors put in», «A, B and C supplied», «led a $300 million investment in»: whether it is a whole round."""
    if any(piece.word in _EACH for piece in (*row[min(at, i) - 2 : at], *row[i : i + 4])):
        return False
    if verb:
        return (
            _anybody(row, at)
            or _group_led(row, at)
            or (giver is not None and _listed(row, giver) and not _one_of(row, giver, at))
        )
    if giver is None:
        return False
    led = any(piece.word in _LED for piece in (*row[giver + 1 : min(at, i)], *row[at + 1 : at + 3]))
    return led or _listed(row, giver)


def _group_led(row: Row, at: int) -> bool:
    """«Investors led by Accel have given it», «a group led by Accel put in»: whether the name only leads them."""
    k = at - 1
    while k > 2 and row[k].word in _PASSED:
        k -= 1
    led = k > 2 and row[k].kind in NAMED and row[k - 1].word == "by" and row[k - 2].word in _LED
    return led and row[k - 3].word in _ANY | _GROUPS


def _one_of(row: Row, giver: int, at: int) -> bool:
    """«Backers are A, B and C, which came in with»: the last of them alone."""
    return any(piece.kind is Kind.REL for piece in row[giver + 1 : at])


def _anybody(row: Row, at: int) -> bool:
    """«Investors have put in», «backers, which had supplied»."""
    k = at - 1
    while k >= 0 and (row[k].word in _PASSED or row[k].kind is Kind.COMMA):
        k -= 1
    return k >= 0 and row[k].word in _ANY


def _listed(row: Row, giver: int) -> bool:
    """Whether the name stands with others: «Sequoia and Benchmark», «from Google, Nvidia and Salesforce»."""
    first = last = giver
    while last + 2 < len(row) and row[last + 1].kind in _JOINTS and row[last + 2].kind in NAMED:
        last += 2
    while first > 1 and row[first - 1].kind in _JOINTS and row[first - 2].kind in NAMED and not row[first - 2].owner:
        first -= 2
    return any(row[k].kind is Kind.CONJ for k in range(first, last))

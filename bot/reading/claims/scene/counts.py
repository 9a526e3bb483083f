"""What a count of people, users or jobs is a count of. Pure."""

from collections.abc import Mapping, Sequence

from bot.model import Measure
from bot.reading.claims.row.piece import said_in
from bot.reading.claims.row.pieces import Piece

COUNTS = {
    "users": Measure.USERS, "customers": Measure.USERS, "subscribers": Measure.USERS, "employees": Measure.HEADCOUNT,
    "people": Measure.HEADCOUNT, "workers": Measure.HEADCOUNT, "staff": Measure.HEADCOUNT, "jobs": Measure.HEADCOUNT,
    "contractors": Measure.HEADCOUNT, "roles": Measure.HEADCOUNT,
}  # fmt: skip

TELL = frozenset(
    "familiar briefed said say told tell tells spoke close aware knowledgeable privy involved directly with".split()
)
USE = frozenset("use uses used using".split())
POSTS = frozenset("jobs roles positions posts workers agents staff representatives employees".split())
NEAR = 3
"""How many words from a count of people stands what they do."""


def maker(row: Sequence[Piece], i: int, products: Mapping[str, str]) -> str | None:
    """Who makes the product that a count of users is told of: «ChatGPT has 800 million users»."""
    return next((products[piece.word] for piece in row[:i] if piece.capital and piece.word in products), None)


def counted(row: Sequence[Piece], i: int, unit: str) -> Measure:
    """The measure of the count at this place: people who tell a reporter are nobody's staff, and some use a product."""
    measure = COUNTS.get(unit, Measure.OTHER)
    if unit == "customers" and said_in(row[i + 1 : i + 1 + NEAR], POSTS):
        return Measure.HEADCOUNT  # "4,000 customer support jobs"
    if unit != "people":
        return measure
    after = [piece.word for piece in row[i + 1 : i + 1 + NEAR]]
    before = [piece.word for piece in row[max(0, i - NEAR) : i]]
    if (after[:1] and after[0] in TELL) or before[-2:] == ["according", "to"]:
        return Measure.OTHER
    return Measure.USERS if USE & {*after[:1], *before} else measure

"""Who lends: by the verb, by trade, or as "the lenders"; and who owes what they lend."""

from collections.abc import Sequence

from bot.reading.claims.roles import roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_BORROWING = (
    "borrow", "rais", "issu", "sell", "sold", "owe", "refinanc", "secur", "clos", "seek", "sought", "plan", "carr",
    "emprunt", "loan", "repa",
)  # fmt: skip
_OWING = ("owe", "borrow")
_COMMITTING = ("commitment", "promise", "pledge", "backing", "financing", "approval")
_PLACED = frozenset("placed syndicated underwritten arranged".split())
_LENDERS = frozenset(
    "lenders lender banks bank creditors creditor bondholders noteholders kreditgeber gläubiger prêteurs créanciers "
    "acreedores prestamistas credores creditori".split()
)


def lends(row: Row, at: int, until: int, scene: Scene) -> bool:
    """Whether the subject at a place gives the money of the debt noun at `until`: by its verb, or by trade."""
    if any(piece.word.startswith(_OWING) for piece in row[at + 1 : until + 1]):
        return False
    name = row[at].name if row[at].kind is Kind.NAME and not row[at].owner else None
    by_trade = name is None or scene.standing.gives(name)
    arranges = any(piece.word.startswith("arrang") for piece in row[at + 1 : until])
    if signs.lends(row, at, until) and (by_trade or not arranges):
        return True
    if name is None or not scene.standing.gives(name) or name == scene.topic:
        return False
    return not any(piece.word.startswith(_BORROWING) for piece in row[at + 1 : until])


def by_lenders(row: Row, at: int) -> bool:
    """«The same lenders gave it $2.3 billion»: whether who gives are lenders, and the money therefore is owed."""
    k = at - 1
    while k >= 0 and row[k].word in AUXILIARIES:
        k -= 1
    return k >= 0 and row[k].word in _LENDERS


def sides(
    row: Row, at: tuple[int, int, int], company: str | None, other: str | None, scene: Scene
) -> tuple[str | None, str | None]:
    """Who owes and who lends, where only a company is told; `at` are its place, that of the noun and of the figure."""
    company_at, noun, i = at
    giver = roles.subject(row, min(noun, i))
    named = giver is not None and giver != company_at and row[giver].kind is Kind.NAME
    if giver is not None and named and lends(row, giver, max(noun, i), scene):
        return company, row[giver].name
    if lends(row, company_at, noun, scene):
        return borrower(other, company, scene), company
    return company, committed(row, noun)


def committed(row: Row, noun: int) -> str | None:
    """«A commitment from Deutsche Bank for a bridge facility», «a convertible was placed with Coatue»: who lends."""
    for k in range(1, len(row) - 1):
        word = row[k - 1].word
        gives = row[k].word == "from" and k < noun and word.startswith(_COMMITTING)
        if (gives or (row[k].word == "with" and k > noun and word in _PLACED)) and row[k + 1].kind is Kind.NAME:
            return row[k + 1].name
    return None


def borrower(other: str | None, lender: str | None, scene: Scene) -> str | None:
    """Who owes what a lender gives: nobody who lends by trade, where the title names another."""
    if other is not None and not scene.standing.gives(other):
        return other
    owes = {name for name in scene.headed - {lender} if not scene.standing.gives(name)}
    return owes.pop() if len(owes) == 1 else other


def seller(row: Row, at: int | None, told: Told, scene: Scene) -> tuple[str | None, str | None]:
    """Who owes and who lends what goes on with a debt: the subject is one of them."""
    name = row[at].name if at is not None and row[at].kind is Kind.NAME else None
    if name and name != told.company and scene.standing.gives(name):
        return told.company, name
    return name or told.company, None

"""Who lends: by the verb, by trade, or as "the lenders"; and who owes what they lend."""

from collections.abc import Sequence

from bot.reading.claims import measures
from bot.reading.claims.roles import naming, roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED, SOMEBODY
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.acting import place_for
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_BORROWING = (
    "borrow", "rais", "issu", "sell", "sold", "owe", "refinanc", "secur", "clos", "seek", "sought", "plan", "carr",
    "emprunt", "loan", "repa",
)  # fmt: skip
_FAR = 14
_ONE_OF = frozenset("one another other first second third larger smaller remaining".split())
_PROVIDED = frozenset("provided provides providing lent underwrote supplied furnished extended advanced".split())
_LENT = ("loan", "debt", "credit", "facility", "term loan", "bridge loan", "financing")
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


def _owns_loan(row: Row, owner: int, at: tuple[int, int], scene: Scene) -> bool:
    """«Blackstone's $10 billion of debt comes on top», «JPMorgan's $1 billion loan»: lent by who does so by trade."""
    noun, i = at
    name = row[owner].name if row[owner].kind is Kind.NAME and row[owner].owner else None
    lent = owner < i < noun and row[noun].word.startswith(_LENT)
    return lent and name not in {None, scene.topic} and scene.standing.gives(name)


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
    verb, owed = _owed_to(row, i)
    if owed:
        debtor = roles.subject(row, verb)
        return scene.known(row[debtor]) if debtor is not None and row[debtor].kind in NAMED else company, owed
    giver = roles.subject(row, min(noun, i))
    named = giver is not None and giver != company_at and row[giver].kind is Kind.NAME
    if giver is not None and named and lends(row, giver, max(noun, i), scene):
        return company, row[giver].name
    owns = other is not None and _owns_loan(row, company_at, (noun, i), scene)
    if owns or lends(row, company_at, noun, scene):
        return _for_whom(row, i) or borrower(other, company, scene), company
    return company, committed(row, noun, scene)


def _owed_to(row: Row, i: int) -> tuple[int, str | None]:
    """«Owes Corvane $12 million in unpaid bills», «owed $12 million to Corvane in loans»: the verb and who lent it."""
    k = left_of(row, i)
    verb, to = (k - 1, k) if k > 0 and row[k].kind in NAMED else (k, i + 2)
    if verb < 0 or not row[verb].word.startswith("owe") or to >= len(row) or row[to].kind not in NAMED:
        return verb, None
    return verb, row[to].name if to == k or row[to - 1].word == "to" else None


def debtor(row: Row, noun: int, owes: tuple[str | None, int | None], scene: Scene) -> tuple[str | None, int | None]:
    """Who owes, and at which place: of «one facility of $23 billion is for Texas» who owes what was told before."""
    company, at = owes
    if at is not None and not place_for(row, at):
        return owes
    told = scene.last
    numbered = any(piece.word in _ONE_OF for piece in row[max(0, noun - 3) : noun])
    return (told.company if numbered and told is not None and told.measure is measures.DEBT else None) or company, None


def _for_whom(row: Row, i: int) -> str | None:
    """«Arranged $27 billion in debt and $2.5 billion of equity for the vehicle Laurel»: whom all of it is for."""
    for k in range(i + 1, min(len(row), i + _FAR)):
        if row[k].word == "for":
            at = naming.phrase(row, k)
            return row[at].name if at is not None and row[at].kind is Kind.NAME else None
        if row[k].kind in SOMEBODY or row[k].kind in {Kind.COMMA, Kind.STOP}:
            return None
    return None


def committed(row: Row, noun: int, scene: Scene) -> str | None:
    """«A commitment from Deutsche Bank for a bridge facility», «a convertible was placed with Coatue»: who lends."""
    for k in range(1, len(row) - 1):
        word = row[k - 1].word
        gives = row[k].word == "from" and k < noun and word.startswith(_COMMITTING)
        if (gives or (row[k].word == "with" and k > noun and word in _PLACED)) and row[k + 1].kind is Kind.NAME:
            return row[k + 1].name
    return _provider(row, noun, scene)


def _provider(row: Row, noun: int, scene: Scene) -> str | None:
    """«JPMorgan provided most of the borrowing, sources said: a $7.1 billion loan»: who lends by trade and gave it."""
    at = next((k for k in range(min(3, noun)) if row[k].kind is Kind.NAME), None)
    name = row[at].name if at is not None and not row[at].owner else None
    if at is None or name is None or name == scene.topic or not scene.standing.gives(name):
        return None
    return name if any(piece.word in _PROVIDED for piece in row[at + 1 : min(at + 4, noun)]) else None


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

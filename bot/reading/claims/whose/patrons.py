"""Who is whose customer, where a sentence without sums says so: «signed its biggest customer, the utility Ostkraft»."""

from collections.abc import Mapping, Sequence

from bot.model import Frame, Measure
from bot.reading.claims.roles import naming, roles
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
PATRONS = ("customer", "client", "tenant")
_AS_PATRON = Frame(form="noun", words=(), measure=Measure.CONTRACT, company=("owner",), counterparty=("object",))
_WORDS = frozenset({Kind.WORD, Kind.DET, Kind.CUE, Kind.DATE, Kind.REFERENCE})
_BESIDE = frozenset({Kind.BE, Kind.COMMA})
_ENDING = frozenset({Kind.STOP, Kind.COMMA, Kind.CLOSE, Kind.OPEN, Kind.PREP, Kind.CONJ, Kind.DATE})
_WINNING = (
    "sign", "won", "win", "land", "add", "gain", "secur", "bag", "clinch", "count", "name", "is", "was", "said", "has",
)  # fmt: skip
_REACH = 7
_BEFORE = 6


def patronage(row: Row, scene: Scene, words: Mapping[str, str]) -> Told | None:
    """The contract that the sentence makes known to be, with who is paid and who pays; None where it names none."""
    for k, piece in enumerate(row):
        if words.get(piece.word) != "clients":
            continue
        patron = _behind(row, k) if _behind(row, k) is not None else _before(row, k)
        seller = _seller(row, k, patron, scene) if patron is not None else None
        buyer = scene.known(row[patron]) if patron is not None and not scene.is_person(row[patron]) else None
        seller = seller if seller != buyer else scene.section or scene.topic  # "its": the name behind begins no story
        if seller and buyer and seller != buyer:
            return Told(measure=Measure.CONTRACT, company=seller, counterparty=buyer, frame=_AS_PATRON)
    return None


def _behind(row: Row, k: int) -> int | None:
    """«Customer Nvidia», «customer is Nvidia», «a customer: HSBC», «its customer, the Danish utility Ostkraft»."""
    j = k + 1
    if j < len(row) and row[j].kind is Kind.DATE:
        j += 1
    if j < len(row) and (row[j].kind in _BESIDE or row[j].word == ":"):
        j += 1
    for at in range(j, min(len(row), j + _REACH)):
        piece = row[at]
        if piece.kind in NAMED and not piece.owner and not naming.adjective(row, at):
            ends = at + 1 >= len(row) or row[at + 1].kind in _ENDING or row[at + 1].word in AUXILIARIES
            if ends or at == j:
                return at if ends else None
        elif piece.kind not in NAMED and (piece.kind not in _WORDS or piece.word in AUXILIARIES):
            break
    return None


def _before(row: Row, k: int) -> int | None:
    """«Signed HSBC as a customer», «HSBC became its customer», «HSBC is a client of»."""
    for at in range(k - 1, max(-1, k - _BEFORE), -1):
        if row[at].word == "as" and at and row[at - 1].kind in NAMED:
            return at - 1
        if row[at].kind is Kind.BE or row[at].word in {"became", "become", "becomes"}:
            return roles.subject(row, at)
        if row[at].kind not in _WORDS:
            break
    return None


def _seller(row: Row, k: int, patron: int, scene: Scene) -> str | None:
    """Whose customer it is: the owner of the noun, behind «of», or who has won it."""
    own = roles.owner(row, k)
    own = naming.after(row, k, "of", k) if own is None else own
    subject = roles.subject(row, min(k, patron))
    own = subject if own is None and any(piece.word.startswith(_WINNING) for piece in row[:k]) else own
    if own is None or own == patron:
        return None
    here = scene.known(row[subject]) if subject is not None and subject not in {own, patron} else None
    return scene.meant(row[own], passive_side=False, here=here)

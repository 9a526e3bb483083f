"""The other names of a sentence: those in a list, the only other one, the one that stands with it."""

from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

from bot.model import Measure, When
from bot.reading.claims.row.piece import NAMED, dated_of, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import Told

Row = Sequence[Piece]
_LISTED = frozenset({Kind.PROPER, Kind.COMMA, Kind.CONJ, Kind.DET})
_JUDGING = ("approv", "clear", "block", "review", "prob", "investigat", "bless", "waved", "sue", "challeng", "greenl")
_NOW = frozenset({"would", "now"})
_PARTNERED = frozenset({"with", "into", "behind"})


def backers(row: Row, at: int | None) -> set[str]:
    """The names of a list of investors: «from Jeff Bezos, OpenAI and Lux Capital»."""
    names: set[str] = set()
    for piece in row[at:] if at is not None else ():
        if piece.kind is Kind.NAME and piece.name:
            names.add(piece.name)
        elif piece.kind not in _LISTED:
            break
    return names


def only_other(row: Row, company: str | None) -> str | None:
    """The one other company that the sentence names."""
    names = {piece.name for piece in row if piece.kind is Kind.NAME} - {company}
    return names.pop() if company and len(names) == 1 else None


def beside(row: Row, counterparty: str | None) -> str | None:
    """The one other company that the sentence names: «Microsoft's partnership with Mistral includes»."""
    names = {piece.name for k, piece in enumerate(row) if piece.kind is Kind.NAME and _with(row, k)}
    names -= {counterparty}
    return names.pop() if counterparty and len(names) == 1 else None


def only_buyer(deals: Mapping[str, Told]) -> str | None:
    """Who buys in every purchase that was told, of the deals by who pays in them."""
    buyers = [who for who, told in deals.items() if told.measure is Measure.ACQUISITION_PRICE]
    return buyers[0] if len(buyers) == 1 else None


def whose(row: Row, at: int, company: str | None) -> str | None:
    """«Microsoft's partnership with Mistral includes an investment»: whose the subject is."""
    owners = (piece for piece in row[: min(at, 8)] if piece.kind is Kind.NAME and piece.owner)
    return next((piece.name for piece in owners if piece.name != company), None)


def payee(row: Row, counterparty: str | None, payers: Container[str]) -> str | None:
    """«Paid $14 million to win engineers over from Scale AI»: from whom, if that one has paid nobody."""
    for before, piece in pairwise(row):
        from_it = before.word == "from" and piece.kind is Kind.NAME and piece.name is not None
        if from_it and piece.name != counterparty and piece.name not in payers:
            return piece.name
    return None


def earlier(row: Row, now: When | None) -> bool:
    """Whether all dates of a row are of earlier years than the article, and nothing is of now: «would be»."""
    dates = [*filter(None, map(dated_of, row))]
    if not dates or now is None or said_in(row, _NOW):
        return False
    dated = [date.when for date in dates if date.when]
    return bool(dated) and all(when.last.year < now.first.year for when in dated)


def judges(row: Row, at: int, noun: int) -> bool:
    """«The Commission approved the acquisition»: who says yes or no to a deal of others is no side of it."""
    return at < noun and any(piece.word.startswith(_JUDGING) for piece in row[at + 1 : noun])


def _with(row: Row, k: int) -> bool:
    return any(piece.word in _PARTNERED for piece in row[max(0, k - 3) : k])


def leads_list(row: Row, first: int) -> bool:
    """«Blackstone and Magnetar lent»: whether the name at `first` acts with the next, and is no object of a verb."""
    if row[first].kind not in NAMED or row[first].owner:
        return False
    while first > 1 and row[first - 1].kind is Kind.COMMA and row[first - 2].kind in NAMED:
        first -= 2
    for piece in reversed(row[:first]):
        if piece.kind is Kind.STOP:
            break
        if piece.kind in {Kind.FIGURE, Kind.BE} or (piece.cue is not None and piece.cue.verbs):
            return False
    return True

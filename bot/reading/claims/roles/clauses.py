"""The subject of a verb that stands right beside it, whatever else its sentence names before."""

from collections.abc import Sequence

from bot.reading.claims.roles.naming import gapped
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, PARTICIPLES

Row = Sequence[Piece]
_CLAUSE_WORDS = frozenset("before after since until than".split())
_NAMES = frozenset({Kind.NAME, Kind.PROPER})


def beside_verb(row: Row, at: int, i: int) -> int | None:
    """The name that can only be the subject of the verb at a place, of the figure at `i`; else the clause has it."""
    for found in (gapped(row, at, i), _just_named(row, at), _behind_figure(row, at, i), _in_clause(row, at)):
        if found is not None:
            return found
    return None


def _just_named(row: Row, at: int) -> int | None:
    """«Née de la scission de Yandex, vendue 5,4 milliards»: the name before the comma and a participle."""
    if at < 2 or at + 1 >= len(row) or row[at - 1].kind is not Kind.COMMA or row[at - 2].kind is not Kind.NAME:
        return None
    return at - 2 if row[at].word in PARTICIPLES and row[at + 1].kind is Kind.FIGURE else None


def _behind_figure(row: Row, at: int, i: int) -> int | None:
    """«A twelfth of the $3 billion OpenAI would have paid»: the name between the figure and its verb."""
    if at < i + 2:
        return None
    named = row[i + 1].kind is Kind.NAME and not row[i + 1].owner
    return i + 1 if named and all(piece.kind is Kind.WORD for piece in row[i + 2 : at]) else None


def _in_clause(row: Row, at: int) -> int | None:
    """«Weeks before Microsoft pledged», «since Nvidia has bought»: the name between a word of time and its verb."""
    k = at - 1
    while k > 0 and row[k].word in AUXILIARIES:
        k -= 1
    return k if k > 0 and row[k - 1].word in _CLAUSE_WORDS and row[k].kind in _NAMES and not row[k].owner else None

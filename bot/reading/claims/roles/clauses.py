"""Clauses inside a sentence: the subject that stands right beside its verb, and whom a relative clause is about."""

from collections.abc import Sequence

from bot.reading.claims.roles.naming import gapped
from bot.reading.claims.row.piece import NAMED, SOMEBODY
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, PARTICIPLES, POSSESSIVES

Row = Sequence[Piece]
_CLAUSE_WORDS = frozenset("before after since until than".split())
_JOINTS = frozenset({Kind.COMMA, Kind.CONJ})
_FRONT = 24
_FRONTING = frozenset(
    "unlike like thanks following while whereas although though as when after since if because before once with "
    "besides instead alongside apart beyond behind ahead neben während anders nachdem contrairement outre después tras "
    "mentre oltre diferente enquanto mientras".split()
)
"""Words with which a clause or a phrase may begin before the one that tells the news."""
_RELATIVES = frozenset("which who that whose".split())
_BEFORE_THAT = frozenset({Kind.WORD, Kind.NAME, Kind.COMMA, Kind.PROPER})
_OUTSIDE = frozenset({Kind.STOP, Kind.COMMA, Kind.OPEN, Kind.CLOSE})
_CLAUSE = 24
"""Pieces of a relative clause, at most."""


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
    return k if k > 0 and row[k - 1].word in _CLAUSE_WORDS and row[k].kind in NAMED and not row[k].owner else None


def antecedent(row: Row, rel: int) -> int | None:
    """The name that a relative pronoun stands for; None where it stands for a thing."""
    if row[rel].word == "that" and rel > 1 and row[rel - 2].kind is Kind.SAY:  # "Mistral told investors that sales"
        return rel - 3 if rel > 2 and row[rel - 3].kind in SOMEBODY and not row[rel - 3].owner else None
    before = rel - 1 if rel and row[rel - 1].kind is not Kind.COMMA else rel - 2
    cue = row[before].cue if before >= 0 else None
    if cue is not None and not any(frame.measure is None for frame in cue.nouns):
        return None  # "the round, which": no name is meant; "the deal, for which": of whom it is
    for k in range(rel - 1, max(-1, rel - 12), -1):
        if row[k].kind is Kind.STOP or (row[k].kind in SOMEBODY and not row[k].owner and not _says_which(row, k)):
            return None if row[k].kind is Kind.STOP else k
    return None


def _says_which(row: Row, k: int) -> bool:
    """«Velmora, a Czech chip start-up which»: a name that only says what kind of start-up."""
    inside = row[k].kind is Kind.PROPER and k > 0 and row[k - 1].kind is Kind.DET
    return inside and row[k + 1].kind in {Kind.WORD, Kind.REFERENCE}


def head_of(row: Row, at: int) -> int:
    """«Graphcore, which was sold for a fraction of its worth», «Tofler, whose budget is»: whose a possessive is."""
    if row[at].word == "whose":
        found = antecedent(row, at)
        return at if found is None else found
    if row[at].word not in POSSESSIVES:
        return at
    for k in range(at - 1, max(0, at - _CLAUSE), -1):
        if row[k].kind in _OUTSIDE:
            break
        if row[k].kind is Kind.REL and row[k].word in _RELATIVES and row[k - 1].kind in _BEFORE_THAT:
            found = antecedent(row, k)
            return found if found is not None and row[found].kind is Kind.NAME else at
    return at


def main_clause(row: Row) -> int:
    """Where the main clause begins: «Unlike Groq, Cerebras wants», «While OpenAI burns cash, Anthropic expects»."""
    if not row or row[0].word not in _FRONTING:
        return 0
    for k in range(2, min(len(row) - 2, _FRONT)):
        if row[k].kind is Kind.STOP:
            break
        if row[k].kind is Kind.COMMA and row[k + 1].kind is Kind.NAME and row[k + 2].kind not in _JOINTS:
            return k + 1 if not row[k + 1].owner else 0
    return 0

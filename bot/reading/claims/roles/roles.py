"""Who stands where around a word: subject, object, owner, the name before it, and what follows a preposition."""

from collections.abc import Iterator, Sequence

from bot.model import Frame
from bot.reading.claims import measures
from bot.reading.claims.roles import leading
from bot.reading.claims.roles.beside import leads_list
from bot.reading.claims.roles.bound import IS_WORTH, begins_clause, governed, modifies
from bot.reading.claims.roles.clauses import antecedent, beside_verb, head_of
from bot.reading.claims.roles.insertions import describes, inserted, labelled, opened, past_insertion
from bot.reading.claims.roles.naming import (
    HARD,
    adjective,
    after,
    apposed,
    before_which,
    behind_noun,
    fronted,
    in_clause,
    inverted,
    inverted_object,
    phrase,
)
from bot.reading.claims.roles.purchases import named_thing
from bot.reading.claims.roles.voices import passive, reduced
from bot.reading.claims.row.describing import EARLIER
from bot.reading.claims.row.piece import NAMED, SOMEBODY, kind_of, places, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import (
    ASIDE,
    AUXILIARIES,
    BUSINESSES,
    FINAL,
    SAME,
)

Row = Sequence[Piece]
_IN_PASSIVE = {"subject": "by", "object": "subject"}
_VALUED = ("subject",)
"""Where a frame that holds only for participles has its company: "è stata valutata"."""
_BEHIND = frozenset({Kind.WORD, Kind.DET, Kind.REFERENCE, Kind.OPEN, Kind.CLOSE, Kind.FIGURE, Kind.COMMA, Kind.PROPER})
_CLAUSES = frozenset({Kind.COMMA, Kind.CONJ, Kind.SAY, Kind.OPEN})
_SIGNPOSTS = SOMEBODY | HARD | _CLAUSES | {Kind.CLOSE}  # what a look for the subject of a clause does not pass over
_BEGINNINGS = frozenset({Kind.STOP, Kind.REL})
_BETWEEN = frozenset({Kind.WORD, Kind.DET})
_REACH = 39
"""Pieces before a verb among which its subject is looked for."""
_FAR = 7
_NEAR = 4
_OF_CLAUSE = SOMEBODY | {Kind.WORD, Kind.CUE}
_ROLES = frozenset({"subject", "object", "owner", "before", "lead"})
_OFFERS = frozenset("offer bid proposal attempt plan move deal approach advance push option right pledge".split())
_TAKERS = frozenset({"a", "à", "an"})
_BRIDGES = frozenset({Kind.WORD, Kind.DET, Kind.DATE, Kind.CUE, Kind.FIGURE})


def place(row: Row, at: int, i: int, where: str, *, verb: bool) -> int | None:
    """The place of the name that fills a place of the frame whose word stands at `at`, for the figure at `i`."""
    if where not in _ROLES:
        same = SAME.get(where) or frozenset({where})
        return _by_preposition(row, at, i, where, verb=verb) if said_in(row, same) else None
    match where:
        case "subject":
            between = (_offering(row, at) or beside_verb(row, at, i)) if verb else None
            found = subject(row, at if verb else min(at, i)) if between is None else between
            return inverted(row, at) if found is None and verb else found
        case "object":
            found = inverted_object(row, at) if verb else None
            found = object_of(row, at) if found is None else found
            found = before_which(row, at) if found is None and verb and not passive(row, at) else found
            return object_before(row, at) if found is None and row[at].word in FINAL else found
        case "owner":
            found = owner(row, min(at, i)) if row[at].word not in IS_WORTH else subject(row, at)
            behind = found is None and at > i + 1
            return next((k for k in range(i + 1, at) if row[k].owner), None) if behind else found
        case "before":
            return before(row, at)
        case _:
            return lead(row, i)


def _offering(row: Row, at: int) -> int | None:
    """«Rejected Meta's offer to buy the firm»: who offers is who would buy."""
    owned = at > 3 and row[at - 1].word == "to" and row[at - 2].word in _OFFERS and row[at - 3].owner
    return at - 3 if owned and row[at - 3].kind in NAMED else None


def _by_preposition(row: Row, at: int, i: int, where: str, *, verb: bool) -> int | None:
    if i > at and i + 1 < len(row) and row[i + 1].word in SAME.get(where, (where,)):
        straight = phrase(row, i + 1)
        if straight is not None:
            return straight
    found = after(row, at, where, i)
    if found is None and row[at].word in FINAL:
        found = in_clause(row, at, where)
    if found is None and (where == "for" or (where == "from" and verb)):
        found = fronted(row, at, where)
    if found is None and where == "with" and i > at:
        found = in_clause(row, at, where)
    return found if found is not None else in_which(row, at, where)


def in_which(row: Row, at: int, where: str) -> int | None:
    """«G42, in which it invested»: the name before the preposition."""
    if Kind.REL not in map(kind_of, row[max(1, at - _FAR) : at]):
        return None
    for k in range(at - 1, max(0, at - _FAR - 1), -1):
        if row[k].kind is not Kind.REL:
            if k < at - _NEAR and row[k].kind not in _OF_CLAUSE:
                return None
            continue
        before = k - 1 - (row[k - 1].kind is Kind.DET)
        if before >= 0 and row[before].word in SAME.get(where, (where,)):
            return antecedent(row, before)
    return None


def roles(row: Row, frame: Frame, at: int, i: int, *, verb: bool) -> tuple[int | None, int | None]:
    """The places of the company and of the counterparty; a passive verb turns subject and object round."""
    company, counterparty = sides(row, frame, at, i, verb=verb)
    return company, counterparty


def sides(row: Row, frame: Frame, at: int, i: int, *, verb: bool) -> Iterator[int | None]:
    """What `roles` tells, looked for only as far as it is asked for: the company's place, then the counterparty's."""
    turned = verb and (passive(row, at) or ("object" in frame.company and reduced(row, at)))
    turned = turned and not (frame.measure is measures.VALUATION and frame.company == _VALUED)
    companies = _places(row, at, i, _turned(frame.company) if turned else frame.company, verb=verb)
    beside = None if verb else behind_noun(row, at, frame.company)
    if beside is None and not verb and frame.measure is measures.ACQUISITION_PRICE:
        beside = named_thing(row, at)
    company = next(companies, None) if beside is None else beside
    if company is not None and "lead" in frame.counterparty and company == lead(row, i):
        yield next(companies, None)
        yield company
        return
    yield company
    others = _places(row, at, i, _turned(frame.counterparty) if turned else frame.counterparty, verb=verb)
    for other in others:
        if other != company:
            yield other
            return
    yield None


def _turned(places: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([_IN_PASSIVE.get(where, where) for where in places])


def _places(row: Row, at: int, i: int, wheres: tuple[str, ...], *, verb: bool) -> Iterator[int]:
    for where in wheres:
        found = place(row, at, i, where, verb=verb)
        if found is not None:
            yield found


def subject(row: Row, at: int) -> int | None:
    """The subject of the clause that a word stands in: the leftmost free name of the nearest part that has one."""
    found: int | None = None
    at = past_insertion(row, at)
    inside = at
    first = max(0, at - _REACH)
    for back in reversed(places(row[first:at], _SIGNPOSTS)):
        k = first + back
        if k >= inside:
            continue
        piece = row[k]
        if found is None and piece.kind is Kind.COMMA:
            inside = inserted(row, k) or inside
            continue
        if piece.kind is Kind.CLOSE:
            inside = opened(row, k)
            continue
        if piece.kind in _BEGINNINGS:
            beyond = labelled if piece.kind is Kind.STOP else antecedent
            return found if found is not None else beyond(row, k)
        if piece.kind in SOMEBODY and _is_free(row, k):
            found = apposed(row, k)
            if begins_clause(row, k):
                break
        elif found is not None and piece.kind in _CLAUSES:
            said = piece.kind is Kind.SAY and _speaks_of(row, found)  # "Amazon said OpenAI would"
            if not said and found == k + 1 and k and not governed(row, k - 1) and leads_list(row, k - 1):
                continue
            break
    return found if found is None else apposed(row, found)


def _is_free(row: Row, k: int) -> bool:
    """Whether a name is bound to no word beside it, and so may be a subject."""
    bound = row[k].owner or row[k].word in ASIDE
    return not (bound or governed(row, k) or modifies(row, k) or describes(row, k))


def _speaks_of(row: Row, at: int) -> bool:
    """Whether a name is what is spoken of: a company, or a city that will do something: «said Washington would own»."""
    return row[at].kind is Kind.NAME or (at + 1 < len(row) and row[at + 1].word in AUXILIARIES)


def object_of(row: Row, at: int) -> int | None:
    """The name that a verb takes: "acquire the chip designer Ampere"."""
    at = _past_taker(row, at)
    for j in range(at + 1, min(len(row), at + 9)):
        piece = row[j]
        if piece.kind in SOMEBODY and (modifies(row, j) or adjective(row, j) or _owns_the_next(row, j)):
            continue
        if piece.kind in SOMEBODY and not (piece.owner and piece.kind not in NAMED):
            return apposed(row, j)
        if piece.kind in _BETWEEN and (piece.word not in AUXILIARIES or row[j - 1].owner):
            continue
        if piece.kind is Kind.CUE and piece.cue and piece.cue.nouns and not piece.cue.verbs:
            continue
        if piece.kind is Kind.PREP and j == at + 1:
            return _behind_price(row, j)
        if piece.kind is Kind.COMMA:
            return j + 1 if _named_so(row, at, j) else None
        return phrase(row, j) if piece.word in SAME["of"] and row[j - 1].word in BUSINESSES else None
    return None


def _named_so(row: Row, at: int, comma: int) -> bool:
    """«Sold his previous company, PrimeSense, to Apple»: whether the name behind a comma is the object."""
    inserted = comma + 2 < len(row) and row[comma + 2].kind is Kind.COMMA and row[comma + 1].kind in NAMED
    return inserted and said_in(row[at + 1 : comma], EARLIER)


def _past_taker(row: Row, at: int) -> int:
    """«Vende a Sanmina la fábrica de», «cède à Sanmina les usines de»: the place behind who gets it."""
    taken = at + 3 < len(row) and row[at + 1].word in _TAKERS and row[at + 2].kind in NAMED
    return at + 2 if taken and row[at + 3].kind in {Kind.DET, Kind.WORD} else at


def _owns_the_next(row: Row, j: int) -> bool:
    """«Boeing's Jeppesen»: the name that follows is what is meant."""
    return row[j].owner and j + 1 < len(row) and row[j + 1].kind in NAMED and not row[j + 1].owner


def object_before(row: Row, at: int) -> int | None:
    """«Servicenow hat Moveworks für 2,85 Milliarden gekauft»: the name between the two parts of a German verb."""
    first = subject(row, at)
    for k in range(at - 1, max(-1, at - 20), -1):
        if row[k].kind in HARD:
            break
        if k != first and row[k].kind in NAMED and not governed(row, k) and not row[k].owner:
            return k
    return None


def _behind_price(row: Row, prep: int) -> int | None:
    """«Übernimmt für rund 665 Millionen Dollar das finnische Unternehmen Silo AI»: the name behind the price."""
    price = next((j for j in range(prep + 1, min(len(row), prep + 4)) if row[j].figure), None)
    if row[prep].word not in SAME["for"] or price is None:
        return None
    for j in range(price + 1, min(len(row), price + 10)):
        if row[j].kind is Kind.NAME and not modifies(row, j):
            return j
        if row[j].kind not in _BEHIND:
            break
    return None


def owner(row: Row, at: int) -> int | None:
    """Whose the noun is: "Meta's $14.3 billion investment", "its valuation"."""
    for k in range(at - 1, max(-1, at - 8), -1):
        piece = row[k]
        if piece.owner or piece.word == "whose":
            return head_of(row, k)
        if piece.kind not in _BRIDGES and not piece.word.endswith("ed") and piece.kind is not Kind.NAME:
            break
    return None


def before(row: Row, at: int) -> int | None:
    """The name just before the noun: "the OpenAI deal"."""
    for k in range(at - 1, max(-1, at - 4), -1):
        if row[k].kind is Kind.NAME and not row[k].owner:
            return k
        if row[k].kind is not Kind.WORD or row[k].word in AUXILIARIES:
            break
    return None


def lead(row: Row, i: int | None = None) -> int | None:
    """Who led: «in a round led by Accel», «Accel led the round», «angeführt von Accel»."""
    return leading.lead(row, subject, i)

"""Who holds a part where no verb of owning says so: «has 4%», «ends up with 11%», «NEA, its holder with 20%»."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.reading.claims.roles import roles
from bot.reading.claims.roles.naming import first_of, phrase
from bot.reading.claims.row.piece import NAMED, SOMEBODY
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, HEDGES

Row = Sequence[Piece]
_FUNDS = frozenset("funds fund affiliates vehicles entities".split())
_MANAGED = frozenset("managed run advised controlled owned".split())
_HAS = frozenset("has have had tiene tienen tenía hat haben hatte ha hanno aveva ont avait tem têm tinha".split())
_SECONDS = frozenset("more less fewer than up to at least most close".split())
_LEFT_OVER = frozenset("up left away out emerges emerged emerge comes came finishes finished".split())
_ENDING = frozenset("ends ended end winds wound wind left comes came walks walked emerges emerged finishes".split())
_HOLDERS = frozenset(
    "owner shareholder holder stockholder investor backer proprietor actionnaire accionista acionista azionista socio "
    "anteilseigner gesellschafter aktionär".split()
)
_OF_PART = frozenset("of with mit con avec com".split())
_RIGHTS = frozenset("warrants warrant options option rights right shares stock equity".split())
_TO_RIGHTS = frozenset("for over on to of worth".split())
_RECEIVING = frozenset("get gets got receive receives received obtain obtains obtained earn earns secures".split())
_GIVING = frozenset(
    "give gives gave given giving grant grants granted hand hands handed offer offers offered issue issues "
    "issued".split()
)
_PHRASE = frozenset({Kind.WORD, Kind.DET, Kind.DATE, Kind.NAME, Kind.CUE, Kind.REFERENCE, Kind.CONJ})
_LISTED = _HOLDERS | frozenset({"stake", "holding", "part", "interest"})
_JOINTS = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP})
SELLING = frozenset("sell sells sold selling".split())
_PARTS = frozenset("stake share holding interest slice".split())
_LINES = frozenset("unit arm division business subsidiary".split())
_BECOMING = frozenset("become becomes became becoming is was".split())
_STAYING = frozenset("stays stay remains remain stayed remained would will could".split())
_OWNED = frozenset("owned held controlled".split())
_MAKING = frozenset("makes make made making becoming becomes become became".split())
_WARRANTS = frozenset("warrant warrants option options".split())
_ASIDE = frozenset({Kind.COMMA, Kind.OPEN})
_DROPPING = frozenset(
    "posee poseía poseían tenía tiene possiede possedeva aveva possui possuía tinha detinha detiene deteneva".split()
)
_ALREADY = frozenset("ya già já aún ainda ancora".split())
_BECAUSE = frozenset("como que porque pues siccome poiché perché visto".split())
_FIRST = 3
_FAR = 10
_AWAY = 16


class Held(NamedTuple):
    """The places of who holds a part and of whose part it is; None: the row does not say. `sure`: it needs no deal."""

    holder: int | None
    company: int | None
    sure: bool = False


def held(row: Row, i: int, k: int, *, said: bool) -> Held | None:
    """The holder of the percentage at `i` that the piece at `k` governs; `said`: the row calls it a part of one."""
    told = _has(row, i, k, said=said) or _left_with(row, k) or _as_holder(row, k) or _by_right(row, k)
    return told or _is_holder(row, i, k)


def _has(row: Row, i: int, k: int, *, said: bool) -> Held | None:
    """«Nvidia has 4%», «which now has 51%», «the foundation has 26% of OpenAI»."""
    verbs = [j for j in range(k + 1, i) if row[j].word in _HAS]
    if not verbs or row[k].owner or any(not _light(piece) for piece in row[k + 1 : i]):
        return None
    if row[k].kind is Kind.REL or row[k].kind is Kind.COMMA:  # "Accel, which invested $55 million in 2019, has"
        return Held(roles.subject(row, verbs[0]), None, said)
    return Held(first_of(row, k), None, said) if row[k].kind in SOMEBODY else None


def _light(piece: Piece) -> bool:
    return piece.kind is Kind.DET or piece.word in _HAS or piece.word in HEDGES | AUXILIARIES | _SECONDS


def _left_with(row: Row, k: int) -> Held | None:
    """«Ends up with 11%», «is left with about 27%»."""
    if k < 2 or row[k].word != "with" or row[k - 1].word not in _LEFT_OVER:
        return None
    verb = next((j for j in range(k - 1, max(-1, k - 3), -1) if row[j].word in _ENDING), None)
    holder = roles.subject(row, verb) if verb is not None else None
    return Held(holder, None) if holder is not None else None


def _as_holder(row: Row, k: int) -> Held | None:
    """«NEA, Sana's largest outside holder with 20%», «Meta, now the owner of 49%»: a noun behind who holds."""
    if k < 3 or row[k].word not in _OF_PART or row[k - 1].word not in _HOLDERS:
        return None
    company: int | None = None
    for j in range(k - 2, max(0, k - _FAR), -1):
        if row[j].kind is Kind.COMMA:
            named = row[j - 1].kind in NAMED and not row[j - 1].owner
            return Held(j - 1, company, sure=company is not None) if named else None
        if row[j].kind not in _PHRASE:
            return None
        company = j if row[j].kind is Kind.NAME and row[j].owner else company
    return None


def _is_holder(row: Row, i: int, k: int) -> Held | None:
    """«Its largest shareholder, with 14.2%, is the pension fund Severn»: a noun, its part, and then who it is."""
    if k < 2 or row[k].word != "with" or row[k - 1].kind is not Kind.COMMA or row[k - 2].word not in _HOLDERS:
        return None
    verb = i + 2
    if verb >= len(row) or row[i + 1].kind is not Kind.COMMA or row[verb].kind is not Kind.BE:
        return None
    named = (j for j in range(verb + 1, min(len(row), verb + 6)) if row[j].kind in NAMED and not row[j].owner)
    holder = next(named, None)
    return None if holder is None else Held(holder, roles.owner(row, k - 2), sure=True)


def in_list(row: Row, i: int) -> Held | None:
    """«Its holders: Magnetar 34.5%, Fidelity 7.6%»: a name right before its percentage, after a noun for holders."""
    k = i - 1
    while k > 0 and row[k].word in HEDGES:
        k -= 1
    if k < 2 or row[k].kind not in NAMED or row[k].owner or row[k - 1].kind not in _JOINTS:
        return None
    colon = next((j for j in range(k - 1, -1, -1) if row[j].word == ":"), 0)
    told = any(row[j].word.removesuffix("s") in _LISTED for j in range(max(0, colon - 6), colon))
    return Held(k, None, sure=True) if told else None


def whose(row: Row, i: int, k: int) -> Held | None:
    """«Microsoft's 27% stays the largest», «SoftBank's 11% is»: told of a part that somebody is known to hold."""
    after = row[i + 1] if i + 1 < len(row) else None
    stays = after is None or after.kind in {Kind.BE, Kind.STOP} or after.word in _STAYING
    return Held(k, None) if row[k].owner and row[k].kind is Kind.NAME and stays else None


def sold_to(row: Row, i: int) -> Held | None:
    """«Orlo is to sell a stake of up to 10% to Tavi», «will sell a 10% stake to Tavi»: of the one who sells it."""
    verb = next((k for k in range(i - 1, max(-1, i - _FAR), -1) if row[k].word in SELLING), None)
    if verb is None or not any(piece.kind is Kind.DET and piece.word == "a" for piece in row[verb + 1 : i]):
        return None
    to = i + 1 + (i + 1 < len(row) and row[i + 1].word in _PARTS)
    sold = any(piece.word in _PARTS for piece in row[verb:to])
    named = (k for k in range(to + 1, min(len(row), to + 5)) if row[k].kind in NAMED and not row[k].owner)
    of = next(named, None) if to < len(row) and row[to].word == "in" else None
    to = to if of is None else of + 1 + (of + 1 < len(row) and row[of + 1].word in _LINES)
    if not sold or to + 2 > len(row) or row[to].word != "to":
        return None
    taker = first_of(row, to + 1) if row[to + 1].kind in NAMED else phrase(row, to)
    if taker is None or row[taker].owner:
        return None
    return Held(taker, roles.subject(row, verb) if of is None else of, sure=True)


def called_owner(row: Row, i: int) -> Held | None:
    """«Orlo will become a 2.9% shareholder in Tavi», «make it a 2.9% owner of Tavi»: who is one, and of whom."""
    if i + 2 >= len(row) or row[i + 1].word not in _HOLDERS or row[i + 2].word not in {"in", "of"}:
        return None
    verb = next((k for k in range(i - 1, max(0, i - _FAR), -1) if row[k].word in _BECOMING), None)
    company = phrase(row, i + 2)
    return None if verb is None or company is None else Held(roles.subject(row, verb), company, sure=True)


def owned_by(row: Row, i: int) -> Held | None:
    """«Arm, which is 90% owned by SoftBank», «Tavi, 90% owned by Orlo, is»: who owns it, told behind."""
    if i + 3 > len(row) or row[i + 1].word not in _OWNED or row[i + 2].word != "by":
        return None
    holder = phrase(row, i + 2)
    apposed = i > 1 and row[i - 1].kind is Kind.COMMA and row[i - 2].kind in NAMED and not row[i - 2].owner
    company = i - 2 if apposed else roles.subject(row, i)
    return None if holder is None or company is None else Held(holder, company, sure=True)


def makes_owner(row: Row, k: int) -> bool:
    """«Which makes it the owner of 2.6%», «becoming a holder of»: told of the one who paid before."""
    if k < 3 or row[k].word not in _OF_PART or row[k - 1].word not in _HOLDERS:
        return False
    return any(piece.word in _MAKING for piece in row[max(0, k - 6) : k - 1])


def _by_right(row: Row, k: int) -> Held | None:
    """«Will get warrants for up to 10%», «granted OpenAI options on 10%»: a right to a part."""
    right = k > 1 and row[k].word in _TO_RIGHTS and row[k - 1].word in _RIGHTS
    return _given(row, k - 1) if right else None


def by_warrant(row: Row, k: int) -> Held | None:
    """«Has given it a warrant for up to 160 million AMD shares, roughly a 10% stake»: a right, and then its part.

    Also «gives OpenAI the option to take a 10% stake», whatever the verb of taking.
    """
    taken = k > 1 and row[k - 1].word == "to" and row[k - 2].word in _WARRANTS
    if taken:
        return _given(row, k - 2)
    k -= row[k].word == "or"
    if k < _FIRST or row[k].kind not in _ASIDE:
        return None
    right = next((j for j in range(k - 1, max(-1, k - _AWAY), -1) if row[j].word in _WARRANTS), None)
    told = right is not None and any(piece.word in _RIGHTS for piece in row[right + 1 : k])
    return _given(row, right) if right is not None and told else None


def left_out(row: Row, k: int) -> bool:
    """«Como ya poseía el 23%», «già possedeva il 23%»: a verb of a tongue that leaves out who is spoken of."""
    at = k - 1
    while at >= 0 and row[at].word in _ALREADY:
        at -= 1
    return row[k].word in _DROPPING and (at < 0 or row[at].word in _BECAUSE or row[at].kind in _JOINTS)


def _given(row: Row, right: int) -> Held | None:
    """Who gets a right that is told at a place of the row, and of whom."""
    for j in range(right - 1, max(-1, right - 7), -1):
        if row[j].word in _RECEIVING:
            return Held(roles.subject(row, j), None)
        if row[j].word in _GIVING:
            giver, taker = roles.subject(row, j), roles.object_of(row, j)
            return Held(_other(row, j, giver, taker), giver, sure=True)
        if row[j].kind in {Kind.STOP, Kind.FIGURE}:
            return None
    return None


def _other(row: Row, verb: int, giver: int | None, taker: int | None) -> int | None:
    """«AMD will supply OpenAI and has given it»: whom a pronoun behind the verb means, where the row names that one."""
    if giver is None or taker is None or row[taker].kind is not Kind.PRONOUN:
        return taker
    names = (k for k in range(verb - 1, -1, -1) if row[k].kind is Kind.NAME and row[k].name != row[giver].name)
    return next(names, taker)


def by_funds(row: Row, k: int) -> int | None:
    """«Blue Owl's funds will own», «funds managed by Blue Owl own»: whose the funds are that hold a part."""
    at = k - 1
    while at > 1 and row[at].word in AUXILIARIES:
        at -= 1
    if at > 1 and row[at].kind is Kind.NAME and row[at - 1].word == "by" and row[at - 2].word in _MANAGED:
        return at
    return roles.owner(row, at) if at > 0 and row[at].word in _FUNDS else None

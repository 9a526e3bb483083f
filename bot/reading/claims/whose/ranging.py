"""Whose a figure is that stands in a row of like ones: «against $6 billion at Corvane», «A and B have $1bn and $2bn».

One of a row says what all are of; each stands beside its own name, or in the order of the names.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.roles.leading import LEADING
from bot.reading.claims.row.piece import NAMED, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, HEDGES
from bot.reading.claims.scene.scene import REPORTED, Scene, Told

Row = Sequence[Piece]
_COUNTED = frozenset(
    {Measure.VALUATION, Measure.MARKET_VALUE, Measure.REVENUE, Measure.RUN_RATE, Measure.FUNDING_ROUND, Measure.CAPEX,
     Measure.DEBT, Measure.ACQUISITION_PRICE, Measure.SPENDING}
)  # fmt: skip
_AT = frozenset("at for bei chez".split())
_NEXT = frozenset("against versus vs from while contre contra frente gegen than with ;".split())
_WITH = frozenset("with avec con com mit".split())
_PRICED = frozenset("for at worth über por pour per".split())
_JOINTS = frozenset({Kind.COMMA, Kind.CONJ})
_BEGINS = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP})
_TAKEN = frozenset("taken bought acquired purchased held owned picked snapped taken-up subscribed".split())
_FROM = frozenset({"from", "von"})
_GIVERS = _FROM | {"by"}
_PAYING = frozenset("pay pays paid paying owe owes owed".split())
_PARTING = frozenset("sold sells sell selling handed hands handing gave gives giving ceded cedes parted".split())
_BEFORE_VERB = frozenset({Kind.WORD, Kind.BE, Kind.CUE, Kind.PREP})
_GAVE = frozenset("gave gives give giving".split())
_MAY_BE_GIVEN = frozenset({Measure.OTHER, Measure.INVESTMENT, Measure.SPENDING})
_INTO = frozenset({"in", "into"})
_PLUS = frozenset("plus besides alongside".split())
"""What is told at a company."""
_ENDS = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP, Kind.CLOSE, Kind.DATE})
_LIST = 4
"""Names or figures of one enumeration, at most."""
_REACH = 12


def ranged(row: Row, i: int, told: Told, scene: Scene, before: Mapping[int, Told]) -> Told:
    """What a figure was read as, given to the one whose it is by the figures and the names around it."""
    found = _next(row, i, told, before[max(before)], max(before)) if before else None
    if found:
        return found
    put = _put_in(row, i) if row[i - 1].owner else _given_to(row, i, told) or _paid_it(row, i, told, scene)
    put = put or (_of_itself(row, i) if row[i].percent else None)
    if put:
        return put
    if told.measure is measures.STAKE or told.measure is measures.INVESTMENT:
        giver = _in_order(row, i) if told.measure is measures.INVESTMENT else None
        named = replace(told, counterparty=giver) if giver and giver != told.company else told
        return _taken_by(row, i, _held_with(row, i, _led(row, i, named, scene)))
    name = _in_order(row, i) or _first_named(row, i) if told.measure in _COUNTED else None
    if name is None and told.company is None and told.measure in REPORTED and _at(row, i):
        name = row[_at(row, i) or i].name
    if name and name != told.company and not scene.standing.gives(name):
        return replace(told, company=name, counterparty=None if told.counterparty == name else told.counterparty)
    return told


def _of_itself(row: Row, i: int) -> Told | None:
    """«Databricks sold 12% of its shares to Mubadala», «is giving up 11% to ASML»: a part of who sells it."""
    at = next((k for k in range(i - 1, max(0, i - 4), -1) if row[k].word in _PARTING), 0)
    while at > 0 and row[at - 1].kind is not Kind.NAME and row[at - 1].kind in _BEFORE_VERB:
        at -= 1
    to = next((k for k in range(i + 1, min(len(row) - 1, i + 7)) if row[k].word == "to" or row[k].kind in NAMED), 0)
    if at < 1 or row[at - 1].kind is not Kind.NAME or row[at - 1].owner or not to or row[to].word != "to":
        return None
    own = any(piece.owner or piece.word == "itself" for piece in row[i + 1 : to])
    up = any(piece.word == "up" for piece in row[at:i])
    who = row[to + 1]
    if who.kind not in NAMED or who.owner or who.name == row[at - 1].name or not (own or up):
        return None
    return Told(measure=Measure.STAKE, company=row[at - 1].name, counterparty=who.name)


def _put_in(row: Row, i: int) -> Told | None:
    """«Amazon's $8 billion in Anthropic has paid off»: the money of one that lies in another."""
    giver, after = row[i - 1], row[i + 1 : i + 4]
    if giver.kind is not Kind.NAME or not row[i].sum or len(after) < 2 or after[0].word not in _INTO:
        return None
    ends = len(after) < 3 or after[2].kind in _ENDS or after[2].kind is Kind.BE or after[2].word in AUXILIARIES
    if after[1].kind is not Kind.NAME or after[1].owner or not ends:
        return None
    return Told(measure=Measure.INVESTMENT, company=after[1].name, counterparty=giver.name)


def _given_to(row: Row, i: int, told: Told) -> Told | None:
    """«Google gave Anthropic $2 billion», to nobody else and for nothing."""
    if told.measure not in _MAY_BE_GIVEN or i < 2 or row[i - 2].word not in _GAVE or not row[i].sum:
        return None
    giver, whom = told.counterparty or told.company, row[i - 1]
    ends = i + 1 >= len(row) or row[i + 1].kind in _ENDS or row[i + 1].word == "in"
    if whom.kind is not Kind.NAME or whom.owner or giver in {None, whom.name} or not ends:
        return None
    return Told(measure=Measure.INVESTMENT, company=whom.name, counterparty=giver)


def _paid_it(row: Row, i: int, told: Told, scene: Scene) -> Told | None:
    """«OpenAI is to pay it $300 billion», after Oracle was spoken of: to who sells what the payer needs."""
    if told.measure not in _MAY_BE_GIVEN or i < 2 or row[i - 1].word != "it" or row[i - 2].word not in _PAYING:
        return None
    payer = told.counterparty or told.company
    payee = next((who for who in (scene.subject, scene.topic) if scene.supplied(payer, who)), None)
    return Told(measure=Measure.CONTRACT, company=payee, counterparty=payer) if payee else None


def _next(row: Row, i: int, told: Told, like: Told, last: int) -> Told | None:
    """What the figure before was, of another: `like` is that of the figure at `last`."""
    k = left_of(row, i)
    if like.company is None or like.measure is Measure.OTHER or k < 0 or i - last > _REACH:
        return None
    if told.measure is Measure.OTHER and row[i].percent and like.measure is measures.STAKE:
        held = _held_with(row, i, replace(like, counterparty=None))
        return held if held.counterparty else None
    if not row[i].sum:
        return None
    found = _at_another(row, i, k, like, last)
    return found or _from_another(row, i, k, like, last) or _with_another(row, k, like, last)


def _at(row: Row, i: int) -> int | None:
    """«$24 billion at Amazon»: the place of the name behind a figure."""
    if i + 2 >= len(row) or row[i + 1].word not in _AT:
        return None
    at = i + 2 + (row[i + 2].kind is Kind.DET)
    named = at < len(row) and row[at].kind is Kind.NAME and not row[at].owner
    return at if named and (at + 1 >= len(row) or row[at + 1].kind in _ENDS) else None


def _at_another(row: Row, i: int, k: int, like: Told, last: int) -> Told | None:
    """«Against $93 billion at Corvane and €600 million at Velmora», «; at Corvane, $3 million»: the same elsewhere."""
    if like.measure not in _COUNTED:
        return None
    at = _at(row, i)
    if at is not None:
        joined = row[k].kind in _JOINTS or row[k].word in _NEXT
        close = row[k].kind not in _JOINTS or row[last + 1].word in _AT
        return replace(like, company=row[at].name, counterparty=None, vague=False) if joined and close else None
    fronted = k > 2 and row[k].kind is Kind.COMMA and row[k - 1].kind is Kind.NAME and row[k - 2].word in _AT
    begins = fronted and row[k - 3].kind in _BEGINS
    return replace(like, company=row[k - 1].name, counterparty=None, vague=False) if begins else None


def _from_another(row: Row, i: int, k: int, like: Told, last: int) -> Told | None:
    """«$17 billion from Microsoft and $3 billion from Meta», «on top of $500 million from Macquarie»: the next one."""
    if i + 2 >= len(row) or row[i + 1].word not in _FROM or row[i + 2].kind is not Kind.NAME or row[i + 2].owner:
        return None
    added = row[k].kind is Kind.CONJ or (row[k].word == "of" and row[k - 1].word == "top") or row[k].word in _PLUS
    if not added or row[last + 1].word not in _GIVERS or row[i + 2].name in {like.company, like.counterparty}:
        return None
    if row[last + 2].name == like.company:
        return replace(like, company=row[i + 2].name)
    return replace(like, counterparty=row[i + 2].name) if row[last + 2].name == like.counterparty else None


def _with_another(row: Row, k: int, like: Told, last: int) -> Told | None:
    """«Signed with Corvane for $17 billion, with Velmora for $24 billion»: the next of those it has to do with."""
    if k < 3 or row[k - 1].kind not in NAMED or row[k - 2].word not in _WITH or row[k].word not in _PRICED:
        return _like_the_first(row, k, like, last) if k > 2 else None
    if row[k - 3].kind not in _JOINTS or k - 4 > last + 1:
        return None
    first = left_of(row, last)
    theirs = first > 1 and row[first - 1].name == like.counterparty and row[first - 2].word in _WITH
    name = row[k - 1].name
    return replace(like, counterparty=name) if theirs else replace(like, company=name)


def _like_the_first(row: Row, k: int, like: Told, last: int) -> Told | None:
    """«Has backed Intel with $5 billion, Nokia with $1 billion», «Neon for $1bn and Tabular for $2bn»: in its place."""
    first = left_of(row, last)
    if row[k].word not in _WITH | _PRICED or first < 1 or row[first].word != row[k].word:
        return None
    here, there = (j - 1 - (row[j - 1].kind is Kind.COMMA) for j in (k, first))
    begins = row[here - 1].kind in _JOINTS or (row[here - 1].word == "by" and row[here - 2].kind in _JOINTS)
    if row[here].kind is not Kind.NAME or row[here].owner or not begins or here - last > _LIST:
        return None
    if row[there].name == like.company:
        return replace(like, company=row[here].name)
    theirs = row[there].name is not None and row[there].name == like.counterparty
    return replace(like, counterparty=row[here].name) if theirs else None


def _held_with(row: Row, i: int, told: Told) -> Told:
    """«The largest holders are Nvidia with 5%, SoftBank with 8%»: who stands before the preposition."""
    k = left_of(row, i)
    if told.measure is not measures.STAKE or k < 1 or row[k].word not in _WITH:
        return told
    at = k - 1 - (row[k - 1].kind is Kind.COMMA)
    named = at >= 0 and row[at].kind in NAMED and not row[at].owner and row[at].name != told.company
    begins = at == 0 or (at > 0 and (row[at - 1].kind in _BEGINS or row[at - 1].kind is Kind.BE))
    return (
        replace(told, counterparty=row[at].name, company=told.company or _of_whom(row, i)) if named and begins else told
    )


def _of_whom(row: Row, i: int) -> str | None:
    """«SoftBank with 8% and Arm with 2% of Wayve»: the company that the last of a row names."""
    pairs = pairwise(row[i + 1 : i + _REACH])
    return next((after.name for one, after in pairs if one.word == "of" and after.kind is Kind.NAME), None)


def _led(row: Row, i: int, told: Told, scene: Scene) -> Told:
    """«A Kleiner Perkins-led round brings $200 million»: money of nobody else is of who led."""
    if told.measure is not measures.INVESTMENT or told.counterparty is not None or not said_in(row, LEADING):
        return told
    at = roles.lead(row, i)
    name = (scene.known(row[at]) or row[at].name) if at is not None else None
    return replace(told, counterparty=name) if name and name != told.company else told


def _taken_by(row: Row, i: int, told: Told) -> Told:
    """«A stake of 9% in Mistral has been taken by ASML for €1.3 billion»: who did it, in the passive."""
    if told.counterparty is not None:
        return told
    for k in range(max(1, i - 5), min(len(row) - 2, i + _REACH)):
        if k > i and (row[k].kind is Kind.STOP or row[k].figure):
            break
        who = row[k + 2]
        if row[k].word in _TAKEN and row[k + 1].word == "by" and who.kind is Kind.NAME and who.name != told.company:
            return replace(told, counterparty=who.name)
    return told


def _first_named(row: Row, i: int) -> str | None:
    """«Sales: Lovable $200 million, Replit $150 million»: right before the figure, as in the next of the list."""
    k = left_of(row, i)
    if k < 1 or not _named(row, k) or row[k - 1].word != ":":
        return None
    after = next((j for j in range(i + 1, min(len(row), i + 6)) if row[j].sum), None)
    return row[k].name if after is not None and _named(row, left_of(row, after)) else None


def _in_order(row: Row, i: int) -> str | None:
    """«Sierra and Decagon have revenue of $100 million and $35 million»: of as many names the one of the same place."""
    figures = _chain(row, i, _sums)
    if len(figures) < 2:
        return None
    at = next(
        (j for j in range(figures[0] - 1, max(-1, figures[0] - _REACH), -1) if row[j].figure or _named(row, j)), i
    )
    names = _chain(row, at, _named) if _named(row, at) else []
    return row[names[figures.index(i)]].name if len(names) == len(figures) <= _LIST else None


def _chain(row: Row, at: int, one: Callable[[Row, int], bool]) -> list[int]:
    """The places of an enumeration that goes through a place: joined by commas, the last by «and»."""
    places = [at]
    while (before := _past(row, places[0] - 1, -1)) is not None and one(row, before):
        places.insert(0, before)
    while (after := _past(row, places[-1] + 1, 1)) is not None and one(row, after):
        places.append(after)
    joined = len(places) > 1 and any(piece.kind is Kind.CONJ for piece in row[places[-2] : places[-1]])
    return places if joined else [at]


def _past(row: Row, k: int, step: int) -> int | None:
    """The place past a joint and the small words beside it; None where no joint stands."""
    joined = False
    while 0 <= k < len(row) and (row[k].kind in _JOINTS or row[k].word in HEDGES or row[k].kind is Kind.DET):
        joined = joined or row[k].kind in _JOINTS
        k += step
    return k if joined and 0 <= k < len(row) else None


def _sums(row: Row, k: int) -> bool:
    return row[k].sum


def _named(row: Row, k: int) -> bool:
    return row[k].kind is Kind.NAME and not row[k].owner

"""Money by what it was spent for: to get into a company, or on one that is given up all the same.

«Meta spent $14.3 billion to get into Scale AI», «a dépensé 14,3 milliards pour entrer chez Scale AI», «GM folded
Cruise after spending over $10 billion on it».
"""

from collections.abc import Sequence

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.acting import known_at
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
INTO = frozenset("enter enters entering get getting buy entrer entrar entrare einzusteigen".split())
"""Verbs of getting into a company, as what money is spent for."""
SINKING = frozenset("spending putting sinking investing pouring pumping ploughing plowing burning".split())
_PURPOSE = frozenset("to pour para per um for".split())
_WHERE = frozenset("into in chez dans en bei au nel no na".split())
_BARE = frozenset({"enter", "enters", "entering"})
_LAST = "einzusteigen"
_LIGHT = frozenset({Kind.DATE, Kind.DET, Kind.WORD, Kind.PREP, Kind.CUE, Kind.COMMA})
_CAPITAL = frozenset("capital capitale kapital au du de d del di le la el il".split())
_AFTER = frozenset({"after", "despite"})
_IT = frozenset({"it", "them"})
_GOALS = frozenset("on into in".split())
GIVEN = frozenset("invested committed pledged promised".split())
PLEDGES = frozenset("pledge commitment promise contribution".split())
"""What somebody has said to give, behind a sum of which the owner stands in front."""
_GOES_TO = frozenset("to in into on for at with by".split())
_MEANT = frozenset({Kind.REFERENCE, Kind.PRONOUN, Kind.NAME})
_OBJECTS = frozenset("projects project campuses sites plants data pipeline business expansion growth".split())
_FAR = 10
_NEAR = 3


def entered(row: Row, i: int, scene: Scene) -> Told | None:
    """«Spent $14.3 billion to get into Scale AI», «used $2 billion to enter Binance»: a part of that company."""
    verb = next((j for j in range(i + 1, min(len(row) - 1, i + _FAR)) if row[j].word in INTO), None)
    if verb is None or any(piece.kind not in _LIGHT for piece in row[i + 1 : verb]):
        return None
    if not any(piece.word in _PURPOSE for piece in row[max(i + 1, verb - 4) : verb]):
        return None
    at = _entered(row, verb)
    name = known_at(row, _giver(row, left_of(row, i)), scene)
    if at is None or row[at].kind is not Kind.NAME or row[at].owner or name in {None, row[at].name}:
        return None
    return Told(measure=Measure.INVESTMENT, company=row[at].name, counterparty=name, complete=True)


def _entered(row: Row, verb: int) -> int | None:
    """Where the company stands that one gets into: behind the verb and its preposition, in German before it."""
    if row[verb].word == _LAST:
        return verb - 1
    into, at = row[verb].word in _BARE, verb + 1
    while at < len(row) - 1 and (row[at].word in _WHERE or row[at].word in _CAPITAL):
        into = into or row[at].word in _WHERE
        at += 1
    return at if into else None


def _giver(row: Row, k: int) -> int | None:
    """Who spends: the subject of the verb before the figure, or the name itself before a verb that says no more."""
    if k < 0:
        return None
    return k if row[k].kind is Kind.NAME and not row[k].owner else roles.subject(row, k)


def sunk(row: Row, i: int, scene: Scene) -> Told | None:
    """«GM folded Cruise after spending over $10 billion on it»: the money of who acts in the clause before."""
    k = left_of(row, i)
    if k < 3 or row[k].word not in SINKING or row[k - 1].word not in _AFTER or i + 2 >= len(row):
        return None
    if row[i + 1].word not in _GOALS or row[i + 2].word not in _IT:
        return None
    at = next((j for j in range(k - 2, max(0, k - 2 - _NEAR), -1) if row[j].kind is Kind.NAME), None)
    name = known_at(row, roles.subject(row, k), scene) if at is not None and not row[at].owner else None
    if at is None or name in {None, row[at].name}:
        return None
    return Told(measure=Measure.INVESTMENT, company=row[at].name, counterparty=name, complete=True)


ITS = frozenset({"its", "their"})


def into_its(row: Row, i: int, scene: Scene) -> Told | None:
    """«Macquarie can put up to $5 billion into its projects», told of another: a fund builds nothing of its own."""
    at = i + 1
    if at + 2 >= len(row) or row[at].word != "into" or row[at + 1].word not in ITS or row[at + 2].word not in _OBJECTS:
        return None
    giver = known_at(row, _giver(row, left_of(row, i)), scene)
    company = next((who for who in (scene.section, scene.topic) if who), None)
    if giver is None or company is None or giver == company or not scene.standing.gives(giver):
        return None
    return Told(measure=Measure.INVESTMENT, company=company, counterparty=giver, complete=True)


def given_before(row: Row, i: int, scene: Scene) -> Told | None:
    """«On top of $1 billion committed in 2019», «follows $550 million that the company invested»: of the deal told."""
    at = i + 1
    at += at < len(row) and (row[at].kind is Kind.REL or row[at].word == "that")
    at += at < len(row) and row[at].kind is Kind.DET
    who = row[at].name if at < len(row) and row[at].kind is Kind.NAME else None
    at += at < len(row) and row[at].kind in _MEANT
    deal = scene.bargain
    if at >= len(row) or row[at].word not in GIVEN or deal is None or deal.measure is not Measure.INVESTMENT:
        return None
    after = row[at + 1] if at + 1 < len(row) else None
    goes = after is not None and after.word in _GOES_TO and at + 2 < len(row) and row[at + 2].kind is not Kind.DATE
    if goes or deal.counterparty is None or who not in {None, deal.counterparty}:
        return None
    return deal


def pledged(row: Row, i: int, scene: Scene) -> Told | None:
    """«Counts on SoftBank's $5 billion pledge»: for whom the sentence is about, or who raised what was told before."""
    if i + 1 >= len(row) or row[i + 1].word not in PLEDGES:
        return None
    giver = known_at(row, roles.owner(row, i), scene)
    if giver is None or (i + 2 < len(row) and row[i + 2].word in _GOES_TO - {"by", "at"}):
        return None
    told = scene.round or scene.bargain
    subject = roles.subject(row, i)
    here = row[subject].name if subject is not None and row[subject].kind is Kind.NAME else None
    raised = told.company if told and told.measure in measures.GIVEN else None
    company = next((who for who in (raised, here) if who and who != giver), None)
    return Told(measure=Measure.INVESTMENT, company=company, counterparty=giver, complete=True) if company else None

"""Figures that others are set against: they are of what those are, in the sentence or in the one before it.

«$6.6 billion, more than three times the $1.8 billion of July», «that is up from $2 billion», «a 56% premium to May's
$4.6 billion», «más del doble de los 4.500 millones».
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import frames
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import SOMEBODY
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.scene import INCOME, Scene, Told

Row = Sequence[Piece]
_AGAINST = frozenset("versus vs nach contre contra contro frente ante gegenüber gegen against".split())
_AGAINST_TWO = frozenset(
    {
        ("frente", "a"), ("frente", "al"), ("compared", "with"), ("compared", "to"), ("comparado", "com"),
        ("comparados", "con"), ("rispetto", "ai"), ("rispetto", "a"), ("vergleich", "zu"), ("rapport", "aux"),
    }
)  # fmt: skip
_TIMES = frozenset(
    "times twice double triple treble quadruple doppio triplo doble "
    "dobro cuádruple doppelte doppelten dreifache dreifachen vierfache vierfachen volte veces vezes fois".split()
)
_EXCEEDS = frozenset(
    "dwarfs dwarf dwarfed dwarfing exceeds exceed exceeded exceeding surpasses surpass surpassed surpassing eclipses "
    "eclipse eclipsed eclipsing overtook overtakes overtaking tops topped topping beats beating outstrips outstripping "
    "trails trailing trailed rivals rivalling rivaling matches matching".split()
)
_PREMIUM = frozenset("premium discount".split())
_UPON = frozenset("to on over from".split())
_RISES = frozenset("jump increase rise step-up markup leap gain climb".split())
_THAN = frozenset(
    "replacing replaces replaced superseding supersedes than beyond below above under que als che di do dos des".split()
)
_FRACTIONS = frozenset("half third quarter fifth sixth tenth twentieth fraction".split())
_THE = frozenset("the los les os die den dem i gli die".split())
_LABELS = frozenset("s figure price value mark level sum valuation worth what".split())
_FIRST = frozenset("first originally initially previously".split())
_SOUGHT = frozenset("sought asked wanted aimed targeted hoped planned expected discussed set floated promised".split())
_AND_A_HALF = frozenset("e y und et mezzo media meia demi and a half".split())
_LIGHT = frozenset({Kind.DET, Kind.DATE, Kind.CONJ})
_PAID = frozenset({"paid", "pays", "spent", "gave", "offered"})
_GAVE = frozenset({"gave", "gives", "had"})
_BUYERS = frozenset({Kind.PRONOUN, Kind.REFERENCE, Kind.REL})
_DOES = frozenset(
    "spent spends makes made earns earned reported reports posted generated generates booked took takes turned "
    "commands commanded fetched attained reached employs recorded registered declared".split()
)
_TARGETS = frozenset("target goal estimate forecast projection ask".split())
_YEARS = frozenset("year quarter month fiscal now annually".split())
_OF = frozenset("of de del della dei degli di do dos du des von der".split())
COMPARED = (
    _TIMES
    | _FRACTIONS
    | _AGAINST
    | _PREMIUM
    | _RISES
    | _THAN
    | _EXCEEDS
    | _FIRST
    | {"from", "of", "compared", "comparado", "rispetto", "vergleich"}
)
_NEAR = 8
"""Words between a figure and the one before it that it may be a multiple of whatever else they tell."""
_LEADING = frozenset({Kind.REL, Kind.DET})
_TOOK = frozenset("took taken got received collected secured".split())
_POINTING = frozenset("that that's this it it's which das è es c'est isso esto".split())


def compared(row: Row, i: int, told: Mapping[int, Told], scene: Scene) -> Told | None:
    """What the figure is that one is set against; None where it stands against none."""
    k = frames.left_of(row, i)
    sums = (j for j in range(k, max(-1, k - 12), -1) if row[j].sum)
    at = next(sums, None) if told else None  # of the first figure of a row there is none before it
    before = told.get(at) if at is not None else None
    if at is None or (i - at > _NEAR and _multiple(row, i)):
        return _of_last(row, i, k, scene)
    if before is None or _tells_itself(row, i) or _raised(row, i):
        return None
    if _part(row, i, k, at) or (_multiple(row, i) and row[i - 1].kind is not Kind.COMMA):
        return _whose(row, i, before)
    if before.measure is Measure.OTHER or k < 1:
        return None
    if _first_sought(row, i):
        return before
    too = row[k].kind is Kind.CONJ and _at(row, i, before.measure)  # "against $292,115 at Orlo and $387,500 at Tavi"
    against = too or _from(row, k) or _moved(row, k, at) or _against(row, k)
    return _whose(row, i, before) if against or _premium(row, i) or _risen(row, i) or _than(row, i) else None


def _of_last(row: Row, i: int, k: int, scene: Scene) -> Told | None:
    """«That is up from $2 billion», «that is 30% less than the $8.6 billion of 2021»: what was told before."""
    last, figure = scene.last, row[i].figure
    if last is None or last.measure is Measure.OTHER or figure is None or figure.amount.unit != scene.unit:
        return None
    if _raised(row, i) or _tells_itself(row, i):
        return None
    if _premium(row, i):
        return replace(last, measure=Measure.VALUATION, counterparty=None) if last.measure in measures.GIVEN else last
    set_against = (k > 0 and _from(row, k)) or (_than(row, i) and any(piece.percent for piece in row[:i]))
    if not (_multiple(row, i) or (set_against and _points(row))):
        return None
    others = (p.cue for p in row[max(0, k - 10) : i] if p.cue and not signs.names(p, last.measure))
    return None if any(frame.measure is not None for cue in others for frame in cue.nouns) else _whose(row, i, last)


def _tells_itself(row: Row, i: int) -> bool:
    """«The $12 billion at which Corvane was valued», «the $3 billion Apple paid for Beats»: told behind it."""
    after = row[i + 1 : i + 5]
    if len(after) > 1 and after[0].word in {"at", "for"} and after[1].kind is Kind.REL:
        return True
    after = after[1:] if after and after[0].kind is Kind.REL else after
    return len(after) > 2 and after[0].kind is Kind.NAME and after[1].word in _PAID and after[2].word == "for"


def _raised(row: Row, i: int) -> bool:
    """«Less than the $250 million it had raised», «double the $77 million the startup took from investors»: a round."""
    at = i + 1 + (i + 1 < len(row) and row[i + 1].kind in _LEADING)
    if at >= len(row) or row[at].kind not in SOMEBODY:
        return False
    at += 1
    while at < len(row) and (row[at].word in AUXILIARIES or row[at].kind in SOMEBODY):
        at += 1
    if at >= len(row):
        return False
    taken = row[at].word in _TOOK and at + 1 < len(row) and row[at + 1].word == "from"
    return taken or row[at].word == "raised"


def _points(row: Row) -> bool:
    return any(piece.word in _POINTING for piece in row[:2])


def _part(row: Row, i: int, k: int, at: int) -> bool:
    """«$11 billion of a $13 billion commitment»."""
    near = [piece.word for piece in row[max(at + 1, i - 3) : i]]
    return len(near) > 1 and near[0] == "of" and near[1] in {"a", "the", "its"} and k == at + 1


def _from(row: Row, k: int) -> bool:
    """«Up from $2 billion», «up from an earlier target of $8 billion»."""
    if row[k].word == "of" and row[k - 1].word in _TARGETS:
        k = next((j for j in range(k - 2, max(0, k - 5), -1) if row[j].word == "from"), k)
    return row[k].word == "from" and row[k - 1].word in {"up", "down"}


def _moved(row: Row, k: int, at: int) -> bool:
    """«Moved its forecast to $91 billion from $85 billion», «to $35 billion this year from $21 billion»."""
    between = row[at + 1 : k]
    timed = all(piece.kind in _LIGHT or piece.word in _YEARS for piece in between)
    return row[k].word == "from" and timed and row[frames.left_of(row, at)].word == "to"


def _against(row: Row, k: int) -> bool:
    """«Compared with $2 billion», «versus Orbo's $4 billion», «dwarfs Orbo's $4 billion»."""
    owned = bool(row[k].owner) and row[k].kind is Kind.NAME and k > 1
    at = k - 1 if owned else k
    return (
        row[at].word in _AGAINST
        or (row[at - 1].word, row[at].word) in _AGAINST_TWO
        or (owned and row[at].word in _EXCEEDS)
    )


def _multiple(row: Row, i: int) -> bool:
    """«Three times the $1.8 billion of July», «a third of Orbo's $9 billion», «double January's figure, £1.7bn»."""
    for j in range(i - 1, max(-1, i - 7), -1):
        piece = row[j]
        if piece.word in _TIMES:
            return j < i - 1 or row[j].word not in {"times", "double"}
        if piece.word in _FRACTIONS and row[j + 1].word == "of":
            return bool(row[i - 1].owner) and row[i - 1].kind is Kind.NAME
        labelled = piece.kind is Kind.COMMA and j == i - 1
        passing = piece.kind in _LIGHT or piece.owner or piece.word in _LABELS | _OF | _AND_A_HALF
        if not (passing or labelled):
            return False
    return False


def _premium(row: Row, i: int) -> bool:
    """«A 56% premium to September's $4.6 billion», «a discount to its $18 billion valuation of 2021»."""
    near = row[max(0, i - 5) : i]
    return any(one.word in _PREMIUM and after.word in _UPON for one, after in pairwise(near))


def _risen(row: Row, i: int) -> bool:
    """«A fifteenfold jump on the $2.6 billion of 2024», «an increase from last year's $4 billion»."""
    near = row[max(0, i - 4) : i]
    return any(one.word in _RISES and after.word in _UPON for one, after in pairwise(near))


def _than(row: Row, i: int) -> bool:
    """«Less than the $1.2 billion it had been», «más que los 12.500 millones», «replacing the $2.5 billion»."""
    return i > 1 and row[i - 1].word in _THE and row[i - 2].word in _THAN | _EXCEEDS


def _first_sought(row: Row, i: int) -> bool:
    """«The $10 billion it first asked for»: what came before the figure that the sentence tells."""
    words = [piece.word for piece in row[i + 1 : i + 5]]
    after = next((k for k, word in enumerate(words) if word in _FIRST), None)
    return after is not None and any(word in _SOUGHT for word in words[after + 1 :])


def _whose(row: Row, i: int, before: Told) -> Told:
    """The same of another: «twice Corvane's $2 billion», «less than the $2 billion that Corvane spent»."""
    bought = _bought(row, i) if before.measure is Measure.ACQUISITION_PRICE else None
    if bought and bought != before.company:
        return replace(before, company=bought)
    owned = row[i - 1].owner and row[i - 1].kind is Kind.NAME
    whose = row[i - 1].name if owned else _does(row, i) or _at(row, i, before.measure)
    return replace(before, company=whose, counterparty=None) if whose and whose != before.company else before


def _bought(row: Row, i: int) -> str | None:
    """«Three times the $18 billion it gave for CA», «beyond the $10 billion for Orlo»: another that was bought."""
    at = i + 1
    while at < min(len(row), i + 5) and (row[at].kind in _BUYERS or row[at].word in AUXILIARIES | _PAID | _GAVE):
        at += 1
    named = at + 1 < len(row) and row[at].word == "for" and row[at + 1].kind in {Kind.NAME, Kind.PROPER}
    return row[at + 1].name if named else None


def _at(row: Row, i: int, measure: Measure) -> str | None:
    """«Against $387,500 at Orlo», «compared with $93 billion at Orlo»: where it is earned or spent."""
    spent = measure in INCOME or measure in {Measure.COMPENSATION, Measure.CAPEX, Measure.SPENDING}
    named = i + 2 < len(row) and row[i + 1].word == "at" and row[i + 2].kind is Kind.NAME
    return row[i + 2].name if spent and named and not row[i + 2].owner else None


def _does(row: Row, i: int) -> str | None:
    """Who spends, makes or reports the figure, by the words behind it."""
    if i + 3 < len(row) and row[i + 1].word in _DOES and row[i + 2].word == "by" and row[i + 3].kind is Kind.NAME:
        return row[i + 3].name  # "the $870 million recorded by Orlo"
    at = i + 1 + (i + 1 < len(row) and row[i + 1].kind is Kind.REL)
    named = at + 1 < len(row) and row[at].kind in {Kind.NAME, Kind.PROPER} and not row[at].owner
    return row[at].name if named and row[at + 1].word in _DOES else None

"""Whose money a figure is that is a part of what was told before: «$2 billion from Nvidia», «Amazon, $8 billion»."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import frames, naming, roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
Tolds = Mapping[int, Told]
_COMING = frozenset("came comes come coming flows flow flowing flowed arrives arrived is was be being".split())
_FROM = frozenset("from von auprès".split())
_WITH = frozenset("alongside including plus besides with".split())
_BEGINNING = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP, Kind.OPEN})
_ENDING = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP, Kind.CLOSE, Kind.DATE})
_MORE = frozenset({Kind.COMMA, Kind.CONJ})
_PROMISING = (
    "promis", "pledg", "commit", "contribut", "add", "suppl", "provid", "chip", "put", "gave", "giv", "inject", "bring",
    "brought", "pour", "plough", "plow", "sink", "sank", "offer", "wir", "hand", "earmark",
)  # fmt: skip
COSTS = frozenset("cost costs costing coûté coûte costó costato kostete kostet".split())
_GOALS = frozenset("to for into in on towards toward".split())
COMMITMENTS = frozenset("commitment commitments pledge pledges".split())
GIVEN_BY = _FROM | _COMING | AUXILIARIES
"""Without one of these there is no gift."""


def gift(row: Row, i: int, scene: Scene, told: Tolds) -> Told | None:
    """«$750 million came from Microsoft», «$500mn would be Nvidia's», «alongside $5 billion from Microsoft»."""
    k, j = frames.left_of(row, i), i + 1
    if k >= 0 and row[k].kind not in _BEGINNING and not said_in(row[max(0, i - 3) : i], _WITH):
        return None
    while j < len(row) and j < i + 6 and (row[j].word in _COMING or row[j].word in AUXILIARIES):
        j += 1
    giver = _from(row, i, j)
    pattern = _pattern(scene, told, i)
    if giver is None or pattern is None:
        return None
    labelled = len(row) > 1 and (
        row[0].owner or row[1].word == ":"
    )  # "Reflection's figure includes", "Apptronik: $403m"
    head = row[0].name if row[0].kind is Kind.NAME and labelled else None
    if head and pattern.company != head != row[giver].name:
        pattern = replace(pattern, company=head, counterparty=None)
    if head and giver + 1 < len(row) and row[giver + 1].kind in _MORE:
        return replace(pattern, measure=Measure.FUNDING_ROUND, counterparty=None)
    return _of(pattern, scene.known(row[giver]))


def _from(row: Row, i: int, j: int) -> int | None:
    if j >= len(row):
        return None
    if row[j].word in _FROM:
        return naming.phrase(row, j)
    ends = j + 1 >= len(row) or row[j + 1].kind in _ENDING
    return j if j > i + 1 and row[j].kind in NAMED and row[j].owner and ends else None


def _pattern(scene: Scene, told: Tolds, i: int) -> Told | None:
    """What the money is a part of: told in this sentence, or the last bargain."""
    here = next((told[k] for k in sorted(told, reverse=True) if k < i and told[k].measure in measures.GIVEN), None)
    if here or scene.bargain is None:
        return here
    valued = next((one.company for one in told.values() if one.measure is Measure.VALUATION and one.company), None)
    if valued and valued != scene.bargain.company:
        return Told(measure=Measure.INVESTMENT, company=valued, counterparty=None)
    if scene.bargain.measure is Measure.CONTRACT and scene.bargain.counterparty:
        return Told(measure=Measure.INVESTMENT, company=scene.bargain.counterparty, counterparty=None)
    return scene.bargain if scene.bargain.measure in measures.GIVEN else None


def _of(pattern: Told, giver: str | None) -> Told | None:
    if giver is None or giver == pattern.company or pattern.company is None:
        return None
    return replace(pattern, measure=Measure.INVESTMENT, counterparty=giver, vague=False, complete=True)


def promised(row: Row, i: int, scene: Scene, told: Tolds) -> Told | None:
    """«Uber has promised another $300 million», «; Amazon, $8 billion»: for the one that was told to be backed."""
    k = frames.left_of(row, i)
    pattern = _pattern(scene, told, i)
    if k < 0 or pattern is None or (i + 1 < len(row) and row[i + 1].word in _GOALS):
        return None
    giver = _apposed(row, i, k)
    if giver is None and row[k].word.startswith(_PROMISING):
        giver = roles.subject(row, k)
    if giver is None or row[giver].kind not in NAMED or row[giver].word == "outlet":
        return None
    return _of(pattern, scene.known(row[giver])) if signs.money(row[i].figure) else None


def _apposed(row: Row, i: int, k: int) -> int | None:
    """«; Amazon, $8 billion.»: a name that begins a later clause, a comma, and nothing after the figure."""
    ends = i + 1 >= len(row) or row[i + 1].kind in _ENDING
    named = ends and k > 1 and row[k].word == "," and row[k - 1].kind in NAMED and not row[k - 1].owner
    return k - 1 if named and row[k - 2].kind is Kind.STOP else None


def bill(row: Row, i: int, scene: Scene) -> Told | None:
    """«The takeover of Windsurf; that purchase cost Cognition $250 million»: who pays stands behind the verb."""
    k = frames.left_of(row, i)
    if k < 2 or row[k - 1].word not in COSTS or row[k].kind is not Kind.NAME or row[k].owner:
        return None
    nouns = [j for j in range(k - 1) if signs.names(row[j], Measure.ACQUISITION_PRICE)]
    if not nouns or nouns[-1] < k - 6:
        return None
    bought = (naming.after(row, j, "of", i) for j in nouns)
    deal = scene.deal or scene.struck
    about = (*(row[at].name for at in bought if at is not None), deal.company if deal else None, scene.theme)
    company = next((who for who in about if who and who != row[k].name), None)
    return Told(measure=Measure.ACQUISITION_PRICE, company=company, counterparty=row[k].name) if company else None


def committed(row: Row, i: int, scene: Scene) -> Told | None:
    """«Secured a $1 billion commitment from Accel», «commitments of $1 billion from Accel»: what a fund promised."""
    k = frames.left_of(row, i)
    behind = i + 2 < len(row) and row[i + 1].word in COMMITMENTS and row[i + 2].word in _FROM
    before = k > 0 and row[k].word == "of" and row[k - 1].word in COMMITMENTS
    source = i + 2 if behind else i + 1
    if not (behind or before) or source >= len(row) or row[source].word not in _FROM:
        return None
    giver = naming.phrase(row, source)
    name = scene.known(row[giver]) if giver is not None else None
    if name is None or not scene.standing.gives(name):
        return None
    at = roles.subject(row, i)
    company = scene.meant(row[at], passive_side=False, here=None) if at is not None else scene.protagonist()
    if company in {None, name}:
        return None
    return Told(measure=Measure.INVESTMENT, company=company, counterparty=name, complete=True)

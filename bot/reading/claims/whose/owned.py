"""A bare sum with its owner: «SoftBank's $30 billion», «Ek's first €100 million», «holds 2% for its $2 billion»."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import clauses, frames, roles
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
Tolds = Mapping[int, Told]
_AFTER = frozenset({Kind.COMMA, Kind.STOP, Kind.CONJ, Kind.BE, Kind.LEVEL, Kind.CLOSE, Kind.REL, Kind.DATE})
_BEHIND = frozenset("of in from by since last for into".split())
_INTO = frozenset({"in", "into"})
_STAKES = measures.GIVEN | {Measure.STAKE}
_COMPARING = frozenset("since than against versus after behind beyond above like over beats topping".split())
_HAVING = frozenset("had has have got took".split())
_MAKING = frozenset("make makes made".split())
_OWNERS = frozenset("shareholder owner holder stockholder investor backer".split())
BECOMING = frozenset("become becomes became becoming make makes made making".split())
_RECORDS = frozenset({"record", "records"})
_ROUNDS = frozenset({Measure.FUNDING_ROUND, Measure.VALUATION})
_ELSE = frozenset(
    {Measure.REVENUE, Measure.RUN_RATE, Measure.CAPEX, Measure.SPENDING, Measure.MARKET_VALUE, Measure.CONTRACT,
     Measure.DEBT, Measure.ACQUISITION_PRICE}
)  # fmt: skip


def owned(row: Row, i: int, scene: Scene, told: Tolds) -> Told | None:
    """The figure at `i` as money of its owner, for whom the text tells to be backed, or as what the owner raised."""
    k = frames.left_of(row, i)
    k = clauses.head_of(row, k) if k > 0 and row[k].word == "whose" else k
    if k < 0 or not (row[k].owner or row[i - 1].word == "whose") or not signs.money(row[i].figure) or not _bare(row, i):
        return None
    if len(row) > i + 2 and row[i + 1].word in _INTO and row[i + 2].kind is Kind.NAME and not row[i + 2].owner:
        return _put_in(row, k, row[i + 2].name, scene)
    if k and row[k - 1].word in _COMPARING:
        return None
    if row[k].kind is Kind.DET:
        return _for_its(row, k, told)
    name = scene.known(row[k]) if row[k].kind in NAMED and row[k].word != "outlet" else None
    here = [told[j] for j in sorted(told, reverse=True) if j < i]
    record = said_in(row[:k], _RECORDS)  # "the previous record for a private firm was Ant Group's $14 billion"
    return _of(name, _haver(row, k, scene), scene, here, record=record) if name else None


def _haver(row: Row, k: int, scene: Scene) -> str | None:
    """«OpenAI had Microsoft's $13 billion»: who has the money."""
    verb = next((j for j in range(k - 1, -1, -1) if row[j].word in _HAVING), None)
    at = roles.subject(row, verb) if verb is not None else None
    return scene.known(row[at]) if at is not None and row[at].kind is Kind.NAME else None


def _bare(row: Row, i: int) -> bool:
    """Whether no noun follows that says what the sum is."""
    after = row[i + 1] if i + 1 < len(row) else None
    if after is None or after.kind in _AFTER or after.word in AUXILIARIES or after.word in _MAKING:
        return True
    lent = any(signs.names(piece, Measure.DEBT) for piece in row[i + 2 : i + 4])  # "Blackstone's $10 billion of debt"
    return after.kind is Kind.PREP and after.word in _BEHIND and not lent


def _for_its(row: Row, k: int, told: Tolds) -> Told | None:
    """«SoftBank holds 2% for its $2 billion»: what a part cost its holder."""
    before = [j for j in told if j < k]
    held = told[max(before)] if before and k and row[k - 1].word == "for" else None
    if held is None or held.measure is not Measure.STAKE:
        return None
    return replace(held, measure=Measure.INVESTMENT)


def _of(name: str, haver: str | None, scene: Scene, here: Sequence[Told], *, record: bool) -> Told | None:
    last = here[0] if here else scene.last
    if last is not None and last.measure in _ELSE:
        return None
    if last is not None and last.measure in _ROUNDS and record:
        return replace(last, measure=Measure.FUNDING_ROUND, company=name, counterparty=None, frame=None, complete=True)
    raised = next((one for one in (*here, scene.last, scene.bargain) if one and one.measure in measures.GIVEN), None)
    if raised and name == raised.company:
        return replace(raised, measure=Measure.FUNDING_ROUND, counterparty=None, vague=False)
    deal = scene.deals.get(name)
    company = deal.company if deal and deal.measure in _STAKES else raised.company if raised else haver
    if company in {None, name} or scene.supplied(name, company):
        return None
    return Told(measure=Measure.INVESTMENT, company=company, counterparty=name, complete=True)


def as_owner(row: Row, i: int, scene: Scene) -> Told | None:
    """«With $1 billion Nvidia becomes Nokia's second-largest shareholder», «ASML's €1.3 billion make it its owner»."""
    noun = next((j for j in range(i + 1, min(len(row), i + 12)) if row[j].word in _OWNERS), None)
    verb = next((j for j in range(i + 1, noun) if row[j].word in BECOMING), None) if noun else None
    if noun is None or verb is None or not signs.money(row[i].figure):
        return None
    k = frames.left_of(row, i)
    giver = k if k >= 0 and row[k].owner and row[k].kind in NAMED else roles.subject(row, verb)
    company = next((j for j in range(noun - 1, verb, -1) if row[j].kind is Kind.NAME and row[j].owner), None)
    company = roles.place(row, noun, i, "of", verb=False) if company is None else company
    if giver is None or company is None or row[giver].kind not in NAMED or row[giver].name == row[company].name:
        return None
    return Told(measure=Measure.INVESTMENT, company=scene.known(row[company]), counterparty=scene.known(row[giver]))


def _put_in(row: Row, k: int, company: str | None, scene: Scene) -> Told | None:
    """«Nvidia's return on its $500 million in Wayve»: what the owner has put into the one behind it."""
    named = scene.known(row[k]) if row[k].kind in NAMED else None
    owner = named or next((piece.name for piece in row[:k] if piece.kind is Kind.NAME), None) or scene.subject
    if owner in {None, company} or scene.supplied(owner, company):
        return None
    return Told(measure=Measure.INVESTMENT, company=company, counterparty=owner, complete=True)

"""The rows of a table: what a cell is of by the head of its column, whose by the names in its row."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from bot.model import Frame, Measure
from bot.reading.claims.roles.frames import LICENCE
from bot.reading.claims.row.columns import Column
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import TWO_SIDED, Scene, Told

Row = Sequence[Piece]
_BARS = "|\t"
_LONGEST_ROW = 2000
_ROLES = {
    "company": "company", "target": "company", "startup": "company", "start-up": "company", "lab": "company",
    "issuer": "company", "borrower": "company", "acquired": "company", "seller": "company", "name": "company",
    "buyer": "buyer", "acquirer": "buyer", "bidder": "buyer", "purchaser": "buyer", "investor": "investor",
    "backer": "investor", "shareholder": "investor", "owner": "investor", "holder": "investor", "lead": "investor",
    "led": "investor",
    "lender": "lender", "customer": "customer", "client": "customer",
    "counterparty": "customer", "tenant": "customer", "taker": "licensee", "licensee": "licensee",
    "licensor": "company",
    "supplier": "supplier", "vendor": "supplier", "provider": "supplier",
}  # fmt: skip
_WORTH = Frame(form="noun", words=(), measure=Measure.VALUATION)
_SUMS = {"raised": Frame(form="noun", words=(), measure=Measure.FUNDING_ROUND), "at": _WORTH, "post": _WORTH}
_BUYERS = frozenset({"buyer"})
_PAYERS = ("buyer", "investor", "lender", "customer", "licensee")
_PAID = TWO_SIDED | {Measure.FUNDING_ROUND, Measure.DEBT, Measure.CONTRACT}
_PAID_BY = {
    "customer": Measure.CONTRACT,
    "licensee": Measure.CONTRACT,
    "lender": Measure.DEBT,
    "investor": Measure.INVESTMENT,
}
"""What is paid by whom a column names, where its cell gives the sum as well: «Microsoft, $9.7bn»."""
_TRADED = frozenset({"customer", "supplier"})
_VALUED = frozenset({Measure.VALUATION, Measure.CONTRACT})
"""What a cell is called in a table of customers or suppliers: "value", "contract"."""
_LICENSED = frozenset({None, Measure.OTHER, Measure.CONTRACT, Measure.ACQUISITION_PRICE})
"""What a sum is called in a table of who took a licence of whom: "sum", "fee", "price"."""
_PRICE = Frame(form="noun", words=(), measure=Measure.ACQUISITION_PRICE)


def columns(text: str, start: int, end: int, row: Row) -> tuple[Column, ...]:
    """What each cell of a table's head says of the cells below it."""
    found = [Column()] * (bars(text, start, end) + 1)
    for piece in row:
        column = bars(text, start, piece.start)
        role = _ROLES.get(piece.word.removesuffix("s"))
        if role:
            found[column] = Column(role=role)
        elif piece.word in _SUMS and found[column] == Column():
            found[column] = Column(_SUMS[piece.word])
        elif piece.cue and piece.cue.nouns and found[column].role is None:
            named = (frame for frame in piece.cue.nouns if frame.measure is not None)
            found[column] = Column(next(named, found[column].frame))
        elif piece.kind is Kind.NAME and found[column].name is None:
            found[column] = found[column]._replace(name=piece.name)
    bought = any(column.role in _BUYERS for column in found)
    for column in range(1, len(found)):
        known, before = found[column], found[column - 1]
        if known.role is None and bought and _prices(known):
            found[column] = Column(_PRICE)
        elif known == Column() and before.frame:
            found[column] = before
    return tuple(found)


def _prices(column: Column) -> bool:
    """Whether a cell in a table of buyers is what they pay: a price, a value, an amount that nothing else explains."""
    return column.name is None and (column.frame is None or column.frame.figure == ("of",))


def bars(text: str, start: int, end: int) -> int:
    """The number of column borders in `text[start:end]`: bars, tabs, or else three spaces and more."""
    found = sum(text.count(bar, start, end) for bar in _BARS)
    return found or (len(_spaces().findall(text, start, end)) if "   " in text[start:end] else 0)


def in_table(scene: Scene, text: str, start: int, row: Row, i: int) -> Told | None:
    """What a cell is of by the head of its column, whose by the names in its row."""
    column = bars(text, start, row[i].start)
    if not (0 <= column < len(scene.columns)):
        return None
    head = scene.columns[column]
    names = {
        bars(text, start, p.start): p.name for k, p in enumerate(row) if p.kind is Kind.NAME and _fills_cell(row, k)
    }
    frame = head.frame or (_by_row(row) if head.name else None)
    paid = _PAID_BY.get(head.role or "")
    if paid and column and names.get(column):
        return Told(measure=paid, company=names.get(0) or _cell(text, start, 0), counterparty=names[column])
    sides = {role: names.get(at) or _cell(text, start, at) for at, (_, role, _) in enumerate(scene.columns) if role}
    if sides.get("licensee") and sides.get("company") and (frame is None or frame.measure in _LICENSED):
        return Told(measure=Measure.CONTRACT, company=sides["company"], counterparty=sides["licensee"], frame=LICENCE)
    if frame is None:
        return (_paid(row, scene, sides) or _captioned(row, scene, names.get(0))) if head == Column() else None
    if sides.keys() & _TRADED and frame.measure in _VALUED:
        return _paid(row, scene, sides)
    free = (name for at, name in names.items() if at < len(scene.columns) and scene.columns[at].role is None)
    company = sides.get("company") or head.name or next(free, None) or scene.topic
    measure = frame.measure or Measure.OTHER
    payer = next((sides[role] for role in _PAYERS if sides.get(role) and _pays(role, measure)), None)
    return Told(
        measure=measure,
        company=company if company != payer else None,
        counterparty=payer if measure in _PAID else None,
        frame=frame,
    )


def _paid(row: Row, scene: Scene, sides: Mapping[str, str | None]) -> Told | None:
    """«Microsoft | $17.4B» below «Customer | Amount»: what one pays to whom the text is about."""
    about = scene.topic or scene.section
    if sides.get("supplier") and about not in {None, sides["supplier"]} and not _by_row(row):
        return Told(measure=Measure.CONTRACT, company=sides["supplier"], counterparty=about)
    role = next((role for role in _PAID_BY if sides.get(role)), None)
    company = sides.get("company") or scene.topic or scene.section
    if role is None or company in {None, sides[role]} or _by_row(row):
        return None
    return Told(measure=_PAID_BY[role], company=company, counterparty=sides[role])


def _pays(role: str, measure: Measure) -> bool:
    """Whether who is named in such a column pays this: a customer no loan, a lender no order."""
    return _PAID_BY.get(role, measure) is measure or role == "investor"


def _captioned(row: Row, scene: Scene, name: str | None) -> Told | None:
    """«Meta | $72.2B | $115B-$135B» below «Big Tech capex»: a cell whose column is but a year or "amount"."""
    caption = scene.heading
    if caption is None or caption.measure is Measure.OTHER:
        return None
    measured = _by_row(row)
    if measured and measured.measure is not caption.measure:
        return None
    if name is None or name == caption.company:
        return replace(caption, company=name or caption.company)
    pays = caption.measure in TWO_SIDED and caption.company is not None
    return replace(caption, counterparty=name) if pays else replace(caption, company=name)


def _cell(text: str, start: int, column: int) -> str | None:
    """The words of a cell that is there to name somebody."""
    whole = text[start : start + _LONGEST_ROW].partition("\n")[0]
    line = whole.replace("\t", "|").split("|") if bars(whole, 0, len(whole)) == sum(map(whole.count, _BARS)) else []
    line = line or _spaces().split(whole)
    said = line[column].strip() if column < len(line) else ""
    return said if 1 < len(said) < 40 and said[0].isupper() and said.upper() != "N/A" else None


def _by_row(row: Row) -> Frame | None:
    """«Revenue | $412m | $178m», below the names of companies: what the row is of stands in its first cell."""
    nouns = (frame for piece in row[:4] if piece.cue for frame in piece.cue.nouns)
    return next((frame for frame in nouns if frame.measure is not None), None)


def _fills_cell(row: Row, k: int) -> bool:
    """Whether a name is all that a cell says, or what it begins with before a comma: not "Microsoft deal"."""
    before, after = row[k - 1] if k else None, row[k + 1] if k + 1 < len(row) else None
    first = before is None or before.kind is Kind.STOP
    return first and (after is None or after.kind in {Kind.STOP, Kind.COMMA, Kind.OPEN})


def of_row(told: Told, row: Row) -> Told:
    """A cell that tells of a deal: whose row it is, is the other side."""
    first = next((piece for piece in row if piece.kind is not Kind.STOP), None)
    if told.measure not in TWO_SIDED or first is None or first.kind is not Kind.NAME:
        return told
    company = told.company if told.company != first.name else told.counterparty
    return replace(told, company=company, counterparty=first.name) if company else told


@cache
def _spaces() -> re.Pattern[str]:
    return re.compile(r"(?<=\S) {3,12}(?=\S)")

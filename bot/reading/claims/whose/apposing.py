"""A figure put to a name as an aside: «behind Slack ($27.7 billion)», «among them Silo AI, at $665 million».

What it is of may be told far away, but whose it is stands beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.signs import names
from bot.reading.claims.row.words import HEDGES
from bot.reading.claims.scene.scene import Scene, Told
from bot.reading.claims.whose.ranging import ranged

Row = Sequence[Piece]
_OWN = frozenset(
    {Measure.ACQUISITION_PRICE, Measure.VALUATION, Measure.MARKET_VALUE, Measure.REVENUE, Measure.RUN_RATE,
     Measure.FUNDING_ROUND}
)  # fmt: skip
_BESIDE = _OWN | {Measure.INVESTMENT, Measure.CONTRACT}
_AT = frozenset("at for with für mit pour à avec por con per a com".split())
_TOWARDS = frozenset("for of in für pour por per".split())
_GIVING = frozenset("by from with to von par por da dal dalla de auprès".split())
_SOLD = frozenset(
    "bought sold acquired purchased valued priced vendu vendue vendido vendida venduta venduto rachetée racheté "
    "acquise acquis acquistata acquistato comprada comprado adquirida adquirido valorisée valorisé valorada valutata "
    "avaliada tasada tasado taxiert bewertet".split()
)
_SAID = frozenset("said reported believed understood thought rumoured rumored reportedly".split())
_WITHIN = frozenset({Kind.WORD, Kind.CUE, Kind.PREP, Kind.DATE, Kind.DET, Kind.SAY, Kind.LEVEL, Kind.REL})
_WHICH = frozenset("which das die der qui que che".split())
_COST = frozenset("cost kostete gekostet coûté coûta costó costou costato costò costata".split())
_AFTER_GIVER = frozenset({Kind.CLOSE, Kind.COMMA, Kind.CONJ})
_OPENS = frozenset({Kind.COMMA, Kind.CONJ, Kind.REL, Kind.PREP, Kind.STOP})
_ENDS = frozenset({Kind.COMMA, Kind.STOP, Kind.CLOSE, Kind.CONJ, Kind.DATE, Kind.OPEN})


def beside_name(row: Row, i: int, told: Told, scene: Scene, before: Mapping[int, Told]) -> Told:
    """What a figure was read as, given to the company that it stands beside; `before` are the row's figures so far."""
    if told.measure is measures.FUNDING_ROUND and told.counterparty is None:
        giver = _backed_in_brackets(row, i, told.company)
        told = replace(told, counterparty=giver) if giver else told
    found = (_listed(row, i, before) if before else None) or _left_out(row, i, told)
    return found or ranged(row, i, _aside(row, i, told, scene), scene, before)


def _backed_in_brackets(row: Row, i: int, company: str | None) -> str | None:
    """«€385 million (Accel)», «$316M (Series E with extension, a16z)», «$75m (led by Accel)»: who gave."""
    if i + 2 >= len(row) or row[i + 1].kind is not Kind.OPEN:
        return None
    for k in range(i + 2, min(len(row), i + 10)):
        if row[k].kind is Kind.CLOSE or row[k].figure:
            return None
        last = k + 1 < len(row) and row[k + 1].kind in _AFTER_GIVER
        if row[k].kind is Kind.NAME and not row[k].owner and row[k].name != company and last:
            return row[k].name
    return None


def _aside(row: Row, i: int, told: Told, scene: Scene) -> Told:
    """In brackets or behind a comma."""
    if told.measure not in _BESIDE:
        return told
    at = _in_brackets(row, i) or _after_comma(row, i) or _told_behind(row, i)
    name = row[at].name if at is not None else None
    if at is None or name is None:
        return told
    payer = _payer(row, i)
    if payer and payer != name:
        return replace(told, company=name, counterparty=payer, vague=False)
    if told.measure is measures.CONTRACT:
        about = scene.section or scene.topic
        turned = name == told.company and told.counterparty is None and about not in {None, name}
        return replace(told, company=about, counterparty=name) if turned else told
    if name in {told.company, told.counterparty} or _gives(row, at, name, told.measure, scene):
        return told
    return replace(told, company=name, vague=False)


def _listed(row: Row, i: int, before: Mapping[int, Told]) -> Told | None:
    """«Of which Inflection $1.5 billion, Adept $415 million»: the next name right before its figure."""
    last = max(before)
    k = left_of(row, i)
    if not (_directly(row, k) and _directly(row, left_of(row, last)) and k - last < 4):
        return None
    if before[last].measure not in _OWN or row[last - 1].name != before[last].company or row[i].figure is None:
        return None
    return replace(before[last], company=row[k].name)


def _directly(row: Row, k: int) -> bool:
    """Whether a name stands right before a figure, and a word that ends what was before it."""
    return k > 0 and row[k].kind is Kind.NAME and not row[k].owner and row[k - 1].kind in _OPENS


def _payer(row: Row, i: int) -> str | None:
    """«Adept ($330 million, Amazon)»: who paid, in the same brackets."""
    after = row[i + 1 : i + 4]
    closed = len(after) == 3 and after[0].kind is Kind.COMMA and after[2].kind is Kind.CLOSE
    return after[1].name if closed and after[1].kind is Kind.NAME else None


def _gives(row: Row, at: int, name: str, measure: Measure, scene: Scene) -> bool:
    """Whether who stands beside the figure is one who pays, or one after a preposition for those who do."""
    money = measure in measures.GIVEN
    payer = money and (name in scene.payers or name in scene.backers)
    return payer or scene.standing.gives(name) or (at > 0 and row[at - 1].word in _GIVING)


def _in_brackets(row: Row, i: int) -> int | None:
    """«Slack ($27.7 billion)», «Deci (2024): $300 million» is no such one."""
    k = left_of(row, i)
    named = k > 0 and row[k].kind is Kind.OPEN and row[k - 1].kind is Kind.NAME and not row[k - 1].owner
    after = row[i + 1] if i + 1 < len(row) else None
    return k - 1 if named and (after is None or after.kind in _ENDS) else None


def _left_out(row: Row, i: int, told: Told) -> Told | None:
    """«Google's bid for Wiz and Salesforce's for Informatica at $8 billion»: the noun is not said again."""
    k = left_of(row, i)
    if k < 3 or row[k].word not in _AT or row[k - 2].word not in _TOWARDS or told.measure not in measures.PURCHASES:
        return None
    whose, whom = row[k - 3], row[k - 1]
    named = whose.kind is Kind.NAME and whose.owner and whom.kind is Kind.NAME and not whom.owner
    return replace(told, company=whom.name, counterparty=whose.name, vague=False) if named else None


def _told_behind(row: Row, i: int) -> int | None:
    """«Since Protect AI, said to have cost $700 million», «devant celle d'AirTrunk, vendu l'an dernier pour»."""
    for k in range(i - 1, max(1, i - 9), -1):
        piece = row[k]
        if piece.kind is Kind.COMMA:
            named = row[k - 1].kind is Kind.NAME and not row[k - 1].owner
            told = named and (_which_cost(row, k + 1, i) or _priced(row[k + 1 : i]))
            return k - 1 if told and not _by(row, k - 1) else None
        if piece.kind not in _WITHIN:
            return None
    return None


def _which_cost(row: Row, k: int, i: int) -> bool:
    """«Slack, which cost almost $28 billion», «Slack, das 2021 fast 28 Milliarden Dollar kostete»."""
    begins = row[k].kind is Kind.REL or row[k].word in _WHICH
    return begins and any(piece.word in _COST for piece in row[k + 1 : i + 2])


def _priced(behind: Row) -> bool:
    """Whether words tell the price of the one that they stand behind, in the passive."""
    said = [piece.word for piece in behind if piece.word]
    passive = bool(said) and said[0] in _SOLD and (said[-1] in _AT or len(said) == 1 or said[-1] in HEDGES)
    return passive or (len(said) > 1 and said[0] in _SAID and "cost" in said)


def _by(row: Row, at: int) -> bool:
    """«Backed by Felicis, valued at»: who is named only as the one who does it."""
    return at > 0 and row[at - 1].word in _GIVING


def _after_comma(row: Row, i: int) -> int | None:
    """«Silo AI, at $665 million», «since Slack, for $27.7 billion», «a third purchase, Windsurf at $3 billion,»."""
    k = left_of(row, i)
    if k > 3 and row[k].word in _AT and row[k - 1].kind is Kind.NAME and row[k - 2].kind is Kind.COMMA:
        noun = names(row[k - 3], Measure.ACQUISITION_PRICE) and (i + 1 >= len(row) or row[i + 1].kind in _ENDS)
        return k - 1 if noun and not row[k - 1].owner else None
    if k < 2 or row[k].word not in _AT or row[k - 1].kind is not Kind.COMMA:
        return None
    after = row[i + 1] if i + 1 < len(row) else None
    named = row[k - 2].kind is Kind.NAME and not row[k - 2].owner
    return k - 2 if named and (after is None or after.kind in _ENDS) else None

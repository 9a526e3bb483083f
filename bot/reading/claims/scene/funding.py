"""Those who give money by trade, in news of others: they raise nothing there, earn nothing, and are not valued."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import BUSINESSES
from bot.reading.claims.scene.scene import Scene

Pair = tuple[str | None, str | None]
_EARNED = frozenset(
    {Measure.FUNDING_ROUND, Measure.VALUATION, Measure.REVENUE, Measure.RUN_RATE, Measure.STAKE, Measure.INVESTMENT,
     Measure.CAPEX, Measure.SPENDING, Measure.DEBT}
)  # fmt: skip
_WORTH = frozenset("worth vale valer valen vaut valait valeva wert".split())
"""Words for the worth of a company on an exchange as well as of another."""
_GOT = ("receiv", "got", "get")
_PRIVATE = frozenset({Measure.FUNDING_ROUND, Measure.VALUATION, Measure.RUN_RATE})


def received(pair: Pair, measure: Measure, scene: Scene, word: str, *, named: bool) -> Pair:
    """The sides of a figure; in a text about somebody else a giver is no one who raises, earns or is valued.

    `word` is what the figure is told by; `named`: the company stands by name where that word asks for one.
    """
    company, counterparty = pair = _raised(pair, scene) if measure is Measure.FUNDING_ROUND else pair
    gives = scene.standing.gives
    if measure is measures.CONTRACT and company in scene.standing.financiers and counterparty:
        return counterparty, company  # "the Pentagon awarded Anduril a contract"
    if measure in _PRIVATE and not named and word not in _WORTH and company in scene.standing.grown:
        return scene.young(company), counterparty
    alone = scene.headed == {company} and word.startswith(_GOT)  # "it received $2 billion from SoftBank"
    if measure is measures.INVESTMENT and not named and not alone and company in scene.standing.grown:
        young = scene.young(company)
        return young, company if counterparty in {None, young} else counterparty
    own = scene.topic == company and (named or scene.standing.venture is None)
    if measure not in _EARNED or company is None or own or not gives(company):
        return pair
    told = (scene.section, scene.theme, scene.topic, scene.standing.venture)
    about = next((who for who in told if who and not gives(who)), None)
    if about is None:
        return pair
    giver = company if measure in measures.GIVEN and counterparty is None else counterparty
    return about, giver if giver != about else None


def _raised(pair: Pair, scene: Scene) -> Pair:
    """«Tavi last raised money in May, when investors put in $10 billion»: a venture gives no round, but gets it."""
    company, counterparty = pair
    return (counterparty, None) if company is None and scene.standing.small(counterparty) else pair


def told_by_name(
    before: Sequence[Piece], piece: Piece | None, company: str | None, measure: Measure, products: Mapping[str, str]
) -> bool:
    """Whether the company, or what it makes, is named with a figure; «SoftBank's round» is that of who got it.

    `before` stands before the figure, `piece` where its word asks for the company.
    """
    if piece is not None and piece.name == company:
        return not (piece.owner and measure is measures.FUNDING_ROUND)
    if piece is not None and piece.kind is Kind.PRONOUN:
        said = pairwise(before)  # "Oracle said that it intends to raise"
        return any(one.name == company and one.kind is Kind.NAME and after.kind is Kind.SAY for one, after in said)
    return any(products.get(each.word) == company for each in before if each.capital)


def earning(row: Sequence[Piece], company: str | None, scene: Scene) -> str | None:
    """Who earns, where nobody is named: if the one spoken of has put money into another, that other one.

    «Second-quarter revenue was $47.6 million», told of an investment; «the unit turned over», told of a purchase. Who
    buys a whole company goes on to tell of its own sales.
    """
    if company not in scene.payers:
        return company
    before = scene.deal or scene.bargain
    invested = before is not None and before.measure in {Measure.INVESTMENT, Measure.STAKE}
    part = any(piece.word in BUSINESSES for piece in row[:3])
    named = any(piece.word == "whose" or (piece.kind is Kind.NAME and piece.name == company) for piece in row)
    return scene.main or company if (invested or part) and not named else company

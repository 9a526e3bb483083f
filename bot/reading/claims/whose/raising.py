"""Who raises and is valued in a text that also tells who pays: seldom the one who pays."""

from bot.reading.claims import measures
from bot.reading.claims.scene.scene import Scene


def buys(company: str | None, scene: Scene) -> bool:
    """«Corvane bought Orlo. It raised $500 million for it»: a buyer that is no giant, and goes on being spoken of."""
    deal = scene.deals.get(company or "")
    bought = deal is not None and deal.measure is measures.ACQUISITION_PRICE
    return bought and company == scene.subject and scene.standing.small(company)


def not_the_payer(company: str | None, scene: Scene) -> str | None:
    """«They joined a round», «its valuation»: in a text about a deal, of the one that the money goes to."""
    deal = scene.deals.get(company or "")
    if deal and deal.company == scene.theme:
        return company if scene.is_venture(company) and not scene.is_venture(deal.company) else deal.company
    about = scene.section or scene.topic
    return scene.theme or about if company in scene.payers and company != about else company

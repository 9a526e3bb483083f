"""Those who give money by trade, in news of others: they raise nothing there, earn nothing, and are not valued."""

from bot.model import Measure
from bot.reading.claims.scene import Scene
from bot.reading.companies.financiers import named_so

Pair = tuple[str | None, str | None]
_EARNED = frozenset({Measure.FUNDING_ROUND, Measure.VALUATION, Measure.REVENUE, Measure.RUN_RATE, Measure.STAKE})


def received(pair: Pair, measure: Measure, scene: Scene) -> Pair:
    """The sides of a figure; in a text about somebody else a giver is no one who raises, earns or is valued."""
    company, counterparty = pair
    if measure is Measure.CONTRACT and company in scene.financiers and counterparty:
        return counterparty, company  # "the Pentagon awarded Anduril a contract"
    if measure not in _EARNED or company is None or scene.topic == company or not gives(company, scene):
        return pair
    about = next((who for who in (scene.section, scene.theme, scene.topic) if who and not gives(who, scene)), None)
    if about is None:
        return pair
    giver = company if measure is Measure.FUNDING_ROUND and counterparty is None else counterparty
    return about, giver if giver != about else None


def gives(name: str, scene: Scene) -> bool:
    """Whether somebody is known to give money by trade, or has a name as funds have."""
    return name in scene.financiers or named_so(name)

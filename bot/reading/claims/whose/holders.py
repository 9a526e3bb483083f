"""Who holds a part of a company, and of which, where the row names only one of them or none."""

from bot.model import Measure
from bot.reading.claims.scene.acting import Pair, for_firm
from bot.reading.claims.scene.scene import DEALS, TWO_SIDED
from bot.reading.claims.whose.holding import Part
from bot.reading.claims.whose.parties import Parties


def sides(part: Part, parties: Parties) -> Pair | None:
    """Of whom somebody holds a part, and who does; None where it cannot be known of whom."""
    holder = parties.anybody(part.holder)
    company = parties.firm(part.company, passive_side=True, any_name=True)
    if part.same:
        told = [each for each in parties.told.values() if each.measure in TWO_SIDED]
        held = next((each for each in reversed(told) if each.measure is Measure.STAKE), told[0] if told else None)
        return (held.company, held.counterparty) if held else None
    if part.group:
        company = company or holder or _invested(None, parties, sure=True)
        return company, f"{holder or company} {part.group}"
    company = company or parties.scene.profiles.firm_of(holder) or _invested(holder, parties, sure=part.sure)
    return for_firm((company, holder), parties.scene) if company and company != holder else None


def _invested(holder: str | None, parties: Parties, *, sure: bool) -> str | None:
    """Of whom a part is that somebody holds: who was paid for here or in the text, else whom that is about."""
    here = [told for told in [*parties.told.values()][::-1] if told.measure in DEALS and told.company]
    own = [told for told in here if told.counterparty == holder]
    found = next((told.company for told in (*own, *here) if told.company != holder), None)
    scene = parties.scene
    deal = scene.deals.get(holder or "") or scene.measures.get(Measure.STAKE)
    if found or (deal and deal.company != holder):
        return found or (deal.company if deal else None)
    about = (scene.theme, scene.section, scene.topic, scene.partner(holder), scene.partnered)
    giving = scene.deals.keys() | scene.backers | scene.standing.financiers | {holder, None}
    told = scene.deal or scene.struck
    bought = told.company if told else None
    found = next((who for who in (about if sure else (bought,)) if who not in giving), None)
    others = [who for who in scene.recent if who not in giving] if sure and found is None else []
    return others[0] if len(others) == 1 else found

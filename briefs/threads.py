"""What somebody means who asks in the thread of a briefing: its companies, and the time that it tells of."""

from collections.abc import Iterator

from bot.chat import Asker
from bot.commands.scope import Scope
from bot.desk import Desk
from bot.model import Comparison, Measure
from bot.posting import Part
from briefs import booking, filters

MOST = 100
"""How many of the comparisons of a briefing are looked at."""

WHY = "as the briefing of this thread"


def scope_of(desk: Desk, asker: Asker) -> Scope | None:
    """What the briefing is about in whose thread somebody asks; None anywhere else.

    Only briefings of the asker's own workspace count. Where several stand in one thread, the last one does.
    """
    place = asker.place
    if place is None or place.thread is None:
        return None
    store = booking.store_of(desk)
    channels = (place.channel, f"@{asker.user}")
    lead = store.lead_in(desk.workspace, place.platform, channels, place.thread)
    if lead is None:
        return None
    chosen = tuple(filters.companies(filters.read(store.by_seq(lead.schedule).wanted)))
    told = _told(desk, lead, chosen)
    return Scope(told=told, why=WHY, since=_since(desk, lead)) if told else None


def _told(desk: Desk, lead: Part, chosen: tuple[str, ...]) -> dict[str, frozenset[Measure]]:
    """The companies that the schedule was set for, else those that the briefing told of, with the measures it told."""
    found: dict[str, set[Measure]] = {name: set() for name in chosen}
    for one in _comparisons(desk, lead):
        quantity = one.quantity
        for name in {quantity.company, quantity.counterparty} & {*chosen} if chosen else {quantity.company}:
            if name:
                found.setdefault(name, set()).add(quantity.measure)
    return {name: frozenset(measures) for name, measures in found.items()}


def _comparisons(desk: Desk, lead: Part) -> Iterator[Comparison]:
    for name in lead.about[:MOST]:
        if one := desk.ledger.comparison(desk.workspace, name):
            yield one


def _since(desk: Desk, lead: Part) -> str:
    """The minute of the first change that the briefing could tell of."""
    first = desk.ledger.changes(desk.workspace, since=lead.since, limit=1)
    return f"{first[0].at:%Y-%m-%dT%H:%M}" if first else ""

"""What changed in the ledger -> the cards of one slot: a lead for the channel, the details for its thread."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.card import Card, Choice, Choices, Line
from bot.desk import Desk
from bot.model import Comparison, Finding
from bot.posting import Mode, Schedule, State
from bot.record import CAME, Change, came
from bot.store.briefs import Briefs
from briefs import booking, filters
from briefs.composing import Composed
from briefs.edition import edition
from briefs.news import News
from briefs.turns import Told, alarming, told


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes for the outbox, as `Compose` says; made once with the desk of the shared workspace."""

    desk: Desk
    store: Briefs

    def __call__(self, schedule: Schedule, since: int, until: int) -> Composed:
        desk = self.desk.seen_by(schedule.workspace)
        every = desk.ledger.changes(schedule.workspace, since=since)
        changes = [change for change in every if change.seq <= until]
        later = [change for change in every if change.seq > until]
        return compose(desk, schedule, changes, later, self._settled(desk, schedule))

    def _settled(self, desk: Desk, schedule: Schedule) -> tuple[str, ...]:
        """What people of the workspace have settled since the last edition that was posted."""
        leads = (one for one in self.store.parts(schedule) if one.part == 0 and one.state is State.SENT)
        last = next((one.due_at for one in leads), None)
        settled = desk.ledger.settled(desk.workspace) if last else {}
        return tuple(name for name, one in settled.items() if last and one.at > last)


def compose(
    desk: Desk,
    schedule: Schedule,
    changes: Sequence[Change],
    later: Sequence[Change] = (),
    settled: Iterable[str] = (),
) -> Composed:
    """The cards that tell some changes to a schedule; `later` ones are already in the ledger and not told yet."""
    news = news_of(desk, schedule, changes, later, settled)
    if news is None:
        return _nothing(schedule)
    lead, *details = split(edition(news))
    return Composed((_with_handles(lead, schedule), *details), tuple(one.id for one in news.comparisons))


def news_of(
    desk: Desk,
    schedule: Schedule,
    changes: Sequence[Change],
    later: Sequence[Change] = (),
    settled: Iterable[str] = (),
) -> News | None:
    """What a schedule tells of some changes; None when that is nothing."""
    standing = stood(desk, changes, later, settled)
    alerts = schedule.mode is Mode.ALERTS
    words = alarming(changes, standing) if alerts else told(changes, standing, settled)
    watched = frozenset(booking.watched(desk, schedule))
    chosen = _chosen(desk, schedule, words, standing, watched)
    findings = () if alerts else _findings(desk, schedule, changes, chosen)
    if not chosen and not findings:
        return None
    claims = [claim for one in chosen for claim in one.claims] + [claim for one in findings for claim in one.claims]
    return News(
        comparisons=chosen,
        findings=findings,
        articles=desk.articles(claim.article for claim in claims),
        watched=watched,
        turned={one.id: words[one.id].value for one in chosen},
        settled=desk.settled(),
    )


def _with_handles(lead: Card, schedule: Schedule) -> Card:
    """The lead with what a reader can do about it: get it too or end it, and ask why it came."""
    why = Choice("why this came", f'why "schedule {schedule.number}"')
    too = Choice("send it to me too", f'subscribe "{schedule.number}"')
    end = Choice("end it", f'unschedule "{schedule.number}"')
    handles = Choices("", (why, end) if schedule.personal else (too, why))
    return replace(lead, blocks=(*lead.blocks, handles)) if schedule.number else lead


def stood(
    desk: Desk, changes: Sequence[Change], later: Sequence[Change], settled: Iterable[str]
) -> dict[str, Comparison]:
    """The comparisons that changed, by their ids, without what came into them later."""
    names = dict.fromkeys([change.comparison for change in changes] + list(settled))
    fresh: dict[str, set[tuple[str, str, int, int]]] = {}
    for change in later:
        if change.turn in CAME:
            fresh.setdefault(change.comparison, set()).update(claim.place for claim in change.claims)
    found: dict[str, Comparison] = {}
    for name in names:
        one = desk.ledger.comparison(desk.workspace, name)
        kept = one and _without(one, fresh.get(name, set()))
        if kept:
            found[name] = kept
    return found


def _without(one: Comparison, places: set[tuple[str, str, int, int]]) -> Comparison | None:
    if not places:
        return one
    sides = [
        replace(side, claims=claims)
        for side in one.sides
        if (claims := tuple(claim for claim in side.claims if claim.place not in places))
    ]
    return replace(one, sides=tuple(sides)) if sides else None


def _chosen(
    desk: Desk,
    schedule: Schedule,
    words: Mapping[str, Told],
    standing: Mapping[str, Comparison],
    watched: frozenset[str],
) -> tuple[Comparison, ...]:
    """Of the comparisons that turned, those that the schedule wants, the most pressing turn first."""
    only = watched if schedule.watched_only or (schedule.mode is Mode.ALERTS and watched) else None
    wanted = filters.read(schedule.wanted)
    turned = sorted((standing[name] for name in words), key=lambda one: list(Told).index(words[one.id]))
    articles = desk.articles(claim.article for one in turned for claim in one.claims) if wanted else {}
    return tuple(
        one
        for one in turned
        if (only is None or only & {one.quantity.company, one.quantity.counterparty})
        and filters.passes(wanted, one, articles)
    )


def _findings(
    desk: Desk, schedule: Schedule, changes: Sequence[Change], chosen: Sequence[Comparison]
) -> tuple[Finding, ...]:
    """The sums that do not come out, where one of their figures has just come in."""
    fresh = came(changes)
    companies = {one.quantity.company for one in chosen} if schedule.wanted or schedule.watched_only else None
    return tuple(
        one
        for one in (desk.failing() if fresh else ())
        if any(claim.place in fresh for claim in one.claims) and (companies is None or one.company in companies)
    )


def _nothing(schedule: Schedule) -> Composed:
    """One line, or silence, as the channel chose; alerts are always silent."""
    if schedule.mode is Mode.ALERTS or not schedule.tells_empty:
        return Composed(())
    return Composed((Card(title="Nothing new on AI deals since the last briefing."),))


def split(card: Card) -> tuple[Card, ...]:
    """The lead, which goes into the channel, and the rest, which goes into its thread.

    >>> from bot.card import Heading
    >>> lead, rest = split(Card(title="Two new", blocks=(Line("one"), Line("two"), Heading("Details"))))
    >>> len(lead.blocks), rest.blocks
    (2, (Heading(text='Details'),))
    """
    first = next((at for at, block in enumerate(card.blocks) if not isinstance(block, Line)), len(card.blocks))
    lead = replace(card, blocks=card.blocks[:first])
    return (lead, Card(title="The details", blocks=card.blocks[first:])) if card.blocks[first:] else (lead,)

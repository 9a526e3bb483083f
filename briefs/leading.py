"""The lead of a briefing: what a reader takes away in ten seconds, at most five lines."""

from collections.abc import Iterator, Sequence

from bot import showing
from bot.card import Line, Tone
from bot.model import Claim, Comparison, Finding, Relation, Side, Stage, spoken
from briefs import course
from briefs.news import News, first_of, moved

LEAD = 5

LINKS = {
    Relation.LEADING: "",
    Relation.AGREES: "also",
    Relation.REVISED: "at another time",
    Relation.SLIP: "likely a slip:",
    Relation.CONFLICT: "but",
}

WRITINGS = 3
"""Ways to write one side's figure that a line holds."""


def lead(news: News) -> tuple[Line, ...]:
    """Disputes, then sums that fail, then deals that changed, then the rest; what is watched before all others."""
    if news.turned:
        return (*_turned(news),)[:LEAD]
    failing = [(one.company, _sum(one, news)) for one in news.sums() if not one.holds]
    ordered = news.ordered()
    amiss = sorted((one for one in ordered if one.amiss), key=lambda one: one.id in news.settled)
    room = max(1, LEAD - bool(failing))
    told = [(one.quantity.company, _line(one, news)) for one in amiss[:room]] + failing
    told += [(one.quantity.company, _line(one, news)) for one in first_of(one for one in ordered if not one.amiss)]
    told.sort(key=lambda pair: pair[0] not in news.watched)
    return tuple(line for _, line in told if line)[:LEAD]


def _turned(news: News) -> Iterator[Line]:
    """What became of what since the last briefing, the most pressing first, and one sum that fails."""
    failing = [line for one in news.sums() if not one.holds and (line := _sum(one, news))]
    lines = [line for one in _most_pressing(news) if (line := _line(one, news))]
    yield from lines[: LEAD - bool(failing)]
    yield from failing[:1]


def _most_pressing(news: News) -> list[Comparison]:
    """Those that turned, watched companies first, and then by what became of them."""
    ranks = {name: at for at, name in enumerate(news.turned)}
    turned = [one for one in news.ordered() if one.id in ranks]
    return sorted(turned, key=lambda one: (one.quantity.company not in news.watched, ranks[one.id]))


def _line(one: Comparison, news: News) -> Line | None:
    words = course.told(one, news.articles) if moved(one) else said(one, news.articles)
    turn = news.turned.get(one.id, "")
    if not words:
        return None
    settled = news.settled.get(one.id)
    words += f"; settled here: {settled.said or 'closed'}" if settled else ""
    return Line(f"{turn.capitalize()}: {words}" if turn else words, Tone.ALERT if one.amiss else Tone.LEAD)


def _sum(finding: Finding, news: News) -> Line | None:
    """The sentence of a sum with who wrote its figures; None where one of them no longer stands."""
    if not showing.added_up(finding, news.articles):
        return None
    return Line(f"{finding.sentence} ({showing.outlets(finding.claims, news.articles)})", Tone.ALERT)


def said(one: Comparison, articles: showing.Articles) -> str:
    """A comparison in one line: the leading figure with who says it, then the others with how they stand to it."""
    leading, *others = one.sides
    first = showing.standing(leading.claims, articles)
    if not first:
        return ""
    parts = [f"{showing.named(one.quantity)}: {_by(first, articles)}"]
    for side in others:
        claims = showing.standing(side.claims, articles)
        if claims and side.relation is not Relation.AGREES:
            parts.append(f"{_link(side, leading)} {_by(claims, articles)}")
    return "; ".join(parts)


def _link(side: Side, leading: Side) -> str:
    if side.relation is Relation.REVISED and course.potential(side, leading):
        return "earlier, as potential:"
    if side.relation is Relation.CONFLICT and all(claim.stage is Stage.DENIED for claim in side.claims):
        return "denied:"
    return LINKS[side.relation]


def _by(claims: Sequence[Claim], articles: showing.Articles) -> str:
    """The figure as it is written, the finest number first, each writing with the outlets that have it so."""
    told: dict[tuple[str, ...], list[str]] = {}
    for writing, same in list(showing.writings(claims, articles).items()):
        told.setdefault(tuple(dict.fromkeys(articles[claim.article].outlet for claim in same)), []).append(writing)
    parts = [f"{', '.join(words)} ({_who(outlets)})" for outlets, words in told.items()]
    rest = len(parts) - WRITINGS
    return ", ".join(parts[:WRITINGS]) + (f" and {rest} more" if rest > 0 else "")


def _who(outlets: Sequence[str]) -> str:
    return spoken(outlets) if len(outlets) <= 3 else f"{spoken(outlets[:2], ',')} and {len(outlets) - 2} more"

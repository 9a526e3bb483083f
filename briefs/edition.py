"""The content of one briefing. Pure: comparisons, findings and articles in, a card out.

The lead is what a reader takes away in ten seconds, at most five lines. Below it: what is disputed, with the quotes of
both sides; sums that do not come out; what changed with time; charts of these, where they say more than words; numbers
that look alike and are different things; and, in short, what is new and agreed.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot import showing
from bot.card import Block, Card, Choice, Choices, Heading
from bot.chart import charts
from bot.commands import settled as settling
from bot.commands.disputes import amiss
from bot.model import Comparison, Equation, Finding, Relation, counted, spoken
from bot.quoting import quoted
from briefs import course
from briefs.apart import apart, apart_ones
from briefs.beside import beside
from briefs.leading import lead
from briefs.news import News, denied, moved

DISPUTED = 6
REVISED = 6
AGREED = 10
SUMS = 4
CHARTS = 2


def edition(news: News) -> Card:
    """The briefing. When there is nothing to tell, it says so in one line."""
    ordered = news.ordered()
    failing = [one for one in news.sums() if not one.holds]
    if not ordered and not failing:
        since = f" since {news.since}" if news.since else ""
        return Card(title=f"Nothing new on AI deals{since}.")
    disputed = [one for one in ordered if one.amiss]
    revised = [one for one in ordered if moved(one)]
    alike = {one.id for one in apart_ones(ordered)}
    agreed = [one for one in ordered if not (one.amiss or moved(one) or denied(one)) and one.id not in alike]
    drawn = charts((*disputed[:DISPUTED], *revised[:REVISED]), news.articles)[:CHARTS]
    above = (*_disputed(disputed, news), *_sums(news), *_revised(revised, news), *drawn)
    return Card(
        title=_title(news, disputed, failing, revised),
        blocks=(*lead(news), *above, *apart(ordered, news.articles, above), *_agreed(agreed, news)),
    )


def _title(
    news: News, disputed: Sequence[Comparison], failing: Sequence[Finding], revised: Sequence[Comparison]
) -> str:
    told = {claim.article for one in news.comparisons for claim in one.claims}
    articles = counted(len(told), "article", "articles")
    if news.turned:
        counts = Counter(news.turned[one.id] for one in news.comparisons if one.id in news.turned)
        parts = [f"{counts[word]} {word}" for word in dict.fromkeys(news.turned.values()) if counts[word]]
        parts += amiss(0, len(failing))[1:]
        return f"AI deals: {spoken(parts)}, from {articles}"
    done = sum(one.id in news.settled for one in disputed)
    parts = amiss(len(disputed) - done, len(failing))
    parts += [f"{counted(done, 'figure')} settled here"] if done else []
    parts += [counted(len(revised), "figure that moved", "figures that moved")] if revised else []
    since = f" since {news.since}" if news.since else ""
    return f"AI deals{since}: {spoken(parts)}, from {articles}"


def _disputed(disputed: Sequence[Comparison], news: News) -> Iterator[Block]:
    if not disputed:
        return
    yield Heading("Sources disagree")
    for one in disputed[:DISPUTED]:
        if sides := showing.shown(one, news.articles):
            yield from settling.beside((sides,), news.settled)
            yield from showing.evidence(one, news.articles, Relation.LEADING, Relation.SLIP, Relation.CONFLICT)
            yield from beside(one, news)
    if len(disputed) > DISPUTED:
        yield Choices(f"{len(disputed) - DISPUTED} more in dispute.", (Choice("all of them", "disputes"),))


def _sums(news: News) -> Iterator[Block]:
    """Arithmetic between figures: what does not come out with its quotes, what does in one line, stakes first."""
    findings = sorted(news.sums(), key=lambda one: one.equation is not Equation.STAKE)
    failing = [block for one in findings if not one.holds for block in showing.added_up(one, news.articles)]
    holding = [line for one in findings if one.holds for line in showing.added_up(one, news.articles)[:1]]
    if failing:
        yield Heading("Sums that do not come out")
        yield from failing
    if holding:
        yield Heading("Sums that come out")
        yield from holding[:SUMS]


def _revised(revised: Sequence[Comparison], news: News) -> Iterator[Block]:
    """What changed, what is now first; the figures of one company together."""
    companies = list(dict.fromkeys(one.quantity.company for one in revised))
    together = sorted(revised, key=lambda one: companies.index(one.quantity.company))
    shown = [(line, one) for one in together[:REVISED] if (line := course.line(one, news.articles))]
    if shown:
        yield Heading("Was, and is now")
    for line, one in shown:
        yield line
        if sides := course.shown(one, news.articles):
            yield sides
        yield from beside(one, news)


def _agreed(agreed: Sequence[Comparison], news: News) -> Iterator[Block]:
    facts = showing.facts(agreed[:AGREED], news.articles)
    if facts.rows:
        yield Heading("In print, and nobody says otherwise")
        yield facts
        yield from (line for one in agreed[:AGREED] for line in beside(one, news))
    if len(agreed) > AGREED:
        companies = list(dict.fromkeys(one.quantity.company for one in agreed[AGREED:]))[:3]
        options = tuple(Choice(company, f"company {quoted(company)}") for company in companies)
        yield Choices(f"{len(agreed) - AGREED} more figures that nobody disputes.", options)

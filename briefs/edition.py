"""The content of one briefing. Pure: comparisons, findings and articles in, a card out.

The lead is what a reader takes away in ten seconds, at most five lines. Below it: what is disputed, with the quotes of
both sides; sums that do not come out; what changed with time; numbers that look alike and are different things; and, in
short, what is new and agreed.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from bot import showing
from bot.card import Block, Card, Choice, Choices, Heading, Line, Tone
from bot.model import Article, Claim, Comparison, Finding, Measure, Relation, spoken
from bot.quoting import quoted

LEAD = 5
DISPUTED = 6
REVISED = 6
AGREED = 10
ALIKE = 4
APART = 8
SUMS = 4

KINDS = {Measure.SPENDING: Measure.CAPEX, Measure.RUN_RATE: Measure.REVENUE, Measure.MARKET_VALUE: Measure.VALUATION}
"""Measures that readers take for one another."""

MONEY_FIRST = (
    Measure.INVESTMENT,
    Measure.ACQUISITION_PRICE,
    Measure.FUNDING_ROUND,
    Measure.VALUATION,
    Measure.CAPEX,
    Measure.CONTRACT,
    Measure.FINANCING,
)
"""What a briefing on deals tells first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a briefing is made of: what changed since the last one, or all there is. `watched` companies come first.

    `turned` says of each comparison, by its id, what became of it since the last one, the most pressing first.
    """

    comparisons: tuple[Comparison, ...] = ()
    findings: tuple[Finding, ...] = ()
    articles: Mapping[str, Article]
    watched: frozenset[str] = frozenset()
    since: str = ""
    turned: Mapping[str, str] = field(default_factory=dict)


def edition(news: News) -> Card:
    """The briefing. When there is nothing to tell, it says so in one line."""
    ordered = sorted(news.comparisons, key=lambda one: _rank(one, news))
    failing = [one for one in news.findings if not one.holds]
    if not ordered and not failing:
        since = f" since {news.since}" if news.since else ""
        return Card(title=f"Nothing new on AI deals{since}.")
    disputed = [one for one in ordered if one.amiss]
    revised = [one for one in ordered if one.has(Relation.REVISED) and not one.amiss]
    agreed = [one for one in ordered if not one.amiss and not one.has(Relation.REVISED)]
    apart = {one.id for one in _apart_ones(ordered)}
    return Card(
        title=_title(news, disputed, failing, revised),
        blocks=(
            *_lead(ordered, failing, news),
            *_disputed(disputed, news),
            *_sums(news.findings, news),
            *_revised(revised, news),
            *_alike(ordered, news),
            *_agreed([one for one in agreed if one.id not in apart], news),
        ),
    )


def _rank(one: Comparison, news: News) -> tuple[bool, int, int, str]:
    """Watched companies first, then what most articles speak of, then what deals are about."""
    articles = {claim.article for claim in one.claims}
    measure = one.quantity.measure
    at = MONEY_FIRST.index(measure) if measure in MONEY_FIRST else len(MONEY_FIRST)
    return (one.quantity.company not in news.watched, -len(articles), at, one.id)


def _title(
    news: News, disputed: Sequence[Comparison], failing: Sequence[Finding], revised: Sequence[Comparison]
) -> str:
    told = {claim.article for one in news.comparisons for claim in one.claims}
    if news.turned:
        counts = Counter(news.turned[one.id] for one in news.comparisons if one.id in news.turned)
        parts = [f"{counts[word]} {word}" for word in dict.fromkeys(news.turned.values()) if counts[word]]
        parts += [_count(len(failing), "sum that does not come out", "sums that do not come out")] if failing else []
        return f"AI deals: {spoken(parts)}, from {_count(len(told), 'article', 'articles')}"
    parts = [_count(len(disputed), "figure in dispute", "figures in dispute")]
    parts += [_count(len(failing), "sum that does not come out", "sums that do not come out")] if failing else []
    parts += [_count(len(revised), "figure that moved", "figures that moved")] if revised else []
    since = f" since {news.since}" if news.since else ""
    return f"AI deals{since}: {spoken(parts)}, from {_count(len(told), 'article', 'articles')}"


def _count(count: int, one: str, many: str) -> str:
    return f"{count or 'no'} {one if count == 1 else many}"


def _lead(ordered: Sequence[Comparison], failing: Sequence[Finding], news: News) -> Iterator[Line]:
    """At most five lines: what most articles speak of, with who says otherwise, and one sum that fails."""
    room = LEAD - bool(failing)
    amiss = [one for one in ordered if one.amiss]
    others = [one for one in ordered if not one.amiss and one.quantity.measure in MONEY_FIRST]
    for one in _most_pressing(ordered, news)[:room] if news.turned else [*amiss, *others][:room]:
        if said := _said(one, news.articles):
            turn = news.turned.get(one.id, "")
            yield Line(f"{turn.capitalize()}: {said}" if turn else said, Tone.ALERT if one.amiss else Tone.LEAD)
    for finding in failing[:1]:
        if showing.added_up(finding, news.articles):
            yield Line(finding.sentence, Tone.ALERT)


def _most_pressing(ordered: Sequence[Comparison], news: News) -> list[Comparison]:
    """Those that turned, watched companies first, and then by what became of them."""
    ranks = {name: at for at, name in enumerate(news.turned)}
    turned = [one for one in ordered if one.id in ranks]
    return sorted(turned, key=lambda one: (one.quantity.company not in news.watched, ranks[one.id]))


def _said(one: Comparison, articles: showing.Articles) -> str:
    """A comparison in one line: the leading figure with who says it, then the others with how they stand to it."""
    told = [(side.relation, showing.standing(side.claims, articles)) for side in one.sides]
    if not told[0][1]:
        return ""
    parts = [f"{showing.named(one.quantity)}: {_by(told[0][1], articles)}"]
    for relation, claims in told[1:]:
        if claims and relation is not Relation.AGREES:
            parts.append(f"{LINKS[relation]} {_by(claims, articles)}")
    return "; ".join(parts)


LINKS = {
    Relation.LEADING: "",
    Relation.AGREES: "also",
    Relation.REVISED: "at another time",
    Relation.SLIP: "likely a slip:",
    Relation.CONFLICT: "but",
}


def _by(claims: Sequence[Claim], articles: showing.Articles) -> str:
    """A figure as its first claim writes it, with the outlets that say so."""
    outlets = list(dict.fromkeys(articles[claim.article].outlet for claim in claims))
    who = spoken(outlets) if len(outlets) <= 3 else f"{spoken(outlets[:2], ',')} and {len(outlets) - 2} more"
    return f"{claims[0].figure.text} ({who})"


def _disputed(disputed: Sequence[Comparison], news: News) -> Iterator[Block]:
    if not disputed:
        return
    yield Heading("Sources disagree")
    for one in disputed[:DISPUTED]:
        if sides := showing.shown(one, news.articles):
            yield sides
            yield from showing.evidence(one, news.articles, Relation.LEADING, Relation.SLIP, Relation.CONFLICT)
    if len(disputed) > DISPUTED:
        yield Choices(f"{len(disputed) - DISPUTED} more in dispute.", (Choice("all of them", "disputes"),))


def _sums(findings: Sequence[Finding], news: News) -> Iterator[Block]:
    """Arithmetic between figures: what does not come out with its quotes, what does in one line."""
    failing = [block for one in findings if not one.holds for block in showing.added_up(one, news.articles)]
    holding = [showing.added_up(one, news.articles)[:1] for one in findings if one.holds]
    if failing:
        yield Heading("Sums that do not come out")
        yield from failing
    if any(holding):
        yield Heading("Sums that come out")
        yield from (line for lines in holding[:SUMS] for line in lines)


def _revised(revised: Sequence[Comparison], news: News) -> Iterator[Block]:
    shown = [(one, sides) for one in revised[:REVISED] if (sides := showing.shown(one, news.articles))]
    if shown:
        yield Heading("Was, and is now")
    for one, sides in shown:
        if line := showing.timeline(one, news.articles):
            yield line
        yield sides


def _alike(ordered: Sequence[Comparison], news: News) -> Iterator[Block]:
    """What nobody should compare: one number for different things, and different things of one kind and company."""
    lines = [line for group in _same_numbers(ordered) if (line := _apart(group, news.articles))]
    facts = showing.facts(_apart_ones(ordered), news.articles)
    if lines or facts.rows:
        yield Heading("Alike, and not the same thing")
    yield from lines[:ALIKE]
    if facts.rows:
        yield Line("Of one kind and one company, and told apart by period or scope:", Tone.NOTE)
        yield facts


def _apart_ones(ordered: Sequence[Comparison]) -> list[Comparison]:
    return [one for group in _same_kinds(ordered) for one in group][:APART]


def _same_kinds(ordered: Sequence[Comparison]) -> Iterator[list[Comparison]]:
    """Comparisons of one company and one kind of number that differ by period, scope or event."""
    kinds: dict[tuple[str, Measure], list[Comparison]] = {}
    for one in ordered:
        kinds.setdefault((one.quantity.company, KINDS.get(one.quantity.measure, one.quantity.measure)), []).append(one)
    for same in kinds.values():
        narrowed = {(one.quantity.period, one.quantity.scopes, one.quantity.event) for one in same}
        if len(narrowed) > 1:
            yield sorted(same, key=lambda one: (one.quantity.period or "", one.id))


def _same_numbers(ordered: Sequence[Comparison]) -> Iterator[list[Comparison]]:
    """Comparisons whose leading figures are one number in one unit, of companies that have to do with one another."""

    def number(one: Comparison) -> tuple[str, str]:
        amount = one.leading.claims[0].amount
        return (one.quantity.unit, str(amount.low if amount.low is not None else amount.high))

    for _, group in groupby(sorted(ordered, key=number), key=number):
        same = list(group)
        if len(same) > 1 and len({(one.quantity.measure, one.quantity.company) for one in same}) > 1:
            yield same


def _apart(group: Sequence[Comparison], articles: showing.Articles) -> Line | None:
    claims = [showing.standing(one.leading.claims, articles) for one in group]
    if not all(claims) or not _related(group):
        return None
    things = spoken(showing.named(one.quantity) for one in group)
    return Line(f"{claims[0][0].figure.text} stands for {len(group)} things, which are not compared: {things}.")


def _related(group: Sequence[Comparison]) -> bool:
    """Whether one company, or one article, has to do with all of them."""
    companies = [{one.quantity.company, one.quantity.counterparty} - {None} for one in group]
    articles = [{claim.article for claim in one.claims} for one in group]
    return bool(set.intersection(*companies) or set.intersection(*articles))


def _agreed(agreed: Sequence[Comparison], news: News) -> Iterator[Block]:
    facts = showing.facts(agreed[:AGREED], news.articles)
    if facts.rows:
        yield Heading("In print, and nobody says otherwise")
        yield facts
    if len(agreed) > AGREED:
        companies = list(dict.fromkeys(one.quantity.company for one in agreed[AGREED:]))[:3]
        options = tuple(Choice(company, f"company {quoted(company)}") for company in companies)
        yield Choices(f"{len(agreed) - AGREED} more figures that nobody disputes.", options)

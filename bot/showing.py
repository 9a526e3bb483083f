"""Comparisons, claims and findings -> blocks of a card.

The one place where a figure becomes something shown, so it is the one place that checks: the figure's words must stand
in the stored text of its article, at their place, inside the quote. A claim that fails is logged and never shown.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from bot.card import Facts, Line, Quote, Said, Sides, Source, Tone
from bot.log import log
from bot.model import (
    Article,
    Bound,
    Claim,
    Comparison,
    Confidence,
    Finding,
    Measure,
    Part,
    Quantity,
    Relation,
    Side,
    Stage,
    counted,
    spoken,
)
from bot.reading.amounts.hedges import hedged_from, hedged_to
from bot.reasons import checked
from bot.terms import MEASURES, SCOPES, STAGES

Articles = Mapping[str, Article]


def stands(claim: Claim, articles: Articles) -> bool:
    """Whether the figure's words stand, as they are shown, in the stored text and inside the quoted sentence."""
    article = articles.get(claim.article)
    if article is None:
        return False
    figure, (first, last) = claim.figure, claim.sentence
    inside = 0 <= first <= figure.start < figure.end <= last
    return inside and article.part(claim.part)[figure.start : figure.end] == figure.text


def standing(claims: Iterable[Claim], articles: Articles) -> tuple[Claim, ...]:
    """The claims whose figures may be shown; the others are logged."""
    kept = []
    for claim in claims:
        if stands(claim, articles):
            kept.append(claim)
        else:
            log().error(
                "A figure does not stand in its article and is not shown; run `dealbrief doctor`",
                article=claim.article,
                start=claim.figure.start,
            )
    return tuple(kept)


def written(claim: Claim, article: Article) -> str:
    """The figure as the article writes it, with the words of its sentence that hedge it: "exceeds $10 billion"."""
    text, (first, last) = article.part(claim.part), claim.sentence
    start, end = claim.figure.start, claim.figure.end
    if claim.amount.bound in (Bound.EXACT, Bound.RANGE):
        return text[start:end]
    begin = hedged_from(text, start)
    close = hedged_to(text, end) if begin == start else end
    return text[max(first, begin) : min(last, close)]


def source(article: Article) -> Source:
    return Source(
        article=article.id,
        outlet=article.outlet,
        title=article.title,
        dated=str(article.published or ""),
        url=article.url,
    )


def quote(claim: Claim, articles: Articles) -> Quote:
    """The sentence of a standing claim, verbatim."""
    article = articles[claim.article]
    return Quote(article.quote(claim), source(article))


def named(quantity: Quantity) -> str:
    """What a number is of, in words.

    >>> from bot.model import Measure
    >>> named(Quantity(company="Scale AI", measure=Measure.INVESTMENT, unit="USD", counterparty="Meta"))
    'Scale AI: investment by Meta'
    """
    what, event = MEASURES[quantity.measure], quantity.event or ""
    if quantity.measure is Measure.OTHER and event:
        what, event = event, ""
    narrowed = [event, quantity.period or "", *(SCOPES[scope] for scope in sorted(quantity.scopes))]
    said = ", ".join(part for part in narrowed if part)
    by = f" by {quantity.counterparty}" if quantity.counterparty else ""
    return f"{quantity.company}: {what}{by}" + (f" ({said})" if said else "")


def shown(comparison: Comparison, articles: Articles) -> Sides | None:
    """A comparison as a block, with its id, so that it can be asked about; None when nothing of it may be shown."""
    comparison = checked(comparison, lambda claim: stands(claim, articles))
    sides = tuple(said for side in comparison.sides for said in _said(side, articles))
    if not sides:
        return None
    return Sides(
        title=named(comparison.quantity),
        confidence=comparison.confidence.value,
        reason=comparison.reason,
        sides=sides,
        settles=comparison.settles,
        comparison=comparison.id,
    )


def alone(claims: Sequence[Claim], articles: Articles) -> Iterator[Sides]:
    """Claims that nothing is compared with, those of one thing together."""
    ordered = sorted(standing(claims, articles), key=_thing)
    for _, group in groupby(ordered, key=_thing):
        same = tuple(group)
        origins = tuple(sorted({articles[claim.article].outlet for claim in same}))
        stage = STAGES.get(same[0].stage or Stage.CLOSED, "")
        side = Side(relation=Relation.LEADING, reason=stage, claims=same, origins=origins)
        yield Sides(
            title=named(quantity(same[0])),
            confidence=Confidence.REPORTED.value,
            reason="one source" if len(origins) == 1 else f"{counted(len(origins), 'outlet')}, not compared",
            sides=tuple(_said(side, articles)),
        )


def quantity(claim: Claim) -> Quantity:
    """What the claim's number is of, by its own words alone."""
    return Quantity(
        company=claim.company or "No company named",
        measure=claim.measure,
        unit=claim.amount.unit,
        counterparty=claim.counterparty,
        event=claim.event,
        period=claim.period,
        scopes=claim.scopes,
    )


def _thing(claim: Claim) -> tuple[str, ...]:
    thing = quantity(claim)
    return (thing.company, thing.measure, thing.counterparty or "", thing.event or "", thing.period or "",
            thing.unit, "".join(sorted(thing.scopes)))  # fmt: skip


def _said(side: Side, articles: Articles) -> Iterator[Said]:
    """One block for each way in which the side's figure is written: the finest number first, its writings together."""
    told: dict[str, list[Claim]] = {}
    for claim in standing(side.claims, articles):
        told.setdefault(written(claim, articles[claim.article]), []).append(claim)
    for text, same in sorted(told.items(), key=_readable):
        if _capitals_only(text, same, told):
            continue
        amount = min(same, key=_fineness).amount
        yield Said(
            said=text,
            low=amount.low,
            high=amount.high,
            unit=amount.unit,
            relation=side.relation,
            reason=side.reason,
            sources=_sources(same, articles),
            origins=len(side.origins),
        )


def _readable(writing: tuple[str, Sequence[Claim]]) -> tuple[object, ...]:
    """The finest number first, and of its writings the one that most claims have."""
    text, same = writing
    return (*min(_fineness(claim) for claim in same)[:3], -len(same), text)


def _capitals_only(text: str, same: Sequence[Claim], told: Mapping[str, Sequence[Claim]]) -> bool:
    """Whether its articles have it once more with fewer capitals: “$14 Billion” in a headline above “$14 billion”."""
    articles = {claim.article for claim in same}
    return any(
        other.casefold() == text.casefold() and other > text and articles <= {claim.article for claim in claims}
        for other, claims in told.items()
    )


def writings(claims: Iterable[Claim], articles: Articles) -> dict[str, tuple[Claim, ...]]:
    """The different numbers of standing claims, the finest first, each as most articles write it, with its claims."""
    told: dict[tuple[Decimal | None, Decimal | None], list[Claim]] = {}
    for claim in sorted(standing(claims, articles), key=_fineness):
        told.setdefault((claim.amount.low, claim.amount.high), []).append(claim)
    found: dict[str, tuple[Claim, ...]] = {}
    for same in told.values():
        text = _commonest(same, articles)
        found[text] = (*found.get(text, ()), *same)
    return found


def finest(claims: Iterable[Claim], articles: Articles) -> str:
    """The finest number of some claims, of which one stands at least, as most articles write it."""
    return next(iter(writings(claims, articles)))


def _commonest(claims: Sequence[Claim], articles: Articles) -> str:
    """The words of text before those of a headline or of the beginning of a sentence."""
    told = Counter((claim.part is Part.TEXT, written(claim, articles[claim.article])) for claim in claims)
    return max(told, key=lambda way: (way[0], told[way], not way[1][0].isupper()))[1]


def _fineness(claim: Claim) -> tuple[Decimal, bool, Decimal, str]:
    """By the worth of the last written digit, then what is hedged after what is not."""
    amount = claim.amount
    end = amount.low if amount.low is not None else amount.high
    return (amount.precision, amount.bound is not Bound.EXACT, end or Decimal(0), claim.figure.text)


def _sources(claims: Iterable[Claim], articles: Articles) -> tuple[Source, ...]:
    """Each article once, the newest first, undated ones last."""
    ids = dict.fromkeys(claim.article for claim in claims)
    found = sorted((source(articles[name]) for name in ids), key=lambda item: item.article)
    return tuple(sorted(found, key=lambda item: item.dated, reverse=True))


def added_up(finding: Finding, articles: Articles) -> tuple[Line | Quote, ...]:
    """An equation between figures: its sentence, and the quotes it rests on, each once."""
    claims = standing(finding.claims, articles)
    if len(claims) != len(finding.claims):
        return ()
    quotes = dict.fromkeys(quote(claim, articles) for claim in claims)
    return (Line(finding.sentence, Tone.PLAIN if finding.holds else Tone.ALERT), *quotes)


def evidence(comparison: Comparison, articles: Articles, *relations: Relation) -> tuple[Quote, ...]:
    """One quote for each side of these relations: the finest number, in the text rather than in a headline."""
    quotes: dict[Quote, None] = {}
    for side in comparison.sides:
        if side.relation in relations and (claims := standing(side.claims, articles)):
            quotes[quote(min(claims, key=_quotable), articles)] = None
    return tuple(quotes)


def _quotable(claim: Claim) -> tuple[object, ...]:
    length = min(claim.sentence[1] - claim.sentence[0], 120)
    return (claim.amount.precision, claim.part is Part.TITLE, -length, claim.place)


def facts(comparisons: Iterable[Comparison], articles: Articles) -> Facts:
    """Each quantity with its leading figure as written."""
    rows = []
    for comparison in comparisons:
        claims = standing(comparison.leading.claims, articles)
        if claims:
            rows.append((named(comparison.quantity), f"{finest(claims, articles)} ({comparison.confidence})"))
    return Facts(tuple(rows))


def outlets(claims: Iterable[Claim], articles: Articles) -> str:
    """Who says it: outlets, each once."""
    return spoken(dict.fromkeys(articles[claim.article].outlet for claim in claims))

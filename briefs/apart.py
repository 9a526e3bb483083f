"""What nobody should compare: one number for different things, and different things of one kind and company."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bot import showing
from bot.card import Block, Facts, Heading, Line, Quote, Tone
from bot.model import Claim, Comparison, Measure, Quantity, Scope, Side, spoken
from bot.showing import Articles
from briefs import course

ALIKE = 4
APART = 12
QUOTES = 4

KINDS = {Measure.SPENDING: Measure.CAPEX, Measure.RUN_RATE: Measure.REVENUE, Measure.MARKET_VALUE: Measure.VALUATION}
"""Measures that readers take for one another."""

Placed = tuple[Comparison, Side]


def apart(ordered: Sequence[Comparison], articles: Articles, shown: Iterable[Block] = ()) -> Iterator[Block]:
    """The section; `shown` is what stands above it, whose quotes it does not repeat."""
    lines = [line for group in _same_numbers(ordered) if (line := _apart(group, articles))]
    chosen = apart_ones(ordered)
    rows = _rows(chosen, articles)
    if lines or rows:
        yield Heading("Alike, and not the same thing")
    yield from lines[:ALIKE]
    if rows:
        yield Line("Of one kind and one company, told apart by period, scope or stage, and not added up:", Tone.NOTE)
        yield Facts(tuple(rows))
        yield from _quotes(chosen, articles, shown)


def apart_ones(ordered: Sequence[Comparison]) -> list[Comparison]:
    """Whole groups only: what is told apart must stand together."""
    chosen: list[Comparison] = []
    for group in _same_kinds(ordered):
        if not chosen or len(chosen) + len(group) <= APART:
            chosen += group
    return chosen


def _same_kinds(ordered: Sequence[Comparison]) -> Iterator[list[Comparison]]:
    """Comparisons of one company and one kind of number that differ by period, scope or event."""
    kinds: dict[tuple[str, Measure], list[Comparison]] = defaultdict(list)
    for one in ordered:
        kinds[one.quantity.company, KINDS.get(one.quantity.measure, one.quantity.measure)].append(one)
    for same in kinds.values():
        if len({_narrowed(one.quantity) for one in same}) > 1:
            yield sorted(same, key=lambda one: (one.quantity.period or "", one.id))


def _narrowed(quantity: Quantity) -> tuple[str | None, str | None, frozenset[Scope]]:
    return (quantity.period, quantity.event, quantity.scopes)


def _rows(chosen: Sequence[Comparison], articles: Articles) -> list[tuple[str, str]]:
    """What each number is of, with the number; rows that still read alike are one."""
    standing = [one for one in _merged(chosen) if showing.standing(one.leading.claims, articles)]
    merged: dict[str, dict[str, None]] = defaultdict(dict)
    for label, one in zip(_labels(standing, articles), standing, strict=True):
        merged[label][f"{showing.finest(one.leading.claims, articles)} ({one.confidence})"] = None
    return [(label, "; ".join(said)) for label, said in merged.items()]


def _merged(chosen: Sequence[Comparison]) -> list[Comparison]:
    """Of comparisons that lead with one number and differ by scope alone, the one that says most about it."""
    same: dict[tuple[object, ...], Comparison] = {}
    for one in chosen:
        thing = one.quantity
        key = (thing.company, thing.measure, thing.counterparty, thing.period, thing.event, _first(one))
        said = same.setdefault(key, one)
        if len(thing.scopes) > len(said.quantity.scopes):
            same[key] = one
    return list(same.values())


def _first(one: Comparison) -> tuple[str, str, str]:
    """The number that it leads with, however it is hedged."""
    return _number(one.leading.claims[0])


def _labels(chosen: Sequence[Comparison], articles: Articles) -> list[str]:
    """Things that read alike are told apart by stage, and then by who says it."""
    labels = [showing.named(one.quantity) for one in chosen]
    labels = _narrower(labels, [course.stage(one.leading) for one in chosen])
    return _narrower(labels, [showing.outlets(one.leading.claims, articles) for one in chosen])


def _narrower(labels: Sequence[str], more: Sequence[str]) -> list[str]:
    often = Counter(labels)
    return [
        f"{label}, {words}" if often[label] > 1 and words else label for label, words in zip(labels, more, strict=True)
    ]


def _quotes(chosen: Sequence[Comparison], articles: Articles, shown: Iterable[Block]) -> list[Quote]:
    """The words around numbers that no period or event tells apart."""
    above = {block for block in shown if isinstance(block, Quote)}
    quotes = [
        showing.evidence(one, articles, one.leading.relation)
        for one in chosen
        if not (one.quantity.period or one.quantity.event)
    ]
    return list(dict.fromkeys(quote for few in quotes for quote in few if quote not in above))[:QUOTES]


def _same_numbers(ordered: Sequence[Comparison]) -> Iterator[list[Placed]]:
    """Sides whose figures are one number in one unit, of different things."""
    numbers: dict[tuple[str, str, str], dict[str, Placed]] = defaultdict(dict)
    for one in ordered:
        for side in one.sides:
            for claim in side.claims:
                numbers[_number(claim)].setdefault(one.id, (one, side))
    for same in numbers.values():
        group = list(same.values())
        if len({(one.quantity.measure, one.quantity.company) for one, _ in group}) > 1:
            yield group


def _number(claim: Claim) -> tuple[str, str, str]:
    ends = [str(end.normalize()) for end in (claim.amount.low, claim.amount.high) if end is not None]
    return (claim.amount.unit, ends[0], ends[-1])


def _apart(group: Sequence[Placed], articles: Articles) -> Line | None:
    number = next(iter(set.intersection(*({_number(claim) for claim in side.claims} for _, side in group))))
    claims = [
        [claim for claim in showing.standing(side.claims, articles) if _number(claim) == number] for _, side in group
    ]
    if not all(claims) or not _related(group):
        return None
    things = spoken(
        f"{showing.named(one.quantity)} ({showing.finest(same, articles)}, {showing.outlets(same, articles)})"
        for (one, _), same in zip(group, claims, strict=True)
    )
    return Line(f"{claims[0][0].figure.text} stands for {len(group)} things, which are not compared: {things}.")


def _related(group: Sequence[Placed]) -> bool:
    """Whether one company, or one article, has to do with all of them."""
    companies = [{one.quantity.company, one.quantity.counterparty} - {None} for one, _ in group]
    articles = [{claim.article for claim in side.claims} for _, side in group]
    return bool(set.intersection(*companies) or set.intersection(*articles))

"""The card that answers a question about figures: the sides of what matches, or that the ledger does not know."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from bot import showing, terms
from bot.card import Block, Card, Choice, Choices, Line, Said, Sides, Tone
from bot.chart import charts
from bot.commands import settled as settling
from bot.desk import Answered, Desk, Wanted
from bot.desk.wanted import Remark
from bot.model import Claim, Measure, Relation, spoken
from bot.quoting import quoted

MOST = 8
"""How many quantities one card shows."""


def resolved(desk: Desk, wanted: Wanted) -> tuple[Wanted, tuple[str, ...]]:
    """The question with its companies by the names of the ledger, and what was corrected. Raises Unknown, Ambiguous."""
    notes: list[str] = []
    names: list[str | None] = []
    for typed in (wanted.company, wanted.by):
        found = desk.resolve(typed) if typed else None
        names.append(found.name if found else None)
        notes += [found.note] if found and found.note else []
    company, by = names
    return replace(wanted, company=company or by, by=by if company and by != company else None), tuple(notes)


def figures_card(desk: Desk, asked: Wanted) -> Card:
    """The answer to a question about figures. Raises Unknown or Ambiguous for a company."""
    wanted, notes = resolved(desk, asked)
    answered = desk.figures(wanted)
    blocks = tuple(_blocks(answered))
    if not blocks:
        return not_found(answered.wanted, answered, notes)
    settled = desk.settled()
    blocks = tuple(settling.held_first(one, settled) for one in blocks)
    claim = _best(answered)
    return Card(
        title=_title(blocks, answered.wanted, settled),
        blocks=(
            *(Line(note, Tone.NOTE) for note in notes),
            *_remarks(answered, wanted),
            *settling.beside(blocks[:MOST], settled),
            *charts(answered.comparisons[:MOST], answered.articles),
            *_more(blocks, answered.wanted.company),
        ),
        company=_named_as(answered, claim),
        measure=claim.measure,
        counterparty=claim.counterparty or _other(answered.wanted, claim.company),
    )


@dataclass(frozen=True, slots=True)
class Behind:
    """The claims behind an answer, those whose figures stand in their articles, with what was corrected."""

    wanted: Wanted
    notes: tuple[Line, ...]
    claims: tuple[Claim, ...]
    articles: showing.Articles


def behind(desk: Desk, asked: Wanted) -> Behind | Card:
    """What an answer rests on, or the card that says that there is none. Raises Unknown or Ambiguous for a company."""
    wanted, notes = resolved(desk, asked)
    answered = desk.figures(wanted)
    claims = showing.standing(answered.matched.claims, answered.articles)
    if not claims:
        return not_found(wanted, answered, notes)
    return Behind(wanted, tuple(Line(note, Tone.NOTE) for note in notes), claims, answered.articles)


def _best(answered: Answered) -> Claim:
    """The claim that the first block is about."""
    first = answered.comparisons[0].claims if answered.comparisons else answered.single
    places = {claim.place for claim in first}
    return next(claim for claim in answered.matched.claims if claim.place in places)


def _named_as(answered: Answered, claim: Claim) -> str | None:
    """The company of a claim as its articles report it: of Google's capital spending as Alphabet's."""
    first = answered.comparisons[0] if answered.comparisons else None
    told = next((one.company for one in first.claims if one.place == claim.place), None) if first else None
    return told or claim.company


def _other(wanted: Wanted, company: str | None) -> str | None:
    """Of two companies that were asked about, the one whose figure it is not."""
    return next((name for name in (wanted.company, wanted.by) if name and name != company), None)


def _title(blocks: Sequence[Sides], wanted: Wanted, settled: settling.Settled) -> str:
    """The title of the first block; with that of the other company where both have that measure."""
    first = blocks[0]
    names = [name for name in (wanted.company, wanted.by) if name]
    own = next((name for name in names if first.title.startswith(f"{name}: ")), None)
    others = [f"{name}{first.title.removeprefix(own)}" for name in names if own and name != own]
    beside = [block for other in others for block in blocks if block.title == other]
    return "; ".join(title(block, settled) for block in (first, *beside[:1]))


def title(sides: Sides, settled: settling.Settled) -> str:
    """One line that would do as a notification."""
    first = sides.sides[0]
    amiss = (Relation.LEADING, Relation.CONFLICT, Relation.SLIP)
    others = [said for said in sides.sides if (said.relation, said.reason) != (first.relation, first.reason)]
    apart = [said for said in others if said.relation in amiss]
    held = " (settled here)" if settling.holds(sides, settled) else ""
    other = f"; {_also(apart[0], first)}" if apart else ""
    return f"{sides.title}: {first.said}{held}{other}"


def _also(other: Said, first: Said) -> str:
    """What else is to be said of a figure: another one, or why the same one stands twice, since somebody denies it."""
    return other.reason if other.said == first.said else f"{other.said} also stands in print"


def _blocks(answered: Answered) -> Iterator[Sides]:
    for comparison in answered.comparisons:
        if sides := showing.shown(comparison, answered.articles):
            yield replace(sides, sides=tuple(sorted(sides.sides, key=partial(_asked_first, answered=answered))))
    yield from showing.alone(answered.single, answered.articles)


def _asked_first(said: Said, answered: Answered) -> tuple[bool, bool, bool, int]:
    """What the question is about before the rest of its comparison; of what holds now, the newest first."""
    asked = any(
        (claim.amount.low, claim.amount.high, claim.amount.unit) == (said.low, said.high, said.unit)
        and claim.article in {source.article for source in said.sources}
        for claim in answered.matched.claims
    )
    amiss = said.relation in (Relation.SLIP, Relation.CONFLICT)
    newest = max((source.dated for source in said.sources), default="") if answered.wanted.latest else ""
    given = {Decimal(amount.rstrip("%")) for amount in answered.wanted.amounts} & {said.low, said.high}
    return not given, not asked, bool(newest) and amiss, -int(re.sub(r"\D", "", newest).ljust(8, "0")[:8])


def _remarks(answered: Answered, wanted: Wanted) -> Iterator[Line]:
    """What must be said about how this answers the question."""
    if answered.meant:
        said = spoken([*wanted.names, *wanted.words]) if wanted.names or wanted.words else "that"
        yield Line(f"No company is named; the articles with {said} are about {answered.meant.company}.", Tone.NOTE)
    if answered.instead:
        asked_for, read = answered.instead
        yield Line(f"Nothing answers this of {asked_for}; read as {read}.", Tone.NOTE)
    asked = terms.MEASURES[wanted.measure] if wanted.measure else "figure"
    told = terms.MEASURES[answered.matched.claims[0].measure]
    match answered.matched.remark:
        case Remark.KIN:
            yield Line(f"The ledger holds no {asked} for this; what it holds is another measure, {told}.", Tone.NOTE)
        case Remark.OTHER_AMOUNT:
            yield Line("No article in the ledger gives that amount. This is what they say.", Tone.NOTE)
        case Remark.OTHER_MEASURE:
            yield Line(f"That amount is given as {told}, not as {asked}.", Tone.NOTE)


def _more(blocks: Sequence[Sides], company: str | None) -> Iterator[Block]:
    if len(blocks) > MOST and company:
        more = len(blocks) - MOST
        yield Choices(f"{more} more not shown.", (Choice(f"everything on {company}", f"company {quoted(company)}"),))


def not_found(wanted: Wanted, answered: Answered, notes: Sequence[str]) -> Card:
    """That the ledger does not know, and what it knows instead."""
    known = tuple(terms.MEASURES[measure] for measure in answered.known if measure is not Measure.OTHER)
    return Card(
        title=f"The ledger does not know: {_wish(wanted)}.",
        blocks=(
            *(Line(note, Tone.NOTE) for note in notes),
            Line(_instead(wanted, known, held=bool(answered.known))),
            *_offers(wanted, answered),
        ),
        found=False,
        wrong=wanted.company is None and any(word[0].isupper() for word in (*wanted.names, *wanted.words)),
        company=wanted.company,
        measure=wanted.measure,
        counterparty=wanted.by,
    )


def _wish(wanted: Wanted) -> str:
    """What was asked for, in words."""
    what = terms.MEASURES[wanted.measure] if wanted.measure else "any figure"
    parts = (
        what,
        f"of {wanted.company}" if wanted.company else "",
        f"with {wanted.by}" if wanted.by else "",
        f"({wanted.event})" if wanted.event else "",
        f"for {wanted.period}" if wanted.period else "",
        f"with the words {spoken([*wanted.names, *wanted.words])}" if wanted.names or wanted.words else "",
    )
    return " ".join(part for part in parts if part)


def _instead(wanted: Wanted, known: Sequence[str], *, held: bool) -> str:
    if wanted.company is None:
        return "Name a company, or search for words."
    if known:
        return f"What it holds of {wanted.company}: {spoken(known)}."
    return f"It holds {'only other figures' if held else 'no figure'} of {wanted.company}."


def _offers(wanted: Wanted, answered: Answered) -> Iterator[Choices]:
    if wanted.company:
        company = quoted(wanted.company)
        options = [Choice(f"search the articles for {wanted.company}", f"search {company}")]
        if answered.known:
            options.insert(0, Choice(f"everything on {wanted.company}", f"company {company}"))
        yield Choices("Instead:", tuple(options))


def offered(offers: Sequence[str], prompt: str = "Did you mean:") -> tuple[Block, ...]:
    return (Choices(prompt, tuple(Choice("", offer) for offer in offers)),) if offers else ()

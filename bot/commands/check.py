"""What the ledger says on every figure of a text that somebody wrote: a message, a paragraph."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from bot import showing
from bot.card import Block, Card, Line, Sides, Tone
from bot.chat import Asker
from bot.commands.command import Command
from bot.desk import Desk
from bot.desk.kin import kin
from bot.errors import NotUnderstood
from bot.model import Article, Claim, Comparison, Measure, Quantity, Relation, Side, When, counted
from bot.reading import build_reader

LONGEST = 12_000
"""A message of a chat with all that hangs on it has up to 10,000 characters."""

SHOWN = 8
HERE = "this text"

VERDICTS = {
    Relation.LEADING: "the sources say so too",
    Relation.AGREES: "the sources say so too",
    Relation.REVISED: "that is from another time",
    Relation.SLIP: "that is likely a slip",
    Relation.CONFLICT: "the sources disagree",
}


class Check(Command):
    """What the ledger says on every figure of a text, one by one."""

    verb: ClassVar[str] = "check"
    first: ClassVar[str | None] = "text"
    summary: ClassVar[str] = "what the ledger says on every figure of a text"
    example: ClassVar[str] = 'check "Meta paid $15 billion for Scale AI."'

    text: Annotated[str, StringConstraints(max_length=LONGEST), Field(description="the text to check")]

    def answer(self, desk: Desk, asker: Asker) -> Card:
        today = When.parse(f"{desk.clock():%Y-%m-%d}")
        written = Article(id=HERE, title="", text=self.text, outlet=HERE, published=today)
        claims = build_reader(desk.knowledge).read(written)
        if not claims:
            return Card(title="That text holds no figure that I can read.", found=False)
        known = [(claim, _known(desk, claim)) for claim in claims]
        blocks = [block for claim, found in known[:SHOWN] for block in _told(desk, claim, found)]
        if len(claims) > SHOWN:
            blocks.append(Line(f"{len(claims) - SHOWN} more figures were not checked; give a shorter text.", Tone.NOTE))
        held = sum(bool(found) for _, found in known)
        return Card(
            title=f"{counted(len(claims), 'figure')} in that text; the ledger speaks of {held or 'none'}",
            blocks=tuple(blocks),
            found=held > 0,
        )


def _known(desk: Desk, claim: Claim) -> tuple[Comparison, ...]:
    """What is compared about the same thing; where no side says the same, what is nearest to it."""
    if claim.company is None or claim.measure is Measure.OTHER:
        return ()
    try:
        name = desk.resolve(claim.company).name
    except NotUnderstood:
        return ()  # a company that no article in the ledger speaks of
    same = [one for one in desk.comparisons(name) if _alike(claim, one.quantity)]
    said = [one for one in same if _side(claim, one)]
    exact = [one for one in said or same if one.quantity.measure is claim.measure]
    return tuple((exact or said or same)[:2])


def _alike(claim: Claim, held: Quantity) -> bool:
    """Whether nothing that the claim says tells it apart from what is held."""
    return (
        held.measure in {claim.measure, *kin(claim.measure, between=True)}
        and held.unit == claim.amount.unit
        and _fits(claim.counterparty, held.counterparty)
        and _fits(claim.period, held.period)
        and _fits(claim.event, held.event)
    )


def _fits(asked: str | None, held: str | None) -> bool:
    return asked is None or held is None or asked == held


def _side(claim: Claim, one: Comparison) -> Side | None:
    """The side of a comparison that says what the claim says: in each of its wordings, since "over $10B" fits much."""
    ours = claim.amount.allows()
    return next((side for side in one.sides if all(said.amount.allows().overlaps(ours) for said in side.claims)), None)


def _told(desk: Desk, claim: Claim, known: tuple[Comparison, ...]) -> Iterator[Block]:
    """A figure of the text with what is held against it, then what the sources say."""
    about = showing.named(showing.quantity(claim)) if claim.company else "no company is named for it"
    if not known:
        yield Line(f"“{claim.figure.text}” ({about}): the ledger holds nothing to compare it with.")
        return
    sides = [side for one in known if (side := _side(claim, one))]
    verdict = VERDICTS[sides[0].relation] if sides else "no source says so"
    fine = bool(sides) and sides[0].relation in {Relation.LEADING, Relation.AGREES}
    yield Line(f"“{claim.figure.text}” ({about}): {verdict}.", Tone.LEAD if fine else Tone.ALERT)
    yield from _shown(desk, known)


def _shown(desk: Desk, known: tuple[Comparison, ...]) -> Iterator[Sides]:
    articles = desk.articles(claim.article for one in known for claim in one.claims)
    for one in known:
        if sides := showing.shown(one, articles):
            yield sides

"""Two companies side by side, or what passed between them."""

from typing import Annotated, ClassVar

from pydantic import Field

from bot import showing, terms
from bot.card import Card, Table
from bot.chat import Asker
from bot.commands.command import Name, Suggest
from bot.commands.figure import Figure
from bot.commands.figure_cards import figures_card, resolved
from bot.desk import Desk
from bot.model import Comparison, Stage


class Compare(Figure):
    """What two companies say to one measure: between them where they have a deal, else side by side."""

    verb: ClassVar[str] = "compare"
    also: ClassVar[tuple[str, ...]] = ("versus", "vs")
    phrases: ClassVar[tuple[str, ...]] = ()
    summary: ClassVar[str] = "two companies side by side, or what passed between them"
    example: ClassVar[str] = "compare Meta Scale AI"

    company: Annotated[Name, Suggest("companies"), Field(description="a company")]

    def answer(self, desk: Desk, asker: Asker) -> Card:
        card = figures_card(desk, self.wanted())
        if self.by is None or card.found:
            return card
        wanted, _ = resolved(desk, self.wanted())
        rows = _side_by_side(desk, str(wanted.company), str(wanted.by))
        return _table(str(wanted.company), str(wanted.by), rows) if rows else card


def _side_by_side(desk: Desk, one: str, other: str) -> tuple[tuple[str, ...], ...]:
    """A row for each measure that the ledger holds of both, with the newest figure of each."""
    left, right = _leading(desk, one), _leading(desk, other)
    return tuple((measure, left[measure], right[measure]) for measure in left if measure in right)


def _leading(desk: Desk, company: str) -> dict[str, str]:
    found: dict[str, str] = {}
    every = [one for one in desk.comparisons(company) if one.quantity.company == company]
    articles = desk.articles(claim.article for one in every for claim in one.claims)
    for one in sorted(every, key=_latest, reverse=True):
        told = [claim for claim in one.leading.claims if claim.stage is not Stage.DENIED]
        for claim in showing.standing(told, articles)[:1]:
            found.setdefault(terms.MEASURES[one.quantity.measure], claim.figure.text)
    return found


def _latest(one: Comparison) -> str:
    return max((str(claim.as_of or "") for claim in one.leading.claims), default="")


def _table(one: str, other: str, rows: tuple[tuple[str, ...], ...]) -> Card:
    return Card(
        title=f"{one} and {other}, side by side",
        blocks=(Table(("", one, other), rows),),
        company=one,
        counterparty=other,
    )

"""Who says it: the articles behind a figure, each with its own words."""

from typing import ClassVar

from bot import showing, terms
from bot.card import Card, Line, Tone
from bot.chat import Asker
from bot.commands.figure import Figure
from bot.commands.figure_cards import behind
from bot.desk import Desk
from bot.model import Claim, counted

SHOWN = 12


class Sources(Figure):
    """The articles behind a figure, each with the sentence that it stands in, the newest first."""

    verb: ClassVar[str] = "sources"
    also: ClassVar[tuple[str, ...]] = ("source", "quotes", "quote")
    phrases: ClassVar[tuple[str, ...]] = (
        "who says",
        "who said",
        "which sources",
        "sources for",
        "quotes on",
        "show quotes",
    )
    summary: ClassVar[str] = "the articles behind a figure, in their own words"
    example: ClassVar[str] = "sources Scale AI investment"

    def answer(self, desk: Desk, asker: Asker) -> Card:
        found = behind(desk, self.wanted())
        if isinstance(found, Card):
            return found
        wanted = found.wanted
        newest = sorted(found.claims, key=_newest, reverse=True)
        quotes = tuple(dict.fromkeys(showing.quote(claim, found.articles) for claim in newest))
        more = (
            (Line(f"{len(quotes) - SHOWN} more; ask for one measure to narrow this.", Tone.NOTE),)
            if len(quotes) > SHOWN
            else ()
        )
        outlets = {quote.source.outlet for quote in quotes}
        what = terms.MEASURES[wanted.measure] if wanted.measure else "figures"
        said = f"{counted(len(quotes), 'sentence')} of {counted(len(outlets), 'outlet')}"
        return Card(
            title=f"{wanted.company or 'Figures'}: {what} in {said}",
            blocks=(*found.notes, *quotes[:SHOWN], *more),
            company=wanted.company,
            measure=wanted.measure,
            counterparty=wanted.by,
        )


def _newest(claim: Claim) -> str:
    return str(claim.as_of or "")

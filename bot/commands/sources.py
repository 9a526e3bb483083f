"""Who says it: the articles behind a figure, each with its own words."""

from typing import ClassVar

from bot import showing
from bot.card import Card, Line, Tone
from bot.chat import Asker
from bot.commands.figure import Figure
from bot.commands.figure_cards import not_found, resolved
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
        wanted, notes = resolved(desk, self.wanted())
        answered = desk.figures(wanted)
        claims = showing.standing(answered.matched.claims, answered.articles)
        if not claims:
            return not_found(wanted, answered, notes)
        quotes = tuple(
            dict.fromkeys(
                showing.quote(claim, answered.articles) for claim in sorted(claims, key=_newest, reverse=True)
            )
        )
        more = (
            (Line(f"{len(quotes) - SHOWN} more; ask for one measure to narrow this.", Tone.NOTE),)
            if len(quotes) > SHOWN
            else ()
        )
        outlets = {quote.source.outlet for quote in quotes}
        what = showing.MEASURES[wanted.measure] if wanted.measure else "figures"
        said = f"{counted(len(quotes), 'sentence')} of {counted(len(outlets), 'outlet')}"
        return Card(
            title=f"{wanted.company or 'Figures'}: {what} in {said}",
            blocks=(*(Line(note, Tone.NOTE) for note in notes), *quotes[:SHOWN], *more),
            company=wanted.company,
            measure=wanted.measure,
            counterparty=wanted.by,
        )


def _newest(claim: Claim) -> str:
    return str(claim.as_of or "")

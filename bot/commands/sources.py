"""Who says it: the articles behind a figure, each with its own words."""

from contextlib import suppress
from typing import ClassVar

from bot import showing, terms
from bot.card import Card, Line, Tone
from bot.chat import Asker
from bot.commands.figure import Figure
from bot.commands.figure_cards import behind
from bot.commands.outlet_card import outlet_card
from bot.desk import Desk
from bot.errors import Ambiguous, Unknown
from bot.model import Claim, counted

SHOWN = 12


class Sources(Figure):
    """The articles behind a figure, each with its sentence, the newest first; or how an outlet stood beside others."""

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
        if outlet := self._on_an_outlet(desk):
            return outlet
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

    def _on_an_outlet(self, desk: Desk) -> Card | None:
        """The card on an outlet, where nothing but its name is given and it is no company that articles tell of."""
        given = self.model_fields_set - {"company", "names", "words"}
        typed = self.company or " ".join(filter(None, (self.names, self.words)))
        if given or not typed or (self.company and (self.names or self.words)):
            return None
        with suppress(Unknown, Ambiguous):
            company = desk.resolve(self.company) if self.company else None
            if company and not company.note and desk.claims(company.name):
                return None
        return outlet_card(desk, typed)


def _newest(claim: Claim) -> str:
    return str(claim.as_of or "")

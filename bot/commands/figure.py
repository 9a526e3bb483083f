"""What each source says a number is."""

import re
from typing import Annotated, ClassVar

from pydantic import Field, field_validator

from bot.card import Card
from bot.chat import Asker
from bot.commands.command import Command, Name, Suggest, Words
from bot.commands.figure_cards import figures_card
from bot.desk import Desk, Wanted
from bot.errors import Missing
from bot.model import Measure

AMOUNT = re.compile(r"\d{1,18}(?:\.\d{1,6})?%?")

PART = r"(?:Q[1-4]|H[12]|0[1-9]|1[0-2])"
PERIOD = rf"^(?:(?:FY)?(?:19|20)\d\d(?:-{PART})?|{PART}|cumulative)$"


class Figure(Command):
    """What each source says a number is, and whether they agree."""

    verb: ClassVar[str] = "figure"
    first: ClassVar[str | None] = "company"
    also: ClassVar[tuple[str, ...]] = ("figures", "number")
    summary: ClassVar[str] = "what each source says a number is"
    example: ClassVar[str] = "figure Scale AI investment by Meta"

    company: Annotated[Name | None, Suggest("companies"), Field(description="a company")] = None
    measure: Annotated[Measure | None, Suggest("measures"), Field(description="which number")] = None
    by: Annotated[Name | None, Suggest("companies"), Field(description="who invests, buys, pays or lends")] = None
    period: Annotated[Name | None, Field(pattern=PERIOD, description="a period: 2025, 2025-Q1, 2025-06, FY2026")] = None
    event: Annotated[Name | None, Field(description="a deal: Series C, IPO")] = None
    amount: Annotated[Name | None, Field(description="a number to check, in full: 14300000000 or 49%")] = None
    names: Annotated[Words, Field(description="names that must stand beside the figure")] = ""
    words: Annotated[Words, Field(description="other words that choose")] = ""

    @field_validator("amount")
    @classmethod
    def _amounts(cls, said: str | None) -> str | None:
        if said and not all(AMOUNT.fullmatch(part) for part in said.split(" or ")):
            raise ValueError("an amount is digits, with % for percent")
        return said

    def wanted(self) -> Wanted:
        """The question. Raises Missing where nothing is named."""
        if not (self.company or self.by or self.amount or self.names or self.words):
            raise Missing("Which company?", "companies", f"{self} company:")
        return Wanted(
            company=self.company,
            by=self.by,
            measure=self.measure,
            period=self.period,
            event=self.event,
            amounts=tuple(self.amount.split(" or ")) if self.amount else (),
            names=tuple(self.names.split()),
            words=tuple(self.words.split()),
        )

    def answer(self, desk: Desk, asker: Asker) -> Card:
        return figures_card(desk, self.wanted())

"""The reader that knows what is seeded, built once, and what it reads in a text that stands alone."""

from dataclasses import replace
from functools import cache

from bot.knowledge import load
from bot.model import Article, Claim, Part, Weights, When
from bot.reading import Reader, build_reader

Told = tuple[str, str | None, str | None]
"""A measure, the company, the other side."""


@cache
def reader() -> Reader:
    """Asking for it again gives the same one."""
    return build_reader(load())


@cache
def rules() -> Reader:
    """The same without its weights: what the rules alone read, each test of which names one construction."""
    return build_reader(replace(load(), weights=Weights))


def read(text: str, title: str = "", published: str = "2026-03-10") -> list[Claim]:
    """The claims of the text, not of its title, by the rules."""
    article = Article(id="a", title=title, text=text, outlet="example.com", published=When.parse(published))
    return [claim for claim in rules().read(article) if claim.part is Part.TEXT]


def told(text: str, title: str = "") -> list[Told]:
    """What each figure of the text is of, whose, and with whom."""
    return [(claim.measure.value, claim.company, claim.counterparty) for claim in read(text, title)]


def company(text: str, figure: str, title: str) -> str | None:
    """Whose the figure of these words is."""
    claims = rules().read(Article(id="a", title=title, text=text, outlet="example.com"))
    return next(claim.company for claim in claims if claim.figure.text == figure)

"""What articles make of one another when they are read and compared as they stand, each of an outlet of its own."""

from collections.abc import Iterable

from bot.comparing import compare
from bot.model import Article, Comparison, When
from bot.reading import Reader


def reported(reader: Reader, told: Iterable[tuple[str | None, str]]) -> tuple[Comparison, ...]:
    """The comparisons of articles, each given by the day it was published, where it has one, and its text."""
    articles = [
        Article(id=f"a{n}", title="", text=text, outlet=f"outlet{n}.com", published=When.parse(day) if day else None)
        for n, (day, text) in enumerate(told)
    ]
    claims = [claim for article in articles for claim in reader.read(article)]
    return compare(claims, {article.id: article for article in articles}).comparisons

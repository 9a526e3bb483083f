"""For what time a figure counts, and when it was told."""

from bot.knowledge import load
from bot.model import Article, When
from bot.reading import build_reader


def test_a_month_behind_a_semicolon_is_when_the_year_was_foretold() -> None:
    """What was said in November is of the fiscal year that the sentence is about, and November is none of its own."""
    text = "For FY26 Tavi Cloud now guides to capex of £2.6bn to £2.9bn; in November it said £2.2bn."
    article = Article(id="a", title="Tavi Cloud", text=text, outlet="a.com", published=When.parse("2026-02-26"))
    told = {claim.figure.text: (claim.period, str(claim.as_of)) for claim in build_reader(load()).read(article)}
    assert told == {"£2.6bn to £2.9bn": ("FY2026", "2026-02-26"), "£2.2bn": ("FY2026", "2025-11")}

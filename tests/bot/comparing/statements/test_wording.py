"""Whether the words right beside a figure call it what it was read as."""

import pytest

from bot.comparing.statements.wording import worded
from bot.model import Article, Claim, Measure
from bot.reading import Reader


def _claim(reader: Reader, text: str, measure: Measure) -> tuple[Claim, Article]:
    article = Article(id="a", title="", text=text, outlet="a.com")
    return next(claim for claim in reader.read(article) if claim.measure is measure), article


@pytest.mark.parametrize(
    ("text", "measure", "said"),
    [
        ("Figma has raised $600 million.", Measure.FUNDING_ROUND, True),
        ("Figma pocketed a $600 million seed round.", Measure.FUNDING_ROUND, True),
        ("Figma closed a Series C of $600 million.", Measure.FUNDING_ROUND, True),
        ("Figma hat 600 Millionen Dollar frisches Kapital aufgenommen.", Measure.FUNDING_ROUND, True),
        ("Figma is valued at $600 million.", Measure.VALUATION, True),
        ("Figma wird mit 600 Millionen Dollar bewertet.", Measure.VALUATION, True),
        ("Nvidia has invested $600 million in Figma.", Measure.INVESTMENT, True),
        ("Figma closes its Series C at $600 million.", Measure.FUNDING_ROUND, False),
    ],
)
def test_a_figure_is_called_what_it_is(reader: Reader, text: str, measure: Measure, *, said: bool) -> None:
    """«Series C at $30 billion» calls nothing a round of that size."""
    assert worded(*_claim(reader, text, measure)) is said

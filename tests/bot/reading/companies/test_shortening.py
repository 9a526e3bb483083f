"""Short forms of names in one text."""

from bot.model import Article, When
from tests.bot.reading.seeded import reader


def companies(text: str) -> set[str | None]:
    article = Article(id="a", title="", text=text, outlet="a.com", published=When.parse("2025-06-01"))
    return {claim.company for claim in reader().read(article)}


def test_a_known_word_means_the_company_that_the_text_begins_with_it() -> None:
    """Scale of Scale Biotech Inc. is not Scale AI, of which the text says nothing."""
    text = "Scale Biotech Inc., a startup in Boston, raised $5 million. Scale was valued at $90 million."
    assert companies(text) == {"Scale Biotech"}


def test_a_known_company_named_in_full_keeps_its_word() -> None:
    """Beside Scale AI itself the word is its own."""
    text = "Scale AI raised $5 million and beat Scale Biotech Inc., a startup. Scale was valued at $90 million."
    assert "Scale AI" in companies(text)

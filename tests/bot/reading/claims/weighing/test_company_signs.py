"""What tells whether a company is the one that a figure is of."""

from bot.model import Article, Part
from bot.reading.claims.weighing.weighing import pages
from tests.bot.reading.seeded import rules


def signs(text: str, figure: str, title: str = "") -> dict[str, list[str]]:
    """The companies of an article with their signs beside a figure."""
    ruled = rules().skim(Article(id="a", title=title, text=text, outlet="example.com")).ruled()
    article = Article(id="a", title=title, text=text, outlet="example.com")
    read = pages(ruled.claims, article, ruled.in_title, ruled.in_text, {"Sequoia Capital": ("fund",)})
    claim = next(one for one in ruled.claims if one.part is Part.TEXT and one.figure.text == figure)
    return read.companies(claim, read.setting(claim, None))


def test_a_company_of_the_sentence_is_told_by_the_words_around_it() -> None:
    """Before the figure and behind it, with what stands between."""
    found = signs("Cohere raised $500 million from Sequoia.", "$500 million")
    assert {"in", "first of sentence", "n0raised", "lraised", "names between 0"} <= set(found["Cohere"])
    assert {"in", "qfrom", "names up to 0", "is fund"} <= set(found["Sequoia Capital"])


def test_a_company_of_another_sentence_is_told_by_its_distance() -> None:
    """And by whether the sentence speaks of «the company» or of it."""
    found = signs("Cohere competes with Mistral AI. The company raised $500 million.", "$500 million", "Cohere grows")
    assert {"out", "nobody here", "referred", "begins the sentence", "titled", "sentences 1"} <= set(found["Cohere"])
    assert {"out", "untitled", "sentences 1", "others since 0"} <= set(found["Mistral AI"])

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


def test_a_preposition_governs_a_company_whatever_describes_it() -> None:
    """«By Nasdaq-listed», «from the chip designer», and nothing where another name or a comma lies between."""
    found = signs("Cohere was bought by Nasdaq-listed Check Point for $300 million.", "$300 million")
    assert "vby" in found["Check Point"]
    assert {"v", "breaks 0"} <= set(found["Cohere"])
    assert "wfrom" in signs("Cohere got $5 million from the chip maker Nvidia.", "$5 million")["Nvidia"]


def test_clauses_between_a_company_and_a_figure_are_counted() -> None:
    """Who stands before a semicolon is told of in another clause."""
    found = signs("Cohere raised $145 million; Mistral AI raised $80 million.", "$80 million")
    assert "breaks 1" in found["Cohere"]
    assert "breaks 0" in found["Mistral AI"]


def test_a_company_of_another_sentence_is_told_by_its_distance() -> None:
    """And by whether the sentence speaks of «the company» or of it."""
    found = signs("Cohere competes with Mistral AI. The company raised $500 million.", "$500 million", "Cohere grows")
    assert {"out", "nobody here", "referred", "begins the sentence", "titled", "sentences 1"} <= set(found["Cohere"])
    assert {"out", "untitled", "sentences 1", "others since 0"} <= set(found["Mistral AI"])

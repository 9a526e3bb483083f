"""What a headline leaves out of a figure, and its text tells."""

from bot.model import Article, Measure, Part, Scope, When
from tests.bot.reading.seeded import reader


def scopes(title: str, text: str) -> dict[Part, frozenset[Scope]]:
    article = Article(id="a", title=title, text=text, outlet="a.com", published=When.parse("2025-05-28"))
    return {claim.part: claim.scopes for claim in reader().read(article) if claim.figure.text == "$10bn"}


def test_a_headline_is_with_the_debt_where_its_text_is() -> None:
    """Who reads on learns that the debt is counted: the headline tells no other price."""
    told = scopes("Salesforce to buy Informatica for $10bn", "Including debt, Salesforce pays $10bn for Informatica.")
    assert told == {Part.TITLE: frozenset({Scope.WITH_DEBT}), Part.TEXT: frozenset({Scope.WITH_DEBT})}


def test_a_headline_with_another_figure_keeps_its_own_words() -> None:
    """Eight for the shares, ten with the debt: the headline's is not the text's."""
    told = scopes("Salesforce to buy Informatica for $8bn", "Including debt, Salesforce pays $10bn for Informatica.")
    assert told == {Part.TEXT: frozenset({Scope.WITH_DEBT})}


def test_a_headline_s_figure_is_what_the_text_says_it_is() -> None:
    """«Tops $39 billion», where the text has that as a worth and as nothing else, is no investment."""
    text = "Figure AI raised $1 billion in a Series C led by Parkway Venture Capital at a $39 billion valuation."
    article = Article(id="a", title="Figure AI tops $39 billion", text=text, outlet="example.com")
    claim = next(one for one in reader().read(article) if one.part is Part.TITLE)
    assert (claim.measure, claim.company, claim.counterparty) == (Measure.VALUATION, "Figure AI", None)

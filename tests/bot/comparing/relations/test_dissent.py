"""An article that tells that its sources disagree is a disagreement by itself."""

import pytest

from bot.comparing import compare
from bot.model import Article, Relation, When
from bot.reading import Reader


def relations(reader: Reader, text: str) -> set[Relation]:
    article = Article(id="a", title="Orlo", text=text, outlet="a.com", published=When.parse("2025-07-15"))
    compared = compare(reader.read(article), {"a": article})
    return {side.relation for one in compared.comparisons for side in one.sides}


@pytest.mark.parametrize(
    "text",
    [
        "Meta is buying Lumenade for $420 million, Bloomberg says; others $450 million.",
        "Databricks bought Tabular for $1.9 billion. Journalists who wrote of $2.2 billion for Tabular were too high.",
        "Meta is buying Lumenade for $420 million, one person said; another put the price at $600 million.",
    ],
    ids=["others", "too high", "another put it"],
)
def test_sources_that_an_article_sets_against_one_another_disagree(reader: Reader, text: str) -> None:
    """One article is enough where its words say that somebody else has another figure."""
    assert Relation.CONFLICT in relations(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Mistral raised €600 million. Equity makes up €468 million of it and debt the other €132 million.",
        "Microsoft paid Inflection $650 million, by another account $653 million.",
        "Orlo raised $30 million in March. Another $40 million followed in May.",
    ],
    ids=["the rest", "nearly the same", "one more"],
)
def test_two_figures_of_one_article_are_mostly_two_things(reader: Reader, text: str) -> None:
    """The other part, the same once more, and the next round are no disagreement."""
    assert Relation.CONFLICT not in relations(reader, text)


def test_who_tells_of_the_disagreement_is_named_and_the_better_supported_leads(reader: Reader) -> None:
    """Three outlets have 600 million; the one that also heard of 420 is who says that sources disagree."""
    texts = {
        "a.com": "Meta is buying Lumenade for $602 million.",
        "b.com": "Meta has agreed to buy Lumenade for $602 million.",
        "z.com": "Meta is buying Lumenade for $420 million, Bloomberg says; others $602 million.",
    }
    articles = {
        key: Article(id=key, title="Orlo", text=text, outlet=key, published=When.parse("2025-07-15"))
        for key, text in texts.items()
    }
    compared = compare([claim for one in articles.values() for claim in reader.read(one)], articles)
    (dispute,) = compared.comparisons
    assert [side.relation for side in dispute.sides] == [Relation.LEADING, Relation.CONFLICT]
    assert len(dispute.sides[0].origins) > 1
    assert "a.com tells" not in dispute.sides[1].reason

"""A text as a row of words in which companies and figures stand for themselves."""

from hypothesis import given
from hypothesis import strategies as st

from bot.reading.amounts.figures import figures
from bot.reading.claims.weighing.passage import passage
from bot.reading.companies.gazetteer import Mention


def test_companies_and_figures_are_single_words() -> None:
    """What is learnt of words holds for companies and sums that nobody has told of."""
    text = "Orlo Systems raised $50 million in 2024.\nIt sold 9%."
    read = passage(text, [Mention(0, 12, "Orlo Systems", "Orlo", True)], figures(text))
    assert read.words == ["<c>", "raised", "<f>", "in", "<y>", ".", "\n", "it", "sold", "<p>", "."]
    assert read.places == {"Orlo": [0]}
    assert (read.names, read.at_names) == (["Orlo"], [0])
    assert read.sums == [2, 9]
    assert [read.words[read.at(text.index(word))] for word in ("raised", "2024", "sold")] == ["raised", "<y>", "sold"]


def test_of_two_that_overlap_the_first_counts() -> None:
    """A figure in the name of a company is part of the name."""
    text = "Studio 54 Capital gave 20 euros"
    read = passage(text, [Mention(0, 17, "Studio 54 Capital", "Studio 54 Capital", True)], figures(text))
    assert read.words == ["<c>", "gave", "<f>"]


@given(st.text(max_size=200))
def test_every_text_has_its_words_in_order(text: str) -> None:
    """Whatever is written: words stand where they begin, none before another."""
    read = passage(text, [], figures(text))
    assert list(read.starts) == sorted(read.starts)
    assert len(read.words) == len(read.starts)

"""Who is credited where a sentence sets one figure against another."""

import pytest

from bot.model import Article, Attribution, Voice
from tests.bot.reading.seeded import reader

HARBOR = Attribution(Voice.OUTLET, "Harbor Wire")
NOBODY = Attribution()


def _voices(text: str) -> dict[str, Attribution]:
    article = Article(id="a", title="", text=text, outlet="example.com")
    return {claim.figure.text: claim.attribution for claim in reader().read(article)}


@pytest.mark.parametrize(
    "text",
    [
        "Korvane raised $3 billion, not $30 billion as Harbor Wire reported.",
        "Korvane raised $3 billion, not $30 billion, as Harbor Wire had reported.",
        "Korvane raised $3 billion and not the $30 billion that Harbor Wire reported.",
        "Korvane raised $3 billion rather than the $30 billion reported by Harbor Wire.",
        "Korvane raised $3 billion, instead of $30 billion as reported by Harbor Wire.",
        "Korvane raised $3 billion, less than the $30 billion Harbor Wire had reported.",
        "Korvane raised $3 billion, far below the $30 billion that Harbor Wire reported.",
    ],
)
def test_a_credit_beside_what_is_set_against_a_figure_is_not_of_the_figure(text: str) -> None:
    """The article stands behind the three billion, and the paper behind the thirty."""
    assert _voices(text) == {"$3 billion": NOBODY, "$30 billion": HARBOR}


@pytest.mark.parametrize("begins", ["Contrary to what Harbor Wire reported", "Unlike a report by Harbor Wire said"])
def test_what_a_sentence_begins_by_contradicting_is_nobody_s_credit(begins: str) -> None:
    """Who is contradicted stands behind nothing of what follows."""
    assert _voices(f"{begins}, Korvane raised $3 billion, not $30 billion.")["$3 billion"] == NOBODY


@pytest.mark.parametrize(
    "text",
    [
        "Korvane raised $3 billion, not $2 billion, Harbor Wire reported.",
        "Korvane raised $3 billion at a valuation of more than $12 billion, Harbor Wire reported.",
        "According to Harbor Wire, Korvane raised $3 billion, not $2 billion.",
        "Korvane raised $3 billion and spent $2 billion, as Harbor Wire reported.",
    ],
)
def test_a_credit_of_a_whole_sentence_stays_that_of_all_its_figures(text: str) -> None:
    """Nothing is set against anything, or the credit stands apart from what is."""
    assert set(_voices(text).values()) == {HARBOR}


def test_what_a_sentence_turns_to_is_not_of_whom_it_turned_away_from() -> None:
    """«Not the thirty that the paper reported but three»."""
    told = _voices("Not the $30 billion that Harbor Wire reported but $3 billion is what Korvane raised.")
    assert told["$3 billion"] == NOBODY
    assert told["$30 billion"].name == "Harbor Wire"


def test_who_speaks_before_the_turn_is_heard() -> None:
    """The company says the one, and the paper told the other."""
    told = _voices("Microsoft said it paid $3 billion, not $30 billion as Harbor Wire reported.")
    assert told["$3 billion"].voice is Voice.COMPANY

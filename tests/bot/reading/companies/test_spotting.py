"""Companies in questions by a slip, by half a name, by a product or by who leads them."""

import pytest

from bot.model import Company
from bot.reading.companies.lookup import Lookup, Match, build_lookup

LOOKUP = build_lookup(
    [
        Company("Vox", cased=("Vox",)),
        Company("Runway", ambiguous=("Runway",)),
        Company("Orbo Networks", products=("Terrafold", "Pi", "Record"), people=("Jane Roe",)),
        Company("Velm", known_by=("Kim Loe's startup",)),
        Company("Halden Group", people=("Ann Poe",)),
        Company("Zaftig", people=("Ann Poe",)),
    ]
)


def spotted(sentence: str, lookup: Lookup = LOOKUP) -> list[tuple[str, str]]:
    return [(each.text, each.name) for each in lookup.spot(sentence)]


def test_a_doubled_letter_is_undone_in_a_name_of_three() -> None:
    """Other slips of so short a name may be anything."""
    assert LOOKUP.find("voxx").kind is Match.TYPO
    assert LOOKUP.find("voxx").name == "Vox"
    assert LOOKUP.find("vix").name is None


@pytest.mark.parametrize("typed", ["orbo networks", "orbo netwroks", "orbos networks", "Orbo Network"])
def test_a_short_form_takes_the_rest_of_its_name_with_it(typed: str) -> None:
    """However it is mistyped, no word of the name is left over."""
    assert spotted(f"{typed} revenue") == [(typed, "Orbo Networks")]


def test_words_behind_a_short_form_that_are_no_part_of_the_name_stay() -> None:
    """Only what resembles the rest is taken."""
    assert spotted("orbo revenue") == [("orbo", "Orbo Networks")]


@pytest.mark.parametrize(
    "typed",
    ["Terrafold maker", "terrafold company", "Pi chatbot company", "Jane Roe's startup", "jane roes hardware company"],
)
def test_a_product_or_a_leader_with_a_role_is_the_company(typed: str) -> None:
    """A kind may stand between them, and the apostrophe may be missing."""
    assert [name for _, name in spotted(f"what is the {typed} worth")] == ["Orbo Networks"]


@pytest.mark.parametrize("typed", ["Ann Poe's company", "the record company", "Terrafold", "the company"])
def test_whoever_may_be_several_or_none_is_nobody(typed: str) -> None:
    """One who leads two companies, a product that is also a word, a product without a role."""
    assert spotted(f"what is {typed} worth") == []


@pytest.mark.parametrize("typed", ["Kim Loe's startup", "kim loes startup"])
def test_a_description_is_known_without_its_apostrophe(typed: str) -> None:
    """People leave it out."""
    assert [name for _, name in spotted(f"what is {typed} worth")] == ["Velm"]


def test_a_slip_of_a_name_that_is_also_a_word_counts_where_names_stand_alone() -> None:
    """Not beside another company, and not as a noun with an article."""
    assert spotted("runwy total raised") == [("runwy", "Runway")]
    assert spotted("what is their runwy") == []
    assert spotted("zaftig runwy") == [("zaftig", "Zaftig")]


def test_a_product_has_one_maker() -> None:
    """Words that may be meant otherwise have none."""
    assert LOOKUP.maker("terrafold") == "Orbo Networks"
    assert LOOKUP.maker("record") is None


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("PATH market cap", [("PATH", "Reelway")]),
        ("what is the path to profit", []),
        ("WHAT IS THE PATH TO PROFIT", []),
        ("SNOW revenue", []),
    ],
)
def test_a_ticker_that_is_a_word_counts_in_capitals(typed: str, found: list[tuple[str, str]]) -> None:
    """Only of a company that somebody has written of, and not where all is in capitals."""
    known = [Company("Reelway", tickers=("PATH",)), Company("Lakedrift", tickers=("SNOW",))]
    lookup = build_lookup(known, told={"Reelway"})
    assert spotted(typed, lookup) == found
    assert lookup.find("PATH").name == "Reelway"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("vst data arr", [("vst data", "VAST Data")]),  # and not the company with the ticker
        ("oxford ionis funding", [("oxford ionis", "Oxford Ionics")]),  # and not Oxford
        ("stability in 2024", [("stability", "Stability AI")]),  # a common word is typed as it is meant
        ("VST revenue", [("VST", "Vistra")]),
    ],
)
def test_a_name_of_several_words_is_read_with_one_slip(typed: str, found: list[tuple[str, str]]) -> None:
    """Before one of its words is read as another name."""
    known = [Company("VAST Data"), Company("Vistra", tickers=("VST",)), Company("Oxford Ionics"), Company("Oxford")]
    names = [*known, Company("Stability AI")]
    assert spotted(typed, build_lookup(names, told={one.name for one in names})) == found

"""A text passes on the names that it introduces clearly, and only those; another is read by them."""

import pytest

from bot.knowledge import load
from bot.model import Article
from bot.reading import Reader, build_reader
from bot.reading.companies.gazetteer import Gazetteer, build_gazetteer
from bot.reading.companies.others import others_of


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The companies that come along."""
    known = load()
    return build_gazetteer(known.companies, others_of(known.outlets, known.names))


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The program's own reader."""
    return build_reader(load())


CORVANE = "Corvane, a maker of processors, raised $1.35 billion. The shares of Corvane were sold to Halden Growth."


@pytest.mark.parametrize(
    ("text", "passed_on"),
    [
        (CORVANE, {"Corvane": "Corvane"}),
        ("The startup Quorra raised $80 million. Investors in Quorra declined to comment.", {"Quorra": "Quorra"}),
        (
            "Sarathi Compute raised $480 million. Sarathi Compute, a builder of sites, says so. Sarathi? Yes, Sarathi.",
            {"Sarathi Compute": "Sarathi Compute", "Sarathi": "Sarathi Compute"},
        ),
    ],
)
def test_names_that_frames_introduce_are_passed_on(gazetteer: Gazetteer, text: str, passed_on: dict[str, str]) -> None:
    """With the first word of a name, where the text uses it for the whole."""
    assert gazetteer.look(text).introduced() == passed_on


@pytest.mark.parametrize(
    "text",
    [
        "The startup Quorra raised $80 million.",  # one place alone
        "OpenAI, a maker of models, raised $40 billion. OpenAI is a company.",  # known without it
        "The startup Anchor raised $5 million. Anchor, a maker of boats, drops anchor.",  # a word in the same text
        "The startup Market raised $5 million. Market, a maker of stalls, grew.",  # a common word
        "Investor Jane Whitfield raised $5 million. Whitfield, a partner at a fund, invested $2 million.",
        "The company Ada raised $5 million. Ada, a maker of bots, has grown. Ada is a startup.",  # short
        "The firm Covered raised $5 million. Covered, a maker of lids, has grown.",  # made of a verb
        "The firm HARBOURLY raised $5 million. HARBOURLY, a maker of boats, has grown.",  # shouted
        "Buyers of Berlin, a company of friends, raised $3 million. The startup Berlin closed.",  # a place
        "The company Reuters, a publisher, raised $3 million. Shares in Reuters rose.",  # an outlet
        "The startup March raised $3 million in spring. March, a maker of shoes, was founded in May.",  # a month
        "The provider Pennant Cloud raised $3 million. Shares in Pennant rose. Pennant is a company.",  # not all of it
    ],
)
def test_doubtful_names_are_not_passed_on(gazetteer: Gazetteer, text: str) -> None:
    """Words, persons, places, outlets, months, what is known already, and what stands at one place only."""
    assert gazetteer.look(text).introduced() == {}


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Last spring the valuation of Corvane was $8.4 billion.", "Corvane"),
        ("A valuation of $8.4 billion is what people quote for Corvane.", "Corvane"),
        ("Bar one: Corvane, valued at $8.4 billion.", "Corvane"),
        ("The valuation of Halden was $2 billion.", "Halden Growth"),
    ],
)
def test_a_name_known_from_elsewhere_is_read(gazetteer: Gazetteer, text: str, company: str) -> None:
    """Where it stands bare; a form that is short for a name means the name."""
    names = {"Corvane": "Corvane", "Halden": "Halden Growth"}
    assert [one.name for one in gazetteer.look(text).mentions(names)] == [company]


@pytest.mark.parametrize(
    "text",
    [
        "Anchor your boat at the quay. It costs $5 million.",
        "They anchor there. An Anchor is heavy; the sum was $5 million.",
        "We met Jane Anchor, and Anchor told us of $5 million.",
    ],
)
def test_a_name_known_from_elsewhere_is_no_word_and_no_person(gazetteer: Gazetteer, text: str) -> None:
    """Where the text itself shows another meaning, or the capital says nothing."""
    assert gazetteer.look(text).mentions({"Anchor": "Anchor"}) == ()


def test_only_strangers_make_a_difference(reader: Reader) -> None:
    """Names that an article does not hold change no claim of it."""
    article = Article(id="a", title="A", text="Bar one: Corvane, valued at $8.4 billion.", outlet="a.example")
    skimmed = reader.skim(article)
    assert "Corvane" in skimmed.strangers
    assert skimmed.claims({"Quorra": "Quorra"}) == skimmed.claims() == reader.read(article)
    assert [claim.company for claim in skimmed.claims({"Corvane": "Corvane"})] == ["Corvane"]

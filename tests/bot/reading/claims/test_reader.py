"""Claims against hand-checked gold, and what must hold of every claim."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Article, Claim, Measure, Part, Scope, Stage, When
from bot.reading.amounts.figures import figures
from tests.bot.reading.seeded import reader
from tests.quality.sentences import Case, cases

FLOOR = 0.92


def read(text: str, title: str = "", date: str | None = "2025-11-10") -> tuple[Claim, ...]:
    published = When.parse(date) if date else None
    return reader().read(Article(id="a", title=title, text=text, outlet="example.com", published=published))


def told(claim: Claim) -> tuple[str, ...]:
    return (claim.figure.text, claim.measure.value, claim.company or "-", claim.counterparty or "-")


def hits(case: Case) -> list[bool]:
    found = [told(claim) for claim in read(case.text, case.title) if claim.part is Part.TEXT]
    return [any(row == one or (row.measure == "other" and row[:2] == one[:2]) for one in found) for row in case.rows]


def test_the_gold_is_read_at_least_as_well_as_before() -> None:
    """The share of figures with the right measure, company and counterparty stays above the floor."""
    right = [hit for case in cases("claims.txt") for hit in hits(case)]
    assert len(right) > 270
    assert sum(right) / len(right) >= FLOOR


@pytest.mark.parametrize(
    ("text", "measure", "company", "counterparty"),
    [
        ("Meta's $14.3 billion investment in Scale AI", Measure.INVESTMENT, "Scale AI", "Meta"),
        ("Wiz was bought by Google for $32 billion.", Measure.ACQUISITION_PRICE, "Wiz", "Google"),
        ("xAI has raised $10 billion.", Measure.FUNDING_ROUND, "xAI", None),
        ("Scale AI, valued at $29 billion, hired a new boss.", Measure.VALUATION, "Scale AI", None),
        ("Microsoft owns 27% of OpenAI.", Measure.STAKE, "OpenAI", "Microsoft"),
        ("JPMorgan lent CoreWeave $2 billion.", Measure.DEBT, "CoreWeave", "JPMorgan"),
        ("CoreWeave shares closed at $40.", Measure.OTHER, "CoreWeave", None),
    ],
)
def test_each_frame_names_the_measure_and_both_sides(
    text: str, measure: Measure, company: str, counterparty: str | None
) -> None:
    """Active, passive, noun and apposition lead to the same roles."""
    (claim,) = read(text)
    assert (claim.measure, claim.company) == (measure, company)
    assert claim.counterparty == counterparty


def test_the_company_is_the_one_spoken_of() -> None:
    """A reference takes the company of the deal, a pronoun the subject before it."""
    first, second, third = read(
        "Meta will invest $14 billion in Scale AI. The startup was valued at $13.8 billion. "
        "Its revenue was $870 million."
    )
    assert {first.company, second.company, third.company} == {"Scale AI"}
    assert third.measure is Measure.REVENUE


def test_a_table_is_read_by_its_head() -> None:
    """The head of a column says what its figures are of."""
    text = "Cohere's rounds\n\nYear | Round | Amount | Valuation\n2023 | Series C | $270M | $2.2B\n"
    amount, valuation = read(text, "Cohere: the money")
    assert (amount.measure, valuation.measure) == (Measure.FUNDING_ROUND, Measure.VALUATION)
    assert (amount.company, amount.event) == ("Cohere", "Series C")


def test_what_cannot_be_placed_is_other() -> None:
    """An amount that nothing explains stays a claim, and says so."""
    (claim,) = read("Somebody mentioned $12 million over lunch.")
    assert (claim.measure, claim.company) == (Measure.OTHER, None)


def test_past_present_and_part_are_kept_apart() -> None:
    """Scopes, dates and stages come from the words around the figure."""
    now, before = read("Meta expects capex of $64 billion to $72 billion in 2025, up from $60 billion.")
    assert (now.period, Scope.PRIOR in now.scopes, Scope.PRIOR in before.scopes) == ("2025", False, True)
    more, total = read("Amazon put another $4 billion into Anthropic, bringing its total commitment to $8 billion.")
    assert (Scope.ADDITIONAL in more.scopes, Scope.CUMULATIVE in total.scopes) == (True, True)
    (talks,) = read("xAI is in talks to raise $20 billion.")
    assert talks.stage is Stage.TALKS
    (raised,) = read("Cohere has raised $970 million to date.")
    assert raised.period == "cumulative"


def test_a_long_sentence_is_quoted_in_part() -> None:
    """A quote holds its figure and stays short."""
    (claim,) = read("word " * 200 + "Cohere raised $500 million " + "word " * 200)
    start, end = claim.sentence
    assert end - start <= 420
    assert start <= claim.figure.start < claim.figure.end <= end


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "Meta Scale AI $14.3 billion 49% invested in raised at a valuation of , . ; ( ) : \n • | by from to with "
            "the its company stake was 2025 last year which for deal $5 per share →".split(" ")
        ),
        max_size=40,
    )
)
def test_every_figure_becomes_one_claim(words: list[str]) -> None:
    """Whatever the words, each figure of text and title has a claim with its own words, within its quote."""
    text = " ".join(words)
    claims = read(text, "")
    assert [claim.figure for claim in claims] == list(figures(text))
    for claim in claims:
        start, end = claim.sentence
        assert text[claim.figure.start : claim.figure.end] == claim.figure.text
        assert 0 <= start <= claim.figure.start
        assert claim.figure.end <= end <= len(text)


def test_cost_grows_with_length_only() -> None:
    """One endless line with thousands of figures is read sentence by sentence."""
    text = "Meta invested $14 billion in Scale AI, valued at $29 billion, and " * 3000
    assert len(read(text)) == 6000

"""What must hold for every text, whatever stands in it."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Amount, Bound
from bot.reading.amounts.figures import figures
from tests.bot.reading.amounts.wording import wording

UNITS = ("USD", "EUR", "GBP", "INR", "CHF", "AUD", "CNY", "BRL", "percent", "users", "people", "GPUs", "megawatts")
PIECES = (
    "$", "€", "US$", "Rs ", "5", "14.3", "2,7", "1.500", "70", "2025", "%", " percent", "bn", "B", " billion",
    " million", "m", "p", "£", " to ", "-", "–", " and ", "between ", "from ", "over ", "about ", "~", "+",
    "one ", "twenty", " hundred ", "half a ", " crore", " dollars", " euros", " people", " users", "point ",
    " of ", "a ", "\n", "\n\n", ".", ", ", "(", ")", "[1]", "http://a.b/", "@", "`", " is ", " plus ", "Llama ",
    "GPT-", "million ", "’", "½", "\u00a0", "元", "😀",
    "\u200b", "\u00ad", "\ufeff", "１４．３", "１，５００", "＄", "1e9", "e3", "ochenta y ",
    "cinco millones ", "vingt-",
)  # fmt: skip
NEUTRAL = st.sampled_from(
    ["", "The board met again.", "Nobody would comment on the matter, a person said.", "ALSO READ: Why?"]
)

texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    step = Decimal(10) ** draw(st.integers(-2, 11))
    low = draw(st.integers(1, 99_999)) * step
    bound = draw(st.sampled_from(Bound))
    high = low + draw(st.integers(1, 99_999)) * step if bound is Bound.RANGE else low
    return Amount(
        low=None if bound in (Bound.UNDER, Bound.UP_TO) else low,
        high=None if bound in (Bound.OVER, Bound.AT_LEAST) else high,
        unit=draw(st.sampled_from(UNITS)),
        bound=bound,
        precision=step,
    )


@given(st.one_of(texts, st.text(max_size=80)))
def test_a_figure_gives_back_its_words(text: str) -> None:
    """The words of each figure stand at its place; figures are in order and do not overlap."""
    last = 0
    for figure in figures(text):
        assert text[figure.start : figure.end] == figure.text
        assert last <= figure.start < figure.end
        last = figure.end


@given(st.one_of(texts, st.text(max_size=80)))
def test_an_amount_has_a_number_and_a_unit(text: str) -> None:
    """Open ends go with the bound, ranges are upward, the precision is positive."""
    for figure in figures(text):
        amount = figure.amount
        assert amount.unit
        assert amount.precision > 0
        assert (amount.low is None) == (amount.bound in (Bound.UNDER, Bound.UP_TO))
        assert (amount.high is None) == (amount.bound in (Bound.OVER, Bound.AT_LEAST))
        if amount.bound is Bound.RANGE:
            assert amount.low is not None
            assert amount.high is not None
            assert amount.low < amount.high


@settings(max_examples=300)
@given(amounts())
def test_a_printed_amount_reads_as_itself(amount: Amount) -> None:
    """What `wording` prints is one figure with the same numbers, unit and bound, and no coarser than it was."""
    (figure,) = figures(wording(amount))
    read = figure.amount
    assert (amount.low, amount.high, amount.unit, amount.bound) == (read.low, read.high, read.unit, read.bound)
    assert read.precision <= amount.precision


@given(amounts(), NEUTRAL, NEUTRAL)
def test_text_around_changes_no_figure(amount: Amount, before: str, after: str) -> None:
    """Words without numbers before and after a sentence leave its figures as they are."""
    sentence = f"It reported {wording(amount)}."
    around = figures(f"{before} {sentence} {after}")
    assert [f.amount for f in figures(sentence)] == [f.amount for f in around]


@given(amounts(), st.lists(st.tuples(st.integers(1, 40), st.sampled_from("\u200b\u00ad\u2060\ufeff")), max_size=4))
def test_what_is_not_seen_within_a_number_changes_nothing(amount: Amount, unseen: list[tuple[int, str]]) -> None:
    """Characters without width behind digits leave the amount as it is, and stay in its words."""
    text = wording(amount)
    marked = text
    for at, sign in unseen:
        if marked[at - 1 : at].isdigit():
            marked = marked[:at] + sign + marked[at:]
    (figure,), (seen,) = figures(marked), figures(text)
    assert figure.amount == seen.amount
    assert figure.text == marked[figure.start : figure.end]


@given(st.lists(amounts().filter(lambda amount: amount.unit != "AUD"), min_size=1, max_size=4))
def test_paragraphs_can_be_read_one_by_one(several: list[Amount]) -> None:
    """Figures that carry their own units are the same whether a text is read whole or by paragraphs."""
    paragraphs = [f"It reported {wording(amount)} for the year." for amount in several]
    apart = [figure.amount for paragraph in paragraphs for figure in figures(paragraph)]
    assert apart == [figure.amount for figure in figures("\n\n".join(paragraphs))]

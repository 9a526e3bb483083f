"""Whether a sentence denies its figure, and whether it says what came after it."""

import pytest

from bot.comparing.statements.denials import denies
from bot.comparing.statements.moves import at_signing, in_force, left_behind
from bot.model import Article, Bound, Claim, Figure, Measure, Part, Stage
from tests.bot.comparing.press import amount


def told(sentence: str, stage: Stage | None = Stage.DENIED, bound: Bound | None = None) -> tuple[Claim, Article]:
    """A claim of the figure in square brackets."""
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    said = text[start:end]
    figure = Figure(start=start, end=end, text=said, amount=amount(said, bound))
    claim = Claim(
        article="a",
        part=Part.TEXT,
        figure=figure,
        sentence=(0, len(text)),
        measure=Measure.INVESTMENT,
        company="Orbo",
        stage=stage,
    )
    return claim, Article(id="a", title="", text=text, outlet="a.com")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Orbo denied reports of a [$10 billion] round.", True),
        ("Orbo said the [$10 billion] figure was false.", True),
        ("Orbo did not raise [$10 billion].", True),
        ("Orbo dementierte die Berichte über [$10 billion].", True),
        ("Orbo rejected an offer of [$10 billion].", False),
        ("Orbo walked away from [$10 billion].", False),
        ("Orbo did not accept the offer of [$10 billion].", False),
    ],
)
def test_a_denied_report_denies_and_a_refused_offer_does_not(sentence: str, expected: bool) -> None:
    """The offer was made; what was reported is not so."""
    assert denies(*told(sentence)) is expected


def test_only_what_was_read_as_denied_denies() -> None:
    """The words alone, beside another figure of the sentence, do not."""
    assert not denies(*told("Orbo denied reports of a [$10 billion] round.", Stage.ANNOUNCED))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Its worth rose from [$7 billion] to $13.8 billion.", True),
        ("Its worth: [$7 billion] -> $13.8 billion.", True),
        ("Il est passé de [$7 billion] à $13.8 billion.", True),
        ("Its worth rose from $7 billion to [$13.8 billion].", False),
        ("It paid [$7 billion] to 300 holders.", False),
        ("From [$7 billion], a record, it fell.", False),
    ],
)
def test_a_figure_is_left_behind(sentence: str, expected: bool) -> None:
    """Where the words beside it say that another one came after it."""
    assert left_behind(*told(sentence)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The deal was worth [$7 billion] when it was announced.", True),
        ("It was originally valued at [$7 billion].", True),
        ("The deal was worth [$7 billion] when it closed.", False),
    ],
)
def test_a_figure_of_the_day_of_signing(sentence: str, expected: bool) -> None:
    """Where the words say that it was so when the deal was announced."""
    assert at_signing(*told(sentence)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Its valuation currently stands at [$2.5 billion].", True),
        ("Current valuation: [$2.5 billion].", True),
        ("Bewertung derzeit: [$2.5 billion].", True),
        ("It was valued at [$2.5 billion] and is now looking for more.", False),
        ("It is currently hiring. Its valuation is [$2.5 billion].", False),
    ],
)
def test_a_figure_says_that_it_is_so_now(sentence: str, expected: bool) -> None:
    """The words before it do, in its own sentence."""
    assert in_force(*told(sentence)) is expected

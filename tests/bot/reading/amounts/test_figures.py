"""Figures against `tests/gold/figures`: a text, and below it each figure that a careful reader sees in it."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from bot.model import Amount, Bound, Figure
from bot.reading.amounts.figures import figures

GOLD = Path(__file__).parents[3] / "gold" / "figures"


def cases() -> Iterator[tuple[str, list[str]]]:
    for path in sorted(GOLD.glob("*.txt")):
        for block in path.read_text("utf-8").split("\n\n")[1:]:
            text, *lines = block.rstrip("\n").split("\n")
            if text:
                yield text, lines


def line(figure: Figure) -> str:
    amount = figure.amount
    high = "=" if amount.low == amount.high else number(amount.high)
    numbers = (
        f"{number(amount.low)} {high} {amount.unit.replace(' ', '_')} {amount.bound.value} {number(amount.precision)}"
    )
    return f"    {numbers} | {figure.text}".replace("\n", "⏎")


def number(value: Decimal | None) -> str:
    return "-" if value is None else format(value.normalize(), "f")


@pytest.mark.parametrize(("text", "expected"), list(cases()), ids=[text[:60] for text, _ in cases()])
def test_figures_of_a_text_are_those_a_reader_sees(text: str, expected: list[str]) -> None:
    """The figures of each gold text are the listed ones, in order, with their words."""
    assert expected == [line(figure) for figure in figures(text.replace("⏎", "\n"))]


def test_the_gold_has_every_kind_of_text() -> None:
    """A gold file that is lost or empty is noticed."""
    assert len(list(cases())) > 250


def test_an_amount_keeps_its_numbers_in_full() -> None:
    """The numbers are what is written, not widened by the precision that is kept beside them."""
    (figure,) = figures("Meta invested $14.3 billion.")
    exact = Decimal(14300000000)
    assert figure.amount == Amount(low=exact, high=exact, unit="USD", bound=Bound.EXACT, precision=Decimal(100_000_000))


def test_units_come_from_further_on_in_a_talk() -> None:
    """Where amounts are spoken, a number that leaves out its millions means those of the talk."""
    talk = (
        "The lead is Halden with four hundred million dollars. They wanted six fifty and got cut back.\n\n"
        "Bloomberg says four hundred and twenty million dollars. The four-twenty was accurate.\n\n"
        "It was two point one billion dollars in twenty twenty-two, after eleven weeks."
    )
    assert [int((figure.amount.low or 0) / 1_000_000) for figure in figures(talk)] == [400, 650, 420, 420, 2100]


def test_pence_need_pounds_beside_them() -> None:
    """A "412p" is a price where the text is about pounds, and a page elsewhere."""
    assert list(figures("See 412p for details.")) == []
    assert [figure.text for figure in figures("Worth £1.2bn at 412p.")] == ["£1.2bn", "412p"]

"""A reason is shown as long as its figures stand."""

from dataclasses import replace

from bot.model import Claim
from bot.reasons import GONE, checked
from tests.bot.test_showing import COMPARISON, claim


def without(figure: str) -> list[str]:
    """The reasons when one figure stands no more."""
    said = COMPARISON.sides[0].reason

    def stands(one: Claim) -> bool:
        return one.figure.text != figure

    one = checked(COMPARISON, stands)
    return [one.reason, *(side.reason for side in one.sides if side.reason != said)]


def test_reasons_stay_while_their_figures_stand() -> None:
    """Nothing is lost where nothing is."""
    assert checked(COMPARISON, lambda _: True) is COMPARISON


def test_a_reason_without_figures_stays() -> None:
    """It names nothing that could be gone."""
    assert without(claim("one", "$14.3 billion").figure.text)[0] == "two sides"


def test_a_reason_goes_with_its_figure() -> None:
    """Whoever names a figure that stands nowhere is not heard."""
    named = replace(COMPARISON, reason="$14.8 billion stands against $14.3 billion")
    assert checked(named, lambda one: one.figure.text != "$14.8 billion").reason == GONE
    assert checked(named, lambda _: True).reason == named.reason

"""What a sentence says not to be so is no claim that it is."""

import pytest

from bot.model import Article, Claim, Measure, Stage
from tests.bot.reading.seeded import reader


def read(text: str) -> tuple[Claim, ...]:
    return reader().read(Article(id="a", title="", text=text, outlet="example.com"))


def denied(text: str) -> list[str]:
    return [claim.figure.text for claim in read(text) if claim.stage is Stage.DENIED]


@pytest.mark.parametrize(
    "text",
    [
        "Nvidia has not invested $40 million in Ostrel.",
        "Ostrel was not sold for $40 million.",
        "Ostrel never raised $40 million.",
        "Ostrel hasn’t ever raised a $40 million round.",
        "Nordby closed its office. Nor did Ostrel sell itself for $40 million.",
        "It is untrue that Ostrel raised $40 million.",
        "Ostrel isn't worth $40 million.",
        "Reports that Ostrel is raising money at a $40 million valuation are wrong, the company said.",
        "Ostrel said the $40 million figure was “simply false”.",
        "Ostrel said it does not have a valuation of $40 million.",
        "No, it was not the $40 million that was told.",
        "Ostrel raised $9 million, not $40 million, in its Series D.",
        "Ostrel raised not $40 million but $9 million.",
        "Ostrel did not raise $40 million, but $9 million.",
        "Correction: Ostrel raised $9 million, not $40 million as told before.",
        "(This story corrects the amount to $9 million from $40 million.)",
        "An earlier version of this story said it raised $40 million instead of $9 million.",
        "This article previously stated that Ostrel raised $40 million.",
    ],
)
def test_a_negated_or_withdrawn_figure_is_denied(text: str) -> None:
    """In plain words, as a correction, and as what an earlier version said; the right figure beside it is not."""
    assert denied(text) == ["$40 million"]


@pytest.mark.parametrize(
    "text",
    [
        "Ostrel hat nicht 40 Millionen Dollar eingesammelt.",
        "Ostrel hat 40 Millionen Dollar nie erhalten.",
        "Ostrel n'a pas levé 40 millions de dollars.",
        "Ostrel no ha recaudado 40 millones de dólares.",
        "Ostrel non ha raccolto 40 milioni di dollari.",
        "A Ostrel não captou 40 milhões de dólares.",
    ],
)
def test_a_negation_is_heard_in_every_tongue(text: str) -> None:
    """The verb of the figure is negated."""
    assert len(denied(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ostrel not only raised $40 million but hired Nordby's staff.",
        "Ostrel has raised not just $40 million but trust.",
        "Ostrel raised no less than $40 million.",
        "Ostrel did not raise more than $40 million.",
        "Ostrel's $40 million round has not yet closed.",
        "Ostrel has not disclosed its revenue but raised $40 million.",
        "Ostrel did not say how it raised $40 million.",
        "Ostrel has not raised money since it took in $40 million.",
        "Ostrel has not spent the $40 million it raised.",
        "Nordby has not invested in Ostrel's $40 million round.",
        "Ostrel's funding of $60 million does not include $40 million in debt.",
        "Ostrel raised $60 million, not including $40 million in debt.",
        "Whether or not Ostrel raised $40 million, it grows.",
        "If Ostrel had not raised $40 million, it would be gone.",
        "Ostrel did not deny that it raised $40 million.",
        "Ostrel raised hundreds of millions, if not $40 million a month.",
        "Ostrel did not raise $40 million from Nordby but from Korvane, in one go.",
        "Ostrel hat nicht nur 40 Millionen Dollar eingesammelt.",
        "Ostrel n'a levé que 40 millions de dollars.",
        "Ostrel no solo ha recaudado 40 millones de dólares.",
    ],
)
def test_a_negation_of_something_else_denies_no_figure(text: str) -> None:
    """Nor do a bound, a condition, or a denial that is denied."""
    assert denied(text) == []


@pytest.mark.parametrize("text", ["Ostrel has not yet raised $40 million.", "Ostrel has yet to raise $40 million."])
def test_what_is_not_done_yet_is_a_plan(text: str) -> None:
    """It is not told as done."""
    (claim,) = read(text)
    assert claim.stage is Stage.PLANNED


@pytest.mark.parametrize("text", ["Suppose Cohere raised $40 million.", "What if Cohere were worth $40 million?"])
def test_what_is_only_supposed_is_told_of_nobody(text: str) -> None:
    """A thought states nothing."""
    (claim,) = read(text)
    assert (claim.measure, claim.company) == (Measure.OTHER, None)

"""Words that name a measure by what stands around them: paying, owning, selling, asking how much."""

from bot.commands.typed_line import Line
from bot.commands.words import OWNING, PAYING, SALES_OF_OWNERS, SELLING
from bot.model import Measure

OUTLAYS = {Measure.CAPEX, Measure.SPENDING}
PLACES = {"data", "infrastructure"}  # first words of what is spent on, and sold by others


def payment(line: Line) -> None:
    """To pay for something is a deal, to pay somebody is pay."""
    for at, word in enumerate(line.words):
        if line.free[at] and word.plain in PAYING:
            deal = len(line.companies) > 1 or any(other.plain == "for" for other in line.words[at:])
            line.measure(range(at, at + 1), Measure.ACQUISITION_PRICE if deal else Measure.COMPENSATION)


def owning(line: Line) -> None:
    """How much of a company somebody has is a stake."""
    words = [word.plain for word in line.words]
    for at in range(len(words) - 2):
        if words[at : at + 3] == ["how", "much", "of"] and line.companies and OWNING & {*words[at:]}:
            line.measure(range(at, at + 1), Measure.STAKE)


def overruled(line: Line, event: str | None) -> None:
    """Words that name a measure only where nothing else says more.

    The price of a listing is that of one share; who sells shares is asked about as an owner; and "how much is" asks
    what a company is worth, unless a verb behind it says what it does; and data centers are a line of a business where
    its sales are asked about.
    """
    for at, measure in [*line.measures.items()]:
        if event == "IPO" and measure is Measure.ACQUISITION_PRICE:
            line.measures[at] = Measure.OTHER
        selling = event in SALES_OF_OWNERS or _sells(line)
        asking = _asks_how_much(line, at) and len(line.measures) > 1
        line_of_business = line.words[at].plain in PLACES and {*line.measures.values()} - OUTLAYS
        if (selling and measure is Measure.HEADCOUNT) or asking or line_of_business:
            del line.measures[at]


def _sells(line: Line) -> bool:
    return any(word.plain in SELLING for word in line.words)


def _asks_how_much(line: Line, at: int) -> bool:
    return [word.plain for word in line.words[at : at + 2]] == ["how", "much"]

"""Words that name a measure by what stands around them: paying, owning, selling, asking how much."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.commands.typed_line import Line
from bot.commands.words import (
    BEGINS,
    DEALS,
    DID,
    DONE,
    EMPTY,
    EVERY,
    GETTING,
    GOODS,
    LEADERS,
    OF_ONES_OWN,
    OWNING,
    PAYING,
    POSSESSIVES,
    RANGES,
    SALES_OF_OWNERS,
    SELLING,
    SELLS,
    SHARES,
    SPENT_ON,
    TAKEOVERS,
    TIMES,
    WHETHER,
    YEARLY,
)
from bot.model import Measure

OUTLAYS = {Measure.CAPEX, Measure.SPENDING}
PLACES = {"data", "infrastructure"}  # first words of what is spent on, and sold by others
BOUGHT = {Measure.ACQUISITION_PRICE, Measure.INVESTMENT}


def payment(line: Line, amounts: Sequence[str]) -> None:
    """To pay for something is a deal, to pay somebody is pay; a sum that one company is said to have paid is either."""
    for at, word in enumerate(line.words):
        if line.free[at] and word.plain in PAYING:
            deal = len(line.companies) > 1 or any(other.plain == "for" for other in line.words[at:]) or _gave(line, at)
            if amounts and not deal:
                line.take(word.start, word.end)
                continue
            price = Measure.CONTRACT if _again_and_again(line) else Measure.ACQUISITION_PRICE
            line.measure(range(at, at + 1), price if deal and not _somebodys(line, at) else Measure.COMPENSATION)


def _again_and_again(line: Line) -> bool:
    """Whether what is paid year by year is asked about: "each year", "annually"."""
    words = _words(line)
    return bool(YEARLY & {*words}) or any(one in EVERY and other in TIMES for one, other in pairwise(words))


def _somebodys(line: Line, at: int) -> bool:
    """Whether pay is a noun with its owner before it: "the founder's pay at Orbo"."""
    return line.words[at].plain == "pay" and at > 0 and line.words[at - 1].text.endswith(("'s", "’s", "s'", "s’"))


def _gave(line: Line, at: int) -> bool:
    """Whether what one company paid is asked, and nobody behind it whom: "what did Orbo pay"."""
    return at == len(line.words) - 1 and line.words[0].plain in {"what", "how"} and bool(DID & {*_words(line)})


def _words(line: Line) -> list[str]:
    return [word.plain for word in line.words]


def owning(line: Line) -> None:
    """How much of a company somebody has, or buys, is a stake."""
    words = [word.plain for word in line.words]
    for at in range(len(words) - 2):
        if words[at : at + 3] != ["how", "much", "of"] or not line.companies or _own_money(words):
            continue
        if OWNING & {*words} or (at + 3 in line.companies and GETTING & {*words}):
            for of in _getting(line):
                line.take(line.words[of].start, line.words[of].end)
            line.measure(range(at, at + 1), Measure.STAKE)


def came_from(line: Line) -> None:
    """How much of a round came from somebody is what that one invested."""
    of_round = re.search(r"\bhow much of\b[^?.]{1,60}\b(?:came|comes|is|was) from\b", line.text, re.IGNORECASE)
    for at, measure in [*line.measures.items()]:
        if of_round and measure is Measure.FUNDING_ROUND:
            line.measures[at] = Measure.INVESTMENT


def _own_money(words: Sequence[str]) -> bool:
    """Whether somebody's own money is asked about, and no ownership."""
    return any(word == "own" and next_one in OF_ONES_OWN for word, next_one in pairwise(words))


def _getting(line: Line) -> list[int]:
    return [at for at, word in enumerate(line.words) if line.free[at] and word.plain in GETTING]


def acting(line: Line, event: str | None) -> None:
    """What a company does by itself: what it sells is its revenue, when it began is when it was founded.

    What it sells of itself is money that it raises; and whether something is done asks for the deal.
    """
    words = _words(line)
    if len(set(line.companies.values())) != 1 or line.measures or event:
        return
    sells = [at for at in _free(line) if words[at] in SELLS]
    shares = [at for at in _free(line) if words[at] in SHARES]
    done = [at for at in _free(line) if words[at] in DONE and words[0] in WHETHER and _of_a_deal(line)]
    begins = [at for at in _free(line) if words[at] in BEGINS and words[0] == "when"]
    if done:
        line.measure(range(done[0], done[0] + 1), Measure.ACQUISITION_PRICE)
    elif sells and shares:
        line.take(line.words[sells[0]].start, line.words[sells[0]].end)
        line.measure(range(shares[0], shares[0] + 1), Measure.FUNDING_ROUND)
    elif sells or begins:
        at = min([*sells, *begins])
        line.measure(range(at, at + 1), Measure.REVENUE if at in sells else Measure.FOUNDED)


def _of_a_deal(line: Line) -> bool:
    """Whether nothing but a deal is spoken of beside a company: "is the Orbo thing closed", and no settlement."""
    return all(line.words[at].plain in EMPTY | DONE | DEALS | TAKEOVERS for at in _free(line))


def led(line: Line) -> None:
    """Who leads a company is no company: "the Orbo founder" put in money of his own, where another one is named."""
    for at in sorted(line.companies):
        behind = next((word.plain for word in line.words[at + 1 :][:3] if word.start >= _end(line, at)), "")
        if len(set(line.companies.values())) > 1 and behind in LEADERS:
            del line.companies[at]


def _end(line: Line, at: int) -> int:
    """Where the name of the company ends that begins with this word."""
    last = at
    while last + 1 < len(line.words) and not line.free[last + 1] and last + 1 not in line.companies:
        if line.words[last + 1].plain in LEADERS:
            break
        last += 1
    return line.words[last].end


def overruled(line: Line, event: str | None, amounts: Sequence[str]) -> None:
    """Words that name a measure only where nothing else says more.

    The price of a listing is that of one share; to buy a percentage is a stake; who sells shares is asked about as an
    owner; and "how much is" asks what a company is worth, unless a verb behind it says what it does.
    """
    percent = bool(amounts) and all(amount.endswith("%") for amount in amounts)
    for at, measure in [*line.measures.items()]:
        if event == "IPO" and measure is Measure.ACQUISITION_PRICE:
            line.measures[at] = Measure.OTHER
        elif percent and measure in BOUGHT:
            line.measures[at] = Measure.STAKE
        elif _orders(line, at, measure):
            line.measures[at] = Measure.CONTRACT
        elif _says_nothing(line, at, measure, event):
            del line.measures[at]
            if line.words[at].plain in PLACES:  # which line of a business is asked about
                line.free[at : at + 2] = [True] * len(line.free[at : at + 2])
    if (
        event == "IPO"
        and not line.measures
        and (ranges := [at for at in _free(line) if line.words[at].plain in RANGES])
    ):
        line.measure(range(ranges[0], ranges[0] + 1), Measure.OTHER)


def _free(line: Line) -> list[int]:
    return [at for at, free in enumerate(line.free) if free]


def _orders(line: Line, at: int, measure: Measure) -> bool:
    """Whether one company is asked about as a customer of the other: what it spends there, or how much it buys."""
    if len(set(line.companies.values())) < 2:
        return False
    if measure is Measure.SPENDING:
        return any(behind and line.words[behind - 1].plain in SPENT_ON for behind in line.companies if behind > at)
    goods = any(word.plain in GOODS for word in line.words)
    return goods and measure is Measure.ACQUISITION_PRICE and not any(word.plain == "for" for word in line.words)


def _says_nothing(line: Line, at: int, measure: Measure, event: str | None) -> bool:
    """Whether the word for a measure asks for another one, or for none."""
    before = line.words[at - 1].plain if at else ""
    selling = event in SALES_OF_OWNERS or any(word.plain in SELLING for word in line.words)
    asking = [word.plain for word in line.words[at : at + 2]] == ["how", "much"] and len(line.measures) > 1
    line_of_business = line.words[at].plain in PLACES and {*line.measures.values()} - OUTLAYS
    values = line.words[at].plain == "values"
    of_a_deal = measure is Measure.VALUATION and not values and (before in DEALS or _of_the_deal(line, at))
    of_ones_own = line.words[at].plain == "own" and before in POSSESSIVES
    return bool((selling and measure is Measure.HEADCOUNT) or asking or line_of_business or of_a_deal or of_ones_own)


def _of_the_deal(line: Line, at: int) -> bool:
    """Whether what a deal is worth is asked: "the value of the deal"."""
    behind = [word.plain for word in line.words[at + 1 : at + 4]]
    return behind[:1] == ["of"] and bool(DEALS & {*behind})

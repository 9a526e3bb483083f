"""What the companies of a text are beside one another: giants, those who give money by trade, and the ventures.

A giant raises no round and is no startup, and neither does or is a fund: where a text says only «the startup», or
leaves out who raised or was valued, it speaks of a venture that it names.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from functools import cache
from operator import attrgetter

from bot.model.values import value
from bot.reading.companies.financiers import named_so
from bot.reading.companies.gazetteer import Mention

YOUNG = frozenset(
    "startup start-up unicorn lab spinout spin-out upstart scale-up scaleup newcomer jeune-pousse pousse".split()
)
"""References to a company that is neither a giant nor a fund."""

_NAME = attrgetter("name")
_ONLY_CLOUDS = 1
_HALLS = 4
_WORDS = 5


def sells_to(sells: int, needs: int) -> bool:
    """Whether who supplies so far sells what one needs who itself supplies so far: see `Company.supplies`.

    >>> sells_to(2, 0), sells_to(1, 1), sells_to(4, 2), sells_to(5, 2)
    (True, False, True, False)
    """
    if sells >= _HALLS:
        return needs <= _ONLY_CLOUDS if sells == _WORDS else needs < _HALLS
    return needs <= _ONLY_CLOUDS and sells > needs


@value()
class Standing:
    """Who is large and who gives money by trade; `venture`: of the others the one that the text names most.

    `listed` are on the stock market and report each quarter; `reporter`: of them the one that the text names most.
    `traded` are the giants on a stock market: nobody but the market says what they are worth. `builders` build data
    centers with what they lay out in a year.
    `branches` are parts of companies that have names, by what they sell.
    """

    grown: frozenset[str] = frozenset()
    financiers: frozenset[str] = frozenset()
    venture: str | None = None
    listed: frozenset[str] = frozenset()
    reporter: str | None = None
    branches: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict, hash=False)
    traded: frozenset[str] = frozenset()
    builders: frozenset[str] = frozenset()

    def gives(self, name: str) -> bool:
        """Whether somebody is known to give money by trade, or has a name as funds have."""
        return name in self.financiers or named_so(name)

    def small(self, name: str | None) -> bool:
        """Whether a company may be the venture of a text."""
        return name is not None and name not in self.grown and not self.gives(name)


def quoted(text: str, named: Sequence[Mention]) -> frozenset[str]:
    """The companies that the text itself says to be on a stock market: «Kestrel Cloud (NYSE: KSTL)»."""
    if "(" not in text or _quote().search(text) is None:  # every quote stands in brackets
        return frozenset()
    return frozenset(mention.name for mention in named if _quote().match(text, mention.end))


@cache
def _quote() -> re.Pattern[str]:
    markets = r"NYSE|NASDAQ|Nasdaq|LSE|AIM|TSX|TSXV|ASX|HKEX|SEHK|BSE|NSE|SIX|XETRA|Xetra|Euronext|FWB|KRX|TSE|TYO"
    form = r"(?:,? (?:plc|Inc\.?|Corp\.?|AG|SE|SA|N\.V\.|Ltd\.?|Limited|Platforms),?){0,2}"
    return re.compile(rf"{form} ?\((?:{markets})[^)\n]{{1,24}}\)")


def standing(
    known: Standing, named: Sequence[Mention], headed: frozenset[str], own: frozenset[str] = frozenset()
) -> Standing:
    """The standing of the companies of one text, from what is known of all; those of the title count for two more.

    `own`: those that the text itself says to be on a market.
    """
    if not named:
        return known
    names = [*dict.fromkeys(map(_NAME, named))]
    venture = _most([*filter(known.small, names)], named, headed)
    listed = known.listed | own if own else known.listed
    reporter = _most([*filter(listed.__contains__, names)], named, headed)
    return replace(known, venture=venture, listed=listed, reporter=reporter)


def _most(names: Sequence[str], named: Sequence[Mention], headed: frozenset[str]) -> str | None:
    """Of some names the one that a text names most; those of the title count for two more."""
    if len(names) < 2:
        return names[0] if names else None
    counts = Counter(map(_NAME, named))
    return max(names, key=lambda name: counts[name] + 2 * (name in headed))

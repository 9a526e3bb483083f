"""Those who give money by trade: funds, banks and governments, as the seed or their names tell."""

from collections.abc import Iterable

from bot.model import Company

_GIVING = frozenset({"venture", "government", "fund", "equity", "hedge", "credit", "bank"})
_ENDINGS = ("Ventures", "Capital", "Partners", "Investments", "Investors", "Equity", "Fund")


def financiers(companies: Iterable[Company]) -> frozenset[str]:
    """The names of the companies that give money by trade.

    >>> sorted(financiers([Company(name="Larkmere Ventures"), Company(name="Corvane")]))
    ['Larkmere Ventures']
    """
    return frozenset(each.name for each in companies if not _GIVING.isdisjoint(each.kinds) or named_so(each.name))


def named_so(name: str) -> bool:
    """Whether a name ends as those of funds do: "Dunmore Partners"."""
    return " " in name and name.endswith(_ENDINGS)

"""What a figure is of that no measure covers: the fee of a failed deal, the loss of a year, an offer a share."""

from enum import StrEnum


class Matter(StrEnum):
    """The event of a claim of measure `OTHER` whose words say plainly what it is an amount of."""

    BREAK_UP_FEE = "break-up fee"
    OFFER_A_SHARE = "offer a share"
    ISSUE_PRICE = "issue price"
    SAVINGS = "savings"
    SETTLEMENT = "settlement"
    DAMAGES = "damages"
    GUARANTEE = "guarantee"
    GRANT = "grant"
    PAYOUT = "payout"
    HOLDING = "worth of a holding"
    MANAGED = "assets under management"
    CASH = "cash"
    NET_LOSS = "net loss"
    NET_PROFIT = "net profit"
    OPERATING_LOSS = "operating loss"
    OPERATING_PROFIT = "operating profit"
    ADJUSTED_EBITDA = "adjusted EBITDA"
    EBITDA = "EBITDA"


EVENTS = frozenset(
    {
        Matter.BREAK_UP_FEE,
        Matter.OFFER_A_SHARE,
        Matter.ISSUE_PRICE,
        Matter.SETTLEMENT,
        Matter.DAMAGES,
        Matter.GUARANTEE,
        Matter.GRANT,
        Matter.PAYOUT,
    }
)
"""What happens and keeps its figure; the others have a value at every time, or for each period."""

SEVERAL = frozenset(
    {
        Matter.SETTLEMENT,
        Matter.DAMAGES,
        Matter.GUARANTEE,
        Matter.GRANT,
        Matter.HOLDING,
        Matter.MANAGED,
    }
)
"""What a company may have several of: two figures are rather of two, but for a slip."""


def matter(event: str | None) -> Matter | None:
    """The matter that a claim's event names; None for any other event.

    >>> matter("break-up fee"), matter("Series C")
    (<Matter.BREAK_UP_FEE: 'break-up fee'>, None)
    """
    return _BY_NAME.get(event) if event else None


_BY_NAME = {one.value: one for one in Matter}

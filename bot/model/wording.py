"""How values are put into words."""

from collections.abc import Iterable


def spoken(names: Iterable[str], last: str = "and") -> str:
    """A list as people say it.

    >>> spoken(["Reuters", "Bloomberg", "the FT"])
    'Reuters, Bloomberg and the FT'
    """
    *most, end = list(names) or [""]
    return f"{', '.join(most)} {last} {end}" if most else end

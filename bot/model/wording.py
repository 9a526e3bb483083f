"""How values are put into words."""

from collections.abc import Iterable


def spoken(names: Iterable[str], last: str = "and") -> str:
    """A list as people say it.

    >>> spoken(["Reuters", "Bloomberg", "the FT"])
    'Reuters, Bloomberg and the FT'
    """
    *most, end = list(names) or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def counted(count: int, one: str, many: str = "") -> str:
    """A number of things; `many` where more than one get no s.

    >>> counted(0, "figure"), counted(1, "figure"), counted(2, "company", "companies")
    ('no figures', '1 figure', '2 companies')
    """
    return f"{f'{count:,}' if count else 'no'} {one if count == 1 else many or one + 's'}"

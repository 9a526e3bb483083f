"""Names that may be meant where the ledger holds nothing under the one that was asked about. Pure.

"Orbo Ventures" may be asked about where articles write "Orbo", and "Velia" where they write of Vela.
"""

from collections.abc import Iterator, Mapping

from rapidfuzz.distance import OSA

from bot.desk.between import short

BEGINNING = 4
SHORTEST = 5
"""Letters of a name that nobody takes for another when one of them is wrong."""


def nearby(name: str, told: Mapping[str, int]) -> Iterator[str]:
    """The names of the ledger that differ by a last word people leave out; of one that it never heard, by a letter.

    >>> list(nearby("Orbo Ventures", {"Orbo": 3, "Orbit": 1}))
    ['Orbo']
    >>> list(nearby("Humaine", {"Humain": 2, "Orbo": 3}))
    ['Humain']
    """
    stem, unknown = short(name), name not in told and len(name) >= SHORTEST
    for other in told:
        like = unknown and _alike(name.casefold(), other.casefold())
        if other != name and (like or stem in (other.casefold(), short(other))):
            yield other


def _alike(name: str, other: str) -> bool:
    """Whether one letter tells two names apart, or two behind a beginning that they share."""
    most = 2 if name[:BEGINNING] == other[:BEGINNING] else 1
    return len(other) >= SHORTEST and OSA.distance(name, other, score_cutoff=most) <= most

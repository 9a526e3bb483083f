"""How far the companies of a text supply others, by what the text itself calls them.

«The bitcoin miner Bluefield», «Harbor, a data-centre developer» let halls and power; «AI cloud firm Quillon» rents out
computing power: who of the two is paid when they sign leases follows, though no list knows either.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from bot.reading.companies.gazetteer import Mention

_HALLS = 4
_POWER = 2
_STEMS = ("miner", "data cent", "data-cent", "datacent", "landlord", "cloud", "gpu", "rechenzentr", "centres de donn",
          "mineur", "minero", "centros de dat", "data center")  # fmt: skip
"""A part that every calling holds: the cheap question before the dear ones."""
_WINDOW = 60


def callings(text: str, named: Sequence[Mention], known: Mapping[str, int], grown: frozenset[str]) -> Mapping[str, int]:
    """How far each company supplies: as is `known`, and of others that are no giants as the text calls them."""
    strange = [mention for mention in named if mention.name not in known and mention.name not in grown]
    if not strange or len(named) == 1 or not _stems().find_matches_as_indexes(text.lower()):
        return known
    called = {mention.name: level for mention in reversed(strange) if (level := _called(text, mention))}
    return {**known, **called} if called else known


def _called(text: str, mention: Mention) -> int:
    before = _before().search(text, max(0, mention.start - _WINDOW), mention.start)
    found = before or _behind().match(text, mention.end, min(len(text), mention.end + 2 * _WINDOW))
    if found is None:
        return 0
    return _HALLS if found["halls"] else _POWER


@cache
def _stems() -> AhoCorasick:
    return AhoCorasick(_STEMS)


_HALL = (
    r"(?P<halls>(?:bitcoin|crypto|cryptocurrency)[ -]miner|bitcoin[ -]mining (?:company|firm|group)|landlord"
    r"|(?:data[ -]?cent(?:er|re)s?)[ -](?:operator|developer|builder|owner|landlord|company|firm|group|provider"
    r"|specialist|business)|rechenzentrumsbetreiber|opérateur de centres de données|mineur de bitcoins?"
    r"|minero de bitcoin|operador de centros de datos)"
)
_CLOUD = (
    r"(?:(?:ai|gpu|neo)[ -]cloud (?:firm|company|provider|start-?up|group|operator|platform|specialist|business)"
    r"|neocloud(?: (?:firm|company|provider|start-?up|group|operator))?|gpu[ -](?:cloud|rental (?:firm|company))"
    r"|cloud provider|cloud-anbieter)"
)


@cache
def _before() -> re.Pattern[str]:
    """What stands right before a name."""
    return re.compile(rf"\b(?i:{_HALL}|{_CLOUD})(?: called)? $")


@cache
def _behind() -> re.Pattern[str]:
    """What is put to a name behind it."""
    words = r"(?:[\w.’'-]{1,16} ){0,3}"
    return re.compile(rf",? (?:is |was )?(?i:an?|the|ein|eine|une?|el|le|der) {words}(?i:{_HALL}|{_CLOUD})\b")

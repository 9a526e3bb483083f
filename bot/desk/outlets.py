"""How an outlet stood in what was compared: how often it slipped, dissented, was first, or repeated another one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.model import Article, Comparison, Outlet, Relation, Side

ANONYMOUS = ("company: ", "person: ")
"""How origins begin that are no outlet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The comparisons in which the outlet stands beside others, and those of them in which it did each thing."""

    outlet: str
    told: tuple[Comparison, ...]
    slips: tuple[Comparison, ...]
    dissents: tuple[Comparison, ...]
    firsts: tuple[Comparison, ...]
    echoes: tuple[Comparison, ...]


def forms(outlet: str, known: Iterable[Outlet]) -> frozenset[str]:
    """Every name of the outlet, in small letters."""
    mine = outlet.casefold()
    for one in known:
        names = frozenset(name.casefold() for name in (one.domain, one.name, *one.aliases))
        if mine in names:
            return names
    return frozenset({mine})


def standing(
    outlet: str, names: frozenset[str], comparisons: Sequence[Comparison], articles: Mapping[str, Article]
) -> Standing:
    """How the outlet called `names` stands in these comparisons; what it alone tells counts for nothing."""
    told = tuple(one for one in comparisons if _beside_others(one, names, articles))

    def where(holds: Iterable[bool]) -> tuple[Comparison, ...]:
        return tuple(one for one, held in zip(told, holds, strict=True) if held)

    return Standing(
        outlet=outlet,
        told=told,
        slips=where(_on(one, Relation.SLIP, names, articles) for one in told),
        dissents=where(_on(one, Relation.CONFLICT, names, articles) for one in told),
        firsts=where(_first(one.leading, names, articles) for one in told),
        echoes=where(any(_echoed(side, names, articles) for side in one.sides) for one in told),
    )


def _outlets(side: Side, articles: Mapping[str, Article]) -> Iterator[tuple[str, str]]:
    """Each claim's outlet with its day."""
    for claim in side.claims:
        if article := articles.get(claim.article):
            yield article.outlet.casefold(), str(article.published or "")


def _tells(side: Side, names: frozenset[str], articles: Mapping[str, Article]) -> bool:
    return any(outlet in names for outlet, _ in _outlets(side, articles))


def _beside_others(one: Comparison, names: frozenset[str], articles: Mapping[str, Article]) -> bool:
    told = {outlet for side in one.sides for outlet, _ in _outlets(side, articles)}
    return bool(told & names) and bool(told - names)


def _on(one: Comparison, relation: Relation, names: frozenset[str], articles: Mapping[str, Article]) -> bool:
    return any(side.relation is relation and _tells(side, names, articles) for side in one.sides)


def _first(side: Side, names: frozenset[str], articles: Mapping[str, Article]) -> bool:
    """Whether it told the leading figure on an earlier day than any other outlet that told it."""
    days = [(outlet in names, day) for outlet, day in _outlets(side, articles) if day]
    others = [day for mine, day in days if not mine]
    return bool(others) and any(mine and day < min(others) for mine, day in days)


def _echoed(side: Side, names: frozenset[str], articles: Mapping[str, Article]) -> bool:
    """Whether it tells a figure whose sources are other outlets, and not itself."""
    outlets = {origin.casefold() for origin in side.origins if not origin.startswith(ANONYMOUS)}
    return _tells(side, names, articles) and bool(outlets) and not outlets & names

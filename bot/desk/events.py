"""Which claims belong to a deal that was asked about: a round by its letter, a listing, a sale by its owners. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from bot.model import Article, Claim, Part, Scope

EVENT_WORDS = {
    "ipo": (
        *("ipo", "public offering", "went public", "going public", "listing", "debut", "flotation", "share sale"),
        *("börsengang", "introduction en bourse", "entrée en bourse", "salida a bolsa", "abertura de capital"),
    ),
    "secondary": (
        *("secondary", "sold stock", "sold shares", "share sale", "stock sale", "sale of shares", "sale of stock"),
        *("sold part", "sold some", "sell stock", "sell shares", "sell up to", "of their shares", "of their stock"),
        *("shares held by", "existing shares", "tender offer"),
    ),
}
"""Other words for an event in the sentences of articles."""

OPENING = 500
"""Characters at the head of a text in which it tells what it is about."""


def of_event(
    claims: Sequence[Claim],
    asked: str | None,
    quotes: Mapping[tuple[str, str, int, int], str],
    articles: Mapping[str, Article],
) -> list[Claim]:
    """The claims on the event: as they say it, as their sentence tells it, else as their article does."""
    if asked is None:
        return [*claims]
    event = asked.casefold()
    ways = EVENT_WORDS.get(event, (event,))
    said = [claim for claim in claims if claim.event and event in claim.event.casefold()]
    told = [claim for claim in claims if not claim.event and _holds(quotes[claim.place], ways)]
    return [*said, *told] if event in EVENT_WORDS else said or told or _of_article(claims, event, articles)


def _holds(quote: str, ways: Iterable[str]) -> bool:
    folded = quote.casefold()
    return any(way in folded for way in ways)


def _of_article(claims: Iterable[Claim], event: str, articles: Mapping[str, Article]) -> list[Claim]:
    """The claims with which an article opens that names this round and no other."""
    only = {name for name, article in articles.items() if _rounds(article) == {event}}
    return [claim for claim in claims if claim.article in only and claim.event is None and _opens(claim)]


def _opens(claim: Claim) -> bool:
    now = not claim.scopes & {Scope.PRIOR, Scope.CUMULATIVE}
    return now and (claim.part is Part.TITLE or claim.figure.end <= OPENING)


def _rounds(article: Article) -> set[str]:
    return {found[0].casefold() for found in _round().finditer(f"{article.title}\n{article.text}")}


@cache
def _round() -> re.Pattern[str]:
    return re.compile(r"\bseries [a-k](?:-?\d)?\b", re.IGNORECASE)

"""Which claims belong to a deal that was asked about: a round by its letter, a listing, a sale by its owners. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from bot.model import Article, Claim, Part, Scope, matter

EVENT_WORDS = {
    "ipo": (
        r"ipos?|public offering|went public|go(?:ing|es)? public|debuts?|flotation|float(?:ed|s)?|share sale"
        r"|first (?:day|session)|(?:issue|offer(?:ing)?|listing) price|listings?|listed|nasdaq|nyse|stock exchange|hkex"
        r"|pric(?:ed?|ing) (?:at|above|below|between|its|range)|börsengang|börsendebüt|emissionspreis|ausgabepreis"
        r"|introduction en bourse|entrée en bourse|salida a bolsa|estreno bursátil|abertura de capital"
        r"|estreia na bolsa|quotazione|debutto in borsa"
    ),
    "secondary": (
        r"secondary|(?:sold|sell(?:ing|s)?|parted with) [^.;]{0,40}?\b(?:shares|stock|holdings?)"
        r"|(?:share|stock) sale|sales? of (?:shares|stock)|of their (?:own )?(?:shares|stock)|shares held by"
        r"|existing (?:shares|stock|investors sold)|tender offer|cash(?:ed|ing)? out|buy(?:ing)? ?-?back"
        r"|anteilsverkauf|altaktien|cession d'actions|venta de acciones|venda de ações|vendita di azioni"
    ),
    "seed": r"(?:pre-?)?seed|anschubfinanzierung|startfinanzierung|amorçage|capital(?: de)? semilla|capital semente",
}
"""Other words for an event in the sentences of articles."""

LISTING = "ipo"

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
    said = [claim for claim in claims if claim.event and event in claim.event.casefold()]
    told = [claim for claim in claims if _unnamed(claim) and _told(event).search(quotes[claim.place])]
    if event in EVENT_WORDS:
        return [*said, *told] or (_of_headline(claims, event, articles) if event == LISTING else [])
    return said or told or _of_article(claims, event, articles)


def _unnamed(claim: Claim) -> bool:
    """Whether it names no deal: an issue price is of a listing, and says so only around it."""
    return not claim.event or matter(claim.event) is not None


@cache
def _told(event: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{EVENT_WORDS.get(event, re.escape(event))})\b", re.IGNORECASE)


def _of_article(claims: Iterable[Claim], event: str, articles: Mapping[str, Article]) -> list[Claim]:
    """The claims with which an article opens that names this round and no other."""
    only = {name for name, article in articles.items() if _rounds(article) == {event}}
    return [claim for claim in claims if claim.article in only and claim.event is None and _opens(claim)]


def _of_headline(claims: Iterable[Claim], event: str, articles: Mapping[str, Article]) -> list[Claim]:
    """The claims with which an article opens whose headline tells of the event."""
    about = {name for name, article in articles.items() if _told(event).search(article.title)}
    return [claim for claim in claims if claim.article in about and not claim.event and _opens(claim)]


def _opens(claim: Claim) -> bool:
    now = not claim.scopes & {Scope.PRIOR, Scope.CUMULATIVE}
    return now and (claim.part is Part.TITLE or claim.figure.end <= OPENING)


def _rounds(article: Article) -> set[str]:
    return {found[0].casefold() for found in _round().finditer(f"{article.title}\n{article.text}")}


@cache
def _round() -> re.Pattern[str]:
    return re.compile(r"\bseries [a-k](?:-?\d)?\b", re.IGNORECASE)

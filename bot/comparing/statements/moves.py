"""Figures that a sentence says something has moved on from: "from $7B to $13.8 billion", "$7B -> $13.8 billion"."""

import re
from functools import cache

from bot.model import Article, Bound, Claim, Part

BESIDE = 24
"""Characters on either side of a figure that are looked at."""

ASIDE = 50
"""The same for words that say when it was so."""


def left_behind(claim: Claim, article: Article) -> bool:
    """Whether the words beside a figure say that another one came after it."""
    if claim.amount.bound is Bound.RANGE:
        return False
    whole = article.title if claim.part is Part.TITLE else article.text
    start, end = claim.figure.start, claim.figure.end
    after = whole[end : end + BESIDE]
    if _arrow().match(after):
        return True
    return bool(_towards().match(after) and _from().search(whole[max(0, start - BESIDE) : start]))


def at_signing(claim: Claim, article: Article) -> bool:
    """Whether the words behind a figure say that it is what a deal was worth when it was announced."""
    return bool(_signing().search(article.beside(claim, ASIDE)))


def in_force(claim: Claim, article: Article) -> bool:
    """Whether the words before a figure say that it is so on the day of writing: «currently», «now stands at».

    Not of a part, «in India», nor of what is left of a holding that was sold.
    """
    before, behind = article.sides(claim, ASIDE, BESIDE)
    if not _current().search(before):
        return False
    return not (_in_a_place().match(behind) or _sold().search(article.quote(claim)))


@cache
def _in_a_place() -> re.Pattern[str]:
    return re.compile(r"(?: \w{1,14})? (?:in|à|en|em|a|for) (?:the )?[A-Z]")


@cache
def _sold() -> re.Pattern[str]:
    return re.compile(r"\b(?:sold|selling|sells|sale of|verkauft\w{0,2}|vendu|vendió|vendeu|venduto)\b", re.IGNORECASE)


@cache
def _current() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:currently|current|latest|most recent|presently|today|(?:now|still) (?:has|holds|owns|stands|sits|is)"
        r"|as it stands|to date"
        r"|derzeit(?:ige)?|aktuell(?:e[rs]?)?|heute|actuellement|actuelle?|aujourd['’]hui|actualmente|actual"
        r"|atualmente|atual|attualmente|attuale)\b[^.;!?]*$",
        re.IGNORECASE,
    )


@cache
def _signing() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:when|as|at the time) (?:it |the \w{1,12} )?(?:was |were )?(?:announced|signed|agreed|unveiled)\b"
        r"|\bat (?:the time of )?(?:the )?(?:announcement|signing)\b|\b(?:originally|initially)\b"
        r"|\bbei (?:der )?(?:ankündigung|unterzeichnung|vertragsschluss)\b|\bursprünglich\b"
        r"|\blors de (?:l['’]annonce|la signature)\b|\bal anunciarse\b|\ball['’]annuncio\b",
        re.IGNORECASE,
    )


@cache
def _arrow() -> re.Pattern[str]:
    return re.compile(r"\s{0,2}(?:→|->|=>|⇒)\s{0,2}[$€£¥~\d]")


@cache
def _towards() -> re.Pattern[str]:
    return re.compile(r"[^.;,\d]{0,10}\b(?:to|auf|à|a|para)\s{1,2}(?:\w{1,10}\s)?[^\w\s]{0,3}\d", re.IGNORECASE)


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"\b(?:from|von|de|desde|da)\s{1,2}(?:\w{1,10}\s{1,2})?[^\w\s]{0,3}$", re.IGNORECASE)

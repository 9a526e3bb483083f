"""Whether the words right beside a figure say what it is: «raised $30 billion», «a worth of $30 billion»."""

import re
from enum import Enum
from functools import cache

from bot.model import Article, Claim, Measure

BESIDE = 45
"""Characters on either side of a figure that are looked at."""


_WORDED = frozenset({Measure.FUNDING_ROUND, Measure.VALUATION, Measure.INVESTMENT})


class Pace(Enum):
    """Over what time a sum is told."""

    YEARLY = "what is paid a year"
    IN_ALL = "what is paid in all"


def worded(claim: Claim, article: Article) -> bool:
    """Whether the words beside a round, a valuation or an investment call it that, so that it is none misread."""
    if claim.measure not in _WORDED:
        return False
    before, after = article.sides(claim, BESIDE, BESIDE)
    if claim.measure is Measure.FUNDING_ROUND:
        return bool(_raised().search(before) or _a_round().match(after))
    if claim.measure is Measure.VALUATION:
        return bool(_valued().search(before) or _in_worth().match(after))
    return bool(_put_in().search(before)) and not _of_several().search(article.quote(claim))


def _up_to(turning: str) -> str:
    """A pattern of up to three words that lead on to the figure, none of which turns away, and its currency's sign."""
    return rf"(?:\s(?!(?:{turning})\b)[\w’'-]{{1,14}}){{0,3}}\s?[^\w\s.,;:!?)]{{0,4}}$"


_BETWEEN = _up_to("at|worth|à|bei|zu|por|with|and|up|von")
"""None of these words turns to its price."""

_NEW = r"(?:(?:in|an|of|de|en|di|frisches?|fresh|new|neues?|frais)\s){0,2}"

_ROUND = (
    r"(?:funding |financing |seed |\w{1,12}[- ])?(?:rounds?|seed|series [a-k]|série [a-k]|serie [a-k]|financing|funding"
    r"|capital|kapital|finanzierungsrunde|runde|ronda|rodada|levée|tour de table|finanziamento|raise)\b"
)


def pace(claim: Claim, article: Article) -> Pace | None:
    """Whether the words say that a sum is paid every year, or in all of several years; None where they do not."""
    _, after = article.sides(claim, 0, BESIDE)
    if _a_year().match(after):
        return Pace.YEARLY
    return Pace.IN_ALL if _of_years().search(article.quote(claim)) else None


@cache
def _a_year() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:a year|per year|each year|every year|annually|yearly|pro jahr|im jahr|jährlich|par an|al año|por ano"
        r"|all['’]anno)\b",
        re.IGNORECASE,
    )


@cache
def _of_years() -> re.Pattern[str]:
    count = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|ten|fifteen|twenty|several)"
    return re.compile(rf"\b{count}[- ]years?\b|\bmulti-?year\b", re.IGNORECASE)


@cache
def _raised() -> re.Pattern[str]:
    verbs = (
        r"rais(?:ed|es|ing)|collect(?:ed|s)|pocket(?:ed|s)|gather(?:ed|s)|secur(?:ed|es)|bagg?(?:ed|s)|snagg?(?:ed|s)"
        r"|pull(?:ed|s) in|took in|closed on|captou|capta|levantou|levé|lève|recaudó|recauda|raccolto|raccoglie|captó"
    )
    return re.compile(rf"\b(?:{verbs}){_BETWEEN}|\b{_ROUND}\s(?:of|de|di|über|von)\s[^.;]{{0,14}}$", re.IGNORECASE)


@cache
def _a_round() -> re.Pattern[str]:
    return re.compile(rf"\s{_NEW}{_ROUND}|\s(?:eingesammelt|aufgenommen|eingeworben)\b", re.IGNORECASE)


@cache
def _of_several() -> re.Pattern[str]:
    """Words for several who give, or for several times at which one gave."""
    return re.compile(
        r"\b(?:group|consortium|led|leads|leading|together|alongside|investors|backers|gruppe|groupe|grupo|gruppo)\b"
        r"|\b[A-Z]\w+ (?:and|und|et|y|e) [A-Z]\w+ (?:has |have |haben |ont |han )?(?:\w{1,12} )?(?:inv|put|injec)"
        r"|\b(?:over|in) the (?:past|last)\b|\bsince\b|\bso far\b|\bto date\b|\bin (?:all|total)\b|\bincluding \$"
    )


@cache
def _put_in() -> re.Pattern[str]:
    verbs = (
        r"invest(?:ed|s|ing|iert|ieren|e|it|ito|isce|iu|imento de)?|put(?:s|ting)? in|pump(?:ed|s)|inject(?:ed|s)"
        r"|invertido|invierte|invertirá|inyect(?:a|ó|ará)|injetar|injeta|injetou|investi|steckt|stecken"
    )
    return re.compile(rf"\b(?:{verbs})\b{_BETWEEN}", re.IGNORECASE)


@cache
def _valued() -> re.Pattern[str]:
    nouns = (
        r"valued|values|valuing|valuation|worth|vale|valait|valorisée?|valorise|valora(?:da)?|avaliada|avalia|valutata"
    )
    return re.compile(rf"\b(?:{nouns})\b{_up_to('in|and|after')}", re.IGNORECASE)


@cache
def _in_worth() -> re.Pattern[str]:
    return re.compile(r"\s(?:valuation|bewertet|wert|(?:de )?valorisation|de valor)\b", re.IGNORECASE)

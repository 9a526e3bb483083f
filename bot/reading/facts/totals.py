"""What a company has raised in all: sums that the words beside them call so, whatever else their sentence speaks of."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from bot.model import SO_FAR, Article, Claim, Measure, Part, Scope

BEFORE_IT = 90
AFTER_IT = 50
"""Characters before and behind a figure that are looked at, within its sentence."""

MAY_BE_TOTAL = frozenset({Measure.FUNDING_ROUND, Measure.VALUATION, Measure.OTHER, Measure.FINANCING})
"""As what all that was raised may have been read."""
_RAISED = ("raised", "funding", "taken in", "collected")


def with_totals(claims: Iterable[Claim], article: Article) -> list[Claim]:
    """The claims, those of all that was raised so far told as such."""
    return [_total(claim, article) if _may_be(claim) else claim for claim in claims]


def _may_be(claim: Claim) -> bool:
    if not claim.company or claim.measure not in MAY_BE_TOTAL:
        return False
    return claim.amount.money and claim.part is Part.TEXT


def _total(claim: Claim, article: Article) -> Claim:
    left, right = article.sides(claim, BEFORE_IT, AFTER_IT)
    raised = claim.measure is Measure.FUNDING_ROUND
    if claim.period != SO_FAR and not _speaks_of_all(left.lower(), right.lower(), raised=raised):
        return claim
    if _year_only().search(left) or _year_only().match(right):
        return replace(claim, period=None) if claim.period == SO_FAR else claim
    if _window().match(right):
        return replace(claim, period=None, scopes=claim.scopes - {Scope.CUMULATIVE})
    since = raised and (_since().match(right) or (_had_raised().search(left) and _from_several().match(right)))
    since = since or _the_total().match(right)
    if not (_total_before().search(left) or _so_far().search(left) or since):
        return claim
    return replace(
        claim,
        measure=Measure.FUNDING_ROUND,
        counterparty=None,
        period=SO_FAR,
        event=None,
        scopes=claim.scopes - {Scope.ADDITIONAL, Scope.TRANCHE}
        | {Scope.CUMULATIVE}
        | _with_what(left, right)
        | ({Scope.PRIOR} if _until().search(left) else set()),
    )


def _speaks_of_all(left: str, right: str, *, raised: bool) -> bool:
    """Whether a word stands there that every total has: the cheap question before the dear ones."""
    return (
        any(map(left.__contains__, _RAISED)) or (raised and "since" in right) or "total" in right or "gesamt" in right
    )


def _with_what(left: str, right: str) -> frozenset[Scope]:
    """Equity alone and all with the debt are two totals."""
    if _debt().search(left) or _debt().search(right):
        return frozenset({Scope.WITH_DEBT})
    return frozenset({Scope.WITHOUT_DEBT} if _equity().search(left[-40:]) or _equity().match(right) else ())


_LINK = (
    r"(?:\s(?:is|was|now|stands|at|of|to|comes|came|reached|exceeds|has|about|roughly|over|more than|nearly|almost))"
    r"{1,4}\s?$"
)


_HEDGE = r"(?: (?:about|roughly|over|more than|nearly|almost|some|around|at least))"


@cache
def _total_before() -> re.Pattern[str]:
    """«The total raised at», «bringing total funding to», «its total raised is»."""
    return re.compile(
        r"\b(?:total (?:raised|funding|funds raised|capital raised|equity raised)"
        r"|funding (?:raised )?(?:to date|so far)"
        rf"|(?:overall|cumulative|lifetime) funding|funding since inception)(?: to date| so far)?{_LINK}"
        r"|\b(?:brings?|bringing|takes?|taking|lifts?|lifting|raises) (?:its |the )?(?:total |outside |overall )?"
        rf"(?:funding|backing|sum raised|money raised|haul|capital raised)(?: to date| so far)? to{_HEDGE}{{0,2}}\s?$",
        re.IGNORECASE,
    )


@cache
def _so_far() -> re.Pattern[str]:
    """«In all it has raised», «over a decade it raised», «has raised a total of»."""
    return re.compile(
        r"(?:\b(?:in all|in total|to date|so far|all told|since (?:its|it was) \w{4,12}(?: in \d{4})?"
        r"|over (?:a|the (?:past|last)) decade|over the years),? (?:[\w’'-]{1,20} ){1,3}?(?:raised|taken in|collected)"
        r"|\braised (?:a|an overall|a combined) total of)"
        r"(?: (?:about|roughly|over|more than|nearly|almost|some|around|at least)){0,2}\s?$",
        re.IGNORECASE,
    )


@cache
def _until() -> re.Pattern[str]:
    """«Before that round it had raised»: what was raised in all until then."""
    return re.compile(r"\b(?:before|prior to|until) (?:that|this|the|then|it)\b|\bantes d[eao]\b", re.IGNORECASE)


@cache
def _the_total() -> re.Pattern[str]:
    """«Porte à 650 millions de dollars le total levé», «eleva a 650 millones el total recaudado»."""
    return re.compile(
        r" (?:le (?:montant )?total (?:levé|des fonds)|el total (?:recaudado|captado|levantado)"
        r"|o total (?:captado|levantado)|il totale raccolto|die gesamtsumme|the total raised)\b",
        re.IGNORECASE,
    )


@cache
def _since() -> re.Pattern[str]:
    return re.compile(
        r" (?:in total )?since (?:it was|its) (?:founded|founding|inception|launch(?:ed)?)\b"
        r"| (?:over|in) its (?:life|lifetime|history|existence)\b"
        r"| (?:in|over|across) (?:two|three|four|five|six|seven|eight|several|multiple|all its|\d{1,2})"
        r" (?:\w{1,9} )?rounds\b",
        re.IGNORECASE,
    )


@cache
def _had_raised() -> re.Pattern[str]:
    """«The startup had raised», other than as news: «said it had raised»."""
    return re.compile(
        r"^(?!.*\b(?:said|says|announced|confirmed|disclosed|told|reported)\b).*\bhad raised"
        rf"{_HEDGE}?\s?$",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _from_several() -> re.Pattern[str]:
    """«From Index Ventures, Accel and DTCP»: what several have given until then."""
    return re.compile(r" from (?:investors (?:including|such as) )?[A-Z][^.;()]{1,60}?(?:, | and )[A-Z]")


@cache
def _year_only() -> re.Pattern[str]:
    return re.compile(r"\s?\b(?:this|last) (?:year|month|quarter)\b|\b(?:in|during) 20\d\d\b", re.IGNORECASE)


@cache
def _window() -> re.Pattern[str]:
    """Words for a part of all the time, or of all who gave: «since January», «from Orlo» at the end."""
    months = r"January|February|March|April|May|June|July|August|September|October|November|December"
    return re.compile(rf" since (?:{months}|last|the start)\b| from [A-Z]\w+[.;]")


@cache
def _debt() -> re.Pattern[str]:
    return re.compile(r"\b(?:debt|loans?|borrow\w{0,4})\b", re.IGNORECASE)


@cache
def _equity() -> re.Pattern[str]:
    return re.compile(r"\s?(?:of |in )?\bequity\b", re.IGNORECASE)

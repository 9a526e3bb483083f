"""Figures that an article sets against one another: «around $30 million, one said; another put it at $40 million».

Who tells two figures mostly sees two things in them. Where the words say that somebody else has the other figure,
the article reports a disagreement, and is its own witness for both sides.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby, pairwise

from bot.model import Article, Claim, Scope, Voice

Place = tuple[str, str, int, int]
"""Where a claim stands."""

REACH = 160
"""Characters between two figures that may be set against one another."""

BEHIND = 40
"""Characters behind the second figure that still tell of it."""

_OTHERWISE = frozenset({Scope.CHANGE, Scope.PRIOR, Scope.TARGET, Scope.ADDITIONAL, Scope.TRANCHE})


def set_against(claims: Iterable[Claim], articles: Mapping[str, Article]) -> dict[Place, Place]:
    """The places of figures that others of their article are set against, by the places of these; claims in order."""
    found: dict[Place, Place] = {}
    for _, same in groupby(claims, key=lambda claim: (claim.article, claim.part)):
        for one, other in pairwise(same):
            if _of_one_thing(one, other) and _dissents(one, other, articles[one.article]):
                found[other.place] = one.place
    return found


def _of_one_thing(one: Claim, other: Claim) -> bool:
    alike = (one.measure, one.company, one.amount.unit) == (other.measure, other.company, other.amount.unit)
    timely = one.as_of == other.as_of and one.event == other.event and not (one.scopes | other.scopes) & _OTHERWISE
    return alike and timely and one.counterparty in (None, other.counterparty)


def _dissents(one: Claim, other: Claim, article: Article) -> bool:
    if other.figure.start - one.figure.end > REACH:
        return False
    first, second = one.attribution, other.attribution
    if first.voice is second.voice is Voice.OUTLET and first.name != second.name:
        return True
    text = article.part(one.part)
    between, behind = text[one.figure.end : other.figure.start + 2], text[other.figure.end : other.figure.end + BEHIND]
    return bool(_others().search(between) or _disbelieved().match(behind))


@cache
def _others() -> re.Pattern[str]:
    """Words for somebody else who says so."""
    who = r"(?:person|people|source|sources|outlet|paper|report|reports|account|accounts|blog|site|of them)"
    says = r"(?:puts?|said|says?|had|has|have|heard|pegs?|pegged|gave|gives?|cited|cites?|spoke|speaks?|reported)"
    return re.compile(
        rf"(?<!\bno )(?<!\bthe )\b(?:(?:another|others?|one) {who} {says}|(?:another|others) {says})\b"
        r"|\bothers (?:at |about |around )?[$€£¥]"
        rf"|\b(?:host|guest|analyst|she|he|they) (?:has|have|had) heard\b|\bby (?:another|other) {who}\b"
        r"|\bnach anderen (?:angaben|quellen|berichten)\b|\bselon d['’]autres\b|\bpour d['’]autres\b"
        r"|\bseg[úu]n otr[oa]s\b|\bsecondo altr[ie]\b|\bsegundo outr[oa]s\b|\bandere (?:sprechen|nennen|berichten)\b",
        re.IGNORECASE,
    )


@cache
def _disbelieved() -> re.Pattern[str]:
    """Words behind a figure that say that it is not believed."""
    return re.compile(
        r"(?:[^.;,$€£¥\d]|\b\d{1,4}\b){0,30}?\b(?:(?:was|were|is|are) (?:far )?too (?:high|low)"
        r"|could not be (?:confirmed|verified))\b",
        re.IGNORECASE,
    )

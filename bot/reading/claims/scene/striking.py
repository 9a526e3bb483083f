"""The purchase that a text is about, seen before it is read: who buys whom, told by what stands between two names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from bot.model import Measure
from bot.reading.claims.scene.scene import Told
from bot.reading.companies.gazetteer import Mention

_NEAR = 110


def struck(text: str, named: Sequence[Mention], border: int, buyers: Mapping[str, str]) -> Told | None:
    """The purchase that the text is about, «A is to buy the database maker B», or one that the seed knows of.

    `border` is where the title ends; a purchase by or of a company that it names comes first, and one that is known of
    two that it names before any that is told in passing: «Google's old record was the purchase of Motorola».
    """
    if not named or (len(named) == 1 and named[0].start >= border):
        return None
    headed = dict.fromkeys([mention.name for mention in named if mention.start < border])  # in their order
    told = [*_side_by_side(text, named)] if len(named) > 1 else []
    if not told and not headed:
        return None
    names = {mention.name for mention in named}
    known = [_told(name, buyers[name]) for name in headed if buyers.get(name) in names]
    whole = [deal for deal in known if _sides(deal) <= headed.keys()] if told else known
    passing = [deal for deal in told if deal not in whole]
    return next((deal for deal in [*whole, *passing] if not headed or _sides(deal) & headed.keys()), None)


def _sides(deal: Told) -> set[str | None]:
    return {deal.company, deal.counterparty}


def _side_by_side(text: str, named: Sequence[Mention]) -> Iterator[Told]:
    for first, second in pairwise(named):
        gap = text[first.end : second.start] if second.start - first.end < _NEAR else ""
        if len(gap) < 3 or first.name == second.name:
            continue
        bought = _bought_by().fullmatch(gap) is not None
        told = bought or _buying(gap, text, second.end)
        if told and not _record().search(text, max(0, first.start - 40), first.start):
            yield _told(first.name, second.name) if bought else _told(second.name, first.name)


def _buying(gap: str, text: str, end: int) -> bool:
    """Whether the words between two names, and those after, tell that the first buys the second."""
    if _owns().fullmatch(gap):
        return bool(_deal().match(text, end))
    return bool(_buys().fullmatch(gap)) and not _belongs().match(text, end)


def _told(company: str, counterparty: str) -> Told:
    return Told(measure=Measure.ACQUISITION_PRICE, company=company, counterparty=counterparty)


_WORDS = r"(?:[\w’'$€£%.-]{1,24} ){0,7}?"
_NOUNS = r"(?:acquisition|purchase|takeover|buyout|acquihire|acqui-hire) of"


_TAKEN_OVER = (
    r"(?:agree[sd]?|agreeing|accept(?:s|ed|ing)?)(?: to)? (?:an?|the) (?:[\w$€£.-]{1,16} ){0,3}?"
    r"(?:takeover|buyout|acquisition|sale)(?: offer| bid)? (?:by|from|to)"
)
"""«Jumped 23% after agreeing a takeover by»."""


@cache
def _buys() -> re.Pattern[str]:
    """What stands between the buyer and the bought."""
    verbs = (
        r"(?:buy(?:s|ing)?|bought|acquir(?:e[sd]?|ing)|purchas(?:e[sd]?|ing)|tak(?:es?|ing) over|took over"
        r"|snap(?:s|ped|ping)? up|scoop(?:s|ed)? up|swallow(?:s|ed|ing)?|kauft|übernimmt|schluckt|rachète|rachete"
        r"|acquiert|s['’]offre|met la main sur|compra|adquiere|adquire|acquista|rileva|closed on"
        r"|(?:a|va) (?:racheté|acquis|racheter|acquérir)|s['’]est offert|ha (?:comprado|adquirido|acquistato|rilevato)"
        r"|kaufte|übernahm)"
    )
    kinds = (
        r"(?:(?!(?:by|from|in|with|of|and|stake|shares|that|which|but|after|chips|capacity)\b)[\w’'.-]{1,24} ){0,7}?"
    )
    return re.compile(rf"(?:['’]s)? {_WORDS}(?:{verbs}(?: (?:the )?assets of)?|{_NOUNS}) {kinds}", re.IGNORECASE)


@cache
def _bought_by() -> re.Pattern[str]:
    """What stands between the bought and the buyer."""
    return re.compile(
        rf",? {_WORDS}(?:agree(?:s|d|ment) to join|{_TAKEN_OVER}"
        r"|(?:acquired|bought|purchased|taken over|snapped up|swallowed) by"
        r"|sold to|sells(?: itself)? to"
        r"|sale to|rachetée? par|repris(?:e)? par|comprad[ao] por|adquirid[ao] por|acquisit[ao] da) "
        r"(?:[\w’'-]{1,20} ){0,5}?",
        re.IGNORECASE,
    )


@cache
def _record() -> re.Pattern[str]:
    """«The old record for Google was the purchase of Motorola»: a purchase that another is measured by."""
    return re.compile(r"\b(?:old|previous|earlier|former|standing|last) (?:record|high|best|mark)\b", re.IGNORECASE)


@cache
def _owns() -> re.Pattern[str]:
    return re.compile(r"['’]s? (?:[$€£][\w.]{1,8} (?:billion |million )?)?")


@cache
def _deal() -> re.Pattern[str]:
    """«IBM's Confluent buy», «Salesforce's Slack takeover»."""
    return re.compile(r" (?:buy|acquisition|purchase|takeover|buyout|bid)\b")


@cache
def _belongs() -> re.Pattern[str]:
    """«Buys Dell's unit», «Oracle-backed»: not the company itself is bought."""
    return re.compile(r"['’]s |-[A-Za-z]")

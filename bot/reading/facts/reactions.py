"""How a company's share moved: figures in percent that tell it are named so, with the company, the sign and the hour.

They stay of no measure: a move of a day is no level. What moved over a month or since a peak is no reaction of a day.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter

from bot.model import Article, Claim, Measure, Part, Scope
from bot.model.moves import AFTER, BEFORE, CLOSE, PEAK, Move
from bot.reading.companies.gazetteer import Mention

BEFORE_IT = 110
AFTER_IT = 60
"""Characters before and behind a figure that are looked at, within its sentence."""

BACK = 260
"""Characters before a sentence in which «the shares» find whose they are."""

DEBUT = "debut"
"""The occasion of a share's first day."""

Known = tuple[Sequence[Mention], frozenset[str]]
"""The companies of a text where they are named, and those that are bought in it, whose shares are seldom meant."""

_PLACED = frozenset({Measure.OTHER, Measure.STAKE})

_UP = (
    "rose|rises?|risen|rising|jump(?:ed|s|ing)?|climb(?:ed|s|ing)?|gain(?:ed|s|ing)?|surg(?:ed?|es|ing)|soar(?:ed|s|ing)?"
    "|advanc(?:ed?|es)|leapt|leap(?:ed|s)?|rall(?:ied|ies)|added|adds|rocket(?:ed|s)?|went up|going up|popped|spiked"
    "|shot up|edged up"
    "|stieg(?:en)?|steigt|legten?|kletterten?|subi(?:ó|eron|u|ram)|grimp\\w{1,4}|bondi\\w{0,4}|salit[aoei]|sono salite"
)
_DOWN = (
    "fell|falls?|fallen|falling|dropp(?:ed|ing)|drops?|slid|slides?|slipp(?:ed|ing)|slips?|lost|loses?|losing"
    "|plung(?:ed?|es|ing)|tumbl(?:ed?|es|ing)|sank|sinks?|shed|sheds|declin(?:ed?|es|ing)|dipp(?:ed|ing)|dips?"
    "|went down|g(?:ave|iven?|ives) up|slump(?:ed|s)?|crash(?:ed|es)?|fiel(?:en)?|fällt|verlor(?:en)?|cay(?:ó|eron)"
    "|caiu|caíram|chut\\w{1,4}|perdu|perse"
)
_HEDGES = (
    r"(?:\s(?:by|about|around|roughly|nearly|almost|over|more than|less than|as much as|up to|at least|some"
    r"|approximately|an?|another|just|only|a further|um|mehr als|rund|fast|un|de|plus de|más|mais de|del|il|oltre|circa"
    r"|cerca de)){0,3}"
)


def with_reactions(claims: Sequence[Claim], article: Article, named: Sequence[Mention]) -> list[Claim]:
    """The claims, with those named that tell how a share moved; `named` are the companies of the text in order."""
    if not any(map(_may_move, claims)):
        return [*claims]
    told: list[Claim] = []
    bought = frozenset(claim.company for claim in claims if claim.company and claim.counterparty)
    for claim in claims:
        told.append(_read(claim, article, (named, bought), told[-1] if told else None) or claim)
    return told


def _may_move(claim: Claim) -> bool:
    return claim.amount.unit == "percent" and claim.part is Part.TEXT and claim.measure in _PLACED


def _read(claim: Claim, article: Article, known: Known, last: Claim | None) -> Claim | None:
    if not _may_move(claim):
        return None
    text, start = article.text, claim.figure.start
    left, right = article.sides(claim, BEFORE_IT, AFTER_IT)
    moved = _moved().search(left)
    behind = None if moved else _way().match(right)
    found = _stood().search(left) if behind else moved
    here = [m for m in _from(known[0], claim.sentence[0], start) if m.end <= start]
    if found is None:
        return _elided(claim, article, here, last)
    company = _whose(text, start - len(left) + found.start(), here, known, claim)
    later = _record_day().sub("", right)
    if company is None or _longer().search(later) or _no_share().match(right) or _longer().search(left[-40:]):
        return None
    whole = text[claim.sentence[0] : claim.sentence[1]]
    around = f"{left[max(0, found.start() - 25) :]} % {_clause().split(right, maxsplit=1)[0]}"
    rises = bool(behind["up"]) if behind else bool(found["up"] or found["is_up"])
    return _named(claim, company, Move(rises, _kind(around), _occasion(whole)), whole)


def _named(claim: Claim, company: str, move: Move, sentence: str) -> Claim:
    day = claim.as_of if _day().search(sentence) else None
    return replace(
        claim,
        measure=Measure.OTHER,
        company=company,
        counterparty=None,
        event=str(move),
        as_of=day,
        period=None,
        scopes=claim.scopes - {Scope.PRIOR, Scope.ADDITIONAL} | {Scope.CHANGE},
    )


def _elided(claim: Claim, article: Article, here: Sequence[Mention], last: Claim | None) -> Claim | None:
    """«Corvane shares dropped 22% and Pennant 4%»: the verb is the one before."""
    moved = last is not None and last.sentence == claim.sentence and (last.event or "").startswith("shares ")
    if last is None or not moved or not here or here[-1].start < last.figure.end:
        return None
    between = article.text[here[-1].end : claim.figure.start]
    joined = article.text[last.figure.end : here[-1].start]
    if not _hedges_alone().fullmatch(between) or not _and().search(joined):
        return None
    return replace(last, figure=claim.figure, company=here[-1].name)


def _whose(text: str, at: int, here: Sequence[Mention], known: Known, claim: Claim) -> str | None:
    """Whose share it is: the name beside the verb, «shares of» a name, or the one company spoken of before."""
    last = next((m for m in reversed(here) if m.end <= at), None)
    if last:
        between, before = text[last.end : at], text[max(claim.sentence[0], last.start - 20) : last.start]
        if _shares_alone().fullmatch(between):
            return last.name
        if between.strip() == "" and (_shares_of().search(before) or not _governed().search(before)):
            return last.name
    left = text[max(claim.sentence[0], at - 40) : at]
    if not _the_shares().search(left):
        return None
    named, bought = known
    spoken = {m.name for m in here if m.end <= at}
    first = claim.sentence[0]
    spoken = spoken or {m.name for m in _from(named, first - BACK, first) if m.end <= first}
    return spoken.pop() if len(spoken) == 1 and not spoken & bought else None


def _from(named: Sequence[Mention], first: int, last: int) -> Sequence[Mention]:
    """The companies named from one place up to another."""
    by_start = attrgetter("start")
    return named[bisect_left(named, first, key=by_start) : bisect_left(named, last, key=by_start)]


def _kind(around: str) -> str:
    for kind, pattern in ((AFTER, _late()), (BEFORE, _early()), (CLOSE, _closed()), (PEAK, _peak())):
        if pattern.search(around):
            return kind
    return ""


def _occasion(sentence: str) -> str:
    found = _upon().search(sentence)
    return "" if found is None else DEBUT if found["first"] else found["what"].lower()


@cache
def _moved() -> re.Pattern[str]:
    level = (
        r"(?:was|were|is|are|been|closed?|ended|finished|opened|trad(?:ed|ing)|sent)"
        r"(?:\s(?:the\s)?(?:day|session|shares?|stock))?"
    )
    verb = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})|{level}\s(?:(?P<is_up>up|higher)|(?P<is_down>down|lower)))"
    return re.compile(rf"\b{verb}{_HEDGES}\s[~≈]?$")


@cache
def _stood() -> re.Pattern[str]:
    """What stands before a figure whose sign comes behind it: «closed 4% higher», «sind um 55 Prozent gestiegen»."""
    session = r"(?:\s(?:the|its|their|his)(?:\sfirst|\sfinal)?\s(?:day|session|week))?"
    level = rf"(?:was|were|is|are|been|closed?|ended|finished|opened|trad(?:ed|ing)){session}"
    german = r"(?:ist|sind|war|waren|schloss|schlossen)(?:\s(?!um\b)[\w.]+){0,4}"
    return re.compile(rf"\b(?:{level}|{german}){_HEDGES}\s[~≈]?$")


@cache
def _way() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:(?P<up>higher|up|im Plus|höher|fester|gestiegen|geklettert|gesprungen)"
        r"|(?:lower|down|im Minus|niedriger|tiefer|schwächer|gefallen|eingebrochen|abgesackt))\b"
    )


@cache
def _record_day() -> re.Pattern[str]:
    """«Its best day since 1987» is still a day."""
    return re.compile(r"(?:best|worst|biggest|largest|steepest|sharpest)(?: \w+){1,4} since\b")


@cache
def _shares_alone() -> re.Pattern[str]:
    return re.compile(
        r"(?:['’]s?)?\s(?:\w{1,12}\s)?(?:shares?|stock|share price|stock price|aktien?|titel|acciones|ações)\s"
    )


@cache
def _shares_of() -> re.Pattern[str]:
    return re.compile(
        r"(?:[Ss]hares? (?:of|in)|[Ss]tock (?:of|in)|[Aa]ktien? von|[Aa]cciones de|[Aa]ções da|[Aa]zioni di) $"
    )


@cache
def _governed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:of|at|in|for|by|from|with|to|and|against|on|von|vom|bei|für|mit|de|des|du|chez|pour|en|por|para|con|da"
        r"|do|dos|em|com|di|del|della|per) (?:the )?|(?:d|dell)['’])$"
    )


@cache
def _the_shares() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|\w{3,20}['’]s) (?:shares?|stock)|(?:^|[.•\-] )Shares) $")


@cache
def _longer() -> re.Pattern[str]:
    """Words of a stretch longer than a day."""
    return re.compile(
        r"\b(?:this|last|past|previous|the) (?:year|month|week|quarter)|\bsince\b|\byear[ -]to[ -]date|\bso far\b"
        r"|\bfrom (?:its|their|the|a) |\b(?:from|than) a year|\ba year\b|\bin \d+ (?:days|weeks|months)|\bannually\b"
        r"|\bover (?:the|five|two|three|six) |\bbelow\b|\bon the year|\byear[ -](?:over|on)[ -]year",
        re.IGNORECASE,
    )


@cache
def _no_share() -> re.Pattern[str]:
    """What a figure is of, when it is of anything but the price: «lost 5% of its users»."""
    return re.compile(r"\s(?:of|in (?:revenue|sales|users|value))\b")


@cache
def _hedges_alone() -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s)?(?:\s(?:shares|stock))?{_HEDGES}\s[~≈]?")


@cache
def _and() -> re.Pattern[str]:
    return re.compile(r"(?:\band|\bund|\by|\be|,)\s$")


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(r"\b(?:before|but|and then|while)\b|[,;]")


@cache
def _late() -> re.Pattern[str]:
    return re.compile(
        r"after[ -]hours|after the bell|(?:extended|late|after-?market|evening) trad|nachbörslich", re.IGNORECASE
    )


@cache
def _early() -> re.Pattern[str]:
    return re.compile(r"pre-?market|before the (?:bell|open)|vorbörslich|futures", re.IGNORECASE)


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:closed|ended|finished|close(?! to)|settled|schloss(?:en)?|by the end of the (?:day|session))\b",
        re.IGNORECASE,
    )


@cache
def _peak() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:as much as|up to|at one point|intraday|at the open|opened|in (?:early|morning|midday|afternoon) trad\w*"
        r"|early trading|briefly|zeitweise)\b",
        re.IGNORECASE,
    )


@cache
def _upon() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:am|an (?:ihrem|seinem)) ersten |(?:its|the|their) )"
        r"(?P<first>(?:Handels|Börsen)tag|first (?:trading )?(?:day|session)(?! of (?!trading)))"
        r"|\b(?:after|following|on) (?:the |a |its |this |that |their )?(?:[\w’'-]{1,20} ){0,2}?"
        r"(?P<what>vote|news|announcement|report|results|earnings|deal|decision|filing|guidance|ruling|rejection)\b",
        re.IGNORECASE,
    )


@cache
def _day() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Mon|Tues|Wednes|Thurs|Fri)day\b|\b(?:today|yesterday)\b"
        r"|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}\b",
        re.IGNORECASE,
    )

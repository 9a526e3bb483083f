"""Whether what was raised or invested is told as the total of all times: «since 2017», «in all», «already committed».

A total is no round: it is compared with other totals, and grows. What is told of one round, month or week is none.
"""

import re
from functools import cache

_WIDTH = 110
"""Characters looked at on either side."""

ASKED = frozenset(
    "total totale overall cumulative lifetime since before until all date far now life then depuis desde seit dal "
    "dalla insgesamt totaux dahin zuvor what sum raised told recently already déjà già já bereits which who qui che "
    "que hatte hatten jour ici heute fecha hoy hoje agora oggi finora funding backing financing fundraising been "
    "money company investors été".split()
)
"""Words without one of which there is no total."""

_RAISED = (
    r"(?:raised|collected|taken in|taken|brought in|pulled in|drawn|gathered|attracted|received|secured|swallowed|levé"
    r"|récolté|réuni|eingesammelt|eingeworben|erhalten|gesteckt|captado|levantado|recaudado|reunido|recibido|raccolto)"
)
_HEDGE = (
    r"(?: ?(?:just|only|about|around|some|roughly|nearly|almost|over|under|well|more than|less than|close to"
    r"|plus d[e'’]|más de|mais de|oltre|rund|que|lediglich|etwa|knapp|quasi|cerca de|près de|at least))*"
)
_FOUNDED = (
    r"(?:(?:19|20)\d\d|(?:its|their|the) (?:founding|foundation|inception|start|launch|creation|birth|beginning)"
    r"|inception|founding|it (?:was|began|started)|sa (?:création|fondation)|l['’]origine|ses débuts"
    r"|su (?:fundación|creación)|(?:sua|a) fundação|(?:der|ihrer|seiner) gründung|fondazione|nascita)"
)
_SINCE = rf"(?:since|depuis|desde|seit|dal|dalla) {_FOUNDED}"
_TILL_NOW_ABROAD = r"à ce jour|jusqu['’]ici|bis heute|hasta la fecha|até (?:hoje|agora)|finora"
_IN_ALL = (
    r"(?:in all(?! of)|all told|in total|to date|so far|altogether|by now|over the company['’]s (?:life|lifetime)"
    r"|most recently|insgesamt|au total|en total|in totale|no total|ao todo|complessivamente|en deux tours"
    rf"|{_TILL_NOW_ABROAD}|hasta hoy|(?:ad|a) oggi"
    r"|of investors['’] money|of (?:outside|venture) (?:capital|money))"
)
_WHOSE = r"(?: (?:of|by|for)(?: [\w'’.-]{1,16}){1,3}?)?"
_SUMMED = (" in all,", " in total,", " all told,", " to date,", " so far,")
"""What behind a figure makes a total of it whatever follows: «$120 million in all, at a $500 million valuation»."""
_UNTIL = (
    r"(?:before (?:this|today|that|then|now)|until (?:then|now)|up to (?:then|now)|bis dahin|zuvor|jusque-là"
    r"|jusqu['’]alors|hasta (?:ahora|entonces)|fino ad allora|até então)"
)
_PUT = r"(?:put in|put|poured|sunk|placed|pumped|plowed|ploughed|handed over|versé|invested|committed|investi)"
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril"
    "|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|enero|febrero"
    "|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|março|maio|setembro|outubro"
    "|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre"
)


def is_total(text: str, figure: tuple[int, int], sentence: tuple[int, int], *, given: bool = False) -> bool:
    """Whether the words around a figure of money raised or invested say that it is all that ever was.

    `given`: it is what one investor has given.

    >>> text = "Since 2017 Tavi has raised $18 million."
    >>> is_total(text, (27, 38), (0, len(text)))
    True
    """
    (start, end), (left, right) = figure, sentence
    before = text[max(left, start - _WIDTH) : start].lower()
    after = text[end : min(right, end + _WIDTH)].lower()
    if _news().search(before) or (_round().match(after) and not after.startswith(_SUMMED)):
        return False
    if _left().search(before) or _right().match(after) or (_perfect().search(before) and _since().search(after)):
        return True
    return given and _given().search(before) is not None


@cache
def _left() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:total|overall|cumulative|lifetime) (?:[\w'’.-]{1,16},? ){0,8}?"
        r"(?:to|at|of|is|are|tops?|exceeds?|past|beyond|above|passes|passa)"
        r"|\bfor a total of|\b(?:to|at) a total of|\btotal(?: so far| to date)?:?|\btotale? (?:\w{1,8} ){0,2}(?:à|a|de)"
        r"|\b(?:sum|what|all) (?:[\w'’.-]{1,16} ){0,3}has raised (?:to|is|comes to)"
        rf"|\b{_SINCE}\b[^;:$€£¥]{{0,70}}|\braised since {_FOUNDED}[^;]{{0,12}}:"
        rf"|\b{_UNTIL}\b[^;:$€£¥]{{0,60}}"
        rf"|\b(?:all told|in total|au total|en total|insgesamt|in totale|{_TILL_NOW_ABROAD})\b[^;:$€£¥]{{0,60}}"
        rf"|\b(?:funding|backing|financing|fundraising|investment to date|sum raised){_WHOSE} (?:now )?"
        r"(?:tops|exceeds|stands at|comes to|totals|reaches|reached|rises to|rose to|passes)"
        rf"|\bsum raised{_WHOSE} (?:to|beyond|past|above)"
        rf"|\b(?:has|have) (?:now|so far|by now|already) (?:{_RAISED}|{_PUT})"
        rf"|\braised to date:?){_HEDGE} ?[^\w\s]{{0,2}}$"
    )


@cache
def _given() -> re.Pattern[str]:
    """What one investor has given, told beside other things."""
    return re.compile(
        rf"\b(?:(?:which|who|qui|che|que) (?:has|have|had|ha|a) (?:by now |already )?{_PUT}"
        rf"|já investiu|ha già investito|a déjà (?:investi|versé)|ya ha invertido){_HEDGE} ?[^\w\s]{{0,2}}$"
    )


@cache
def _right() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[^.;:$€£¥\d]{{0,28}}?\b(?:{_IN_ALL}|{_SINCE})\b"
        r"|[^.;,$€£¥\d]{0,12}(?:eingesammelt|erhalten|gesteckt) hatten?\b"
        r"| (?:déjà engagés|già impegnati|già versati|already (?:committed|invested|put in)"
        r"|bereits (?:investiert|zugesagt))"
        r"|(?: \w{1,9}){0,2} (?:had been|has been|ont été) (?:raised|levés?)\b)"
    )


@cache
def _perfect() -> re.Pattern[str]:
    return re.compile(rf"\b(?:has|have|ha|hat|a) (?:[\w'’-]{{1,12}} ){{0,2}}{_RAISED}{_HEDGE} ?[^\w\s]{{0,2}}$")


@cache
def _since() -> re.Pattern[str]:
    return re.compile(rf"^[^.;]{{0,60}}\b{_SINCE}\b")


@cache
def _round() -> re.Pattern[str]:
    """What names the one round or time that it is of, behind it."""
    return re.compile(
        r"(?:[^.;$€£¥\d]{0,30} at (?:an?|the|its)? ?(?:[\w-]{1,12} )?(?:valuation|worth|price|[$€£¥])"
        r"|,? (?:for|giving it|which valued|valuing|that valued|selling)\b"
        rf"| ?(?:(?:in|during) (?:an?|its|the|one|seed|{_MONTHS})\b(?! all\b)|(?:series|seed|of seed|more\b(?! than))"
        rf"|(?:\w{{1,9}} ){{0,2}}(?:(?:en|im|in|nel|a|em|last) (?:{_MONTHS})"
        r"|l['’]an dernier|last year|this (?:week|year)))\b)"
    )


@cache
def _news() -> re.Pattern[str]:
    """Words for one round or time before it."""
    return re.compile(
        r"\b(?:another|additional|further|a second|report that|as much as|up to|(?:this|last) (?:week|month|round|year)"
        rf"|l['’]an dernier|há \w{{2,6}} (?:meses|anos)|(?:in|en|im|a|nel|em|last) (?:{_MONTHS}))"
        r"(?: (?:19|20)\d\d)?,? (?:[\w'’.-]{1,14} ){0,8}[^\w\s]{0,2}$"
    )

"""What narrows a figure, by the words close to it; and the event that tells deals of one company apart."""

import re
from collections.abc import Sequence

from bot.model import Scope
from bot.reading.claims.saying.foreign import foreign

LINE = (
    r"(?:data[- ]cent(?:er|re)|cloud|ai|gaming|networking|automotive|hardware|software|services?|subscriptions?|product"
    r"|licen[sc](?:e|ing)|royalt(?:y|ies)|advertising|ads?|infrastructure|semiconductor|chip|api|consumer|enterprise"
    r"|commercial|government|defen[cs]e|international|domestic|overseas|u\.?s\.?|american|european|chinese)"
)
"""Lines and regions of a business, before a word for its income."""
_LINE_NAME = re.compile(rf"\b{LINE}\b")
_INCOME = r"(?:revenues?|sales|turnover)"

_SEGMENT = (
    rf"|(?P<segment>\b{LINE}(?:[- ](?:unit|segment|division|business|group|services))?(?:'s|’s)? {_INCOME}"
    rf"|\b{LINE}[- ](?:unit|segment|division|business|arm|group)"
    rf"(?: (?!and|but|as|while)[a-z]{{1,12}}){{1,3}} {_INCOME}"
    rf"|{_INCOME} (?:from|in|of) (?:its |the )?{LINE}s?)(?!.{{0,60}}\b{_INCOME})(?: [\w,.%'’-]{{1,20}}){{0,3}}"
)
_INCOMES = ("revenue", "sales", "turnover")
"""A part that every word for an income has: without one there is no segment, which is dear to look for."""
_EXTENDED = (
    r"(?:exten(?:d|ds|ded|ding)|expand(?:s|ed|ing)?|enlarg(?:e|es|ed|ing)|upsiz(?:e|es|ed|ing)|top(?:s|ped|ping)? up)"
    r" (?:its|the|their|that|this) (?:[\w-]{1,12} ){1,3}by"
)
"""«Extended its Series B by $70 million»: what comes on top of the round."""
_PARTS = (
    r"(?<![\w-])(?:"
    rf"(?P<additional>another(?! puts? )|additional|a further|further|extra|on top of|plus(?! d[e’'u])|{_EXTENDED})"
    r"|(?P<tranche>initial|initially|first tranche|tranche of(?: (?:its|the|their) (?:investment|commitment|round)"
    r"(?: in| to)?)?|upfront|up front|first close|immediately|of which|first(?= ?$))"
    r"|(?P<cumulative>total (?:raised|funding)|total to|cumulative|in total|altogether|since inception|to date"
    r"|total (?:commitment|investment|financing|capital)|overall funding|so far|all told"
    r"|has now raised|have now raised)"
    r"|(?P<prior>previously|prior|earlier|formerly|up from|down from|compared with|compared to|against|from|versus"
    r"|last valued|replac(?:es|ed|ing)|supersed(?:es|ing)|had forecast|had expected|before that|used to"
    r"|(?:its|their) (?:share|stake|holding|interest) was|(?:share|stake|holding|interest) had been)"
    r"|(?P<target>seek\w{0,4}|aim\w{0,4}|target\w{0,4}|hope\w{0,4}|sought|looking to|looking for|aspiration\w?)"
    r"|(?:(?P<pre_money>pre-?money|pré-(?:money|investimento|aporte))"
    r"|(?P<post_money>post[- ]?money|p[óo]s-(?:money|investimento|aporte)))(?: valuation| value| worth| price)?"
    r"|(?P<diluted>fully[- ]diluted)"
    r"%s"
    r"|(?P<with_debt>(?:including|counting|adding|with) (?:[\w'’-]{1,12} ){0,2}(?:debt|borrowings)\b(?! of\b)"
    r"(?:,? [\w'’-]{1,12}){0,4}|enterprise[- ]values?|ev of)"
    r"|(?P<change>(?:rose|%s\bup(?! with\b)|(?<!turned )(?<!voted )(?<!turn )\bdown|fell"
    r"|grew|climbed|jumped|dropped|increased|gained|lost)(?: by)?"
    r"(?!(?: [\w,'’-]{1,20}){0,2} to\b)"
    r"|(?:raised|cut|lifted) by|increase of|rise of|gain of)"
    r")(?: [\w,'’-]{1,20}){0,3} ?$"
)
_PUT_UP = "".join(
    rf"(?<!\b(?:{words}) )"
    for words in (
        "put|set|end|buy|ran|run",
        "puts|sets|ends|made|make|take|took|open|gave|give|back|ante|pony|wind|lock|rack",
        "makes|ended|takes|built|build|gives|lined|picks|piled|soaks|winds|wound|antes|split|cough|stump|locks|racks",
        "making|ending|taking|opened|backed|bought|ponied|picked|soaked|coughs|racked|stumps|locked",
        "putting|setting|coughed|stumped|snapped|offered|scooped|gobbled|chalked",
    )
)
"""Verbs that "up" goes with, by their lengths: who ends up with 15% or puts up $5 billion tells of no rise."""
_NEW_MONEY = (
    r"(?:(?:the |any )?(?:new |fresh )?(?:money|cash|capital|funds)"
    r"|(?:the |this )(?:new |fresh )?(?:funding|investment|financing|round))\b(?! talks)"
)
_LEFT, _LEFT_OF_INCOME = (re.compile(_PARTS % (segment, _PUT_UP)) for segment in ("", _SEGMENT))
_RIGHT = re.compile(
    r" ?(?:"
    r"(?P<per_share>(?:per|a|each|apiece) ?share|per ads|apiece)"
    r"|(?P<per_unit>(?:per|an?|each) (?:user|hour|month|minute|unit|chip|head|employee|seat|token|million|megawatt|mw|"
    r"gigawatt|gw|person|week|day|kwh|mwh|gb|kilowatt)|/(?:mwh|kwh|hour|month|gb)|-a-(?:month|week|day|year)"
    r"|-per-\w{1,12})"
    r"|(?P<prior>(?: it| they| he| she| the company)?(?: had)? (?:first|originally|initially|previously) (?:sought"
    r"|asked for|wanted|aimed for|targeted|hoped for|planned|expected|discussed|set|floated|promised|given|forecast)\b)"
    r"|(?P<additional>more\b(?! than)|extra\b|on top"
    r"|to (?:its|the|their|that|this) (?:[a-z-]{1,12} ){0,2}series [a-h]\b)"
    r"|(?:in cash )?(?P<tranche>up[ -]?front|at (?:closing|signing|the outset)|on (?:closing|signing))\b"
    r"|(?:on )?(?:a )?(?P<diluted>fully[- ]diluted)"
    rf"|\)?(?:,? ?\(?|(?:[\w-]{{1,20}} ){{0,3}})(?P<post_money>post-money|post\b|(?:including|after) {_NEW_MONEY}"
    r"|(?:the )?new (?:money|capital|funds|cash) included)"
    r"|\)?,? ?\(?(?P<pre_money>(?:[\w-]{1,20} ){0,3}(?:pre-money|before the new money)"
    rf"|(?:not including|not counting|excluding|without|before) {_NEW_MONEY})"
    r"|(?:[\w-]{1,20} ){0,3}(?P<cumulative>in total|to date|so far|since (?:its|it|inception)|overall|altogether)"
    r"|,? ?(?:\([^)]{0,20}\) ?)?(?P<with_debt>(?:including|includes|included|with) (?:[^ ]{1,12} ){0,5}debt)"
    rf"|(?: of| in)? (?P<segment>{LINE} {_INCOME})"
    r"|,? ?(?P<without_debt>(?:excluding|without|before|ex) debt)"
    r")",
)
_WORD = re.compile(r"\w+")
_EVENT = re.compile(
    r"\b(?:[Ss][eé]ries?[- ](?P<series>[A-K](?:-?\d|\d)?)\b"
    r"|(?P<ipo>IPO|initial public offering|listing|Börsengang|(?:introduction|entrée) en [Bb]ourse|salida a [Bb]olsa"
    r"|abertura de capital|quotazione in [Bb]orsa)"
    r"|(?P<seed>[Ss]eed|amorçage|semilla|semente)\b"
    r"|(?P<tender>[Tt]ender offer)|(?P<secondary>[Ss]econdary))"
)
_OF_EVENTS = (
    *("erie", "érie", "IPO", "initial public offering", "listing", "eed", "ender offer", "econdary", "Börsengang"),
    *("en Bourse", "en bourse", "olsa", "abertura", "orsa", "amorçage", "semilla", "semente"),
)
"""A part that every event has: the cheap question before the dear one."""
_NOTHING: frozenset[Scope] = frozenset()
_NARROWING = frozenset(
    "another additional further extra top plus initial initially tranche upfront front first immediately which total "
    "cumulative altogether inception date overall far told now previously prior earlier formerly from compared against "
    "versus last replaces replaced replacing supersedes superseding forecast expected before used share stake holding "
    "interest sought looking money premoney postmoney investimento aporte diluted debt "
    "borrowings enterprise ev rose up down fell grew climbed jumped dropped increased gained lost by increase rise "
    "gain".split()
)
"""Words of which one stands in all that narrows a figure behind it, but for what is hoped for: asked first."""
_HOPING = ("seek", "aim", "target", "hope", "aspiration")
_WIDTH = 60
"""Characters looked at on either side; in lower case, which is faster than a pattern that ignores case."""


def scopes(text: str, figure: tuple[int, int], sentence: tuple[int, int]) -> frozenset[Scope]:
    """The scopes of the figure at one span of the text in the sentence at another.

    >>> text = "another $4 billion, bringing the total to $8 billion"
    >>> sorted(scope.value for scope in scopes(text, (8, 18), (0, 52)))
    ['additional']
    """
    (start, end), (left, right) = figure, sentence
    said, follows = text[max(left, start - _WIDTH) : start].lower(), text[end : min(right, end + _WIDTH)].lower()
    words = _WORD.findall(said)
    sides = (_before(said, words), _RIGHT.match(follows))
    found = [Scope(match.lastgroup) for match in sides if match and match.lastgroup] + foreign(said, words, follows)
    return frozenset(found) if found else _NOTHING


def _before(said: str, words: Sequence[str]) -> re.Match[str] | None:
    """What narrows a figure in the words before it."""
    if any(map(said.__contains__, _INCOMES)):
        return _LEFT_OF_INCOME.search(said)
    if _NARROWING.isdisjoint(words) and not any(map(said.__contains__, _HOPING)):
        return None
    return _LEFT.search(said)


def is_line(company: str | None) -> bool:
    """Whether a company is itself a line of another's business: what is told of it is the whole of it.

    >>> is_line("Google Cloud"), is_line("Nvidia")
    (True, False)
    """
    return company is not None and " " in company and bool(_LINE_NAME.search(company.lower()))


Events = tuple[tuple[int, str], ...]
"""The events that a sentence names, with their places, in order."""


def events(text: str, left: int, right: int) -> Events:
    """The events that a sentence names.

    >>> events("a $34 million Series B", 0, 22)
    ((14, 'Series B'),)
    """
    sentence = text[left:right]
    if not any(map(sentence.__contains__, _OF_EVENTS)):
        return ()
    return tuple([(found.start(), _event(found)) for found in _EVENT.finditer(text, left, right)])


def nearest(found: Events, start: int) -> str | None:
    """The event that is named nearest to a figure."""
    return min(found, key=lambda event: abs(event[0] - start))[1] if found else None


def _event(found: re.Match[str]) -> str:
    if found["series"]:
        return "Series " + found["series"]
    return {"ipo": "IPO", "seed": "seed", "tender": "tender offer", "secondary": "secondary"}[found.lastgroup or "ipo"]

"""How likely a form that is also a word means the company where it stands.

Points are added up for its capitals, its neighbours and its place; two make a mention, three a sure one. What is not
shown stays open: no mention is better than a wrong one.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from bot.reading.alternatives import either
from bot.reading.companies.showing import ORIGIN, kind_after
from bot.reading.companies.text import Flat
from bot.reading.companies.tickers import Proof, ticker
from bot.reading.companies.words import (
    ACTS,
    DESCRIPTIONS,
    FIRST_NAMES,
    FOREIGN_ACTS,
    FOREIGN_DESCRIPTIONS,
    LEGAL,
    OWNED,
)

ENOUGH = 2
SURE = 3
_OF_TICKERS = {Proof.NONE: 0, Proof.GOOD: ENOUGH, Proof.FULL: SURE}
_WINDOW = 48
_LIST_GAP = 12
_ON = ("on ", "his ")
_ARTICLES = frozenset("A O La Le L El Il Lo".split())
_DESCRIBED = DESCRIPTIONS | OWNED
_NOT_NAMED_ON = LEGAL | OWNED | ACTS


class Kind(IntEnum):
    """How far a form speaks for itself."""

    SURE = 0  # means the company in any case
    PHRASE = 1  # several words that a sentence may also put together in lower case: "to scale AI"
    CASED = 2  # means it with its capitals
    AMBIGUOUS = 3  # also a word or somebody else
    SHORT = 4  # the first word of a longer name seen in the same text
    TICKER = 5


def points(text: Flat, start: int, end: int, written: str, kind: Kind) -> int:
    """The points of one form at one place, by the words around it."""
    said = text.text[start:end]
    if kind is Kind.SURE:
        return 0 if _posted(text, start) else SURE
    if kind is Kind.TICKER:
        return _OF_TICKERS[ticker(text, start, said)]
    capital = said[0].isupper() or said == written
    if kind is Kind.PHRASE and capital and (said == written or not said[1:].islower()):
        return SURE
    if not capital and (not text.plain or len(said) < 3):
        return _lower_case(text, start, end) + 2 * (kind is Kind.PHRASE and _tail(said) == _tail(written))
    base = _base(text, start, said, written, kind)
    found = base + _around(text, start, end) - _against(text, start, end, said, kind)
    led = not text.romance or text.settled(start)
    alone = found == 1 and kind is Kind.AMBIGUOUS and led and _alone(text, start, end)
    return ENOUGH if alone else found


def beside(text: Flat, start: int, end: int, others: Sequence[tuple[int, int]]) -> bool:
    """Whether it stands in one list with a company: "Google, Cognition", "Scale and Meta". `others` are in order."""
    at = bisect_left(others, (start, end))
    near = others[max(0, at - 3) : at + 4]
    gaps = (text.low[min(end, stop) : max(start, begin)] for begin, stop in near)
    return any(0 < len(gap) < _LIST_GAP and _list().fullmatch(gap) for gap in gaps)


def _base(text: Flat, start: int, said: str, written: str, kind: Kind) -> int:
    if text.plain:
        return {Kind.PHRASE: 2, Kind.CASED: 1}.get(kind, 0)
    if kind is Kind.CASED:
        return 2 if said == written or (len(said) > 3 and said.isupper()) else 0
    if len(said) == 1:
        return 0
    if not text.settled(start):
        return int(text.romance and not text.heading(start)) - int(kind is Kind.SHORT)
    return 1


def _alone(text: Flat, start: int, end: int) -> bool:
    """Whether a capital in mid-sentence is no part of a longer name; German nouns have one in any case."""
    if text.german or text.text[start:end].lower() in FIRST_NAMES or _capital_after().match(text.text, end):
        return False
    before = _last_word().search(text.text[max(0, start - _WINDOW) : start])
    return before is None or before[1].islower() or (text.romance and before[1] in _ARTICLES)


def _lower_case(text: Flat, start: int, end: int) -> int:
    """A name typed without its capitals needs to be bought, paid or in a list of parties."""
    before, after = text.low[max(0, start - _WINDOW) : start], text.low[end : end + _WINDOW]
    found = 2 * bool(_bought().search(before)) + bool(_after_owned().match(after)) + bool(_noun_place().search(before))
    return found - 3 * bool(_article().search(before) or kind_after().match(after)) - 1


def _around(text: Flat, start: int, end: int) -> int:
    before, after = text.low[max(0, start - _WINDOW) : start], text.low[end : end + _WINDOW]
    led = before.endswith(" ")
    told = led and (_bought().search(before) or _described().search(before))
    found = 2 * bool(told or _after_legal().match(after))
    found += 2 * bool(_after_owned().match(after)) or _acts(after) or bool(_relative().match(after))
    return found + bool(_priced().match(after)) + bool(led and _weak_before().search(before))


def _acts(after: str) -> int:
    """What it does or has: with money in it, that is nearly always a company's doing."""
    if _has_money().match(after):
        return 2
    act = _after_act().match(after)
    return 1 + bool(_money().search(after, act.end())) if act else int(after.startswith("'s "))


def _tail(form: str) -> str:
    """The words after the first, where they have capitals: "scale AI" is half written as the name."""
    tail = form.partition(" ")[2]
    return tail if tail.isupper() else form


def _posted(text: Flat, start: int) -> bool:
    """Whether a platform is only where somebody wrote: "in a post on X"."""
    if not text.low.endswith(_ON, 0, start):
        return False
    return bool(_posted_on().search(text.low[max(0, start - _WINDOW) : start]))


def _against(text: Flat, start: int, end: int, said: str, kind: Kind) -> int:
    before, after = text.text[max(0, start - _WINDOW) : start], text.text[end : end + _WINDOW]
    if _posted(text, start):
        return 9
    if kind is Kind.CASED:
        return 4 * bool(_compound().match(after) or _first_name(before))
    against = 3 * bool(_numbered().match(after) or _compound().match(after))
    against += 3 * (len(said) == 1 and _joined(before, after))
    article = _article() if text.settled(start) else _no_name_before()
    against += 2 * bool(not text.romance and article.search(before.lower()) and not _after_owned().match(after.lower()))
    if not text.heading(start):
        against += 3 * bool(_capital_after().match(after) and not _company_noun(after)) + 3 * _capital_before(
            text, start
        )
    return against


def _first_name(before: str) -> bool:
    """Whether it is a person's last name: "Michael Dell"."""
    match = _last_word().search(before)
    return bool(match and match[1][0].isupper() and match[1].lower() in FIRST_NAMES)


def _capital_before(text: Flat, start: int) -> bool:
    match = _last_word().search(text.text[max(0, start - _WINDOW) : start])
    if not match or not match[1][0].isupper() or match[1].lower() in _DESCRIBED:
        return False
    at = max(0, start - _WINDOW) + match.start(1)
    return not text.opens(at) and not match[1].isupper()


def _joined(before: str, after: str) -> bool:
    """Whether a single letter is a part of something: X-ray, vitamin-X, X+Y."""
    return before.endswith(("-", "'", "&", "+")) or (after[:1] in {"-", "'", "&", "+"} and not after.startswith("'s "))


def _company_noun(after: str) -> bool:
    """Whether the word behind is a legal form, or says in lower case what a company has or does."""
    word = after.split(maxsplit=1)[0].strip(",.()")
    return word.lower() in LEGAL or (word in _NOT_NAMED_ON)


@cache
def _list() -> re.Pattern[str]:
    return re.compile(r"'?s?(?:, | and | or | & |/|, and |: | vs\.? )(?:the )?")


@cache
def _bought() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:acquir(?:e[sd]?|ing)|acquisition of|buy(?:s|ing)?|bought|purchase of|takeover of|stake in|bid for|"
        r"shares? (?:in|of)|invest(?:s|ed|ing|ments?)? (?:[\w$.,]{1,20} ){0,4}in(?:to)?|valu(?:es?|ed|ing|ation of)|"
        r"merger? with|ceo of|founder of|(?:paid|pay|lent|sold) (?:to |by )?|deal (?:with|for)|backed by|led by|"
        r"(?:paid|pays|pay|paying) (?:[\w$€£.,]{1,16} ){1,4}for|"
        r"funding for|round for|raised by|owned by|übernimmt|kauft|compra|adquiere|adquire|rachète|acquiert|"
        r"(?:bewertung|umsatz|übernahme|kauf) von|(?:valoración|valorisation|adquisición|compra|rachat|"
        r"ingresos|chiffre d'affaires|revenus) de|(?:valutazione|ricavi|acquisizione|acquisto|fatturato) di|"
        r"(?:avaliação|receita|aquisição|compra) da|(?:actionnaire|capital|anteile|participación) (?:de|an|en)) $"
    )


@cache
def _described() -> re.Pattern[str]:
    abroad = rf"[\w-]{{0,24}}(?:{either(FOREIGN_DESCRIPTIONS)})"
    return re.compile(rf"\b(?:{either(DESCRIPTIONS)}|{abroad})s?,? (?:{ORIGIN} )?$")


@cache
def _weak_before() -> re.Pattern[str]:
    return re.compile(r"\b(?:from|by|with|at|like|joined|join|including|between|against) $")


@cache
def _after_owned() -> re.Pattern[str]:
    return re.compile(rf"(?:'s?(?: [a-z-]{{2,14}})?)? (?:{either(OWNED)})\b")


@cache
def _after_act() -> re.Pattern[str]:
    return re.compile(
        rf",? (?:also |now |then |today |later |reportedly |recently |could |may |which |had |has |have |ha |a |hat )?"
        rf"(?:{either(ACTS | FOREIGN_ACTS)})\b"
    )


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(r", (?:(?:of |in |for |to )?which|whose|begun|founded|started|based|backed) ")


@cache
def _after_legal() -> re.Pattern[str]:
    return re.compile(rf",? (?:{either(LEGAL)})(?!\w)| \((?:[a-z]{{3,8}}: ?)?[a-z]{{2,5}}\)| ai\b")


@cache
def _priced() -> re.Pattern[str]:
    return re.compile(
        r" (?:at|for|für|por|pour|per) (?:about |around |nearly |over |more than |up to )?(?:(?:us)?[$€£¥]|\d)"
    )


@cache
def _has_money() -> re.Pattern[str]:
    """«Tabular had about $1 million», «Sierra: $350m», «Vantage, $38bn done», «Rivals: Sierra ($10 billion)»."""
    return re.compile(r"(?: (?:had|has|was|reads) (?:[\w-]{1,12} ){0,3}|[:,] |: (?:[\w-]{1,12} ){1,2}| \(| @ )[$€£]\d")


@cache
def _money() -> re.Pattern[str]:
    return re.compile(r"[$€£¥₹]\d")


@cache
def _posted_on() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:post(?:s|ed|ing)?|shared?|us|me|wrote|said|thread|message|tweet(?:ed)?|written|announced) on (?:his )?$"
    )


@cache
def _noun_place() -> re.Pattern[str]:
    return re.compile(r"\b(?:behind|with|for|from|into|by|than|between|against) $")


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|an?|this|that|each|every|no|its|their|his|der|das|des|dem|den|eine?[mnrs]?) $")


@cache
def _no_name_before() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|an?|this|that|each|every|no|to|its|their|his|can|will|at|of|on|we|they|help|helps) $")


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r" ?\d| [A-Z](?![\w.'])")


@cache
def _compound() -> re.Pattern[str]:
    owned = "backed|owned|led|funded|style|like|built|run|linked|developed|sponsored|branded|made"
    return re.compile(rf" of (?:\d|[A-Z])|-(?!(?:{owned})\b)[a-z]")


@cache
def _capital_after() -> re.Pattern[str]:
    return re.compile(r" [A-Z][a-z]")


@cache
def _last_word() -> re.Pattern[str]:
    return re.compile(r"([\w&]{1,30}) $")

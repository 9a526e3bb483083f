"""What the words just before and after an amount make of it: about, over, at least, under, up to."""

import re
from collections.abc import Sequence
from functools import cache

from bot.model import Bound
from bot.reading.amounts.abroad import names_sum, speaks_foreign

_WORDS: dict[Bound, str] = {
    Bound.APPROX: """about|around|roughly|approximately|approx|approx.|circa|c.|ca.|ca|nearly|almost|near|
        close to|nearer to|some|an estimated|in the region of|in the neighborhood of|in the neighbourhood of|
        in the vicinity of|on the order of|of the order of|in the order of|or so|more or less|give or take|
        approaching|est.|not quite|nigh on|virtually|rund|etwa|circa|knapp|fast|ungefähr|cerca de|
        cerca del|
        quase|aproximadamente|alrededor de|unos|casi|environ|près de|presque|quelque|autour de|circa|quasi|
        quasi di|intorno a|ongeveer|bijna|около|почти|omkring|ungefär|an die|annähernd|beinahe|nahezu|
        schätzungsweise|près d'|près d’|aux alentours de|
        aux environs de|de l'ordre de|de l’ordre de|approximativement|unas|en torno a|cerca del|próximo a|roza|rozar|
        rozan|rozando|ronda los|rozó|attorno a|attorno ai|intorno ai|intorno agli|sui|sugli|pressoché|sfiora|sfiorano|
        sfiorato|sfiorando|frôle|frôlent|frôlait|por volta de|em torno de|perto de|cerca dos|beira|quase que""",
    Bound.OVER: """more than|over|above|exceeding|exceeds|exceed|exceeded|in excess of|north of|upwards of|
        upward of|greater than|higher than|larger than|better than|beyond|surpassing|surpassed|surpasses|
        surpass|topping|topped|tops|top|just over|well over|well above|just above|slightly over|a little over|
        past|went through|broke through|passed|passes|pass|crossed|crossing|crosses|over than|in more than|
        mehr als|über|plus de|
        más de|mas de|mais de|oltre|
        più di|piu di|supera i|superior a|meer dan|более|свыше|mer än|acima de|por encima de|au-delà de|gut|
        plus d'|plus d’|dépasse|dépassent|dépassait|dépassaient|
        dépasserait|dépassé|dépassera|dépassant|supera|superan|superó|superaron|superará|superando|superado|superaba|
        superar|superare|dépasser|ultrapassar|supérieurs à|supérieures à|rebasa|rebasó|rebasan|superano|superato|
        superava|superavano|supererà|supererebbe|superou|superam|superavam|superaram|ultrapassa|ultrapassou|ultrapassam|übersteigt|überstieg|übersteigen|übertrifft|übertraf|
        überschritt|überschritten|überschreitet|excede|oltre i|oltre gli|più dei|supera i|supera los|superiore a|
        superiori a|superiores a|supérieur à|supérieure à""",
    Bound.AT_LEAST: """at least|no less than|not less than|no fewer than|a minimum of|minimum of|a minimum|
        starting at|as little as|mindestens|wenigstens|au moins|al menos|por lo menos|pelo menos|no mínimo|
        almeno|minstens|не менее|minst|como mínimo|zumindest|ao menos|no menos de|pas moins de|non meno di""",
    Bound.UNDER: """less than|under|below|fewer than|lower than|smaller than|just under|south of|shy of|
        just shy of|short of|just below|well under|well below|slightly under|slightly less than|weniger als|
        unter|moins de|menos de|menos que|meno di|sotto i|minder dan|менее|mindre än|abaixo de|inferior a|moins d'|
        moins d’|sotto gli|meno dei|inférieur à|inférieure à|inferiore a|
        inferiores a|por debajo de|en dessous de|au-dessous de|al di sotto di|unterhalb von""",
    Bound.UP_TO: """up to|as much as|as many as|as high as|at most|at the most|no more than|not more than|
        a maximum of|maximum of|max|max.|up to a maximum of|a ceiling of|capped at|a cap of|ceiling of|bis zu|maximal|
        höchstens|jusqu'à|jusqu’à|jusqu'à hauteur de|au plus|au maximum|hasta|como máximo|até|no máximo|fino a|
        al massimo|tot|до|upp till|fino al|fino ai|fino agli|bis auf|jusqu’à hauteur de|no más de|não mais que|
        pas plus de|non più di|un máximo de|um máximo de|un massimo di|un maximum de""",
}

_LONGEST = 4
_BEFORE = {" ".join(words.split()): bound for bound, row in _WORDS.items() for words in row.split("|")}
_ENDS = frozenset(hedge.rpartition(" ")[2] for hedge in _BEFORE)
"""The last words of the hedges: most amounts stand behind another one."""
_FILLERS = frozenset(
    "a an another just only estimated well reported total combined whopping further additional "
    "annualized annual cumulative un una unos unas el los las lo il i la le les gli l' l’ o os as uma um bereits schon "
    "désormais déjà ya già já ormai inzwischen mittlerweile".split()
)
_WEAK = frozenset({"over", "above", "under", "below", "past", "beyond", "near", "tops", "top", "short of", "some"})
"""Words that as often lead a noun phrase; before an article they hedge nothing: "talks over a $29bn deal"."""

_HANDING = (
    "hand hands handed handing fork forks forked forking turn turns turned turning sign signed left carried roll rolled"
)
_NO_HEDGES = frozenset(
    {("up to", word) for word in ("add", "adds", "added", "adding")}
    | {("top", "the")}
    | {("over", word) for word in _HANDING.split()}
)
"""Hedges that are none after the word before them: "adds up to $5bn", "the top 5%", "hand over $3bn"."""

_INTENDING = frozenset("intend intends intended intending plan plans planned planning agreed wants".split())
_JOINING = 7
"""Words from "with" to "adding up to", at most."""

_NEGATED = frozenset("not never cannot can't won't don't doesn't didn't nicht".split())
_GOING = frozenset("go goes rise be climb reach run to".split())
_ABROAD = frozenset("gut sui sugli beira roza".split())
"""Hedges that count only among words of their own language."""
_LENT_OVER = frozenset({"über"})
"""What says of a sum that has a hedge of its own what it comes to: «ein Kredit über knapp 30 Milliarden»."""

_SIGNS = {
    "~": Bound.APPROX,
    "≈": Bound.APPROX,
    "∼": Bound.APPROX,
    "±": Bound.APPROX,
    ">": Bound.OVER,
    "≥": Bound.AT_LEAST,
    "<": Bound.UNDER,
    "≤": Bound.UP_TO,
}
_OPENING = "(\"'“‘[—–-"
_REACH = 40


def hedge_before(text: str, start: int) -> Bound | None:
    """The bound that the words ending at `start` give; None when they give none.

    >>> hedge_before("worth just over a $5bn", 17)
    <Bound.OVER: 'over'>
    """
    before = text[max(0, start - _REACH) : start]
    stripped = before.rstrip()
    if stripped and stripped[-1] in _SIGNS and stripped[-2:] not in ("->", "=>", "<-"):
        return _SIGNS[stripped[-1]]
    last = stripped[stripped.rfind(" ") + 1 :].lower()
    if last.isalnum() and last not in _ENDS and last not in _FILLERS:  # most amounts stand behind a word that is none
        return None
    said_words = stripped.replace("l'", "l' ").replace("l’", "l’ ").split()
    last = said_words[-1].lower() if said_words else ""
    summed = said_words[-1:] == ["über"] and names_sum(said_words[-5:-1])
    if summed or (last not in _FILLERS and last.lstrip(_OPENING) not in _ENDS):
        return None
    if last == "to" and _joined(said_words):
        return Bound.UP_TO
    return _said_before([*map(str.lower, said_words)], text, start)


def _said_before(words: list[str], text: str, start: int) -> Bound | None:
    article = False
    for _ in range(3):
        said = _hedge_of(words)
        if said in _ABROAD and not speaks_foreign(text, start):
            return None
        if said:
            return None if article and said in _WEAK else _turned(words, said)
        if not words or words[-1] not in _FILLERS:
            return None
        article = words.pop() in ("a", "an") or article
    return None


def _joined(words: Sequence[str]) -> bool:
    """«With Orlo adding up to»: somebody adds it; what is no name only sums up."""
    return words[-3:] == ["adding", "up", "to"] and "with" in words[-_JOINING:-3] and words[-4][:1].isupper()


def _turned(words: Sequence[str], said: str) -> Bound:
    """The bound of a hedge, as the words before it change it: "up to roughly", "not go above", "not exceed"."""
    bound, before = _BEFORE[said], words[: -len(said.split())]
    if bound is Bound.APPROX:
        outer = _hedge_of(before)
        return _BEFORE[outer] if outer and outer not in _WEAK | _ABROAD | _LENT_OVER else bound
    denied = before[-2:-1] if before and before[-1] in _GOING else before[-1:]
    return Bound.UP_TO if bound is Bound.OVER and _NEGATED.intersection(denied) else bound


def hedged_from(text: str, start: int) -> int:
    """Where the words begin that hedge the amount at `start`; `start` itself where none stand before it.

    >>> "The deal exceeds $10 billion."[hedged_from("The deal exceeds $10 billion.", 17):]
    'exceeds $10 billion.'
    """
    bound = hedge_before(text, start)
    if bound is None:
        return start
    begin = max(0, start - _REACH)
    signs = len(text[begin:start].rstrip())
    if signs and text[begin + signs - 1] in _SIGNS:
        return begin + signs - 1
    words = [(found.start() + begin, found.group().lower()) for found in _word().finditer(text[begin:start])]
    return next((at for k, (at, _) in enumerate(words) if _hedges([word for _, word in words[k:]], bound)), start)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\s(\"'“‘\[—–-]\S{0,40}")


def _hedges(words: Sequence[str], bound: Bound) -> bool:
    """Whether these words, all of them, are a hedge with what may stand between it and its amount."""
    sizes = range(1, min(_LONGEST, len(words)) + 1)
    return any(_BEFORE.get(" ".join(words[:size])) is bound and _FILLERS.issuperset(words[size:]) for size in sizes)


def _hedge_of(words: Sequence[str]) -> str | None:
    """The longest hedge that the words end with."""
    if not words or words[-1].lstrip(_OPENING) not in _ENDS:
        return None
    for size in range(min(_LONGEST, len(words)), 0, -1):
        said = " ".join(words[-size:]).lstrip(_OPENING)
        if said in _BEFORE:
            before = words[-size - 1] if len(words) > size else ""
            return None if (said, before) in _NO_HEDGES or (said == "pass" and _given_on(words)) else said
    return None


def _given_on(words: Sequence[str]) -> bool:
    """«Intends to pass $10 billion of it on»: to others, and beyond nothing."""
    return len(words) > 2 and words[-2] == "to" and words[-3] in _INTENDING


_AFTER = {
    Bound.AT_LEAST: (
        r"\+|-plus\b| ?plus\b(?=[.,;:)\"”]|\Z)|,? or more\b(?! than\b)| or (?:higher|above|better|greater)\b"
        r"| and (?:up|above|over)\b| upwards?\b| minimum\b|,? at least\b(?! ?[\d$€£])"
        r"|,? (?:oder mehr|o más|ou plus|ou mais|o più|oppure più)\b(?! (?:als|de|que|di)\b)"
    ),
    Bound.OVER: r" (?:über(?:schritten|stiegen|sprungen|troffen|schreiten|steigen)|geknackt)\b",
    Bound.UP_TO: r",? (?:oder weniger|o menos|ou moins|ou menos|o meno)\b(?! (?:als|de|que|di)\b)"
    r"|,? or (?:less|fewer|lower|below|under)\b(?! than\b)|,? at (?:the )?most\b| max(?:imum)?\b",
    Bound.APPROX: (
        r",? or so\b| or thereabouts\b|-ish\b|ish\b|-odd\b| odd\b|,? give or take\b| and change\b"
        r"|,? (?:roughly|approximately)(?=[.,)])"
    ),
}


@cache
def _after() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{bound.value}>{words})" for bound, words in _AFTER.items()))


def hedge_after(text: str, end: int) -> tuple[Bound, int] | None:
    """The bound that the words or signs at `end` give, and where glued signs end ("$600B+"); else None."""
    found = _after().match(text, end)
    if not found:
        return None
    return Bound(found.lastgroup or ""), found.end() if found.group() == "+" else end


def hedged_to(text: str, end: int) -> int:
    """Where the words end that hedge the amount which ends at `end`; `end` itself where none follow.

    >>> "It paid $5 billion or more."[: hedged_to("It paid $5 billion or more.", 18)]
    'It paid $5 billion or more'
    """
    found = _after().match(text, end)
    return found.end() if found else end

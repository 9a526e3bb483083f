"""Companies told by what they make: "the ChatGPT maker", "the maker of Claude", "Facebook's parent"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter

from bot.reading.companies.gazetteer import Mention

Products = Mapping[str, str]
"""The name of the company by a product's name in lower case."""

_FILLERS = (" AI", " ultimate", " publicly listed")
_LONGEST = 3
"""Words of a product's name, at most."""
_REACH = 70
_AROUND = 80
"""Characters before and after a product's name within which the word for its maker stands."""


@cache
def _roles() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:maker|parent|owner|creator|developer|operator|builder|company|startup|start-up|firm|lab|group|giant"
        r"|entwickler|hersteller|mutterkonzern|betreiber|macher|anbieter|créateur|éditeur|fabricante|creador|criador"
        r"|creadora|criadora|dona|dueña|maison mère|creatore|sviluppatore)\b(?: company)?",
        re.IGNORECASE,
    )


@cache
def _of() -> re.Pattern[str]:
    return re.compile(
        r" (?:of|behind|von|hinter|de|di|do|da|du|del|della)(?: (?:the|la|le|el|il|o))? ((?:[\w.+-]{1,20} ?){1,3})"
    )


def with_makers(
    text: str, named: Sequence[Mention], products: Products, places: Sequence[tuple[int, int]]
) -> tuple[Mention, ...]:
    """The mentions of a text and those who are told by a product; names inside such words do not count.

    `places`: where the text may name products, in order; it is looked at around these alone.
    """
    made = [*_made(text, products, places)] if places else ()
    if not made:
        return tuple(named)
    outside: list[Mention] = []
    at = 0
    for mention in named:
        while at < len(made) and made[at].end <= mention.start:
            at += 1
        if at == len(made) or mention.end <= made[at].start:
            outside.append(mention)
    return tuple(sorted([*outside, *made], key=attrgetter("start")))


def _made(text: str, products: Products, places: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    last = 0
    for role in _roles_near(text, places):
        if role.start() < last:
            continue
        span = _before(text, role.start(), role.end(), products) or _behind(text, role.start(), role.end(), products)
        if span:
            start, last, name = span
            yield Mention(start, last, text[start:last], name, sure=True)


def _roles_near(text: str, places: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The words for who makes something that stand close to these places, each once."""
    last = 0
    for begin, end in _joined(places):
        for role in _roles().finditer(text, max(last, begin), end):
            last = role.end()
            yield role


def _joined(places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places with their surroundings, those that meet as one."""
    begin = end = 0
    for start, stop in places:
        if start - _AROUND > end:
            if end:
                yield begin, end
            begin = max(0, start - _AROUND)
        end = max(end, stop + _AROUND)
    if end:
        yield begin, end


def _before(text: str, start: int, end: int, products: Products) -> tuple[int, int, str] | None:
    """«The ChatGPT maker», «Facebook's parent»."""
    if start < 2 or text[start - 1] not in " -":
        return None
    begin = max(0, start - _REACH)
    begin = max(begin, text.rfind("\n", begin, start) + 1)
    head = text[begin : start - 1]
    for filler in _FILLERS:
        head = head.removesuffix(filler)
    words = head.removesuffix("'s").removesuffix("’s").split(" ")[-_LONGEST:]
    for count in range(len(words), 0, -1):
        product = " ".join(words[-count:])
        name = products.get(product.lower()) if _capital(product) else None
        if name:
            at = text.rindex(product, begin, start)
            return (at - 4 if text[max(0, at - 4) : at].lower() == "the " else at, end, name)
    return None


def _capital(product: str) -> bool:
    return product[:1].isupper() or product[1:2].isupper()


def _behind(text: str, start: int, end: int, products: Products) -> tuple[int, int, str] | None:
    """«The maker of Claude», «the company behind Midjourney»."""
    found = _of().match(text, end)
    if found is None:
        return None
    words = found[1].rstrip(" .").split(" ")
    for count in range(len(words), 0, -1):
        product = " ".join(words[:count]).rstrip(".")
        name = products.get(product.lower()) if _capital(product) else None
        if name:
            stop = _with_others(text, found.start(1) + len(product), products)
            return (start - 4 if text[max(0, start - 4) : start].lower() == "the " else start, stop, name)
    return None


def _with_others(text: str, stop: int, products: Products) -> int:
    """Past the rest of a list: «the parent company of Facebook, Instagram and WhatsApp»."""
    while (more := _next().match(text, stop)) and more[1].lower() in products:
        stop = more.end()
    return stop


@cache
def _next() -> re.Pattern[str]:
    return re.compile(r"(?:, and |, | and | und | et | y | e )([A-Z][\w.+-]{1,20})")

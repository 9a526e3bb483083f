"""Where a line describes a company instead of naming it: "Ada's brain startup", "the storage firm of Ada Orb"."""

import re
from functools import cache

from bot.commands.typed_line import Line, plain, tokens
from bot.commands.words import EMPTY
from bot.desk.between import short
from bot.reading.companies.lookup import Lookup, Match, Spotted

MOST_NAMES = 3


def describing(line: Line, lookup: Lookup) -> tuple[str, ...]:
    """The words of a description in which no company stands by a name of its own, taken out of the line; else none.

    Whose company it is counts among the words, and is not what is asked about.
    """
    for found in (found for form in (_owned(), _definite()) for found in form.finditer(line.text)):
        said = [token.text for token in tokens(found["words"]) if token.plain not in EMPTY]
        whose = [re.sub(r"['’]s?$", "", token.text) for token in tokens(found["whose"] or "")]
        known = not said and lookup.find(" ".join(whose)).kind is Match.EXACT
        if (said or whose) and not known and not _named(found["words"], lookup) and _alone(line.text, found, lookup):
            line.take(*found.span())
            return (*whose, *said)
    return ()


def _alone(text: str, found: re.Match[str], lookup: Lookup) -> bool:
    """Whether no name follows that it belongs to: "the French startup Mistral"; nor, of a mere thing, stands anywhere.

    "What is Orbo worth in the SPAC thing" is about Orbo.
    """
    behind = lookup.spot(text[found.end() :])
    follows = any(not text[found.end() :][: one.start].strip() for one in behind)
    thing = found[0].endswith("thing") and (behind or lookup.spot(text[: found.start()]))
    return not follows and not thing and not re.match(r" [A-Z]", text[found.end() :])


def _named(words: str, lookup: Lookup) -> bool:
    """Whether a company or a product stands there by its name."""
    whole = lookup.find(words.strip()).kind is Match.EXACT
    return whole or any(one.exact and _own_name(one) for one in lookup.spot(words)) or _makes(words, lookup)


def _own_name(one: Spotted) -> bool:
    """Whether a company is named, and not by a word that its name only begins with: "browser", "delivery"."""
    first = re.sub(r"^the ", "", one.name.casefold()).split()[0]
    return one.text[0].isupper() or plain(one.text) != first or short(one.name) == first


def _makes(words: str, lookup: Lookup) -> bool:
    return any(lookup.maker(token.text) for token in tokens(words))


@cache
def _owned() -> re.Pattern[str]:
    """What belongs to somebody, company or person."""
    kinds = r"startup|start-up|company|firm|outfit|venture"
    return re.compile(
        rf"\b(?P<whose>[A-Z][\w-]{{1,20}}(?: [A-Z][\w-]{{1,20}}){{0,{MOST_NAMES - 1}}}['’]s?)"
        rf" (?P<words>(?:[\w&-]{{1,20}} ){{0,4}}?)(?:{kinds})\b"
    )


@cache
def _definite() -> re.Pattern[str]:
    """What is spoken of as known, with whose it is behind it."""
    kinds = r"startup|start-up|company|firm|outfit|people|folks|guys|thing"
    names = rf"[A-Z][\w-]{{1,20}}(?: [A-Z][\w-]{{1,20}}){{0,{MOST_NAMES - 1}}}"
    return re.compile(
        rf"\b(?:the|that) (?P<words>(?:[\w&-]{{1,20}} ){{1,4}}?)(?:{kinds})\b"
        rf"(?: (?:of|from|behind|run by|founded by) (?P<whose>{names}))?"
    )

"""Governments and their parts as customers: who pays where a text says only «the Army» or «German lawmakers»."""

import re
from functools import cache

_BODIES = {
    "army": "US Army", "navy": "US Navy", "marines": "US Marine Corps", "marine corps": "US Marine Corps",
    "air force": "US Air Force", "space force": "US Space Force", "coast guard": "US Coast Guard",
    "pentagon": "US Department of Defense", "ice": "ICE", "immigration and customs enforcement": "ICE", "nasa": "NASA",
    "department of homeland security": "Department of Homeland Security",
    "homeland security": "Department of Homeland Security",
    "customs and border protection": "US Customs and Border Protection", "bundeswehr": "Bundeswehr", "nato": "NATO",
    "nhs": "NHS", "nhs england": "NHS", "immigration": "ICE", "internal revenue service": "IRS", "irs": "IRS",
}  # fmt: skip
"""Parts of states by what they are called, lower-case; soldiers of no nation are American ones."""

_COUNTRIES = {
    "germany": "Germany", "german": "Germany", "berlin": "Germany", "france": "France", "french": "France",
    "britain": "Britain", "british": "Britain", "uk": "Britain", "u.k.": "Britain", "italy": "Italy",
    "italian": "Italy", "spain": "Spain", "spanish": "Spain", "poland": "Poland", "polish": "Poland",
    "sweden": "Sweden", "swedish": "Sweden", "norway": "Norway", "norwegian": "Norway", "denmark": "Denmark",
    "danish": "Denmark", "finland": "Finland", "finnish": "Finland", "ukraine": "Ukraine", "ukrainian": "Ukraine",
    "estonia": "Estonia", "estonian": "Estonia", "lithuania": "Lithuania", "lithuanian": "Lithuania",
    "dutch": "Netherlands", "netherlands": "Netherlands", "canada": "Canada", "canadian": "Canada",
    "japan": "Japan", "japanese": "Japan", "india": "India", "indian": "India", "australia": "Australia",
    "australian": "Australia", "israel": "Israel", "israeli": "Israel", "taiwan": "Taiwan", "greece": "Greece",
    "south korea": "South Korea", "south korean": "South Korea", "switzerland": "Switzerland", "swiss": "Switzerland",
}  # fmt: skip
_ARMS = (
    r"government|ministry|ministries|lawmakers|parliament|parliamentarians|military|army|navy|air force|armed forces"
    r"|forces|state|troops|authorities|defen[cs]e (?:ministry|minister)|interior ministry|coalition|mps"
)
_BUYS = (
    r"award\w{0,3}|orders?|ordered|ordering|buys?|bought|buying|approv\w{1,3}|clear(?:s|ed)?|picks?|picked|sign(?:s|ed)?"
    r"|commission(?:s|ed)|hand(?:s|ed)?|grants?|granted|select(?:s|ed)?|chooses?|chose|contract(?:s|ed)|procures?|taps?"
)
_GAP = 60
"""Characters between who acts and what is done."""


def known(name: str | None) -> str | None:
    """The part of a state that a name means: `Army` is the US Army.

    >>> known("Marines")
    'US Marine Corps'
    """
    return _BODIES.get(name.lower()) if name else None


def named(text: str) -> bool:
    """Whether a text names a part of a state."""
    return any(map(text.__contains__, _first_words())) and _body().search(text) is not None


def nearest(text: str, start: int, end: int) -> str | None:
    """The part of a state that is named in a sentence, nearest to its figure at `start`, past no other figure.

    >>> nearest("Palantir's deal with the Army, worth $10 billion", 37, 48)
    'US Army'
    """
    found = [
        hit
        for hit in _body().finditer(text)
        if not (
            _foreign(hit["nation"])
            or _digit().search(text, end, hit.start())
            or _digit().search(text, hit.end(), start)
        )
    ]
    away = min(found, key=lambda hit: hit.start() - end if hit.start() >= end else start - hit.end(), default=None)
    return _BODIES[away["body"].lower()] if away else None


def buyer(text: str) -> str | None:
    """The country that a sentence or a title begins with and that awards or orders something.

    >>> buyer("German lawmakers approve first drone deals")
    'Germany'
    """
    hit = _country().match(text)
    return _COUNTRIES[(hit["land"] or hit["of"]).lower()] if hit else None


def acts(text: str) -> bool:
    """Whether a part of a state is what a sentence begins with: «The Navy will spend»."""
    hit = _body().search(text, 0, _GAP)
    return hit is not None and text[: hit.start("body")].lower().strip() in {"", "the", "us", "the us", "the u.s."}


def _foreign(nation: str | None) -> bool:
    return nation is not None and nation.lower() in _COUNTRIES


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"[$€£]\d")


@cache
def _body() -> re.Pattern[str]:
    bodies = "|".join(sorted((_written(body) for body in _BODIES if body != "immigration"), key=len, reverse=True))
    return re.compile(rf"(?:\b(?P<nation>[A-Z][a-z]{{2,12}}) )?\b(?P<body>{bodies})\b(?![’'-]?[a-z])")


@cache
def _first_words() -> frozenset[str]:
    """A part that every name of a part of a state has: the cheap question before the dear one."""
    return frozenset(_written(body).split("|")[0].split(" ")[0] for body in _BODIES) | {"army", "navy"}


def _written(body: str) -> str:
    """A name with its capitals; armies also without them before a deal: «the army deal»."""
    if body in {"ice", "nasa", "nato", "nhs", "irs"}:
        return body.upper()
    capital = " ".join(word if word in {"and", "of"} else word.capitalize() for word in body.split())
    capital = "NHS England" if body == "nhs england" else capital
    plain = rf"|{body}(?= (?:deal|contract|order|agreement|award)s?\b)" if body in {"army", "navy"} else ""
    return f"{capital}{plain}"


@cache
def _country() -> re.Pattern[str]:
    lands = "|".join(sorted(map(re.escape, _COUNTRIES), key=len, reverse=True))
    return re.compile(
        rf"(?:the )?(?:(?P<of>{lands})(?:['’]s)? (?:{_ARMS})|(?P<land>{lands}))\b"
        rf"(?! (?:start-?up|firm|company|group|maker))[^.;]{{0,{_GAP}}}?\b(?:{_BUYS})\b",
        re.IGNORECASE,
    )

"""Who stands behind a claim. Copies, near-copies and credited reports are one voice, however many articles carry them.

Copies are looked for only among articles that share the words around a figure, and then by the share of the shorter
text's shingles that stand in the longer: a copy with another headline, a cut end or a sign-up box is still a copy. The
few candidates make an index of minimal hashes unnecessary, and the answer exact.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.model import Article, Claim, Voice, When

SHINGLE = 5
"""Words a shingle."""

COPIED = 0.6
"""The share of the shorter text's shingles from which on two articles are one."""

CROWD = 12
"""Articles a run of words is followed through."""

ALIASES = {
    "wallstreetjournal": "wsj",
    "dowjones": "wsj",
    "financialtimes": "ft",
    "newyorktimes": "nytimes",
    "nyt": "nytimes",
    "associatedpress": "ap",
    "apnews": "ap",
    "agencefrancepresse": "afp",
    "bloombergnews": "bloomberg",
    "thomsonreuters": "reuters",
    "informacion": "information",
    "washingtonpost": "wapo",
    "businessinsider": "insider",
    "southchinamorningpost": "scmp",
}
"""Names of much-cited outlets that do not follow from their domains."""


class Origins:
    """The origin of each claim of some articles: build it with `trace`."""

    def __init__(self, first: Mapping[str, Article], voice: Mapping[str, str], names: Mapping[str, str]) -> None:
        self._first = first
        self._voice = voice
        self._names = names

    def said(self, article: Article) -> When | None:
        """When it was first said: a copy's date is that of its original."""
        return self._first.get(article.id, article).published

    def of(self, claim: Claim) -> str:
        """The name of the voice behind a claim."""
        who = claim.attribution
        if who.voice is Voice.FILING:
            return f"filing: {who.name or claim.company}"
        if who.voice is Voice.COMPANY:
            return f"company: {who.name or claim.company}"
        if who.name and who.voice is Voice.PERSON:
            return f"person: {who.name}"
        if who.name and who.voice is Voice.OUTLET:
            return self._names[outlet(who.name)]
        return self.carrier(claim.article)

    def carrier(self, article: str) -> str:
        """The name of the outlet that an article is of, whoever it cites; a copy is of the outlet of its original."""
        return self._names.get(self._voice[article], article)


def outlet(name: str) -> str:
    """One key for the forms of an outlet's name and domain.

    >>> outlet("www.reuters.com") == outlet("Reuters"), outlet("The Wall Street Journal") == outlet("wsj.com")
    (True, True)
    """
    name = name.casefold().strip()
    if re.fullmatch(r"[\w-]{1,63}(\.[\w-]{1,63}){1,6}", name):
        labels = name.split(".")
        short = len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2  # .co.uk, .com.br
        name = labels[-3 if short else -2]
    key = re.sub(r"[\W_]+", "", re.sub(r"^the\b", "", name)) or name
    key = key.removeprefix("the") if len(key) > 8 else key
    return ALIASES.get(key, key)


def trace(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Origins:
    """Find who stands behind the claims."""
    claims = list(claims)
    named = {claim.article: articles[claim.article] for claim in claims}
    groups = {key: key for key in named}
    for one, other in _candidates(claims, articles):
        if _root(groups, one) != _root(groups, other) and copied(articles[one].text, articles[other].text):
            groups[_root(groups, one)] = _root(groups, other)
    first: dict[str, Article] = {}
    voice: dict[str, str] = {}
    credited = {outlet(claim.attribution.name) for claim in claims if claim.attribution.name}
    for article in sorted(named.values(), key=_age):
        first.setdefault(_root(groups, article.id), article)
    known = Counter(outlet(article.outlet) for article in named.values())
    for article in sorted(named.values(), key=lambda one: _originality(one, credited, known)):
        voice.setdefault(_root(groups, article.id), outlet(article.outlet) or article.id)
    return Origins(
        {key: first[_root(groups, key)] for key in named},
        {key: voice[_root(groups, key)] for key in named},
        _names(claims, named.values()),
    )


def _names(claims: Iterable[Claim], articles: Iterable[Article]) -> dict[str, str]:
    """The form in which each outlet is shown: as articles call it rather than its domain."""
    forms: dict[str, set[str]] = {}
    for name in [one.attribution.name for one in claims] + [one.outlet for one in articles]:
        if name and name.strip():
            forms.setdefault(outlet(name), set()).add(name.strip())
    return {key: min(written, key=lambda name: ("." in name, name)) for key, written in forms.items()}


def copied(one: str, other: str) -> bool:
    """Whether two texts are one, as published twice."""
    short, long = sorted((shingles(one), shingles(other)), key=len)
    return bool(short) and len(short & long) >= COPIED * len(short)


@lru_cache(maxsize=4096)
def shingles(text: str) -> frozenset[int]:
    """The hashed runs of words of a text; a text shorter than one run is one run."""
    words = re.findall(r"\w+", text.casefold())
    return frozenset(hash(tuple(words[at : at + SHINGLE])) for at in range(max(1, len(words) - SHINGLE + 1)) if words)


def _originality(article: Article, credited: set[str], known: Counter[str]) -> tuple[object, ...]:
    """Of several copies the one that others credit is the original, else the earliest, else that of the best known."""
    name = outlet(article.outlet)
    undated, when, key = _age(article)
    return (name not in credited, undated, when, -known[name], key)


def _age(article: Article) -> tuple[bool, object, str]:
    when = article.published
    return (when is None, (when.first, when.last) if when else (), article.id)


def _root(groups: dict[str, str], key: str) -> str:
    while groups[key] != key:
        groups[key] = groups[groups[key]]
        key = groups[key]
    return key


def _candidates(claims: Iterable[Claim], articles: Mapping[str, Article]) -> Iterable[tuple[str, str]]:
    """Pairs of articles that share a run of words around a figure; a run of a crowd of articles is only a phrase."""
    seen: dict[int, list[str]] = {}
    for claim in sorted(claims, key=lambda claim: claim.place):
        for run in _runs(articles[claim.article].quote(claim)):
            sharing = seen.setdefault(run, [])
            if claim.article in sharing or len(sharing) >= CROWD:
                continue
            yield from ((other, claim.article) for other in sharing)
            sharing.append(claim.article)


def _runs(sentence: str) -> frozenset[int]:
    return shingles(sentence[:600])

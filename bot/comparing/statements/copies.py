"""Which articles are one text, published twice: copies, cut copies, and copies in which a number is another one.

Copies are looked for only among articles that share the words around a figure, and then by the share of the shorter
text's shingles that stand in the longer: a copy with another headline, a cut end or a sign-up box is still a copy. The
few candidates make an index of minimal hashes unnecessary, and the answer exact.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.comparing.statements.intervals import meet
from bot.model import Article, Claim

SHINGLE = 5
"""Words a shingle."""

COPIED = 0.6
"""The share of the shorter text's shingles from which on two articles are one."""

BESIDE = 120
"""Characters on either side of a sentence that are searched for shared words too."""

CROWD = 12
"""Articles that a run of words is followed through; beyond them as many texts that are no copy of any of these."""


def families(claims: Iterable[Claim], articles: Mapping[str, Article]) -> dict[str, str]:
    """For each article of the claims one article that stands for all its copies."""
    claims = sorted(claims, key=lambda claim: claim.place)
    groups = {claim.article: claim.article for claim in claims}
    verbatim: dict[str, str] = {}
    for key in groups:
        groups[key] = verbatim.setdefault(articles[key].text.strip() or key, key)
    seen: dict[int, list[str]] = {}
    apart: set[tuple[str, str]] = set()
    for claim in claims:
        for run in shingles(_around(claim, articles[claim.article])):
            _join(claim.article, seen.setdefault(run, []), groups, apart, articles)
    return {key: _root(groups, key) for key in groups}


def _around(claim: Claim, article: Article) -> str:
    """A claim's sentence and some words beside it: in a copy of a short one another number leaves no run as it was."""
    start, end = claim.sentence
    return article.part(claim.part)[max(0, start - BESIDE) : min(end, start + 600) + BESIDE]


def _join(
    key: str,
    sharing: list[str],
    groups: dict[str, str],
    apart: set[tuple[str, str]],
    articles: Mapping[str, Article],
) -> None:
    """Put an article with those of its copies that share a run of words, and follow the run through it."""
    if key in sharing:
        return
    for other in sharing:
        one, root = _root(groups, key), _root(groups, other)
        if one == root or (other, key) in apart:
            continue
        if copied(articles[other].text, articles[key].text):
            groups[one] = root
        else:
            apart.add((other, key))
    known = {_root(groups, other) for other in sharing}
    if len(sharing) < CROWD or (len(sharing) < 2 * CROWD and _root(groups, key) not in known):
        sharing.append(key)


def _root(groups: dict[str, str], key: str) -> str:
    while groups[key] != key:
        groups[key] = groups[groups[key]]
        key = groups[key]
    return key


def copied(one: str, other: str) -> bool:
    """Whether two texts are one, as published twice."""
    short, long = sorted((shingles(one), shingles(other)), key=len)
    return bool(short) and len(short & long) >= COPIED * len(short)


@lru_cache(maxsize=4096)
def shingles(text: str) -> frozenset[int]:
    """The hashed runs of words of a text; a text shorter than one run is one run."""
    words = re.findall(r"\w+", text.casefold())
    return frozenset(hash(tuple(words[at : at + SHINGLE])) for at in range(max(1, len(words) - SHINGLE + 1)) if words)


def tells(claim: Claim, article: Article, told: Iterable[Claim], beside: Iterable[Claim]) -> bool:
    """Whether an article with the claims `told` gives a claim's figure, rounded or in another currency too.

    `beside` are the claims of the claim's own article: one in its sentence shows of what it is a conversion.
    """
    told = list(told)
    if any(_same(claim, one) for one in told) or _stands(claim.figure.text, article):
        return True
    given = [one for one in beside if one.sentence == claim.sentence and one.part is claim.part]
    return any(one.amount.unit != claim.amount.unit and _same(one, peer) for one in given for peer in told)


def replaced(told: Iterable[Claim], mine: Iterable[Claim], claim: Claim) -> bool:
    """Whether a copy with the claims `mine` lacks a figure of what a claim is of, which its original gives."""
    mine = list(mine)
    same = [one for one in told if (one.company, one.measure) == (claim.company, claim.measure)]
    return any(not any(_same(one, peer) for peer in mine) for one in same)


def _same(one: Claim, other: Claim) -> bool:
    return one.amount.unit == other.amount.unit and meet(one.amount.allows(), other.amount.allows()) is not None


def _stands(words: str, article: Article) -> bool:
    bounded = re.compile(rf"(?<![\w.,]){re.escape(words)}(?!\w|[.,]\d)")
    return any(bounded.search(part) for part in (article.title, article.text))

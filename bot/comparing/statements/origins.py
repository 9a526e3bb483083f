"""Who stands behind a claim. Copies, near-copies and credited reports are one voice, however many articles carry them.

A copy speaks for its original only where that tells the figure too: another number is the word of who wrote it.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from bot.comparing.statements.copies import families, replaced, tells
from bot.comparing.statements.outlets import Outlets
from bot.model import Article, Claim, Voice, When


class Origins:
    """The origin of each claim of some articles: build it with `trace`.

    `copies` are for each article the copies of its text and itself, the original first; `outlets` the keys of those
    that the articles are of: who is called by one of them is no person.
    """

    def __init__(
        self,
        copies: Mapping[str, Sequence[Article]],
        claims: Mapping[str, Sequence[Claim]],
        names: Mapping[str, str],
        outlets: Container[str],
        press: Outlets,
    ) -> None:
        self._outlets = outlets
        self._press = press
        self._copies = copies
        self._claims = claims
        self._amounts = {key: {_number(claim) for claim in told} for key, told in claims.items()}
        self._names = names

    def said(self, claim: Claim) -> When | None:
        """When it was first said: a copy's date is that of its original."""
        return min(self._tellers(claim), key=_age).published

    def of(self, claim: Claim) -> str:
        """The name of the voice behind a claim."""
        who = claim.attribution
        if self.altered(claim):
            return self.writer(claim)
        if who.voice is Voice.FILING:
            return f"filing: {who.name or claim.company}"
        if who.voice is Voice.COMPANY:
            return f"company: {who.name or claim.company}"
        key = self._press.key(who.name) if who.name else None
        if key is not None and (who.voice is Voice.OUTLET or key in self._outlets):
            return self._names[key]
        if who.name and who.voice is Voice.PERSON:
            return f"person: {who.name}"
        return self.writer(claim)

    def carrier(self, article: str) -> str:
        """The name of the outlet that an article is of, whoever it cites; a copy is of the outlet of its original."""
        return self._outlet(self._copies[article][0])

    def writer(self, claim: Claim) -> str:
        """The name of the outlet whose figure it is: of several copies the most original one that has it."""
        return self._outlet(self._tellers(claim)[0])

    def altered(self, claim: Claim) -> bool:
        """Whether a copy, of another outlet than its original, has this figure in the place of the original's."""
        first, mine = self._copies[claim.article][0], self._claims.get(claim.article, ())
        if self.writer(claim) == self._outlet(first):
            return False
        return replaced(self._claims.get(first.id, ()), mine, claim)

    def _tellers(self, claim: Claim) -> Sequence[Article]:
        """The copies of a claim's article that tell its figure, or just its number where the original does not."""
        copies = self._copies[claim.article]
        if len(copies) == 1 or self._told(claim, copies[0]):
            return copies
        number = _number(claim)
        return [one for one in copies if one.id == claim.article or number in self._amounts[one.id]]

    def _told(self, claim: Claim, article: Article) -> bool:
        return tells(claim, article, self._claims.get(article.id, ()), self._claims.get(claim.article, ()))

    def _outlet(self, article: Article) -> str:
        return self._names.get(self._press.key(article.outlet) or article.id, article.id)


def _number(claim: Claim) -> tuple[object, ...]:
    return (claim.amount.unit, claim.amount.low, claim.amount.high)


def trace(claims: Iterable[Claim], articles: Mapping[str, Article], press: Outlets) -> Origins:
    """Find who stands behind the claims."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.article].append(claim)
    every = [claim for same in told.values() for claim in same]
    groups = families(every, articles)
    credited = {press.key(claim.attribution.name) for claim in every if claim.attribution.name}
    known = Counter(press.key(articles[key].outlet) for key in told)
    copies: dict[str, list[Article]] = defaultdict(list)
    for article in sorted((articles[key] for key in told), key=lambda one: _originality(one, credited, known, press)):
        copies[groups[article.id]].append(article)
    names = _names(every, (articles[key] for key in told), press)
    return Origins({key: copies[groups[key]] for key in told}, told, names, known, press)


def apart(claims: Iterable[Claim], articles: Mapping[str, Article], press: Outlets) -> Origins:
    """Origins by which each article is its own: enough, and cheap, where only what one article says is looked at."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.article].append(claim)
    names = _names((claim for same in told.values() for claim in same), (articles[key] for key in told), press)
    return Origins({key: [articles[key]] for key in told}, told, names, (), press)


def _names(claims: Iterable[Claim], articles: Iterable[Article], press: Outlets) -> dict[str, str]:
    """The form in which each outlet is shown: as articles call it rather than its domain."""
    forms: dict[str, set[str]] = {}
    for name in [one.attribution.name for one in claims] + [one.outlet for one in articles]:
        if name and name.strip():
            forms.setdefault(press.key(name), set()).add(name.strip())
    return {key: min(written, key=lambda name: ("." in name, name)) for key, written in forms.items()}


def _originality(article: Article, credited: set[str], known: Counter[str], press: Outlets) -> tuple[object, ...]:
    """Of several copies the one that others credit is the original, else the earliest, else that of the best known."""
    name = press.key(article.outlet)
    undated, when, key = _age(article)
    return (name not in credited, undated, when, -known[name], key)


def _age(article: Article) -> tuple[bool, object, str]:
    when = article.published
    return (when is None, (when.first, when.last) if when else (), article.id)

"""What figures are of that no measure covers: a break-up fee, the loss of a year, an offer a share.

The words right beside a figure have to say so. It stays of measure `OTHER`; the matter is its event. What belongs to a
deal is told of the company that is bought, whoever pays.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from bot.model import Article, Claim, MatterWords, Measure, Part, Scope
from bot.model.values import value

REACH = 90
"""Characters before and behind a figure that are looked at, within its sentence."""

BETWEEN, BESIDE = 40, 16
"""Characters that may stand between a noun and its figure, and between a verb and it."""

DENYING = 40
"""Characters before the words in which they may be denied."""

DEAREST = 10_000
"""What a share costs at most, in any currency."""

_PRICE = Measure.ACQUISITION_PRICE

_LINK = r"(?:[ -](?:of|in|as|an?|the|annual|yearly|year|per|reverse|net|cost|cash|federal|de|d['’]|di|an)){0,3}[ -]?"


@value()
class Whose:
    """To whom a matter of a deal may belong: who is bought in an article, by whom, and in the deal that it is about."""

    bought: frozenset[str]
    by: Mapping[str, str]
    target: str | None

    def of_the_deal(self, company: str | None) -> str | None:
        """Who is bought in the deal that a company has a part in; where nobody is named, in that of the article."""
        if company is None or company in self.bought:
            return company or self.target
        return self.by.get(company)


@value()
class Phrase:
    """Words that say what a figure is of. `noun`: more words may stand between it and the figure."""

    words: MatterWords
    noun: bool


@value()
class Wording:
    """The words of some matters: what stands before a figure, and what right behind it."""

    before: Mapping[str, Phrase]
    behind: Mapping[str, Phrase]
    _before: re.Pattern[str]
    _behind: re.Pattern[str]
    _stems: frozenset[str]
    """The longest word of each phrase: one of them has to stand there, which is asked first."""

    def of(self, left: str, right: str) -> Phrase | None:
        """The words on either side of a figure that name a matter; those before it come first."""
        if self._stems.isdisjoint(_word().findall(f"{left} {right}")):
            return None
        return self._ahead(left, right) or self._after(left, right)

    def _ahead(self, left: str, right: str) -> Phrase | None:
        found = [*self._before.finditer(left)]
        if not found:
            return None
        last = found[-1]
        phrase, between = self.before[last[0]], left[last.end() :]
        if not _joins(between, BETWEEN if phrase.noun else BESIDE):
            return None
        return phrase if _holds(phrase.words, left[: last.start()], f"{last[0]}{between}{right}") else None

    def _after(self, left: str, right: str) -> Phrase | None:
        found = self._behind.match(right)
        phrase = self.behind[found["words"]] if found else None
        return phrase if phrase and _holds(phrase.words, left, right) else None


@value()
class Matters:
    """The words of all matters: of sums, and of prices a share."""

    sums: Wording
    shares: Wording


def build_matters(words: Sequence[MatterWords]) -> Matters:
    """The matters as they are looked for; of words that two of them have, those of the first count."""
    return Matters(
        sums=_wording([each for each in words if not each.per_share]),
        shares=_wording([each for each in words if each.per_share]),
    )


def _wording(words: Iterable[MatterWords]) -> Wording:
    before: dict[str, Phrase] = {}
    behind: dict[str, Phrase] = {}
    for each in words:
        for noun in each.nouns:
            before.setdefault(noun, Phrase(each, noun=True))
            behind.setdefault(noun, Phrase(each, noun=True))
        before = {word: Phrase(each, noun=False) for word in each.before} | before
        behind = {word: Phrase(each, noun=False) for word in each.behind} | behind
    return Wording(
        before,
        behind,
        re.compile(rf"(?<!\w){_any(before)}(?!\w)"),
        re.compile(rf"{_LINK}(?P<words>{_any(behind)})(?!\w)"),
        frozenset(max(_word().findall(phrase), key=len) for phrase in (*before, *behind)),
    )


def whose(claims: Iterable[Claim], struck: tuple[str | None, str | None] | None) -> Whose:
    """To whom the matters of an article belong; `struck` are who is bought and who buys in what it is about."""
    deals = Counter([(c.company, c.counterparty) for c in claims if c.company and c.measure is _PRICE])
    bought = Counter([company for company, _ in deals.elements() if company])
    first = bought.most_common(1)[0][0] if bought else None
    by = {buyer: company for (company, buyer), _ in reversed(deals.most_common()) if buyer and company}
    target, buyer = struck or (None, None)
    by |= {buyer: target} if buyer and target else {}
    return Whose(frozenset(bought) | ({target} if target else set()), by, target or first)


def with_matters(claims: Sequence[Claim], article: Article, matters: Matters, sides: Whose) -> tuple[Claim, ...]:
    """The claims, those of a matter told as such."""
    return tuple([_told(claim, article, matters, sides) if _may_be(claim) else claim for claim in claims])


def _may_be(claim: Claim) -> bool:
    return claim.measure is Measure.OTHER and claim.part is Part.TEXT and claim.amount.money


def _told(claim: Claim, article: Article, matters: Matters, sides: Whose) -> Claim:
    left, right = map(str.lower, article.sides(claim, REACH, REACH))
    per_share = Scope.PER_SHARE in claim.scopes or (_small(claim) and _a_share(left, right))
    phrase = (matters.shares if per_share else matters.sums).of(left, right)
    if phrase is None:
        return claim
    words = phrase.words
    deal = sides.of_the_deal(claim.company) if words.of_the_deal else None
    if per_share and words.of_the_deal and deal is None:
        return claim  # what somebody else is paid for something else
    company = deal or claim.company
    return replace(
        claim,
        event=words.matter.value,
        company=company,
        counterparty=_payer(claim, company),
        scopes=(claim.scopes | {Scope.PER_SHARE} if per_share else claim.scopes) - _no_move(phrase),
    )


def _payer(claim: Claim, company: str | None) -> str | None:
    """The other side where a matter is told of who is bought: the buyer, of whom it was read, or who was there."""
    others = [name for name in (claim.company, claim.counterparty) if name and name != company]
    return others[0] if others else None


def _no_move(phrase: Phrase) -> frozenset[Scope]:
    """No change is told by a verb, «lost $5 million», that looks like one; «the loss fell by $5 million» tells one."""
    return frozenset() if phrase.noun else frozenset({Scope.CHANGE})


def _small(claim: Claim) -> bool:
    ends = (claim.amount.low, claim.amount.high)
    return all(end is None or end < DEAREST for end in ends)


def _a_share(left: str, right: str) -> bool:
    """Whether the words make it the price of one share."""
    return bool(_each().match(right) or _shares_at().search(left))


def _holds(words: MatterWords, before: str, rest: str) -> bool:
    """Whether nothing around the words denies them, or says that it is something else."""
    told = before + rest
    return not (any(other in told for other in words.unless) or _denied().search(before[-DENYING:]))


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:no|not|never|without|den(?:y|ies|ied)|waived?|keinen?|nicht|ohne|dementiert\w{0,2}|sans|aucune?|sin|ningun[ao]"
        r"|sem|senza|nessun[ao]?|nega)\b|n['’]t\b"
    )


def _joins(between: str, most: int) -> bool:
    """Whether a few words, a year among them, or a colon join what stands before a figure to it."""
    return len(between) <= most and not _apart().search(between.removeprefix(":"))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?!20\d\d\b)\d|[.,;:!?()\"“”]|\b(?:and|but|while|und|aber|et|y|e|mais|ma)\b")


@cache
def _each() -> re.Pattern[str]:
    return re.compile(
        r" apiece\b|(?: in cash)? (?:(?:for|per|a|each|every|je|pro|par|por|cada) ){1,2}"
        r"(?:\w+ ){0,2}?(?:shares?|stock|aktie|action|acción|ação|papel|azione|titolo)\b"
    )


@cache
def _shares_at() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:shares?|stock|aktien?|actions?|acciones|ações|azioni) (?:\w+ ){0,3}(?:at|zu|à|a|por|für)"
        r"|(?:issue|offer|offering|ipo|listing) price (?:of|at|was)|priced (?:\w+ ){0,4}at|je aktie|por acción"
        r"|ausgabepreis \w+|holders (?:get|receive|were sent|will get|will receive)) $"
    )


def _any(phrases: Iterable[str]) -> str:
    """Any of some phrases, the longest first; nothing fits where there are none."""
    told = "|".join(re.escape(one) for one in sorted(phrases, key=lambda one: (-len(one), one)))
    return f"(?:{told})" if told else "(?!)"

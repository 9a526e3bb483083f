"""When a company was founded: years, and only those in frames that say so of a company named beside them.

A product is launched, a unit is set up and a founder had an earlier company: what leaves open whose year it is makes no
claim.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from bot.model import Amount, Article, Bound, Claim, Figure, Measure, Part
from bot.reading.companies.gazetteer import Mention
from bot.reading.facts.words import BY, FOUNDED, IN, IT, STARTED, WAS, YEAR
from bot.reading.sentences import Sentence, sentences

LONGEST = 800
"""Characters of a sentence that are looked at."""

GAP = 90
"""Characters between a name and the verb that is said of it."""

UNIT = "year"
_FOUNDING = (
    "founded", "founding", "establish", "incorporat", "launched", "started", "set up", "created", "formed", "gegründet",
    "gründung", "fond", "fund", "cread", "criad", "constitu", "créé",
    "nata", "née", "nacida", "nascida",
)  # fmt: skip
"""A part that every way has to tell a founding: the cheap question before the dear ones."""


def tells_founding(text: str) -> bool:
    """Whether a text holds a year and a word for founding at all; asked first because it is cheap."""
    return _may_tell(text, 0, len(text))


def _may_tell(text: str, start: int, end: int) -> bool:
    return bool(_any_year().search(text, start, end)) and any(map(text[start:end].lower().__contains__, _FOUNDING))


def founded(
    article: Article, named: Sequence[Mention], topic: str | None, givers: frozenset[str] = frozenset()
) -> Iterator[Claim]:
    """Claims of the years in which companies were founded, in the order of the text.

    `named` are the companies of the text in their order, `topic` is whom «it» may mean where several are named, or none
    but who gives money (`givers`) or stands aside: «with money from Orlo».
    """
    before: list[Mention] = []
    every = frozenset(mention.name for mention in named) | {topic or ""}
    at = 0
    for sentence in sentences(article.text):
        while at < len(named) and named[at].start < sentence.start:
            at += 1
        here = [m for m in named[at : at + 40] if m.end <= sentence.end]
        for company, year in _told(article.text, sentence, here, Known(before, topic, every)):
            yield _claim(article, sentence, company, year)
        before = [m for m in here if m.name not in givers and not _governed(article.text, m)] if here else before


def _governed(text: str, mention: Mention) -> bool:
    """Whether a word like «from» binds a name: who stands there is not spoken of."""
    return bool(_binding().search(text[max(0, mention.start - 30) : mention.start]))


Told = tuple[str, re.Match[str]]


class Known(NamedTuple):
    """What is known when a sentence is read: the companies last named before it, the topic, all names of the text."""

    before: Sequence[Mention]
    topic: str | None
    every: frozenset[str]


def _told(text: str, sentence: Sentence, here: Sequence[Mention], known: Known) -> Iterator[Told]:
    end = min(sentence.end, sentence.start + LONGEST)
    if not _may_tell(text, sentence.start, end):
        return
    seen: set[int] = set()
    for found in _frames(text, sentence.start, end):
        company = _whose(text, found, sentence, here, known)
        if company and found.start("year") not in seen and not _open(text, found):
            seen.add(found.start("year"))
            yield company, found


def _frames(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for pattern in (_passive(), _last(), _label(), _active(), _since(), _german(), _who_did()):
        yield from pattern.finditer(text, start, end)


def _whose(text: str, found: re.Match[str], sentence: Sentence, here: Sequence[Mention], known: Known) -> str | None:
    """The company that is said to have been founded; None where the words leave it open."""
    if "object" in found.re.groupindex:
        return _at(found.start("object"), here) or _meant(found["object"], known)
    if found.re is _label():
        return known.topic if {m.name for m in here} <= {known.topic} else _only(here)
    if found.re is _who_did():
        return known.topic
    if found.re is _since():
        earlier = [m for m in here if m.end <= found.start()]
        return _only(earlier) if earlier else _meant("", known)
    return _before(text, found, sentence, here, known) or _beginning(text, found, sentence, here, known)


def _before(text: str, found: re.Match[str], sentence: Sentence, here: Sequence[Mention], known: Known) -> str | None:
    """The subject of the verb: a name beside it, the first word of a name, or what stands for one."""
    last = next((m for m in reversed(here) if m.end <= found.start()), None)
    if last and last.end >= found.start() - GAP and _beside().fullmatch(text, last.end, found.start()):
        return last.name
    begin = max(sentence.start, found.start() - GAP)
    left = text[begin : found.start()]
    if short := _short().search(left):
        return _first(short["name"], known.every)
    if pronoun := _pronoun().search(left):
        earlier = [m for m in here if m.end <= begin + pronoun.start()]
        return _meant(pronoun["it"], known._replace(before=earlier or known.before))
    return None


def _beginning(
    text: str, found: re.Match[str], sentence: Sentence, here: Sequence[Mention], known: Known
) -> str | None:
    """Whose year a sentence begins with: «Founded in 2013, Casetext uses»."""
    if text[sentence.start : found.start()].strip(' •*-–—\t"“«'):
        return None
    return _behind(text, found, here) or (_meant("", known) if _follows(text, found) else None)


def _behind(text: str, found: re.Match[str], here: Sequence[Mention]) -> str | None:
    """«Founded in 2013, Casetext uses»: the name right behind."""
    after = next((m for m in here if m.start >= found.end()), None)
    if after is None or text[after.end : after.end + 2] in ("'s", "’s"):
        return None
    return after.name if _comma().fullmatch(text, found.end(), after.start) else None


def _follows(text: str, found: re.Match[str]) -> bool:
    """«Founded in 2021, the company has»."""
    return bool(_comma_it().match(text, found.end()))


def _at(place: int, here: Iterable[Mention]) -> str | None:
    return next((m.name for m in here if m.start == place), None)


def _only(mentions: Iterable[Mention]) -> str | None:
    names = {mention.name for mention in mentions}
    return names.pop() if len(names) == 1 else None


def _meant(said: str, known: Known) -> str | None:
    """The company that «it» or «the startup» stands for: the only one told of just before, or the article's own."""
    if said and not _pronoun_alone().fullmatch(said):
        return None
    return _only(known.before) or known.topic


def _first(word: str, every: Iterable[str]) -> str | None:
    """The one company of the article whose name begins with the word: «Ampere» is Ampere Computing."""
    fitting = [name for name in every if name.split()[:1] == [word]]
    return fitting[0] if len(fitting) == 1 else None


def _open(text: str, found: re.Match[str]) -> bool:
    """Whether another year follows: «in 2016 or 2017»."""
    return bool(_another().match(text, found.end("year")))


def _claim(article: Article, sentence: Sentence, company: str, found: re.Match[str]) -> Claim:
    start, end = found.span("year")
    year = Decimal(found["year"])
    hedged = _around().search(article.text, max(sentence.start, start - 12), start)
    amount = Amount(low=year, high=year, unit=UNIT, bound=Bound.APPROX if hedged else Bound.EXACT)
    return Claim(
        article=article.id,
        part=Part.TEXT,
        figure=Figure(start=start, end=end, text=found["year"], amount=amount),
        sentence=(sentence.start, sentence.end),
        measure=Measure.FOUNDED,
        company=company,
    )


@cache
def _binding() -> re.Pattern[str]:
    words = r"from|by|with|including|of|to|for|at|than|von|bei|mit|de|par|avec|con|com|da|di"
    return re.compile(rf"\b(?:{words})\s(?:[A-ZÀ-Ý]\w+(?:[’']s)?\s){{0,2}}$")


@cache
def _any_year() -> re.Pattern[str]:
    return re.compile(r"[12][089]\d\d")


@cache
def _passive() -> re.Pattern[str]:
    started = rf"{STARTED}\sby\s[^.;:!?()\d]{{2,110}}?\s"
    return re.compile(rf"\b(?:(?i:{FOUNDED}){BY}[\s,]{{1,2}}|(?i:{started})){IN}(?:about |around |circa )?{YEAR}")


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Ff]ounded|[Ee]stablished|FOUNDED|Gegründet|Gründung|[Ff]ounding year)\s?[:|]\s{{0,3}}{YEAR}"
    )


@cache
def _active() -> re.Pattern[str]:
    it = r"(?:the\s(?:company|start-?up|firm|business)|it)\b"
    who = r"(?:co-?founded|founded|established|started|set\sup|gründeten?|a\sfondé|ont\sfondé|fundó|fundaron|fundou)"
    return re.compile(
        rf"\b(?<!was\s)(?<!were\s){who}\s(?P<object>{it}|[A-ZÀ-Ý0-9][\w.&’'-]{{0,30}}(?:\s[A-ZÀ-Ý][\w.&-]{{0,30}}){{0,3}})"
        rf",?\s{IN}{YEAR}"
    )


@cache
def _since() -> re.Pattern[str]:
    return re.compile(rf"\b[Ss]ince (?:its )?(?:founding|inception) {IN}{YEAR}")


@cache
def _last() -> re.Pattern[str]:
    """«Helsing wurde 2021 in München gegründet»: the verb behind the year."""
    return re.compile(rf"(?<= wurde )(?:{IN})?{YEAR}(?: (?:in|von|durch) [^.;:!?()\d]{{2,80}}?)? (?:mit)?gegründet\b")


@cache
def _german() -> re.Pattern[str]:
    """«Gegründet wurde Helsing 2021», «das 2017 gegründete Start-up Helsing»."""
    name = r"(?P<object>[A-ZÀ-Ý0-9][\w.&-]{0,30}(?:\s[A-ZÀ-Ý][\w.&-]{0,30}){0,3})"
    return re.compile(rf"\b[Gg]egründet (?:wurde|worden ist) (?:das (?:Unternehmen|Start-?up) )?{name} {IN}{YEAR}")


@cache
def _who_did() -> re.Pattern[str]:
    """«Son fondateur, qui l'avait créée en 2019»: of whom the article is about."""
    return re.compile(
        rf"(?:\bqui l['’](?:a|avait) (?:co)?(?:fondée?|créée?)|\bche l['’](?:ha|aveva) (?:co)?fondat[ao]"
        rf"|\bque l[ao] (?:co)?fundó|\bque a (?:co)?fundou)\s{IN}{YEAR}"
    )


@cache
def _beside() -> re.Pattern[str]:
    """What may stand between a company and «founded»: an apposition, «which was», nothing."""
    aside = r"(?:\s?,\s[^,;:.()\d]{2,60},|\s\([^()]{1,30}\)|\s\([^(),;\d]{2,40},)?"
    return re.compile(rf"{aside}\s?[,(–—:-]{{0,1}}\s?(?:(?:which|that|who|das|die|der|qui|que|che)\s)?(?:{WAS}\s)?")


@cache
def _short() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s•(“\"])(?P<name>[A-ZÀ-Ý][\w.&-]{{2,30}})\s?,?\s(?:(?:which|that)\s)?(?:{WAS}\s)?$")


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s•(“\"])(?P<it>{IT}),?\s(?:(?:which|that)\s)?(?:{WAS}\s)?$")


@cache
def _pronoun_alone() -> re.Pattern[str]:
    return re.compile(IT)


@cache
def _comma() -> re.Pattern[str]:
    return re.compile(r"(?:[^,;:.()\d]{0,60}),\s(?:the\s)?(?:[A-Z]?[a-zß-ÿ-]{2,20}(?:-based)?\s){0,2}")


@cache
def _comma_it() -> re.Pattern[str]:
    return re.compile(rf"[^,;:.()\d]{{0,60}},\s{IT}\b")


@cache
def _another() -> re.Pattern[str]:
    return re.compile(r"\s?(?:or|and|oder|ou|o|to|bis|/)\s?(?:in\s)?(?:1[89]|20)\d\d")


@cache
def _around() -> re.Pattern[str]:
    return re.compile(r"\b(?:about|around|circa|um|vers|hacia|verso)\s$")

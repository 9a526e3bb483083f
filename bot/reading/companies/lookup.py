"""Companies in what people type: mistyped, half a name, a ticker, a description.

A look-up first asks a dictionary of keys (letters and digits only, lower case). Only then likeness is measured, among
the names that share their first or their last letters with what was typed, and common words of questions compete with
them: "merger" is nearer to itself than to Mercor. It says when it does not know.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from rapidfuzz import fuzz

from bot.model import Company
from bot.reading.companies.learning import short
from bot.reading.companies.lookup_keys import LONGEST, Word, joined, key, undoubled, words_of
from bot.reading.companies.lookup_likeness import Shelf, common, enough, shelved
from bot.reading.companies.lookup_makers import Makers, build_makers
from bot.reading.companies.lookup_words import COMMON
from bot.reading.companies.words import OWNED

_LONGEST_LINE = 400
_MOST_WORDS = 48
_LONGEST_NAME = 6
_LONGEST_TYPO = 4
_WORD = 6.0
_SHORT = 3
_SURE = 5
_SLIP = 90.0
_REST = 4
_LIKE_REST = 80.0
_TICKER = 4
_LONG = 7


class Match(StrEnum):
    """How what was typed was found."""

    EXACT = "exact"
    TYPO = "typo"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Found:
    """What was typed, read as a company: its name when it is exact or a typo, else None; `near` are names it may mean.

    `weak`: the form is also a word of the language ("scale", "figure") or a single letter.
    """

    kind: Match
    name: str | None = None
    near: tuple[str, ...] = ()
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Spotted:
    """A company inside a sentence: the characters from `start` to `end` mean `name`; not `exact`: they are mistyped."""

    start: int
    end: int
    text: str
    name: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Lookup:
    """The names ready to be looked up; made by `build_lookup`."""

    _names: Mapping[str, tuple[str, ...]]
    _weak: frozenset[str]
    _shelf: Shelf
    _makers: Makers = field(default_factory=Makers)
    _capitals: Mapping[str, str] = field(default_factory=dict)
    """Tickers that are words as well, each with its company: they count in capitals alone."""
    _several: Shelf = field(default_factory=lambda: shelved(()))
    """Names of several words that are told of."""

    def find(self, typed: str) -> Found:
        """The company that the whole of `typed` means, if it means one."""
        if typed in self._capitals:
            return Found(Match.EXACT, self._capitals[typed], weak=True)
        return self._found(key(typed))

    def spot(self, sentence: str) -> tuple[Spotted, ...]:
        """The companies inside a sentence, in order; words that only may be one are left alone."""
        words = words_of(sentence[:_LONGEST_LINE])[:_MOST_WORDS]
        free = [not word.text.startswith("/") for word in words]
        ways = (self._in_capitals, self._one_slip, self._exact, self._mistyped)
        found = [one for way in ways for one in way(words, free)]
        return tuple(sorted(found or self._mistyped_words(words), key=lambda each: each.start))

    def _in_capitals(self, words: Sequence[Word], free: list[bool]) -> Iterator[Spotted]:
        """Tickers that are words too, where not the whole line is in capitals: "PATH market cap"."""
        if all(word.text.isupper() for word in words):
            return
        for at, word in enumerate(words):
            if word.text in self._capitals:
                free[at] = False
                yield _spotted(words, at, at, self._capitals[word.text], exact=True)

    def _one_slip(self, words: Sequence[Word], free: list[bool]) -> Iterator[Spotted]:
        """Names of several words with a single slip, before a word of theirs is read as a name: "vst data"."""
        for first, last in _windows(words, free):
            part = words[first : last + 1]
            typed = joined(part)
            if first == last or len(typed) < _LONG or typed in self._names or all(one.key in COMMON for one in part):
                continue
            form = next((form for form, like in self._several.nearest(typed) if like >= _SLIP), None)
            if form and len(names := self._names[form]) == 1 and _word_by_word(part, names[0]):
                free[first : last + 1] = [False] * len(part)
                yield _spotted(words, first, last, names[0], exact=False)

    def maker(self, typed: str) -> str | None:
        """The company whose product this is."""
        return self._makers.product(typed)

    def _mistyped_words(self, words: Sequence[Word]) -> Iterator[Spotted]:
        """Where nobody else is named, a slip of a name that is also a word, where names stand: "runwy total raised"."""
        for at, word in enumerate(words):
            before, after = _key_at(words, at - 1), _key_at(words, at + 1)
            stands = (at == 0 or before in _PARTIES) and before not in _GRAMMAR and after != "of"
            if not stands or word.key in COMMON or len(word.key) < _SURE:
                continue
            form = next((form for form, like in self._shelf.nearest(word.key) if like >= _SLIP), "")
            if form in COMMON and form in self._weak and len(names := self._names[form]) == 1:
                yield _spotted(words, at, at, names[0], exact=False)
                return

    def _exact(self, words: Sequence[Word], free: list[bool]) -> Iterator[Spotted]:
        for first, last in _windows(words, free):
            names = self._names.get(joined(words[first : last + 1]), ())
            if len(names) == 1 and self._meant(words, first, last):
                whole = _with_the_rest(words, free, first, last, names[0])
                free[first : whole + 1] = [False] * (whole + 1 - first)
                yield _spotted(words, first, whole, names[0], exact=True)
            elif not names and (maker := self._makers.of(words[first : last + 1])):
                free[first : last + 1] = [False] * (last + 1 - first)
                yield _spotted(words, first, last, maker, exact=True)

    def _meant(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether a form is a name here: one that is also a word needs its capital, or a place where names stand."""
        part = words[first : last + 1]
        if first != last:
            return any(word.key not in COMMON or word.text[0].isupper() for word in part)
        if part[0].key not in COMMON and part[0].key not in self._weak:
            return True
        before, after = _key_at(words, first - 1), _key_at(words, last + 1)
        if len(part[0].key) > 1 and first > 0 and part[0].text[0].isupper():
            return True
        if before in _GRAMMAR or after == "of":
            return False
        if part[0].key not in COMMON and len(part[0].key) > 1:
            return True
        return part[0].text.isupper() or part[0].owner or after in _HAD or before in _PARTIES

    def _mistyped(self, words: Sequence[Word], free: list[bool]) -> Iterator[Spotted]:
        for first, last in _windows(words, free):
            part = words[first : last + 1]
            unknown = sum(word.key not in COMMON for word in part)
            if last - first >= _LONGEST_TYPO or unknown == 0 or any(word.key.isdigit() for word in part):
                continue
            typed = joined(part)
            if typed in self._names:
                continue
            found = self._found(typed) if len(part) == 1 else self._likely(typed, strict=unknown < len(part))
            if found.kind is Match.TYPO and found.name:
                free[first : last + 1] = [False] * (last + 1 - first)
                yield _spotted(words, first, last, found.name, exact=False)

    def _found(self, typed: str) -> Found:
        names = self._names.get(typed, ())
        if len(names) == 1:
            return Found(Match.EXACT, names[0], weak=typed in self._weak or typed in COMMON)
        single = undoubled(typed)
        if not names and single != typed and len(single) == _SHORT and len(held := self._names.get(single, ())) == 1:
            return Found(Match.TYPO, held[0])
        return Found(Match.AMBIGUOUS, near=names[:5]) if names else self._likely(typed)

    def _likely(self, typed: str, *, strict: bool = False) -> Found:
        """The nearest names; a typo when one is near and no other, nor a common word, is as near."""
        if not 3 <= len(typed) <= LONGEST:
            return Found(Match.UNKNOWN)
        ranked = self._shelf.nearest(typed)
        best = [each for each in ranked if each[1] >= max(self._enough(typed, each[0]), 90.0 * strict)]
        best.sort(key=lambda each: (-each[1], each[0] in self._weak))
        if not best or common(typed) >= best[0][1]:
            return Found(Match.UNKNOWN, near=self._companies(form for form, _ in ranked)[:3])
        plain = best[0][0] not in self._weak
        near = (form for form, like in best if like > best[0][1] - 4 and not (plain and form in self._weak))
        names = self._companies(near)
        if len(names) == 1:
            return Found(Match.TYPO, names[0])
        return Found(Match.AMBIGUOUS, near=names[:5])

    def _enough(self, typed: str, form: str) -> float:
        """A word of the language must be nearer than a name that is none: "abilene" is no slip for Ambience."""
        return enough(typed, form) + _WORD * (form in self._weak)

    def _companies(self, forms: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for form in forms for name in self._names[form]))


def build_lookup(companies: Iterable[Company], told: Collection[str] | None = None) -> Lookup:
    """A look-up over these companies by every form, ticker and description; a name given twice is one company.

    `told` are the names that may be called by their first word alone, all unless given: "lone" means no fund that
    nobody has written of.
    """
    known = tuple(companies)
    names: dict[str, dict[str, None]] = {}
    for company in known:
        for form in _forms(company):
            names.setdefault(form, {})[company.name] = None
    firsts: dict[str, dict[str, None]] = {}
    for company in known:
        if (told is None or company.name in told) and (first := short(company.name)) and key(first) not in names:
            firsts.setdefault(key(first), {})[company.name] = None
    names |= firsts
    weak = frozenset(key(form) for company in known for form in company.ambiguous)
    described = {key(form) for company in known for form in company.known_by if " " in form}
    owned = _own(names)
    shelf = shelved(form for form in names if form not in described)
    several = shelved(key(name) for name in (told or ()) if " " in name and key(name) in owned)
    return Lookup(owned, weak, shelf, build_makers(known, owned), _worded_tickers(known, told), several)


def _worded_tickers(known: Iterable[Company], told: Collection[str] | None) -> dict[str, str]:
    """The tickers that are common words, of four letters and more: "AI" and "ON" are written in capitals anyway."""
    meant = (company for company in known if told is None or company.name in told)
    tickers = {ticker: company.name for company in meant for ticker in company.tickers if len(ticker) >= _TICKER}
    return {ticker: name for ticker, name in tickers.items() if ticker.lower() in COMMON}


def _forms(company: Company) -> Iterator[str]:
    for form in (company.name, *company.aliases, *company.cased, *company.ambiguous, *company.known_by):
        yield key(form)
    for ticker in company.tickers:
        if ticker.lower() not in COMMON:
            yield key(ticker)


def _own(names: Mapping[str, Mapping[str, None]]) -> dict[str, tuple[str, ...]]:
    """Each form with its companies: only the one whose own name it is, where there is one."""
    owners = {form: [name for name in claims if key(name) == form] for form, claims in names.items()}
    return {form: tuple(owners[form] or claims) for form, claims in names.items()}


def _windows(words: Sequence[Word], free: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and last of every run of free words, the longest first, as they are free when their turn comes."""
    for size in range(min(_LONGEST_NAME, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            if words[first].key not in _ARTICLES and all(free[first : first + size]):
                yield first, first + size - 1


def _with_the_rest(words: Sequence[Word], free: Sequence[bool], first: int, last: int, name: str) -> int:
    """The last word when those behind a short form go on with the name, however mistyped: "orbo netwroks"."""
    rest = [key(word) for word in name.split()[last + 1 - first :]]
    for at, said in enumerate(rest, last + 1):
        if at >= len(words) or not free[at] or len(said) < _REST or fuzz.ratio(words[at].key, said) < _LIKE_REST:
            break
        last = at
    return last


def _word_by_word(part: Sequence[Word], name: str) -> bool:
    """Whether each word that is common stands in the name as it is typed: "stability in" is no Stability AI."""
    meant = [key(word) for word in name.split()]
    common = COMMON - set(meant)
    return len(meant) == len(part) and all(word.key not in common for word in part)


def _spotted(words: Sequence[Word], first: int, last: int, name: str, *, exact: bool) -> Spotted:
    text = " ".join(word.text for word in words[first : last + 1])
    return Spotted(words[first].start, words[last].end, text, name, exact)


def _key_at(words: Sequence[Word], at: int) -> str:
    return words[at].key if 0 <= at < len(words) else ""


_ARTICLES = frozenset({"the", "a", "an"})
_GRAMMAR = frozenset(
    {"the", "a", "an", "to", "on", "this", "that", "no", "its", "their", "which", "what", "my", "your"}
)
_PARTIES = frozenset(
    "of in into buy buys buying bought acquire acquired acquiring acquires and vs versus by for is was did does".split()
)
_HAD = OWNED | frozenset("worth profitable raise raised deal acquisition merger debt vs versus and lawsuit".split())

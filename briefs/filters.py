"""Which comparisons a channel wants to hear of: words with AND, OR and NOT -> a test. Pure.

company:Meta AND (measure:investment OR measure:valuation) AND size>1bn AND NOT outlet:reddit.com
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from bot.errors import NotUnderstood
from bot.model import Article, Comparison, Confidence, Measure, Relation
from bot.quoting import quoted

FIELDS = ("company", "measure", "size", "confidence", "class", "outlet")
CLASSES = ("conflict", "slip", "revised", "agrees", "alone")
SCALES = {
    "": 0,
    "k": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "b": 9,
    "bn": 9,
    "billion": 9,
    "t": 12,
    "tn": 12,
    "trillion": 12,
}
LONGEST = 2_000
DEEPEST = 20
NAMES = frozenset({"company", "measure", "confidence", "class", "outlet"})
"""Fields whose values may be several words."""

EXAMPLE = "company:Meta AND size>1bn AND NOT class:agrees"

Articles = Mapping[str, Article]


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: `relation` is ":", or for sizes one of > < >= <=."""

    field: str
    value: str
    relation: str = ":"

    def __str__(self) -> str:
        plain = re.fullmatch(r"[\w.+-]{1,60}", self.value) and self.value.upper() not in ("AND", "OR", "NOT")
        return f"{self.field}{self.relation}{self.value if plain else quoted(self.value)}"


@dataclass(frozen=True, slots=True)
class Not:
    of: "Filter"

    def __str__(self) -> str:
        return f"NOT {_in_brackets(self.of)}"


@dataclass(frozen=True, slots=True)
class And:
    of: tuple["Filter", ...]

    def __str__(self) -> str:
        return " AND ".join(map(_in_brackets, self.of))


@dataclass(frozen=True, slots=True)
class Or:
    of: tuple["Filter", ...]

    def __str__(self) -> str:
        return " OR ".join(map(_in_brackets, self.of))


Filter = Term | Not | And | Or


def _in_brackets(one: Filter) -> str:
    return str(one) if isinstance(one, Term | Not) else f"({one})"


def read(text: str, company: Callable[[str], str] = str) -> Filter | None:
    """The filter that a text says; None for an empty one. `company` gives the name that a typed company has.

    >>> str(read("size>1bn not (class:agrees or class:alone)"))
    'size>1bn AND NOT (class:agrees OR class:alone)'

    Raises NotUnderstood with an example.
    """
    if not text.strip():
        return None
    found = _read(text, company)
    try:
        _read(str(found), str)  # what is kept is its own text, which full names and brackets make longer
    except NotUnderstood as error:
        raise NotUnderstood(f"“{text[:60]}” is too long or too deep a filter. Make two schedules of it.") from error
    return found


def _read(text: str, company: Callable[[str], str]) -> Filter:
    if len(text) > LONGEST:
        raise _unread(text)
    reader = _Reader(text, _tokens(text), company)
    found = reader.either()
    if reader.at < len(reader.tokens):
        raise _unread(reader.tokens[reader.at])
    return found


def companies(one: Filter | None) -> Iterator[str]:
    """The companies that a filter asks for, in its order; not those that it leaves out."""
    match one:
        case Term("company", value):
            yield value
        case And(parts) | Or(parts):
            yield from dict.fromkeys(name for part in parts for name in companies(part))


def passes(one: Filter | None, comparison: Comparison, articles: Articles) -> bool:
    """Whether a comparison is wanted; without a filter all are."""
    match one:
        case None:
            return True
        case Not(of):
            return not passes(of, comparison, articles)
        case And(parts):
            return all(passes(part, comparison, articles) for part in parts)
        case Or(parts):
            return any(passes(part, comparison, articles) for part in parts)
        case Term():
            return _holds(one, comparison, articles)


def _holds(term: Term, one: Comparison, articles: Articles) -> bool:
    value, quantity = term.value.casefold(), one.quantity
    if term.field == "company":
        return value in {(name or "").casefold() for name in (quantity.company, quantity.counterparty)}
    if term.field == "outlet":
        outlets = (articles[claim.article].outlet.casefold() for claim in one.claims if claim.article in articles)
        return any(value in outlet for outlet in outlets)
    if term.field == "size":
        return _sized(term, one)
    if term.field == "class":
        return value in _classes(one)
    said = quantity.measure if term.field == "measure" else one.confidence
    return said.value.replace("_", " ") == value.replace("_", " ")


def _classes(one: Comparison) -> set[str]:
    """The classes that a comparison falls in: how its sides stand, "alone" where one origin is all there is."""
    if len(one.sides) == 1:
        return {"alone"} if len(one.sides[0].origins) < 2 else {"agrees"}
    return {side.relation.value for side in one.sides} - {Relation.LEADING.value}


def _sized(term: Term, one: Comparison) -> bool:
    """Whether an amount of any side can be of this size; amounts are compared as written, in their own unit."""
    size = _size(term.value)
    amounts = [claim.amount for claim in one.claims]
    if term.relation in (">", ">="):
        highest = [amount.high if amount.high is not None else amount.low for amount in amounts]
        return any(end is not None and (end > size or (end == size and term.relation == ">=")) for end in highest)
    lowest = [amount.low if amount.low is not None else amount.high for amount in amounts]
    return any(end is not None and (end < size or (end == size and term.relation == "<=")) for end in lowest)


def _size(text: str) -> Decimal:
    """A size as people write it: a comma before three digits parts thousands, any other one is a decimal point."""
    found = _sizes().fullmatch(re.sub(r",(?=[0-9]{3}(?![0-9]))", "", text.casefold()).replace(",", ".", 1))
    if not found:
        raise _unread(f"size {text}")
    return Decimal(found[1]).scaleb(SCALES[found[2]])


@cache
def _sizes() -> re.Pattern[str]:
    return re.compile(rf"[$€£]?([0-9]{{1,15}}(?:\.[0-9]{{1,6}})?) ?({'|'.join(filter(None, SCALES))}|)")


@cache
def _word() -> re.Pattern[str]:
    size = rf"size\s?(?:>=|<=|[><])\s?[$€£]?\d[\d.,]{{0,20}}\s?(?:(?:{'|'.join(filter(None, SCALES))})\b)?"
    condition = r"[a-z]{1,12}\s?(?:>=|<=|[:><=])\s?(?:\"(?:[^\"\\]|\\.){1,99}\"|[^\s()\"]{1,99})"
    return re.compile(rf"\s{{0,99}}([()]|{size}|{condition}|[^\s()]{{1,99}})", re.IGNORECASE)


@cache
def _condition() -> re.Pattern[str]:
    return re.compile(r"([a-z]{1,12})\s?(>=|<=|[:><=])\s?(.{1,210})", re.IGNORECASE)


def _is_word(token: str) -> bool:
    linking = token.casefold() in ("and", "or", "not", "(", ")")
    return not linking and not _condition().match(token) and '"' not in token


def _tokens(text: str) -> list[str]:
    return _word().findall(text.strip())


@dataclass(slots=True)
class _Reader:
    """A text while it is read: OR binds loosest, AND may be left out, NOT binds tightest."""

    text: str
    tokens: list[str]
    company: Callable[[str], str]
    at: int = 0
    depth: int = 0

    def either(self) -> Filter:
        parts = [self._both()]
        while self._next_is("or"):
            self.at += 1
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _both(self) -> Filter:
        parts = [self._one()]
        while self.at < len(self.tokens) and not self._next_is("or") and not self._next_is(")"):
            self.at += self._next_is("and")
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self) -> Filter:
        self.depth += 1
        if self.at >= len(self.tokens) or self.depth > DEEPEST:
            raise _unread(self.text)
        token = self.tokens[self.at]
        self.at += 1
        begin = token.casefold()
        found = Not(self._one()) if begin == "not" else self._inside() if begin == "(" else self._term(token)
        self.depth -= 1
        return found

    def _inside(self) -> Filter:
        found = self.either()
        if not self._next_is(")"):
            raise _unread(self.text)
        self.at += 1
        return found

    def _term(self, token: str) -> Term:
        found = _condition().fullmatch(token)
        if not found:
            raise _unread(token)
        field, relation, value = found[1].casefold(), found[2], found[3].strip()
        if value.startswith('"'):
            value = re.sub(r"\\(.)", r"\1", value[1:-1])
        elif field in NAMES:
            value = " ".join((value, *self._more_words()))
        return self._checked(field, ":" if relation == "=" else relation, value)

    def _more_words(self) -> Iterator[str]:
        """The words that follow a name without quotation marks: company:Scale AI."""
        while self.at < len(self.tokens) and _is_word(self.tokens[self.at]):
            self.at += 1
            yield self.tokens[self.at - 1]

    def _checked(self, field: str, relation: str, value: str) -> Term:
        if field not in FIELDS or (relation == ":") == (field == "size"):
            raise _unread(f"{field}{relation}{value}")
        if field == "company":
            return Term(field, self.company(value))
        known: Mapping[str, tuple[str, ...]] = {
            "measure": tuple(measure.value for measure in Measure),
            "confidence": tuple(word.value for word in Confidence),
            "class": CLASSES,
        }
        if field in known:
            return Term(field, _one_of(field, value, known[field]))
        if field == "size":
            _size(value)
        return Term(field, value, relation)

    def _next_is(self, word: str) -> bool:
        return self.at < len(self.tokens) and self.tokens[self.at].casefold() == word


def _one_of(field: str, value: str, known: tuple[str, ...]) -> str:
    plain = value.casefold().replace("_", " ")
    for name in known:
        if name.replace("_", " ") == plain:
            return name
    raise NotUnderstood(f"“{value[:40]}” is no {field}. Choose one of: {', '.join(known)}.")


def _unread(what: str) -> NotUnderstood:
    return NotUnderstood(
        f"“{what[:60]}” cannot be read as a filter. It has conditions on {', '.join(FIELDS)}, "
        f"linked by AND, OR, NOT and brackets; for example: {EXAMPLE}"
    )

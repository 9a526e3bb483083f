"""The words that frames are made of, as one table to look tokens up in."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from bot.model import Company, Frame, Outlet, TradeWords
from bot.reading.claims.row.standing import Standing
from bot.reading.claims.row.tongues import ELIDED
from bot.reading.claims.row.words import REFERRING
from bot.reading.companies.financiers import financiers
from bot.reading.companies.profiles import facts

_ELISION = re.compile(rf"\b({'|'.join(sorted(ELIDED))})['’](?=\w\w)")
_TRADE_NOUNS = frozenset({"goods", "bargain", "bill", "due", "clients", "suppliers"})
_DOUBLED = re.compile(r"[^aeiou]{0,3}[aeiou][bdgmnpt]|commit")


@dataclass(frozen=True, slots=True)
class Cue:
    """What a word or phrase can say about an amount: as a noun, as a verb, or as both."""

    nouns: tuple[Frame, ...] = ()
    verbs: tuple[Frame, ...] = ()

    def joined(self, other: "Cue") -> "Cue":
        return Cue(self.nouns + other.nouns, self.verbs + other.verbs)


class Phrase(NamedTuple):
    """What one word can begin: what it says alone, and by the next word the phrases that go on so, longest first."""

    alone: Cue | None
    longer: dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]


Phrases = dict[str, Phrase]
"""The phrases by their first word, each with the words that follow it and what the whole says."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Cues by their words in lower case; outlets by their forms; companies by their products.

    By the names of companies: how far they supply (`sellers`: and that governments buy of all), what is known of them,
    who acts for them, who bought them, who paid for a licence to their work, and the groups that they are told as.
    """

    phrases: Phrases
    outlets: dict[str, str]
    products: dict[str, str]
    suppliers: dict[str, int] = field(default_factory=dict)
    sellers: dict[str, int] = field(default_factory=dict)
    facts: dict[str, frozenset[str]] = field(default_factory=dict)
    people: dict[str, tuple[str, ...]] = field(default_factory=dict)
    buyers: dict[str, str] = field(default_factory=dict)
    licensees: dict[str, str] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    year_ends: dict[str, int] = field(default_factory=dict)
    standing: Standing = field(default_factory=Standing)
    trades: dict[str, str] = field(default_factory=dict)
    telling: frozenset[str] = frozenset()  # words that begin a phrase or stand for somebody: one look at each word


def build_lexicon(
    frames: Sequence[Frame],
    outlets: Sequence[Outlet],
    companies: Sequence[Company] = (),
    trades: Sequence[TradeWords] = (),
) -> Lexicon:
    cues: dict[tuple[str, ...], Cue] = {}
    listed = {phrase for frame in frames for phrase in frame.words}
    for frame in frames:
        for phrase in frame.words:
            for form in _forms(phrase) if frame.form == "verb" else _plural(phrase, listed):
                key = tuple(_ELISION.sub(r"\1 ", form.lower()).split())
                cue = Cue(verbs=(frame,)) if frame.form == "verb" else Cue(nouns=(frame,))
                known = cues.get(key)
                cues[key] = cue if known is None else _without_doubles(known.joined(cue))
    phrases = _by_first_word(cues)
    return Lexicon(
        phrases=phrases,
        outlets=_outlet_names(outlets),
        products=by_product(companies),
        suppliers=_suppliers(companies),
        sellers=_suppliers(companies) | {each.name: -1 for each in companies if "government" in each.kinds},
        facts={each.name: facts(each.kinds, each.seats) for each in companies if each.kinds or each.seats},
        people={company.name: company.people for company in companies if company.people},
        buyers={company.name: company.buyer for company in companies if company.buyer},
        licensees={company.name: company.licensee for company in companies if company.licensee},
        groups={company.name: company.group for company in companies if company.group},
        year_ends={company.name: company.year_ends for company in companies if company.year_ends},
        standing=_standing(companies),
        trades=_trades(trades),
        telling=REFERRING.union(phrases),
    )


def _trades(trades: Iterable[TradeWords]) -> dict[str, str]:
    """What words tell of a trade, by all their forms; what was said first of a word counts."""
    found: dict[str, str] = {}
    for each in trades:
        nouns = each.role in _TRADE_NOUNS
        for word in each.words:
            for form in _plural(word, each.words) if nouns else _forms(word):
                found.setdefault(form, each.role)
    return found


def _reports(company: Company) -> bool:
    """Whether a company reports each quarter: it is on an exchange or a giant, and nobody's part."""
    return company.buyer is None and (bool(company.tickers) or "giant" in company.kinds)


def _trades_alone(company: Company) -> bool:
    """Whether a company is a giant on a stock market, and nobody's part."""
    return company.buyer is None and "giant" in company.kinds and "unlisted" not in company.kinds


def _standing(companies: Sequence[Company]) -> Standing:
    return Standing(
        grown=frozenset(company.name for company in companies if "giant" in company.kinds),
        financiers=financiers(companies),
        listed=frozenset(each.name for each in companies if _reports(each)),
        branches={each.name: each.branches for each in companies if each.branches},
        traded=frozenset(
            name for each in companies if _trades_alone(each) for name in (each.name, each.group or each.name)
        ),
        builders=frozenset(each.group or each.name for each in companies if "builder" in each.kinds),
    )


def by_product(companies: Iterable[Company]) -> dict[str, str]:
    """Whose a product is, by its name in lower case.

    >>> by_product([Company(name="OpenAI", products=("ChatGPT",))])
    {'chatgpt': 'OpenAI'}
    """
    return {product.lower(): company.name for company in companies for product in company.products}


def _suppliers(companies: Iterable[Company]) -> dict[str, int]:
    return {company.name: company.supplies for company in companies if company.supplies}


def _without_doubles(cue: Cue) -> Cue:
    return replace(cue, nouns=tuple(dict.fromkeys(cue.nouns)), verbs=tuple(dict.fromkeys(cue.verbs)))


def _by_first_word(cues: dict[tuple[str, ...], Cue]) -> Phrases:
    phrases: Phrases = {}
    for (first, *rest), cue in sorted(cues.items(), key=lambda each: len(each[0]), reverse=True):
        alone, longer = phrases.get(first, Phrase(None, {}))
        if rest:
            longer[rest[0]] = (*longer.get(rest[0], ()), (tuple(rest), cue))
        phrases[first] = Phrase(alone if rest else cue, longer)
    return phrases


def _outlet_names(outlets: Iterable[Outlet]) -> dict[str, str]:
    return {form: outlet.name for outlet in outlets for form in (outlet.name, *outlet.aliases)}


def _plural(noun: str, listed: Container[str]) -> tuple[str, ...]:
    """A noun and its regular plural, unless that is a word of its own: "sale" and "sales" say different things."""
    return (noun,) if noun.endswith("s") or f"{noun}s" in listed else (noun, f"{noun}s")


def _forms(verb: str) -> tuple[str, ...]:
    """The regular forms of an infinitive; its first word is the one that changes.

    >>> _forms("value")
    ('value', 'values', 'valued', 'valuing')
    """
    head, *tail = verb.split()
    if _DOUBLED.fullmatch(head):
        return tuple(
            " ".join((form, *tail)) for form in (head, f"{head}s", f"{head}{head[-1]}ed", f"{head}{head[-1]}ing")
        )
    if head.endswith("e"):
        made = (head, f"{head}s", f"{head}d", f"{head[:-1]}ing")
    elif head.endswith("y") and head[-2:-1] not in set("aeou"):
        made = (head, f"{head[:-1]}ies", f"{head[:-1]}ied", f"{head}ing")
    else:
        third = f"{head}es" if head.endswith(("s", "sh", "ch", "x")) else f"{head}s"
        made = (head, third, f"{head}ed", f"{head}ing")
    return tuple(" ".join((form, *tail)) for form in made)

"""Who makes a product or is led by somebody: "the Terraform maker", "Jony Ive's startup", and the product alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.model import Company
from bot.reading.companies.lookup_keys import Word, joined, key
from bot.reading.companies.lookup_words import COMMON

ROLES = frozenset("company creator creators developer firm maker makers outfit owner parent startup vendor".split())
"""Words for who makes something, or for what somebody leads."""

KINDS = frozenset(
    "ai app assistant browser chatbot chip cloud coding data device gadget hardware lab model platform robot search"
    " software tool video".split()
)
"""Words that may stand between a product and its maker's role: "the Pi chatbot company"."""

_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Makers:
    """Products and people, by their keys, with the one company that each belongs to; made by `build_makers`."""

    _products: Mapping[str, str] = field(default_factory=dict)
    _people: Mapping[str, str] = field(default_factory=dict)
    _described: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, words: Sequence[Word]) -> str | None:
        """The company that words mean together: a product or a person, a kind perhaps, and a role."""
        if len(words) < 2 or words[-1].key not in ROLES:
            return None
        if len(names := self._described.get(unowned(words), ())) == 1:
            return names[0]
        named = words[:-2] if len(words) > 2 and words[-2].key in KINDS else words[:-1]
        return self._named(words[:-1]) or self._named(named)

    def _named(self, words: Sequence[Word]) -> str | None:
        typed = joined(words)
        if any(word.key in COMMON for word in words[:1]) and not any(word.text[:1].isupper() for word in words):
            return self._products.get(typed) if len(words) > 1 else None
        return next((name for form in (typed, typed.removesuffix("s")) if (name := self._owner(form))), None)

    def _owner(self, form: str) -> str | None:
        return self._products.get(form) or self._people.get(form)

    def product(self, typed: str) -> str | None:
        """The company whose product this is, when its name is no word that anybody might mean otherwise."""
        form = key(typed)
        return self._products.get(form) if len(form) >= _SHORTEST and form not in COMMON else None


def unowned(words: Sequence[Word]) -> str:
    """The key of words with their owner written without an apostrophe: "jane roes startup" is Jane Roe's."""
    owner = len(words) - 2
    return key(" ".join(word.text.removesuffix("s") if at == owner else word.text for at, word in enumerate(words)))


def build_makers(companies: Iterable[Company], names: Mapping[str, tuple[str, ...]]) -> Makers:
    """The products and people of these companies; who belongs to several tells none of them.

    `names` are the keys of all forms that are looked up.
    """
    known = tuple(companies)
    return Makers(
        _single((product, company.name) for company in known for product in company.products),
        _single((person, company.name) for company in known for person in company.people),
        names,
    )


def _single(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    owners: dict[str, set[str]] = {}
    for said, name in pairs:
        owners.setdefault(key(said), set()).add(name)
    return {form: next(iter(names)) for form, names in owners.items() if len(names) == 1}

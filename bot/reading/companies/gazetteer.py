"""Which companies a text names, and where.

Known names come from the gazetteer, in one pass over the text however many they are; new ones are learnt from the text
by the frames they stand in. A form that is also a word counts only with evidence; what stays unclear is left out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from bot.model import Company
from bot.model.values import value
from bot.reading.companies.evidence import ENOUGH, SURE, Kind, beside, points
from bot.reading.companies.introducing import introduced, strangers
from bot.reading.companies.kinds import is_place
from bot.reading.companies.learning import Run, Shown, first_word, learn, runs, short, weigh
from bot.reading.companies.others import Others
from bot.reading.companies.shortening import abbreviations, as_here
from bot.reading.companies.text import Flat, flat

_NONE: Mapping[str, str] = MappingProxyType({})
_NOBODY = Others()


class Mention(NamedTuple):
    """A company named at one place: the text's characters from `start` to `end` mean the company `name`.

    `sure` says that the form or its neighbours leave no doubt.
    """

    start: int
    end: int
    text: str
    name: str
    sure: bool


class _Form(NamedTuple):
    written: str
    name: str
    kind: Kind


_SHORT_WORD = 3
"""Letters of a form that is no name with an "s" behind it."""


class _Spot(NamedTuple):
    """A known form at one place, with the points that speak for it."""

    start: int
    end: int
    form: _Form
    points: int


@value()
class Gazetteer:
    """The known forms, ready to be looked for; made by `build_gazetteer`."""

    _forms: tuple[_Form, ...]
    """What each word of the machine means; the words behind these are products, and then people."""
    _machine: AhoCorasick
    _hints: tuple[str, ...]
    """Whose the products and the people are."""
    _products: int
    _meant: Mapping[str, str]
    _others: Others

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The companies named in a text that is read alone, in order and not overlapping.

        An article's title and text are best read as one text: a name that is clear in the one is clear in the other.
        """
        return self.look(text).mentions()

    def look(self, text: str) -> "Looked":
        """All that a text shows of companies, before it is known which names others have introduced."""
        ready = flat(text)
        low, count = ready.low, len(self._forms)
        hits = self._machine.find_matches_as_indexes(low, overlapping=True)
        begun = [hit for hit in hits if not low[hit[1] - 1 : hit[1]].isalnum()] if hits else ()
        bounded = [hit for hit in begun if _bounded(low, hit[1], hit[2], owned=ready.german)] if begun else ()
        spoken = [hit for hit in hits if hit[0] >= count] if hits and max(hits)[0] >= count else ()
        hinted = {self._hints[index - count] for index, _, _ in bounded if index >= count} if spoken else frozenset()
        known = tuple(_settled(ready, [*self._spots(ready, bounded)], hinted)) if bounded else ()
        free = runs(ready, [spot[:2] for spot in known] if known else ())
        products = tuple([hit[1:] for hit in spoken if hit[0] < count + self._products]) if spoken else ()
        return Looked(text, ready, known, free, weigh(ready, free, self._others), self._meant, products)

    def _spots(self, text: Flat, hits: Iterable[tuple[int, int, int]]) -> Iterator[_Spot]:
        for index, start, end in hits:
            if index < len(self._forms) and not text.in_link(start):
                form = self._forms[index]
                yield _Spot(start, end, form, points(text, start, end, form.written, form.kind))


@value()
class Looked:
    """A text with the known companies in it, and what speaks for the other names."""

    _text: str
    _ready: Flat
    _known: tuple[_Spot, ...]
    _free: tuple[Run, ...]
    _shown: Mapping[str, Shown]
    _meant: Mapping[str, str]
    products: tuple[tuple[int, int], ...]
    """Where the words of products stand, in the order of their ends; they may be parts of other words."""

    def canonical(self, name: str | None) -> str | None:
        """The company that a name means as a whole, where it is known; else the name itself."""
        return self._meant.get(name.lower(), name) if name else None

    def introduced(self) -> dict[str, str]:
        """The forms that the text introduces so clearly that other texts may be read by them, with their names."""
        return introduced(self._ready, self._shown, self._meant)

    def strangers(self) -> frozenset[str]:
        """The forms of which other texts may know what they mean; only these are looked up in the names of others."""
        return strangers(self._ready, self._free, self._shown, self._meant)

    def mentions(self, names: Mapping[str, str] = _NONE) -> tuple[Mention, ...]:
        """The companies named, in order and not overlapping; `names` says what forms mean that others introduced."""
        known = tuple(map(partial(_known, self._text), self._known))
        if not self._free:
            return known
        told = {form: names[form] for form in self.strangers() & names.keys()} if names else {}
        learnt = {name for name in learn(self._shown) if self._may_be(name)} | told.keys()
        named = {spot.form.name for spot in self._known}
        local = _local_names({name: told.get(name, name) for name in learnt}, named, self._meant)
        ends = [(spot.end, spot.form.name) for spot in self._known]
        ends += [(run.end, run.name) for run in self._free if run.name in learnt]
        local |= abbreviations(self._ready.text, ends)
        if meant := as_here(known, learnt):
            known = tuple(one._replace(name=meant[one.text]) if one.text in meant else one for one in known)
        found = [*known, *_learnt(self._ready, self._text, self._free, local)]
        return tuple(sorted(found, key=attrgetter("start")))

    def _may_be(self, name: str) -> bool:
        """Whether a learnt name may be a company's: a city is none, but where a company goes by it."""
        low = name.lower()
        return low in self._meant or not is_place(low)


def build_gazetteer(companies: Sequence[Company], others: Others = _NOBODY) -> Gazetteer:
    """A gazetteer of these companies; the others are never taken for companies that a text introduces."""
    forms = tuple({form.written.lower(): form for form in reversed([*_forms(companies)])}.values())
    meant = {form.written.lower(): form.name for form in forms if form.kind is not Kind.TICKER}
    products = {product.lower(): company.name for company in companies for product in company.products}
    people = {person.lower(): company.name for company in companies for person in company.people}
    machine = AhoCorasick([*(form.written.lower() for form in forms), *products, *people])
    hints = (*products.values(), *people.values())
    return Gazetteer(forms, machine, hints, len(products), meant, others)


def _forms(companies: Sequence[Company]) -> Iterator[_Form]:
    """Every form once; where two companies claim one, the earlier kind of form wins: names before tickers."""
    for company in companies:
        words = {*company.cased, *company.ambiguous}
        for form in (company.name, *company.aliases):
            if form not in words:
                yield _Form(form, company.name, _kind(form))
        yield from (_Form(form, company.name, Kind.CASED) for form in company.cased)
        yield from (_Form(form, company.name, Kind.AMBIGUOUS) for form in company.ambiguous)
    for company in companies:
        yield from (_Form(ticker, company.name, Kind.TICKER) for ticker in company.tickers)


def _kind(form: str) -> Kind:
    """How far a form that stands for itself does so: an acronym only with its capitals."""
    if " " in form:
        return Kind.PHRASE
    plain = form.isupper() or form.istitle()
    return Kind.CASED if plain and len(form) <= 4 else Kind.SURE


def _bounded(low: str, start: int, end: int, *, owned: bool) -> bool:
    """Whether a form is a word of its own; `owned`: a German genitive, "Nvidias", is one too."""
    before, after = low[start - 1 : start], low[end : end + 2]
    if owned and after[:1] == "s" and end - start > _SHORT_WORD and low[end - 1].isalpha():
        after = low[end + 1 : end + 3]
    if before.isalnum() or before in ("_", "@", "#", "&") or low[start - 2 : start] == "'s":
        return False
    return not (after[:1].isalnum() or after[:1] in ("_", "@") or (after[:1] in ".&" and after[1:].isalnum()))


def _settled(text: Flat, spots: Sequence[_Spot], hinted: AbstractSet[str]) -> list[_Spot]:
    """The spots that mean their company, longest first where they overlap; what is sure in the text helps the rest.

    `hinted` are the companies of which the text names a product or somebody who acts for them.
    """
    if not spots:
        return []
    if hinted:
        spots = [_hinted(text, spot) if spot.form.name in hinted else spot for spot in spots]
    if any(spot.points < SURE for spot in spots):
        spots = _helping(text, spots)
    if len(spots) == 1:
        return [*spots] if spots[0].points >= ENOUGH else []
    chosen: list[_Spot] = []
    for spot in sorted(spots, key=lambda spot: (spot.start, -spot.end)):
        if spot.points >= ENOUGH and (not chosen or spot.start >= chosen[-1].end):
            chosen.append(spot)
    return chosen


def _helping(text: Flat, spots: Sequence[_Spot]) -> list[_Spot]:
    """The spots, those that are not sure with what the others of the text do for them."""
    sure = {spot.form.name for spot in spots if spot.points >= SURE} | _again(text, spots)
    spans = sorted([spot[:2] for spot in spots if spot.points >= ENOUGH])
    return [spot if spot.points >= SURE else _helped(text, spot, sure, spans) for spot in spots]


def _again(text: Flat, spots: Sequence[_Spot]) -> set[str]:
    """The companies whose ambiguous form stands with a capital in mid-sentence, and again where nothing denies it."""
    kept = [spot for spot in spots if spot.form.kind is Kind.AMBIGUOUS and spot.points >= 0 and _capital(text, spot)]
    if len(kept) < 2:
        return set()
    counts = Counter(spot.form.name for spot in kept)
    meant = {spot.form.name for spot in kept if spot.points > 0 and text.settled(spot.start)}
    return {name for name in meant if counts[name] > 1}


def _hinted(text: Flat, spot: _Spot) -> _Spot:
    """A form of more than a letter, settled by a product or a person beside it where nothing denies it."""
    plain = spot.form.kind is Kind.AMBIGUOUS and spot.end - spot.start > 1
    settles = plain and 0 <= spot.points < ENOUGH and _capital(text, spot)
    return spot._replace(points=ENOUGH) if settles else spot


def _capital(text: Flat, spot: _Spot) -> bool:
    return text.text[spot.start].isupper()


def _helped(text: Flat, spot: _Spot, sure: set[str], spans: Sequence[tuple[int, int]]) -> _Spot:
    capital = text.plain or not text.text[spot.start : spot.end].islower()
    if spot.form.kind is Kind.TICKER or not (capital or spot.form.kind is Kind.PHRASE):
        return spot
    known = spot.form.name in sure  # "Surge, profitable since 2020, booked", in a text on Surge AI
    led = text.settled(spot.start) or text.text.startswith(", ", spot.end)
    more = known * (1 + led) + beside(text, spot.start, spot.end, spans)
    return spot._replace(points=spot.points + more) if more else spot


def _local_names(learnt: Mapping[str, str], known: Iterable[str], meant: Mapping[str, str]) -> dict[str, str]:
    """What the names learnt mean, by their lower-case form: themselves, and the longer names they stand for."""
    names = {form.lower(): meant.get(form.lower(), learnt[form]) for form in sorted(learnt)}
    firsts: dict[str, set[str]] = {}
    for name in {*names.values(), *known}:
        if first := first_word(name):
            firsts.setdefault(first.lower(), set()).add(name)
    for first, longer in firsts.items():
        if len(longer) == 1 and first not in meant:
            names[first] = next(iter(longer))
    return names


def _known(text: str, spot: _Spot) -> Mention:
    return Mention(spot.start, spot.end, text[spot.start : spot.end], spot.form.name, spot.points >= SURE)


def _learnt(ready: Flat, text: str, free: Sequence[Run], names: Mapping[str, str]) -> Iterator[Mention]:
    for run in free:
        for start, end, form in _parts(run):
            name = names.get(form.lower())
            if name and (form != first_word(name) or _stands(ready, start, end, form, name)):
                yield Mention(start, end, text[start:end], name, name.lower() == form.lower())
                break


def _stands(text: Flat, start: int, end: int, form: str, name: str) -> bool:
    """Whether the first word of a name stands for it here; one that many names share needs evidence."""
    return short(name) is not None or points(text, start, end, form, Kind.SHORT) >= ENOUGH


def _parts(run: Run) -> Iterator[tuple[int, int, str]]:
    """The run itself, then what is left without its last words, then without its first."""
    yield run.start, run.end, run.name
    for count in range(len(run.words) - 1, 0, -1):
        head, tail = " ".join(run.words[:count]), " ".join(run.words[-count:])
        yield run.start, run.start + len(head), head
        yield run.end - len(tail), run.end, tail

"""What an article says of its companies beside their names, and who acts for them.

"Groq, a maker of inference chips", "das Münchner Rüstungs-Start-up Helsing" and "Statsig boss Vijaye Raji" are how an
article lets its readers know later whom it means by "the chip firm", "the Munich company" and "Raji's group".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from bot.reading.companies.gazetteer import Mention
from bot.reading.companies.kinds import around, head_of, is_place, said_by
from bot.reading.companies.words import DESCRIPTIONS, FOREIGN_DESCRIPTIONS

_WINDOW = 80
_BEFORE = 6
_BEHIND = 5
_NO_MORE = frozenset(
    "a an the its their his her this that one of in on at by for from with and or to as it is was were be has have had "
    "said says will would which who than into about like der die das den dem des ein eine einen einem einer und mit "
    "von bei für im am la le les el los las il lo gli un une una uno de del della di du y e et con avec para per pour "
    "rival rivals backed investor investors customer customers client clients partner competitor".split()
)
_MAKES = frozenset(
    "maker makers provider developer operator designer producer supplier specialist builder seller publisher "
    "vendor anbieter hersteller betreiber entwickler spezialist fabricante fabricant éditeur loueur proveedor "
    "fornitore makes sells develops builds designs runs operates rents offers provides".split()
)
_FOR_THEMSELVES = frozenset("Musk Bezos Thiel Ellison Buffett Ek Dell".split())
"""People who run a company and also buy others themselves."""
_WORD = re.compile(r"[^\W\d_](?:[\w&]|[-'’.](?=\w)){1,30}")
_ROLE = (
    r"(?:co-)?(?:chief executive(?: officer)?|CEO|boss|founder|chairman|chairwoman|president|head|CFO|finance chief"
    r"|chief financial officer|managing director|Chef|Chefin|Gründer|Mitgründer|Vorstandschef|fondateur|cofondateur"
    r"|patron|PDG|jefe|fundador|cofundador|presidente|fondatore|cofondatore|numero uno|creator|inventor)"
)
_FULL = r"([A-ZÀ-ÖØ-Þ][\w’'-]{1,20}(?: [A-Z]\.)? [A-ZÀ-ÖØ-Þ][\w’'-]{1,20})"


@dataclass(slots=True)
class Profiles:
    """What is known of the companies that a text names. Worked out when it is asked for the first time."""

    _text: str
    _named: Sequence[Mention]
    _facts: Mapping[str, frozenset[str]]
    _known: Mapping[str, Sequence[str]]
    _said: dict[str, frozenset[str]] | None = field(default=None)
    _acting: dict[str, str] | None = field(default=None)

    def only(self, words: Sequence[str]) -> str | None:
        """The one company of the text that the words describe best; none where two do so as well, or none at all.

        A word tells something when it is a kind or a place, or when the text says it of one of its companies. Places
        must be right where they are known; of kinds, the more the better. Of two the one named twice as often is meant.
        """
        profiles = self._profiles()
        heard = frozenset().union(*profiles.values()) if profiles else frozenset()
        telling = [frozenset((word, *said_by(word))) for word in words if word in heard or said_by(word)]
        scored = [(_fits(telling, profile), self._times(name), name) for name, profile in profiles.items()]
        ranked = sorted(((fit, times, name) for fit, times, name in scored if fit > 0), reverse=True)
        if not ranked or ranked[0][0] * 2 <= len(telling):
            return None
        rivals = [times for fit, times, _ in ranked[1:] if fit == ranked[0][0]]
        return ranked[0][2] if not rivals or ranked[0][1] >= 2 * rivals[0] else None

    def firm_of(self, person: str | None) -> str | None:
        """The company that a person, told by the full or the last name, acts for: by the text, or as is known."""
        if self._acting is None:
            self._acting = dict(self._people())
        return self._acting.get(person or "")

    def _times(self, name: str) -> int:
        return sum(mention.name == name for mention in self._named)

    def _profiles(self) -> dict[str, frozenset[str]]:
        if self._said is None:
            said: dict[str, set[str]] = {}
            last = 0
            for mention in self._named:
                one = said.setdefault(mention.name, set(self._facts.get(mention.name, ())))
                words = self._words_of(mention, last)
                last = mention.end
                for word in words:
                    one.update((word, *(outer for kind in said_by(word) for outer in around(kind))))
            self._said = {name: frozenset(words) for name, words in said.items()}
        return self._said

    def _words_of(self, mention: Mention, last: int) -> Iterator[str]:
        begin = max(last, mention.start - _WINDOW, self._text.rfind("\n", 0, mention.start) + 1)
        yield from before(self._text[begin : mention.start])
        behind = _apposed().match(self._text, mention.end, min(len(self._text), mention.end + 2 * _WINDOW))
        if behind:
            yield from after(behind[1])

    def _people(self) -> Iterator[tuple[str, str]]:
        names = {mention.name for mention in self._named}
        for company in filter(names.__contains__, self._known):
            for person in self._known[company]:
                yield from _forms(person, company)
        for mention in self._named:
            end = min(len(self._text), mention.end + _WINDOW)
            found = _boss_after().match(self._text, mention.end, end)
            if found:
                yield from _forms(found[1], mention.name)
            found = _boss_before().search(self._text, max(0, mention.start - _WINDOW), mention.start)
            if found:
                yield from _forms(found[1], mention.name)


def _fits(telling: Sequence[frozenset[str]], profile: frozenset[str]) -> int:
    """How many of the words fit a company; -1 where a place is wrong."""
    placed = any(is_place(word) for word in profile)
    if placed and any(word.isdisjoint(profile) and any(is_place(each) for each in word) for word in telling):
        return -1
    return sum(not word.isdisjoint(profile) for word in telling)


def facts(kinds: Sequence[str], seats: Sequence[str]) -> frozenset[str]:
    """What is known of a company, in the words that descriptions are turned into.

    >>> sorted(facts(["chips"], ["Munich"]))
    ['bavaria', 'chips', 'europe', 'germany', 'munich']
    """
    return frozenset(kinds).union(*(around(seat) for seat in seats))


def before(text: str) -> Iterator[str]:
    """The words that lead up to a name as its description: "the bitcoin miner " gives miner and bitcoin."""
    if not text.endswith(" ") or text.rstrip().endswith((",", ";", ":", ".", ")", "!", "?", "–", "—", "|")):
        return
    tail = re.split(r"[,;:!?()|–—]|\. ", text)[-1]
    for count, word in enumerate(reversed(_WORD.findall(tail))):
        low = word.lower().removesuffix("'s").removesuffix("’s")
        if low in _NO_MORE or count == _BEFORE or (count == 0 and not _describes(low)):
            return
        yield from _said(low)


def _describes(word: str) -> bool:
    """Whether the last word before a name says what it names: "startup", "Softwarekonzern", "Munich-based"."""
    told = word in DESCRIPTIONS or word in FOREIGN_DESCRIPTIONS or word.endswith("-based")
    return told or head_of(word) is not None or bool(said_by(word))


def after(text: str) -> Iterator[str]:
    """The words of an apposition that say what its company is: its own noun phrase, and what it makes."""
    reach = _BEHIND + _BEFORE
    for count, found in enumerate(_WORD.finditer(text)):
        low = found[0].lower()
        if low in _MAKES:
            yield low
            reach = count + _BEHIND
            continue
        if count > reach or (low in _NO_MORE and low not in {"of", "for", "de", "von", "di", "da"}):
            return
        if low not in _NO_MORE:
            yield from _said(low)


def _said(word: str) -> Iterator[str]:
    yield word
    compound = head_of(word)
    if compound:
        yield from compound
    if "-" in word:
        yield from word.removesuffix("-based").split("-")


def _forms(person: str, company: str) -> Iterator[tuple[str, str]]:
    if person.rpartition(" ")[2] in _FOR_THEMSELVES:
        return
    yield person, company
    yield person.rpartition(" ")[2], company


def place_of(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a description with those of a place in one: "santa", "clara" as "santa clara"."""
    joined: list[str] = []
    for word in words:
        if joined and is_place(f"{joined[-1]} {word}"):
            joined[-1] = f"{joined[-1]} {word}"
        else:
            joined.append(word)
    return tuple(joined)


@cache
def _apposed() -> re.Pattern[str]:
    return re.compile(
        r"(?:,? \(|, | is | was |, which |, die |, qui |, que |, che )"
        r"(?:(?:an?|the|one of the|ein|eine|der|die|das|une?|la|le|una?|el|il|lo) |l['’])?([^,.;:()\n]{3,80})"
    )


@cache
def _boss_after() -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s?|-| ){{0,2}}(?:\w{{2,12}} )?{_ROLE}(?: and [\w ]{{2,20}})?,? {_FULL}")


@cache
def _boss_before() -> re.Pattern[str]:
    return re.compile(rf"{_FULL}, (?:the |der |die |le |el |il )?{_ROLE} (?:of|at|von|bei|de|di|du|d['’]) ?(?:the )?$")

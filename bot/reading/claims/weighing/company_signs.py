"""What tells whether a company is the one that a figure is of, or stands on its other side."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.model import Claim
from bot.reading.claims.weighing.passage import Passage

_MANY = 3
"""So many of anything count as many."""
_STEP = 4
"""Words that make a step of distance."""
_STEPS = 5
SENTENCE = 150
"""Words of a sentence on either side of a figure that are looked at: what goes on without end has none."""
PAGE = 300
"""Words on either side of a figure within which a company is looked for."""
UNTOLD = ("untitled", "told 0")
"""What somebody is whom no company's name means."""
_REFERENCES = frozenset(
    "it its they their company startup start-up firm chipmaker maker group lab business developer unit provider "
    "platform".split()
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for all companies that a figure may be of."""

    text: Passage
    standings: Mapping[str, Sequence[str]]
    """What each company is in the whole article, as signs."""
    first: int
    """Where the sentence of the figure begins."""
    at: int
    """Where the figure stands."""
    last: int
    """Behind the end of its sentence."""
    before: str | None
    """Whose the figure before it is."""

    @classmethod
    def of(cls, claim: Claim, text: Passage, standings: Mapping[str, Sequence[str]], before: str | None) -> "Setting":
        at = text.at(claim.figure.start)
        first, last = max(text.at(claim.sentence[0]), at - SENTENCE), min(text.at(claim.sentence[1]), at + SENTENCE)
        return cls(text, standings, first, at, last, before)


def company_signs(name: str, setting: Setting) -> Iterator[str]:
    """The signs of one company beside one figure, each as a name and a word."""
    yield from setting.standings.get(name, UNTOLD)
    yield f"beside {_others(name, setting.text.names[setting.first : setting.last])}"
    places = setting.text.places.get(name, ())
    at = bisect_left(places, setting.at)
    ahead = places[at - 1] if at and places[at - 1] >= setting.first else None
    behind = places[at] if at < len(places) and places[at] < setting.last else None
    yield "in" if (ahead, behind) != (None, None) else "out"
    if ahead is not None:
        yield from _ahead(name, ahead, setting)
    if behind is not None:
        yield from _behind(name, behind, setting)
    if (ahead, behind) == (None, None):
        yield from _elsewhere(name, places[at - 1] if at else None, setting)
    line = setting.text.line(setting.at)
    yield "leads the line" if setting.text.leads.get(line) == name else "does not lead the line"
    if (section := setting.text.section(line)) is not None:
        yield "has the section" if section == name else "in another's section"
    if setting.before is not None:
        yield "told before" if setting.before == name else "another before"


def standings(title: Passage, text: Passage, kinds: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """What each company of an article is in the whole of it, as signs; `kinds` are what companies are known to be."""
    titled, told = title.places, text.places
    counts = {name: len(told.get(name, ())) + len(titled.get(name, ())) for name in {**titled, **told}}
    most = max(counts.values(), default=0)
    found: dict[str, tuple[str, ...]] = {}
    for name, count in counts.items():
        said = {
            "titled": name in titled,
            "untitled": name not in titled,
            "first of title": next(iter(titled), None) == name,
            "first of text": next(iter(told), None) == name,
            "most told": count == most,
        }
        signs = [sign for sign, holds in said.items() if holds]
        found[name] = (*signs, f"told {min(_MANY + 1, count)}", *(f"is {kind}" for kind in kinds.get(name, ())))
    return found


def _others(name: str, names: Sequence[str | None]) -> int:
    """How many other companies are among some names, up to many."""
    return min(_MANY, len({one for one in names if one} - {name}))


def _ahead(name: str, k: int, setting: Setting) -> Iterator[str]:
    """How it stands before the figure in its sentence."""
    text, at = setting.text, setting.at
    words = text.words[k + 1 : at]
    yield f"names between {_others(name, text.names[k + 1 : at])}"
    yield f"sums between {min(2, text.sums_between(k, at))}"
    yield f"before {min(_STEPS, len(words) // _STEP)}"
    for place in range(3):
        yield f"n{place}{words[place] if place < len(words) else ''}"
    yield f"p{text.words[k - 1] if k > setting.first else ''}"
    yield f"l{words[-1] if words else ''}"
    if not any(text.names[setting.first : k]):
        yield "first of sentence"


def _behind(name: str, k: int, setting: Setting) -> Iterator[str]:
    """How it stands behind the figure in its sentence."""
    text, at = setting.text, setting.at
    words = text.words[at + 1 : k]
    yield f"names up to {_others(name, text.names[at + 1 : k])}"
    yield f"sums up to {min(2, text.sums_between(at, k))}"
    yield f"behind {min(_STEPS, len(words) // _STEP)}"
    yield f"q{words[-1] if words else ''}"
    yield f"qq{' '.join(words[-2:])}"
    yield f"o{text.words[k + 1] if k + 1 < setting.last else ''}"


def _elsewhere(name: str, k: int | None, setting: Setting) -> Iterator[str]:
    """How it stands in other sentences."""
    text, first = setting.text, setting.first
    yield "named here" if any(text.names[first : setting.last]) else "nobody here"
    referred = not _REFERENCES.isdisjoint(text.words[first : setting.at])
    yield "referred" if referred else "not referred"
    if k is None:
        yield "not yet"
        return
    yield "on the line" if text.line(k) == text.line(first) else "on another line"
    ended = bisect_left(text.ends, first) - bisect_left(text.ends, k)
    yield f"sentences {min(_MANY + 1, ended)}"
    yield f"others since {_others(name, text.names[max(k, first - PAGE) : first])}"
    before_it = bisect_left(text.ends, k)
    start = text.ends[before_it - 1] + 1 if before_it else 0
    if next((one for one in text.names[start : k + 1] if one), None) == name:
        yield "begins the sentence"

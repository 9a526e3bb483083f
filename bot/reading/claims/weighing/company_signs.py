"""What tells whether a company is the one that a figure is of, or stands on its other side."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from bot.model import Claim
from bot.model.values import value
from bot.reading.claims.weighing.passage import COMPANY, MONEY, SHARE, Passage

_MANY, _FEW = 3, 2
"""So many of anything, and of what parts clauses, count as many."""
_STEP = 4
"""Words that make a step of distance."""
_STEPS = 5
SENTENCE = 150
"""Words of a sentence on either side of a figure that are looked at: what goes on without end has none."""
PAGE = 300
"""Words on either side of a figure within which a company is looked for."""
UNTOLD = ("untitled", "told 0")
"""What somebody is whom no company's name means."""
_NOTHING = ("",) * 3
_DESCRIBED = 5
"""Words from a preposition to the company that it governs: «by Nasdaq-listed», «from the chip designer»."""
_GOVERNING = frozenset(
    "by from to of in with for into at than between von durch an mit für bei par de à avec chez por con para en da di "
    "del dal della do pela pelo".split()
)
_STOPPING = frozenset((COMPANY, MONEY, SHARE, *', . ; : ( ) – — - " “ ” and und et y'.split()))
"""Behind these nothing governs what comes next."""
_BREAKS = frozenset("; – — while whereas während tandis mientras enquanto mentre".split())
"""What parts one clause from another."""
_REFERENCES = frozenset(
    "it its they their company startup start-up firm chipmaker maker group lab business developer unit provider "
    "platform".split()
)


@value()
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
    here: AbstractSet[str | None]
    """The companies of its sentence."""
    lead: str | None
    """The company that its line names first."""
    section: str | None
    """The company whose section it stands in."""

    @classmethod
    def of(cls, claim: Claim, text: Passage, standings: Mapping[str, Sequence[str]], before: str | None) -> "Setting":
        at = text.at(claim.figure.start)
        first, last = max(text.at(claim.sentence[0]), at - SENTENCE), min(text.at(claim.sentence[1]), at + SENTENCE)
        line = text.line(at)
        here = text.named(first, last)
        return cls(text, standings, first, at, last, before, here, text.leads.get(line), text.section(line))


def company_signs(name: str, setting: Setting) -> list[str]:
    """The signs of one company beside one figure, each as a name and a word."""
    places = setting.text.places.get(name, ())
    at = bisect_left(places, setting.at)
    ahead = at > 0 and places[at - 1] >= setting.first
    behind = at < len(places) and places[at] < setting.last
    signs = [*setting.standings.get(name, UNTOLD), f"beside {_others(name, setting.here)}"]
    signs.append("in" if ahead or behind else "out")
    if ahead:
        signs += _ahead(name, places[at - 1], setting)
    if behind:
        signs += _behind(name, places[at], setting)
    if not ahead and not behind:
        signs += _elsewhere(name, places[at - 1] if at else None, setting)
    signs.append("leads the line" if setting.lead == name else "does not lead the line")
    if setting.section is not None:
        signs.append("has the section" if setting.section == name else "in another's section")
    if setting.before is not None:
        signs.append("told before" if setting.before == name else "another before")
    return signs


def standings(title: Passage, text: Passage, kinds: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """What each company of an article is in the whole of it, as signs; `kinds` are what companies are known to be."""
    titled, told = title.places, text.places
    counts = {name: len(told.get(name, ())) + len(titled.get(name, ())) for name in {**titled, **told}}
    most = max(counts.values(), default=0)
    first_titled, first_told = next(iter(titled), None), next(iter(told), None)
    found: dict[str, tuple[str, ...]] = {}
    for name, count in counts.items():
        signs = ["titled" if name in titled else "untitled"]
        if name == first_titled:
            signs.append("first of title")
        if name == first_told:
            signs.append("first of text")
        if count == most:
            signs.append("most told")
        signs.append(f"told {min(_MANY + 1, count)}")
        found[name] = (*signs, *[f"is {kind}" for kind in kinds.get(name, ())])
    return found


def _others(name: str, names: AbstractSet[str | None]) -> int:
    """How many other companies are among some names, up to many."""
    return min(_MANY, len(names) - (name in names))


def _ahead(name: str, k: int, setting: Setting) -> list[str]:
    """How it stands before the figure in its sentence."""
    text, at, words = setting.text, setting.at, setting.text.words
    one, two, three = (*words[k + 1 : min(at, k + 4)], *_NOTHING[at - k - 1 :])
    signs = [
        f"names between {_others(name, text.named(k + 1, at))}",
        f"sums between {min(_FEW, text.sums_between(k, at))}",
        f"before {min(_STEPS, (at - k - 1) // _STEP)}",
        f"n0{one}",
        f"n1{two}",
        f"n2{three}",
        f"p{words[k - 1] if k > setting.first else ''}",
        f"l{words[at - 1] if k + 1 < at else ''}",
        f"v{_governed(words, k, setting.first)}",
        f"breaks {_breaks(words[k + 1 : at])}",
    ]
    if not text.named(setting.first, k):
        signs.append("first of sentence")
    return signs


def _behind(name: str, k: int, setting: Setting) -> list[str]:
    """How it stands behind the figure in its sentence."""
    text, at, words = setting.text, setting.at, setting.text.words
    return [
        f"names up to {_others(name, text.named(at + 1, k))}",
        f"sums up to {min(_FEW, text.sums_between(at, k))}",
        f"behind {min(_STEPS, max(0, k - at - 1) // _STEP)}",
        f"q{words[k - 1] if at + 1 < k else ''}",
        f"qq{' '.join(words[max(at + 1, k - 2) : k])}",
        f"o{words[k + 1] if k + 1 < setting.last else ''}",
        f"w{_governed(words, k, at + 1)}",
        f"breaks up to {_breaks(words[at + 1 : k])}",
    ]


def _breaks(words: Sequence[str]) -> int:
    """How many clauses end among some words, up to a few."""
    if _BREAKS.isdisjoint(words):
        return 0
    return min(_FEW, sum(word in _BREAKS for word in words))


def _governed(words: Sequence[str], k: int, first: int) -> str:
    """The preposition that governs the company at `k`, whatever describes it in between; nothing where none does."""
    for word in reversed(words[max(first, k - _DESCRIBED) : k]):
        if word in _GOVERNING:
            return word
        if word in _STOPPING:
            return ""
    return ""


def _elsewhere(name: str, k: int | None, setting: Setting) -> list[str]:
    """How it stands in other sentences."""
    text, first = setting.text, setting.first
    referred = not _REFERENCES.isdisjoint(text.words[first : setting.at])
    signs = ["named here" if setting.here else "nobody here", "referred" if referred else "not referred"]
    if k is None:
        signs.append("not yet")
        return signs
    signs.append("on the line" if text.line(k) == text.line(first) else "on another line")
    before_it = bisect_left(text.ends, k)
    ended = bisect_left(text.ends, first) - before_it
    signs.append(f"sentences {min(_MANY + 1, ended)}")
    signs.append(f"others since {_others(name, text.named(max(k, first - PAGE), first))}")
    if text.next_name(text.ends[before_it - 1] + 1 if before_it else 0) == name:
        signs.append("begins the sentence")
    return signs

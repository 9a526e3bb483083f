"""Spans of days into which a company of very many claims is divided, so that one article never has all compared again.

Days are halved until no half holds more than a leaf's worth of its claims, and each of these spans is compared together
with those before it, as far as they hold as many. So the spans follow from what is there and not from the order in
which it came, and an article touches only its own span and those that look back on it. Pure.
"""

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Up to how many claims a company is compared as a whole, and how many a span holds where it is not."""

    whole: int = 3_000
    leaf: int = 1_000


LIMITS = Limits()

ALL_DAYS = 1 << 20
"""Days as ordinals lie below this, until the year 2871; undated articles are of day 0."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days from `first` up to and with `last`, as ordinals."""

    first: int
    last: int

    def holds(self, day: int) -> bool:
        return self.first <= day <= self.last

    def overlaps(self, other: "Span") -> bool:
        return self.first <= other.last and other.first <= self.last

    @property
    def mark(self) -> str:
        """What tells what is compared in it from the same of other spans; empty for all days."""
        return "" if self == EVER else f"{self.first}-{self.last}"


EVER = Span(0, ALL_DAYS - 1)


@dataclass(frozen=True, slots=True)
class Window:
    """A span that is compared together with those that it looks back on, and how many claims it has itself."""

    span: Span
    back: tuple[Span, ...] = ()
    held: int = 0

    @property
    def first(self) -> int:
        return self.back[0].first if self.back else self.span.first


def windows(counts: Mapping[int, int], limits: Limits = LIMITS) -> list[Window]:
    """The windows for so many claims on each day, in the order of time.

    >>> [window.span == EVER for window in windows({738000: 5, 739000: 5})]
    [True]
    >>> [len(window.back) for window in windows({738000: 5, 739000: 5}, Limits(9, 5))][-1] > 0
    True
    """
    if sum(counts.values()) <= limits.whole:
        return [Window(EVER, held=sum(counts.values()))]
    held = list(_halved(EVER, sorted(counts.items()), limits.leaf))
    spans = [span for span, _ in held]
    return [
        Window(span, tuple(spans[_back(held, at, limits.leaf) : at]), count) for at, (span, count) in enumerate(held)
    ]


def worthwhile(all_of: Sequence[Window], stored: Container[Span]) -> list[Window]:
    """The windows that have claims of their own, or had some when they were compared; the last where none has."""
    return [window for window in all_of if window.held or window.span in stored] or list(all_of[-1:])


def touched(all_of: Sequence[Window], days: Iterable[int], stored: Collection[Span]) -> list[Window]:
    """The windows to compare again when claims of some days changed; `stored` are the spans compared before."""
    changed = set(days)
    spans = {window.span for window in all_of}
    outworn = [span for span in stored if span not in spans]
    moved = {
        span for span in spans if any(span.holds(day) for day in changed) or any(span.overlaps(one) for one in outworn)
    }
    return worthwhile([window for window in all_of if moved & {window.span, *window.back}], stored)


def _halved(span: Span, counts: Sequence[tuple[int, int]], leaf: int) -> Iterable[tuple[Span, int]]:
    held = sum(count for _, count in counts)
    if held <= leaf or span.first == span.last:
        yield span, held
        return
    middle = (span.first + span.last) // 2
    yield from _halved(Span(span.first, middle), [one for one in counts if one[0] <= middle], leaf)
    yield from _halved(Span(middle + 1, span.last), [one for one in counts if one[0] > middle], leaf)


def _back(held: Sequence[tuple[Span, int]], at: int, leaf: int) -> int:
    """The first span that a span looks back on: as many before it as hold no more than a leaf together."""
    total, first = 0, at
    while first and total + held[first - 1][1] <= leaf:
        first -= 1
        total += held[first][1]
    return first

"""Which outlet a sentence credits with what it tells: «per Reuters», «as first reported by», «has learned»."""

import re
from collections.abc import Iterable, Mapping, Sequence

from bot.model.values import value
from bot.reading.claims.row.piece import Kind, Piece, said_in

Row = Sequence[Piece]

_PAPERS = frozenset(
    "wire newswire ledger times post journal news daily herald tribune insider review gazette magazine radio tv "
    "chronicle observer telegraph bulletin dispatch examiner courier weekly newspaper".split()
)
"""Words of which one stands in the names of most outlets."""
_REPORTS = frozenset("reported reports".split())
_LEARNED = frozenset("learned learnt".split())
_WRITES = _REPORTS | frozenset("said says wrote writes revealed noted told".split())
_FIRST = frozenset("first previously earlier exclusively originally".split())
_ADVERBS = _FIRST | frozenset("has had have also since later".split())
CREDITS = frozenset("according citing".split())
CREDITS_ABROAD = frozenset("laut selon según secondo segundo conforme angaben".split())
"""Words of five other languages before whose word it is: «selon Orlo», «nach Angaben von Orlo»."""
_SOURCES = (
    CREDITS
    | CREDITS_ABROAD
    | frozenset("informationen bericht berichten meldung après acordo acuerdo stando citando citant berufung".split())
)
_STRAIGHT = frozenset("per via".split())
_ABROAD = frozenset(
    "meldet meldete meldeten berichtet berichtete schreibt schrieb enthüllte écrit écrivait rapporte rapportait révèle "
    "révélait affirme affirmait escribe escribió informa informó publica publicó reporta reportó revela reveló "
    "adelantó avanzó noticiou informou publicou reportou revelou apurou escreve escreveu scrive riporta riferisce "
    "rivela zufolge".split()
)
"""Verbs of five other languages before or behind which the outlet stands."""
_LEADING = frozenset("wie so comme come como".split())
"""Words that begin a sentence before the outlet, and are then taken for a part of its name: «Wie Reuters berichtet»."""
CREDITING = _WRITES | _LEARNED | _SOURCES | _STRAIGHT | _ABROAD
"""Words without one of which no outlet is credited."""
_OF_NAME = frozenset({Kind.PROPER, Kind.WORD, Kind.CUE})
_ENDS = frozenset({Kind.COMMA, Kind.STOP, Kind.CLOSE, Kind.DATE, Kind.REL})
_BARS = frozenset({Kind.COMMA, Kind.STOP, Kind.FIGURE, Kind.NAME})
_COMPANIES = frozenset({Kind.NAME, Kind.REFERENCE})
_TELLERS = _COMPANIES | {Kind.PROPER, Kind.FIGURE, Kind.STOP}
_PEOPLE = frozenset(
    "people person persons source sources someone executive executives investor investors banker bankers insiders "
    "employee employees".split()
)
_CONFIRMED = frozenset("confirm confirms confirmed confirming".split())
_REACH = 6
_LONGEST = 5


@value()
class Press:
    """The outlets that are known by their forms, and the one that the article is of."""

    known: Mapping[str, str]
    own: str

    def named(self, run: Row, *, any_name: bool = False) -> str | None:
        """The outlet that a run of capitals names; with `any_name` also one that nobody knows."""
        spoken = " ".join(piece.name or "" for piece in run)
        first, _, rest = spoken.partition(" ")
        spoken = rest if first.lower() in _LEADING else spoken
        found = self.known.get(spoken) or self.known.get(f"The {spoken}")
        if found or not run:
            return found
        if run[0].word == "outlet":
            return run[0].name
        words = spoken.lower().split()
        if _key(spoken) == _key(self.own) or (len(words) > 1 and not _PAPERS.isdisjoint(words)):
            return spoken
        return spoken if any_name and len(run) == 1 and run[0].kind is Kind.PROPER else None


def credited(row: Row, press: Press) -> str | None:
    """The first outlet that the row credits."""
    for at, piece in enumerate(row):
        if piece.word in CREDITING:
            found = _credited(row, at, press)
            if found:
                return found
    return None


def _credited(row: Row, at: int, press: Press) -> str | None:
    word = row[at].word
    if word in _STRAIGHT:
        return press.named(_after(row, at + 1))
    if word in _SOURCES:
        return _first(press, (_after(row, k) for k in _reached(row, at + 1)))
    if word == "told":
        return None if _by_company(row, at) else press.named(_after(row, at + 1))
    if word in _REPORTS:  # what is confirmed of a report is the word of who confirms it
        return None if said_in(row[:at], _CONFIRMED) else _reporter(row, at, press)
    found = press.named(_before(row, at), any_name=word in _LEARNED)
    behind = found is None and (word in _ABROAD or (at and row[at - 1].kind is Kind.COMMA))
    return press.named(_after(row, at + 1)) if behind else found


def _reporter(row: Row, at: int, press: Press) -> str | None:
    """«reported by X», «X reported», «reports X»; an unknown name only where it reports no result of its own."""
    before, last = row[at - 1] if at else None, row[at + 1 : at + 2]
    if last and last[0].word == "by":
        return press.named(_after(row, at + 2), any_name=before is not None and before.word in _FIRST | {"as"})
    run = _before(row, at)
    ends = not last or last[0].kind in _ENDS or last[0].word == "on"
    begins = not run or run[0] is row[0] or row[row.index(run[0]) - 1].kind in {Kind.COMMA, Kind.STOP, Kind.DET}
    found = press.named(run, any_name=begins and (ends or (before is not None and before.word in _FIRST)))
    if found or before is None or before.kind is not Kind.COMMA:
        return found
    return press.named(_after(row, at + 1), any_name=True)


def _reached(row: Row, at: int) -> Iterable[int]:
    for k in range(at, min(len(row), at + _REACH)):
        if row[k].kind in _BARS:
            return
        yield k


def _first(press: Press, runs: Iterable[Row]) -> str | None:
    return next((found for found in map(press.named, runs) if found), None)


def _by_company(row: Row, at: int) -> bool:
    """Whether a company tells it: its word stays its own, whoever heard it, but not that of people without names."""
    for piece in reversed(row[max(0, at - _REACH) : at]):
        if piece.word in _PEOPLE or (piece.kind in _TELLERS and not piece.owner):
            return piece.kind in _COMPANIES
    return False


def _before(row: Row, at: int) -> Row:
    """The run of capitals that ends before a verb, whatever adverbs stand between."""
    stop = at
    while stop and row[stop - 1].word in _ADVERBS:
        stop -= 1
    start = stop
    while start and stop - start < _LONGEST and _of_name(row[start - 1]) and _joins(row, start, stop):
        start -= 1
    return row[start:stop]


def _after(row: Row, at: int) -> Row:
    """The run of capitals that begins at a place, or after its article."""
    start = at + (row[at].kind is Kind.DET if at < len(row) else 0)
    stop = start
    while (
        stop < len(row)
        and stop - start < _LONGEST
        and _of_name(row[stop])
        and (stop == start or row[stop].start - row[stop - 1].end <= 1)
    ):
        stop += 1
    return row[start:stop]


def _joins(row: Row, start: int, stop: int) -> bool:
    return start == stop or row[start].start - row[start - 1].end <= 1


def _of_name(piece: Piece) -> bool:
    return piece.capital and piece.kind in _OF_NAME


def _key(name: str) -> str:
    """An outlet's name or domain without its signs: «harborwire.com» is Harbor Wire."""
    return re.sub(r"\W|\.[a-z]{2,6}$|^the ", "", name.casefold())

"""Forms that stand for a longer name in one text: what it puts in brackets behind a name, and first words."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import Protocol

from bot.reading.companies.learning import first_word


class Named(Protocol):
    """A company named at one place: as it is written, and which it is."""

    @property
    def text(self) -> str: ...
    @property
    def name(self) -> str: ...


def abbreviations(text: str, names: Iterable[tuple[int, str]]) -> dict[str, str]:
    """Forms that the text introduces in brackets after a name: "Vindhya Sovereign Fund (VSF)"; by where names end."""
    found: dict[str, str] = {}
    for end, name in names:
        match = _bracketed().match(text, end)
        if match and (match[1] or _initials(name) == match[2].upper()):
            found[match[2].lower()] = name
    return found


def as_here(known: Sequence[Named], learnt: Collection[str]) -> dict[str, str]:
    """What forms of known companies mean where the text begins with them the name of another company.

    «Lattice» is no semiconductor maker in a text about Lattice Robotics, unless that is named in full there as well.
    """
    longer = {first: name for name in sorted(learnt) if (first := first_word(name))} if learnt else {}
    if not longer:
        return {}
    full = {one.name for one in known if one.text == one.name}
    return {one.text: longer[one.text] for one in known if one.text in longer and one.name not in full}


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isalnum()).upper()


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"(?:,? [A-Z][\w.]{1,5},?)? \((\")?([A-Z][\w&-]{1,20})(?(1)\")(?: or the \"[A-Z]\w{1,20}\")?\)")

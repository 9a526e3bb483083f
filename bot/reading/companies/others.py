"""Names that do as companies do and are none: outlets, people whom everybody knows, products. Never learnt."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.model import Names, Outlet


class Others(NamedTuple):
    """Such names in lower case: outlets by all words, the famous by their last, products by their first."""

    outlets: frozenset[str] = frozenset()
    famous: frozenset[str] = frozenset()
    products: frozenset[str] = frozenset()

    def hold(self, words: Sequence[str]) -> bool:
        """Whether a name of these words, in lower case, is one of them.

        >>> others_of([Outlet("wired.com", "Wired", "magazine")], Names()).hold(["the", "wired"])
        True
        """
        name = " ".join(words)
        if name in self.outlets or name.removeprefix("the ") in self.outlets:
            return True
        return words[0] in self.products or words[-1] in self.famous


def others_of(outlets: Iterable[Outlet], names: Names) -> Others:
    press = frozenset(form.lower() for outlet in outlets for form in (outlet.name, *outlet.aliases))
    return Others(press, names.famous, names.products)

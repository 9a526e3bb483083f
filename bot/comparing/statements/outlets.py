"""The names of outlets: which name and which domain are one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Outlets:
    """The outlets that are known: `names` has each by all its forms in small letters, its domains among them."""

    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def key(self, name: str) -> str:
        """One key for the forms of an outlet's name and domain; of one that is not known, by its letters alone.

        >>> known = Outlets({"wsj.com": "Wall Street Journal", "wall street journal": "Wall Street Journal"})
        >>> known.key("The Wall Street Journal") == known.key("www.wsj.com"), Outlets().key("www.reuters.com")
        (True, 'reuters')
        """
        plain = name.casefold().strip()
        labels = plain.split(".")
        hosts = (".".join(labels[at:]) for at in range(1, len(labels) - 1))  # "www.wsj.com", "news.wsj.com"
        forms = (plain, plain.removeprefix("the "), f"the {plain}", *hosts)
        return _letters(next((self.names[form] for form in forms if form in self.names), name))


def _letters(name: str) -> str:
    """A name without its article, its domain's ends and all that is no letter."""
    name = name.casefold().strip()
    if re.fullmatch(r"[\w-]{1,63}(\.[\w-]{1,63}){1,6}", name):
        labels = name.split(".")
        short = len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2  # .co.uk, .com.br
        name = labels[-3 if short else -2]
    key = re.sub(r"[\W_]+", "", re.sub(r"^the\b", "", name)) or name
    return key.removeprefix("the") if len(key) > 8 else key

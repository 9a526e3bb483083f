"""The names of outlets: which name and which domain are one."""

import re

ALIASES = {
    "wallstreetjournal": "wsj",
    "dowjones": "wsj",
    "financialtimes": "ft",
    "newyorktimes": "nytimes",
    "nyt": "nytimes",
    "associatedpress": "ap",
    "apnews": "ap",
    "agencefrancepresse": "afp",
    "bloombergnews": "bloomberg",
    "thomsonreuters": "reuters",
    "washingtonpost": "wapo",
    "businessinsider": "insider",
    "southchinamorningpost": "scmp",
}
"""Names of much-cited outlets that do not follow from their domains."""


def outlet(name: str) -> str:
    """One key for the forms of an outlet's name and domain.

    >>> outlet("www.reuters.com") == outlet("Reuters"), outlet("The Wall Street Journal") == outlet("wsj.com")
    (True, True)
    """
    name = name.casefold().strip()
    if re.fullmatch(r"[\w-]{1,63}(\.[\w-]{1,63}){1,6}", name):
        labels = name.split(".")
        short = len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2  # .co.uk, .com.br
        name = labels[-3 if short else -2]
    key = re.sub(r"[\W_]+", "", re.sub(r"^the\b", "", name)) or name
    key = key.removeprefix("the") if len(key) > 8 else key
    return ALIASES.get(key, key)

"""Which names of a ledger are one company: a short form that articles taught, beside the longer name it is short for.

Pure. "Juniper" is Juniper Networks where the ledger tells of both, and of no other company whose name begins so.
"""

from collections.abc import Collection, Mapping

TAILS = frozenset(
    """
    ai capital communications computing corporation electronics group holdings investments labs management motors
    networks partners pharmaceuticals platforms sciences semiconductor semiconductors software systems technologies
    technology therapeutics ventures
    """.split()
)
"""Last words of names that people leave out."""

SEVERAL = 3
"""Words of a name that people call by its initials."""


def merged(told: Collection[str], seeded: Collection[str]) -> Mapping[str, str]:
    """Each learnt short form with the name that it is short for, of names that the ledger tells of.

    >>> merged(["Orbo", "Orbo Networks", "Vela", "Vela Labs", "Vela Systems"], seeded=["Orbo Networks"])
    {'Orbo': 'Orbo Networks'}
    """
    longer: dict[str, list[str]] = {}
    for name in told:
        first, _, last = name.rpartition(" ")
        if last.casefold() in TAILS:
            longer.setdefault(first.casefold(), []).append(name)
    short = ((name, longer.get(name.casefold(), [])) for name in told if name not in seeded)
    return {name: found[0] for name, found in short if len(found) == 1}


def initials(told: Collection[str], taken: Collection[str]) -> Mapping[str, str]:
    """The initials of each name of three words or more, where they mean one name and nothing else; `taken` in capitals.

    >>> initials(["Orbo Vela Labs", "Orbo Labs", "Dune Elm Fir"], taken=["DEF"])
    {'OVL': 'Orbo Vela Labs'}
    """
    found: dict[str, list[str]] = {}
    for name in told:
        words = name.split()
        if len(words) >= SEVERAL and all(word[0].isupper() for word in words):
            found.setdefault("".join(word[0] for word in words), []).append(name)
    return {form: names[0] for form, names in found.items() if len(names) == 1 and form not in taken}

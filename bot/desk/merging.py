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

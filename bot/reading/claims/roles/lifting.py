"""What a round or a rise makes of a company: «lifts it to $5.3 billion», «took the company past $116 billion»."""

from bot.reading.claims.roles.frames import LIFTED, Hit, Spot
from bot.reading.claims.row.pieces import Kind
from bot.reading.claims.row.words import AUXILIARIES

UP_TO = frozenset("to past above beyond over toward towards".split())
_LIFTING = frozenset(
    "lift lifts lifted lifting take takes took taking push pushes pushed pushing bring brings brought bringing vault "
    "vaults vaulted vaulting catapult catapults catapulted catapulting propel propels propelled propelling send sends "
    "sent sending boost boosts boosted boosting raise raises raised elevate elevates elevated carry carries "
    "carried".split()
)
_COMPANIES = frozenset({Kind.NAME, Kind.REFERENCE, Kind.PRONOUN})


def past(spot: Spot, k: int) -> Hit | None:
    """«Took the company past»: no preposition in other places."""
    apt = spot.row[k].kind in _COMPANIES and spot.row[k + 1].word in UP_TO
    verb = lifted(spot, k + 1) if apt else None
    return None if verb is None else Hit(LIFTED, verb, verb=True)


def lifted(spot: Spot, k: int) -> int | None:
    """«A round that lifts the vendor to», «took the company past»: the verb, where a company stands between."""
    row, follows = spot.row, spot.row[spot.i + 1] if spot.i + 1 < len(spot.row) else None
    named = follows is not None and follows.kind is Kind.WORD and follows.word not in AUXILIARIES  # "a $9bn quarter"
    if k < 2 or named or spot.percent or row[k - 1].kind not in _COMPANIES or row[k - 1].owner:
        return None
    for j in range(k - 2, max(-1, k - 8), -1):
        if row[j].word.split(" ")[0] in _LIFTING:
            return j
        if row[j].kind not in {Kind.DET, Kind.WORD}:
            break
    return None

"""Reasons name figures. One that names a figure whose quote stands no more is left out with it.

Reasons are stored as comparing put them; whether the figures in them still stand is known only when they are shown.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.model import Claim, Comparison

GONE = "a figure of this no longer stands in its article"


def checked(comparison: Comparison, stands: Callable[[Claim], bool]) -> Comparison:
    """The comparison, its reasons left out where they name a figure that stands nowhere."""
    standing = {_plain(claim) for claim in comparison.claims if stands(claim)}
    lost = {_plain(claim) for claim in comparison.claims} - standing
    if not lost:
        return comparison
    sides = tuple(replace(side, reason=_without(side.reason, lost)) for side in comparison.sides)
    return replace(comparison, sides=sides, reason=_without(comparison.reason, lost))


def _plain(claim: Claim) -> str:
    return " ".join(claim.figure.text.split())


def _without(reason: str, lost: Iterable[str]) -> str:
    return GONE if any(figure in reason for figure in lost) else reason

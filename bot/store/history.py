"""What changed between two readings of one comparison. Pure.

A claim counts as the same when its article still says the same amount, wherever in the text: a corrected comma
elsewhere in an article is no news. A side goes on in the side that keeps most of its claims.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.model import Claim, Comparison, Side
from bot.record import Turn

Key = tuple[str, Decimal | None, Decimal | None, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One turn of a comparison, with the claims that made it."""

    turn: Turn
    was: str = ""
    now: str = ""
    claims: tuple[Claim, ...] = ()


def steps(before: Comparison | None, after: Comparison | None) -> tuple[Step, ...]:
    """What a reader of the earlier comparison should hear; nothing when they are the same."""
    if before == after:
        return ()
    if before is None:
        return tuple(_opened(after)) if after else ()
    if after is None:
        return (Step(Turn.CLOSED, claims=before.claims),)
    return tuple(_changed(before, after)) or (Step(Turn.REWORDED),)


def _opened(after: Comparison) -> Iterator[Step]:
    yield Step(Turn.OPENED, now=after.confidence.value, claims=after.claims)
    if after.amiss:
        yield Step(Turn.DISPUTED, claims=after.claims)


def _changed(before: Comparison, after: Comparison) -> Iterator[Step]:
    pairs, gone = _continued(before.sides, after.sides)
    for old, new in pairs:
        yield from _side(old, new)
    for side in gone:
        yield Step(Turn.VANISHED, was=side.relation.value, claims=side.claims)
    if before.amiss != after.amiss:
        yield Step(Turn.DISPUTED if after.amiss else Turn.AGREED, claims=after.claims)
    if before.confidence != after.confidence:
        yield Step(Turn.RATED, before.confidence.value, after.confidence.value)


def _side(old: Side | None, new: Side) -> Iterator[Step]:
    if old is None:
        yield Step(Turn.APPEARED, now=new.relation.value, claims=new.claims)
        return
    was, now = old.relation.value, new.relation.value
    more, fewer = _without(new.claims, old.claims), _without(old.claims, new.claims)
    if more:
        yield Step(Turn.GREW, was, now, more)
    if fewer:
        yield Step(Turn.SHRANK, was, now, fewer)
    if was != now:
        yield Step(Turn.TURNED, was, now, new.claims)


def _continued(old: Sequence[Side], new: Sequence[Side]) -> tuple[list[tuple[Side | None, Side]], list[Side]]:
    """Each new side with the old one that it continues, and the old sides that none continues."""
    homes = {_key(claim): side for side in range(len(old)) for claim in old[side].claims}
    left = set(range(len(old)))
    pairs: list[tuple[Side | None, Side]] = []
    for side in new:
        votes = Counter(homes[key] for key in map(_key, side.claims) if homes.get(key) in left)
        home = votes.most_common(1)[0][0] if votes else None
        left.discard(-1 if home is None else home)
        pairs.append((None if home is None else old[home], side))
    return pairs, [old[side] for side in sorted(left)]


def _without(claims: Sequence[Claim], others: Sequence[Claim]) -> tuple[Claim, ...]:
    known = {_key(claim) for claim in others}
    return tuple(claim for claim in claims if _key(claim) not in known)


def _key(claim: Claim) -> Key:
    amount = claim.amount
    return (claim.article, amount.low, amount.high, amount.unit)

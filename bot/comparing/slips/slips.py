"""Likely slips: a magnitude lost, digits swapped. A slip needs one lone voice against the rest, and the same digits.

Two plausible magnitudes are no slip: where each has its own event, time, stage or support, they are two things.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import product

from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.quantities.words import said, written
from bot.comparing.slips.digits import (
    FEW,
    LAKH,
    MANY,
    THOUSANDS,
    TIMES,
    digits,
    held,
    magnitude,
    of_one_word,
    powers_apart,
    shift,
    swapped,
    to_digits,
)
from bot.comparing.slips.kinds import RARE, WORTH, plausible
from bot.comparing.slips.scale import SIZE, Scale
from bot.comparing.slips.thousandfold import between, off
from bot.comparing.statements.days import closest, within
from bot.comparing.statements.nearness import MONTHS
from bot.comparing.statements.statements import AIRED, Statement
from bot.model import Measure, Scope, counted

EARLY = ("seed", "pre-seed", "angel", "series a", "series b")
"""Rounds that are small by nature, by how their names begin."""

ANNIVERSARY = 370
"""Days after which equal digits are chance: a year, and some days for who looks back on it."""

Slips = Mapping[Group, tuple[Group, str]]
"""Groups that are likely slips, each with the group whose figure was meant and the reason."""


def slips(groups: Sequence[Group], scale: Scale, astray: AbstractSet[object] = frozenset()) -> Slips:
    """The likely slips among the groups of one strand; `astray`: where figures stand that are known as such."""
    meeting: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for key in {key for statement in distinct(group) for key in _keys(statement)}:
            meeting[key].append(group)
    lost = {group for group in groups if astray and all(s.claim.place in astray for s in group.statements)}
    scaled = off(groups)
    found = {
        group: found
        for group in groups
        if (found := _meant(group, groups, meeting, lost) or _scaled(group, scaled.get(group, ())))
    }
    strength = {group: _strength(group, groups, scale) for group in found}
    return {
        group: (meant, why)
        for group, (meant, why) in found.items()
        if meant not in found or strength[group] < strength[meant]  # each a slip of the other: the better one stays
    }


def _strength(group: Group, groups: Iterable[Group], scale: Scale) -> tuple[object, ...]:
    official, firm = any(s.official for s in group.statements), {s.origin for s in group.firm}
    sound = not group.altered and plausible(group.finest)
    of_its_size = sum(other is not group and ratio(group, other) <= SIZE for other in groups)
    likely, usual = not scale.unlikely(group.finest), plausible(group.finest, RARE)
    return sound, likely, official, len(group.origins), of_its_size, usual, len(firm), group.value


def _meant(
    group: Group, groups: Sequence[Group], meeting: Mapping[str, list[Group]], lost: AbstractSet[Group]
) -> tuple[Group, str] | None:
    known = group in lost
    every = known or group.finest.ranged
    peers = [peer for peer in (groups if every else _peers(group, meeting)) if peer is not group and peer not in lost]
    found = [(peer, reason) for peer in peers if (reason := _astray(group, peer) if known else slip(group, peer))]
    return min(found, key=lambda pair: (-len(pair[0].origins), pair[0].value), default=None)


def _scaled(group: Group, peers: Iterable[Group]) -> tuple[Group, str] | None:
    """Which of these several others tell, where one voice alone tells the group."""
    told = [peer for peer in peers if group.against(peer) > 1] if alone(group.statements) else []
    meant = min(told, key=lambda peer: (-len(peer.origins), peer.value), default=None)
    if meant is None:
        return None
    return meant, outvoted(f"nearly the same digits, {times(between(group, meant))}", meant.finest, group, meant)


def _peers(group: Group, meeting: Mapping[str, list[Group]]) -> list[Group]:
    """Groups with the same digits, in whatever order: sorted digits are the key under which they meet."""
    keys = (key for statement in distinct(group) for key in _keys(statement))
    return list({peer: None for key in keys for peer in meeting[key] if peer is not group})


def _keys(statement: Statement) -> Iterable[str]:
    """What a figure may share with one whose digits are swapped: all, three of a finer one, or an end of a range."""
    if statement.ranged:
        return [f"{end} {statement.unit}" for end in (statement.amount.low, statement.amount.high)]
    written = digits(statement)
    forms = {written, written[:MANY], to_digits(statement.value, MANY)} if len(written) > MANY else {written}
    return ["".join(sorted(form.replace("0", ""))) for form in sorted(forms)]


def slip(group: Group, meant: Group) -> str | None:
    """Why a group is likely a slip of another's figure; None when it is not."""
    if _years_apart(group, meant):
        return None
    if ranged := _held(group, meant):
        return outvoted(*ranged, group, meant)
    if not _lone(group, meant) or early(group, meant):
        return None
    found = _currency(group, meant) or _magnitude(group, meant) or _swapped(group, meant)
    if found is None:
        return None
    how, peer = found
    return outvoted(how, peer, group, meant)


def _astray(group: Group, meant: Group) -> str | None:
    """Why a group is a slip that the whole family of figures has shown to be one."""
    for statement, peer in product(distinct(group), distinct(meant)):
        if magnitude(statement, peer):
            return outvoted(f"the same digits, {factor(statement, peer)}", peer, group, meant)
        if swapped(statement, peer):
            return outvoted("the same digits, two of them swapped,", peer, group, meant)
    return None


def outvoted(how: str, peer: Statement, group: Group, meant: Group) -> str:
    """The reason of a slip: what ties it to a figure of others, and how many say that."""
    against = len(meant.carriers - group.carriers)
    others = (
        f"{counted(against, 'other source')} {'says' if against == 1 else 'say'}" if against else "its own text says"
    )
    return f"{how} as {written(peer)}; {others} {said(meant)}"


def factor(statement: Statement, peer: Statement) -> str:
    return times(powers_apart(statement, peer))


def times(power: int) -> str:
    """A power of ten in words: "a thousand times smaller,"."""
    return f"{TIMES[abs(power)]} times {'smaller' if power < 0 else 'larger'},"


def _lone(group: Group, meant: Group) -> bool:
    """One voice, against at least two others, or against one where three digits are the same."""
    others = meant.carriers - group.carriers
    if not alone(group.statements) or not others:
        return False
    return group.against(meant) > 1 or len(digits(group.finest)) > 2 or group.articles <= meant.articles


def alone(statements: Iterable[Statement]) -> bool:
    """Whether one voice stands behind all, or one outlet wrote them, whoever it cites: a slip is made once."""
    told = list(statements)
    return len({s.origin for s in told}) == 1 or len({s.carrier for s in told}) == 1


def early(group: Group, meant: Group) -> bool:
    """Whether one is told as the past, or it of an early round and the other of no round by name."""
    worths = {group.finest.claim.measure, meant.finest.claim.measure} <= WORTH and len(digits(group.finest)) >= MANY
    if _past(group) is not _past(meant) and not worths:
        return True
    return early_round(group.events) and not meant.events and len(digits(group.finest)) < MANY


def early_round(events: Iterable[str]) -> bool:
    """Whether figures are told of a round that is small by nature: a seed round, a Series A."""
    return any(event.casefold().startswith(EARLY) for event in events)


def _past(group: Group) -> bool:
    return all(Scope.PRIOR in statement.claim.scopes for statement in group.statements)


def _years_apart(group: Group, meant: Group) -> bool:
    gap = closest(group.dates, meant.dates)
    return gap is not None and gap > ANNIVERSARY


def _currency(group: Group, meant: Group) -> tuple[str, Statement] | None:
    if group.finest.unit == meant.finest.unit or group.finest.amount.low != meant.finest.amount.low:
        return None
    return "the same number in another currency", meant.finest


def _magnitude(group: Group, meant: Group) -> tuple[str, Statement] | None:
    at_once = _at_once(group, meant)
    for statement in distinct(group):
        for peer in distinct(meant):
            if statement.unit != peer.unit:
                continue
            power = shift(statement, peer)
            if power and (times := _times(power, statement, peer, at_once=at_once)):
                return f"the same digits, {times} times {'smaller' if power < 0 else 'larger'},", peer
    return None


def _held(group: Group, meant: Group) -> tuple[str, Statement] | None:
    """A range that only one voice tells, and in which the number of the others lies but for a word like million."""
    power = held(group.finest, meant.finest)
    if power is None or not alone(group.statements) or early_round(group.events):
        return None
    if group.against(meant) < 2 and len(digits(meant.finest)) < MANY:
        return None
    if not (meant.carriers - group.carriers or group.articles <= meant.articles):
        return None
    return (
        f"a range that would hold it, {THOUSANDS[abs(power)]} times {'smaller' if power < 0 else 'larger'},",
        meant.finest,
    )


def _times(power: int, statement: Statement, peer: Statement, *, at_once: bool) -> str | None:
    """The factor in words, where equal digits mean a slip: one round digit is common and needs more beside it."""
    count, apart = len(digits(statement)), abs(power)
    lasting = {statement.claim.measure, peer.claim.measure} <= WORTH  # no worth falls a thousandfold in a year
    slipped = (apart in THOUSANDS and (count > 1 or at_once or lasting)) or (apart == LAKH and statement.unit == "INR")
    close = of_one_word(statement, peer) or (at_once and power > 0 and _of_one_payer(statement, peer))
    shifted = apart == 1 and (_of_one_sale(statement, peer) or (count >= MANY and close))
    return TIMES[apart] if slipped or shifted else None


def _of_one_payer(one: Statement, other: Statement) -> bool:
    """Whether both are of the money of one named payer for one company."""
    payer = one.claim.counterparty
    return payer is not None and payer == other.claim.counterparty


def _of_one_sale(one: Statement, other: Statement) -> bool:
    """Whether both are prices that one buyer pays for the company of their strand: none is ten times the other."""
    claims = one.claim, other.claim
    bought = all(claim.measure is Measure.ACQUISITION_PRICE and claim.counterparty for claim in claims)
    talked = any(s.open or s.claim.stage in AIRED for s in (one, other))
    return bought and not talked and claims[0].counterparty == claims[1].counterparty


def _at_once(group: Group, meant: Group) -> bool:
    """Whether several voices tell the other figure, and one of them in the same months and as far as this one."""
    return group.against(meant) > 1 and any(
        one.soft == other.soft and within(MONTHS, one.holds, other.holds)
        for one, other in product(group.statements, meant.statements)
    )


def _swapped(group: Group, meant: Group) -> tuple[str, Statement] | None:
    least = FEW if _at_once(group, meant) else MANY
    if group.against(meant) > 1 and swapped(group.finest, meant.finest, least):
        return "the same digits, two of them swapped,", meant.finest
    return None


def distinct(group: Group) -> list[Statement]:
    """One statement for each written number of a group and each other party to it."""
    return list({(s.amount.low, s.amount.high, s.claim.counterparty): s for s in group.statements}.values())

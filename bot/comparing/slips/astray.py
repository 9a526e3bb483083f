"""Figures a thousand times off, looked for across all that is told of one company's money.

A slip often stands among other things than the figure that was meant: "another $4 million" beside "$4 billion", "in all
1.7 million" beside a round of 1.7 billion, a rumour beside what was announced. So it is looked for before kinds of
money, scopes and stages are told apart. Equal digits a thousand times apart, by one voice and about one time, are no
chance where they are many; where they are few, the words have to name the same payer.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import permutations

from bot.comparing.quantities.quantities import PURCHASE, Strand, plain
from bot.comparing.slips.digits import MANY, digits, magnitude, roundings, swapped
from bot.comparing.slips.kinds import INCOME, KINDS, RATES, WORTH, plausible
from bot.comparing.slips.scale import SIZE, Scale
from bot.comparing.slips.slips import alone, early_round
from bot.comparing.slips.tally import Number
from bot.comparing.statements.days import distance
from bot.comparing.statements.dissent import Place
from bot.comparing.statements.nearness import COURSE, MONTH, SEASON
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Scope, When

WHOLE = frozenset({PURCHASE, "funding_round"}) | WORTH | INCOME
"""Measures of which a company has none that is many times all others, whoever the other party is."""

CROWD = 12
"""Tellings from which on a number is common, and no slip."""

SHARE = 100
"""How many times what is put into a company that is worth at most."""


@dataclass(frozen=True, eq=False)
class Telling:
    """A statement in its strand, as far as a slip is concerned."""

    statement: Statement
    strand: Strand
    party: str | None
    time: When | None

    @property
    def number(self) -> Number:
        return (self.statement.unit, self.statement.value)


@dataclass(frozen=True)
class Told:
    """What is told of one company's money: by number, and the numbers in the text of each article."""

    scale: Scale
    tellings: Sequence[Telling]
    numbers: Mapping[Number, Sequence[Telling]]
    texts: Mapping[str, set[Number]] = field(default_factory=dict)


def recovered(strands: Sequence[Strand], scale: Scale) -> list[Strand]:
    """The strands of one bucket, with each likely slip in the strand of the figure that was meant."""
    told = _told(strands, scale)
    homes = {slip.statement.claim.place: meant.strand for slip, meant in (*_swaps(told), *_slips(told))}
    if not homes:
        return list(strands)
    found = [_with(strand, homes, strands) for strand in strands]
    return [strand for strand in found if strand.statements]


def _with(strand: Strand, homes: Mapping[Place, Strand], strands: Iterable[Strand]) -> Strand:
    kept = [s for s in strand.statements if homes.get(s.claim.place, strand) is strand]
    others = [s for other in strands if other is not strand for s in other.statements]
    come = [s for s in others if homes.get(s.claim.place) is strand]
    astray = frozenset(s.claim.place for s in (*kept, *come) if s.claim.place in homes)
    return replace(strand, statements=(*kept, *come), astray=astray)


def _told(strands: Iterable[Strand], scale: Scale) -> Told:
    tellings = [_telling(s, strand) for strand in strands for s in strand.statements if _usable(s, strand)]
    numbers: dict[Number, list[Telling]] = defaultdict(list)
    texts: dict[str, set[Number]] = defaultdict(set)
    for telling in tellings:
        numbers[telling.number].append(telling)
        if not telling.statement.titled:
            texts[telling.statement.claim.article].add(telling.number)
    return Told(scale, tellings, numbers, texts)


def _usable(statement: Statement, strand: Strand) -> bool:
    return strand.measured in KINDS and not statement.ranged and not statement.claim.scopes & RATES


def _telling(statement: Statement, strand: Strand) -> Telling:
    name = statement.claim.counterparty or strand.counterparty
    late = statement.said and statement.holds and statement.said.before(statement.holds)
    return Telling(statement, strand, plain(name) if name else None, statement.said if late else statement.holds)


def _slips(told: Told) -> Iterable[tuple[Telling, Telling]]:
    """The tellings that are likely slips, each with one of the figure that was meant."""
    alike: dict[tuple[str, str], list[Number]] = defaultdict(list)
    for number, same in told.numbers.items():
        for shape in dict.fromkeys(roundings(same[0].statement)):
            alike[number[0], shape].append(number)
    for (_, shape), numbers in alike.items():
        for odd in (number for number in numbers if digits(told.numbers[number][0].statement) == shape):
            rest = [telling for number in numbers if number != odd for telling in told.numbers[number]]
            for slip in told.numbers[odd] if len(told.numbers[odd]) < CROWD else ():
                meant = [other for other in rest if _means(slip, other, told)]
                if meant and alone(_about(slip, told)) and _weight(slip, told) < _weight(meant[0], told):
                    yield slip, min(meant, key=lambda other: _order(slip, other))


def _swaps(told: Told) -> Iterable[tuple[Telling, Telling]]:
    """The tellings that likely swap two digits of a figure that is told of another part of the same deal."""
    alike: dict[tuple[object, ...], list[Number]] = defaultdict(list)
    for number, same in told.numbers.items():
        shape = sorted(digits(same[0].statement))
        if len(shape) >= MANY:
            alike[number[0], number[1].adjusted(), *shape].append(number)
    for numbers in alike.values():
        for odd, right in permutations(numbers, 2):
            for slip in told.numbers[odd] if len(told.numbers[odd]) < CROWD else ():
                meant = [other for other in told.numbers[right] if _exchanges(slip, other, told)]
                if meant and alone(_about(slip, told)) and len(carriers(_about(meant[0], told))) > 1:
                    yield slip, min(meant, key=lambda other: _order(slip, other))


def _exchanges(slip: Telling, meant: Telling, told: Told) -> bool:
    one, other = slip.statement, meant.statement
    if slip.strand is meant.strand or slip.strand.measured != meant.strand.measured or not swapped(one, other):
        return False
    if slip.party is None or slip.party != meant.party or one.carrier == other.carrier:
        return False
    gap = _gap(slip, meant)
    return gap is not None and gap <= MONTH and meant.number not in told.texts.get(one.claim.article, ())


def _order(slip: Telling, meant: Telling) -> tuple[object, ...]:
    gap = _gap(slip, meant)
    return (slip.party != meant.party, SEASON if gap is None else gap, meant.strand.key, meant.statement.claim.place)


def _means(slip: Telling, meant: Telling, told: Told) -> bool:
    """Whether the one may well have been written for the other."""
    one, other = slip.statement, meant.statement
    if not magnitude(one, other) or KINDS[slip.strand.measured] is not KINDS[meant.strand.measured]:
        return False
    misfit = told.scale.misfit(one) and not told.scale.misfit(other) and _of_a_kind(slip, meant)
    if _too_large(slip, meant) and not misfit:
        return False
    if one.claim.article == other.claim.article:
        return _within(slip, meant, told)
    if one.carrier == other.carrier or meant.number in told.texts.get(one.claim.article, ()):
        return False  # who tells both sees two things in them
    return _one_event(one, other) and (misfit or (not _early(slip, meant) and _tied(slip, meant, told)))


def _of_a_kind(slip: Telling, meant: Telling) -> bool:
    """Whether two figures are of one measure, and of one other party where that makes two deals of them."""
    alone = slip.strand.measured in WHOLE or slip.party == meant.party
    return slip.strand.measured == meant.strand.measured and alone


def _early(slip: Telling, meant: Telling) -> bool:
    """Whether one is told as the past, or it of an early round and the other of no round by name."""
    one, other = slip.statement, meant.statement
    if (Scope.PRIOR in one.claim.scopes) is not (Scope.PRIOR in other.claim.scopes):
        return True
    named = early_round([one.claim.event] if one.claim.event else [])
    return named and not other.claim.event and len(digits(one)) < MANY


def _within(slip: Telling, meant: Telling, told: Told) -> bool:
    """The same in one article: a headline that its text does not bear out, or many digits told of the same parties."""
    one, other = slip.statement, meant.statement
    if one.titled:
        return not other.titled and slip.number not in told.texts[one.claim.article]
    alike = slip.party == meant.party and slip.strand.measured == meant.strand.measured and _one_event(one, other)
    return alike and len(digits(one)) >= MANY and not other.titled


def _too_large(slip: Telling, meant: Telling) -> bool:
    """Whether it is the larger one, and so rather a larger thing, unless the parties are the same and the kind.

    What is more than was ever told of one company is no larger thing of any kind.
    """
    kind = slip.strand.measured == meant.strand.measured or not plausible(slip.statement)
    alike = slip.party == meant.party and kind
    return slip.statement.value > meant.statement.value and not alike


def _one_event(one: Statement, other: Statement) -> bool:
    return len({plain(s.claim.event) for s in (one, other) if s.claim.event}) < 2


def _tied(slip: Telling, meant: Telling, told: Told) -> bool:
    """Whether the words tie two figures together as much as their digits need it."""
    if slip.party and meant.party and slip.party != meant.party:
        return False
    named, gap = bool(slip.party and meant.party), _gap(slip, meant)
    count, same = len(digits(slip.statement)), slip.strand.measured == meant.strand.measured
    if same and slip.strand.period and slip.strand.period == meant.strand.period:
        return len(carriers(_about(meant, told)) - {slip.statement.carrier}) > 1 or count >= MANY
    if named and count > 1 and slip.strand.measured == meant.strand.measured == PURCHASE:
        bought = any(one.statement.claim.measure is Measure.ACQUISITION_PRICE for one in (slip, meant))
        return bought or gap is None or gap <= COURSE  # a company is bought by another but once
    if count >= MANY or (count > 1 and (named or same)):
        return gap is None or gap <= SEASON
    if gap is None or gap > MONTH:
        return False
    alike = same and _steady(slip) and _steady(meant)
    return named or alike if count == 1 else len(carriers(_about(meant, told)) - {slip.statement.carrier}) > 1


def _steady(telling: Telling) -> bool:
    """Whether it is of what does not grow a thousandfold in weeks: a deal, a worth, the sum of a period."""
    return telling.statement.once or telling.strand.measured in WORTH or telling.strand.period is not None


def _gap(one: Telling, other: Telling) -> int | None:
    return distance(one.time, other.time) if one.time and other.time else None


def _about(telling: Telling, told: Told) -> list[Statement]:
    """The statements of its number about the same time, and of the price of a company by one buyer at any."""
    return [
        other.statement
        for other in told.numbers[telling.number]
        if (_gap(telling, other) or 0) <= SEASON or _one_price(telling, other)
    ]


def _one_price(one: Telling, other: Telling) -> bool:
    bought = all(t.statement.claim.measure is Measure.ACQUISITION_PRICE for t in (one, other))
    return bought and one.party is not None and one.party == other.party


def carriers(statements: Iterable[Statement]) -> set[str]:
    """The outlets that wrote them, whoever they cite."""
    return {statement.carrier for statement in statements}


def _weight(telling: Telling, told: Told) -> tuple[object, ...]:
    """What stands behind a number: no copy that changed it, voices, sums of its size and parties; then the larger."""
    peers = {
        other.statement.carrier
        for other in told.tellings
        if other.number[0] == telling.number[0] and other.party == telling.party and _one_size(telling, other)
    }
    same = _about(telling, told)
    changed = all(statement.altered for statement in same)
    official = any(statement.official for statement in same)
    likely = plausible(telling.statement) and not told.scale.unlikely(telling.statement)
    return (not changed, likely, len(carriers(same)), len(peers), official, telling.statement.value)


def _one_size(one: Telling, other: Telling) -> bool:
    """Whether one bears witness for the other: a sum of its size, or a worth that is a few dozen times the sum."""
    worths = [telling.strand.measured in WORTH for telling in (one, other)]
    if worths[0] is worths[1]:
        low, high = sorted((one.statement.value, other.statement.value))
        return high <= SIZE * low
    worth, paid = (one, other) if worths[0] else (other, one)
    return paid.statement.value < worth.statement.value <= SHARE * paid.statement.value

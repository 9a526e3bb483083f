"""Slips that were read as something else: as money of another company, or as money of no known kind.

The sentence of a slip is often the one that is misread as well: «a $6.5 million design hire». So a figure with the
digits of another, a thousand times smaller or larger, is looked at whatever it was read as, where its article speaks of
the company. Equal digits alone are chance. What makes a slip of them is that nobody else tells the number, that nothing
explains it as something of its own, and that words, days, or the other figures of the article tie it to what others
tell: the fewer the digits, the more of that is needed.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from bot.comparing.quantities.quantities import PURCHASE, Strand, measured
from bot.comparing.slips.astray import carriers
from bot.comparing.slips.digits import MANY, digits
from bot.comparing.slips.kinds import INCOME, KINDS, RATES
from bot.comparing.slips.likeness import names, shared_words, telling_words
from bot.comparing.slips.scale import BEYOND
from bot.comparing.slips.slips import ANNIVERSARY, early_round
from bot.comparing.slips.tally import POWER, Number, Tally, number_of, states_size
from bot.comparing.statements.days import distance
from bot.comparing.statements.dissent import Place
from bot.comparing.statements.nearness import MONTH, NEWS, SEASON
from bot.comparing.statements.origins import Origins
from bot.comparing.statements.statements import Statement, state
from bot.model import Claim, Measure, Scope

SMALLEST = Decimal(1_000_000)
"""Less is rather a price of something small than a slip of a billion."""

OWN_KINDS = frozenset({Measure.COMPENSATION, Measure.USERS, Measure.HEADCOUNT, Measure.STAKE, Measure.FOUNDED})
"""Measures that are hardly ever misread: what they are of is another thing."""


@dataclass(frozen=True, eq=False)
class Meant:
    """A number that others tell of a company, in one strand.

    `largest` is the most that is told of the company in the currency, `alone` whether the strand has no other answer.
    """

    strand: Strand
    statements: Sequence[Statement]
    largest: Decimal
    alone: bool

    @cached_property
    def parties(self) -> frozenset[str]:
        """The company and those named as who pays, as they are written."""
        told = [s.claim for s in self.statements]
        return frozenset(name for claim in told for name in (claim.company, claim.counterparty) if name)

    @cached_property
    def whose(self) -> frozenset[str]:
        """The company alone."""
        return frozenset(s.claim.company for s in self.statements if s.claim.company)

    @cached_property
    def slipped(self) -> bool:
        """Whether its strand has a figure that is known to be a slip of it."""
        odd = {s.value for s in self.strand.statements if s.claim.place in self.strand.astray}
        return any(self.number[1].scaleb(power) in odd for power in (-POWER, POWER))

    @property
    def number(self) -> Number:
        return (self.statements[0].unit, self.statements[0].value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What ties a figure to a number that others tell.

    `voices` is how many tell it, `days` how far it lies off at least, `own` whether it is read as money of one of the
    parties, `another` whether its sentence names the other company that it is read as being of and not this one,
    `named` how many of the parties it names, `kin` whether it is of the same kind of money, `words` and `figures` are
    how many they share, and `bare` whether its sentence has no words but names: a row of a table.
    """

    voices: int
    days: int | None
    own: bool
    another: bool
    named: int
    kin: bool
    words: int
    figures: int
    bare: bool

    def within(self, days: int) -> bool:
        return self.days is not None and self.days <= days


def with_strays(strands: Sequence[Strand], known: Tally, origins: Origins) -> list[Strand]:
    """The strands of one bucket, with the likely slips from elsewhere in the strand of the figure that was meant.

    `origins` knows what is near the claims of the bucket, see `Tally.near`.
    """
    settled = {place for strand in strands for place in strand.astray}
    homes: dict[Place, tuple[Strand, Statement]] = {}
    heard: dict[int, list[Statement]] = defaultdict(list)
    for meant in _meant(strands):
        for stray, witnesses in _strays(meant, known, origins, settled):
            if homes.setdefault(stray.claim.place, (meant.strand, stray))[0] is meant.strand:
                heard[id(meant.strand)] += witnesses
        if meant.slipped:
            told = known.of(meant.strand.company, meant.number)
            heard[id(meant.strand)] += _witnesses(len(digits(meant.statements[0])), meant, told, known, origins)
    if not homes and not heard:
        return list(strands)
    found = [_joined(strand, homes, heard[id(strand)]) for strand in strands]
    return [strand for strand in found if strand.statements]


def _joined(strand: Strand, homes: Mapping[Place, tuple[Strand, Statement]], witnesses: Iterable[Statement]) -> Strand:
    """The strand with what has strayed from it, and with those who tell elsewhere what was meant."""
    kept = [s for s in strand.statements if s.claim.place not in homes]
    come = [stray for home, stray in homes.values() if home is strand]
    there = {s.claim.place for s in (*kept, *come)}
    more = {s.claim.place: s for s in witnesses if s.claim.place not in there}
    astray = strand.astray | frozenset(stray.claim.place for stray in come)
    return replace(strand, statements=(*kept, *come, *more.values()), astray=astray)


def _meant(strands: Sequence[Strand]) -> list[Meant]:
    """The numbers of each strand that may have been meant, those of the most voices first."""
    found: list[Meant] = []
    largest = _largest(strands)
    for strand in strands:
        alike: dict[Number, list[Statement]] = defaultdict(list)
        for one in strand.statements if strand.measured in KINDS else ():
            if not (one.ranged or _small(one) or one.claim.place in strand.astray):
                alike[one.unit, one.value].append(one)
        found += [
            Meant(strand, same, largest[strand.unit], alone=not any(_rivals(number, other) for other in alike))
            for number, same in alike.items()
        ]
    return sorted(found, key=lambda one: (-len(carriers(one.statements)), one.strand.key, one.number))


def _rivals(one: Number, other: Number) -> bool:
    """Whether two numbers may be two answers to one question."""
    low, high = sorted((one[1], other[1]))
    return one[0] == other[0] and low < high <= 2 * low


def _small(statement: Statement) -> bool:
    """Whether it is small by nature: of each share or hire, of an early round, or of the past."""
    claim = statement.claim
    return bool(claim.scopes & (RATES | {Scope.PRIOR})) or early_round([claim.event] if claim.event else [])


def _largest(strands: Iterable[Strand]) -> Mapping[str, Decimal]:
    largest: dict[str, Decimal] = defaultdict(Decimal)
    for strand in strands:
        largest[strand.unit] = max(largest[strand.unit], *(s.value for s in strand.statements))
    return largest


def _strays(
    meant: Meant, known: Tally, origins: Origins, settled: Container[Place]
) -> Iterable[tuple[Statement, list[Statement]]]:
    """The slips for a number, each with those who tell that number elsewhere."""
    company = meant.strand.company
    odd = [one for one in known.odd(company, meant.number) if one.place not in settled and _may_stray(one, meant)]
    told = known.of(company, meant.number) if odd else []
    for claim in odd:
        if not _is_lone(claim, company, told, known, origins):
            continue
        for stray in state([claim], known.articles, origins):
            if _is_meant(stray, meant, _tie(stray, meant, told, known, origins)):
                yield stray, _witnesses(len(digits(stray)), meant, told, known, origins)


def _witnesses(count: int, meant: Meant, told: Iterable[Claim], known: Tally, origins: Origins) -> list[Statement]:
    """Who tells the number as something else: of the company, or with two digits and more, in the same months.

    A worth bears witness for a price only where no other price is told.
    """
    telling = [
        claim for claim in told if (claim.company in meant.whose or count > 1) and (meant.alone or _kin(claim, meant))
    ]
    stated = state(telling, known.articles, origins)
    return [one for one in stated if not one.ranged and min(_far(one, meant), default=0) <= SEASON]


def _may_stray(claim: Claim, meant: Meant) -> bool:
    """Whether it is a thousand times off, and not something that is small or large by nature."""
    number = number_of(claim)
    if number is None or number[1] < SMALLEST or not states_size(claim):
        return False
    if claim.measure in OWN_KINDS or claim.scopes & (RATES | {Scope.PRIOR}) or claim.amount.low != claim.amount.high:
        return False
    income = measured(claim) in INCOME
    if income is not (meant.strand.measured in INCOME) and claim.measure is not Measure.OTHER:
        return False
    return not early_round([claim.event] if claim.event else [])


def _is_lone(claim: Claim, company: str, told: Iterable[Claim], known: Tally, origins: Origins) -> bool:
    """Whether no other voice tells its number, and its article not the one that was meant."""
    number = number_of(claim)
    same = known.of(company, number) if number else []
    voices = {origins.carrier(one.article) for one in same}
    return len(voices) == 1 and all(one.article != claim.article for one in told)


def _is_meant(stray: Statement, meant: Meant, tie: Tie) -> bool:
    if not tie.voices or tie.another:
        return False
    count = len(digits(stray))
    if stray.claim.company and not tie.own and not _whoever(tie):
        return False
    if stray.value > meant.number[1] and (tie.voices < 2 or count < MANY):
        return tie.bare and tie.own and tie.voices > 2 and stray.value > BEYOND * meant.largest
    if count >= MANY:
        return _many(stray, meant, tie)
    return _two(tie) if count == 2 else _one(tie)


def _whoever(tie: Tie) -> bool:
    """Whether it tells the same news, although it is read as being of another company."""
    return (tie.voices > 1 and tie.figures >= 2) or (tie.kin and tie.named > 1)


def _many(stray: Statement, meant: Meant, tie: Tie) -> bool:
    """Three digits and more: some months, or the one price of a company."""
    bought = measured(stray.claim) == meant.strand.measured == PURCHASE
    return tie.within(ANNIVERSARY if bought else SEASON)


def _two(tie: Tie) -> bool:
    if tie.kin and tie.within(MONTH) and (tie.named > 1 or (tie.own and tie.figures)):
        return True
    if tie.voices < 2 or not tie.within(SEASON):
        return False
    if tie.figures >= 2 and (tie.named or tie.own):
        return True
    if not tie.within(MONTH):
        return False
    return tie.words >= 2 or tie.figures >= 2 or (tie.own and (tie.kin or tie.words + tie.figures > 0))


def _one(tie: Tie) -> bool:
    if tie.voices < 3 or not tie.within(NEWS):
        return False
    return tie.figures >= 3 or (tie.named > 0 and tie.kin)


def _tie(stray: Statement, meant: Meant, told: Sequence[Claim], known: Tally, origins: Origins) -> Tie:
    claim = stray.claim
    words = known.articles[claim.article].quote(claim)
    named = names(meant.parties, words)
    telling = {one.article for one in told}
    others = {number for article in telling for number in known.numbers[article]}
    quotes = {known.articles[one.article].quote(one) for one in told}
    return Tie(
        voices=len({origins.carrier(article) for article in telling} - {stray.carrier}),
        days=min(_far(stray, meant), default=None),
        own=bool({claim.company, claim.counterparty} & meant.parties),
        another=claim.company not in meant.parties and not names(meant.whose, words) and _names(claim.company, words),
        named=len(named),
        kin=_kin(claim, meant),
        words=shared_words(words, quotes, meant.parties),
        bare=bool(named) and not telling_words(words, meant.parties),
        figures=len((known.numbers[claim.article] - {number_of(claim)}) & others),
    )


def _far(one: Statement, meant: Meant) -> list[int]:
    """How many days lie between it and those who tell the number, by when they wrote and by what they wrote of."""
    pairs = [pair for s in meant.statements for pair in ((one.holds, s.holds), (one.said, s.said))]
    return [distance(a, b) for a, b in pairs if a and b]


def _names(company: str | None, words: str) -> bool:
    return company is not None and bool(names([company], words))


def _kin(claim: Claim, meant: Meant) -> bool:
    kind = KINDS.get(measured(claim))
    return kind is not None and kind is KINDS[meant.strand.measured]

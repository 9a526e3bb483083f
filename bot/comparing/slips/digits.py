"""The digits of figures: which two share them, a word like million apart, or with two of them in the other order."""

from decimal import Decimal

from bot.comparing.slips.tally import POWER
from bot.comparing.statements.statements import Statement

THOUSANDS = {3: "a thousand", 6: "a million", 9: "a billion"}
"""Powers of ten that words like million and billion lie apart."""

TIMES = {1: "ten", 2: "a hundred", **THOUSANDS}
"""Powers of ten that equal digits lie apart."""

LAKH = 2
"""Powers of ten between a lakh and a crore."""

MANY = 3
"""Digits from which on equal ones are no chance."""

FEW = 2
"""The same for figures of one time."""

NARROW = Decimal("1.5")
"""How many times its lower end the upper end of a range is at most that holds a number by no chance."""


def magnitude(one: Statement, other: Statement) -> bool:
    """Whether words like million and billion, or lakh and crore, lie between two figures of the same digits.

    The first of two or more digits may be a rounding of the other: "14 million" of "14.3 billion".
    """
    if one.unit != other.unit or one.ranged != other.ranged or not _rounds(one, other):
        return False
    power = abs(powers_apart(one, other))
    return power in THOUSANDS or (power == LAKH and one.unit == "INR" and len(digits(one)) > 1)


def _rounds(one: Statement, other: Statement) -> bool:
    ones, others = digits(one), digits(other)
    return ones == others or (1 < len(ones) < len(others) and ones in roundings(other))


def roundings(statement: Statement) -> list[str]:
    """The digits of a figure, and those of its roundings to two digits and more.

    >>> from decimal import Decimal
    >>> [to_digits(Decimal("14360000000"), count) for count in (3, 2)]
    ['144', '14']
    """
    written = digits(statement)
    return [written, *(to_digits(statement.value, count) for count in range(len(written) - 1, 1, -1))]


def held(one: Statement, other: Statement) -> int | None:
    """The power of ten by which a narrow range misses a number that else lies in it: "64 to 72 million", 69 billion."""
    low, high = one.amount.low, one.amount.high
    if not one.ranged or other.ranged or other.open or one.unit != other.unit or not low or not high:
        return None
    power = other.value.adjusted() - low.adjusted()
    near = [power, power - 1]  # "64 to 108 million" holds 100 billion
    found = next((by for by in near if abs(by) in THOUSANDS and low.scaleb(by) <= other.value <= high.scaleb(by)), None)
    return -found if found is not None and high <= NARROW * low and len(digits(other)) > 1 else None


def to_digits(value: Decimal, count: int) -> str:
    return "".join(map(str, round(value, count - 1 - value.adjusted()).normalize().as_tuple().digits))


def powers_apart(one: Statement, other: Statement) -> int:
    """The power of ten between two figures whose digits agree."""
    return one.value.adjusted() - other.value.adjusted()


def of_one_word(one: Statement, other: Statement) -> bool:
    """Whether both are written with one word like million: who shifts the point, 1.43 for 14.3, keeps the word."""
    return one.value.adjusted() // POWER == other.value.adjusted() // POWER


def swapped(one: Statement, other: Statement, least: int = MANY) -> bool:
    """Whether two figures of three digits or more differ by two neighbouring digits in the other order.

    The finer of two may be rounded: 1.63 for 1.365. Of two ranges one end is the same and the other has them swapped.
    """
    if one.ranged and other.ranged:
        ends = [(one.amount.low, other.amount.low), (one.amount.high, other.amount.high)]
        apart = [(a, b) for a, b in ends if a is not None and b is not None and a != b]
        return len(apart) == 1 and _exchanged(*apart[0], MANY)
    return not one.ranged and not other.ranged and _exchanged(one.value, other.value, least)


def _exchanged(one: Decimal, other: Decimal, least: int) -> bool:
    if one.adjusted() != other.adjusted():
        return False
    short, long = sorted((significant(one), significant(other)), key=len)
    forms = [(short.ljust(len(long), "0"), long)]
    if MANY <= len(short) < len(long):
        rounded = to_digits(max(one, other, key=_length), len(short)).ljust(len(short), "0")
        forms += [(short, form) for form in (rounded, long[: len(short)])]
    return len(long) >= least and any(_two_swapped(ones, others) for ones, others in forms)


def _length(value: Decimal) -> int:
    return len(significant(value))


def _two_swapped(ones: str, others: str) -> bool:
    wrong = [at for at, (a, b) in enumerate(zip(ones, others, strict=True)) if a != b]
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return False
    return all(ones[at] == others[to] for at, to in (wrong, reversed(wrong)))


def significant(value: Decimal) -> str:
    """The significant digits of a number."""
    return "".join(map(str, value.normalize().as_tuple().digits))


def shift(one: Statement, other: Statement) -> int:
    """The power of ten that lies between two figures of the same digits, one perhaps rounded to three; else 0."""
    if one.ranged != other.ranged:
        return 0
    short, long = sorted((one, other), key=lambda s: len(digits(s)))
    rounded = len(digits(short)) >= MANY and not one.ranged and digits(short) in roundings(long)
    return powers_apart(one, other) if rounded or digits(one) == digits(other) else 0


def digits(statement: Statement) -> str:
    """The significant digits as written: "143" for 14.3 and 143,000 alike; of a range those of both ends."""
    amount = statement.amount
    ends = [end for end in (amount.low, amount.high) if end is not None]
    return "".join(map(significant, ends if statement.ranged else ends[:1]))

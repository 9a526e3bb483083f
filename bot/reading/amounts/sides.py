"""A number and its two sides as one quantity."""

from decimal import Decimal

from bot.reading.amounts.abroad import speaks_foreign
from bot.reading.amounts.currencies import SIGNS
from bot.reading.amounts.numbers import ONE, Number
from bot.reading.amounts.quantity import Quantity
from bot.reading.amounts.units import Unit, scale_after
from bot.reading.amounts.units_after import unit_after
from bot.reading.amounts.units_before import percent_before, unit_before

_EITHER = ("plus or minus ", "plus ou moins ", "plus oder minus ")


def with_units(text: str, number: Number, last: int) -> Quantity:
    left = unit_before(text, number.start) or percent_before(text, number.start, number.end)
    if left is not None and left.at < last:
        left = None
    if left is not None and _is_name(text, left, number):
        left = None
    glued = left is None and number.start > 0 and text[number.start - 1].isalpha() and not number.words
    if glued or text.startswith("s ", number.end):  # "$100s of millions"
        return Quantity(number.start, number.end, number.value, number.step, None, None)
    behind = scale_after(text, number.end, signed=left is not None)
    scale, end, foreign = behind.scale, behind.end, behind.foreign
    right = unit_after(text, behind, signed=left is not None)
    if right is not None and _is_measure(text, number.start, right):
        right = None
    if left is not None and right is not None:
        left, right = _settle(left, right)
    unit = left or right
    grouped = number.other is not None and (number.step < ONE or (right is not None and right.name == "percent"))
    foreign = foreign or (grouped and speaks_foreign(text, number.start))
    value, step = _reading(number, scale, right, foreign=foreign)
    if scale is None and right is not None and len(right.name) == 3 and not right.sign:
        scale, end = _scale_behind_code(text, right)
    if scale is None and unit is not None:
        scale = unit.scale
    start = left.at if left else number.start
    if _is_negative(text, number.start, unit):
        start, value = (start, -value) if left else (_minus_at(text, start), -value)
    return Quantity(
        start,
        max(end, right.at) if right else end,
        value,
        step,
        scale,
        unit.name if unit else None,
        unit.parts if unit else 1,
        left is not None,
        number.words,
        letter=scale is not None and end - number.end <= 2,
    )


def _is_measure(text: str, start: int, right: Unit) -> bool:
    """Whether it only says what a price is for: "$3 per 1M tokens"."""
    return (
        right.name != "percent" and not right.name.isupper() and text.endswith(("per ", "/"), max(0, start - 4), start)
    )


def _is_negative(text: str, start: int, unit: Unit | None) -> bool:
    """Whether it is "$-50.8bn" or "minus five percent"; a dash before an amount may be a bullet, and says nothing."""
    if unit is None or not start:
        return False
    if unit.name == "percent":
        return text[max(0, start - 6) : start].lower() == "minus " and not text.endswith(_EITHER, 0, start)
    return text[start - 1] in "-−" and text[max(0, start - 2) : start - 1] in SIGNS


def _minus_at(text: str, start: int) -> int:
    return start - len("minus ") if text[max(0, start - 6) : start].lower() == "minus " else start


def _scale_behind_code(text: str, right: Unit) -> tuple[Decimal | None, int]:
    """The million of "80 USD million"."""
    if not text[right.at - 1].isupper():
        return None, right.at
    behind = scale_after(text, right.at, signed=False)
    return behind.scale, behind.end


def _is_name(text: str, left: Unit, number: Number) -> bool:
    """Whether it is a name, like "Euro 2020": a word before a number is a prefix only where a scale follows."""
    word = text[left.at : number.start].rstrip()
    return word in ("euro", "dollar") and scale_after(text, number.end, signed=True).scale is None


def _settle(left: Unit, right: Unit) -> tuple[Unit, Unit | None]:
    """Which side names the currency when both do: the more special one ("$5 CAD"); a count is not the money's."""
    if len(right.name) != 3 or right.parts != 1:
        return left, None
    if right.name == left.name:
        return left, right
    if left.name == "USD" and not right.sign:
        return Unit(right.name, left.at, sign=True), right
    return (left, right) if right.name == "USD" and right.sign else (left, None)


def _reading(number: Number, scale: Decimal | None, right: Unit | None, *, foreign: bool) -> tuple[Decimal, Decimal]:
    """Value and last digit; "1.500 €" is fifteen hundred, "1,350 Milliarden" is 1.35 milliards."""
    if number.other is None:
        return number.value, number.step
    decimal = number.step < ONE
    if decimal and (foreign or (scale is None and right is not None and right.foreign)):
        return number.other, ONE
    if not decimal and foreign:
        return number.other, Decimal("0.001")
    return number.value, number.step

"""Text -> figures: money, percent and counts, as written.

Numbers are read with what stands beside them (`quantities`), neighbours are joined to ranges and lend each other what
one of them leaves out (`ranges`), the words around them give the bound (`hedges`). A number that is left without a unit
is no figure. Every step looks a bounded way around a number, so that the cost is linear in the text.
"""

from decimal import Decimal

from bot.model import Amount, Bound, Figure
from bot.reading.amounts.hedges import hedge_after, hedge_before
from bot.reading.amounts.odd_signs import is_odd, made_plain
from bot.reading.amounts.quantities import quantities
from bot.reading.amounts.ranges import Span, spans
from bot.reading.amounts.traps import without_traps


def figures(text: str) -> tuple[Figure, ...]:
    """All figures of the text in order; they do not overlap.

    >>> [(f.text, int(f.amount.low or 0), f.amount.unit) for f in figures("Meta paid $14.3bn for 49 per cent.")]
    [('$14.3bn', 14300000000, 'USD'), ('49 per cent', 49, 'percent')]
    """
    if not text:
        return ()
    return _of_odd(text) if is_odd(text) else _read(text)


def _of_odd(text: str) -> tuple[Figure, ...]:
    plain = made_plain(text)
    places = ((plain.back(figure.start, figure.end), figure.amount) for figure in _read(plain.text))
    return tuple(Figure(start=start, end=end, text=text[start:end], amount=amount) for (start, end), amount in places)


def _read(text: str) -> tuple[Figure, ...]:
    clean = without_traps(text)
    found = list(quantities(clean))
    if not found:
        return ()
    return tuple(filter(None, [_figure(text, clean, span) for span in spans(clean, found)]))


def _figure(text: str, clean: str, span: Span) -> Figure | None:
    if span.unit is None:
        return None
    before = hedge_before(clean, span.start)
    after = hedge_after(clean, span.end)
    end = max(span.end, after[1]) if after else span.end
    start = span.start
    if before and before is Bound.APPROX and clean[start - 1] in "~≈":
        start -= 1
    return Figure(
        start=start, end=end, text=text[start:end], amount=_amount(span, before or (after[0] if after else None))
    )


def _plain(value: Decimal) -> Decimal:
    """The number without the zeros that a scale leaves behind its point: 14300000000, not 14300000000.0."""
    whole = value.to_integral_value()
    return whole if whole == value else value


def _amount(span: Span, bound: Bound | None) -> Amount:
    if span.high is not None:
        kind = Bound.APPROX if bound is Bound.APPROX else Bound.RANGE
        return Amount(
            low=_plain(span.low), high=_plain(span.high), unit=span.unit or "", bound=kind, precision=span.precision
        )
    low: Decimal | None = _plain(span.low)
    high = low
    if bound is None:
        return Amount(low=low, high=high, unit=span.unit or "", precision=span.precision)
    if bound in (Bound.OVER, Bound.AT_LEAST):
        high = None
    elif bound in (Bound.UNDER, Bound.UP_TO):
        low = None
    return Amount(low=low, high=high, unit=span.unit or "", bound=bound, precision=span.precision)

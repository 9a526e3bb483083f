"""What a line asks for, field by field, before it is a command."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from bot.desk.wanted import NEWEST
from bot.model import Measure

NARROWER = {
    Measure.SPENDING: Measure.CAPEX,
    Measure.REVENUE: Measure.RUN_RATE,
    Measure.INVESTMENT: Measure.EQUITY,
}
"""Who asks about the first and the second asks about the second: "spend on infrastructure", "put in as equity"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was read out of the words of a line. `given` are values that were typed with their key or between quotes.

    `names` are capitalised words that mean no company of the ledger, `words` the others that are left; `without` are
    companies that are named only to be left out ("before SoftBank"). `notes` say what was read otherwise than typed.
    """

    text: str = ""
    companies: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    period: str | None = None
    event: str | None = None
    order: str | None = None
    amounts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)

    def value(self, name: str) -> object | None:
        """What a command's field of this name is to hold; None when nothing was said about it."""
        if name in self.given:
            return self.given[name]
        said: dict[str, object | None] = {
            "company": self._company(0),
            "by": self._company(1),
            "measure": self._measure(),
            "period": self.period,
            "event": self.event,
            "order": self.order,
            "amount": " or ".join(self.amounts) or None,
            "names": " ".join(self.names) or None,
            "words": " ".join(self.words) or None,
            **dict.fromkeys(("text", "about", "comparison"), self.text or None),
        }
        return said.get(name)

    @property
    def left(self) -> str:
        """The words that nothing was made of, in their order; that the newest is asked for says no more than that."""
        said = (word for word in (*self.names, *self.words) if word != NEWEST)
        return " ".join(sorted(said, key=self.text.find))

    def _company(self, at: int) -> str | None:
        """The company at this place among those that are left when the typed ones have taken theirs."""
        if at and "company" in self.given:
            at -= 1
        return self.companies[at] if at < len(self.companies) else None

    def _measure(self) -> Measure | None:
        """The measure that is asked for first; of two that overlap, the narrower one."""
        if Measure.OTHER in self.measures or not self.measures:
            return next(iter(self.measures), None)
        broad = {wide for wide, narrow in NARROWER.items() if narrow in self.measures}
        return next(one for one in self.measures if one not in broad)

    def given_too(self, given: Mapping[str, str]) -> Self:
        return replace(self, given={**self.given, **given})

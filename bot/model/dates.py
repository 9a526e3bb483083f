"""Dates as they are written: a day, a month or a year."""

import re
from datetime import date, timedelta
from typing import Self

from bot.model.values import value


@value(order=True)
class When:
    """The days that a written date allows: "2025-06-13" is one day, "2025-06" a month, "2025" a year."""

    first: date
    last: date

    @classmethod
    def day(cls, day: date) -> Self:
        return cls(day, day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2025", "2025-06", "2025-06-13" or an ISO timestamp (its day counts).

        >>> str(When.parse("2025-06"))
        '2025-06'

        Raises ValueError when the text is none of these.
        """
        found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].{0,40})?)?)?", text.strip())
        if not found:
            raise ValueError(f"not a date: {text[:40]!r}; write it as 2025-06-13, 2025-06 or 2025")
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        if month is None:
            return cls(date(year, 1, 1), date(year, 12, 31))
        if day is None:
            after = date(year + month // 12, month % 12 + 1, 1)
            return cls(date(year, month, 1), after - timedelta(days=1))
        return cls.day(date(year, month, day))

    def before(self, other: Self) -> bool:
        """Whether this certainly lies before the other: they share no day."""
        return self.last < other.first

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        if (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31):
            return str(self.first.year)
        return self.first.isoformat()[:7]

"""How near two figures lie, in time and in size: each distance that several rooms ask for, with one name.

Days count between two dates, ratios from the smaller to the larger figure. What holds for one question alone has its
own name where that is asked.
"""

from decimal import Decimal

DAYS = 3
"""Days within which what is told is told at once."""

WEEK = 7
"""Days within which articles tell the same first news."""

NEWS = 14
"""Days for which articles tell one piece of news."""

WEEKS = 21
"""Days after which what differs is rather another thing, or the same enlarged, where the words leave that open."""

MONTH = 31
"""Days within which two figures are of one time, where little but the time ties them together."""

MONTHS = 60
"""Days around a deal in which figures are of it although they do not name it."""

SEASON = 120
"""Days within which two figures are of one time, where words or digits tie them together."""

COURSE = 400
"""Days that a deal may take from talks to closing."""

YEAR = 366
"""Days of a year."""

RETOLD = Decimal("1.1")
"""The ratio up to which one figure is another telling of the other, rounded or passed on."""

NARROW = Decimal("1.25")
"""The ratio up to which two figures answer one question, where not every word ties them together."""

NEAR = Decimal("1.6")
"""The ratio up to which two figures may be of one deal, where the words leave open which is meant."""

FAR = Decimal("2.5")
"""The ratio beyond which two figures are of two things, or one is misread, although they have one name."""

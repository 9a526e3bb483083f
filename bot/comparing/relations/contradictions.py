"""When two figures of one deal contradict one another: near enough in size and time to be two answers to one question.

What lies further apart is rather another deal, a part or a total; what the words leave open needs more than what they
tie down.
"""

from collections.abc import Iterable
from decimal import Decimal

from bot.comparing.quantities.quantities import PURCHASE, Strand
from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.quantities.words import actual
from bot.comparing.relations import rivals
from bot.comparing.relations.judged import against
from bot.comparing.statements.days import closest
from bot.comparing.statements.nearness import DAYS, NARROW, NEAR, RETOLD, SEASON, WEEKS
from bot.comparing.statements.statements import Statement
from bot.model import Measure, Scope

ALIKE = Decimal("1.9")
"""Two figures further apart than this ratio are rather two things than two reports of one; double is often a total."""

DOUBLE = Decimal("2.5")
"""The same for two ceilings, "up to 5" and "up to 10": a total has no ceiling beside that of its part."""

LASTING = frozenset({PURCHASE, "contract"})
"""Classes of what is paid once and told for years."""

LOOSE = frozenset({"contract", "debt", "financing", "compensation"})
"""Classes of which a company has many: another figure that names nobody is rather of another one."""

ROUNDING = Decimal("0.012")
"""How far a figure of one digit may be from the one that it rounds, as a share."""

LATER = 200
"""Days for which the price of a company as a whole is told, until it is paid; later it is another purchase."""


def conflict(strand: Strand, group: Group, lead: Group) -> str | None:
    """Why a group contradicts the lead; None where both may be true, or of two things."""
    rivalry = rivals.firm(group, lead)
    same_round = rivals.same_round(rivalry)
    tied = strand.counterparty is not None or same_round
    if group.total is lead.total and ratio(group, lead) > ALIKE and _at_once(strand, group, lead):
        return against(group, lead, "told of one deal in the same days")
    if (
        group.total is not lead.total
        or _rounded(group, lead)
        or _counted_in_two_ways(group, lead)
        or ratio(group, lead) > max(_most(strand, group, lead), ALIKE if same_round else RETOLD)
    ):
        return None
    if rivalry.both and ratio(group, lead) <= NARROW and rivalry.of_one_month and not strand.unnamed:
        return against(group, lead)
    window = SEASON if tied else WEEKS
    if not rivalry.both:
        rivalry, window = rivals.soft(group, lead), WEEKS
    if not rivalry.both or (strand.unnamed and not _of_one_day(group, lead, rivalry)):
        return None
    if _together(rivalry, window, tied=tied):
        return against(group, lead)
    return against(group, lead, "told of one deal") if _retold(strand, group, lead, rivalry) else None


def _at_once(strand: Strand, group: Group, lead: Group) -> bool:
    """Whether both are told in the same days of one deal, by its buyer and target or by the name of its round.

    However far apart they are: in these days nobody has enlarged it, and none has told of another.
    """
    rivalry = rivals.agreed(group, lead)
    if not rivalry.at_once or rivals.within_one(rivalry):
        return False
    if strand.measured == PURCHASE:
        prices = all(s.claim.measure is Measure.ACQUISITION_PRICE for s in rivalry.voices)
        return strand.counterparty is not None and prices
    return strand.measured == Measure.FUNDING_ROUND and rivals.same_round(rivalry)


def _rounded(group: Group, lead: Group) -> bool:
    """Whether one side may be the other's figure rounded to its first digit: «$700 million» for $693 million."""
    sides = [[s.value for s in side.statements if s.exact] for side in (group, lead)]
    return any(_rounds(one, other) or _rounds(other, one) for one in sides[0] for other in sides[1])


def _rounds(whole: Decimal, told: Decimal) -> bool:
    """Whether a figure of one digit is nearly another one of more."""
    digits = [len(value.normalize().as_tuple().digits) for value in (whole, told)]
    return digits[0] == 1 < digits[1] and abs(whole - told) <= ROUNDING * told


def _counted_in_two_ways(group: Group, lead: Group) -> bool:
    """Whether several independent voices each give two near prices of a whole company: its equity, and with its debt.

    Nobody has to be wrong there, and no article says so; a slip or a false report has one source.
    """
    prices = all(s.claim.measure is Measure.ACQUISITION_PRICE for s in (*group.statements, *lead.statements))
    return prices and ratio(group, lead) <= RETOLD and min(len(group.origins), len(lead.origins)) > 1


def with_the_debt(group: Group, lead: Group) -> bool:
    """Whether somebody says of the larger price of the two that it counts the debt, and nobody of the smaller.

    Nobody buys what owes more than one and a half times what it is worth.
    """
    if ratio(group, lead) > DOUBLE:
        return False
    small, large = sorted((group, lead), key=lambda one: one.value)
    debts = [any(Scope.WITH_DEBT in s.claim.scopes for s in side.statements) for side in (small, large)]
    return debts == [False, True]


def _some_time(group: Group, lead: Group) -> bool:
    """Whether one is what an investor gave in some year, which may be several payments."""
    given = all(s.claim.measure is Measure.INVESTMENT for s in (*group.statements, *lead.statements))
    return given and any(all(s.vague for s in side.statements) for side in (group, lead))


def _of_one_day(group: Group, lead: Group, rivalry: rivals.Rivalry) -> bool:
    """Whether two figures of a contract or a loan without a payer are so near in size and time that it is one."""
    return ratio(group, lead) <= NARROW and rivalry.both and rivalry.held is not None and rivalry.held <= DAYS


def _most(strand: Strand, group: Group, lead: Group) -> Decimal:
    if _some_time(group, lead):
        return RETOLD
    if strand.counterparty is None:
        return NEAR
    return DOUBLE if rivals.ceilings(group, lead) else ALIKE


def _retold(strand: Strand, group: Group, lead: Group, rivalry: rivals.Rivalry) -> bool:
    """Whether a deal of two parties is told again later with nearly its figure: what was paid does not change."""
    told = rivalry.voices
    if strand.measured not in LASTING or strand.counterparty is None or not all(s.claim.counterparty for s in told):
        return False
    if len({s.claim.article for s in told}) == 1 and _bought(told):
        return ratio(group, lead) <= NARROW  # an article that sets what was reported against what it came to
    if _bought(told) and rivalry.held is not None and ratio(group, lead) > NARROW:
        return rivalry.held <= LATER and ratio(group, lead) <= ALIKE
    return ratio(group, lead) <= RETOLD and all(s.exact for s in told)


def _bought(told: Iterable[Statement]) -> bool:
    """Whether all are prices of a company as a whole, which is bought once."""
    return all(s.claim.measure is Measure.ACQUISITION_PRICE and s.claim.counterparty and not s.soft for s in told)


def moved(strand: Strand, group: Group, lead: Group) -> str | None:
    """A price told long after another one: shares moved, debt was taken over; once it is paid it is one figure."""
    if strand.counterparty is None or not RETOLD < ratio(group, lead) <= NARROW:
        return None
    rivalry = rivals.firm(group, lead)
    told = (*group.firm, *lead.firm)
    if rivalry.held is None or rivalry.held <= SEASON or rivals.within_one(rivalry) or not _bought(told):
        return None
    return f"{actual(group)}; {actual(lead)}"


def _together(rivalry: rivals.Rivalry, window: int, *, tied: bool) -> bool:
    """Whether the sides speak at one time; the undated only about a deal that the words tie down."""
    gaps = [gap for gap in (rivalry.held, None if tied else rivalry.said) if gap is not None]
    return tied if rivalry.held is None else max(gaps) <= window


def in_season(group: Group, lead: Group) -> bool:
    gap = closest(group.dates, lead.dates)
    return gap is not None and gap <= SEASON


def inherited(strand: Strand, group: Group) -> bool:
    """Whether nothing but its size has brought a figure to one of many deals: no payer is named, no company bought."""
    bare = all(s.claim.counterparty is None for s in group.statements)
    many = strand.measured in LOOSE or all(s.claim.measure is Measure.INVESTMENT for s in group.statements)
    return strand.counterparty is not None and many and bare

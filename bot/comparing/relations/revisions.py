"""Why a figure of a deal differs although nobody is wrong: an earlier stage, a corrected word, an enlarged round."""

from collections.abc import Iterable
from decimal import Decimal

from bot.comparing.quantities.quantities import Strand
from bot.comparing.quantities.sides import Group, ratio
from bot.comparing.quantities.words import actual, on, potential, said
from bot.comparing.relations import rivals
from bot.comparing.statements.days import Days, closest, distance
from bot.comparing.statements.nearness import COURSE, FAR, MONTH, MONTHS, NARROW, NEAR, RETOLD, WEEKS
from bot.comparing.statements.statements import SOFT, Statement
from bot.model import Measure, Scope, Stage, Voice, When

TALKED = Decimal(4)
"""How far talks may lie from what came of them, as a ratio; further apart it is other talk."""

SOUGHT = Decimal(10)
"""The same for the price that a seller hopes for."""

LEAST = Decimal(25)
"""The same for "at least", which names no more than the bottom of what is asked."""

GROWING = frozenset({"contract", "debt", "financing"})
"""Classes of deals that are often made larger."""

AHEAD = 100
"""How many days talks of a loan may come before the one that was had, where nobody is named."""

UPSIZING = (WEEKS, 100)
"""A round that grew: by how much at most, and after how many days at least and at most."""


def revised(strand: Strand, group: Group, lead: Group) -> str | None:
    """Why a group of an event is an earlier state of the lead; None when nothing explains it."""
    most = LEAST if _least(group) else SOUGHT if _asked(group) else TALKED
    apart = ratio(group, lead) > most or (closest(group.dates, lead.dates) or 0) > COURSE
    if apart or (strand.measured == Measure.FUNDING_ROUND and _comes_after(group, lead)):
        return None
    if rivals.corrected(group, lead):
        how = f"offered before{on(group)}" if _asked(group) else "corrected"
        return f"{how}: the same source now says {said(lead)}"
    if _signed_and_closed(group, lead) or _signed_and_closed(lead, group):
        return f"{actual(group)}; {actual(lead)}: one article tells both"
    if lead.firm and (unfixed(group) or _ceiling(group, lead) or _explained(group, lead) or _heard(group, lead)):
        return _before(group, lead)
    left = replaced(group, lead) and earlier(group, lead)
    if left or (lead.firm and _superseded(group, lead)) or _former(group, lead):
        return _before(group, lead)
    more = _from_to(group, lead) if outbid(group, lead) else _enlarged(strand, group, lead)
    more = more or _extended(strand, group, lead) or _given_more(strand, group, lead)
    return _one_round(group, lead) or _offered(strand, group, lead) or more


def _comes_after(group: Group, lead: Group) -> bool:
    """Whether it is all talk that began when the other was long done: of the round that comes next."""
    talked = [s.said for s in group.statements if s.soft and not s.prior and s.said]
    if not talked or len(talked) < len(group.statements):
        return False
    since = Days(s.holds for s in lead.firm if s.holds).since(min(talked, key=lambda told: told.first))
    return since is not None and since > MONTH


def _from_to(group: Group, lead: Group) -> str:
    return f"{said(group)}{on(group)}, {said(lead)}{on(lead)}"


def outbid(group: Group, other: Group) -> bool:
    """Whether the other is told later as a bid that was raised, or a price that was cut, and this one not since."""
    changed = [s for s in other.statements if Scope.CHANGE in s.claim.scopes and s.claim.stage is not Stage.DENIED]
    moved = [s.said for s in changed if s.said and not s.prior]
    told = [s.said for s in group.statements if s.said and not s.prior]
    bought = all(s.claim.measure is Measure.ACQUISITION_PRICE for s in (*group.statements, *other.statements))
    return bought and bool(moved and told) and max(told).before(min(moved))


def _enlarged(strand: Strand, group: Group, lead: Group) -> str | None:
    """A round that grew, or another tranche of it, in the weeks after it was told."""
    rivalry = rivals.firm(group, lead)
    apart = rivalry.said
    if strand.counterparty is not None or apart is None or ratio(group, lead) > NEAR or rivalry.of_one_month:
        return None
    return _from_to(group, lead) if UPSIZING[0] < apart <= UPSIZING[1] else None


def _extended(strand: Strand, group: Group, lead: Group) -> str | None:
    """A contract or a loan that was made larger weeks after it was told; what becomes smaller contradicts."""
    small, large = sorted((group, lead), key=lambda one: one.value)
    rivalry = rivals.firm(small, large)
    told = [_first_told(side) for side in (rivalry.one, rivalry.other)]
    if strand.measured not in GROWING or not told[0] or not told[1] or (rivalry.held or 0) < UPSIZING[0]:
        return None
    if strand.measured == Measure.CONTRACT and ratio(small, large) <= RETOLD and not _is_news(large):
        return None
    return _from_to(group, lead) if told[0].before(told[1]) else None


def _is_news(group: Group) -> bool:
    """Whether somebody tells it as news, or several tell it: one who mentions it in passing has it wrong."""
    return len(group.origins) > 1 or any(
        s.claim.stage in (Stage.ANNOUNCED, *SOFT) or s.claim.attribution.voice is not Voice.ARTICLE
        for s in group.statements
    )


def _first_told(statements: Iterable[Statement]) -> When | None:
    return min((s.said for s in statements if s.said), default=None)


def _given_more(strand: Strand, group: Group, lead: Group) -> str | None:
    """What one investor has given a company in all, told later than less of it."""
    small, large = sorted((group, lead), key=lambda one: one.value)
    if strand.counterparty is None or ratio(group, lead) <= RETOLD or not large.total:
        return None
    told = [_first_told(side.statements) for side in (small, large)]
    if not all(s.claim.measure is Measure.INVESTMENT for s in (*small.statements, *large.statements)):
        return None
    if not told[0] or not told[1] or distance(told[0], told[1]) < UPSIZING[0] or not told[0].before(told[1]):
        return None
    return _from_to(small, large)


def _ceiling(group: Group, lead: Group) -> bool:
    """Whether it was no more than "up to" before the other was told: what it may cost at most before it is agreed."""
    return all(s.ceiling for s in group.statements) and not lead.finest.ceiling and earlier(group, lead)


def _offered(strand: Strand, group: Group, lead: Group) -> str | None:
    """What the same buyer had offered months before: nobody is bought twice, but offers are refused."""
    bought = all(s.claim.measure is Measure.ACQUISITION_PRICE for s in (*group.statements, *lead.statements))
    first, then = _first_told(group.statements), _first_told(lead.statements)
    if not bought or strand.counterparty is None or ratio(group, lead) <= NARROW or first is None or then is None:
        return None
    if len({s.origin for s in group.firm if not s.open}) > len(lead.origins):
        return None  # what more tell as agreed than tell the other was no offer
    if any(_announced(s) and s.said and s.said.before(first) and s not in group.statements for s in strand.statements):
        return None  # nobody offers what is bought already
    held = [s.holds for s in lead.statements if s.holds]
    if held and (closest([first], held) or 0) <= MONTH:
        return None  # it is told of the days in which the other was agreed
    since = [s for s in group.statements if s.said and not s.said.before(then)]
    past = all(s.soft or s.prior or s.denies or (s.holds and s.holds.before(then)) for s in since)
    before = first.before(then) and distance(first, then) >= MONTHS
    return _from_to(group, lead) if past and before else None


def _announced(statement: Statement) -> bool:
    """Whether it is told as what somebody pays for a company as a whole."""
    return statement.claim.measure is Measure.ACQUISITION_PRICE and not (
        statement.soft or statement.prior or statement.open
    )


def _least(group: Group) -> bool:
    return all(s.soft and s.amount.high is None for s in group.statements)


def _heard(group: Group, lead: Group) -> bool:
    """Whether unnamed people said so before the other was announced: what leaks of a deal is not yet its figure."""
    told = [s.said.first for s in lead.firm if s.said and s.claim.attribution.voice is not Voice.UNNAMED]
    heard = [s.said.last for s in group.statements if s.said and s.claim.attribution.voice is Voice.UNNAMED]
    return bool(told) and len(heard) == len(group.statements) and max(heard) < min(told)


def _asked(group: Group) -> bool:
    """Whether it is a price that was hoped for: buyers may pay a tenth of it."""
    return all(s.claim.measure is Measure.ACQUISITION_PRICE and s.soft for s in group.statements)


def _signed_and_closed(signed: Group, closed: Group) -> bool:
    """Whether who tells the one as closed or filed tells the other as announced: a price in shares moves meanwhile."""
    done = {s.teller for s in closed.firm if _is_done(s) and not (s.titled or s.signing)}
    return any(
        s.teller in done and (s.claim.stage is Stage.ANNOUNCED or s.signing) and not s.titled for s in signed.statements
    )


def _is_done(statement: Statement) -> bool:
    return statement.claim.stage is Stage.CLOSED or statement.claim.attribution.voice is Voice.FILING


def _one_round(group: Group, lead: Group) -> str | None:
    """Who tells both figures of one named round sees two states of it: sought and raised."""
    if ratio(group, lead) > FAR:
        return None
    now = {(s.teller, s.claim.event) for s in lead.statements if s.claim.event and not s.titled}
    for s in group.statements:
        if not s.titled and (s.teller, s.claim.event) in now:
            return f"one article tells {said(group)} and {said(lead)} of the {s.claim.event}: two states of it"
    return None


def retold(group: Group, lead: Group) -> str | None:
    """An article that tells one figure as the past of the other, or as what was sought before it was had."""
    if replaced(group, lead):
        return f"{said(group)} is told as the earlier figure, {said(lead)} as the present one"
    had = {s.claim.article for s in lead.firm}
    if ratio(group, lead) <= FAR and any(s.soft and s.claim.article in had for s in group.statements):
        return f"{potential(group)}; {actual(lead)}: one article tells both"
    return None


def replaced(group: Group, other: Group) -> bool:
    """Whether an article tells one figure as the past and the other as the present one."""
    former = {s.claim.article for s in group.statements if s.prior}
    return bool(former) and any(s.claim.article in former for s in other.statements if not s.prior)


def left_behind(group: Group, other: Group) -> bool:
    """Whether one sentence tells a figure as the past beside the other, and nobody has told it as present since."""
    if not replaced(group, other) or not earlier(group, other):
        return False
    told = {(s.claim.article, s.claim.sentence) for s in other.statements if not s.prior}
    first = _first_told(other.statements)
    present = [s.said for s in group.statements if s.said and not s.prior]
    since = first is None or any(not said.before(first) for said in present)
    return not since and any(s.prior and (s.claim.article, s.claim.sentence) in told for s in group.statements)


def obtained(group: Group, lead: Group) -> str | None:
    """A loan or contract that names nobody, talked about or planned in the weeks before one of its size was had."""
    talked = all(s.soft and not s.prior and s.said for s in group.statements)
    if not talked or not lead.firm or ratio(group, lead) > NEAR:
        return None
    apart = closest([s.said for s in group.statements if s.said], [s.said for s in lead.firm if s.said])
    near = apart is not None and apart <= AHEAD and earlier(group, lead)
    return f"{potential(group)}; {actual(lead)}" if near else None


def unfixed(group: Group) -> bool:
    """Whether nobody with a date has told it as done and in full, but some as talks, a plan or the past."""
    return not any(s.holds and not s.open for s in group.firm) and len(group.firm) < len(group.statements)


def earlier(group: Group, lead: Group) -> bool:
    """Whether a group was first told before the other."""
    ones, others = ([s.said.first for s in side.statements if s.said] for side in (group, lead))
    return bool(ones and others) and min(ones) < min(others)


def outgrown(group: Group, lead: Group) -> bool:
    """Whether the lead is no more than a floor, "more than 100", and the other what it had grown to."""
    return lead.finest.open and not lead.finest.ceiling and not group.finest.open and group.value > lead.value


def _superseded(group: Group, lead: Group) -> bool:
    """Whether it was in the air before the lead was told, and who tells it as done since then tells the lead too."""
    since = {s.claim.article for s in group.firm}
    aired = [s.said for s in group.statements if s.soft and s.said]
    told = [s.said for s in lead.firm if s.said]
    return bool(aired and told) and since <= lead.articles and min(aired).before(min(told))


def _former(group: Group, lead: Group) -> bool:
    """Whether it is told as the past throughout, and beside the lead as the present: a plan that was raised."""
    now = {s.claim.article for s in lead.statements if not s.prior}
    return all(s.prior for s in group.statements) and any(s.claim.article in now for s in group.statements)


def _explained(group: Group, lead: Group) -> bool:
    """Whether an article that tells both has it as a plan or the past, and one voice at most still as done."""
    firm = {s.claim.article for s in lead.firm}
    telling = any(s.claim.article in firm for s in group.statements if s.soft or s.prior)
    return telling and len({s.origin for s in group.firm}) <= 1


def _before(group: Group, lead: Group) -> str:
    if all(s.prior for s in group.statements):
        return f"{said(group)} is told as an earlier figure; {said(lead)}{on(lead)}"
    return f"{potential(group)}; {actual(lead)}"

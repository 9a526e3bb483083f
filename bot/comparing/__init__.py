"""Claims -> comparisons: where sources disagree about a figure, and why. Pure: no clock, network, environment or files.

Reading order: `statements` (a claim with its time and voice), `origins` (who is one voice), `quantities` (what is about
the same thing), `sides` (what one number could make true), then `relations` with `slips`, `revisions`,
`contradictions`, `timeline` and `rivals` (why sides differ), `confidence`, and `arithmetic`, which checks what figures
say about one another.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from bot.comparing.arithmetic.arithmetic import check
from bot.comparing.arithmetic.combined import is_whole, wholes
from bot.comparing.arithmetic.raised import Rounds, is_total, rounds, sound, with_unsound
from bot.comparing.confidence import assess, settles
from bot.comparing.identity import identity
from bot.comparing.quantities.announced import settled
from bot.comparing.quantities.quantities import REACTION, Strand, bucket, measured, plain, strands
from bot.comparing.quantities.worths import named
from bot.comparing.relations.confused import unconfused, with_confused
from bot.comparing.relations.judged import Judged, Verdict
from bot.comparing.relations.mistaken import unmistaken, with_mistaken
from bot.comparing.relations.reactions import MOVED, by_day
from bot.comparing.relations.relations import judge
from bot.comparing.relations.sums import Sums, parts
from bot.comparing.slips.astray import recovered
from bot.comparing.slips.currencies import reunited
from bot.comparing.slips.scale import Scale, scales
from bot.comparing.slips.strays import with_strays
from bot.comparing.slips.tally import Tally, neighbours, tallied
from bot.comparing.statements.conversions import at_some_rate
from bot.comparing.statements.dissent import Place
from bot.comparing.statements.origins import Origins, apart, trace
from bot.comparing.statements.outlets import Outlets
from bot.comparing.statements.statements import Statement, state
from bot.model import Article, Claim, Comparison, Equation, Finding, Quantity, Relation, Side, matter

__all__ = ["Compared", "bucket", "compare", "neighbours"]


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing found: comparisons and findings, each in the order of their ids."""

    comparisons: tuple[Comparison, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """What is looked at beside the statements of one bucket: all figures by number, their origins, and their size."""

    known: Tally
    origins: Origins
    sizes: Mapping[str, Scale]

    def scale(self, statements: Sequence[Statement]) -> Scale:
        company = statements[0].claim.company if statements else None
        return self.sizes.get(plain(company or ""), Scale())


def compare(
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    paid: Sequence[Claim] = (),
    mark: str = "",
    *,
    others: Sequence[Claim] = (),
    speaking: Mapping[str, Iterable[str]] = MappingProxyType({}),
    outlets: Mapping[str, str] = MappingProxyType({}),
) -> Compared:
    """Compare what claims say about the same quantities. The order of claims and articles changes nothing.

    `articles` holds at least every article that a claim names; a missing one raises KeyError. Buckets are compared one
    by one, so that comparing some of them again later gives the same comparisons. `paid` are claims of other companies
    in which these are who pays: they are compared with theirs, and only counted among the parts of a total here.
    `mark` tells the ids of what is found from those of the same things among other claims. `others` are the claims of
    these articles that are read as being of other companies or of none: likely slips are looked for among them.
    `speaking` says, by company, which articles name it beside those that have a claim of it. `outlets` has the known
    outlets by all their forms: who credits one of them and who is one of them are then one voice.
    """
    buckets: dict[str, list[Claim]] = defaultdict(list)
    loose: list[Claim] = []
    for claim in claims:
        where = bucket(claim)
        (loose if where is None else buckets[where]).append(claim)
    press = Outlets(outlets)
    known = tallied([*claims, *paid, *others], articles, speaking)
    traced = [(same, trace([*same, *known.near(same)], articles, press)) for _, same in sorted(buckets.items())]
    stated = [(settled(at_some_rate(state(same, articles, origins), articles)), origins) for same, origins in traced]
    payments = state(paid, articles, trace(paid, articles, press))
    uncompared = state((claim for claim in loose if claim.company), articles, apart(loose, articles, press))
    findings = check([*(one for same, _ in stated for one in same), *uncompared], articles, payments)
    spoken = _spoken(findings)
    sizes = scales(one for same, _ in stated for one in same)
    compared = [
        one for same, origins in stated for one in _compare(same, spoken, payments, Beside(known, origins, sizes))
    ]
    if mark:
        compared = [replace(one, id=identity(one.id, mark)) for one in compared]
        findings = [replace(one, id=identity(one.id, mark)) for one in findings]
    return Compared(tuple(sorted(compared, key=_name)), tuple(sorted(findings, key=_name)))


def _name(one: Comparison | Finding) -> str:
    return one.id


def _compare(
    statements: Sequence[Statement],
    spoken: Mapping[Place, str],
    paid: Sequence[Statement],
    beside: Beside,
) -> Iterable[Comparison]:
    sums, scale = parts(statements), beside.scale(statements)
    found = by_day(with_strays(recovered(reunited(strands(named(statements))), scale), beside.known, beside.origins))
    kept, mistaken = unmistaken(found)
    sorted_out, confused = unconfused(kept)
    known = rounds(statements)
    told = (
        (s, one)
        for s in sorted_out
        if not is_whole(s)
        for one in with_mistaken(_judged(s, (sums, scale), known, confused.get(s.key, ())), mistaken.get(s.key, ()))
    )
    both = ((s, one) for s in sorted_out if is_whole(s) for one in wholes(s, statements, paid))
    return _identified((*told, *both), spoken)


def _judged(
    strand: Strand, sized: tuple[Sums, Scale], known: Rounds, confused: Sequence[Statement]
) -> Iterable[Verdict]:
    if not is_total(strand):
        verdicts = judge(strand, *sized)
        return with_confused(list(verdicts), confused) if confused else verdicts
    kept, wrong = sound(strand, known)
    verdicts = list(judge(kept, *sized)) if kept.statements else []
    return with_unsound(verdicts, wrong) if wrong else verdicts


def _spoken(findings: Iterable[Finding]) -> dict[Place, str]:
    """What stake and valuation say about a price, by the place of the price: all three are of one bucket."""
    return {one.claims[0].place: one.sentence for one in findings if one.equation is Equation.STAKE}


def _identified(verdicts: Iterable[tuple[Strand, Verdict]], spoken: Mapping[Place, str]) -> Iterable[Comparison]:
    """Comparisons with ids: of several deals that the words do not tell apart, the best supported has the plain one."""
    told: dict[tuple[str, ...], list[tuple[Strand, Verdict]]] = {}
    for strand, verdict in verdicts:
        told.setdefault(strand.key, []).append((strand, verdict))
    for key, same in told.items():
        taken = Counter[str]()
        for at, (strand, verdict) in enumerate(same):
            mark = "" if at == 0 else _magnitude(verdict[0].group.finest)
            taken[mark] += 1
            yield _comparison(identity(*key, mark, str(taken[mark])), strand, verdict, spoken)


def _magnitude(statement: Statement) -> str:
    """The first digit and the power of ten: it tells deals apart and outlives a revision of the last digits."""
    return f"{statement.value:.0e}"


def _comparison(identity: str, strand: Strand, verdict: Verdict, spoken: Mapping[Place, str]) -> Comparison:
    word, reason = assess(verdict)
    disputed = any(judged.relation is Relation.CONFLICT for judged in verdict)
    return Comparison(
        id=identity,
        quantity=_quantity(strand, verdict),
        sides=tuple(_side(judged, spoken if disputed else {}) for judged in verdict),
        confidence=word,
        reason=reason,
        settles=settles(verdict),
    )


def _quantity(strand: Strand, verdict: Verdict) -> Quantity:
    claims = [statement.claim for judged in verdict for statement in judged.group.statements]
    lead = [statement.claim for statement in verdict[0].group.statements]
    own = [claim for claim in claims if plain(claim.company or "") == strand.company]  # not what strayed from others
    kinds = [claim.measure for claim in lead if measured(claim) == strand.measured] or [one.measure for one in lead]
    return Quantity(
        company=_usual(claim.company for claim in own) or strand.company,
        measure=Counter(sorted(kinds)).most_common(1)[0][0],
        unit=strand.unit,
        counterparty=_usual(claim.counterparty for claim in claims)
        if strand.counterparty
        else _usual(c.counterparty for c in lead),
        event=_event(strand, claims),
        period=strand.period,
        scopes=strand.scopes,
    )


def _event(strand: Strand, claims: Sequence[Claim]) -> str | None:
    if strand.measured == REACTION:
        return MOVED
    if found := matter(strand.measured):
        return found.value
    return _usual(claim.event for claim in claims) if strand.event else None


def _usual(names: Iterable[str | None]) -> str | None:
    counted = Counter(sorted(name for name in names if name))
    return counted.most_common(1)[0][0] if counted else None


def _side(judged: Judged, spoken: Mapping[Place, str]) -> Side:
    claims = sorted((statement.claim for statement in judged.group.statements), key=lambda claim: claim.place)
    arithmetic = next((spoken[claim.place] for claim in claims if claim.place in spoken), None)
    reason = f"{judged.reason}. {arithmetic}" if arithmetic else judged.reason
    origins = tuple(sorted(judged.group.origins))
    return Side(relation=judged.relation, reason=reason, claims=tuple(claims), origins=origins)

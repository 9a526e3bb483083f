"""Claims -> comparisons: where sources disagree about a figure, and why. Pure: no clock, network, environment or files.

Reading order: `statements` (a claim with its time and voice), `origins` (who is one voice), `quantities` (what is about
the same thing), `sides` (what one number could make true), then `relations` with `slips`, `revisions`, `timeline` and
`rivals` (why sides differ), `confidence`, and `arithmetic`, which checks what figures say about one another.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.comparing.arithmetic import check
from bot.comparing.confidence import assess, settles
from bot.comparing.currencies import reunited
from bot.comparing.identity import identity
from bot.comparing.judged import Judged, Verdict
from bot.comparing.origins import trace
from bot.comparing.quantities import Strand, bucket, strands
from bot.comparing.relations import judge
from bot.comparing.statements import Statement, state
from bot.comparing.sums import parts
from bot.model import Article, Claim, Comparison, Finding, Quantity, Side

__all__ = ["Compared", "bucket", "compare"]


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing found: comparisons and findings, each in the order of their ids."""

    comparisons: tuple[Comparison, ...] = ()
    findings: tuple[Finding, ...] = ()


def compare(claims: Sequence[Claim], articles: Mapping[str, Article]) -> Compared:
    """Compare what claims say about the same quantities. The order of claims and articles changes nothing.

    `articles` holds at least every article that a claim names; a missing one raises KeyError.
    """
    placed = [claim for claim in claims if bucket(claim) is not None]
    statements = state(placed, articles, trace(placed, articles))
    sums = parts(statements)
    compared = _identified(
        (strand, verdict) for strand in reunited(strands(statements)) for verdict in judge(strand, sums)
    )
    return Compared(tuple(sorted(compared, key=lambda one: one.id)), tuple(check(statements, articles)))


def _identified(verdicts: Iterable[tuple[Strand, Verdict]]) -> Iterable[Comparison]:
    """Comparisons with ids: of several deals that the words do not tell apart, the best supported has the plain one."""
    told: dict[tuple[str, ...], list[tuple[Strand, Verdict]]] = {}
    for strand, verdict in verdicts:
        told.setdefault(strand.key, []).append((strand, verdict))
    for key, same in told.items():
        taken = Counter[str]()
        for at, (strand, verdict) in enumerate(same):
            mark = "" if at == 0 else _magnitude(verdict[0].group.finest)
            taken[mark] += 1
            yield _comparison(identity(*key, mark, str(taken[mark])), strand, verdict)


def _magnitude(statement: Statement) -> str:
    """The first digit and the power of ten: it tells deals apart and outlives a revision of the last digits."""
    return f"{statement.value:.0e}"


def _comparison(identity: str, strand: Strand, verdict: Verdict) -> Comparison:
    word, reason = assess(verdict)
    return Comparison(
        id=identity,
        quantity=_quantity(strand, verdict),
        sides=tuple(_side(judged) for judged in verdict),
        confidence=word,
        reason=reason,
        settles=settles(verdict),
    )


def _quantity(strand: Strand, verdict: Verdict) -> Quantity:
    claims = [statement.claim for judged in verdict for statement in judged.group.statements]
    lead = [statement.claim for statement in verdict[0].group.statements]
    return Quantity(
        company=_usual(claim.company for claim in claims) or strand.company,
        measure=Counter(sorted(claim.measure for claim in lead)).most_common(1)[0][0],
        unit=strand.unit,
        counterparty=_usual(claim.counterparty for claim in claims)
        if strand.counterparty
        else _usual(c.counterparty for c in lead),
        event=_usual(claim.event for claim in claims) if strand.event else None,
        period=strand.period,
        scopes=strand.scopes,
    )


def _usual(names: Iterable[str | None]) -> str | None:
    counted = Counter(sorted(name for name in names if name))
    return counted.most_common(1)[0][0] if counted else None


def _side(judged: Judged) -> Side:
    claims = sorted((statement.claim for statement in judged.group.statements), key=lambda claim: claim.place)
    return Side(
        relation=judged.relation,
        reason=judged.reason,
        claims=tuple(claims),
        origins=tuple(sorted(judged.group.origins)),
    )

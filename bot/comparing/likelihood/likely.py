"""Contradictions that no rule found, where most pairs like these are known to be contradictions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import mean

from bot.comparing.likelihood.forest import probability
from bot.comparing.likelihood.pairs import Contradicts, Pair, pairs, told
from bot.comparing.likelihood.signs import SIGNS, signs
from bot.comparing.quantities.quantities import Strand
from bot.comparing.quantities.sides import Group
from bot.comparing.relations.judged import Verdict, against, two_currencies
from bot.comparing.relations.opposing import Found, oppose, placed
from bot.comparing.relations.relations import rank
from bot.comparing.slips.digits import TIMES, shift
from bot.comparing.statements.dissent import Place
from bot.model import Article, Forest, Relation

LIKELY, SURE = 0.35, 0.8
"""How likely a contradiction must be, and how likely where a rule tells why the two figures differ."""


def contradicts(forest: Forest) -> Contradicts | None:
    """What asks the trees how likely two figures contradict one another; None where nothing was learnt.

    Raises ValueError where the trees were taught by other signs than are read here.
    """
    if not forest.groups:
        return None
    if forest.signs != SIGNS:
        raise ValueError("seeds/contradictions.json was learnt of other signs: run `make weights`")
    return lambda pair: probability(forest, signs(pair))


def with_likely(
    judged: Sequence[tuple[Strand, Verdict]], articles: Mapping[str, Article], likelihood: Contradicts
) -> list[tuple[Strand, Verdict]]:
    """The verdicts of a bucket, with the likely contradictions between their sides, the likeliest first."""
    sides: dict[frozenset[int], list[tuple[float, Pair]]] = defaultdict(list)
    for pair in pairs(told(judged, articles)):
        sides[frozenset(id(one.judged) for one in pair)].append((likelihood(pair), pair))
    likely = [(mean(one for one, _ in some), min(some, key=_place)[1]) for some in sides.values()]
    kept = {at: verdict for at, (_, verdict) in enumerate(judged)}
    for chance, pair in sorted(likely, key=lambda one: (-one[0], _places(one[1]))):
        if chance >= LIKELY:
            now = placed(kept)
            better, worse = sorted((now[place] for place in _places(pair)), key=lambda side: _order(kept, side))
            if _is_open(better, worse, chance):
                oppose(kept, better, worse, _unexplained)
    return [(strand, kept[at]) for at, (strand, _) in enumerate(judged) if at in kept]


def _is_open(better: Found, worse: Found, chance: float) -> bool:
    """Whether no rule has said more of the two: that one of them is wrong anyway, or why they differ."""
    relations = {better[1].relation, worse[1].relation}
    if relations & {Relation.CONFLICT, Relation.SLIP}:
        return False
    return better[0] != worse[0] or chance >= SURE


def _place(one: tuple[float, Pair]) -> tuple[Place, Place]:
    return _places(one[1])


def _places(pair: Pair) -> tuple[Place, Place]:
    return pair.one.statement.claim.place, pair.other.statement.claim.place


def _order(kept: Mapping[int, Verdict], side: Found) -> tuple[object, ...]:
    """What leads before another: what has other sides beside it, then what leads in any comparison."""
    at, judged = side
    return len(kept[at]) == 1, rank(judged.group), judged.group.finest.claim.place


def _unexplained(group: Group, rival: Group) -> str:
    if told := two_currencies(group, rival):
        return told
    powers = abs(shift(group.finest, rival.finest))
    if powers in TIMES:
        return against(group, rival, f"the same digits {TIMES[powers]} times apart")
    return against(group, rival, "and nothing told of either explains the difference")

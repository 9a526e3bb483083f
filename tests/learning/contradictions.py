"""Pairs of figures as examples of what contradicts: by the verdicts of the gold, and where one of two was altered.

    python -m tests.learning.contradictions > pairs.jsonl

Too few careful verdicts tell of contradictions. More are made: of a figure that several voices tell alike, one telling
is altered as slips and other sources alter it, and then contradicts the others. What no verdict names and nobody
altered counts as no contradiction, but for little.

The first line has the names of the signs. Then a line a pair: the `group` of articles it is from, its `signs`, whether
it `contradicts`, and `by` what that is known: "gold", "altered" or "silence". The sets held back are left out.
"""

import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

from bot.comparing import Background, Compared, compare
from bot.comparing.likelihood.pairs import Pair
from bot.comparing.likelihood.signs import SIGNS, signs
from bot.comparing.statements.dissent import Place
from bot.knowledge import load
from bot.model import Amount, Article, Bound, Claim, Measure, Part, Relation, Side
from bot.reading import Reader, build_reader
from tests.learning.examples import GOLD, HELD_BACK, article_of
from tests.quality import scoring

TIMES = (*"1.04 1.07 1.1 1.15 1.2 1.25 1.3 1.33 1.4 1.5 1.6 1.8 2 2.5 3".split(), "1000", "1000")
"""How many times the other figure one is where sources contradict one another."""
SLIPPED = Decimal(1000)
MOST_OF_PERCENT = Decimal("1.5")
ROUNDS, SHARE = 16, 0.4
"""How often a set is altered, and the share of its figures of several voices that are altered each time."""
SEASON = {False: 120, True: 30}
"""Days within which two tellings of one thing must agree, for what happens once and for what changes with time."""
CHANGING = frozenset(
    {Measure.VALUATION, Measure.MARKET_VALUE, Measure.RUN_RATE, Measure.STAKE, Measure.USERS, Measure.HEADCOUNT}
)
ALARMS = frozenset({"conflict", "magnitude"})

Telling = tuple[str, Amount, str | None]
"""The article, the amount and the company of a figure: all that are alike are altered together."""
Couple = frozenset[Place]


@dataclass
class Recorder:
    """Finds no contradiction, and keeps the pairs that it is asked about."""

    pairs: list[Pair] = field(default_factory=list)

    def __call__(self, pair: Pair) -> float:
        self.pairs.append(pair)
        return 0.0


@dataclass(frozen=True)
class Press:
    """A set of articles with their claims."""

    articles: Mapping[str, Article]
    claims: Sequence[Claim]
    outlets: Mapping[str, str]

    def compared(self, recorder: Recorder) -> Compared:
        return compare(self.claims, self.articles, background=Background(self.outlets, recorder))


def main() -> None:
    reader = build_reader(load())
    sys.stdout.write(json.dumps(SIGNS) + "\n")
    for path in sorted(GOLD.glob("*/verdicts.jsonl")):
        if path.parent.name not in HELD_BACK and scoring.rows(path):
            for row in _of_set(path.parent, reader):
                sys.stdout.write(json.dumps({"group": path.parent.name, **row}) + "\n")


def _of_set(folder: Path, reader: Reader) -> Iterator[dict[str, Any]]:
    press = _read(folder, reader)
    recorder = Recorder()
    compared = press.compared(recorder)
    told, values = _verdicts(folder, press)
    for pair in recorder.pairs:
        couple = _couple(pair)
        if couple in told:
            yield _row(pair, contradicts=told[couple], by="gold")
        elif frozenset(_value(one.statement.claim) for one in pair) not in values:
            yield _row(pair, contradicts=False, by="silence")
    for seed in range(ROUNDS):
        yield from _altered(press, compared, random.Random(f"{folder.name} {seed}"))


def _row(pair: Pair, *, contradicts: bool, by: str) -> dict[str, Any]:
    return {"signs": [round(float(sign), 4) for sign in signs(pair)], "contradicts": contradicts, "by": by}


def _read(folder: Path, reader: Reader) -> Press:
    """The articles of a set, read with the names that they introduce for one another."""
    articles = {row["id"]: article_of(row) for row in scoring.rows(folder / "articles.jsonl")}
    skims = [reader.skim(article) for article in articles.values()]
    names = {form: name for skim in skims for form, name in skim.introduced.items()}
    return Press(articles, [claim for skim in skims for claim in skim.claims(names)], reader.outlets)


def _couple(pair: Pair) -> Couple:
    return frozenset(one.statement.claim.place for one in pair)


def _value(claim: Claim) -> tuple[Decimal | None, Decimal | None, str]:
    return claim.amount.low, claim.amount.high, claim.amount.unit


def _verdicts(folder: Path, press: Press) -> tuple[dict[Couple, bool], set[frozenset[Any]]]:
    """Which claims the verdicts of a set say to contradict one another or not, and the values that they set apart."""
    told: dict[Couple, bool] = {}
    values = set()
    for verdict in scoring.rows(folder / "verdicts.jsonl"):
        if verdict.get("unsure") or verdict.get("crosses_split"):
            continue
        named = [_quoted(quote, press) for quote in verdict["claims"]]
        for ones, others in combinations(named, 2):
            for one, other in ((one, other) for one in ones for other in others):
                couple = frozenset((one.place, other.place))
                told[couple] = told.get(couple, False) or verdict["verdict"] in ALARMS
                values.add(frozenset((_value(one), _value(other))))
    return told, values


def _quoted(quote: Mapping[str, str], press: Press) -> list[Claim]:
    part = Part(quote.get("where", "text"))
    start = press.articles[quote["article_id"]].part(part).find(quote["quote"])
    there = [one for one in press.claims if one.article == quote["article_id"] and one.part is part]
    return [one for one in there if one.figure.start < start + len(quote["quote"]) and one.figure.end > start >= 0]


def _altered(press: Press, compared: Compared, chance: random.Random) -> Iterator[dict[str, Any]]:
    """The pairs of an altered telling and another one, once figures of several voices are altered at random."""
    others: dict[Telling, Amount] = {}
    couples: set[Couple] = set()
    for side in (side for one in compared.comparisons for side in one.sides):
        if side.relation in (Relation.LEADING, Relation.AGREES) and chance.random() < SHARE:
            couples |= _alter(side, press, others, chance)
    claims = [_as_altered(claim, others) for claim in press.claims]
    recorder = Recorder()
    replace(press, claims=claims).compared(recorder)
    for pair in recorder.pairs:
        if _couple(pair) in couples:
            yield _row(pair, contradicts=True, by="altered")


def _alter(side: Side, press: Press, others: dict[Telling, Amount], chance: random.Random) -> set[Couple]:
    """Alter what one of the articles of a side tells; the couples of claims that contradict one another by that."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in side.claims:
        by_article[claim.article].append(claim)
    if len(side.origins) < 2 or len(by_article) < 2:
        return set()
    mine = by_article.pop(chance.choice(sorted(by_article)))
    amount = _other(mine[0].amount, chance)
    if amount is None or _telling(mine[0]) in others:
        return set()
    others[_telling(mine[0])] = amount
    same = [claim for claim in mine if _telling(claim) == _telling(mine[0])]
    rest = [claim for claims in by_article.values() for claim in claims]
    return {frozenset((one.place, other.place)) for one in same for other in rest if _in_season(one, other, press)}


def _in_season(one: Claim, other: Claim, press: Press) -> bool:
    said = [press.articles[claim.article].published for claim in (one, other)]
    if said[0] is None or said[1] is None:
        return False
    return abs((said[0].first - said[1].first).days) <= SEASON[one.measure in CHANGING]


def _telling(claim: Claim) -> Telling:
    return claim.article, claim.amount, claim.company


def _as_altered(claim: Claim, others: Mapping[Telling, Amount]) -> Claim:
    amount = others.get(_telling(claim))
    return replace(claim, figure=replace(claim.figure, amount=amount)) if amount else claim


def _other(amount: Amount, chance: random.Random) -> Amount | None:
    """Another amount of as many digits, or a thousand times as much; None of one with an open end."""
    if amount.low is None or amount.high is None or amount.bound is Bound.UP_TO:
        return None
    times = Decimal(chance.choice(TIMES))
    if amount.unit == "percent":
        times = min(times, MOST_OF_PERCENT)
    times = times if chance.random() < 0.5 else 1 / times
    low, high = (_rounded(end, end * times) for end in (amount.low, amount.high))
    precision = amount.precision * times if SLIPPED in (times, 1 / times) else amount.precision
    return None if low == amount.low else replace(amount, low=low, high=high, precision=precision)


def _rounded(end: Decimal, other: Decimal) -> Decimal:
    """A number rounded to as many digits as another one, to three at most, and to one more where that is the same."""
    digits = min(3, len(end.normalize().as_tuple().digits))
    for kept in (digits, digits + 1):
        rounded = round(other, kept - 1 - other.adjusted())
        if rounded != end:
            return rounded
    return end


if __name__ == "__main__":
    main()

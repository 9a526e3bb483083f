"""What comparing one more article costs in a large ledger, beside a small one: `make bench-comparing`, some minutes.

Fills a SQLite ledger with claims on companies of very different fame, and then takes one article on the most famous, on
some in between, on the least famous, and on companies drawn by their fame. Claims are made, not read: reading costs the
same in every ledger. Times are of the processor, the least of some tries, since the machine may be busy otherwise.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import Path

from bot.intake.again import compare_again
from bot.intake.take import catch_up
from bot.model import SHARED, Amount, Article, Claim, Figure, Measure, Part, Stage, When
from bot.store import Ledger, open_ledger

NOW = datetime(2026, 1, 1, tzinfo=UTC)
FIRST, DAYS = date(2023, 1, 1), 1000
EACH = 4
BATCH = 1000
TRIES = 3
DRAWN = 20
"""Articles whose companies are drawn as often as they are told of."""

MEASURES = (
    Measure.FUNDING_ROUND,
    Measure.VALUATION,
    Measure.INVESTMENT,
    Measure.CONTRACT,
    Measure.CAPEX,
    Measure.REVENUE,
    Measure.ACQUISITION_PRICE,
)
PAIRED = (Measure.INVESTMENT, Measure.CONTRACT, Measure.ACQUISITION_PRICE)
BILLIONS = ("1", "2", "5", "6.5", "8", "10", "14.3", "15", "20", "30", "40")
STAGES = (Stage.ANNOUNCED, Stage.CLOSED, Stage.TALKS, None)


def fame(companies: int) -> list[float]:
    """How often each of some companies is told of: the second half as often as the first, and so on."""
    return [1 / (at + 1) for at in range(companies)]


def article(rng: random.Random, number: int, companies: Sequence[str], day: date) -> tuple[Article, list[Claim]]:
    """An article with one claim on each of some companies."""
    text = " ".join(f"w{rng.randrange(5000)}" for _ in range(60))
    when, claims = When.day(day), list[Claim]()
    for company in companies:
        billions = Decimal(rng.choice(BILLIONS))
        text += f". {company} has ${billions} billion"
        claims.append(claim(rng, f"a{number}", company, billions, when, len(text)))
    outlet = f"o{rng.randrange(300)}.com"
    return Article(id=f"a{number}", title="News", text=text, outlet=outlet, published=when), claims


def claim(rng: random.Random, where: str, company: str, billions: Decimal, when: When, at: int) -> Claim:  # noqa: PLR0917
    """A claim of any measure whose words end at a place."""
    measure, value = rng.choice(MEASURES), billions.scaleb(9)
    written = f"${billions} billion"
    amount = Amount(low=value, high=value, unit="USD", precision=Decimal(10) ** 8)
    return Claim(
        article=where,
        part=Part.TEXT,
        figure=Figure(start=at - len(written), end=at, text=written, amount=amount),
        sentence=(at - len(written), at),
        measure=measure,
        company=company,
        counterparty=rng.choice((None, "Meta", "Accel", "Nvidia")) if measure in PAIRED else None,
        period="2025" if measure in (Measure.CAPEX, Measure.REVENUE) else None,
        stage=rng.choice(STAGES),
        as_of=when,
    )


def fill(ledger: Ledger, claims: int, companies: Sequence[str], seed: int = 5) -> None:
    """Add articles with so many claims in all, and compare nothing yet."""
    rng, weights = random.Random(seed), fame(len(companies))
    made = iter(range(claims // EACH))
    while batch := list(islice(made, BATCH)):
        with ledger.writing(SHARED, NOW) as writing:
            days = [FIRST + timedelta(days=rng.randrange(DAYS)) for _ in batch]
            named = [rng.choices(companies, weights, k=EACH) for _ in batch]
            writing.add([article(rng, *one) for one in zip(batch, named, days, strict=True)])


def cost(ledger: Ledger, company: str, day: date = FIRST + timedelta(days=DAYS)) -> float:
    """Seconds of processor that one more article on a company costs, from its claims to its comparisons."""
    return min(_once(ledger, company, day) for _ in range(TRIES))


def _once(ledger: Ledger, company: str, day: date) -> float:
    number = ledger.last_article() + 1
    one = article(random.Random(number), 10_000_000 + number, [company], day)
    start = time.process_time()
    with ledger.writing(SHARED, NOW) as writing:
        writing.add([one])
        compare_again(writing, company, {})
    return time.process_time() - start


def measured(claims: int, companies: int) -> Iterator[tuple[str, int, float]]:
    """Companies of a new ledger, the claims on each, and what one more article on it costs."""
    names = [f"Company {at}" for at in range(companies)]
    with tempfile.TemporaryDirectory() as folder:
        ledger = open_ledger(Path(folder))
        fill(ledger, claims, names)
        catch_up(ledger, SHARED, NOW, dict)
        counted = ledger.companies(SHARED)
        for at in (0, companies // 10, companies // 2, companies - 1):
            yield names[at], counted.get(names[at], 0), cost(ledger, names[at])
        told = random.Random(3).choices(names, fame(companies), k=DRAWN)
        yield "as they come", claims, sum(cost(ledger, name) for name in told) / DRAWN
        ledger.close()


def main(few: int = 10_000, many: int = 1_000_000, companies: int = 100) -> None:
    print(f"one more article, processor milliseconds, among {companies} companies")
    rows = zip(measured(few, companies), measured(many, companies), strict=True)
    for (name, there, before), (_, more, after) in rows:
        line = f"{name:12} {there:>8,} claims {before * 1000:8.1f}   {more:>9,} claims {after * 1000:8.1f}"
        print(f"{line}   {after / before:5.1f} x")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

"""What one more article costs does not grow with the ledger: `make bench-comparing` measures it on a million claims."""

from pathlib import Path

from bot.intake.take import catch_up
from bot.model import SHARED
from bot.store import open_ledger
from bot.store.spans import Limits
from tests.benchmarks.comparing import NOW, cost, fill

LIMITS = Limits(whole=300, leaf=100)


def cost_among(claims: int, folder: Path) -> float:
    """Seconds that one more article costs on a company with so many claims."""
    ledger = open_ledger(folder, LIMITS)
    fill(ledger, claims, ["Scale AI"])
    catch_up(ledger, SHARED, NOW, dict)
    assert ledger.companies(SHARED)["Scale AI"] >= claims
    seconds = cost(ledger, "Scale AI")
    ledger.close()
    return seconds


def test_a_company_of_twenty_times_the_claims_costs_a_few_times_as_much(tmp_path: Path) -> None:
    """Compared as a whole it would cost twenty times as much, and more."""
    assert cost_among(6_000, tmp_path / "many") < 4 * cost_among(300, tmp_path / "few")

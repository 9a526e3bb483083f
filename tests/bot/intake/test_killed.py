"""A program killed while it takes articles in has lost nothing that it reported, and left nothing by half."""

import signal
import subprocess
import sys
from pathlib import Path

from bot.intake.files import bring
from bot.intake.take import Fate, take
from bot.model import SHARED
from bot.reading import Reader
from bot.store import open_ledger
from tests.bot.intake.test_take import GOLD, NOW, set_of, told

CHILD = """
import sys
from pathlib import Path
from bot.intake.take import take
from bot.intake.files import bring
from bot.knowledge import load
from bot.reading import build_reader
from bot.store import open_ledger
from tests.bot.intake.test_take import NOW
ledger, reader = open_ledger(sys.argv[1]), build_reader(load())
for report in take(bring(Path(sys.argv[2])), ledger, reader, now=NOW, batch=2):
    print(report.article, flush=True)
"""


def killed_after(folder: Path, reports: int) -> set[str]:
    """What a child reported before it was killed, soon after some reports, in the middle of its work."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), str(GOLD)], stdout=subprocess.PIPE, text=True, cwd=GOLD.parents[3]
    )
    assert child.stdout
    said = [child.stdout.readline() for _ in range(reports)]
    child.send_signal(signal.SIGKILL)
    said += child.communicate()[0].splitlines(keepends=True)
    return {line.strip() for line in said if line.endswith("\n")}


def test_what_was_reported_survives(tmp_path: Path, reader: Reader) -> None:
    """After every kill all that was reported is there whole, and the work can go on to the same end."""
    whole, folder = open_ledger(tmp_path / "whole"), tmp_path / "killed"
    list(take(bring(GOLD), whole, reader, now=NOW))
    reported: set[str] = set()
    for reports in (1, 17, 58):
        reported |= killed_after(folder, reports)
        ledger = open_ledger(folder)
        there = {one.id for one in ledger.every_article(SHARED)}
        assert reported <= there
        for name in there:
            assert ledger.claims_of_article(SHARED, name) == whole.claims_of_article(SHARED, name)
        assert ledger.check() is None
        ledger.close()
    ledger = open_ledger(folder)
    fates = {report.fate for report in take(bring(GOLD), ledger, reader, now=NOW)}
    assert fates <= {Fate.TAKEN, Fate.KNOWN}
    assert set_of(told(ledger)[0]) == set_of(told(whole)[0])
    ledger.close()
    whole.close()

"""Commands that need no ledger are light, and answer line by line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_figures_of_lines_are_streamed() -> None:
    """Each line is answered before the next one is sent."""
    command = [sys.executable, "-m", "bot", "figures", "--jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as program:
        assert program.stdin
        assert program.stdout
        for name in ("a", "b"):
            program.stdin.write(json.dumps({"id": name, "text": "$1 billion"}) + "\n")
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["id"] == name
        program.stdin.close()
        assert program.wait(timeout=20) == 0


HEAVY = ("discord", "slack_bolt", "sqlalchemy", "vl_convert", "alembic", "trafilatura")


@pytest.mark.parametrize("words", [["--help"], ["figures"]])
def test_light_commands_load_nothing_heavy(words: list[str]) -> None:
    """Help and figures answer without a database, a platform, charts or a page reader."""
    code = f"""
import sys
sys.argv = ["dealbrief", *{words!r}]
from bot.__main__ import main
try:
    main()
except SystemExit:
    pass
print("loaded:", [name for name in {HEAVY!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], input="", capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stdout.endswith("loaded: []\n"), done.stdout + done.stderr


def test_an_answer_in_the_terminal_draws_and_fetches_nothing(tmp_path: Path) -> None:
    """What draws pictures is loaded by a platform that shows some; a terminal shows the table of a chart."""
    code = f"""
import sys
from bot.__main__ import main
for words in (["index", "seeds/articles"], ["ask", "figure Scale AI investment by Meta"]):
    sys.argv = ["dealbrief", "--data", {str(tmp_path)!r}, *words]
    try:
        main()
    except SystemExit:
        pass
print("loaded:", [name for name in ("aiohttp", "vl_convert") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], input="", capture_output=True, text=True, cwd=ROOT, check=False)
    assert "by date" in done.stdout
    assert done.stdout.endswith("loaded: []\n"), done.stdout + done.stderr

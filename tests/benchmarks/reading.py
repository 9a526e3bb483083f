"""How fast we read, beside the readers that others published, in one run on one core.

    python tests/benchmarks/reading.py [--seconds 5]

Each peer gets an environment of its own below `.peers`, from `peers/requirements`; one that does not install is named,
with the reason, and left out. All read the same sentences, in whole passes: those of the founding deals (`short`, news
as it is told of deals in English), and such as are spread evenly over all gold articles, which are denser, of more
languages and written to be hard. What is asked for are ratios of one run on the first; the second is told beside it.
Machines are noisy, and noise lasts, so the two readers of a ratio take turns, and the median of the turns counts. Whole
articles are read as the bot reads them, title and text, and have no peer.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
from statistics import median
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OURS = ("figures", "reading", "articles")
PEERS = ("plain_re", "price_parser", "duckling", "quantulum3", "cqe")
SAMPLE = 300
TURNS = 3
ASKED = (
    ("short", "figures", "cqe", 200),
    ("short", "figures", "duckling", 5),
    ("short", "reading", "cqe", 50),
    ("*", "reading", "cqe", None),
)
"""Of which sentences, ours, beside whom, and how many times as fast we have to be."""


class Speed(NamedTuple):
    """What one run of one reader measured: a second, but for `load` (seconds) and `memory` (MB resident)."""

    texts: float
    megabytes: float
    load: float
    memory: float


def articles(which: str = "*") -> list[str]:
    """The gold articles of these sets, each with its title as its first paragraph."""
    found: list[str] = []
    for path in sorted((ROOT / "tests" / "gold").glob(f"{which}/articles.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            article = json.loads(line)
            found.append(f"{article['title']}\n\n{article['text']}")
    return found


def sentences(which: str = "*") -> list[str]:
    """Sentences of the gold articles as plain splitting at full stops and line ends gives them, evenly spread."""
    parts = [part for article in articles(which) for part in re.split(r"(?<=[.!?])\s+|\n+", article) if len(part) > 20]
    return [parts[at * len(parts) // SAMPLE] for at in range(SAMPLE)]


def environment(peer: str) -> pathlib.Path:
    """The Python of a peer's own environment, made on first use; RuntimeError says why there is none."""
    needed = HERE / "peers" / "requirements" / f"{peer}.txt"
    if not needed.exists():
        return pathlib.Path(sys.executable)
    home = ROOT / ".peers" / peer
    python = home / "bin" / "python"
    if not (home / "ready").exists():
        alone = [line.removeprefix("# no-deps: ") for line in needed.read_text().splitlines() if "no-deps: " in line]
        install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        steps = [[sys.executable, "-m", "venv", str(home)], [*install, "-r", str(needed)]]
        steps += [[*install, "--no-deps", "--no-build-isolation", name] for name in alone]
        for step in steps:
            done = subprocess.run(step, capture_output=True, text=True, timeout=900, check=False)
            if done.returncode:
                raise RuntimeError(done.stderr.strip().splitlines()[-1])
        (home / "ready").touch()
    return python


def timed(name: str, seconds: float, lines: str) -> Speed:
    command = [str(environment(name)), "-P", "-W", "ignore", str(HERE / "peers" / "run.py"), name, str(seconds)]
    done = subprocess.run(
        command, input=lines, capture_output=True, text=True, timeout=600, check=False, env={"PYTHONPATH": str(ROOT)}
    )
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    return Speed(**json.loads(done.stdout.splitlines()[-1]))


def as_lines(texts: list[str]) -> str:
    return "".join(json.dumps(text) + "\n" for text in texts)


def measured(seconds: float) -> dict[str, Speed]:
    """The speeds by reader, those of the readers that can be run."""
    of_sentences, of_articles = as_lines(sentences()), as_lines(articles())
    speeds: dict[str, Speed] = {}
    for name in (*OURS, *PEERS):
        try:
            speeds[name] = timed(name, seconds, of_articles if name == "articles" else of_sentences)
        except (RuntimeError, subprocess.TimeoutExpired) as error:
            print(f"{name:14} left out: {error}")
    return speeds


def ratios(which: str, ours: str, peer: str, seconds: float) -> list[float]:
    """How many times as fast as a peer one of ours is, turn by turn, each time beside the other, in order."""
    lines = as_lines(sentences(which))
    turns = [(timed(ours, seconds, lines), timed(peer, seconds, lines)) for _ in range(TURNS)]
    return sorted(one.texts / other.texts for one, other in turns)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=5)
    seconds = parser.parse_args().seconds
    speeds = measured(seconds)
    print(f"{'reader':14} {'texts/s':>12} {'MB/s':>8} {'load s':>8} {'MB':>6}")
    for name, speed in speeds.items():
        print(f"{name:14} {speed.texts:12,.0f} {speed.megabytes:8.3f} {speed.load:8.2f} {speed.memory:6.0f}")
    missed = False
    for which, ours, peer, floor in ASKED:
        if ours in speeds and peer in speeds:
            found = ratios(which, ours, peer, seconds)
            short = floor is not None and median(found) < floor
            missed |= short
            asked = f"asked {floor}{'  MISSED' if short else ''}" if floor else "of all gold articles"
            print(f"{ours} / {peer}: {median(found):,.0f} times ({found[0]:,.0f} to {found[-1]:,.0f}), {asked}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

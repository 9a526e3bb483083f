"""The founding articles stand as they were told: every figure, in its words and its order, and who they are from."""

import tomllib
from pathlib import Path
from typing import Any

import frontmatter
import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "seeds" / "articles").glob("*.md"))
GOLD: dict[str, list[dict[str, Any]]] = tomllib.loads((ROOT / "tests" / "gold" / "seeds.toml").read_text("utf-8"))


def places(text: str, words: list[str]) -> list[int]:
    """Where each of the words stands, every one after the one before; -1 where it does not."""
    found: list[int] = []
    after = 0
    for one in words:
        found.append(text.find(one, after))
        after = max(after, found[-1] + len(one))
    return found


def test_there_are_five_with_56_figures() -> None:
    """No founding article and no figure of one has gone missing."""
    assert [path.stem for path in FILES] == list(GOLD)
    assert sum(map(len, GOLD.values())) == 56


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_article_says_what_it_is(path: Path) -> None:
    """Its front matter names it, its outlet and how it came here, and a date where the article tells one."""
    article = frontmatter.load(str(path))
    assert article["id"] == path.stem
    assert {"title", "outlet", "note"} <= set(article.keys()) <= {"id", "title", "outlet", "note", "published"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_figure_stands_as_written(path: Path) -> None:
    """The figures stand in the text in their order, hedges and mistakes included."""
    assert -1 not in places(frontmatter.load(str(path)).content, [figure["words"] for figure in GOLD[path.stem]])


def test_what_trips_programs_is_there() -> None:
    """Numbers that are no figures, and names in small letters, stand in the articles as they do in the news."""
    text = " ".join(path.read_text("utf-8") for path in FILES)
    traps = [
        "Llama 3 70B",
        "GPT-4",
        "7 min read",
        "6 views",
        "[1][2]",
        "3 flaws in SMA 100 devices",
        "in scale AI in meta",
    ]
    assert [trap for trap in traps if trap not in text] == []

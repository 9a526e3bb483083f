"""The founding articles stand as they were told: every figure, in its words and its order, and who they are from."""

import tomllib
from pathlib import Path
from typing import Any

import frontmatter
import pytest

from bot.knowledge import load
from bot.model import Article, Claim, Part, When
from bot.reading import Reader, build_reader

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "seeds" / "articles").glob("*.md"))
SAME_BOUND = {"over": "at_least"}  # "$600B+" is either
READ_WHOLE = 43
"""How many of the figures are read with company, measure and counterparty; raise it when the reader learns."""

Row = dict[str, Any]
GOLD: dict[str, list[Row]] = tomllib.loads((ROOT / "tests" / "gold" / "seeds.toml").read_text("utf-8"))


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
    assert {"title", "source", "note"} <= set(article.keys()) <= {"id", "title", "source", "note", "published"}


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


@pytest.fixture(scope="module")
def reader() -> Reader:
    return build_reader(load())


def article(path: Path) -> Article:
    told = frontmatter.load(str(path))
    published = When.parse(str(told["published"])) if "published" in told else None
    return Article(
        id=path.stem, title=str(told["title"]), text=told.content, outlet=str(told["source"]), published=published
    )


def paired(reader: Reader, path: Path) -> list[tuple[Row, Claim | None]]:
    """Each figure of the list with the claim that was read at its place."""
    told = article(path)
    claims = [claim for claim in reader.read(told) if claim.part is Part.TEXT]
    starts = places(told.text, [row["words"] for row in GOLD[path.stem]])
    spans = [(row, start, start + len(row["words"])) for row, start in zip(GOLD[path.stem], starts, strict=True)]
    return [
        (row, next((one for one in claims if one.figure.start < end and one.figure.end > start), None))
        for row, start, end in spans
    ]


def same_figure(row: Row, claim: Claim | None) -> bool:
    if claim is None:
        return False
    amount = claim.figure.amount
    bounds = {row["bound"], SAME_BOUND.get(row["bound"])}
    same = (amount.low, amount.high, amount.unit) == (row.get("low"), row.get("high"), row["unit"])
    return same and amount.bound.value in bounds


def same_claim(row: Row, claim: Claim | None) -> bool:
    if claim is None or row.get("doubtful"):
        return claim is not None
    whose = (claim.company, claim.counterparty if "counterparty" in row else None)
    return claim.measure.value == row["measure"] and whose == (row.get("company"), row.get("counterparty"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_figure_is_read_as_written(path: Path, reader: Reader) -> None:
    """Number, unit and hedge of every figure are read from its words, a million for a billion included."""
    assert [row["words"] for row, claim in paired(reader, path) if not same_figure(row, claim)] == []


def test_most_figures_are_read_as_claims(reader: Reader) -> None:
    """The reader says of most figures what they are, whose and from whom, as a careful reader does."""
    whole = [same_claim(row, claim) for path in FILES for row, claim in paired(reader, path)]
    assert sum(whole) >= READ_WHOLE

"""The figures of the gold as examples to learn from: their signs, and what the rules and careful readers say of them.

    python -m tests.learning.examples > examples.jsonl

A line an example: the `group` of articles it is from, the measure, company and counterparty by the `gold` and as `read`
by the rules, how sure those are, whether its text is long, the signs of the measure, and those of every company that it
may be of. The sets that are held back are left out.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import frontmatter

from bot.knowledge import load
from bot.model import Article, Claim, Figure, Part, Weights, When
from bot.reading import Reader, build_reader
from bot.reading.claims.reader import Ruled
from bot.reading.claims.weighing.measure_signs import measure_signs
from bot.reading.claims.weighing.weighing import Pages, pages
from tests.quality import scoring, sentences

GOLD = Path(__file__).parents[1] / "gold"
SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
HELD_BACK = frozenset({"withheld", "fresh", "plain", "untouched"})
Gold = dict[str, str | None]
Row = dict[str, Any]


def main() -> None:
    knowledge = load()
    reader = build_reader(replace(knowledge, weights=Weights))
    kinds = {one.name: one.kinds for one in knowledge.companies if one.kinds}
    usual = {form.lower(): one.name for one in knowledge.companies for form in (one.name, *one.aliases, *one.cased)}
    for path in sorted(GOLD.glob("*/articles.jsonl")):
        if path.parent.name not in HELD_BACK:
            _write(path.parent.name, _of_set(path.parent, reader), kinds, usual)
    _write("founding", _of_founding(reader), kinds, usual)
    for name in sentences.FILES:
        _write(name, _of_sentences(name, reader), kinds, usual)


def _write(
    group: str,
    found: Iterable[tuple[Article, Ruled, int, Gold]],
    kinds: Mapping[str, Sequence[str]],
    usual: Mapping[str, str],
) -> None:
    read: dict[str, Pages] = {}
    for article, ruled, at, gold in found:
        if article.id not in read:
            read[article.id] = pages(ruled.claims, article, ruled.in_title, ruled.in_text, kinds)
        told = gold | {side: _as_usual(gold[side], usual) for side in ("company", "counterparty")}
        row = _example(read[article.id], ruled, at) | {"group": group, "article": article.id, "gold": told}
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def _as_usual(name: str | None, usual: Mapping[str, str]) -> str | None:
    """The name by which a company is known, where the gold has another of its names; of several the first."""
    first = re.split(r",| \+ ", name or "")[0].strip()
    return usual.get(first.lower(), first) or None


def _example(read: Pages, ruled: Ruled, at: int) -> Row:
    claim = ruled.claims[at]
    before = [one.company for one in ruled.claims[:at] if one.part is Part.TEXT]
    setting = read.setting(claim, before[-1] if before else None)
    return {
        "read": {"measure": claim.measure.value, "company": claim.company, "counterparty": claim.counterparty},
        "surety": ruled.sureties[at].value,
        "long": read.long,
        "signs": [*measure_signs(claim, read.text, read.title)],
        "companies": read.companies(claim, setting),
    }


def _of_set(folder: Path, reader: Reader) -> Iterator[tuple[Article, Ruled, int, Gold]]:
    """The figures of a folder of gold, as `tests.quality.scoring` finds them."""
    articles = {row["id"]: _article(row) for row in scoring.rows(folder / "articles.jsonl")}
    ruled = {name: reader.skim(article).ruled() for name, article in articles.items()}
    claims = [_row(claim) | {"at": at} for one in ruled.values() for at, claim in enumerate(one.claims)]
    texts = {name: article.text for name, article in articles.items()}
    for gold, claim in scoring.read(scoring.rows(folder / "figures.jsonl"), claims, texts).pairs:
        if not gold.get("unsure"):
            name = claim["article"]
            said = {"measure": gold["measure"], "company": gold["subject"], "counterparty": gold["counterparty"]}
            yield articles[name], ruled[name], claim["at"], said


def _of_founding(reader: Reader) -> Iterator[tuple[Article, Ruled, int, Gold]]:
    """The figures of the founding articles, which `seeds.toml` tells in their order."""
    for name, rows in tomllib.loads((GOLD / "seeds.toml").read_text("utf-8")).items():
        told = frontmatter.load(str(SEEDS / f"{name}.md"))
        article = Article(id=name, title=str(told["title"]), text=told.content, outlet=str(told["source"]))
        ruled = reader.skim(article).ruled()
        at = -1
        for row in rows:
            ahead = range(at + 1, len(ruled.claims))
            found = (k for k in ahead if ruled.claims[k].part is Part.TEXT and _is_it(ruled.claims[k], row))
            at = next(found, at)
            if _is_it(ruled.claims[at], row):
                yield article, ruled, at, {side: row.get(side) for side in ("measure", "company", "counterparty")}


def _is_it(claim: Claim, row: Mapping[str, Any]) -> bool:
    ends = {float(end) for end in (claim.amount.low, claim.amount.high) if end is not None}
    return row["unit"] == claim.amount.unit and ends == {float(row[end]) for end in ("low", "high") if end in row}


def _article(row: Mapping[str, Any]) -> Article:
    published = When.parse(row["published"]) if row["published"] else None
    return Article(id=row["id"], title=row["title"], text=row["text"], outlet=row["source"], published=published)


def _row(claim: Claim) -> Row:
    low, high = (float(end) if end is not None else None for end in (claim.amount.low, claim.amount.high))
    place = {"article": claim.article, "part": claim.part.value, "start": claim.figure.start, "end": claim.figure.end}
    return place | {"low": low, "high": high, "unit": claim.amount.unit, "bound": claim.amount.bound.value}


def _of_sentences(file: str, reader: Reader) -> Iterator[tuple[Article, Ruled, int, Gold]]:
    """The figures of a file of short texts."""
    for number, case in enumerate(sentences.cases(file)):
        article = Article(id=f"{file} {number}", title=case.title, text=case.text, outlet="example.com")
        ruled = reader.skim(article).ruled()
        at = -1
        for row in case.rows:
            found = _find([claim.figure for claim in ruled.claims], row.figure, at + 1)
            if found is not None and ruled.claims[found].part is Part.TEXT:
                at = found
                measure, company, counterparty = (None if cell == "-" else cell for cell in row[1:])
                yield article, ruled, at, {"measure": measure, "company": company, "counterparty": counterparty}


def _find(figures: Sequence[Figure], words: str, start: int) -> int | None:
    return next((at for at in range(start, len(figures)) if figures[at].text == words), None)


if __name__ == "__main__":
    main()

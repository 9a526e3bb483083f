"""Score what the command line prints about the gold articles against what careful readers wrote down.

A gold figure is hit by a read one that overlaps it in the same article with the same ends and unit. A gold verdict is
on a group of claims: the program raised an alarm when it put two of them on different sides of one comparison and
called one side a conflict or a slip. Every score is a percentage; None where nothing was there to be scored.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]

FAMILIES = (
    ("investment", "acquisition_price", "funding_round", "financing"),
    ("valuation", "market_value"),
    ("capex", "spending"),
    ("revenue", "run_rate"),
    ("debt", "equity"),
)
ALARMS = {"conflict", "slip"}


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def share(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def f1(hits: int, gold: int, found: int) -> float | None:
    return round(200 * hits / (gold + found), 1) if gold + found else None


def family(measure: str) -> str:
    return next((group[0] for group in FAMILIES if measure in group), measure)


def key(name: str | None) -> str:
    return "".join(letter for letter in (name or "").lower() if letter.isalnum())


def near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(abs(one), abs(other), 1e-12)


def is_scored(unit: str) -> bool:
    """Money and percent are scored; counts are not annotated throughout."""
    return unit in ("percent", "%") or (len(unit) == 3 and unit.isupper())


def unit_of(gold: Row) -> str:
    return "percent" if gold["currency"] == "%" else str(gold["currency"])


@dataclass(frozen=True)
class Read:
    """The gold figures and the read ones of the same articles, and which of them are the same figure."""

    gold: Sequence[Row]
    found: Sequence[Row]
    pairs: Sequence[tuple[Row, Row]]


def located(gold: Iterable[Row], texts: Mapping[str, str]) -> list[Row]:
    """Gold figures with their spans; a quote that stands several times takes the next free place."""
    after: dict[tuple[str, str], int] = {}
    placed: list[Row] = []
    for row in gold:
        where = (row["article_id"], row["quote"])
        start = row.get("start")
        if start is None:
            text = texts[row["article_id"]]
            start = text.find(row["quote"], after.get(where, 0))
            start = start if start >= 0 else text.find(row["quote"])
            after[where] = start + 1
        placed.append({**row, "start": start, "end": start + len(row["quote"])})
    return placed


def same_figure(gold: Row, found: Row) -> bool:
    return (
        gold["article_id"] == found["article"]
        and found["start"] < gold["end"]
        and gold["start"] < found["end"]
        and near(gold["value_low"], found["low"])
        and near(gold["value_high"], found["high"])
        and unit_of(gold) == found["unit"]
    )


def read(gold: Sequence[Row], claims: Sequence[Row], texts: Mapping[str, str]) -> Read:
    wanted = [row for row in located(gold, texts) if is_scored(row["currency"])]
    articles = {row["article_id"] for row in gold}
    found = [row for row in claims if row["article"] in articles and row["part"] == "text" and is_scored(row["unit"])]
    free = list(found)
    pairs: list[tuple[Row, Row]] = []
    for row in wanted:
        hit = next((one for one in free if same_figure(row, one)), None)
        if hit:
            free.remove(hit)
            pairs.append((row, hit))
    return Read(wanted, found, pairs)


def same_bound(gold: Row, found: Row) -> bool:
    pair = {gold["bound"], found["bound"]}
    return len(pair) == 1 or pair == {"over", "at_least"} or (gold["bound"], found["bound"]) == ("exact", "range")


def is_whole(gold: Row, found: Row) -> bool:
    return key(gold["subject"]) == key(found["company"]) and family(gold["measure"]) == family(found["measure"])


def reading_scores(gold: Sequence[Row], claims: Sequence[Row], texts: Mapping[str, str]) -> dict[str, float | None]:
    """Figures by place and value; of those hit and sure, bound, measure, company, counterparty; and whole claims."""
    result = read(gold, claims, texts)
    sure = [(g, c) for g, c in result.pairs if not g.get("unsure")]
    placed = [(g, c) for g, c in sure if g["measure"] != "other" and g["subject"]]
    paid = [(g, c) for g, c in placed if g["counterparty"]]
    due = [g for g in result.gold if g["measure"] != "other" and g["subject"] and not g.get("unsure")]
    unsure = [id(c) for g, c in result.pairs if g.get("unsure")]
    said = [c for c in result.found if c["measure"] != "other" and c["company"] and id(c) not in unsure]
    return {
        "figures": f1(len(result.pairs), len(result.gold), len(result.found)),
        "bound": share(sum(same_bound(g, c) for g, c in sure), len(sure)),
        "measure": share(sum(g["measure"] == c["measure"] for g, c in placed), len(placed)),
        "company": share(sum(key(g["subject"]) == key(c["company"]) for g, c in placed), len(placed)),
        "counterparty": share(sum(key(g["counterparty"]) == key(c["counterparty"]) for g, c in paid), len(paid)),
        "claims": f1(sum(is_whole(g, c) for g, c in placed), len(due), len(said)),
    }


def seen_apart(verdict: Row, disputes: Sequence[Row], parts: Mapping[tuple[str, str], str]) -> set[str]:
    """The relations of the sides between which the program divided the claims of a verdict."""
    placed: list[tuple[int, int, int, str]] = []
    for number, claim in enumerate(verdict["claims"]):
        part = claim.get("where", "text")
        start = parts[claim["article_id"], part].find(claim["quote"])
        end = start + len(claim["quote"])
        for d, dispute in enumerate(disputes):
            for s, side in enumerate(dispute["sides"]):
                stands = any(
                    c["article"] == claim["article_id"] and c["part"] == part and c["start"] < end and start < c["end"]
                    for c in side["claims"]
                )
                if start >= 0 and stands:
                    placed.append((number, d, s, side["relation"]))
    return {a[3] for a in placed for b in placed if a[0] != b[0] and a[1] == b[1] and a[2] != b[2]}


def is_right(verdict: str, apart: set[str]) -> bool:
    alarm = bool(apart & ALARMS)
    if verdict in ("conflict", "magnitude"):
        return alarm
    return not alarm and (verdict != "revised" or "revised" in apart)


def verdict_scores(
    verdicts: Sequence[Row], disputes: Sequence[Row], parts: Mapping[tuple[str, str], str]
) -> dict[str, float | None]:
    """Precision and recall of alarms, revisions found, and silence where silence is due."""
    sure = [v for v in verdicts if not v.get("unsure") and not v.get("crosses_split")]
    judged = [(v, seen_apart(v, disputes, parts)) for v in sure]
    alarms = [v for v, apart in judged if apart & ALARMS]

    def right(*kinds: str) -> float | None:
        of = [is_right(v["verdict"], apart) for v, apart in judged if v["verdict"] in kinds]
        return share(sum(of), len(of))

    return {
        "alarm_precision": share(sum(v["bot_should"] == "note_conflict" for v in alarms), len(alarms)),
        "alarm_recall": right("conflict", "magnitude"),
        "revisions": right("revised"),
        "rightly_silent": right("agree", "different_quantity"),
    }


def is_answered(question: Row, answer: Row) -> bool:
    if not question["in_index"]:
        return not answer["found"]
    named = {key(answer["company"]), key(answer["counterparty"])}
    if not answer["found"] or (question["expected_company"] and key(question["expected_company"]) not in named):
        return False
    said = [(f["unit"], end) for f in answer["figures"] for end in (f["low"], f["high"]) if end is not None]
    wanted = [
        (unit_of(value), value.get(end, value.get("value")))
        for value in question["expected_values"]
        for end in ("value_low", "value_high")
    ]
    return any(u == v and near(one, other) for u, one in said for v, other in wanted) if wanted else bool(said)


def question_scores(questions: Sequence[Row], answers: Sequence[Row]) -> dict[str, float | None]:
    pairs = [(q, a) for q, a in zip(questions, answers, strict=True) if not q.get("unsure")]
    return {"questions": share(sum(is_answered(q, a) for q, a in pairs), len(pairs))}

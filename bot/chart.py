"""A comparison -> a chart: who says how much, and when, each amount as far as its words reach.

A chart shows no numbers but those that articles write, each beside its mark, after the same check as everything shown.
Its axis has none. Colours are told apart by people who are colour-blind, and forms repeat what they say; the ground is
painted, so that a dark window changes nothing.
"""

import json
import math
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice
from typing import Any

from bot.card import Chart, Table
from bot.model import Amount, Claim, Comparison, Relation
from bot.showing import Articles, named, source, stands, written

Json = dict[str, Any]

MOST = 20
"""How many claims one chart draws."""

CHARTS = 3
"""How many charts one answer has."""

ALT = 1_000
SIDES, DATED = 2, 3
"""How many sides, or else claims with dates, make a chart say more than words."""

LABEL, TITLE, SAID = 40, 90, 60
WIDE = 20
"""How many times the least is the greatest where a logarithmic axis begins."""

MARGIN = 0.05
GROUND, INK = "#FFFFFF", "#1A1A1A"
WORDS = {
    Relation.LEADING: "leading",
    Relation.AGREES: "agrees",
    Relation.REVISED: "at another time",
    Relation.SLIP: "likely slip",
    Relation.CONFLICT: "disagrees",
}
COLOURS = {
    Relation.LEADING: "#0072B2",
    Relation.AGREES: "#6B6B6B",
    Relation.REVISED: "#007A5A",
    Relation.SLIP: "#C65200",
    Relation.CONFLICT: "#882255",
}
FORMS = {
    Relation.LEADING: "circle",
    Relation.AGREES: "square",
    Relation.REVISED: "triangle-up",
    Relation.SLIP: "diamond",
    Relation.CONFLICT: "cross",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one article says on one side: the numbers that its words allow, and the ends that it writes."""

    dated: str
    outlet: str
    said: str
    relation: Relation
    claim: Claim = field(repr=False)

    @property
    def allowed(self) -> tuple[Decimal | None, Decimal | None]:
        found = self.claim.amount.allows()
        return found.low, found.high

    @property
    def ends(self) -> tuple[Decimal, ...]:
        return tuple(end for end in (self.claim.amount.low, self.claim.amount.high) if end is not None)

    @property
    def order(self) -> tuple[bool, str, str, str]:
        """By date, undated ones last."""
        return (not self.dated, self.dated, self.outlet, self.said)


def charts(comparisons: Iterable[Comparison], articles: Articles) -> tuple[Chart, ...]:
    """The charts of an answer that shows these comparisons, of the first ones that are worth one."""
    found = (chart(one, articles) for one in comparisons)
    return tuple(islice((one for one in found if one), CHARTS))


def chart(comparison: Comparison, articles: Articles) -> Chart | None:
    """The comparison as a chart; None where it would say no more than words."""
    sides = [rows for side in comparison.sides if (rows := _rows(side.relation, side.claims, articles))]
    unit = comparison.quantity.unit
    drawable = [rows for side in sides if (rows := [row for row in side if _drawable(row, unit)])]
    drawn = sorted(_chosen(drawable), key=lambda row: row.order)
    if len(drawable) < SIDES and sum(bool(row.dated) for row in drawn) < DATED:
        return None
    title = plain(named(comparison.quantity), TITLE)
    log = _spans(drawn)
    alt = _alt(title, sides, log=log)
    if alt is None:
        return None
    spec = json.dumps(_spec(title, unit, drawn, log=log))
    return Chart(title=title, alt=alt, spec=spec, twin=_twin(drawn, sum(map(len, sides)) - len(drawn)))


def plain(text: str, most: int) -> str:
    r"""The text in one line of at most so many characters, without any that hide, turn or break what is written.

    >>> plain("a\x1b[31m\u202eb\nc", 80)
    'a[31mb c'
    """
    spaced = " ".join("".join(" " if char.isspace() else char for char in text).split())
    kept = "".join(char for char in spaced if unicodedata.category(char) not in {"Cc", "Cf", "Co", "Cn", "Cs"})
    return kept if len(kept) <= most else f"{kept[: most - 1]}…"


def _rows(relation: Relation, claims: Iterable[Claim], articles: Articles) -> list[Row]:
    """The standing claims of a side, the finest first, each amount of an article once."""
    found: dict[tuple[str, Amount], Row] = {}
    for claim in sorted(claims, key=lambda one: (one.amount.precision, one.place)):
        if stands(claim, articles):
            article = articles[claim.article]
            said = plain(written(claim, article), len(article.text) + len(article.title))
            shown = source(article)
            row = Row(dated=shown.dated, outlet=plain(shown.outlet, LABEL), said=said, relation=relation, claim=claim)
            found.setdefault((claim.article, replace(claim.amount, precision=Decimal(0))), row)
    return list(found.values())


def _drawable(row: Row, unit: str) -> bool:
    """Whether a row has a place on the axis: of this unit, and a number that can be drawn. What is cut is not drawn."""
    numbers = [float(end) for end in (*row.ends, *filter(None, row.allowed))]
    fits = bool(row.ends) and all(map(math.isfinite, numbers)) and len(row.said) <= SAID
    return fits and row.claim.amount.unit == unit


def _chosen(sides: Sequence[Sequence[Row]]) -> list[Row]:
    """As many rows as a chart draws, of every side the first before any has its second."""
    ranked = sorted(((rank, at) for at, side in enumerate(sides) for rank in range(len(side))))
    return [sides[at][rank] for rank, at in ranked[:MOST]]


def _twin(drawn: Sequence[Row], more: int) -> Table:
    rows = [(row.dated or "undated", row.outlet, row.said, WORDS[row.relation]) for row in drawn]
    if more:
        rows.append(("", f"{more} more, not drawn", "", ""))
    return Table(("when", "who", "as written", "how it stands"), tuple(rows))


def _alt(title: str, sides: Sequence[Sequence[Row]], *, log: bool) -> str | None:
    """The chart in words, every side in it, with as many outlets as there is room for; None where there is none."""
    scale = ", on a logarithmic axis" if log else ""
    for sayings, outlets in ((6, 6), (3, 3), (1, 2), (1, 0)):
        told = "; ".join(_side(side, sayings, outlets) for side in sides)
        if len(said := f"Chart of who says how much and when{scale}. {title}. {told}.") <= ALT:
            return said
    return None


def _side(side: Sequence[Row], sayings: int, outlets: int) -> str:
    said = _listed([row.said for row in side], sayings)
    by = _listed([f"{row.outlet} {row.dated or 'undated'}" for row in sorted(side, key=lambda row: row.order)], outlets)
    return f"{WORDS[side[0].relation]}: {said}" + (f" ({by})" if by else "")


def _listed(texts: Iterable[str], most: int) -> str:
    every = list(dict.fromkeys(texts))
    more = f" and {len(every) - most} more" if 0 < most < len(every) else ""
    return ", ".join(every[:most]) + more


def _spans(rows: Sequence[Row]) -> bool:
    """Whether the numbers lie so far apart that only a logarithmic axis shows them all."""
    ends = [end for row in rows for end in row.ends]
    return bool(ends) and min(ends) > 0 and max(ends) >= WIDE * min(ends)


def _domain(rows: Sequence[Row], *, log: bool) -> tuple[float, float]:
    """Both ends of the axis, a little beyond what is drawn."""
    ends = [float(end) for row in rows for end in (*row.ends, *row.allowed) if end is not None]
    low, high = min(ends), max(ends)
    if log:
        room = (high / low) ** MARGIN
        return low / room, high * room
    room = (high - low or abs(high) or 1.0) * MARGIN
    return low - room, high + room


def _value(number: int, row: Row, domain: tuple[float, float]) -> Json:
    """A row as a record of the chart; an open end reaches the end of the axis."""
    low, high = row.allowed
    return {
        "row": number,
        "who": f"{row.dated or 'undated'} · {row.outlet}",
        "said": row.said,
        "relation": WORDS[row.relation],
        "low": domain[0] if low is None else float(low),
        "high": domain[1] if high is None else float(high),
        "first": float(row.ends[0]),
        "last": float(row.ends[-1]),
    }


def _spec(title: str, unit: str, rows: Sequence[Row], *, log: bool) -> Json:
    """The chart for Vega-Lite, all its data inside. Foreign words stand in the data and in the titles only."""
    domain = _domain(rows, log=log)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": GROUND,
        "padding": 16,
        "width": 420,
        "height": {"step": 28},
        "title": {"text": title, "anchor": "start", "limit": 800},
        "data": {"values": [_value(at, row, domain) for at, row in enumerate(rows)]},
        "encoding": {"y": {"field": "row", "type": "ordinal", "axis": None, "sort": None}},
        "layer": list(_layers(_axis(unit, domain, log=log), _legend(rows))),
        "config": {"font": "sans-serif", "view": {"stroke": None}, "text": {"color": INK}, "title": {"color": INK}},
    }


def _axis(unit: str, domain: tuple[float, float], *, log: bool) -> Json:
    scale = {"type": "log" if log else "linear", "domain": list(domain), "nice": False}
    named = f"{plain(unit, LABEL)}, {'logarithmic' if log else 'the axis does not begin at zero'}"
    return {"type": "quantitative", "scale": scale if log else {**scale, "zero": False},
            "axis": {"labels": False, "ticks": False, "grid": False, "title": named}}  # fmt: skip


def _legend(rows: Sequence[Row]) -> Json:
    """Colours and forms of the relations that are there."""
    there = [relation for relation in WORDS if any(row.relation is relation for row in rows)]
    words, shown = [WORDS[one] for one in there], {"title": None, "orient": "bottom", "symbolOpacity": 1}
    by = {"field": "relation", "type": "nominal", "legend": shown}
    return {
        "color": {**by, "scale": {"domain": words, "range": [COLOURS[one] for one in there]}},
        "shape": {**by, "scale": {"domain": words, "range": [FORMS[one] for one in there]}},
    }


def _layers(axis: Json, legend: Json) -> Iterator[Json]:
    """What the words allow as a bar, the written ends as marks; who says it on the left, the words on the right."""
    reach = {"x": {"field": "low", **axis}, "x2": {"field": "high"}, "color": legend["color"]}
    yield {"mark": {"type": "bar", "height": 8, "opacity": 0.45}, "encoding": reach}
    for end in ("first", "last"):
        mark = {"type": "point", "filled": True, "size": 90, "opacity": 1}
        yield {"mark": mark, "encoding": {"x": {"field": end, **axis}, **legend}}
    for name, at, align in (("who", -10, "right"), ("said", 430, "left")):
        words = {"x": {"value": at}, "text": {"field": name, "type": "nominal"}}
        yield {"mark": {"type": "text", "align": align, "limit": 400}, "encoding": words}

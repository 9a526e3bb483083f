"""A chart says what the quotes say and nothing more, to those who see it and to those who do not."""

import json
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.card import Chart
from bot.chart import ALT, COLOURS, FORMS, GROUND, MOST, WORDS, chart
from bot.drawing import picture, png
from bot.model import (
    Amount,
    Article,
    Claim,
    Comparison,
    Confidence,
    Figure,
    Measure,
    Part,
    Quantity,
    Relation,
    Side,
    When,
)

SCALES = {"million": Decimal(10) ** 6, "billion": Decimal(10) ** 9}
Told = tuple[Relation, str, str, str]
FOUNDING: tuple[Told, ...] = (
    (Relation.LEADING, "wire.example", "2025-06-13", "$14.3 billion"),
    (Relation.AGREES, "daily.example", "2025-06", "$14 billion"),
    (Relation.REVISED, "early.example", "2025", "$10 billion"),
    (Relation.SLIP, "blog.example", "", "$14.3 million"),
)


def claim(name: str, said: str) -> Claim:
    number, _, scale = said.removeprefix("$").partition(" ")
    worth = Decimal(number) * SCALES[scale]
    step = SCALES[scale].scaleb(-len(number.partition(".")[2]))
    amount = Amount(low=worth, high=worth, unit="USD", precision=step)
    figure = Figure(start=9, end=9 + len(said), text=said, amount=amount)
    return Claim(article=name, part=Part.TEXT, figure=figure, sentence=(0, 9 + len(said)), measure=Measure.INVESTMENT)


def charted(told: Sequence[Told]) -> Chart | None:
    """The chart of a comparison, a side for each that is told, every one by an article of its own."""
    articles, sides = {}, []
    for at, (relation, outlet, day, said) in enumerate(told):
        when = When.parse(day) if day else None
        articles[str(at)] = Article(id=str(at), title="", text=f"Meta put {said}", outlet=outlet, published=when)
        sides.append(Side(relation=relation, reason="", claims=(claim(str(at), said),), origins=(outlet,)))
    quantity = Quantity(company="Scale AI", measure=Measure.INVESTMENT, unit="USD", counterparty="Meta")
    return chart(
        Comparison(id="a", quantity=quantity, sides=tuple(sides), confidence=Confidence.REPORTED, reason=""), articles
    )


def found(told: Sequence[Told]) -> tuple[Chart, dict[str, Any]]:
    made = charted(told)
    assert made
    return made, json.loads(made.spec)


def test_the_founding_deal_is_charted() -> None:
    """By date, each with its outlet and its words, as far as the words reach, on a logarithmic axis without numbers."""
    _, spec = found(FOUNDING)
    values = spec["data"]["values"]
    assert [(one["who"], one["said"], one["relation"], one["low"], one["high"]) for one in values] == [
        ("2025 · early.example", "$10 billion", "at another time", 9_500_000_000, 10_500_000_000),
        ("2025-06 · daily.example", "$14 billion", "agrees", 13_500_000_000, 14_500_000_000),
        ("2025-06-13 · wire.example", "$14.3 billion", "leading", 14_250_000_000, 14_350_000_000),
        ("undated · blog.example", "$14.3 million", "likely slip", 14_250_000, 14_350_000),
    ]
    axis = spec["layer"][0]["encoding"]["x"]
    assert (axis["scale"]["type"], axis["axis"]["labels"], axis["axis"]["title"]) == ("log", False, "USD, logarithmic")
    assert spec["title"]["text"] == "Scale AI: investment by Meta"
    assert spec["background"] == GROUND


def test_every_side_is_in_the_words() -> None:
    """The words beside the picture, and the table, have each side with its amount and outlet."""
    made, _ = found(FOUNDING)
    for relation, outlet, _, said in FOUNDING:
        assert re.search(f"{WORDS[relation]}: {re.escape(said)} \\({outlet}", made.alt)
        assert any(row[1:] == (outlet, said, WORDS[relation]) for row in made.twin.rows)


def test_near_amounts_are_not_on_a_logarithmic_axis() -> None:
    _, spec = found(FOUNDING[:2])
    assert spec["layer"][0]["encoding"]["x"]["scale"]["type"] == "linear"


def test_one_side_is_no_chart() -> None:
    """Neither one side nor an amount that does not stand in its article is drawn."""
    assert charted(FOUNDING[:1]) is None
    quantity = Quantity(company="Scale AI", measure=Measure.INVESTMENT, unit="USD")
    sides = tuple(
        Side(relation=one[0], reason="", claims=(claim(str(at), one[3]),), origins=())
        for at, one in enumerate(FOUNDING)
    )
    told = Comparison(id="a", quantity=quantity, sides=sides, confidence=Confidence.REPORTED, reason="")
    moved = {
        str(at): Article(id=str(at), title="", text=f"Now Meta put {FOUNDING[0][3]}", outlet="x") for at in range(4)
    }
    assert chart(told, moved) is None


def test_what_is_not_drawn_is_counted() -> None:
    """Twenty claims are drawn; the table says how many more there are."""
    many = [(Relation.CONFLICT, f"o{at}.example", "2025", f"${at}.5 billion") for at in range(1, MOST + 6)]
    made, spec = found([FOUNDING[0], *many])
    assert len(spec["data"]["values"]) == MOST
    assert made.twin.rows[-1][1] == "6 more, not drawn"
    assert len(made.alt) <= ALT


HOSTILE = (
    '"}],"data":{"url":"file:///etc/passwd"',
    "</script>\x00\u202e\n",
    "datum.low + 1",
    "\ud800 {{x}}",
    "w" * 9_000,
)


@pytest.mark.parametrize("outlet", HOSTILE)
def test_no_outlet_breaks_a_chart(outlet: str) -> None:
    """A name is a value in the data, in one short line, and the chart can be drawn."""
    made, spec = found([(Relation.LEADING, outlet, "2025", "$14.3 billion"), *FOUNDING[1:]])
    assert set(spec["data"]) == {"values"}
    assert all(len(one["who"]) < 60 and one["who"].isprintable() for one in spec["data"]["values"])
    assert len(made.alt) <= ALT
    assert png(made.spec).startswith(b"\x89PNG\r\n\x1a\n")


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(Relation), st.text(max_size=80)), min_size=2, max_size=30))
def test_a_chart_has_no_number_of_its_own(told: list[tuple[Relation, str]]) -> None:
    """Every amount in the words and beside the marks is one that an article writes."""
    every = [(relation, outlet, "", f"${at + 1} billion") for at, (relation, outlet) in enumerate(told)]
    made, spec = found(every)
    written = {said for _, _, _, said in every}
    assert {one["said"] for one in spec["data"]["values"]} <= written
    assert all(said in made.alt for said in written)
    assert len(made.alt) <= ALT


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_colours_are_seen_and_never_alone() -> None:
    """Each stands out from the ground, and each relation has a form of its own."""
    contrast = [(_light(GROUND) + 0.05) / (_light(one) + 0.05) for one in COLOURS.values()]
    assert min(contrast) >= 4
    assert len(set(FORMS.values())) == len(set(COLOURS.values())) == len(Relation)


async def test_a_picture_is_a_png_of_sane_size() -> None:
    made, _ = found(FOUNDING)
    drawn = await picture(made)
    assert drawn
    assert drawn.startswith(b"\x89PNG\r\n\x1a\n")
    assert drawn[-8:-4] == b"IEND"
    width, height = (int.from_bytes(drawn[at : at + 4]) for at in (16, 20))
    assert 600 < width < 4_000
    assert 200 < height < 3_000
    assert len(drawn) < 500_000


async def test_what_cannot_be_drawn_leaves_the_words() -> None:
    """No picture is better than no answer."""
    assert await picture(Chart("a", "a", '{"mark": ')) is None

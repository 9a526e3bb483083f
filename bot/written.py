"""Figures, claims and comparisons as JSON: the forms that the command line promises."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from bot.card import Card, Line, Moments, Said, Sides, Table
from bot.model import Amount, Claim, Comparison, Figure, Finding, Relation, Side

Json = dict[str, Any]


def number(value: Decimal | None) -> int | float | None:
    """A whole number as it is, any other as the nearest float; an open end is None.

    >>> number(Decimal("1.43E+10")), number(Decimal("59.65"))
    (14300000000, 59.65)
    """
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _amount(amount: Amount) -> Json:
    return {"low": number(amount.low), "high": number(amount.high), "unit": amount.unit}


def figure(one: Figure) -> Json:
    amount = one.amount
    return {
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "low": number(amount.low),
        "high": number(amount.high),
        "unit": amount.unit,
        "bound": amount.bound.value,
    }


def claim(one: Claim) -> Json:
    return {
        "article": one.article,
        "part": one.part.value,
        **figure(one.figure),
        "measure": one.measure.value,
        "company": one.company,
        "counterparty": one.counterparty,
        "period": one.period,
        "stage": one.stage.value if one.stage else None,
        "as_of": str(one.as_of) if one.as_of else None,
    }


def _place(one: Claim) -> Json:
    return {
        "article": one.article,
        "part": one.part.value,
        "start": one.figure.start,
        "end": one.figure.end,
        "text": one.figure.text,
    }


def comparison(one: Comparison) -> Json:
    quantity = one.quantity
    return {
        "id": one.id,
        "company": quantity.company,
        "measure": quantity.measure.value,
        "counterparty": quantity.counterparty,
        "period": quantity.period,
        "confidence": one.confidence.value,
        "sides": [_side(side) for side in one.sides],
    }


def _side(side: Side) -> Json:
    return {
        **_amount(side.claims[0].amount),
        "relation": side.relation.value,
        "reason": side.reason,
        "claims": [_place(one) for one in side.claims],
    }


def finding(one: Finding) -> Json:
    """A failing equation in the form of a comparison: the total leads, the parts conflict, the sentence is why."""
    total, *parts = one.claims
    return {
        "id": one.id,
        "company": one.company,
        "measure": total.measure.value,
        "counterparty": total.counterparty,
        "period": total.period,
        "confidence": "contested",
        "sides": [
            _term(total, Relation.LEADING, ""),
            *(_term(part, Relation.CONFLICT, one.sentence) for part in parts),
        ],
    }


def _term(one: Claim, relation: Relation, reason: str) -> Json:
    return {**_amount(one.amount), "relation": relation.value, "reason": reason, "claims": [_place(one)]}


def answer(card: Card) -> Json:
    """A card as an answer: what was found, in words and as figures, and the ids of what is disputed in it."""
    sides = [block for block in card.blocks if isinstance(block, Sides)]
    said = [one for block in sides for one in block.sides]
    return {
        "found": card.found,
        "company": card.company,
        "measure": card.measure.value if card.measure else None,
        "counterparty": card.counterparty,
        "text": words(card),
        "figures": [_said(one) for one in said],
        "disputes": [block.comparison for block in sides if block.comparison and _amiss(block.sides)],
    }


def _said(one: Said) -> Json:
    return {
        "low": number(one.low),
        "high": number(one.high),
        "unit": one.unit,
        "articles": [source.article for source in one.sources],
    }


def _amiss(sides: Iterable[Said]) -> bool:
    return any(one.relation in (Relation.SLIP, Relation.CONFLICT) for one in sides)


def words(card: Card) -> str:
    """A card in a few sentences, for a line of JSON or a notification."""
    said = [card.title]
    for block in card.blocks:
        match block:
            case Line():
                said.append(block.text)
            case Sides():
                said.append(f"{block.title}: {'; '.join(dict.fromkeys(one.said for one in block.sides))}.")
            case Moments():
                said += [f"{label}: {moment:%Y-%m-%d %H:%M %Z}." for label, moment in block.rows]
            case Table():
                said += ["; ".join(row) for row in block.rows]
    return " ".join(said)

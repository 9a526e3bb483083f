"""Rows and values, one into the other."""

import json
import zlib
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from bot.model import (
    Amount,
    Article,
    Attribution,
    Bound,
    Claim,
    Comparison,
    Confidence,
    Figure,
    Measure,
    Part,
    Quantity,
    Relation,
    Scope,
    Side,
    Stage,
    Voice,
    When,
)
from bot.store.schema import article, article_text, claim, comparison

CLAIM = (
    claim.c.seq,
    claim.c.article,
    claim.c.part,
    claim.c.start,
    claim.c.stop,
    claim.c.text,
    claim.c.low,
    claim.c.high,
    claim.c.unit,
    claim.c.bound,
    claim.c.precision,
    claim.c.sentence_start,
    claim.c.sentence_stop,
    claim.c.measure,
    claim.c.company,
    claim.c.counterparty,
    claim.c.period,
    claim.c.stage,
    claim.c.as_of_first,
    claim.c.as_of_last,
    claim.c.event,
    claim.c.scopes,
    claim.c.voice,
    claim.c.voice_name,
)
"""The columns of a claim, its number first, in the order that `claim_of` unpacks."""

ARTICLE = (
    article.c.seq,
    article.c.id,
    article.c.title,
    article_text.c.packed,
    article.c.outlet,
    article.c.url,
    article.c.published_first,
    article.c.published_last,
)

COMPARISON = (
    comparison.c.id,
    comparison.c.company,
    comparison.c.measure,
    comparison.c.unit,
    comparison.c.counterparty,
    comparison.c.event,
    comparison.c.period,
    comparison.c.scopes,
    comparison.c.confidence,
    comparison.c.reason,
    comparison.c.settles,
    comparison.c.document,
)

Numbers = Mapping[tuple[str, str, int, int], int]
"""The numbers of claims by their places."""


def article_of(row: Sequence[Any]) -> Article:
    _seq, name, title, packed, outlet, url, first, last = row
    text = zlib.decompress(packed).decode()
    return Article(id=name, title=title, text=text, outlet=outlet, url=url, published=_when(first, last))


def pack(text: str) -> bytes:
    """Level 1: half the size for a tenth of a millisecond an article."""
    return zlib.compress(text.encode(), 1)


def claim_of(row: Sequence[Any]) -> Claim:
    (_seq, name, part, start, stop, text, low, high, unit, bound, precision, first, last, measure, company,
     counterparty, period, stage, as_of_first, as_of_last, event, scopes, voice, voice_name) = row  # fmt: skip
    amount = Amount(
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        unit=unit,
        bound=_BOUNDS[bound],
        precision=Decimal(precision),
    )
    return Claim(
        article=name,
        part=_PARTS[part],
        figure=Figure(start=start, end=stop, text=text, amount=amount),
        sentence=(first, last),
        measure=_MEASURES[measure],
        company=company,
        counterparty=counterparty,
        period=period,
        stage=None if stage is None else Stage(stage),
        as_of=_when(as_of_first, as_of_last),
        event=event,
        scopes=_scopes(scopes) if scopes else _UNSCOPED,
        attribution=Attribution(_VOICES[voice], voice_name),
    )


def claim_values(one: Claim) -> dict[str, Any]:
    """A claim's own columns."""
    amount = one.figure.amount
    return {
        "article": one.article,
        "part": one.part.value,
        "start": one.figure.start,
        "stop": one.figure.end,
        "text": one.figure.text,
        "low": None if amount.low is None else str(amount.low),
        "high": None if amount.high is None else str(amount.high),
        "unit": amount.unit,
        "bound": amount.bound.value,
        "precision": str(amount.precision),
        "sentence_start": one.sentence[0],
        "sentence_stop": one.sentence[1],
        "measure": one.measure.value,
        "company": one.company,
        "counterparty": one.counterparty,
        "period": one.period,
        "stage": None if one.stage is None else one.stage.value,
        "as_of_first": one.as_of and one.as_of.first,
        "as_of_last": one.as_of and one.as_of.last,
        "event": one.event,
        "scopes": scopes_text(one.scopes),
        "voice": one.attribution.voice.value,
        "voice_name": one.attribution.name,
    }


def comparison_of(row: Sequence[Any], claims: Mapping[int, Claim]) -> Comparison:
    (name, company, measure, unit, counterparty, event, period, scopes, confidence, reason, settles, document) = row
    quantity = Quantity(
        company=company,
        measure=_MEASURES[measure],
        unit=unit,
        counterparty=counterparty,
        event=event,
        period=period,
        scopes=_scopes(scopes),
    )
    return Comparison(
        id=name,
        quantity=quantity,
        sides=sides_of(document, claims),
        confidence=Confidence(confidence),
        reason=reason,
        settles=settles,
    )


def comparison_values(one: Comparison, numbers: Numbers) -> dict[str, Any]:
    """A comparison's own columns; `numbers` must know every claim of it."""
    what = one.quantity
    return {
        "id": one.id,
        "company": what.company,
        "measure": what.measure.value,
        "unit": what.unit,
        "counterparty": what.counterparty,
        "event": what.event,
        "period": what.period,
        "scopes": scopes_text(what.scopes),
        "confidence": one.confidence.value,
        "reason": one.reason,
        "settles": one.settles,
        "amiss": one.amiss,
        "revised": one.has(Relation.REVISED),
        "document": sides_document(one.sides, numbers),
    }


def sides_document(sides: Sequence[Side], numbers: Numbers) -> str:
    """Sides as JSON, their claims by number."""
    rows = [[one.relation, one.reason, [numbers[c.place] for c in one.claims], one.origins] for one in sides]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def sides_of(document: str, claims: Mapping[int, Claim]) -> tuple[Side, ...]:
    return tuple(
        Side(relation=Relation(relation), reason=reason, claims=tuple(claims[n] for n in said), origins=tuple(origins))
        for relation, reason, said, origins in json.loads(document)
    )


def numbers_in(document: str) -> list[int]:
    """The numbers of the claims that a document of sides names."""
    return [number for _relation, _reason, said, _origins in json.loads(document) for number in said]


def scopes_text(scopes: frozenset[Scope]) -> str:
    return " ".join(sorted(scope.value for scope in scopes))


def day_of(when: When | None) -> int:
    """The last day that a date allows, as an ordinal; 0 when it is unknown."""
    return when.last.toordinal() if when else 0


def _scopes(text: str) -> frozenset[Scope]:
    return frozenset(Scope(word) for word in text.split())


def _when(first: date | None, last: date | None) -> When | None:
    return When(first, last) if first and last else None


# looking a word up in a dict takes a third of the time that calling the enumeration takes
_BOUNDS: dict[str, Bound] = {one.value: one for one in Bound}
_PARTS: dict[str, Part] = {one.value: one for one in Part}
_MEASURES: dict[str, Measure] = {one.value: one for one in Measure}
_VOICES: dict[str, Voice] = {one.value: one for one in Voice}
_UNSCOPED: frozenset[Scope] = frozenset()

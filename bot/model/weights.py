"""What was learnt of many annotated articles: how much each sign says for a measure, a company or an other side."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Signed = Mapping[str, float]
"""Weights by sign, in logits."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights by what they speak for, and in it by sign.

    `measures` are by the measure. `companies` and `counterparties` are by the measure that a figure has, and under ""
    for all. `company_trust` and `counterparty_trust` say how far to believe these and how far the rules, by what either
    have. A sign that has no weight says nothing.
    """

    measures: Mapping[str, Signed] = field(default_factory=dict)
    companies: Mapping[str, Signed] = field(default_factory=dict)
    counterparties: Mapping[str, Signed] = field(default_factory=dict)
    company_trust: Signed = field(default_factory=dict)
    counterparty_trust: Signed = field(default_factory=dict)

"""Claims as a handful of articles would make them, without reading any."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from bot.comparing import Compared, compare
from bot.model import (
    Amount,
    Article,
    Attribution,
    Bound,
    Claim,
    Comparison,
    Figure,
    Measure,
    Part,
    Relation,
    Scope,
    Stage,
    Voice,
    When,
)

SCALE = {"million": 6, "billion": 9, "": 0, "%": 0}


def amount(said: str, bound: Bound | None = None, unit: str = "USD") -> Amount:
    """An amount of figures like "$14.3 billion", "$64-72 billion", "49%"; the bound is given apart."""
    found = re.search(r"([\d.]+)(?:-([\d.]+))? ?(million|billion|%|)", said)
    assert found
    scale = SCALE[found[3]]
    low, high = (Decimal(end).scaleb(scale) for end in (found[1], found[2] or found[1]))
    places = int(Decimal(found[1]).as_tuple().exponent)
    bound = bound or (Bound.RANGE if found[2] else Bound.EXACT)
    return Amount(
        low=None if bound in (Bound.UNDER, Bound.UP_TO) else low,
        high=None if bound in (Bound.OVER, Bound.AT_LEAST) else high,
        unit="percent" if found[3] == "%" else unit,
        bound=bound,
        precision=Decimal(1).scaleb(scale + places),
    )


def _of_sentence(one: Claim, other: Claim) -> bool:
    return one.article == other.article and one.part == other.part and one.sentence[0] == other.sentence[0]


@dataclass
class Press:
    """What has been published."""

    company: str = "Scale AI"
    measure: Measure = Measure.INVESTMENT
    counterparty: str | None = "Meta"
    claims: list[Claim] = field(default_factory=list)
    articles: dict[str, Article] = field(default_factory=dict)
    outlets: dict[str, str] = field(default_factory=dict)

    def tells(
        self,
        outlet: str,
        said: str,
        on: str | None = "2025-06-13",
        *,
        bound: Bound | None = None,
        unit: str = "USD",
        stage: Stage | None = Stage.ANNOUNCED,
        scopes: Sequence[Scope] = (),
        credit: str | None = None,
        voice: Voice = Voice.ARTICLE,
        as_of: str | None = None,
        part: Part = Part.TEXT,
        text: str | None = None,
        sentence: str = "",
        joined: bool = False,
        **fields: Any,
    ) -> Claim:
        """An outlet's article says a figure; another figure of the same outlet and day stands in the same article.

        `sentence` are the words that its sentence begins with; `joined`: that lead there from a figure.
        """
        key = f"{outlet} {on}"
        said_on = When.parse(on) if on else None
        before = self.articles.get(key)
        words = before.text if before else text or " ".join(f"{outlet}-{on}-{at}" for at in range(40))
        words, begin = self._left_open(key, words) if joined else (words, 0)
        start = len(words) + len(f" {sentence} ") - (not sentence)
        words = f"{words} {f'{sentence} '.lstrip()}{said}."
        self.articles[key] = Article(id=key, title=said, text=words, outlet=outlet, published=said_on)
        span = (0, len(said)) if part is Part.TITLE else (start, start + len(said))
        claim = Claim(
            article=key,
            part=part,
            figure=Figure(start=span[0], end=span[1], text=said, amount=amount(said, bound, unit)),
            sentence=span if part is Part.TITLE else (begin or start - len(f"{sentence} ".lstrip()), span[1]),
            stage=stage,
            as_of=When.parse(as_of) if as_of else said_on,
            scopes=frozenset(scopes),
            attribution=Attribution(Voice.OUTLET if credit else voice, credit),
            **{"measure": self.measure, "company": self.company, "counterparty": self.counterparty} | fields,
        )
        return self._added(claim)

    def _added(self, claim: Claim) -> Claim:
        """Add a claim; what stands before it in its sentence has that sentence too."""
        told = [replace(one, sentence=claim.sentence) if _of_sentence(one, claim) else one for one in self.claims]
        self.claims = [*told, claim]
        return claim

    def _left_open(self, key: str, words: str) -> tuple[str, int]:
        """The text of an article without its last full stop, and where its last sentence begins."""
        return words.removesuffix("."), next(one.sentence[0] for one in reversed(self.claims) if one.article == key)

    def copied(self, claim: Claim, outlet: str, on: str | None = None) -> None:
        """Another outlet publishes the same words, on the same day or on another."""
        first = self.articles[claim.article]
        key = f"{outlet} copy"
        published = When.parse(on) if on else first.published
        self.articles[key] = replace(first, id=key, outlet=outlet, published=published)
        for one in [one for one in self.claims if one.article == claim.article]:
            as_of = published if one.as_of == first.published else one.as_of
            self.claims.append(replace(one, article=key, as_of=as_of))

    def compared(self) -> Compared:
        return compare(self.claims, self.articles, outlets=self.outlets)

    def only(self) -> Comparison:
        """The one comparison that there is."""
        (comparison,) = self.compared().comparisons
        return comparison

    def relations(self) -> dict[str, Relation]:
        """How each written figure stands in the comparisons; a figure on several sides is listed with the last."""
        sides = [side for comparison in self.compared().comparisons for side in comparison.sides]
        return {claim.figure.text: side.relation for side in sides for claim in side.claims}

    def alarms(self) -> set[str]:
        """The figures that stand in a conflict or a slip."""
        alarming = (Relation.CONFLICT, Relation.SLIP)
        return {figure for figure, relation in self.relations().items() if relation in alarming}

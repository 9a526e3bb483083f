"""What comparing knows beforehand of the press, and of what makes two figures contradict one another."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.comparing.likelihood.pairs import Contradicts


@dataclass(frozen=True, slots=True)
class Background:
    """`outlets` are those that are known, by all their forms in small letters. `contradicts` is what was learnt."""

    outlets: Mapping[str, str] = field(default_factory=dict)
    contradicts: Contradicts | None = None

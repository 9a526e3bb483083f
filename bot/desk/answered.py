"""What the desk hands out: answers about figures, and what can be asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.desk.described import Described
from bot.desk.wanted import Matched, Wanted
from bot.model import Article, Claim, Comparison, Measure


@dataclass(frozen=True, slots=True)
class Guide:
    """What can be asked: a verb with what it does, an example, and its fields with what each means."""

    verb: str
    summary: str
    example: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What the ledger holds on a question: whole comparisons, and claims that nothing is compared with.

    `wanted` is the question as it was answered. `articles` holds every article that they name. `known` is what there is
    instead where nothing answers. `meant` says whom a description was read as, `instead` which name in place of which.
    """

    wanted: Wanted
    matched: Matched
    comparisons: tuple[Comparison, ...] = ()
    single: tuple[Claim, ...] = ()
    articles: Mapping[str, Article]
    known: tuple[Measure, ...] = ()
    meant: Described | None = None
    instead: tuple[str, str] | None = None

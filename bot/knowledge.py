"""What the bot knows before it reads anything, read from the package `seeds`.

`companies.toml` and `outlets.toml` hold one line an entry, keyed by the name and by the domain. `measures.toml` holds a
table `measure` keyed by the measure, and an array `frame`. A seed that is not there teaches nothing; one that is there
must be right to the last key.
"""

import tomllib
from importlib import resources
from typing import Literal

from pydantic import BaseModel, ConfigDict

from bot.model import Company, Frame, Knowledge, Measure, MeasureWords, Outlet, Scope


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _CompanyRow(_Row):
    aliases: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    tickers: tuple[str, ...] = ()
    known_by: tuple[str, ...] = ()


class _OutletRow(_Row):
    name: str
    kind: Literal[
        "agency", "newspaper", "magazine", "trade", "blog", "aggregator", "company", "filing", "social", "other"
    ]
    aliases: tuple[str, ...] = ()


class _MeasureRow(_Row):
    name: str
    asked: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class _FrameRow(_Row):
    form: Literal["verb", "noun"]
    words: tuple[str, ...]
    measure: Measure | None = None
    company: tuple[str, ...] = ()
    counterparty: tuple[str, ...] = ()
    unit: Literal["", "money", "percent"] = ""
    event: str = ""
    scopes: tuple[Scope, ...] = ()


class _Seeds(_Row):
    companies: dict[str, _CompanyRow] = {}
    outlets: dict[str, _OutletRow] = {}
    measure: dict[Measure, _MeasureRow] = {}
    frame: tuple[_FrameRow, ...] = ()


def load() -> Knowledge:
    """What `seeds/*.toml` say. Raises pydantic's ValidationError when a seed has a wrong shape.

    >>> "Scale AI" in {company.name for company in load().companies}
    True
    """
    return knowledge(companies=_table("companies.toml"), outlets=_table("outlets.toml"), **_table("measures.toml"))


def knowledge(**tables: object) -> Knowledge:
    """The tables `companies`, `outlets`, `measure` and `frame` as values. Raises ValidationError on a wrong shape.

    >>> knowledge(companies={"xAI": {"aliases": ["x.ai"]}}).companies[0].aliases
    ('x.ai',)
    """
    seeds = _Seeds.model_validate(tables)
    return Knowledge(
        companies=tuple(Company(name, **dict(row)) for name, row in seeds.companies.items()),
        outlets=tuple(Outlet(domain, **dict(row)) for domain, row in seeds.outlets.items()),
        measures=tuple(MeasureWords(measure=measure, **dict(row)) for measure, row in seeds.measure.items()),
        frames=tuple(Frame(**dict(row)) for row in seeds.frame),
    )


def _table(file: str) -> dict[str, object]:
    seed = resources.files("seeds") / file
    return tomllib.loads(seed.read_text(encoding="utf-8")) if seed.is_file() else {}

"""What the bot knows before it reads anything, read from the package `seeds`.

`companies.toml` and `outlets.toml` hold one line an entry, keyed by the name and by the domain. `measures.toml` holds a
table `measure` keyed by the measure, and the arrays `frame` and `trade`, `names.toml` lists of words. A seed that is
not there teaches nothing; one that is there must be right to the last key: the fields are those of the values in
`bot.model`.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from importlib import resources
from typing import Any, TypeVar, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model

from bot.model import Company, Forest, Frame, Knowledge, MeasureWords, Names, Outlet, TradeWords, Weights

Value = TypeVar("Value")


def load() -> Knowledge:
    """What `seeds/*.toml` say. Raises pydantic's ValidationError when a seed has a wrong shape.

    >>> "Scale AI" in {company.name for company in load().companies}
    True
    """
    return knowledge(
        companies=_table("companies.toml"),
        outlets=_table("outlets.toml"),
        names=_table("names.toml"),
        weights=_table("weights.json"),
        contradictions=_table("contradictions.json"),
        **_table("measures.toml"),
    )


def knowledge(**tables: Any) -> Knowledge:
    """The tables `companies`, `outlets`, `names`, `measure`, `frame` and `trade` as values.

    Raises ValidationError on a wrong shape.

    >>> knowledge(companies={"xAI": {"aliases": ["x.ai"]}}).companies[0].aliases
    ('x.ai',)
    """
    return Knowledge(
        companies=_values(Company, _keyed("name", tables.get("companies", {}))),
        outlets=_values(Outlet, _keyed("domain", tables.get("outlets", {}))),
        measures=_values(MeasureWords, _keyed("measure", tables.get("measure", {}))),
        frames=_values(Frame, tables.get("frame", [])),
        trades=_values(TradeWords, tables.get("trade", [])),
        names=_values(Names, [tables.get("names", {})])[0],
        weights=_values(Weights, [tables["weights"]])[0] if tables.get("weights") else Weights(),
        contradictions=_values(Forest, [tables["contradictions"]])[0] if tables.get("contradictions") else Forest(),
    )


def _table(file: str) -> dict[str, Any]:
    seed = resources.files("seeds") / file
    if not seed.is_file():
        return {}
    text = seed.read_text(encoding="utf-8")
    return dict(json.loads(text)) if file.endswith(".json") else tomllib.loads(text)


def _keyed(key: str, table: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{key: name, **row} for name, row in table.items()]


def _values(kind: type[Value], rows: Iterable[Mapping[str, Any]]) -> tuple[Value, ...]:
    door = _door(kind)
    return tuple(kind(**dict(door.model_validate(row))) for row in rows)


def _door(kind: type[Any]) -> type[BaseModel]:
    """A strict door for one of our values: its fields, no others."""
    hints = get_type_hints(kind)
    known: dict[str, Any] = {
        each.name: (hints[each.name], ... if each.default is MISSING else each.default) for each in fields(kind)
    }
    return create_model(kind.__name__, __config__=ConfigDict(extra="forbid"), **known)

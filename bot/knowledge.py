"""What the bot knows before it reads anything, read from the package `seeds`.

`companies.toml` and `outlets.toml` hold one line an entry, keyed by the name and by the domain. `measures.toml` holds a
table `measure` keyed by the measure, and the arrays `frame` and `trade`, `matters.toml` a table `matter` keyed by the
matter, `names.toml` lists of words. A seed that is not there teaches nothing; one that is there must be right to the
last key: the fields are those of the values in `bot.model`.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, replace
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, TypeVar, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model

from bot.model import Company, Frame, Knowledge, MatterWords, MeasureWords, Names, Outlet, TradeWords, Weights

Value = TypeVar("Value")


def load() -> Knowledge:
    """What the seeds say. Raises pydantic's ValidationError when one has a wrong shape; the weights do when asked for.

    >>> "Scale AI" in {company.name for company in load().companies}
    True
    """
    told = knowledge(
        companies=_table("companies.toml"),
        outlets=_table("outlets.toml"),
        names=_table("names.toml"),
        **_table("measures.toml"),
        **_table("matters.toml"),
    )
    return replace(told, weights=_weights)


def knowledge(**tables: Any) -> Knowledge:
    """The tables `companies`, `outlets`, `names`, `measure`, `frame`, `trade` and `matter` as values.

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
        matters=_values(MatterWords, _keyed("matter", tables.get("matter", {}))),
        names=_values(Names, [tables.get("names", {})])[0],
    )


@cache
def _weights() -> Weights:
    """What `weights.json` says; a tenth of a second goes by, so it is read once and only by who reads articles."""
    seed = _seed("weights.json")
    return Weights(**dict(_door(Weights).model_validate_json(seed.read_bytes()))) if seed.is_file() else Weights()


def _table(file: str) -> dict[str, Any]:
    seed = _seed(file)
    return tomllib.loads(seed.read_text(encoding="utf-8")) if seed.is_file() else {}


def _seed(file: str) -> Traversable:
    return resources.files("seeds") / file


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

from importlib.resources.abc import Traversable

import pytest
from pydantic import ValidationError

import bot.knowledge
from bot.knowledge import knowledge, load
from bot.model import Company, Measure, Outlet


def test_the_seeds_are_read_as_values() -> None:
    """The packaged seeds give companies, outlets, measures and frames."""
    known = load()
    assert "Aleph Alpha" in {company.name for company in known.companies}
    assert {measure.measure for measure in known.measures} <= set(Measure)
    assert known.outlets
    assert known.frames


def test_tables_become_values_keyed_by_name_and_domain() -> None:
    """A row's key is the company's name, the outlet's domain."""
    known = knowledge(
        companies={"Scale AI": {"ambiguous": ["Scale"]}},
        outlets={"reuters.com": {"name": "Reuters", "kind": "agency"}},
    )
    assert known.companies == (Company("Scale AI", ambiguous=("Scale",)),)
    assert known.outlets == (Outlet("reuters.com", "Reuters", "agency"),)


def test_weights_are_read_only_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are the largest seed by far, and a command that reads no article needs none of them."""
    opened: list[str] = []
    seed = bot.knowledge._seed

    def opening(file: str) -> Traversable:
        opened.append(file)
        return seed(file)

    monkeypatch.setattr(bot.knowledge, "_seed", opening)
    known = load()
    assert "weights.json" not in opened
    assert known.weights().measures


def test_no_tables_teach_nothing() -> None:
    """Seeds that are missing leave the knowledge empty."""
    assert knowledge() == knowledge(companies={}, outlets={}, measure={}, frame=[])


@pytest.mark.parametrize(
    "tables",
    [
        {"companies": {"Scale AI": {"alias": ["Scale"]}}},
        {"companies": {"Scale AI": {"aliases": "Scale"}}},
        {"outlets": {"reuters.com": {"kind": "agency"}}},
        {"measure": {"price": {"name": "price"}}},
        {"frame": [{"form": "verb"}]},
    ],
)
def test_a_wrong_shape_is_refused(tables: dict[str, object]) -> None:
    """A misspelt key, a wrong type or a missing field stops the program at the door."""
    with pytest.raises(ValidationError):
        knowledge(**tables)

"""Names that can be asked about follow the ledger, and are made ready anew only when there is another one."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.desk.names import Names, _build
from bot.errors import Unknown
from bot.intake.offers import Offer
from bot.intake.take import take
from bot.knowledge import load
from bot.model import SHARED, Article
from bot.reading import Reader, build_reader
from bot.store import Ledger, open_ledger
from tests import postgres

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """A new, empty ledger, on each of the databases."""
    opened = open_ledger(tmp_path / "ledger" if request.param == "sqlite" else postgres.cleared())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def reader() -> Reader:
    return build_reader(load())


def tell(ledger: Ledger, reader: Reader, name: str, text: str) -> None:
    offer = Offer(Article(id=name, title="News", text=text, outlet="a.example"), name)
    assert [report.why for report in take([offer], ledger, reader, now=NOW)] == [""]


def test_a_new_name_is_known_at_once(ledger: Ledger, reader: Reader) -> None:
    """Also mistyped; before its article nobody has heard of it."""
    names = Names(load())
    with pytest.raises(Unknown):
        names.resolve("Zorblatt Robotics", ledger, SHARED)
    tell(ledger, reader, "a", "Zorblatt Robotics raised $40 million in a Series A round.")
    assert names.resolve("Zorblat Robotics", ledger, SHARED).name == "Zorblatt Robotics"


def test_what_is_looked_in_is_kept_while_no_name_is_new(ledger: Ledger, reader: Reader) -> None:
    """Another article on a known company changes only how often it is spoken of."""
    names = Names(load())
    tell(ledger, reader, "a", "Meta invested $14.3 billion in Scale AI.")
    before = names.known(ledger, SHARED)
    tell(ledger, reader, "b", "Meta invested $14 billion in Scale AI.")
    after = names.known(ledger, SHARED)
    assert after.lookup is before.lookup
    assert after.state > before.state
    assert sum(after.claims.values()) > sum(before.claims.values())
    tell(ledger, reader, "c", "OpenAI raised $40 billion.")
    assert names.known(ledger, SHARED).lookup is not before.lookup


def test_a_short_form_that_articles_taught_is_the_longer_name(ledger: Ledger, reader: Reader) -> None:
    """Claims on either answer for one company, under its whole name."""
    tell(ledger, reader, "a", "Zorblatt Networks raised $40 million in a Series A round.")
    tell(ledger, reader, "b", "Zorblatt, a startup based in Lisbon, raised $90 million. Zorblatt was founded in 2019.")
    known = Names(load()).known(ledger, SHARED)
    assert known.merged == {"Zorblatt": "Zorblatt Networks"}
    assert known.forms("Zorblatt Networks") == ("Zorblatt Networks", "Zorblatt")
    assert known.lookup.find("zorblatt").name == "Zorblatt Networks"
    assert Names(load()).resolve("Zorblatt", ledger, SHARED).name == "Zorblatt Networks"


def test_a_person_who_leads_a_company_is_none() -> None:
    """Whatever articles seem to teach: the company is meant."""
    known = Names(load())
    person = next(company.people[0] for company in known.knowledge.companies if company.name == "LoveFrom")
    found = _build(known.knowledge, {person: 1}, 0)
    assert found.lookup.find(person).name != person


def test_initials_mean_a_long_name_that_is_told_of(ledger: Ledger, reader: Reader) -> None:
    """Not where they are another name already."""
    names = Names(load())
    tell(ledger, reader, "a", "Zorblatt Orchard Quarry raised $40 million in a Series A round.")
    assert names.resolve("ZOQ", ledger, SHARED).name == "Zorblatt Orchard Quarry"
    tell(ledger, reader, "b", "Altona Marine Drones raised $30 million in a Series A round.")
    assert names.resolve("AMD", ledger, SHARED).name == "AMD"


def test_a_group_answers_for_its_company(ledger: Ledger, reader: Reader) -> None:
    """Whoever asks for the one is told of the other too."""
    tell(ledger, reader, "a", "Alphabet plans capital expenditures of $75 billion this year.")
    known = Names(load()).known(ledger, SHARED)
    assert known.forms("Google") == ("Google", "Alphabet")
    assert Names(load()).resolve("Alphabet", ledger, SHARED).name == "Google"


def test_a_branch_is_of_its_company() -> None:
    """What is known of Google answers where nothing is told of Google Cloud by itself."""
    names = Names(load())
    assert names.whole("Google Cloud") == ("Google",)
    assert names.whole("Google") == ()

"""What is published about one company, ready to be added to."""

import pytest

from bot.knowledge import load
from bot.model import Measure
from bot.reading import Reader, build_reader
from tests.bot.comparing.press import Press


@pytest.fixture(scope="session")
def reader() -> Reader:
    """A reader that knows what is seeded."""
    return build_reader(load())


@pytest.fixture
def press() -> Press:
    return Press()


@pytest.fixture
def worth() -> Press:
    """What is published about one company's valuation."""
    return Press(company="Databricks", measure=Measure.VALUATION, counterparty=None)


@pytest.fixture
def outlay() -> Press:
    """What is published about one company's capital expenditure."""
    return Press(company="Meta", measure=Measure.CAPEX, counterparty=None)


@pytest.fixture
def rounds() -> Press:
    """What is published about one company's rounds."""
    return Press(company="xAI", measure=Measure.FUNDING_ROUND, counterparty=None)

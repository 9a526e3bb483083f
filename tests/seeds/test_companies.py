"""The data of companies: said once, sorted, and free of words that would name companies everywhere."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from bot.knowledge import load
from bot.model import Company
from bot.reading.companies.lookup_keys import key
from bot.reading.companies.lookup_words import COMMON

COMPANIES = load().companies


def forms(company: Company) -> set[str]:
    return {key(form) for form in (company.name, *company.aliases, *company.cased, *company.ambiguous)}


def test_there_are_many_companies_sorted_by_name() -> None:
    """The list is long, and a new company has one place in it."""
    names = [company.name for company in COMPANIES]
    assert len(names) > 1000
    assert names == sorted(names, key=lambda name: (name.casefold(), name))


def test_no_form_means_two_companies() -> None:
    """However it is written, a form belongs to one company."""
    claimed = Counter(form for company in COMPANIES for form in forms(company))
    assert [form for form, count in claimed.items() if count > 1] == []


def test_tickers_are_well_formed_and_belong_to_one_company() -> None:
    """Letters and digits, the exchange after a dot."""
    tickers = [ticker for company in COMPANIES for ticker in company.tickers]
    assert [ticker for ticker in tickers if not re.fullmatch(r"[A-Z0-9]{1,6}(\.[A-Z]{1,2})?", ticker)] == []
    assert len(tickers) == len(set(tickers))


def test_common_words_count_only_with_evidence() -> None:
    """A name or an alias that is an everyday word stands in `ambiguous`."""
    weak = {form for company in COMPANIES for form in company.ambiguous}
    plain = {form for company in COMPANIES for form in (company.name, *company.aliases, *company.cased)} - weak
    assert [form for form in plain if form.lower() in COMMON] == []


def test_no_entry_says_the_same_twice() -> None:
    """A form stands in one of the lists of its company, and an alias is not the name again."""
    for company in COMPANIES:
        said = [*company.aliases, *company.cased, *company.ambiguous]
        assert len(said) == len(set(said)), company.name
        assert company.name not in company.aliases


def test_the_file_has_one_company_a_line() -> None:
    """A change of one company is a change of one line."""
    lines = (files("seeds") / "companies.toml").read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith('"') for line in lines) == len(COMPANIES)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Facebook", "Meta"),
        ("Twitter", "X"),
        ("Codeium", "Windsurf"),
        ("Google DeepMind", "DeepMind"),
        ("a16z", "Andreessen Horowitz"),
    ],
)
def test_former_and_longer_names_lead_to_the_name_that_news_uses(form: str, name: str) -> None:
    """Names change; the company stays one."""
    assert [company.name for company in COMPANIES if key(form) in forms(company)] == [name]

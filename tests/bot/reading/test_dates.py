"""Dates as news writes them."""

import pytest

from bot.model import When
from bot.reading.dates import dates

PUBLISHED = When.parse("2025-06-13")


@pytest.mark.parametrize(
    ("text", "when", "period"),
    [
        ("in Q1 2025", "2025-01", "2025-Q1"),
        ("the first quarter of 2026", "2026-01", "2026-Q1"),
        ("H1 2025", "2025-01", "2025-H1"),
        ("FY25", "2025", "FY2025"),
        ("fiscal 2024", "2024", "FY2024"),
        ("in 2022", "2022", "2022"),
        ("last year", "2024", "2024"),
        ("this year", "2025", "2025"),
        ("a year ago", "2024-06", "2024-06"),
        ("three months ago", "2025-03", "2025-03"),
        ("last August", "2024-08", "2024-08"),
        ("in May", "2025-05", "2025-05"),
        ("as recently as May", "2025-05", "2025-05"),
        ("may hit 9 by December", "2025-12", "2025-12"),
        ("had hit 9 by December", "2024-12", "2024-12"),
        ("24 February 2026", "2026-02-24", "2026-02"),
        ("Feb. 19, 2026", "2026-02-19", "2026-02"),
        ("on Wednesday", "2025-06-11", None),
        ("second quarter last year", "2024-04", "2024-Q2"),
        ("Ende März 2024", "2024-03", "2024-03"),
        ("am 3. Oktober 2024", "2024-10-03", "2024-10"),
        ("im Juli", "2024-07", "2024-07"),
        ("en février", "2025-02", "2025-02"),
        ("le 1er août 2024", "2024-08-01", "2024-08"),
        ("a gennaio", "2025-01", "2025-01"),
        ("el 3 de marzo de 2024", "2024-03-03", "2024-03"),
        ("em setembro de 2024", "2024-09", "2024-09"),
        ("eight months ago", "2024-10", "2024-10"),
        ("half a year ago", "2024-12", "2024-12"),
        ("eleven months earlier", "2024-07", "2024-07"),
        ("vor acht Monaten", "2024-10", "2024-10"),
        ("vor einem Jahr", "2024-06", "2024-06"),
        ("im vergangenen Jahr", "2024", "2024"),
        ("im Vorjahr", "2024", "2024"),
        ("in diesem Jahr", "2025", "2025"),
        ("il y a deux ans", "2023-06", "2023-06"),
        ("l'an dernier", "2024", "2024"),
        ("cette année", "2025", "2025"),
        ("hace ocho meses", "2024-10", "2024-10"),
        ("el año pasado", "2024", "2024"),
        ("há dois anos", "2023-06", "2023-06"),
        ("no ano passado", "2024", "2024"),
        ("due anni fa", "2023-06", "2023-06"),
        ("l'anno scorso", "2024", "2024"),
        ("nello scorso trimestre", "2025-01", "2025-Q1"),
    ],
)
def test_a_date_is_read_against_the_article(text: str, when: str, period: str | None) -> None:
    """Relative dates count from the day of the article."""
    (found,) = dates(text, 0, len(text), PUBLISHED)
    assert (str(found.when), found.period) == (when, period)


@pytest.mark.parametrize(
    ("text", "told", "period"),
    [
        ("in the fourth quarter", "2025-11-10", "2025-Q4"),
        ("fourth-quarter revenue", "2026-02-20", "2025-Q4"),
        ("im vierten Quartal", "2026-02-20", "2025-Q4"),
        ("no terceiro trimestre", "2025-10-30", "2025-Q3"),
        ("the October quarter", "2025-11-19", "2025-Q3"),
        ("the quarter ended January 25", "2026-02-25", "2025-Q4"),
        ("the three months to September", "2025-10-30", "2025-Q3"),
        ("the current quarter", "2025-07-30", "2025-Q3"),
        ("the quarter just ended", "2025-11-19", "2025-Q3"),
        ("the last three months of 2025", "2026-02-02", "2025-Q4"),
        ("the first six months of 2025", "2025-08-02", "2025-H1"),
        ("third quarter of fiscal 2026", "2025-11-19", "2025-Q3"),
        ("im ersten Quartal des Geschäftsjahres 2026", "2025-10-30", "2025-Q3"),
        ("Q3 FY26", "2025-11-19", "2025-Q3"),
        ("the first quarter", "2025-09-10", None),
    ],
)
def test_a_quarter_has_one_name_before_and_after_it(text: str, told: str, period: str | None) -> None:
    """Guidance and result of a quarter meet, whoever tells of it and when its business year begins."""
    (found,) = dates(text, 0, len(text), When.parse(told))
    assert (found.stretch, found.period) == (True, period)


@pytest.mark.parametrize("text", ["They remain in the main hall", "un email de Mars", "non ha mai venduto"])
def test_a_word_that_holds_a_month_is_none(text: str) -> None:
    """«Remain» and «mail» hold «mai», the planet is written as March is in French, and «mai» is Italian for never."""
    assert not list(dates(text, 0, len(text), PUBLISHED))


@pytest.mark.parametrize("text", ["last year", "in May", "Q1", "on Friday", "a year ago"])
def test_unknown_stays_unknown(text: str) -> None:
    """Without the article's date a relative date has no days."""
    assert all(found.when is None for found in dates(text, 0, len(text), None))


@pytest.mark.parametrize("text", ["we may buy", "in the march of things", "2025.5 points", "20251 users"])
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    """Modal verbs, common words and numbers are no dates."""
    assert not list(dates(text, 0, len(text), PUBLISHED))


def test_the_year_before_counts_from_the_date_before_it() -> None:
    """A second date may lean on the first."""
    text = "in 2024, against the year before"
    first, second = dates(text, 0, len(text), PUBLISHED)
    assert (first.period, second.period) == ("2024", "2023")


@pytest.mark.parametrize("text", ["in cinque anni", "dans un an", "por un año", "in drei Jahren", "durante dos meses"])
def test_how_long_something_takes_is_no_date(text: str) -> None:
    """A span of time lies nowhere."""
    assert list(dates(text, 0, len(text), PUBLISHED)) == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("this fiscal year", "FY+0"),
        ("last financial year", "FY-1"),
        ("in the year to May", "FY2025"),
        ("expects to spend in the year to May", "FY2026"),
        ("the year ended March 31", "FY2025"),
        ("the year that ends in January", "FY2026"),
        ("the year to December", "2025"),
    ],
)
def test_a_business_year_is_called_by_the_year_in_which_it_ends(text: str, period: str) -> None:
    """Where the text leaves open when that is, only the company can tell."""
    (found,) = dates(text, 0, len(text), PUBLISHED)
    assert (found.period, found.stretch) == (period, True)

"""Copies, near-copies and credited reports are one voice."""

from dataclasses import replace
from typing import Any

import pytest

from bot.comparing.statements.copies import copied
from bot.comparing.statements.outlets import Outlets
from bot.knowledge import load
from bot.model import Attribution, Claim, Confidence, Measure, Part, Relation, Voice, outlet_names
from tests.bot.comparing.press import Press

TEXT = (
    "SoftBank Group said on Wednesday it would buy Ampere Computing in a deal worth $6.5 billion, adding a designer of "
    "processors to its holdings. Carlyle and Oracle, which own most of the company, will sell their shares. Closing is "
    "expected in the second half of the year, after regulators have looked at the deal."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Reuters", "www.reuters.com"),
        ("The Wall Street Journal", "wsj.com"),
        ("Financial Times", "ft.com"),
        ("The Information", "theinformation.com"),
        ("New York Times", "https.nytimes.com"),
        ("BBC", "bbc.co.uk"),
        ("Los Angeles Times", "latimes.com"),
        ("Frankfurter Allgemeine Zeitung", "faz.net"),
        ("Quartz", "qz.com"),
        ("AP", "apnews.com"),
    ],
)
def test_names_and_domains_of_one_outlet_are_one(one: str, other: str) -> None:
    """An outlet is recognised by its name and by its domain."""
    known = Outlets(outlet_names(load().outlets))
    assert known.key(one) == known.key(other)


def test_outlets_with_like_names_are_two() -> None:
    """A name that another begins with is another outlet."""
    known = Outlets(outlet_names(load().outlets))
    assert known.key("Times of India") != known.key("Financial Times")


def test_a_cut_copy_with_a_sign_up_box_is_a_copy() -> None:
    """A copy needs neither the same end nor the same surroundings."""
    assert copied(TEXT, f"Subscribe to our newsletter today. {TEXT[:230]} Share this article with friends.")


def test_a_rewritten_report_is_no_copy() -> None:
    """The same facts in other words are another voice."""
    own = (
        "Ampere, which designs server chips, goes to SoftBank for $6.5 billion in cash. Its owners Carlyle and Oracle "
        "part with everything they have. The purchase should be complete before the year is over."
    )
    assert not copied(TEXT, own)


def test_who_credits_an_outlet_and_the_outlet_itself_are_one_voice(press: Press) -> None:
    """«The Los Angeles Times reported» is what latimes.com says, although no letter of the one begins the other."""
    press.outlets = outlet_names(load().outlets)
    press.tells("latimes.com", "$14.3 billion")
    press.tells("echo.com", "$14.3 billion", voice=Voice.OUTLET, credit="Los Angeles Times")
    press.tells("other.com", "$14.3 billion", voice=Voice.OUTLET, credit="The Los Angeles Times")
    assert press.only().leading.origins == ("Los Angeles Times",)


def test_quotes_of_one_company_are_one_voice(press: Press) -> None:
    """Five outlets that quote a press release are one source, and the strongest."""
    for at in range(5):
        press.tells(f"o{at}.com", "$14.3 billion", voice=Voice.COMPANY)
    comparison = press.only()
    assert comparison.leading.origins == ("company: Scale AI",)
    assert comparison.confidence is Confidence.CONFIRMED


def test_independent_outlets_are_counted(press: Press) -> None:
    """Three newsrooms with words of their own are three."""
    for name in ("a.com", "b.com", "c.com"):
        press.tells(name, "$14.3 billion")
    assert press.only().confidence is Confidence.WELL_SUPPORTED
    assert "3 independent sources" in press.only().reason


ROUND = (
    "Korvane has raised {} in a round led by Thornbury Capital. The maker of voice agents plans to use the money for "
    "research, for computing capacity in Leeds and for a second office in Lyon, where it wants to hire people. Calls "
    "that its agents take have trebled since the summer, most of them for banks and for insurers."
)


def told(press: Press, outlet: str, said: str, **fields: Any) -> None:
    """An outlet prints the one report of the round, with a figure of its own in it."""
    before, after = ROUND.split("{}")
    press.tells(outlet, said, sentence=before.strip(), text=f"{after} {before}".strip(), **fields)


@pytest.fixture
def korvane() -> Press:
    """What is published on Korvane's round."""
    return Press(company="Korvane", measure=Measure.FUNDING_ROUND, counterparty=None)


def test_a_copy_with_another_number_is_the_word_of_who_wrote_it(korvane: Press) -> None:
    """A changed number stands against the original and is not put into its mouth."""
    told(korvane, "Harbor Wire", "$450 million")
    told(korvane, "Northbeat", "$470 million")
    comparison = korvane.only()
    assert {side.origins: side.relation for side in comparison.sides} == {
        ("Harbor Wire",): Relation.LEADING,
        ("Northbeat",): Relation.CONFLICT,
    }


@pytest.mark.parametrize("slip", ["$540 million", "$450 billion"])
@pytest.mark.parametrize("voice", [Voice.ARTICLE, Voice.COMPANY])
def test_swapped_digits_in_a_copy_are_a_slip(korvane: Press, slip: str, voice: Voice) -> None:
    """The text that was copied shows which of two is meant, whoever both say told them."""
    told(korvane, "Harbor Wire", "$450 million", voice=voice)
    told(korvane, "Northbeat", slip, voice=voice)
    comparison = korvane.only()
    assert comparison.leading.claims[0].figure.text == "$450 million"
    assert [(side.relation, side.origins) for side in comparison.sides[1:]] == [(Relation.SLIP, ("Northbeat",))]


def test_fifty_copies_are_one_voice(korvane: Press) -> None:
    """However many outlets print one report, whole or with words of their own around it."""
    for at in range(50):
        around = f"Read more at paper {at} every day." if at % 2 else ""
        told(korvane, f"Paper {at}", "$450 million")
        key = f"Paper {at} 2025-06-13"
        article = korvane.articles[key]
        korvane.articles[key] = replace(article, text=f"{article.text} {around}")
    assert len(korvane.only().leading.origins) == 1


def test_copies_are_found_behind_a_crowd_that_shares_a_phrase(korvane: Press) -> None:
    """A sentence that twelve others have too hides no copies of a thirteenth text."""
    for at in range(12):
        korvane.tells(f"a{at:02}.com", "$450 million", sentence="Korvane has raised this week")
    for at in range(20):
        around = f"Read more at paper {at} every day."
        korvane.tells(f"b{at}.com", "$450 million", sentence="Korvane has raised this week", text=f"{ROUND} {around}")
    assert len(korvane.only().leading.origins) == 13


def test_an_outlet_with_the_name_of_another_in_another_language_is_two() -> None:
    """A paper is not one that its name would be in translation."""
    known = Outlets(outlet_names(load().outlets))
    assert known.key("informacion.es") != known.key("The Information")


def test_a_headline_is_no_source_beside_whom_its_text_names(korvane: Press) -> None:
    """One article that has its figure from the company is one source."""
    korvane.tells("Harbor Wire", "$450 million", part=Part.TITLE)
    korvane.tells("Harbor Wire", "$450 million", voice=Voice.COMPANY)
    assert korvane.only().leading.origins == ("company: Korvane",)


def test_who_credits_an_outlet_has_it_from_whom_that_outlet_names(korvane: Press) -> None:
    """A report of a report of the company's word is the company's word."""
    korvane.tells("Harbor Wire", "$450 million", voice=Voice.COMPANY)
    korvane.tells("Northbeat", "$450 million", credit="Harbor Wire")
    assert korvane.only().leading.origins == ("company: Korvane",)


def test_an_outlet_with_a_word_of_its_own_is_a_source_beside_the_company(korvane: Press) -> None:
    """Who names nobody stands for it himself, and so does who credits him."""
    korvane.tells("Harbor Wire", "$450 million", voice=Voice.COMPANY)
    korvane.tells("Northbeat", "$450 million")
    korvane.tells("Daily Circuit", "$450 million", credit="Northbeat")
    assert korvane.only().leading.origins == ("Northbeat", "company: Korvane")


def test_two_that_credit_one_another_are_not_nobody(korvane: Press) -> None:
    """A circle of credits leaves somebody who said it."""
    korvane.tells("Harbor Wire", "$450 million", credit="Northbeat")
    korvane.tells("Northbeat", "$450 million", credit="Harbor Wire")
    assert korvane.only().leading.origins


def test_a_person_by_the_name_of_an_outlet_of_the_ledger_is_that_outlet(korvane: Press) -> None:
    """«According to Northbeat» names nobody new where Northbeat has written of it; Mira Dahl is somebody else."""
    korvane.tells("northbeat.com", "$450 million")
    korvane.tells("Echo Post", "$450 million", "2025-06-14", credit="Northbeat")
    korvane.claims[-1] = _by_person(korvane.claims[-1], "Northbeat")
    assert korvane.only().confidence is Confidence.REPORTED
    korvane.claims[-1] = _by_person(korvane.claims[-1], "Mira Dahl")
    assert korvane.only().confidence is Confidence.WELL_SUPPORTED


def _by_person(claim: Claim, name: str) -> Claim:
    return replace(claim, attribution=Attribution(Voice.PERSON, name))

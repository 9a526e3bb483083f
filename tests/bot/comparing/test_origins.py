"""Copies, near-copies and credited reports are one voice."""

import pytest

from bot.comparing.origins import copied, outlet
from bot.model import Confidence, Voice
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
    ],
)
def test_names_and_domains_of_one_outlet_are_one(one: str, other: str) -> None:
    """An outlet is recognised by its name and by its domain."""
    assert outlet(one) == outlet(other)


def test_outlets_with_like_names_are_two() -> None:
    """A name that another begins with is another outlet."""
    assert outlet("Times of India") != outlet("Financial Times")


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

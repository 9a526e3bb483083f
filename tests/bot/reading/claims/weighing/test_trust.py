"""What speaks for a company beside what the rules read."""

import pytest

from bot.reading.claims.weighing.trust import Read, company_trust, counterparty_trust, family

READ = Read("funding_round", "Orlo", None, "framed", long=False)


def signs(name: str, read: Read = READ, **scores: float) -> dict[str, float]:
    return dict(company_trust(name, read, "funding_round", {"Orlo": 1.0, "Tavi": 3.0} | scores))


def test_who_the_rules_have_is_told_apart_from_the_others() -> None:
    """The same company, another one, and nobody are three things, each with how the rules came to it."""
    assert {"same framed", "same short"} <= signs("Orlo").keys()
    assert {"other framed", "other short"} <= signs("Tavi").keys()
    assert "none framed" in signs("Tavi", READ._replace(company=None))


def test_how_far_a_company_leads_is_bounded() -> None:
    """Beyond six logits one is simply before the other."""
    assert (signs("Tavi")["score"], signs("Tavi")["lead"], signs("Tavi")["first"]) == (3.0, 2.0, 1.0)
    assert (signs("Orlo")["lead"], signs("Orlo")["first"]) == (-2.0, 0.0)
    assert signs("Tavi", Tavi=40.0)["lead"] == 6.0


def test_the_other_side_knows_whom_the_rules_have_as_the_company() -> None:
    """Whom the rules have as the company may be the other side, and that is a sign of its own."""
    told = dict(counterparty_trust("Orlo", READ, "funding_round", {"Orlo": 1.0, "Tavi": 3.0}))
    assert told["the company as read"] == 1.0


@pytest.mark.parametrize(("one", "other"), [("funding_round", "investment"), ("valuation", "market_value")])
def test_near_measures_are_of_one_family(one: str, other: str) -> None:
    """A round and an investor's part of it are near; a loan is another thing."""
    assert family(one) == family(other) != family("debt")

"""What speaks for a company beside what the rules read."""

import pytest

from bot.reading.claims.weighing.sides import _KEPT, _KEPT_BESIDE, _beside, _trusted
from bot.reading.claims.weighing.trust import Crowd, Read, company_trust, counterparty_trust, family, stance

READ = Read("funding_round", "Orlo", None, "framed", long=False)


def crowd(**scores: float) -> Crowd:
    """Companies with their scores, all of which stand in the sentence."""
    return Crowd(scores, dict.fromkeys(scores, "in"))


def signs(name: str, read: Read = READ, **scores: float) -> dict[str, float]:
    return dict(company_trust(name, read, "funding_round", crowd(**{"Orlo": 1.0, "Tavi": 3.0} | scores)))


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


@pytest.mark.parametrize(
    ("told", "where"),
    [
        (["in", "names between 0", "sums between 0", "breaks 0"], "ahead"),
        (["in", "names between 0", "sums between 0", "breaks 1"], "in"),
        (["in", "names up to 0", "sums up to 0", "breaks up to 0"], "behind"),
        (["in", "names between 1", "sums between 0", "breaks 0"], "in"),
        (["out", "sentences 1"], "out"),
    ],
)
def test_right_beside_a_figure_is_told_from_elsewhere(told: list[str], where: str) -> None:
    """Nothing that is named, counted or parted may stand in between."""
    assert stance(told) == where
    assert f"same framed {where}" in dict(company_trust("Orlo", READ, "debt", Crowd({"Orlo": 1.0}, {"Orlo": where})))


def test_the_other_side_knows_whom_the_rules_have_as_the_company() -> None:
    """Whom the rules have as the company may be the other side, and that is a sign of its own."""
    told = dict(counterparty_trust("Orlo", READ, "funding_round", crowd(Orlo=1.0, Tavi=3.0)))
    assert told["the company as read"] == 1.0


@pytest.mark.parametrize(("one", "other"), [("funding_round", "investment"), ("valuation", "market_value")])
def test_near_measures_are_of_one_family(one: str, other: str) -> None:
    """A round and an investor's part of it are near; a loan is another thing."""
    assert family(one) == family(other) != family("debt")


@pytest.mark.parametrize("read", [READ, READ._replace(counterparty="Tavi"), READ._replace(company=None)])
def test_what_speaks_for_somebody_is_weighed_as_it_was_learnt(read: Read) -> None:
    """The signs of each side, put together for the learner, are those that reading adds up piece by piece."""
    scores = {"Orlo": 1.0, "Tavi": 3.0, "Accel": -9.0}
    stances = {"Orlo": "ahead", "Tavi": "behind", "Accel": "out"}
    told = {name: dict(company_trust(name, read, "funding_round", Crowd(scores, stances))) for name in scores}
    rest = {name: score for name, score in scores.items() if name != "Orlo"}
    beside = {name: dict(counterparty_trust(name, read, "funding_round", Crowd(rest, stances))) for name in rest}
    named = sorted({sign for signs in (*told.values(), *beside.values()) for sign in signs})
    weights = {"": 0.25} | {sign: 0.125 * at for at, sign in enumerate(named)}

    def added(signs: dict[str, float]) -> float:
        return 0.25 + sum(weights[sign] * much for sign, much in signs.items())

    kept = {name: added(signs) + _KEPT * (name == read.company) for name, signs in told.items()}
    assert _trusted(Crowd(scores, stances), read, "funding_round", weights) == pytest.approx(kept)
    likeliest = max((added(signs) + _KEPT_BESIDE * (name == read.counterparty), name) for name, signs in beside.items())
    sure, name = _beside(["Orlo"], Crowd(scores, stances), read, "funding_round", weights)["Orlo"]
    assert name == likeliest[1]
    assert sure == pytest.approx(likeliest[0])

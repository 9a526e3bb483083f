"""Denials stand against what they deny; refusals, other figures and what has come about since do not."""

import pytest

from bot.comparing import compare
from bot.knowledge import load
from bot.model import Article, Confidence, Relation, Stage, Voice, When
from bot.reading import Reader
from bot.reading.claims.reader import build_reader
from tests.bot.comparing.press import Press
from tests.bot.comparing.reported import reported


def deny(press: Press, words: str, said: str = "$2 billion", on: str = "2025-06-11") -> None:
    """A party's word on a figure, in a sentence that begins with the words."""
    press.tells("reuters.com", said, on, stage=Stage.DENIED, voice=Voice.COMPANY, sentence=words)


@pytest.mark.parametrize(
    "words",
    [
        "Perplexity denied a report that Meta was to pay",
        "The company disputed the figure of",
        "Meta rejected the report of",
        "Perplexity called the report inaccurate that it was worth",
        "Das Unternehmen dementierte die Summe von",
        "La empresa negó que fueran",
    ],
)
def test_a_denied_figure_stands_on_both_sides(press: Press, words: str) -> None:
    """Who reports a figure and who denies it contradict one another, and the reason names who denies."""
    press.tells("information.com", "$2 billion", "2025-06-10")
    deny(press, words)
    only = press.only()
    assert [side.relation for side in only.sides] == [Relation.LEADING, Relation.CONFLICT]
    assert only.sides[1].reason == "Scale AI denies $2 billion"
    assert only.confidence is Confidence.CONTESTED
    assert only.reason == "Scale AI denies $2 billion"
    assert only.settles


def test_denied_talks_are_contested(press: Press) -> None:
    """A denial stands against a rumour too."""
    press.tells("information.com", "$2 billion", "2025-06-10", stage=Stage.TALKS)
    deny(press, "Meta denied that it was in talks to pay")
    assert press.alarms() == {"$2 billion"}


def test_a_refused_offer_is_no_denial(press: Press) -> None:
    """An offer was made although it was turned down."""
    press.tells("information.com", "$2 billion", "2025-06-10")
    deny(press, "The board rejected the offer of")
    assert press.alarms() == set()


def test_a_denial_of_another_figure_contradicts_nothing(press: Press) -> None:
    """Who denies five says nothing against two."""
    press.tells("information.com", "$2 billion", "2025-06-10")
    deny(press, "Meta denied a report of", "$5 billion")
    assert press.alarms() == set()


def test_what_has_come_about_since_is_denied_no_more(press: Press) -> None:
    """A deal that is closed after its denial is told as was and is."""
    deny(press, "Meta denied that it would pay", on="2025-06-01")
    press.tells("information.com", "$2 billion", "2025-06-20", stage=Stage.CLOSED)
    assert [side.relation for side in press.only().sides] == [Relation.LEADING, Relation.REVISED]


def test_a_denial_joins_the_figure_among_rivals(press: Press) -> None:
    """Of two figures the denied one is named."""
    press.tells("information.com", "$2 billion", "2025-06-10")
    press.tells("wsj.com", "$3.6 billion", "2025-06-10")
    deny(press, "Meta denied paying", "$3.6 billion")
    (denial,) = [side for side in press.only().sides if side.claims[0].stage is Stage.DENIED]
    assert denial.relation is Relation.CONFLICT
    assert denial.reason.endswith("denies $3.6 billion")


@pytest.mark.parametrize("words", ["The company disputed the report of", "Perplexity refuted a report of"])
def test_disputing_and_refuting_deny(words: str) -> None:
    """The reader gives such a sentence the stage of a denial."""
    article = Article(id="a", title="", text=f"{words} a $2 billion offer by Meta.", outlet="a.com")
    (claim,) = build_reader(load()).read(article)
    assert claim.stage is Stage.DENIED


@pytest.mark.parametrize("words", ["Meta has not paid", "Meta never paid", "Meta paid $3 billion, not"])
def test_a_plain_negation_denies(press: Press, words: str) -> None:
    """It needs no verb of denying."""
    press.tells("information.com", "$2 billion", "2025-06-10")
    deny(press, words)
    assert [side.relation for side in press.only().sides] == [Relation.LEADING, Relation.CONFLICT]


def test_who_denies_its_own_figure_withdraws_it(press: Press) -> None:
    """A correction is no dispute."""
    press.tells("information.com", "$2 billion", "2025-06-10")
    press.tells("information.com", "$2 billion", "2025-06-11", stage=Stage.DENIED, sentence="Meta did not pay")
    only = press.only()
    assert [side.relation for side in only.sides] == [Relation.LEADING, Relation.REVISED]
    assert only.sides[1].reason.startswith("withdrawn on 2025-06-11")


def test_what_an_outlet_says_is_not_done_may_be_planned(press: Press) -> None:
    """It tells how the plan stands and contradicts nobody."""
    press.tells("information.com", "$2 billion", "2025-06-10", stage=Stage.PLANNED)
    press.tells("reuters.com", "$2 billion", "2025-06-11", stage=Stage.DENIED, sentence="Meta has not paid")
    assert press.alarms() == set()


def test_who_sets_a_report_right_denies_it_and_not_who_is_credited(reader: Reader) -> None:
    """«Not $30 billion as Harbor Wire reported» is the word of the paper that writes it."""
    texts = {
        "Ledger Post": "Korvane, a chip maker, raised $3 billion, not $30 billion as Harbor Wire reported.",
        "Harbor Wire": "Korvane, a chip maker, raised $30 billion.",
    }
    articles = {
        name: Article(id=name, title="", text=text, outlet=name, published=When.parse("2026-03-05"))
        for name, text in texts.items()
    }
    claims = [claim for article in articles.values() for claim in reader.read(article)]
    reasons = [side.reason for one in compare(claims, articles).comparisons for side in one.sides]
    assert "Ledger Post denies $30 billion" in reasons


def test_who_sets_a_figure_right_sets_two_against_one_another(rounds: Press) -> None:
    """«$90 million, not $900 million»: however far apart, they are of one round, and the better supported leads."""
    rounds.tells("a.com", "$900 million", "2025-06-10")
    rounds.tells("b.com", "$90 million", "2025-06-11", sentence="It raised")
    rounds.tells("b.com", "$900 million", "2025-06-11", sentence=", not", joined=True, stage=Stage.DENIED)
    rounds.tells("c.com", "$90 million", "2025-06-12", voice=Voice.COMPANY)
    comparison = rounds.only()
    assert [side.relation for side in comparison.sides] == [Relation.LEADING, Relation.CONFLICT, Relation.CONFLICT]
    assert comparison.reason == "$900 million stands against $90 million"
    assert "set right by b.com" in comparison.sides[1].reason


@pytest.mark.parametrize(
    "denial",
    [
        "The chief executive of Solace told CNBC that reports of a $20 billion valuation are “simply false”.",
        "The chief executive of Solace rejected a report that it was raising money at a $20 billion valuation.",
    ],
)
def test_a_valuation_that_its_company_calls_false_is_contested(reader: Reader, denial: str) -> None:
    """It is not a second source for it."""
    told = "Solace, an AI start-up, is in talks to raise money at a $20 billion valuation, two people said."
    (found,) = reported(reader, (("2026-04-02", told), ("2026-04-03", denial)))
    assert [side.relation for side in found.sides] == [Relation.LEADING, Relation.CONFLICT]


def test_a_figure_that_its_outlet_corrects_does_not_lead(reader: Reader) -> None:
    """Whichever figure is the smaller one."""
    told = "ServiceNow said on Tuesday it would buy Veridian Labs for $2.3 billion in cash."
    set_right = "(This story has been corrected to say that the price is $3.2 billion, not $2.3 billion.)"
    again = "ServiceNow said on Tuesday it would buy Veridian Labs for $3.2 billion in cash. Its shares fell."
    days = ("2025-11-04", "2025-11-05")
    articles = [
        Article(id=f"a{n}", title="", text=text, outlet="reuters.com", published=When.parse(day))
        for n, (day, text) in enumerate(zip(days, (told, f"{set_right} {again}"), strict=True))
    ]
    claims = [claim for article in articles for claim in reader.read(article)]
    (found,) = compare(claims, {article.id: article for article in articles}).comparisons
    assert {claim.figure.text for claim in found.sides[0].claims} == {"$3.2 billion"}
    assert {side.relation for side in found.sides[1:]} == {Relation.REVISED}
    assert found.sides[1].reason == "$2.3 billion was corrected to $3.2 billion by reuters.com"

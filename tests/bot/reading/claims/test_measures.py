"""What kind of figure English business prose tells, in many ways of saying the same; all companies are invented."""

import pytest

from bot.model import Article, Claim, Measure, Part, Scope, When
from tests.bot.reading.seeded import rules

DEAL = "Brightwell Robotics buys Corvane Systems"
Told = tuple[str, str | None, str | None]


def read(text: str, title: str = "") -> list[Claim]:
    article = Article(id="a", title=title, text=text, outlet="example.com", published=When.parse("2025-11-10"))
    return [claim for claim in rules().read(article) if claim.part is Part.TEXT]


def told(text: str, title: str = "") -> list[Told]:
    return [(claim.measure.value, claim.company, claim.counterparty) for claim in read(text, title)]


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems banked $30 million from Nordwind Capital.",
        "Corvane Systems pocketed $30 million from Nordwind Capital.",
        "Corvane Systems has gathered $30 million from Nordwind Capital.",
        "Corvane Systems came out of stealth with $30 million from Nordwind Capital.",
        "Corvane Systems launched with $30 million from Nordwind Capital.",
        "Corvane Systems picked up $30 million from Nordwind Capital.",
        "Corvane Systems tapped investors for $30 million.",
        "Corvane Systems had lived on $30 million of seed capital.",
    ],
)
def test_money_raised_is_a_round_in_whatever_words(text: str) -> None:
    """Verbs and nouns of raising all tell a round of the one who gets the money."""
    assert [(claim.measure, claim.company) for claim in read(text)] == [(Measure.FUNDING_ROUND, "Corvane Systems")]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("For the third quarter Corvane Systems guided for $9.8 billion.", "revenue"),
        ("Corvane Systems takes in $30 million a year.", "revenue"),
        ("Corvane Systems had billings and total revenues of $80 million.", "revenue"),
        ("Corvane Systems reported run-rate revenue of $80 million.", "run_rate"),
        ("Corvane Systems is running at $80 million.", "run_rate"),
        ("Corvane Systems has an order book of $3 billion.", "contract"),
        ("Corvane Systems has remaining performance obligations of $3 billion.", "contract"),
        ("Corvane Systems has a term loan of $3 billion.", "debt"),
        ("The bond that Corvane Systems sold is small; a bond sold in May raised $3 billion.", "debt"),
        ("Corvane Systems sold $3 billion of convertible senior notes.", "debt"),
        ("Corvane Systems keeps its capex plans at $3 billion.", "capex"),
        ("Corvane Systems set aside $3 million for retention bonuses.", "compensation"),
        ("Corvane Systems has a war chest of $3 billion.", "other"),
        ("Corvane Systems is in talks at $3 billion.", "valuation"),
        ("Corvane Systems was last marked at $3 billion.", "valuation"),
        ("The stock market values Corvane Systems at $3 billion.", "market_value"),
        ("The market for chips is worth $3 billion.", "other"),
        ("At $3 billion, Corvane Systems is a unicorn.", "valuation"),
        ("Corvane Systems is now a $3 billion company.", "valuation"),
        ("The $3 billion startup Corvane Systems is based in Austin.", "valuation"),
        ("Post-money: $3 billion.", "valuation"),
        ("Brightwell Robotics has signed up for $3 billion of Oracle cloud.", "contract"),
        ("Brightwell Robotics agreed to spend $3 billion with Oracle on cloud services.", "contract"),
        ("Corvane Systems announced a $3 billion agreement to supply Oracle with computing power.", "contract"),
        ("Brightwell Robotics doubled down on Corvane Systems with another $3 billion.", "investment"),
        ("The sum is well above the $3 billion at which investors last valued Corvane Systems.", "valuation"),
        ("Corvane Systems drew $3 billion from its revolver.", "debt"),
        ("Corvane Systems is sounding out lenders on $3 billion.", "debt"),
        ("Nordwind Bank advanced Corvane Systems $3 billion.", "debt"),
        ("Corvane Systems spent $3 billion on buybacks.", "other"),
        ("Brightwell Robotics will rent servers from Corvane Systems for $3 billion.", "contract"),
        ("Brightwell Robotics committed $3 billion to Corvane Systems for chips.", "contract"),
    ],
)
def test_words_of_a_measure_say_what_the_amount_is_of(text: str, measure: str) -> None:
    """Each word counts as the amount of its own kind."""
    assert [claim.measure.value for claim in read(text)] == [measure]


@pytest.mark.parametrize(
    "text",
    [
        "Brightwell Robotics went first: $1 billion for Corvane Systems, which is young.",
        "Corvane Systems cost Brightwell Robotics $1.5 billion.",
        "Corvane Systems went for $1.5 billion.",
        "The papers had talk of Corvane Systems, for up to $1.5 billion.",
        "The $1.5 billion for Corvane Systems left the account in May.",
        "Corvane Systems fetched $1.5 billion.",
        "Brightwell Robotics wrote a cheque of $1.5 billion for Corvane Systems.",
        "Its takeover of Corvane Systems, priced at $1.5 billion, closes in May.",
        "A person close to the talks said $1.5 billion.",
        "It was not the $1.5 billion you read about.",
    ],
)
def test_a_price_needs_no_verb_of_buying(text: str) -> None:
    """A name with a price is what was bought."""
    lead = "Brightwell Robotics has agreed to buy Corvane Systems."
    assert told(f"{lead} {text}", DEAL) == [("acquisition_price", "Corvane Systems", "Brightwell Robotics")]


def test_prices_go_on_from_name_to_name() -> None:
    """«Peakon was $700m», after another's price, is a price, too."""
    text = "Corvane Systems cost Brightwell Robotics $1.5 billion. Oskarsund Optics was $700 million."
    assert [(claim.measure, claim.company) for claim in read(text)] == [
        (Measure.ACQUISITION_PRICE, "Corvane Systems"),
        (Measure.ACQUISITION_PRICE, "Oskarsund Optics"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "With debt the bill would come to $12 billion.",
        "Counting debt, it is $12 billion.",
        "The price is $12 billion including debt.",
        "It is $12 billion, with debt.",
    ],
)
def test_a_price_with_debt_is_a_price_and_says_so(text: str) -> None:
    """The debt belongs to the price, before it or after it."""
    (_, claim) = read(f"Brightwell Robotics is buying Corvane Systems for $9 billion in cash. {text}", DEAL)
    assert (claim.measure, claim.company) == (Measure.ACQUISITION_PRICE, "Corvane Systems")
    assert Scope.WITH_DEBT in claim.scopes


@pytest.mark.parametrize(
    ("text", "with_debt"),
    [
        ("Brightwell Robotics bought enterprise startup Corvane Systems for $5 billion.", False),
        ("Brightwell Robotics bought Corvane Systems, an enterprise software firm, for $5 billion.", False),
        ("Brightwell Robotics bought Corvane Systems at an enterprise value of $5 billion.", True),
        ("Brightwell Robotics bought Corvane Systems for $5 billion, including debt.", True),
    ],
)
def test_only_the_value_of_an_enterprise_counts_its_debt(text: str, with_debt: bool) -> None:
    """Whoever sells to enterprises is bought for a price without debt."""
    (claim,) = read(text, DEAL)
    assert (claim.measure, claim.company) == (Measure.ACQUISITION_PRICE, "Corvane Systems")
    assert (Scope.WITH_DEBT in claim.scopes) is with_debt


@pytest.mark.parametrize("again", [", or €8.1 billion", ", equivalent to €8.1 billion", " (€8.1 billion)"])
def test_the_same_money_in_another_currency_is_of_the_same(again: str) -> None:
    """A conversion, in brackets or not, repeats what was told."""
    first, second = told(f"Brightwell Robotics is buying Corvane Systems for $9 billion{again}.", DEAL)
    assert first == second == ("acquisition_price", "Corvane Systems", "Brightwell Robotics")


@pytest.mark.parametrize(
    "text",
    [
        "The shares leapt, adding $63 billion to its market capitalisation.",
        "The news wiped $63 billion off the market value of Corvane Systems.",
        "Corvane Systems lost $63 billion in market value.",
    ],
)
def test_what_a_market_value_gains_or_loses_is_not_its_size(text: str) -> None:
    """A swing is no market value."""
    assert [claim.measure for claim in read(text, "Corvane Systems climbs")] == [Measure.OTHER]


@pytest.mark.parametrize("play", ["give or take $300 million", "plus or minus $300 million", "plus or minus 2%"])
def test_the_play_of_a_forecast_is_no_forecast(play: str) -> None:
    """How far off a forecast may be is told of nothing."""
    text = f"For the third quarter Corvane Systems guided for $9.8 billion, {play}, in sales."
    assert [claim.measure for claim in read(text)] == [Measure.REVENUE, Measure.OTHER]


def test_a_round_told_at_a_price_values_the_company() -> None:
    """«$55 million from Nordwind at half a billion»: a round and the valuation it was made at."""
    text = "Corvane Systems raised $55 million from Nordwind Capital at roughly half a billion dollars."
    assert [(claim.measure, claim.company) for claim in read(text)] == [
        (Measure.FUNDING_ROUND, "Corvane Systems"),
        (Measure.VALUATION, "Corvane Systems"),
    ]


def test_a_price_tag_of_one_who_raises_is_a_valuation() -> None:
    """The price of a company that nobody buys is what its investors pay by."""
    text = "Corvane Systems has raised $50 million. The price of the company itself is now $2 billion."
    assert [claim.measure for claim in read(text)] == [Measure.FUNDING_ROUND, Measure.VALUATION]


def test_a_seller_wants_a_price_from_a_buyer() -> None:
    """What is sought from a buyer is no round."""
    text = "Corvane Systems wanted $750 million from a buyer."
    assert told(text)[0][:2] == ("acquisition_price", "Corvane Systems")


def test_money_for_the_use_of_a_thing_is_a_contract() -> None:
    """To use, to rent, to train on what another has made."""
    text = "Brightwell Robotics will pay $140 million to use the models of Corvane Systems."
    assert told(text) == [("contract", "Corvane Systems", "Brightwell Robotics")]


def test_all_of_the_shares_are_the_whole_company() -> None:
    """Who buys all outstanding shares takes no stake."""
    text = "Brightwell Robotics will acquire all of the outstanding shares of Corvane Systems for $1.1 billion."
    assert told(text) == [("acquisition_price", "Corvane Systems", "Brightwell Robotics")]


def test_cash_behind_a_price_is_how_it_is_paid() -> None:
    """«For $650 million cash» is a price."""
    text = "Brightwell Robotics agreed to acquire Corvane Systems for $650 million cash."
    assert told(text) == [("acquisition_price", "Corvane Systems", "Brightwell Robotics")]


def test_a_noun_with_a_full_stop_labels_its_line() -> None:
    """Earnings notes: a noun, a full stop, the amounts."""
    text = "Corvane Systems reported.\n\nRevenue. $1.2 billion.\n\nBacklog. $30 billion against $26 billion in March."
    assert told(text, "Corvane Systems, second quarter") == [
        ("revenue", "Corvane Systems", None),
        ("contract", "Corvane Systems", None),
        ("contract", "Corvane Systems", None),
    ]


def test_the_price_of_goods_is_told_of_no_company() -> None:
    """What a thing costs is no price of who makes it, even in a text about a deal."""
    text = "Brightwell Robotics bought Corvane Systems for $2 billion. A mask set may cost more than $30 million."
    assert [claim.measure for claim in read(text, DEAL)] == [Measure.ACQUISITION_PRICE, Measure.OTHER]


@pytest.mark.parametrize(
    ("text", "of_a_line"),
    [
        ("Corvane Systems said cloud revenue was $5.2 billion.", [True]),
        ("Corvane Systems' revenue from data centers rose 30% to $5.2 billion.", [True]),
        (
            "Corvane Systems reported $5.2 billion of data center sales and group revenue of $5.9 billion.",
            [True, False],
        ),
        ("Corvane Systems reported revenue of $5.2 billion.", [False]),
        ("Google Cloud revenue was $5.2 billion.", [False]),
    ],
)
def test_income_of_a_line_of_business_is_told_from_that_of_the_whole(text: str, of_a_line: list[bool]) -> None:
    """A line or a region before the word for income narrows it; a company that is a line has its own."""
    income = [claim for claim in read(text) if claim.measure is Measure.REVENUE]
    assert [Scope.SEGMENT in claim.scopes for claim in income] == of_a_line

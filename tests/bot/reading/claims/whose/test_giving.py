"""Money that one company hands to another or promises it, in many ways of saying so; most companies are invented."""

import pytest

from tests.bot.reading.seeded import Told, told


@pytest.mark.parametrize(
    "text",
    [
        "Nordwind Capital handed Corvane Systems $30 million.",
        "Nordwind Capital has agreed to hand Corvane Systems another $30 million.",
        "Nordwind Capital promised Corvane Systems up to $30 million.",
        "Nordwind Capital pledged $30 million to Corvane Systems.",
        "Nordwind Capital vowed to put $30 million into Corvane Systems.",
        "Nordwind Capital paid $30 million for about 11 percent of Corvane Systems.",
    ],
)
def test_money_handed_or_promised_is_an_investment(text: str) -> None:
    """Who is handed money or promised it by an investor is the company, who gives it the other side."""
    assert told(text)[0] == ("investment", "Corvane Systems", "Nordwind Capital")


@pytest.mark.parametrize(
    "text",
    ["OpenAI pledged $250 billion to Microsoft.", "OpenAI promised Oracle $300 billion last year."],
)
def test_money_promised_to_a_supplier_is_a_contract(text: str) -> None:
    """Who promises money to one whose goods it needs buys them."""
    assert told(text)[0][0] == "contract"


def test_nobody_invests_in_itself() -> None:
    """A promise of the only company that the text is about is no investment in that company."""
    assert told("In 2021 the company had promised $430 billion.", "Apple says it will build at home")[0][0] == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems closed a round that lifts the company to $8 billion.",
        "The new money took Corvane Systems past $8 billion.",
        "The Series C, led by Nordwind Capital, puts $8 billion on Corvane Systems.",
        "The investment, led by Nordwind Capital, gives the start-up Corvane Systems a price tag of $8 billion.",
        "A round led by Nordwind Capital catapults Corvane Systems to $8 billion.",
    ],
)
def test_what_a_round_makes_of_a_company_is_its_worth(text: str) -> None:
    """The sum that a company is lifted to, or that is put on it, is its valuation."""
    assert told(text, "Corvane Systems raises money")[0][:2] == ("valuation", "Corvane Systems")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("They look at the purchase of Corvane Systems by Brightwell, then priced at $4 billion.", "acquisition_price"),
        (
            "Brightwell has a cloud contract with Corvane Systems, running for years and valued at $4 billion.",
            "contract",
        ),
        ("Nordwind Capital's bid for Corvane Systems, understood to be worth $4 billion, fell.", "acquisition_price"),
    ],
)
def test_a_deal_told_further_off_is_what_is_worth_the_money(text: str, measure: str) -> None:
    """What is priced, valued or worth the sum may stand before an insertion or two."""
    assert told(text)[0][:2] == (measure, "Corvane Systems")


RAISED = "Anthropic raises money"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That was six months after $3.5 billion at $61.5 billion.", ("funding_round", "Anthropic", None)),
        ("Corvane Systems, the boat-builder: $600m at $4bn a year ago.", ("funding_round", "Corvane Systems", None)),
        ("In talks: up to $1 billion at $18 billion, per Bloomberg.", ("funding_round", "Anthropic", None)),
    ],
)
def test_money_told_at_a_worth_is_a_round(text: str, expected: Told) -> None:
    """Two sums with nothing but "at" between them are a round and the worth that it implies."""
    first, second = told(text, RAISED)[:2]
    assert first == expected
    assert second == ("valuation", expected[1], None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In March alone $2.75 billion went to Anthropic.", ("investment", "Anthropic", None)),
        ("In the other direction, up to $10 billion flows from Nvidia.", ("investment", "Anthropic", "Nvidia")),
        ("Microsoft still owes OpenAI its share. OpenAI owes Oracle $330 billion.", ("contract", "Oracle", "OpenAI")),
        ("Peakon cost its parent $700 million.", ("acquisition_price", "Peakon", None)),
        (
            "His last studio, NaturalMotion, went to Zynga for $527 million in 2014.",
            ("acquisition_price", "NaturalMotion", "Zynga"),
        ),
        ("Its round was struck at $61 billion.", ("valuation", "Anthropic", None)),
        ("PitchBook had the company at $61 billion.", ("valuation", "Anthropic", None)),
        ("The company now has, by its own account, $1 billion in the bank.", ("other", "Anthropic", None)),
        ("Its monthly cash burn is $30 million.", ("other", "Anthropic", None)),
        ("The stake alone is worth $600 million.", ("other", "Anthropic", None)),
        ("Together with February's $75 million, funding now tops $300 million.", ("funding_round", "Anthropic", None)),
        ("It is one of the five most valuable groups of its kind, at $61 billion.", ("valuation", "Anthropic", None)),
        ("New money lifts the company towards $350 billion.", ("valuation", "Anthropic", None)),
        ("The gift has brought Amazon's Anthropic outlay to $8 billion.", ("investment", "Anthropic", "Amazon")),
        ("Google has earmarked $1 billion to keep staff.", ("compensation", "Google", None)),
        ("Google owns 14%, a stake the company put at $5 billion.", ("stake", "Anthropic", "Google")),
        ("Its founder received $240 million for his 3.5% of the shares.", ("other", None, None)),
        ("Its market value has shrunk by more than $50 billion.", ("other", None, None)),
        ("Some $80 billion was added to its market value.", ("other", None, None)),
        (
            "Nvidia will pay another $335 million for shares of Corvane Systems.",
            ("investment", "Corvane Systems", "Nvidia"),
        ),
        ("Nvidia bought $2 billion of Synopsys Class A stock.", ("investment", "Synopsys", "Nvidia")),
        ("Bankers speak of a market debut at $60 billion.", ("valuation", "Anthropic", None)),
        ("Apple will pay $1 billion a year to use a model of Google.", ("contract", "Google", "Apple")),
        ("Nvidia's shares gained, lifting its market value by some $170 billion.", ("other", "Nvidia", None)),
    ],
)
def test_money_that_flows_costs_or_lies_about(text: str, expected: Told) -> None:
    """Where money goes, what a company cost, what it was had at; what lies in a bank is nothing of these."""
    assert told(text, RAISED)[0] == expected


def test_a_list_goes_on_past_a_semicolon() -> None:
    """A bare name and figure behind a semicolon is the next who gives, or the next whose goods are bought."""
    text = "Google has so far invested about $3 billion in Anthropic; Amazon, $8 billion."
    assert told(text, RAISED)[1] == ("investment", "Anthropic", "Amazon")
    text = (
        "OpenAI has commitments of $1.4 trillion. The biggest are $300 billion with Oracle and $38 billion with Amazon."
    )
    assert told(text)[1:] == [("contract", "Oracle", "OpenAI"), ("contract", "Amazon", "OpenAI")]


def test_a_figure_is_what_its_sentence_says_it_is() -> None:
    """«$3bn would be equity and $26bn debt» says of each sum what it is."""
    text = "Meta wants to raise $29bn for data centres: $3bn would be equity and $26bn debt."
    assert [one[0] for one in told(text, "Meta seeks money")[1:]] == ["equity", "debt"]


def test_a_sum_may_stand_twice_before_its_noun() -> None:
    """A conversion in brackets does not part an amount from the noun behind it."""
    text = "Corvane Systems today made official a €173 million ($180 million) Series C."
    assert told(text) == [("funding_round", "Corvane Systems", None)] * 2


def test_a_purchase_is_told_by_the_day_of_its_sealing() -> None:
    """«Closed today:» and a sum is the price of the purchase that the text is about."""
    text = "Google has bought Wiz for $32 billion. Its staff stays.\n\n- Closed today: $32 billion in cash."
    assert told(text, "Google buys Wiz")[1] == ("acquisition_price", "Wiz", "Google")


def test_more_of_a_round_is_a_round() -> None:
    """«Then $100 million more», after a round and its worth, is money again."""
    text = "Cohere took $500 million at $6.8 billion, then $100 million more."
    assert [one[0] for one in told(text)] == ["funding_round", "valuation", "funding_round"]


def test_what_a_stake_is_put_at_is_no_worth_of_a_company() -> None:
    """The worth of a holding is nobody's valuation."""
    assert told("Microsoft owns 27% of OpenAI, a stake the company put at $135 billion.")[1][0] == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Humane ended up in HP's hands for $116 million.",
        "Humane changed hands for $116 million.",
        "Humane fetched $116 million from HP.",
        "Humane's assets went for $116 million.",
        "At $116 million, Humane is HP's biggest purchase.",
        "HP is handing over $116 million for Humane.",
        "The tab: $116 million in cash.",
    ],
)
def test_a_purchase_may_be_told_without_a_verb_of_buying(text: str) -> None:
    """What a company changes hands for is its price."""
    assert told(text, "HP buys Humane")[0] == ("acquisition_price", "Humane", "HP")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meta's $14.3 billion buys 49% of Scale AI.", ("investment", "Scale AI", "Meta")),
        ("For $14.3 billion Meta takes 49% of Scale AI.", ("investment", "Scale AI", "Meta")),
        ("The deal hangs a $29 billion price tag on Scale AI.", ("valuation", "Scale AI", None)),
        ("Scale AI said its value had tripled to $29 billion.", ("valuation", "Scale AI", None)),
        ("OpenAI has booked $300 billion of capacity at Oracle.", ("contract", "Oracle", "OpenAI")),
        ("Meta will pay authors $1.5 billion in a settlement.", ("other", "Meta", None)),
        ("Meta backs Nordwind Capital's $9 billion fund.", ("other", "Meta", None)),
    ],
)
def test_what_money_is_of_without_its_usual_words(text: str, expected: Told) -> None:
    """Parts bought, tags hung on, capacity booked, settlements and funds."""
    assert told(text, "Meta and Scale AI")[0] == expected

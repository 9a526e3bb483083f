"""What a sentence asks for."""

import pytest

from bot.answer import Answers
from bot.commands.language import Language, build_language
from bot.model import Measure


@pytest.fixture(scope="module")
def language(answers: Answers) -> Language:
    return build_language(answers.desk.lookup, answers.desk.knowledge.measures)


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("what is Perplexity worth now?", Measure.VALUATION),
        ("how much did Perplexity raise?", Measure.FUNDING_ROUND),
        ("perplexity ARR", Measure.RUN_RATE),
        ("what does Meta plan to spend on infrastructure?", Measure.CAPEX),
        ("how many people work at Perplexity?", Measure.HEADCOUNT),
        ("what did Meta pay for Perplexity?", Measure.ACQUISITION_PRICE),
        ("what is the chief scientist paid at Meta?", Measure.COMPENSATION),
        ("who owned Perplexity, and in what shares?", Measure.STAKE),
        ("perplexity ipo price", Measure.OTHER),
        ("Meta data center revenue", Measure.REVENUE),
        ("Meta data centers", Measure.CAPEX),
        ("how much is Perplexity?", Measure.VALUATION),
        ("what did Meta put into Perplexity as equity?", Measure.EQUITY),
        ("perplexity lead investor amount", Measure.INVESTMENT),
        ("how much is Meta paying for Perplexity?", Measure.ACQUISITION_PRICE),
        ("how much is Meta putting into Perplexity?", Measure.INVESTMENT),
        ("how much is Meta going to spend on capex?", Measure.CAPEX),
        ("what did Meta give for the data labelers?", Measure.ACQUISITION_PRICE),
        ("did Meta really buy 10 percent of Perplexity?", Measure.STAKE),
        ("how much of his own money did Aravind invest in Perplexity?", Measure.INVESTMENT),
        ("what does Meta pay Perplexity each year for search?", Measure.CONTRACT),
        ("what does Meta pay Perplexity annually", Measure.CONTRACT),
        ("what did Meta pay for Perplexity a year ago?", Measure.ACQUISITION_PRICE),
        ("how much of the Perplexity round came from Meta?", Measure.INVESTMENT),
        ("how much stock did Perplexity sell?", Measure.FUNDING_ROUND),
        ("what does Perplexity sell?", Measure.REVENUE),
        ("is the perplexity thing closed already?", Measure.ACQUISITION_PRICE),
        ("has the Perplexity takeover been completed", Measure.ACQUISITION_PRICE),
        ("who holds how much of Perplexity?", Measure.STAKE),
        ("how big a slice of Perplexity did Meta get", Measure.STAKE),
        ("how much will Perplexity spend on Meta?", Measure.CONTRACT),
        ("how many GPUs did Perplexity buy from Meta?", Measure.CONTRACT),
        ("perplexity ipo price range", Measure.OTHER),
        ("perplexity ipo range", Measure.OTHER),
        ("at what price did Perplexity go public?", Measure.OTHER),
        ("Perplexity val", Measure.VALUATION),
        ("what is Perplexity making per year", Measure.REVENUE),
        ("who made more in 2024, Perplexity or Meta?", Measure.REVENUE),
        ("meta rpo", Measure.CONTRACT),
        ("meta mkt cap", Measure.MARKET_VALUE),
        ("perplexity MAUs", Measure.USERS),
        ("Meta's check into Perplexity", Measure.INVESTMENT),
        ("does Meta owe anything?", Measure.DEBT),
        ("how much does Perplexity sell?", Measure.REVENUE),
        ("when did Perplexity start", Measure.FOUNDED),
        ("how many folks work for Perplexity", Measure.HEADCOUNT),
        ("how much of Perplexity did Meta buy", Measure.STAKE),
        ("what the Meta deal values Perplexity at", Measure.VALUATION),
        ("did Meta pay $14 million?", None),
        ("what did Meta pay", Measure.ACQUISITION_PRICE),
        ("what is the founder's pay at Perplexity since Meta came?", Measure.COMPENSATION),
        ("how much of the 14bn for Perplexity is Meta's own money", Measure.INVESTMENT),
        ("what does Meta pay", Measure.COMPENSATION),
        ("what did Meta pay its researchers", Measure.COMPENSATION),
    ],
)
def test_words_that_people_use_name_the_measure(language: Language, sentence: str, measure: Measure | None) -> None:
    """The measure is read from everyday words."""
    assert language.read(sentence).value("measure") is measure


@pytest.mark.parametrize(
    ("sentence", "companies", "note"),
    [
        ("perplexty round", ("Perplexity",), "Read “perplexty” as Perplexity."),
        ("Facebook's capex", ("Meta",), None),
        ("scale ai and meta", ("Scale AI", "Meta"), None),
        ("who owned Perplexity before Meta?", ("Perplexity",), None),
    ],
)
def test_companies_are_found_and_corrections_told(
    language: Language, sentence: str, companies: tuple[str, ...], note: str | None
) -> None:
    """Aliases are read silently, mistyped names with a note, and a company after "before" is left out."""
    asked = language.read(sentence)
    assert asked.companies == companies
    assert asked.notes == ((note,) if note else ())


def test_a_mistyped_measure_is_told(language: Language) -> None:
    """A near word of a measure is taken, and noted."""
    asked = language.read("Meta valuaton")
    assert asked.measures == (Measure.VALUATION,)
    assert asked.notes == ("Read “valuaton” as “valuation”.",)


def test_a_mistyped_word_that_says_nothing_is_read_as_it(language: Language) -> None:
    """It neither chooses nor narrows, and the correction is told; other unknown words stay."""
    asked = language.read("Meta revenue last qarter of the comapny in zork")
    assert asked.words == ("zork",)
    assert asked.notes == ("Read “qarter” as “quarter”.", "Read “comapny” as “company”.")


@pytest.mark.parametrize(
    "sentence", ["Perplexity employees share sale", "what did employees of Perplexity get to sell", "staff share sale"]
)
def test_people_who_sell_shares_are_no_count_of_people(language: Language, sentence: str) -> None:
    """The sale is asked about."""
    asked = language.read(sentence)
    assert asked.event == "secondary"
    assert Measure.HEADCOUNT not in asked.measures


def test_a_product_alone_is_asked_about_as_its_makers(language: Language) -> None:
    """It must stand beside the figure, and the answer says whose it is."""
    asked = language.read("how big is agentforce by now")
    assert asked.companies == ("Salesforce",)
    assert asked.names == ("agentforce",)
    assert asked.notes == ("Read “agentforce” as Salesforce’s.",)


def test_a_product_that_money_goes_into_is_its_maker(language: Language) -> None:
    """Beside another company it is bought or paid for; told of in passing, it stays a word."""
    assert language.read("what did HP pay for AI Pin").companies == ("HP", "Humane")
    assert language.read("what did Meta spend on ChatGLM").companies == ("Meta",)


def test_of_three_companies_the_one_that_is_paid_for_comes_first(language: Language) -> None:
    """The others paid for it."""
    assert language.read("what did Meta and Nvidia pay for Perplexity").companies == ("Perplexity", "Meta", "Nvidia")
    assert language.read("Meta, Nvidia, Perplexity capex").companies == ("Meta", "Nvidia", "Perplexity")


def test_what_is_spent_on_must_stand_beside_the_figure(language: Language) -> None:
    """Where it is no word that everybody uses."""
    assert language.read("what did Meta spend on zorkmill last year").names == ("zorkmill",)
    assert language.read("what did Meta spend on chips").names == ()


def test_how_much_of_a_company_somebody_has_is_a_stake(language: Language) -> None:
    """Money is asked about with other words."""
    assert language.read("how much of Perplexity does Meta own").measures == (Measure.STAKE,)
    assert language.read("how much of Perplexity did Meta already have").measures == (Measure.STAKE,)
    assert Measure.STAKE not in language.read("how much of the round did Meta get").measures


def test_unknown_names_are_kept_apart_from_words(language: Language) -> None:
    """Capitalised words that mean no company must stand beside the figure; other words only choose."""
    asked = language.read("what is Jane Roe paid at Meta for chips")
    assert asked.names == ("Jane", "Roe")
    assert asked.words == ("chips",)


def test_a_long_line_is_cut_with_a_note(language: Language) -> None:
    """Nothing longer than a line is read, and the asker is told."""
    assert language.read("meta " * 1000).notes == ("Only the first 1000 characters were read.",)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("what is Meta's stake in Perplexity worth?", ("holding",)),
        ("value of Meta's Perplexity stake", ("holding",)),
        ("what if Meta and Perplexity fell through?", ("fee",)),
        ("Perplexity break up fee", ("fee",)),
        ("how much would Meta pay if the Perplexity deal failed?", ("fee", "deal", "failed")),
        ("how dependent is Perplexity on Meta?", ("dependence",)),
        ("what share of Perplexity's revenue comes from Meta?", ("comes", "dependence")),
        ("perplexity first day close", ("close",)),
        ("perplexity first day pop", ("debut",)),
        ("how far did perplexity drop on day one?", ("debut",)),
        ("perplexity share price jump", ("move",)),
        ("Meta and Perplexity deal value", ("deal",)),
        ("how big is Perplexity currently", ("now",)),
    ],
)
def test_several_words_ask_about_what_is_no_measure(language: Language, sentence: str, words: tuple[str, ...]) -> None:
    """Their words name no measure besides."""
    asked = language.read(sentence)
    assert asked.measures == ()
    assert set(words) == set(asked.words)


def test_what_something_is_worth_if_a_deal_fails_is_no_fee(language: Language) -> None:
    """Only what is paid then is one."""
    asked = language.read("what is Perplexity worth if the Meta deal is blocked?")
    assert Measure.VALUATION in asked.measures
    assert "fee" not in asked.words


def test_who_leads_a_company_is_not_the_company(language: Language) -> None:
    """Where another company is named, its founder acts for nobody; alone, the company is meant."""
    assert language.read("how much did the Meta founder put into Perplexity").companies == ("Perplexity",)
    assert language.read("what is the Scale AI CEO paid").companies == ("Scale AI",)


def test_a_kind_or_a_people_is_no_name(language: Language) -> None:
    """What somebody is called need not stand beside the figure."""
    asked = language.read("what did Meta offer the Israeli LLM startup Perplexity")
    assert asked.names == ()


def test_which_of_two_has_more_asks_for_each(language: Language) -> None:
    """And not for what passed between them."""
    assert "than" in language.read("who made more in 2024, Perplexity or Meta?").words
    assert "than" not in language.read("who paid Meta more than Perplexity?").words[:-1]


@pytest.mark.parametrize(
    "sentence", ["is the Perplexity settlement done", "Perplexity closed", "was Perplexity's office closed"]
)
def test_what_else_is_done_is_no_deal(language: Language, sentence: str) -> None:
    """Another word beside the company says what was done."""
    assert language.read(sentence).measures == ()

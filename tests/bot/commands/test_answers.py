"""Whole answers of single commands, from a real ledger."""

import csv
import io
from dataclasses import replace

import pytest

from bot.answer import Answers
from bot.card import Card, Choices, File, Heading, Line, Moments, Pick, Quote, Sides, Table
from bot.chat import Asker, Place
from bot.commands.export import cell
from bot.floods import Pace
from bot.model import Relation

OWNER = Asker(workspace="acme", user="u1", manages=True)
READER = Asker(workspace="acme", user="u2")


def sides(card: Card) -> list[Sides]:
    return [block for block in card.blocks if isinstance(block, Sides)]


def lines(card: Card) -> list[str]:
    return [block.text for block in card.blocks if isinstance(block, Line)]


def commands(card: Card) -> list[str]:
    return [option.command for block in card.blocks if isinstance(block, Choices) for option in block.options]


def test_a_slip_stands_beside_the_leading_figure(answers: Answers) -> None:
    """The leading side first, the slip with its article, and what would settle it."""
    card = answers.at_once("figure Scale AI investment by Meta", OWNER)
    (block,) = sides(card)
    assert block.sides[0].relation is Relation.LEADING
    slips = [said for said in block.sides if said.relation is Relation.SLIP]
    assert [(said.said, said.sources[0].article) for said in slips] == [("$14.3 million", "blog")]
    assert block.settles


def test_the_same_question_has_the_same_answer_either_way(answers: Answers) -> None:
    """Slash, sentence and the text form of the command give one card."""
    asked = ("/deal figure Meta Scale AI investment", "how much did Meta invest in Scale AI?",
             'figure "Meta" measure:"investment" by:"Scale AI"')  # fmt: skip
    cards = [answers.at_once(line, OWNER) for line in asked]
    assert cards[0] == cards[1] == cards[2]


def test_a_correction_is_told_on_the_card(answers: Answers) -> None:
    """A mistyped company is answered for, and the card says how it was read."""
    card = answers.at_once("perplexty valuation", OWNER)
    assert card.company == "Perplexity"
    assert lines(card)[0] == "Read “perplexty” as Perplexity."
    assert answers.at_once('figure "Perplexty"', OWNER).company == "Perplexity"


@pytest.mark.parametrize(
    "line", ["Meta capex 2027", "Nvidia revenue", "Scale AI headcount", "figure Scale AI Series G"]
)
def test_what_is_not_known_is_said(answers: Answers, line: str) -> None:
    """No other year, company, measure or round answers; the card offers what there is."""
    card = answers.at_once(line, OWNER)
    assert not card.found
    assert sides(card) == []
    assert card.title.startswith("The ledger does not know: ")
    assert commands(card)


def test_a_description_is_read_aloud(answers: Answers) -> None:
    """Where no company is named, the card says whom it takes the words for."""
    card = answers.at_once("what part did the blog post give as investment", OWNER)
    assert card.company == "Scale AI"
    assert "No company is named; the articles with" in lines(card)[0]


def test_a_number_alone_finds_who_says_it(answers: Answers) -> None:
    """A rounded number finds the finer one."""
    card = answers.at_once("is the 29 billion thing true?", OWNER)
    assert card.company == "Scale AI"
    assert {said.said for block in sides(card) for said in block.sides} == {"$29 billion"}


def test_a_company_is_shown_with_what_is_disputed_first(answers: Answers) -> None:
    """The overview leads with the slip and offers what comes next."""
    card = answers.at_once("Scale AI", OWNER)
    assert any(said.relation is Relation.SLIP for said in sides(card)[0].sides)
    assert 'disputes "Scale AI"' in commands(card)


def test_disputes_have_both_quotes(answers: Answers) -> None:
    """The words of both sides follow the figures."""
    card = answers.at_once("disputes", OWNER)
    texts = [block.text for block in card.blocks if isinstance(block, Quote)]
    assert any("$14.3 million" in text for text in texts)
    assert any("$14.3 billion" in text for text in texts)
    assert answers.at_once("disputes Perplexity", OWNER).title == "Nothing is in dispute about Perplexity."


@pytest.mark.parametrize("line", ["newest deals", "latest deals", "deals today", "list all deals", "deals this week"])
def test_the_newest_deals_are_asked_for_in_many_words(answers: Answers, line: str) -> None:
    """None of these words is a company."""
    assert sides(answers.at_once(line, OWNER)) == sides(answers.at_once("deals", OWNER)) != []


@pytest.mark.parametrize(
    ("line", "title", "first"),
    [
        ("highest valuation", "2 figures of valuation, the largest first", "$29 billion"),
        ("which companies have the highest valuation", "2 figures of valuation, the largest first", "$29 billion"),
        ("biggest investment", "3 figures of investment, the largest first", "$14.3 billion"),
        ("the top 5 rounds", "1 figure of funding round, the largest first", "$500 million"),
        ("newest valuations", "2 figures of valuation, the newest first", "$29 billion"),
    ],
)
def test_the_largest_is_looked_for_among_everybody_s(answers: Answers, line: str, title: str, first: str) -> None:
    """A superlative without a company asks for an order, and no article is looked for that holds the word."""
    card = answers.at_once(line, OWNER)
    assert (card.title, sides(card)[0].sides[0].said) == (title, first)


def test_deals_of_a_period_are_those_told_of_it(answers: Answers) -> None:
    """What was told of another month is left out; where nothing was, the card says so."""
    assert all(block.title.startswith("Perplexity") for block in sides(answers.at_once("deals in May 2025", OWNER)))
    assert answers.at_once("deals in 2019", OWNER).title == "The ledger holds no deal in 2019."


def test_who_invested_is_not_who_ordered(answers: Answers) -> None:
    """Money, rounds and the part of the company that they brought answer; contracts do not."""
    card = answers.at_once("who invested in Scale AI", OWNER)
    assert card.title == "2 figures of investment of Scale AI, the newest first"


def test_deals_of_either_party(answers: Answers) -> None:
    """A deal is found by the one who pays and by the one who is paid for."""
    assert sides(answers.at_once("deals Meta", OWNER)) == sides(answers.at_once("deals Scale AI", OWNER))


def test_search_quotes_the_sentence(answers: Answers) -> None:
    """An article is found by its words and quoted where they stand."""
    card = answers.at_once("search 49% stake", OWNER)
    (quote,) = [block for block in card.blocks if isinstance(block, Quote)]
    assert quote.source.article == "wire"
    assert "49% stake" in quote.text
    assert not answers.at_once("search zeppelin", OWNER).found


def test_sources_are_the_sentences_of_articles(answers: Answers) -> None:
    """Each article speaks in its own words."""
    card = answers.at_once("sources Scale AI investment", OWNER)
    articles = {block.source.article for block in card.blocks if isinstance(block, Quote)}
    assert articles == {"reuters", "blog", "wire"}


def test_watching_is_kept_by_person_and_workspace(answers: Answers) -> None:
    """One person's list is not another's, nor another workspace's."""
    assert answers.at_once("watch coreweav", OWNER).title == "You watch CoreWeave from now on."
    assert answers.at_once("watch CoreWeave", OWNER).title == "You watch CoreWeave already."
    assert commands(answers.at_once("watching", OWNER)) == ['company "CoreWeave"']
    for other in (READER, Asker(workspace="other", user="u1")):
        assert answers.at_once("watching", other).title.startswith("You watch no company yet")
    assert answers.at_once("unwatch CoreWeave", OWNER).title == "You no longer watch CoreWeave."
    assert answers.at_once("unwatch CoreWeave", OWNER).title == "You did not watch CoreWeave."


def test_why_tells_quotes_and_history(answers: Answers) -> None:
    """All quotes, and when the comparison came to be."""
    name = sides(answers.at_once("disputes Scale AI", OWNER))[0].comparison
    card = answers.at_once(f'why "{name}"', OWNER)
    assert [block.text for block in card.blocks if isinstance(block, Heading)] == [
        "In their words",
        "How it came to be",
    ]
    (history,) = [block for block in card.blocks if isinstance(block, Moments)]
    assert f"{history.rows[0][1]:%Y-%m-%d}" == "2026-03-01"
    assert answers.at_once('why "nothing"', OWNER).title.startswith("There is no comparison “nothing”.")


def test_why_without_an_id_offers_the_disputes(answers: Answers) -> None:
    """A sentence that begins with why gets the way to the ids; an id needs no marks."""
    card = answers.at_once("why do sources disagree about Scale AI", OWNER)
    assert commands(card) == ['disputes "Scale AI"']
    name = sides(answers.at_once("disputes Scale AI", OWNER))[0].comparison
    assert answers.at_once(f"/deal why {name}", OWNER) == answers.at_once(f'why "{name}"', OWNER)


def test_an_export_is_a_file_of_claims(answers: Answers) -> None:
    """CSV with a head, one claim a row, each with its quote."""
    card = answers.at_once("export Scale AI investment", OWNER)
    (file,) = [block for block in card.blocks if isinstance(block, File)]
    rows = list(csv.DictReader(io.StringIO(file.text)))
    assert file.name == "scale-ai-investment.csv"
    assert {row["article"] for row in rows} == {"reuters", "blog", "wire"}
    assert all(row["text"] in row["quote"] for row in rows)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+cmd", "@SUM(A1)", " =1", "\t=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    """A leading sign of a formula gets an apostrophe before it."""
    assert cell(text) == f"'{text}"


def test_help_lists_every_command_with_an_example_that_works(answers: Answers) -> None:
    """Each example is understood as the command it is an example of."""
    (table,) = [block for block in answers.at_once("help", OWNER).blocks if isinstance(block, Table)]
    for verb, _, example in table.rows:
        assert answers.understood(example, answers.desk).command.verb == verb
    assert commands(answers.at_once("help figure", OWNER)) == ["figure Scale AI investment by Meta"]


def test_a_fault_of_ours_is_numbered(answers: Answers) -> None:
    """Whatever breaks, the asker gets a number to tell."""
    broken = Answers(answers.desk, answers.commands)
    object.__setattr__(broken, "commands", None)
    card = broken.at_once("Meta", OWNER)
    assert not card.found
    assert card.title.startswith("Something went wrong on our side.")


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("company", "company company:"),
        ("figure", "figure company:"),
        ("/deal capex", 'figure measure:"capex" company:'),
    ],
)
def test_a_missing_company_is_a_menu(answers: Answers, line: str, command: str) -> None:
    """What can be chosen is offered, the likeliest as commands that work."""
    card = answers.at_once(line, OWNER)
    (menu,) = [block for block in card.blocks if isinstance(block, Choices)]
    assert menu.pick == Pick("companies", command)
    assert f'{command}"Meta"' in commands(card)
    assert answers.at_once(f'{command}"Meta"', OWNER).company == "Meta"


def test_a_follow_up_is_about_what_was_spoken_of(answers: Answers) -> None:
    """In a conversation a missing company is the last one, and the answer says so; a named one stays the named one."""
    follower = replace(OWNER, about="Scale AI")
    card = answers.at_once("and the valuation?", follower)
    assert (card.company, card.measure) == ("Scale AI", "valuation")
    assert "read as about Scale AI" in str(card.blocks[0])
    assert answers.at_once("Meta capex 2025", follower).company == "Meta"


@pytest.mark.parametrize("line", ["hello", "Hi there!", "/deal hello", "Good morning"])
def test_a_greeting_is_answered_with_how_to_ask(answers: Answers, line: str) -> None:
    """Two lines: how to ask, and where the commands are."""
    card = answers.at_once(line, OWNER)
    assert card.title.startswith("Hello. Ask in plain words: ")
    assert lines(card) == ["“help” lists the commands."]


@pytest.mark.parametrize(
    ("line", "near"), [("/serch Meta stake", None), ("/dispatch", "help disputes"), ("/xyzzy", None)]
)
def test_a_slash_verb_that_there_is_not_is_said(answers: Answers, line: str, near: str | None) -> None:
    """A near one is read as meant or offered; "/Meta capex" names a company and is as good as a sentence."""
    card = answers.at_once(line, OWNER)
    assert card.wrong is (line != "/serch Meta stake")
    assert near is None or near in commands(card)
    assert sides(answers.at_once("/Meta capex", OWNER))


def test_no_answer_leads_to_another_company(answers: Answers) -> None:
    """A company that is not known is named as it was typed, and nothing else is offered as a company."""
    card = answers.at_once("company Acme Frobnicators", OWNER)
    assert card.title == "The ledger knows no company “Acme Frobnicators”."
    assert commands(card) == ['search "Acme Frobnicators"']


def test_who_asks_too_much_is_told_so_in_one_sentence(answers: Answers) -> None:
    """In a chat; a menu that was taken from the thread counts once, and a terminal may ask as much as it likes."""
    now = [0.0]
    paced = replace(answers, pace=Pace(lambda: now[0]))
    anna = Asker("acme", "anna", Place("slack", "acme", "deals"), about="Scale AI")
    assert all(paced.at_once("figure measure:valuation", anna).company == "Scale AI" for _ in range(10))
    card = paced.at_once("disputes", anna)
    assert (card.title, card.blocks, card.found) == (
        "That was more than 10 questions in a minute. Ask again in 60 seconds.", (), False,
    )  # fmt: skip
    now[0] += 60.0
    assert paced.at_once("disputes", anna).found
    assert all(paced.at_once("help", Asker()).found for _ in range(100))

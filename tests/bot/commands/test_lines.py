"""Lines are commands: with a verb, in the one text form, or as a sentence."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from bot.answer import Answers
from bot.commands import COMMANDS, Command, build_commands
from bot.commands.company import Company
from bot.commands.disputes import Disputes
from bot.commands.figure import Figure
from bot.commands.help import Help
from bot.commands.search import Search
from bot.commands.settle import Settle
from bot.desk import Desk
from bot.errors import NotUnderstood
from bot.model import Measure
from briefs.brief import Brief

EVERY: tuple[type[Command], ...] = (*COMMANDS, Brief)
WORDS = st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool)
ONE_LINE = WORDS.filter(lambda text: text.isprintable())


def values(command: type[BaseModel]) -> st.SearchStrategy[dict[str, object]]:
    """Values for some fields of a command, all that it needs among them."""
    kinds: dict[str, st.SearchStrategy[object]] = {
        "measure": st.sampled_from(list(Measure)),
        "period": st.sampled_from(["2025", "2025-Q1", "2025-06", "2025-H2", "FY2026", "cumulative"]),
        "who": st.sampled_from(["me", "channel"]),
        "order": st.sampled_from(["newest", "largest"]),
        "amount": st.sampled_from(["14300000000", "49%", "33000000000 or 45000000000", "0.5"]),
    }
    fields = {name: kinds.get(name, ONE_LINE) for name in command.model_fields}
    needed = {name: fields[name] for name, field in command.model_fields.items() if field.is_required()}
    return st.fixed_dictionaries(needed, optional={name: fields[name] for name in fields if name not in needed})


@pytest.mark.parametrize("command", EVERY)
@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_the_text_form_reads_back(command: type[Command], data: st.DataObject) -> None:
    """For every command c, parse(str(c)) is c again."""
    one = command.made(data.draw(values(command)))
    assert build_commands(EVERY).parse(str(one)) == one


def test_two_commands_with_one_verb_are_refused() -> None:
    """A clash of verbs is found when the list is built."""
    with pytest.raises(ValueError, match="two commands"):
        build_commands([Search, Search])


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("/deal figure Meta Scale AI investment", Figure(company="Meta", by="Scale AI", measure=Measure.INVESTMENT)),
        ("/figure Meta capex 2025", Figure(company="Meta", measure=Measure.CAPEX, period="2025")),
        ("company Scale AI valuation", Company(company="Scale AI", measure=Measure.VALUATION)),
        ("disagreements Scale AI", Disputes(company="Scale AI")),
        ("where do sources disagree about Meta?", Disputes(company="Meta")),
        ("how much did Meta invest in Scale AI?", Figure(company="Meta", by="Scale AI", measure=Measure.INVESTMENT)),
        ("Perplexity", Company(company="Perplexity")),
        ("", Help()),
        ("/deal", Help()),
        ('settle "abc" why:"the filing says so"', Settle(comparison="abc", why="the filing says so")),
        ('figure "Scale AI" investment', Figure(company="Scale AI", measure=Measure.INVESTMENT)),
    ],
)
def test_a_line_is_understood(answers: Answers, line: str, command: Command) -> None:
    """With a slash, without, with a verb or as a sentence: the same command."""
    assert answers.understood(line, answers.desk).command == command


def test_a_mistyped_verb_behind_a_slash_is_named(answers: Answers) -> None:
    """A near verb is taken, and the note says so."""
    understood = answers.understood("/figur Meta capex", answers.desk)
    assert understood.command == Figure(company="Meta", measure=Measure.CAPEX)
    assert understood.notes == ("Read “figur” as “figure”.",)


def test_a_line_that_says_nothing_offers_something(answers: Answers) -> None:
    """What cannot be read raises, with commands that can be."""
    with pytest.raises(NotUnderstood) as caught:
        answers.understood("and so what", answers.desk)
    assert "help" in caught.value.offers


def test_a_period_that_is_none_is_refused(answers: Answers) -> None:
    """A typed period that no claim could have is said to be wrong, with an example."""
    with pytest.raises(NotUnderstood, match="“soon” does not fit as period"):
        answers.understood('figure "Meta" period:"soon"', answers.desk)


def test_a_missing_company_is_asked_for(answers: Answers) -> None:
    """A command that needs a company says so in plain words, with an example."""
    with pytest.raises(NotUnderstood, match="“watch” needs a company; for example: watch CoreWeave"):
        answers.understood("/deal watch", answers.desk)


@pytest.mark.parametrize("line", ["disputes Zzyzx", "/deal watch Zzyzx", "/deal deals Zzyzx"])
def test_an_unknown_company_is_never_passed_over(answers: Answers, line: str) -> None:
    """What may be a company that nobody knows is told, instead of answering for all."""
    with pytest.raises(NotUnderstood, match="The ledger knows no company “Zzyzx”"):
        answers.understood(line, answers.desk)


@settings(deadline=None)
@given(line=st.text(max_size=200))
def test_no_line_breaks_the_reading(answers: Answers, line: str) -> None:
    """Whatever is typed is a command or is refused in plain words."""
    with suppress(NotUnderstood):
        command = answers.understood(line, answers.desk).command
        assert build_commands(COMMANDS).parse(str(command)) == command


@pytest.mark.parametrize("verb", ["company", "figure", "disputes", "deals", "sources", "watch"])
@pytest.mark.parametrize("typed", ["Runway", "runway", "Runway’s"])
def test_behind_a_verb_a_company_called_by_a_common_word_is_found_unquoted(
    answers: Answers, desk: Desk, verb: str, typed: str
) -> None:
    """“company Runway” is “company "Runway"”, with a capital or without, for every command that takes a company."""
    assert answers.understood(f"{verb} {typed}", desk).command == answers.understood(f'{verb} "Runway"', desk).command


def test_behind_a_verb_more_may_follow_the_common_word(answers: Answers, desk: Desk) -> None:
    """A first word with a capital is the company although a second company follows."""
    command = answers.understood("compare Runway OpenAI", desk).command
    assert (getattr(command, "company", None), getattr(command, "by", None)) == ("Runway", "OpenAI")


def test_a_line_of_one_common_word_with_a_capital_is_the_company(answers: Answers, desk: Desk) -> None:
    """“Runway” alone asks about the company, “valuation” about no company."""
    assert answers.understood("Runway", desk).command == Company(company="Runway")
    assert isinstance(answers.understood("runway", desk).command, Search)


@pytest.mark.parametrize("line", ["who is the CEO of Scale AI", "Who's the founder of Scale AI?"])
def test_who_leads_a_company_is_no_question_about_figures(answers: Answers, desk: Desk, line: str) -> None:
    """It is said plainly, and no figure of the company is given for an answer."""
    with pytest.raises(NotUnderstood, match="deals and figures, not on who leads"):
        answers.understood(line, desk)


def test_what_a_leader_put_in_is_a_question_about_figures(answers: Answers, desk: Desk) -> None:
    """Only who leads is no figure; with a measure the leader narrows it."""
    assert answers.understood("how much did the CEO of Scale AI invest", desk).command.verb == "figure"

"""Links that people bring in a chat are taken into their own workspace."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer import Answers, build_answers
from bot.card import Choices, Line
from bot.chat import Asker
from bot.commands import COMMANDS, build_commands
from bot.desk import Desk
from bot.reach import Reach
from bot.store import open_ledger
from tests.bot.intake.site import Site, page, rss, serving

OURS = Asker(workspace="slack-T1", user="U1")
THEIRS = Asker(workspace="slack-T2", user="U1")


@pytest.fixture
def site() -> Iterator[Site]:
    """A news site on this machine."""
    with serving() as one:
        yield one


@pytest.fixture
def asking(tmp_path: Path, desk: Desk) -> Iterator[Answers]:
    """Answers over an empty ledger, for links to this machine."""
    ledger = open_ledger(tmp_path)
    yield build_answers(replace(desk, ledger=ledger, reach=Reach(private=True)), build_commands(COMMANDS))
    ledger.close()


def lines(answers: Answers, text: str, asker: Asker = OURS) -> list[str]:
    card = answers.at_once(text, asker)
    return [card.title, *(block.text for block in card.blocks if isinstance(block, Line))]


def test_a_link_is_taken_in(asking: Answers, site: Site) -> None:
    """The answer says how many figures were read, and leads to the company."""
    card = asking.at_once(f'article "{site.put("/a", page("Meta invests in Scale AI"))}"', OURS)
    assert card.title == "1 article taken in"
    assert card.blocks[0] == Line("Meta invests in Scale AI: taken in, 3 figures read.")
    (ways,) = (block for block in card.blocks if isinstance(block, Choices))
    assert ways.options[0].command == 'company "Scale AI"'


@pytest.mark.parametrize("verb", ["article", "add", "index"])
def test_it_goes_by_several_words(asking: Answers, site: Site, verb: str) -> None:
    """Typed as people type, without quotation marks."""
    link = site.put("/a", page("A deal"))
    assert lines(asking, f"{verb} {link}")[0] == "1 article taken in"
    assert lines(asking, f"{verb} {link}") == ["1 known already", "A deal: known already."]


def test_one_workspace_does_not_see_what_another_added(asking: Answers, site: Site) -> None:
    """Neither in answers nor in searches."""
    lines(asking, f'index "{site.put("/a", page("Meta invests in Scale AI"))}"')
    assert asking.at_once("figure Scale AI investment", OURS).found
    assert not asking.at_once("figure Scale AI investment", THEIRS).found
    assert not asking.at_once("search billion", THEIRS).found


def test_a_feed_is_taken_in(asking: Answers, site: Site) -> None:
    """With the articles that it names."""
    items = {site.put(f"/{at}", page(f"Deal {at}")): f"Deal {at}" for at in range(3)}
    feed = site.put("/feed", rss(items), Content_Type="application/rss+xml")
    assert lines(asking, f'index "{feed}"')[0] == "3 articles taken in"


def test_what_cannot_be_read_says_what_to_do(asking: Answers, site: Site) -> None:
    """In plain words, beside what could be."""
    said = lines(asking, f'index "{site.address}/none {site.put("/a", page("A deal"))}"')
    assert said == [
        "1 article taken in, 1 not readable",
        "A deal: taken in, 3 figures read.",
        f"{site.address}/none: there is no such page. Check the link.",
    ]
    assert not asking.at_once(f'index "{site.address}/none"', OURS).found


def test_the_private_network_is_not_reached(answers: Answers, site: Site) -> None:
    """Unless whoever runs the bot allows it."""
    assert "it asks for port" in lines(answers, f'index "{site.put("/a", page("A deal"))}"')[1]
    assert "not on the internet" in lines(answers, 'index "http://169.254.169.254/latest/meta-data"')[1]
    assert site.asked == []


def test_a_text_without_a_link_says_so(answers: Answers) -> None:
    """Nothing is fetched for it."""
    assert not answers.at_once('article "no link"', Asker()).found


def test_few_people_wait_for_links_at_once(asking: Answers, site: Site) -> None:
    """Whoever comes beyond that is told so at once, since answers and briefings need the same threads."""
    link = site.put("/a", page("A deal"))
    waiting = 0
    while asking.desk.fetches.acquire(blocking=False):
        waiting += 1
    assert waiting > 1
    assert "Try again in a minute" in lines(asking, f"article {link}")[0]
    asking.desk.fetches.release()
    assert lines(asking, f"article {link}")[0] == "1 article taken in"
    assert lines(asking, f"article {link}")[0] == "1 known already"

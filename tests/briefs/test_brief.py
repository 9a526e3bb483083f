"""What “brief” shows is what would be posted, with charts where they say more than words; watching is per channel."""

from pathlib import Path

from bot.card import Card, Chart, Choices, Facts, Line
from bot.written import words
from briefs.booking import store_of
from briefs.writing import compose, split
from tests.briefs.conftest import House, asker

ANNA = asker()
WIZ_32 = "Google acquired Wiz for $32 billion."
WIZ_23 = "Google acquired Wiz for $23 billion."


def shown(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """The messages, without what can be done about a schedule."""
    return tuple(
        Card(title=one.title, blocks=tuple(block for block in one.blocks if not isinstance(block, Choices)))
        for one in cards
    )


def test_a_brief_since_a_moment_is_what_a_schedule_posts_then(house: House) -> None:
    """Message by message, as if the last briefing had been at that moment."""
    house.tell("one", WIZ_32)
    house.later(hours=1)
    moment = house.time[0]
    house.ask('schedule "daily 12:00"', ANNA)
    house.tell("two", WIZ_23)
    house.tell("three", "OpenAI raised $40 billion.")
    house.later(hours=3)
    (one,) = store_of(house.desk).schedules("acme")
    posted = compose(house.desk.seen_by("acme"), one, house.desk.ledger.changes("acme", since=one.position)).cards
    asked = house.ask(f"brief since:{moment:%Y-%m-%dT%H:%M}", ANNA)
    assert asked.title.startswith("AI deals: 1 now disputed and 1 new")
    assert shown(split(asked)) == shown(posted)


def test_a_brief_since_a_moment_tells_nothing_twice(house: House) -> None:
    """What was there before, and what nobody changed, is left out; nothing at all is one line."""
    house.tell("one", WIZ_32)
    house.later(hours=1)
    assert words(house.ask(f"brief since:{house.time[0]:%Y-%m-%dT%H:%M}", ANNA)).startswith("Nothing new on AI deals")
    assert "1 new" in words(house.ask("brief since:2026-03-02", ANNA))


def test_a_brief_of_one_company_leaves_the_others_out(house: House) -> None:
    """With a time and without."""
    house.tell("one", WIZ_32 + " OpenAI raised $40 billion.")
    for line in ("brief OpenAI", 'brief "OpenAI" since:2026-03-02'):
        said = words(house.ask(line, ANNA))
        assert "OpenAI" in said
        assert "Wiz" not in said


def test_a_dispute_is_drawn_in_the_thread(house: House) -> None:
    """Two sides are worth a chart, which goes with the details; one figure is not."""
    house.tell("one", WIZ_32 + " OpenAI raised $40 billion.")
    house.tell("two", WIZ_23)
    lead, details = split(house.ask("brief", ANNA))
    (chart,) = (block for block in details.blocks if isinstance(block, Chart))
    assert "Wiz" in chart.title
    assert not any(isinstance(block, Chart) for block in lead.blocks)


def test_a_channel_s_briefing_goes_by_what_the_channel_watches(house: House) -> None:
    """Not by the private list of whoever made the schedule."""
    house.ask("watch OpenAI", ANNA)
    house.ask("watch Wiz for this channel", ANNA)
    house.ask('schedule "daily 9:00" watched:only', ANNA)
    house.ask('schedule "daily 9:00" watched:only to:me', ANNA)
    house.tell("one", WIZ_32 + " OpenAI raised $40 billion.")
    house.later(hours=1)
    house.post()
    leads = {place.channel: text for place, text in house.wire.posted if not place.thread}
    assert "Wiz" in leads["deals"]
    assert "OpenAI" not in leads["deals"]
    assert "OpenAI" in leads["@anna"]
    assert "Wiz" not in leads["@anna"]


def test_alerts_are_about_what_the_channel_watches(house: House) -> None:
    """A conflict about another company is for the briefing; the schedule says which companies it is about."""
    house.ask("watch Wiz for this channel", ANNA)
    card = house.ask("schedule alerts", ANNA)
    (facts,) = (block for block in card.blocks if isinstance(block, Facts))
    assert ("companies", "Wiz") in facts.rows
    for name, text in (("one", "Meta invested $14.3 billion in Scale AI."), ("two", WIZ_32)):
        house.tell(name, text)
    house.tell("three", "Meta invested $14.3 million in Scale AI.")
    assert house.post() == []
    house.tell("four", WIZ_23)
    assert "Wiz" in house.post()[0]


def test_what_reads_like_the_lead_is_at_most_five_lines(house: House) -> None:
    """However much there is."""
    for at in range(9):
        house.tell(f"n{at}", f"Acme{chr(97 + at)}corp raised ${at + 2} billion.")
    lead, *_ = split(house.ask("brief", ANNA))
    assert 0 < sum(isinstance(block, Line) for block in lead.blocks) <= 5


def test_the_schedules_of_the_readme_are_accepted(house: House) -> None:
    """Each line as it stands there, without what is said beside it."""
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    block = readme.split("### Briefings")[1].split("```")[1]
    lines = [line.split("   ")[0].strip() for line in block.splitlines() if line]
    assert len(lines) >= 5
    for line in lines:
        assert "is set" in house.ask(line, ANNA).title, line
    for words_ in ("first Monday 08:30", "every 4 hours", "cron 0 9 * * 1-5"):
        assert "is set" in house.ask(f"schedule {words_}", ANNA).title

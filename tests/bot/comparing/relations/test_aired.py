"""One figure told as talk before the news, and as the news itself by somebody else."""

from bot.model import Measure, Relation, Stage
from tests.bot.comparing.press import Press


def worth() -> Press:
    return Press(company="Tavi", measure=Measure.VALUATION, counterparty=None)


def test_who_told_the_talks_is_not_in_conflict_with_the_news() -> None:
    """170 billion was right of the talks in August; who writes in September that it closed so contradicts 183."""
    press = worth()
    press.tells("a.com", "$170 billion", "2025-08-20", stage=Stage.TALKS)
    press.tells("b.com", "$183 billion", "2025-09-02", stage=Stage.CLOSED)
    press.tells("c.com", "$183 billion", "2025-09-02", stage=Stage.CLOSED)
    press.tells("d.com", "$170 billion", "2025-09-03", stage=Stage.CLOSED)
    sides = {side.relation: {claim.article.split()[0] for claim in side.claims} for side in press.only().sides}
    assert sides[Relation.REVISED] == {"a.com"}
    assert sides[Relation.CONFLICT] == {"d.com"}


def test_a_conflict_of_those_who_tell_it_as_done_stays_one_side() -> None:
    """Nobody spoke of talks before the news: all of them contradict."""
    press = worth()
    press.tells("b.com", "$183 billion", "2025-09-02", stage=Stage.CLOSED)
    press.tells("c.com", "$183 billion", "2025-09-02", stage=Stage.CLOSED)
    press.tells("d.com", "$170 billion", "2025-09-03", stage=Stage.CLOSED)
    assert [side.relation for side in press.only().sides] == [Relation.LEADING, Relation.CONFLICT]

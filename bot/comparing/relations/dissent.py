"""What one article tells as a disagreement of others: two sides, although nobody else has told either."""

from collections.abc import Sequence

from bot.comparing.quantities.sides import Group
from bot.comparing.quantities.words import said
from bot.comparing.relations.judged import Verdict
from bot.comparing.relations.opposing import Why, oppose, placed
from bot.comparing.statements.statements import Statement


def with_dissent(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts, with the sides that an article sets against one another in one of them, as a conflict."""
    kept = dict(enumerate(verdicts))
    against = [(s, s.against) for one in verdicts for judged in one for s in judged.group.statements if s.against]
    for dissenting, place in against:
        sides = placed(kept)
        told = [sides[one] for one in (dissenting.claim.place, place) if one in sides]
        if len(told) == 2:
            better, worse = sorted(told, key=lambda side: (len(kept[side[0]]) == 1, -len(side[1].group.origins)))
            oppose(kept, better, worse, _told_by(dissenting))
    return list(kept.values())


def _told_by(teller: Statement) -> Why:
    def why(group: Group, rival: Group) -> str:
        return f"{teller.carrier} tells that sources disagree: {said(group)} and {said(rival)}"

    return why

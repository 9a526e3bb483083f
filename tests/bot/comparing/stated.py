"""Claims of some articles as the rooms of comparing take them."""

from bot.comparing.quantities.sides import Group, grouped
from bot.comparing.statements.origins import trace
from bot.comparing.statements.outlets import Outlets
from bot.comparing.statements.statements import Statement, state
from tests.bot.comparing.press import Press


def stated(press: Press) -> list[Statement]:
    """What was published, as statements in the order of their places."""
    return state(press.claims, press.articles, trace(press.claims, press.articles, Outlets(press.outlets)))


def group(press: Press, said: str) -> Group:
    """The group of a figure, by its words."""
    return next(one for one in grouped(stated(press)) if said in {s.claim.figure.text for s in one.statements})

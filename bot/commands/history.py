"""How a comparison came to be, as a reader would ask: what came when, of whom, what it turned and how sure one was."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bot import showing
from bot.card import RELATIONS, Moments
from bot.model import Relation
from bot.record import Change, Turn
from bot.showing import Articles

MOST = 12
"""Moments that are told, the last ones."""

FIGURES = 4
"""Figures that are named of one change."""

ORDER = (
    Turn.OPENED,
    Turn.APPEARED,
    Turn.GREW,
    Turn.SHRANK,
    Turn.VANISHED,
    Turn.CLOSED,
    Turn.TURNED,
    Turn.DISPUTED,
    Turn.AGREED,
    Turn.RATED,
)
"""In which order a reader asks for what came at one moment; what was only reworded nobody asks for."""

RATING = frozenset({Turn.OPENED, Turn.RATED})
"""Turns that tell how sure one may be, and so whether something is in dispute."""

DISPUTE = {
    Turn.DISPUTED: "in dispute from then on",
    Turn.AGREED: "no longer in dispute",
    Turn.CLOSED: "nobody tells it any more",
}


def history(changes: Sequence[Change], articles: Articles) -> Moments | None:
    """The moments of a comparison, the first one first; None where nothing can be told."""
    rows = []
    for at, same in groupby(changes, key=lambda one: one.at):
        told = "; ".join(_told(_asked(same), articles))
        rows += [(told, at)] if told else []
    return Moments(tuple(rows[-MOST:])) if rows else None


def _asked(changes: Iterable[Change]) -> list[Change]:
    """The changes of one moment in the order of asking, a dispute only where no rating tells it."""
    told = sorted((one for one in changes if one.turn in ORDER), key=lambda one: (ORDER.index(one.turn), one.seq))
    rated = any(one.turn in RATING for one in told)
    return [one for one in told if not (rated and one.turn in (Turn.DISPUTED, Turn.AGREED))]


def _told(changes: Iterable[Change], articles: Articles) -> Iterator[str]:
    for one in changes:
        figures = _figures(one, articles)
        match one.turn:
            case Turn.OPENED:
                yield f"first compared, {one.now}{f': {figures}' if figures else ''}"
            case Turn.RATED:
                yield f"now {one.now}, before that {one.was}"
            case Turn.DISPUTED | Turn.AGREED | Turn.CLOSED:
                yield DISPUTE[one.turn]
            case _ if figures:
                yield _of_figures(one, figures)


def _of_figures(one: Change, figures: str) -> str:
    match one.turn:
        case Turn.APPEARED:
            how = RELATIONS[Relation(one.now)]
            return f"new: {figures}{f', {how}' if how else ''}"
        case Turn.GREW:
            return f"told again: {figures}"
        case Turn.TURNED:
            return f"{figures}: {_stand(one.now)}, before that {_stand(one.was)}"
        case _:
            return f"no longer told: {figures}"


def _stand(relation: str) -> str:
    return RELATIONS[Relation(relation)] or "leading"


def _figures(one: Change, articles: Articles) -> str:
    """The figures that made a change, each with who tells it."""
    kept = [claim for claim in one.claims if claim.article in articles]
    told = [f"{text} ({showing.outlets(same, articles)})" for text, same in showing.writings(kept, articles).items()]
    rest = len(told) - FIGURES
    return ", ".join([*told[:FIGURES], *([f"{rest} more"] if rest > 0 else [])])

"""How a comparison came to be is told in the order in which a reader asks."""

from datetime import UTC, datetime
from decimal import Decimal

from bot.commands.history import history
from bot.model import Amount, Article, Bound, Claim, Figure, Measure, Part
from bot.record import Change, Turn

FIRST, SECOND = (datetime(2026, 3, day, 9, tzinfo=UTC) for day in (1, 2))


def article(outlet: str, figure: str) -> Article:
    return Article(id=outlet, title="", text=f"Korvane raised {figure}.", outlet=outlet)


def claim(outlet: str, figure: str) -> Claim:
    million = Decimal(figure[1:].split(maxsplit=1)[0]).scaleb(6)
    amount = Amount(low=million, high=million, unit="USD", bound=Bound.EXACT, precision=Decimal(10) ** 5)
    start = len("Korvane raised ")
    return Claim(
        article=outlet,
        part=Part.TEXT,
        figure=Figure(start=start, end=start + len(figure), text=figure, amount=amount),
        sentence=(0, start + len(figure) + 1),
    )


ARTICLES = {one.id: one for one in (article("Harbor Wire", "$2.4 million"), article("Ledger Post", "$4.2 million"))}
ONE, OTHER = claim("Harbor Wire", "$2.4 million"), claim("Ledger Post", "$4.2 million")


def change(seq: int, at: datetime, turn: Turn, was: str = "", now: str = "", *claims: Claim) -> Change:
    return Change(
        seq=seq,
        at=at,
        comparison="x",
        company="Korvane",
        measure=Measure.FUNDING_ROUND,
        turn=turn,
        was=was,
        now=now,
        claims=claims,
    )


def labels(*changes: Change) -> list[str]:
    told = history(changes, ARTICLES)
    return [label for label, _ in told.rows] if told else []


def test_a_moment_tells_what_came_before_how_sure_one_was() -> None:
    """A new figure and who tells it; then the rating, which tells the dispute too, in one line for one moment."""
    told = labels(
        change(1, FIRST, Turn.OPENED, "", "reported", ONE),
        change(2, SECOND, Turn.DISPUTED, "", "", ONE, OTHER),
        change(3, SECOND, Turn.RATED, "reported", "contested"),
        change(4, SECOND, Turn.APPEARED, "", "conflict", OTHER),
    )
    assert told == [
        "first compared, reported: $2.4 million (Harbor Wire)",
        "new: $4.2 million (Ledger Post), disagrees; now contested, before that reported",
    ]


def test_a_side_that_turns_or_goes_is_told_by_its_figure() -> None:
    """What it was comes last, since what it is now is asked first."""
    told = labels(
        change(1, FIRST, Turn.TURNED, "leading", "slip", OTHER),
        change(2, SECOND, Turn.VANISHED, "slip", "", OTHER),
        change(3, SECOND, Turn.AGREED),
    )
    assert told == [
        "$4.2 million (Ledger Post): likely slip, before that leading",
        "no longer told: $4.2 million (Ledger Post); no longer in dispute",
    ]


def test_what_only_reads_otherwise_is_no_history() -> None:
    """A reason in other words is nothing that anybody asks for."""
    assert labels(change(1, FIRST, Turn.REWORDED)) == []


def test_a_figure_that_stands_no_more_is_not_shown() -> None:
    """The turn stays, its figure goes: no number is shown that stands in no stored quote."""
    gone = claim("Gone Gazette", "$9.9 million")
    assert labels(change(1, FIRST, Turn.OPENED, "", "reported", gone)) == ["first compared, reported"]

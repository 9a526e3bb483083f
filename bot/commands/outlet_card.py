"""The card on an outlet: how often it slipped, dissented, was first or repeated another, each with an example."""

from collections.abc import Iterable

from bot import showing
from bot.card import Card, Choice, Choices, Facts, Line, Tone
from bot.commands.words import EMPTY
from bot.desk import Desk
from bot.desk.outlets import Standing, forms, standing
from bot.model import Comparison, counted
from bot.quoting import quoted

ENOUGH = 3
"""Figures that others tell too, below which counts say nothing of an outlet."""


def outlet_card(desk: Desk, typed: str) -> Card | None:
    """The card on the one outlet that is typed; None where none or several are called so."""
    compared, articles = desk.lately()
    names = dict.fromkeys(article.outlet for article in articles.values())
    meant = [name for name in names if name.casefold() == typed.casefold()]
    meant = meant or [name for name in names if _saying(name) == _saying(typed) != frozenset()]
    if len(meant) != 1:
        return None
    return _card(standing(meant[0], forms(meant[0], desk.knowledge.outlets), compared, articles))


def _saying(name: str) -> frozenset[str]:
    """The words of a name without those that a question leaves out: "The Tech Ledger" is read as "Tech"."""
    return frozenset(name.casefold().split()) - EMPTY


def _card(one: Standing) -> Card:
    figures = counted(len(one.told), "figure")
    if len(one.told) < ENOUGH:
        text = f"Of what {one.outlet} tells, {figures} in the ledger can be set against another outlet’s."
        return Card(title=f"{one.outlet}: too little to say how it stands", blocks=(Line(text), *_examples(one)))
    rows = [(what, f"{len(found)} of {len(one.told)}") for what, found in _counts(one)]
    note = "A dissent is no error: others tell another number. Counted in what was compared last."
    return Card(
        title=f"{one.outlet}: {figures} that other outlets tell too",
        blocks=(Facts(tuple(rows)), Line(note, Tone.NOTE), *_examples(one)),
    )


def _counts(one: Standing) -> tuple[tuple[str, tuple[Comparison, ...]], ...]:
    return (
        ("likely slips", one.slips),
        ("dissents", one.dissents),
        ("first with the leading figure", one.firsts),
        ("echoes of another outlet", one.echoes),
    )


def _examples(one: Standing) -> Iterable[Choices]:
    """One comparison to open for each count that is not nothing."""
    options = [
        Choice(f"{what}: {showing.named(found[0].quantity)}", f"why {quoted(found[0].id)}")
        for what, found in _counts(one)
        if found
    ]
    return (Choices("An example of each:", tuple(options)),) if options else ()

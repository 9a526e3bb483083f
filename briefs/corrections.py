"""A note for the thread of a briefing whose figures no longer stand as they were told. Pure, but for `Corrections`.

Two things are worth a note: an article behind a posted figure was corrected, so that its figure is gone, and a figure
was found to be a likely slip. What merely grew or was disputed is for the next briefing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot import showing
from bot.card import Block, Card, Line, Tone
from bot.chat import Chat
from bot.desk import Desk
from bot.errors import LedgerUnusable
from bot.log import log
from bot.model import Claim, Comparison, Relation, spoken
from bot.posting import Part, Text
from bot.record import Change, Turn
from bot.store.briefs import Briefs

LOST = frozenset({Turn.SHRANK, Turn.VANISHED, Turn.CLOSED})
REACH = timedelta(days=30)
"""How old a briefing may be and still be corrected."""

MOST = 8


def note(
    changes: Sequence[Change],
    standing: Mapping[str, Comparison],
    articles: showing.Articles,
    corrected: Mapping[str, Sequence[Claim]],
) -> Card | None:
    """The note that some changes of posted comparisons are worth, or None.

    `articles` are the current versions; `corrected` the claims that those make now of which there are earlier ones.
    """
    blocks: dict[Block, None] = {}
    for change in changes:
        one = standing.get(change.comparison)
        lost = change.turn in LOST
        lines = _corrected(change, one, articles, corrected) if lost else _slipped(change, one, articles)
        blocks |= dict.fromkeys(lines)
    if not blocks:
        return None
    shown = tuple(blocks)[:MOST]
    return Card(title="Correction to this briefing", blocks=shown)


def _corrected(
    change: Change, one: Comparison | None, articles: showing.Articles, corrected: Mapping[str, Sequence[Claim]]
) -> Iterator[Line]:
    """An article that no longer says what it said, and what it says instead."""
    for claim in change.claims:
        article = articles.get(claim.article)
        if article is None or claim.article not in corrected or claim.figure.text in article.part(claim.part):
            continue
        now = [new for new in corrected[claim.article] if (new.company, new.measure) == (claim.company, claim.measure)]
        figures = spoken(dict.fromkeys(new.figure.text for new in showing.standing(now, articles)))
        said = f"it now says {figures}" if figures else "it no longer gives a figure"
        thing = showing.named(one.quantity if one else showing.quantity(claim))
        yield Line(f"{article.outlet} has corrected its article on {thing}: instead of {claim.figure.text} {said}.")


def _slipped(change: Change, one: Comparison | None, articles: showing.Articles) -> Iterator[Line]:
    """A figure that is a likely slip by now."""
    if one is None or change.now != Relation.SLIP or change.turn not in (Turn.APPEARED, Turn.TURNED):
        return
    places = {claim.place for claim in change.claims}
    claims = [claim for claim in one.claims if claim.place in places]
    leading = showing.standing(one.leading.claims, articles)
    for claim in showing.standing(claims, articles)[:1]:
        outlets = showing.outlets(claims, articles)
        rather = f"; the others write {leading[0].figure.text}" if leading else ""
        text = f"{showing.named(one.quantity)}: {claim.figure.text} ({outlets}) is a likely slip{rather}."
        yield Line(text, Tone.ALERT)


@dataclass(frozen=True, slots=True)
class Corrections:
    """Looks at what was posted lately and notes, in each thread once, what has changed about it."""

    desk: Desk
    store: Briefs
    chats: Mapping[str, Chat]

    def look(self) -> int:
        """Leave the notes that are due in the outbox; how many."""
        since = self.store.moment().wall - REACH
        last = self.desk.ledger.last_change()
        return sum(self._noted(lead, was, last) for lead, was in self.store.notable(since))

    def _noted(self, lead: Part, was: int, last: int) -> bool:
        try:
            return self._note(lead, was, last)
        except LedgerUnusable:
            raise
        except Exception:  # noqa: BLE001  one briefing must not keep the others from their corrections
            log().exception("A correction could not be written; look at the lines below", schedule=lead.schedule)
            return False

    def _note(self, lead: Part, was: int, last: int) -> bool:
        chat = self.chats.get(lead.target.platform)
        if chat is None:
            return False
        card = self._card(lead, was, last)
        text = Text(chat.rendered(card), about=()) if card else None
        return self.store.add_note(lead, was, last, text) and card is not None

    def _card(self, lead: Part, was: int, last: int) -> Card | None:
        desk = self.desk.seen_by(lead.workspace)
        about = set(lead.about)
        changes = [
            change
            for change in desk.ledger.changes(lead.workspace, since=was)
            if change.seq <= last and change.comparison in about
        ]
        if not changes:
            return None
        found = {name: desk.ledger.comparison(lead.workspace, name) for name in {one.comparison for one in changes}}
        standing = {name: one for name, one in found.items() if one}
        named = [claim.article for change in changes for claim in change.claims]
        named += [claim.article for one in standing.values() for claim in one.claims]
        lost = {claim.article for change in changes if change.turn in LOST for claim in change.claims}
        corrected = {
            name: desk.ledger.claims_of_article(lead.workspace, name)
            for name in lost
            if len(desk.ledger.versions(lead.workspace, name)) > 1
        }
        return note(changes, standing, desk.articles(named), corrected)

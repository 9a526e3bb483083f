"""What was answered lately and has several pages, so that turning them asks nothing anew and changes nothing."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

from adapters.discord.render import Sent

ROOM = 300
SHARED = 5_000

Whose = tuple[int, int, int | None]
"""The person who asked, the channel, and the server that was spoken for in direct messages."""


@dataclass(slots=True)
class Shown:
    """The last answers of this process: who asked what, and the pages."""

    room: int = ROOM
    kept: OrderedDict[tuple[Whose, str], tuple[Sent, ...]] = field(default_factory=OrderedDict)
    shared: OrderedDict[tuple[int, str], None] = field(default_factory=OrderedDict)

    def keep(self, whose: Whose, asked: str, pages: tuple[Sent, ...]) -> None:
        """Keep an answer that has something to turn to."""
        if len(pages) > 1:
            self.kept[whose, asked] = pages
            self.kept.move_to_end((whose, asked))
            if len(self.kept) > self.room:
                self.kept.popitem(last=False)

    def share(self, message: int, words: str) -> bool:
        """Whether a page of a message is shared for the first time; it counts as shared from now on."""
        if (message, words) in self.shared:
            return False
        self.shared[message, words] = None
        if len(self.shared) > SHARED:
            self.shared.popitem(last=False)
        return True

    def unshare(self, message: int, words: str) -> None:
        """Forget that a page was shared, since it was not."""
        self.shared.pop((message, words), None)

    def pages(self, whose: Whose, asked: str) -> tuple[Sent, ...] | None:
        return self.kept.get((whose, asked))

    def asked_by(self, person: int) -> Iterator[str]:
        """What somebody asked, the last first: buttons hold no more than a digest of what is long."""
        return (asked for (whose, asked) in reversed(self.kept) if whose[0] == person)

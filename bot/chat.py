"""What a platform is to the core: somebody who asks at a place, and a place where cards are posted.

No platform's objects come further in than this. An adapter is given one function to call (`Ask`) and gives back one
object (`Chat`) that posts.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.card import Card
from bot.errors import DealbriefError
from bot.model import SHARED


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card goes. `thread` is a thread or a forum post of the channel; a direct message is a channel too.

    The channel "@ID" is the direct messages of the person with that id, wherever the platform keeps them.
    """

    platform: str
    workspace: str
    channel: str
    thread: str | None = None


@dataclass(frozen=True, slots=True)
class Asker:
    """A person in a workspace. `user` is the platform's id for the person; a terminal has one.

    `manages` says whether the platform lets this person manage the place; only then may its schedules be changed and
    comparisons be settled for the workspace. `about` is the company that was last spoken of in the same thread, `zone`
    the person's own time zone as IANA names it, where the platform tells it.
    """

    workspace: str = SHARED
    user: str = "terminal"
    place: Place | None = None
    manages: bool = False
    about: str | None = None
    zone: str = ""


Ask = Callable[[str, Asker], Awaitable[Card]]
"""What a platform is given: the text of a command or a sentence, and who asks; the answer never raises."""


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that stands: the place, with the thread that it opened if any, and the platform's id of the message."""

    place: Place
    message: str


class SlowDown(DealbriefError):
    """The platform took nothing; it can be asked again in `seconds`. `why` is for people, where it is not the pace."""

    def __init__(self, seconds: float, why: str = "") -> None:
        super().__init__(why or f"the platform asks to wait {seconds:g} seconds")
        self.seconds = seconds
        self.why = why


class Gone(DealbriefError):
    """Nothing was posted, and trying again will not help: a deleted channel, a missing right, a revoked token.

    The text says what is missing and who can grant it. `forever`: nobody can, since the place is no more.
    """

    def __init__(self, text: str, *, forever: bool = False) -> None:
        super().__init__(text)
        self.forever = forever


class InDoubt(DealbriefError):
    """The request may have been taken: no answer came, or one that does not say."""


class Chat(Protocol):
    """All that a platform must do for the scheduled half."""

    name: str

    @property
    def once_for(self) -> float:
        """For how many seconds a second `post` under one key is the first message again; 0: no such promise."""

    def rendered(self, card: Card) -> str:
        """The card as this platform takes it, as text that can be stored and posted later, byte for byte."""

    async def post(self, place: Place, rendered: str, key: str, *, repeat: bool = False) -> Posted:
        """Post once under this key. Raises SlowDown, Gone or InDoubt.

        A `repeat` comes within `once_for`, while an earlier request under the key may still be taken.
        """

    async def find(self, place: Place, key: str, since: datetime) -> Posted | None:
        """The message that an earlier `post` under this key left there after all, or None.

        Raises SlowDown, InDoubt when the platform does not say, and Gone where this bot may never look.
        """

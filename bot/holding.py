"""Being the one process that does something, as long as the ledger says so: a platform asks again and again.

The process stops believing in its term before the ledger does, by its own steady clock, so that a ledger that is slow,
locked or out of reach never makes two of them.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.errors import DealbriefError
from bot.log import log
from bot.store.holders import Holders

TERM = 30.0
MARGIN = 10.0
PATIENCE = 5.0


@dataclass(slots=True, kw_only=True)
class Holding:
    """Asks for `what` in the name of this process. `steady` gives seconds of a clock that nobody can set."""

    holders: Holders
    what: str
    who: str
    steady: Callable[[], float]
    term: float = TERM
    margin: float = MARGIN
    patience: float = PATIENCE
    sure_until: float = 0.0
    held: bool | None = None

    async def __call__(self) -> bool:
        """Whether this process has it now; taken, or kept for a term more."""
        began = self.steady()
        patience = min(self.patience, max(self.sure_until - began, 0.0)) if self.held else self.patience
        try:
            async with asyncio.timeout(patience):
                held = await asyncio.to_thread(self.holders.hold, self.what, self.who, self.term)
            self.sure_until = began + self.term - self.margin
        except (DealbriefError, TimeoutError) as error:
            why = str(error) or f"no answer within {patience:.1f} seconds"
            log().warning("The ledger does not say who listens; looked at again soon", what=self.what, why=why)
            held = bool(self.held) and self.steady() < self.sure_until
        if held != self.held:
            self.held = held
            log().info("This process listens" if held else "Another process listens; this one waits", what=self.what)
        return held

    async def leave(self) -> None:
        """Let another process have it at once; where the ledger does not hear of it, when the term ends."""
        if self.held:
            self.held = False
            try:
                await asyncio.to_thread(self.holders.leave, self.what, self.who)
            except DealbriefError as error:
                log().warning("Another process can listen only when a term has passed", why=str(error))

"""Workspaces that removed the bot: their data is kept for thirty days, in which they may come back, then deleted."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.log import log
from bot.store.inbox import Inbox
from bot.store.installations import Installations, Installed

KEPT = timedelta(days=30)
AGAIN = 86_400.0
"""Seconds between two looks."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """Any process may look, at any time: what another has deleted is gone, and what is left is deleted the next day."""

    kept: Installations
    inbox: Inbox
    name: str

    def look(self, now: datetime) -> int:
        """Delete what workspaces left behind that were removed long ago. Answers how many workspaces that were."""
        gone = 0
        for one in self.kept.ended(now - KEPT):
            for team in self._teams(one):
                self.inbox.forget(self.name, team)
                self.kept.forget(team)
                self.kept.drop(one.enterprise, team)
                gone += 1
                log().info("The data of a workspace that removed the bot was deleted", team=team)
            self.kept.drop(one.enterprise, one.team)
        return gone

    def _teams(self, one: Installed) -> list[str]:
        """The teams that nothing is installed for any more; of an organisation, those it had the bot for."""
        whole = self.kept.one(one.enterprise, "") if one.enterprise else None
        if whole and whole.document:
            return []
        teams = [one.team] if one.team else self.kept.teams(one.enterprise)
        return [team for team in teams if not any(row.document for row in self.kept.of_team(team))]

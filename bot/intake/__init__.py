"""The way into the ledger: what is brought (`files`), and the one door it goes through (`take`)."""

from bot.intake.offers import Brought, Offer, Refused
from bot.intake.take import Fate, Report, take

__all__ = ["Brought", "Fate", "Offer", "Refused", "Report", "take"]

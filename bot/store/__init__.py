"""The ledger: articles, claims, comparisons and what people said of them, in SQLite or PostgreSQL."""

from bot.store.adding import Outcome, Read
from bot.store.ledger import Ledger
from bot.store.names import Introduced, Used, meaning
from bot.store.opening import open_ledger
from bot.store.views import View
from bot.store.writing import Writing

__all__ = ["Introduced", "Ledger", "Outcome", "Read", "Used", "View", "Writing", "meaning", "open_ledger"]

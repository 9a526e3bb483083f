"""The ledger: articles, claims, comparisons and what people said of them, in SQLite or PostgreSQL."""

from bot.store.adding import Outcome, Read
from bot.store.ledger import Ledger
from bot.store.opening import open_ledger
from bot.store.views import View
from bot.store.writing import Writing

__all__ = ["Ledger", "Outcome", "Read", "View", "Writing", "open_ledger"]

"""The ledger's shape, step by step: one module a step in `versions`, applied by Alembic without a file of settings."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""Every shape that a ledger of this or an earlier version can have, the current one last."""

HEAD = REVISIONS[-1]

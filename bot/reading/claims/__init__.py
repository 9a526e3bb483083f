"""Figures read as statements: what an amount is of, whose it is, when, and who says so."""

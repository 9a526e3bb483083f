"""Likely slips: a magnitude, a currency or digits lost, wherever the wrong figure was read to belong."""

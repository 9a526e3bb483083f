"""Figures: money, percent and counts as a text writes them, with the interval that their words allow."""

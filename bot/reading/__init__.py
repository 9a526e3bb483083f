"""Text to claims. Pure: no clock, no network, no environment, no files."""

from bot.reading.claims.reader import Reader, Skimmed, build_reader

__all__ = ["Reader", "Skimmed", "build_reader"]

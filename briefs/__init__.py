"""The scheduled half: when a briefing is due, what it says, and that it is posted once."""

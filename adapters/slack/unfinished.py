"""What is said where settings lack something."""

from bot.errors import DealbriefError


class Unfinished(DealbriefError):
    """The settings of Slack do not add up."""

"""Every command of the program: the core's and those of the scheduled half."""

from bot.commands import COMMANDS, Command
from bot.commands.why import Why
from briefs.brief import Brief
from briefs.commands import BOOKING
from briefs.why import Preview, WhyPosted

EVERY: tuple[type[Command], ...] = (
    *(WhyPosted if command is Why else command for command in COMMANDS),
    Brief,
    *BOOKING,
    Preview,
)
"""What platforms and the terminal are given; here `why` also tells of briefings."""

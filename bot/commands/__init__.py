"""The commands, listed once. A question a file; each is a value with one text form."""

from bot.commands.article import Articles
from bot.commands.check import Check
from bot.commands.command import Command, Suggest
from bot.commands.company import Company
from bot.commands.compare import Compare
from bot.commands.deals import Deals
from bot.commands.disputes import Disputes
from bot.commands.export import Export
from bot.commands.figure import Figure
from bot.commands.help import Help
from bot.commands.lines import Commands, Understood, build_commands
from bot.commands.search import Search
from bot.commands.settle import Settle, Unsettle
from bot.commands.sources import Sources
from bot.commands.watch import Unwatch, Watch, Watching
from bot.commands.why import Why

__all__ = ["COMMANDS", "Command", "Commands", "Suggest", "Understood", "build_commands"]

COMMANDS: tuple[type[Command], ...] = (
    Company,
    Figure,
    Compare,
    Disputes,
    Deals,
    Search,
    Sources,
    Watch,
    Unwatch,
    Watching,
    Settle,
    Unsettle,
    Why,
    Check,
    Articles,
    Export,
    Help,
)
"""Every command of the core; the scheduled half adds its own."""

"""Expected errors. Each says in one plain sentence what is wrong and what to do; a card or stderr shows it as it is."""


class DealbriefError(Exception):
    """Something expected went wrong; `str(error)` is a sentence for people, with the remedy in it."""


class Unreadable(DealbriefError):
    """A file, a line or a page could not be taken in."""


class LedgerUnusable(DealbriefError):
    """The ledger cannot be used as it is: locked, damaged, of a newer version, or not reachable."""


class LedgerLocked(LedgerUnusable):
    """Another process holds the ledger longer than we wait."""


class LedgerDamaged(LedgerUnusable):
    """The ledger's file is not a sound database."""


class LedgerNewer(LedgerUnusable):
    """A newer version of the program has written the ledger."""


class NotUnderstood(DealbriefError):
    """What was asked is no command and no question that can be read.

    `offers` are texts of commands that may be meant.
    """

    def __init__(self, message: str, offers: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.offers = offers


class Missing(NotUnderstood):
    """A command lacks a value that can be chosen.

    `kind` says of what ("companies"), `command` is the text that the chosen value, quoted, is put behind.
    """

    def __init__(self, message: str, kind: str, command: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.command = command


class Unknown(NotUnderstood):
    """A company or an id that the ledger does not hold; `offers` are near ones."""


class Ambiguous(NotUnderstood):
    """A word that may mean several things; `offers` has one command for each."""

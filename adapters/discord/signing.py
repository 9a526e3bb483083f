"""What a button means stands in its id, signed, so that buttons outlive the process that posted them.

An id has 100 characters. A command that is longer stands in the small print of its own message, and the id holds the
digest of it.
"""

import base64
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from adapters.discord.escape import size

LONGEST_ID = 100
SIGNED = 10  # characters of a signature: 60 bits
DIGEST = 20
LONGEST_CARRIED = 1_500
"""Characters of a command that a message can carry; a longer one is shown for typing and gets no button."""


class Does(StrEnum):
    """What a button does. The capital of a letter is the same with a command that the message carries."""

    ASK = "c"  # ask a command, for the one who presses
    PAGE = "p"  # another page of the answer: "2|company ..."
    SHARE = "s"  # show the answer to everybody
    SETTLE = "t"  # open the form that settles a comparison
    QUESTION = "q"  # open the form for a question; its text is the mark of a posted message


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a pressed button means; `page` is 0 but for `PAGE`. `server` is for whose people, in direct messages."""

    does: Does
    text: str
    page: int = 0
    server: int | None = None


@dataclass(frozen=True, slots=True)
class Signer:
    """Makes ids of buttons with one key, and reads those that were made with it or an older one.

    `server` goes into them where a message stands outside of the server that it speaks for.
    """

    key: bytes
    older: tuple[bytes, ...] = ()
    server: int | None = None

    def sign(self, does: Does, text: str, page: int = 0) -> str:
        """The id of a button; where the text is too long for it, the message must carry the text."""
        paged = f"{page}|" if does is Does.PAGE else ""
        said = f"{does.upper()}{paged}{digest(text)}" if self.is_long(text) else f"{does}{paged}{text}"
        if self.server:
            said = f"@{self.server:x}|{said}"
        return _signature(self.key, said) + said

    def is_long(self, text: str) -> bool:
        """Whether a command does not fit in an id."""
        return is_long(text, len(f"@{self.server:x}|") if self.server else 0)

    def read(self, name: str, carried: Iterable[str] = ()) -> Pressed | None:
        """What an id means, its text among the carried ones where it is long; None when it is not one of ours."""
        signature, said = name[:SIGNED], name[SIGNED:]
        keys = (self.key, *self.older)
        given = signature.encode("utf-8", "surrogatepass")
        if not said or not any(hmac.compare_digest(given, _signature(key, said).encode()) for key in keys):
            return None
        server = None
        if said.startswith("@"):
            number, _, said = said[1:].partition("|")
            server = int(number, 16)
        does, text = Does(said[0].lower()), said[1:]
        page = 0
        if does is Does.PAGE:
            number, _, text = text.partition("|")
            page = int(number)
        if said[0].isupper():
            found = next((one for one in carried if digest(one) == text), None)
            return None if found is None else Pressed(does, found, page, server)
        return Pressed(does, text, page, server)


def _signature(key: bytes, said: str) -> str:
    mac = hmac.digest(key, said.encode("utf-8", "surrogatepass"), "sha256")
    return base64.urlsafe_b64encode(mac).decode()[:SIGNED]


def is_long(text: str, more: int = 0) -> bool:
    """Whether a command does not fit in an id that holds some characters more."""
    return size(text) + SIGNED + len("p999|") + more > LONGEST_ID


def digest(text: str) -> str:
    """What stands for a long text, whatever its spaces."""
    return sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()[:DIGEST]


def key_from(secret: str) -> bytes:
    """The key of signatures that a secret yields: it tells nothing about the secret.

    >>> len(key_from("token")), key_from("token") == key_from("other")
    (32, False)
    """
    return hmac.digest(secret.encode(), b"dealbrief buttons", "sha256")

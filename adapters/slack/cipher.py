"""Tokens at rest: encrypted with a key of the settings, which may be changed without losing what older keys hold."""

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from adapters.slack.rich import Json
from bot.errors import DealbriefError


class KeyUnfit(DealbriefError):
    """What is stored cannot be read with the keys of the settings."""


@dataclass(frozen=True, slots=True)
class Cipher:
    """Made by `build_cipher`."""

    keys: MultiFernet

    def pack(self, row: Json) -> bytes:
        return self.keys.encrypt(json.dumps(row, separators=(",", ":")).encode())

    def unpack(self, packed: bytes, *, within: int | None = None) -> Json:
        """What was packed; `within` so many seconds. Raises KeyUnfit."""
        try:
            row: Json = json.loads(self.keys.decrypt(packed, ttl=within))
        except (InvalidToken, ValueError) as error:
            raise KeyUnfit(
                "What is stored of Slack workspaces cannot be read with this DEALBRIEF_SECRET_KEY. "
                "Put the old key behind the new one, with a comma between, or install the app again."
            ) from error
        return row


def build_cipher(secrets: Sequence[str]) -> Cipher:
    """The first secret encrypts, all of them decrypt. Any text will do that is long enough. Raises KeyUnfit."""
    if not secrets or any(len(secret) < 32 for secret in secrets):
        raise KeyUnfit(
            "Slack workspaces by OAuth need DEALBRIEF_SECRET_KEY, a random text of 32 characters or more. "
            "`python -c 'import secrets; print(secrets.token_urlsafe(32))'` makes one."
        )
    digests = [hashlib.sha256(b"dealbrief tokens\0" + secret.encode()).digest() for secret in secrets]
    return Cipher(MultiFernet([Fernet(base64.urlsafe_b64encode(one)) for one in digests]))

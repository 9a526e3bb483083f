"""Short names of things that outlive a change of order and of program."""

import hashlib
from base64 import b32encode


def identity(*key: str) -> str:
    """Eight letters and digits for a key.

    >>> identity("scaleai", "purchase", "meta") == identity("scaleai", "purchase", "meta")
    True
    """
    digest = hashlib.blake2b("\x1f".join(key).encode(), digest_size=5).digest()
    return b32encode(digest).decode().lower()

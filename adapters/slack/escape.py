"""Text that is not ours, made harmless for Slack.

Blocks hold it as literal text, in elements that Slack does not parse, so there it only loses characters that hide or
turn writing. The one place where Slack parses is the text beside the blocks; there `&`, `<` and `>` are escaped.
"""

import re
from urllib.parse import quote, urlsplit

from bot.plain import plain

LONGEST_URL = 2_000


def escaped(text: str) -> str:
    """The text where Slack would parse it: no mention, no link.

    >>> escaped("<!channel> & <https://evil.example|bank>")
    '&lt;!channel&gt; &amp; &lt;https://evil.example|bank&gt;'
    """
    return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    """What somebody typed, as Slack sends it: without markup around links and names.

    >>> unescaped("how much for <https://a.example/x|a.example> &amp; <@U1|sam>?")
    'how much for https://a.example/x & ?'
    """
    without = re.sub(r"<([@#!])[^<>]{0,200}>", "", text)
    linked = re.sub(r"<((?:https?|mailto):[^<>|]{1,2000})(?:\|[^<>]{0,2000})?>", r"\1", without)
    return linked.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()


def safe_url(url: str | None) -> str:
    """The address with its host as the net writes it and the rest quoted; empty when it is no plain web address.

    >>> safe_url("https://www.example.com/a b|c")
    'https://www.example.com/a%20b%7Cc'
    >>> safe_url("https://user@example.com/"), safe_url("javascript:alert(1)"), safe_url(None)
    ('', '', '')
    """
    try:
        parts = urlsplit(plain(url or ""))
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except (ValueError, UnicodeError):
        return ""
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or not re.fullmatch(r"[a-z0-9.-]{1,253}", host):
        return ""
    query = f"?{quote(parts.query, safe='/%=&+,:;-._~$!?')}" if parts.query else ""
    where = f"{host}:{port}" if port else host
    address = f"{parts.scheme}://{where}{quote(parts.path or '/', safe='/%:,;=+-._~$!&')}{query}"
    return address if len(address) <= LONGEST_URL else ""


def host(url: str) -> str:
    """Where a safe address leads, for its words.

    >>> host("https://www.example.com/a")
    'example.com'
    """
    return (urlsplit(url).hostname or "").removeprefix("www.")


def short(text: str, most: int) -> str:
    """A label of at most so many characters, cut behind a word where it is longer.

    >>> short("a long name", 8)
    'a long…'
    """
    said = plain(text)
    if len(said) <= most:
        return said
    cut = said[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"

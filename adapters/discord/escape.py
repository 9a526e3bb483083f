"""Text that is not ours, made harmless for Discord: it shows as written and pings, links, hides or turns nothing.

Every string of a card is taken for foreign. Discord's form is marked-up text and no tree of blocks, so this is the one
place where text becomes markup, and the one where links are made: their words are the host that they lead to.
"""

import re
from functools import cache
from urllib.parse import quote, urlsplit

from bot.plain import plain

LONGEST_URL = 500


def foreign_text(text: str) -> str:
    r"""The text as Discord shows it unchanged, in one line.

    >>> print(foreign_text("*[Bank](https://evil.example)* <@1>"))
    \*\[Bank\](https\://evil.example)\* \<@1>
    >>> foreign_text("@everyone")
    '@\u200beveryone'
    >>> print(foreign_text("1. one"), foreign_text("- two"), foreign_text("-# three"))
    1\. one \- two \-# three
    """
    one_line = _ping().sub("\\1\u200b\\2", plain(text))
    return _line_start().sub(r"\1\\\2", _marks().sub(r"\\\g<0>", one_line))


@cache
def _marks() -> re.Pattern[str]:
    r"""What begins or ends markup anywhere in a line: `*[a](b)*`, `<@1>`, `:tada:`, `https://`, `discord.gg/`."""
    return re.compile(
        r"[\\*_`<\[\]]|~(?=~)|\|(?=\|)|:(?=//)|:(?=[\w+-]{1,64}(?::|$))|(?<=discord)\.(?=(?:gg|gift|new|com)/)"
        r"|(?<=discordapp)\.(?=com/)",
        re.IGNORECASE,
    )


@cache
def _line_start() -> re.Pattern[str]:
    """What means something at the beginning of a line only: headings, lists, small print."""
    return re.compile(r"^(\d{0,20})([.)+#-](?=[ #>-]|$)|>)")


@cache
def _ping() -> re.Pattern[str]:
    return re.compile(r"(@)(everyone|here)", re.IGNORECASE)


def link(url: str | None) -> str:
    """A link whose words are its host; empty for anything but a plain web address.

    >>> link("https://www.example.com/a_b(c)")
    '[example.com](https://www.example.com/a_b%28c%29)'
    >>> link("https://user@example.com/"), link("javascript:alert(1)"), link(None)
    ('', '', '')
    """
    address = safe_url(url)
    if not address:
        return ""
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return f"[{foreign_text(host)}]({address})"


def safe_url(url: str | None) -> str:
    """The address with its host as the net writes it and the rest quoted; empty when it is no plain web address."""
    try:
        parts = urlsplit(plain(url or ""))
        host, port = parts.hostname or "", parts.port
        host = host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return ""
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or not re.fullmatch(r"[a-z0-9.-]{1,253}", host):
        return ""
    where = f"{host}:{port}" if port else host
    rest = quote(parts.path or "/", safe="/%:,;=+-._~$!&") + (
        f"?{quote(parts.query, safe='/%=&+,:;-._~$!?')}" if parts.query else ""
    )
    address = f"{parts.scheme}://{where}{rest}"
    return address if len(address) <= LONGEST_URL else ""


def size(text: str) -> int:
    """Characters as Discord's limits may count them: those beyond the basic plane as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def short(text: str, most: int) -> str:
    """A label of at most so many characters, cut behind a word where it is longer.

    >>> short("a long name", 8)
    'a long…'
    """
    said = plain(text)
    if size(said) <= most:
        return said
    cut = said.encode("utf-16-le", "surrogatepass")[: 2 * (most - 1)].decode("utf-16-le", "ignore")
    return f"{cut.rpartition(' ')[0] or cut}…"

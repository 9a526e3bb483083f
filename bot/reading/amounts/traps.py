"""What looks like a figure and is none: addresses, mail, code. It is blanked before anything is read; places stay."""

import re
from functools import cache


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"»”]++")


@cache
def _path() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.[a-z]{2,12}/[^\s<>\"»”]++")


@cache
def _code() -> re.Pattern[str]:
    return re.compile(r"```(?:[^`]|`(?!``)){0,20000}+```|`[^`\n]{1,300}`")


_MAIL = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-")


def without_traps(text: str) -> str:
    """The text with web addresses, mail addresses and code blanked, of the same length.

    >>> without_traps("see https://a.b/?q=30%25 for $5")
    'see                      for $5'
    """
    if "://" in text or "www." in text:
        text = _address().sub(_blank, text)
    if "/" in text and "." in text:
        text = _path().sub(_blank, text)
    if "`" in text:
        text = _code().sub(_blank, text)
    return _without_mail(text) if "@" in text else text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _without_mail(text: str) -> str:
    pieces, done, at = [], 0, text.find("@")
    while at >= 0:
        first, last = at, at + 1
        while first > done and at - first < 64 and text[first - 1] in _MAIL:
            first -= 1
        while last < len(text) and last - at < 255 and text[last] in _MAIL:
            last += 1
        if first < at and last > at + 1:
            pieces += [text[done:first], " " * (last - first)]
            done = last
        at = text.find("@", last)
    return "".join([*pieces, text[done:]])

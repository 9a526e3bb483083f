"""What is compared when a typed name is looked up: keys of letters and digits, their sound, and the words of a line."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.reading.companies.words import LEGAL

LONGEST = 120
"""Characters of what was typed that are looked at; a longer name is none."""


def key(typed: str) -> str:
    """What is compared: letters and digits in lower case, without legal forms, possessives and the article.

    >>> key("Scale AI, Inc."), key("the Musk’s social network")
    ('scaleai', 'musksocialnetwork')
    """
    plain = unicodedata.normalize("NFKC", typed[:LONGEST])[:LONGEST].casefold().replace("’", "'")
    words = [_possessive().sub("", word) for word in plain.split()]
    while len(words) > 1 and words[-1].strip(".,") in LEGAL:
        words.pop()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return "".join(c for word in words for c in word.replace("&", "and") if c.isalnum())


def fold(form: str) -> str:
    """A key as it sounds, roughly: "databrix" and "databricks" are one.

    >>> fold("databrix") == fold("databricks"), fold("coheer")
    (True, 'koher')
    """
    sound = form
    for said, heard in (("x", "ks"), ("ck", "k"), ("ph", "f"), ("c", "k"), ("z", "s"), ("y", "i"), ("w", "v")):
        sound = sound.replace(said, heard)
    return undoubled(sound)


def undoubled(form: str) -> str:
    """A key with each letter once where it stands twice in a row.

    >>> undoubled("voxx")
    'vox'
    """
    return _doubled().sub(r"\1", form)


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    key: str
    owner: bool


def words_of(sentence: str) -> list[Word]:
    return [
        Word(
            match.start(),
            match.start() + len(text),
            text,
            "".join(filter(str.isalnum, text.casefold())),
            text != match[0],
        )
        for match in _word().finditer(sentence)
        if (text := _possessive().sub("", match[0]))
    ]


def joined(words: Sequence[Word]) -> str:
    return key(" ".join(word.text for word in words))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"/?[^\W_](?:[\w.&'’+-]{0,60}[\w+])?")


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(r"['’]s?$")


@cache
def _doubled() -> re.Pattern[str]:
    return re.compile(r"(.)\1")

"""What is brought to the ledger's door: articles, and things that cannot be one, each with where it came from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.errors import Unreadable
from bot.model import Article, When

LONGEST = 5_000_000
"""Bytes of one article's text; books and dumps are longer, news is not."""

SLACK = timedelta(days=1)
"""How far ahead of ours another clock may be."""


SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Offer:
    """An article and where it came from, as people find it again: "notes/a.md", "feed.jsonl:17"."""

    article: Article
    where: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that is no article; `why` is a sentence that begins with where it stands and says what to do."""

    where: str
    why: str


Brought = Offer | Refused
Bringing = Iterator[Brought]


def article(
    *,
    id: str | None,  # noqa: A002  the name that everybody's files have
    url: str | None,
    source: str | None,
    title: str | None,
    published: str | None,
    text: str,
) -> Article:
    """An article of the fields as given. Raises Unreadable with the reason when they do not make one."""
    text, url = clean(text), clean(url or "").strip() or None
    name = clean(id or "").strip() or url
    if not name:
        raise Unreadable("it has no id and no url. Give it one of them")
    if not text.strip():
        raise Unreadable("its text is empty. Give it the words of the article")
    return Article(
        id=name,
        title=" ".join(clean(title or "").split()) or first_line(text),
        text=text,
        outlet=clean(source or "").strip() or host(url) or "unknown",
        url=url,
        published=_when(published),
    )


def sound(offer: Offer, today: date, longest: int = LONGEST) -> Brought:
    """The offer, or why it is refused whoever brings it."""
    one = offer.article
    if one.published and one.published.first > today + SLACK:
        return Refused(offer.where, f"{offer.where}: it is dated {one.published}, in the future. Correct its date.")
    if len(one.text) > longest or len(one.text.encode()) > longest:
        return Refused(offer.where, f"{offer.where}: {too_long(longest)}")
    return offer


def too_long(longest: int) -> str:
    return f"its text is longer than {longest / 1_000_000:g} MB. Cut it into articles."


def is_link(named: str) -> bool:
    """Whether something that was named is fetched, and not looked for on the disk."""
    return named.casefold().startswith(SCHEMES)


_LONGEST_TITLE = 200
"""Characters of a title that is made of a text."""


def clean(text: str) -> str:
    """The text without what no database keeps: NUL and halved characters become the sign for a lost one."""
    if "\0" in text or not text.isascii():
        return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
    return text


def first_line(text: str) -> str:
    r"""A title for a text that has none.

    >>> first_line("\n# Scale AI raises  $1B\nThe round ...")
    'Scale AI raises $1B'
    """
    line = " ".join(next((line for line in text[:2_000].splitlines() if line.strip()), "").lstrip("# ").split())
    return line if len(line) <= _LONGEST_TITLE else _shortened(line[:_LONGEST_TITLE])


def _shortened(line: str) -> str:
    """A line that was cut, up to its last whole sentence or word, and without an amount that may have been cut."""
    end = max(line.rfind(f"{mark} ") for mark in ".!?")
    if end > _LONGEST_TITLE // 4:
        return line[: end + 1]
    words = line.split(" ")[:-1] or [line]
    while len(words) > 1 and any(char.isdigit() for char in words[-1]):
        words.pop()
    return f"{' '.join(words)} …"


def host(url: str | None) -> str:
    """The outlet's domain in an address.

    >>> host("https://www.example.com/a?b=c")
    'example.com'
    """
    rest = (url or "").partition("://")[2]
    return rest.split("/")[0].split("?")[0].rpartition("@")[2].split(":")[0].casefold().removeprefix("www.")


def _when(published: str | None) -> When | None:
    if not published or not published.strip():
        return None
    try:
        return When.parse(published)
    except ValueError as error:
        why = f"its date {published[:40]!r} is none. Write it as 2025-06-13, 2025-06 or 2025"
        raise Unreadable(why) from error

"""Files become articles, and whatever is none is refused by its name and line, with what to do about it."""

import json
import os
import tracemalloc
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Unreadable
from bot.intake.files import bounded, bring, decoded
from bot.intake.offers import Offer, Refused
from bot.model import Article, When

MARKDOWN = """---
id: scale-1
url: https://www.example.com/a
source: Example
title: "Scale AI: a stake"
published: 2025-06-13
tags: [ai, deals]
---
# Scale AI

Meta pays $14.3 billion.
"""
PAGE = """<!doctype html><html lang="en"><head><title>Meta buys a stake | Example</title>
<meta property="og:url" content="https://example.com/meta"><meta property="article:published_time" content="2025-06-13">
</head><body><nav>Home About Subscribe</nav><article><h1>Meta buys a stake</h1>
<p>Meta Platforms has agreed to pay $14.3 billion for 49 percent of Scale AI, the companies said on Friday.</p>
<p>The price values the start-up, which labels data for makers of language models, at more than $29 billion.</p>
<p>Its founder will join Meta and lead a new laboratory there, while Scale AI stays independent of its owner.</p>
</article><footer>Cookies and imprint</footer></body></html>"""


def line(**said: object) -> str:
    return json.dumps({"id": "x", "source": "Example", "title": "T", "text": "Some words."} | said)


def articles(path: Path) -> list[Article]:
    return [one.article for one in bring(path) if isinstance(one, Offer)]


def refusals(path: Path, longest: int = 5_000_000) -> list[str]:
    return [one.why for one in bring(path, longest) if isinstance(one, Refused)]


def written(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_markdown_says_what_it_is_in_front(tmp_path: Path) -> None:
    """Front matter gives the fields, the rest is the text."""
    (article,) = articles(written(tmp_path / "a.md", MARKDOWN))
    assert (article.id, article.url, article.outlet) == ("scale-1", "https://www.example.com/a", "Example")
    assert (article.title, article.published) == ("Scale AI: a stake", When.parse("2025-06-13"))
    assert article.text == "# Scale AI\n\nMeta pays $14.3 billion."


@pytest.mark.parametrize("published", ["2025", "2025-06", "2025-06-13", "2025-06-13T10:00:00Z", "'2025-06-13'"])
def test_front_matter_dates_keep_their_precision(tmp_path: Path, published: str) -> None:
    """YAML makes numbers and dates of what people write; they stay what was written."""
    (article,) = articles(written(tmp_path / "a.md", f"---\npublished: {published}\n---\nWords.\n"))
    assert article.published == When.parse(published.strip("'"))


def test_files_that_say_nothing_are_named_by_their_file(tmp_path: Path) -> None:
    """Without fields the file's name is the id and the first line the title."""
    written(tmp_path / "one.txt", "\ufeff\r\nMeta buys\r\na stake\r\n")
    written(tmp_path / "two.md", "# Scale AI raises $1B\n\n---\n\nWords.")
    one, two = articles(tmp_path)
    assert (one.id, one.title, one.outlet, one.published) == ("one", "Meta buys", "unknown", None)
    assert (two.id, two.title) == ("two", "Scale AI raises $1B")
    assert one.text == "\nMeta buys\na stake\n"


def test_a_page_gives_its_article(tmp_path: Path) -> None:
    """Navigation and footers are left out, and what the page says of itself is kept."""
    (article,) = articles(written(tmp_path / "page.html", PAGE))
    assert "agreed to pay $14.3 billion" in article.text
    assert "Subscribe" not in article.text
    assert (article.title, article.outlet) == ("Meta buys a stake", "example.com")
    assert (article.url, article.published) == ("https://example.com/meta", When.parse("2025-06-13"))


def test_lines_are_articles(tmp_path: Path) -> None:
    """One object a line, its text to the character; blank lines and what else it says are passed over."""
    text = "  Zwölf\n€1,5 Mrd – \u2028\U0001f680 end "
    lines = [line(text=text, id=17, extra=[1]), "", line(id=None, url="https://www.a.example/x?y", source=None)]
    first, second = articles(written(tmp_path / "a.jsonl", "\r\n".join(lines)))
    assert (first.id, first.text, first.title) == ("17", text, "T")
    assert (second.id, second.outlet) == ("https://www.a.example/x?y", "a.example")


def test_halved_characters_and_nul_become_lost_ones(tmp_path: Path) -> None:
    """What no database keeps is replaced one for one, so that figures stay where they are."""
    (article,) = articles(written(tmp_path / "a.jsonl", r'{"id": "x", "text": "a\u0000b\ud800c"}'))
    assert article.text == "a\ufffdb?c"


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        ("{", "the line is not JSON"),
        ("[" * 100_000, "the line is not JSON"),
        ('"text"', "the line is not an object"),
        ('{"id": "x"}', "it has no text"),
        ('{"id": "x", "text": null}', "its text is not a text"),
        ('{"id": 5, "text": 7}', "its text is not a text"),
        (line(title=3.5), "its title is not a text"),
        (line(source=True), "its source is not a text"),
        ('{"id": ["x"], "text": "words"}', "its id is not a text"),
        ('{"text": "words"}', "it has no id and no url"),
        (line(text=" \n "), "its text is empty"),
        (line(published="13/06/2025"), "its date '13/06/2025' is none. Write it as 2025-06-13"),
        (line(published="2025-13-45"), "its date '2025-13-45' is none"),
    ],
)
def test_a_broken_line_is_refused_by_its_number(tmp_path: Path, broken: str, why: str) -> None:
    """The reason names file and line, and the lines around it are articles."""
    file = written(tmp_path / "a.jsonl", "\n".join([line(id="1"), broken, line(id="3")]))
    brought = list(bring(file))
    assert [one.where for one in brought] == [f"{file}:1", f"{file}:2", f"{file}:3"]
    assert [type(one) for one in brought] == [Offer, Refused, Offer]
    (said,) = refusals(file)
    assert said.startswith(f"{file}:2: {why}")
    assert said.endswith(".")


def test_bytes_that_are_no_text_are_one_line_s_fault(tmp_path: Path) -> None:
    """A line that is not UTF-8 is refused alone."""
    file = written(tmp_path / "a.jsonl", line(id="1").encode() + b'\n{"id": "\xff\xfe\x9c"}\n' + line(id="3").encode())
    assert [article.id for article in articles(file)] == ["1", "3"]
    assert refusals(file) == [f"{file}:2: its text is not UTF-8. Save it as UTF-8."]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.md", b"", "it is empty"),
        ("a.jsonl", b"", "it is empty"),
        ("a.txt", b" \n\t", "its text is empty"),
        ("a.txt", b"MZ\0\0\x90", "it is not a text but a binary file"),
        ("a.txt", "Zürich".encode("latin-1"), "its text is not UTF-8"),
        ("a.txt", b"\xff\xfeodd", "its text is not UTF-8"),
        ("a.pdf", b"%PDF", "its kind is not known here. Give it as a .md, .txt, .html, .htm or .jsonl file"),
        ("a.md", b"---\ntitle: [\n---\nx", "its front matter is not YAML"),
        ("a.md", b"---\ntitle: !!python/object:os.system {}\n---\nx", "its front matter is not YAML"),
        ("a.md", b"---\n" + b"[" * 12_000 + b"\n---\nx", "its front matter is not YAML"),
        ("a.md", b"---\n" + b"title: x\n" * 3_000, "its front matter has no end"),
        ("a.html", b"<html><body></body></html>", "no article can be made out"),
    ],
)
def test_a_file_that_is_no_article_is_refused(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    """With the file's name, the reason and the remedy."""
    file = written(tmp_path / name, data)
    (said,) = refusals(file)
    assert said.startswith(f"{file}: {why}")
    assert said.endswith(".")


def test_utf_16_is_text(tmp_path: Path) -> None:
    """What marks itself as UTF-16 is read as that."""
    (article,) = articles(written(tmp_path / "a.txt", "Zürich pays".encode("utf-16")))
    assert article.text == "Zürich pays"


def test_folders_are_read_through_in_order(tmp_path: Path) -> None:
    """All folders below, by name; hidden files and other kinds are passed over, loops of links end."""
    for name in ("b/2.txt", "a/1.txt", "c.txt", ".git/x.txt", "b/.hidden.txt", "b/picture.png"):
        written(tmp_path / name, name)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [one.text for one in articles(tmp_path)] == ["a/1.txt", "b/2.txt", "c.txt"]
    assert refusals(tmp_path) == []


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    """A missing path, a folder with nothing in it, and something that is neither."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "empty").mkdir()
    assert refusals(tmp_path / "no.md") == [f"{tmp_path}/no.md: there is no such file or folder. Check the path."]
    assert "there is no .md, .txt, .html, .htm or .jsonl file in it" in refusals(tmp_path / "empty")[0]
    assert "it is not a file" in refusals(tmp_path / "pipe.txt")[0]


def test_what_is_too_long_is_refused_unread(tmp_path: Path) -> None:
    """A file of 50 MB and a line of 50 MB take no memory of that size, and the lines after are read."""
    huge = b"x" * 50_000_000
    text, lines = written(tmp_path / "a.txt", huge), written(tmp_path / "a.jsonl", huge + b"\n" + line().encode())
    del huge
    tracemalloc.start()
    said = refusals(text) + refusals(lines)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said == [f"{where}: its text is longer than 5 MB. Cut it into articles." for where in (text, f"{lines}:1")]
    assert peak < 40_000_000
    assert [article.id for article in articles(lines)] == ["x"]


@given(st.lists(st.binary(max_size=40).map(lambda data: data.replace(b"\n", b"")), max_size=8), st.integers(2, 20))
def test_bounded_lines_are_the_lines(lines: list[bytes], most: int) -> None:
    """Every line comes once, and None stands for each that is too long."""
    found = list(bounded(BytesIO(b"".join(one + b"\n" for one in lines)), most))
    assert [one and one.rstrip(b"\n") for one in found] == [one if len(one) < most else None for one in lines]


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """Nothing but Unreadable comes out of bytes that are no text."""
    with suppress(Unreadable):
        assert "\r" not in decoded(data)

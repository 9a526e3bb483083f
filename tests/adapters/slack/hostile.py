"""Cards of any size and shape, whose every text is meant to do harm."""

from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import strategies as st

from bot.card import (
    Block,
    Card,
    Choice,
    Choices,
    Facts,
    File,
    Heading,
    Line,
    Moments,
    Pick,
    Quote,
    Said,
    Sides,
    Source,
    Table,
    Tone,
)
from bot.model import Relation

HARM = (
    "<!channel>", "<!here|x>", "<@U123>", "<#C1>", "<https://evil.example|bank.example>", "&lt;!everyone&gt;", "@here",
    "*bold* _it_ ~no~ `code`", "```\n", "\u202etxt", "\u200b", "\x00\x1b[31m", "\ud800", "> quote\n> more", ":tada:",
    "https://evil.example/a?b=<c>", "</script>", "&", "<", ">", "\n\n\n", "é" * 40, "😀" * 30, "", " ", "word " * 900,
    "x" * 4_000, "$14.3 billion", "{{0}}", "\U000e0041\U000e0042", "a|b", "javascript:alert(1)",
)  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(HARM), st.text(max_size=30)), max_size=3).map("".join)
urls = st.one_of(
    st.none(),
    texts,
    st.sampled_from(
        ["https://a.example/x", "http://user@evil.example/", "https://bücher.example/ü", "javascript:alert(1)",
         "https://[::1]/", "https://a.example:99999/", "https://a.example/" + "y" * 3_000, "//a.example"]
    ),
)  # fmt: skip
sources = st.builds(Source, article=texts, outlet=texts, title=texts, dated=texts, url=urls)
said = st.builds(
    Said,
    said=texts,
    low=st.none(),
    high=st.one_of(st.none(), st.just(Decimal(5))),
    unit=st.just("USD"),
    relation=st.sampled_from(Relation),
    reason=texts,
    sources=st.lists(sources, max_size=7).map(tuple),
    origins=st.integers(0, 3),
)
choices = st.lists(st.builds(Choice, label=texts, command=texts), max_size=30).map(tuple)
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Line, texts, st.sampled_from(Tone)),
    st.builds(Heading, texts),
    st.builds(Facts, st.lists(st.tuples(texts, texts), max_size=30).map(tuple)),
    st.builds(Moments, st.lists(st.tuples(texts, st.just(datetime(2026, 3, 1, tzinfo=UTC))), max_size=5).map(tuple)),
    st.builds(Quote, texts, sources),
    st.builds(
        Sides,
        title=texts,
        confidence=texts,
        reason=texts,
        sides=st.lists(said, max_size=5).map(tuple),
        settles=texts,
        comparison=st.one_of(st.none(), texts),
    ),
    st.builds(Choices, texts, choices, st.one_of(st.none(), st.builds(Pick, st.just("companies"), texts))),
    st.builds(
        Table,
        st.lists(texts, max_size=22).map(tuple),
        st.lists(st.lists(texts, max_size=22).map(tuple), max_size=6).map(tuple),
    ),
    st.builds(File, texts, st.just("text/csv"), texts),
)
cards = st.builds(
    Card, title=texts, blocks=st.lists(blocks, max_size=9).map(tuple), company=st.one_of(st.none(), texts)
)

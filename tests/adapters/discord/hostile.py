"""Cards of any size and shape, made from a seed, whose every text is meant to do harm on Discord."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from random import Random

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
    Quote,
    Said,
    Sides,
    Source,
    Table,
    Tone,
)
from bot.model import Measure, Relation

HARM = (
    "@everyone", "@here",
    "@Everyone", "<@1>", "<@!1>", "<@&2>", "<#3>", "</deal company:4>", "<t:1:R>", "<id:customize>",
    "<:e:5>", "<a:e:5>", "[bank](https://evil.example)", "](https://evil.example)", "[a][b]",
    "https://evil.example/x_y",
    "HTTP://evil.example", "discord.gg/abc", "**", "*", "__", "_", "~~", "||", "`", "```\n", "# big",
    "-# small", "- item",
    "1. item", "> quote", ">>> all", "\\", "\\\\", "\u202etxt", "\u2066", "\u200b", "\x00", "\x1b[31m",
    "\ud800",
    "\U000e0041", "\U000e0102", "\n\n", "\u2028", "🇩🇪👩\u200d👩\u200d👧", "😀" * 40, "שלום עולם",
    "مرحبا", "é" * 30, "e\u0301" * 20, "",
    " ", "$14.3 billion", "word " * 60, "A sentence. " * 40, "x" * 2_500, "(", ")", "|a|",
    ":smile:", "+ x", "100) x",
)  # fmt: skip
URLS = (
    None, "https://a.example/x", "http://user@evil.example/", "https://bücher.example/ü?q=ü", "javascript:alert(1)",
    "https://[::1]/", "https://a.example:99999/", "https://a.example/" + "y" * 3_000, "//a.example", "https://a.example/(b)[c]",
    "https://a.example/*_~|`<>", "https://a.example/\u202e", "https://a b.example/", "https://a.example/?a=(1)#x",
)  # fmt: skip


def card(random: Random) -> Card:
    """A card; some are empty, some very long."""
    blocks = tuple(block(random) for _ in range(random.choice((0, 1, 2, 4, 8, 14, 30))))
    company = random.choice((None, text(random)))
    return Card(title=text(random), blocks=blocks, company=company, measure=random.choice((None, Measure.DEBT)))


def text(random: Random) -> str:
    return random.choice(("", " ")).join(random.choice(HARM) for _ in range(random.choice((0, 1, 1, 2, 3, 6))))


def texts(random: Random, most: int) -> tuple[str, ...]:
    return tuple(text(random) for _ in range(random.randint(0, most)))


def source(random: Random) -> Source:
    return Source(text(random), text(random), text(random), text(random), random.choice(URLS))


def said(random: Random) -> Said:
    return Said(
        said=text(random),
        low=random.choice((None, Decimal(1))),
        high=None,
        unit="USD",
        relation=random.choice(list(Relation)),
        reason=text(random),
        sources=tuple(source(random) for _ in range(random.choice((0, 1, 3, 12)))),
        origins=random.randint(0, 3),
    )


def choice(random: Random) -> Choice:
    long = random.choice(("help", text(random), f'figure company:"{text(random)}"', "x" * 2_000))
    return Choice(text(random), long)


def sides(random: Random) -> Sides:
    name = random.choice((None, "ab12cd34", "ef56gh78", text(random)))
    every = tuple(said(random) for _ in range(random.choice((0, 1, 2, 5))))
    return Sides(
        title=text(random),
        confidence=text(random),
        reason=text(random),
        sides=every,
        settles=text(random),
        comparison=name,
    )


def block(random: Random) -> Block:
    pairs = tuple((text(random), text(random)) for _ in range(random.choice((0, 2, 30))))
    moment = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=random.randint(-9_000, 9_000))
    made: tuple[Block, ...] = (
        Line(text(random), random.choice(list(Tone))),
        Heading(text(random)),
        Facts(pairs),
        Moments(tuple((label, moment) for label, _ in pairs[:3])),
        Quote(text(random), source(random)),
        sides(random),
        Choices(text(random), tuple(choice(random) for _ in range(random.choice((0, 3, 20, 40))))),
        Table(texts(random, 5), tuple(texts(random, 5) for _ in range(random.choice((0, 3, 30))))),
        File(text(random), "text/csv", text(random)),
    )
    return random.choice(made)

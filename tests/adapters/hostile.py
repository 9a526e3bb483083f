"""Cards of any size and shape, made from a seed, whose every text is meant to do harm on some platform."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from random import Random

from hypothesis import strategies as st

from bot.card import (
    Block,
    Card,
    Chart,
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
from bot.model import Measure, Relation

HARM = (
    # Discord: pings, places, emoji, links, invitations, marks in a line and at its beginning
    "@everyone", "@here", "@Everyone", "<@1>", "<@!1>", "<@&2>", "<#3>", "</deal company:4>", "<t:1:R>",
    "<id:customize>", "<:e:5>", "<a:e:5>", "[bank](https://evil.example)", "](https://evil.example)", "[a][b]", "https://evil.example/x_y",
    "HTTP://evil.example", "discord.gg/abc", "Discord.com/invite/abc", "discordapp.com/invite/x", "discord.gift/abc",
    "**", "*", "__", "_", "~~", "||", "`", "```\n", "# big", "-# small", "- item", "1. item", "> quote", ">>> all",
    "\\", "\\\\", ":smile:", ":100:", "+ x", "100) x", "|a|", "(", ")", "steam://x", "<mailto:a@evil.example>",
    "<+123>",
    # Slack: pings, places, links with other words, marks, characters that it reads as escaped
    "<!channel>", "<!here|x>", "<@U123>", "<#C1>", "<https://evil.example|bank.example>", "&lt;!everyone&gt;",
    "*bold* _it_ ~no~ `code`", "> quote\n> more", "&", "<", ">", "</script>", "{{0}}", "a|b", "javascript:alert(1)",
    # any: what turns, hides, breaks or overflows
    "\u202etxt", "\u2066", "\u200b", "\x00", "\x1b[31m", "\ud800", "\U000e0041", "\U000e0102", "\n\n", "\u2028",
    "🇩🇪👩\u200d👩\u200d👧", "😀" * 40, "שלום עולם", "مرحبا", "é" * 30, "e\u0301" * 20, "", " ", "$14.3 billion",
    "word " * 60, "A sentence. " * 40, "word " * 900, "x" * 4_000,
)  # fmt: skip
URLS = (
    None, "https://a.example/x", "http://user@evil.example/", "https://bücher.example/ü?q=ü", "javascript:alert(1)",
    "https://[::1]/", "https://a.example:99999/", "https://a.example/" + "y" * 3_000, "//a.example", "https://a.example/(b)[c]",
    "https://a.example/*_~|`<>", "https://a.example/\u202e", "https://a b.example/", "https://a.example/?a=(1)#x",
    "https://evil.example/a?b=<c>", "https://a.example|b.example/",
)  # fmt: skip


def card(random: Random) -> Card:
    """A card; some are empty, some very long."""
    blocks = tuple(block(random) for _ in range(random.choice((0, 1, 2, 4, 8, 14, 30))))
    company = random.choice((None, text(random)))
    return Card(title=text(random), blocks=blocks, company=company, measure=random.choice((None, Measure.DEBT)))


def text(random: Random) -> str:
    return random.choice(("", " ")).join(piece(random) for _ in range(random.choice((0, 1, 1, 2, 3, 6))))


def piece(random: Random) -> str:
    """Something harmful, or any characters at all."""
    if random.random() < 0.9:
        return random.choice(HARM)
    return "".join(chr(random.randrange(random.choice((128, 0x3000, 0x110000)))) for _ in range(random.randint(1, 30)))


def texts(random: Random, most: int) -> tuple[str, ...]:
    return tuple(text(random) for _ in range(random.randint(0, most)))


def source(random: Random) -> Source:
    return Source(text(random), text(random), text(random), text(random), random.choice((*URLS, text(random))))


def said(random: Random) -> Said:
    return Said(
        said=text(random),
        low=random.choice((None, Decimal(1))),
        high=random.choice((None, Decimal(5))),
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


def table(random: Random) -> Table:
    width = random.choice((5, 22))
    return Table(texts(random, width), tuple(texts(random, width) for _ in range(random.choice((0, 3, 30)))))


def block(random: Random) -> Block:
    pairs = tuple((text(random), text(random)) for _ in range(random.choice((0, 2, 30))))
    moment = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=random.randint(-9_000, 9_000))
    pick = random.choice((None, Pick("companies", text(random))))
    made: tuple[Block, ...] = (
        Line(text(random), random.choice(list(Tone))),
        Heading(text(random)),
        Facts(pairs),
        Moments(tuple((label, moment) for label, _ in pairs[:5])),
        Quote(text(random), source(random)),
        sides(random),
        Choices(text(random), tuple(choice(random) for _ in range(random.choice((0, 3, 20, 40)))), pick),
        table(random),
        File(text(random), "text/csv", text(random)),
        Chart(text(random), text(random)[:1_000], "{", table(random)),
    )
    return random.choice(made)


cards = st.integers(0, 2**48).map(lambda seed: card(Random(seed)))
"""The same, for tests that look for the worst by themselves."""

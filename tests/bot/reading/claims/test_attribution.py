"""Who says it."""

import pytest

from bot.model import Article, Voice
from tests.bot.reading.seeded import reader


@pytest.mark.parametrize(
    ("text", "voice", "name"),
    [
        ("xAI is raising $20 billion, Reuters reported.", Voice.OUTLET, "Reuters"),
        ("According to Bloomberg, xAI is raising $20 billion.", Voice.OUTLET, "Bloomberg"),
        ("xAI is raising $20 billion, people familiar with the matter said.", Voice.UNNAMED, None),
        ("xAI is reportedly raising $20 billion.", Voice.UNNAMED, None),
        ("Microsoft said revenue was $50 billion.", Voice.COMPANY, "Microsoft"),
        ("The company said it raised $50 million.", Voice.COMPANY, None),
        ("Revenue was $50 million, a regulatory filing showed.", Voice.FILING, None),
        ("The deal is worth $5 billion, analyst Gil Luria said.", Voice.PERSON, "Gil Luria"),
        ("The deal is worth $5 billion.", Voice.ARTICLE, None),
    ],
)
def test_the_voice_is_the_one_that_the_words_name(text: str, voice: Voice, name: str | None) -> None:
    """Outlets, companies, filings, persons and the unnamed are told apart."""
    (claim,) = reader().read(Article(id="a", title="", text=text, outlet="example.com"))
    assert (claim.attribution.voice, claim.attribution.name) == (voice, name)

"""What German, French, Spanish, Portuguese and Italian sentences tell is read as if it were told in English."""

from pathlib import Path

import pytest

from bot.model import Article, Claim, When
from tests.bot.reading.seeded import reader

LINES = [
    line.split(" | ")
    for line in (Path("tests") / "gold" / "tongues.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def told(claim: Claim) -> dict[str, str]:
    """What was read, by the names that the lines use."""
    return {
        "measure": claim.measure.value,
        "company": claim.company or "-",
        "counterparty": claim.counterparty or "-",
        "stage": claim.stage.value if claim.stage else "-",
        "voice": claim.attribution.voice.value,
        "name": claim.attribution.name or "-",
        "bound": claim.amount.bound.value,
        "period": claim.period or "-",
        "asof": str(claim.as_of),
        "event": claim.event or "-",
        "scopes": "+".join(sorted(scope.value for scope in claim.scopes)) or "-",
    }


@pytest.mark.parametrize(("wanted", "text"), LINES)
def test_a_sentence_is_read_in_its_language(wanted: str, text: str) -> None:
    """Who has what from whom, how far it had come, who says so, and when."""
    article = Article(id="a", title="", text=text, outlet="example.com", published=When.parse("2026-03-10"))
    read = told(reader().read(article)[0])
    parts = [part.split("=") for part in wanted.replace("Series ", "Series_").split()]
    must = {name: value.replace("_", " ") if name == "event" else value for name, value in parts}
    assert {name: read[name] for name in must} == must

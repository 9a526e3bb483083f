"""Figures read as statements: every figure of an article becomes a claim, placed where the words allow it."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from bot.model import Article, Claim, Knowledge, Part
from bot.reading.companies import Gazetteer, Mention, build_gazetteer
from bot.reading.lexicon import Lexicon, build_lexicon
from bot.reading.pieces import NO_NAMES
from bot.reading.scene import Scene
from bot.reading.settling import settled
from bot.reading.walking import Walk

_PERSON = re.compile(r"\b([A-Z][a-zà-ÿ]{1,20}) ([A-Z][a-zà-ÿ]{2,20})(?=['’ ,])")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads articles; made by `build_reader`."""

    _gazetteer: Gazetteer
    _lexicon: Lexicon

    def read(self, article: Article) -> tuple[Claim, ...]:
        """A claim for every figure of the title and the text, in order; measure `OTHER` where it cannot be placed."""
        border = len(article.title) + 2
        named = self._gazetteer.mentions(f"{article.title}\n\n{article.text}")
        cut = bisect_left(named, border, key=attrgetter("start"))
        in_text = [Mention(m.start - border, m.end - border, m.text, m.name, m.sure) for m in named[cut:]]
        scene = Scene(topic=_topic(named[:cut], named))
        scene.subject = scene.topic
        scene.now = article.published
        headed = frozenset(mention.name for mention in named[:cut])
        scene.pair = headed if len(headed) == 2 else frozenset()
        for first, last in _PERSON.findall(f"{article.title}\n{article.text}"):
            if first.lower() not in NO_NAMES:
                scene.people.setdefault(last, f"{first} {last}")
        title = Walk(self._lexicon, article, Part.TITLE, named[:cut], scene)
        text = Walk(self._lexicon, article, Part.TEXT, in_text, scene)
        return settled([*title.drafts(), *text.drafts()], scene.deal)


def build_reader(knowledge: Knowledge) -> Reader:
    """A reader that knows these companies, outlets and frames."""
    return Reader(
        build_gazetteer(knowledge.companies, knowledge.outlets), build_lexicon(knowledge.frames, knowledge.outlets)
    )


def _topic(in_title: Sequence[Mention], named: Sequence[Mention]) -> str | None:
    """Whom the article is about: the company that it names most; a place in the title counts for two more."""
    counts = Counter(mention.name for mention in named)
    headed = {mention.name for mention in in_title}
    if not counts:
        return None
    best = max(counts, key=lambda name: counts[name] + 2 * (name in headed))
    return best if best in headed or counts[best] * 5 >= len(named) * 2 else None

"""Figures read as statements: every figure of an article becomes a claim, placed where the words allow it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from bot.model import Article, Claim, Figure, Knowledge, Measure, Part, Scope, Stage, When
from bot.reading.amounts import figures
from bot.reading.attribution import attribution
from bot.reading.companies import Gazetteer, Mention, build_gazetteer
from bot.reading.dates import Dated, dates
from bot.reading.lexicon import Lexicon, build_lexicon
from bot.reading.linking import Linker
from bot.reading.pieces import Kind, Piece, Spans, pieces
from bot.reading.scene import Scene, Told
from bot.reading.scopes import event, scopes
from bot.reading.sentences import Sentence, sentences
from bot.reading.stages import stage

_FLOWS = frozenset(
    {Measure.REVENUE, Measure.RUN_RATE, Measure.CAPEX, Measure.SPENDING, Measure.COMPENSATION, Measure.OTHER}
)
_QUOTED = 400


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
        title = _Part(self._lexicon, article, Part.TITLE, named[:cut], scene)
        text = _Part(self._lexicon, article, Part.TEXT, in_text, scene)
        return (*title.claims(), *text.claims())


def build_reader(knowledge: Knowledge) -> Reader:
    return Reader(
        build_gazetteer(knowledge.companies, knowledge.outlets), build_lexicon(knowledge.frames, knowledge.outlets)
    )


def _topic(in_title: Sequence[Mention], named: Sequence[Mention]) -> str | None:
    counts = Counter(mention.name for mention in named)
    candidates = [mention.name for mention in in_title] or list(counts)
    return max(candidates, key=lambda name: counts[name]) if candidates else None


class _Part:
    """One part of an article on its way to claims."""

    def __init__(self, lexicon: Lexicon, article: Article, part: Part, named: Sequence[Mention], scene: Scene) -> None:
        self.lexicon = lexicon
        self.article = article
        self.part = part
        self.text = article.part(part)
        self.named = named
        self.scene = scene

    def claims(self) -> Iterator[Claim]:
        found = figures(self.text)
        at = seen = 0
        for sentence in sentences(self.text):
            first = at
            while at < len(found) and found[at].start < sentence.end:
                at += 1
            begin = seen
            while seen < len(self.named) and self.named[seen].start < sentence.end:
                seen += 1
            if at > first:
                yield from self._sentence(sentence, found[first:at], self.named[begin:seen])
            elif seen > begin:
                self._notice(self.named[begin:seen])

    def _notice(self, named: Sequence[Mention]) -> None:
        self.scene.subject = named[0].name

    def _sentence(self, sentence: Sentence, found: Sequence[Figure], named: Sequence[Mention]) -> Iterator[Claim]:
        spans = _apart(found, named, dates(self.text, sentence.start, sentence.end, self.article.published))
        row = pieces(self.text, sentence.start, sentence.end, spans, self.lexicon)
        self._learn(row)
        linker = Linker(row, self.scene)
        for i, piece in enumerate(row):
            if piece.figure:
                yield self._claim(sentence, row, i, piece.figure, linker.tell(i))
        main = next((piece.name for piece in row if piece.kind is Kind.NAME), None)
        if main:
            self.scene.subject = main

    def _learn(self, row: Sequence[Piece]) -> None:
        for piece in row:
            if piece.kind is Kind.PROPER and piece.name and " " in piece.name and piece.word != "outlet":
                self.scene.people.setdefault(piece.name.rsplit(" ", 1)[-1], piece.name)

    def _claim(self, sentence: Sentence, row: Sequence[Piece], i: int, figure: Figure, told: Told) -> Claim:
        text, left, right = self.text, sentence.start, sentence.end
        narrowed = scopes(text, figure.start, figure.end, left, right) | frozenset(told.frame.scopes if told.frame else ())
        period, as_of = self._dated(row, i, told.measure, narrowed)
        return Claim(
            article=self.article.id,
            part=self.part,
            figure=figure,
            sentence=_quoted(sentence, figure),
            measure=told.measure,
            company=told.company,
            counterparty=told.counterparty,
            period=period,
            stage=stage(text, left, right) or Stage.ANNOUNCED,
            as_of=as_of,
            event=(told.frame.event if told.frame and told.frame.event else None) or event(text, figure.start, left, right),
            scopes=narrowed,
            attribution=attribution(text, left, right, row),
        )

    def _dated(
        self, row: Sequence[Piece], i: int, measure: Measure, narrowed: frozenset[Scope]
    ) -> tuple[str | None, When | None]:
        date = _nearest_date(row, i)
        current = self.article.published
        if Scope.CUMULATIVE in narrowed and measure is Measure.FUNDING_ROUND:
            return "cumulative", current
        if date is None:
            return None, current
        if measure in _FLOWS:
            return date.period, (current if date.stretch else date.when or current)
        return None, date.when or current


def _nearest_date(row: Sequence[Piece], i: int) -> Dated | None:
    best: tuple[int, Dated] | None = None
    for j in range(max(0, i - 14), min(len(row), i + 10)):
        dated = row[j].dated
        if dated and (best is None or abs(j - i) < best[0]):
            best = (abs(j - i), dated)
    return best[1] if best else None


def _apart(found: Sequence[Figure], named: Sequence[Mention], dated: Iterator[Dated]) -> Spans:
    """Figures, names and dates in order; where they overlap the figure stays, then the name."""
    spans: Spans = [(thing.start, thing.end, thing) for thing in found]
    spans += [(thing.start, thing.end, thing) for thing in named]
    spans += [(thing.start, thing.end, thing) for thing in dated]
    rank = {Figure: 0, Mention: 1, Dated: 2}
    spans.sort(key=lambda span: (span[0], rank[type(span[2])]))
    kept: Spans = []
    for span in spans:
        if kept and span[0] < kept[-1][1]:
            if rank[type(span[2])] < rank[type(kept[-1][2])]:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


def _quoted(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    """The sentence, or as much of a long one around the figure as one wants to read."""
    if sentence.end - sentence.start <= _QUOTED:
        return (min(sentence.start, figure.start), max(sentence.end, figure.end))
    start = max(sentence.start, min(figure.start - _QUOTED // 2, sentence.end - _QUOTED))
    return (min(start, figure.start), max(min(start + _QUOTED, sentence.end), figure.end))

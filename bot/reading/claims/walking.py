"""The way through one part of an article, sentence by sentence, with what is kept in mind between them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from bot.model import Article, Attribution, Claim, Figure, Measure, Part, Scope, Stage, When
from bot.reading.amounts.figures import figures
from bot.reading.claims import lines, roles
from bot.reading.claims.attribution import attribution
from bot.reading.claims.describing import described
from bot.reading.claims.leads import Lead, Leads, asked_about, bare
from bot.reading.claims.lexicon import Lexicon
from bot.reading.claims.linking import Linker
from bot.reading.claims.parties import OUTLAYS
from bot.reading.claims.periods import dated
from bot.reading.claims.pieces import Kind, Piece, Spans, pieces
from bot.reading.claims.scene import Scene, Told
from bot.reading.claims.scopes import event, scopes
from bot.reading.claims.settling import Draft
from bot.reading.claims.stages import stage
from bot.reading.claims.surveying import survey
from bot.reading.companies.gazetteer import Mention
from bot.reading.dates import Dated, dates
from bot.reading.sentences import Sentence, Shape, sentences

_QUOTED = 400
"""Characters of a quote, at most, where a sentence is longer."""
_SPOKEN_OF = frozenset({Kind.NAME, Kind.REFERENCE})
_RANK: dict[type, int] = {Figure: 0, Mention: 1, Dated: 2}


class Spoken(NamedTuple):
    """What holds for every figure of a sentence: how far the thing had come, and who says it."""

    stage: Stage | None
    attribution: Attribution


class About(NamedTuple):
    """What a figure was read as, with what narrows it and the time it counts for."""

    told: Told
    scopes: frozenset[Scope]
    period: str | None
    as_of: When | None


class Walk:
    """One part of an article on its way to claims."""

    def __init__(self, lexicon: Lexicon, article: Article, part: Part, named: Sequence[Mention], scene: Scene) -> None:
        self.lexicon = lexicon
        self.article = article
        self.part = part
        self.text = article.part(part)
        self.named = named
        self.forms = {mention.text: mention.name for mention in named if mention.text[:1].isupper()}
        self.scene = scene
        self.leads = Leads(self.text, named)
        self.lead = Lead(0)
        self.inline = False

    def drafts(self) -> Iterator[Draft]:
        """A draft of a claim for every figure."""
        found = figures(self.text)
        at = seen = 0
        line = -1
        for sentence in sentences(self.text):
            first, begin = at, seen
            while at < len(found) and found[at].start < sentence.end:
                at += 1
            while seen < len(self.named) and self.named[seen].start < sentence.end:
                seen += 1
            if sentence.line != line:
                line = sentence.line
                self._line(sentence.start, begin)
            yield from self._sentence(sentence, found[first:at], self.named[begin:seen])

    def _line(self, start: int, begin: int) -> None:
        """A new line: whom it is about by its head, where the text is a rolling report or a conversation."""
        if self.inline:
            self.scene.open(None)
        self.inline = False
        self.lead = self.leads.of(start)
        if self.lead.entry:
            stop = self.text.find("\n", start)
            here = self._named_until(begin, stop if stop >= 0 else len(self.text))
            self.scene.enter({m.name for m in here}, {m.name for m in here if self._owned(m)})
        elif not self.lead.turn or self.scene.subject is None:
            self.scene.turn()

    def _named_until(self, begin: int, stop: int) -> Sequence[Mention]:
        end = bisect_left(self.named, stop, lo=begin, key=attrgetter("start"))
        return self.named[begin:end]

    def _owned(self, mention: Mention) -> bool:
        return self.text[mention.end : mention.end + 2] in {"'s", "’s"}

    def _begin(self, sentence: Sentence) -> int:
        """Where the words of a sentence begin, after the head of its line."""
        return max(sentence.start, min(self.lead.end, sentence.end))

    def _sentence(self, sentence: Sentence, found: Sequence[Figure], named: Sequence[Mention]) -> Iterator[Draft]:
        if self.lead.turn and not found and self._announced(sentence, named):
            return
        heads = sentence.shape in {Shape.HEADING, Shape.ROW} or self.text[sentence.end - 1] == "?"
        self.scene.hear(mention.name for mention in named)
        if not found and not heads and len(named) < 2:
            self._notice(sentence, named)
            return
        row = self._row(sentence, found, named)
        if not found and not heads:
            self._notice(sentence, named)
        surveyed = survey(row, self.scene) if named else None
        if surveyed and not found:
            self.scene.news = surveyed
        if found:
            yield from self._figures(sentence, Linker(row, self.scene, surveyed))
            self.scene.asked = None
        elif sentence.shape is Shape.ROW:
            self.scene.columns = lines.columns(self.text, sentence.start, sentence.end, row)
        elif sentence.shape is Shape.HEADING:
            self.scene.heading = lines.heading(row, self.scene)
        if heads or self._fragment(sentence):
            self._open(sentence, row)
        if self.text[sentence.end - 1] == "?":
            self.scene.asked = lines.heading(row, self.scene)
        self._remember(row)

    def _announced(self, sentence: Sentence, named: Sequence[Mention]) -> bool:
        """«Mirrorlake. Oh boy.», «And Perplexity?»: who speaks says what comes next."""
        begin = self._begin(sentence)
        if bare(self.text, begin, sentence.end, named):
            self.scene.announce([mention.name for mention in named])
            return True
        if named and asked_about(self.text, named[-1], sentence.end):
            self.scene.announce([named[-1].name])
            return True
        return False

    def _fragment(self, sentence: Sentence) -> bool:
        """A bare name that says what comes next: "Corvane." or "2. Oskarsund Robotics — $1.1 billion"."""
        closed = self.text[sentence.end - 1] in ".!"
        return (
            sentence.end - self._begin(sentence) < (30 if closed and not self.lead.item else 60)
            and sentence.shape is not Shape.ROW
        )

    def _open(self, sentence: Sentence, row: Sequence[Piece]) -> None:
        names = [piece for piece in row if piece.kind is Kind.NAME]
        if len({piece.name for piece in names}) == 1 and names[0].start - self._begin(sentence) < 6:
            self._open_section(names[0].name, sentence.end)
        elif not names and sentence.shape is Shape.HEADING and not self.lead.turn:
            self.scene.open(None)

    def _row(self, sentence: Sentence, found: Sequence[Figure], named: Sequence[Mention]) -> list[Piece]:
        when = dates(self.text, sentence.start, sentence.end, self.article.published) if found else ()
        spans = _apart([*found, *named, *when])
        row = pieces(self.text, (self._begin(sentence), sentence.end), spans, self.lexicon, self.scene.people)
        if self.forms:
            row = described([self._recognised(piece) for piece in row], self.scene.profiles)
        self.scene.partnered = self.scene.partnered or lines.partner(row, self.scene.topic)
        for k, piece in enumerate(row):
            if piece.kind is Kind.PROPER:
                if self.scene.is_person(piece):
                    self.scene.person = self.scene.known(piece)
            elif piece.kind is Kind.NAME and piece.name and piece.name != self.scene.topic and lines.rival(row, k):
                self.scene.rivals.add(piece.name)
        return row

    def _recognised(self, piece: Piece) -> Piece:
        """A word that is a company's name elsewhere in the article is its name here."""
        name = self.forms.get(piece.name or "") if piece.capital and piece.kind in {Kind.WORD, Kind.PROPER} else None
        return piece._replace(kind=Kind.NAME, name=name) if name else piece

    def _notice(self, sentence: Sentence, named: Sequence[Mention]) -> None:
        """A sentence without figures: who it is about, if a company begins it."""
        begin = self._begin(sentence)
        if named and named[0].start - begin < 30 and self.text[named[0].end : named[0].end + 1] not in "'’":
            if named[0].name != self.scene.topic and lines.backs(self.text, named[0].end, sentence.end):
                self.scene.payers.add(named[0].name)
            self.scene.subject = named[0].name
            if self._fragment(sentence) and named[0].start == begin:
                self._open_section(named[0].name, sentence.end)

    def _open_section(self, name: str | None, end: int) -> None:
        """A section of its own lines, or one that ends with its line: «2. Adept. Amazon, $330 million»."""
        self.inline = self.lead.item and end < len(self.text) and self.text[end] != "\n"
        self.scene.open(name)

    def _remember(self, row: Sequence[Piece]) -> None:
        for k, piece in enumerate(row):
            if piece.kind not in _SPOKEN_OF or piece.owner or roles.governed(row, k) or roles.modifies(row, k):
                continue
            if piece.kind is Kind.NAME:
                if piece.name not in self.scene.rivals:
                    self.scene.subject = piece.name
                return
            self.scene.subject = self.scene.meant(piece, passive_side=False, here=None)
            return

    def _figures(self, sentence: Sentence, linker: Linker) -> Iterator[Draft]:
        row = linker.row
        spoken = Spoken(stage(row), attribution(row))
        for i, piece in enumerate(row):
            if piece.figure:
                first = linker.tell(i)
                told = self._by_line(sentence, row, piece, first)
                if told is not first:
                    linker.told[i] = told
                    self.scene.retell(told)
                narrowed = self._scopes(sentence, piece.figure, told)
                period, as_of = dated(row, i, told.measure, narrowed, self.article.published)
                about = About(told, narrowed, period, as_of)
                yield Draft(self._claim(sentence, piece.figure, about, spoken), told)

    def _by_line(self, sentence: Sentence, row: Sequence[Piece], piece: Piece, told: Told) -> Told:
        """What the place of the line says about a figure: the column of its table, the list that it is an item of."""
        if sentence.shape is Shape.ROW:
            column = lines.bars(self.text, sentence.start, piece.start)
            return lines.in_table(self.scene, column, row) or lines.of_row(told, row)
        if sentence.shape is Shape.BULLET:
            told = self._labelled(row, told)
            if not told.vague:
                self.scene.heading = told if told.frame else self.scene.heading
            elif told.frame is None:
                return (
                    lines.of_list(self.scene.heading, row)
                    if self.scene.heading
                    else lines.of_name(told, row, self.scene)
                )
        if self.lead.item and told.vague and told.frame is None and self.scene.listing and _label(row, piece):
            told = replace(self.scene.listing, company=told.company, counterparty=None)
        return self.scene.asked if told.vague and told.frame is None and self.scene.asked else told

    def _labelled(self, row: Sequence[Piece], told: Told) -> Told:
        """«Hirings: several drives, each with a budget of»: the label of an item says more than a bare budget."""
        colon = next((k for k, piece in enumerate(row[:12]) if piece.word == ":"), 0)
        label = lines.heading(row[:colon], self.scene) if told.measure is Measure.SPENDING else None
        return told if label is None or label.measure not in OUTLAYS else replace(label, company=told.company)

    def _scopes(self, sentence: Sentence, figure: Figure, told: Told) -> frozenset[Scope]:
        by_words = scopes(self.text, (figure.start, figure.end), (sentence.start, sentence.end))
        return by_words.union(told.frame.scopes) if told.frame and told.frame.scopes else by_words

    def _claim(self, sentence: Sentence, figure: Figure, about: About, spoken: Spoken) -> Claim:
        told = about.told
        named = told.frame.event if told.frame else ""
        return Claim(
            article=self.article.id,
            part=self.part,
            figure=figure,
            sentence=_quoted(sentence, figure),
            measure=told.measure,
            company=told.company,
            counterparty=told.counterparty,
            period=about.period,
            stage=spoken.stage,
            as_of=about.as_of,
            event=named or event(self.text, figure.start, sentence.start, sentence.end),
            scopes=about.scopes,
            attribution=spoken.attribution,
        )


def _label(row: Sequence[Piece], figure: Piece) -> bool:
    """Whether a row is but a name and its figure: "Sarathi, $2.6 billion"."""
    return len(row) < 5 and row[0].kind is Kind.NAME and row[-1] is figure


def _apart(found: Sequence[Figure | Mention | Dated]) -> Spans:
    """Figures, names and dates in order; where they overlap the figure stays, then the name."""
    kept: Spans = []
    for thing in sorted(found, key=lambda thing: (thing.start, _RANK[type(thing)])):
        if kept and thing.start < kept[-1][1]:
            if _RANK[type(thing)] < _RANK[type(kept[-1][2])]:
                kept[-1] = (thing.start, thing.end, thing)
            continue
        kept.append((thing.start, thing.end, thing))
    return kept


def _quoted(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    """The sentence, or as much of a long one around the figure as one wants to read."""
    if sentence.end - sentence.start <= _QUOTED:
        return (min(sentence.start, figure.start), max(sentence.end, figure.end))
    start = max(sentence.start, min(figure.start - _QUOTED // 2, sentence.end - _QUOTED))
    return (min(start, figure.start), max(min(start + _QUOTED, sentence.end), figure.end))

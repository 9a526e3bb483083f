"""The way through one part of an article, sentence by sentence, with what is kept in mind between them."""

from collections.abc import Collection, Iterator, Sequence
from itertools import compress

from bot.model import Article, Claim, Figure, Measure, Part, Scope, Stage, When
from bot.model.values import value
from bot.reading.claims import measures
from bot.reading.claims.roles import bound, lines, listings, naming, roles
from bot.reading.claims.roles.clauses import main_clause
from bot.reading.claims.roles.frames import settled
from bot.reading.claims.roles.leading import LEADING, consortia, tells_lead
from bot.reading.claims.roles.surveying import survey
from bot.reading.claims.row.describing import described
from bot.reading.claims.row.governments import ruling
from bot.reading.claims.row.lexicon import Lexicon
from bot.reading.claims.row.pairing import SHARES, of_shares, paired, speaks_of, speaks_of_two, whose_sales
from bot.reading.claims.row.piece import NAMED, capital_of, dated_of, places, said_in, word_of
from bot.reading.claims.row.pieces import Kind, Piece, pieces
from bot.reading.claims.row.rejoining import with_others
from bot.reading.claims.row.spans import apart
from bot.reading.claims.saying import totals
from bot.reading.claims.saying.crediting import Press
from bot.reading.claims.saying.denying import may_deny, negated, supposed
from bot.reading.claims.saying.hearing import heard
from bot.reading.claims.saying.opposing import Voices, voices
from bot.reading.claims.saying.parting import parted
from bot.reading.claims.saying.periods import dated
from bot.reading.claims.saying.scopes import Events, events, nearest, scopes
from bot.reading.claims.saying.stages import of_figure, stage
from bot.reading.claims.saying.thens import Thens
from bot.reading.claims.scene.branches import whole
from bot.reading.claims.scene.persons import last_named
from bot.reading.claims.scene.scene import Scene, Told
from bot.reading.claims.scene.settling import Draft
from bot.reading.claims.scene.watching import watchers
from bot.reading.claims.what import series
from bot.reading.claims.what.linking import Linker
from bot.reading.claims.whose import tables
from bot.reading.claims.whose.items import headed
from bot.reading.claims.whose.owing import on_top
from bot.reading.claims.whose.patrons import PATRONS, patronage
from bot.reading.claims.whose.paying import of_bought
from bot.reading.claims.whose.sections import Sections
from bot.reading.claims.whose.trading import announced
from bot.reading.companies.gazetteer import Mention
from bot.reading.dates import dates
from bot.reading.quarters import numbered
from bot.reading.sentences import Sentence, Shape, sentences

_QUOTED = 400
"""Characters of a quote, at most, where a sentence is longer."""
_CAPITALS = frozenset({Kind.WORD, Kind.PROPER})
_WITHHOLDING = ("No ", " no ", "not say")  # "There was no valuation in the announcement"
_FIGURES = frozenset({Kind.FIGURE})
_SPOKEN_OF_OR_REL = frozenset({Kind.NAME, Kind.REFERENCE, Kind.REL})
_ENDS_RELATIVE = frozenset({Kind.COMMA, Kind.STOP})


@value()
class Spoken:
    """What holds for every figure of a sentence: how far the thing had come, who says it, the events it names."""

    stage: Stage | None
    voices: Voices
    events: Events


@value()
class About:
    """What a figure was read as, with what narrows it, the time it counts for and how far it had come."""

    told: Told
    scopes: frozenset[Scope]
    period: str | None
    as_of: When | None
    stage: Stage | None


_OF_NO_ROUND = frozenset({Measure.ACQUISITION_PRICE, Measure.CONTRACT, Measure.CAPEX, Measure.SPENDING})


class Walk:
    """One part of an article on its way to claims."""

    def __init__(self, lexicon: Lexicon, article: Article, part: Part, named: Sequence[Mention], scene: Scene) -> None:
        self.lexicon = lexicon
        self.article = article
        self.part = part
        self.text = article.part(part)
        self.named = named
        self.by_leads = "-led " in self.text or "consortium" in self.text
        self.forms = {mention.text: mention.name for mention in named if mention.text[:1].isupper()} if named else {}
        self.scene = scene
        self.press = Press(lexicon.outlets, article.outlet)
        self.sections = Sections(self.text, named, scene)
        self.thens = Thens(self.text)

    def drafts(self, found: Sequence[Figure]) -> Iterator[Draft]:
        """A draft of a claim for every one of the part's figures."""
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
                self.sections.line(sentence.start, begin)
            yield from self._sentence(sentence, found[first:at], self.named[begin:seen])

    def _sentence(self, sentence: Sentence, found: Sequence[Figure], named: Sequence[Mention]) -> Iterator[Draft]:
        if not found and self.sections.announced(sentence, named):
            return
        heads = self.sections.heads(sentence)
        if named:
            self.scene.hear([mention.name for mention in named])
        if not found and not heads:
            self.sections.notice(sentence, named)
            told = self._leads(sentence) or self._begins(sentence) or self._says(sentence, PATRONS + _WITHHOLDING)
            if len(named) < 2 and not told and not self.sections.labels(sentence):
                return self._heard(sentence)
        row = self._row(sentence, found, named)
        said = frozenset(map(word_of, row))
        if "with" in said and self.scene.partnered is None:
            self.scene.partnered = lines.partner(row, self.scene.topic)
        aside = self.scene.spoken() if self.text.startswith("(", self.sections.begin(sentence)) else None
        surveyed = survey(row, self.scene) if named else None
        if found:
            yield from self._figures(sentence, Linker(row, said, self.scene, self.lexicon.trades, surveyed))
            self.scene.asked = None
        else:
            announced(row, said, self.scene, self.lexicon.trades)
            client = self._says(sentence, PATRONS) and patronage(row, self.scene, self.lexicon.trades)
            if client:
                self.scene.tell(client, goes_on=False)
            self._unfigured(sentence, row, surveyed)
        self.sections.follow(sentence, row, title=self.part is Part.TITLE)
        if not LEADING.isdisjoint(said):
            self.scene.led(roles.lead(row), row)
        self._remember(sentence, row)
        if aside:
            self.scene.resume(aside)

    def _unfigured(self, sentence: Sentence, row: Sequence[Piece], surveyed: Told | None) -> None:
        """A row without figures: a deal that it tells, the head of a table, the heading of a list."""
        self.scene.news = surveyed or self.scene.news
        if self._begins(sentence):
            self.scene.reported = series.announced(row)
        if self._says(sentence, _WITHHOLDING):
            self.scene.last = lines.missing(row, self.scene) or self.scene.last
        if self.sections.labels(sentence):
            self.scene.asked = lines.announced(row, self.scene) or self.scene.asked
        if sentence.shape is Shape.ROW and any(piece.word.isalpha() or piece.name for piece in row):
            self.scene.columns = tables.columns(self.text, sentence.start, sentence.end, row)
        elif sentence.shape is Shape.HEADING:
            self.scene.heading = listings.headed(row) or lines.heading(row, self.scene)

    def _row(self, sentence: Sentence, found: Sequence[Figure], named: Sequence[Mention]) -> list[Piece]:
        when = dates(self.text, sentence.start, sentence.end, self.article.published) if found else ()
        spans = apart([*found, *named, *when])
        row = pieces(self.text, (self.sections.begin(sentence), sentence.end), spans, self.lexicon, self.scene.people)
        if found and self.sections.lead.item and sentence.start <= self.sections.lead.end:
            headed(row, self.text)
        if self.forms:
            for k in [*compress(range(len(row)), map(capital_of, row))]:
                if row[k].name in self.forms:
                    row[k] = self._recognised(row[k])
            row = described(row, self.scene.profiles)
            row = paired(row, self.scene.recent) if speaks_of_two(row) else row
            row = of_shares(row) if said_in(row, SHARES) else row
            row = ruling(row, self.scene.named)
        row = consortia(row) if self.by_leads else row
        row = with_others(row) if named else row
        row = settled(watchers(row, self.scene.headed | {self.scene.topic}, self.scene.standing))
        for k in places(row, NAMED):
            piece = row[k]
            if piece.kind is Kind.PROPER:
                if self.scene.is_person(piece):
                    self.scene.person = self.scene.known(piece)
            elif piece.name and piece.name != self.scene.topic and lines.rival(row, k):
                self.scene.rivals.add(piece.name)
        return row

    def _leads(self, sentence: Sentence) -> bool:
        """Whether a sentence tells who led the round of the sentences before: «It was led by Accel»."""
        told = self.scene.round
        raised = told is not None and told.counterparty is None
        return raised and bool(tells_lead().search(self.text, sentence.start, sentence.end))

    def _says(self, sentence: Sentence, words: Collection[str]) -> bool:
        """Whether a sentence holds one of these, be it a part of a word."""
        return any(self.text.find(word, sentence.start, sentence.end) >= 0 for word in words)

    def _begins(self, sentence: Sentence) -> bool:
        """Whether a sentence may say what the figures to come are of: «Tavi wants to triple its revenue»."""
        return self.scene.reported is self.scene.last is None and self._says(sentence, series.SPOKEN_OF)

    def _heard(self, sentence: Sentence) -> None:
        """Keep in mind who «he» is after a sentence that is not read any further."""
        last = last_named(self.text, sentence.start, sentence.end, self.scene.people)
        self.scene.person = last or self.scene.person

    def _recognised(self, piece: Piece) -> Piece:
        """A word with a capital that is a company's name elsewhere in the article is its name here."""
        name = self.forms.get(piece.name or "") if piece.kind in _CAPITALS else None
        return piece._replace(kind=Kind.NAME, name=name) if name else piece

    def _remember(self, sentence: Sentence, row: Sequence[Piece]) -> None:
        spoken = places(row, _SPOKEN_OF_OR_REL)
        if not spoken or (self.part is Part.TEXT and self.sections.ends(sentence)):  # nothing goes on behind the text
            return
        told = naming.told_at(row, min(len(row), 6)) if (sold := whose_sales(row)) is None else sold
        if told is not None and row[told].kind is Kind.NAME and row[told].name not in self.scene.rivals:
            self.scene.subject = whole(row[told].name, self.scene.topic, self.scene.standing.branches)
            return
        aside = main_clause(row)
        for k in spoken:
            piece = row[k]
            if piece.kind is Kind.REL:
                aside = next((j for j in range(k + 1, len(row)) if row[j].kind in _ENDS_RELATIVE), len(row))
            if k < aside or piece.kind is Kind.REL or piece.owner or bound.governed(row, k) or bound.modifies(row, k):
                continue
            if piece.kind is Kind.NAME:
                if piece.name not in self.scene.rivals and not naming.listed(row, k):
                    self.scene.subject = piece.name
                return
            self.scene.subject = self.scene.meant(piece, passive_side=False, here=None)
            return
        first = row[spoken[0]]
        if spoken[0] < 2 and first.kind is Kind.NAME and speaks_of(row, spoken[0]):
            self.scene.subject = first.name  # "Corvane's last round was led by Accel", "Corvane shares soared"

    def _figures(self, sentence: Sentence, linker: Linker) -> Iterator[Draft]:
        row, said = linker.row, linker.said
        within = self.text, sentence.start, sentence.end
        denies = may_deny(heard(self.text[sentence.start : sentence.end]))
        spoken = Spoken(stage(row, said), voices(row, said, self.press, within), events(*within))
        times = [*compress(range(len(row)), map(dated_of, row))]
        then = self.thens.meant(sentence.start, sentence.end, [row[k].dated for k in times] if times else ())
        for i in places(row, _FIGURES):
            piece = row[i]
            if piece.figure:
                first = linker.tell(i)
                told = self.sections.placed(sentence, row, i, first)
                told = of_bought(told, row, i, self.scene) if told.measure is measures.COMPENSATION else told
                if told is not first:
                    linker.told[i] = told
                    self.scene.retell(told)
                if supposed(self.text, piece.figure.start, sentence.start):
                    told = Told(measure=Measure.OTHER, company=None, counterparty=None)
                narrowed = self._scopes(sentence, piece.figure, told, said)
                if narrowed and Scope.ADDITIONAL in narrowed:
                    told = on_top(told, (linker.told[k] for k in sorted(linker.told) if k < i))
                period, as_of = dated(row, (i, times, then), told.measure, narrowed, self.article.published)
                period = numbered(period, self.lexicon.year_ends.get(told.company or ""), self.article.published)
                told_at = piece.figure.start, piece.figure.end
                come = negated(self.text, told_at, within[1:]) if denies else None
                come = come or (told.frame.stage if told.frame else None)
                come = come or of_figure(row, i, spoken.stage, told.measure, self.article.published)
                about = About(told, narrowed, period, as_of, come)
                yield Draft(self._claim(sentence, piece.figure, about, spoken), told)

    def _scopes(self, sentence: Sentence, figure: Figure, told: Told, said: frozenset[str]) -> frozenset[Scope]:
        places = (figure.start, figure.end), (sentence.start, sentence.end)
        by_words = parted(scopes(self.text, *places), self.text, *places, (told.measure, told.company))
        asked = told.measure in measures.GIVEN and not totals.ASKED.isdisjoint(said)
        given = told.measure is measures.INVESTMENT and told.counterparty is not None
        if asked and totals.is_total(self.text, *places, given=given):
            by_words = by_words - {Scope.ADDITIONAL} | {Scope.CUMULATIVE}
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
            stage=about.stage,
            as_of=about.as_of,
            event=named or (None if told.measure in _OF_NO_ROUND else nearest(spoken.events, figure.start)),
            scopes=about.scopes,
            attribution=spoken.voices.of(figure.start),
        )


def _quoted(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    """The sentence, or as much of a long one around the figure as one wants to read."""
    if sentence.end - sentence.start <= _QUOTED:
        return (min(sentence.start, figure.start), max(sentence.end, figure.end))
    start = max(sentence.start, min(figure.start - _QUOTED // 2, sentence.end - _QUOTED))
    return (min(start, figure.start), max(min(start + _QUOTED, sentence.end), figure.end))

"""Whom the lines of a text are about: by heads, headings and bare names, by the list or question before them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from bot.reading.claims import measures
from bot.reading.claims.roles import lines, listings
from bot.reading.claims.row.leads import Lead, Leads, asked_about, bare
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import TWO_SIDED, Scene, Told
from bot.reading.claims.whose import items, tables
from bot.reading.claims.whose.parties import PAID_OUT
from bot.reading.companies.gazetteer import Mention
from bot.reading.sentences import Sentence, Shape

Row = Sequence[Piece]
_HEADS = frozenset({Shape.HEADING, Shape.ROW})
_FRAGMENT = 60
_CLOSED = 30
"""Characters of a bare name at most, and of one that a full stop closes."""
_GOVERNING = frozenset({"from", "by", "with", "for"})
_HEAD = 8
_ANSWER = 2
"""Lines that a question is kept in mind: its own and the next."""
_ROW, _BULLET, _HEADING, _PROSE = Shape.ROW, Shape.BULLET, Shape.HEADING, Shape.PROSE


class Sections:
    """Follows the lines of one part of an article."""

    def __init__(self, text: str, named: Sequence[Mention], scene: Scene) -> None:
        self.text = text
        self.last = len(text.rstrip())
        self.named = named
        self.scene = scene
        self.leads = Leads(text, named)
        self.lead = Lead(0)
        self.inline = False
        self.answers = 0
        self.question: Told | None = None

    def line(self, start: int, first: int) -> None:
        """A new line begins at a place of the text; `first` counts the names before it."""
        self.scene.line.clear()
        self.answers -= 1
        if self.answers <= 0:
            self.question = self.scene.asked = None
        if self.inline:
            self.scene.open(None)
        self.inline = False
        self.lead = self.leads.of(start)
        if self.lead.entry:
            stop = self.text.find("\n", start)
            end = bisect_left(self.named, stop if stop >= 0 else len(self.text), lo=first, key=attrgetter("start"))
            here = self.named[first:end]
            self.scene.enter({m.name for m in here}, {m.name for m in here if self._owns(m)})
        elif not self.lead.turn or self.scene.subject is None:
            self.scene.turn()
            self._another(start, first)

    def _another(self, start: int, first: int) -> None:
        """«• Lambda has picked banks»: in a round-up of many, a line that begins with another name leaves the last."""
        scene = self.scene
        if scene.headed or scene.topic or scene.section or first >= len(self.named):
            return
        begins = self.named[first]
        if begins.start - start < _HEAD and begins.name != scene.theme and not self._owns(begins):
            scene.theme = scene.actor = scene.deal = None

    def _owns(self, mention: Mention) -> bool:
        return self.text[mention.end : mention.end + 2] in {"'s", "’s"}

    def begin(self, sentence: Sentence) -> int:
        """Where the words of a sentence begin, after the head of its line."""
        return max(sentence.start, min(self.lead.end, sentence.end))

    def ends(self, sentence: Sentence) -> bool:
        """Whether nothing follows a sentence."""
        return sentence.end >= self.last

    def announced(self, sentence: Sentence, named: Sequence[Mention]) -> bool:
        """«Mirrorlake. Oh boy.», «And Perplexity?»: a sentence without figures that only says whom it is about now."""
        if not named:
            return self._item(sentence)
        opens = self.lead.turn or (sentence.shape is _PROSE and self._inside(sentence.start))
        if opens and bare(self.text, self.begin(sentence), sentence.end, named):
            self.scene.announce([mention.name for mention in named])
            self.inline = self.inline or not self.lead.turn
            return True
        if self.lead.turn and asked_about(self.text, named[-1], sentence.end):
            self.scene.announce([named[-1].name])
            return True
        return False

    def _inside(self, at: int) -> bool:
        """Whether something of the same line stands before a place."""
        return at > 0 and self.text[at - 1] != "\n"

    def _item(self, sentence: Sentence) -> bool:
        """«4. Arcion. Databricks again, $100 million.»: in a list of deals an unknown name is one, too."""
        if not self.lead.item or sentence.start > self.lead.end or not self._inline(sentence.end):
            return False
        name = items.unknown(self.text[self.begin(sentence) : sentence.end], self.scene.heading)
        if name:
            self._section(name, sentence.end)
        return bool(name)

    def _inline(self, end: int) -> bool:
        return end < len(self.text) and self.text[end] != "\n"

    def heads(self, sentence: Sentence) -> bool:
        """Whether a line may say by its names alone what comes next: a heading, a row, a question."""
        return sentence.shape in _HEADS or self.text[sentence.end - 1] == "?"

    def labels(self, sentence: Sentence) -> bool:
        """«Backlog. $30.1 billion»: a word or two with a full stop, before more on the same line."""
        return sentence.end - self.begin(sentence) < _CLOSED and self._inline(sentence.end)

    def _fragment(self, sentence: Sentence) -> bool:
        """A bare name that says what comes next: "Corvane." or "2. Oskarsund Robotics — $1.1 billion"."""
        closed = self.text[sentence.end - 1] in ".!" and not self.lead.item
        short = sentence.end - self.begin(sentence) < (_CLOSED if closed else _FRAGMENT)
        return short and sentence.shape is not _ROW

    def follow(self, sentence: Sentence, row: Row, *, title: bool) -> None:
        """After a sentence was read: what it opens, or asks."""
        if self.heads(sentence) or (self._counted(sentence) and self._fragment(sentence)):
            self._open(sentence, row)
        if self.text[sentence.end - 1] == "?":
            self.question = items.question(row, self.scene)
            self.scene.asked = lines.heading(row, self.scene) or self.question
            self.answers = _ANSWER
            if title:
                self.scene.listing = self.question
        elif sentence.shape is _HEADING:
            self.scene.listing = items.question(row, self.scene) or listings.headed(row) or self.scene.listing

    def _counted(self, sentence: Sentence) -> bool:
        """Whether a line may begin a section: an item of a list does only where the items are counted."""
        return sentence.shape is not _BULLET or self.lead.item

    def _open(self, sentence: Sentence, row: Row) -> None:
        names = [piece for piece in row if piece.kind is Kind.NAME]
        if self.scene.listing and items.dashed(sentence.shape, row):
            return
        acts = bool(names) and not self.heads(sentence) and self._acts(names[0])
        if len({piece.name for piece in names}) == 1 and names[0].start - self.begin(sentence) < 6 and not acts:
            self._section(names[0].name, sentence.end)
        elif sentence.shape is _HEADING and not self.lead.turn and self._ends(names):
            self.scene.open(None)

    def _ends(self, names: Sequence[Piece]) -> bool:
        """Whether a heading ends the section before it: it does not name whom that is about."""
        return self.scene.section not in {piece.name for piece in names}

    def _section(self, name: str | None, end: int) -> None:
        """A section of its own lines, or one that ends with its line: «2. Adept. Amazon, $330 million»."""
        self.inline = self._inline(end) if self.lead.item else self._next_entry()
        self.scene.open(name)
        self.scene.label = self.scene.line[-1] if self.scene.line else None
        self.scene.label_unit = self.scene.unit

    def _next_entry(self) -> bool:
        """Whether the line goes on with a list of lines, each with a name and its figure: none goes beyond its own."""
        start = self.lead.end
        return bool(self.scene.line) and start > 1 and self.text[start - 1] == "\n" != self.text[start - 2]

    def notice(self, sentence: Sentence, named: Sequence[Mention]) -> None:
        """A sentence without figures: who it is about, if a company begins it."""
        begin = self.begin(sentence)
        if not named or named[0].start - begin >= _CLOSED or self.text[named[0].end : named[0].end + 1] in {"'", "’"}:
            return
        if named[0].name != self.scene.topic and lines.backs(self.text, named[0].end, sentence.end):
            self.scene.payers.add(named[0].name)
        self.scene.subject = named[0].name
        begins = named[0].start == begin and not self._acts(named[0])
        if begins and self._counted(sentence) and self._fragment(sentence):
            self._section(named[0].name, sentence.end)

    def _acts(self, named: Mention | Piece) -> bool:
        """«Meta disputes it.», «From Toyota, all of it.»: whether a name stands in a sentence and heads nothing."""
        after = self.text[named.end : named.end + 2]
        governed = self.text[max(0, named.start - 5) : named.start].lower().strip() in _GOVERNING
        return governed or (after[:1] == " " and after[1:].islower())

    def placed(self, sentence: Sentence, row: Row, i: int, told: Told) -> Told:
        """What the place of the line says about a figure: the column of its table, the list that it is an item of."""
        if sentence.shape is _ROW:
            return tables.in_table(self.scene, self.text, sentence.start, row, i) or tables.of_row(told, row)
        plain = told.vague and told.frame is None
        ranked = self._ranked(sentence, row, i) if self.lead.item and plain else None
        if ranked:
            return ranked
        bare_share = told.measure is measures.OTHER and told.frame is None and row[i].percent
        headed = self.scene.listing is not None and items.dashed(sentence.shape, row)
        asked = plain or bare_share or headed or self._elsewhere(told)
        listed = self._listed(sentence, row, i) if asked else None
        if listed:
            return listed
        if sentence.shape is _BULLET:
            return self._in_list(row, self._labelled(row, told))
        told = self.scene.asked if plain and self.scene.asked else told
        elsewhere = told.company is not None and told.company != self.scene.topic
        return self._in_box(sentence, row, told) if elsewhere else told

    def _in_box(self, sentence: Sentence, row: Row, told: Told) -> Told:
        """«Total raised: €205 million», a line of its own: of whom the title says that the text is about."""
        about = self.scene.section or self.scene.topic
        label = next((k for k, piece in enumerate(row[:5]) if piece.word == ":"), 0)
        alone = label and not self._inside(sentence.start) and not self._inline(sentence.end)
        if (
            not alone
            or about not in self.scene.headed
            or told.measure in TWO_SIDED
            or any(piece.kind is Kind.NAME or piece.owner for piece in row)
        ):
            return told
        return replace(told, company=about, counterparty=None)

    def _ranked(self, sentence: Sentence, row: Row, i: int) -> Told | None:
        """«2. Nettlewood ($410 million). A Series B», «1. Corvane — $1.95 billion»: the sum at the head of an item."""
        listing = items.ranked(self.text, sentence.end, self.scene.listing) if _label(row, row[i]) else None
        return replace(listing, company=row[0].name, counterparty=None) if listing else None

    def _elsewhere(self, told: Told) -> bool:
        """Whether a figure of an item was read as somebody else's than the one that the item begins with."""
        return self.inline and told.company != self.scene.section

    def _listed(self, sentence: Sentence, row: Row, i: int) -> Told | None:
        if not items.elliptical(row, i):
            return None
        pattern = self._pattern(sentence, row)
        pair = items.flow(row, i, self.scene, pattern, self.text)
        about = self.scene.section if self.inline else None
        return pair or items.read(row, i, self.scene, pattern, about)

    def _pattern(self, sentence: Sentence, row: Row) -> Told | None:
        """What an item may be of that says but a name: the question, the item before, the heading of the list."""
        if self.scene.asked or self.question:
            return self.question or self.scene.asked
        listed = sentence.shape is _BULLET or self.lead.item or items.dashed(sentence.shape, row)
        return self.scene.heading or self.scene.listing if listed else None

    def _in_list(self, row: Row, told: Told) -> Told:
        if told.vague:
            plain = told.frame is None
            heading = self.scene.heading
            return (lines.of_list(heading, row) if heading else lines.of_name(told, row, self.scene)) if plain else told
        if told.frame and not lines.labelled(row):
            self.scene.heading = told
        return told

    def _labelled(self, row: Row, told: Told) -> Told:
        """«Hirings: several drives, each with a budget of»: the label of an item says more than a bare budget."""
        colon = next((k for k, piece in enumerate(row[:12]) if piece.word == ":"), 0)
        label = lines.heading(row[:colon], self.scene) if told.measure is measures.SPENDING else None
        return told if label is None or label.measure not in PAID_OUT else replace(label, company=told.company)


def _label(row: Row, figure: Piece) -> bool:
    """Whether a row is but a name and its figure: "Sarathi, $2.6 billion"."""
    closed = row[-1].kind is Kind.CLOSE and len(row) > 1 and row[-2] is figure
    alone = row[0].kind is Kind.NAME and not any(piece.kind is Kind.NAME for piece in row[1:])
    return len(row) < 5 and alone and (row[-1] is figure or closed)

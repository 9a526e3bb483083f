"""What stands around a line: the heading above a list, the line before in a list."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from bot.model import Frame, Measure
from bot.reading.claims.roles import roles
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import TWO_SIDED, Scene, Told

Row = Sequence[Piece]


_TOGETHER = ("partner", "agree", "deal", "work", "invest", "team")
_EARNING = frozenset("sell earn make take".split())
_RIVALS = frozenset("rival rivals competitor competitors konkurrent rivale concurrent peer".split())
_PASSING = frozenset(
    "passes overtakes surpasses overtook overtaking surpassing leapfrogs leapfrogging eclipsing".split()
)
_GIVERS = frozenset("backers investors shareholders holders angels founders employees others insiders".split())
_WITHHELD = frozenset({Measure.VALUATION, Measure.ACQUISITION_PRICE, Measure.REVENUE})
_NO_HEADING = frozenset({None, Measure.OTHER, Measure.STAKE})


def heading(row: Row, scene: Scene) -> Told | None:
    """What the figures of a list are of by the words of its heading, or of an answer by its question."""
    if len(row) > 1 and row[-1].word == "?" and row[-2].word in _EARNING:
        return Told(measure=Measure.REVENUE, company=_first(row) or scene.topic, counterparty=None)
    for at in range(len(row) - 1, -1, -1):
        cue = row[at].cue
        verb = bool(cue and cue.verbs and (not cue.nouns or _asked(row, at)))
        for frame in (cue.verbs if verb else cue.nouns) if cue else ():
            if frame.measure not in _NO_HEADING and (not verb or not frame.strict or _takes(row, frame, at)):
                return _headed(row, at, frame, scene, verb=verb)
    return None


def announced(row: Row, scene: Scene) -> Told | None:
    """«Revenue.», «Backlog.»: what comes next in the line, where a noun of it is all that is said."""
    told = heading(row, scene) if len(row) < 5 else None
    return told if told and told.frame and told.frame.form == "noun" else None


def missing(row: Row, scene: Scene) -> Told | None:
    """«There was no valuation in the announcement»: what the next figure may tell all the same."""
    unsaid = any(one.word == "not" and other.word.startswith("say") for one, other in pairwise(row))
    for before, piece in pairwise(row):
        told = piece.cue is not None and (before.word == "no" or unsaid)
        measure = piece.cue.nouns[0].measure if told and piece.cue and piece.cue.nouns else None
        if measure in _WITHHELD:
            company = scene.section or scene.subject or scene.topic
            return scene.measures.get(measure) or Told(measure=measure, company=company, counterparty=None)
    return None


def _headed(row: Row, at: int, frame: Frame, scene: Scene, *, verb: bool) -> Told:
    measure = frame.measure or Measure.OTHER
    company_at, counterparty_at = roles.roles(row, frame, at, at, verb=verb)
    company = row[company_at].name if company_at is not None and row[company_at].kind is Kind.NAME else None
    counterparty = scene.known(row[counterparty_at]) if counterparty_at is not None else None
    if measure not in TWO_SIDED:
        return Told(measure=measure, company=company or _first(row) or scene.topic, counterparty=None, frame=frame)
    company = company or next((who for who in (scene.theme, scene.topic) if who != counterparty), None)
    return Told(measure=measure, company=company, counterparty=counterparty, frame=frame)


def _asked(row: Row, at: int) -> bool:
    """«How much did Salesforce pay»: a verb, though the word is also a noun."""
    return row[-1].word == "?" and any(piece.word in {"did", "does", "will"} for piece in row[:at])


def _takes(row: Row, frame: Frame, at: int) -> bool:
    return roles.roles(row, frame, at, at, verb=True)[0] is not None


def _first(row: Row) -> str | None:
    return next((piece.name for piece in row if piece.kind is Kind.NAME), None)


def of_list(told: Told, row: Row) -> Told:
    """An item of a list under a heading, or after another item: the same measure, with the name that it gives."""
    name = next((piece.name for piece in row if piece.kind in NAMED), None)
    if name is None and told.measure is Measure.INVESTMENT:
        return replace(told, counterparty=_group(row))
    if name is None or name == told.company:
        return told
    if told.measure is Measure.INVESTMENT:
        return replace(told, counterparty=name)
    return replace(told, company=name)


def _group(row: Row) -> str | None:
    """«Existing backers – around $700 million», «Angels: $2 million»: those who gave by what they are."""
    words = [piece.word for piece in row[:3]]
    at = next((k for k, word in enumerate(words) if word in _GIVERS), None)
    return None if at is None else " ".join(words[: at + 1])


def partner(row: Row, topic: str | None) -> str | None:
    """With whom the company of the article works: «by partnering with Scale AI», «the agreement with Scale AI»."""
    for k, (before, piece) in enumerate(pairwise(row)):
        if before.word == "with" and piece.kind is Kind.NAME and piece.name != topic and _together(row[:k]):
            return piece.name
    return None


def _together(row: Row) -> bool:
    return any(piece.word.startswith(_TOGETHER) for piece in row)


@cache
def _backing() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:co-)?led|joined|participated|took part|(?:doubled|tripled|quadrupled|raised|kept) its (?:stake|share)"
        r"|backs|backed|(?:also|re)?invested|is an investor|investors?|shareholder|put (?:in )?money)\b"
    )


def backs(text: str, start: int, end: int) -> bool:
    """Whether what follows a name says that it backs another: «Accel led the round», «ICONIQ tripled its stake»."""
    return bool(_backing().search(text, start, min(end, start + 60)))


def rival(row: Row, k: int) -> bool:
    """«Rival Stark», «and now passes SpaceX»: the text goes on about the one it was about."""
    return (k > 0 and row[k - 1].word in _PASSING) or any(piece.word in _RIVALS for piece in row[max(0, k - 2) : k])


def of_name(told: Told, row: Row, scene: Scene) -> Told:
    """«Nvidia: $5 billion»: what a name puts into the deal that the text is about."""
    bargain = scene.bargain
    labelled = len(row) > 2 and row[0].kind is Kind.NAME and row[1].word == ":"
    if not labelled or bargain is None or bargain.measure is Measure.CONTRACT or row[0].name == bargain.company:
        return told
    measure = Measure.INVESTMENT if bargain.measure is Measure.FUNDING_ROUND else bargain.measure
    return Told(measure=measure, company=bargain.company, counterparty=row[0].name, frame=bargain.frame)


def labelled(row: Row) -> bool:
    """«Valuation: $230 billion»: an item with a measure for its label says nothing about the next item."""
    colon = next((k for k, piece in enumerate(row[:6]) if piece.word == ":"), None)
    return colon is not None and any(piece.cue and piece.cue.nouns for piece in row[:colon])

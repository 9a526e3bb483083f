"""Who led a round: «led by Accel», «Accel, a backer, led», «with Accel in the lead», «Accel is likely to lead»."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import takewhile

from bot.model import Measure
from bot.reading.claims.roles.naming import first_of, phrase
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import NO_NAMES, Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, LED_BY, SAME

Row = Sequence[Piece]
Subject = Callable[[Row, int], int | None]
"""Finds the subject of the verb at a place of a row."""
_ABROAD = frozenset("angeführten angeführte angeführter geführten geführte".split())
_ACTIVE = frozenset(
    "led leads co-led co-leads lead co-lead headed heads anchored anchors spearheaded encabeza encabezó encabezan "
    "lidera lideró liderou lideram guida guidò guidano dirige dirigé mène mené pilote piloté führt führte tête".split()
)
_PASSIVE = LED_BY | {"headed", "spearheaded", "anchored", "fronted", "co-anchored"}
_PLAIN = frozenset({"lead", "co-lead"})
"""Forms that are a verb only behind another one: «to lead», «will lead»."""
_NOUNS = frozenset({"leads", "co-leads"})
_DOING = frozenset({"leading", "co-leading"})
_LIKELY = frozenset(
    "to likely set due expected poised slated lined up said tipped about in talks "
    "understood thought believed reported close be considering weighing discussing".split()
)
_NEARLY = frozenset({"to", "be", "considering", "weighing", "discussing"})
_AFTER = frozenset("after by while".split())
_CONSORTIA = frozenset("consortium syndicate".split())
_OF_ROUND = frozenset({"in", "of"})
_GROUPS = frozenset("consortium group syndicate bunch partnership club trio quartet investors".split())
_INVESTORS = frozenset("investor investors backer backers".split())
_CHEQUES = frozenset("cheque check".split())
_LARGEST = frozenset("largest biggest".split())
_ENDING = frozenset({Kind.COMMA, Kind.STOP, Kind.CONJ, Kind.CLOSE, Kind.DATE})
_PARTING = frozenset({Kind.COMMA, Kind.STOP, Kind.CONJ})
_FRONT = frozenset({"front", "helm", "fore"})
_CHIEF = frozenset("main principal anchor cornerstone biggest largest lead".split())
_INVERTED = frozenset(
    "guida guidare encabeza encabezó lidera lideró liderou mène pilote dirige dirigé angeführt führt anführen".split()
)
"""Verbs that go before what is led and who leads: «guida l'operazione GV», «angeführt hat die Runde Accel»."""
_BEFORE_VERB = frozenset({Kind.PREP, Kind.STOP, Kind.WORD, Kind.DET})
_UNDER = frozenset({"under", "courtesy"})
_AT_ONCE = frozenset({Kind.DET, Kind.WORD, Kind.CUE, Kind.BE, Kind.LEVEL, Kind.REFERENCE})
LEADING = (
    _ACTIVE | _PASSIVE | _ABROAD | _DOING | _FRONT | _INVERTED | _UNDER | {"wrote", "writing", "main", "principal"}
)
"""Words without one of which nobody is told to have led."""
_ROUNDS = frozenset({Measure.FUNDING_ROUND, Measure.FINANCING, Measure.INVESTMENT, Measure.EQUITY, None})


def lead(row: Row, subject: Subject, i: int | None = None) -> int | None:
    """The place of who led; several who did it together are named by the first. Of two that of the figure at `i`."""
    found = [at for k, piece in enumerate(row) if piece.word in LEADING and (at := _at(row, k, subject)) is not None]
    if i is not None:
        found = [at for at in found if not _of_another(row, at, i)]
    first = found[0] if found else None
    if first is None or i is None or not _apart(row, first, i):
        return first
    return next((at for at in found if not _apart(row, at, i)), first)


def _of_another(row: Row, at: int, i: int) -> bool:
    """«A $2 billion round led by Accel, months after a $900 million round led by Tavi»: who led that other sum."""
    if row[at - 1].word != "by":
        return False
    if at < i:
        return any(_raised(row, k) for k in range(at)) and _raised(row, i)
    return any(_raised(row, k) for k in range(i + 1, at))


def _raised(row: Row, k: int) -> bool:
    """Whether a sum is called a round by the word behind it, or by a verb of raising before it."""
    if not signs.money(row[k].figure):
        return False
    cues = (*(piece.cue for piece in row[k + 1 : k + 3]), *(piece.cue for piece in row[max(0, k - 2) : k]))
    frames = (frame for cue in cues if cue for frame in (*cue.nouns[:1], *cue.verbs[:1]))
    return any(frame.measure is Measure.FUNDING_ROUND for frame in frames)


def _apart(row: Row, at: int, i: int) -> bool:
    """Whether the end of a clause stands between two places."""
    return any(piece.kind is Kind.STOP for piece in row[min(at, i) : max(at, i)])


def _at(row: Row, k: int, subject: Subject) -> int | None:
    word = row[k].word
    if word in {"wrote", "writing"}:
        writer = first_of(row, k - 1) if k and row[k - 1].kind in NAMED else subject(row, k)
        return writer if _largest(row, k) else None
    if word in _UNDER or word in _FRONT:
        return _beneath(row, k) if word in _UNDER else _in_front(row, k)
    found = _marked(row, k)
    found = _beside(row, k) if found is None else found
    if found is None and word in _DOING and (_said_to_be(row, k) or _afterwards(row, k)):
        return _who(row, k, subject)
    if found is not None or word in _DOING or word in _ABROAD or word not in _ACTIVE:
        return found
    noun = word in _NOUNS and k > 0 and (row[k - 1].kind is Kind.DET or row[k - 1].word == "as")
    if noun or (word in _PLAIN and not _verb(row, k)):
        return _by_noun(row, k, subject)
    return _who(row, k, subject) if _of_round(row, k) else None


def _marked(row: Row, k: int) -> int | None:
    """«Accel (lead)», «Leads: Accel», «the lead was taken by Accel», «Accel as the main investor», «guida GV»."""
    word, after = row[k].word, row[k + 1 : k + 3]
    if word in _INVERTED and all(piece.kind in _BEFORE_VERB for piece in row[:k][-1:]):
        return _behind(row, k)
    if word in _NOUNS | _PLAIN and after and after[0].word == ":":
        return phrase(row, k + 1)
    if word in _PLAIN and k > 1 and row[k - 1].kind is Kind.OPEN and after and after[0].kind is Kind.CLOSE:
        return k - 2 if row[k - 2].kind in NAMED and not row[k - 2].owner else None
    if (
        word in _PLAIN
        and len(after) > 1
        and after[0].kind is Kind.BE
        and row[k + 3 : k + 4]
        and after[1].word == "taken"
    ):
        return phrase(row, k + 3) if row[k + 3].word == "by" else None
    if word in _CHIEF and after and after[0].word in _INVESTORS:
        at = k - 1 - (row[k - 1].kind is Kind.DET)
        named = at > 0 and row[at].word == "as" and row[at - 1].kind in NAMED and not row[at - 1].owner
        return first_of(row, at - 1) if named else None
    return None


def _behind(row: Row, k: int) -> int | None:
    """The first name behind a verb that its subject follows."""
    for j in range(k + 1, min(len(row), k + 8)):
        if row[j].kind in NAMED:
            return None if row[j].owner else j
        if row[j].kind not in _AT_ONCE:
            break
    return None


def _beneath(row: Row, k: int) -> int | None:
    """«It had raised $80 million under Coatue», «$300 million, courtesy of Accel»: behind money, or its noun."""
    at = k + 1 + (row[k].word == "courtesy" and k + 1 < len(row) and row[k + 1].word == "of")
    told = any(piece.sum or (piece.cue and piece.cue.nouns) for piece in row[max(0, k - 7) : k])
    named = at < len(row) and row[at].kind in NAMED and not row[at].owner and (at > k + 1 or row[k].word == "under")
    return at if told and named else None


def _said_to_be(row: Row, k: int) -> bool:
    """«Is said to be leading a round», «is close to leading»: whether a verb goes before."""
    return k > 1 and (row[k - 1].kind is Kind.BE or row[k - 1].word in _NEARLY) and _of_round(row, k)


def _afterwards(row: Row, k: int) -> bool:
    """«ASML holds 11% after leading a €1.7 billion round»: what the subject of the clause did."""
    return k > 1 and row[k - 1].word in _AFTER and _of_round(row, k)


def _in_front(row: Row, k: int) -> int | None:
    """«With Sequoia in front», «Accel at the helm»: the name before the phrase."""
    j = k - 1 - (row[k - 1].kind is Kind.DET)
    named = j > 0 and row[j].word in {"in", "at", "to"} and row[j - 1].kind in NAMED and not row[j - 1].owner
    ends = k + 1 >= len(row) or row[k + 1].kind in _ENDING
    return first_of(row, j - 1) if named and ends else None


def _beside(row: Row, k: int) -> int | None:
    """«Led by Accel», «the General Atlantic-led round», «Accel leading», «angeführt von Accel»."""
    word, before = row[k].word, row[k - 1] if k else None
    if word in _PASSIVE:
        passed = takewhile(lambda j: row[j].kind not in _PARTING, range(k + 1, min(len(row), k + 6)))
        by = next((j for j in passed if row[j].word in SAME["by"]), None)
        if by is not None and row[k + 1].word != "on":
            return phrase(row, by)
    if before is None:
        return None
    hyphened = before.kind is Kind.WORD and before.name is not None and row[k].start - before.end == 1
    with_sum = k > 1 and row[k - 2].word == "with" and row[k + 1 : k + 2] and row[k + 1].word == "with"
    behind = word in _ABROAD or (word in _DOING and (with_sum or _of_round(row, k)))
    named = (hyphened and word in _PASSIVE) or (behind and before.kind in NAMED)
    return k - 1 if named else None


def _who(row: Row, k: int, subject: Subject) -> int | None:
    """«With Accel likely to lead», «Accel has led»; else the subject, also a name that no list knows."""
    j = k - 1
    while j >= 0 and (row[j].word in _LIKELY or row[j].word in AUXILIARIES or row[j].kind is Kind.BE):
        j -= 1
    if j >= 0 and row[j].kind in NAMED and not row[j].owner:
        return first_of(row, j)
    found = subject(row, k)
    begin = next((at + 1 for at in range(k - 1, -1, -1) if row[at].kind is Kind.STOP), 0)
    unknown = found is None and row[begin].kind is Kind.WORD and row[begin].capital and row[begin].word not in NO_NAMES
    return begin if unknown and row[begin + 1].kind in {Kind.COMMA, Kind.CUE, Kind.BE} else found


def consortia(row: list[Piece]) -> list[Piece]:
    """The row with «a BlackRock-led consortium», «a Musk consortium» called by who leads it."""
    for k in range(1, len(row) - 1):
        by, group = row[k - 1], row[k + 1]
        joined = row[k].word == "led" and by.name is not None and by.kind is Kind.WORD and row[k].start - by.end == 1
        if joined and group.word in _GROUPS:
            row[k] = row[k]._replace(kind=Kind.WORD, cue=None)
            row[k + 1] = group._replace(kind=Kind.NAME, name=by.name, word="", cue=None)
        elif row[k].kind in NAMED and group.word in _CONSORTIA and by.kind is Kind.DET:
            row[k + 1] = group._replace(kind=row[k].kind, name=row[k].name, word="", cue=None)
    return row


def _verb(row: Row, k: int) -> bool:
    return k > 0 and (row[k - 1].word == "to" or row[k - 1].word in AUXILIARIES or row[k - 1].kind in NAMED)


def _of_round(row: Row, k: int) -> bool:
    """Whether it is a round that is led, or nothing is said of it: «led the deal», «leads, with B, in», «led it»."""
    at = k + 1
    if at >= len(row) or row[at].kind in _ENDING or row[at].kind in {Kind.PRONOUN, Kind.FIGURE}:
        return True
    if row[k].word == "tête":
        at -= row[at].word not in SAME["of"]  # "prend la tête d'un tour": the article comes after that
        at += 1
    if row[at].kind is not Kind.DET and row[at].kind is not Kind.REL and not row[at].owner:
        return False
    for piece in row[at + 1 : at + 8]:
        if piece.figure is not None:
            return True
        if piece.cue is not None and piece.cue.nouns:
            return any(frame.measure in _ROUNDS for frame in piece.cue.nouns)
        if piece.kind not in {Kind.WORD, Kind.PROPER, Kind.NAME, Kind.DATE}:
            return False
    return False


def _by_noun(row: Row, k: int, subject: Subject) -> int | None:
    """«With Accel in the lead», «Accel, the lead, gave», «the lead investor is Accel», «Accel as lead investor»."""
    j = k - 1
    while j >= 0 and (row[j].kind is Kind.DET or row[j].word in {"in", "as", "taking", "took", "takes"}):
        j -= 1
    if j >= 0 and row[j].kind in NAMED and j < k - 1 and not row[j].owner:
        return first_of(row, j)
    after = k + 1 + (k + 1 < len(row) and row[k + 1].word in _INVESTORS)
    if j >= 0 and (row[j].kind is Kind.COMMA or row[j].kind is Kind.BE) and _said(row, k, after):
        return first_of(row, j - 1) if row[j - 1].kind in NAMED else subject(row, k)
    if after < len(row) and after > k + 1 and (row[after].kind in {Kind.BE, Kind.COMMA} or row[after].word == ":"):
        return phrase(row, after)
    return after if after < len(row) and after > k + 1 and row[after].kind is Kind.NAME else None


def _said(row: Row, k: int, after: int) -> bool:
    """Whether «lead» stands there as a noun of its own: the end of the phrase, or what it leads, follows."""
    return (
        after > k + 1 or after >= len(row) or row[after].kind in {Kind.COMMA, Kind.STOP} or row[after].word in _OF_ROUND
    )


def _largest(row: Row, k: int) -> bool:
    """«Accel wrote the biggest cheque»."""
    words = [piece.word for piece in row[k + 1 : k + 4]]
    return len(words) == 3 and words[1] in _LARGEST and words[2] in _CHEQUES


@cache
def tells_lead() -> re.Pattern[str]:
    """Words of a text that may tell who led; much of what it finds tells nothing of the kind."""
    return re.compile(
        rf"\b(?:{'|'.join(sorted(LEADING - {'wrote'}))}|(?:largest|biggest) che(?:que|ck))\b", re.IGNORECASE
    )

"""The names that follow a word: after a preposition, in apposition, behind adjectives; none, where none is meant."""

from collections.abc import Sequence

from bot.model import Measure
from bot.reading.claims.roles import lead_ins
from bot.reading.claims.roles.bound import BESIDE
from bot.reading.claims.row.piece import NAMED, SOMEBODY, places, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, INVERTED, SAME, WERDEN

Row = Sequence[Piece]
_OF = frozenset("of de d del di du da der von des".split())
_GROUPED = _OF | {"around"}
_FRONT = frozenset({Kind.WORD, Kind.DET, Kind.CUE, Kind.REFERENCE, Kind.PROPER})
_AT = frozenset("at of from by bei von chez de di da".split())
_AGREED = frozenset("to agreed planned promised sought hoped tried".split())
_WHICH = frozenset("which whom that que die das den".split())
_BEFORE_NAME = frozenset({Kind.WORD, Kind.DET, Kind.PROPER, Kind.NAME, Kind.FIGURE, Kind.REFERENCE})
HARD = frozenset({Kind.STOP, Kind.REL})
_ENDS = HARD | {Kind.BE}
_TURNS = _ENDS | {Kind.FIGURE, Kind.CONJ, Kind.PREP}
"""Where a look for a preposition may end or find it; the pieces between are passed over."""
_TURNS_OF_LOOSE = _TURNS | {Kind.DET, Kind.CUE, Kind.WORD}
_LOOSE = frozenset({"an", "a", "à"})
"""Words for "to" in other tongues that are no prepositions in an English row: «an Corvane», «a Corvane»."""
_ROUNDS = frozenset({Measure.FUNDING_ROUND, Measure.EQUITY, Measure.FINANCING})
_BETWEEN = frozenset({Kind.WORD, Kind.DET})
_BEFORE_SUBJECT = frozenset({Kind.WORD, Kind.REFERENCE})
_NO_FIRST = frozenset("both and or but also investors backers funds".split())
"""Words that a sentence begins with before «and»; any other with a capital is a name: «Valor and Mubadala lead»."""
_JOINTS = frozenset({Kind.COMMA, Kind.CONJ})
_CAUSES = frozenset("thanks due owing according compared relative next".split())
_ENDING = frozenset({Kind.COMMA, Kind.CONJ, Kind.BE})
_NO_DEALS = frozenset("access battle competition rivalry fight race war compete competes competing".split())
_ADDING = frozenset("including involving following pending beginning starting totaling totalling running".split())
_TURNING = frozenset("giving allowing letting enabling helping granting securing making sending pushing".split())
_CLOSING = frozenset({Kind.COMMA, Kind.STOP, Kind.CLOSE, Kind.OPEN})


def after(row: Row, at: int, preposition: str, i: int) -> int | None:
    """The name that follows a preposition to the right: "in the data-labelling firm Scale AI"."""
    same = SAME.get(preposition) or frozenset({preposition})
    return _behind(row, at, i, same) if said_in(row[at + 1 : at + 28], same) else None


def _behind(row: Row, at: int, i: int, same: frozenset[str]) -> int | None:
    loose = same <= _LOOSE
    turns = _TURNS_OF_LOOSE if loose else _TURNS
    for j, piece in enumerate(row[at + 1 : at + 28], at + 1):
        if piece.kind not in turns:
            continue
        if piece.figure:
            if _in_brackets(row, j) or _converted(row[i], piece):
                continue
            if j != i and not _goes_on(row, j):
                break
        if piece.kind in _ENDS:
            break
        if j > i and piece.kind is Kind.CONJ and j + 1 < len(row) and row[j + 1].word in same:
            break  # "y con Nvidia una inversión": the next of a list
        if piece.word in same and (piece.kind is Kind.PREP or loose) and not (_leads_aside(row, j) or _apposes(row, j)):
            found = phrase(row, j)
            if found is not None:
                return None if _beyond(row, at, j) else found
    return None


def _apposes(row: Row, j: int) -> bool:
    """«For Sana, a Swedish AI startup»: an article, and not the «a» of other tongues."""
    return row[j].word in {"a", "an"} and row[j - 1].kind is Kind.COMMA


def _leads_aside(row: Row, j: int) -> bool:
    """«, per Reuters»: who tells it; in Italian it is whom it is for. «Access to Nvidia's chips», «its battle with»."""
    return (row[j].word == "per" and row[j - 1].kind is Kind.COMMA) or row[j - 1].word in _NO_DEALS


def _beyond(row: Row, at: int, j: int) -> bool:
    """«A contract with Microsoft, giving it access to Nvidia's chips»: whether another verb took over in between."""
    return any(row[k].kind is Kind.COMMA and _turns(row[k + 1].word) for k in range(at + 1, j - 1))


def _turns(word: str) -> bool:
    return word in _TURNING or (word.endswith("ing") and word not in _ADDING)


def told_at(row: Row, at: int) -> int | None:
    """«Sales at the startup are heading for an annualized»: of whom the first noun of the clause is told."""
    begin = max(places(row[:at], HARD), default=-1) + 1
    for k in range(begin, min(at - 1, begin + 5)):
        cue = row[k].cue
        if cue and cue.nouns and row[k + 1].word in _AT:
            return phrase(row, k + 1)
        if row[k].kind not in _FRONT:
            break
    return None


def _in_brackets(row: Row, j: int) -> bool:
    """«£500 million ($683 million) into»: the same money again."""
    return 0 < j < len(row) - 1 and row[j - 1].kind is Kind.OPEN and row[j + 1].kind is Kind.CLOSE


def _converted(figure: Piece, other: Piece) -> bool:
    """«650 millions de dollars, soit 855 millions de dollars canadiens, pour»: money of another currency."""
    units = [piece.figure.amount.unit for piece in (figure, other) if piece.figure]
    return len(units) == 2 and units[0] != units[1] and figure.sum and other.sum


def _goes_on(row: Row, j: int) -> bool:
    """Past other money only where the next of a list does the same: «A invests $1 million and B $2 million in»."""
    joined = j > 1 and row[j - 1].kind is Kind.NAME and row[j - 2].kind in _ENDING
    return joined or not row[j].sum


def phrase(row: Row, prep: int) -> int | None:
    """The name in the phrase of a preposition; none after "thanks to", which says why and not whose."""
    if row[prep - 1].word in _CAUSES:
        return None
    kept: int | None = None
    for j in range(prep + 1, min(len(row), prep + 9)):
        piece = row[j]
        if (piece.kind in SOMEBODY and (adjective(row, j) or _names_the_next(row, j))) or lead_ins.his_fund(row, j):
            continue
        if piece.kind in SOMEBODY:
            if not piece.owner or piece.kind is Kind.PRONOUN:
                return apposed(row, j)
            kept = j if piece.kind is Kind.NAME else kept
        elif (piece.percent and j == prep + 1) or lead_ins.as_what(row, j) or lead_ins.its(row, j):
            continue
        elif piece.owner or piece.word == "what":
            return None  # "of debt to build what OpenAI has ordered"
        elif (piece.kind not in _BETWEEN and piece.word not in _GROUPED) or piece.word in AUXILIARIES:
            return _described(row, prep, j) if kept is None and piece.kind is Kind.COMMA else kept
    return kept


def _described(row: Row, prep: int, comma: int) -> int | None:
    """«With an insurer, Marlow Mutual,»: the name behind what it is, where it is all that is inserted."""
    at, end = comma + 1, comma + 2
    if row[prep + 1].kind is not Kind.DET or at >= len(row) or row[at].kind not in NAMED or row[at].owner:
        return None
    return at if end >= len(row) or row[end].kind in _CLOSING else None


def apposed(row: Row, at: int) -> int:
    """«The networking company Mellanox»: the name after the noun is who is meant."""
    if row[at].kind is not Kind.REFERENCE or at + 1 >= len(row):
        return at
    return at + 1 if row[at + 1].kind in NAMED else at


def adjective(row: Row, k: int) -> bool:
    """«Israeli identity security firm CyberArk»: a capital word that a name follows in the same phrase."""
    if row[k].kind is not Kind.PROPER:
        return False
    for piece in row[k + 1 : k + 7]:
        if piece.kind is Kind.NAME:
            return row[k + 1].kind is not Kind.NAME
        if piece.kind not in _BEFORE_NAME:
            return False
    return False


def _names_the_next(row: Row, k: int) -> bool:
    """«The ChatGPT maker», «in OpenAI rival Anthropic»: the name only says which maker, or whose rival."""
    if k + 1 >= len(row):
        return False
    beside = row[k + 1].word in BESIDE and k + 2 < len(row) and row[k + 2].kind in NAMED
    return row[k + 1].kind is Kind.REFERENCE or beside


def before_which(row: Row, at: int) -> int | None:
    """«Corvane, which Google bought for»: the name before a relative clause that has another subject."""
    k = at - 1
    while k > 0 and (row[k].kind in {Kind.WORD, Kind.BE} or row[k].word in _AGREED):
        k -= 1
    if k < 3 or row[k].kind not in SOMEBODY or row[k].owner:
        return None
    while k > 2 and row[k - 1].kind in _BEFORE_SUBJECT:
        k -= 1
    if row[k - 1].word not in _WHICH:
        return None
    before = k - 2 - (row[k - 2].kind is Kind.COMMA)
    named = before >= 0 and row[before].kind in NAMED
    return before if named and not row[before].owner else None


def behind_noun(row: Row, at: int, wheres: tuple[str, ...]) -> int | None:
    """«Sales at Corvane rose, helped by a month of Brightwell»: the name in the phrase that follows a noun at once."""
    if at + 1 >= len(row) or row[at + 1].kind is not Kind.PREP:
        return None
    return phrase(row, at + 1) if row[at + 1].word in wheres else None


def inverted(row: Row, at: int) -> int | None:
    """«Für Moveworks zahlt Servicenow 2,85 Milliarden»: the subject behind a German verb."""
    if at + 2 < len(row) and row[at + 1].word in WERDEN:
        return phrase(row, at + 1)  # "bewertet wurde OpenAI mit"
    straight = row[at].word in INVERTED and at + 1 < len(row)
    return phrase(row, at) if straight and row[at + 1].kind is not Kind.PREP else None


def inverted_object(row: Row, at: int) -> int | None:
    """«Für 6,5 Milliarden Dollar übernimmt OpenAI das Start-up io»: the name behind the subject of a German verb."""
    fronted = row[at].word in INVERTED and any(piece.figure for piece in row[:at])
    first = inverted(row, at) if fronted else None
    if first is None or any(piece.kind in {Kind.NAME, Kind.PRONOUN} for piece in row[:at]):
        return None
    for k in range(first + 1, min(len(row), first + 8)):
        if row[k].kind is Kind.NAME:
            return k
        if row[k].kind not in _FRONT:
            break
    return None


def first_owner(row: Row, i: int) -> str | None:
    """«Corvane's accounts show a loss; turnover was»: whose the noun is that the sentence begins with."""
    at = next((k for k, piece in enumerate(row[: min(i, 3)]) if piece.kind is Kind.NAME), None)
    if at is None or not row[at].owner or any(piece.kind is not Kind.DET for piece in row[:at]):
        return None
    deals = (frame for piece in row[at + 1 : at + 5] if piece.cue for frame in piece.cue.nouns)
    return None if any(frame.counterparty for frame in deals) else row[at].name


def in_clause(row: Row, at: int, where: str) -> int | None:
    """«Bosch will 100 Millionen in Aleph Alpha investieren»: the name stands before its verb."""
    begin = next((k for k in range(at - 1, -1, -1) if row[k].kind in HARD), -1)
    for k in range(max(begin, at - 30), at):
        if k >= 0 and row[k].word in SAME.get(where, (where,)):
            found = phrase(row, k)
            if found is not None:
                return found
    return None


def fronted(row: Row, at: int, where: str) -> int | None:
    """«Für die Übernahme von Moveworks zahlt», «; from SpaceX it got»: the clause begins so."""
    begin = next((k + 1 for k in range(at - 1, -1, -1) if row[k].kind in HARD), 0)
    if begin >= at or row[begin].word not in SAME[where]:
        return None
    for k in range(begin + 1, min(at, begin + 8)):
        if row[k].kind is Kind.NAME:
            return k
        if row[k].kind not in _FRONT and row[k].word not in _OF:
            break
    return None


def opens(row: Row, at: int, prepositions: Sequence[str]) -> bool:
    """Whether one of the prepositions follows at all, with a date or without a name."""
    for j in range(at + 1, min(len(row), at + 9)):
        if row[j].kind in HARD or row[j].kind in _ENDING or row[j].word in AUXILIARIES:
            return False
        dated = j + 1 < len(row) and (row[j + 1].kind is Kind.DATE or _round(row, j))
        if row[j].kind is Kind.PREP and row[j].word in prepositions and not dated:
            return True
    return False


def _round(row: Row, prep: int) -> bool:
    """«In the round», «in the equity part»: what is backed is whose round it is."""
    cues = [piece.cue for piece in row[prep + 1 : prep + 4] if piece.cue]
    return any(frame.measure in _ROUNDS for cue in cues for frame in cue.nouns)


def listed(row: Row, k: int) -> bool:
    """Whether other names follow at once: «Adobe, Canva and Picsart pay as well» is not about Adobe."""
    joined = k + 2 < len(row) and row[k + 1].kind in _JOINTS
    return joined and row[k + 2].kind in NAMED


def first_of(row: Row, last: int) -> int:
    """«Radical Ventures and Inovia led»: of several names before a verb the first, for all of them."""
    k = last - 1
    if k < 1 or row[k].kind is not Kind.CONJ:
        return last
    k -= row[k - 1].kind is Kind.COMMA
    first = last
    while k > 0 and row[k].kind in _JOINTS and row[k - 1].kind in NAMED and not row[k - 1].owner:
        first, k = k - 1, k - 2
    begins = k == 1 and row[k].kind in _JOINTS and row[0].capital and row[0].word not in _NO_FIRST
    return 0 if begins else first


def gapped(row: Row, at: int, i: int) -> int | None:
    """«Samsung will invest $10 million and Nvidia $25 million»: the name just before a further amount of a verb."""
    if i < at + 3 or row[i - 1].kind is not Kind.NAME or row[i - 1].owner:
        return None
    joined = row[i - 2].kind in _JOINTS
    return i - 1 if joined and any(piece.kind is Kind.FIGURE for piece in row[at + 1 : i - 2]) else None

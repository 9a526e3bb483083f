"""What follows a figure and says what it is an amount of: a noun, a participle, a relative clause."""

from itertools import takewhile

from bot.reading.claims import measures
from bot.reading.claims.roles.frames import Hit, Row, Spot, left_of
from bot.reading.claims.row.piece import NAMED, SOMEBODY
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.signs import money
from bot.reading.claims.row.words import AUXILIARIES

_LINKS = frozenset("in of worth de der des di dei degli do da dos du d del della dell".split())
_PASSED = frozenset({("or", "so"), (":", "what")})
"""What may stand between a figure and what is told of it."""
_PAYMENT = frozenset({"cash", "stock", "shares", "cash and stock"})
_FRESH = frozenset({"new", "fresh"})
_MORE = frozenset("more less most least".split())
_DESCRIBING = frozenset({Kind.WORD, Kind.DET})
_NOUNS = frozenset({"purchase", "buy"})
_TOLD = frozenset({Kind.NAME, Kind.REFERENCE})
_RAISED_BY = frozenset({"in", "through", "via"})
_FAR = 9
_BEFORE_VERB = frozenset({Kind.WORD, Kind.LEVEL, Kind.SAY, Kind.BE, Kind.PREP})


def head(spot: Spot) -> Hit | None:
    """The noun that follows the figure: "$14 billion investment", "49% non-voting stake", "$3 billion in equity"."""
    row, i = spot.row, spot.i
    found: int | None = None
    linked = False
    start = i + 4 if _converts(row, i) else i + 1
    for j in range(start, min(len(row), start + 7)):
        piece = row[j]
        if piece.cue and piece.cue.nouns:
            if found is not None and piece.cue.verbs and piece.word.endswith(("s", "ed")):
                break
            if linked and row[i + 1].word == "in" and piece.word in _PAYMENT:
                return None
            found = j
        elif found is not None:
            break
        elif piece.kind is Kind.PREP and piece.word in _LINKS and (j == i + 1 or row[j - 1].word == "worth"):
            linked = True
        elif not _modifier(piece, linked=linked):
            break
    return None if found is None else spot.noun(found, "head")


def raised_as(spot: Spot, told: Hit | None) -> Hit | None:
    """«Raised $2.6 billion through a convertible bond sale»: no round, but that."""
    row, at = spot.row, spot.i + 1
    raised = told is not None and told.verb and told.frame.measure is measures.FUNDING_ROUND
    if not raised or at + 1 >= len(row) or row[at].word not in _RAISED_BY:
        return told
    end = min(len(row), at + _FAR)
    noun = next((j for j in range(at + 1, end) if (cue := row[j].cue) and cue.nouns), end)
    if not all(piece.kind in {Kind.DET, Kind.WORD} for piece in row[at + 1 : noun]):
        return told
    run = takewhile(lambda j: row[j].kind is Kind.CUE, range(noun, end))
    hits = filter(None, (spot.noun(j, "head") for j in run))
    return next((hit for hit in hits if hit.frame.measure is measures.DEBT), told)


def _converts(row: Row, i: int) -> bool:
    """«A €173 million ($180 million) Series C»: whether the same sum follows in brackets."""
    if i + 3 >= len(row) or row[i + 1].kind is not Kind.OPEN or row[i + 3].kind is not Kind.CLOSE:
        return False
    return money(row[i + 2].figure)


def in_payment(spot: Spot, hit: Hit) -> bool:
    """«For $650 million cash», «putting $1 billion of new money into»: in what is paid, not what the money is of."""
    if hit.verb:
        return False
    fresh = spot.row[hit.at].word in _FRESH and hit.at == spot.i + 2 and spot.row[spot.i + 1].word == "of"
    return fresh or (hit.at == spot.i + 1 and spot.row[hit.at].word in _PAYMENT)


def _modifier(piece: Piece, *, linked: bool) -> bool:
    if piece.kind is Kind.WORD:
        return piece.word not in AUXILIARIES
    if piece.kind is Kind.CUE:
        return piece.word.endswith("ed")
    if piece.kind in NAMED:
        return linked or not piece.owner
    return piece.kind is Kind.DATE or piece.word == "state" or (linked and piece.kind is Kind.DET)


def participle(spot: Spot) -> Hit | None:
    """«The $4 billion announced last September», «$1 billion committed in 2019»."""
    at = spot.i + 1
    while at < len(spot.row) and spot.row[at].word in AUXILIARIES:
        at += 1
    if at >= len(spot.row) or not spot.row[at].word.endswith("ed"):
        return None
    return spot.verb(at, "object")


def inserted(spot: Spot) -> Hit | None:
    """«Only OpenAI, with $11.3 billion, has raised more»: the verb behind an insertion that holds but the amount."""
    row, k, at = spot.row, left_of(spot.row, spot.i), spot.i + 2
    if k < 2 or row[k].word != "with" or row[k - 1].kind is not Kind.COMMA or at >= len(row):
        return None
    if row[at - 1].kind is not Kind.COMMA or row[k - 2].kind not in SOMEBODY:
        return None
    while at < len(row) - 1 and (row[at].word in AUXILIARIES or row[at].kind is Kind.BE):
        at += 1
    more = any(piece.word in _MORE for piece in row[at + 1 : at + 3])
    return (spot.verb(at, "object") or spot.noun(at, "is")) if more else None


def relative(spot: Spot) -> Hit | None:
    """«The $27.7 billion it paid for», «the $65 billion that Meta plans to spend»: the verb after its object."""
    row, at = spot.row, spot.i + 1
    at += 2 * (at + 1 < len(row) and (row[at].word, row[at + 1].word) in _PASSED)
    if at + 1 < len(row) and row[at].kind is Kind.PREP and row[at + 1].kind is Kind.REL:
        return _by_relative(spot, at)
    if at < len(row) and row[at].kind is Kind.REL:
        at += 1
    at += at + 1 < len(row) and row[at].kind in _DESCRIBING and row[at + 1].kind in _TOLD  # "that rival Udio raised"
    if at >= len(row) or row[at].kind not in SOMEBODY or row[left_of(row, spot.i)].word == "at":
        return None
    for j in range(at + 1, min(len(row), at + 6)):
        if j == at + 1 and row[j].word in _NOUNS and row[at].kind in NAMED:
            return None  # "the $6.4 billion Tavi purchase"
        if row[j].kind is Kind.CUE:
            to_whom = j + 1 < len(row) and row[j + 1].kind in {Kind.NAME, Kind.PRONOUN}
            return (spot.verb(j, "second") if to_whom else None) or spot.verb(j, "object")
        if row[j].kind not in _BEFORE_VERB:
            break
    return None


def _by_relative(spot: Spot, prep: int) -> Hit | None:
    """«The $1 billion at which investors last valued the firm»: the verb takes the preposition."""
    for j in range(prep + 2, min(len(spot.row), prep + 10)):
        if spot.row[j].kind is Kind.CUE:
            hit = spot.verb(j, spot.row[prep].word)
            if hit:
                return hit
        if spot.row[j].kind in {Kind.STOP, Kind.FIGURE}:
            break
    return None

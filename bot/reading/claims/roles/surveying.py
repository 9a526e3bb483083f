"""The deal that a sentence names both sides of, kept in mind before its figures are read."""

from collections.abc import Sequence
from itertools import compress, pairwise

from bot.model import Frame
from bot.reading.claims.roles import bound, roles
from bot.reading.claims.roles.frames import LICENCE
from bot.reading.claims.row.lexicon import Cue
from bot.reading.claims.row.piece import cue_of, places
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, SERVICES
from bot.reading.claims.scene.scene import PERSONAL, TWO_SIDED, Scene, Told

Row = Sequence[Piece]
_LICENCES = ("licen", "lizenz")
_BUYING = frozenset("buy buys bought".split())
_GETTING = frozenset("received receives got gets took".split())
_FAR = 14
_SIGNED = frozenset(
    "pact contract order orders agreement business backing funding licence license partnership collaboration "
    "tie-up".split()
)
_NOUNS = frozenset({Kind.WORD, Kind.CUE})
_BACKERS = frozenset("backers investors shareholders owners".split())
_THAN = frozenset("than above below beyond over under exceeding topping to".split())
_SILENT = Cue()
_MEANT = frozenset({Kind.PRONOUN, Kind.DET})
_COMPANIES = frozenset({Kind.NAME})
_WITH = "with"
"""Where the figure of a verb stands whose company may be the one that the text is about: «led it with $2 billion»."""


def survey(row: Row, scene: Scene) -> Told | None:
    """Keep in mind the first deal whose two sides the row names, before its figures are read."""
    _spoken_of(row, scene)
    cues = [at for at in compress(range(len(row)), map(cue_of, row)) if not _set_against(row, at)]
    paired = _may_pair(row)
    for at in cues:
        cue = row[at].cue or _SILENT
        noun = bool(at and cue.nouns and (row[at - 1].kind is Kind.DET or row[at - 1].owner)) or _in_front(row, at)
        for verb, choice in ((True, cue.verbs), (False, cue.nouns))[noun:]:
            for frame in choice:
                asked = frame.measure in TWO_SIDED and (paired or (verb and _WITH in frame.figure))
                told = _named(row, scene, frame, at, verb=verb) if asked else None
                if told:
                    scene.tell(told, goes_on=False)
                    return told
    if paired:
        _licensed(row, cues, scene)
    return None


def _set_against(row: Row, at: int) -> bool:
    """«Far above the $3 billion Apple paid for Beats»: what another deal is measured by is told in passing."""
    figure = at - 2 - (at > 2 and row[at - 2].kind is Kind.REL)
    if figure < 2 or row[figure].figure is None or row[at - 1].kind is not Kind.NAME:
        return False
    return row[figure - 1].word == "the" and row[figure - 2].word in _THAN


def _in_front(row: Row, at: int) -> bool:
    """«With Accel in the lead», «in the lead for the chipmaker»: no verb, and perhaps no deal."""
    return at > 1 and row[at - 1].word == "the" and row[at - 2].word == "in"


def _may_pair(row: Row) -> bool:
    """Whether a row names a company and somebody or something beside it that may be the other side."""
    names = len(places(row, _COMPANIES))
    return names > 1 or (names == 1 and any(map(_stands_for_one, row)))


def _stands_for_one(piece: Piece) -> bool:
    return piece.kind is Kind.PRONOUN or (piece.kind is Kind.DET and piece.owner)


def _spoken_of(row: Row, scene: Scene) -> None:
    """«OpenEvidence is in talks, too: GV would lead with $75 million»: of whom a clause speaks that ends in a colon."""
    name = row[0].name if len(row) > 3 and row[0].kind is Kind.NAME and not row[0].owner else None
    if name is None or row[1].kind is not Kind.BE or not scene.standing.small(name) or name in scene.payers:
        return
    ends = next((piece for piece in row[2:_FAR] if piece.kind is Kind.STOP or piece.figure), None)
    if ends is not None and ends.word == ":" and name not in scene.backers:
        scene.theme = scene.subject = name
        scene.bargain = None


def _licensed(row: Row, cues: Sequence[int], scene: Scene) -> None:
    """«Signed a licence for Adept's technology»: whom the money will go to, and who pays it."""
    at = next((k for k in cues if row[k].word.startswith(_LICENCES)), None)
    if at is None:
        return
    company, counterparty = roles.roles(row, LICENCE, at, at, verb=False)
    if company is not None and counterparty is not None and row[company].kind is row[counterparty].kind is Kind.NAME:
        scene.theme = row[company].name
        scene.payers.add(row[counterparty].name or "")


def _named(row: Row, scene: Scene, frame: Frame, at: int, *, verb: bool) -> Told | None:
    if not verb and at and row[at - 1].word == "for" and any(piece.word in _GETTING for piece in row[:at]):
        return None  # "it received $2 billion for parts of Altera": who sells is no buyer
    if verb and at and row[at].word == "back" and row[at - 1].word in _BUYING:
        return None  # "it bought back shares of Greylock": no verb
    sides = roles.sides(row, frame, at, at, verb=verb)
    company = next(sides)
    who = row[company].name if company is not None and row[company].kind is Kind.NAME else None
    if company is None and verb and _WITH in frame.figure:
        who = _backed(row) or scene.theme or scene.topic  # "Accel led the round": of whom the text tells
    counterparty = next(sides) if who else None
    if counterparty is None or frame.measure is None:
        return None
    other = scene.known(row[counterparty])
    if row[counterparty].kind is Kind.PROPER:
        return None
    if other is None and row[counterparty].kind in _MEANT and row[counterparty].word not in PERSONAL:
        before = (
            p.name for k, p in enumerate(row[:counterparty]) if p.kind is Kind.NAME and not bound.governed(row, k)
        )
        other = next(before, scene.subject)
    if not who or not other or who == other or _goods(row, company):
        return None
    return Told(measure=frame.measure, company=who, counterparty=other, frame=frame)


def _backed(row: Row) -> str | None:
    """«Perch's backers include Menlo Ventures, which led the round»: whose backers they are."""
    for before, piece in pairwise(row):
        if before.owner and before.kind is Kind.NAME and piece.word in _BACKERS:
            return before.name
    return None


def _goods(row: Row, at: int | None) -> bool:
    """«Buy Azure capacity», «lands Eli Lilly drug discovery pact»: what is won is what the name sells or signs."""
    if at is None:
        return False
    for k, piece in enumerate(row[at + 1 : at + 5]):
        if piece.word in SERVICES and not k:
            return True
        if piece.word in _SIGNED:
            return True
        if piece.kind not in _NOUNS or piece.word in AUXILIARIES:
            break
    return False

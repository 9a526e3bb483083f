"""Money that is promised, owed or flows: from whom, to whom, and for what, where no verb of a deal says so."""

from collections.abc import Callable, Sequence

from bot.model import Measure
from bot.reading.claims.roles import naming, roles
from bot.reading.claims.roles.frames import Hit, left_of
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_PROMISING = ("promis", "pledg", "vow")
FLOWING = frozenset(
    "flow flows flowed flowing go goes went gone going pour pours poured come comes came coming stream streams "
    "streamed".split()
)
INVESTED = frozenset("invested injected pumped ploughed plowed".split())
_BACKING = frozenset("partner backer investor shareholder supporter owner financier ally provider".split())
_HAVING = frozenset("has have had already so far now".split())
_CLOSED = frozenset({Kind.COMMA, Kind.STOP, Kind.CLOSE})
PROMISED = frozenset("pledged promised committed owed".split())
_OPENING = frozenset({Kind.COMMA, Kind.CONJ, Kind.STOP, Kind.DATE, Kind.CLOSE, Kind.BE})
_BOUGHT = frozenset({Measure.CONTRACT, Measure.SPENDING})
_TO = frozenset({"to", "into"})
_MEANT = frozenset({Kind.PRONOUN, Kind.REFERENCE, Kind.DET})


def promises(piece: Piece) -> bool:
    """Whether a verb promises money."""
    return piece.word.startswith(_PROMISING)


def to_itself(row: Row, scene: Scene, hit: Hit, i: int, giver: Callable[[int | None], str | None]) -> bool:
    """«Apple had promised $430 billion», of whom alone the text tells: nobody invests in itself."""
    if not hit.verb or hit.frame.measure is not Measure.INVESTMENT or not promises(row[hit.at]):
        return False
    at = roles.roles(row, hit.frame, hit.at, i, verb=True)[1]
    alone = at is not None and row[at].kind in _MEANT and scene.headed == {scene.topic}
    who = scene.topic if alone else giver(at)
    return who is not None and who in {scene.section, scene.topic}


def for_the_round(row: Row, scene: Scene, at: int) -> bool:
    """«Uber has promised another $300 million», where the text tells what its own company raises."""
    bargain = scene.bargain
    raised = bargain is not None and bargain.company == scene.topic and promises(row[at])
    return raised or any(
        frame.measure is Measure.FUNDING_ROUND for piece in row if piece.cue for frame in piece.cue.nouns[:1]
    )


def flowing(row: Row, i: int, scene: Scene) -> Told | None:
    """«Up to $10 billion flows from Nvidia», «$2.75 billion went to Anthropic», «has gone into Abridge»."""
    j = i + 1
    while j < len(row) and (row[j].word in AUXILIARIES or row[j].kind is Kind.BE):
        j += 1
    if j + 2 >= len(row) or row[j].word not in FLOWING or row[j + 1].kind is not Kind.PREP:
        return None
    at, place = naming.phrase(row, j + 1), row[j + 1].word
    name = scene.known(row[at]) if at is not None and row[at].kind is Kind.NAME else None
    if name is None or not _opens(row, i):
        return None
    taker = _taker(row, at) if at is not None and place == "from" else None
    if taker:
        return None if scene.supplied(name, taker) else _flown(taker, name)
    if place == "from":
        return _flown(next((who for who in (scene.theme, scene.topic) if who and who != name), None), name)
    if place not in {"to", "into"} or scene.supplied(scene.topic, name):
        return None
    return _flown(name, next((who for who, told in scene.deals.items() if told.company == name), None))


def _taker(row: Row, at: int) -> str | None:
    """«Is going from Amazon to Anthropic»: to whom, behind from whom."""
    after = row[at + 1 : at + 3]
    return after[1].name if len(after) == 2 and after[0].word in _TO and after[1].kind is Kind.NAME else None


def _flown(company: str | None, giver: str | None) -> Told | None:
    told = Told(measure=Measure.INVESTMENT, company=company, counterparty=giver)
    return told if company else None


def _opens(row: Row, i: int) -> bool:
    """Whether a figure is what its clause begins with."""
    k = left_of(row, i)
    return k < 0 or row[k].kind in _OPENING or (row[k].word == "to" and row[k + 1].word == "date")


def with_seller(row: Row, i: int, scene: Scene) -> Told | None:
    """«The biggest are $300 billion with Oracle and $38 billion with Amazon»: parts of what one has promised to buy."""
    named = i + 2 < len(row) and row[i + 1].word == "with" and row[i + 2].kind is Kind.NAME
    last = scene.last
    if not named or last is None or last.measure not in _BOUGHT or not _opens(row, i):
        return None
    seller = row[i + 2].name
    buyer = last.company if last.measure is Measure.SPENDING else last.counterparty
    return Told(measure=Measure.CONTRACT, company=seller, counterparty=buyer) if buyer not in {seller, None} else None


def promised_to(row: Row, i: int, scene: Scene) -> Told | None:
    """«The $250 billion pledged to Microsoft»: by whom the text tells of that needs what that one sells."""
    after = row[i + 1 : i + 4]
    if len(after) < 3 or after[1].word != "to" or after[2].kind is not Kind.NAME or after[0].word not in PROMISED:
        return None
    seller, last = after[2].name, scene.bargain
    likely = (*((last.counterparty, last.company) if last else ()), scene.section, scene.topic, *sorted(scene.headed))
    buyer = next((who for who in likely if who != seller and scene.supplied(who, seller)), None)
    return Told(measure=Measure.CONTRACT, company=seller, counterparty=buyer) if buyer else None


def in_aside(row: Row, i: int, scene: Scene) -> Told | None:
    """«Amazon, which has invested $8 billion, remains its main partner»: in whom the text is about."""
    k = left_of(row, i)
    if k < 3 or row[k].word not in INVESTED or (i + 1 < len(row) and row[i + 1].kind not in _CLOSED):
        return None
    j = k - 1
    while j > 0 and row[j].word in _HAVING:
        j -= 1
    if j < 2 or row[j].kind is not Kind.REL or row[j - 1].kind is not Kind.COMMA or row[j - 2].kind is not Kind.NAME:
        return None
    giver, taker = row[j - 2].name, scene.protagonist()
    backs = giver in scene.backers | scene.payers or any(piece.word in _BACKING for piece in row[i + 1 :])
    taker = taker if backs else None
    return Told(measure=Measure.INVESTMENT, company=taker, counterparty=giver) if taker not in {None, giver} else None


def needed(row: Row, scene: Scene, measure: Measure) -> bool:
    """«Nebius will provide Microsoft with capacity under an agreement»: two companies, of which one needs the other."""
    names = {piece.name for piece in row if piece.kind is Kind.NAME} if measure is Measure.OTHER else frozenset()
    if len(names) != 2 or scene.topic not in names:
        return False
    one, other = names
    return scene.supplied(one, other) or scene.supplied(other, one)

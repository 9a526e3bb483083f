"""Licences of drug finders and others that are paid in steps: at the signing, at milestones, all of them together.

«Eli Lilly pays $45 million upfront, plus up to $1.7 billion if milestones are met», «From Novartis come $37.5 million
at signing and as much as $1.2 billion afterwards», «struck two pharma deals worth nearly $3 billion combined».
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.model import Frame, Measure
from bot.reading.claims.roles import naming, roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED, said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.acting import meant_at
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
_IN_STEPS = Frame(form="noun", words=(), measure=Measure.CONTRACT, company=("object",), counterparty=("subject",))
STEPS = frozenset("upfront up-front milestone milestones signing".split())
_PAYING = ("pay", "paid", "hand", "send", "sent", "cough", "wire", "fork", "shell", "mak", "made")
_GETTING = ("receiv", "get", "got", "earn", "collect", "land", "pocket", "bank", "net")
_FLOWING = frozenset("come comes came flow flows go goes".split())
_FROM = frozenset({"from"})
_MORE = frozenset("plus and with".split())
_PURCHASES = frozenset({Measure.ACQUISITION_PRICE, Measure.STAKE})
_NEAR = 9
_BEHIND = 7


def step(row: Row, i: int, scene: Scene, told: Mapping[int, Told]) -> Told | None:
    """What is paid for a licence at a step: by whom and to whom the verb says, or the text is about."""
    before = max((k for k in told if k < i), default=None)
    if before is not None and told[before].frame is _IN_STEPS and _goes_on(row, before, i):
        return told[before]
    if not said_in(row[i + 1 : i + _BEHIND], STEPS) and not said_in(row[max(0, i - 4) : i], STEPS):
        return None
    if scene.struck is not None or (scene.deal and scene.deal.measure in _PURCHASES) or _of_purchase(row):
        return None
    sides = _sides(row, i, scene)
    if sides is None or sides[0] in {None, sides[1]} or sides[1] is None:
        return None
    return Told(measure=Measure.CONTRACT, company=sides[0], counterparty=sides[1], frame=_IN_STEPS, complete=True)


def _goes_on(row: Row, before: int, i: int) -> bool:
    """Whether a sum is the next step: «plus up to $1.7 billion», «and as much as $1.2 billion afterwards»."""
    between = row[before + 1 : i]
    if any(piece.kind in NAMED or piece.kind is Kind.STOP for piece in between):
        return False
    return said_in(between, _MORE)


def _of_purchase(row: Row) -> bool:
    return any(
        frame.measure in _PURCHASES
        for piece in row
        if piece.cue
        for frame in (*piece.cue.verbs[:1], *piece.cue.nouns[:1])
    )


def _sides(row: Row, i: int, scene: Scene) -> tuple[str | None, str | None] | None:
    """Who is paid and who pays."""
    about = scene.section or scene.topic
    for v in range(i - 1, max(-1, i - _NEAR), -1):
        word = row[v].word
        if row[v].kind in {Kind.STOP, Kind.FIGURE} and signs.money(row[v].figure):
            return None
        subject = roles.subject(row, v)
        if word.startswith(_PAYING):
            taker = roles.object_of(row, v)
            return meant_at(row, taker, scene) or about, meant_at(row, subject, scene)
        if word.startswith(_GETTING):
            giver = naming.after(row, v, "from", i)
            return meant_at(row, subject, scene) or about, meant_at(row, giver, scene)
        if word in _FLOWING and said_in(row[:v], _FROM):
            giver = next((naming.phrase(row, k) for k in range(v) if row[k].word in _FROM), None)
            return about, meant_at(row, giver, scene)
    return None


TOGETHER = frozenset("combined together altogether total".split())
_DEALS = frozenset("deals agreements contracts pacts collaborations partnerships alliances licences licenses".split())
_STRUCK = (
    "struck",
    "strik",
    "sign",
    "ink",
    "agree",
    "land",
    "clinch",
    "won",
    "win",
    "announc",
    "reach",
    "seal",
    "secur",
)


def of_all(row: Row, i: int, scene: Scene) -> Told | None:
    """«Has struck its first two pharma deals, worth nearly $3 billion combined»: of more than one who pays."""
    k = left_of(row, i)
    if k < 2 or row[k].word not in {"worth", "of"} or not said_in(row[i + 1 : i + 4], TOGETHER):
        return None
    noun = next((j for j in range(k - 1, max(-1, k - 4), -1) if row[j].word in _DEALS), None)
    struck = noun is not None and any(piece.word.startswith(_STRUCK) for piece in row[max(0, noun - _NEAR) : noun])
    subject = roles.subject(row, noun) if noun is not None and struck else None
    company = meant_at(row, subject, scene)
    if company is None or not scene.standing.small(company) or _of_purchase(row):
        return None
    return Told(measure=Measure.CONTRACT, company=company, counterparty=None, frame=replace(_IN_STEPS, company=()))

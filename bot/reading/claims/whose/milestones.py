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
_TIMES = frozenset("once initially immediately first now".split())
STEPS = frozenset("upfront up-front milestone milestones signing".split()) | _TIMES
"""When a licence is paid for; without a word of these nothing is told so. Those of time alone only go on with one."""
_PAYING = ("pay", "paid", "giv", "gave", "hand", "send", "sent", "cough", "wire", "fork", "shell", "mak", "made")
_GETTING = ("receiv", "get", "got", "earn", "collect", "land", "pocket", "bank", "net")
_TAKING = (*_GETTING, "giv", "gave")
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
    again = scene.bargain is not None and scene.bargain.frame is _IN_STEPS and said_in(row[i + 1 : i + 4], _TIMES)
    if not again and not said_in((*row[max(0, i - 4) : i], *row[i + 1 : i + _BEHIND]), STEPS - _TIMES):
        return None
    if scene.struck is not None or (scene.deal and scene.deal.measure in _PURCHASES) or _of_purchase(row):
        return None
    sides = _sides(row, i, scene)
    if sides is None or sides[0] in {None, sides[1]} or sides[1] is None or _invests(scene, *sides):
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
        if piece.cue and not piece.word.startswith(_TAKING)
        for frame in (*piece.cue.verbs[:1], *piece.cue.nouns[:1])
    )


def _sides(row: Row, i: int, scene: Scene) -> tuple[str | None, str | None] | None:
    """Who is paid and who pays."""
    for v in range(i - 1, max(-1, i - _NEAR), -1):
        word = row[v].word
        if row[v].kind in {Kind.STOP, Kind.FIGURE} and signs.money(row[v].figure):
            return None
        subject = roles.subject(row, v)
        if word.startswith(_PAYING):
            taker = meant_at(row, roles.object_of(row, v), scene)
            payer = meant_at(row, subject, scene)
            return taker or _finder(scene, payer), payer
        if word.startswith(_GETTING):
            giver = meant_at(row, naming.after(row, v, "from", i), scene)
            named = subject is not None and row[subject].kind is Kind.NAME
            taker = row[subject].name if subject is not None and named else _finder(scene, giver)
            return taker, giver or _patron(scene, taker)
        if word in _FLOWING and said_in(row[:v], _FROM):
            giver_at = next((naming.phrase(row, k) for k in range(v) if row[k].word in _FROM), None)
            payer = meant_at(row, giver_at, scene)
            return _finder(scene, payer), payer
    return None


def _invests(scene: Scene, company: str | None, payer: str | None) -> bool:
    """«Google invests $2 billion in Anthropic. It has paid $500 million upfront»: a part of what was told."""
    deals = (*scene.deals.values(), scene.bargain)
    given = (deal for deal in deals if deal is not None and deal.measure is Measure.INVESTMENT)
    return any({deal.company, deal.counterparty} == {company, payer} for deal in given)


def _finder(scene: Scene, payer: str | None) -> str | None:
    """Who is paid where nobody is named: whom the text speaks of, as long as it is no giant and does not pay."""
    told = (scene.section, scene.subject, scene.topic, scene.standing.venture)
    small = (who for who in told if who != payer and scene.standing.small(who))
    return next(small, scene.section or scene.topic)


def _patron(scene: Scene, taker: str | None) -> str | None:
    """«Has signed a pact with Eli Lilly. It can receive»: who pays, if the text has just named one giant."""
    giants = {who for who in scene.recent if who != taker and who in scene.standing.grown}
    return giants.pop() if len(giants) == 1 else None


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

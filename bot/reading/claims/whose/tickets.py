"""What one backer puts into a round, told without a verb of giving: «is in for», «good for», «Accel's share was»."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims import measures
from bot.reading.claims.roles import frames, naming, roles, shorthand
from bot.reading.claims.roles.echoes import PAID_IN
from bot.reading.claims.roles.leading import LEADING
from bot.reading.claims.roles.rounds import of_many
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import NO_NAMES, Kind, Piece
from bot.reading.claims.scene.scene import Scene, Told

Row = Sequence[Piece]
Tolds = Mapping[int, Told]
_RAISED = measures.GIVEN | {Measure.VALUATION}
_IN = frozenset({"in", "good", "down"})
PARTS = frozenset("money part share portion slice contribution cheque check ticket piece allocation".split())
_JOINING = LEADING | frozenset("followed follow joined join participated part among investors backers include".split())
_LED = frozenset("led leads leading co-led co-leading anchored".split())
_LED_WITHIN = 7
_APPOSING = frozenset({":", ","})
_PUT = frozenset("put estimated reported pegged".split())
_BEING = frozenset({Kind.BE, Kind.LEVEL})
_COMING = frozenset("came comes come".split())
_ARMS = frozenset({"fund", "funds", "arm", "unit"})
IN_FOR = frozenset({"for", "with"})


def ticket(row: Row, i: int, scene: Scene, told: Tolds) -> Told | None:
    """The figure at `i` as what somebody puts into the round that the text tells."""
    k = frames.left_of(row, i)
    if k < 1 or not signs.money(row[i].figure):
        return None
    giver = None if placed(row, i) else in_for(row, k)
    giver = _next_in(row, k, i, told) if giver is None else giver
    giver = _by_part(row, k) if giver is None else giver
    giver = _leading_with(row, k) if giver is None else giver
    return _given(row, i, giver, scene, told) if giver is not None else None


def placed(row: Row, i: int) -> bool:
    """Whether a noun behind the figure says what it is of: «came with a $32 billion offer»."""
    cue = row[i + 1].cue if i + 1 < len(row) else None
    return cue is not None and bool(cue.nouns)


def in_for(row: Row, k: int) -> int | None:
    """«Microsoft is in for», «with Nvidia good for», «Inovia was in with»: who, by the preposition at `k`."""
    came = row[k].word == "with" and row[k - 1].word in _COMING
    if k < 2 or row[k].word not in IN_FOR or not (came or row[k - 1].word in _IN):
        return None
    if row[k - 2].kind in NAMED:
        return k - 2
    if row[k - 2].kind not in {Kind.BE, Kind.COMMA}:
        return None
    found = roles.subject(row, k - 1)
    return _beginning(row, k) if found is None else found


def _beginning(row: Row, k: int) -> int | None:
    """«Georgian alone is good for»: a name that no list knows begins the clause."""
    begin = next((j + 1 for j in range(k - 1, -1, -1) if row[j].kind is Kind.STOP), 0)
    first = row[begin]
    return begin if first.kind is Kind.WORD and first.capital and first.word not in NO_NAMES else None


def _next_in(row: Row, k: int, i: int, told: Tolds) -> int | None:
    """«, Nvidia and the Amazon fund for $50 million each», «Khosla followed, the latter with»: the next who is in."""
    if row[k].word not in IN_FOR:
        return None
    at = _name_before(row, k)
    before = [j for j in told if j < i and told[j].measure in measures.GIVEN]
    joins = bool(before) and any(in_for(row, j) is not None for j in range(2, max(before)))
    apart = at is not None and at > 0 and row[at - 1].kind in {Kind.COMMA, Kind.STOP, Kind.CONJ}
    joins = joins or (row[k].word == "with" and apart and any(piece.word in _JOINING for piece in row[:k]))
    return at if at is not None and joins else None


def _name_before(row: Row, k: int) -> int | None:
    """The name before a preposition, of several the first; «the Amazon fund» is one as well."""
    at = k - 1 - (row[k - 1].word in _ARMS and row[k - 2].kind is Kind.NAME)
    if row[at].kind not in NAMED or row[at].owner:
        return None
    joint = at - 1 - (row[at - 1].kind is Kind.DET)
    if joint > 0 and row[joint].kind is Kind.CONJ and row[joint - 1].kind in NAMED:
        return naming.first_of(row, joint - 1)
    return at


def _by_part(row: Row, k: int) -> int | None:
    """«Accel's share was», «Nvidia's part came to», «In-Q-Tel's cheque:», «its own contribution is put at»."""
    k -= 2 * (row[k].word == "at" and row[k - 1].word in _PUT and row[k - 2].kind is Kind.BE)
    at = k if row[k].kind in _BEING or row[k].word in _APPOSING else k - 1
    if row[at].kind not in _BEING and row[at].word not in _APPOSING:
        return None
    part = next((j for j in range(at - 1, max(-1, at - 5), -1) if row[j].word in PARTS), None)
    owner = None if part is None else part - 1 - (row[part - 1].word == "own")
    return owner if owner is not None and owner >= 0 and row[owner].owner and row[owner].kind in NAMED else None


def _leading_with(row: Row, k: int) -> int | None:
    """«Nvidia led the round with $800 million», «with Accel leading with a cheque of $90 million»: who led."""
    written = row[k].word == "of" and row[k - 1].word in PARTS
    k -= (2 + (row[k - 2].kind is Kind.DET)) * written
    if k < 2 or row[k].word != "with":
        return None
    verb = next((j for j in range(k - 1, max(-1, k - _LED_WITHIN), -1) if row[j].word in _LED), None)
    if verb is None or any(piece.figure for piece in row[verb:k]):
        return None
    return verb - 1 if verb and row[verb - 1].kind in NAMED else roles.subject(row, verb)


def _given(row: Row, i: int, at: int, scene: Scene, told: Tolds) -> Told | None:
    """The money of the one at a place, for whom this sentence or the text tells to be backed."""
    giver = scene.known(row[at]) or row[at].name
    here = next((told[j] for j in sorted(told, reverse=True) if j < i and told[j].measure in measures.GIVEN), None)
    raised = here or next((one for one in (scene.last, scene.bargain) if one and one.measure in _RAISED), None)
    company = raised.company if raised else scene.protagonist()
    company = scene.partner(giver) if raised is None and company == giver else company
    if giver is None or company is None or giver == company or row[at].word == "outlet":
        return None
    several = raised is None and of_many(row, at + 1, i, at, verb=True)
    measure = Measure.FUNDING_ROUND if several else Measure.INVESTMENT
    pattern = raised or Told(measure=measure, company=company, counterparty=None)
    return replace(pattern, measure=measure, counterparty=giver, vague=False, complete=True)


def labelled(row: Row, i: int, scene: Scene) -> Told | None:
    """«Sierra: $350 million from Greenoaks», «Sierra, $350 million, now a $10 billion company»: a round by its name."""
    k = frames.left_of(row, i)
    if k < 1 or row[k].word not in _LABELS or row[k - 1].kind is not Kind.NAME or row[k - 1].owner:
        return None
    if (k > 1 and (row[k].kind is Kind.COMMA or row[k - 2].kind not in _BEGINNING)) or not signs.money(row[i].figure):
        return None
    giver, sure = _told_on(row, i)
    company, name = row[k - 1].name, scene.known(row[giver]) if giver is not None else None
    if not sure or scene.supplied(company, name) or scene.supplied(name, company):
        return None
    bought = giver is not None and any(piece.word in PAID_IN for piece in row[i + 1 : giver])
    measure = Measure.ACQUISITION_PRICE if bought else Measure.FUNDING_ROUND
    return Told(measure=measure, company=company, counterparty=name)


_LABELS = frozenset(": , – — -".split())
_BEGINNING = frozenset({Kind.STOP, Kind.WORD})
_FIRMS = frozenset("company firm startup start-up unicorn".split())
SIGNS = frozenset("from led valuation valued post-money lead now at".split())


def _told_on(row: Row, i: int) -> tuple[int | None, bool]:
    """Who gave, and whether the clause tells of a round: a giver, a lead, a worth follows."""
    for k in range(i + 1, min(len(row), i + 10)):
        word = row[k].word
        if word == ";" or (row[k].kind is Kind.STOP and word != ":"):
            break
        if word == "from" or (word == "by" and row[k - 1].word in LEADING):
            giver = naming.phrase(row, k)
            if giver is not None:
                return giver, True
        if word == "lead" and row[k - 1].word == "the" and row[k - 2].word == "in":
            return next((j for j in range(k - 3, i, -1) if row[j].kind in NAMED), None), True
        if k > i + 1 and signs.names(row[k], Measure.VALUATION):
            return None, True
        if word == "now" and any(piece.word in _FIRMS for piece in row[k + 2 : k + 6]):
            return None, True
    return None, shorthand.worth_follows(row, i)


LEADS = frozenset("lead backer investor supporter".split())


def as_lead(row: Row, i: int, scene: Scene) -> Told | None:
    """«The lead is Halden with $400 million», «its biggest backer was Accel, at $90 million»: who gave most."""
    k = frames.left_of(row, i)
    if k < 3 or row[k].word not in {"with", "at"}:
        return None
    at = k - 1 - (row[k - 1].kind is Kind.COMMA)
    noun = at - 2
    if noun < 0 or row[at].kind is not Kind.NAME or row[noun + 1].kind is not Kind.BE or row[noun].word not in LEADS:
        return None
    told = scene.bargain if scene.bargain and scene.bargain.measure is not Measure.CONTRACT else None
    company = (told.company if told else None) or scene.section or scene.theme or scene.topic
    if company in {None, row[at].name}:
        return None
    return Told(measure=Measure.INVESTMENT, company=company, counterparty=row[at].name)

"""Leases, hosting and access: who lets, hosts or gives access is paid by who rents, is housed or gets in.

«Signed a five-year contract with Harbor for access to chips», «$3 billion over ten years from hosting Quillon»,
«expects them to generate about $7 billion», «an unnamed hyperscaler signed for another $5 billion».
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Measure
from bot.reading.claims.roles import naming, roles
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES
from bot.reading.claims.scene.acting import meant_at
from bot.reading.claims.scene.scene import Scene, Told
from bot.reading.claims.whose.asked import Asked
from bot.reading.claims.whose.trades import LEASES, Trade, is_income
from bot.reading.claims.whose.trading import BOUGHT

Row = Sequence[Piece]
ACCESS = frozenset({"access"})
HOSTING = frozenset({"hosting", "housing"})
THEY = frozenset({"them", "they", "it", "that", "this", "which", "these"})
SIGNED = frozenset({"signed", "contracted", "committed"})
_YIELDING = frozenset("generate generates bring brings yield yields produce deliver".split())
_BRINGING = _YIELDING | {"worth"}
_SEVERAL = frozenset({"they", "them", "these"})
"""What is worth so much: of contracts alone several are told at once, «it» and «which» may be a company."""
_FORETOLD = AUXILIARIES | {"to", "in", "about", "together", "jointly", "expected", "expects", "likely", "set"}
_UNNAMED = frozenset("unnamed undisclosed unidentified another second third fourth fifth new further".split())
_CLIENTS = frozenset("hyperscaler customer client tenant user lessee".split())
_ADDED = frozenset({"another", "for", "a", "an", "some", "about", "roughly", "up", "to", "over"})
_LETTING = frozenset({"leased", "let", "rented", "lease", "leases"})
_SIGNING = frozenset({"signed", "signs", "sign", "took", "taken", "takes"})
CONTRACTED = frozenset({"contracted"})
_FAR = 30


def access(at: Asked, i: int) -> Told | None:
    """«Signed a contract worth $9.7 billion with Harbor for access to chips»: with whom the bargain is gives it."""
    row, trade = at.row, Trade(at.row, i, at.trades)
    k = next((k for k in range(1, len(row)) if row[k].word in ACCESS and row[k - 1].word in {"for", "to", "giving"}), 0)
    if not k or row[k - 1].word != "for":
        return None
    noun = next((j for j in range(k - 2, max(-1, k - _FAR), -1) if trade.is_bargain(j)), None)
    if noun is None or any(piece.kind is Kind.STOP for piece in row[min(noun, i) : max(k, i)]):
        return None
    seller = naming.after(row, noun, "with", i)
    buyer = roles.subject(row, noun)
    return _between(at, seller, buyer) if seller is not None and seller < k else None


def hosting(at: Asked, i: int) -> Told | None:
    """«Will get $3 billion over ten years from hosting Quillon»: who is housed pays."""
    row = at.row
    k = next(
        (k for k in range(i + 1, len(row) - 1) if row[k].word in HOSTING and row[k - 1].word in {"from", "for"}), 0
    )
    if not k or any(piece.kind is Kind.STOP or signs.money(piece.figure) for piece in row[i + 1 : k]):
        return None
    housed = k + 1 if row[k + 1].kind in NAMED else None
    return _between(at, roles.subject(row, i), housed) if housed is not None else None


def _between(at: Asked, seller: int | None, buyer: int | None) -> Told | None:
    one, other = meant_at(at.row, seller, at.scene), meant_at(at.row, buyer, at.scene)
    if one is None or other is None or one == other or at.scene.standing.gives(other):
        return None
    return Told(measure=Measure.CONTRACT, company=one, counterparty=other, frame=BOUGHT, complete=True)


def yielded(row: Row, i: int, scene: Scene) -> Told | None:
    """«The company expects them to generate about $7 billion»: what the contracts bring that were just told of."""
    before, k = scene.measures.get(Measure.CONTRACT), left_of(row, i)
    if before is None or scene.last not in {before, None} or k < 1 or row[k].word not in _BRINGING:
        return None
    they = THEY if row[k].word in _YIELDING else _SEVERAL
    j = k - 1
    while j > 0 and (row[j].word in _FORETOLD or row[j].kind is Kind.BE):
        j -= 1
    return before if row[j].word in they else None


def unnamed(row: Row, i: int, scene: Scene) -> Told | None:
    """«An unnamed hyperscaler signed for another $5 billion»: with whom the text tells to have such contracts."""
    before, k = scene.measures.get(Measure.CONTRACT), i - 1
    while k > 0 and row[k].word in _ADDED:
        k -= 1
    if before is None or before.company is None or k < 2 or row[k].word not in SIGNED:
        return None
    k -= 1 + (row[k - 1].word in AUXILIARIES)
    if row[k].word not in _CLIENTS or not any(piece.word in _UNNAMED for piece in row[max(0, k - 3) : k]):
        return None
    return Told(measure=Measure.CONTRACT, company=before.company, counterparty=None, frame=BOUGHT, complete=True)


def heard(row: Row, said: frozenset[str], scene: Scene) -> None:
    """Keep in mind who lets to whom by a sentence, where no contract was told with its sides."""
    told = None if _LETTING.isdisjoint(said) or Measure.CONTRACT in scene.measures else _let(row, scene)
    if told:
        scene.measures[Measure.CONTRACT] = told


def _let(row: Row, scene: Scene) -> Told | None:
    """«A campus leased to Quillon», «its guarantee for Quillon's leases», «Quillon signed two leases»: who is paid."""
    for k, piece in enumerate(row):
        tenant = _tenant(row, k) if piece.word in _LETTING else None
        name = row[tenant].name if tenant is not None else None
        if name is None:
            continue
        to_it = piece.word not in LEASES
        named = (each.name for each in row if each.kind is Kind.NAME and each.name != name)
        others = (scene.section, scene.topic, *named, scene.partner(name))
        landlord = next((who for who in others if who and who != name and (to_it or scene.supplied(name, who))), None)
        if landlord and not scene.supplied(landlord, name):
            return Told(measure=Measure.CONTRACT, company=landlord, counterparty=name, frame=BOUGHT)
    return None


def _tenant(row: Row, k: int) -> int | None:
    """Who rents by a word of letting: behind «to», the owner of the leases, or who signs them."""
    if row[k].word in LEASES:
        owner = roles.owner(row, k)
        signs_them = any(piece.word in _SIGNING for piece in row[max(0, k - 4) : k])
        found = roles.subject(row, k) if owner is None and signs_them else owner
    else:
        found = k + 2 if k + 2 < len(row) and row[k + 1].word == "to" else None
    return found if found is not None and row[found].kind is Kind.NAME else None


def reaching(row: Row, i: int, scene: Scene) -> Told | None:
    """«Quillon took up an option, so contracted revenue reaches $6.7 billion»: of who lets to it."""
    before = scene.measures.get(Measure.CONTRACT)
    noun = next((k for k in range(i - 1, max(-1, i - 6), -1) if is_income(row[k])), None)
    if before is None or noun is None:
        return None
    client = meant_at(row, roles.subject(row, noun), scene)
    known = client is not None and client == before.counterparty and not row[noun - 1].owner
    return replace(before, frame=BOUGHT) if known else None

"""Names in a sentence that only look on: who clears a deal, who reckons, whose news agency it is. They buy nothing."""

from collections.abc import Sequence

from bot.reading.claims.row.piece import NAMED, places
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.standing import Standing
from bot.reading.claims.row.words import AUXILIARIES, WATCHER

Row = Sequence[Piece]
_CLEARING = frozenset(
    "clear clears cleared approve approves approved bless blessed block blocks blocked review reviews reviewed probe "
    "probes probed investigate investigates investigated scrutinise scrutinize scrutinised vet vets vetted waved waves "
    "permit permits permitted genehmigt genehmigte prüft autorise aprueba aprobó approva".split()
)
"""What watchdogs do to a deal."""
_RECKONING = frozenset(
    "reckons reckoned estimates estimated calculates calculated thinks thought puts pegs pegged guesses forecasts "
    "predicts models counts tallied tracks rates schätzt rechnet estime calcula stima".split()
)
"""What analysts and newspapers do with an amount that others pay."""
_ANALYSTS = frozenset(
    "analyst analysts data figures estimates estimate arithmetic calculations count reckoning".split()
)
_BEFORE = frozenset({"according", "per", "selon", "laut", "según", "secondo"})
_FORETELLING = frozenset("expects expected sees saw projects projected anticipates forecasts wants".split())
_DATELINE = 8


def watchers(row: list[Piece], own: frozenset[str | None], standing: Standing) -> list[Piece]:
    """The row with the names marked that only look on; `own` are the companies the text is about, which never do."""
    for k in places(row, NAMED):
        piece = row[k]
        if not piece.word and piece.name not in own and (_watches(row, k) or _foretells(row, k, standing)):
            row[k] = piece._replace(word=WATCHER)
    return row


def _watches(row: Row, k: int) -> bool:
    return _dateline(row, k) or _clears(row, k) or _said_by(row, k)


def _dateline(row: Row, k: int) -> bool:
    """«Oct 28 (Reuters) – Sierra has raised»."""
    between = 0 < k < min(_DATELINE, len(row) - 1) and row[k - 1].kind is Kind.OPEN and row[k + 1].kind is Kind.CLOSE
    return between and all(piece.kind in {Kind.DATE, Kind.WORD, Kind.PROPER, Kind.COMMA} for piece in row[: k - 1])


def _clears(row: Row, k: int) -> bool:
    """«The Commission cleared the purchase», «which Bernstein puts at», «KeyBanc thinks Oracle will need»."""
    j = k + 1
    while j < len(row) and (row[j].word in AUXILIARIES or row[j].kind is Kind.BE):
        j += 1
    if j >= len(row):
        return False
    return row[j].word in _CLEARING or (row[j].word in _RECKONING and _told_of_others(row, k, j))


def _told_of_others(row: Row, k: int, verb: int) -> bool:
    """Whether what is reckoned is another's: an "it", a noun or a name follows, or the name stands in an insertion."""
    inserted = k > 0 and row[k - 1].kind in {Kind.REL, Kind.WORD} and row[k - 1].word in {"that", "which"}
    after = row[verb + 1] if verb + 1 < len(row) else None
    return inserted or (after is not None and after.kind in {Kind.PRONOUN, Kind.NAME, Kind.DET, Kind.REFERENCE})


def _foretells(row: Row, k: int, standing: Standing) -> bool:
    """«Morgan Stanley expects net debt to reach», «UBS noted that», «, Citi reckons,»: a bank on somebody else."""
    if k + 2 >= len(row) or row[k + 1].word.startswith("wr"):  # who writes a cheque looks on no more
        return False
    if row[k + 1].kind is not Kind.SAY and row[k + 1].word not in _FORETELLING:
        return False
    after = row[k + 2]
    themselves = after.kind is Kind.PRONOUN or after.word in {"to", "its"}
    return not themselves and not row[k].owner and standing.gives(row[k].name or "")


def _said_by(row: Row, k: int) -> bool:
    """«According to Barclays», «PitchBook data», «analysts at Wedbush», «by Reuters' arithmetic»."""
    begin = k - 2 if k > 1 and row[k - 1].kind is Kind.PREP else k - 1
    before = row[begin].word if begin >= 0 else ""
    after = row[k + 1].word if k + 1 < len(row) else ""
    return before in _BEFORE or after in _ANALYSTS or (before in _ANALYSTS and begin == k - 2)

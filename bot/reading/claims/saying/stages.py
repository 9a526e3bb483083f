"""How far the thing had come, by the words of the sentence. The strongest word counts, in the order of this table.

Where a sentence tells of several things, the clause of a figure may say that this one is done, although others are not.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from bot.model import Measure, Stage, When
from bot.reading.claims.row.pieces import Kind, Piece

_DENIED = """
denied denies deny rejected rejects reject collapsed collapses failed fails terminated abandoned refused scrapped
scuttled unraveled unravelled inaccurate dementiert dementierte bestreitet bestritt
dément démentent démenti nient desmiente desmintió niega negó negou nega desmente desmentiu smentisce smentito
nié negado negato desmentido nie_avoir nie_vouloir
abgelehnt turned_down turns_down fell_apart fell_through
walked_away false falsch untrue spurned spurns rebuffed rebuffs recusou recusara rejeitou rejeitara rechazó rechazado
rechazaron rifiutato respinto refusé refusée rejeté décliné ausgeschlagen lehnte rechaza recusa rejette rifiuta
disputed_the disputed_a disputes_the disputes_a refuted_the refuted_a refutes_the refutes_a
called_off broke_down voted_down vote_against voted_against pulled_out
"""
_TALKS = """
talks talking_to talking_with sounding_out negotiating negotiations discussions discussing considering considers
weighing exploring nearing mulling
finalising finalizing approached eyes eyeing eyed poised_to in_advanced negotiate negotiates weighs weigh
weighed mulls explores discusses discussed gespräche gesprächen verhandelt verhandeln verhandlungen négocie négocient
pourparlers negocia negocian negociaciones conversas negociações trattative trattativa tratta_per
final_stages nears discute discutent close_to
sounding sounded_out courting courts angling_for gauging hammering_out haggling closing_in verge_of brink_of cusp_of
point_of in_line fielding about_to
sondiert sondieren lotet loten erwägt erwägen feilscht buhlt im_gespräch kurz_vor spricht_über sprechen_über
envisage envisagent étudie étudient négociation négociations sonde songe
estudia estudian sopesa sopesan baraja barajan ultima ultiman tantea sondea negociación punto_de conversaciones
negozia negoziano negoziati vicina_a vicino_a sta_per estuda estudam cogita
"""
_RUMOURED = """
potential possible prospective purported alleged rumored rumoured rumor rumour rumors reportedly speculation
allegedly said_to reports_say may_invest may_raise may_buy may_acquire may_pay might_invest might_raise might_buy
might_acquire might_pay
could_invest could_raise could_buy could_acquire could_pay soll sollen angeblich offenbar
written_of spoken_of wrote_of spoke_of whispered mooted believed_to thought_to understood_to tipped_to die_rede circule
läge lägen käme kämen wäre wären hätte hätten nähme brächte ergäbe
dem_vernehmen dürfte dürften könnte könnten würde würden solle wolle
serait seraient aurait auraient pourrait pourraient estaría podría podrían supuestamente
sarebbe potrebbe poderia seria teria habría habrían
"""
_PLANNED = """
plans planned planning will aims aimed aiming intends intend targets target targeting would forecast forecasts guides
guided guidance anticipates expects expected outlook seeks seeking sought earmarked budget commits committed pledged
pledges plant planen prévoit prévoient investira invertirá investirá investirà planea prevé pretende prevede
promises promised vowed vows budgeted goal hopes hoped plan programme set_out meant_to going_to promet promis vise
versprochen verspricht aussicht promete prometió prometeu pretendia pretendía previsto prevista previstas prevê previsti
promesso promette wants plan_to looking_to looking_for set_to to_invest to_spend to_raise to_acquire to_buy
projeta projetam projetava esperava esperavam espera esperam esperan esperaba esperaban planeja planejam quiere quieren
proyecta proyectan prevén preveía previa prévoyait attendait attendaient attendu visait projette prevedono prevedeva
veut veulent voulait
looking punta attendeva attendevano erwartet erwarten erwartete erwarteten prognostiziert prognostizierte rechnet
rechneten peilt hofft strebt wollen vorhergesagt foresees foresaw predicted predicts pencilled penciled looking_for
is_to are_to was_to were_to should stands_to stand_to due_by slated_to scheduled_to gearing_up
preparing prepares readying readies vuole vogliono cherche cherchent cherchait cherchaient souhaite souhaitent entend
entendent ambitionne apprête busca buscan buscaba prepara preparan prépare bereitet
asked_for is_raising are_raising was_raising were_raising be_raising out_raising
"""
_ESTIMATED = """
estimated estimates estimate projected projects projection analysts analyst implied implies could probably likely
on_paper guess guessed guesses reckons reckon geschätzt schätzungsweise estimado estimada stimato stimata estimé
schätzen schätzt estima estiman estimam calculan stima stimano estiment consensus
"""
_CLOSED = """
closed closes completed completes finalised finalized acquired bought raised invested paid spent received secured
purchased reached reported owned owns sold was_valued took_in abgeschlossen eingesammelt übernommen gekauft levé
racheté acquis bouclé recaudó recaudado cerró compró levantou captou comprou concluiu raccolto acquistato chiuso
"""
_ANNOUNCED = "announced announces announcing agreed agrees unveiled revealed disclosed said says signed deal"
_TABLE = (
    (Stage.DENIED, _DENIED),
    (Stage.TALKS, _TALKS),
    (Stage.RUMOURED, _RUMOURED),
    (Stage.PLANNED, _PLANNED),
    (Stage.ESTIMATED, _ESTIMATED),
    (Stage.CLOSED, _CLOSED),
    (Stage.ANNOUNCED, _ANNOUNCED),
)
_RANKS: Mapping[str, int] = MappingProxyType(
    {word: rank for rank, (_, words) in reversed(tuple(enumerate(_TABLE))) for word in words.split()}
)
_PAIRS: Mapping[tuple[str, ...], int] = MappingProxyType(
    {tuple(word.split("_")): rank for word, rank in _RANKS.items() if word.count("_") == 1}
)

_OPEN_ENDINGS: Mapping[str, Stage] = MappingProxyType(
    dict.fromkeys("erait eraient irait iraient drait draient rebbe rebbero".split(), Stage.RUMOURED)
    | dict.fromkeys(
        "aría arían dría drían ará arán irá irán erá erán arão irão erà irà eranno iranno eront".split(), Stage.PLANNED
    )
)
"""Endings of what is said to be so or what will be, in French, Italian, Spanish and Portuguese."""
_ALL_ENDINGS = tuple(_OPEN_ENDINGS)
_RANK_OF = {which: rank for rank, (which, _) in enumerate(_TABLE)}
_CLOSE = ("close", "to")
_OF_PHRASES = frozenset("turn turns turned turning walk walks walked walking".split())
"""Words with which phrases for a refusal begin."""
_SHORTEST = 6
"""Letters of a word with such an ending, at least: "irán" is a country."""

_RANKED = frozenset(_RANKS)
_OF_PAIRS = frozenset(max(pair, key=len) for pair in _PAIRS)
"""A word of each pair: without one of these there is none."""


def stage(row: Sequence[Piece], said: frozenset[str]) -> Stage | None:
    """The stage that the words of a sentence speak of, all of them in `said`; None when they speak of none."""
    ranks = [*map(_RANKS.__getitem__, said & _RANKED - _not_denying(row, said))]
    if hoped := _hoped(said):
        ranks += [_RANK_OF[which] for word in hoped for end, which in _OPEN_ENDINGS.items() if word.endswith(end)]
    if not _OF_PAIRS.isdisjoint(said):
        pairs = {pair for pair in pairwise([piece.word for piece in row]) if pair in _PAIRS}
        ranks += [_PAIRS[pair] for pair in pairs if pair != _CLOSE or _about_to(row)]
    if not _OF_PHRASES.isdisjoint(said) and any(_refuses(piece) for piece in row):
        ranks.append(_RANK_OF[Stage.DENIED])
    if "reported" in said and _alleged(row):
        ranks.append(_RANKS["reportedly"])
    return _TABLE[min(ranks)][0] if ranks else None


def _not_denying(row: Sequence[Piece], said: frozenset[str]) -> frozenset[str]:
    """The words of denying that are negated themselves: «ne dément pas»."""
    if _SAYING_NOT.isdisjoint(said):
        return _NOTHING
    return frozenset(one.word for before, one in pairwise(row) if one.word in _SAYING_NOT and before.word in _NOT)


def _refuses(piece: Piece) -> bool:
    """«Turned down», «walked away from»: a phrase of which a row keeps the first word."""
    verbs = piece.cue.verbs if piece.word in _OF_PHRASES and piece.cue else ()
    return bool(verbs) and verbs[0].measure is Measure.ACQUISITION_PRICE


def _about_to(row: Sequence[Piece]) -> bool:
    """«Is close to investing», «close to a deal»; not «close to $5 billion»."""
    return any(
        row[k].word == "close" and row[k + 1].word == "to" and _begins_deal(row[k + 2].word)
        for k in range(len(row) - 2)
    )


def _begins_deal(word: str) -> bool:
    return word in {"a", "an"} or word.endswith("ing")


def _hoped(words: Iterable[str]) -> list[str]:
    """The words that tell by their ending that a thing will be, or is only said to be."""
    return [word for word in words if len(word) >= _SHORTEST and word.endswith(_ALL_ENDINGS)]


def _alleged(row: Sequence[Piece]) -> bool:
    """«The reported deal», «Meta's reported bid»."""
    return any(
        piece.word == "reported" and (before.owner or before.kind is Kind.DET) for before, piece in pairwise(row)
    )


_ENDS = frozenset({Kind.COMMA, Kind.STOP, Kind.REL, Kind.CONJ, Kind.OPEN, Kind.CLOSE})
_TURNS = frozenset("after before until when while but although though since".split())
"""What ends the clause of a figure."""

_DONE = frozenset(_CLOSED.split()) - {"was_valued", "took_in", "reported", "owned", "owns"}
_DONE_TOO = frozenset(
    "handed collected fetched booked posted earned gave brought borrowed agreed signed priced upsized".split()
)
_VALUED = frozenset({"valued", "worth", "valorisée", "valorisé", "valutata", "valorada", "avaliada"})
_LAST = frozenset({"last", "now", "recently", "already", "currently"})
_MOVED = frozenset({"raised", "increased"})
"""What is raised to a figure is rather a plan than money."""

_WAS = frozenset(
    "was were came stood rose climbed grew jumped fell amounted totalled totaled hit topped exceeded surged has "
    "have had is are".split()
)
_FLOWS = frozenset({Measure.REVENUE, Measure.CAPEX, Measure.SPENDING, Measure.RUN_RATE})
_AGREED = frozenset("agreed agreement definitive signed".split())
_OPEN = frozenset({Stage.DENIED, Stage.TALKS, Stage.RUMOURED, Stage.PLANNED, Stage.ESTIMATED})
_SOFT = frozenset(word for word, rank in _RANKS.items() if _TABLE[rank][0] in _OPEN)
_SOFT_PAIRS = frozenset(pair for pair, rank in _PAIRS.items() if _TABLE[rank][0] in _OPEN)
"""What leaves open whether the thing was done."""
_SAYING_NOT = frozenset(
    "denied denies deny denying disputed disputes refuted refutes dementiert dementierte bestreitet bestritt dément "
    "démentent démenti nient nié negado negato desmentido desmintió desmiente niega negó nega negou smentisce smentito "
    "desmente desmentiu".split()
)
_NOTHING: frozenset[str] = frozenset()
_NOT = frozenset("not never ne no non não".split())
_REFUSED = frozenset(part for word in _DENIED.split() for part in word.split("_")[:1])
"""What tells that a thing was refused, or begins to."""


def of_figure(
    row: Sequence[Piece], i: int, whole: Stage | None, measure: Measure, published: When | None
) -> Stage | None:
    """The stage of the figure at a place of a row: that of the whole sentence, unless its own clause is firmer."""
    if whole not in _OPEN or (whole is Stage.DENIED and _said_not_so(row, i)):
        return whole
    begin, end = _clause(row, i)
    apart = whole is Stage.DENIED and _refuses_another(row, i, (begin, end))
    besides = begin if apart else _said_besides(row, i) if whole is Stage.DENIED else None
    if besides is not None:
        return stage(row[besides:end], frozenset(piece.word for piece in row[besides:end]))
    clause = [piece.word for piece in row[begin:end]]
    words = frozenset(clause)
    if not _SOFT.isdisjoint(words) or _hoped(words):
        spared = whole is Stage.DENIED and _REFUSED.isdisjoint(piece.word for piece in row[max(0, begin - 3) : end])
        return (stage(row[begin:end], words) or whole) if spared else whole
    pairs = frozenset(pairwise(clause))
    if not _SOFT_PAIRS.isdisjoint(pairs) and (not words & _AGREED or (_CLOSE in pairs and _about_to(row[begin:end]))):
        return whole
    moved = not _MOVED.isdisjoint(words) and any(
        one in _MOVED and after in {"to", "from", "by", "its"} for one, after in pairs
    )
    if words & _AGREED:
        return Stage.ANNOUNCED
    done = not moved and bool(words & _DONE or words & _DONE_TOO or (measure in _FLOWS and words & _WAS))
    valued = measure is Measure.VALUATION and _inserted(row, begin)
    past = whole is not Stage.DENIED and _bygone(row[begin:end], measure, published)
    return Stage.CLOSED if done or valued or past else whole


def _refuses_another(row: Sequence[Piece], i: int, own: tuple[int, int]) -> bool:
    """«Is buying it for $12.5 billion, after an offer of $10 billion was refused»: the other figure is refused."""
    if any(row[k].word in _REFUSED for k in range(*own)):
        return False
    refusing = [_clause(row, k) for k in range(len(row)) if row[k].word in _REFUSED]
    return bool(refusing) and all(
        any(row[k].kind is Kind.FIGURE and k != i for k in range(*clause)) for clause in refusing
    )


def _said_not_so(row: Sequence[Piece], i: int) -> bool:
    """«Denied the report that it had raised $2 billion»: the clause of the figure is what is denied."""
    said = next((k for k in range(i - 1, -1, -1) if row[k].word in _SAYING_NOT), None)
    if said is None:
        return False
    if said and (row[said - 1].word in _NOT or row[said - 1].word.endswith(("n't", "n’t"))):
        return False
    turning = (piece for k, piece in enumerate(row[said + 1 : i]) if piece.word != "that" and (k or piece.word != ","))
    return not any(piece.kind in _ENDS or piece.word in _TURNS for piece in turning)


def _said_besides(row: Sequence[Piece], i: int) -> int | None:
    """«Denied that he was unhappy and said it would invest $30 billion»: where begins what is said, and not denied."""
    refused = max((k for k in range(i) if row[k].word in _REFUSED), default=i)
    said = (k for k in range(refused + 2, i) if row[k].kind is Kind.SAY and row[k - 1].kind is Kind.CONJ)
    return next((k + 1 for k in said if row[k].word not in _REFUSED), None)


def _bygone(clause: Sequence[Piece], measure: Measure, published: When | None) -> bool:
    """Whether a clause dates its figure before the article: «… about twice the $5.6 billion of November»."""
    dates = [piece.dated for piece in clause if piece.dated and (piece.dated.stretch or measure not in _FLOWS)]
    return published is not None and any(date.when and date.when.before(published) for date in dates)


def _inserted(row: Sequence[Piece], begin: int) -> bool:
    """Whether a clause puts in behind a name what it is worth: «OpenAI, valued at $300 billion, expects …»."""
    return (
        begin > 1
        and row[begin - 1].kind is Kind.COMMA
        and row[begin - 2].kind is Kind.NAME
        and (row[begin].word in _VALUED or (row[begin].word in _LAST and row[begin + 1].word in _VALUED))
    )


def _clause(row: Sequence[Piece], i: int) -> tuple[int, int]:
    """Where the clause of the piece at `i` begins and ends."""
    begin, end, last = i, i + 1, len(row)
    while begin and not (row[begin - 1].kind in _ENDS or row[begin - 1].word in _TURNS):
        begin -= 1
    while end < last and not (row[end].kind in _ENDS or row[end].word in _TURNS):
        end += 1
    return begin, end

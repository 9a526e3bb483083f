"""A part of a company in percent: where the words say that it is one, who holds it and of whom.

Only places of the row are found here; whom a place means, and whose part it is where nobody is named, the parties know.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.model import Measure
from bot.reading.claims.roles import bound, naming, roles, voices
from bot.reading.claims.roles.frames import left_of
from bot.reading.claims.row import signs
from bot.reading.claims.row.piece import NAMED, SOMEBODY
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import AUXILIARIES, JOINED, POSSESSIVES, REFERENCES, ROLES, SAME, TELLING
from bot.reading.claims.whose import having

Row = Sequence[Piece]
_OWNING = frozenset(
    "own owns owned owning hold holds held holding keep keeps kept keeping retain retains retained retaining "
    "controls hält hielt halten besitzt possède détient détiendra conserve detiene posee conserva mantiene detém "
    "mantém possui detiene possiede manterrà détenait détenaient détiendrait détiennent possédait possèdent "
    "poseía possedeva deteneva detinha deterá detendrà manterá mantendrá kontrolliert contrôle controlla controla "
    "conserverà conservará conservait behielt conservera gardera garde behält behalten".split()
)
_OF = SAME["of"]
_SHARES = frozenset(
    "shares stock equity capital kapitals kapital capitale anteile aktien corporation entity whole total "
    "joint-venture venture unternehmens firma gruppe konzerns entreprise société empresa società azienda gesellschaft "
    "anteilen company business group firm startup start-up".split()
)
_THINGS = REFERENCES | ROLES | TELLING | _SHARES
_ENDING = frozenset(
    {Kind.COMMA, Kind.STOP, Kind.CONJ, Kind.CLOSE, Kind.OPEN, Kind.DATE, Kind.BE, Kind.FIGURE, Kind.SAY, Kind.REL,
     Kind.LEVEL}
)  # fmt: skip
_AFTER = frozenset(
    "after before once following post through via under at from on for in when as since until with to by if "
    "thereafter today directly outright fully nach après nel au zum".split()
)
_OFFERED = frozenset("offer offered sale votes".split())
_MOVED = frozenset("up down diluted increased cut reduced lifted raised rising falling".split())
_AGAINST = frozenset({"against", "versus"})
_LEAVING = frozenset("leave leaves left leaving".split())
_GIVING = frozenset("give gives gave given giving hand hands handed handing granting grants granted".split())
_MAKING = frozenset("make makes made making".split())
_HOLDERS = frozenset("owner shareholder holder stockholder investor backer proprietor".split())
_PEOPLE = frozenset(
    "founders cofounders co-founders shareholders holders stockholders employees staff insiders".split()
)
_BOUGHT = frozenset("bought acquired purchased taken got".split())
_NOT_SHARES = frozenset("market markets".split())
_PHRASE = frozenset({Kind.WORD, Kind.CUE, Kind.PROPER, Kind.NAME})


class Part(NamedTuple):
    """The places of who holds a part and of whose part it is; None: the row does not say.

    `sure`: it needs no deal. `closed`: nothing elsewhere tells who holds it, if nobody does here. `group`: those
    who hold it are some of the holder's people. `same`: it is said of the money before.
    """

    holder: int | None
    company: int | None
    sure: bool = True
    closed: bool = False
    group: str = ""
    same: bool = False


class Follow(NamedTuple):
    """What stands behind a percentage that may be a part of a company."""

    company: int | None = None
    said: bool = False  # "of the company": that it is a part of one is said in so many words
    end: int = 0


def part(row: Row, i: int) -> Part | None:
    """The part of a company that a percentage is, by the words around it."""
    k = left_of(row, i)
    told = _told_otherwise(row, i, k)
    if told:
        return told
    behind = follow(row, i)
    held = _behind(row, i, behind) if behind else None
    return held or (_governed(row, i, k, behind) if behind and k >= 0 else None)


def _told_otherwise(row: Row, i: int, k: int) -> Part | None:
    """In a list of holders, by a possessive, or as what makes somebody an owner."""
    told = having.in_list(row, i) or having.sold_to(row, i) or having.called_owner(row, i) or having.owned_by(row, i)
    told = told or (having.whose(row, i, k) or having.by_warrant(row, k) if k >= 0 else None)
    if told:
        return Part(told.holder, told.company, told.sure)
    return Part(None, None, same=True) if k >= 0 and having.makes_owner(row, k) else None


def _governed(row: Row, i: int, k: int, behind: Follow) -> Part | None:
    """A part by the word before it."""
    found = (
        _held(row, k, behind)
        or _left_with(row, k, behind)
        or _apposed(row, i, k, behind)
        or _had(row, i, k, behind)
        or _with(row, i, k, behind)
        or _its(row, k, behind)
        or _was(row, k)
    )
    if found is None or behind.said or not any(piece.word in _NOT_SHARES for piece in row[max(0, i - 12) : i + 6]):
        return found
    return None


def _had(row: Row, i: int, k: int, behind: Follow) -> Part | None:
    found = having.held(row, i, k, said=behind.said)
    company = found.company if found and found.company is not None else behind.company
    return Part(found.holder, company, found.sure) if found else None


def follow(row: Row, i: int) -> Follow | None:
    """What is behind the percentage; None where that makes it a percentage of something else."""
    at = i + 1
    if at >= len(row) or row[at].kind in _ENDING:
        return Follow(end=at)
    word = row[at].word
    if any(piece.word in _OFFERED for piece in row[at + 1 : at + 6]):
        return None
    if word in JOINED and at + 1 < len(row) and row[at + 1].word in _SHARES:
        return Follow(said=True, end=at + 2)
    if word in _OF or word == "in":
        return _thing(row, at) or (Follow(end=at) if word == "in" else None)
    if row[at].kind is Kind.PREP or word in _AFTER or word in AUXILIARIES:
        return Follow(end=at)
    return Follow(end=at) if row[at].kind in SOMEBODY or row[at].kind is Kind.DET else None


def _thing(row: Row, prep: int) -> Follow | None:
    """«Of Arm», «of the enlarged chip company», «of its capital», «of it»."""
    for at in range(prep + 1, min(len(row), prep + 8)):
        piece = row[at]
        after = row[at + 1] if at + 1 < len(row) else None
        ends = after is None or after.kind in _ENDING or after.kind is Kind.PREP or after.word in AUXILIARIES
        if piece.kind in NAMED and not piece.owner and ends:
            return Follow(at, said=True, end=at + 1)
        if piece.kind is Kind.REFERENCE or (piece.word in _THINGS and at > prep + 1):
            return _company(row, at, ends=ends)
        if piece.kind is Kind.PRONOUN and at == prep + 1:
            return Follow(bound.before_clause(row, at), said=True, end=at + 1)
        if piece.kind is not Kind.DET and (piece.kind not in _PHRASE or piece.word in AUXILIARIES):
            break
    return None


def _company(row: Row, at: int, *, ends: bool) -> Follow | None:
    """«Of the chip company», «of the company's shares», «of the chip designer Arm»; not «of the company's revenue»."""
    after = row[at + 1] if at + 1 < len(row) else None
    if row[at].owner:
        shares = after is not None and after.word in _SHARES
        return Follow(None, said=True, end=at + 2) if shares else None
    if after is None or ends:
        return Follow(None, said=True, end=at + 1)
    named = after.kind is Kind.NAME and not after.owner
    return Follow(at + 1 if named else None, said=True, end=at + 1 + named) if after.kind in SOMEBODY else None


def of_else(row: Row, i: int) -> bool:
    """«Holds about 10% of the cloud market»: who holds that is no holder of a company."""
    k, after = left_of(row, i), row[i + 1] if i + 1 < len(row) else None
    if k < 0 or after is None or after.word not in _OF or not owns(row[k]):
        return False
    return follow(row, i) is None and not any(_stake(piece) for piece in row[i + 2 : i + 7])


def owns(piece: Piece) -> bool:
    """Whether a verb says that somebody has a part."""
    return piece.word in _OWNING


def _takes(piece: Piece) -> bool:
    cue = piece.cue
    return cue is not None and any(frame.measure is Measure.STAKE for frame in cue.verbs)


def _held(row: Row, k: int, behind: Follow) -> Part | None:
    """«The search group will own about 10 per cent», «SoftBank keeps 90%», «buying 5% of Helsing»."""
    keeps = owns(row[k])
    if not keeps and (row[k].word in having.SELLING or not _takes(row[k])):
        return None
    company = behind.company if behind.company is not None else _of_whom(row, k)
    group = _group(row, k)
    if group:
        return Part(group[0], company, group=group[1], closed=True)
    holder = None if voices.passive(row, k) else roles.subject(row, k)
    holder = having.by_funds(row, k) if holder is None else holder
    holder = None if keeps and row[k - 2].kind is Kind.DET and signs.nameless(row, k) else holder  # "the state owns"
    unnamed = keeps and (signs.nameless(row, k) or (holder is None and row[k - 1].kind is Kind.CUE))
    unnamed = unnamed and not having.left_out(row, k)
    return Part(holder if holder != company else None, company, keeps or behind.said, closed=unnamed)


def _group(row: Row, k: int) -> tuple[int | None, str] | None:
    """«Each of Helsing's four founders owns», «founders hold», «Recursion holders will own»: whose people they are."""
    at = k - 1
    while at >= 0 and row[at].word in AUXILIARIES:
        at -= 1
    if at < 0 or row[at].word not in _PEOPLE:
        return None
    word, at = row[at].word, at - 1
    while at >= 0 and row[at].kind is Kind.WORD and row[at].name is None:
        at -= 1
    named = at >= 0 and row[at].kind is Kind.NAME
    return (at, word) if named else (None, word) if at < 0 or row[at].kind in {Kind.DET, Kind.STOP} else None


def _of_whom(row: Row, at: int) -> int | None:
    """«Stark, in which Thiel owns», «Spotify, of whose shares he holds»: the name before the preposition."""
    found = (roles.in_which(row, at, where) for where in ("in", "of"))
    return next((at for at in found if at is not None), None)


def _left_with(row: Row, k: int, behind: Follow) -> Part | None:
    """«Left Microsoft with about 27%», «giving it 9.3%»."""
    if row[k].word == "with":
        start = next((j for j in range(k - 1, max(-1, k - 8), -1) if row[j].word in _LEAVING), None)
        holder = roles.object_of(row, start) if start is not None else None
        told = behind.said or any(_stake(piece) for piece in row)
        return Part(holder, behind.company, told) if holder is not None and holder < k else None
    if row[k].kind not in SOMEBODY or row[k].owner:
        return None
    verbs = _GIVING | _MAKING if behind.said else _GIVING
    start = next((j for j in range(k - 1, max(-1, k - 5), -1) if row[j].word in verbs), None)
    return Part(k, behind.company, behind.said) if start is not None else None


def _stake(piece: Piece) -> bool:
    cue = piece.cue
    return cue is not None and piece.word != "share" and any(frame.measure is Measure.STAKE for frame in cue.nouns)


def _apposed(row: Row, i: int, k: int, behind: Follow) -> Part | None:
    """«SoftBank's holding, a shade over 90 per cent», «keeps a small stake, about 1%»."""
    if k < 1 or row[k].kind not in {Kind.COMMA, Kind.OPEN} or not _stake(row[k - 1]):
        return None
    holder = roles.owner(row, k - 1)
    holder = roles.subject(row, k - 1) if holder is None else holder
    company = naming.after(row, k - 1, "in", i)
    return Part(holder, behind.company if company is None else company)


def _with(row: Row, i: int, k: int, behind: Follow) -> Part | None:
    """«The majority owner with close to 60 percent»; «Index Ventures, with 12%, does best», where parts are told."""
    if row[k].word != "with" or k < 2:
        return None
    noun = next((j for j in range(k - 1, max(-1, k - 3), -1) if row[j].word in _HOLDERS), None)
    if noun is not None:
        return Part(roles.subject(row, noun), behind.company)
    inserted = row[k - 1].kind is Kind.COMMA and i + 1 < len(row) and row[i + 1].kind is Kind.COMMA
    return Part(k - 2, behind.company, sure=False) if inserted and row[k - 2].kind in NAMED else None


def _its(row: Row, k: int, behind: Follow) -> Part | None:
    """«Will see $1.3 billion for its 4%»; «or roughly 27% of the corporation», said of the money before."""
    if row[k].word in POSSESSIVES and k and row[k - 1].word == "for":
        return Part(roles.subject(row, k), behind.company, sure=False)
    again = row[k].kind in {Kind.CONJ, Kind.COMMA} and behind.said
    return Part(None, behind.company, sure=False, same=True) if again else None


def _was(row: Row, k: int) -> Part | None:
    """«11% of the company, up from 4%», «20%, against 32.5% before», «diluted from 26 to 22%»: the same part."""
    before = next((j for j in range(k - 1, max(-1, k - 8), -1) if row[j].figure), None)
    figure = row[before].figure if before is not None else None
    if figure is None or figure.amount.unit != "percent":
        return None
    moved = row[k].word == "from" and row[k - 1].word in _MOVED
    return Part(None, None, same=True) if moved or row[k].word in _AGAINST else None


def _behind(row: Row, i: int, behind: Follow) -> Part | None:
    """«The 23% the company already owns», «the 25% of Arm that it did not hold», «60% owned by Macquarie»."""
    at = max(behind.end, i + 1)
    if at < len(row) and owns(row[at]) and at + 1 < len(row) and row[at + 1].word in SAME["by"]:
        holder = naming.phrase(row, at + 1)
        company = behind.company if behind.company is not None else roles.subject(row, i)
        return Part(holder, company)
    if at < len(row) and row[at].kind is Kind.REL:
        at += 1
    if at >= len(row) or row[at].kind not in SOMEBODY or row[at].owner:
        if at >= len(row) or row[at].kind is not Kind.DET:
            return None
        at = next((j for j in range(at, min(len(row), at + 4)) if row[j].kind in SOMEBODY), at)
    for j in range(at + 1, min(len(row), at + 6)):
        if owns(row[j]) or (row[j].word in _BOUGHT and row[j - 1].word in AUXILIARIES):
            return Part(at, behind.company)
        if row[j].kind is not Kind.WORD:
            break
    return None

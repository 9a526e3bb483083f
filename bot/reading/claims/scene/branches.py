"""Whose a figure is where a company has branches and groups with names of their own.

The cloud revenue of Google is told as Google Cloud's, and what Google as a whole earns, owes and builds as Alphabet's.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.model import Article, Claim, Measure
from bot.reading.claims import measures
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import INCOME, Told

Row = Sequence[Piece]
Branches = tuple[tuple[str, str], ...]
"""Words for what a branch sells, each with the branch's name."""
_OF_GROUP = frozenset(
    {Measure.CAPEX, Measure.SPENDING, Measure.REVENUE, Measure.RUN_RATE, Measure.DEBT, Measure.MARKET_VALUE}
)
_PAID_FOR = frozenset({Measure.ACQUISITION_PRICE, Measure.INVESTMENT, Measure.VALUATION})
_OF_PARTS = INCOME | _PAID_FOR
"""What may be of a branch alone: what it earns, what it is worth and what is paid for it."""
_BEFORE = 14
_AFTER = 7
_ENDS = frozenset({Kind.STOP, Kind.FIGURE})
_NOUNS = r"(?:revenues?|sales|turnover|backlog|units?|division|business|arm|segment|operations?|income)"
_ABROAD = (
    r"(?:ingresos|ventas|chiffre d'affaires|ventes|ricavi|receitas?|división|division|divisione|unidade|unidad|negocio"
    r"|umsatz|carnet de commandes|celui|cartera|portafoglio|branche|activité|filiale)"
)


def of_branch(row: Row, i: int, told: Told, branches: Mapping[str, Branches]) -> Told:
    """What a figure was read as, given to the branch of its company whose income or orders it is."""
    known = branches.get(told.company or "")
    if known is None or not (told.measure in _OF_PARTS or told.measure is Measure.CONTRACT):
        return told
    said = f"{_said(row[max(0, i - _BEFORE) : i][::-1], back=True)} | {_said(row[i + 1 : i + _AFTER])}"
    name = next((name for words, name in known if words in said and _sold(words).search(said)), None)
    if name is None or (told.measure is Measure.CONTRACT and not _pending().search(said)):
        return told
    if told.measure in _PAID_FOR and _income().search(said):
        return told  # "bought for four times its cloud revenue"
    return replace(told, company=name)


def whole(name: str | None, topic: str | None, branches: Mapping[str, Branches]) -> str | None:
    """«Sales at AWS grew. The company has invested»: whom the text goes on about, after a branch of its topic."""
    return topic if any(branch == name for _, branch in branches.get(topic or "", ())) else name


def as_group(claim: Claim, groups: Mapping[str, str], article: Article) -> Claim:
    """A claim on what a group earns, owes or builds, under the group's name: "Google's capex" is Alphabet's.

    A single project is of the company that builds it, as long as the article does not name the group.
    """
    claim = _renamed(claim, groups, article)
    group = groups.get(claim.company or "") if claim.measure in _OF_GROUP and claim.counterparty is None else None
    if group is None or (claim.measure in measures.OUTLAYS and not _of_all(claim, group, article)):
        return claim
    return replace(claim, company=group)


def _renamed(claim: Claim, groups: Mapping[str, str], article: Article) -> Claim:
    """«Alphabet will commit $5 billion to Waymo»: the group itself, where the article never names its company.

    Whoever it buys is told by others as bought by its company.
    """
    if claim.measure is Measure.ACQUISITION_PRICE:
        return claim
    alone = {
        name: group
        for name in (claim.company, claim.counterparty)
        if name and (group := groups.get(name)) and _says(article, group) and not _says(article, name)
    }
    if not alone:
        return claim
    company, other = (alone.get(name or "", name) for name in (claim.company, claim.counterparty))
    return replace(claim, company=company, counterparty=other)


def _says(article: Article, name: str) -> bool:
    return name in article.title or name in article.text


def _of_all(claim: Claim, group: str, article: Article) -> bool:
    """Whether an outlay is the whole group's: the sentence calls it capital spending, or the text names the group."""
    start, end = claim.sentence
    text = article.part(claim.part)
    capital = _capital().search(text, start, end)
    by_parent = any(text.find(f"{claim.company}{of} parent", start, end) >= 0 for of in ("'s", "’s"))
    return capital is not None or by_parent or _says(article, group)


@lru_cache(maxsize=1)
def _capital() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:capex|capital|investitionen|investissements?|inversi[oó]n(?:es)?|investimenti)\b", re.IGNORECASE
    )


def _said(pieces: Row, *, back: bool = False) -> str:
    """The words up to the next figure of money or the end of the clause, in lower case."""
    words: list[str] = []
    for piece in pieces:
        if piece.kind in _ENDS and not piece.percent and piece.word != ":":
            break
        words.append((piece.word or piece.name or "").lower())
    return " ".join(reversed(words) if back else words)


@lru_cache(maxsize=64)
def _sold(words: str) -> re.Pattern[str]:
    """The words for what a branch sells, with a noun of income, of orders or of a part of a company."""
    of = r"(?:of|de|du|del|della|da|di|im|en|from|in)(?: la| the| der| los| le)?"
    return re.compile(
        rf"\b{words}(?: [\w-]{{1,14}}){{0,2}} {_NOUNS}\b|\b{_ABROAD} {of} {words}\b"
        rf"|\b{words}-?(?:sparte|geschäft|umsatz|umsätze|tochter|einheit)"
    )


@lru_cache(maxsize=1)
def _income() -> re.Pattern[str]:
    return re.compile(r"\b(?:revenues?|sales|turnover|backlog|income)\b")


@lru_cache(maxsize=1)
def _pending() -> re.Pattern[str]:
    return re.compile(r"\b(?:backlog|carnet de commandes|auftragsbestand|cartera|portafoglio|carteira|performance)\b")

"""Figures that are the level of something and no deal: an order backlog, all that a company owes.

They are read as contracts and loans, of which a company has many; a level has one value at every time. Only the words
tell them apart, so they are looked for beside the figure.
"""

import re
from functools import cache

from bot.model import Article, Claim, Measure

BESIDE = 90
"""Characters on either side of a figure that are looked at, within its sentence."""

BACKLOG = "backlog"
BALANCE = "balance"


def level(claim: Claim, article: Article) -> str | None:
    """The class of the level that a figure is: "backlog" or "balance"; None for a deal."""
    if claim.counterparty or claim.measure not in (Measure.CONTRACT, Measure.DEBT):
        return None
    words = article.beside(claim, BESIDE)
    if claim.measure is Measure.CONTRACT:
        return BACKLOG if _backlog().search(words) else None
    if _due_to_it().search(words):
        return BACKLOG
    return BALANCE if _owed().search(words) and not _borrowed().search(words) else None


@cache
def _backlog() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:backlog|order book|remaining performance obligations?|RPO|contracted (?:but \w{1,12} )?revenue"
        r"|auftragsbestand|carnets? de commandes|cartera de pedidos|carteira de pedidos|portafoglio ordini|auftragsbuch"
        r"|ordini in portafoglio|(?:obligations|commitments) owed to it)\b",
        re.IGNORECASE,
    )


@cache
def _due_to_it() -> re.Pattern[str]:
    """Words for a backlog that look like those for a debt."""
    return re.compile(r"\b(?:performance obligations?|(?:obligations|commitments) (?:owed|due) to it)\b", re.IGNORECASE)


@cache
def _owed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:total|net|gross|outstanding|long-term|existing) debts?|debt (?:load|pile|burden|mountain)"
        r"|debt (?:had |has |was |is ){0,2}(?:stood|stands|reached|fell|fallen|rose|risen|grew|grown|climbed|now|at)"
        r"|debts?\b.{0,25} (?:amounts?|amounted|totals|totalled|totaled|comes|came) to"
        r"|(?:has|had|have|carries|carried|sits on|with) .{0,40}in debt|indebtedness|indebted|owes|owed"
        r"|(?:total|net) borrowings|schulden|verschuldung|dette|endettement|deuda|debito|indebitamento|d[ií]vida)\b",
        re.IGNORECASE,
    )


@cache
def _borrowed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rais(?:e[sd]?|ing)|borrow(?:s|ed|ing)?|loans?|bonds?|notes|issu(?:e[sd]?|ing|ance)|sell(?:s|ing)?|sold"
        r"|sale|facility|tranche|assum(?:e[sd]?|ing)|includ(?:es?|ed|ing)|anleihen?|kredite?|obligations?|emprunts?"
        r"|bonos|pr[ée]st\w{1,8}|emisi[óo]n|emiss[ãa]o|obbligazion[ei])\b",
        re.IGNORECASE,
    )

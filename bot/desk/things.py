"""What people ask about that is no measure of ours: a fee, a profit, the price of one share. Pure.

A figure answers such a question only where its sentence speaks of that very thing: a company's price is no fee, and
what it spends is no loss.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from bot.model import Article, Claim, Measure, Part, Scope

BEHIND = 48
"""Characters behind a figure in which stands what it is for one of."""

THINGS = {
    "fee": r"fees?|geb[uü]hr|multa|indemnité|penale|penalit[àé]",
    "fine": r"fine[ds]?|penalt(?:y|ies)|geldstrafe|buße|amende|multa",
    "profit": r"(?<!for-)(?<!for )(?<!non-)profit\w{0,5}|net income|earned|gewinn|bénéfice|beneficio|lucro|utile",
    "loss": r"loss(?:es)?|lost|lose[sd]?|verlust\w{0,2}|pertes?|pérdidas?|prejuízo|perdit[ae]",
    "burn": r"burn\w{0,4}|verbrenn\w{0,3}|verbrannt\w{0,2}",
    "margin": r"margins?|marge\w{0,2}|margen|margem|margine",
    "interest": r"interest|coupons?|yield\w{0,3}|rates?|bears?|zins\w{0,4}|intérêts?|interés|juros|interess[ei]",
    "dividend": r"dividend\w{0,2}|dividende\w?",
    "tax": r"tax\w{0,3}|steuern?|impôts?|impuestos?|impostos?|tasse",
    "warrant": r"warrants?|optionsscheine?",
    "royalty": r"royalt(?:y|ies)",
    "rent": r"rents?|leases?|miete",
    "ebitda": r"ebitda",
    "premium": r"premium|aufschlag|prime|prima|prêmio|premio",
    "holding": r"worth|valued?|carr(?:y|ies|ied)|books|marked|wert|bewertet|vaut|valorisée?|vale|valorad[oa]|valeva",
    "close": r"clos(?:e|ed|es|ing)|finish(?:ed|es)|ended|schloss|schlusskurs|clôtur\w{1,3}|cerr[óa]\w{0,2}|fech\w{1,3}",
    "debut": (
        r"debut\w{0,3}|first (?:trading )?(?:day|session)|first (?:few )?hours|ersten? handelstag\w{0,2}|premier jour"
        r"|primer día|primeiro dia|primo giorno|estreia"
    ),
    "move": (
        r"shares?|stock|debut|session|aktien?|papiere|titel|actions?|acciones|acción|ações|azioni|titolo|lower|higher"
    ),
    "dependence": r"revenues?|sales|turnover|umsatz\w{0,2}|umsätze\w?|erlöse?\w?|ventes|ingresos|ricavi|receitas?",
}
"""What is asked about, with the words of sentences that speak of it."""

MONEY, PERCENT = "money", "percent"
KINDS = {"holding": MONEY, "close": MONEY, "dependence": PERCENT, "debut": PERCENT, "move": PERCENT}
"""What kind of amount each can have, where not any."""

OF_MEASURES = {
    "holding": frozenset({Measure.OTHER, Measure.INVESTMENT, Measure.EQUITY}),
    "close": frozenset({Measure.OTHER}),
    **dict.fromkeys(("debut", "move"), frozenset({Measure.OTHER, Measure.STAKE})),
}
"""Of which measures a figure of each can be read, where not of any."""

FORMS = {
    **{form: thing for thing in THINGS for form in (thing, f"{thing}s")},
    **dict.fromkeys(("losses", "lost", "lose", "losing", "los"), "loss"),
    **dict.fromkeys(("profits", "profitable", "profitability", "net-income"), "profit"),
    **dict.fromkeys(("burning", "burned", "burnt", "cash-burn"), "burn"),
    **dict.fromkeys(("taxes", "taxed"), "tax"),
    **dict.fromkeys(("penalty", "penalties", "fined"), "fine"),
    **dict.fromkeys(("royalties",), "royalty"),
    "depends": "dependence",
    **dict.fromkeys(("coupon",), "interest"),
}
"""What people type for each."""

PASSING = frozenset({"fee", "warrant", "premium", "royalty", "holding", "dependence"})
"""What one company owes to another, or grants it."""

UNITS = {
    "share": r"shares?|stock|aktie|action|acción|ação|azione",
    "user": r"users?|seats?|heads?|nutzer|utilisateur|usuario|utente",
    "doctor": r"doctors?|clinicians?|physicians?|arzt|médecin|médico|medico",
    "employee": r"employees?|heads?|persons?|workers?|staff|mitarbeiter|salarié|empleado|funcionário",
    "customer": r"customers?|clients?|accounts?|kunde|client|cliente",
    "token": r"tokens?",
    "hour": r"hours?|stunde|heure|hora|ora",
    "chip": r"chips?|gpus?|processors?|accelerators?",
    "watt": r"watts?|megawatts?|gigawatts?|mw|gw",
    "seat": r"seats?|users?|licen[cs]es?",
}
"""What something can be the price of one of, with the words of sentences for it."""

PER = "per-"

SAME_UNIT = {
    "clinician": "doctor",
    "physician": "doctor",
    "gpu": "chip",
    "megawatt": "watt",
    "gigawatt": "watt",
    "mw": "watt",
    "gw": "watt",
    "head": "employee",
    "person": "employee",
    "worker": "employee",
    "client": "customer",
    "stock": "share",
}


def things(words: Iterable[str]) -> tuple[str, ...]:
    """What of these words names something that must stand in the sentence of a figure.

    >>> things(["break", "fees", "deal"])
    ('fee',)
    """
    return tuple(dict.fromkeys(FORMS[word.casefold()] for word in words if word.casefold() in FORMS))


def unit(words: Iterable[str]) -> str | None:
    """What the price of one of is asked about, as questions hand it on: "per-share" is "share"."""
    return next((part for word in words if (part := word.removeprefix(PER)) != word and part in UNITS), None)


def of_things(
    claims: Sequence[Claim], asked: Iterable[str], one: str | None, articles: Mapping[str, Article]
) -> list[Claim]:
    """The claims on the very things that are asked about, of each sentence the nearest; or on the price of one."""
    known = [claim for claim in claims if claim.article in articles]
    left = [claim for claim in known if not one or _is_for_one(claim, articles[claim.article], one)]
    for thing in asked:
        left = [claim for claim in left if _can_be(claim, thing)]
        far = {claim.place: _far(claim, thing, articles[claim.article]) for claim in left}
        near: dict[tuple[str, Part, tuple[int, int]], int] = {}
        for claim in left:
            if (here := far[claim.place]) is not None:
                near[_sentence(claim)] = min(here, near.get(_sentence(claim), here))
        left = [claim for claim in left if far[claim.place] is not None and far[claim.place] == near[_sentence(claim)]]
    return left


def _can_be(claim: Claim, thing: str) -> bool:
    """Whether an amount of its kind and measure can be the thing's."""
    kind = {MONEY: claim.amount.money, PERCENT: claim.amount.unit == "percent"}.get(KINDS.get(thing, ""), True)
    return kind and claim.measure in OF_MEASURES.get(thing, Measure)


def _sentence(claim: Claim) -> tuple[str, Part, tuple[int, int]]:
    return claim.article, claim.part, claim.sentence


def _far(claim: Claim, thing: str, article: Article) -> int | None:
    """How many characters lie between a figure and the nearest word for the thing; None where there is none."""
    start, end = (at - claim.sentence[0] for at in (claim.figure.start, claim.figure.end))
    spans = [found.span() for found in _thing(thing).finditer(article.quote(claim))]
    return min((max(first - end, start - last, 0) for first, last in spans), default=None)


def _is_for_one(claim: Claim, article: Article, one: str) -> bool:
    """Whether the words around a figure say that it is for one of them."""
    if one == "share" and Scope.PER_SHARE in claim.scopes:
        return True
    before, _ = article.sides(claim, BEHIND, 0)
    holders = one == "share" and claim.amount.unit != "percent" and _holders().search(before)
    behind = _behind_it(claim, article)
    each = one == "share" and _sold().search(before) and behind.startswith(" each")
    return bool(holders or each) or _for_one(behind, one)


def _behind_it(claim: Claim, article: Article) -> str:
    return article.part(claim.part)[claim.figure.end :][:BEHIND]


def _for_one(behind: str, one: str) -> bool:
    """Whether the words right behind a figure say that it is for one of them: " a share", " per clinician a year"."""
    return _each(one).match(behind) is not None


@cache
def _thing(thing: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{THINGS[thing]})\b", re.IGNORECASE)


@cache
def _holders() -> re.Pattern[str]:
    """Who gets something for each of their shares, or the price of an issue of them, right before a figure."""
    gets = r"(?:will |would |are to )?(?:get|gets|receive|received|got|collect|be paid)"
    issue = r"(?:shares?|stock|ipo|offering|issue) (?:was |were |is |are )?priced (?:its ipo |the offering )?at"
    return re.compile(rf"\b(?:(?:stock|share)?holders|owners) {gets} (?:about )?$|\b{issue} $", re.IGNORECASE)


@cache
def _sold() -> re.Pattern[str]:
    """What stands before the price of shares of which each costs that."""
    return re.compile(r"\bshares (?:at|for) (?:about )?$", re.IGNORECASE)


@cache
def _each(one: str) -> re.Pattern[str]:
    each = r"a|an|per|each|apiece|je|pro|par|por|l'|la|all?'|for each|for one"
    whole = rf"(?:in cash |in stock )?(?:{each})[\s-]{{0,2}}(?:{UNITS[one]})\b"
    shares = r"|(?:offer(?:ing)?|issue|listing|ipo) price\b|apiece\b|je aktie" if one == "share" else ""
    return re.compile(rf"[\s,(–-]{{0,3}}(?:{whole}{shares})", re.IGNORECASE)

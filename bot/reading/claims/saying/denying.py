"""Figures that a sentence says not to be so, in plain words: «has not raised», «$18 million, not $80 million».

A negation denies a figure where it is of the verb that the figure hangs on and nothing in between turns it: not in «has
not said how it raised», «did not raise more than», «not only raised». What an earlier version said is denied as well.
"""

import re
from functools import cache

from bot.model import Stage
from bot.reading.claims.saying.hearing import heard

WIDTH = 160
"""Characters looked at on either side."""
NEAR = 90
"""Characters behind a figure in which its clause may turn."""

_BEFORE = (
    r"raised?|raising|invest(?:ed|ing)?|pa(?:y|id|ying)|b(?:uy|ought|uying)|s(?:ell|old|elling)|acquir(?:e|ed|ing)"
    r"|agree(?:d|ing)?|receiv(?:e|ed|ing)|secur(?:e|ed|ing)|spen[dt]|spending|commit(?:ted|ting)?|pledg(?:e|ed|ing)"
    r"|worth|valued|t(?:ake|aken|ook|aking)|g(?:ive|iven|et|otten|ot)|put(?:ting)?|bring|brought|collect(?:ed)?|borrow(?:ed)?"
    r"|len[dt]|earn(?:ed)?|generat(?:e|ed)|book(?:ed)?|offer(?:ed|ing)?|sign(?:ed)?|order(?:ed)?|los[et]|fetch(?:ed)?"
    r"|cost|seek(?:ing)?|sought|looking|planning|negotiating|discussing|employ(?:s|ed)?|own(?:s|ed)?|h[eo]ld"
    r"|land(?:ed)?|rais(?:e|ed) itself|announced?|attract(?:ed)?|obtain(?:ed)?|financed?|funded|bid|hand(?:ed)?"
)
_FRENCH = (
    r"levé|investi|payé|versé|acquis|racheté|acheté|vendue?s?|dépensé|reçu|obtenu|bouclé|collecté|récolté|réuni"
    r"|valorisée?"
)
_SPANISH = (
    r"recaud(?:ado|ó)|levant(?:ado|ó|ou)|invert(?:ido)|invirtió|pag(?:ado|ó|ou|o)|compr(?:ado|ó|ou)|vend(?:ido|ida|ió|eu)"
    r"|adquir(?:ido|ida|ió|iu)|recib(?:ido|ió)|receb(?:ido|eu)|capt(?:ado|ó|ou)|cerr(?:ado|ó)|obtu(?:vo|vido)|obtenido"
    r"|gast(?:ado|ó|ou)|invest(?:iu|ido)|vale|valorad[ao]|avaliad[ao]"
)
_ITALIAN = (
    r"raccolto|raccolse|investito|pagato|versato|acquistat[oa]|comprat[oa]|vendut[oa]|ricevuto|ottenuto|chiuso|speso"
    r"|acquisit[oa]|incassato|vale|valutat[oa]"
)
_GERMAN = (
    r"eingesammelt|gezahlt|bezahlt|investiert|erhalten|verkauft|gekauft|übernommen|aufgenommen|bekommen|wert|bewertet"
)
_AUX = (
    r"(?:(?:has|have|had|did|do|does|was|were|is|are|will|would|can|could)(?:n['’]t| not)"
    r"|cannot|can['’]t|won['’]t|never)"
)
_ADVERBS = r"(?: (?:ever|actually|in fact|itself|previously|recently|even|be|been|being|have|has|formally|really))*"
_TURNS = frozenset(
    "since that which who it they he she we what how whether if until after before because but when while although"
    " though as than including excluding without only just merely simply solely exclusively alone more less under over"
    " que qui mais et car depuis dont seulement uniquement puisque plus moins solo sólo sino más menos solamente desde"
    " soltanto solamente ma più meno dopo e y und sondern nur mehr weniger als seit and so or nor ni né".split()
)
"""What stands between a negation and a figure that it does not deny."""
_DENYING = frozenset(
    "not never nor cannot no untrue false incorrect inaccurate wrong made fabricated pas jamais nunca jamás non mai"
    " não nicht nie niemals yet keine keiner keinen keines version correct corrects corrected correction correcting"
    " story article report".split()
)
_ISNT = "t"
"""What no figure is denied without: one of the words, or what «n't» ends with."""


def may_deny(words: frozenset[str]) -> bool:
    """Whether a sentence of these words holds one that no figure is denied without: asked once before all else.

    >>> may_deny(heard("Ostrel has not raised $18 million.")), may_deny(heard("Ostrel noted $18 million."))
    (True, False)
    """
    return _ISNT in words or not _DENYING.isdisjoint(words)


def negated(text: str, figure: tuple[int, int], sentence: tuple[int, int]) -> Stage | None:
    """Whether the words around a figure say that it is not so, or not yet: then it is planned.

    >>> text = "Ostrel raised $18 million, not $80 million."
    >>> negated(text, (31, 42), (0, 43))
    <Stage.DENIED: 'denied'>
    >>> negated(text, (14, 25), (0, 43))
    >>> negated("Reports of a $9 billion valuation are wrong.", (13, 23), (0, 44))
    <Stage.DENIED: 'denied'>
    """
    left = text[max(sentence[0], figure[0] - WIDTH) : figure[0]]
    right = text[figure[1] : min(sentence[1], figure[1] + WIDTH)]
    if _called_false().match(right):
        return Stage.DENIED
    if not _denies(left) and not _right_behind().match(right):
        return None
    if _withdrawn(left) or _direct().search(left) or _after().match(right):
        return Stage.DENIED
    return None if _shifted().search(right[:NEAR].split(";")[0].split(".")[0]) else _of_verb(left)


def _denies(left: str) -> bool:
    words = heard(left)
    return not _DENYING.isdisjoint(words) or (_ISNT in words and _isnt().search(left) is not None)


def supposed(text: str, figure: int, sentence: int) -> bool:
    """Whether a figure that begins at a place is only thought up: «Suppose it raised $900 million»."""
    return figure - sentence <= WIDTH and _supposing().match(text[sentence:figure]) is not None


def _of_verb(left: str) -> Stage | None:
    found = max(_verbs().finditer(left), key=re.Match.start, default=None)
    if found is None or _open().search(left[: found.start()]):
        return None
    between = left[found.end() :]
    words = between.lower().replace("’", "'").split()
    if _TURNS.intersection(words) or re.search(r"[,;:()—–]", between):
        return None
    if words and _known().search(between):
        return None
    return Stage.PLANNED if " yet " in found[0] else Stage.DENIED


def _withdrawn(left: str) -> bool:
    """«An earlier version said $80 million», «corrects the amount to $18 million from $80 million»."""
    said = _earlier().search(left)
    if said:
        return not _turned().search(left[said.end() :])
    return bool(_corrects().search(left)) and left.rstrip().endswith(" from")


@cache
def _isnt() -> re.Pattern[str]:
    return re.compile(r"n['’]t\b", re.IGNORECASE)


@cache
def _right_behind() -> re.Pattern[str]:
    """What no figure is denied without, where it stands behind."""
    return re.compile(
        rf"\b(?:{'|'.join(sorted(_DENYING))})\b|n['’]t\b|[^.;]{{0,40}}\b(?:nicht|nie(?:mals)?)\b", re.IGNORECASE
    )


@cache
def _verbs() -> re.Pattern[str]:
    """The negation with its verb."""
    subject = r"(?: [\w.&'’-]{1,24}){1,4}"
    return re.compile(
        rf"\b(?:{_AUX}(?: yet)?{_ADVERBS}|(?:has|have|had) yet to) (?:{_BEFORE})\b"
        rf"|\b[Nn]or (?:has|have|had|did|does|was|is|will|would){subject}{_ADVERBS} (?:{_BEFORE})\b"
        r"|\b(?:is|was|it['’]s) (?:untrue|false|not true|incorrect|wrong|not the case|not correct) that\b"
        r"|\bno (?:plans?|intention|truth) (?:to|of|in)\b|\b(?:do|does|did)(?: not|n['’]t) have an? (?=valuation|offer)"
        rf"|\b(?:ne |n['’])(?:a|ont|avait|avaient|est|sont) (?:pas|jamais)(?: été)? (?:{_FRENCH})\b"
        r"|\bne (?:vaut|paie|paiera|lèvera|versera|investira) pas\b"
        rf"|\b(?:no|nunca|jamás|não)(?: se)?(?: (?:ha|han|había|habían|fue|tem|tinha|foi|está))?(?: sid[oa])?"
        rf" (?:{_SPANISH})\b"
        rf"|\b(?:non|mai)(?: (?:ha|hanno|aveva|avevano|è|era))?(?: (?:mai|stat[ao]))? (?:{_ITALIAN})\b"
    )


@cache
def _open() -> re.Pattern[str]:
    """What leaves open, or turns round, a negation after it."""
    return re.compile(
        r"(?:^had|, had|\b(?:if|unless|whether|why|wish(?:es|ed)?|regrets?|regretted|den(?:y|ies|ied)|nobody|no one"
        r"|doubts?|si|se|wenn|falls|thought|think|believed?))\b[^,;]*$",
        re.IGNORECASE,
    )


@cache
def _known() -> re.Pattern[str]:
    """«The $450 million it raised», «in Ostrel's $450 million round»: what there is."""
    return re.compile(
        r"(?:\b(?:the|its|their|this|that|his|her|our|those|these|les|ses|sus|los|las|die|dem|den|i|gli)"
        r"|\w['’]s?)(?: [a-z]{1,14}){0,1} ?$|\b(?:exceed|above|below|beyond)\b",
        re.IGNORECASE,
    )


@cache
def _direct() -> re.Pattern[str]:
    """The negation right before the figure: «raised $18 million, not $80 million», «was not $80 million»."""
    return re.compile(
        r"(?<!\bif )(?<!\bor )(?<!\bwhy )(?:\b(?:not|nicht|pas|nem|não)|[a-z]n['’]t|(?:,|\be|\by|\bet|\bed) (?:no|non)"
        r"|\bkeine[nrs]?|(?<=, )instead of|(?<=, )rather than)"
        r"(?: (?:the|a|an|about|around|actually|for|at|de|los|i|a|für|mit|auf|pour|di|per|por)){0,2} ?$",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    """«Hat 450 Millionen Dollar nie eingesammelt», «nicht für 5 Milliarden gekauft»."""
    return re.compile(rf"[^.,;:]{{0,40}}\b(?:nicht|nie|niemals) (?:{_GERMAN})\b")


@cache
def _called_false() -> re.Pattern[str]:
    """«A $20 billion valuation are wrong», «the $20 billion figure was "not accurate"»."""
    return re.compile(
        r" (?:valuation|figure|number|price|value|round|sum|deal|price tag)?\)? ?"
        r"(?:is|are|was|were) [\"'“‘«]?(?:[a-z]{2,12}ly )?"
        r"(?:wrong|false|untrue|inaccurate|incorrect|not (?:true|accurate|correct|right)|made up|fabricated)\b(?! by)"
    )


@cache
def _shifted() -> re.Pattern[str]:
    """What is denied is not the figure but how, from whom or why."""
    return re.compile(
        r"\b(?:without|until|just|only|alone|at once|all at once|overnight|in (?:one|a single)|because"
        r"|merely|but (?:from|by|with|in|at|through|because|to|for))\b"
    )


@cache
def _earlier() -> re.Pattern[str]:
    """A text on what it, or its earlier version, said."""
    return re.compile(
        r"\b(?:earlier|previous|prior|original|initial|first) (?:version|edition|draft)s?\b[^.;]{0,80}?"
        r"\b(?:said|stated|gave|put|misstated|reported|had|listed|cited|claimed|read|incorrect(?:ly)?|wrong(?:ly)?"
        r"|erroneously)\b"
        r"|\b(?:this|the|our) (?:story|article|report|post|headline) (?:previously|originally|earlier|initially"
        r"|incorrectly|wrongly|mistakenly|erroneously|misstated)\b",
        re.IGNORECASE,
    )


@cache
def _turned() -> re.Pattern[str]:
    return re.compile(r";|—|\b(?:instead of|rather than|but|not|when|in fact|actually|correct)\b")


@cache
def _corrects() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:story|article|report|headline|version|post|item|paragraph|figure|amount)\b[^.;]{0,60}"
        r"\b(?:correct|amend|chang|fix|updat)(?:s|es|ed|ing|e)?\b|^\W{0,2}Correct(?:s|ed|ion)\b"
    )


@cache
def _supposing() -> re.Pattern[str]:
    return re.compile(
        r"\W{0,2}(?:[Ss]uppose|[Ss]upposing|[Ii]magine|[Aa]ssume|[Aa]ssuming|[Pp]retend|[Ss]ay (?=that )|[Ww]hat if"
        r"|[Aa]ngenommen|[Ss]upposons|[Ss]upongamos|[Ii]magina|[Ss]upponiamo|[Ss]uponha)\b[^,;:]*$"
    )

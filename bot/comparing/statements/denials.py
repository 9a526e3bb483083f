"""Whether a sentence denies its figure. "Denied the report" does, and "rejected the offer" does not: it was made."""

import re
from functools import cache

from bot.model import Article, Claim, Stage, Voice

LONGEST = 800
"""Characters of a sentence that are looked at."""

BEFORE = 120
"""Characters before a figure in which it may be negated."""


def denies(claim: Claim, article: Article) -> bool:
    """Whether the claim's sentence says of its figure that it is not so."""
    if claim.stage is not Stage.DENIED:
        return False
    words = article.quote(claim)[:LONGEST]
    if disputes(claim, article):
        return True
    before = article.beside(claim, BEFORE)[: max(1, min(BEFORE, claim.figure.start - claim.sentence[0]))]
    return bool(_negation().search(before)) and not _refusal().search(words)


def disputes(claim: Claim, article: Article) -> bool:
    """Whether the claim's sentence says that somebody denies the figure, or that it is false."""
    return claim.stage is Stage.DENIED and _denial().search(article.quote(claim)[:LONGEST]) is not None


def refutes(claim: Claim, article: Article) -> bool:
    """Whether it denies what the outlet told that it credits: «not $30 billion as Harbor Wire reported»."""
    who = claim.attribution
    if claim.stage is not Stage.DENIED or who.voice is not Voice.OUTLET or not who.name:
        return False
    return who.name in article.part(claim.part)[claim.figure.end : claim.sentence[1]] and denies(claim, article)


@cache
def _denial() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:den(?:y|ies|ied|ying|ials?)|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|rebut(?:s|ted)?|debunk(?:s|ed)?"
        r"|(?:is|was)(?:n['’]t| not) (?:[a-z]{1,9} ){0,2}[$€£¥]\s?\d"
        r"|untrue|inaccurate|incorrect|not (?:true|accurate|correct)|no truth"
        r"|(?:is|was|were|are|as) [\"'“‘«]?(?:[a-z]{2,12}ly )?"
        r"(?:false|wrong|fabricated|made up)"
        r"|(?:reject|dismiss)(?:s|es|ed|ing)? (?:the |that |a |an |this |these |those |media |press ){0,3}"
        r"(?:reports?|claims?|figures?|numbers?|rumou?rs?|suggestions?|accounts?|stor(?:y|ies)|speculation)"
        r"|dementier\w{1,4}|bestritt(?:en)?|bestreitet|démen(?:t|ti|tent)|nie(?:nt)?|a nié|conteste(?:nt)?"
        r"|desm(?:iente|intió|entiu|ente)|neg(?:ó|ou)|niega|nega|smenti(?:sce|to|ta))\b",
        re.IGNORECASE,
    )


@cache
def _negation() -> re.Pattern[str]:
    """What negates a figure in plain words, or says that an earlier version had it."""
    return re.compile(
        r"\b(?:not|never|nor|cannot|nicht|nie(?:mals)?|keine[nrs]?|pas|jamais|nunca|jamás|non|mai|não|nem)\b|n['’]t\b"
        r"|\bno \w{1,14}(?:ado|ido|ó)\b|\bversion\b|\bcorrect(?:s|ed|ing|ion)\b|\b(?:previously|wrongly|incorrectly) "
        r"|\binstead of\b|\brather than\b|\bno (?:truth|plans?|intention)\b|\bno (?:ha|han) ",
        re.IGNORECASE,
    )


@cache
def _refusal() -> re.Pattern[str]:
    """An offer that came to nothing. Without these words, and at that stage, the sentence negates its figure."""
    return re.compile(
        r"\b(?:reject|collaps|fail|terminat|abandon|refus|scrap|scuttl|unravel|spurn|rebuff|abgelehnt|ausgeschlagen"
        r"|rechaz|recus|rejeit|rifiut|respint|rejet|déclin|turn(?:s|ed)? down|f[ea]ll(?:s|en)? (?:apart|through)"
        r"|walk(?:s|ed)? away|call(?:s|ed)? off|br[eo]ken? down|broke down|vote[sd]? (?:down|against)"
        r"|pull(?:s|ed)? out|offer|bid\b|proposal|approach|accept|talks|negotiat)",
        re.IGNORECASE,
    )

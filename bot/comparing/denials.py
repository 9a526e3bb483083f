"""Whether a sentence denies its figure. "Denied the report" does, and "rejected the offer" does not: it was made."""

import re
from functools import cache

from bot.model import Article, Claim, Stage

LONGEST = 800
"""Characters of a sentence that are looked at."""


def denies(claim: Claim, article: Article) -> bool:
    """Whether the claim's sentence says of its figure that it is not so."""
    if claim.stage is not Stage.DENIED:
        return False
    return bool(_denial().search(article.quote(claim)[:LONGEST]))


@cache
def _denial() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:den(?:y|ies|ied|ying|ials?)|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|rebut(?:s|ted)?|debunk(?:s|ed)?"
        r"|(?:is|was)(?:n['’]t| not) (?:[a-z]{1,9} ){0,2}[$€£¥]\s?\d"
        r"|untrue|inaccurate|incorrect|not (?:true|accurate|correct)|no truth"
        r"|(?:is|was|were|are|as) (?:false|wrong|fabricated|made up)"
        r"|(?:reject|dismiss)(?:s|es|ed|ing)? (?:the |that |a |an |this |these |those |media |press ){0,3}"
        r"(?:reports?|claims?|figures?|numbers?|rumou?rs?|suggestions?|accounts?|stor(?:y|ies)|speculation)"
        r"|dementier\w{1,4}|bestritt(?:en)?|bestreitet|démen(?:t|ti|tent)|nie(?:nt)?|a nié|conteste(?:nt)?"
        r"|desm(?:iente|intió|entiu|ente)|neg(?:ó|ou)|niega|nega|smenti(?:sce|to|ta))\b",
        re.IGNORECASE,
    )

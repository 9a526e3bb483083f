"""What news says that companies do, and what is said to be at them: raise and owe, agree to buy, speak of themselves.

Patterns only, made when they are first asked for; all are held against text in lower case.
"""

import re
from functools import cache

from bot.reading.companies.kinds import said_by
from bot.reading.companies.lookup_words import COMMON

_ENOUGH = 2
_WORDY = ("s", "ing", "ed", "ly", "er")
"""How words end that a sentence may begin with as well."""
_MONEY = (
    r"(?:about |around |roughly |some |nearly |almost |over |more than |up to |as much as |at least |an? (?:additional "
    r"|extra |further )?|another )?(?:us|a|c|s|hk)?(?:[$€£¥₹]|rs\.? |usd |eur |sek |nis )\d"
)
_MAY = (
    r"(?: (?:also|now|since|just|then|later|recently|reportedly|itself|has|have|had|will|would|could|may|might|should"
    r"|is (?:expected|set|said|thought|likely|about) to|(?:plans|wants|hopes|expects|aims|intends|needs|means) to"
    r"|(?:agreed|agrees|promised|offered|pledged) to|in talks to|is (?:in talks|close) to|is to)){0,3}"
)
_DOES = (
    r"raises?|raised|raising|invest(?:s|ed|ing)?|spends?|spent|spending|pays?|paid|borrow(?:s|ed)?|contribut(?:es?|ed)"
    r"|lends?|lent|collect(?:s|ed)?|earns?|earned|books?|booked|secures?|secured|takes?|took|taken|commits?|committed"
    r"|pours?|poured|issues?|issued|owes?|owed|loses?|lost|report(?:s|ed)?|posts?|posted|generat(?:es?|ed)|makes?|made"
    r"|gets?|got|adds?|added|bids?|offers?|offered|seeks?|sought|fetch(?:es|ed)?|lands?|landed|bags|bagged|pick(?:s|ed)?"
    r" up|rak(?:es|ed) in|draws?|drew|drawn|gathers?|gathered|wins?|won|receives?|received|pledges?|pledged|promised"
    r"|sells?|sold|buys?|bought|acquires?|acquired|puts?(?! at)|pull(?:s|ed) in|has|had|needs"
    r"|targets|guides? to|signs|signed|orders|ordered"
)
_DEALS = (
    r"buy|acquire|pay|sell|invest|lend|supply|merge|purchase|take over|take a|raise|borrow|spend|list|float|go public"
    r"|lay off|build|hire"
)


def points(name: str, before: str, after: str, *, settled: bool) -> int:
    """What speaks for a name by what it does and what is told beside it; `settled`: its capital means something.

    One word that a sentence begins with gets little where it may be any word; a word after "the" is an office.
    """
    one = " " not in name
    if (one and before.endswith("the ")) or _outlet().match(after):
        return 0
    found = _ENOUGH * _tells(before, after)
    if settled or not one:
        found += _ENOUGH * bool(beside_money().match(after))
        return found + (one and _camel().search(name) is not None)
    plain = name.lower() in COMMON or name.endswith(_WORDY)
    return min(found, 1) if plain else found


def _tells(before: str, after: str) -> bool:
    if with_money().match(after) or of_firms().match(after):
        return True
    if not before.endswith(" ") and not before.endswith("l'"):
        return False
    last = before.rpartition(" ")[0].rpartition(" ")[2]
    led = last in BEFORE or (last.endswith(",") and after.startswith(","))
    if (led and at_firms().search(before)) or (last in GIVING and given_worth().match(after)):
        return True
    somewhere = from_somewhere().search(before)
    return somewhere is not None and (somewhere[1] is None or bool(said_by(somewhere[1])))


_ROUNDS_ABROAD = (
    r"(?:négocie|boucle|prépare|clôt|annonce|cierra|negocia|ultima|prepara|chiude|tratta|annuncia|fecha|conclui|anuncia"
    r"|plant|startet|schließt) (?:un|une|una|uma|il|el|la|le|eine|seine|sa|son|su|sua)? ?"
    r"(?:nouvelle |nuova |nueva |nova )?"
    r"(?:levée|tour|ronda|round|aumento|rodada|captação|ampliación|série|serie|finanzierungsrunde|runde|giro)"
)


@cache
def _outlet() -> re.Pattern[str]:
    """Behind who brings the news: «The deal is off, Corvane reported»."""
    return re.compile(r" (?:reports?|reported|wrote|writes|first reported)(?: on| earlier|[.,;]|$)")


@cache
def _camel() -> re.Pattern[str]:
    """A capital inside a word: "ElevenLabs"."""
    return re.compile("[a-z][A-Z]")


@cache
def with_money() -> re.Pattern[str]:
    """«Corvane would raise $3 million», «has since taken in around €4 million», «is worth», «sold 8% of»."""
    return re.compile(
        rf"{_MAY} (?:{_DOES}) (?:[\w-]{{1,14}} ){{0,3}}?{_MONEY}"
        rf"|{_MAY} (?:is|was|be|been|were) (?:now |last |once |currently |then )?"
        rf"(?:(?:valued|priced) at|worth) {_MONEY}"
    )


@cache
def beside_money() -> re.Pattern[str]:
    """«Corvane ($3 million)», «Corvane, at $3 million, is», «Corvane, with sales of $3 million»."""
    return re.compile(
        rf" \((?:[\w-]{{1,12}},? ){{0,2}}{_MONEY}|, (?:itself |now |once |last )?(?:at|with|worth|valued at)"
        rf" (?:[a-z-]{{1,12}} ){{0,3}}?{_MONEY}"
    )


@cache
def of_firms() -> re.Pattern[str]:
    """«Corvane agreed on Monday to buy», «says its», «is in talks with», «competes with»: people do other things."""
    return re.compile(
        rf",? (?:agreed|agrees)(?: [\w-]{{1,12}}){{0,3}}? to (?:{_DEALS})\b"
        rf"| (?:will|is to|would|plans to|wants to|is set to|has agreed to|is preparing to|is about to) (?:{_DEALS})\b"
        r"| (?:said|says|told (?:reporters|investors|analysts|staff|customers|the \w{2,12})|confirmed|announced)"
        r"(?: on \w{6,9}| that){0,2} (?:it|its)\b"
        r"| (?:is|was|has been) (?:in (?:\w{2,10} )?talks (?:to|with|over|about)|negotiating|owned by|backed by"
        r"|being (?:bought|acquired|sold)|(?:founded|acquired|bought|set up) (?:in|by))\b"
        r"| (?:is|was) (?:out |now |already |still )?(?:raising|seeking|hiring|profitable|a unicorn|listed)\b"
        r"| [^.;]{1,44}[;,] its (?:backlog|revenues?|sales|valuation|shares|customers|staff|backers|investors|losses)\b"
        r"| (?:laid off|lays off|let go of|employs|sacked) (?:about |some |nearly |almost |more than )?\d"
        r"| is (?:up )?(?:for sale|on the block|looking for (?:a buyer|buyers|money|new money)|insolvent|bankrupt)\b"
        r"|,? (?:has |have |had )?burn(?:s|ed|t|ing) through\b"
        r"|, (?:once|previously|then|until recently) (?:valued|worth|owned|backed)\b"
        r"|, (?:the )?(?:makers?|developers?|operators?|owners?|parent|producers?|providers?|publishers?) of\b"
        rf"| (?:{_ROUNDS_ABROAD})\b"
        r"| (?:competes|competed) with\b|, (?:which|that) (?:competes|rents|employs|makes|sells|runs)\b"
    )


@cache
def at_firms() -> re.Pattern[str]:
    """«Revenue at», «who founded», «who runs»: what stands before a company and before no person."""
    return re.compile(
        r"\b(?:(?:revenues?|sales|turnover|arr|earnings|backlog|spending|headcount|profits?) (?:at|for)"
        r"|(?:deal|offer|round|bidding|price|term sheet) for|(?:firm|company|start-?up|group|maker|outfit|lab)"
        r" (?:behind|that|which|from|in) [^,.;]{2,36},"
        r"|(?:co-?)?founded|who (?:runs|started|set up|heads|leads)|runs|gründete|fondó|fondé|fondato) $"
    )


@cache
def given_worth() -> re.Pattern[str]:
    """«Gives Corvane a value of»: what stands behind the name; before it a word of `GIVING`."""
    return re.compile(r" (?:an? |its )(?:[\w-]{2,12} ){0,2}(?:valuation|value|worth|price|market cap)")


@cache
def from_somewhere() -> re.Pattern[str]:
    """«Le suédois », «l'inglese », «la empresa vasca »: a firm by where it is from, which a table knows."""
    noun = r"empresa|compañía|startup|start-up|société|azienda|società|jeune pousse|firma"
    return re.compile(rf"(?:\bl'|\b(?:le|la|el|il|lo|o|a) )([a-zà-ÿ]{{4,16}}) $|\b(?:{noun}) [a-zà-ÿ]{{4,12}} $")


BEFORE = frozenset(
    "at for founded co-founded cofounded runs started up heads leads gründete fondó fondé fondato".split()
)
"""The last words before such a name: the cheap question."""
GIVING = frozenset("gives gave giving give leaves left assigns hands".split())

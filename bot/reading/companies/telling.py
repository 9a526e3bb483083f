"""What English news writes around a company when it first names it: apposition, origin, fate, and what is to be done.

Patterns only, made when they are first asked for; all are held against text in lower case.
"""

import re
from functools import cache

_MONEY = r"(?:about |around |nearly |over |more than |up to |a |an )?(?:us|a|c|s|hk)?(?:[$€£¥₹]|rs\.? |usd |eur )\d"
_TAKES = (
    r"attracts|attracted|bags|bagged|books|booked|brings in|brought in|clinches|clinched|draws|drew|grabs|grabbed"
    r"|inks|inked|lands|landed|pulls in|pulled in|receives|received|scores|scored|signs|signed|snags|snagged|wins|won"
)
_EARNS = (
    r"needs|burns|burned|burns through|generates|generated|has generated|books|booked|turned over|turns over"
    r"|owes|took in|takes in|has taken in|brought in|brings in|collects|crossed|passed|topped"
    r"|surpassed|charges|fetched|commands|commanded|trades at|went for|sold for|was sold for|raked in"
    r"|is on track for|is seeking|is raising|is looking for|plans to raise|aims to raise"
    r"|has borrowed|(?:was|is|were|had been|has been) (?:last )?valued at|(?:is|was) now worth"
)
_OBJECTS = (
    r"ai|compute|computing|chip|cloud|supply|data|licen[cs]e|deal|contract|order|funding|round|investment|financing|loan"
    r"|raise|series|seed|lease|commitment|credit"
)
_THINGS = (
    r"backers|chips|clients|customers|drones|investors|models?|platform|products?|revenues?|robots|sales|servers|shares"
    r"|software|systems|technology|tools|valuation|workforce"
)


@cache
def before() -> re.Pattern[str]:
    """What comes before a name that is a company's: "the Lisbon-based", "existing backer", "investors in"."""
    return re.compile(
        r"(?:[a-z]-(?:based|headquartered|listed|backed|owned)"
        r"|\b(?:backers?|customer|client|tenant|suitor|target|shareholder|co-investor"
        r"|(?:rival|existing|new) investor)"
        r"|\b(?:investors|backers|shareholders|stakes|holdings?|invest|reinvest|investing|invested) in"
        r"|\b(?:chairman|chairwoman|cfo|coo|cto|finance chief|chief (?:financial|operating|technology) officer)"
        r" (?:of|at)"
        r"|\b(?:ceo|chief executive) at"
        r"|\b(?:merger|combination) with|\b(?:takeover|buyout|acquisition|purchase|sale|ipo|listing|valuation) of)"
        r" (?:rivals? |start-?ups? |firms? )?$"
    )


@cache
def after() -> re.Pattern[str]:
    """What comes behind such a name: ", founded by", " (formerly", " was acquired by", "'s chief executive"."""
    return re.compile(
        r",? \(?(?:formerly|previously|until recently) (?:known as|called) "
        r"| \((?:formerly|previously|ex-) ?"
        r"|, (?:co-?)?founded (?:in|by|just|only|barely|last|a|two|three|four|five|six|seven|\d)"
        r"|,? (?:which|that) (?:was|were) (?:co-?)?founded "
        r"|, (?:in|of) which (?:[\w.'-]{1,20} ){1,4}(?:holds|owns|has|had|held|owned|sold|bought|invested|keeps)\b"
        r"|, (?:last |most recently |recently |itself )?(?:valued at|backed by|owned by"
        r"|acquired by|bought by|spun (?:out|off))"
        rf"|, (?:now )?worth {_MONEY}"
        r"|, (?:its|their|the (?:company|start-?up|firm)'s) (?:[a-z-]{2,12} ){0,2}(?:parent|owner|backer|rival"
        r"|competitor|subsidiary|supplier|landlord|investor|lender|predecessor|spin-?off)(?: company)?[,.;)]"
        r"|, (?:headquartered in|listed (?:in|on)) "
        rf"|, whose (?:[\w-]{{1,16}} ){{0,2}}(?:{_THINGS})\b"
        r"| (?:owns|holds|keeps|owned|held) (?:about |around |roughly |some |nearly |over |more than |up to |an? )?"
        r"\d[\d.,]{0,5} ?(?:%|per ?cent)"
        r"| (?:was|is|has been|is being|will be|agreed to be|could be|would be) (?:acquired"
        r"|bought out|taken private|taken over)\b"
        r"| (?:was (?:co-)?founded|emerged from stealth|came out of stealth|went public"
        r"|filed for (?:an ipo|bankruptcy|chapter)|employs (?:about |around |some |more than |over |nearly )?\d)"
        r"|'s (?:chief executive|finance chief|chief (?:financial|operating|technology) officer|parent company"
        r"|(?:series [a-h]|seed|funding|latest|first|last|new|next) (?:funding )?round|annuali[sz]ed revenue"
        r"|(?:annual |recurring )?(?:sales|turnover|backlog|market (?:value|cap))\b"
        r"|data cent(?:er|re)s\b|chips\b|robots\b)"
        rf"| (?:{_EARNS}) (?:[a-z]{{1,12}} ){{0,2}}?{_MONEY}"
        rf"| (?:{_TAKES}) (?:[\w-]{{1,14}} ){{0,2}}{_MONEY}[\w.]{{0,12}} (?:[\w-]{{1,16}} ){{0,3}}?(?:{_OBJECTS})\b"
    )


@cache
def paid_for() -> re.Pattern[str]:
    """What comes before a name in "paid $3 billion for Foo", "sold his studio to Foo", "his last company, Foo,"."""
    return re.compile(
        r"\b(?:paid|pays|pay|paying|offered|offering|bid|bidding|spent|spending|gave|handed over)"
        rf" (?:[a-z]{{1,12}} ){{0,2}}{_MONEY}[\w.,-]{{0,12}}(?: (?:m|mn|bn|b|million|billion|dollars|in cash)){{0,3}}"
        r" for (?:rival |start-?up )?$"
        r"|\b(?:sold|sell|selling|went|going|sale)(?: (?:it|itself|them|off|out|the company))? to $"
        r"|\b(?:his|her|their|its) (?:first|last|previous|former|earlier|other|new|next|old)"
        r" (?:company|firm|start-?up|studio|venture|lab|business|fund|employer), $"
    )


@cache
def entry() -> re.Pattern[str]:
    """What follows a name that begins an entry of a list: " (Oslo; software) – $80M", " (2024): $300 million"."""
    aside = r"(?: \((?!(?:e\.g|incl|excl|in |of |est)[^)]{0,60}\))[^()\n]{2,60}\))"
    deed = (
        r"(?:raised|raises|has raised|is raising|seeks|closed|closes|lands|took|takes|acquired by|bought by|sold to"
        r"|buys|bought|in talks)"
    )
    return re.compile(rf"{aside}?(?: ?[—–:]| -) ?{_MONEY}|{aside}(?: ?[—–:]| -|,)? (?:{deed}\b|{_MONEY})")


@cache
def of_list() -> re.Pattern[str]:
    """What stands before the name that begins an entry of a list: nothing, a bullet, a number."""
    return re.compile(r"\s{0,4}(?:[•·▪▸*–—-]|\(?\d{1,3}[.)]|#\d{1,3})?\s{0,3}")


@cache
def to_be_had() -> re.Pattern[str]:
    """What comes before a name in "is in talks to buy Foo, people said" and "plans to invest in Foo"."""
    return re.compile(
        r"\b(?:in talks|agreed|agrees|plans?|planning|wants?|wanted|set|offer(?:s|ed)?|bid|moves?|deal|close|poised)"
        r" (?:[\w-]{1,12} ){0,2}?to (?:buy|buy out|purchase|take over|swallow|snap up|take private|back|invest in) $"
    )


@cache
def closing() -> re.Pattern[str]:
    """What comes behind it there: the end of the phrase, a price, a way."""
    ways = r"for|in (?:an?|cash|stock|shares)|at|after|as|from|people|according|to expand|to boost"
    return re.compile(rf"[.,;:]|$|\n| (?:{ways})\b")

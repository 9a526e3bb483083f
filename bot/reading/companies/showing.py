"""What stands around a name and shows that it is a company's. Patterns only, made when they are first asked for."""

import re
from functools import cache

from bot.reading.alternatives import either
from bot.reading.companies.words import CORPORATE, DESCRIPTIONS, FOREIGN_DESCRIPTIONS, MAKERS, ROLES

_MONEY = (
    r"(?:about |around |nearly |over |more than |up to |an? (?:additional |extra )?)?"
    r"(?:us|a|c|s|hk)?(?:[$€£¥₹]|rs\.? |usd |eur )\d"
)
_WORD = (
    r"(?<![\w.@#/])(?:[A-ZÀ-ÖØ-ÞŁŚŠŽ][\w&+-]{0,30}|[a-z]{1,2}-?[A-Z][\w+-]{1,30}|[a-z][A-Za-z][A-Z](?![\w+-])|\d{1,2}[A-Z]{2}\w{0,20})"
    r"(?:\.(?:ai|io|com|AI))?\.?(?!\w)"
)


ORIGIN = r"[a-zà-ÿ]{2,14}(?:aise?|ien|ienne|aine?|oise?|ola?|ense|an[oa]|ese|eir[oa]|in[oa]|ande?|esa|és|ane|ique)"
"""Where a company is from, behind the noun: "startup española", "start-up parisienne"."""


@cache
def kind_after() -> re.Pattern[str]:
    """«Is paying $540 million for switch maker Corvane»: what the next name makes, and no name."""
    return re.compile(r" (?:maker|startup|start-up|company|firm|provider|developer|vendor|supplier|specialist)s?\b")


@cache
def run() -> re.Pattern[str]:
    return re.compile(rf"{_WORD}(?:(?: of| &)? {_WORD}){{0,9}}")


@cache
def word() -> re.Pattern[str]:
    return re.compile(rf"{_WORD}|\bof\b|&")


@cache
def lower_tail() -> re.Pattern[str]:
    return re.compile(r"-[a-z]{4}")


@cache
def in_role() -> re.Pattern[str]:
    return re.compile(rf",? (?:the |an? |its |who |co-)?(?:[\w-]{{1,20}} ){{0,3}}(?:{either(ROLES)})\b|, \d\d,")


@cache
def numbered() -> re.Pattern[str]:
    return re.compile(r"\s{0,4}#?\d{1,3}[.)] ")


@cache
def priced() -> re.Pattern[str]:
    return re.compile(rf" ?[—–:-] ?{_MONEY}")


@cache
def called() -> re.Pattern[str]:
    abroad = rf"[\w-]{{0,24}}(?:{either(FOREIGN_DESCRIPTIONS)})"
    pousse = "jeune pousse|licorne|licorna|unicornio|unicórnio|pépite|scale-?up|einhorn"
    vehicle = "(?:special[ -]purpose|investment|financing|funding) (?:vehicle|entity)|spv"
    return re.compile(
        rf"\b(?:{either(DESCRIPTIONS)}|{abroad}|{pousse}|{vehicle})(?: called| named| {ORIGIN})? (?:the )?$"
    )


@cache
def acted_on() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:acquir(?:e[sd]?|ing)|acquisition of|takeover of|purchase of|stake in|bid for|shares (?:in|of)|"
        r"merg(?:e|ed|er|ing) with|invest(?:s|ed|ing|ments?)? (?:[\w$€£.,]{1,16} ){0,4}in(?:to)?|valuation of|"
        r"ceo of|chief executive of|founders? of|"
        r"(?:put|pour|pump|plough|plow)(?:s|ed|ting|ing)? (?:[\w$€£.,]{1,16} ){1,4}into|"
        r"co-founders? of|loan (?:agreed )?with|spun out of|"
        r"(?:round|series [a-h]|funding|financing|raise|extension)\b[^.;]{0,24} led by(?: [a-z]{4,12}'s)?|"
        r"übernimmt|übernahme von|kauf von|rachète|rachat de|acquiert|met la main sur|compra(?: de)?|adquiere|"
        r"acquista|acquisizione di|guidato da|guidata da|liderada por|menée par|mené par|"
        r"angeführt von|beteiligung an) $"
    )


@cache
def named_after() -> re.Pattern[str]:
    gets = (
        "picks up|picked up|is raising|is seeking|seeks|raises|raised|secures|secured|bags|bagged|closes|closed|lands"
        "|landed|nabs|nabbed|collected|acquires|acquired"
    )
    spends = "buys|invests|invested|borrowed|sells|sold|lent|put"
    after = "of|that|which|based|backed|with|in|for|founded|whose|led|run|spun|set up|known|listed|owned|formed"
    ends = rf"(?= ?[,.;:)]| (?:{after})\b)"
    what = rf"(?:{either(DESCRIPTIONS)})s?{ends}"
    return re.compile(
        rf"'s? (?:[\w-]{{1,14}} ){{0,2}}?(?:{either(CORPORATE)})\b"
        rf"| (?:is |was |has been |,)?valued at {_MONEY}| had {_MONEY}[^.;]{{0,20}} "
        r"(?:in|of) (?:\w+ ){0,3}(?:revenue|sales|arr)\b"
        r"| (?:ceo|cfo|stock|shareholders|investors|valuation|ipo)\b"
        r"|, (?:inc|corp|corporation|ltd|limited|llc|llp|plc|gmbh|ag|pbc|n\.v|s\.a)(?!\w)"
        r"| \((?:nasdaq|nyse|lse|asx|hkex|tsx|otc|euronext|bse|nse)\b"
        rf"|, (?:an?|the|one of the) (?:[\w-]{{1,20}} ){{0,6}}?{what}"
        rf"|, which (?:{either(MAKERS)}|(?:has |had )?(?:put|invested|backed|led|raised))\b"
        r"|, (?:(?:une?|una|uno?|uma?|la|le|il|el|jeune) )?(?:jeune pousse|pousse|start-?up|entreprise|empresa|"
        r"compañía|società|azienda|société|spécialiste|éditeur|licorne)\b"
        r"| (?:(?:ha|a|hat|vient de|va|ora|ya|já) )?(?:levé|lève|lever|levait|raccolto|raccoglie|levantado|levanta|"
        r"recauda|recaudado|captado|capta|captou|levantou|recebeu|sammelt|sammelte|erhält|bouclé|chiuso|cerrado|"
        r"fechou|recaudó) (?:[\w-]{1,14} ){0,4}[$€]?(?:(?:us|r)\$ ?)?\d"
        rf"|, (?:der|die|das|ein|eine) (?:[\w-]{{1,20}} ){{0,4}}?[\w-]{{0,24}}(?:{either(FOREIGN_DESCRIPTIONS)})\b"
        rf"| (?:has |have |had |also |recently |just ){{0,2}}(?:{gets}|{spends}) (?:[\w-]{{1,14}} ){{0,2}}{_MONEY}"
        r"| is (?:an?|the) (?:[\w-]{1,20} ){0,4}?(?:company|startup|start-up|firm|maker|provider|developer|lab)\b"
    )


@cache
def between() -> re.Pattern[str]:
    """What stands before the name in "values Foo at $1 billion" and "bought Foo for $2 million"."""
    return re.compile(
        r"\b(?:valu(?:e[sd]?|ing)|pric(?:es?|ed|ing)|buy(?:s|ing)?|bought|paid for|snapp?(?:ed|s)? up|sold|sell"
        r"|(?:acquired|bought|taken over|bought out) by) $"
    )


@cache
def listed() -> re.Pattern[str]:
    """What stands before the name in "bought three firms: Foo for $3 million in March, Bar for $2 million"."""
    buying = r"bought|buys|buying|acquired|acquires|purchased|companies|firms|start-?ups|acquisitions|takeovers"
    price = rf" for {_MONEY}[\d.,]{{0,8}} ?(?:million|billion|mn?|bn?)?(?: (?:in|last|this) [a-z]{{3,9}})?"
    return re.compile(
        rf"\b(?:{buying})\b[^.;$€£]{{0,40}}: $"
        rf"|: [^.;]{{2,50}}{price}(?:,| and|, and|;) $|, [^.;]{{2,30}}{price}(?: and|, and|;) $"
    )


@cache
def for_money() -> re.Pattern[str]:
    return re.compile(rf" (?:at|for) {_MONEY}")


@cache
def weakly_before() -> re.Pattern[str]:
    return re.compile(r"\b(?:backed by|led by|funded by|owned by|from|with|including|joined by|raised by|rivals?) $")


@cache
def weakly_after() -> re.Pattern[str]:
    return re.compile(
        r" (?:raises|raised|acquires|acquired|agreed to|announced|launched|declined to comment|led|invested|"
        rf"will acquire|{either(MAKERS)})\b"
    )

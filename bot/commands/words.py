"""The words of questions: those that carry nothing, those that leave a company out, and how quarters are written."""

EMPTY = frozenset(
    """
    a about across actually after again against ago ai all also am amount an and any anybody anyone anything
    are as at be been before being between big billion billions both but by can cash company could current
    currently did did's do does doing done each else ever every exactly far figure figures find
    firm for from gave get gets give gives go going got had happened has have having he her here him his how i
    if in info information into is it its just know large last latest ledger let like look lot made make many
    may me might million millions money month months more most much must my need new newest news no not
    number numbers of off ok on one ones only or other our out outlet outlets over part per please pls put quarter
    quite really remind recent recently rest right said same say saying says she should show size so some something
    source sources startup still story sum take tell thanks that the their them then there these they thing
    things this those to today told too total true under up us versus very vs want was we were what what's
    whats when where whether which while who whom whose why will with would year years yes yet you your
    already ultimately finally eventually end meantime spv gpu gpus llm llms
    """.split()
)
"""Words that neither choose nor narrow anything."""

OPENERS = frozenset(
    """
    what who when where which how did does do is are was were will would can could should has have had tell
    show give list find why please any latest compare was hi hello hey the a an in on for and of ok so
    """.split()
)
"""Words that begin a sentence with a capital and are no name."""

HELLO = "hello"
GREETINGS = frozenset(
    "hello hallo hi hey greetings there good morning afternoon evening day thanks thank you bot".split()
)
"""A line of nothing but these is answered with how to ask."""

LEAVE_OUT = frozenset({"before", "besides", "except", "excluding", "without", "after"})
"""A company right behind one of these is named to be left out."""

INTO = frozenset({"for", "in", "into", "of", "buy", "bought", "buying", "acquire", "acquired", "acquiring"})
"""Words behind which stands what money goes into, or what is bought."""

TARGET = frozenset({"for", "in", "into", "buy", "bought", "buying", "acquire", "acquired", "acquiring"})
"""Words behind which, of three companies, the one stands that the others paid for."""

OWNING = frozenset({"have", "had", "has", "own", "owns", "owned", "hold", "holds", "held", "control", "controls"})

OF_ONES_OWN = frozenset({"money", "cash", "capital", "funds"})
"""What makes an investment of "own": "how much of the round is Vela's own money"."""

GETTING = frozenset("buy buys bought buying get gets got take takes took taking acquire acquires acquired".split())
"""How somebody comes to own a part of a company: "how much of Orbo did Vela buy"."""

NOW = frozenset({"now", "current", "currently", "today", "nowadays", "latest", "newest", "presently", "still"})
"""What asks for what holds now: the newest figure comes first."""

LARGEST = frozenset("biggest largest highest greatest top priciest costliest dearest".split())
"""What asks for the figures in the order of their size."""

LISTED = frozenset("companies firms startups start-ups labs everybody everyone all list every".split())
"""What asks for the figures of everybody."""

BACKLOGS = frozenset({"backlog", "rpo", "bookings", "performance"})
"""What is still to be delivered under all contracts together."""

SPANS = frozenset("year years quarter quarters month months week weeks day days fiscal summer autumn fall".split())
"""Behind "last" these are a time, and not the newest of something."""

DID = frozenset({"did", "will", "would", "has", "had"})

WHETHER = frozenset({"is", "has", "was", "did", "are"})
DONE = frozenset("closed done completed complete finished finalized finalised signed sealed".split())
"""What asks whether a deal has been made, at the beginning of a line and later in it."""

SHARES = frozenset({"stock", "shares"})
"""What a company sells of itself."""

SELLS = frozenset({"sell", "sells", "selling"})
BEGINS = frozenset({"start", "started", "begin", "began", "begun", "launch", "launched"})
"""What a company does by itself, and how it began."""

POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our", "your"})
"""Words behind which "own" owns nothing: "his own money"."""

LEADERS = frozenset(
    "founder founders cofounder co-founder cofounders co-founders ceo boss chief chairman billionaire family".split()
)
"""Who leads a company and has money of their own."""

DEALS = frozenset("deal deals agreement contract order transaction pact partnership tie-up merger purchase".split())
"""What may be worth something and is no company."""

TAKEOVERS = frozenset({"acquisition", "takeover", "buyout", "sale"})
"""What is done when a company has been bought."""

GOODS = frozenset(
    "chips chip compute capacity gpus gpu tpus tpu cloud azure servers server racks accelerators services".split()
)
"""What one company buys of another without buying the other."""

SPENT_ON = frozenset({"on", "with", "at", "from", "through"})
"""Words between what is spent and who gets it."""

RANGES = frozenset({"range", "band", "span", "bracket"})
"""Between which prices a share is offered."""

SELLING = frozenset({"sell", "sells", "sold", "selling", "unload", "unloaded"})

SALES_OF_OWNERS = frozenset({"secondary", "tender offer"})
"""Events in which people who own shares sell them: employees are no count of people there."""

PAYING = frozenset({"pay", "pays", "paid", "paying", "payed"})

YEARLY = frozenset({"annually", "yearly", "monthly"})
EVERY = frozenset({"each", "every", "per"})
TIMES = frozenset({"year", "month", "quarter"})
"""What is paid again and again is paid under a contract, and buys no company."""

PHRASES = (
    (
        (
            r"(?:stake|holding|position|shares)(?: (?:in|of) [\w.&'’ ]{1,30}?)?(?: is| are| was| now| currently){0,2}"
            r" (?:worth|valued(?: at)?)|(?:worth|value) of (?:[\w.'’]{1,20} ){0,4}?(?:stake|holding|position|shares)"
        ),
        "holding",
    ),
    (
        (
            r"(?:fall|falls|fell|fallen|falling) (?:through|apart)|walk(?:s|ed)? away|break[- ]?up|termination"
            r"|(?:pay|owe|owed)(?= (?:[\w.&'’]{1,20} ){0,4}?if (?:[\w.&'’]{1,20} ){1,5}?"
            r"(?:fails?|failed|collapses?|collapsed|(?:is|was|were) blocked)\b)"
        ),
        "fee",
    ),
    (
        (
            r"(?:first[- ]day|day[- ]one|opening[- ]day) (?:close|price)|closing price"
            r"|close[sd]? (?:at |on )?(?:its |the )?(?:first day|debut|day one)"
        ),
        "close",
    ),
    (
        (
            r"(?:first|opening)[- ]day (?:pop|gain|jump|drop|fall|rise|return|move)"
            r"|(?:drop|fall|rise|jump|gain|pop|climb|soar|sink|do)(?:p?ed)?"
            r" on (?:day one|(?:the|its) (?:first day|debut))"
        ),
        "debut",
    ),
    (
        (
            r"(?:share|stock)s?(?: price)? "
            r"(?:jump|move|reaction|react|drop|fall|rise|gain|pop|slump|surge|slide|do)(?:s|ed)?"
        ),
        "move",
    ),
    (
        (
            r"(?:dependent|reliant|dependence|dependency|reliance) (?:[\w.'’]{1,20} ){0,3}?(?:on|upon)"
            r"|(?:share|percent(?:age)?|part|slice|proportion) of (?:[\w.'’]{1,20} ){0,3}?(?:revenues?|sales|turnover)"
        ),
        "dependence",
    ),
)
"""What people ask about in several words that is no measure, each with the word that chooses for it."""

NAMELESS = frozenset({"debut"})
"""Those in which no name stands, though one may look like it: "day one" is no DayOne."""

MONTHS = {
    month: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for month in names
}  # fmt: skip

QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

HALVES = {"first": 1, "second": 2, "1st": 1, "2nd": 2}

SCALES = {
    "k": 3, "thousand": 3, "m": 6, "mn": 6, "mio": 6, "million": 6, "milion": 6, "millions": 6,
    "b": 9, "bn": 9, "billion": 9, "bilion": 9, "billions": 9, "t": 12, "tn": 12, "trillion": 12, "trilion": 12,
    "crore": 7, "lakh": 5, "%": 0, "percent": 0, "pct": 0,
}  # fmt: skip
"""The power of ten of each word behind a number; 0 is percent."""

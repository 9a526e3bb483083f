"""Frames that the words around a figure put in the place of the one that its verb or noun gave: business, a part."""

from bot.model import Frame, Measure

CONTRACT = Frame(form="noun", words=(), measure=Measure.CONTRACT, company=("owner",), counterparty=("with",))
"""«Its deal with Corvane»: who is paid, and by whom."""
SERVICES = Frame(form="verb", words=(), measure=Measure.CONTRACT, company=("on",), counterparty=("subject",))
"""«Spends $2 billion on Corvane capacity»."""
BOUGHT_FROM = Frame(form="verb", words=(), measure=Measure.CONTRACT, company=("from",), counterparty=("subject",))
"""«Agreed to buy computing power from Cerebras»."""
COMMITTED = Frame(
    form="noun", words=(), measure=Measure.CONTRACT, company=("to", "with"), counterparty=("owner", "before", "subject")
)
"""«OpenAI's commitment to Oracle»."""
COMMITTED_TO = Frame(
    form="verb", words=(), measure=Measure.CONTRACT, company=("to", "with", "object"), counterparty=("subject",)
)
"""«Committed $3 billion to Corvane for chips»."""
BUILT = Frame(form="verb", words=(), measure=Measure.CAPEX, company=("by", "from"))
"""«Flossen in Server und Rechenzentren»: what is built."""
SUPPLY = Frame(
    form="noun",
    words=(),
    measure=Measure.CONTRACT,
    company=("owner", "subject"),
    counterparty=("with", "for", "object"),
)
"""«An agreement to supply Meta with»."""
ROUND_SHARE = Frame(
    form="noun", words=(), measure=Measure.INVESTMENT, company=("of", "in"), counterparty=("subject", "owner")
)
"""«$50 million of the round»: what one gives of it."""
OUTLAY_FOR = Frame(
    form="noun", words=(), measure=Measure.INVESTMENT, company=("before",), counterparty=("owner", "subject")
)
"""«Its Anthropic outlay»."""
SOLD_TO = Frame(
    form="verb",
    words=(),
    measure=Measure.CONTRACT,
    company=("subject",),
    counterparty=("to", "an", "a", "à"),
    figure=("for",),
)
"""«AMD vend des puces à OpenAI pour»: goods, and no company."""

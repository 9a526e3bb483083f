"""Frames that the words around a figure put in the place of the one that its verb or noun gave: business, a part."""

from collections.abc import Sequence

from bot.model import Frame, Measure
from bot.reading.claims.roles import naming
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import Scene

PROMISES = frozenset("commitment commitments pledge pledges promise promises".split())
PROMISES |= {"spending commitment", "total commitment"}
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
PLEDGED = Frame(
    form="noun", words=(), measure=Measure.INVESTMENT, company=("to",), counterparty=("owner", "before", "subject")
)
"""«Microsoft's commitment to Tavi», a venture."""
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


def pledged(row: Sequence[Piece], noun: int, i: int, scene: Scene) -> Frame | None:
    """«Its $13 billion commitment to Tavi»: money for a venture that is named, and that supplies nobody."""
    to = naming.after(row, noun, "to", i) if row[noun].word in PROMISES else None
    name = row[to].name if to is not None and row[to].kind is Kind.NAME else None
    return PLEDGED if scene.standing.small(name) and name not in scene.suppliers else None

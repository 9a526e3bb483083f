"""What kind of figure a frame makes: its measure, as the signs around change it."""

from collections.abc import Iterator, Sequence

from bot.model import Frame, Measure, Scope
from bot.reading.claims import measures
from bot.reading.claims.roles import inherit, naming, provisos, purchases, roles
from bot.reading.claims.roles.frames import PART_BOUGHT, SHARES_SOLD, SPENT_AT_HOME, STAFF_HIRED, WHOLE_BOUGHT, Hit
from bot.reading.claims.row import shares, signs, swings
from bot.reading.claims.row.piece import said_in
from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.scene.scene import INCOME, Scene
from bot.reading.claims.what import instead, series
from bot.reading.claims.whose import giving
from bot.reading.claims.whose.parties import Parties

Row = Sequence[Piece]
_FOR_STAFF = frozenset({Measure.FINANCING, Measure.ACQUISITION_PRICE})
RECEIVING = frozenset("received receives receive gets got get takes took accepts accepted obtained".split())
_PAYING = frozenset("pay pays paid paying".split())
_ITS = frozenset("its their his her".split())
_NO_PARTNER = frozenset({Measure.OTHER, Measure.FUNDING_ROUND, Measure.CONTRACT})
_PRICES = frozenset({"price", "prices", "price tag", "price tags", "sticker price", "preis"})
_ASKING = ("seek", "sought", "want", "fetch", "eye", "look", "aim", "hop", "target", "bring", "brought", "net")
_TALKED = frozenset("talks negotiations discussions previous last first earlier prior latest one".split())
_PRICED = measures.PURCHASES | {Measure.FUNDING_ROUND}
_OUTLAYS = frozenset({"spending", "outlays"})
_JOINTS = frozenset({Kind.STOP, Kind.COMMA, Kind.CONJ})
_BUYS = frozenset("buys bought will buy".split())
_SPENT = frozenset({Measure.SPENDING, Measure.INVESTMENT})


class Kinds:
    """Finds the measure of a frame in one row."""

    def __init__(self, row: Row, scene: Scene, parties: Parties) -> None:
        self.row = row
        self.scene = scene
        self.parties = parties

    def measured(self, hit: Hit, i: int) -> tuple[Hit, Measure]:
        """The measure of a frame, as the words around change it."""
        measure = hit.frame.measure or (
            measures.VALUATION if self._round_struck(hit) else purchases.kind_of_deal(self.row, hit.at, i, self.scene)
        )
        other = self._business(hit, measure, i) or (self._purchase(hit, measure, i) if hit.verb else None)
        if other:
            return other, other.frame.measure or measure
        if hit.frame is SHARES_SOLD and not self._sells_own(hit):
            return hit, measures.OTHER
        return hit, self._changed(measure, hit, i)

    def _business(self, hit: Hit, measure: Measure, i: int) -> Hit | None:
        """Goods or services that one company buys of another."""
        bought = self._bought_from(hit) if hit.frame.measure is None else None
        if bought:
            return bought
        frame = self._verb_for_goods(hit, measure, i) if hit.verb else self._noun_for_goods(hit, measure, i)
        return hit._replace(frame=frame) if frame else None

    def _verb_for_goods(self, hit: Hit, measure: Measure, i: int) -> Frame | None:
        if measure is measures.FUNDING_ROUND and swings.flows_into(self.row, hit.at, i):
            return instead.BUILT
        if measure is measures.INVESTMENT and swings.for_goods(self.row, i):
            return instead.COMMITTED_TO
        if measure is measures.ACQUISITION_PRICE and swings.sells_goods(self.row, hit.at):
            return instead.SOLD_TO
        return instead.SERVICES if measure in _SPENT and signs.on_services(self.row, i) else None

    def _noun_for_goods(self, hit: Hit, measure: Measure, i: int) -> Frame | None:
        if hit.frame.measure is None and (
            measure in _NO_PARTNER or self._with_seller(hit, measure) or self._with_client(hit, measure, i)
        ):
            sold = signs.has_partner(self.row, hit.at) or giving.needed(self.row, self.scene, measure)
            return instead.CONTRACT if sold else instead.SUPPLY if swings.to_supply(self.row, hit.at) else None
        if measure is measures.FUNDING_ROUND and swings.of_the_round(self.row, i, hit.at):
            return instead.ROUND_SHARE
        if measure in _SPENT and self._outlay_for(hit) and not signs.buys_a_part(self.row, hit.at - 1, i):
            return instead.OUTLAY_FOR
        if measure is measures.INVESTMENT and swings.at_home(self.row, hit.at):
            return SPENT_AT_HOME
        near = self.row[max(0, hit.at - 4) : hit.at]
        placed = measure is measures.CONTRACT and any(piece.word.startswith("plac") for piece in near)
        if measure is measures.SPENDING and not placed:
            return instead.COMMITTED if self._committed(hit, i) else instead.pledged(self.row, hit.at, i, self.scene)
        return instead.COMMITTED if placed else None

    def _outlay_for(self, hit: Hit) -> bool:
        """«Its Anthropic outlay», «Microsoft's OpenAI bill»: money for the one that is named before the noun."""
        named = self.row[hit.at - 1].kind is Kind.NAME and not self.row[hit.at - 1].owner if hit.at > 1 else False
        return named and self.row[hit.at - 2].owner

    def _with_seller(self, hit: Hit, measure: Measure) -> bool:
        """«The deal with Oracle», after an investment was told: business with one whose goods are needed."""
        if measure is not measures.INVESTMENT or not signs.has_partner(self.row, hit.at):
            return False
        bargain, seller = self.scene.bargain, self.row[hit.at + 2].name
        sides = (bargain.company, bargain.counterparty) if bargain else ()
        return seller not in sides and any(self.scene.supplied(who, seller) for who in (*sides, self.scene.topic))

    def _with_client(self, hit: Hit, measure: Measure, i: int) -> bool:
        """«Sold bonds, weeks after its $300 million agreement with OpenAI»: a seller's with one that needs it."""
        if measure is not measures.ACQUISITION_PRICE or self.struck() or not signs.has_partner(self.row, hit.at):
            return False
        own = self.parties.firm(roles.owner(self.row, min(hit.at, i)), passive_side=False)
        return self.scene.supplied(self.row[hit.at + 2].name, own)

    def _committed(self, hit: Hit, i: int) -> bool:
        """«OpenAI's commitment over five years», told of who sells what the other needs."""
        word = self.row[hit.at].word
        if word not in instead.PROMISES or (word.endswith("s") and naming.after(self.row, hit.at, "to", i) is None):
            return False  # «has commitments of about $1.4 trillion»: to many sellers at once
        at = roles.roles(self.row, hit.frame, hit.at, i, verb=False)[0]
        buyer = self.parties.firm(at, passive_side=False)
        sellers = (self.scene.section, self.scene.topic, self.scene.partner(buyer))
        return any(self.scene.supplied(buyer, seller) for seller in sellers if seller != buyer)

    def _purchase(self, hit: Hit, measure: Measure, i: int) -> Hit | None:
        """What is bought instead of what the verb says: people, the whole of a company, a part of one."""
        if measure is measures.SPENDING and signs.hires_from(self.row, i):
            return hit._replace(frame=STAFF_HIRED)
        if measure is measures.SPENDING and provisos.for_all(self.row, i):
            return hit._replace(frame=WHOLE_BOUGHT)
        part = measure is measures.CONTRACT and shares.bought(self.row, hit.at, i, self.scene.bargain)
        return hit._replace(frame=PART_BOUGHT, verb=False) if part else None

    def _changed(self, measure: Measure, hit: Hit, i: int) -> Measure:
        measure = self._worth(measure, hit) or self._by_verb(measure, hit, i)
        if measure is measures.CAPEX and signs.mixed(self.row, hit.at):
            return measures.SPENDING
        if measure is measures.SPENDING:
            return measures.COMPENSATION if provisos.to_keep_staff(self.row, i) else self._outlay(hit)
        if measure in _FOR_STAFF and signs.of_staff(self.row) and self._offers(measure, hit):
            return measures.COMPENSATION
        if measure in INCOME:
            pace = measures.RUN_RATE if signs.annualised(self.row, i) else measure
            return series.pace(self.row, hit.at, i, self.scene) or self._aimed(hit) or pace
        in_a_round = measure is measures.INVESTMENT and not hit.verb and self._secures(hit, i)
        if in_a_round or (measure is measures.EQUITY and not signs.beside_debt(self.row, i)):
            return measures.FUNDING_ROUND
        return self._aimed(hit) or measure

    def _worth(self, measure: Measure, hit: Hit) -> Measure | None:
        """«The price of the company is now», «a price tag of», told of one who raises: what it is worth."""
        priced = not hit.verb and measure in _PRICED and self.row[hit.at].word in _PRICES
        if not priced or signs.refused(self.row, hit.at):
            return None
        bargain = self.scene.bargain
        raises = bargain is not None and bargain.measure in measures.GIVEN
        bought = self.scene.deal is not None and self.scene.deal.measure is measures.ACQUISITION_PRICE
        near = any(frame.measure is measures.ACQUISITION_PRICE for frame in self._verbs_before(hit.at))
        return measures.VALUATION if raises and not bought and not near else None

    def _verbs_before(self, at: int) -> Iterator[Frame]:
        for piece in self.row[:at]:
            if piece.cue and not piece.word.startswith(provisos.GIVING):
                yield from piece.cue.verbs[:1]

    def _by_verb(self, measure: Measure, hit: Hit, i: int) -> Measure:
        """What persons receive, what one pays who invests, and what a company costs with its debt."""
        word = self.row[hit.at].word if hit.verb else ""
        match measure:
            case measures.FUNDING_ROUND:
                return self._raised(word, hit, i)
            case measures.ACQUISITION_PRICE:
                return self._paid(word, hit, i)
            case measures.VALUATION:
                return self._valued(hit, i)
            case measures.REVENUE if hit.verb and swings.after_loss(self.row, hit.at, i):
                return measures.OTHER
            case measures.CONTRACT if hit.verb and hit.at == i + 1 and word in _BUYS and self.struck():
                return measures.ACQUISITION_PRICE  # "What $32 billion buys: Google and Wiz in numbers"
        returned = measure is measures.SPENDING and hit.verb and swings.returned(self.row, i)
        lent = measure is measures.DEBT and self._to_person(hit)
        return measures.OTHER if returned or lent else measure

    def _raised(self, word: str, hit: Hit, i: int) -> Measure:
        if hit.verb:
            if word in RECEIVING and self.scene.last and self.scene.last.measure is measures.CONTRACT:
                return measures.CONTRACT  # "Helsing won an order; Stark would receive"
            to_people = word in RECEIVING and signs.for_people(self.row, hit.at)
            return measures.OTHER if to_people else self._brought_in(word, hit, i)
        talked = self.row[hit.at].word in _TALKED and self.struck()  # "the previous one": of what was told
        return measures.ACQUISITION_PRICE if talked else measures.FUNDING_ROUND

    def _paid(self, word: str, hit: Hit, i: int) -> Measure:
        if hit.verb and swings.on_building(self.row, i):
            return measures.CAPEX
        if word in _PAYING:
            return self._paid_for(hit, i) or measures.ACQUISITION_PRICE
        on_it = provisos.tag_on(self.row, hit.at) and not self.struck()
        tagged = on_it or provisos.tag_in_round(self.row, hit.at)
        return measures.VALUATION if tagged else measures.ACQUISITION_PRICE

    def _valued(self, hit: Hit, i: int) -> Measure:
        market = self.row[hit.at].word == "worth" and swings.of_market(self.row, hit.at)
        if self.row[hit.at].word == "worth" and swings.on_market(self.row, i):
            return measures.MARKET_VALUE
        if market or provisos.worth_of_part(self.row, hit.at, measures.VALUATION):
            return measures.OTHER
        if signs.yearly(self.row, i):
            return measures.CONTRACT  # "it is worth up to $50 million a year"
        if not hit.verb and self.row[hit.at].word in _PRICES and self.struck():
            return measures.ACQUISITION_PRICE  # "reports spoke of a price of around $150 million"
        in_deal = self.struck() and inherit.debt_after(self.row, i)
        with_debt = hit.verb and (in_deal or provisos.with_all_debt(self.row, i))
        return measures.ACQUISITION_PRICE if with_debt else measures.VALUATION

    def struck(self) -> bool:
        """Whether the text is about a purchase, whatever its parts are."""
        deal = self.scene.deal or self.scene.struck
        return deal is not None and deal.measure is measures.ACQUISITION_PRICE

    def _brought_in(self, word: str, hit: Hit, i: int) -> Measure:
        """«$30 million a year», «the bond raised», «a sale that could fetch»: what comes in and is no round."""
        if signs.yearly(self.row, i) or swings.earned(self.row, hit.at, i, told=self.scene.income is not None):
            return measures.RUN_RATE if signs.annualised(self.row, i) else measures.REVENUE
        if swings.owed(self.row, hit.at) or swings.drawn(self.row, i):
            return measures.DEBT
        asked = word.startswith(_ASKING)
        sold = asked and (swings.on_sale(self.row) or (word.startswith("fetch") and self.struck()))
        return measures.ACQUISITION_PRICE if sold else measures.FUNDING_ROUND

    def _to_person(self, hit: Hit) -> bool:
        """«A $400,000 loan to Prewitt»: what a person owes."""
        at = None if hit.verb else naming.after(self.row, hit.at, "to", hit.at)
        return at is not None and self.row[at].kind is Kind.PROPER and self.scene.is_person(self.row[at])

    def _sells_own(self, hit: Hit) -> bool:
        """«The start-up sold $1.35 billion of shares»: who sells is whom the text is about, and nobody's holder."""
        if signs.for_people(self.row, hit.at):
            return False
        seller = roles.subject(self.row, hit.at)
        who = self.parties.firm(seller, passive_side=False)
        about = {self.scene.section, self.scene.topic, self.scene.theme}
        return who is not None and who in about and who not in self.scene.payers

    def _paid_for(self, hit: Hit, i: int) -> Measure | None:
        """«After paying $500 million», of one who invests: for a part, not for all."""
        bought = self.scene.deal or self.scene.bargain
        named = roles.roles(self.row, hit.frame, hit.at, i, verb=True)[0] is not None
        part = bought is not None and bought.measure in {measures.INVESTMENT, measures.STAKE}
        return measures.INVESTMENT if part and not named else None

    def _bought_from(self, hit: Hit) -> Hit | None:
        """«Agreed to buy computing power from Cerebras in a deal worth»: goods, not a company, are bought."""
        for at in range(hit.at - 1, max(-1, hit.at - 16), -1):
            if self.row[at].word in {"buy", "buys", "bought", "buying", "purchase", "rent"}:
                bought = roles.object_of(self.row, at)
                seller = naming.after(self.row, at, "from", at)
                plain = bought is None or self.row[bought].kind is Kind.PROPER
                return Hit(instead.BOUGHT_FROM, at, verb=True) if plain and seller is not None else None
        return None

    def _aimed(self, hit: Hit) -> Measure | None:
        """«For FY26 it is targeting», in a text that has told of revenue, goes on with that."""
        last, income = self.scene.last, self.scene.income
        if income is None or not hit.verb or Scope.TARGET not in hit.frame.scopes:
            return None
        goes_on = signs.over_a_time(self.row) or (last is not None and last.measure in INCOME)
        return income.measure if goes_on else None

    def _secures(self, hit: Hit, i: int) -> bool:
        """«Is finalising a €2 billion investment»: who gets the money speaks of a round; «its investment» is given."""
        if not self.row[hit.at].word.startswith("investment"):
            return False
        before = self.row[max(0, min(hit.at, i) - 4) : min(hit.at, i)]
        if hit.at < i and said_in(before, _ITS):
            return False
        frames = (frame for piece in before if piece.cue for frame in piece.cue.verbs[:1])
        raises = any(frame.measure is measures.FUNDING_ROUND for frame in frames)
        return raises and naming.after(self.row, hit.at, "in", i) is None

    def _offers(self, measure: Measure, hit: Hit) -> bool:
        """Whether the money may be pay: a package, or what is offered and paid."""
        offered = self.row[hit.at].word.startswith("offer")
        return measure is measures.FINANCING or hit.frame.company == ("for",) or offered

    def _outlay(self, hit: Hit) -> Measure:
        """«In 2025 it spent», after a figure of capital expenditure, goes on with that."""
        last = self.scene.last if hit.verb else self.scene.reported
        goes_on = last is not None and last.measure is measures.CAPEX and (hit.verb or self._bare(hit))
        if goes_on or (hit.verb and signs.builds(self.row, hit.at)):
            return measures.CAPEX
        return measures.SPENDING

    def _bare(self, hit: Hit) -> bool:
        """«Spending in the latest quarter was», and on nothing by name."""
        row, at = self.row, hit.at
        plain = at == 0 or row[at - 1].owner or row[at - 1].kind in _JOINTS
        return plain and row[at].word in _OUTLAYS and at + 1 < len(row) and row[at + 1].word not in {"on", "for"}

    def _round_struck(self, hit: Hit) -> bool:
        """«The round was struck at $300 billion»: the worth at which it was."""
        at = range(hit.at - 1, max(-1, hit.at - 12), -1) if "struck at" in hit.frame.words else ()
        return any(signs.names(self.row[k], measures.FUNDING_ROUND) for k in at)

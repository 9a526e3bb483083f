"""Figures read as statements: every figure of an article becomes a claim, placed where the words allow it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from bot.model import Article, Claim, Figure, Knowledge, Part, outlet_names
from bot.model.values import value
from bot.reading.amounts.figures import figures
from bot.reading.claims import measures
from bot.reading.claims.row.lexicon import Lexicon, build_lexicon
from bot.reading.claims.row.standing import quoted, standing
from bot.reading.claims.scene.backing import backers
from bot.reading.claims.scene.bidding import bid, with_bidder
from bot.reading.claims.scene.branches import as_group
from bot.reading.claims.scene.builders import as_built
from bot.reading.claims.scene.callings import callings
from bot.reading.claims.scene.converting import as_converted
from bot.reading.claims.scene.exchanges import as_traded
from bot.reading.claims.scene.giants import as_of_giants
from bot.reading.claims.scene.headlines import as_in_text
from bot.reading.claims.scene.licensing import as_licensed
from bot.reading.claims.scene.persons import people
from bot.reading.claims.scene.plausible import as_plausible
from bot.reading.claims.scene.reporting import reporting
from bot.reading.claims.scene.scene import Scene, Told
from bot.reading.claims.scene.settling import Draft, settled, with_sides
from bot.reading.claims.scene.striking import struck
from bot.reading.claims.scene.unnamed import as_raised
from bot.reading.claims.walking import Walk
from bot.reading.claims.weighing.learnt import Learnt, learnt
from bot.reading.claims.weighing.plain import plain
from bot.reading.claims.weighing.trust import Surety
from bot.reading.claims.weighing.weighing import pages, weighed
from bot.reading.claims.whose.supplying import Market, as_supplied, may_tell
from bot.reading.claims.whose.trading import tells_sides
from bot.reading.companies.gazetteer import Gazetteer, Looked, Mention, build_gazetteer
from bot.reading.companies.modifying import without_modifiers
from bot.reading.companies.others import others_of
from bot.reading.companies.products import with_makers
from bot.reading.companies.profiles import Profiles
from bot.reading.facts.founding import tells_founding
from bot.reading.facts.matters import Matters, build_matters, whose, with_matters
from bot.reading.facts.respective import as_respective
from bot.reading.facts.telling import with_facts

_NAME = attrgetter("name")
_NONE: Mapping[str, str] = MappingProxyType({})


class Found(NamedTuple):
    """The figures of an article."""

    title: tuple[Figure, ...]
    text: tuple[Figure, ...]


@value()
class Skimmed:
    """An article with its names looked at; what its figures mean may hang on the names of other articles."""

    article: Article
    _found: Found
    _looked: Looked
    _lexicon: Lexicon
    _matters: Matters
    _learnt: Learnt | None

    @property
    def introduced(self) -> dict[str, str]:
        """The forms that the article introduces so clearly that others are read by them, with their names."""
        return self._looked.introduced()

    @property
    def strangers(self) -> frozenset[str]:
        """The forms of which others may know what they mean; no other form makes a difference to its claims."""
        return self._looked.strangers()

    def claims(self, names: Mapping[str, str] = _NONE) -> tuple[Claim, ...]:
        """A claim for every figure of the title and the text, in order, and for the years of foundings.

        `names` says what forms mean that other articles introduced.
        """
        if not any(self._found) and not tells_founding(self.article.text):
            return ()
        ruled = self.ruled(names)
        known = ruled.claims
        if self._learnt:
            read = pages(known, self.article, ruled.in_title, ruled.in_text, self._learnt.kinds)
            known = weighed(known, ruled.sureties, read, self._learnt)
        return self._completed(known, ruled)

    @property
    def _whole(self) -> str:
        return f"{self.article.title}\n\n{self.article.text}"

    def ruled(self, names: Mapping[str, str] = _NONE) -> "Ruled":
        """The figures as the rules read them in their sentences, before the weights and what is known of the deal."""
        whole, border = self._whole, len(self.article.title) + 2
        named = self._mentioned(whole, names)
        cut = bisect_left(named, border, key=attrgetter("start"))
        in_text = [Mention(m.start - border, m.end - border, m.text, m.name, m.sure) for m in named[cut:]]
        scene = self._scene(whole, named, cut)
        drafts = self._drafts(named[:cut], in_text, scene)
        claims = settled(drafts, scene.deal or scene.struck or scene.weakly())
        known = [self._named(_as_known(claim, draft.told, scene)) for claim, draft in zip(claims, drafts, strict=True)]
        sureties = [
            Surety.SETTLED if plain(claim, self.article) else _surety(draft, claim)
            for draft, claim in zip(drafts, claims, strict=True)
        ]
        sided = frozenset(draft.claim.place for draft in drafts if tells_sides(draft.told))
        return Ruled(known, sureties, named[:cut], in_text, scene, sided, bid(whole, named, scene.topic))

    def _scene(self, whole: str, named: Sequence[Mention], cut: int) -> Scene:
        """What the article is about; `cut` is the number of mentions in its title."""
        border = len(self.article.title) + 2
        headed = dict.fromkeys(map(_NAME, named[:cut]))  # in their order
        giving = backers(whole, named) - headed.keys()
        others = [mention for mention in named if mention.name not in giving] if giving else named
        topic = _topic(named[:cut], others)
        stand = standing(self._lexicon.standing, named, frozenset(headed), quoted(whole, named))
        return Scene(
            topic=topic,
            subject=topic,
            now=self.article.published,
            suppliers=callings(whole, named, self._lexicon.suppliers, self._lexicon.standing.grown),
            products=self._lexicon.products,
            buyers=self._lexicon.buyers,
            standing=stand,
            reports=reporting(self.article.title, headed, stand),
            named=frozenset(map(_NAME, named)),
            backers=giving,
            struck=struck(whole, named, border, self._lexicon.buyers),
            profiles=Profiles(whole, named, self._lexicon.facts, self._lexicon.people),
            headed=frozenset(headed),
            people=people(whole, named, self._lexicon.people),
        )

    def _completed(self, known: Sequence[Claim], ruled: "Ruled") -> tuple[Claim, ...]:
        """The claims with what the article as a whole, and what is known of companies, say of them."""
        article, scene = self.article, ruled.scene
        known = as_respective(known, article, ruled.in_text)
        known = [*as_in_text(as_converted(with_sides(known), article))]
        if may_tell(known, article.text):
            known = self._supplied(known, scene, ruled.in_text, ruled.sided)
        traded = with_bidder(self._told_of(known, scene), article, ruled.offered or scene.struck)
        told = with_facts(_as_can_be(traded, article, scene), article, ruled.in_text, scene.topic)
        struck = (scene.struck.company, scene.struck.counterparty) if scene.struck else None
        return with_matters(told, article, self._matters, whose(told, struck))

    def _mentioned(self, whole: str, names: Mapping[str, str]) -> tuple[Mention, ...]:
        """The companies named, also by what they make; without those that only say which firm or person is meant."""
        told = without_modifiers(whole, self._looked.mentions(names))
        return with_makers(whole, told, self._lexicon.products, self._looked.products)

    def _drafts(self, in_title: Sequence[Mention], in_text: Sequence[Mention], scene: Scene) -> list[Draft]:
        """What the title tells, and then the text."""
        drafts: list[Draft] = []
        if self.article.title:
            drafts += Walk(self._lexicon, self.article, Part.TITLE, in_title, scene).drafts(self._found.title)
        drafts += Walk(self._lexicon, self.article, Part.TEXT, in_text, scene).drafts(self._found.text)
        return drafts

    def _supplied(
        self, known: Sequence[Claim], scene: Scene, in_text: Sequence[Mention], sure: AbstractSet[object]
    ) -> list[Claim]:
        """The claims with the sides of what is sold."""
        large = frozenset(name for name in scene.named if not scene.standing.small(name))
        sellers = self._lexicon.sellers
        sellers = sellers if scene.suppliers is self._lexicon.suppliers else {**scene.suppliers, **sellers}
        market = Market(sellers, in_text, scene.named, scene.headed, scene.topic, large, sure)
        return as_supplied(known, self.article, market)

    def _told_of(self, known: Sequence[Claim], scene: Scene) -> Sequence[Claim]:
        """The claims with the sides of what is licensed, and of groups by their names."""
        told = as_licensed(known, self.article, self._lexicon.licensees, scene.named, scene.topic)
        groups = self._lexicon.groups
        return [as_group(claim, groups, self.article) for claim in told] if groups else told

    def _named(self, claim: Claim) -> Claim:
        """The claim with its sides by the names that they are known by: «1. Inflection» is Inflection AI."""
        company, counterparty = map(self._looked.canonical, (claim.company, claim.counterparty))
        if (company, counterparty) == (claim.company, claim.counterparty):
            return claim
        return replace(claim, company=company, counterparty=counterparty if counterparty != company else None)


class Ruled(NamedTuple):
    """What the rules read in sentences: the claims, how sure each is, and what they know of the article by then.

    `in_title` and `in_text` are the mentions of the parts by their own characters. `sided` are the places of claims
    whose words tell who is on which side; `offered` is what is bid for whom.
    """

    claims: Sequence[Claim]
    sureties: Sequence[Surety]
    in_title: Sequence[Mention]
    in_text: Sequence[Mention]
    scene: Scene
    sided: frozenset[tuple[str, str, int, int]]
    offered: Told | None


@value()
class Reader:
    """Reads articles; made by `build_reader`."""

    _gazetteer: Gazetteer
    _lexicon: Lexicon
    _matters: Matters
    _learnt: Learnt | None
    outlets: Mapping[str, str]
    """The outlets that it knows, by all their forms in small letters."""

    def read(self, article: Article) -> tuple[Claim, ...]:
        """A claim for every figure of the title and the text, in order; measure `OTHER` where it cannot be placed."""
        found = _figures(article)
        return self._skimmed(article, found).claims() if any(found) or tells_founding(article.text) else ()

    def skim(self, article: Article) -> Skimmed:
        """The article with its names looked at, to be read when it is known which of them others have introduced."""
        return self._skimmed(article, _figures(article))

    def _skimmed(self, article: Article, found: Found) -> Skimmed:
        looked = self._gazetteer.look(f"{article.title}\n\n{article.text}")
        return Skimmed(article, found, looked, self._lexicon, self._matters, self._learnt)


def _figures(article: Article) -> Found:
    return Found(figures(article.title), figures(article.text))


def build_reader(knowledge: Knowledge) -> Reader:
    """A reader that knows these companies, outlets and frames."""
    return Reader(
        build_gazetteer(knowledge.companies, others_of(knowledge.outlets, knowledge.names)),
        build_lexicon(knowledge.frames, knowledge.outlets, knowledge.companies, knowledge.trades),
        build_matters(knowledge.matters),
        learnt(knowledge.weights(), {one.name: one.kinds for one in knowledge.companies if one.kinds}),
        outlet_names(knowledge.outlets),
    )


def _as_known(claim: Claim, told: Told, scene: Scene) -> Claim:
    """The other side where the claim lacks one: who is known to have bought the company, or is said to have led."""
    bought = claim.measure is measures.ACQUISITION_PRICE
    other = scene.bought_by(claim.company) if bought else scene.leads.get(told) if scene.leads else None
    if claim.counterparty is not None and (not bought or scene.bought_by(claim.counterparty) != other):
        return claim
    fits = other is not None and other != claim.company and (bought or claim.measure is measures.FUNDING_ROUND)
    return replace(claim, counterparty=other) if fits else claim


def _surety(draft: Draft, claim: Claim) -> Surety:
    """How a reading came about."""
    told = draft.told
    if (told.measure, told.company, told.counterparty) != (claim.measure, claim.company, claim.counterparty):
        return Surety.SETTLED
    if told.vague:
        return Surety.VAGUE
    if told.frame is None:
        return Surety.PLACED
    return Surety.WHOLE if told.complete else Surety.FRAMED


def _as_can_be(claims: Sequence[Claim], article: Article, scene: Scene) -> Sequence[Claim]:
    """The claims, as they can be for what is known of their companies: who is large, on a market, builds, or lends."""
    stand = scene.standing
    told = as_traded(as_of_giants(as_raised(claims, article), article, stand), article, stand.listed)
    return as_plausible(as_built(told, article, stand), article, scene)


def _topic(in_title: Sequence[Mention], named: Sequence[Mention]) -> str | None:
    """Whom the article is about: the company that it names most; the first place in the title counts for three more."""
    if len(named) < 2:
        return named[0].name if named else None
    counts = Counter([mention.name for mention in named])
    headed = {mention.name for mention in in_title}
    first = in_title[0].name if in_title else None
    best = max(counts, key=lambda name: counts[name] + 2 * (name in headed) + (name == first))
    return best if best in headed or counts[best] * 5 >= len(named) * 2 else None

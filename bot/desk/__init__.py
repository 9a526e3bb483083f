"""The one way out: the questions that one can ask of the ledger, as one workspace sees it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from itertools import chain, islice
from threading import Semaphore
from typing import TYPE_CHECKING, Self

from bot.desk.answered import Answered, Guide
from bot.desk.between import short
from bot.desk.described import described, likely
from bot.desk.kin import kin
from bot.desk.names import Names, Resolved
from bot.desk.nearby import nearby
from bot.desk.wanted import Matched, Wanted, matching, written
from bot.errors import Unknown
from bot.model import SHARED, Article, Claim, Comparison, Finding, Knowledge, Measure
from bot.reach import PUBLIC, Reach
from bot.reading.companies.lookup import Lookup
from bot.record import Change, Settlement, Watch, came

if TYPE_CHECKING:
    from bot.store import Ledger

__all__ = ["Answered", "Desk", "Guide", "Matched", "Resolved", "Wanted"]

MOST_CLAIMS = 1000
"""How many claims of a company are looked at, the newest first; of a company with more, the oldest are left out."""

WIDE = 200
"""How many articles that hold a word are looked at where no company was named, the newest first."""

BESIDE = 40
"""How many articles are looked through for what no claim of a company tells, the newest first."""

MOST_NEAR = 3
"""How many names are tried in place of one that nothing is found under."""

MOST_COMPARISONS = 500
"""How many comparisons are looked at when no company is named, the last changed first."""


FETCHES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Answers from one ledger to one workspace. Made once with the shared workspace; `seen_by` gives the others'.

    `reach` says where links may lead that people bring, `fetches` how many people may wait for some at once: each holds
    a thread, and there are few, which answers and briefings need too.
    """

    ledger: "Ledger"
    knowledge: Knowledge
    names: Names
    clock: Callable[[], datetime]
    workspace: str = SHARED
    guide: tuple[Guide, ...] = ()
    reach: Reach = PUBLIC
    fetches: Semaphore = field(default_factory=lambda: Semaphore(FETCHES), compare=False)

    def seen_by(self, workspace: str) -> Self:
        return replace(self, workspace=workspace)

    def resolve(self, typed: str) -> Resolved:
        """The company that is meant. Raises Unknown or Ambiguous, with what may be meant."""
        return self.names.resolve(typed, self.ledger, self.workspace)

    @property
    def lookup(self) -> Lookup:
        """The names that can be asked about."""
        return self.names.known(self.ledger, self.workspace).lookup

    @property
    def empty(self) -> bool:
        """Whether no article was ever taken."""
        return self.ledger.last_article() == 0

    def suggest(self, kind: str, typed: str, limit: int = 25) -> tuple[str, ...]:
        """Completions of a field, for platforms: "companies", "measures" or "disputes"."""
        if kind == "companies":
            return self.names.suggest(typed, self.ledger, self.workspace, limit)
        if kind == "measures":
            values = (measure.value for measure in Measure)
            return tuple(value for value in values if typed.casefold().replace(" ", "_") in value)[:limit]
        amiss = self.ledger.comparisons(self.workspace, amiss=True, limit=limit)
        return tuple(one.id for one in amiss if typed in one.id)

    def claims(self, company: str, measures: Iterable[Measure] = ()) -> tuple[Claim, ...]:
        """The claims on a company and those in which it is the other side, each once; of some measures or of all."""
        ask = partial(self.ledger.claims, self.workspace, limit=MOST_CLAIMS)
        known = self.names.known(self.ledger, self.workspace)
        found = [
            claim
            for form in known.forms(company)
            for measure in tuple(measures) or (None,)
            for claim in (*ask(company=form, measure=measure), *ask(counterparty=form, measure=measure))
        ]
        return tuple(dict.fromkeys(known.named(claim) for claim in found))

    def figures(self, wanted: Wanted) -> Answered:
        """The comparisons and claims that answer a question about figures, the newest first."""
        if wanted.company is None:
            return self._described(wanted) if wanted.names or wanted.words else self._by_amount(wanted)
        answered = self._answered(self._candidates(wanted), wanted)
        if not answered.matched.claims and (near := self._nearby(wanted)):
            return near
        learnt = wanted.company not in self.names.seeded and (wanted.names or wanted.words)
        if answered.matched.claims or not learnt:
            return answered
        again = self._described(replace(wanted, company=None, names=(wanted.company, *wanted.names)))
        telling = {claim.article for claim in again.matched.claims}
        named = any(wanted.company.casefold() in again.articles[name].text.casefold() for name in telling)
        return again if named else answered

    def _nearby(self, wanted: Wanted) -> Answered | None:
        """The answer under a name that may be meant, where there is none under the one that was asked about."""
        told = self.names.known(self.ledger, self.workspace).claims
        for name in (wanted.company, wanted.by):
            for other in islice(chain(self.names.whole(name), nearby(name, told)), MOST_NEAR) if name else ():
                ask = replace(wanted, company=other) if name == wanted.company else replace(wanted, by=other)
                answered = self._answered(self._candidates(ask), ask)
                if answered.matched.claims and ask.company != ask.by:
                    return replace(answered, instead=(str(name), other))
        return None

    def _candidates(self, wanted: Wanted) -> tuple[Claim, ...]:
        """The claims that can be the answer: those of the measure and its kin, unless an amount is asked about."""
        if wanted.company is None:
            return ()
        narrow = None if wanted.amounts or wanted.things or wanted.unit else wanted.measure
        measures = sorted(kin(narrow, between=wanted.by is not None) | {narrow}) if narrow else ()
        found = self.claims(wanted.company, measures)
        if wanted.by and (wanted.compared or not any(wanted.by in (one.company, one.counterparty) for one in found)):
            found += self.claims(wanted.by, measures)
        if wanted.beside:
            found += self._claims_beside([name for name in (wanted.company, wanted.by) if name])
        return tuple(dict.fromkeys(found))

    def _claims_beside(self, names: Sequence[str]) -> tuple[Claim, ...]:
        """What else the newest articles tell that hold these names."""
        known = self.names.known(self.ledger, self.workspace)
        found = self.search(" ".join(f'"{short(name)}"' for name in names), BESIDE)
        return tuple(known.named(claim) for claim in self._claims_of(article.id for article in found))

    def _answered(self, claims: Sequence[Claim], wanted: Wanted) -> Answered:
        articles = self.articles(claim.article for claim in claims)
        matched = matching(claims, wanted, articles)
        found = self._comparisons(matched.claims)
        if (wanted.measure or wanted.by) and not wanted.words:
            found = _most_told(found, matched.claims)
        compared = {claim.place for one in found for claim in one.claims}
        return Answered(
            wanted=wanted,
            matched=matched,
            comparisons=found,
            single=tuple(claim for claim in matched.claims if claim.place not in compared),
            articles={**articles, **self.articles(claim.article for one in found for claim in one.claims)},
            known=() if matched.claims else self._known(wanted.company),
        )

    def _described(self, wanted: Wanted) -> Answered:
        """Where no company was named, the one that is described: whom the articles with these words are about."""
        words = (*wanted.names, *wanted.words)
        found = Counter(article.id for word in words for article in self.search(f'"{word}"', WIDE))
        claims = self._claims_of(likely(found, len(words)))
        articles = self.articles(claim.article for claim in claims)
        open_question = replace(wanted, names=(), words=())
        tries = (wanted, open_question)
        meant = next((one for ask in tries if (one := described(matching(claims, ask, articles).claims))), None)
        meant = meant or described(claims)
        if meant is None:
            return self._answered((), wanted)
        open_question = replace(open_question, company=meant.company, words=wanted.words)
        return replace(self._answered(self._candidates(open_question), open_question), meant=meant)

    def _known(self, company: str | None) -> tuple[Measure, ...]:
        """What the ledger holds of a company, by measure."""
        claims = self.claims(company) if company else ()
        return tuple(dict.fromkeys(claim.measure for claim in claims if claim.company == company))

    def _by_amount(self, wanted: Wanted) -> Answered:
        """Where only a number was named, who says so: what most articles speak of first."""
        ways = [way for amount in wanted.amounts for way in written(amount)]
        claims = self._claims_of(dict.fromkeys(article.id for way in ways for article in self.search(f'"{way}"', WIDE)))
        answered = self._answered(claims, wanted)
        return replace(answered, comparisons=_most_told(answered.comparisons, answered.matched.claims))

    def _claims_of(self, names: Iterable[str]) -> tuple[Claim, ...]:
        return tuple(claim for name in names for claim in self.ledger.claims_of_article(self.workspace, name))

    def _comparisons(self, claims: Sequence[Claim]) -> tuple[Comparison, ...]:
        """The comparisons that these claims stand in, in the order of the claims."""
        places = {claim.place: at for at, claim in reversed(list(enumerate(claims)))}
        found: dict[str, tuple[int, Comparison]] = {}
        known = self.names.known(self.ledger, self.workspace)
        companies = dict.fromkeys(claim.company for claim in claims if claim.company)
        for form in (form for company in companies for form in known.forms(company)):
            for one in self.ledger.comparisons(self.workspace, company=form):
                ranks = [places[claim.place] for claim in one.claims if claim.place in places]
                if ranks:
                    found[one.id] = (min(ranks), one)
        return tuple(one for _, one in sorted(found.values(), key=lambda pair: pair[0]))

    def articles(self, ids: Iterable[str]) -> dict[str, Article]:
        return self.ledger.articles(self.workspace, tuple(dict.fromkeys(ids)))

    def disputed(self, company: str | None = None, limit: int = 25) -> tuple[Comparison, ...]:
        """The comparisons with which something is amiss, the last changed first."""
        return self.ledger.comparisons(self.workspace, company=company, amiss=True, limit=limit)

    def revised(self, company: str | None = None, limit: int = 25) -> tuple[Comparison, ...]:
        """The comparisons with a side that was true before or came to be later."""
        found = self.ledger.comparisons(self.workspace, company=company, revised=True, limit=limit)
        return tuple(one for one in found if not one.amiss)

    def findings(self, company: str | None = None, since: datetime | None = None) -> tuple[Finding, ...]:
        """What arithmetic says, the sums that do not come out first; of a time only those with a figure that came."""
        found = self.ledger.findings(self.workspace, company)
        if since is None:
            return found
        fresh = came(self.ledger.changes(self.workspace, at=since))
        return tuple(one for one in found if any(claim.place in fresh for claim in one.claims))

    def failing(self, company: str | None = None) -> tuple[Finding, ...]:
        """The sums that do not come out."""
        return tuple(one for one in self.findings(company) if not one.holds)

    def comparison(self, name: str) -> Comparison:
        """The comparison with this id. Raises Unknown."""
        found = self.ledger.comparison(self.workspace, name)
        if found is None:
            raise Unknown(f"There is no comparison “{name}”. “disputes” lists those that are open.", ("disputes",))
        return found

    def search(self, words: str, limit: int = 20) -> tuple[Article, ...]:
        """Articles that hold all of the words, the newest first."""
        return tuple(self.ledger.search(self.workspace, words, limit=limit))

    def comparisons(self, company: str | None = None, measure: Measure | None = None) -> tuple[Comparison, ...]:
        """All that is compared about a company, as subject or as the other side; about everything, the last changed."""
        if company is None:
            return self.ledger.comparisons(self.workspace, measure=measure, limit=MOST_COMPARISONS)
        forms = self.names.known(self.ledger, self.workspace).forms(company)
        found = (
            one for form in forms for one in self.ledger.comparisons(self.workspace, company=form, measure=measure)
        )
        return tuple({one.id: one for one in found}.values())

    def lately(self) -> tuple[tuple[Comparison, ...], dict[str, Article]]:
        """What was compared last, and what was last found amiss, with the articles behind it."""
        amiss = self.ledger.comparisons(self.workspace, amiss=True, limit=MOST_COMPARISONS)
        found = {one.id: one for one in (*self.comparisons(), *amiss)}.values()
        return tuple(found), self.articles(claim.article for one in found for claim in one.claims)

    def watch(self, who: str, company: str) -> bool:
        """Begin to watch. Answers whether that is new."""
        return self.ledger.watch(self.workspace, Watch(who, company))

    def unwatch(self, who: str, company: str) -> bool:
        """Watch no longer. Answers whether it was watched."""
        return self.ledger.unwatch(self.workspace, Watch(who, company))

    def watching(self, who: str) -> tuple[str, ...]:
        return self.ledger.watched(self.workspace, who)

    def settle(self, comparison: str, who: str, why: str, said: str) -> None:
        """Settle a comparison for this workspace."""
        one = Settlement(comparison=comparison, who=who, why=why, at=self.clock(), said=said)
        self.ledger.settle(self.workspace, one)

    def unsettle(self, comparison: str, who: str) -> bool:
        """Undo what was settled. Answers whether something was."""
        return self.ledger.unsettle(self.workspace, comparison, who, self.clock())

    def settled(self) -> dict[str, Settlement]:
        """What stands settled in this workspace, by comparison."""
        return self.ledger.settled(self.workspace)

    def settlements(self, comparison: str) -> tuple[Settlement, ...]:
        return self.ledger.settlements(self.workspace, comparison)

    def history(self, comparison: str) -> tuple[Change, ...]:
        """How a comparison came to be what it is, in its order."""
        return self.ledger.changes(self.workspace, comparison=comparison)


def _most_told(found: Iterable[Comparison], answers: Iterable[Claim]) -> tuple[Comparison, ...]:
    """The comparisons by how many articles answer with them, those first whose other side is known."""
    places = {claim.place for claim in answers}

    def rank(one: Comparison) -> tuple[int, bool]:
        told = {claim.article for claim in one.claims if claim.place in places}
        return -len(told), one.quantity.counterparty is None

    return tuple(sorted(found, key=rank))

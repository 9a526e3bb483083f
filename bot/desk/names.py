"""The names of companies that a workspace can ask about: those of the seeds, and those that its articles brought.

Mistyped names are looked for in memory, on PostgreSQL too. Of 50,000 made-up names with one typo each, this finds 92 %
first and 98 % among its offers, half of them within 2 ms; pg_trgm on the same machine finds 88 % first (94 % when what
it finds is ranked anew) and 97 % among five, half of them within 20 ms. What costs is building: 1.3 s for 50,000 names,
and so it is done again only when there is another name.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.desk.merging import initials, merged
from bot.errors import Ambiguous, Unknown
from bot.model import Claim, Company, Knowledge, spoken
from bot.quoting import quoted
from bot.reading.companies.lookup import Lookup, Match, build_lookup
from bot.reading.companies.lookup_keys import key
from bot.reading.companies.lookup_words import COMMON

if TYPE_CHECKING:
    from bot.store import Ledger


@dataclass(frozen=True, slots=True)
class Resolved:
    """A company that was meant; `note` says so when it was typed otherwise."""

    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """The names of one workspace at one state of the ledger, with how many claims speak of each.

    `merged` are learnt short forms, each with the name that it is short for, and groups, each with its company.
    """

    state: int
    lookup: Lookup
    claims: Mapping[str, int]
    merged: Mapping[str, str] = field(default_factory=dict)

    def forms(self, company: str) -> tuple[str, ...]:
        """The name and the short forms under which claims may speak of the company."""
        return (company, *(short for short, name in self.merged.items() if name == company))

    def named(self, claim: Claim) -> Claim:
        """The claim with whole names in place of short forms."""
        if claim.company not in self.merged and claim.counterparty not in self.merged:
            return claim
        company, other = (name and self.merged.get(name, name) for name in (claim.company, claim.counterparty))
        return replace(claim, company=company, counterparty=other)


@dataclass(slots=True)
class Names:
    """Keeps each workspace's look-up until an article comes in: building one takes as long as a hundred answers."""

    knowledge: Knowledge
    kept: dict[str, Known] = field(default_factory=dict)

    @property
    def seeded(self) -> frozenset[str]:
        """The names that are known before any article is read; others were learnt, and may be no company at all."""
        return frozenset(company.name for company in self.knowledge.companies)

    def whole(self, branch: str) -> tuple[str, ...]:
        """The companies that a name is a branch of: Google of Google Cloud."""
        return tuple(each.name for each in self.knowledge.companies if branch in (name for _, name in each.branches))

    def known(self, ledger: "Ledger", workspace: str) -> Known:
        state = ledger.last_article()
        found = self.kept.get(workspace)
        if found is None or found.state != state:
            found = self._fresh(ledger.companies(workspace), state, found)
            self.kept[workspace] = found
        return found

    def _fresh(self, claims: Mapping[str, int], state: int, before: Known | None) -> Known:
        """The names at a new state; what is looked in stays where there is no other name than before."""
        if before is not None and before.claims.keys() == claims.keys():
            return replace(before, state=state, claims=claims)
        return _build(self.knowledge, claims, state)

    def resolve(self, typed: str, ledger: "Ledger", workspace: str) -> Resolved:
        """The company that is meant. Raises Unknown or Ambiguous with what may be meant."""
        known = self.known(ledger, workspace)
        if typed in known.claims:
            return Resolved(known.merged.get(typed, typed))
        found = known.lookup.find(typed)
        if found.kind is Match.EXACT and found.name:
            return Resolved(found.name)
        if found.kind is Match.TYPO and found.name:
            return Resolved(found.name, f"Read “{typed[:60]}” as {found.name}.")
        offers = tuple(f"company {quoted(name)}" for name in found.near)
        if found.kind is Match.AMBIGUOUS:
            raise Ambiguous(f"“{typed[:60]}” may mean {spoken(found.near, 'or')}.", offers)
        raise Unknown(f"The ledger knows no company “{typed[:60]}”.", offers or (f"search {quoted(typed[:60])}",))

    def suggest(self, typed: str, ledger: "Ledger", workspace: str, limit: int) -> tuple[str, ...]:
        """Names that begin with or hold what was typed, the most spoken of first; then what may be meant."""
        known = self.known(ledger, workspace)
        part = key(typed)
        begins = [name for name in known.claims if key(name).startswith(part)]
        holds = [name for name in known.claims if part in key(name)]
        found = known.lookup.find(typed)
        meant = (found.name,) if found.name else found.near
        return tuple(dict.fromkeys((*begins, *holds, *(name for name in meant if name in known.claims))))[:limit]


def _build(knowledge: Knowledge, claims: Mapping[str, int], state: int) -> Known:
    seeded = {company.name: company for company in knowledge.companies}
    groups = {each.group: each.name for each in knowledge.companies if each.group and each.group in claims}
    short = {**merged(claims, seeded), **groups}
    people = {person for company in knowledge.companies for person in company.people}
    known = seeded | {name: Company(name) for name in claims if name not in seeded and name not in {*short, *people}}
    letters = initials([name for name in claims if name in known], _forms(known.values()))
    for form, name in (*short.items(), *letters.items()):
        company = known.get(name, Company(name))
        known[name] = replace(company, aliases=(*company.aliases, form))
    return Known(state, build_lookup(known.values(), told=claims), claims, short)


def _forms(companies: Iterable[Company]) -> frozenset[str]:
    """Every short name there is, in capitals, and the common words of questions."""
    forms = (form for one in companies for form in (one.name, *one.aliases, *one.cased, *one.ambiguous, *one.tickers))
    return frozenset(form.upper() for form in (*forms, *COMMON))

"""What figures of one article say about one another: parts and totals, stake and price, equity and debt, currencies.

Every equation is checked within one article and one company, where an author has put its terms beside one another.
Terms are the intervals that their words allow, so that a rounded term fails nothing. One that holds supports its
figures; one that fails is told.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bot.comparing.arithmetic import stakes, worth
from bot.comparing.arithmetic.breakdowns import OUTLAYS, totals
from bot.comparing.arithmetic.conversions import conversions
from bot.comparing.arithmetic.growth import growth
from bot.comparing.arithmetic.listed import listed
from bot.comparing.arithmetic.packages import packages
from bot.comparing.arithmetic.passages import passages
from bot.comparing.arithmetic.shares import shares
from bot.comparing.arithmetic.terms import Found, Told
from bot.comparing.identity import identity
from bot.comparing.quantities.quantities import plain
from bot.comparing.statements.statements import Statement
from bot.model import Article, Finding, Measure

MOST = 12
"""Terms of one kind looked at in one article; a table of hundreds is no equation."""


def check(
    statements: Iterable[Statement], articles: Mapping[str, Article], paid: Iterable[Statement] = ()
) -> list[Finding]:
    """The equations among the statements, each told once however many copies of its article there are.

    `paid` are statements about other companies in which the companies of these are who pays.
    """
    findings: dict[str, Finding] = {}
    outlays = _by_payer(paid)
    for (article, company), told in sorted(_together(statements).items()):
        found = [*_equations(told, articles[article]), *totals(told, articles[article], outlays[article, company])]
        for equation, holds, sentence, terms in found:
            key = identity(equation.value, company, *(str(term.amount) for term in terms))
            name = terms[0].claim.company or company
            claims = tuple(term.claim for term in terms)
            finding = Finding(id=key, equation=equation, company=name, holds=holds, sentence=sentence, claims=claims)
            findings.setdefault(key, finding)
    return [findings[key] for key in sorted(findings)]


def _together(statements: Iterable[Statement]) -> dict[tuple[str, str], dict[Measure, list[Statement]]]:
    together: dict[tuple[str, str], dict[Measure, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        claim = statement.claim
        if claim.company and not statement.titled:
            kind = together[claim.article, plain(claim.company)][claim.measure]
            if len(kind) < MOST:
                kind.append(statement)
    return {key: dict(told) for key, told in together.items()}


def _by_payer(paid: Iterable[Statement]) -> dict[tuple[str, str], list[Statement]]:
    together: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in paid:
        claim = statement.claim
        if claim.counterparty and not statement.titled and claim.measure in OUTLAYS:
            together[claim.article, plain(claim.counterparty)].append(statement)
    return together


def _equations(told: Told, article: Article) -> Iterable[Found]:
    every = [one for kind in told.values() for one in kind]
    found = [*stakes.confirmed(told), *worth.confirmed(told), *packages(told, article)]
    for passage in passages(every, article):
        found += stakes.doubted(passage, article)
        found += worth.doubted(passage, told, article)
        found += [*growth(passage), *listed(passage), *shares(passage, article)]
    yield from _settled(found)
    yield from conversions(told, article)


def _settled(found: Sequence[Found]) -> Iterable[Found]:
    """Without what fails only because its terms belong to another equation, one that holds; each failure once."""
    right = {(kind, term.claim.place) for kind, holds, _, terms in found if holds for term in terms}
    whole = {_places(terms) for _, holds, _, terms in found if holds}
    for kind, holds, said, terms in found:
        if holds or not (right & {(kind, term.claim.place) for term in terms} or _places(terms) in whole):
            whole.add(_places(terms))
            yield kind, holds, said, terms


def _places(terms: Iterable[Statement]) -> frozenset[object]:
    return frozenset(term.claim.place for term in terms)

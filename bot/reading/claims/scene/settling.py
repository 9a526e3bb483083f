"""What one sentence leaves open, another place of the article may settle: the same amount, or its deal."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.model import Claim, Measure, Part, Scope, Stage
from bot.model.values import value
from bot.reading.claims import measures
from bot.reading.claims.scene.anchoring import Anchor, again, anchored, scattered
from bot.reading.claims.scene.misprints import printed
from bot.reading.claims.scene.scene import TWO_SIDED, Told

_Key = tuple[Decimal | None, Decimal | None, str]
_FEW = 3
_LARGE = Decimal(10_000_000)
_SIDED = frozenset({Measure.ACQUISITION_PRICE, Measure.FUNDING_ROUND, Measure.INVESTMENT, Measure.CONTRACT})
_TALK = frozenset({Stage.RUMOURED, Stage.TALKS})
_APART = frozenset({Scope.CHANGE, Scope.PER_SHARE, Scope.PER_UNIT})

_PARTS_OF_YEARS = frozenset("QHF")
"""Letters of quarters, halves and fiscal years."""


@value()
class Draft:
    """A claim with how it was read."""

    claim: Claim
    told: Told


def settled(drafts: Sequence[Draft], told_deal: Told | None) -> tuple[Claim, ...]:
    """The claims, the vague ones read with the help of the clear ones and of the deal that the text told last."""
    same = _by_amount(drafts)
    deals = [draft.told for draft in drafts if draft.told.measure in TWO_SIDED]
    deal = (_main_deal(deals) if deals else None) or told_deal
    if deal and deal.measure is measures.STAKE:
        deal = replace(deal, measure=measures.INVESTMENT)  # what is left open is money, and that buys the stake
    only = _anchor(drafts, deal) if deal and _all_of_one(drafts, deal) else None
    if only and scattered(draft.claim.amount for draft in drafts if _may_be_of(draft, only)):
        only = replace(only, strict=True)
    payer = _only_payer(deals) if len(deals) > 1 else None
    meant = _of_headline(drafts)
    if same or meant:
        read = [_settle(draft, same.get(_key(draft)) or meant.get(draft.claim.place), deal, only) for draft in drafts]
    else:
        read = [_settle(draft, None, deal, only) for draft in drafts]
    if payer:
        read = [_paid(claim, draft.told, payer) for claim, draft in zip(read, drafts, strict=True)]
    return _with_stages(read)


def _with_stages(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """A deal that was told as talk stays talk where the same amount comes again and nothing is said of its stage."""
    if len(claims) == 1:
        return tuple(claims)
    talked = {_quantity(claim): claim.stage for claim in reversed(claims) if claim.stage in _TALK}
    if not talked:
        return tuple(claims)
    return tuple(
        replace(claim, stage=talked[_quantity(claim)]) if claim.stage is None and _quantity(claim) in talked else claim
        for claim in claims
    )


def with_sides(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The other side of a purchase or a round that another place of the article tells with the very same amount."""
    if len(claims) == 1:
        return tuple(claims)
    told = {_money(claim): claim.counterparty for claim in reversed(claims) if claim.counterparty}
    return tuple(
        replace(claim, counterparty=told[_money(claim)])
        if claim.counterparty is None and claim.measure in _SIDED and _money(claim) in told
        else claim
        for claim in claims
    )


def _money(claim: Claim) -> tuple[object, ...]:
    """A quantity, of which a round and what one investor gives are one: he may have given all of it."""
    given = Measure.FUNDING_ROUND if claim.measure is Measure.INVESTMENT else claim.measure
    return (*_quantity(claim)[:3], given, claim.company)


def _quantity(claim: Claim) -> tuple[object, ...]:
    return (claim.amount.low, claim.amount.high, claim.amount.unit, claim.measure, claim.company)


def _anchor(drafts: Sequence[Draft], deal: Told) -> Anchor:
    return anchored(deal, ((draft.claim, draft.told) for draft in drafts))


def _only_payer(deals: Sequence[Told]) -> str | None:
    """Who pays in every deal of an article that tells of several."""
    payers = [told.counterparty for told in deals if told.counterparty]
    return payers[0] if len(payers) > 1 and len(set(payers)) == 1 else None


def _paid(claim: Claim, told: Told, payer: str) -> Claim:
    """A purchase of which nobody is said to be the buyer, in an article where one company buys."""
    lacks = claim.measure in TWO_SIDED and claim.company and claim.counterparty is None and not told.complete
    return replace(claim, counterparty=payer) if lacks and payer != claim.company else claim


def _all_of_one(drafts: Sequence[Draft], deal: Told) -> bool:
    """Whether the article tells of hardly any other company than the two of the deal."""
    sides = {deal.company, deal.counterparty, None}
    return sum(draft.told.company not in sides for draft in drafts) * _FEW <= len(drafts)


def _key(draft: Draft) -> _Key:
    amount = draft.claim.amount
    return (amount.low, amount.high, amount.unit)


def _by_amount(drafts: Sequence[Draft]) -> dict[_Key, Told]:
    """What the clear ones say of the amounts that vague ones ask for."""
    asked = {_key(draft) for draft in drafts if draft.told.vague} if len(drafts) > 1 else ()
    if not asked:
        return {}
    seen: dict[_Key, Counter[Told]] = {}
    for draft in drafts:
        if _key(draft) not in asked or draft.claim.amount.unit == "percent":
            continue
        if not draft.told.vague and draft.told.measure is not measures.OTHER:
            seen.setdefault(_key(draft), Counter())[_bare(draft.told)] += 1
    return {key: counts.most_common(1)[0][0] for key, counts in seen.items()}


def _of_headline(drafts: Sequence[Draft]) -> dict[object, Told]:
    """What the figures of a headline are of that only the text says, and with other digits; by their places."""
    if not drafts or drafts[0].claim.part is not Part.TITLE:
        return {}  # the drafts of the title come first
    odd = [draft.claim for draft in drafts if draft.claim.part is Part.TITLE and draft.told.vague]
    if not odd:
        return {}
    body = printed((one.claim.amount, _bare(one.told)) for one in drafts if one.claim.part is not Part.TITLE)
    return {claim.place: told for claim in odd if (told := body.meant(claim.amount))}


def _main_deal(deals: Sequence[Told]) -> Told | None:
    whole = [_bare(told) for told in deals if told.company and told.counterparty]
    if len(whole) < 2:
        return whole[0] if whole else None
    ranked = Counter(whole).most_common(2)
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return None
    return ranked[0][0]


def _bare(told: Told) -> Told:
    """What was told, whatever words told it; built of its parts, in a third of the time that `replace` takes."""
    return Told(
        measure=told.measure,
        company=told.company,
        counterparty=told.counterparty,
        vague=told.vague,
        complete=told.complete,
    )


def _settle(draft: Draft, same: Told | None, deal: Told | None, only: Anchor | None) -> Claim:
    told = draft.told
    if told.vague and same and not (draft.claim.scopes & _APART):
        told = same
    elif told.vague and told.frame and told.frame.measure is None and deal and told.company in {None, *_sides(deal)}:
        told = deal
    elif only and (_may_be_of(draft, only) or again(told, draft.claim.amount, only)):
        told = only.deal
    elif told.measure in TWO_SIDED and deal and (not told.complete or told.company is None):
        told = _completed(told, deal)
    if told.measure is measures.INVESTMENT and told.company is None and told.counterparty is not None:
        told = replace(told, measure=measures.SPENDING, company=told.counterparty, counterparty=None)
    if told is draft.told:
        return draft.claim
    return replace(draft.claim, measure=told.measure, company=told.company, counterparty=told.counterparty)


def _may_be_of(draft: Draft, only: Anchor) -> bool:
    """Whether an amount that nothing explains is large enough to be of the article's deal, and of nobody else."""
    amount, deal = draft.claim.amount, only.deal
    if not draft.told.vague or draft.told.frame is not None:
        return False
    top = amount.high if amount.high is not None else amount.low
    large = amount.unit != "percent" and top is not None and top >= _LARGE
    fits = not only.strict or only.holds(amount)
    timed = not _PARTS_OF_YEARS.isdisjoint(draft.claim.period or "")  # what a quarter brought is no price
    mine = fits and not timed and draft.told.company in {None, *_sides(deal)}
    return large and mine and not draft.claim.scopes & _APART


def _sides(deal: Told) -> tuple[str | None, str | None]:
    return (deal.company, deal.counterparty)


def _completed(told: Told, deal: Told) -> Told:
    """The missing side of a deal, where the side that is there fits the deal of the article."""
    if told.company is None and told.counterparty in {None, deal.counterparty}:
        return replace(told, company=deal.company, counterparty=deal.counterparty)
    if told.counterparty is None and told.company == deal.company:
        return replace(told, counterparty=deal.counterparty)
    return told

"""What is taken is read, stored and compared; what cannot be is told, and stops nothing else."""

import random
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.intake.files import bring
from bot.intake.offers import Brought, Offer, Refused
from bot.intake.take import Fate, Report, take
from bot.model import SHARED, Article, Comparison, Finding, Part, When
from bot.reading import Reader, Skimmed
from bot.store import Ledger, open_ledger

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
GOLD = Path(__file__).parents[2] / "gold" / "short" / "articles.jsonl"
OURS = "slack-T1"


def offer(name: str, text: str, published: str | None = None) -> Offer:
    when = When.parse(published) if published else None
    return Offer(Article(id=name, title=name, text=text, outlet=f"{name}.example", published=when), name)


def fates(reports: Sequence[Report]) -> list[Fate]:
    return [report.fate for report in reports]


def told(ledger: Ledger, workspace: str = SHARED) -> tuple[list[Comparison], tuple[Finding, ...]]:
    return (list(ledger.every_comparison(workspace)), ledger.findings(workspace))


def set_of(comparisons: Sequence[Comparison]) -> dict[str, Any]:
    """Comparisons as far as the order of taking may not show: sides without the order of their claims."""
    return {
        one.id: (
            one.quantity,
            one.confidence,
            one.reason,
            {(side.relation, side.reason, frozenset(side.claims), frozenset(side.origins)) for side in one.sides},
        )
        for one in comparisons
    }


def test_an_article_is_read_stored_and_compared(ledger: Ledger, reader: Reader) -> None:
    """Two articles with two figures for one valuation make claims, a comparison and its history."""
    brought = [
        offer("a", "Anthropic is valued at $61.5 billion after its Series E.", "2025-03-03"),
        offer("b", "Anthropic was valued at $61.5 billion in its Series E.", "2025-03-04"),
    ]
    reports = list(take(brought, ledger, reader, now=NOW))
    assert [(report.where, report.fate, report.claims) for report in reports] == [
        ("a", Fate.TAKEN, 1),
        ("b", Fate.TAKEN, 1),
    ]
    comparisons = ledger.comparisons(SHARED, company="Anthropic")
    assert {"a", "b"} in [{claim.article for claim in one.claims} for one in comparisons]
    assert ledger.changes(SHARED)


def test_every_figure_stands_in_its_stored_article(ledger: Ledger, reader: Reader) -> None:
    """Of every claim that is kept the words are found where it says."""
    list(take(bring(GOLD), ledger, reader, now=NOW))
    articles = {one.id: one for one in ledger.every_article(SHARED)}
    claims = list(ledger.every_claim(SHARED))
    assert len(claims) > 200
    for claim in claims:
        part = articles[claim.article].part(Part(claim.part))
        assert part[claim.figure.start : claim.figure.end] == claim.figure.text


def test_taking_again_changes_nothing(ledger: Ledger, reader: Reader) -> None:
    """A second run over the same files leaves the ledger as it was, to the last change."""
    first = list(take(bring(GOLD), ledger, reader, now=NOW))
    before = (told(ledger), ledger.counts(SHARED), ledger.last_change())
    again = list(take(bring(GOLD), ledger, reader, now=NOW))
    assert (told(ledger), ledger.counts(SHARED), ledger.last_change()) == before
    assert (set(fates(first)), set(fates(again))) == ({Fate.TAKEN}, {Fate.KNOWN})


@pytest.mark.parametrize(("seed", "batch"), [(1, 1), (2, 7), (3, 50)])
def test_the_order_of_taking_changes_nothing(tmp_path: Path, reader: Reader, seed: int, batch: int) -> None:
    """The same articles in any order and in batches of any size end in the same comparisons and findings."""
    brought = list(bring(GOLD))
    mixed = random.Random(seed).sample(brought, len(brought))
    ends = []
    for name, order, size in (("a", brought, 50), ("b", mixed, batch)):
        ledger = open_ledger(tmp_path / name)
        list(take(order, ledger, reader, now=NOW, batch=size))
        ends.append(told(ledger))
        ledger.close()
    (one, found), (other, also) = ends
    assert set_of(one) == set_of(other)
    assert {finding.id: finding.sentence for finding in found} == {finding.id: finding.sentence for finding in also}


def test_a_workspace_s_own_articles_stay_its_own(ledger: Ledger, reader: Reader) -> None:
    """Shared comparisons are untouched by private articles; later shared articles reach the private view."""
    first, private, last = ([one for at, one in enumerate(bring(GOLD)) if at % 3 == third] for third in range(3))
    list(take(first, ledger, reader, now=NOW))
    before = told(ledger)
    list(take(private, ledger, reader, now=NOW, workspace=OURS))
    assert told(ledger) == told(ledger, "slack-T2") == before
    list(take(last, ledger, reader, now=NOW))
    ours = {claim.article for one in told(ledger, OURS)[0] for claim in one.claims}
    theirs = {claim.article for one in told(ledger)[0] for claim in one.claims}
    names = [{one.article.id for one in some if isinstance(one, Offer)} for some in (first, private, last)]
    assert not theirs & names[1]
    assert all(ours & some for some in names)


def test_a_private_view_is_what_one_shared_ledger_would_show(tmp_path: Path, ledger: Ledger, reader: Reader) -> None:
    """Whoever brought the articles: a workspace sees the comparison of all that it may see, where it has a part."""
    shared, private = ([one for at, one in enumerate(bring(GOLD)) if at % 2 == half] for half in range(2))
    list(take(private, ledger, reader, now=NOW, workspace=OURS))
    list(take(shared, ledger, reader, now=NOW))
    whole = open_ledger(tmp_path / "whole")
    list(take(bring(GOLD), whole, reader, now=NOW))
    assert set_of(told(ledger, OURS)[0]) == set_of(told(whole)[0])
    whole.close()


def test_refusals_are_passed_on_in_their_place(ledger: Ledger, reader: Reader) -> None:
    """Reports come in the order of what was brought, the reasons as they were given."""
    brought: list[Brought] = [
        offer("a", "Words."),
        Refused("b", "b: it is empty."),
        offer("c", "Words."),
        offer("a", "Words."),
    ]
    reports = list(take(brought, ledger, reader, now=NOW))
    assert [(report.where, report.fate, report.why) for report in reports] == [
        ("a", Fate.TAKEN, ""),
        ("b", Fate.REFUSED, "b: it is empty."),
        ("c", Fate.TAKEN, ""),
        ("a", Fate.KNOWN, ""),
    ]


@pytest.mark.parametrize("batch", [1, 50])
def test_an_id_stands_for_one_text_in_a_run(ledger: Ledger, reader: Reader, batch: int) -> None:
    """A second text under an id of the same run is refused; in a later run it is a newer version."""
    brought = [offer("a", "Words."), offer("b", "Words."), offer("a", "Other words.")]
    reports = list(take(brought, ledger, reader, now=NOW, batch=batch))
    assert fates(reports) == [Fate.TAKEN, Fate.TAKEN, Fate.REFUSED]
    assert reports[-1].why == "a: its id 'a' came before in this run, with another text. Give each its own id."
    assert fates(list(take(brought[2:], ledger, reader, now=NOW))) == [Fate.NEWER]


def test_the_future_is_refused(ledger: Ledger, reader: Reader) -> None:
    """A date may be ahead of ours by a day, as clocks and zones are; vague dates count from their beginning."""
    dates = ["2026-06-16", "2026-06-17", "2026-06", "2026", "2027", None]
    reports = list(take([offer(str(at), "Words.", one) for at, one in enumerate(dates)], ledger, reader, now=NOW))
    assert [report.fate is Fate.REFUSED for report in reports] == [False, True, False, False, True, False]
    assert reports[1].why == "1: it is dated 2026-06-17, in the future. Correct its date."


def test_a_text_is_no_longer_than_allowed(ledger: Ledger, reader: Reader) -> None:
    """Whoever brings it; bytes count, not characters."""
    reports = list(take([offer("a", "ü" * 60), offer("b", "u" * 60)], ledger, reader, now=NOW, longest=100))
    assert fates(reports) == [Fate.REFUSED, Fate.TAKEN]


def test_much_discussed_companies_wait_for_the_end_of_a_run(tmp_path: Path, reader: Reader) -> None:
    """Compared at once or at the end, the comparisons are the same; a stopped run leaves them to the next."""
    ends = []
    for name, at_once in (("now", 10_000), ("later", 0)):
        ledger = open_ledger(tmp_path / name)
        reports = take(bring(GOLD), ledger, reader, now=NOW, at_once=at_once)
        assert next(reports).fate is Fate.TAKEN
        assert (ledger.due(SHARED) == []) is (name == "now")
        reports.close()
        list(take(bring(GOLD), ledger, reader, now=NOW, at_once=at_once))
        assert ledger.due(SHARED) == []
        ends.append(set_of(told(ledger)[0]))
        ledger.close()
    assert ends[0] == ends[1] != {}


class Failing:
    """A reader with a fault, as a program may have one."""

    def __init__(self, reader: Reader) -> None:
        self._reader, self.outlets = reader, reader.outlets

    def skim(self, article: Article, /) -> Skimmed:
        if article.id == "bad":
            raise ZeroDivisionError
        return self._reader.skim(article)


def test_a_fault_stops_nothing_else(ledger: Ledger, reader: Reader) -> None:
    """An article on which the program fails is refused alone, and its batch is taken."""
    brought = [offer("a", "Words."), offer("bad", "Words."), offer("c", "Words.")]
    reports = list(take(brought, ledger, Failing(reader), now=NOW))
    assert fates(reports) == [Fate.TAKEN, Fate.REFUSED, Fate.TAKEN]
    assert "Please report this" in reports[1].why
    assert Counter(one.id for one in ledger.every_article(SHARED)) == {"a": 1, "c": 1}


def test_reports_come_when_their_articles_are_safe(ledger: Ledger, reader: Reader) -> None:
    """Who stops listening after a report finds everything reported in the ledger, and nothing by half."""
    reports = take((offer(str(at), f"Words {at}.") for at in range(1_000)), ledger, reader, now=NOW, batch=10)
    seen = [next(reports).where for _ in range(25)]
    reports.close()
    there = {one.id for one in ledger.every_article(SHARED)}
    assert set(seen) <= there
    assert len(there) == 30


@pytest.mark.parametrize("batch", [1, 50])
def test_every_run_over_a_file_with_two_texts_of_one_id_ends_alike(ledger: Ledger, reader: Reader, batch: int) -> None:
    """The first text counts, however often the file is taken and wherever its batches end."""
    brought = [
        offer("a", "Meta invested $14.3 billion in Scale AI."),
        offer("b", "Anthropic is valued at $61.5 billion."),
        offer("a", "Meta invested $1 billion in Scale AI."),
        offer("a", "Meta invested $14.3 billion in Scale AI."),
    ]
    runs = [fates(list(take(brought, ledger, reader, now=NOW, batch=batch))) for _ in range(3)]
    assert runs[0] == [Fate.TAKEN, Fate.TAKEN, Fate.REFUSED, Fate.KNOWN]
    assert runs[1] == runs[2] == [Fate.KNOWN, Fate.KNOWN, Fate.REFUSED, Fate.KNOWN]
    kept = ledger.article(SHARED, "a")
    assert kept is not None
    assert kept.text == brought[0].article.text


@pytest.mark.parametrize("batch", [1, 50])
def test_a_newer_text_is_not_taken_back_by_the_older_one_behind_it(ledger: Ledger, reader: Reader, batch: int) -> None:
    """What was known before the run is refused too when the run has brought another text first."""
    old, new = offer("a", "Meta invested $1 billion in Scale AI."), offer("a", "Meta invested $2 billion in Scale AI.")
    list(take([old], ledger, reader, now=NOW))
    assert fates(list(take([new, old], ledger, reader, now=NOW, batch=batch))) == [Fate.NEWER, Fate.REFUSED]
    assert fates(list(take([new, old], ledger, reader, now=NOW, batch=batch))) == [Fate.KNOWN, Fate.REFUSED]

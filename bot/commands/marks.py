"""What a line shows by its form alone: a period, an event, amounts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from bot.commands.words import HALVES, MONTHS, PHRASES, QUARTERS, SCALES
from bot.desk.things import PER, SAME_UNIT, UNITS
from bot.model import SO_FAR

YEAR = r"(?P<year>(?:19|20)\d\d)"


@dataclass(frozen=True, slots=True)
class Mark:
    """`text` is the canonical form of what stands from `start` to `end`."""

    start: int
    end: int
    text: str


@cache
def _periods() -> tuple[re.Pattern[str], ...]:
    link = r"[ ,]{0,2}(?:of |in )?(?:the )?"
    ordinal = rf"(?P<ordinal>{'|'.join(QUARTERS)})[ -]quarter"
    halves = rf"(?P<part>{'|'.join(HALVES)})[ -]half"
    months = "|".join(MONTHS)
    named = "|".join(month for month in MONTHS if len(month) > len("march"))
    around = "(?:(?:(?:end|start|beginning|close|middle) of (?:the year )?|(?:late|early|mid|end|year-?end)[ -]))?"
    fiscal = r"(?:FY|fiscal(?: year)?) ?"
    short = rf"(?:FY ?(?P<short>\d\d)|{fiscal}{YEAR})"
    return tuple(
        re.compile(rf"\b(?:{form})\b", re.IGNORECASE)
        for form in (
            r"(?P<iso>(?:19|20)\d\d-(?:Q[1-4]|H[12]|0[1-9]|1[0-2]))",
            rf"(?:Q(?P<quarter>[1-4])|{ordinal}){link}(?P<financial>{short})",
            rf"(?P<financial>fiscal) (?:Q(?P<quarter>[1-4])|{ordinal}){link}{YEAR}",
            rf"(?P<financial>{short}) (?:Q(?P<quarter>[1-4])|{ordinal})",
            rf"Q(?P<quarter>[1-4]){link}{YEAR}",
            rf"{YEAR} ?Q(?P<quarter>[1-4])",
            rf"{ordinal}{link}{YEAR}",
            rf"(?P<final>last|final) quarter{link}{YEAR}",
            rf"H(?P<half>[12]){link}{YEAR}",
            rf"{YEAR} ?H(?P<half>[12])",
            rf"{halves}{link}{YEAR}",
            rf"quarter (?:that )?(?:ended|ending|ends|to|through) (?:in |on )?(?P<closing>{months})\.?{link}{YEAR}",
            rf"{around}(?P<month>{months})\.?{link}{YEAR}",
            rf"(?P<fiscal>{fiscal}){YEAR}",
            r"FY ?(?P<short>\d\d)",
            around + YEAR,
            r"Q(?P<quarter>[1-4])",
            ordinal,
            r"H(?P<half>[12])",
            halves,
            rf"(?:in|since|until|from|of|last) (?:the )?(?P<month>{months})(?! \d)",
            rf"the (?P<month>{named})(?! \d)",
        )
    )


@cache
def _so_far() -> re.Pattern[str]:
    sums = "total|in total|so far|to date|in all|overall|altogether"
    given = r"(?:put|puts|putting|invest(?:ed|s|ing)?|poured|sunk|given|paid) (?:in|into|to)?"
    raised = r"(?:raised|funding|funded)"
    forms = (
        rf"{given}[\w .'’]{{1,40}} (?:{sums})",
        r"total (?:raised|funding|raise)",
        rf"{raised} (?:{sums})",
        rf"raised [\w ]{{1,30}} (?:{sums})",
    )
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


def period(text: str) -> Mark | None:
    """The period that a line names, as claims write it.

    >>> period("how much did xAI raise in december 2024?").text
    '2024-12'
    >>> period("capex for Q1 2025").text
    '2025-Q1'
    """
    if found := _so_far().search(text):
        return Mark(found.end(), found.end(), SO_FAR)  # its words stay: they name the measure too
    for form in _periods():
        if found := form.search(text):
            return Mark(found.start(), found.end(), _period_text(found.groupdict()))
    return None


def _period_text(said: dict[str, str | None]) -> str:
    """The parts of a period in the form that claims have."""
    year = said.get("year") or (f"20{said['short']}" if said.get("short") else "")
    financial = "FY" if said.get("financial") or said.get("fiscal") or said.get("short") else ""
    forms: dict[str, Callable[[str], str]] = {
        "iso": lambda iso: iso.upper(),
        "quarter": lambda quarter: f"Q{quarter}",
        "ordinal": lambda ordinal: f"Q{QUARTERS[ordinal.lower()]}",
        "closing": lambda month: f"Q{(MONTHS[month.lower()] + 2) // 3}",
        "final": lambda _: "Q4",
        "half": lambda half: f"H{half}",
        "part": lambda part: f"H{HALVES[part.lower()]}",
        "month": lambda month: f"{MONTHS[month.lower()]:02}",
    }
    part = next((form(value) for name, form in forms.items() if (value := said.get(name))), "")
    return part if said.get("iso") else "-".join(filter(None, (financial + year, part)))


@cache
def _event() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<series>(?:ser(?:ies?|is|eis|ires|eies)|seir(?:es|ies)|sreies) [a-z](?:-?\d)?)"
        r"|(?P<ipo>ipo|(?:initial )?public offering|(?:stock market |nasdaq |nyse )?(?:debut|listing|flotation)"
        r"|(?:went|going|goes|go|gone) public|floated|stock market launch)"
        r"|(?P<tender>tender(?: offer)?)|(?P<seed>seed(?: round)?)"
        r"|(?P<secondary>secondary(?: sale)?|(?:sold|sell|selling) (?:their |its |some )?(?:shares|stock)"
        r"|(?:share|stock) sale)"
        r"|(?P<owners>(?:employees|staff|workers|founders?)\b[^.?!]{0,60}\bsell(?:ing)?))\b",
        re.IGNORECASE,
    )


def event(text: str) -> Mark | None:
    """The deal that a line tells apart from others of a company.

    >>> event("/figure Lumenade series c").text
    'Series C'
    """
    found = _event().search(text)
    if found is None:
        return None
    if series := found["series"]:
        return Mark(*found.span(), "Series " + series.split()[1].upper())
    if found["owners"]:
        return Mark(found.end(), found.end(), "secondary")  # what stands between its words stays to be read
    names = {"ipo": "IPO", "tender": "tender offer", "seed": "seed", "secondary": "secondary"}
    return Mark(*found.span(), names[str(found.lastgroup)])


@cache
def _unit() -> re.Pattern[str]:
    units = "|".join(sorted({*UNITS, *SAME_UNIT}, key=len, reverse=True))
    of_whom = r"(?:[\w.&'’]{2,20} )?"
    return re.compile(
        rf"\b(?:(?:(?:per|for each) {of_whom}|(?:price|cost) of (?:a|one|each) )(?P<unit>{units})"
        r"|(?P<issue>(?:issue|ipo|listing) price(?! range| guidance)))\b",
        re.IGNORECASE,
    )


def unit(text: str) -> Mark | None:
    """What a line asks the price of one of, as a word that chooses.

    >>> unit("what did Lumenade pay per share?").text, unit("the price of one megawatt").text
    ('per-share', 'per-watt')
    >>> unit("Lumenade's issue price").text
    'per-share'
    """
    found = _unit().search(text)
    if found is None:
        return None
    if found["issue"]:
        at = found.end() if found["issue"].lower().startswith("ipo") else found.start()  # «IPO» names the event too
        return Mark(at, found.end(), PER + "share")
    said = found["unit"].lower()
    return Mark(found.start("unit"), found.end(), PER + SAME_UNIT.get(said, said))


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"\b(?:{form})\b", re.IGNORECASE), word) for form, word in PHRASES)


def phrase(text: str) -> Mark | None:
    """What a line asks about in several words, as the word that chooses; it ends where its names begin.

    >>> phrase("what is Orbo's stake worth?").text
    'holding'
    """
    found = ((form.search(text), word) for form, word in _phrases())
    return next((Mark(*place.span(), word) for place, word in found if place), None)


@cache
def _amounts() -> re.Pattern[str]:
    scales = "|".join(sorted(map(re.escape, SCALES), key=len, reverse=True))
    number = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,15}(?:[.,]\d{1,6})?"
    return re.compile(
        rf"(?<![\w.,])(?:[$€£¥₹]|us\$|rs\.? ?)?(?P<first>{number})"
        rf"(?: ?(?:or|and|to|vs\.?|-|–|,|/) ?[$€£¥₹]?(?P<second>{number}))?[ -]?(?P<scale>{scales})(?!\w)",
        re.IGNORECASE,
    )


def amounts(text: str) -> Iterator[Mark]:
    """Numbers with a scale; a scale that is said once holds for both of a pair.

    >>> [mark.text for mark in amounts("was the price 33 or 45 billion?")]
    ['33000000000', '45000000000']
    """
    for found in _amounts().finditer(text):
        for number in (found["first"], found["second"]):
            if number:
                yield Mark(*found.span(), _amount_text(number, found["scale"].lower()))


def _amount_text(number: str, scale: str) -> str:
    """The number in full; percent keeps its sign of being one."""
    thousands = re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", number)
    plain = Decimal(number.replace(",", "" if thousands else "."))
    if SCALES[scale] == 0:
        return f"{plain:f}%"
    full = plain.scaleb(SCALES[scale])
    return f"{full.quantize(Decimal(1)) if full == full.to_integral_value() else full:f}"

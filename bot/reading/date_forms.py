"""How dates are written: one pattern for all, and the parts of which every date has one, to find where it may stand."""

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

_FOREIGN = (
    "Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre"
    "|octobre|novembre|décembre|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|dicembre"
    "|enero|febrero|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho"
    "|julho|setembro|outubro|dezembro"
)
"""Months in five languages, where they are not written as in English."""

_MONTH = (
    r"(?P<month{0}>January|February|March|April|May|June|July|August|September|October|November|December|"
    + _FOREIGN
    + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_COUNT = (
    r"[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
    r"|[Hh]alf an?|\d{1,2}"
)
_COUNT_ABROAD = (
    r"einem|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
    r"|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze"
    r"|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce"
    r"|uma?|dois|duas|três|quatro|sete|oito|nove|dez|doze"
    r"|due|tre|quattro|cinque|sei|sette|otto|dieci|undici|dodici|\d{1,2}"
)
_UNIT_ABROAD = (
    r"Jahr(?:en)?|Monat(?:en)?|Wochen?|Tag(?:en)?|ans?|mois|semaines?|jours?|años?|mes(?:es)?|semanas?|días?"
    r"|anos?|mês|dias?|ann[io]|mes[ei]|settiman[ae]|giorn[io]"
)
_LAST_ABROAD = (
    r"(?:vergangenen|letzten|vorigen|letztes|voriges|vergangenes) (?:Jahre?s?|Monats?|Quartals?|Woche)"
    r"|[Vv]orjahr(?:es)?"
    r"|(?:an|année|mois|trimestre|semaine) (?:derni(?:er|ère)|passée?)|dernier trimestre"
    r"|(?:año|mes|trimestre|semana) (?:pasad[oa]|anterior)|(?:ano|mês|trimestre|semana) (?:passad[oa]|anterior)"
    r"|(?:anno|mese|trimestre|settimana) (?:scors[oa]|precedente)|scors[oa] (?:anno|mese|trimestre|settimana)"
)
_THIS_ABROAD = r"(?:diesem|dieses|laufenden) Jahre?s?|cette année|este año|este ano|quest['’]anno"
DATE = re.compile(
    r"\b(?=\w)(?:"  # where a word begins, not where one ends: there no date does
    r"(?P<iso>20\d\d-\d\d(?:-\d\d)?)\b"
    r"|(?P<quarter>Q[1-4]|[1-4]Q|H[12]|[12]H)"
    r"(?:(?: of)?[ ’'-]{0,2}(?P<qfiscal>FY ?|fiscal )?[’']?(?P<qyear>(?:19|20)\d\d|\d\d)\b(?![.,]\d))?"
    r"|(?P<fiscal5>[Ff]iscal )?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)"
    r"[ -](?P<fiscal1>fiscal[ -])?(?P<span>quarter|half)"
    r"(?:(?: of)?(?: the| its)?(?P<fiscal2> fiscal)?(?: year)? (?P<nyear>20\d\d|last year|this year))?"
    r"|(?P<nthabroad>[1-4]\.|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|vierte[nrs]?|premi(?:er|ère)|deuxième|seconde?|troisième"
    r"|quatrième|primer[ao]?|segund[oa]|tercer|cuarto|primeir[oa]|terceiro|quarto|prim[oa]|second[oa]|terzo)"
    r" (?:(?P<fiscal3>Geschäfts|Fiskal)?[Qq]uartals?|trimestre"
    r"|(?P<halfabroad>(?:Geschäfts)?[Hh]albjahr(?:es)?|Jahreshälfte|semestre|mitad|metade|moitié|metà))\b"
    r"(?:(?: des)?(?P<fiscal4> Geschäftsjahres| fiscale?)?(?: d[eo]l?)? (?P<nyearabroad>20\d\d))?"
    r"|(?:FY|[Ff]iscal(?: [Yy]ear)?) ?[’']?(?P<fiscal>20\d\d|\d\d)\b"
    r"|(?P<business>[Tt]his|[Cc]urrent|[Ll]ast|[Pp]revious|[Nn]ext|[Cc]oming) (?:fiscal|financial|business) year\b"
    r"|(?:[Tt]he )?year (?P<course>to|ended|ending|through|that ends?|that ended)(?: in| on)?(?: \d{1,2})? "
    r"(?P<closing>January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?: \d{1,2}\b)?"
    r"|(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)? (?:de )?"
    + _MONTH.format("1")
    + r"(?:,? (?:del? )?(?P<year1>(?:19|20)\d\d))?\b"
    r"|" + _MONTH.format("2") + r" (?P<day2>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?P<year2>(?:19|20)\d\d)\b)?"
    r"|" + _MONTH.format("3") + r",?(?: of| del?)? (?P<year3>(?:19|20)\d\d)\b"
    r"|(?P<ending>January|March|April|June|July|September|October|December)[ -]quarter\b"
    r"|(?:quarter|three months) (?:that )?(?:ended|ending|ends|to|through)(?: in| on)?(?: \d{1,2})? "
    r"(?P<ended>Jan|Mar|Apr|Jun|Jul|Sep|Oct|Dec)(?:uary|ch|il|e|y|t|tember|ober|ember)?\b\.?(?: \d{1,2}\b)?"
    r"|(?P<edge>[Ff]irst|[Ll]ast|[Ff]inal) (?P<long>three|six) months of (?P<myear>20\d\d)\b"
    r"|(?P<yearend>(?:[Yy]ear-end|[Hh]oliday) quarter)\b"
    r"|(?P<just>(?:three months|quarter|year) just ended|(?:just-ended|latest|most recent|past) quarter)\b"
    r"|(?P<last>[Ll]ast|[Tt]his|[Cc]urrent|[Nn]ext|[Pp]revious) "
    r"(?P<what>year|quarter|month|week|spring|summer|fall|autumn|winter|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
    r"|(?:[Ii]n|[Oo]ver|[Dd]uring) the (?P<season>spring|summer|fall|autumn|winter)\b(?! of)"
    rf"|(?P<ago>{_COUNT})(?P<half> and a half)? "
    r"(?P<unit>year|quarter|month|week|day)(?:s?|(?P<half2> and a half)) "
    r"(?P<back>ago|earlier|before|prior|later|back)\b"
    rf"|(?:[Vv]or|[Ii]l y a|[Hh]ace|[Hh]á) (?P<ago2>{_COUNT_ABROAD}) (?P<unit2>{_UNIT_ABROAD})\b"
    rf"|(?P<ago3>{_COUNT_ABROAD}) (?P<unit3>{_UNIT_ABROAD}) fa\b"
    rf"|(?:(?:[Ee]l|[Ll]a|[Ll]e|[Ll]o|o) |[Ll]['’])?(?P<lastabroad>{_LAST_ABROAD})\b|(?P<thisabroad>{_THIS_ABROAD})\b"
    r"|(?P<yearbefore>[Tt]he (?:year before|previous year|prior year|year earlier))\b"
    r"|(?P<fullyear>[Tt]he (?:full )?year(?!-)|[Aa]nnual|[Ff]ull-year)\b"
    r"|(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[Yy]esterday|[Tt]oday)\b"
    r"|(?:(?:(?:recently|early|late|soon) as|[Ii]n|[Bb]y|[Oo]f|[Ss]ince|[Uu]ntil|[Ee]arly|[Ll]ate|[Mm]id|[Ff]rom"
    r"|[Dd]uring|[Tt]hrough"
    r"|[Ii]m|[Vv]om|[Zz]um|[Ss]eit|Ende|Anfang|Mitte"
    r"|[Ee]n|[Dd]u|[Dd]el|[Ff]in|[Dd]ébut|[Dd]epuis|[Dd]es?de|[Aa]|[Dd]a|[Dd]i|[Nn]el|[Ee]m|de)[ -])"
    + _MONTH.format("4")
    + r"(?! (?:del? )?\d)\b"
    r"|" + _MONTH.format("5") + r"(?=[’']s\b| (?:round|raise|financing|funding|tender|deal|valuation|offering)\b)"
    r"|(?P<month6>Christmas)(?: Eve| Day)?\b"
    r"|(?P<bareyear>(?:19[6-9]|20[0-4])\d)(?![\w%]|[.,]\d|-\d(?!\d{3}\b))"
    r")"
)


_PARTS = (
    *(f"{decade}{year}" for decade in range(190, 210) for year in range(10)),
    *"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Q1 Q2 Q3 Q4 H1 H2 1Q 2Q 3Q 4Q 1H 2H FY fiscal Fiscal".split(),
    *"year uarter month week half uartal trimestre spring summer autumn winter annual Annual Monday Tuesday".split(),
    *"albjahr ahreshälfte semestre mitad metade moitié metà".split(),
    *"Wednesday Thursday Friday Saturday Sunday esterday".split(),
    *("day ", "days ", "fall ", "Christmas"),
)
"""Parts of which every date has one: the cheap question before the dear one."""
_YEARS = 200
"""So many of them, the first, are years."""
_BEFORE, AFTER = 28, 32
"""Characters of a date before and after one of its parts, at most."""
_ENDS = ("ago", "oday", "orjahr", "orjahres")
_ABROAD = (
    "Jahr Jahres Jahre Jahren Monat Monats Monaten Quartal Quartals Woche Wochen Tagen dernier dernière passé passée"
    " ans mois semaines pasado pasada años meses semanas anterior passado passada anos scorso scorsa precedente fa"
    " année mes año ano anno hace há"
)
_WORDS = (*_ENDS, *_FOREIGN.split("|"), *_ABROAD.split())
"""Further parts, which end a word, or are one."""


def places(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Where parts of dates stand, in order, each behind where its date may begin; they may overlap.

    A year with no other part near it is where its date begins.
    """
    hits = _machine().find_matches_as_indexes(text[start:end], overlapping=True)
    if not hits:
        return
    found = sorted([(start + begin, index, start + stop) for index, begin, stop in hits])
    last = start - _BEFORE
    for at, (begin, index, stop) in enumerate(found):
        if index >= len(_PARTS) and not _bounded(text, begin, stop, end):
            continue
        lone = index < _YEARS and last + _BEFORE <= begin and (at + 1 == len(found) or found[at + 1][0] >= stop + AFTER)
        yield begin if lone else begin - _BEFORE, begin, stop
        last = stop


@cache
def _machine() -> AhoCorasick:
    return AhoCorasick([*_PARTS, *_WORDS])


def _bounded(text: str, begin: int, stop: int, end: int) -> bool:
    if stop < end and (text[stop].isalnum() or text[stop] == "_"):
        return False
    return text[begin:stop] in _ENDS or not begin or not (text[begin - 1].isalnum() or text[begin - 1] == "_")

"""Number words of German, French, Spanish, Italian and Portuguese: simple ones as data, compounds by their grammar."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from bot.model.values import value


@value()
class Tongue:
    """How a language counts to 999; "_" is a blank, "/" parts spellings.

    `small` is 1 and up, `tens` 20 and up in tens, `hundreds` 100 and up; `pairs` and `triples` say how a ten and a one,
    a hundred and what is below it are written. `cut` is the larger one without its last vowel.
    """

    small: str
    tens: str
    hundreds: str
    pairs: tuple[str, ...]
    triples: tuple[str, ...]
    more: str = ""
    to_nineteen: tuple[str, ...] = ()


_TONGUES = (
    Tongue(
        small="ein/eins zwei drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf dreizehn vierzehn "
        "fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn",
        tens="zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig",
        hundreds="hundert/einhundert zweihundert dreihundert vierhundert fünfhundert/fuenfhundert sechshundert "
        "siebenhundert achthundert neunhundert",
        pairs=("{small}und{big}",),
        triples=("{big}{small}", "{big}und{small}"),
        more="tausend=1000 eintausend=1000 zweitausend=2000 dreitausend=3000 viertausend=4000 fünftausend=5000 "
        "zehntausend=10000 hunderttausend=100000 anderthalb=1.5 eineinhalb=1.5 zweieinhalb=2.5 dreieinhalb=3.5 "
        "viereinhalb=4.5 fünfeinhalb=5.5 sechseinhalb=6.5 siebeneinhalb=7.5 achteinhalb=8.5 neuneinhalb=9.5 "
        "zehneinhalb=10.5 dreiviertel=0.75",
    ),
    Tongue(
        small="un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept "
        "dix_huit dix_neuf",
        tens="vingt trente quarante cinquante soixante septante quatre_vingt/huitante/octante nonante",
        hundreds="cent deux_cent trois_cent quatre_cent cinq_cent six_cent sept_cent huit_cent neuf_cent",
        pairs=("{big} {small}", "{big} et {small}"),
        triples=("{big} {small}",),
        more="quatre_vingts=80 deux_cents=200 trois_cents=300 quatre_cents=400 cinq_cents=500 six_cents=600 "
        "sept_cents=700 huit_cents=800 neuf_cents=900",
        to_nineteen=("soixante", "quatre vingt"),
    ),
    Tongue(
        small="un/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis/dieciseis diecisiete dieciocho diecinueve",
        tens="veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        hundreds="ciento/cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
        "novecientos",
        pairs=("{big} y {small}", "{cut}i{small}"),
        triples=("{big} {small}",),
        more="veintiún=21 veintidós=22 veintitrés=23 veintiséis=26",
    ),
    Tongue(
        small="un/uno due tre/tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
        "sedici diciassette diciotto diciannove",
        tens="venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        hundreds="cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
        pairs=("{big}{small}", "{cut}{small}"),
        triples=("{big}{small}", "{cut}{small}", "{big} {small}"),
        more="duemila=2000 tremila=3000 quattromila=4000 cinquemila=5000 diecimila=10000 centomila=100000",
    ),
    Tongue(
        small="um dois/duas três/tres quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze "
        "dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove",
        tens="vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        hundreds="cem/cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos",
        pairs=("{big} e {small}",),
        triples=("{big} e {small}",),
    ),
)

_THOUSANDS = ("mil", "mille")
_POINTS = frozenset("komma virgule coma virgola vírgula".split())
_ZEROS = frozenset("null zéro cero zero".split())
_WITHIN = _POINTS | _ZEROS
_BEFORE_POINT = dict.fromkeys(_ZEROS, 0) | dict.fromkeys("eins un uno um".split(), 1)
_JOINERS = frozenset("y e et und".split())
LONGEST = 9
"""Words in the longest number: "trois mille quatre cent quatre vingt dix sept" is eight."""


def _rows(words: str, step: int, first: int) -> Iterator[tuple[str, int]]:
    for at, spellings in enumerate(words.split()):
        for word in spellings.replace("_", " ").split("/"):
            yield word, first + at * step


def _joined(big: Sequence[tuple[str, int]], small: Sequence[tuple[str, int]], how: Sequence[str]) -> dict[str, int]:
    return {
        form.format(big=whole, cut=whole[:-1], small=part): worth + more
        for whole, worth in big
        for part, more in small
        for form in how
    }


def _below_thousand(tongue: Tongue) -> dict[str, int]:
    small, tens = list(_rows(tongue.small, 1, 1)), list(_rows(tongue.tens, 10, 20))
    ones = [(word, worth) for word, worth in small if worth < 10]
    long = [(word, worth) for word, worth in tens if word in tongue.to_nineteen]
    below = dict(small) | dict(tens) | _joined(tens, ones, tongue.pairs) | _joined(long, small, tongue.pairs)
    hundreds = list(_rows(tongue.hundreds, 100, 100))
    return below | dict(hundreds) | _joined(hundreds, list(below.items()), tongue.triples)


@cache
def numbers() -> dict[str, Decimal]:
    """The worth of the number words above one of all five languages, with blanks for hyphens.

    >>> str(numbers()["fünfundachtzig"]), str(numbers()["quatre vingt dix"]), str(numbers()["ochenta y cinco"])
    ('85', '90', '85')
    """
    found = {word: Decimal(worth) for one in _TONGUES for word, worth in _below_thousand(one).items() if worth > 1}
    more = (pair.partition("=") for one in _TONGUES for pair in one.more.split())
    found |= {word.replace("_", " "): Decimal(worth) for word, _, worth in more}
    return found | {word: Decimal(1000) for word in _THOUSANDS}


def _thousands(words: Sequence[str]) -> Decimal | None:
    """The worth of words that may have a thousand among them: "dos mil quinientos"."""
    whole = numbers().get(" ".join(words))
    at = next((at for at, word in enumerate(words) if word in _THOUSANDS), None)
    if whole is not None or at is None:
        return whole
    rest = words[at + 1 :]
    if rest and rest[0] == "e":
        rest = rest[1:]
    head = numbers().get(" ".join(words[:at])) if at else Decimal(1)
    tail = numbers().get(" ".join(rest)) if rest else Decimal(0)
    return None if head is None or tail is None or max(head, tail) >= 1000 else head * 1000 + tail


def _worth(words: Sequence[str]) -> Decimal | None:
    at = next((at for at, word in enumerate(words) if word in _POINTS), None)
    if at is None:
        return _thousands(words)
    before = words[:at]
    head = _BEFORE_POINT.get(before[0]) if len(before) == 1 else None
    whole = numbers().get(" ".join(before)) if head is None else Decimal(head)
    tail = numbers().get(" ".join(words[at + 1 :]), Decimal(0))
    return Decimal(f"{whole}.{tail}") if whole is not None and tail in range(1, 100) else None


def _is_part(before: Sequence[str], worth: Decimal) -> bool:
    """Whether what stands before says that the number is only the end of one that cannot be read."""
    if not before:
        return False
    known = numbers()
    if before[-1] in known or before[-1] in _WITHIN:
        return True
    return before[-1] in _JOINERS and len(before) > 1 and known.get(before[-2], worth) > max(worth, Decimal(19))


def last_number(words: Sequence[str]) -> tuple[int, Decimal] | None:
    """How many of the last words are one number, and its worth; None where none is, or not all of it can be read.

    >>> last_number("paga ochenta y cinco".split()), last_number("dos mil quinientos".split())
    ((3, Decimal('85')), (3, Decimal('2500')))
    >>> last_number("dix cinq".split())
    """
    if words[-1] not in _ends():
        return None
    for size in range(min(LONGEST, len(words)), 0, -1):
        worth = _worth(words[-size:])
        if worth is not None:
            return None if _is_part(words[:-size], worth) else (size, worth)
    return None


@cache
def _ends() -> frozenset[str]:
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in numbers())


@cache
def _after_six() -> re.Pattern[str]:
    return re.compile(
        r"(?P<last>[ \u00a0-](?:millions?|milliards?|pour cent)\b)"
        r"|[ \u00a0-](?:cents?|mille)(?:[ \u00a0-][a-z]{2,9}){0,5}[ \u00a0-](?:millions?|milliards?)\b"
    )


def goes_on_abroad(text: str, start: int, end: int) -> bool:
    """Whether a "six" is within a French number: "trente-six millions", "six cents millions"."""
    found = _after_six().match(text, end)
    if not found or not found.group("last"):
        return bool(found)
    before = text[max(0, start - 16) : start].lower().replace("-", " ").split()
    return bool(before) and (before[-1] in numbers() or before[-1] in _WITHIN)

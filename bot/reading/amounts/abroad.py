"""What German, French, Spanish, Italian and Portuguese texts do otherwise with numbers, as data and a few questions.

Their number words stand before a scale word or percent; their nouns follow a million with "de" or a capital letter.
A word that English has too counts only where the words around it are of one of these languages.
"""

import re
from decimal import Decimal
from functools import cache

from bot.reading.alternatives import as_listed

_NUMBERS = {
    "de": (
        "zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 "
        "fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 dreissig=30 vierzig=40 "
        "fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 einhundert=100 zweihundert=200 "
        "dreihundert=300 vierhundert=400 fünfhundert=500 sechshundert=600 siebenhundert=700 achthundert=800 "
        "neunhundert=900 tausend=1000 anderthalb=1.5 eineinhalb=1.5 zweieinhalb=2.5 dreieinhalb=3.5 viereinhalb=4.5 "
        "fünfeinhalb=5.5 sechseinhalb=6.5 siebeneinhalb=7.5 dreiviertel=0.75"
    ),
    "fr": (
        "deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 "
        "quinze=15 seize=16 dix-sept=17 dix-huit=18 dix-neuf=19 vingt=20 trente=30 quarante=40 cinquante=50 "
        "soixante=60 soixante-dix=70 quatre-vingts=80 quatre-vingt-dix=90 cent=100 deux_cents=200 trois_cents=300 "
        "quatre_cents=400 cinq_cents=500 six_cents=600 sept_cents=700 huit_cents=800 neuf_cents=900"
    ),
    "es": (
        "dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 "
        "quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 treinta=30 cuarenta=40 "
        "cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 doscientos=200 trescientos=300 "
        "cuatrocientos=400 quinientos=500 seiscientos=600 setecientos=700 ochocientos=800 novecientos=900 mil=1000 "
        "dos_mil=2000 tres_mil=3000 cuatro_mil=4000 cinco_mil=5000 diez_mil=10000 cien_mil=100000"
    ),
    "it": (
        "due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 "
        "quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 trenta=30 "
        "quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 duecento=200 trecento=300 "
        "quattrocento=400 cinquecento=500 seicento=600 settecento=700 ottocento=800 novecento=900 mille=1000"
    ),
    "pt": (
        "dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 "
        "catorze=14 quatorze=14 quinze=15 dezesseis=16 dezessete=17 dezoito=18 dezenove=19 vinte=20 trinta=30 "
        "quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 duzentos=200 trezentos=300 "
        "quatrocentos=400 quinhentos=500 seiscentos=600 setecentos=700 oitocentos=800 novecentos=900"
    ),
}
"""Number words above one; "_" is a blank."""

PERCENTS = ("Prozent", "pour cent", "por ciento", "por cento", "per cento")
"""Percent as a word, before which a number may stand as a word."""


@cache
def numbers() -> dict[str, Decimal]:
    """The worth of the number words of all five languages.

    >>> str(numbers()["fünf"]), str(numbers()["dos mil"])
    ('5', '2000')
    """
    pairs = (pair.partition("=") for row in _NUMBERS.values() for pair in row.split())
    return {word.replace("_", " ").replace("-", " "): Decimal(worth) for word, _, worth in pairs}


_TONGUES = (
    "der das und mit für von wird dem den ist im bei auf nach hat einer eine sich wurde zu über le la les des est "
    "pour dans une et du aux au avec sur qui ses sa el los las del por una con que para y se su il lo gli della che "
    "per di nel da dei alla è ha un os do em uma não na à pela ao é y más"
)
_ENGLISH = "the of and to is was for that with its by at from on it has as an will said have"
_REACH = 120


@cache
def _small_words() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'’-])(?:(?P<abroad>{as_listed(_TONGUES)})|(?:{as_listed(_ENGLISH)}))(?![\w'’-])", re.IGNORECASE
    )


def speaks_foreign(text: str, at: int) -> bool:
    """Whether the words around a place of the text, within its paragraph, are of one of the five languages."""
    start = max(text.rfind("\n", 0, at) + 1, at - _REACH)
    stop = text.find("\n", at, at + _REACH)
    found = [one.lastgroup for one in _small_words().finditer(text, start, stop if stop >= 0 else at + _REACH)]
    return len(found) < 2 * found.count("abroad")


_GERMAN = frozenset("millionen milliarden milliarde billionen mio mrd".split())
_ROMANCE = frozenset(
    """millones millón millon milliards milliard miliardi miliardo milioni milione milhões milhão bilhões bilhão
    bilhoes milhoes billones billón trilhões mln mld mds""".split()
)
_NO_NOUNS = frozenset(
    """plus moins más mas menos mais meno più hace ici il là cela este esta ese eso questo quest' janvier février mars
    avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro deuda dette debiti dívida capital
    capitale valor valeur valore pérdidas pertes perdite ventas ricavi ingresos revenus receita receitas beneficio
    bénéfice utile lucro financiación financement finanziamenti funding valoración valorisation valutazione
    avaliação ordini commandes pedidos inversión investissement investissements investimenti investimento fin fine
    finales début debut inizio principios capitalización capitalisation capitalizzazione capitalização cotización perte
    pérdida perdita prejuízo chiffre fonds fondos fondi fundos media moyenne promedio la los las le les hoy ayer hier
    ieri oggi entonces allora alors""".split()
)
"""What may follow a million and "de" and is not counted: months, comparisons, money by its use."""


_USES = (
    "Kapital Eigenkapital Fremdkapital Risikokapital Wagniskapital Geld Umsatz Jahresumsatz Gewinn Verlust Schulden "
    "Börsenwert Marktwert Unternehmenswert Kaufpreis Kredit Förderung Investitionen Mittel Mitteln Einnahmen Erlös"
)
"""German nouns behind a sum that say what the money is."""


@cache
def _of_noun() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0](?:de |di |d['’])(?P<noun>[^\W\d_]{2,24})")


@cache
def _german_noun() -> re.Pattern[str]:
    uses = "|".join(_USES.split())
    adjective = r"(?:[a-zäöüß-]{2,24}(?:e|en|er|es|em) ){0,2}"
    return re.compile(rf"(?:(?<=Mio)\.|(?<=Mrd)\.)?[ \u00a0]{adjective}(?!(?:{uses})\b)[A-ZÄÖÜ][\w-]{{1,40}}")


def counts_abroad(text: str, start: int, end: int) -> bool | None:
    """Whether a noun follows the number that it counts; None where the number is not of these languages.

    >>> counts_abroad("mit 6,1 Milliarden bewertet", 4, 18), counts_abroad("5 millones de usuarios", 0, 10)
    (False, True)
    """
    word = text[start:end].rsplit(None, 1)[-1].lstrip("0123456789.,").lower()
    german = word in _GERMAN
    if not german and word not in _ROMANCE:
        if word not in ("million", "millions") or not speaks_foreign(text, start):
            return None
        german = text[start:end].endswith("Million")
    if german:
        return bool(_german_noun().match(text, end))
    found = _of_noun().match(text, end)
    return bool(found and found.group("noun").islower() and found.group("noun") not in _NO_NOUNS)


_LENT_OVER = tuple(
    """runde anleihe anleihen kredit kredite krediten kreditlinie darlehen vertrag verträge verträgen auftrag aufträge
    aufträgen bestellung bestellungen order finanzierung finanzspritze spritze deal deals geschäft scheck schecks zusage
    zusagen kapitalerhöhung paket programm investition investitionen investment beteiligung rückkauf vereinbarung
    abkommen rechnung anteilen aktien angebot gebot offerte überweisung fonds summe betrag schuldschein
    schuldscheine emission zahlung zahlungen strafe klage abschreibung abschreibungen transaktion rahmen
    börsengang zukauf übernahme kauf schulden verpflichtung verpflichtungen fazilität mandat rodung bonds""".split()
)


def names_sum(before: str) -> bool:
    """Whether "über" says what a round, a loan or a contract comes to: the last word is a noun of one.

    >>> names_sum("Finanzierungsrunde"), names_sum("zahlte")
    (True, False)
    """
    return before[:1].isupper() and before.lower().endswith(_LENT_OVER)

"""What German, French, Spanish, Italian and Portuguese texts do otherwise with numbers, as data and a few questions.

Their number words (`foreign_words`) stand before a scale word or percent; their nouns follow a million with "de" or a
capital letter. A word that English has too counts only where the words around it are of one of these languages.
"""

import re
from collections.abc import Sequence
from functools import cache

from bot.reading.alternatives import as_listed

PERCENTS = ("Prozent", "pour cent", "por ciento", "por cento", "per cento")
"""Percent as a word, before which a number may stand as a word."""


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


_WHOSE = frozenset("von mit der des an bei für".split())
"""Words between such a noun and the name of whose it is."""


def names_sum(before: Sequence[str]) -> bool:
    """Whether "über" says what a round, a loan or a contract comes to: its noun stands before it, perhaps with a name.

    >>> names_sum(["Finanzierungsrunde"]), names_sum(["Runde", "von", "Poolside"]), names_sum(["Poolside", "zahlte"])
    (True, True, False)
    """
    for at, word in reversed([*enumerate(before)]):
        if word[:1].isupper() and word.lower().endswith(_LENT_OVER):
            return at + 1 == len(before) or before[at + 1] in _WHOSE
        if not (word[:1].isupper() or word in _WHOSE):
            return False
    return False

"""What makes a row of German, French, Spanish, Italian or Portuguese one that frames can be looked for in.

English words in such a row may be other words ("pour", "on"); German has nouns with capitals that are no names, words
made of two ("Jahresumsatz") and verbs in two parts ("steigt mit fünf Milliarden bei Intel ein").
"""

from collections.abc import Sequence
from functools import cache

_SMALL = {
    "de": "der die das und mit für von wird dem den ist im bei auf nach hat einer eine ein sich wurde zu über am zum "
    "rund wie bis noch auch seine um hatte",
    "fr": "le la les des est pour dans une et du aux au avec sur qui ses sa par à un ont il elle d l",
    "es": "el la los las del por una con que para y se su ha un al unos más lo fue",
    "it": "il lo gli della che per una di nel da dei alla è ha un con del ha si in l",
    "pt": "os do da em uma com que para na no à ao um foi pela pelo por dos a o",
}
_ENGLISH = frozenset(
    "the of and to is was were for that with its by at from on it has as will said have a an in".split()
)


@cache
def _tongues() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for tongue, words in _SMALL.items():
        for word in words.split():
            table.setdefault(word, []).append(tongue)
    return {word: tuple(spoken) for word, spoken in table.items()}


def tongue(words: Sequence[str]) -> str | None:
    """Which of the five languages the words of a row are; None: English, or too few to tell.

    >>> tongue("la start-up a levé 80 millions auprès de l éditeur pour la France".split()), tongue(["the", "la"])
    ('fr', None)
    """
    table = _tongues()
    if table.keys().isdisjoint(words):
        return None
    spoken = [each for word in filter(table.__contains__, words) for each in table[word]]
    if not spoken:
        return None
    enough = max(1, sum(map(_ENGLISH.__contains__, words)))
    accented = len(words) - sum(map(str.isascii, words))
    if len(spoken) + accented <= enough:
        return None
    best = max(_SMALL, key=spoken.count)
    return best if spoken.count(best) + accented > enough else None


ELIDED = frozenset("l d s n qu c j m dell all nell sull dall un quest jusqu lorsqu puisqu".split())
"""What loses its vowel before an apostrophe: "l'acquisto", "d'euros"."""


def elided(token: str) -> str:
    """The word that lost its vowel before an apostrophe: the "d" of "d'euros"; empty where none did.

    >>> elided("d’euros"), elided("O'Reilly")
    ('d', '')
    """
    word, _, rest = token.lower().replace("’", "'").partition("'")
    return word if len(rest) > 1 and word in ELIDED else ""


_OWN = {
    "de": "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres",
    "fr": "son sa ses leur leurs",
    "es": "su sus",
    "it": "suo sua suoi sue",
    "pt": "seu sua seus suas",
}
NO_CUES = {
    "fr": {"pour": "for", "on": "elle", "or": "or", "qui": "which"}, "it": {"come": "wie", "sale": "salì"},
}  # fmt: skip
"""Words of a language that English has as other ones, with words that say the same and are none."""
for _tongue, _words in _OWN.items():
    NO_CUES.setdefault(_tongue, {}).update(dict.fromkeys(_words.split(), "its"))

PARTICLES = frozenset("ein um auf aus ab an zu hin bei zusammen".split())
"""The second part of a German verb, at the end of its clause."""

RELATIVE = frozenset("der die das dem den".split())
"""German articles that are relative pronouns where no noun of theirs follows."""
SOONER = frozenset("zuvor bisher einst schon bereits zuletzt nun jetzt damals noch inzwischen erst".split())
"""Words of time that begin such a clause."""

_HEADS = {
    "umsatz": "umsatz", "umsätze": "umsatz", "erlöse": "umsatz", "einnahmen": "umsatz",
    "bewertung": "bewertung", "finanzierung": "finanzierungsrunde", "runde": "finanzierungsrunde",
    "vertrag": "vertrag", "auftrag": "auftrag", "aufträge": "auftrag", "kredit": "kredit", "kredite": "kredit",
    "anleihe": "anleihe", "anleihen": "anleihe", "darlehen": "darlehen", "übernahme": "übernahme",
    "zukauf": "zukauf", "beteiligung": "beteiligung", "verlust": "verlust", "gewinn": "gewinn",
    "überschuss": "gewinn", "schulden": "schulden", "börsenwert": "börsenwert", "investitionen": "investitionen",
    "anteil": "anteil", "kaufpreis": "kaufpreis", "einsparungen": "einsparungen", "strafe": "strafe",
}  # fmt: skip


def compound(word: str) -> str | None:
    """The noun that a longer German one ends with, as the frames have it.

    >>> compound("jahresumsatz"), compound("milliardenvertrag"), compound("umsatz")
    ('umsatz', 'vertrag', None)
    """
    for size in range(min(13, len(word) - 3), 4, -1):
        head = _HEADS.get(word[-size:])
        if head:
            return head
    return None


_CLASS = (
    "chef", "chefin", "gründer", "gründerin", "manager", "managerin", "konzern", "firma", "unternehmen", "hersteller",
    "anbieter", "entwickler", "betreiber", "spezialist", "spezialisten", "start-up", "startup", "rivale", "rivalen",
    "konkurrent", "konkurrenten", "investor", "investoren", "tochter", "mutter", "riese", "riesen", "plattform",
    "präsident", "sprecher", "minister", "geldgeber", "kunde", "kunden", "partner", "gesellschaft", "schmiede",
    "dienst", "labor", "bank", "gruppe", "holding", "fonds", "chefs", "konzerns", "händler", "macher", "pionier",
)  # fmt: skip


def classes(word: str) -> bool:
    """Whether a German noun only says what the name after it is: "Konzernchef Bill McDermott", "Rivalen Intel"."""
    return word.endswith(_CLASS)

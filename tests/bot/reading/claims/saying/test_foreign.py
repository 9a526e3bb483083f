"""What narrows a figure in German, French, Spanish, Portuguese and Italian."""

import pytest

from bot.model import Scope
from bot.reading.claims.saying.scopes import events, scopes


def _of(text: str, figure: str) -> frozenset[Scope]:
    start = text.index(figure)
    return scopes(text, (start, start + len(figure)), (0, len(text)))


@pytest.mark.parametrize(
    ("text", "figure", "scope"),
    [
        ("Orlo investiert weitere 4 Milliarden Dollar in Tavi", "4 Milliarden Dollar", Scope.ADDITIONAL),
        ("Orlo investit 4 milliards de dollars supplémentaires", "4 milliards de dollars", Scope.ADDITIONAL),
        ("Orlo invertirá otros 4.000 millones de dólares", "4.000 millones de dólares", Scope.ADDITIONAL),
        ("Orlo investirá mais US$ 4 bilhões", "US$ 4 bilhões", Scope.ADDITIONAL),
        ("Orlo investirà altri 4 miliardi di dollari", "4 miliardi di dollari", Scope.ADDITIONAL),
        ("nun 11 Milliarden Euro, zuvor waren es 5 Milliarden Euro", "5 Milliarden Euro", Scope.PRIOR),
        ("11 milliards d'euros, contre 5 milliards", "5 milliards", Scope.PRIOR),
        ("11.000 millones, frente a los 5.000 millones", "5.000 millones", Scope.PRIOR),
        ("nach 51 Milliarden im Vorjahr", "51 Milliarden", Scope.PRIOR),
        ("bei 10 Milliarden Euro vor der Finanzierungsrunde", "10 Milliarden Euro", Scope.PRE_MONEY),
        ("10 milliards d'euros avant l'opération", "10 milliards d'euros", Scope.PRE_MONEY),
        ("en 10.000 millones de euros antes de la inyección", "10.000 millones de euros", Scope.PRE_MONEY),
        ("em US$ 10 bilhões antes do aporte", "US$ 10 bilhões", Scope.PRE_MONEY),
        ("840.000 millones una vez sumado el dinero fresco", "840.000 millones", Scope.POST_MONEY),
        ("für 10 Milliarden Dollar einschließlich Schulden", "10 Milliarden Dollar", Scope.WITH_DEBT),
        ("pour 10 milliards de dollars, dette comprise", "10 milliards de dollars", Scope.WITH_DEBT),
        ("por 10.000 millones de dólares, deuda incluida", "10.000 millones de dólares", Scope.WITH_DEBT),
        ("pour 10 milliards de dollars hors dette", "10 milliards de dollars", Scope.WITHOUT_DEBT),
        ("600 millions d'euros, dont 468 millions en actions", "468 millions", Scope.TRANCHE),
        ("Orlo investirá mais de US$ 4 bilhões", "US$ 4 bilhões", None),
        ("vaut encore 4 milliards de dollars", "4 milliards de dollars", None),
    ],
)
def test_each_language_has_its_words(text: str, figure: str, scope: Scope | None) -> None:
    """What is more, was before, or counts the debt is another quantity in every language."""
    assert _of(text, figure) == ({scope} if scope else set())


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("a Série A de US$ 53 milhões", "Series A"),
        ("in der Serie-D-Runde", "Series D"),
        ("une levée de série B", "Series B"),
        ("der Börsengang im Mai", "IPO"),
        ("son introduction en Bourse", "IPO"),
        ("un tour d'amorçage", "seed"),
        ("una serie a cuatro bandas", None),
    ],
)
def test_rounds_have_one_name_in_all_languages(text: str, event: str | None) -> None:
    """A Série A is a Series A; the letter has to be one."""
    found = events(text, 0, len(text))
    assert [name for _, name in found] == ([event] if event else [])

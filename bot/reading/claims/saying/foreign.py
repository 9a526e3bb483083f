"""The scopes of figures in German, French, Spanish, Portuguese and Italian, by the words on either side.

"Weitere 4 Milliarden", "contre 5,8 milliards auparavant", "deuda incluida": what English says is in `scopes`.
"""

import re
from collections.abc import Iterable

from bot.model import Scope

_BEFORE = {
    Scope.ADDITIONAL: (
        "weiteren?|zusätzlichen?|nochmals|noch einmal|otros|otras|outros|outras|mais(?= ?$)|altri|altre|ulteriori"
    ),
    Scope.TRANCHE: (
        "zunächst|vorerst|davon|anzahlung von|première tranche de|dans un premier temps|dont|inicialmente|de los cuales"
        "|primer tramo de|dos quais|inizialmente|di cui"
    ),
    Scope.PRIOR: (
        "zuvor|vorher|gegenüber|auparavant|(?<!dollars )(?<!euros )contre"
        "|frente a(?:l| los)?|en comparación con|anteriormente|ante os|contro i"
        "|rispetto a(?:i|gli|lla)?|em comparação com"
    ),
    Scope.PRE_MONEY: "vor der finanzierung|antes del aporte|pre-dinero|pré-monétaire",
    Scope.WITH_DEBT: (
        "einschließlich schulden|inklusive schulden|samt schulden|mit schulden|dettes? comprises?|dettes? incluses?"
        "|y compris les? dettes?|deuda incluida|incluida la deuda|incluyendo (?:la )?deuda|incluindo (?:a )?dívidas?"
        "|dívidas? incluídas?|debit[oi] inclus[oi]|compresi i debiti|unternehmenswert von|valeur d['’]entreprise de"
    ),
    Scope.WITHOUT_DEBT: "ohne schulden|hors dettes?|sin deuda|excluida la deuda|sem dívidas?|esclusi i debiti",
}
_AFTER = {
    Scope.ADDITIONAL: (
        "supplémentaires?|additionnels?|de plus|adicionales|adicional|más(?! (?:de|que|lo|allá))"
        "|adicionais|a mais(?! d)|aggiuntiv[io]|supplementari"
        "|in più|zusätzlich"
    ),
    Scope.PER_SHARE: "(?:je|pro) aktie|par action|l['’]action|por acci[oó]n|por ação|per azione|ad azione",
    Scope.TRANCHE: "vorab|tout de suite",
    Scope.PRIOR: (
        "zuvor|vorher|im vorjahr|ein jahr zuvor|vor einem jahr|auparavant|un an (?:plus tôt|avant)|précédemment"
        "|anteriores|un año antes|hace un año|um ano antes|un anno (?:prima|fa)"
    ),
    Scope.PRE_MONEY: (
        "(?:noch )?(?:vor|ohne) (?:der|dem|das|die) (?:finanzierungsrunde|finanzierung|runde|geldspritze"
        "|kapitalerhöhung|(?:frischen?|neuen?) (?:gelde?|kapitals?))"
        "|avant (?:l['’](?:opération|injection|apport|investissement|augmentation de capital)|la levée|le tour"
        "|cet apport|cette levée)"
        "|antes de (?:la (?:inyección|ronda|inversión|operación|ampliación)|esta ronda|recibir el dinero)"
        "|antes del aporte|sin contar el (?:nuevo dinero|dinero nuevo|dinero fresco)"
        "|antes (?:do (?:aporte|investimento)|da (?:rodada|captação|injeção))"
        "|prima (?:dell['’](?:aumento|investimento|iniezione|operazione)|del (?:round|finanziamento))"
    ),
    Scope.POST_MONEY: (
        "(?:inklusive|einschließlich|samt|mit) (?:der|des|dem) (?:frischen|neuen) (?:gelde?s?|kapitals?)"
        "|(?:argent|apport) (?:frais )?(?:compris|inclus)|une fois l['’]argent (?:frais )?versé"
        "|una vez (?:sumado|incluido|añadido)|(?:dinero|capital) (?:fresco|nuevo) incluido|incluindo o (?:novo )?aporte"
        "|compreso il nuovo capitale"
    ),
}
_AFTER[Scope.WITH_DEBT] = _BEFORE[Scope.WITH_DEBT].split("|unternehmenswert")[0]
_AFTER[Scope.WITHOUT_DEBT] = _BEFORE[Scope.WITHOUT_DEBT]


def _named(phrases: dict[Scope, str]) -> str:
    return "|".join(f"(?P<{scope.name}>{said})" for scope, said in phrases.items())


_LEFT = re.compile(rf"(?<![\w-])(?:{_named(_BEFORE)})(?: (?!dollar)[\w'’]{{1,12}}){{0,2}}[ (]?[^\w\s]{{0,3}}$")
_RIGHT = re.compile(rf"\)?(?P<comma>,)? ?\(?(?:{_named(_AFTER)})\b")
_PARTS = frozenset({Scope.ADDITIONAL, Scope.TRANCHE})
"""What is told without a comma: «500 millions, plus que prévu» is no further sum."""
_FIRST = frozenset(
    "weitere weiteren zusätzliche zusätzlichen nochmals einmal otros otras outros outras mais altri altre ulteriori "
    "zunächst vorerst davon anzahlung tranche temps dont inicialmente cuales tramo quais inizialmente cui zuvor vorher "
    "gegenüber auparavant contre frente comparación anteriormente ante contro rispetto comparação finanzierung aporte "
    "dinero monétaire schulden dette dettes deuda dívida dívidas debito debiti unternehmenswert entreprise".split()
)
"""Words of which one stands in all that narrows a figure behind it: asked first."""


def foreign(before: str, words: Iterable[str], after: str) -> list[Scope]:
    """The scopes that the words before and behind a figure say; all in lower case, `words` are those before it.

    >>> foreign("investiert weitere ", ["investiert", "weitere"], " in anthropic")
    [<Scope.ADDITIONAL: 'additional'>]
    """
    behind = _RIGHT.match(after)
    apart = behind is not None and behind["comma"] and Scope[behind.lastgroup or ""] in _PARTS
    found = [None if apart else behind]
    if not _FIRST.isdisjoint(words):
        found.append(_LEFT.search(before))
    return [Scope[match.lastgroup] for match in found if match and match.lastgroup]

"""German words of company news, lower-case. Data only."""

NOUNS = frozenset(
    """
    aktie aktien anfang anleihe anleihen anteil anteile auftrag aufträge bericht beschäftigte bewertung börse
    börsengang chips darlehen dollar ende entwickler euro fachleute firmen geld gelder geldgeber gewinn ingenieure
    investoren jahr jahre kapital kredit kredite kunden leute menschen milliarden millionen mitarbeiter mitte nutzer
    partner personal prozent rechenleistung rechenzentren runde schulden software stellen technik umsatz verlust
    vertrag verträge zukäufe
    """.split()
)
"""German nouns that follow "das Unternehmen" as its object, and are no names."""

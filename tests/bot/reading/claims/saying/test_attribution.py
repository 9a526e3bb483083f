"""Who says it."""

import pytest

from bot.model import Article, Measure, Voice
from tests.bot.reading.seeded import read, reader


@pytest.mark.parametrize(
    ("text", "voice", "name"),
    [
        ("xAI is raising $20 billion, Reuters reported.", Voice.OUTLET, "Reuters"),
        ("According to Bloomberg, xAI is raising $20 billion.", Voice.OUTLET, "Bloomberg"),
        ("xAI is raising $20 billion, people familiar with the matter said.", Voice.UNNAMED, None),
        ("xAI is reportedly raising $20 billion.", Voice.UNNAMED, None),
        ("Microsoft said revenue was $50 billion.", Voice.COMPANY, "Microsoft"),
        ("The company said it raised $50 million.", Voice.COMPANY, None),
        ("Revenue was $50 million, a regulatory filing showed.", Voice.FILING, None),
        ("The deal is worth $5 billion, analyst Gil Luria said.", Voice.PERSON, "Gil Luria"),
        ("The deal is worth $5 billion.", Voice.ARTICLE, None),
        ("OpenAI will spend $80 billion in the United States next year.", Voice.ARTICLE, None),
    ],
)
def test_the_voice_is_the_one_that_the_words_name(text: str, voice: Voice, name: str | None) -> None:
    """Outlets, companies, filings, persons and the unnamed are told apart."""
    (claim,) = reader().read(Article(id="a", title="", text=text, outlet="example.com"))
    assert (claim.attribution.voice, claim.attribution.name) == (voice, name)


@pytest.mark.parametrize(
    "credit",
    [
        "per Harbor Wire",
        "as first reported by Harbor Wire",
        "Harbor Wire has learned",
        "Harbor Wire reports",
        "Harbor Wire previously reported",
        "reports Harbor Wire",
        "citing Harbor Wire",
        "according to Harbor Wire",
        "according to a report in Harbor Wire",
        "Mira Dahl told Harbor Wire",
        "a source told Harbor Wire",
    ],
)
def test_an_outlet_that_nobody_lists_is_credited_as_one_in_all_forms_of_credit(credit: str) -> None:
    """A word that names outlets is enough; the outlet is a person in none of them."""
    assert _said_of(f"Korvane raised $450 million, {credit}.") == (Voice.OUTLET, "Harbor Wire")


@pytest.mark.parametrize(
    ("text", "voice", "name"),
    [
        ("Korvane raised $450 million, per TechCrunch.", Voice.OUTLET, "TechCrunch"),
        ("Korvane raised $450 million, Northbeat first reported.", Voice.OUTLET, "Northbeat"),
        ("Microsoft told Reuters it paid $450 million.", Voice.COMPANY, "Microsoft"),
        ("Microsoft confirmed what Reuters reported, a price of $450 million.", Voice.COMPANY, "Microsoft"),
        ("Revenue per GPU was $3 million.", Voice.ARTICLE, None),
    ],
)
def test_a_credit_is_told_from_the_word_of_a_company(text: str, voice: Voice, name: str | None) -> None:
    """What a company tells an outlet, or confirms of its report, is the company's word."""
    assert _said_of(text) == (voice, name)


@pytest.mark.parametrize(
    ("text", "voice", "name"),
    [
        ("Anthropic raised $3 billion in a round led by Lightspeed, it said.", Voice.COMPANY, "Anthropic"),
        ("It said it had raised $3 billion.", Voice.COMPANY, None),
        ("Wayve is worth $3 billion, she said.", Voice.PERSON, None),
        ("Meta bought Wayve for $3 billion and I'd have laughed, said an investor.", Voice.ARTICLE, None),
        ("“If Wayve fetches $3 billion, I’d have laughed,” said an investor.", Voice.ARTICLE, None),
    ],
)
def test_a_small_word_beside_the_verb_says_who_speaks(text: str, voice: Voice, name: str | None) -> None:
    """«It» is who the sentence begins with, not who stands next to it; a contraction is no name."""
    assert _said_of(text) == (voice, name)


@pytest.mark.parametrize(
    ("text", "voice", "name"),
    [
        ("“Wayve said it raised $3 billion,” said a banker.", Voice.ARTICLE, None),
        ('"Wayve said it raised $3 billion," Gil Luria said.', Voice.PERSON, "Gil Luria"),
        ("“He told me “Wayve said it fetched $3 billion” and left.”", Voice.ARTICLE, None),
        ("„Wayve said it raised $3 billion“, a man said.", Voice.ARTICLE, None),
        ("“We raised $3 billion,” Wayve said.", Voice.COMPANY, "Wayve"),
        ("Wayve said: “We raised $3 billion.”", Voice.COMPANY, "Wayve"),
    ],
)
def test_who_is_quoted_as_saying_it_does_not_say_it(text: str, voice: Voice, name: str | None) -> None:
    """Only the outermost speaker stands behind a claim."""
    assert _said_of(text) == (voice, name)


def _said_of(text: str) -> tuple[Voice, str | None]:
    claim, *_ = reader().read(Article(id="a", title="", text=text, outlet="echo.example"))
    return claim.attribution.voice, claim.attribution.name


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Laut Handelsblatt zahlt Meta 3 Milliarden Dollar für Cohere.", "Handelsblatt"),
        ("Meta zahlt 3 Milliarden Dollar für Cohere, wie Reuters meldet.", "Reuters"),
        ("Nach Informationen von Reuters zahlt Meta 3 Milliarden Dollar für Cohere.", "Reuters"),
        ("Selon Les Echos, Meta paie 3 milliards de dollars pour Cohere.", "Les Echos"),
        ("Meta paie 3 milliards de dollars pour Cohere, rapporte Reuters.", "Reuters"),
        ("Según Expansión, Meta paga 3.000 millones de dólares por Cohere.", "Expansión"),
        ("Meta paga 3.000 millones de dólares por Cohere, informó Reuters.", "Reuters"),
        ("Segundo a Reuters, a Meta paga US$ 3 bilhões pela Cohere.", "Reuters"),
        ("Meta paga 3 miliardi di dollari per Cohere, scrive il Financial Times.", "Financial Times"),
        ("Meta will pay $3 billion for Cohere, writes the Financial Times.", "Financial Times"),
    ],
)
def test_an_outlet_is_credited_in_every_language(sentence: str, outlet: str) -> None:
    """It stands behind the figure, and is no party of the deal."""
    (claim,) = read(sentence, "Meta and Cohere")
    assert (claim.attribution.voice, claim.attribution.name) == (Voice.OUTLET, outlet)
    assert (claim.company, claim.counterparty) == ("Cohere", "Meta")


@pytest.mark.parametrize(
    "sentence",
    [
        "Nach Angaben von Insidern zahlt Meta 3 Milliarden Dollar für Cohere.",
        "Según fuentes cercanas, Meta paga 3.000 millones de dólares por Cohere.",
        "Segundo fontes, a Meta paga US$ 3 bilhões pela Cohere.",
        "Secondo fonti vicine, Meta paga 3 miliardi di dollari per Cohere.",
    ],
)
def test_people_without_names_are_heard_in_every_language(sentence: str) -> None:
    """Nobody else stands behind what they say."""
    (claim,) = read(sentence, "Meta and Cohere")
    assert claim.attribution.voice is Voice.UNNAMED


@pytest.mark.parametrize(
    "sentence",
    [
        "En el segundo trimestre Cohere ingresó 300 millones de dólares.",
        "Nel secondo trimestre Cohere ha incassato 300 milioni di dollari.",
        "El segundo mayor inversor, Index, puso 300 millones de dólares en Cohere.",
    ],
)
def test_what_comes_second_credits_nobody(sentence: str) -> None:
    """«Segundo» and «secondo» are ordinals too."""
    (claim,) = read(sentence, "Cohere")
    assert claim.attribution.voice is Voice.ARTICLE


def test_who_tells_a_list_has_no_part_in_it() -> None:
    """The two billion on top are Google's as well, and not of the paper that writes so."""
    told = "Google verserà oltre 1 miliardo di dollari in Cohere, scrive il Financial Times, in aggiunta ai 2 miliardi."
    assert [claim.counterparty for claim in read(told, "Google investe in Cohere")] == ["Google", "Google"]


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("The Information nennt rund 30 Milliarden Dollar.", "The Information"),
        ("Bloomberg nannte 30 Milliarden Dollar.", "Bloomberg"),
        ("Bloomberg évoque 30 milliards de dollars.", "Bloomberg"),
        ("Bloomberg la cifra en 30.000 millones de dólares.", "Bloomberg"),
    ],
)
def test_an_outlet_names_another_figure_of_the_same_thing(sentence: str, outlet: str) -> None:
    """What was told before has another number there."""
    claim = read(f"Cohere strebt eine Bewertung von 25 Milliarden Dollar an. {sentence}", "Cohere")[-1]
    assert (claim.measure, claim.company) == (Measure.VALUATION, "Cohere")
    assert claim.attribution.name == outlet

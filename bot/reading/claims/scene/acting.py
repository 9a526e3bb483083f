"""Who acts for a company without being one: the people who run it, and what it makes. And places, which never act."""

from collections.abc import Iterator, Sequence

from bot.reading.claims.row.pieces import Kind, Piece
from bot.reading.claims.row.words import CAPITALS
from bot.reading.claims.scene.scene import PERSONAL, Scene
from bot.reading.companies.kinds import is_place
from bot.reading.companies.profiles import place_of
from bot.reading.companies.words import PLACES

Row = Sequence[Piece]
Pair = tuple[str | None, str | None]
_NETWORK = "X"
_UPON = frozenset({"on", "via"})
_WITHIN = frozenset({"in", "at", "near"})


def acting(piece: Piece, scene: Scene, *, bought: bool = False) -> str | None:
    """The company that a person, told by name or as "he", runs, or whose product is named: «the people behind Flux».

    `bought`: it stands where somebody is bought, and then a product is meant itself: «Slack cost Salesforce».
    """
    if piece.word in PERSONAL:
        return scene.profiles.firm_of(scene.person)
    if piece.kind is not Kind.PROPER:
        return None
    product = None if bought else scene.products.get((piece.name or "").lower())
    firm = product or scene.profiles.firm_of(scene.known(piece)) or scene.profiles.firm_of(piece.name)
    return firm or stands_for(piece, scene)


def for_firm(sides: Pair, scene: Scene) -> Pair:
    """«Jensen Huang has put $5 billion into Intel»: who runs a giant buys into others for it, and not for himself."""
    company, holder = sides
    firm = scene.profiles.firm_of(holder)
    return (company, firm) if firm in scene.standing.grown and company not in {None, firm} else sides


def known_at(row: Row, at: int | None, scene: Scene) -> str | None:
    """Who is named at a place of a row, by that piece alone."""
    return None if at is None else scene.known(row[at])


def meant_at(row: Row, at: int | None, scene: Scene, *, here: str | None = None) -> str | None:
    """Who acts at a place of a row, be it by a pronoun or as "the company"; `here` is who else its sentence names."""
    return None if at is None else scene.meant(row[at], passive_side=False, here=here)


def likely(scene: Scene) -> Iterator[str]:
    """Whom words may be about that name nobody: the section's company, the topic, those of the title; each once."""
    told = (scene.section, scene.topic, *sorted(scene.headed))
    yield from dict.fromkeys(filter(None, told))


def stands_for(piece: Piece, scene: Scene) -> str | None:
    """Whom a city means that acts: its government, or the one company of the text that sits there."""
    if piece.kind is not Kind.PROPER or piece.name is None:
        return None
    city = piece.name.lower()
    return CAPITALS.get(piece.name) or (scene.profiles.only(place_of([city])) if is_place(city) else None)


def seat(row: Row, at: int) -> bool:
    """«Had said in London that», «wrote on X that»: where something happens is nobody."""
    if at == 0 or row[at].kind is not Kind.PROPER:
        return False
    posted = row[at].name == _NETWORK and row[at - 1].word in _UPON
    return posted or (row[at - 1].word in _WITHIN and is_place((row[at].name or "").lower()))


def place_for(row: Row, at: int) -> bool:
    """«The other loan of $15 billion is for Wisconsin»: where what the money builds will stand is nobody."""
    for_it = at > 0 and row[at].kind is Kind.PROPER and row[at - 1].word == "for"
    place = (row[at].name or "").lower()
    return for_it and (place in PLACES or is_place(place))

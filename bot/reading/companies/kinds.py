"""What articles call companies by: what they make or do, and where they sit. Data, and what one word of it says.

A word of an article is turned into the word of `seeds/companies.toml`: "semiconductor" and "Chiphersteller" say
"chips", "Californian" says "california", and who sits in Santa Clara sits in California and in the United States.
"""

from collections.abc import Iterator
from functools import cache

_KINDS = """
chips: accelerator chip chipmaker chip-maker chipdesigner chips halbleiter puces semiconductors semiconductor
  processor gpu
marketing: advertising
lab: ai artificial-intelligence chatbot lab laboratory laboratoire language-model machine-learning model-maker
airline: airline
analytics: analytics data-analytics
data: analytics data data-analytics
apps: application
defence: arms defence defense défense defensa difesa rüstung weapons
assets: asset
audio: audio voice
voice: audio speech voice
cars: automaker carmaker autobauer autokonzern car
driverless: autonomous autonomous-driving driverless self-driving
bank: bank banca banque banco
batteries: battery
biotech: biotech
bitcoin: bitcoin crypto crypto-miner miner mining
media: broadcaster
browsers: browser
equity: buyout equity private-equity
telecoms: carrier telecom telecoms
chatbots: chatbot
cloud: cloud neocloud hyperscaler gpu-rental
coding: coding
computers: computer hardware
servers: computer hardware server servers
consulting: consultancy consulting
crypto: crypto
security: cybersecurity cyber cyber-security sicherheit security
database: data database datenbank
datacentres: data-centre data-center datacentre datacenter rechenzentrum
labelling: data-labeling data-labelling labeling labelling annotation
drones: drone drones
pharma: drugmaker
commerce: e-commerce ecommerce online-retailer retailer händler
electronics: electronics
energy: energy
exchange: exchange
fintech: fintech
payments: fintech payments
foundry: foundry
fund: fund fonds fondo
games: gaming games
gadgets: hardware
health: health healthcare
hedge: hedge
hiring: hiring
hr: hr human-resources
humanoids: humanoid humanoid-robot
robots: humanoid humanoid-robot robot roboter robotics robotica robotique robótica
identity: identity
images: image image-generation bildgenerator
insurance: insurer
legal: juridique legal legal-tech
lithography: lithography
memory: memory memory-chip
messaging: messaging
monitoring: monitoring
music: music musikdienst
networking: network networking networks network-equipment
social: network networks social social-media social-network
oil: oil
phones: phone phonemaker
publishing: publisher éditeur editor verlag
quantum: quantum quanten quantum-computing
retail: retailer händler
ride-hailing: ride-hailing
rockets: rocket
search: search search-engine suchmaschine
software: software softwarehaus
space: space
storage: storage
streaming: streaming
testing: testing
trading: trading
translation: translation
trucks: truck
venture: vc venture venture-capital
video: video
virtualisation: virtualisation virtualization
workflow: workflow
"""

_SEATS = """
california: santa clara, san francisco, palo alto, mountain view, menlo park, cupertino, sunnyvale, san jose, fremont,
  redwood city, los angeles, san diego, san mateo, milpitas, pleasanton, burbank, costa mesa, santa monica, irvine,
  foster city, hawthorne, los gatos, culver city, santa cruz
silicon valley: santa clara, palo alto, mountain view, menlo park, cupertino, sunnyvale, san jose, fremont, milpitas,
  redwood city, los gatos, san mateo, pleasanton, foster city
washington: seattle, redmond, bellevue
texas: austin, dallas, houston, round rock, starbase, bastrop
massachusetts: boston, cambridge, waltham, burlington, newton
new york: new york, armonk, purchase, corning
new jersey: livingston, secaucus
idaho: boise
florida: miami, west palm beach, boca raton
pennsylvania: pittsburgh, philadelphia
colorado: denver, broomfield
us: california, washington, texas, massachusetts, new york, new jersey, idaho, florida, pennsylvania, colorado,
  chicago, charlotte, detroit, indianapolis, bentonville, arlington, las vegas, memphis, charleston, bozeman, reston,
  troy, scottsdale, raleigh, kansas city, college park, westerville, easton, malta, salem
uk: london, bristol, cambridge, newbury
germany: munich, berlin, frankfurt, freiburg, heidelberg, stuttgart, walldorf, cologne, bonn, düsseldorf, wolfsburg,
  neubiberg
bavaria: munich, neubiberg
france: paris, toulouse, bezons
sweden: stockholm
finland: helsinki, espoo
netherlands: amsterdam, veldhoven, eindhoven
switzerland: zurich
ireland: dublin
denmark: copenhagen
norway: moss
israel: tel aviv, petah tikva, yokneam, jerusalem
japan: tokyo, nagoya
korea: seoul, suwon, icheon
china: beijing, shanghai, shenzhen, hangzhou
taiwan: taipei, hsinchu
singapore: singapore
canada: toronto, ottawa, burnaby
australia: sydney
india: bengaluru
emirates: abu dhabi
arabia: riyadh, dhahran
qatar: doha
nordic: sweden, finland, denmark, norway
europe: uk, germany, france, sweden, finland, netherlands, switzerland, ireland, denmark, norway
"""

_PEOPLES = """
us: american americano americana américain américaine estadounidense statunitense us-amerikanisch u.s usa
uk: british britain britannique britannico britannica británica británico britisch
california: californian californiano californiana californien californienne kalifornisch
texas: texan
bavaria: bavarian bayerisch
germany: german deutsch allemand allemande alemán alemana alemã tedesco tedesca
france: french français française francés francesa francese französisch
sweden: swedish schwedisch suédois suédoise sueca svedese
finland: finnish finnisch finlandais finlandaise
netherlands: dutch niederländisch néerlandais
switzerland: swiss schweizer
ireland: irish
denmark: danish
norway: norwegian norvegese
israel: israeli israelisch israélien israélienne israeliana israelí
japan: japanese japanisch japonais japonés japonesa giapponese
korea: korean koreanisch
china: chinese chinesisch chinois chinoise china chino cinese
taiwan: taiwanese
singapore: singaporean
canada: canadian kanadisch canadien canadienne canadiense canadese
australia: australian
india: indian
emirates: emirati
arabia: saudi
qatar: qatari
nordic: nordic
europe: european européen européenne europäisch
munich: münchner
berlin: berliner
paris: pariser parisien parisienne
london: londoner londonien
toronto: torontois
"""

_INFLECTED = ("en", "er", "es", "em", "e", "s")
_HEADS = (
    "hersteller herstellers konzern konzerns konzernen spezialist spezialisten spezialistin firma unternehmen anbieter "
    "anbieters betreiber betreibers entwickler entwicklers riese riesen gruppe schmiede start-up startup labor dienst "
    "plattform haus bauer produzent lieferant ausrüster vermieter tochter gigant pionier"
).split()
_ENDINGS = tuple(_HEADS)


def head_of(word: str) -> tuple[str, str] | None:
    """A German compound that says what a company is, as what stands before its head, and the head.

    >>> head_of("softwarekonzern"), head_of("rüstungs-start-up"), head_of("rechenzentrum")
    (('software', 'konzern'), ('rüstung', 'start-up'), None)
    """
    for head in _HEADS if word.endswith(_ENDINGS) else ():
        if word.endswith(head) and len(word) > len(head) + 1:
            before = word[: -len(head)].rstrip("-")
            return (before[:-1] if before.endswith("s") and before not in _kinds() else before), head
    return None


def said_by(word: str) -> frozenset[str]:
    """What a word says of a company, in the words of the seed; nothing, where no table has it.

    >>> sorted(said_by("chipmaker")), sorted(said_by("californian")), sorted(said_by("kalifornische"))
    (['chips'], ['california'], ['california'])
    """
    low = word.lower().removesuffix("-based")
    found = _kinds().get(low) or _peoples().get(low) or (frozenset({low}) if low in _places() else None)
    if found is None and low.endswith(("s", *_INFLECTED)):
        stems = (low.removesuffix(ending) for ending in _INFLECTED if low.endswith(ending))
        found = next((_kinds().get(stem) or _peoples().get(stem) for stem in stems if stem), None)
    return found or frozenset()


@cache
def around(seat: str) -> frozenset[str]:
    """A place with all that hold it, in lower case.

    >>> sorted(around("munich"))
    ['bavaria', 'europe', 'germany', 'munich']
    """
    found = {seat.lower()}
    while True:
        more = {outer for outer, inner in _seats().items() if not inner.isdisjoint(found)} - found
        if not more:
            return frozenset(found)
        found |= more


def is_place(words: str) -> bool:
    """Whether the words, in lower case, are a place that companies sit in: "santa clara"."""
    return words in _places()


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return _by_word(_KINDS)


@cache
def _peoples() -> dict[str, frozenset[str]]:
    return _by_word(_PEOPLES)


@cache
def _seats() -> dict[str, frozenset[str]]:
    return {outer: frozenset(inner.split(", ")) for outer, inner in _lines(_SEATS)}


@cache
def _places() -> frozenset[str]:
    return frozenset(_seats()) | frozenset().union(*_seats().values())


def _by_word(table: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for said, words in _lines(table):
        for word in words.split():
            found.setdefault(word, set()).add(said)
    return {word: frozenset(said) for word, said in found.items()}


def _lines(table: str) -> Iterator[tuple[str, str]]:
    """Each line of a table, as what stands before its colon and after it; a line that is indented goes on."""
    for line in table.strip().replace("\n  ", " ").splitlines():
        before, _, behind = line.partition(": ")
        yield before, behind

"""What the bot knows before it reads anything: companies, outlets, other names, and the words of measures."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from bot.model.claims import Measure, Scope, Stage
from bot.model.matters import Matter
from bot.model.weights import Weights


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes. `kind`: agency, newspaper, magazine, trade, blog, aggregator, company, filing, social, other."""

    domain: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()


def outlet_names(known: Iterable[Outlet]) -> dict[str, str]:
    """The outlets by all their forms in small letters, their domains among them; a form of two of them is left out."""
    found: dict[str, set[str]] = {}
    for one in known:
        for form in (one.domain, one.name, *one.aliases):
            found.setdefault(form.casefold(), set()).add(one.name)
    return {form: names.pop() for form, names in found.items() if len(names) == 1}


@dataclass(frozen=True, slots=True)
class Company:
    """A company of the gazetteer.

    `aliases` are other written forms that mean it in any case. `cased` are forms that mean it where they stand with
    these capitals ("Meta", "Apple"), `ambiguous` forms that are also a word, a letter or somebody else ("Scale", "X")
    and count only with evidence beside them; the name itself may stand in either. `known_by` are descriptions and
    people that stand for it in questions ("Facebook's owner", "Zuckerberg"), never in articles. `products` are what it
    makes or owns: "the ChatGPT maker" means the company, "ChatGPT" does not. `supplies` is how far it sells what the
    others need: 0 not, 1 its own cloud, 2 rented computing power, 3 chips, 4 halls, power and machines, 5 words and
    pictures for labs and giants; it tells who is paid in "a deal with".
    `kinds` are what it is ("chips", "cloud"), `seats` the cities it sits in, `people` who act for it, by their full
    names; articles tell companies by them: "the Santa Clara chipmaker". `buyer` is who bought it, `licensee` who paid
    for a licence to its work and took its people without buying it. `group` is the name under which what it earns,
    owes and builds is reported; `branches` are those of its parts that have names, each by what it sells. `year_ends`
    is the month in which its business year ends, of which articles say only "this fiscal year".
    """

    name: str
    aliases: tuple[str, ...] = ()
    tickers: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()
    known_by: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    supplies: int = 0
    kinds: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    buyer: str | None = None
    licensee: str | None = None
    group: str | None = None
    branches: tuple[tuple[str, str], ...] = ()
    year_ends: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureWords:
    """The words of one measure: its `name` for people, and in `asked` what people type for it ("worth")."""

    measure: Measure
    name: str
    asked: tuple[str, ...] = ()
    words: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Words that say what an amount is, and where in the sentence its company and its counterparty stand.

    `form` is "verb" (given as an infinitive; regular forms are made from it) or "noun". A place is "subject", "object",
    "owner" (before 's), "before" (a name just before the noun), or a preposition; the first that holds a name counts.
    `figure` says where the amount stands: "object", "head" (the noun follows the amount), "is", or a preposition; empty
    means the usual places of the form. `strict`: counts only where the company's place is filled. `measure` None: the
    words name a deal, and its kind comes from the text. `unit`: "percent" or "money" when only such amounts fit.
    `stage`: how far the thing has come, where the words say it: a forecast is planned, whoever raised it.
    """

    form: str
    words: tuple[str, ...]
    measure: Measure | None = None
    company: tuple[str, ...] = ()
    counterparty: tuple[str, ...] = ()
    figure: tuple[str, ...] = ()
    strict: bool = False
    unit: str = ""
    event: str = ""
    scopes: tuple[Scope, ...] = ()
    stage: Stage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeWords:
    """Words that tell of goods, services and capacity for money, and what they tell.

    `role` is what the subject of a verb does, or of nouns what they stand for in a trade: "goods", "bargain", "bill",
    "due", "clients", "suppliers". Verbs are given as infinitives, with their irregular forms.
    """

    role: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterWords:
    """The words of a matter, in small letters.

    `nouns` stand before the figure ("a fee of $1 billion") or right behind it ("the $1 billion fee"), `before` and
    `behind` only there. Where one of `unless` stands beside them it is something else. `per_share`: only prices a share
    fit, where they else never do. `of_the_deal`: it belongs to the company that is bought, if one is.
    """

    matter: Matter
    nouns: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    per_share: bool = False
    of_the_deal: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """Words, in lower case, that do in articles as companies do and are none.

    `famous` are last names and seats of power that stand alone, `products` what the names of models and products begin
    with.
    """

    famous: frozenset[str] = frozenset()
    products: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the bot knows before it reads anything.

    `weights` are got when they are asked for: they are large, and most commands read no article.
    """

    companies: tuple[Company, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    measures: tuple[MeasureWords, ...] = ()
    frames: tuple[Frame, ...] = ()
    trades: tuple[TradeWords, ...] = ()
    matters: tuple[MatterWords, ...] = ()
    names: Names = Names()
    weights: Callable[[], Weights] = Weights

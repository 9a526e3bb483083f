"""One text of one outlet."""

from bot.model.claims import Claim, Part
from bot.model.dates import When
from bot.model.values import value

SHARED = "shared"
"""The workspace of the corpus that everybody sees."""


@value(kw_only=True)
class Article:
    """One text of one outlet. `id` is unique in its workspace; `outlet` is a domain or a name as given."""

    id: str
    title: str
    text: str
    outlet: str
    url: str | None = None
    published: When | None = None

    def part(self, part: Part) -> str:
        return self.title if part is Part.TITLE else self.text

    def quote(self, claim: Claim) -> str:
        """The words of the sentence that a claim of this article stands in."""
        start, end = claim.sentence
        return self.part(claim.part)[start:end]

    def before(self, claim: Claim) -> str:
        """The words of a claim's sentence up to its figure."""
        return self.part(claim.part)[claim.sentence[0] : claim.figure.start]

    def beside(self, claim: Claim, reach: int) -> str:
        """The words of a claim's sentence around its figure, so many characters on either side at most."""
        start, end = claim.sentence
        return self.part(claim.part)[max(start, claim.figure.start - reach) : min(end, claim.figure.end + reach)]

    def sides(self, claim: Claim, before: int, behind: int) -> tuple[str, str]:
        """The words of a claim's sentence before its figure and behind it, so many characters of each at most."""
        said, (start, end) = self.part(claim.part), claim.sentence
        left = said[max(start, claim.figure.start - before) : claim.figure.start]
        return left, said[claim.figure.end : min(end, claim.figure.end + behind)]

"""Questions about a figure, each worth asking only in a sentence that holds one of certain words."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

Question = TypeVar("Question")


def worth_asking(
    questions: Sequence[tuple[frozenset[str], Question]],
) -> Callable[[frozenset[str]], tuple[Question, ...]]:
    """What gives, for the words of a sentence, the questions to ask there, in their order.

    A question stands with the words of which a sentence has one where the answer may be yes; without any it is always
    asked. Sentences with the same of these words are answered from memory.

    >>> asked = worth_asking([(frozenset({"each", "per"}), "a price?"), (frozenset(), "a sum?")])
    >>> asked(frozenset({"each", "chip"})), asked(frozenset({"chip"}))
    (('a price?', 'a sum?'), ('a sum?',))
    """
    telling = frozenset().union(*(words for words, _ in questions))

    @lru_cache(maxsize=2048)
    def asked(said: frozenset[str]) -> tuple[Question, ...]:
        return tuple([question for words, question in questions if not words or not words.isdisjoint(said)])

    return lambda said: asked(said & telling)

"""Learnt trees, asked for a probability."""

from collections.abc import Iterable, Sequence
from math import exp
from statistics import mean

from bot.model import Forest
from bot.model.forests import Tree

HOPELESS = -3.0
"""Logits at which the first group of trees need no second opinion: most pairs are of two different things."""


def probability(forest: Forest, signs: Sequence[float]) -> float:
    """How likely it is, by its signs, that something is what the trees were taught to find.

    >>> unlike = ((0, 0.5, 1, 2), (-1, 2.0, 0, 0), (-1, -2.0, 0, 0))
    >>> [round(probability(Forest(("ratio",), groups=((unlike,),)), [ratio]), 2) for ratio in (0.1, 3)]
    [0.88, 0.12]
    """
    first, *others = forest.groups
    score = _added(first, signs)
    if forest.start + score > HOPELESS:
        score = mean((score, *(_added(group, signs) for group in others)))
    return 1 / (1 + exp(-forest.start - score))


def _added(trees: Iterable[Tree], signs: Sequence[float]) -> float:
    score = 0.0
    for tree in trees:
        node = tree[0]
        while node[0] >= 0:
            node = tree[node[2] if signs[node[0]] <= node[1] else node[3]]
        score += node[1]
    return score

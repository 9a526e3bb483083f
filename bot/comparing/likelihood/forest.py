"""Learnt trees, asked for a probability."""

from collections.abc import Sequence
from math import exp

from bot.model import Forest


def probability(forest: Forest, signs: Sequence[float]) -> float:
    """How likely it is, by its signs, that something is what the trees were taught to find.

    >>> unlike = ((0, 0.5, 1, 2), (-1, 2.0, 0, 0), (-1, -2.0, 0, 0))
    >>> [round(probability(Forest(("ratio",), trees=(unlike,)), [ratio]), 2) for ratio in (0.1, 3)]
    [0.88, 0.12]
    """
    score = forest.start
    for tree in forest.trees:
        at = 0
        while (node := tree[at])[0] >= 0:
            at = node[2] if signs[node[0]] <= node[1] else node[3]
        score += node[1]
    return 1 / (1 + exp(-score))

"""Learn from pairs of figures when two of them contradict one another: boosted trees on the signs of a pair.

    python -m tests.learning.forest pairs.jsonl contradictions.json

The pairs are those of `tests.learning.contradictions`. Few were judged by a reader, so these count most.
"""

import json
import sys
from math import log
from pathlib import Path

COUNTS = {"gold": 1.0, "silence": 1.0, "altered": 0.02}
"""How much a pair counts, by what is known of it: of those that were altered there are many."""
TREES, LEAVES, RATE = 200, 8, 0.05
FORESTS = 3
"""Forests that are averaged: each is learnt of other shares, and chance counts the less."""
FEWEST = 12
"""Pairs that a leaf is learnt of at least."""
SIGNS, PAIRS = 0.3, 0.6
"""The shares of signs and of pairs that a tree is learnt of: no single one decides."""


def main(source, target):
    names, *rows = (json.loads(line) for line in Path(source).read_text("utf-8").splitlines())
    models = [fitted(rows, seed) for seed in range(FORESTS)]
    forest = {
        "signs": names,
        "start": round(log_odds(float(models[0].init_.class_prior_[1])), 4),
        "groups": [[grown(stage[0].tree_) for stage in model.estimators_] for model in models],
    }
    Path(target).write_text(json.dumps(forest, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def fitted(rows, seed):
    """A model of what contradicts, by the signs of pairs."""
    from sklearn.ensemble import GradientBoostingClassifier  # there where it is learnt, and not where it is tested

    trees = GradientBoostingClassifier(
        n_estimators=TREES,
        learning_rate=RATE,
        max_leaf_nodes=LEAVES,
        max_depth=None,
        min_samples_leaf=FEWEST,
        max_features=SIGNS,
        subsample=PAIRS,
        random_state=seed,
    )
    counts = [COUNTS[row["by"]] for row in rows]
    return trees.fit([row["signs"] for row in rows], [row["contradicts"] for row in rows], sample_weight=counts)


def grown(tree):
    """The nodes of a tree: the place of a sign, its limit, and where to go on; a leaf with what it says."""
    nodes = []
    for place, limit, low, high, said in zip(
        tree.feature, tree.threshold, tree.children_left, tree.children_right, tree.value[:, 0, 0], strict=True
    ):
        is_leaf = low < 0
        leaf = (-1, round(RATE * float(said), 5), 0, 0)
        nodes.append(leaf if is_leaf else (int(place), float(limit), int(low), int(high)))
    return nodes


def log_odds(share):
    return log(share / (1 - share))


if __name__ == "__main__":
    main(*sys.argv[1:])

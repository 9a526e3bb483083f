"""Trees that were learnt of examples: each asks for one number at a time, and ends in what that says."""

from dataclasses import dataclass

Node = tuple[int, float, int, int]
"""The place of a sign, its limit, and the nodes to go on with up to it and above; a leaf has the place -1 and its
value, in logits, for a limit."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees that are added up. `signs` are the numbers they ask for, in their order; `start` is what no tree knows."""

    signs: tuple[str, ...] = ()
    start: float = 0.0
    trees: tuple[tuple[Node, ...], ...] = ()

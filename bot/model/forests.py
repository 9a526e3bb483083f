"""Trees that were learnt of examples: each asks for one number at a time, and ends in what that says."""

from dataclasses import dataclass

Node = tuple[int, float, int, int]
"""The place of a sign, its limit, and the nodes to go on with up to it and above; a leaf has the place -1 and its
value, in logits, for a limit."""

Tree = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees in groups: those of a group are added up, and groups, learnt of other shares of the same, are averaged.

    `signs` are the numbers that trees ask for, in their order; `start` is what is likely before any tree is asked.
    """

    signs: tuple[str, ...] = ()
    start: float = 0.0
    groups: tuple[tuple[Tree, ...], ...] = ()

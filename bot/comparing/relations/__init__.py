"""Groups of claims set against one another: the classes of disagreement, and how each is recognised."""

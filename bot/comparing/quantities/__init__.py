"""Which claims are about the same thing, and the sides into which they fall there."""

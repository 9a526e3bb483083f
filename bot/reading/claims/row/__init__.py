"""A sentence as a row of pieces: its words, names and figures, and the small signs between them."""

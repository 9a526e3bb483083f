"""What a figure is an amount of, by its place in the sentence and by the words around it."""

"""How likely two figures contradict one another, learnt of pairs that careful readers judged."""

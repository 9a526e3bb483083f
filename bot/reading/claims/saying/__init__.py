"""How a figure is said: by whom, when, at what stage, within what limits, or that it is not so."""

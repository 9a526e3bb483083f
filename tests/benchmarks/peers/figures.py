"""Our figures alone."""


def load():
    from bot.reading.amounts.figures import figures

    return figures

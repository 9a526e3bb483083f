"""Our figures alone."""


def load():
    from bot.reading.amounts import figures

    return figures

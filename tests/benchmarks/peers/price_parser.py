"""price-parser: one price a string."""


def load():
    from price_parser import Price

    return Price.fromstring

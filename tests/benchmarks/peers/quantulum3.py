"""quantulum3 without its optional classifier."""


def load():
    from quantulum3 import parser

    return parser.parse

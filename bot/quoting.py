"""Values between quotation marks, as the text form of commands has them."""


def quoted(value: object) -> str:
    r"""A value between quotation marks, its own marks and backslashes escaped.

    >>> print(quoted('the "data foundry"'))
    "the \"data foundry\""
    """
    text = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'

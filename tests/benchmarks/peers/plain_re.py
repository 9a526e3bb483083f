"""The floor: one regular expression for money and percent, with nothing read from it."""

import re


def load():
    money = re.compile(
        r"[$€£¥]\s?\d[\d.,]{0,20}\s?(?:bn|billion|B|mn|million|m|M|trillion)?|\d[\d.,]{0,20}\s?(?:%|percent)"
    )
    return money.findall

"""Facebook's duckling as a native wheel: amounts of money and numbers."""

import time


def load():
    import duckling

    language = duckling.parse_lang("EN")
    locale = duckling.parse_locale("EN_US", duckling.default_locale_lang(language))
    zones = duckling.load_time_zones("/usr/share/zoneinfo")
    context = duckling.Context(duckling.parse_ref_time(zones, "UTC", int(time.time())), locale)
    wanted = duckling.parse_dimensions(["amount-of-money", "number"])

    def read(sentence):
        return duckling.parse(sentence, context, wanted, False)

    return read

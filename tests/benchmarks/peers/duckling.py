"""Facebook's duckling as a native wheel, with all its dimensions, as its server runs by default."""

import time

DIMENSIONS = (
    "amount-of-money", "credit-card-number", "distance", "duration", "email", "number", "ordinal", "phone-number",
    "quantity", "temperature", "time", "time-grain", "url", "volume",
)  # fmt: skip


def load():
    import duckling

    language = duckling.parse_lang("EN")
    locale = duckling.parse_locale("EN_US", duckling.default_locale_lang(language))
    zones = duckling.load_time_zones("/usr/share/zoneinfo")
    context = duckling.Context(duckling.parse_ref_time(zones, "UTC", int(time.time())), locale)
    wanted = duckling.parse_dimensions(list(DIMENSIONS))

    def read(sentence):
        return duckling.parse(sentence, context, wanted, False)

    return read

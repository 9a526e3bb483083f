"""The words that multiply a number, and those that say what is counted, as data."""

SCALE_WORDS = {
    2: "hundred",
    3: "thousand thousands tausend tsd mila mille milliers тыс",
    5: "lakh lakhs lac lacs",
    6: (
        "million millions mln mio millionen millones millón millon milhões milhão milhoes milioni milione miljoen "
        "miljoner miljon millioner milionów miliony milion mn mm млн миллионов миллиона"
    ),
    7: "crore crores cr",
    9: (
        "billion billions bln bn milliarden milliarde mrd mld milliard milliards bilhões bilhão bilhoes miliardi "
        "miliardo miljard miljarden miljarder milliarder miliardów miliardy miliard mds mrds млрд миллиардов "
        "миллиарда"
    ),
    12: "trillion trillions tn trn billionen billones billón trilhões trilhão trilioni",
    15: "quadrillion",
}
"""Powers of ten by their words, in lower case."""

SCALE_LETTERS = {
    "k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "t": 12, "T": 12, "Bn": 9, "BN": 9, "MM": 6, "mil": 6, "Mil": 6,
    "bil": 9, "Bil": 9, "bi": 9, "mi": 6, "tri": 12, "Md": 9, "L": 5, "亿": 8, "億": 8, "万": 4, "兆": 12,
}  # fmt: skip
"""Short forms, which count as written only. "mil" after a space is a thousand in Spanish and Portuguese."""

FOREIGN = frozenset(
    """tausend tsd mila mille mio millionen millones millón millon milhões milhão milhoes milioni milione miljoen
    miljoner miljon millioner milionów miliony milion milliarden milliarde mrd mld milliard milliards bilhões
    bilhão bilhoes miliardi miliardo miljard miljarden miljarder milliarder miliardów miliardy miliard mds mrds
    billionen billones billón trilhões trilhão trilioni млн млрд миллионов миллиона миллиардов миллиарда тыс bi
    mi md""".split()
)
"""Scale words of languages that write a decimal comma."""

PERCENT = frozenset(
    """% ％ percent percents pct pc percentage prozent procent percento процентов процента процент prozentige
    prozentigen prozentiger prozentiges prozentig""".split()
)
PERCENT_PAIRS = frozenset(
    {("per", "cent"), ("por", "ciento"), ("por", "cento"), ("pour", "cent"), ("per", "cento"), ("per", "cents")}
)

COUNTED = frozenset(
    """people users subscribers customers clients developers employees workers engineers researchers scientists
    contractors jobs roles hires positions layoffs GPUs chips accelerators processors servers TPUs CPUs
    gigawatts megawatts shares""".split()
)
"""Plural nouns whose counts are figures; each is its own unit."""

COUNTED_AS = {
    "employee": "employees", "worker": "workers", "engineer": "engineers", "researcher": "researchers",
    "contractor": "contractors", "GPU": "GPUs", "gpus": "GPUs", "chip": "chips", "gigawatt": "gigawatts",
    "GW": "gigawatts", "megawatt": "megawatts", "MW": "megawatts", "persons": "people", "staffers": "employees",
    "staff": "employees", "TWh": "terawatt-hours", "GWh": "gigawatt-hours", "bps": "basis points", "job": "jobs",
    "user": "users", "customer": "customers", "share": "shares", "Mitarbeiter": "employees",
    "Mitarbeitern": "employees", "Mitarbeitende": "employees", "Beschäftigte": "employees",
    "Beschäftigten": "employees",
    "salariés": "employees", "employés": "employees", "empleados": "employees", "trabajadores": "employees",
    "dipendenti": "employees", "funcionários": "employees", "Nutzer": "users", "Nutzern": "users",
    "utilisateurs": "users", "usuarios": "users", "usuários": "users", "utenti": "users",
}  # fmt: skip
"""Other forms, and the plural that is their unit."""

ACCELERATORS = (
    "A100 A800 B100 B200 B300 GB200 GB300 H100 H200 H20 H800 L40S L40 MI250X MI250 MI300X MI300A MI300 MI325X MI325 "
    "MI350X MI350 MI355X MI355 MI400 MI450 V100"
)
"""Models of GPUs; their plurals are counted as GPUs."""

BETWEEN = frozenset(
    """AI AMD Blackwell Google Hopper NVIDIA Nvidia Nvidia's TPU active additional
    advanced ai annual artificial business commercial common corporate current cutting-edge daily enterprise
    existing full-time gig global graphics high-end human individual intelligence monthly more new online other
    outstanding paid part-time paying processing registered skilled software top total unique weekly""".split()
)
"""Words that may stand between a number and the noun that is counted."""

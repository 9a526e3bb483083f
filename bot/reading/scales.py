"""The words that multiply a number, and those that say what is counted, as data."""

SCALE_WORDS = {
    2: "hundred",
    3: "thousand thousands tausend tsd mila mille milliers тыс",
    5: "lakh lakhs lac lacs",
    6: "million millions mln mio millionen millones millón millon milhões milhão milhoes milioni milione miljoen miljoner miljon "
       "millioner milionów miliony milion mn mm млн миллионов миллиона",
    7: "crore crores cr",
    9: "billion billions bln bn milliarden milliarde mrd mld milliard milliards bilhões bilhão bilhoes miliardi miliardo miljard "
       "miljarden miljarder milliarder miliardów miliardy miliard mds mrds млрд миллиардов миллиарда",
    12: "trillion trillions tn trn billionen billones billón trilhões trilhão trilioni",
    15: "quadrillion",
}  # fmt: skip
"""Powers of ten by their words, in lower case."""

SCALE_LETTERS = {
    "k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "t": 12, "T": 12, "Bn": 9, "BN": 9, "MM": 6, "mil": 6, "Mil": 6, "bil": 9,
    "Bil": 9, "bi": 9, "mi": 6, "tri": 12, "Md": 9, "G": 9, "亿": 8, "億": 8, "万": 4, "兆": 12,
}  # fmt: skip
"""Short forms, which count as written only. "mil" after a space is a thousand in Spanish and Portuguese."""

FOREIGN = frozenset(
    """tausend tsd mila mille mio millionen millones millón millon milhões milhão milhoes milioni milione miljoen miljoner miljon
    millioner milionów miliony milion milliarden milliarde mrd mld milliard milliards bilhões bilhão bilhoes miliardi miliardo miljard
    miljarden miljarder milliarder miliardów miliardy miliard mds mrds billionen billones billón trilhões trilhão trilioni млн млрд
    миллионов миллиона миллиардов миллиарда тыс bi mi md""".split()
)
"""Scale words of languages that write a decimal comma."""

PERCENT = frozenset(
    "% ％ percent percents pct pc percentage prozent procent percento процентов процента процент".split()
)
PERCENT_PAIRS = frozenset(
    {("per", "cent"), ("por", "ciento"), ("por", "cento"), ("pour", "cent"), ("per", "cento"), ("per", "cents")}
)

COUNTED = {
    "people": "people persons",
    "users": "users subscribers customers clients followers members downloads developers creators visitors",
    "employees": "employees employee staff staffers workers worker engineers engineer researchers researcher scientists contractors contractor "
                 "jobs roles hires positions layoffs",
    "GPUs": "GPUs GPU gpus chips chip accelerators processors servers TPUs CPUs H100s H200s B200s GB200s GB300s A100s",
    "gigawatts": "gigawatts gigawatt GW",
    "megawatts": "megawatts megawatt MW",
    "terawatt-hours": "TWh",
    "gigawatt-hours": "GWh",
    "shares": "shares",
    "tokens": "tokens",
    "parameters": "parameters",
    "basis points": "bps",
}  # fmt: skip
"""Nouns whose counts are figures. The unit is the noun itself in its plural; a whole line shares a family only here."""

PLURALS = {
    "employee": "employees", "worker": "workers", "engineer": "engineers", "researcher": "researchers", "contractor": "contractors",
    "GPU": "GPUs", "gpus": "GPUs", "chip": "chips", "gigawatt": "gigawatts", "GW": "gigawatts", "megawatt": "megawatts",
    "MW": "megawatts", "persons": "people", "staffers": "employees", "staff": "employees",
}  # fmt: skip

BETWEEN = frozenset(
    """monthly weekly daily active paying paid full-time part-time new global enterprise registered total unique existing additional
    more other current business commercial corporate individual annual advanced high-end cutting-edge top software AI ai Nvidia
    Nvidia's NVIDIA AMD Google TPU Blackwell Hopper H100 H200 B200 GB200 GB300 A100 artificial intelligence graphics processing
    human skilled gig online outstanding common""".split()
)
"""Words that may stand between a number and the noun that is counted."""

"""The words and signs of money, as data: what stands before a number, after it, and what a country makes of a noun."""

SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "CNY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₴": "UAH", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₪": "ILS", "₡": "CRC", "₭": "LAK", "₿": "BTC",
    "₸": "KZT", "₾": "GEL", "₵": "GHS", "₲": "PYG", "₼": "AZN", "₮": "MNT", "＄": "USD",
}  # fmt: skip
"""A sign on either side of a number."""

AFTER_SIGNS = SIGNS | {"元": "CNY", "円": "JPY", "원": "KRW", "圓": "TWD"}

DOLLARS = {
    "US": "USD", "U.S.": "USD", "USD": "USD", "A": "AUD", "AU": "AUD", "AUD": "AUD", "C": "CAD", "CA": "CAD",
    "CAD": "CAD", "CDN": "CAD", "Can": "CAD", "NZ": "NZD", "NZD": "NZD", "HK": "HKD", "HKD": "HKD", "S": "SGD",
    "SG": "SGD", "SGD": "SGD", "NT": "TWD", "T": "TWD", "TW": "TWD", "TWD": "TWD", "R": "BRL", "BRL": "BRL",
    "Mex": "MXN", "MX": "MXN", "MXN": "MXN", "mxn": "MXN", "cad": "CAD", "c": "CAD", "us": "USD", "Z": "ZWL",
    "J": "JMD", "TT": "TTD", "CL": "CLP", "CLP": "CLP", "COL": "COP", "COP": "COP", "ARS": "ARS", "AR": "ARS",
    "EC": "XCD", "B": "BND", "FJ": "FJD", "N": "NAD", "NAD": "NAD",
}  # fmt: skip
"""What the letters before a dollar sign make of it: "HK$", "NT$"."""

CODES = frozenset(
    """AED ALL ARS ATS AUD AZN BDT BEF BGN BHD BND BOB BRL BTC BWP BYN CAD CHF CLP CNH CNY COP CRC CUP CZK DEM DKK
    DOP EGP ESP ETB ETH EUR FIM FJD FRF GBP GEL GHS GRD GTQ HKD HRK HUF IDR IEP ILS INR ISK ITL JMD JOD JPY KES
    KHR KRW KWD KZT LAK LKR MAD MDL MKD MMK MNT MOP MUR MXN MYR NAD NGN NIS NLG NOK NPR NZD OMR PEN PGK PHP PKR
    PLN PTE PYG QAR RMB RON RSD RUB SAR SEK SGD THB TND TRY TTD TWD TZS UAH UGX USD UYU VEF VES VND XAF XCD XOF
    XRP ZAR ZMW""".split()
)
"""Codes that may stand beside a number."""

CODE_NAMES = {
    "RMB": "CNY", "CNH": "CNY", "NIS": "ILS",
}  # fmt: skip
"""Codes in use that are not ISO 4217."""

SHOUTED = frozenset("""ALL BOB COP CUP ETH GEL LAK MAD MOP PEN RON TRY""".split())
"""Codes that are also words in capitals: they count only behind a number."""

PREFIXES = {
    "Rs": "INR", "Re": "INR", "RS": "INR", "INR": "INR", "RM": "MYR", "Rp": "IDR", "PS": "GBP", "Fr": "CHF",
    "SFr": "CHF", "kr": "SEK", "Kr": "SEK", "Ksh": "KES", "KSh": "KES", "Sh": "KES", "Kč": "CZK", "zł": "PLN",
    "Php": "PHP", "Tk": "BDT", "dollar": "USD", "euro": "EUR", "usd": "USD", "eur": "EUR", "gbp": "GBP",
    "inr": "INR", "rmb": "CNY", "rs": "INR", "NPRs": "NPR", "LKRs": "LKR", "sen": "MYR/100", "SR": "SAR",
    "Dh": "AED", "Dhs": "AED", "DKr": "DKK", "SKr": "SEK", "NKr": "NOK", "Ft": "HUF", "Lei": "RON", "BTC": "BTC",
}  # fmt: skip
"""Letters before a number: "Rs 500", "RM23.50", and "PS8.1bn", a pound sign that lost its code page."""

NOUNS = {
    "USD": (
        "dollar dollars dlr dlrs buck bucks dólar dólares dolar dolares dollari dollaro dollarn dolarów dolary "
        "доллар доллара долларов usd us-dollar us-dollars 美元 usdollar greenbacks"
    ),
    "EUR": "euro euros eur евро euroa eura 欧元",
    "GBP": "quid sterling pfund libras sterline gbp",
    "GBP!": "pound pounds livres",
    "GBP/100": "pence penny",
    "USD/100": "cent cents ¢ dollarcents",
    "EUR/100": "eurocent eurocents",
    "JPY": "yen ienes yenes yens jpy 日元",
    "CNY": "yuan renminbi rmb yuans yuanes iuanes kuai cny 人民币",
    "INR": "rupee rupees rupias rupien roupies rupie inr rs",
    "INR/100": "paise paisa",
    "ILS": "shekel shekels nis",
    "CHF": "franc francs franken francos chf sfr franchi",
    "KRW!": "won wons",
    "KRW": "krw",
    "RUB": "rouble roubles ruble rubles rubel rublos rub рублей рубля рубль руб",
    "SEK": "krona kronor sek",
    "DKK": "kroner krone dkk",
    "DKK!": "crown crowns",
    "SEK!": "kronen couronnes coronas corone coroas",
    "NOK": "nok",
    "PLN": "zloty zlotys zlotych złotych zł pln",
    "CZK": "koruna korunas kč czk",
    "HUF": "forint forints huf",
    "TRY": "lira liras tl",
    "ITL": "lire",
    "BRL": "reais brl",
    "BRL!": "real",
    "MXN": "peso pesos mxn",
    "ZAR": "rand zar",
    "AED": "dirham dirhams aed",
    "SAR": "riyal riyals sar",
    "IRR": "rial rials",
    "KWD": "dinar dinars",
    "MYR": "ringgit ringgits myr",
    "MYR/100": "sen",
    "IDR": "rupiah rupiahs idr",
    "THB": "baht thb",
    "VND": "dong vnd",
    "NGN": "naira ngn",
    "KES": "shilling shillings",
    "UAH": "hryvnia hryvnias hryvnya",
    "DEM": "deutschmarks deutschemarks",
    "DEM!": "mark marks",
    "AUD": "aud",
    "CAD": "cad",
    "NZD": "nzd",
    "SGD": "sgd",
    "HKD": "hkd",
    "TWD": "twd",
    "PHP": "php",
    "GEL": "lari",
    "BDT": "taka",
    "GHS": "cedi cedis",
    "RON": "lei",
    "HRK": "kuna kunas kn",
    "KZT": "tenge",
    "BTC": "bitcoin bitcoins btc",
    "XOF": "cfa",
}
"""Nouns after a number. "!": a word that means something else as well, money only with a scale word or a country.
"/100": the hundredth part of the unit."""

COUNTRIES = {
    "dollar": (
        "us=USD u.s=USD u.s.=USD american=USD australian=AUD canadian=CAD zealand=NZD kong=HKD singapore=SGD "
        "singaporean=SGD taiwan=TWD taiwanese=TWD namibian=NAD jamaican=JMD fijian=FJD bruneian=BND brunei=BND "
        "zimbabwean=ZWL zimbabwe=ZWL kanadische=CAD kanadischen=CAD kanadischer=CAD australische=AUD australischen=AUD "
        "neuseeländische=NZD hongkong=HKD singapur=SGD singapurische=SGD amerikanische=USD amerikanischen=USD "
        "taiwanische=TWD"
    ),
    "pound": (
        "british=GBP uk=GBP egyptian=EGP lebanese=LBP syrian=SYP sudanese=SDG irish=IEP cypriot=CYP britische=GBP "
        "britischen=GBP"
    ),
    "crown": (
        "danish=DKK swedish=SEK norwegian=NOK czech=CZK icelandic=ISK dänische=DKK dänischen=DKK schwedische=SEK "
        "schwedischen=SEK norwegische=NOK norwegischen=NOK tschechische=CZK tschechischen=CZK isländische=ISK"
    ),
    "franc": "swiss=CHF french=FRF belgian=BEF cfa=XOF rwandan=RWF schweizer=CHF",
    "peso": (
        "mexican=MXN argentine=ARS argentinian=ARS chilean=CLP colombian=COP philippine=PHP cuban=CUP "
        "uruguayan=UYU dominican=DOP"
    ),
    "rupee": ("indian=INR pakistani=PKR pakistan=PKR nepali=NPR nepalese=NPR sri-lankan=LKR lankan=LKR mauritian=MUR"),
    "won": "korean=KRW korea=KRW südkoreanische=KRW koreanische=KRW",
    "yen": "japanese=JPY japanische=JPY",
    "yuan": "chinese=CNY chinesische=CNY",
    "mark": "german=DEM finnish=FIM",
    "real": "brazilian=BRL",
    "lira": "turkish=TRY italian=ITL",
    "rial": "iranian=IRR omani=OMR qatari=QAR yemeni=YER saudi=SAR",
    "dinar": "kuwaiti=KWD bahraini=BHD jordanian=JOD iraqi=IQD serbian=RSD tunisian=TND algerian=DZD libyan=LYD",
    "dirham": "uae=AED emirati=AED moroccan=MAD",
    "rand": "african=ZAR",
    "shekel": "israeli=ILS",
    "ruble": "russian=RUB belarusian=BYN",
    "ringgit": "malaysian=MYR",
    "shilling": "kenyan=KES ugandan=UGX tanzanian=TZS",
    "zloty": "polish=PLN",
    "baht": "thai=THB",
    "rupiah": "indonesian=IDR",
    "naira": "nigerian=NGN",
    "forint": "hungarian=HUF",
    "hryvnia": "ukrainian=UAH",
    "dong": "vietnamese=VND",
}
"""What a country before a noun makes of it, by the noun's family."""

WHOSE = {
    word: country
    for country, words in {
        "canadian": "canadiens canadien canadienses canadiense canadesi canadese canadenses canadense",
        "australian": "australiens australien australianos australiani",
        "american": "américains américain americanos americano estadounidenses americani statunitensi norte-americanos",
        "singapore": "singapouriens singapurenses singapour singapur singapura",
        "kong": "hongkongais hongkoneses hongkong",
        "taiwan": "taïwanais taiwaneses taiwanesi taïwan",
        "zealand": "néo-zélandais neozelandeses neozelandesi zélande zelanda zelândia",
        "swedish": "suédoises suecas svedesi",
        "danish": "danoises danesas danesi dinamarquesas",
        "norwegian": "norvégiennes noruegas norvegesi norueguesas",
        "czech": "tchèques checas ceche tchecas",
        "swiss": "suisses suizos svizzeri suíços",
        "mexican": "mexicains mexicanos messicani",
        "argentine": "argentins argentinos argentini",
        "chilean": "chiliens chilenos cileni",
        "colombian": "colombiens colombianos colombiani",
        "british": "britanniques británicas britanniche britânicas esterlinas",
        "korean": "coréens coreanos coreani sul-coreanos surcoreanos",
        "japanese": "japonais japoneses giapponesi",
        "chinese": "chinois chinos cinesi chineses",
        "indian": "indiennes indias indiane indianas",
        "brazilian": "brésiliens brasileños brasiliani brasileiros",
    }.items()
    for word in words.split()
}
"""What stands behind a noun of money in French, Spanish, Italian and Portuguese, by the English word before it."""

FAMILIES = {
    "dollar": "dollar dollars dólares dólar dollari",
    "pound": "pound pounds pfund livres libras sterline",
    "crown": "crown crowns krona kronor krone kroner koruna korunas kronen couronne couronnes coronas corone coroas",
    "franc": "franc francs franken francos franchi",
    "peso": "peso pesos",
    "rupee": "rupee rupees rupien roupies rupias rupie",
    "won": "won wons",
    "yen": "yen yens yenes ienes",
    "yuan": "yuan renminbi yuans yuanes iuanes",
    "mark": "mark marks",
    "real": "real reais",
    "lira": "lira liras lire",
    "rial": "rial rials riyal riyals",
    "dinar": "dinar dinars",
    "dirham": "dirham dirhams",
    "rand": "rand",
    "shekel": "shekel shekels",
    "ruble": "ruble rubles rouble roubles",
    "ringgit": "ringgit",
    "shilling": "shilling shillings",
    "zloty": "zloty zlotys",
    "baht": "baht",
    "rupiah": "rupiah",
    "naira": "naira",
    "forint": "forint forints",
    "hryvnia": "hryvnia hryvnias",
    "dong": "dong",
}
"""The written forms of each noun that a country can stand before."""

WHOSE_COINS = frozenset(word for words in FAMILIES.values() for word in words.split())
"""The nouns that such a word may stand behind."""

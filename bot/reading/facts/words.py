"""The words of facts, in five languages, as parts of patterns. Every repetition in them is bounded."""

YEAR = r"(?P<year>(?:1[89]\d\d|20[0-4]\d))(?![\w%/]|[.,]\d|\s?[-–—]\s?\d)"

IN = (
    r"(?:back\s)?(?:in|since|en|em|im\sJahre?|nel|dans\sl[’']année)?\s?"
    r"(?:(?:early|late|mid|the\s(?:spring|summer|autumn|fall)\sof|Anfang|Mitte|Ende|début|fin|inizio|fine)[\s-])?"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai"
    r"|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile"
    r"|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro"
    r"|novembro|dezembro)(?:\s\d{1,2},)?\s(?:(?:of|de|del)\s)?)?"
)
"""What may stand between a founding and its year."""

FOUNDED = (
    r"(?:(?:co-?)?founded|established|(?:mit)?gegründet|(?:co)?fondée?|(?:co)?fundad[ao]|cread[ao]|criad[ao]"
    r"|(?:co)?fondat[ao]|constituid[ao]|constituíd[ao]|créée?"
    r"|(?:società|azienda|entreprise|société|jeune\spousse|empresa|compañía|start-?up)\s(?:nata|née|nacida|nascida))"
)
"""Participles: «founded in 2016»."""

STARTED = r"(?:launched|started|set\sup|created|formed)"
"""Participles that are of products too, and say when a company began only with who did it."""

WAS = (
    r"(?:was|were|is|had\sbeen|has\sbeen|wurde|ist|a\sété|fut|est|fue|foi|è\sstat[ao]|è|era|et)"
    r"(?:\s(?:first|originally|formally|only|itself|ursprünglich|initialement))?"
)

IT = (
    r"(?:[Ii]t|[Tt]he\s(?:company|start-?up|firm|business|group|lab|chipmaker|outfit|venture|developer|vendor)"
    r"|[Ss]ie|[Dd](?:as|ie)\s(?:Unternehmen|Start-?up|Firma)|[Ee]lle|[Ll](?:a|e)\s(?:start-?up|société|jeune\spousse)"
    r"|[Ll][’'](?:entreprise|azienda)|[Ll]a\s(?:empresa|compañía|startup|società|firma)|[Aa]\s(?:empresa|startup|companhia))"
)
"""Words for a company that the sentence before has named."""

BY = r"(?:\s(?:by|von|par|por|da|dal|dai|in|at|out\sof|à|en|em|a)\s[^.;:!?()\d]{2,110}?)?"
"""Who founded it, or where, between the verb and the year."""

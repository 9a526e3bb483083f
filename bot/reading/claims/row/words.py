"""Small closed classes of words. What is open (measures, verbs of deals) is data in `seeds/measures.toml`."""

PREPOSITIONS = frozenset(
    "in into of for by from to with on at between near around above below over under against about through via among "
    "across per than like unlike within without despite during since until after before amid as including excluding "
    "versus vs "
    "im zu bei von mit für auf aus em de da do por para com en con di per su dans par chez pour avec sur von "
    "sobre entre dell del della nel na nella auprès durch d pela pelo dalla dal alla allo nello sulla sul aux vers "
    "zum zur vom beim frente au contre contra contro gegenüber gegen".split()
)
SAME = {
    "of": frozenset("of d de del della dell dello di da do du des von der am vom".split()),
    "in": frozenset("in en em na no dans nel nella nello chez bei beim".split()),
    "into": frozenset("into en em na dans nella nel".split()),
    "by": frozenset("by par por pela pelo von vom da dal dalla durch".split()),
    "from": frozenset("from de da dal dalla von auprès".split()),
    "for": frozenset("for für pour por para per pela pelo".split()),
    "to": frozenset("to à al alla".split()),
    "with": frozenset("with avec mit con com".split()),
    "on": frozenset("on sur auf su".split()),
    "at": frozenset("at em en à mit autour".split()),
    "between": frozenset("between zwischen entre tra".split()),
}
"""Prepositions of other languages that take the place of an English one."""
PLACES = {
    word: frozenset(place for place, words in SAME.items() if word in words)
    for word in frozenset().union(*SAME.values())
}
"""The English prepositions that a word stands for."""
BUSINESSES = frozenset(
    "arm unit units business businesses division divisions operations plants subsidiary assets negocio división filial "
    "activité activités division filiale geschäft sparte tochter attività divisione negócio divisão "
    "usine usines fábrica fábricas fabbrica fabbriche werk werke".split()
)
"""Parts of a company that are bought and sold as it is."""
FINAL = frozenset(
    "investieren investiert stecken gesteckt bewertet eingesammelt einsammeln aufgenommen aufnehmen übernommen "
    "übernehmen gekauft kaufen gezahlt zahlen bezahlt erhalten erworben erwerben ausgeben ausgegeben verkauft fließen "
    "geflossen beteiligt beteiligen eingeworben gesichert erzielt erlöst erwirtschaftet umgesetzt umsetzen einsteigen "
    "eingestiegen aufzunehmen einzusammeln auszugeben ausgegeben eingenommen kassiert bewerten geliehen leihen "
    "akquiriert geschluckt schlucken übernimmt kauft zahlt investiert steckt bewertet zuschießen geliefert liefern "
    "bereitgestellt beschafft geholt verdient pumpen gepumpt taxiert veranschlagt angesetzt hingelegt hinlegen geboten "
    "abnehmen abzunehmen abgenommen beziehen eingebracht einbringen beigesteuert beisteuern zugeschossen erworben "
    "einzuschießen zusammengekommen aufgebracht aufbringen eingestrichen gemietet mieten verkaufen veräußert "
    "veräußern".split()
)
"""Verbs that stand at the end of a German clause, after the amount and the names."""
INVERTED = frozenset(
    "zahlt zahlte kauft kaufte übernimmt übernahm investiert investierte steckt steckte erhält erhielt sammelt "
    "stecken pumpt pumpte besaß hielt erwarb erwirbt bot bietet erwirtschaftete erwirtschaftet verlor verliert "
    "sammelte erzielte erzielt nahm nimmt hält besitzt bewertet bewerteten setzte setzt legte steigt stieg gibt "
    "gab verkauft verkaufte".split()
)
"""German verbs whose subject stands behind them where something else begins the sentence."""
WERDEN = frozenset("wird werden wurde wurden worden werde würde".split())
DETERMINERS = frozenset(
    "a an the this that these those its their his her our any each every another some both such no one’s the "
    "der die das dem den ein eine einen o os as um uma el la los las un una il lo gli le".split()
)
POSSESSIVES = frozenset("its their his her our".split())
PRONOUNS = frozenset(
    "it they he she we them him itself themselves elle elles ils ella ellas ela elas ele eles er sie".split()
)
BE = frozenset(
    "is are was were be been being am isn't wasn't ist war lag liegt é era foi es fue è estaba estaban está "
    "est était sont été sarà wurde wird werden será estava wäre stata stato sido siendo fueron foram sera serait "
    "sarebbe sería seria waren sind".split()
)
AUXILIARIES = frozenset(
    "has have had having will would could may might can must should shall do does did not now also then already "
    "just only still once again later recently reportedly currently previously formerly last earlier".split()
)
CONJUNCTIONS = frozenset("and or but while when whereas although though because if so plus und oder e y ed et".split())
RELATIVES = frozenset("which who whom whose that where que che dass".split())
LEVEL = frozenset(
    "reach reaches reached reaching hit hits hitting total totals totaled totalled totaling stand stands "
    "stood amount "
    "amounts amounted rise rises rose risen rising climb climbs climbed jump jumps jumped jumping soar soared surge "
    "surged grow grows grew grown growing increase increases increased increasing fall falls fell fallen "
    "falling drop "
    "drops dropped decline declined slip slipped plunge plunged plummet plummeted sink shrink shrank tumble tumbled "
    "double doubled doubles triple tripled quadruple quadrupled exceed exceeds exceeded exceeding surpass surpasses "
    "surpassed top topped tops topping pass passed cross crossed lift lifts lifted lifting raise raises "
    "raised raising "
    "cut cuts cutting push pushes pushed pushing boost boosts boosted bring brings brought bringing take takes took "
    "taking put puts come comes came coming remain remains remained sit sits forecast forecasts forecasted expect "
    "expects expected expecting project projects projected estimate estimates estimated anticipate anticipates "
    "anticipated guide guides guided guiding predict predicted report reports reported run runs ran range ranges "
    "ranged become becomes became open opened close closed closes priced imply implies implied implying mean means "
    "equal equals average averaged represent represents represented make makes made show shows showed showing keep "
    "end ends ended account accounts accounted cite cited reflect narrow widen widened worth approach approaches "
    "near nears neared approached cost costs costing atteindre atteint atteignait grimpe grimpé passe chegou "
    "atingiu alcanzó alcanza asciende "
    "raggiunge raggiunto sale salì erreicht erreichte stieg steigt beträgt beläuft belief summiert summieren wächst "
    "wuchs klettert kletterte sank fällt verdoppelte verdoppelt betrug betragen überstieg übersteigt überschritt kommt "
    "kam sprang springt kostet kostete élève élevait élevé établit dépasse dépassent dépassait bondi bondit monte "
    "passer passé passée tombe coûté coûte avoisine avoisinent ascienden ascendió sitúa situó alcanzan supera superan "
    "superó creció crecieron crece sube subió cae cayó llega llegó cuesta costó eleva elevó ammonta ammontano attesta "
    "attestano aggira aggirano superano superato salgono salita cresce cresciuto scende tocca toccato costata costato "
    "raggiungono chega chegaram atinge superou somou totalizou subiu sobe caiu cresceu alcançou alcança passou custou "
    "ultrapassou passam move moves moved did do go goes went".split()
)
SAYING = frozenset(
    "say says said saying tell tells told report reports reported announce announces announced write writes wrote "
    "claim claims claimed state states stated note notes noted add adds added estimate estimates estimated reveal "
    "reveals revealed disclose disclosed disclosed confirm confirms confirmed show shows showed believe believes "
    "believed pointed points think thinks thought suggest suggests suggested argue "
    "argues argued insist insists predict predicts "
    "predicted allege alleges alleged observe observed reckon reckons acknowledge acknowledged deny denies denied "
    "explain explained dispute disputes disputed nennt nannte nennen beziffert bezifferte évoque évoquait avance "
    "avançait cifra cifró chiffre chiffrait".split()
)
REFERENCES = frozenset(
    "creator pousse konzern compagnie groupe gruppo grupo company startup start-up firm group business maker "
    "platform lab developer provider unicorn operator retailer "
    "giant target chipmaker automaker issuer bank insurer carrier publisher studio vendor supplier outfit venture "
    "miner designer manufacturer specialist seller buyer acquirer site service corporation investor landlord parent "
    "unternehmen empresa companhia compañía azienda società entreprise".split()
)
TELLING = frozenset(
    "chipmaker chip-maker carmaker automaker drugmaker retailer publisher insurer lender bank miner lab laboratory "
    "network hyperscaler neocloud foundry broadcaster airline consultancy fund exchange carrier chipdesigner "
    "éditeur loueur fabricante fabricant concepteur fabbricante produttore".split()
)
"""References, and nouns like them, that say by themselves what a company is or makes."""
MAKING = frozenset(
    "maker provider developer operator designer producer supplier seller builder loueur fabricante "
    "éditeur fabricant concepteur".split()
)
"""References that go on with what is made: "the maker of drones"."""
BUYERS = frozenset(
    "buyer purchaser acquirer suitor bidder owner acquéreur acheteur repreneur käufer erwerber käuferin comprador "
    "compradora acquirente offerente".split()
)
"""References to who buys in the deal that the text tells."""
BOUGHT = frozenset("target cible zielfirma übernahmeziel preda".split())
"""References to who is bought."""
BORROWERS = frozenset("borrower kreditnehmer emprunteur".split())
LENDERS = frozenset("lender kreditgeber prêteur".split())
CUSTOMERS = frozenset("customer client tenant kunde kundin cliente".split())
"""References to who pays in the contract that the text tells."""
SUPPLIERS = frozenset("supplier vendor contractor landlord lieferant fournisseur proveedor fornitore".split())
"""References to who is paid in it."""
ROLES = BUYERS | BOUGHT | BORROWERS | LENDERS | CUSTOMERS | SUPPLIERS
REFERRING = REFERENCES | ROLES
DEFINITE = frozenset("the this that der die das dem den des le la les el los las il lo gli o os as l".split())
JOINED = frozenset("del della dell du al au dal nel vom zum beim".split())
"""Prepositions of other languages that hold a definite article."""
SMALL = frozenset(
    "startup start-up target unicorn lab venture seller platform developer provider specialist outfit designer "
    "maker creator jeune-pousse pousse".split()
)
"""References that mean the smaller party of a deal, as a rule: who is bought or invested in."""
SERVICES = frozenset(
    "cloud services service capacity compute computing chips gpus servers hardware processors infrastructure".split()
)
"""What a name sells, where one of these follows it."""
APART = frozenset(
    {("up", "to"), ("share", "sale"), ("share", "offering"), ("share", "programme"), ("share", "program")}
)
"""Two words of which the first ends no phrase: «put up to $2 billion into», «a share sale»."""
ALSO_VERBS = frozenset({"sale", "projects", "notes"})
"""Nouns of measures that are verbs right before an amount."""
BACKWARDS = frozenset(
    "dates date dated dating goes go went going gone comes come came coming pay pays paid paying give gives gave "
    "hand hands handed bring brings brought bringing cut cuts scaled scales pulled pulls step "
    "steps stepped rolled rolls clawed claws held holds win wins won sends sent falls fell looks looked".split()
)
"""Verbs behind which "back" is no verb of its own: «the deal dates back to 2022»."""
THAN = frozenset("more less at than least as much up to".split())
"""Parts of hedges of several words."""
LARGE = frozenset("giant acquirer buyer investor parent".split())
PARTICIPLES = frozenset(
    "bought sold taken led paid put held spent lent bid sought set won brought made got gotten sunk taken built "
    "valorada valorado avaliada avaliado valutata valutato bewertet valorisée valorisé adquirida adquirido comprada "
    "comprado acquisita acquisito acquistata acquistato rachetée racheté reprise repris acquise acquis achetée acheté "
    "vendida vendido vendue vendu venduta venduto rilevata rilevato absorbida absorbée".split()
)
LED_BY = frozenset(
    "led co-led liderada liderado encabezada encabezado menée mené pilotée piloté guidato guidata angeführt".split()
)
"""What a round is by its lead investor."""
WATCHER = "watcher"
"""Stands as the word of a name that only looks on."""
ASIDE = frozenset({"outlet", WATCHER})
"""The words of names that are no side of anything."""
CAPITALS = {
    "Washington": "US government", "Berlin": "German government", "Paris": "French government",
    "Beijing": "Chinese government", "New Delhi": "Indian government", "Ottawa": "Government of Canada",
    "Tokyo": "Japanese government", "Seoul": "South Korean government", "Riyadh": "Saudi government",
}  # fmt: skip
"""Governments by the cities that stand for them where a side of a deal does."""
MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan januar janvier gennaio enero janeiro|february feb februar février febbraio febrero fevereiro|"
        "march mar märz mars marzo março|april apr avril aprile abril|may mai maggio mayo maio|"
        "june jun juni juin giugno junio junho|july jul juli juillet luglio julio julho|august aug août agosto|"
        "september sept sep septembre settembre septiembre setembro|"
        "october oct oktober octobre ottobre octubre outubro|november nov novembre noviembre novembro|"
        "december dec dezember décembre dicembre diciembre dezembro christmas".split("|"),
        start=1,
    )
    for name in names.split()
}
HEDGES = frozenset(
    "about around approximately approx roughly nearly almost over some under above below between circa just exactly "
    "exceeding c ca near perhaps probably maybe estimated whopping as even another additional extra further "
    "least much "
    "barely well etwa rund mehr cerca quase mindestens bis até más casi circa "
    "environ unos unas knapp fast über oltre presque quasi gut noch bereits schon sogar nur désormais quelque "
    "seulement ne que déjà encore ya solo apenas già ormai adesso ora solo já agora jetzt inzwischen mittlerweile nun "
    "jährlich sui sugli gli unas otros otras autres altri weitere weiteren rond".split()
)
TWO_WORD_HEDGES = frozenset(
    "more_than less_than fewer_than greater_than higher_than up_to close_to at_least at_most north_of south_of "
    "excess_of upwards_of upward_of as_much_as as_high_as as_low_as as_little_as range_of mais_de más_de menos_de "
    "cerca_de alrededor_de autour_de près_de plus_de moins_de "
    "plus_d près_d moins_d pelo_menos al_menos au_moins lo_menos más_del cerca_del meno_di più_di por_encima_de "
    "total_of intorno_a fino_a tanto_as much_as high_as low_as mehr_als mais_que bis_zu hasta_de near_to".split()
)

"""The words, lower-case, by which companies are told from other capitalised words. Data only."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEGAL = _words(
    """
    a/s ab ag asa b.v. bv co co. company corp corp. corporation gmbh inc inc. incorporated k.k. kg kgaa kk l.l.c.
    limited llc llp lp ltd ltd. n.v. nv oy oyj pbc plc pte pty pvt s.a. s.p.a. s.r.l. sa sarl sas se spa srl
    """
)
"""Legal forms at the end of a name; dropped from it."""

KINDS = _words(
    """
    aerospace ai airlines analytics artificial automation automotive bancorp bank biosciences biotech biotherapeutics
    capital center centers centre centres chemical chemicals cloud communications compute computer computing credit
    data datacenters datacentres defence defense digital dynamics electric electronics energy entertainment equity
    financial fund genomics growth health healthcare holdings industries infrastructure instruments insurance
    interactive investments investors laboratories labs logistics materials media microsystems motors networks
    partners pharma pharmaceuticals photonics power quantum realty robotics science sciences scientific securities
    semiconductor semiconductors silicon software solutions steel systems technologies technology telecom
    telecommunications therapeutics utilities ventures
    """
)
"""Nouns that end the names of companies of two words and more."""

DESCRIPTIONS = _words(
    """
    acquirer automaker bank battery-maker biotech broker brokerage builder buyer carmaker carrier challenger chip-maker
    chipmaker company competitor conglomerate contender contractor decacorn designer developer drugmaker exchange
    fintech firm foundry fund giant group hyperscaler incumbent insurer insurtech investor lab laboratory landlord
    lender maker manufacturer miner neocloud network-builder newcomer operator outfit owner parent peer platform player
    producer provider publisher retailer rival seller specialist spin-off spinoff spinout start-up startup subsidiary
    supplier unicorn upstart utility vendor venture
    """
)
"""Nouns beside a name that say it is a company: "the startup Foo", "Foo, a maker of"."""

FOREIGN_DESCRIPTIONS = _words(
    """
    anbieter azienda compagnie compañía concepteur empresa entreprise entwickler fabricante fabricant filiale firma
    gruppe hersteller jungunternehmen konzern laboratoire laboratorio pousse produttore rivale société società
    spezialist spezialisten unternehmen éditeur konkurrent konkurrentin concurrent concurrente concorrente competidor
    """
)
"""The same in the other languages; German also ends longer words with them: "Softwarekonzern"."""

GERMAN_CLASSES = (
    "start-up", "konzern", "unternehmen", "hersteller", "anbieter", "entwickler", "spezialist", "spezialisten",
    "betreiber", "konzerns", "unternehmens", "herstellers", "jungunternehmen", "softwarefirma", "firma", "rivale",
    "rivalen", "konkurrent", "konkurrenten",
    "tochter", "plattform", "schmiede", "einhorn",
)  # fmt: skip
"""How German nouns end that stand before a name and say what it is."""

AFTER_NAME = _words(
    """
    a after also among an and are as at before but by can co-founder could did does during for from had has have helps
    if in into is it its may might now of on or over says since so than that the this to today until was were when
    where which while who whose will with would
    """
)
"""What follows "AI" at the end of a name, with what companies do: "Silo AI in", but "Corvane AI chips"."""

OWNED = _words(
    """
    acquisition annualised annualized arr backers backlog bid board business capex capital cash ceo cfo chief
    co-founder co-founders competitors cto customers data deal debt division earnings employees engineers equity first
    founder founders funding headquarters investment investments investor investors ipo lenders listing loss losses
    management market merger net owner parent platform post-money price product products profit purchase revenue
    revenues rivals round run-rate sale sales seed series share shareholders shares spokesman spokesperson spokeswoman
    staff stake stock strategy takeover technologies technology total unit valuation value worth
    """
)
"""What companies have: "Foo's valuation", "Foo shares"."""

CORPORATE = _words(
    """
    arr backers backlog board capex ceo cfo co-founder co-founders customers earnings employees flotation founder
    founders funding headcount headquarters investors ipo lenders lineup product products revenue revenues round
    run-rate series shareholders shares spokesman spokesperson spokeswoman subsidiary valuation workforce
    """
)
"""What only companies have, and people do not."""

MAKERS = _words(
    """
    builds designs develops leases makes manufactures offers operates owns powers provides rents runs sells
    specialises specializes supplies trains
    """
)
"""Verbs after "Foo, which" that say it is a company."""

ACTS = _words(
    """
    acquire acquired acquires acquiring agreed agrees aims announced announces appoints backed backs bagged bags bid
    bids bought builds built burned buying buys closed closes competes completed completes confirmed crossed crosses
    cuts declined declines denied denies doubled doubles earned earns employs expects fell filed files generated
    generates grew grows has hired hires hits hopes invested investing invests is jumped jumps laid landed lands
    launched launches leads leapt led lent licensed makes nabbed nabs names neared nears needs offered offers operates
    owns paid partners passed passes pays plans plunges posted posts pours put puts raised raises raising refused
    rejected rejects released remained remains reported reports rose said says secured secures seeks sells signed signs
    snaps sold spends spent sues takes targets took topped tops trades trains tripled triples tumbled unveiled unveils
    valued wants was will wins withdrew would
    """
)
"""What companies do; weak evidence for a word that is also a name."""

FOREIGN_ACTS = _words(
    """
    acquiert adquiere bouclé captado cerrado chiuso collecté compra eingesammelt incassato kauft levantado levé lève
    obtenu obtiene paga paie raccoglie raccolto rachète recaudado recauda sammelt vale vaut übernimmt zahlt
    adquirió adquiriu alcanza alcanzó bewertet boucle captou capta captó cierra cerró comprou compró consigue consiguió
    débourse erhält erhielt fattura factura fechou investe investira investit investiert invertirá invierte kassiert
    kaufte levantou lavora logró obtiene pagará recebeu récolté réuni sichert signe übernahm valorada valorisée valutata
    avaliada wird wurde holt schließt steckt arrecadou arrecada conseguiu perdeu lucrou faturou fatura recibió recibe
    recebe prevé prévoit prevede prevê emploie emplea emprega vende vend pèse ottiene negocia négocie discute compte
    atteint raggiunge supera dépasse superou quiere veut vuole quer planea planeja anuncia annonce annuncia anunció
    anunciou perdió perdu perso captaría lève lança lance lanza nimmt nahm sammelte verkauft plant beschäftigt erzielt
    verhandelt
    """
)
"""The same in the other languages, most of them after "ha", "a" and "hat"."""

PLAIN = _words(
    """
    acquisitions alternatives applications businesses commercial comparables competition competitors cornerstone
    current customers deliveries demand engineering estimated existing expansion governance growth holding implied
    information insiders institutional investors latest management marketing mergers operations orders payments peak
    peers previous prices prior private projected prozessoren regulators reported research retail returning rivals
    robotics sovereign spot subscriptions
    """
)
"""Words that begin a sentence before what companies do, and are no name."""

BREAKERS = ACTS | _words(
    """
    a about above access according across act actually ad add adding additional adds advanced after again against age
    ago ahead all almost along already also although always am amid among an analysis analyst analysts and annual
    annualized another any apart april are around arr article as ask asked at august author available average avoid
    away back backing balance based be became because become been before behind being below best bet better between
    beyond big bigger biggest billion billionaire billions bitcoin blog board both breaking briefing brings british
    but by call called came can capex capital-raising case cash ceo cfo cheque chief chinese chip chips claims click
    cloud-computing coding combined comes comments compare compared complete conclusion consider consortium contact
    continue contract contracts cookies copyright cost could country crypto cto currently customers daily data-center
    date day days deal deals debt december deep definitive despite details did do does dollar dollars don double down
    drops due during each earlier early earnings editor editorial eight eighty either employees enough enter enters
    equity-backed estimates euro european euros even event every everyone everything exclusive executive executives
    expert experts explained faces fact fails fall falls february federal few fifth fifty final finally finance
    financing first five follow following for former formerly forty founded founder founders four french friday from
    full fund-raising funding funds further future gains german get gets gigawatt give given gives global go goes
    going good got government great group's grow growing grows had half happened have having he headline help helps
    her here high higher highlights his historic home hot hours how however huge hundred hundreds i if illustration
    image impact in inc's including indian inference inside instead into introduces investment-banking investor
    investors ipo it it's its itself jan january japanese join joins july jump jumps june just keep key know largest
    last late later latest lawyers leading learn less let like likely list little live loan look looking loss low
    lower made main major make making many march margin market markets massive max may mayor me mega member merger
    million millions minister mission model models monday money month monthly months more most move moves much multi
    must my near nearly net never new newly news newsletter next nine no non none nor not note notes nothing november
    now number numbers october of off offer often ok old on once one only open or other others our out outlook over
    overview own page paper part partner people per percent perhaps phase photo plan planned plus point post press
    price private product profit pros puts q1 q2 q3 q4 question questions quick quiet quote raise rather read reading
    real really reason receives record related remaining report reportedly research rest result results return revenue
    right rises rival rivals rose round rumored rumoured sale sales same saturday saw saying sec second secondary see
    seed senior sept september series set seven several share shared shareholders shares she short should show shows
    shut side similarly since sinks six size skip slide slides slips slump so soars some something son soon source
    sources space spend spending spokesperson staff stage stake start start-up start-ups startup startups state
    statement still stock stocks strategic strong subscribe such summary sunday surge surges surpasses table tagged
    tags takeaway takeaways takeover talent talks tap taps tech ten term terms text than thanks that the their them
    then there these they thing things think third thirty this those though thousands three through thursday thus time
    title to today together together's tokens told too top topics total toward towards trillion tuesday turns twenty
    twice two u.k. u.s. under unlike until up update updated upon us use using valuation value values venture-backed
    very via vs wait was watch way we wednesday week weekly weeks well went were what when where whether which while
    who whose why with within without work worker workers world worth write writer writes year yearly years yes
    yesterday yet york's you your zero
    """
)
"""Words that no name that we would learn contains; a run of capitals is cut at them."""

FOREIGN_STARTS = _words(
    """
    a après au auch auf avec bei con contre da dans das de dem den der des desde después die dopo du durch ein eine el
    en et für gegen i il im in insgesamt la las le les lo los mais mit nach nel nella ohne par para per pero por pour
    secondo según seit selon sous su sur tra tras trotz um un una une und unter vom von vor y zu zum zur über
    """
)
"""Words of other languages that begin a sentence with a capital, and no name."""

PLACES = _words(
    """
    abu afghanistan africa african alabama alaska albania albanian algeria algerian america american americans amsterdam
    andhra arabia arabian argentina argentine arizona arkansas armenia armenian asia asian atlanta austin australia
    australian austria austrian azerbaijan bahrain bangalore bangladesh barcelona bavaria bay beijing belarus belgian
    belgium bengaluru berlin boston brazil brazilian britain brooklyn brussels bucharest budapest bulgaria bulgarian
    bureau california cambodia cambridge canada canadian chicago chile chilean china chinese chongqing colombia
    colombian colorado connecticut copenhagen cork croatia croatian cuba cyprus czech dallas danish davos delaware delhi
    denmark denver dhabi doha dresden dubai dublin dutch dutchman eastern egypt egyptian emirates emirati england
    english estonia estonian ethiopia europe european finland finnish florida france frankfurt french geneva georgia
    georgian german germany ghana greece greek guangzhou gulf hamburg hangzhou hawaii helsinki hong houston hsinchu
    hungarian hungary hyderabad iceland icelandic idaho illinois india indian indiana indonesia indonesian iowa iran
    iranian iraq iraqi ireland irish israel israeli israelis istanbul italian italy japan japanese jersey jordan
    jordanian kansas kazakh kazakhstan kentucky kenya kenyan kong korea korean krakow kuwait kuwaiti lagos latvia
    latvian lebanon leipzig lisbon lithuania lithuanian london los louisiana luxembourg lyon madrid maine malaysia
    malaysian malta manchester manhattan maryland massachusetts memphis menlo mexican mexico miami michigan middle milan
    milano minnesota mississippi missouri mongolia montana montreal moroccan morocco moscow mumbai munich nairobi
    nanjing nebraska nepal netherlands nevada nigeria nigerian norway norwegian norwich ohio oklahoma oman omani ontario
    oregon osaka oslo oxford pakistan pakistani palo panama paris pennsylvania peru peruvian philippine philippines
    poland polish porto portugal portuguese prague pune qatar qatari quebec queens riga riyadh romania romanian rome
    russia russian rwanda san saudi scotland scottish seattle senegal seoul serbia serbian shanghai shenzhen
    silicon-valley singapore slovak slovakia slovenia slovenian spain spaniard spanish sri stockholm sudan sunnyvale
    sweden swedish swiss switzerland sydney syria taipei taiwan taiwanese tallinn tanzania teesside tennessee texas thai
    thailand tianjin tokyo toronto tunisia turin turkey turkish turkmenistan uae uganda ukraine ukrainian uruguay utah
    uzbek uzbekistan vancouver venezuela vermont vienna vietnam vietnamese vilnius virginia visakhapatnam vizag wales
    warsaw washington welsh wisconsin wuhan wyoming yemen york zambia zimbabwe zurich
    """
)
"""Places and peoples. A name may begin with one ("Boston Dynamics"), but is never one alone."""

NOT_NAMES = _words(
    """
    agency agi agreement ai analystwire api arr asic aum banks bln bn board bps bureau buyer cagr ceo ceos cfo chair
    chairman chips chronicle college commission committee company congress coo council court cpu crore cto dc
    department diluted doj dow dr ebitda economist eps esg esop eu european-commission ev exchange exhibit fbi fcc fda
    fed ftc ftse fy fy24 fy25 fy26 gaap gaming gazette gdp generative gpt gpu guardian gw hbm herald holder holders
    house hpc hr ict institute internet ipo ipo's irs isbn journal judge justice king kpi lakh lenders llama llm llms
    lord lse m&a magazine ministry mn moody's mou mr mrs ms mw nasa nasdaq nato nda nlp nyse ofgem opec parliament
    parties party pe phase pipe pr president prime prince princess prof professor purchaser q1 q2 q3 q4 queen r&d rd
    reit rs s&p saas school sdk sec secretary seller senate series sft sir spac sponsor spv src supreme tam telegraph
    times tpu transaction treasury tribune tv twh uk un union university us usa usd vc vp wall web white xai's
    """
)
"""Acronyms, offices and bodies: never learnt as a company alone, nor as the last word of its name."""

TITLES = _words(
    """
    analyst attorney author billionaire by ceo cfo chairman chairwoman chancellor chief cio co-founder cofounder
    colleague coo cto dr dr. economist editor entrepreneur executive founder general governor head investor-in-chief
    judge justice king lady lawyer lead lord minister mr mr. mrs mrs. ms ms. officer partner premier president prince
    princess prof professor queen rep. reporter researcher scientist secretary sen. senator sheikh sir spokesman
    spokesperson spokeswoman strategist tycoon writer
    """
)
"""Words before a person's name."""

ROLES = _words(
    """
    adviser advisor analyst attorney ceo cfo chair chairman chairwoman chief co-ceo co-founder cofounder coo cto
    director economist executive founder head lawyer manager minister partner president professor researcher scientist
    secretary senator spokesman spokesperson spokeswoman strategist vice vp
    """
)
"""Words in the apposition after a person's name: "Foo Bar, an analyst at"."""

FIRST_NAMES = _words(
    """
    aaron abdul abigail adam adrian ahmed aidan ajay alan albert alejandro alex alexander alexandr alexandra alexandre
    alexis ali alice alison allison alvin amanda amir amit amy ana anders andrea andreas andrei andrew andy angela anita
    ann anna anne anthony antonio aoife aravind arjun arthur arun ashley barbara barry ben benjamin bernard bernd beth
    bill björn bob brad bradley brandon brannin brenda brendan bret brett brian bruce bruno carl carlos carol caroline
    cass catherine cathy charles charlie chen chris christian christina christine christopher cindy claire clara clement
    colin craig cristiano cynthia dan dana daniel daniela dario dave david dean deb deborah deepak demis denis dennis
    derek diana diane diego dirk dmitry don donald doug douglas dylan ed eddie eduardo edward edwin elaine elena eli
    elizabeth ellen elon emily emma emmanuel eric erica erik ethan eva evan fabian fatima federico felix fernando fiona
    florian frances francis francois frank fred gabriel gary gavin gene geoffrey george gerald gil gina giovanni glenn
    gordon grace graham greg gregory guillaume gundbert gwen hannah hans harold harriet harry heather helen henrik henry
    holly howard hugh hugo ian igor ilya ingrid isaac isabel ivan jack jackson jacob jaime jake james jamie jan jane
    janet jason javier jay jean jeff jeffrey jen jennifer jenny jensen jeremy jerome jerry jesse jessica jill jim jimmy
    joan joanna joe joel johan johannes john jon jonathan jordan jorge jose joseph josh joshua juan judith julia julian
    julie justin jörg jürgen kai karen karl kate katherine kathleen katie keith kelly ken kenneth kent kevin kim kristen
    kumar kyle larry lars laura lauren laurence lena leo leon leonardo linda lisa liz lloyd lorenzo louis lucas lucy
    luis luke lynn manuel marc marcel marco marcus margaret maria mariana marie mario mark marta martin mary masayoshi
    mathias matt matteo matthew matthias maurice max megan melissa michael michel michelle miguel mihir mike mikko mira
    miranda miriam mohamed mohammed molly monica morgan mukesh mustafa nadia nancy naomi nat natalie nathan neil
    nicholas nick nicolas nicole nigel nikhil niklas nils nina noah noam nora olaf oleg oliver olivia omar oscar pablo
    pamela pat patricia patrick paul paula pedro peggy pekka penny pete peter phil philip philippe pierre piers piotr
    prashant priya rachel raghav rahul raj rajesh rajiv ralph ramon randall randy raul ravi ray rebecca reed rene renee
    ricardo richard rick rob robert roberto robin rodrigo roger roman ron ronald rose ross roy russell ruth ryan sabrina
    sally sam samantha samuel sandra sanjay sara sarah satish satya scott sean sebastian sergei sergey shane sharon
    shaun sheila sherry simon sofia sophie stacy stefan stephanie stephen steve steven stuart sundar suresh susan
    suzanne sven sylvia takeshi tamsin tara ted teresa terry thomas tim timothy tina todd tom tomas tony tracy travis
    tyler valentina valerie varun vera veronica victor victoria vijay vikram vincent virginia vivek vladimir walter
    warren wayne wei wendy will william xavier yann yannick yasmin yuri yusuf zach zachary zoe
    """
)
"""Common first names: two capitalised words that begin with one are a person unless the last is a company's noun."""

GENERIC = _words(
    """
    advanced agent agents alliance alpha american applied bank beta black blue board chatbot class core digital direct
    first ford general gold grand great green group high international media national north northern open orange
    pacific periodic physical platform policy premier prime public quick red royal safe safety second silver smart
    social software south southern standard summit sun super synthetic thinking token union united universal virtual
    vision western white wild young
    """
)
"""First words that too many names share to stand for one."""

"""Words that people use in questions: never a mistyped company, and weak as one even when they are its name."""

COMMON = frozenset(
    """
    a abilities ability able about above abridge accelerate accept access according account acquire acquired acquires
    acquiring acquisition acquisitions across act action active actual actually ad add adding addition address adult
    advance advice affair affect afford afraid after again against age agency agent agi ago agree agreed agreement ah
    ahead ai aid aim aiming air all alliance alliances allow allowed allowing almost alone along already also always am
    amazing among amount an analysis analyst ancient and anger animal announce announced annual annualised annualized
    another answer any anybody anyone anything anyway anywhere apart appeal appear apples apply approach are area argue
    argument arm arms army around arr arrange arrangement arrangements arrive art article articles as ask asked
    assembling asset assets asterisk astray at attack attempt attention auch aufs author average avoid aware away back
    backed backer backers backing bad balance ball bank banker bankers banks bar base based basic battle be bear bears
    beat became because become been before began begin behind being belief believe below benefit best bet bets better
    betting between beyond bid bidder bidders bidding big bigger biggest bill billion billions binding bit bitcoin black
    blame blank blocking blocks blog blood blue board boat body bond bonds bonus book books boom boosting boss both
    bought bound box boy branch brand break bridge bridges brief bring british broad broke broken brother brought btw
    bubble budget build builder building built burn burning business but buy buyer buyers buying buyout buys by cab call
    called came camp can cancel cap capacity capex capital capitalisation capitalization car card care career carrier
    carry cars cartoon case cases cash cat cause ceiling cell center central centre centres centros century ceo certain
    certainly chain chair chance change changed changes character charge charges chart chatter cheap cheaper check
    cheque chief child chinese chip chips choice choose circles city claim claimed claims class clean clear clearly
    click client climb close closed closer closing cloud club co coal code coding cold collaboration collapse color come
    comes coming command commands comment commerce commit committed common community companies company compare compared
    comparing comparison compensation compete complete compra compute comune concern conclude condition conference
    confirm confirmed conflict connect connectivity consider consortium constant contact contain content contest
    continue contract contracts control convert cool core corner correct cost costs could count country couple course
    court courting cover covering crazy create created credit critic critics cross crypto cto culture currency current
    currently customer customers cut cycle daily damage dare dark dash data datacenter datacenters dataset datasets date
    dates day days dead deal deals dear debt decade december decide decided decision deep degree delay deliver della
    demand denied deny depend describe design desk detail details develop developer did didnt die differ difference
    different difficult digital dilution direct director disagree disagreement disagreements discuss dispute disputed
    disputes dividend do docket does doesnt doing dollar dollars done dont door double doubt down draft drafts draw
    dream drive driver drop dropped drug drugs due during each earlier early earn earned earning earnings earth east
    easy eat eaten ebitda economy ecosystem edge effect effort eight either elect eleven else employ employee employees
    empty end ended ending energy engine engineer engineers enough enter entire entry equal equity error escape
    especially estimate estimates euro euros even evening event ever every everybody everyone everything exact exactly
    exam example except exchange exclusive executive exist expand expect expected expensive experience expert explain
    extra eye face fact facts fail failed fair fall fallen false family famous far farm fast faster father fear feature
    february feed feel fell fetch fetched few fiction field fifteen fifth fifty fight figure figures file filed filing
    filings fill film final finally finance financed financial financing find finding finds fine finish fire firm firms
    first fiscal fit five fix flat floor flow focus follow following food for force forecast forget forgot form formal
    format former forties fortune forward found founder founders founding four fourth fraction frame free french fresh
    friday friend friends from front frontiers full fully fun fund funded funding fundraise fundraising funds further
    future gain game games gap gas gasto gather gave general generate generated generative generator german get gets
    getting giant gigawatt gigawatts girl give given gives glad glass go goal god goes going gold gone gonna good got
    government grant great green grid grids gross ground group groups grow growing grown growth guess guidance guide had
    haggling half hall hand happen happened happening happy hard hardly harm has hat have having he head headcount
    health hear heard heart heat heavy hedged height held hell hello help her here hey hi high higher highest him hinges
    hint hire hired hires hiring his history hit hmm hold holder holders holding home hope hoped hoping hot hour hours
    house how however hows huge human hundred hundreds hurt hyperscaler hyperscalers i idea if imagine impact important
    in inc include included including income increase indeed independent industry inflation info informal information
    informed infrastructure infusion initial initiative initiatives injection inside instead institute intelligence
    interest interested interview interviews into invest invested investing investment investments investor investors
    involve involved ipo is isnt issue issued it item its itself january job jobs join joined joint judge july jump june
    just keep keeping kept key kick kid kill kind king knew know known knows label labels lack laid land landed landing
    lands large largest last late lately later latest laugh launch launched law lawsuit lawyer lay layoff layoffs lead
    leader leaderboard leading leads learn lease least leave led left legal lend lender lenders lent less let letter
    level lie liegen lies life lift light like likely limit line lines link linked list listed listing little live
    living load loan loans local lock lol long longer look looked looking lose loses loss losses lost lot lots love low
    lower lowest luck machine made magnets mail main major majority make maker makers makes making man manage management
    manager many march margin mark market markets match material matter maximum may maybe me mean meaning means meant
    measure media medical meet meeting mehr member members memory men mention merge merged merger mergers message met
    metal meter method middle might mile milestone million millions mind mine miner miners mining minus minute miss
    missing mistake mobile mode model models modern moment monday money month monthly months mood more morning most
    mother move moved moves much must my name named names narrow nation national natural near nearly necessary need
    needed needs neither neocloud net network networks never new news newspaper next nice night nine no nobody none nor
    normal north not notably note notes nothing notice notional november now number numbers nuova object observed
    observer october odd of off offer offered offering offers office official often oh oil ok okay old on once one ones
    only open opening operate opinion option options or orange order ordinary original other others our out outlet
    outlets output outside over own owned owner owners owns page paid pair paper papers parent park parks part partial
    particular parties partner partners parts party pass past path patron pay paying payment payout pays pe peak pending
    people per percent percentage perfect perhaps period person personal personally personas phase phone pick picture
    piece pile place plain plan plane planned planning plans plant platform platforms play player please pledged pls plz
    pocket point pointing points policy polled pool poor popular population port position possible post post-money
    posted power pre-money predict prefer premium prepare present president press pretty previous price priced prices
    pricing primo print prior private prize probably problem proceeds process produce product products profit profitable
    profits program project promise prompts proof proper property propose proposed protect prove provide public pull
    purchase purchased purpose push put puts q1 q2 q3 q4 quarter quarterly queda question questions quick quickly quiet
    quite quote quoting race rain raise raised raises raising ran range rank rate rates rather ratio raw reach reached
    reaction reactions read reader reading ready real really reason receive received recent recently recognition record
    recovered recurring red reduce refuse regard region regular reject rejected relate relation relations release
    relevant remain remember rent repeat replace reply report reported reporter reporting reports request require
    research resembles reserve resist resolved respect response rest result results retail return returns revenue
    revenues review revised reward rich right ring rise risk rival rivals river road robot robots rock role room root
    rose rough round rounds row rule rumor rumors rumour rumours run running runs runway safe sagte said salary sale
    sales same sand sans satisfy saturday save saw say saying says scale scales scene schedule school science sea search
    season seat second secondary secret sector secure security see seed seek seem seen sees sein sell seller selling
    sells semiconductor semiconductors send senior sense sent separate september serial series serious serve server
    servers service services set settle settled seven several shall shape share shared shareholder shareholders
    shareholding shares sharp she shell shift ship shipped shock shop short should show showed showing shown shows shut
    side sides sign signed similar simple since single site six sixty size skill skip sleep slight slightly slip slips
    slow small smart snow so social soft software sold sollen some somebody someone something sometimes somewhere son
    soon sorry sort sound source sources south space spare speak special specified spend spending spends spent spin
    split spoke spot spread spring square stab staff stage stake stakeholder stakes stand standard stands star start
    started starting starts startup startup's startups state statement states stay steel step still stock stocks stone
    stop store stories story strange strategic strategy street strike string strip strong structure student studio study
    stuff style subject such suit sum summary summer sun sunday super supply support suppose sure surged surprise sweet
    switch system table take taken takeover takes taking talent talk talked talking talks tall target tasks tax taxes
    teach team tech technology telecom tell telling tells ten tend tender tenth term terms test text than thank thanks
    that thats the their them then theory there these they thing things think third thirty this those though thought
    thousand thousands threads three through thursday thus ticket tier till time times timing tiny tip title to today
    together tokens told tomorrow ton tone too took tool top total totally touch tough toward town trace traces track
    trade trademark trademarks trading train training trains tranche transaction travel treat tree trial trick tried
    trillion trillions trip trouble truck true trust truth try trying tuesday turn tv twelve twenty twice two type
    typical uh umm under understand unicorn unicorns union unit united units unless until up upcoming update upper upset
    upside us usd use used useful user users uses usual usually valuable valuation valuations value valued values
    various vc venda venture ventures version versions versus very via victim view visionary visit visto voice voicing
    volume vote voted votes vs wage wages wait waive waiver waiving walk walked walks wall wanna want wanted wants war
    warm warn was waste watch water waterfall waved way we weak wealth wear website wednesday week weekly weeks weigh
    weight weiter welcome well went werden were west what whatever whats when where wheres whether which while white who
    whole whom whos whose why wide wife will win wind window winner winter wire wise wish with withdraw within without
    wollen woman women won wonder wood word words work worked worker workers working works world worry worse worst worth
    worthy would write written wrong wrote yeah year yearly years yes yesterday yet yield yields you young your zero
    """.split()
)

/** Words around a name that tell what it is. All folded. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Nouns that make the capitalised words before them an organisation, a building, an event or a paper. */
export const ORGANISATION_HEADS = set(`
university universities universite universitat universidad college school schools academy institute institutes institution conservatory polytechnic faculty
hospital clinic airport aerodrome seaport terminal bank bancorp group holdings holding corporation corp inc ltd limited llc plc co company gmbh ag sa spa
airlines airline airways air aviation railway railways rail railroad metro transit motors motor steel electric electronics energy power gas oil pharma
pharmaceuticals pharmaceutical technologies technology tech software systems solutions industries industry industrial industriale
post times herald tribune news journal gazette star sun daily globe chronicle press mail telegraph review mirror observer examiner evening morning
united rovers wanderers rangers athletic albion hotspur villa fc sc afc bc cf rockets lakers giants jets bears bulls kings raptors
oilers flames canucks canadiens senators leafs rangers yankees mets dodgers eagles cowboys patriots tigers lions panthers sharks bruins knights
stadium arena coliseum station street avenue road boulevard drive lane highway expressway motorway bridge tunnel tower towers square plaza mall
museum gallery theatre theater opera philharmonic symphony orchestra ballet library zoo aquarium park gardens garden hotel cathedral church basilica
temple abbey palace castle fortress mosque synagogue center centre centres conference summit forum expo exposition exhibition fair festival biennale marathon
games olympics olympic paralympics universiade championship championships cup open masters tournament league derby prize award awards grand prix
agreement treaty declaration protocol accord accords convention charter consensus statement initiative process plan programme program project
exchange chamber foundation association society federation union alliance club trust fund press network institute laboratory lab
jail prison penitentiary courthouse court base camp house hall building pavilion zone line tram express
fire ambulance service services diocese archdiocese parish convention pass card week film sinfonietta day convention opinion investigates
`.trim());

/** Words that make the name before them the city itself or its government. */
export const GOVERNMENT_HEADS = set(`
city municipality municipal town township metropolitan government council mayor mayors people peoples cpc party committee administration
councillor councillors commune civic county prefectural provincial
`.trim());

/** Words that make the name before them something other than a city. */
export const NOT_CITY_AFTER = set(`
state province prefecture oblast county counties krai okrug district districts governorate peninsula island islands isles river rivers lake lakes bay valley
basin autonomous voivodeship canton department strait sea mountains mountain plateau desert delta gulf ocean range hills borough raion republic
territory subdistrict banner league division parish regiment brigade beach creek falls harbour harbor reservoir dam
wan new neighbourhood neighborhood
`.trim());
/** What may follow `new`: `Tianfu New Area`. */
export const NEW_AREA = set('area district zone');

/** `University of X`: the name is part of another. */
export const ORGANISATION_OF = set(`
university college school academy institute bank port airport duke duchess earl bishop archbishop prince princess king queen lord baron count
battle siege treaty pact gulf bay isle island province republic county state region district museum tower bridge archdiocese diocese declaration
congress peace massacre hospital church cathedral statue lake river house council centre center chamber consul patriarch cardinal viscount marquess department
`.trim());
/** `Mayor of X`: the name is a city. */
export const CITY_OF = set(`
city cities town towns mayor mayors municipality village suburb suburbs capital outskirts government governments north south east west northeast northwest southeast
southwest centre center streets district port people residents citizens airport community hamlet neighbourhood neighborhood township county-level borough commune
metropolis council councillors councilors heart downtown
`.trim());

/** Prepositions and verbs before a place. */
export const PLACE_BEFORE = set(`
in at near from to around outside inside into via through between toward towards across visit visited visiting leave left leaving reach reached reaching
within beyond throughout over under above behind off beside en downtown central
`.trim());
/** The strongest of them. */
export const PLACE_STRONG = set('in near outside downtown around');

/** Titles before the name of a person. */
export const TITLES = set(`
mr mrs ms miss dr sir dame lord lady president vice premier chairman chairwoman chair senator sen rep representative congressman congresswoman governor gov judge
justice captain capt colonel col general gen lieutenant lt sgt sergeant officer detective inspector constable cpl corporal major prof professor minister secretary
chancellor king queen prince princess pope father rev reverend bishop archbishop cardinal sheriff coach ceo director ambassador consul deputy chief mp mla mep
actor actress singer author lawyer attorney spokesman spokeswoman spokesperson
`.trim());
/** Verbs of saying, after a person. */
export const SAYING = set(`
said says told added adds asked explained wrote recalled replied noted continued insisted stated tweeted laughed smiled joked thinks believes knew felt
`.trim());

/** Words before a name that leave it as it is: `West London`. */
export const DIRECTIONS = set('north south east west northern southern eastern western central greater downtown inner outer upper lower old metro northeast northwest southeast southwest mid');

/** Small words that a capital at the head of a sentence or title does not make a name. */
export const SMALL = set(`
the a an in on at to of for from by with and or but as is was are were be been it its this that these those he she they we i you his her their our my your
after before during while when where who what which why how if then than so not no yes new old via near into over under about between among across through
within without against since until although because however also both each every all any some many most more other another such only just even still yet
there here today yesterday tomorrow now monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december according like unlike including meanwhile last next first second third two three four five six seven eight nine ten
home visit visiting join meet discover welcome inside outside around beyond throughout toward towards and
`.trim());

/** Names inside a name may hold these in lower case: `Rostov-on-Don`, `Frankfurt am Main`. */
export const CONNECTORS = set('of es de la le les del della di da do dos das du des the el al an am im in ob den der die on upon under sur sous en lès les aux y e i a bei nad pod na ter op van vor und and by next');

/** Regions that a text means where it says their name alone, although a city bears it too. */
export const REGION_FIRST = set('quebec jilin luxembourg limburg gansu hebei fars zanjan campeche durango tabasco morelos colima paraiba parana bahia misiones lampung papua bali aceh riau banten maine kerala goa punjab tasmania normandy provence wales england scotland');
/** Countries that are cities. */
export const CITY_STATES = new Set(['SG', 'MC', 'VA', 'SM', 'GI', 'DJ']);
/** Firms known the world over that bear a town's name, or whose name some town bears: more often the firm is meant. */
export const FIRMS = set('hitachi toyota honda nokia komatsu hino carlsberg continental google puma zara bata santander yara carrefour kone ursus adani asahi outokumpu mizuho getinge arla bimbo stora hydro gillette mercedes bentley lotte vittel perrier sega kirin hilton hershey marlboro cisco oracle canon tata vale roche magna stryker');

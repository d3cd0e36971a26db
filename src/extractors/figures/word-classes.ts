/** Classes of English words: what a clause is parted by. Words in no list are taken for nouns and their adjectives. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const DETERMINERS = list('the a an this these those its it\'s their his her our your my each every all both any no another such half');
export const PRONOUNS = list('it they he she we i you them him us me one who everyone nobody there');
export const PREPOSITIONS = list('of in on at by for from to with between through into onto under towards toward across among within without against per via during above below near along around over about beyond behind beside besides despite plus like as than until till since after before upon off up down out worth versus vs throughout amid via including excluding following regarding concerning alongside owing');
export const AUXILIARIES = list('is are was were be been being am has have had having do does did will would shall should can could may might must cannot isn\'t wasn\'t weren\'t hasn\'t haven\'t won\'t');
export const CONJUNCTIONS = list('and or but nor while whereas yet so because although though if when where once unless whether');
export const RELATIVES = list('which that who whom whose where when what');
export const ADVERBS = list(`also only just even still already now today currently meanwhile here not never always often soon later earlier alone altogether together again once nearly almost approximately roughly exactly about
  around some annually jointly respectively further more less fewer most least far well too very quite rather up down least worldwide nationwide overseas abroad year-on-year then thus however therefore themselves itself himself herself ourselves
  subsequently previously recently initially aside overall finally eventually originally formerly likewise instead estimated planned`);
/** Adverbs by their ending, which are no adjectives: `rapidly`, but not `daily` in `daily ridership`. */
export const ADVERB_END = /[a-z]{3}ly$/;
export const ADJECTIVES_IN_LY = list('daily weekly monthly yearly quarterly friendly early assembly family supply july italy likely only elderly costly lively anomaly monopoly reply apply fly ally rally');

/** Verbs that only tie a figure to what it measures. */
export const TIES = list(`reached reaches reach reaching totalled totaled totals total totalling totaling amounted amounts amount amounting came comes come coming stood stands stand standing hit hits hitting numbered numbers number numbering
  exceeded exceeds exceed exceeding surpassed surpasses surpass crossed crosses cross topped tops top passed passes pass rose rise rises risen rising grew grow grows grown growing increased increases increase increasing climbed climbs climb climbing jumped jumps jump
  surged surges soared soars expanded expands expand expanding fell fall falls fallen falling dropped drops drop declined declines decline declining decreased decreases decrease shrank shrunk slipped slumped dipped edged doubled tripled quadrupled halved recovered rebounded eased slowed
  slid slides slide sank plunged plummeted ticked inched crept crawled stabilised stabilized weighed improved advanced retreated accelerated widened narrowed contracted lost valued worth equals equal equalled averaged averages average accounted accounts account accounting represented represents represent representing made makes make making up rated
  recorded records posted posts saw seen sees registered registers reported reports achieved achieves attained cost costs costing priced set completed completes accomplished accomplishes realised realized attained remained remains remain closed closes start starts started begin begins is are was were be been stay stays stayed went go goes lies lie given
  estimated expected planned projected forecast put puts budgeted measured measures measuring measure brought taken left raised raise raises raising lifted lifts lift lifting cut cuts reduced reduces reduce lowered lowers kept pushed pushes pushing bringing boosted boost increasing costing touched peaked counts count counted ranged ranges range varies vary add adds added swelled ballooned mushroomed leapt leaped spiked rocketed tumbled deteriorated worsened softened moderated cooled bounced fetched fetches fetch netted grossed swell swells contracting climbing jumping surging dropping shrinking slipping easing widening narrowing plunging`);
/** Ties before which the object, not the subject, is measured: `posted revenue of`, `raise coverage to`. */
export const PRESENT = list(`employs operates receives serves carries covers hosts produces handles exports imports sells buys builds runs owns holds keeps attracts welcomes draws offers provides supplies generates creates needs brings sends gives takes
  pays earns trains teaches houses seats supports connects links includes manages invests plants treats processes delivers ships moves publishes spends saves stores issues consumes supplies contains turns cures wants requires comprises features
  occupies spans boasts possesses involves represents grants awards funds finances enrols enrolls educates graduates hires recruits installs maintains visits waters irrigates feeds flies sails leaves arrives calls lives works lends donates allocates plans hopes expects aims says see sees gets
  have hold employ operate receive serve carry cover host produce handle export import sell buy build run own keep attract welcome offer provide generate create need send give take pay earn train teach live work travel visit leave come go speak study attend join want call meet consist belong comprise include contain employ`);
/** Verbs in the present that are no nouns. */
export const SURE_VERBS = list(`expects says employs operates serves receives carries produces handles sells owns attracts welcomes generates creates brings sends gives takes pays earns teaches includes invests delivers publishes consumes contains wants requires comprises occupies
  boasts possesses involves represents allocates hopes aims gets sees provides enrols enrolls educates recruits maintains irrigates lends donates foresees expect says shows holds keeps needs offers grants seats plans consists belongs ranks lies connects exists depends stretches extends stretch extend irrigate`);
/** Past forms that do not end in `ed`. */
export const IRREGULAR = list(`sent brought built sold won left took taken gave given made held saw seen ran flew flown drew drawn bought spent lost kept taught caught put set went gone came got met led fed chose chosen wrote written paid lent lay laid slept spoke spoken swam sank sunk
  struck sat stood found fought felt fell broke broken became begun began bore borne dealt drove driven ate grew hit cost cut hung heard knew known lit read rose said shook sang sought sold shot shut spread swept told thought threw thrown wore understood withdrew withdrawn undertook undertaken shipped`);
/** The past participle of verbs whose present form the texts use. */
export const PARTICIPLES: Readonly<Record<string, string>> = {
  send: 'sent', bring: 'brought', build: 'built', sell: 'sold', win: 'won', leave: 'left', take: 'taken', took: 'taken', give: 'given', gave: 'given', make: 'made', hold: 'held', see: 'seen', saw: 'seen', run: 'run', ran: 'run', fly: 'flown', flew: 'flown',
  draw: 'drawn', drew: 'drawn', buy: 'bought', spend: 'spent', lose: 'lost', keep: 'kept', teach: 'taught', lead: 'led', feed: 'fed', choose: 'chosen', write: 'written', wrote: 'written', pay: 'paid', lend: 'lent', lay: 'laid', cut: 'cut', put: 'put', set: 'set', find: 'found',
  grow: 'grown', get: 'got', meet: 'met', ship: 'shipped', plan: 'planned', speak: 'spoken', commit: 'committed', fit: 'fitted', equip: 'equipped', withdraw: 'withdrawn', undertake: 'undertaken', drink: 'drunk', drank: 'drunk', eat: 'eaten', ate: 'eaten', drive: 'driven', drove: 'driven', swim: 'swum', ride: 'ridden', sing: 'sung', wear: 'worn', throw: 'thrown', seek: 'sought', sought: 'sought', shut: 'shut', host: 'hosted', know: 'known',
};
/** Words that may stand between a governing word and its number. */
export const VAGUE = list('more less fewer than over about some around nearly almost approximately roughly up to least most at close only just even as many much high an a the another further additional record total estimated approx ca circa under above below well exactly excess in nothing no not short combined first full whopping another average of remaining');
/** Verbs of change that are nouns or adjectives as often: ties where a modal verb leads them. */
export const TURNS = list('narrow widen slow shrink contract double triple surge plunge slip ease soar swell moderate stabilise stabilize accelerate recover');
export const EMPTY_HEADS = list('total sum average record level rate figure amount number value maximum minimum majority volume');
/** Ties that take an object where things are counted: `brought 12 projects`. */
export const TAKES = list('brought bring brings taken left raise raised raises cut cuts reduced put puts made make makes saw sees add adds added lost boosted pushed completed completes accomplished achieved achieves');
/** Ties that tell what the counted did: `cars left through the gate`. */
export const ACTS = list('left came come comes went go goes brought taken added made stay stayed stays');
/** Nouns in -ing that take no object. */
export const NOUNS_IN_ING = list(`building housing shipping mining funding training engineering manufacturing banking spending meeting opening crossing offering spring morning evening ceiling string dwelling farming fishing lending borrowing trading earning earnings parking clothing filing hearing
  rating ruling saving savings setting sitting standing beginning being holding holdings listing marketing painting planning pricing processing publishing recycling schooling tubing turning voting warning wedding wiring writing during including excluding following according regarding concerning pending remaining existing growing
  outstanding leading working tourism-related catering dining gaming gambling logging lighting heating cooling dredging printing drilling sewing screening testing learning teaching nursing cycling swimming boxing racing sailing gathering reading recording advertising accounting auditing consulting financing leasing licensing packaging staffing upcoming ongoing incoming outgoing`);
/** Verbs of saying, whose object is a clause of its own. */
export const SAYING = list('announced estimated showed reported noted added stated revealed confirmed predicted expected projected calculated recalled said told explained forecast warned believed hoped promised claimed indicated suggested');
/** Ties that are nouns as often as verbs. */
export const VERB_NOUNS = list('reach counts count total totals amount amounts stand stands hit hits number numbers cross pass passes rise rises increase increases climb jump jumps fall falls drop drops decline declines decrease decreases equal average averages account accounts records record posts reports cost costs set start starts cut cuts forecast measure measures raise boost range ranges lift lifts top tops worth given cover covers lie lies');
/** Verbs whose infinitive is told by `to`. */
export const BASE_VERBS = list('develop expand train plant supply start open invest reduce improve finance fund support rent deliver cut process handle treat raise lift exchange accept');

/** Verbs that make a deal without a paper being named, and where they put the partner. */
import { TENS, UNITS } from '../text/numerals.ts';
import type { Step } from './acts.ts';
import type { Instrument } from './papers.ts';
import type { RuleName } from './reading.ts';

/** One way of telling a deal: who acts stands before the verb, or, turned round, behind "by". */
export interface DealVerb {
  readonly rule: RuleName;
  /** Base, past and participle, with `-` for a blank; several of them separated by blanks: `buy/bought/bought`. */
  readonly verbs: string;
  /** What must stand between the verb and the partner: a pattern of the mask. */
  readonly object: string;
  /** Words right before the partner; '' where the partner itself is the object. */
  readonly before: string;
  readonly step?: Step;
  /** A contract where nothing is said. */
  readonly instrument?: Instrument;
  /** The partner may stay unsaid. */
  readonly alone?: true;
  /** It may be told in the passive: "was awarded a contract by the city". */
  readonly passive?: true;
  /** The partner must be a firm: money for another house buys no part of it. */
  readonly firms?: true;
  /** What must follow the partner. */
  readonly behind?: string;
}

const THING = `(?=[^;.]{0,30}\\d|(?:an?|the|its|their|new|further|some|several|half|all|most|${[...UNITS.slice(1), ...TENS].join('|')}|natural|green|crude|liquefied|gas|oil|coal|power|electricity|heat|hydrogen|ammonia|LNG|fuel|wheat|grain|rice|maize|sugar|steel|ore|copper|cement|timber|water|chips|parts|batteries|buses|trams|trains|ships|ferries|aircraft|jets|turbines|cranes|vaccines) )[^;.]{3,140}?`;
const SHARE = '[^;.]{0,60}?(?:\\d[\\d.,]* ?(?:%|per ?cent|percent|p\\.c\\.|pct)|stake|shares|shareholding|majority|interest|control|half|rest|remainder)[^;.]{0,40}?';
const UNIT = '[^;.]{0,90}?(?:\\d ?(?:%|per ?cent|percent|pct)|stake|shares|unit|arm|business|plant|division|subsidiary|interest|mill|factory|yard|brewery|farm|hotel|mine|site|terminal|works|refinery|dock|warehouse|wharf|rights|brand)(?![\\p{L}])[^;.]{0,60}?';
/** A part of a firm that is bought whole: "the printing business". */
const BUSINESS = '(?:an?|the|two|three|four|five|all|most|some)(?: (?!of |from |in |at |to |for |with |by )[\\p{L}\\d&-]+){0,4}? (?:units?|arms?|business(?:es)?|divisions?|subsidiar(?:y|ies)|operations|activities|assets|brands?|plants?|brewery|breweries|mills?|factory|factories|hotels?|terminals?|stores|shops|portfolio)';
const ORDER = '(?:[\\p{L}\\p{N}$€£¥.,-]+ ){0,7}?(?:orders?|contracts?|tenders?|mandates?|concessions?|deals?|commissions?|bids?)(?![\\p{L}])';
const MONEY = '[^;.]{0,90}?(?:loans?|credit(?: line)?s?|grants?|financing|guarantees?|facilit(?:y|ies))(?![\\p{L}])[^;.]{0,90}?';
/** Money that is lent, and money for shares. */
const LENT = '(?:an?|the|its|new|another|two|three|[€$£¥\\d])[^;.]{0,80}?(?:loans?|credits?|facilit(?:y|ies)|financing|grants?|guarantees?|mortgages?|overdraft)(?![\\p{L}])[^;.]{0,70}?';
const INVESTED = '(?:an?|the|new|[€$£¥\\d])[^;.]{0,50}?(?:investments?|capital|funding|equity)(?![\\p{L}])[^;.]{0,60}?';
const QUARREL = '(?:[\\p{L}-]+ ){0,6}?(?:disputes?|lawsuits?|litigation|cases?|claims?|proceedings|arbitration|suits?)(?![\\p{L}])[^;.]{0,40}?';
const SUM = '[^;.]{0,40}?(?:million|billion|mln|bln|crore|lakh|thousand)(?![\\p{L}])[^;.]{0,60}?';

/** "12 million euros in the Finnish start-up Norlake AB": money for a part of a firm, not for what a firm builds somewhere. */
const INTO_FIRM = "(?=[^;.,]{3,70} (?:in|into) (?:(?:the |a |an )?(?:[\\p{L}-]+ ){0,3}(?:start-?up|scale-?up|company|firm|group|maker|developer|fintech|lender|bank|operator|venture|producer|manufacturer|platform) )?[\\uE000-\\uEFFF](?!['’]s | (?:plants?|projects?|factory|bonds?|shares)))";
const CAPITAL = `${INTO_FIRM}[^;.,]{0,30}?(?:million|billion|mln|bln|crore|lakh)(?![\\p{L}])(?: [\\p{L}.]+){0,2}?`;

/** "a loan to Turku", not "a loan to extend the port". */
const TO_WHOM = '(?:to(?! (?:the )?(?:extend|build|rebuild|finance|fund|improve|develop|moderni[sz]e|support|help|expand|upgrade|construct|buy|repair|renovate|restore|electrify|enlarge|widen|deepen|double|clean|connect|equip|protect|strengthen|boost|cover|refurbish|pay|put|make|install|drill|dredge|pave) )|for)';

export const DEAL_VERBS: readonly DealVerb[] = [
  { rule: 'agreement.order', verbs: 'order/ordered/ordered buy/bought/bought purchase/purchased/purchased charter/chartered/chartered lease/leased/leased rent/rented/rented import/imported/imported source/sourced/sourced', object: THING, before: 'from' },
  { rule: 'agreement.order', verbs: 'sell/sold/sold supply/supplied/supplied deliver/delivered/delivered lease/leased/leased export/exported/exported', object: THING, before: 'to' },
  { rule: 'agreement.order', verbs: 'dispose-of/disposed-of/disposed-of', object: `(?:an?|the|its|\\d|land|two|three)[^;.]{1,80}?`, before: 'to' },
  { rule: 'agreement.order', verbs: 'close/closed/closed seal/sealed/sealed clinch/clinched/clinched', object: '(?:an?|the|its) sale of [^;.]{3,90}?', before: 'to' },
  { rule: 'agreement.order', verbs: 'let/let/let sublet/sublet/sublet', object: '(?:an?|the|its|half|part of the) [^;.,]{3,50}?', before: 'to', behind: '^[^,;.]{0,30} (?:until|for [\\p{L}\\d]+ years|at) ' },
  { rule: 'agreement.order', verbs: 'license/licensed/licensed licence/licenced/licenced sub-license/sub-licensed/sub-licensed', object: THING, before: 'to' },
  { rule: 'agreement.order', verbs: 'place/placed/placed firm-up/firmed-up/firmed-up confirm/confirmed/confirmed agree/agreed/agreed finalise/finalised/finalised finalize/finalized/finalized sign/signed/signed', object: '(?:an?|the|its|new|further|firm|another)(?: [\\p{L}\\p{N}€$£.,-]+){0,4} orders?(?:[^;.]{0,110}?)', before: 'with' },
  { rule: 'agreement.order', verbs: 'announce/announced/announced confirm/confirmed/confirmed firm-up/firmed-up/firmed-up sign/signed/signed finalise/finalised/finalised', object: '(?:[^;.]{0,60} )?(?:an?|the|its|another)(?: [\\p{L}\\p{N}-]+){0,3} orders? (?:for|of) [^;.]{3,90}?', before: '(?:from|with)' },
  { rule: 'agreement.order', verbs: 'bag/bagged/bagged win/won/won secure/secured/secured land/landed/landed clinch/clinched/clinched obtain/obtained/obtained book/booked/booked receive/received/received get/got/got take/took/taken', object: `(?:an?|the|its|another|two|three|new) ${ORDER}(?: (?:worth|for|of|to) [^;.]{0,80}?)?`, before: '(?:from|by|with|of)', alone: true },
  { rule: 'agreement.order', verbs: 'win/won/won secure/secured/secured land/landed/landed receive/received/received obtain/obtained/obtained book/booked/booked clinch/clinched/clinched', object: '(?:(?:new|further|more|several|big|large|fresh|first) )?(?:orders|contracts|commissions|mandates)(?: (?:worth|for|to) [^;.]{0,80}?)?', before: '(?:from|with)' },
  { rule: 'agreement.order', verbs: 'award/awarded/awarded give/gave/given hand/handed/handed grant/granted/granted', object: '[^;.]{0,80}?(?:contract|order|tender|concession|project|licence|license|mandate|construction|supply|operation|management|maintenance|development|job|works?|deal)(?![\\p{L}])[^;.]{0,80}?', before: 'to' },
  { rule: 'agreement.order', verbs: 'award/awarded/awarded', object: '', before: '' },
  { rule: 'agreement.order', verbs: 'award/awarded/awarded', object: `(?:an?|the) ${ORDER}[^;.]{0,90}?`, before: 'by', passive: true, alone: true },
  { rule: 'agreement.order', verbs: 'select/selected/selected choose/chose/chosen appoint/appointed/appointed commission/commissioned/commissioned contract/contracted/contracted hire/hired/hired mandate/mandated/mandated pick/picked/picked', object: '', before: 'by', passive: true },
  { rule: 'agreement.order', verbs: 'supply/supplied/supplied deliver/delivered/delivered build/built/built provide/provided/provided', object: '', before: 'by', passive: true },
  { rule: 'agreement.order', verbs: 'contract/contracted/contracted hire/hired/hired appoint/appointed/appointed commission/commissioned/commissioned select/selected/selected choose/chose/chosen mandate/mandated/mandated pick/picked/picked engage/engaged/engaged retain/retained/retained enlist/enlisted/enlisted', object: '', before: '', behind: '^[^,;.]{0,50} (?:to|as|for) ' },
  { rule: 'agreement.order', verbs: 'entrust/entrusted/entrusted commission/commissioned/commissioned task/tasked/tasked charge/charged/charged', object: '', before: '', behind: '^[^,;.]{0,50} with (?:an?|the|its|\\p{Ll}+ing) ' },
  { rule: 'agreement.order', verbs: 'grant/granted/granted award/awarded/awarded give/gave/given', object: '', before: '', behind: '^ (?:an?|the|[\\p{Ll}]+,)? ?(?:[\\p{Ll}]+ ){0,3}?(?:exclusive|sole|worldwide|global) (?:[\\p{Ll}]+ ){0,3}?(?:rights?|licen[cs]e|option)(?![\\p{L}])' },
  { rule: 'agreement.loan', verbs: 'borrow/borrowed/borrowed raise/raised/raised', object: '[^;.]{0,60}?(?:million|billion|mln|bln|crore|lakh|loan)(?![\\p{L}])[^;.]{0,30}?', before: 'from' },
  { rule: 'agreement.order', verbs: 'acquire/acquired/acquired', object: THING, before: 'from' },
  { rule: 'agreement.loan', verbs: 'secure/secured/secured obtain/obtained/obtained receive/received/received get/got/got arrange/arranged/arranged', object: LENT, before: '(?:from|by)' },
  { rule: 'agreement.loan', verbs: 'receive/received/received obtain/obtained/obtained secure/secured/secured', object: '(?:an?|the|its) (?:[\\p{Ll}-]+ )?commitment letters?', before: 'from', step: 'approved' },
  { rule: 'agreement.loan', verbs: 'refinance/refinanced/refinanced', object: '[^;.]{3,60}?', before: 'with' },
  { rule: 'agreement.stake', verbs: 'receive/received/received obtain/obtained/obtained secure/secured/secured attract/attracted/attracted raise/raised/raised', object: INVESTED, before: 'from' },
  { rule: 'agreement.order', verbs: 'supply/supplied/supplied', object: '', before: '', behind: '^ with (?:[\\p{Ll}]+ ){0,3}?(?:\\d|[\\p{Ll}]+ (?:for|until|from|over|worth) )' },
  { rule: 'agreement.order', verbs: 'exercise/exercised/exercised', object: '(?:(?:its|an?|the|all|two|three|further) )?options? (?:for|on|over|to) [^;.]{3,70}?', before: '(?:with|at|from)' },
  { rule: 'agreement.order', verbs: 'cancel/cancelled/cancelled cancel/canceled/canceled scrap/scrapped/scrapped', object: '(?:an?|the|its|their)(?: [\\p{L}\\p{N}-]+){0,4} orders?(?:[^;.]{0,80}?)', before: '(?:with|from)', step: 'ended' },
  { rule: 'agreement.joint-action', verbs: 'settle/settled/settled', object: QUARREL, before: 'with', instrument: 'agreement' },
  { rule: 'agreement.stake', verbs: 'sell/sold/sold', object: UNIT, before: 'to' },
  { rule: 'agreement.stake', verbs: 'buy/bought/bought acquire/acquired/acquired purchase/purchased/purchased pick-up/picked-up/picked-up take/took/taken take-over/took-over/taken-over secure/secured/secured', object: SHARE, before: '(?:in|of|from)' },
  { rule: 'agreement.stake', verbs: 'buy/bought/bought acquire/acquired/acquired purchase/purchased/purchased take-over/took-over/taken-over', object: BUSINESS, before: '(?:of|from)', firms: true },
  { rule: 'agreement.stake', verbs: 'invest/invested/invested inject/injected/injected', object: CAPITAL, before: '(?:in|into)', firms: true },
  { rule: 'agreement.stake', verbs: 'subscribe/subscribed/subscribed', object: `(?:for|to) ${SHARE}`, before: '(?:in|of|from)' },
  { rule: 'agreement.stake', verbs: 'acquire/acquired/acquired take-over/took-over/taken-over buy/bought/bought purchase/purchased/purchased buy-out/bought-out/bought-out merge-with/merged-with/merged-with swallow/swallowed/swallowed absorb/absorbed/absorbed snap-up/snapped-up/snapped-up', object: '', before: '' },
  { rule: 'agreement.stake', verbs: 'acquire/acquired/acquired take-over/took-over/taken-over buy/bought/bought', object: '', before: 'by', passive: true },
  { rule: 'agreement.loan', verbs: 'approve/approved/approved', object: MONEY, before: TO_WHOM, step: 'approved' },
  { rule: 'agreement.loan', verbs: 'grant/granted/granted give/gave/given lend/lent/lent award/awarded/awarded extend/extended/extended offer/offered/offered pledge/pledged/pledged promise/promised/promised', object: '', before: '', behind: '^ (?:an?|another|two|three|[\\p{N}$€£¥])[^,;.]{0,60}?(?:loans?|credit|grants?|guarantee|facility|financing)(?![\\p{L}])' },
  { rule: 'agreement.loan', verbs: 'grant/granted/granted extend/extended/extended provide/provided/provided lend/lent/lent loan/loaned/loaned commit/committed/committed give/gave/given pledge/pledged/pledged promise/promised/promised offer/offered/offered advance/advanced/advanced', object: MONEY, before: TO_WHOM },
  { rule: 'agreement.loan', verbs: 'lend/lent/lent loan/loaned/loaned', object: SUM, before: 'to' },
  { rule: 'agreement.loan', verbs: 'lend/lent/lent loan/loaned/loaned', object: '', before: '', behind: '^(?![^;.]{0,12}(?:two|three|four|five|its|an? |the |\\\\d+ )[^;.]{0,4}?[\\p{Ll}]{3,}s(?![\\p{L}]))' },
];

/** Where the bare form of a verb is a verb, and where its third person is: "orders" and "loans" are nouns too. */
const AFTER_AUX = '(?<=(?:^|[ ,])(?:to|will|would|shall|may|can|could|should|must|and|or|also|jointly|both|they|we) )';
const AFTER_SUBJECT = '(?<=(?:[\\uE000-\\uEFFF]|\\)|,|(?:^|[ ,])(?:it|which|that|who|and|also|now|then|thus|today)) )';
const AFTER_BE = '(?<=(?:^|[ ,])(?:is|are|was|were|be|been|by|also|now|jointly) )';

/** "buy", "buys", "buying", "bought", "bought"; with the rest of a verb of two words. */
export type VerbForms = Readonly<Record<'base' | 'third' | 'ing' | 'past' | 'participle', string>>;

export function formsOf(verb: string): VerbForms {
  const [base = '', past = '', participle = ''] = verb.split('/').map((w) => w.replaceAll('-', ' '));
  const [head = '', ...rest] = base.split(' ');
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  const third = /(?:s|x|ch|sh)$/.test(head) ? `${head}es` : /[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`;
  const doubled = past.startsWith(`${head}${head.at(-1)}ed`) || /^(?:get|win|cut|put)$/.test(head);
  const ing = doubled ? `${head}${head.at(-1)}ing` : head.endsWith('e') && !head.endsWith('ee') ? `${head.slice(0, -1)}ing` : `${head}ing`;
  return { base, third: `${third}${tail}`, ing: `${ing}${tail}`, past, participle };
}

const ways = (words: readonly string[]): string => `(?:${[...new Set(words)].join('|')})`;
/** Words behind others, which are only looked for where a first letter fits. */
const behind = (where: string, words: readonly string[]): string => `(?=[${[...new Set(words.map((word) => word[0]))].join('')}])${where}${ways(words)}`;

/** Any of some verbs where it is a verb, as a pattern: "to buy", "it buys", "is buying", "bought". What stands before is looked at once for all of them. */
export function anyOf(verbs: readonly VerbForms[]): string {
  return [
    ways(verbs.flatMap(({ past, participle }) => [past, participle])), behind(AFTER_AUX, verbs.map(({ base }) => base)),
    behind(AFTER_SUBJECT, verbs.map(({ third }) => third)), behind(AFTER_BE, verbs.map(({ ing }) => ing)),
  ].join('|');
}

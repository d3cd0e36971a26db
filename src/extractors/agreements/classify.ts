/** What kind of agreement it is: relation and status, from its words and its parties. */
import type { AgreementFinding, PartyKind } from '../../record.ts';
import type { Step } from './acts.ts';
import type { Instrument } from './papers.ts';

type Relation = AgreementFinding['relation'];
export type Status = AgreementFinding['status'];

const SISTER = /\b(?:sister|twin)[ -]?(?:cit|town|port|province|state|count|prefecture|region|district|ward|municipal|island|relation|tie|partnership|link|agreement)|\bsister|friendship[ -](?:cit|town)|\btwin(?:s|ned|ning|nings)?\b|friendship cities|sisterhood|partner cit|partner town|town partnership|city partnership/i;
const FRIENDLY_CITY = /friendly (?:co-?operation |co-?operative |exchange |partner )?(?:cit|town|relation|ties)|friendly (?:and|co-?operat|exchange)/i;
const TRADE = /(?:\b(?:Rs\.?|INR|of [A-Z]{0,3}[$€£¥])|₹) ?\d|\bof [A-Z]{0,3}[$€£¥]|\bworth (?:about |some |nearly |around |over |up to )?(?:[A-Z]{0,3} ?[$€£¥]|\d)|\b(?:invest|purchas|acqui|loan|credit|financ|lend|buy|sale|sell|suppl(?!em)|order|joint venture|offtake|off-take|distribut|construct|build|lease|berth|(?<!driving |driver |drivers’ |drivers' )licen[cs]|procure|concession|stake|shares|shareholder|equity|epc|deliver|plant|factory|terminal|real estate|property|warehouse|complex|\bhotel|\bmill\b|usufruct|\boption\b|refiner|brewery|smelter|data cent(?:re|er)|turbines|trams|aircraft|tariff|free[ -]trade|\b[fp]tas?\b|\bce[pc]a\b|trade deal|trade agreement|merger|takeover|settle|headquarters|import|export|purchase|LNG\b|crude oil|tonnes of (?!CO|carbon))/i;

/** Deals between companies, even where nothing tells that the names are companies'. */
const VENTURE = /joint venture|investment (?:agreement|pact|deal)|shareholder|agreement of [^ ]*\$|off-?take|usufruct|distribution (?:agreement|deal|rights)|supply (?:agreement|deal)|licen[cs]ing|takeover|merger|(?:purchase|acquisition|sale|supply|delivery|deliveries|construction) of/i;

/** What is settled between parties without their working together. */
const ELSE = /\b(?:ceasefire|truce|peace (?:treaty|accord|agreement|deal)|extradition|border (?:treaty|agreement|settlement)|collective (?:agreement|bargaining)|wage (?:agreement|settlement|deal)|out-of-court|visa[ -](?:free|waiver|exemption)|prisoner|confidentiality|non-disclosure)/i;

/** Bodies named by common nouns: their papers are their own, not their cities'. */
export const BODIES = /\b(?:port authorit|harbou?r authorit|universit|hospitals?\b|chambers? of|museum|librar|zoos?\b|compan|institut|orchestra|airports?\b|theatre|fire brigade|police force|football club|(?:schools|colleges|academies|clubs|associations|federations) (?:of|in|from) )/i;

/** "on loans between museums": what a paper is about tells nothing of whose it is. */
const ITS_SUBJECT = /(?<=\p{L}) (?:on|about|concerning|covering|regarding|for) .*$/u;

/** "a partnership contract", "a degree contract": nothing is bought. */
const TOGETHER = /(?:partnership|co-?operation|twinning|friendship|exchange|study|degree|research|sister[ -][\p{Ll}]+) contract/iu;

/** Words that name the paper, and the parties' kinds, tell the relation. */
export function relationOf(words: string, instrument: Instrument, kinds: readonly PartyKind[]): Relation {
  // A paper signed at the anniversary of a tie is another thing than the tie.
  return relationIn(instrument === 'relationship' ? words : words.replace(/anniversary of[^,;.]*/i, '').replace(ITS_SISTER, ''), instrument, kinds);
}
/** "the link formed in 1976": what two cities keep for years. */
const LASTING = /^partnership (?:ties?|links?|bonds?)$|(?:^|\s)(?:the |its |their |a )(?:tie|link|partnership|bond)(?:,? (?:that was |which was )?(?:formed|founded|established|begun|created|set up|sealed) (?:in|on|by))/u;
/** "a memorandum with its sister city Porto": what the partner is already, not what the paper makes of it. */
const ITS_SISTER = /(?<![\p{L}])(?:its|their|our|the|a) (?:[\p{Ll}-]+ ){0,2}?(?:sister|twin|partner|friendship) (?:city|town|port|province|state|county|prefecture|region|municipality|cities|towns)(?=,? (?:of )?(?:the )?[\uE000-\uEFFF])/u;

/** "signed five weeks after the ceasefire": when it was tells nothing of what it is. */
const WHEN_IT_WAS = /(?:days?|weeks?|months?|years?) (?:after|before|since) [^,;.]*/i;

function relationIn(words: string, instrument: Instrument, kinds: readonly PartyKind[]): Relation {
  if (ELSE.test(words.replace(WHEN_IT_WAS, '')) && !kinds.every((k) => k === 'city')) return 'other';
  const towns = kinds.filter((k) => k === 'city').length;
  const unknown = towns > 1 || towns > 0 && (instrument === 'relationship' || /\bfriendship\b/i.test(words));
  const places = kinds.length > 0 && kinds.every((k) => k === 'city' || k === 'region' || k === 'country' || k === 'government' || unknown && k === 'other');
  if (SISTER.test(words) && !/friendly co-?operation cit/i.test(words) && !areHouses(kinds, words)) return 'sister-city';
  if (instrument === 'contract' && !TOGETHER.test(words) && !isOfTowns(words, kinds) && (TRADE.test(words) || PAYS.test(words) || !kinds.every((k) => k === 'university' || k === 'organization'))) return 'trade-investment';
  if (instrument === 'relationship' && kinds.every((k) => k === 'city') && LASTING.test(words)) return 'sister-city';
  if (instrument === 'relationship' && /\bfriend/i.test(words) && kinds.every((k) => PLACE_OR_UNKNOWN.has(k))) return 'friendly-cooperation';
  if (FRIENDLY_CITY.test(words) && !kinds.includes('company')) return 'friendly-cooperation';
  if (isTrade(words, kinds) || VENTURE.test(words) && !kinds.some((k) => k === 'university' || k === 'government' || k === 'country')) return 'trade-investment';
  if (places && kinds.every((k) => k === 'country') && TRADE.test(words)) return 'trade-investment';
  return places && !kinds.includes('country') && !BODIES.test(words.replace(ITS_SUBJECT, '')) ? 'friendly-cooperation' : 'cooperation';
}

/** "the contract between Graz and Turku": two towns buy nothing from each other, unless it is told. */
const isOfTowns = (words: string, kinds: readonly PartyKind[]): boolean => kinds.length > 1 && kinds.every((k) => k === 'city') && /\bcontracts?\b/i.test(words) && !TRADE.test(words) && !PAYS.test(words);

const PAYS = /grant|fund|aid|donat|euros|million|billion/;

/** Friends of each other are places, known or not. */
const PLACE_OR_UNKNOWN: ReadonlySet<PartyKind> = new Set(['city', 'region', 'government', 'other']);

/** Firms, schools and bodies are no sister cities, whatever the text speaks of beside them; sister ports and sister museums are. */
function areHouses(kinds: readonly PartyKind[], words: string): boolean {
  if (kinds.some((k) => k === 'company' || k === 'university')) return true;
  return kinds.length > 1 && kinds.every((k) => k === 'organization') && !SISTER_BODY.test(words);
}
const SISTER_BODY = /(?:sister|twin|partner|friendship)[ -](?!cit|town)\p{Ll}/iu;

/** What a firm buys, builds or supplies; between a firm and a school only what is bought or paid for. */
function isTrade(words: string, kinds: readonly PartyKind[]): boolean {
  if (kinds.includes('company') && kinds.includes('university')) return PAID.test(words);
  if (kinds.includes('company') || kinds.every((k) => k === 'other')) return TRADE.test(words) || SETS_UP.test(words);
  return kinds.includes('other') && (PAID.test(words) || SETS_UP.test(words));
}
const PAID = /\b(?:invest(?:ment|ing|s)?\b|purchas|acqui|loan|credit|buy|sale of|sell|suppl(?:y|ies) of|lease|licen[cs]|concession|stake|shares|construct|build|deliver)/i;
const SETS_UP = /(?:establish(?:ment|ing)?|set(?:ting)? up|storage|expansion)(?: of)? (?:an? |the )?(?:[\p{L}-]+ ){0,3}(?:unit|facility|base|line|works|farm|mill|yard|depot|goods|food|smelter|dyehouse)(?![\p{L}])/iu;

/** The coarse status of a step. */
export function statusOf(step: Step, planned: boolean): Status {
  if (step === 'ended' || step === 'suspended') return planned ? 'planned' : 'ended';
  return planned || step === 'approved' || step === 'intent' ? 'planned' : 'concluded';
}

/** The step that a record shows: a paper that is only planned is an intent, unless it was approved. */
export function stepOf(step: Step, planned: boolean): Step {
  if (step === 'approved' || step === 'intent') return step;
  return planned ? 'intent' : step;
}

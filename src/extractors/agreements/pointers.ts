/** Words that point back to parties: "the two sides", "the British city", "its operator", "the latter". */
import type { Span } from '../../record.ts';
import { countryName } from '../cities/gazetteer.ts';
import { ADJECTIVES, COUNTRY_OF_ADJECTIVE } from '../text/nations.ts';
import { KIN_NOUN, MANY_NOUN, namingNoun, ONE_NOUN, wantedBy, type Wanted } from './party-nouns.ts';
import { inLower } from '../lower.ts';
import { matchesOf } from '../matches.ts';

export interface Pointer extends Span {
  /** One party, or how many. */
  readonly count: number;
  readonly wants: Wanted;
  /** A noun that stands in the names of those who are meant: "zoo". */
  readonly noun: string | null;
  /** Told by an adjective: "the British city". */
  readonly country: string | null;
  /** "the host city", "our city": the city the text is about. */
  readonly home: boolean;
  /** "the city", "the council" without more: in a city's own news it is that city. */
  readonly own: boolean;
  /** "the Company", "the Group" with a capital: the body that the text is about. */
  readonly house: boolean;
  /** "we": whoever speaks. */
  readonly self: boolean;
  /** "the Russian capital". */
  readonly capital: boolean;
  /** "the former": 0, "the latter": 1; else null. */
  readonly place: number | null;
  /** "its partner": told by its standing to another party. */
  readonly kin: boolean;
  /** "it", "she": who acted in the sentence before. */
  readonly pronoun: 'body' | 'person' | null;
  /** "his chamber": the body that the person named before speaks for. */
  readonly his: boolean;
}

const NUMBER = 'two|three|four|five|six';
/** "The companies signed": those named before, however many. */
const MANY_BODIES = 'companies|firms|banks|carriers|airlines|universities|institutes|schools|ports|harbou?rs|airports|zoos|museums|libraries|hospitals|chambers|clubs|towns|regions|provinces|counties|ministries|agencies|federations|associations|foundations|orchestras|institutions|organi[sz]ations|governments|partners|utilities|railways|orchestras|theatres|festivals';
/** What ministries are called by, where nobody tells whose they are. */
const FIELDS = 'foreign|finance|trade|health|education|culture|defen[cs]e|interior|justice|transport|energy|agriculture|economy|tourism|environment|labou?r|science|water|digital';
/** "the exchange agreement", "the port contract": what stands before a paper only tells what it is about. */
const DESCRIBED = 'agreements?|pacts?|accords?|contracts?|deals?|memorandum|memoranda|treat(?:y|ies)|protocols?|charters?|partnerships?|twinnings?|leases?|loans?|concessions?|tenders?|programmes?|programs?';
/** Asked of a text in lower case. */
const MANY = new RegExp(`(?<![\\p{L}])(?:(?:the|these|those|all|its|their)(?: (?:said|same|other))? (${NUMBER})(?: (?:[a-z-]+ ){0,2}?(${MANY_NOUN}))?|(?:both|all (${NUMBER}))(?: (?:the|these|of the))?(?: (?:two|three))? (?:[a-z]+ ){0,2}?(?:${MANY_NOUN})|(?:the|their|these|such) (?:cities|towns|ports|universities|companies|airlines|municipalities|parties|partners|sides|mayors|pair|duo|couple)(?! of )|(?:the|their|both)(?: respective)? (?:${FIELDS})(?: and [a-z]+)? (?:ministries|ministers)|(?:the two|their|both)(?: respective)? ministries of \\p{Ll}\\p{L}+(?:(?:, | and |, and )\\p{Ll}\\p{L}+){0,3}|each of the (?:two )?(?:sides|parties|cities)|(?<=(?:signed|inked|concluded|sealed|exchanged|reached|established|agreed|initialled) (?:between|by|among) )two (?:${MANY_NOUN})|(?:both|they|them|each other|the (?:two|pair|leaders|ministers|presidents|premiers|prime ministers|heads of state|${MANY_BODIES}))(?= (?:have |had |also |then |later |will |are to |jointly )?(?:sign|agre|exchang|conclud|becam|enter|renew|establish|ink|seal|put|initial|form|set|issu|adopt|were|have been)))(?![\\p{L}]|-\\p{L})`, 'gu');
/** "its sister city relationship": what stands behind is a tie or a paper, and nobody is called by it. */
const OF_A_TIE = '(?:(?:cit(?:y|ies)|town|port|province|state|county|prefecture|region|school|university) )?(?:co-?operation |exchange |friendship )?(?:ties?|relations?|relationships?|links?|bonds?|partnerships?|friendships?|alliances?|agreements?|pacts?|accords?|mous?|memorandum|memoranda|charters?|treat(?:y|ies)|contracts?|protocols?|declarations?|arrangements?|status|programmes?|programs?|committees?|associations?|societ(?:y|ies)|networks?|documents?|deeds?|oaths?|vows|co-?operation|exchanges?)';
const ONE = new RegExp(`(?<![\\p{L}])(?:(?:the|The|our|Our|this|This|that)(?: (?:said|same))?(?: ((?:${ADJECTIVES})))?(?: (host|home|port|river|capital|state|island|local|civic|smaller|larger|younger|older|lender|second))? (${ONE_NOUN}|[Cc]ompany|[Gg]roup|Bank|Fund|University|Institute|Port|City|Council|Municipality|Agency|Association|Chamber|Authority)|(former|latter)(?<=[Tt]he (?:former|latter))(?=,|\\.|;|['’]s| (?:will|is|has|had|was|would|shall|also|to|then|and|[\\p{Ll}]{3,}s |[\\p{Ll}]{2,}ed |one (?:with|from|to) |(?:in|on) [\\p{Lu}\\d]|(?:last|this|next) )))(?![\\p{L}-])(?! (?:of|hall|council|councillors?|centre|center|government|officials?|mayor|manager|board|station|life|limits|${DESCRIBED})(?![\\p{L}]))(?! (?:spin-?(?:out|off)|start-?up|utility|subsidiary|arm|unit|operator|hospital|company|firm|carrier|foundation|agency|developer|museum|library|theatre|institute|press)s? \\p{Lu})(?! (?:city|town|port|province|state|county|prefecture|region|school|university) (?:${OF_A_TIE})(?![\\p{L}]))`, 'gu');
/** "adopted Porto as its sister city", "Porto became its twin town": what it became, and nobody else. */
const KIN = new RegExp(`(?<![\\p{L}])(?<! (?:as|bec[ao]mes?|(?:is|was|been|remains)(?: now)?) )(?:[Ii]ts|[Tt]heir|[Oo]ur|his|her)(?: ((?:${ADJECTIVES})))?(?: (?!own )[\\p{Ll}-]{2,14}){0,2} (${KIN_NOUN})(?![\\p{L}-])(?! (?:${OF_A_TIE})(?![\\p{L}]))`, 'gu');
const WE = /(?<![\p{L}“"])(?:we|We)(?= (?:have |had |also |then |recently |formally |proudly |today |will |jointly ){0,2}(?:sign|conclud|renew|enter|agree|exchang|establish|becam|become|ink|seal|set up|join|twin))/gu;

const HIS = /(?<![\p{L}])(?:his|her) (company|firm|chamber|city|town|municipality|university|institute|port|bank|association|federation|foundation|agency|authority|council|province|club|museum|airline)(?= (?:(?:had|has|will|would|also|already|then|recently|only|just) )*(?:sign|conclud|agreed|renew|enter|inked|seal|exchang|reach|extend|end|cancel|terminat|be sign))/gu;
/** "The government is negotiating a loan": that of the state where the text was written. */
const STATE_ITSELF = /(?<![\p{L}])[Tt]he government(?= (?:has|had|have|is|was|will|also|signed|concluded|plans|agreed|awarded|borrowed|negotiated)(?![\p{L}]))/gu;

const DOES = 'sign|agre|conclud|enter|renew|establish|ink|seal|form|set up|acquir|b[ou]|brok|order|s[eo]l[dl]|w[io]n|award|t[ao]|join|partner|team|twin|merg|plac|secur|clinch|str[iu]|reach|end|cancel|terminat|suspend|extend|announc|clos|l[ei]n[dt]|grant|approv|found|launch|negotiat|bagg|exchang|prolong|drop|subscrib|initial|link|tie|put|became|mad|adopt|ratif|finali|sever|clear|receiv|obtain|refinanc|licen[cs]|charter|leas|settl|exercis|rais|scrap|supply|supplie|terminat';
const PRONOUN = new RegExp(`(?<![\\p{L}])(it|It|he|He|she|She)(?= (?:(?:has|had|have|also|then|will|would|recently|is to|is|was to|already|now|formally|officially|jointly|in turn) ){0,3}(?:${DOES})(?! (?:was|is) (?:agreed|decided|announced|approved|reached|linked)))`, 'gu');

/** "The Governor and Trade Minister Anna Lind signed": who holds the office was named before. */
const OFFICER = /(?<![\p{L}])[Tt]he (?:Governor|Mayor|Premier|Rector|President|Minister|Prime Minister|Chancellor)(?= and (?:[^\s,;.]+ ){2,9}(?:signed|initialled|concluded|sealed|renewed|inked)(?![\p{L}]))|(?<![\p{L}])[Tt]he (?:Governor|Premier)(?= (?:(?:has|had|also|then|will|today|later) )*(?:sign|initial|conclud|renew)(?:s|ed)?(?![\p{L}]))/gu;

const PLAIN: Omit<Pointer, 'start' | 'end'> = { count: 1, wants: 'any', noun: null, country: null, home: false, own: false, house: false, self: false, capital: false, place: null, kin: false, pronoun: null, his: false };
const COUNTS: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5, six: 6 };

/** The pointing words of one stretch of text; offsets are counted from `offset`. */
export function pointersIn(text: string, offset: number): Pointer[] {
  const found: Pointer[] = [];
  const add = (m: RegExpExecArray, pointer: Partial<Pointer>): void => {
    const start = offset + m.index, end = start + m[0].length;
    if (!found.some((p) => p.start < end && start < p.end)) found.push({ ...PLAIN, ...pointer, start, end });
  };
  for (const m of matchesOf(MANY, inLower(text))) {
    const noun = /[\p{L}]+$/u.exec(m[0])?.[0] ?? '';
    add(m, { count: COUNTS[m[1] ?? m[3] ?? ''] ?? 2, wants: wantedBy(noun), noun: namingNoun(noun) });
  }
  for (const m of matchesOf(KIN, text)) add(m, { wants: wantedBy(m[2] ?? ''), noun: namingNoun((m[2] ?? '').split(' ').at(-1) ?? ''), country: COUNTRY_OF_ADJECTIVE.get(m[1] ?? '') ?? null, kin: true });
  for (const m of matchesOf(ONE, text)) {
    if (m[4] !== undefined) { add(m, { place: m[4] === 'former' ? 0 : 1 }); continue; }
    const noun = m[3] ?? '', bare = /^(?:the|this) \p{L}+(?: body)?$/iu.test(m[0]);
    add(m, {
      wants: wantedBy(noun), noun: namingNoun(noun), country: COUNTRY_OF_ADJECTIVE.get(m[1] ?? '') ?? null, home: m[2] === 'host' || m[2] === 'home' || /^our /i.test(m[0]),
      own: bare && /^(?:city|council|town|municipality|civic body|commune|local body)$/i.test(noun) || m[2] === 'civic', house: /^[Tt]he (?:Company|Group)$/.test(m[0]), capital: noun === 'capital' && m[1] !== undefined,
    });
  }
  if (text.includes('he government')) for (const m of matchesOf(STATE_ITSELF, text)) add(m, { wants: 'country', noun: 'government' });
  for (const m of matchesOf(OFFICER, text)) add(m, { pronoun: 'person' });
  for (const m of matchesOf(PRONOUN, text)) add(m, { pronoun: /it/i.test(m[1] ?? '') ? 'body' : 'person' });
  for (const m of matchesOf(HIS, text)) add(m, { wants: wantedBy(m[1] ?? ''), noun: namingNoun(m[1] ?? ''), his: true });
  for (const m of matchesOf(WE, text)) add(m, { self: true });
  return found.toSorted((a, b) => a.start - b.start);
}

const STATE = new RegExp(`(?<![\\p{L}-])(${ADJECTIVES}) (?:government|authorities|(?:[\\p{Ll}]+ ){0,2}?(?:minister|president|premier|delegation|side|ambassador|envoy|leader|king)(?!,? \\p{Lu}|,? (?:Mr|Ms|Dr)|-|['’])(?! (?:of|to|in|from) (?:the )?\\p{Lu})|state(?= (?:and|has|have|will|is|was|signed|agreed|to)(?![\\p{L}])|[,.]))(?![\\p{L}])`, 'gu');
/** "the Kazakh and Uzbek ministers of water": two states. */
const STATES = new RegExp(`(?<![\\p{L}-])(${ADJECTIVES})(,? and (?:the )?)(${ADJECTIVES}) (?:[\\p{Ll}-]+ ){0,3}?(?:ministers|ministries|governments|presidents|premiers|sides|delegations|leaders|authorities|negotiators|officials|parliaments|ambassadors)(?![\\p{L}])`, 'gu');
const BODY = 'maker|manufacturer|company|firm|producer|developer|retailer|operator|workshop|plant|consortium|start-up|startup|distiller|brewer|supplier|importer|exporter|dealer|trader|distributor|bank|lender|investor|grower|carrier|airline|builder|contractor|refiner|(?:fashion|retail|hotel|supermarket|coffee|restaurant|grocery|store) chain|shipyard|brewery|(?:engineering|trading|shipping|energy|mining|food|media|industrial) group|broadcaster|publisher|insurer|utility';
const UNNAMED = new RegExp(`(?<![\\p{L},])(?:(?<!, )[Aa]n? (?!(?:[\\p{L}-]+ ){1,3}of )|an? (?=[\\p{Ll} -]{3,40} and (?:the |a |an? |\\p{Lu})))((?:(?!of |in |for |with )[\\p{L}-]+ ){0,2}(?:${BODY}))(?![\\p{L}])(?= (?:and|in|from|agreed|signed|will|has|have|had|on|for|the|last|to|under|[\\p{Lu}])|[.;,]|$)`, 'gu');
const SOME = new RegExp(`(?<=(?<![\\p{L}])(?:with|by|from|between|to) )((?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}|several|local|private|foreign|leading|major) (?:(?!of |in |for |with )[\\p{Ll}-]+ ){0,2}(?:banks|firms|companies|lenders|investors|producers|growers|airlines|carriers|manufacturers|developers|suppliers|operators))(?![\\p{L}])`, 'gu');

/** "the dockers' union". */
const GUILD = /(?<=(?:between|with|and|by) the )(?:[\p{Ll}]+ ){1,2}ministry(?![\p{L}-])(?! (?:of|for|said|says|spokes))|(?<=(?<![\p{L}])[Tt]he )[\p{Ll}-]+(?:s['’]|['’]s) (?:trade |labou?r )?(?:union|federation|association|guild|cooperative|league)(?![\p{L}-])/gu;

/** A party told without a name of its own: "the Zambian government", "a garment maker", "three banks". */
export interface Plain extends Span { readonly name: string; readonly kind: 'government' | 'company' | 'country' | 'organization'; readonly country: string | null }

/** Parties of a stretch of text that are told by common nouns; offsets are counted from `offset`. */
export function plainPartiesIn(text: string, offset: number): Plain[] {
  const found: Plain[] = [];
  for (const m of matchesOf(STATE, text)) {
    const country = COUNTRY_OF_ADJECTIVE.get(m[1] ?? '') ?? null, officer = country === null || /(?:government|authorities|state)$/.test(m[0]) ? null : countryName(country);
    found.push({ start: offset + m.index, end: offset + m.index + m[0].length, name: officer ?? m[0], kind: officer === null ? 'government' : 'country', country });
  }
  for (const m of matchesOf(STATES, text)) for (const [adjective = '', at] of [[m[1], 0], [m[3], (m[1] ?? '').length + (m[2] ?? '').length]] as const) {
    const country = COUNTRY_OF_ADJECTIVE.get(adjective) ?? null, start = offset + m.index + at;
    found.push({ start, end: start + adjective.length, name: country === null ? adjective : countryName(country) ?? adjective, kind: 'country', country });
  }
  for (const m of matchesOf(GUILD, text)) found.push({ start: offset + m.index, end: offset + m.index + m[0].length, name: m[0], kind: m[0].endsWith('ministry') ? 'government' : 'organization', country: null });
  for (const pattern of [UNNAMED, SOME]) for (const m of matchesOf(pattern, text)) {
    const name = m[1] ?? '';
    found.push({ start: offset + m.index + m[0].length - name.length, end: offset + m.index + m[0].length, name, kind: 'company', country: null });
  }
  return found;
}

/** Bare totals, and papers in the plural of which nobody tells who concluded them. */
import { isDefinite } from '../paper-phrase.ts';
import type { Group } from '../groups.ts';
import type { Case, Objection } from './case.ts';

const TOTAL_ALONE = 'a bare total: no partner is named', SUM = 'a sum of contracts: no partner is named';

export const TOTALS: readonly Objection[] = [
  { why: TOTAL_ALONE, holds: ({ isMany, lead, others }) => isMany && SUM_OF.test(lead) && others === null },
  { why: TOTAL_ALONE, holds: ({ tail, lead, bound: { paper }, others }) => isTotal(tail, paper.end, others) || COUNTED.test(lead) && WITH_MANY.test(tail) },
];
/** Where nobody is named on the other side. */
export const TOTALS_ALONE: readonly Objection[] = [
  { why: SUM, holds: ({ bound: { paper }, tail }) => /^deals|^contracts/i.test(paper.text) && /^ (?:worth|valued|total)/.test(tail) },
  { why: SUM, holds: ({ isMany, tail, actors, scene }) => isMany && / worth /.test(tail.slice(0, 30)) && actors.every((i) => scene.actors[i]?.kind === 'country') },
  { why: 'no second party is named', holds: hasNoSecond },
  { why: 'papers in the plural without any party', holds: ({ isMany, actors, mask, bound: { paper } }) => isMany && actors.length === 0 && !isDefinite(mask, paper) },
];

function hasNoSecond({ isMany, actors, tail, lead, bound: { act } }: Case): boolean {
  return isMany && actors.length < 2 && (tail.startsWith(' with ') || act !== null && (act.step === 'intent' || act.step === 'approved') && BARE.test(lead));
}

/** "negotiating deals", "to ratify international treaties": any such papers. */
const BARE = /(?<!(?:the|its|their|these|those|both|two|three|four|five|six|seven|eight|nine|ten|several|\d) (?:[\p{Ll}-]+ )?)(?:[\p{Ll}]+(?:ing|e|y|t|n|er|al|ic|cial) )$/u;
/** "the value of the contracts concluded at the fair". */
const SUM_OF = /(?:value|number|volume|worth|total|sum|amount|majority|most|share) of (?:the |all |its |their )*(?:[\p{Ll}-]+ ){0,2}$/u;
const PARTNERS = 'cities|towns|countries|regions|partners|universities|companies|ports|provinces|states|municipalities|institutions|schools|places|districts|counties|organi[sz]ations|enterprises|firms|governments|providers|suppliers|bidders|tenderers|contractors|sponsors|hospitals|clubs|chambers|associations|agencies|airports';
/** "with 31 cities", "with more than a dozen ports": a total, unless the partners are named right behind it. */
const TOTAL = new RegExp(`^(?: [\\p{Ll}-]+){0,5}(?: ?\\([^()]{1,12}\\))? (?:with|between) (?:a total of |more than |over |about |some |nearly |around |as many as |at least |almost |up to )?(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of|hundreds of|scores of|many|several|numerous|various|a number of|other)(?: [\\p{L}-]+){0,3}? (?:${PARTNERS})(?!:|,? (?:of |namely |including |such as |like )?[\\uE000-\\uEFFF])`, 'u');
/** No total where some of those counted are named behind: "with five ports, among them A and B". */
function isTotal(after: string, from: number, others: Group | null): boolean {
  const end = from + (TOTAL.exec(after)?.[0].length ?? -from);
  return end > 0 && !(others !== null && others.start < end && end <= others.head);
}
/** "94 memoranda with chambers around the world": counted, and nobody is named. */
const COUNTED = /(?:^|\s)(?:\d{2,}|dozens of|scores of|hundreds of|numerous|many)(?: [\p{Ll}-]+){0,2} $/u;
const WITH_MANY = new RegExp(`^ with (?:[\\p{Ll}]+ ){0,2}(?:${PARTNERS})(?![\\p{L}])(?!:|,? (?:of |namely |including |such as |like )?[\\uE000-\\uEFFF])`, 'u');

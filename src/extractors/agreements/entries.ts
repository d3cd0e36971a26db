/** Reads entries of a list: whom, and then which paper: "With Turku: lease of berth 14, signed 3 March", "Turku – memorandum, 2009", "Alpha and Beta, letter of intent, 12 May". */
import { papersIn } from './mentions.ts';
import type { Step } from './acts.ts';
import type { Instrument } from './papers.ts';
import { ACTOR_BASE, actorAt, dateAt, P } from './letters.ts';
import { plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { occurs } from '../matches.ts';

const MARKER = '(?:[-–—•*·▪►>]+|\\d\\d[·/]\\d\\d|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\\d{1,3} ?\\|)? ?';
const WHERE = `(?:,? (?:of|in|from) (?:the )?${P}|, ${P}(?= ?[:–—-])| ?\\([^()]{1,40}\\))?`;
const TELLS = '(?:, (?:represented by|acting through|on behalf of)[^:;]{2,90})?(?:, jointly)?';
/** A preposition, or a bare name, then the sign behind which the paper stands. */
const WITH = new RegExp(`^${MARKER}(?:[\\uF000-\\uF8FE][.:]? ?(?:[–—-] )?)?(?:[Ww]ith|[Bb]etween|[Bb]y) (?:the |both )?${P}${WHERE}(?:(?:,? and|,) (?:the )?${P}${WHERE})*${TELLS} ?[:–—] `, 'u');
const ALONE = new RegExp(`^${MARKER}(?:the )?${P}(?:${WHERE}| ?\\| ?${P}(?= ?\\|))(?: ?[:|–—] ?| - )(?:[\\uF000-\\uF8FE](?: ?[:|,–—] ?| - ))?`, 'u');
/** "Turku (memorandum of 2019)", "Turku, Finland (agreement signed 2018": the bracket tells which paper. */
const BRACKETED = new RegExp(`^${MARKER}(?:the )?${P}(?:, (?:the )?${P})? \\((?=[^()]{3,})`, 'u');
const COUPLE = new RegExp(`^${MARKER}(?:the )?${P}${WHERE}(?: and | with | & |/| [x×+] )(?:the )?${P}${WHERE}(?:, |: | [–—] )`, 'u');
/** "A, B and C: protocol". */
const SEVERAL = new RegExp(`^${MARKER}(?:the )?${P}, (?:the )?${P}(?:, (?:the )?${P})*,? (?:and|&) (?:the )?${P}(?: \\([^()]{1,30}\\))?(?:: | [–—] )`, 'u');
/** A clause of its own is no entry. */
const CLAUSE = /(?<![\p{L}])(?:was|were|is|are|has|have|had|will|would|shall|can|may|said|says|agreed|lapsed when|he|she|they|it|we)(?![\p{L}])/u;
/** "to be signed when their delegation is here". */
const ONCE = /(?<=to be (?:signed|concluded|renewed|sealed)) (?:when|once|after|as soon as|if) .*$/u;
/** "A and B, of Finland, celebrated the day": a verb with its object. */
const VERB = /^(?:[\uE000-\uEFFF], )?[\p{Ll}]+(?:ed|es|s|t|ng)(?: [\p{Ll}]+ly)? (?:the|an?|its|their|both|two|this|that)(?![\p{L}])/u;
/** "The city and A signed an agreement": so has a sentence. */
const SIGNS = / (?<!(?:be|been|was|were|is|are) )(?:signed|concluded|inked|sealed|renewed|exchanged|signs?|entered into) (?:an?|the|its|their|two|three) /u;
const NONE = /^(?:no|none|not|nothing|nil|pending|without|talks|visit|letters? only)(?![\p{L}])/iu;
/** What is a paper in a list and hardly one in running text. */
const PLAIN_PAPER = /^(?:[^,;:]{0,30}? )?(?:(concessions?|leases?|licen[cs]es?|loans?|grants?|orders?|purchases?|suppl(?:y|ies)|sales?|charters?)|(twinning|partnership|partners|friendship)|papers|documents?|exchanges?|programmes?|programs?|plans?|minutes|notes?)(?![\p{L}])/iu;

const STEPS: readonly { readonly step: Step; readonly planned: boolean; readonly pattern: RegExp }[] = [
  { step: 'signed', planned: true, pattern: /(?:to be (?:signed|concluded|sealed|inked|renewed|finali[sz]ed)|signing (?:due|planned|foreseen|expected)|unsigned|not yet signed|pending|planned|draft|awaiting signature|under negotiation)(?: (?:on|in|by))?/iu },
  { step: 'ended', planned: false, pattern: /(?<![\p{L}])(?:lapsed|expired|terminated|ended|cancelled|withdrawn|dissolved|discontinued|until|wound up)(?: (?:on|in))?/iu },
  { step: 'renewed', planned: false, pattern: /(?<![\p{L}])(?:renew(?:ed|al)|extended|extension|prolonged|prorogued|rolled over|prolongation)(?: (?:on|in|of))?/iu },
  { step: 'signed', planned: false, pattern: /(?<![\p{L}])(?:signed|concluded|sealed|inked|dated|exchanged|agreed|since|of)(?: (?:on|in))? (?=[\uF000-\uF8FE])/iu },
];
/** A line longer than this is running text. */
const LONGEST = 300;
const TELLING = /^[-–—•*·▪►>(\d\uF000-\uF8FE]|^[WwBb](?:ith|etween|y) |^(?:the )?[\uE000-\uEFFF](?:[^:|–—,]{0,44}(?:[:|–—,]| - )| \()/u;

/** At most one reading: an entry tells one paper. */
export function readEntries(scene: Scene): Reading[] {
  const { mask } = scene;
  if (mask.length > LONGEST || !TELLING.test(mask)) return [];
  const several = SEVERAL.exec(mask);
  const behind = WITH.exec(mask) ?? several ?? COUPLE.exec(mask), alone = behind === null ? ALONE.exec(mask) ?? BRACKETED.exec(mask) : null;
  const lead = behind ?? alone;
  if (lead === null) return [];
  const from = lead[0].length, rest = mask.slice(from);
  const paper = paperOf(mask, from);
  if (paper === null || NONE.test(rest) || VERB.test(rest) || SIGNS.test(rest) || occurs(CLAUSE, rest.replace(ONCE, '')) || alone !== null && paper.at - from > 40) return [];
  const named = [...lead[0]].flatMap((c, i) => (actorAt(c, 0) !== null && !tellsWhere(scene, lead[0], i) ? actorAt(c, 0) ?? [] : []));
  const couple = several !== null || COUPLE.test(lead[0]);
  if (named.length === 0 || couple && named.length < 2 || named.some((i) => scene.actors[i]?.kind === 'person')) return [];
  const partner = alone === null ? null : partnerBehind(scene, paper.at);
  const told = STEPS.find((s) => s.pattern.test(rest)) ?? { step: 'signed' as const, planned: false, pattern: /^/u };
  return [plainReading(scene, {
    rule: 'agreement.row', instrument: paper.instrument, step: told.step, planned: told.planned, words: rest, subject: couple ? named.slice(0, 1) : partner === null || isLabel(scene, named, partner) ? [] : named, others: couple ? named.slice(1) : partner ?? named, together: true,
    start: 0, end: mask.trimEnd().length, act: paper.at, date: dayOf(mask, { from, pattern: told.pattern, planned: told.planned }),
  })];
}

/** "Porto: lease of a quay to B", "Graz – works contract with B": the line names both. */
function partnerBehind(scene: Scene, from: number): readonly number[] | null {
  const m = PARTNER.exec(scene.mask.slice(from)), at = m === null ? -1 : actorAt(scene.mask, from + m[0].length) ?? -1, actor = scene.actors[at];
  return actor === undefined || !actor.sure || ['person', 'city', 'country', 'region', 'pair', 'one'].includes(actor.kind) ? null : [at];
}
/** "Rail: framework agreement, B": what the line is about, and nobody. */
function isLabel({ actors, mask }: Scene, [only = -1]: readonly number[], [partner = -1]: readonly number[]): boolean {
  return actors[only]?.kind === 'other' && !/ /.test(actors[only]?.name ?? ' ') && mask.includes(`, ${String.fromCharCode(ACTOR_BASE + partner)}`);
}
const PARTNER = new RegExp(`^[^;:.,()\\uE000-\\uF8FE]{3,60}?(?: with| to| from|,) (?:the )?(?=${P})`, 'u');

function paperOf(mask: string, from: number): { instrument: Instrument; at: number } | null {
  const named = papersIn(mask).find((p) => p.start >= from && p.family !== 'loose');
  if (named !== undefined) return { instrument: named.instrument, at: named.start };
  const plain = PLAIN_PAPER.exec(mask.slice(from));
  return plain === null ? null : { instrument: plain[1] !== undefined ? 'contract' : plain[2] !== undefined ? 'relationship' : 'other', at: from };
}

/** "Utrecht, Netherlands", "Fonds Nord (Riga)", "Turku in Finland": the second name tells where the first one is. */
function tellsWhere(scene: Scene, lead: string, at: number): boolean {
  const before = lead.slice(0, at), kind = scene.actors[actorAt(lead, at) ?? -1]?.kind;
  if (/[\uE000-\uEFFF],? (?:of|in|from) (?:the )?$|[\uE000-\uEFFF] ?\([^()]{0,40}$/u.test(before)) return true;
  if (/[\uE000-\uEFFF] ?\| ?$/u.test(before)) return kind === 'city' || kind === 'country' || kind === 'region';
  return /[\uE000-\uEFFF], $/u.test(before) && (kind === 'city' || kind === 'country' || kind === 'region') && /^.(?: ?[:–—]|, (?!and ))/u.test(lead.slice(at));
}

const UNTIL = /(?:till|until|through|up to|runs? to) (?:the )?(?:end of )?[\uF000-\uF8FE]/gu;
/** The day behind the word that tells the step; else the only day of the entry. */
function dayOf(mask: string, told: { from: number; pattern: RegExp; planned: boolean }): number | null {
  const rest = mask.slice(told.from).replace(UNTIL, (words) => ' '.repeat(words.length)), m = told.pattern.exec(rest);
  const behind = m === null ? null : /^[^;\uF000-\uF8FE]{0,30}([\uF000-\uF8FE])/u.exec(rest.slice(m.index + m[0].length))?.[1];
  if (behind != null) return dateAt(behind, 0);
  // "lease to B till 2055": until then it runs.
  const days = [...mask.replace(UNTIL, '')].filter((c) => dateAt(c, 0) !== null);
  return days.length === 1 && !told.planned ? dateAt(days[0] ?? '', 0) : null;
}

/** Reads lists of partners with their years: "Osaka joined in 1978, followed by Tianjin in 1980". */
import { UNDATED, type Reading } from './reading.ts';
import { actorAt, D, dateAt, P, type Group, type Scene } from './scene.ts';
import { KIN, type Topic } from './ties.ts';
import { matchesOf } from '../matches.ts';

const ITEM = new RegExp(`(${P})(?: \\([^()]{1,40}\\)|,? (?:in|of) (?:the )?${P}|, (?:the|its) (?:first|oldest|second|third|latest|newest|last)[^,;.]{0,20}|, ${P}(?=,? (?:in|on|since|–|-|—) ))?,? ?(?:joined|came(?: next| first| second| last)?|followed|was next|was added|was first|next|first)?,? ?(?:(?:in|on|since|from|:|–|-) |\\()(?:[\\p{Ll}]+ )?(${D})`, 'gu');
const KINS = new RegExp(KIN, 'gu');
const LISTING = /join|came|follow|first|next|added|since|twin|sister|partner|friend|names|list|oldest|\(/i;
const FRIENDLY = /friendly(?: co-?operation| exchange)? (?:cit|town|partner)/i;
const NO_PARTY = new Set(['in', 'at', 'from', 'near', 'to', 'of', 'for', 'on', 'after', 'before', 'into', 'via', 'than', 'through', 'over']);

/** Partners told by name and year, each with the city the list belongs to. */
export function readLists(scene: Scene, topic: Topic): Reading[] {
  const { mask } = scene;
  const ties = /(?<![\p{L}])(?:ties|partnerships?|partners)(?![\p{L}])/u.test(mask);
  if (!topic.sister && !ties || !LISTING.test(mask) && mask.length > 40) return [];
  const readings: Reading[] = [];
  for (const m of matchesOf(ITEM, mask)) {
    const other = actorAt(mask, m.index);
    const group = scene.groups.find((g) => g.start <= m.index && m.index < g.end);
    if (other === null || group === undefined || group.prep !== null && NO_PARTY.has(group.prep)) continue;
    if (!isPlace(scene, other) || blocked(mask, m) || /^,? (?:signed|has|had|will|[\p{Ll}]{3,12}ed) (?!in |on |by |with )/u.test(mask.slice(m.index + m[0].length))) continue;
    readings.push(reading(scene, { m, other, kin: topic.sister ? 'sister city' : 'ties' }));
  }
  for (const group of scene.groups) {
    if (group.prep !== null || !/^,? (?:followed|joined|were added|came next|came later)(?=[.,;]|$| later| soon| then)/.test(mask.slice(group.end))) continue;
    for (const other of group.items) if (isPlace(scene, other) && !readings.some((r) => r.others.includes(other))) readings.push(bare(scene, group, other));
  }
  return readings.length > 1 || /join|came|follow|added|twin|sister|next|first|:\s*$/i.test(mask) || mask.length <= 40 ? readings : [];
}

/** "talks in Rome in 2019", "the visit to Perth on May 2" tell of something else than a tie. */
function blocked(mask: string, m: RegExpExecArray): boolean {
  return /(?:visit(?:ed|s)?|met|held|hosted|arriv\w+|flew|travel\w*|open\w*|summit|forum|games|expo|olympics) (?:to |in |at )?(?:the )?$/i.test(mask.slice(Math.max(0, m.index - 40), m.index));
}

function isPlace(scene: Scene, index: number): boolean {
  const kind = scene.actors[index]?.kind;
  return kind === 'city' || kind === 'region' || kind === 'other';
}

/** A partner told without a year of its own. */
function bare(scene: Scene, group: Group, other: number): Reading {
  return {
    rule: 'agreement.listed-year', scene, instrument: 'relationship', step: 'established', planned: false, words: 'sister city', subject: [], others: [other],
    together: false, start: group.start, end: group.end, act: group.end, date: UNDATED, complete: false, definite: false, nearby: [],
  };
}

function reading(scene: Scene, item: { m: RegExpExecArray; other: number; kin: string }): Reading {
  const { m, other } = item;
  const before = scene.mask.slice(0, m.index);
  const kin = [...matchesOf(KINS, before)].at(-1)?.[0] ?? item.kin;
  return {
    rule: 'agreement.listed-year', scene, instrument: 'relationship', step: 'established', planned: false, words: FRIENDLY.test(kin) || kin === 'ties' ? kin : 'sister city',
    subject: [], others: [other], together: false, start: m.index, end: m.index + m[0].length, act: m.index, date: dateAt(scene.mask, m.index + m[0].length - 1), complete: false, definite: false, nearby: [],
  };
}

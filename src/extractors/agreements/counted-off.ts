/** Reads papers that were told by their number and are then told one by one: "Three agreements were signed. The first is on visas, the second, a roadmap, covers ports." */
import { matchesOf } from '../matches.ts';
import { papersIn } from './mentions.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';

const TELLS = '(?:is|was|are|concern(?:s|ed)|relat(?:es|ed) to|cover(?:s|ed)|provid(?:es|ed)|deal(?:s|t) with|govern(?:s|ed)|aim(?:s|ed)|abolish(?:es|ed)|exempt(?:s|ed)|allow(?:s|ed)|establish(?:es|ed)|regulat(?:es|ed)|sets?|focus(?:es|ed)|pertain(?:s|ed)|envisag(?:es|ed)|foresees|foresaw|opens|opened)';
const COUNTED = new RegExp(`(?<![\\p{L}-])[Tt]he (?:first|second|third|fourth|fifth|last|other)(?: one| document| agreement| text| paper| protocol| accord| convention| memorandum)?(?:, (?:an? |the )?[^,;.]{3,70},)? ${TELLS}(?![\\p{L}])(?! (?:country|state|city|company|time|the (?:first|second)))`, 'gu');
const NUMBERS = ['first', 'second', 'third', 'fourth', 'fifth', 'last', 'other'];
/** What was told by its number. */
const SEVERAL = /(?:papers|documents|instruments|texts|agreements|memoranda|memorandums|mous|contracts|pacts|accords|protocols|conventions|arrangements|treaties)(?![\p{L}])/iu;
/** Where no paper is named with the number, the first of them opens its sentence. */
const OPENS = /^[Tt]he |^(?:and|while) the /;

/** The papers counted off in a sentence; `read` are the readings it has already. */
export function readCountedOff(scene: Scene, read: readonly Reading[]): Reading[] {
  const { mask, words } = scene, earlier = scene.several ?? null;
  if (earlier === null || earlier.total === true || !SEVERAL.test(earlier.words) || !NUMBERS.some((n) => words.has(n))) return [];
  const found = matchesOf(COUNTED, mask), [first] = found;
  if (first === undefined || !OPENS.test(mask.slice(first.index).trimStart()) || first.index > 3) return [];
  return found.flatMap((m, i) => {
    const end = found[i + 1]?.index ?? mask.trimEnd().length, stretch = mask.slice(m.index, end);
    if (read.some((r) => r.act >= m.index && r.act < end)) return [];
    const paper = papersIn(stretch).find((p) => p.family === 'paper'), group = scene.groups.find((g) => g.start >= m.index && g.end <= end && (g.prep === 'between' || g.prep === 'with'));
    return [{ ...plainReading(scene, {
      rule: 'agreement.in-force', instrument: paper?.instrument ?? earlier.instrument, step: 'signed', planned: false, words: `${earlier.words} ${stretch}`,
      subject: [], others: bodiesIn(scene, group), together: true, start: m.index, end, act: m.index,
    }), counted: true as const }];
  });
}

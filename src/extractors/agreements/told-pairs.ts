/** Reads papers told by their number and then pair by pair: "Three memoranda were exchanged: between A and B on glass; between C and D; and between E and F". */
import { P } from './letters.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { matchesOf } from '../matches.ts';

const PAPERS = /(?<![\p{L}])(memorand(?:a|ums)|mous|agreements|contracts|accords|pacts|protocols)(?![\p{L}])[^:;.]{0,90}(?<![\p{L}])(?:signed|exchanged|concluded|inked|sealed|initialled)(?![\p{L}])[^:;.]{0,60}: (?=between )/iu;
const PAIR = new RegExp(`(?:: |[;,] (?:and )?|and )between (?:the )?(?:[\\p{L}-]+ ){0,4}?(?=${P})`, 'gu');
/** One pair alone is told by any clause. */
const LEAST = 2;

export function readToldPairs(scene: Scene): Reading[] {
  const { mask } = scene;
  const lead = mask.includes(': between ') ? PAPERS.exec(mask) : null;
  if (lead === null || /(?<![\p{L}])(?:will|to) be(?![\p{L}])/u.test(lead[0])) return [];
  const from = lead.index + lead[0].length - 2, kind = (lead[1] ?? '').toLowerCase();
  const heads = matchesOf(PAIR, mask.slice(from)).map((m) => from + m.index + m[0].length);
  const told = heads.flatMap((head, i) => {
    const items = bodiesIn(scene, scene.groups.find((g) => g.start <= head && head < g.end)), end = heads[i + 1] ?? mask.length;
    const own = mask.slice(head, end).replace(/[;,. ]+(?:and )?(?:between[^;]*)?$/u, '');
    return items.length !== 2 ? [] : [plainReading(scene, {
      rule: 'agreement.row', instrument: kind.startsWith('m') ? 'mou' : kind === 'contracts' ? 'contract' : 'agreement', step: 'signed', planned: false,
      words: `${lead[1] ?? ''} ${own}`, subject: [], others: items, together: true, start: head - 'between '.length, end: head + own.length, act: head - 1,
    })];
  });
  return told.length < LEAST ? [] : told.map((reading) => ({ ...reading, counted: true as const }));
}

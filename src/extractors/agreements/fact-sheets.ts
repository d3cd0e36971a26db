/** Fact sheets on partners: a name heads a block of lines, and one of them tells since when: "Debrecen (Hungary)" over "Partner since: 1995". */
import type { Span } from '../../record.ts';
import { D, P, actorAt, dateAt } from './letters.ts';
import { plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { KIN, type Topic } from './ties/tie.ts';

/** What the line is about, and right behind it a year. */
const LABEL = /^[\s*•–-]{0,4}((?:\p{Lu}[\p{L}'’/-]+)(?: [\p{L}'’/-]+){0,4}): ?(?:signed |since |in |on |from )?(?:[\p{L}\d.,]{1,9} ){0,2}[\d./-]{0,6}(?:1[89]|20)\d\d(?!\d)/u;
const OF_PAPERS = /agreement|memorand|charter|protocol|\bmou\b|treaty|declaration/iu, OF_PARTNERS = /partner|twin|sister|friend/iu, OF_DAYS = /^(?:since|signed|established|founded|concluded|start(?:ed)?|date)/iu;
/** Whose block it is: a name alone, with its land perhaps. */
const HEAD = /^[\s*•–-]{0,4}(?:\d{1,2}[.)] )?\p{Lu}[\p{L}'’. -]{1,40}(?:, \p{Lu}[\p{L} .'’-]{2,30}| \([\p{L} .,'’-]{2,40}\))?\s*$/u;
/** A line that tells something of the partner and is no sentence. */
const DETAIL = /^[\s*•–-]{0,4}\p{Lu}[\p{L} /-]{1,40}: ?\S/u;
/** So many lines stand between the name and the day. */
const LINES = 4;
/** A line longer than this is running text. */
const LONGEST = 90;

/** A line that tells since when, with its block from the name on; any other sentence as it is. */
export function withHead(text: string, sentence: Span): Span {
  if (sentence.end - sentence.start > LONGEST || !LABEL.test(text.slice(sentence.start, sentence.end))) return sentence;
  let end = text.lastIndexOf('\n', sentence.start);
  for (let told = 0, gap = false; told < LINES && end > 0; told++) {
    const start = text.lastIndexOf('\n', end - 1) + 1, line = text.slice(start, end);
    if (line.trim() === '') {
      if (told > 0 || gap) return sentence;
      gap = true;
    } else if (!DETAIL.test(line) || line.length > LONGEST) return HEAD.test(line) ? { start, end: sentence.end } : sentence;
    end = start - 1;
  }
  return sentence;
}

const SHEET = new RegExp(`^[\\s*•–-]{0,4}(?:\\d{1,2}[.)] )?(${P})(?:, ${P}| ?\\([^()]{1,40}\\))? .{0,180}?(?<label>[\\p{L}'’/-]+(?: [\\p{L}'’/-]+){0,4}): ?(?:signed |since |in |on |from )?(${D})`, 'u');

/** At most one reading: a block tells one tie. */
export function readFactSheet(scene: Scene, topic: Topic): Reading[] {
  const { mask } = scene, at = mask.indexOf(':');
  const m = at < 0 || at > 220 ? null : SHEET.exec(mask), label = m?.groups?.['label'] ?? '';
  const partner = m === null ? null : actorAt(m[1] ?? '', 0), kind = scene.actors[partner ?? -1]?.kind;
  if (m === null || partner === null || kind === undefined || kind === 'person' || kind === 'country' || !tellsTie(label, topic)) return [];
  const start = m.index + m[0].lastIndexOf(`${label}:`), paper = OF_PAPERS.exec(label)?.[0].toLowerCase();
  return [plainReading(scene, {
    rule: 'agreement.listed-year', instrument: paper === undefined ? 'relationship' : /memorand|mou/.test(paper) ? 'mou' : paper === 'treaty' || paper === 'declaration' ? paper : 'agreement', step: 'established', planned: false,
    words: new RegExp(KIN, 'u').test(label.toLowerCase()) || paper !== undefined || !topic.sister ? label.toLowerCase() : 'sister city', subject: [], others: [partner], start, end: m.index + m[0].length, act: start, date: dateAt(m[0].at(-1) ?? '', 0),
  })];
}
/** "Established: 1893" tells of a partner's beginnings, except where all is about sister towns. */
const tellsTie = (label: string, { sister }: Topic): boolean => OF_PARTNERS.test(label) || OF_PAPERS.test(label) || sister && OF_DAYS.test(label) && !/^founded/iu.test(label);

/** Names in texts without spaces: the longest name at each place, not inside the name of something else. */
import { START, digest } from './fold.ts';
import { locate, mayStartHan, sensesAt } from './gazetteer.ts';
import type { Phrase } from './phrases.ts';
import type { Table } from './table.ts';
import type { Token } from './tokens.ts';

const LONGEST = 12;
const HANGUL = /^\p{Script=Hangul}/u;
/** What makes the characters before it a road, a dish, a newspaper …; and a region. */
const BEHIND_NAME = /^(?:[东西南北中]?路|[东西南北]?街|合作组织|合作組織|大道|桥|站|机场|大学|学院|中学|小学|医院|银行|日报|晚报|时报|电视台|火锅|菜|人|话|队|足球|俱乐部|航空|证券|公司|股份|集团|酒店|博物馆)/;
const BEHIND_REGION = /^(?:省|州|县|縣|区|區|新区|自治|地区|府|盆地|半岛|平原|山|江|河|湖|湾|灣|海)/;

/** All names of cities and lands in the words of one script without spaces. */
export function findHan(text: string, { tokens, table }: { tokens: readonly Token[]; table: Table }): readonly Phrase[] {
  return tokens.flatMap((token, index) => {
    if (token.shape !== 'han') return [];
    const span = { start: token.start, end: token.end, index };
    return HANGUL.test(text.slice(token.start, token.start + 1)) ? korean(text, span, table) : chinese(text, span, table);
  });
}
interface Stretch { readonly start: number; readonly end: number; readonly index: number }

function chinese(text: string, { start, end, index }: Stretch, table: Table): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let i = start; i + 1 < end; i++) {
    if (!mayStartHan(text.charCodeAt(i), text.charCodeAt(i + 1), table) && !isKatakana(text.charCodeAt(i))) continue;
    if (isKatakana(text.charCodeAt(i)) && i > start && isKatakana(text.charCodeAt(i - 1))) continue;
    const hit = longest(text, { start: i, end, index }, table);
    if (hit === null) continue;
    found.push(hit);
    i = hit.end - 1;
  }
  return found;
}
const isKatakana = (unit: number): boolean => unit >= 0x30a0 && unit <= 0x30ff;

function longest(text: string, { start, end, index }: Stretch, table: Table): Phrase | null {
  let state = START;
  let best: Phrase | null = null;
  for (let i = start; i < Math.min(end, start + LONGEST); i++) {
    state = digest(text.charAt(i), state);
    if (i === start) continue;
    const at = locate(state, table);
    if (at >= 0) best = phraseOf(text, { start, end: i + 1, index }, at);
  }
  if (best === null || !fits(best, text)) return null;
  return best;
}
/** A city named in full (`成都市`) stands for itself; a bare name must not be the head of another name. */
function fits({ start, end, senses }: Phrase, text: string): boolean {
  const behind = text.slice(end, end + 3);
  if (senses.cities.length > 0 && (BEHIND_NAME.test(behind) || BEHIND_REGION.test(behind))) return false;
  if (isKatakana(text.charCodeAt(end - 1)) && isKatakana(text.charCodeAt(end))) return false;
  return end - start > 1;
}
/** A Korean word is a name with particles behind it: `서울에서`. */
function korean(text: string, { start, end, index }: Stretch, table: Table): readonly Phrase[] {
  for (let stop = Math.min(end, start + LONGEST); stop > start + 1 && stop >= end - 3; stop--) {
    const at = locate(digest(text.slice(start, stop)), table);
    if (at >= 0) return [phraseOf(text, { start, end: stop, index }, at)];
  }
  return [];
}
function phraseOf(text: string, { start, end, index }: Stretch, at: number): Phrase {
  return { start, end, first: index, last: index, key: text.slice(start, end), senses: sensesAt(at), caps: false };
}

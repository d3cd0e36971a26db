/** Every paper, tie and verb of signing that a masked sentence names. */
import { ACT_NAMES, type Step } from './acts.ts';
import { IN_CAPITALS, PAPER_NAMES, SHORT_NAME, type Instrument, type PaperName } from './papers.ts';
import { inLower } from '../lower.ts';
import { matchesOf } from '../matches.ts';

export interface Paper {
  readonly start: number;
  readonly end: number;
  readonly instrument: Instrument;
  readonly family: PaperName['family'];
  readonly text: string;
  /** Of a word that stands for a paper: what that was called. */
  readonly words?: string;
}
export interface Act {
  readonly start: number;
  readonly end: number;
  readonly step: Step;
  readonly nominal: boolean;
  readonly strong: boolean;
  readonly text: string;
}

/** Frequent words that begin the name of no paper, but where any word may stand before it. */
const SMALL_WORD = '(?:of|in|to|and|for|on|that|it|is|was|at|by|as|with|from|has|have|had|will|be|been|were|are|he|she|they|his|her|which|who|but|or|said) (?!contract|joint )';
/** Both are asked of a mask in lower case. */
const papers = new RegExp(`(?<![\\p{L}-])(?!${SMALL_WORD})(?:${PAPER_NAMES.map((p) => `(${p.pattern})`).join('|')})(?![\\p{L}])`, 'gu');
const acts = new RegExp(`(?<![\\p{L}-])(?:${ACT_NAMES.map((a) => `(${a.pattern})`).join('|')})(?![\\p{L}])`, 'gu');

/** The mask that was read last: several readers ask for its papers, one after the other. */
let last: { readonly mask: string; readonly papers: readonly Paper[] } = { mask: '', papers: [] };

/** Every paper and tie that a masked sentence names, in order. */
export function papersIn(mask: string): readonly Paper[] {
  if (mask !== last.mask) last = { mask, papers: readPapers(mask) };
  return last.papers;
}
function readPapers(mask: string): Paper[] {
  const found: Paper[] = [];
  for (const m of matchesOf(papers, inLower(mask))) {
    const text = mask.slice(m.index, m.index + m[0].length);
    if (text.length < 6 && SHORT_NAME.test(text) && !IN_CAPITALS.test(text)) continue;
    const name = PAPER_NAMES[m.slice(1).findIndex((g) => g !== undefined)];
    if (name?.family !== 'paper' && OF_PLACES.test(mask.slice(m.index + m[0].length, m.index + m[0].length + 10))) continue;
    const prior = found.at(-1);
    if (name !== undefined && prior !== undefined && isAbbreviation(mask, prior, m)) found[found.length - 1] = { ...prior, instrument: name.instrument };
    else if (name !== undefined) found.push({ start: m.index, end: m.index + m[0].length, instrument: name.instrument, family: name.family, text });
  }
  return found;
}

/** "67 friendly cooperation cities": places, not a tie. */
const OF_PLACES = /^ (?:cities|towns|ports)(?![\p{L}])/u;

/** "a cooperation agreement (MoU)": one paper, told by its kind in brackets. */
function isAbbreviation(mask: string, before: Paper, m: RegExpExecArray): boolean {
  return before.family === 'paper' && OPENED.test(mask.slice(before.end, m.index)) && /^["”'’]?\)/.test(mask.slice(m.index + m[0].length, m.index + m[0].length + 2));
}

const OPENED = /^ \((?:the )?["“'‘]?$/;

/** Every verb and noun of signing that lies in no paper's name, in order. */
export function actsIn(mask: string, taken: readonly Paper[]): Act[] {
  const found: Act[] = [];
  for (const m of matchesOf(acts, inLower(mask))) {
    const start = m.index, end = start + m[0].length;
    if (taken.some((p) => p.start < end && start < p.end)) continue;
    const name = ACT_NAMES[m.slice(1).findIndex((g) => g !== undefined)];
    if (name !== undefined) found.push({ start, end, step: name.step, nominal: name.nominal === true, strong: name.strong === true, text: mask.slice(start, end) });
  }
  return found;
}

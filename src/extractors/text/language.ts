/** The language of a text, by its script and its frequent words. */
import type { Step } from '../draft.ts';
import { mayHold } from '../word-shapes.ts';
import { FREQUENT, SIMPLIFIED, TRADITIONAL } from './language-words.ts';

/** How much of a text is looked at, UTF-16 code units: half of it at the beginning, the rest farther in. */
const SAMPLE = 1000;
/** Fewer letters than this (a Chinese character counts for three) tell nothing. */
const LEAST_LETTERS = 20;

/** First and last code unit of each script's letters, in rising order; ASCII is told apart before. */
const RANGES: readonly (readonly [number, number, Script])[] = [
  [0xc0, 0x24f, 'latin'], [0x370, 0x3ff, 'greek'], [0x400, 0x52f, 'cyrillic'], [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x77f, 'arabic'], [0x900, 0x97f, 'devanagari'], [0xe00, 0xe7f, 'thai'], [0x1100, 0x11ff, 'hangul'], [0x1e00, 0x1eff, 'latin'], [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'], [0xac00, 0xd7af, 'hangul'], [0xf900, 0xfaff, 'han'],
];
type Script = 'latin' | 'greek' | 'cyrillic' | 'hebrew' | 'arabic' | 'devanagari' | 'thai' | 'hangul' | 'kana' | 'han';

/** Scripts that stand for one language, or for one unless its own letters show another. */
const BY_SCRIPT: readonly (readonly [Script, (text: string) => string])[] = [
  ['hangul', () => 'ko'],
  ['cyrillic', (t) => (/[іїєґ]/iu.test(t) && !/[ыэъ]/iu.test(t) ? 'uk' : 'ru')],
  ['arabic', (t) => (/[پچژگ]/u.test(t) ? 'fa' : 'ar')],
  ['hebrew', () => 'he'],
  ['greek', () => 'el'],
  ['thai', () => 'th'],
  ['devanagari', () => 'hi'],
];

/** The languages in which a word is frequent, by their place in `FREQUENT`. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = (() => {
  const map = new Map<string, number[]>();
  FREQUENT.forEach(([, words], i) => words.forEach((word) => map.set(word, [...(map.get(word) ?? []), i])));
  return map;
})();
const mayBeFrequent = mayHold(LANGUAGES_OF.keys());

const scriptOf = (code: number): Script | null => {
  const range = RANGES.find(([, last]) => code <= last);
  return range === undefined || code < range[0] ? null : range[2];
};
/** How many letters of each script stand in a text. */
function lettersOf(text: string): Record<Script, number> {
  const out = { latin: 0, greek: 0, cyrillic: 0, hebrew: 0, arabic: 0, devanagari: 0, thai: 0, hangul: 0, kana: 0, han: 0 };
  let ascii = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i), small = code | 0x20;
    if (code < 0x80) ascii += Number(small >= 97 && small <= 122);
    else {
      const script = scriptOf(code);
      if (script !== null) out[script]++;
    }
  }
  out.latin += ascii;
  return out;
}
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const chinese = (text: string): string => (count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-Hant' : 'zh');

/** The language whose frequent words are the most; null where hardly any stands there. */
function byWords(text: string): string | null {
  const low = text.toLowerCase(), hits = FREQUENT.map(() => 0);
  let words = 0;
  for (let end = 0; end < low.length; end++) {
    const start = end;
    while (isLatinSmall(low.charCodeAt(end))) end++;
    if (end === start) continue;
    words++;
    const word = low.slice(start, end), among = mayBeFrequent(word) ? LANGUAGES_OF.get(word) : undefined;
    if (among !== undefined) for (const i of among) hits[i] = (hits[i] ?? 0) + 1;
  }
  let best: string | null = null, most = 1;
  hits.forEach((n, i) => {
    if (n > most) [best, most] = [FREQUENT[i]?.[0] ?? null, n];
  });
  return most >= words * 0.08 ? best : null;
}
const isLatinSmall = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit <= 0x24f) || (unit >= 0x1e00 && unit <= 0x1eff);

/** The stretch of a text that stands for the whole of it: its beginning and its middle. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const half = SAMPLE / 2, middle = Math.max(half, Math.floor(text.length / 2) - half / 2);
  return `${text.slice(0, half)} ${text.slice(middle, middle + half)}`;
}
/** BCP 47; null when the text is too short, or in a language that is not known here. */
export function languageOf(text: string): string | null {
  const sample = sampleOf(text);
  const letters = lettersOf(sample);
  const eastern = 3 * (letters.han + letters.kana);
  const weight = (script: Script): number => letters[script] * (script === 'hangul' ? 3 : 1);
  const [script, name] = BY_SCRIPT.reduce((best, entry) => (weight(entry[0]) > weight(best[0]) ? entry : best));
  if (Math.max(eastern, letters.latin, weight(script)) < LEAST_LETTERS) return null;
  if (weight(script) > letters.latin && weight(script) > eastern) return name(sample);
  if (eastern > letters.latin) return letters.kana * 8 > letters.han ? 'ja' : chinese(sample);
  return byWords(sample);
}

export const languageStep: Step<'language'> = { gives: 'language', needs: [], run: (draft) => languageOf(draft.text) };

/** The language of a text, by its script and its frequent words. */
import type { Step } from '../draft.ts';
import { FREQUENT, SIMPLIFIED, TRADITIONAL } from './language-words.ts';

/** How much of a text is looked at, UTF-16 code units. */
const SAMPLE = 6000;
/** Fewer letters than this (a Chinese character counts for three) tell nothing. */
const LEAST_LETTERS = 20;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Scripts that stand for one language, or for one unless its own letters show another. */
const SCRIPTS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Cyrillic}/gu, (t) => (/[іїєґ]/iu.test(t) && !/[ыэъ]/iu.test(t) ? 'uk' : 'ru')],
  [/\p{Script=Arabic}/gu, (t) => (/[پچژگ]/u.test(t) ? 'fa' : 'ar')],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
];

function chinese(text: string): string {
  return count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-Hant' : 'zh';
}

/** The language whose frequent words are the most; null where hardly any stands there. */
function byWords(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: string | null = null, most = 1;
  for (const [language, frequent] of FREQUENT) {
    const hits = words.filter((w) => frequent.has(w)).length;
    if (hits > most) [best, most] = [language, hits];
  }
  return most >= words.length * 0.08 ? best : null;
}

/** BCP 47; null when the text is too short, or in a language that is not known here. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const han = count(sample, /\p{Script=Han}/gu), kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  const eastern = 3 * (han + kana);
  const counts = SCRIPTS.map(([pattern, name]) => ({ name, letters: count(sample, pattern) })).toSorted((a, b) => b.letters - a.letters);
  const other = counts[0], otherLetters = (other?.letters ?? 0) * (other?.name('') === 'ko' ? 3 : 1);
  if (Math.max(eastern, latin, otherLetters) < LEAST_LETTERS) return null;
  if (other !== undefined && otherLetters > latin && otherLetters > eastern) return other.name(sample);
  if (eastern > latin) return kana * 8 > han ? 'ja' : chinese(sample);
  return byWords(sample);
}

export const languageStep: Step<'language'> = { gives: 'language', needs: [], run: (draft) => languageOf(draft.text) };

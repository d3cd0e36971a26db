/** What encoding bytes are in when nobody says so: the one in which they read as words. */
import iconv from 'iconv-lite';
import { COMMON_HAN, COMMON_HANGUL, COMMON_HAN_TRADITIONAL } from './common-characters.ts';

/** Bytes beyond ASCII, with a little around them, that a guess is made from. */
const SAMPLE_BYTES = 12_000;

export interface Guess {
  readonly encoding: string | null;
  readonly sure: boolean;
}

const CANDIDATES: readonly { readonly name: string; readonly reads: (text: string) => number }[] = [
  { name: 'gb18030', reads: (text) => shareOf(text, (c) => COMMON_HAN.has(c), /[\u3000-\u303f\uff00-\uff5e\u2018-\u201d—…·]/) },
  { name: 'big5', reads: (text) => shareOf(text, (c) => COMMON_HAN_TRADITIONAL.has(c), /[\u3000-\u303f\uff00-\uff5e\u2018-\u201d—…·]/) },
  { name: 'shift_jis', reads: (text) => shareOf(text, (c) => /[\u3041-\u3093\u30a1-\u30fc]/.test(c), /[\u3000-\u303f\uff00-\uff5e]/) },
  { name: 'euc-jp', reads: (text) => shareOf(text, (c) => /[\u3041-\u3093\u30a1-\u30fc]/.test(c), /[\u3000-\u303f\uff00-\uff5e]/) },
  { name: 'euc-kr', reads: (text) => shareOf(text, (c) => COMMON_HANGUL.has(c), /[\u3000-\u303f\uff00-\uff5e]/) },
  { name: 'windows-1251', reads: (text) => words(text, /[А-Яа-яЁёІіЇїЄєҐґЎў]/, /[а-яёіїєґў][А-ЯЁІЇЄ]|[А-ЯЁ]{4}/) },
  { name: 'koi8-r', reads: (text) => words(text, /[А-Яа-яЁё]/, /[а-яё][А-ЯЁ]|[А-ЯЁ]{4}/) },
  { name: 'windows-1253', reads: (text) => words(text, /[Α-Ωα-ωάέήίόύώϊϋΐΰΆΈΉΊΌΎΏς]/, /[α-ω][Α-Ω]|ς[α-ω]/) },
  { name: 'windows-1255', reads: (text) => words(text, /[א-ת]/, /[ךםןףץ][א-ת]/) },
  { name: 'windows-1256', reads: (text) => words(text, /[\u0621-\u064a\u067e\u0686\u0698\u06af]/, /ة[\u0621-\u064a]/) },
];

/** A share of common characters that real text of each script reaches. */
const LEAST = 0.32;

/** Compares how the bytes read in each encoding; windows-1252 when they read in none but stand between ASCII letters. */
export function guessEncoding(bytes: Uint8Array): Guess {
  const sample = sampleOf(bytes);
  const scored = CANDIDATES.map(({ name, reads }) => {
    const text = iconv.decode(sample, name === 'big5' ? 'big5-hkscs' : name);
    return { name, score: reads(text) - 6 * broken(text) };
  }).toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  const western = iconv.decode(sample, 'windows-1252');
  const lone = (western.match(/[A-Za-z ][\u00c0-\u00ff\u2018-\u201d\u2013\u2014\u00a0-\u00bf][A-Za-z ]/g) ?? []).length;
  const high = (western.match(/[^\x00-\x7f]/g) ?? []).length;
  if (lone > high * 0.5 || best === undefined || best.score < LEAST) return { encoding: 'windows-1252', sure: lone > high * 0.5 && lone > 2 };
  return { encoding: best.name, sure: best.score > LEAST && best.score > 1.25 * (second?.score ?? 0) };
}

/** 0 to 1: how much of what the bytes become in an encoding is sensible. */
export function plausibility(bytes: Uint8Array, encoding: string): number {
  if (!iconv.encodingExists(encoding)) return encoding === 'iso-2022-jp' ? 1 : 0;
  const text = iconv.decode(sampleOf(bytes), encoding === 'big5' ? 'big5-hkscs' : encoding);
  return 1 - 4 * broken(text);
}

/** Characters that stand for bytes that mean nothing, as a share of those beyond ASCII. */
function broken(text: string): number {
  const beyond = (text.match(/[^\x00-\x7f]/g) ?? []).length;
  return beyond === 0 ? 0 : (text.match(/[\ufffd\ue000-\uf8ff\u0080-\u009f]/g) ?? []).length / beyond;
}

/** The share of characters that are usual among those beyond ASCII; punctuation counts for neither side. */
function shareOf(text: string, usual: (char: string) => boolean, neutral: RegExp): number {
  let all = 0;
  let hits = 0;
  for (const char of text) {
    if (char <= '\x7f' || neutral.test(char)) continue;
    all++;
    if (usual(char)) hits++;
  }
  return all === 0 ? 0 : hits / all;
}

/** For alphabets of one byte: the share of letters, less what no word of the language does. */
function words(text: string, letter: RegExp, never: RegExp): number {
  const runs = text.match(new RegExp(`(?:${letter.source}){3,}`, 'g')) ?? [];
  const all = (text.match(/[^\x00-\x7f\u00a0«»“”‘’—–…№]/g) ?? []).length;
  const share = all === 0 ? 0 : runs.reduce((n, run) => n + run.length, 0) / all;
  const wrong = (text.match(new RegExp(never, 'g')) ?? []).length;
  const letters = (text.match(new RegExp(letter, 'g')) ?? []).length;
  return letters === 0 ? 0 : share * 0.8 - (3 * wrong) / letters;
}

/** The stretches with bytes beyond ASCII, whole runs, so that pairs are not cut through. */
function sampleOf(bytes: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let i = 0; i < bytes.length && size < SAMPLE_BYTES; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    let end = i + 1;
    // The second byte of a pair may be ASCII: a run ends after two of them.
    while (end < bytes.length && end - i < SAMPLE_BYTES && ((bytes[end] ?? 0) > 0x7f || (bytes[end + 1] ?? 0) > 0x7f || (bytes[end - 1] ?? 0) > 0x7f)) end++;
    parts.push(bytes.subarray(Math.max(0, i - 1), end), Uint8Array.of(0x20));
    size += end - i + 2;
    i = end - 1;
  }
  return Buffer.concat(parts);
}

/** A text as the tokens that dates are made of. White space only shows as `glued` being false. */
import { CHINESE, WORDS } from './token-words.ts';
import { FOREIGN_MONTHS, NAMES } from './months.ts';
import { ordinalAt, yearAt } from './spelled.ts';
import { mayHold } from '../word-shapes.ts';

/** Every class of token, in the order of the code letters that stand for them in patterns. */
export const CLASSES = [
  'month', 'lowmonth', 'weekday', 'shortday', 'weekdays', 'day', 'ord', 'year', 'num', 'decade', 'card', 'nth', 'ordword', 'comma', 'dot', 'slash', 'dash', 'colon', 'open', 'close',
  'line', 'quote', 'of', 'the', 'to', 'until', 'and', 'or', 'between', 'on', 'in', 'prep', 'last', 'this', 'next', 'same', 'yearunit', 'monthunit', 'months', 'weekunit', 'weekend', 'quarter',
  'quarters', 'half', 'century', 'fiscal', 'fy', 'end', 'onwards', 'present', 'season', 'fall', 'dayword', 'feast', 'qcode', 'hcode', 'word', 'cap', 'sign', 'han', 'possessive',
  'zhhalf', 'zhquarters', 'zhquarter', 'zhyear', 'zhmonth', 'zhcentury', 'zhdecade', 'zhyearend', 'zhnian', 'zhyue', 'zhri', 'zhto', 'zhnum', 'zhdigits', 'zhmonths', 'zhfirst', 'zhseason',
] as const;
export type TokenClass = (typeof CLASSES)[number];

export interface Token {
  readonly cls: TokenClass;
  readonly start: number;
  readonly end: number;
  /** Day, year, month 1–12, weekday 0–6, EDTF part, or -1, 0, 1 for last, this, next. */
  readonly n: number;
  /** No white space before it. */
  readonly glued: boolean;
}
/** The code letter of a class. */
export const codeOf = (cls: TokenClass): string => String.fromCharCode(0x4e00 - 0x100 + CLASSES.indexOf(cls));
const CODES = new Map<TokenClass, string>(CLASSES.map((cls) => [cls, codeOf(cls)]));

export interface Tokens { readonly list: readonly Token[]; readonly codes: string; readonly text: string }
/** The word of a token in small letters; '' where there is none. */
export const wordOf = ({ text }: Tokens, token: Token | undefined): string => (token === undefined ? '' : text.slice(token.start, token.end).toLowerCase());

/** Names of months that may be written small: not those that are words, "may" and "march". */
const LOW_MONTHS: ReadonlyMap<string, number> = new Map([
  ...FOREIGN_MONTHS,
  ...[...NAMES].filter(([name, [cls, n]]) => cls === 'month' && name.length > 3 && n !== 3 && n !== 5 && /[a-z]/.test(name)).map(([name, [, n]]): [string, number] => [name.toLowerCase(), n]),
]);
const WORD: readonly [TokenClass, number] = ['word', 0], CAPITAL: readonly [TokenClass, number] = ['cap', 0], SIGN: readonly [TokenClass, number] = ['sign', 0];
type Class = readonly [TokenClass, number];
const PIECE = /\n|New Year['’]s (?:Day|Eve)\b|Christmas(?: Day| Eve)?\b|(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]u[nl]|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|JAN|FEB|MAR|APR|JU[NL]|AUG|SEPT?|OCT|NOV|DEC)\.|\d+(?:st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z])|\d{3}0['’]?s\b|['’]\d0s\b|\d0s\b|(?<![\p{L}\d])['’]\d\d(?![\d\p{L}])|[1-4][QHqh](?![A-Za-z])|\d{1,3}(?:,\d{3}){1,6}(?![\d])|\d+|[QqHh][1-4](?![\d\p{L}])|FY(?=\d)|['’]s\b|[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+|[^]/yu;
const SIGNS: Readonly<Record<string, TokenClass>> = {
  '\n': 'line', ',': 'comma', '，': 'comma', '、': 'comma', '.': 'dot', '/': 'slash', '-': 'dash', '–': 'dash', '—': 'dash', '−': 'dash', '‐': 'dash', '‑': 'dash', '~': 'dash', '～': 'dash', '－': 'dash', '〜': 'dash',
  ':': 'colon', '：': 'colon', '(': 'open', '（': 'open', '[': 'open', ')': 'close', '）': 'close', ']': 'close', '"': 'quote', '“': 'quote', '”': 'quote', '«': 'quote', '»': 'quote', '「': 'quote', '《': 'quote',
};
const SIGN_CLASS: ReadonlyMap<number, Class> = new Map(Object.entries(SIGNS).map(([sign, cls]) => [sign.charCodeAt(0), [cls, 0] as const]));
/** Feasts of one day, as month * 100 + day. */
const FEASTS: ReadonlyMap<string, number> = new Map([["New Year's Day", 101], ["New Year's Eve", 1231], ['Christmas', 1225], ['Christmas Day', 1225], ['Christmas Eve', 1224]]);
const ZH_DIGITS = '〇零○一二三四五六七八九';

function classOfNumber(piece: string): Class {
  const n = Number.parseInt(piece.replaceAll(',', ''), 10);
  if (/[a-z]$/i.test(piece)) return n >= 1 && n <= 31 && piece.length <= 4 ? ['ord', n] : ['num', n];
  if (piece.length <= 2 && n >= 1 && n <= 31) return ['day', n];
  if (piece.length === 4 && n >= 1000 && n <= 2100) return ['year', n];
  return ['num', n];
}
/** Most names are no word of a date, whether it is written small or large. */
const mayBeKnown = mayHold([...LOW_MONTHS.keys(), ...NAMES.keys(), ...WORDS.keys()]);
/** Words in small letters with their class. */
const SMALL: ReadonlyMap<string, Class> = new Map<string, Class>([...[...LOW_MONTHS].map(([word, n]) => [word, ['lowmonth', n]] as const), ...WORDS as ReadonlyMap<string, Class>]);
const mayBeSmall = mayHold(SMALL.keys());

function classOfSmall(text: string, from: number, end: number): Class {
  return mayBeSmall(text, from, end) ? SMALL.get(text.slice(from, end)) ?? WORD : WORD;
}
function classOfCapital(piece: string): Class {
  const feast = piece.length > 8 ? FEASTS.get(piece.replace('’', "'")) : undefined;
  if (feast !== undefined) return ['feast', feast];
  if (!piece.endsWith('.') && !mayBeKnown(piece)) return CAPITAL;
  const foreign = LOW_MONTHS.get(piece);
  if (foreign !== undefined) return ['lowmonth', foreign];
  return NAMES.get(piece.endsWith('.') ? piece.slice(0, -1) : piece) ?? (WORDS.get(piece.toLowerCase()) as Class | undefined) ?? CAPITAL;
}
/** "1990s", "’90s" and "90s" that begin with a digit or an apostrophe. */
function classOfDecade(piece: string): Class {
  const n = Number.parseInt(piece.replace(/^['’]/, ''), 10);
  if (n >= 1000) return n <= 2090 ? ['decade', n] : ['num', n];
  return n >= 20 && n < 100 ? ['decade', 1900 + n] : ['num', n];
}
function classOfApostrophe(piece: string): Class {
  if (piece === "'s" || piece === '’s') return ['possessive', 0];
  if (piece.endsWith('s')) return classOfDecade(piece);
  const short = Number(piece.slice(1));
  return piece.length === 3 ? ['year', short + (short > 35 ? 1900 : 2000)] : SIGN;
}
function classOf(piece: string): Class {
  const first = piece.charCodeAt(0);
  if (first >= 97 && first <= 122) return classOfSmall(piece, 0, piece.length);
  if (first >= 65 && first <= 90) return classOfCapital(piece);
  if (first >= 48 && first <= 57) {
    if (/0['’]?s$/.test(piece)) return classOfDecade(piece);
    return piece.length === 2 && /[QHqh]/.test(piece) ? (WORDS.get(piece.toLowerCase()) as Class | undefined) ?? CAPITAL : classOfNumber(piece);
  }
  const sign = SIGNS[piece];
  if (sign !== undefined) return [sign, 0];
  if (first === 39 || first === 0x2019) return classOfApostrophe(piece);
  return /^\p{L}/u.test(piece) ? (piece === piece.toLowerCase() ? WORD : CAPITAL) : SIGN;
}

const ZH_NUMERALS: ReadonlySet<string> = new Set('〇零○一二三四五六七八九十');
const CHINESE_BY_HEAD = new Map(CHINESE.map(([word]) => [word[0] ?? '', CHINESE.filter(([other]) => other[0] === word[0])]));
/** The Chinese word that begins at a place; a run of numerals counts as one. */
function chineseAt(text: string, at: number): { cls: TokenClass; n: number; length: number } | null {
  const first = text[at] ?? '';
  if (!ZH_NUMERALS.has(first)) return chineseWordAt(text, at);
  const digits = /^[〇零○一二三四五六七八九]{4}(?=年)/.exec(text.slice(at, at + 5))?.[0];
  if (digits !== undefined) {
    return { cls: 'zhdigits', n: Number([...digits].map((c) => Math.max(0, ZH_DIGITS.indexOf(c) - 2)).join('')), length: 4 };
  }
  const number = /^(?:二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])(?=[月日]|个月)/.exec(text.slice(at, at + 4))?.[0];
  if (number !== undefined) return { cls: 'zhnum', n: chineseNumber(number), length: number.length };
  return chineseWordAt(text, at);
}
function chineseWordAt(text: string, at: number): { cls: TokenClass; n: number; length: number } | null {
  const word = CHINESE_BY_HEAD.get(text[at] ?? '')?.find(([w]) => text.startsWith(w, at));
  return word === undefined ? null : { cls: word[1] as TokenClass, n: word[2], length: word[0].length };
}
const digit = (c: string | undefined): number => (c === undefined ? 0 : ZH_DIGITS.indexOf(c) - 2);
function chineseNumber(word: string): number {
  const ten = word.indexOf('十');
  if (ten < 0) return digit(word);
  return (ten === 0 ? 1 : digit(word[0])) * 10 + digit(word[ten + 1]);
}

const HAN: Class = ['han', 0];
const isEastern = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007 || code === 0x25cb;
/** Code units of Latin letters below U+0250. */
const LATIN = new Uint8Array(0x250);
for (let code = 0; code < LATIN.length; code++) LATIN[code] = Number(/[A-Za-zÀ-ÖØ-öø-ɏ]/.test(String.fromCharCode(code)));
const isLatin = (code: number): boolean => (code < 0x250 ? LATIN[code] === 1 : code >= 0x1e00 && code <= 0x1eff);
/** Where the word that begins at a place ends. */
function wordEnd(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length && isLatin(text.charCodeAt(i))) i++;
  return i;
}
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0 || (code !== 10 && (code < 32 || code > 0x1680) && /\s/.test(String.fromCharCode(code)));

/** Letters of scripts in which no date is read stand for themselves one by one: Greek to Thai and Hangul, but not the Latin between them. */
const isForeign = (code: number): boolean => (code >= 0x370 && code < 0x1e00) || (code >= 0xac00 && code < 0xd800);
/** Their classes, each asked for once. */
const FOREIGN = new Map<number, Class>();
function foreignClass(code: number): Class {
  const known = FOREIGN.get(code) ?? classOf(String.fromCharCode(code));
  FOREIGN.set(code, known);
  return known;
}

interface Piece { readonly end: number; readonly cls: Class }
/** The piece of the general pattern that begins at a place. */
function patternPiece(text: string, from: number): Piece {
  PIECE.lastIndex = from;
  const end = PIECE.test(text) ? PIECE.lastIndex : from + 1;
  return { end, cls: classOf(text.slice(from, end)) };
}
const HYPHEN = 45, BLANK = 32, T = 't'.charCodeAt(0), CAPITAL_T = 'T'.charCodeAt(0);
/** Words are most of a text: they are cut without a pattern, but where a stop, a figure or a second word could belong to them ("one thousand …", "two thousand"). */
function wordPiece(text: string, from: number, small: boolean): Piece {
  const end = wordEnd(text, from), next = text.charCodeAt(end);
  const second = text.charCodeAt(end + 1);
  if (next === HYPHEN || (next === BLANK && (second === T || second === CAPITAL_T))) {
    const ordinal = next === HYPHEN ? ordinalAt(text, from) : null, year = next === BLANK && end - from === 3 ? yearAt(text, from) : null;
    if (ordinal !== null) return { end: ordinal.end, cls: ['ordword', ordinal.n] };
    if (year !== null) return { end: year.end, cls: ['year', year.n] };
  }
  if (small) return end - from === 1 && next >= 49 && next <= 52 ? patternPiece(text, from) : { end, cls: classOfSmall(text, from, end) };
  if (next === 46 || (next >= 48 && next <= 57)) return patternPiece(text, from);
  const word = text.slice(from, end);
  return word === 'New' || word === 'Christmas' ? patternPiece(text, from) : { end, cls: classOfCapital(word) };
}
function pieceAt(text: string, from: number): Piece {
  const code = text.charCodeAt(from);
  if (code >= 97 && code <= 122) return wordPiece(text, from, true);
  if (code >= 65 && code <= 90) return wordPiece(text, from, false);
  if (isForeign(code)) return { end: from + 1, cls: foreignClass(code) };
  if (isEastern(code)) {
    const chinese = chineseAt(text, from);
    return chinese === null ? { end: from + 1, cls: HAN } : { end: from + chinese.length, cls: [chinese.cls, chinese.n] };
  }
  const sign = code === 39 || code === 0x2019 || (code >= 48 && code <= 57) ? undefined : SIGN_CLASS.get(code);
  return sign === undefined ? patternPiece(text, from) : { end: from + 1, cls: sign };
}

/** Reads a text into tokens. */
export function tokenize(text: string): Tokens {
  const list: Token[] = [];
  const codes: string[] = [];
  let last = -1;
  for (let i = 0; i < text.length;) {
    if (isSpace(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const { end, cls: [cls, n] } = pieceAt(text, i);
    list.push({ cls, start: i, end, n, glued: i === last });
    codes.push(CODES.get(cls) ?? '');
    last = end;
    i = end;
  }
  return { list, codes: codes.join(''), text };
}

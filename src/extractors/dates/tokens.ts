/** A text as the tokens that dates are made of. White space only shows as `glued` being false. */
import { CHINESE, WORDS } from './token-words.ts';
import { NAMES } from './months.ts';

/** Every class of token, in the order of the code letters that stand for them in patterns. */
export const CLASSES = [
  'month', 'lowmonth', 'weekday', 'shortday', 'weekdays', 'day', 'ord', 'year', 'num', 'decade', 'card', 'nth', 'ordword', 'comma', 'dot', 'slash', 'dash', 'colon', 'open', 'close',
  'line', 'quote', 'of', 'the', 'to', 'until', 'and', 'or', 'between', 'on', 'in', 'prep', 'last', 'this', 'next', 'same', 'yearunit', 'monthunit', 'months', 'weekunit', 'weekend', 'quarter',
  'quarters', 'half', 'century', 'fiscal', 'fy', 'end', 'onwards', 'present', 'season', 'fall', 'dayword', 'feast', 'qcode', 'hcode', 'word', 'cap', 'sign', 'han', 'possessive',
  'zhhalf', 'zhquarters', 'zhquarter', 'zhyear', 'zhmonth', 'zhcentury', 'zhdecade', 'zhyearend', 'zhnian', 'zhyue', 'zhri', 'zhto', 'zhnum', 'zhdigits', 'zhmonths', 'zhfirst',
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

/** Names of months that may be written small: not those that are words, "may" and "march". */
const LOW_MONTHS: ReadonlyMap<string, number> = new Map(
  [...NAMES].filter(([name, [cls, n]]) => cls === 'month' && name.length > 3 && n !== 3 && n !== 5 && /[a-z]/.test(name)).map(([name, [, n]]) => [name.toLowerCase(), n]),
);
const WORD: readonly [TokenClass, number] = ['word', 0], CAPITAL: readonly [TokenClass, number] = ['cap', 0], SIGN: readonly [TokenClass, number] = ['sign', 0];
type Class = readonly [TokenClass, number];
const PIECE = /\n|New Year['’]s (?:Day|Eve)\b|Christmas(?: Day| Eve)?\b|(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]u[nl]|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|JAN|FEB|MAR|APR|JU[NL]|AUG|SEPT?|OCT|NOV|DEC)\.|\d+(?:st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z])|\d{3}0['’]?s\b|['’]\d0s\b|\d0s\b|(?<![\p{L}\d])['’]\d\d(?![\d\p{L}])|[1-4][QHqh](?![A-Za-z])|\d{1,3}(?:,\d{3}){1,6}(?![\d])|\d+|[QqHh][1-4](?![\d\p{L}])|FY(?=\d)|['’]s\b|[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+|[^\s]/gu;
const SIGNS: Readonly<Record<string, TokenClass>> = {
  '\n': 'line', ',': 'comma', '，': 'comma', '、': 'comma', '.': 'dot', '/': 'slash', '-': 'dash', '–': 'dash', '—': 'dash', '−': 'dash', '‐': 'dash', '‑': 'dash', '~': 'dash', '～': 'dash', '－': 'dash', '〜': 'dash',
  ':': 'colon', '：': 'colon', '(': 'open', '（': 'open', '[': 'open', ')': 'close', '）': 'close', ']': 'close', '"': 'quote', '“': 'quote', '”': 'quote', '«': 'quote', '»': 'quote', '「': 'quote', '《': 'quote',
};
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
function classOfSmall(piece: string): Class {
  const known = WORDS.get(piece);
  if (known !== undefined) return known as Class;
  const month = LOW_MONTHS.get(piece);
  return month === undefined ? WORD : ['lowmonth', month];
}
function classOfCapital(piece: string): Class {
  const feast = piece.length > 8 ? FEASTS.get(piece.replace('’', "'")) : undefined;
  if (feast !== undefined) return ['feast', feast];
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
  if (first >= 97 && first <= 122) return classOfSmall(piece);
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

const CHINESE_BY_HEAD = new Map(CHINESE.map(([word]) => [word[0] ?? '', CHINESE.filter(([other]) => other[0] === word[0])]));
/** The Chinese word that begins at a place; a run of numerals counts as one. */
function chineseAt(text: string, at: number): { cls: TokenClass; n: number; length: number } | null {
  const digits = /^[〇零○一二三四五六七八九]{4}(?=年)/.exec(text.slice(at, at + 5))?.[0];
  if (digits !== undefined) {
    return { cls: 'zhdigits', n: Number([...digits].map((c) => Math.max(0, ZH_DIGITS.indexOf(c) - 2)).join('')), length: 4 };
  }
  const number = /^(?:二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])(?=[月日]|个月)/.exec(text.slice(at, at + 4))?.[0];
  if (number !== undefined) return { cls: 'zhnum', n: chineseNumber(number), length: number.length };
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

/** Reads a text into tokens. */
export function tokenize(text: string): Tokens {
  const list: Token[] = [];
  const codes: string[] = [];
  let last = -1, skipTo = 0;
  for (const m of text.matchAll(PIECE)) {
    if (m.index < skipTo) continue;
    const east = isEastern(m[0].charCodeAt(0));
    const chinese = east ? chineseAt(text, m.index) : null;
    const [cls, n] = chinese === null ? (east ? HAN : classOf(m[0])) : [chinese.cls, chinese.n];
    const end = m.index + (chinese?.length ?? m[0].length);
    list.push({ cls, start: m.index, end, n, glued: m.index === last });
    codes.push(CODES.get(cls) ?? '');
    last = end;
    skipTo = end;
  }
  return { list, codes: codes.join(''), text };
}

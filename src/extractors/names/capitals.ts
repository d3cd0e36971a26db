/** Phrases of capitalised words: what a name looks like before anyone knows whose it is. */
import type { Draft } from '../draft.ts';
import type { Span } from '../../record.ts';
import { sensesOf } from '../cities/gazetteer.ts';
import { CODES, SURE_PREFIXES } from '../figures/currencies.ts';
import { FUNCTION_NOUNS, INNER_WORDS, JOINT_PLACES, kindOfWord, MONTH_DAY_WORDS, OF_HEADS, PLACE_HEADS, RANKED_HEADS, RANKS } from './org-words.ts';
import { signOf } from './titles.ts';
import { mayHold } from '../word-shapes.ts';

/** One word of a text. */
export interface Word extends Span { readonly text: string; readonly capital: boolean }
/** Words that follow each other in one sentence; `words` are in order and not empty. */
export interface Phrase extends Span { readonly words: readonly Word[]; readonly opensSentence: boolean }

/** No name is longer: what goes on is a heading or a list without commas. */
const LONGEST = 14;
const WORD = /(?:\p{Lu}\.){2,3}(?!\p{L})|S\.p\.A\.|S\.r\.l\.|Sp\. z o\.o\.|e\.V\.|d\.o\.o\.|s\.r\.o\.|a\.s\.|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\-/]*(?:&[\p{L}\p{N}]+)?\.?|&/uy;
const CAPITAL = /^\p{Lu}/u;
/** Asked of every word: the pattern is left to letters beyond ASCII. */
function beginsLarge(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : CAPITAL.test(word);
}
/** Brands that begin small or with a number: `eBay`, `iQiyi`, `easyJet`, `7-Eleven`; `mRNA`, `kWh`, `eHealth` and `5G` are none. */
const BRAND = /^(?!(?:e|i)(?:Health|Commerce|Learning|Gov|Government|Sport|Sports|Mobility|Bike|Bikes|Scooters?|Phones?|Pads?|Pods?|Books?|Services?|Visas?|Mail|Tunes|Banking|Signature)$)(?:\p{Ll}{1,4}\p{Lu}\p{Ll}{2}|\d{1,2}-?\p{Lu}\p{Ll}{3}|3M$)/u;
/** A small or digital beginning with a capital soon behind it. */
function isBrand(word: string): boolean {
  for (let i = 1; i < 5 && i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= 65 && unit <= 90) return BRAND.test(word);
  }
  return false;
}
/** Legal forms that are written small, but belong to the name before them. */
const LOWER_FORMS: ReadonlySet<string> = new Set(['plc', 'gmbh', 'asa', 'mbh', 'e.V.', 'd.o.o.', 's.r.o.', 'a.s.', 'inc.']);
/** Letters whose full stop belongs to a name: initials, Co., Ltd., St., U.S. */
const DOTTED = /^(?:\p{Lu}|Co|Ltd|Inc|Corp|Pte|Pvt|St|Bros|S\.A|Mt|Dr|Mr|Ms|Mrs|Prof|Cr|No|Nig|(?:\p{Lu}\.){1,2}\p{Lu}|S\.p\.A|Sp\. z o\.o|e\.V|d\.o\.o|s\.r\.o|a\.s|inc)\.$/u;

/** The words of a stretch of a text, without closing full stops and possessive endings. */
export function wordsOf(text: string, span: Span): Word[] {
  const words: Word[] = [];
  const own = text.slice(span.start, span.end);
  for (let at = 0; at < own.length;) {
    const unit = own.charCodeAt(at);
    const kind = unit < 128 ? ASCII[unit] as number : SPECIAL;
    if (kind === NEITHER) { at++; continue; }
    const plain = kind === SPECIAL ? at : plainEnd(own, at);
    if (plain > at) {
      const word = own.slice(at, plain);
      words.push({ text: word, start: span.start + at, end: span.start + plain, capital: kind === CAPITAL_LETTER || isForm(word) || isBrand(word) });
      at = plain;
      continue;
    }
    WORD.lastIndex = at;
    const found = WORD.exec(own)?.[0];
    if (found === undefined) { at++; continue; }
    const word = isOwnedName(found, words.at(-1)?.text ?? '') && NEXT_CAPITAL.test(own.slice(at + found.length, at + found.length + 2)) ? found : bareOf(found), start = span.start + at;
    if (word !== '') words.push({ text: word, start, end: start + word.length, capital: beginsLarge(word) || isForm(word) || isBrand(word) || ELIDED.test(word) });
    at += found.length;
  }
  return words;
}
/** "St. Mary's Hospital", "King's College": the possessive belongs to the name. */
const isOwnedName = (found: string, before: string): boolean => found.endsWith('s') && /['’]s$/.test(found) && (/^(?:St\.?|Saint)$/.test(before) || /^(?:King|Queen|Regent|Christ|Lloyd)['’]s$/.test(found));
const NEXT_CAPITAL = /^ \p{Lu}/u;
/** "Banque de l'Avenir": the article before the apostrophe belongs to the name. */
const ELIDED = /^(?:l|d|dell|all)['’]\p{Lu}/u;
/** What an ASCII character is to a word: a letter or digit of it, something that the pattern must judge, or neither. */
const NEITHER = 0, SMALL_OR_DIGIT = 1, CAPITAL_LETTER = 2, SPECIAL = 3;
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return /[a-z\d]/.test(sign) ? SMALL_OR_DIGIT : /[A-Z]/.test(sign) ? CAPITAL_LETTER : /[.'&/-]/.test(sign) ? SPECIAL : NEITHER;
});

/** Where a word of plain letters and digits ends; where it begins when the pattern must judge how far it goes. */
function plainEnd(own: string, at: number): number {
  let end = at;
  let kind = SMALL_OR_DIGIT;
  while (end < own.length && (kind === SMALL_OR_DIGIT || kind === CAPITAL_LETTER)) {
    const unit = own.charCodeAt(++end);
    kind = unit < 128 ? ASCII[unit] as number : SPECIAL;
  }
  return end < own.length && kind === SPECIAL ? at : end;
}
const mayBeForm = mayHold(LOWER_FORMS);
const isForm = (word: string): boolean => mayBeForm(word) && LOWER_FORMS.has(word);

/** The last signs of a word that may not belong to it: `s` behind an apostrophe. */
const MAY_GO: ReadonlySet<number> = new Set([..."'’s/-"].map((sign) => sign.charCodeAt(0)));
/** A word without the full stop, the possessive ending and the marks that do not belong to it. */
function bareOf(found: string): string {
  const word = found.endsWith('.') && !DOTTED.test(found) ? found.slice(0, -1) : found;
  return MAY_GO.has(word.charCodeAt(word.length - 1)) ? word.replace(/(?<!People|Girls|Boys|Women|Children|Men|Workers|Farmers|Citizens|Rectors|Mayors|Teachers|Students|Growers|Producers|Manufacturers|Employers|Lawyers|Veterans|Writers|Artists|Journalists|Bankers|Shippers|Owners|Exporters|Importers|Traders|Merchants|Pilots|Nurses|Doctors|Engineers|Seafarers|Miners|Governors|Ministers)['’]s?$|[-/]+$/u, '') : word;
}

/** Only white space (and the comma of "Co., Ltd.") may stand between two words of one name. */
function joined(text: string, a: Word, b: Word): boolean {
  const between = text.slice(a.end, b.start);
  return between === ' ' || between === '–' && a.capital && b.capital || between === ', ' && (/^Co\.?$/u.test(a.text) && /^(?:Ltd|Inc|Limited)/u.test(b.text) || /^(?:Inc|LLC|Ltd|L\.P|S\.A|N\.V|Limited|Corp)\.?$/u.test(b.text));
}

/** "Science and Technology", not "Paris and Rome": both neighbours name a field of work. */
function bridges(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]?.text ?? '';
  if (word === 'of' || word === 'for') return binds(words, i) && !(word === 'for' && /^(?:Rs|USD|EUR|US|RMB|INR|GBP)$/.test(words[i + 1]?.text ?? ''));
  if (word !== 'and' && word !== '&') return INNER_WORDS.has(word);
  if (word === '&' || isSpelledOut(text, words, i)) return true;
  if (JOINT_PLACES.get(words[i - 1]?.text ?? '') === words[i + 1]?.text) return true;
  const before = words[i - 1]?.text ?? '', after = words[i + 1]?.text ?? '';
  if (isCouple(text, words, i)) return true;
  if (SORTS.has(before) && words[i - 2]?.text === 'of') return FUNCTION_NOUNS.has(after) || SORTS.has(after) && FUNCTION_NOUNS.has(words[i + 2]?.text ?? '');
  // "Port and Logistics Office", "Bureau of Port and Shipping": of a port there is a town's office, too.
  if (before === 'Port' && FUNCTION_NOUNS.has(after) && (words[i - 2]?.text === 'of' || OFFICE_WORDS.has(words[i + 2]?.text ?? ''))) return true;
  if (HALLS.has(before) && /^Cent(?:re|er)$/.test(words[i + 2]?.text ?? '')) return true;
  if (!isField(before)) return false;
  return isField(after) || SORTS.has(after) && words[i - 2]?.text === 'of' && FUNCTION_NOUNS.has(words[i + 2]?.text ?? '');
}

/** "Nils and Vera Lind Foundation": a first name alone before the "and" at `i`, a first name and a surname behind it. */
function isCouple(text: string, words: readonly Word[], i: number): boolean {
  const [first, , second, surname, head] = words.slice(i - 1, i + 4);
  if (head === undefined || !/^(?:Foundation|Trust)$/.test(head.text) || first?.capital !== true || second?.capital !== true || surname?.capital !== true) return false;
  const before = words[i - 2];
  return !(before?.capital === true && joined(text, before, first)) && [first, second, surname].every((w) => kindOfWord(w.text) === null && (sensesOf(w.text)?.countries.length ?? 0) === 0 && !FUNCTION_NOUNS.has(w.text));
}
/** "Institute of Ores and Dyes (IOD)": the letters in brackets behind a name spell it out, on both sides of the "and" at `i`. */
function isSpelledOut(text: string, words: readonly Word[], i: number): boolean {
  let last = i + 1;
  while (last < i + MOST_FIELDS && words[last + 1]?.capital === true && joined(text, words[last] as Word, words[last + 1] as Word)) last++;
  const at = words[last]?.end ?? text.length, letters = text.startsWith(' (', at) ? SHORT.exec(text.slice(at, at + 14))?.[1] : undefined;
  if (letters === undefined) return false;
  let told = '', from = last;
  for (; from >= 0 && told.length < letters.length && (from === last || joined(text, words[from] as Word, words[from + 1] as Word)); from--) if (words[from]?.capital === true) told = `${words[from]?.text[0] ?? ''}${told}`;
  return told === letters && from < i - 1;
}
const SHORT = /^ \((\p{Lu}{3,8})\)/u;

/** "Congress and Culture Centre", "Convention and Exhibition Center". */
const HALLS: ReadonlySet<string> = new Set(['Congress', 'Convention', 'Conference', 'Exhibition', 'Arts', 'Concert']);
const OFFICE_WORDS: ReadonlySet<string> = new Set(['Office', 'Bureau', 'Department', 'Commission', 'Committee', 'Administration', 'Authority']);
/** "Industrial-Innovation Development": fields joined by a hyphen are one, too. */
const isField = (word: string): boolean => FUNCTION_NOUNS.has(word) || word.includes('-') && word.split('-').every((part) => FUNCTION_NOUNS.has(part));
/** "School of International and Public Affairs": of what sort the fields are that a name with "of" goes on with. */
const SORTS: ReadonlySet<string> = new Set(['International', 'Regional', 'National', 'Foreign', 'Applied', 'Public', 'Pure', 'Advanced', 'Strategic', 'Higher', 'Continuing', 'European', 'African', 'Asian', 'Oriental', 'Comparative']);
/** "Chamber of Commerce, Industry and Mines": a comma between fields of work that a body's name counts up. */
function countsUp(text: string, words: readonly Word[], i: number): boolean {
  const a = words[i], b = words[i + 1], c = words[i + 2];
  if (a === undefined || b === undefined || text.slice(a.end, b.start) !== ', ' || !FUNCTION_NOUNS.has(a.text)) return false;
  if (b.text === 'and' ? c === undefined || !FUNCTION_NOUNS.has(c.text) : !FUNCTION_NOUNS.has(b.text) || !endsInAnd(text, words, i + 1)) return false;
  let from = i;
  while (FUNCTION_NOUNS.has(words[from]?.text ?? '')) from--;
  return words[from]?.text === 'of' && OF_HEADS.has(words[from - 1]?.text ?? '');
}
/** Fields of work from a place on, with commas between them and "and" before the last. */
function endsInAnd(text: string, words: readonly Word[], from: number): boolean {
  for (let i = from; i < from + MOST_FIELDS && FUNCTION_NOUNS.has(words[i]?.text ?? ''); i++) {
    const next = words[i + 1]?.text;
    if (next === 'and' || next === '&') return FUNCTION_NOUNS.has(words[i + 2]?.text ?? '');
    if (!/^,? $/.test(text.slice(words[i]?.end, words[i + 1]?.start))) return false;
  }
  return false;
}
const MOST_FIELDS = 6;

const AIMS: ReadonlySet<string> = new Set('Protection Promotion Prevention Preservation Conservation Advancement Study Encouragement Relief Support Welfare Defence Defense Improvement Development Propagation Restoration History'.split(' '));
/** "University of X", "Republic of X" are one name; "Students of X", "Mayor of X" are not. */
function binds(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.text ?? '', first = words[i - 2]?.text ?? '';
  if (OF_HEADS.has(before) || PLACE_HEADS.has(before)) return true;
  if (before === 'Commerce' && first === 'of' && words[i - 3]?.text === 'Chamber') return true;
  // "Commission for Protection of Competition": a field of work within the field.
  if (OF_HEADS.has(words[i - 3]?.text ?? '') && /^(?:of|for)$/.test(first) && FUNCTION_NOUNS.has(before) && FUNCTION_NOUNS.has(words[i + 1]?.text ?? '')) return true;
  // "Society for the Protection of Wells": what it was founded for, and for what.
  if (OF_HEADS.has(words[i - 4]?.text ?? '') && words[i - 3]?.text === 'for' && words[i - 2]?.text === 'the' && AIMS.has(before)) return true;
  return RANKED_HEADS.has(before) && (RANKS.has(first) || FUNCTION_NOUNS.has(first)) || before === 'General' && first === 'Directorate';
}

/** "No. 4" and "No.7" of "the No. 4 Hospital", "Xiamen No.7 High School". */
const isNumbered = (text: string, a: Word, b: Word): boolean => a.text === 'No.' && /^\d{1,3}$/.test(b.text) && /^ ?$/.test(text.slice(a.end, b.start));

/** How many words of lower case lead from a name on to more of the same name: 0, 1 ("of") or 2 ("of the"). */
function bridge(text: string, words: readonly Word[], i: number): number | null {
  const a = words[i], b = words[i + 1], c = words[i + 2], d = words[i + 3];
  if (a === undefined || b === undefined) return null;
  if (isNumbered(text, a, b)) return c?.capital === true && joined(text, b, c) ? 1 : null;
  if (countsUp(text, words, i)) return b.capital ? 0 : 1;
  if (!joined(text, a, b)) return null;
  if (b.capital) return 0;
  if (c === undefined || !joined(text, b, c) || !bridges(text, words, i + 1)) return null;
  if (c.capital) return 1;
  const second = c.text === 'the' || b.text === 'de' && /^(?:la|las|los)$/.test(c.text) || /^v[ao]n$/.test(b.text) && /^(?:der|den|dem)$/.test(c.text);
  return second && d?.capital === true && joined(text, c, d) ? 2 : null;
}

/** `3M` is a brand behind one of these words, and a number elsewhere. */
const PARTNERED = /(?:^|[\s,(])(?:with|by|from|and|between|of|to) $/;
function isBrandAt(text: string, word: Word): boolean {
  return word.capital && isBrand(word.text) && (!/^\d+\p{Lu}$/u.test(word.text) || PARTNERED.test(text.slice(Math.max(0, word.start - 9), word.start)));
}

/** "lend Athens EUR 150 million": the code of a currency right before an amount belongs to no name. */
function isMoneyAt(text: string, word: Word | undefined): boolean {
  return word !== undefined && (CODES.has(word.text) || SURE_PREFIXES.has(word.text)) && /^ ?\d/.test(text.slice(word.end, word.end + 2));
}

/** "Turku Chamber of Commerce Mr. Jan Petrus": with a form of address another name begins. */
const ADDRESSED = /^(?:Mr|Mrs|Ms|Engr|Shri|Smt)\.?$/;

/** The capitalised phrases of one sentence, in order. */
function phrasesAmong(text: string, sentence: Span, words: readonly Word[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (first?.capital !== true || !beginsLarge(first.text) && !isBrandAt(text, first) || MONTH_DAY_WORDS.has(first.text)) continue;
    let last = i;
    for (let more = bridge(text, words, last); more !== null && last - i < LONGEST; more = bridge(text, words, last)) {
      const next = words[last + more + 1];
      if (MONTH_DAY_WORDS.has(next?.text ?? '') || ADDRESSED.test(next?.text ?? '') || isMoneyAt(text, next)) break;
      last += more + 1;
    }
    const own = words.slice(i, last + 1);
    phrases.push({ start: first.start, end: own.at(-1)?.end ?? first.end, words: own, opensSentence: first.start === sentence.start });
    i = last;
  }
  return phrases;
}

interface Scanned { readonly text: string; readonly phrases: readonly Phrase[]; readonly signs: readonly number[] }
const known = new WeakMap<readonly Span[], Scanned>();

function scanned(draft: Pick<Draft, 'text' | 'sentences'>): Scanned {
  const held = known.get(draft.sentences);
  if (held !== undefined && held.text === draft.text) return held;
  const phrases: Phrase[] = [], signs: number[] = [];
  for (const sentence of draft.sentences) {
    const words = wordsOf(draft.text, sentence);
    phrases.push(...phrasesAmong(draft.text, sentence, words));
    let sign = 0;
    for (const word of words) sign |= signOf(word.text);
    signs.push(sign);
  }
  const fresh = { text: draft.text, phrases, signs };
  known.set(draft.sentences, fresh);
  return fresh;
}

/** The capitalised phrases of a draft, read once and shared by the steps that need them. */
export function phrasesIn(draft: Pick<Draft, 'text' | 'sentences'>): readonly Phrase[] {
  return scanned(draft).phrases;
}
/** Per sentence the signs of persons in it, as bits of `SIGNS`: most sentences have none and need no further look. */
export function signsIn(draft: Pick<Draft, 'text' | 'sentences'>): readonly number[] {
  return scanned(draft).signs;
}

/** Cuts a masked sentence into words that know what they do, in one pass, and finds which verb governs a paper. */
import { actorAt, dateAt } from './letters.ts';
import type { Paper } from './mentions.ts';
import { NO_VERBS, STRONG_PASTS, TAG_OF, type Tag } from './grammar-words.ts';
import { matchesOf } from '../matches.ts';

export interface Token { readonly start: number; readonly end: number; readonly tag: Tag; readonly word: string }

const PIECE = /[\uE000-\uEFFF]|[\uF000-\uF8FE]|['’]s?(?= )|\p{L}[\p{L}\p{N}]*(?:['’·.-][\p{L}\p{N}]+)*|\p{N}[\p{N}.,·]*|[^\s\p{L}\p{N}]/gu;
/** A longer sentence is read up to here. */
const MOST = 400;

/** The words of a mask in order; each paper is one word. */
export function tokensOf(mask: string, papers: readonly Paper[]): Token[] {
  const tokens: Token[] = [];
  let paper = 0, until = 0;
  for (const m of matchesOf(PIECE, mask)) {
    const start = m.index, end = start + m[0].length;
    if (start < until) continue;
    if (tokens.length >= MOST) break;
    while ((papers[paper]?.end ?? Number.POSITIVE_INFINITY) <= start) paper++;
    const own = papers[paper];
    if (own !== undefined && own.start <= start) {
      tokens.push({ start: own.start, end: own.end, tag: 'paper', word: own.text.toLowerCase() });
      until = own.end;
      continue;
    }
    tokens.push({ start, end, tag: tagOf(m[0], tokens, mask.slice(end, end + 24)), word: m[0].toLowerCase() });
  }
  return tokens;
}

const NOMINAL_LEFT: ReadonlySet<Tag> = new Set<Tag>(['det', 'no', 'num', 'own', 'prep']);
const VERBAL_LEFT: ReadonlySet<Tag> = new Set<Tag>(['modal', 'to', 'be', 'have', 'neg']);
/** What may stand right before the third person of a verb. */
const SUBJECTS: ReadonlySet<Tag> = new Set<Tag>(['actor', 'pron', 'rel', 'paper', 'verb', 'date']);
const STOPS = /^[;:!?–—|“”"]$/;

function tagOf(word: string, before: readonly Token[], behind: string): Tag {
  if (actorAt(word, 0) !== null) return 'actor';
  if (dateAt(word, 0) !== null) return 'date';
  if (word === ',') return 'comma';
  if (word === '.' || STOPS.test(word)) return 'stop';
  if (/^['’]/.test(word)) return 'own';
  if (!/^[\p{L}\p{N}&]/u.test(word)) return 'mark';
  const low = word.toLowerCase();
  const closed = TAG_OF.get(low);
  const last = before.at(-1);
  if (closed === 'prep' && last?.tag === 'verb' && /^(?:up|off|out)$/.test(low)) return 'adv';
  if (closed === 'sub' && low === 'that' && last !== undefined && isNominal(last.tag)) return 'rel';
  if (closed !== undefined) return closed;
  return /^\p{N}/u.test(word) ? 'num' : openTag(low, before, behind);
}

/** Verbs are told by their endings and by what stands before them. */
function openTag(word: string, before: readonly Token[], behind: string): Tag {
  let i = before.length - 1;
  while (before[i]?.tag === 'adv') i--;
  const last = before[i]?.tag;
  if (word.endsWith('ly') && !/^(?:family|supply|assembly|ally|july|italy|monopoly)$/.test(word)) return 'adv';
  if (NO_VERBS.has(word)) return 'noun';
  const past = /[^e]ed$/.test(word) || STRONG_PASTS.has(word);
  const ing = /[a-z]{2}ing$/.test(word);
  if (last === 'modal' || last === 'to' && !/^[\uE000-\uEFFF]/.test(behind.trimStart()) && !/(?:s|tion|er|ese|ian)$/.test(word)) return 'verb';
  if (last !== undefined && VERBAL_LEFT.has(last)) return past ? 'verb' : ing ? 'ing' : 'noun';
  if (past) return last !== undefined && NOMINAL_LEFT.has(last) ? 'noun' : 'verb';
  if (ing) return last === 'det' || last === 'own' ? 'noun' : 'ing';
  const third = /[a-z]{2}s$/.test(word) && !/(?:ss|us|is)$/.test(word);
  if (third && last !== undefined && (SUBJECTS.has(last) || last === 'comma' && closesAside(before) || last === 'noun' && !before[i]?.word.endsWith('s')) && /^ (?:an?|the|its|their|\d|[\uE000-\uF8FF]|with|into|to|from|on|up|in|no|two|three|all|new|more) ?|^ [\p{Ll}-]+ (?:to|from|with|at|for|into|by) /u.test(behind)) return 'verb';
  return 'noun';
}

/** "The second, about training, binds": what stands before the aside is the subject. */
function closesAside(before: readonly Token[]): boolean {
  for (let i = before.length - 2, steps = 0; i > 0 && steps < 10; i--, steps++) if (before[i]?.tag === 'comma') return before[i - 1]?.tag === 'paper';
  return false;
}

const NOMINAL: ReadonlySet<Tag> = new Set<Tag>(['actor', 'noun', 'paper', 'num', 'own', 'det', 'no', 'pron']);
function isNominal(tag: Tag): boolean {
  return NOMINAL.has(tag);
}

/** The first word of the noun phrase that ends at a word: a determiner stops it. */
export function phraseStart(tokens: readonly Token[], at: number): number {
  let i = at;
  for (let steps = 0; steps < 12 && i > 0; steps++) {
    const here = tokens[i]?.tag, tag = tokens[i - 1]?.tag;
    if (here === 'det' && tag !== 'own' && tag !== 'actor' && tag !== 'det' || here === 'no' || here === 'pron') break;
    if (tag === undefined || !isNominal(tag) && tag !== 'date' && tag !== 'mark' || tag === 'pron') break;
    if (here === 'actor' && tag === 'actor') break;
    i--;
  }
  return i;
}

/** How a paper stands in its clause: governed by a verb before it, by a preposition, or itself the subject of a verb behind it. */
export interface Government { readonly role: 'object' | 'subject' | 'behind'; readonly prep: string | null; /** The verb's place among the words; -1 where none is found. */ readonly verb: number }

/** Between verbs and what they govern these prepositions belong to the verb: "agreed on", "put names to". */
const PHRASAL: ReadonlySet<string> = new Set(['on', 'to', 'into', 'upon', 'up', 'for', 'out', 'off']);

/** "set their names on Monday to an accord": what is set stands between. */
const NAMING = /^(?:set|put|affix(?:ed|es)?|lent|added|gave|came)$/;

/** The verb that governs the paper at a word. */
export function governmentOf(tokens: readonly Token[], at: number): Government {
  const start = phraseStart(tokens, at);
  const left = tokens[start - 1];
  if (left !== undefined && (left.tag === 'prep' || left.tag === 'to')) {
    const verb = verbLeft(tokens, start - 2);
    return verb >= 0 && PHRASAL.has(left.word) && (verb === start - 2 || left.word === 'to' && NAMING.test(tokens[verb]?.word ?? '')) ? { role: 'object', prep: left.word, verb } : { role: 'behind', prep: left.word, verb };
  }
  const verb = verbLeft(tokens, start - 1);
  if (verb >= 0) return { role: 'object', prep: null, verb };
  return { role: 'subject', prep: null, verb: verbRight(tokens, at + 1) };
}

/** So many words lie between a verb and what it governs at most. */
const REACH = 32;

/** Back over what may stand between a verb and its object: dates, adverbs, asides, prepositional groups, coordinated objects. */
function verbLeft(tokens: readonly Token[], from: number): number {
  let i = from;
  for (let steps = 0; steps < REACH && i >= 0; steps++) {
    const token = tokens[i];
    if (token === undefined) return -1;
    const { tag } = token;
    if (tag === 'verb' || tag === 'ing' || tag === 'be' || tag === 'have') return i;
    if (tag === 'adv' || tag === 'date' || tag === 'and' || tag === 'prep' || tag === 'mark' || tag === 'to' || tag === 'neg') { i--; continue; }
    if (tag === 'comma') {
      const open = asideStart(tokens, i);
      if (open < 0 && !isNominal(tokens[i - 1]?.tag ?? 'stop')) return -1;
      i = open < 0 ? i - 1 : open - 1;
      continue;
    }
    if (!isNominal(tag)) return -1;
    const first = phraseStart(tokens, i), before = tokens[first - 1];
    if (first === 0 || before === undefined) return -1;
    if (before.tag === 'stop' || before.tag === 'rel' || before.tag === 'sub') return -1;
    i = first - 1;
  }
  return -1;
}

/** Where the aside begins that a comma closes: the comma before a preposition, a participle or a relative word; -1 where it closes none. */
function asideStart(tokens: readonly Token[], close: number): number {
  for (let i = close - 1, steps = 0; i > 0 && steps < 24; i--, steps++) {
    const tag = tokens[i]?.tag;
    if (tag === 'stop') return -1;
    if (tag !== 'comma') continue;
    const next = tokens[i + 1]?.tag;
    return next === 'prep' || next === 'verb' || next === 'ing' || next === 'rel' || next === 'sub' || next === 'adv' || next === 'date' ? i : -1;
  }
  return -1;
}

/** On past what belongs to a subject, its groups, asides and relative clauses, to its own verb. */
function verbRight(tokens: readonly Token[], from: number): number {
  let owed = 0;
  for (let i = from, steps = 0; i < tokens.length && steps < REACH + 16; i++, steps++) {
    const token = tokens[i];
    if (token === undefined || token.tag === 'stop') return -1;
    if (token.tag === 'comma') {
      const close = asideEnd(tokens, i);
      if (close < 0) return -1;
      i = close;
      owed = 0;
      continue;
    }
    if (token.tag === 'rel') { owed++; continue; }
    if (token.tag === 'sub') return -1;
    if (token.tag === 'be' || token.tag === 'have' || token.tag === 'modal') {
      const verb = mainVerb(tokens, i);
      if (owed === 0) return verb;
      owed--;
      i = verb;
      continue;
    }
    if (token.tag !== 'verb') continue;
    if (owed > 0) { owed--; continue; }
    if (isFinite(tokens, i)) return i;
  }
  return -1;
}

/** "signed in May was" has its verb behind it; "unites the museums" is one. */
function isFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/(?:ed|[a-z]n|t|ck|de|ld)$/.test(token.word) || token.word.endsWith('s')) return true;
  for (let i = at + 1; i < Math.min(tokens.length, at + 14); i++) {
    const tag = tokens[i]?.tag;
    if (tag === 'stop' || tag === 'comma' || tag === 'rel' || tag === 'sub') break;
    if (tag === 'be' || tag === 'have' || tag === 'modal') return false;
  }
  return tokens[at + 1]?.tag !== 'prep' || tokens[at + 1]?.word !== 'by';
}

function asideEnd(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < Math.min(tokens.length, open + 26); i++) {
    const tag = tokens[i]?.tag;
    if (tag === 'stop') return -1;
    if (tag === 'comma') return i;
  }
  return -1;
}

/** The last verb of a group of verbs: "has been signed". */
function mainVerb(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let i = from + 1; i < Math.min(tokens.length, from + 6); i++) {
    const tag = tokens[i]?.tag;
    if (tag === 'verb' || tag === 'ing') return i;
    if (tag === 'be' || tag === 'have') at = i;
    else if (tag !== 'adv' && tag !== 'neg' && tag !== 'modal' && tag !== 'to') break;
  }
  return at;
}

/** True where words before a verb, in its own group, take it back. */
export function isNegated(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--) {
    const token = tokens[i];
    if (token?.tag === 'neg') return true;
    if (token === undefined || !['adv', 'be', 'have', 'modal', 'to'].includes(token.tag)) return false;
  }
  return false;
}

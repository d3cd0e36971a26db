/** The clause around a figure: which phrase stands before a place, which behind it. */
import { Scene, type Row } from './scene.ts';
import { isDateInside, timeBefore } from './times.ts';
import { VAGUE } from './word-classes.ts';
import type { Tag } from './word-tags.ts';

export { Scene, type Row };

/** How many tokens a clause is read to either side, at most, so that long lines are read in linear time. */
const REACH = 40;
const NONE: Row = [];
const CAPITAL = /^\p{Lu}/u;

/** A stretch of tokens, `from` included, `to` not. */
export interface Stretch { readonly from: number; readonly to: number }

/** True of a stretch that holds at least one token. */
export const isSome = ({ from, to }: Stretch): boolean => to > from;

/** Where the word stands that leads into a phrase, its article left out: `of` for `fleet` in `of the fleet`. */
export const leadOf = (scene: Scene, from: number): number => (scene.tag(from - 1) === 'determiner' ? from - 2 : from - 1);

/** True of a full verb or an auxiliary. */
export function isVerbal(scene: Scene, at: number): boolean {
  const tag = scene.tag(at);
  return tag === 'verb' || tag === 'auxiliary';
}

/** The noun phrase, with its complements, that ends before a place. */
export function phraseBefore(scene: Scene, end: number): Stretch {
  let at = pastAside(scene, end);
  const to = at;
  let content = 0;
  let listed = false;
  let from = at;
  const floor = Math.max(0, end - REACH);
  while (--at >= floor) {
    const tag = scene.tag(at);
    if (tag === 'noun') { if (++content > 14) break; from = at; continue; }
    if (tag === 'determiner' && scene.tag(at - 1) === 'noun' && !/['’]s?$/.test(scene.lower(at - 1))) { from = at; break; }
    if (tag === 'determiner' || tag === 'mark' || (tag === 'adverb' && content > 0 && scene.tag(at - 1) === 'determiner')) { from = at; continue; }
    if (tag === 'preposition' && to > from && (LINKS.has(scene.lower(at)) || isBeforeCharge(scene, at)) && /^(?:noun|close)$/.test(scene.tag(at - 1))) { from = at; continue; }
    if (tag === 'conjunction' && /^(?:and|or|&)$/.test(scene.lower(at)) && content > 0 && scene.tag(at - 1) === 'noun' && !isCountedBefore(scene, at) && !isOften(scene, at)) { from = at; listed = true; continue; }
    if (tag === 'figure' && content > 0 && isInside(scene, at)) { from = at; continue; }
    const item = tag === 'comma' && listed && content > 0 ? itemBefore(scene, at) : at;
    if (item === at) break;
    from = item;
    at = item;
  }
  return trimmed(scene, { from, to });
}
/** `fuel, cement and timber`: where the item begins that ends before a comma, one or two nouns behind a verb or another item; the comma itself where none does. */
function itemBefore(scene: Scene, comma: number): number {
  const place = placesBefore(scene, comma);
  if (place >= 0) return place;
  let at = comma;
  while (comma - at < 3 && scene.tag(at - 1) === 'noun') at--;
  const named = scene.tokens.slice(at, comma).some((t) => CAPITAL.test(t.text));
  return at < comma && (named ? /^verb$/ : /^(?:verb|comma)$/).test(scene.tag(at - 1)) && !CAPITAL.test(scene.tokens[comma - 1]?.text ?? '') ? at : comma;
}
/** `rents in Graz, Bonn and Lyon`: where the first of several names begins behind the preposition that leads them all, with a noun before it; -1 where none does. */
function placesBefore(scene: Scene, comma: number): number {
  let at = comma;
  for (let items = 0; items < 5; items++) {
    const end = at;
    while (end - at < 4 && scene.tag(at - 1) === 'noun' && CAPITAL.test(scene.tokens[at - 1]?.text ?? '')) at--;
    if (at === end) return -1;
    if (scene.tag(at - 1) === 'preposition') return PLACING.test(scene.lower(at - 1)) && scene.tag(at - 2) === 'noun' ? at : -1;
    if (scene.tag(at - 1) !== 'comma') return -1;
    at--;
  }
  return -1;
}
const PLACING = /^(?:in|at|from|to|through|via|across|between|with)$/;
/** `with 90 volunteers and a budget`: what stands before `and` is counted by a figure of its own. */
export function isCountedBefore(scene: Scene, conjunction: number): boolean {
  let at = conjunction - 1;
  while (conjunction - at < 5 && scene.tag(at) === 'noun') at--;
  return scene.tag(at) === 'figure';
}
/** `profit before tax`, `income after taxes`: what is taken off belongs to the name of a result. */
const isBeforeCharge = (scene: Scene, at: number): boolean => /^(?:before|after)$/.test(scene.lower(at)) && CHARGES.test(scene.lower(at + 1));
const CHARGES = /^(?:income|tax(?:es|ation)?|interest|deductions?|minorit(?:y|ies)|depreciation|amorti[sz]ation|items|provisions?)$/;
const LINKS = new Set('of in to for between from with at on across among per through by under into against along outside inside within near beyond without throughout via off'.split(' '));

/** `forty-foot` in `the price per forty-foot box`, `the other four members`. */
function isInside(scene: Scene, at: number): boolean {
  return (scene.tokens[at]?.glued === true && !/^[$€£¥]$/.test(scene.lower(at - 1))) || (scene.tokens[at + 1]?.text === '-' && scene.tokens[at + 1]?.glued === true) || /^(?:determiner|mark)$/.test(scene.tag(at - 1)) || /^(?:other|first|last|\S+['’]s)$/.test(scene.lower(at - 1)) || scene.tokens[at - 1]?.text === '-';
}

/** `3 euros a year and repairs`: what stands before `and` is how often. */
const isOften = (scene: Scene, at: number): boolean => /^an?$/.test(scene.lower(at - 2)) && /^(?:year|month|week|day|hour)$/.test(scene.lower(at - 1));

/** `each year`, `every day`: how often, and no part of what is counted. */
const isEach = (scene: Scene, at: number): boolean => /^(?:each|every)$/.test(scene.lower(at)) && /^(?:year|month|week|day|hour|season|quarter|night)$/.test(scene.lower(at + 1));

/** Steps back over dates, adverbs, brackets and what stands between two commas. */
function pastAside(scene: Scene, end: number): number {
  let at = end;
  for (let k = 0; k < 12; k++) {
    const tag = scene.tag(at - 1);
    if (tag === 'date' || tag === 'adverb') at--;
    else if (tag === 'noun' && isEach(scene, at - 2)) at -= 2;
    else if (scene.lower(at - 1) === 'whole' && scene.lower(at - 3) === 'as') at -= 3;
    else if (TAKEN_TOGETHER.test(scene.lower(at - 1)) && scene.tag(at - 2) === 'noun') at--;
    else if (tag === 'noun' && timeBefore(scene, at) < at) at = timeBefore(scene, at);
    else if ((tag === 'preposition' || tag === 'determiner' || tag === 'relative') && at < end) at--;
    else if (tag === 'close') at = back(scene, at - 1, 'open');
    else if (tag === 'comma') { const open = back(scene, at - 1, 'comma'); if (open === at - 1) break; at = open; }
    else break;
  }
  return at;
}

/** `stays in Graz and Bonn combined`. */
const TAKEN_TOGETHER = /^(?:combined|together|alone)$/;

/** The nearest earlier token of a kind, within the sentence; the place itself where there is none. */
function back(scene: Scene, from: number, wanted: Tag): number {
  for (let at = from - 1; at > from - 24 && at >= 0; at--) {
    const tag = scene.tag(at);
    if (tag === wanted) return at;
    if (tag === 'stop') break;
  }
  return from;
}

/** The words behind a place that tell more of it: a noun phrase or a complement, up to the next clause. `content` words at most. */
export function phraseAfter(scene: Scene, from: number, content: number): Stretch {
  let at = from;
  let left = content;
  let between = false;
  while (at < from + REACH) {
    const tag = scene.tag(at);
    if (tag === 'determiner' && at > from && isEach(scene, at)) break;
    // `between the north and the south`: both ends belong to it.
    if (scene.lower(at) === 'between') between = true;
    else if (between && scene.lower(at) === 'and') { between = false; at++; continue; }
    if (tag === 'noun') { if (--left < 0 && (left < -NAME_LONGEST || !isAmidName(scene, at))) break; }
    else if (isSpelledOut(scene, at) || isDateInside(scene, { from, at })) { at++; continue; }
    else if (tag === 'preposition' ? at > from && (isInfinitive(scene, at) || scene.lower(at) === 'than') : !/^(?:determiner|mark|adverb)$/.test(tag) && !isPair(scene, at) && !(tag === 'figure' && (/^(?:the|these|those|its|their|our|top|\S+['’]s)$/.test(scene.lower(at - 1)) || (at > from && scene.tag(at - 1) === 'figure')))) break;
    at++;
  }
  const plain = trimmed(scene, { from, to: at });
  return scene.tag(at) === 'figure' || scene.tag(at - 1) === 'preposition' || scene.tag(at) === 'preposition' ? beforeFigure(scene, plain, at) : plain;
}

/** `Upper Rhine` | `Mills`: a name is never cut, however many words a phrase may have. */
const isAmidName = (scene: Scene, at: number): boolean => CAPITAL.test(scene.tokens[at]?.text ?? '') && CAPITAL.test(scene.tokens[at - 1]?.text ?? '');
/** `Alpine Bank for Tramways`. */
const isNameLink = (scene: Scene, at: number): boolean => scene.lower(at) === 'for' && CAPITAL.test(scene.tokens[at - 1]?.text ?? '') && CAPITAL.test(scene.tokens[at + 1]?.text ?? '');
/** How many words a name may go on for. */
const NAME_LONGEST = 4;

/** `to the border at speeds of up to N`: what only leads to another figure is no part of the phrase. */
function beforeFigure(scene: Scene, { from, to }: Stretch, end: number): Stretch {
  let next = to;
  while (next < end + 4 && (scene.tag(next) === 'preposition' || VAGUE.has(scene.lower(next)))) next++;
  // `a stake in the mill for N`: the phrase before the last preposition is whole.
  if (scene.tag(next) !== 'figure' || next === to || WHOLE_BEFORE.test(scene.lower(to))) return { from, to };
  for (let at = to - 1; at >= from; at--) if (scene.tag(at) === 'preposition' && scene.lower(at) !== 'of') return trimmed(scene, { from, to: at });
  return { from, to };
}

const WHOLE_BEFORE = /^(?:for|worth|with)$/;

/** `for four cranes`: a small number in words goes with its noun. */
const isSpelledOut = (scene: Scene, at: number): boolean => scene.tag(at) === 'figure' && scene.tag(at - 1) === 'preposition' && scene.lower(at - 1) !== 'to' && scene.tag(at + 1) === 'noun' && /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(scene.lower(at));

const isPair = (scene: Scene, at: number): boolean => /^(?:and|or)$/.test(scene.lower(at)) && scene.tag(at - 1) === 'noun' && scene.tag(at + 1) === 'noun' && !/^(?:verb|auxiliary)$/.test(scene.tag(at + 2)) && /^\p{Lu}/u.test(scene.tokens[at - 1]?.text ?? '') === /^\p{Lu}/u.test(scene.tokens[at + 1]?.text ?? '');
export const isInfinitive = (scene: Scene, at: number): boolean => scene.lower(at) === 'to' && scene.tag(at + 1) === 'verb';

/** Leaves out what says nothing at both ends. */
export function trimmed(scene: Scene, { from, to }: Stretch): Stretch {
  let [a, b] = [from, to];
  while (a < b && /^(?:determiner|adverb|conjunction|mark|comma|relative)$/.test(scene.tag(a))) a++;
  while (a < b && /^(?:determiner|adverb|conjunction|mark|comma|preposition|relative|auxiliary)$/.test(scene.tag(b - 1))) b--;
  return { from: a, to: b };
}

/** A phrase with one complement at most, beside those with `of`. */
export function limited(scene: Scene, { from, to }: Stretch): Stretch {
  let complements = 0;
  for (let at = from; at < to; at++) {
    if (scene.tag(at) === 'preposition' && scene.lower(at) !== 'of' && !isNameLink(scene, at) && ++complements > 1) return trimmed(scene, { from, to: at });
  }
  return { from, to };
}

/** Tokens as words, with blanks as they stood. */
export function words(tokens: Row): string {
  return tokens.map((t, k) => (k > 0 && !t.glued ? ` ${t.text}` : t.text)).join('').trim();
}
export const textOf = (scene: Scene, { from, to }: Stretch): string => (to > from ? words(scene.tokens.slice(from, to)) : words(NONE));
export const contentOf = (scene: Scene, { from, to }: Stretch): number => { let n = 0; for (let at = from; at < to; at++) if (scene.tag(at) === 'noun') n++; return n; };

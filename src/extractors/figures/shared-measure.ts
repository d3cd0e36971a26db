/** Measures that several figures share: conversions, comparisons, lists, parts of a whole. */
import { words, type Row } from './clause.ts';
import { isPlural, isStop } from './nouns.ts';
import type { Quantity } from './quantity.ts';
import { convertedBy } from './conversions.ts';
import { crossesSentence } from './sentences.ts';
import { EMPTY_HEADS } from './word-classes.ts';

/** `620 men, 580 women and 40 children slept there`: what ends the list is told of all of it. */
export function withSharedEnds(tokens: Row, quantities: readonly Quantity[], measures: readonly (string | null)[]): (string | null)[] {
  const out = [...measures];
  for (let i = out.length - 2; i >= 0; i--) {
    const [here, next] = [quantities[i], quantities[i + 1]];
    if (here?.kind !== 'count' || next?.kind !== 'count' || next.from - here.to > 2 || !tokens.slice(here.to, next.from).every((t) => /^(?:,|and)$/.test(t.lower))) continue;
    const [noun, nextNoun, whole] = [nounOf(tokens, here), nounOf(tokens, next), out[i + 1] ?? ''];
    if (noun === '' || nextNoun === '' || out[i] !== noun || !whole.startsWith(`${nextNoun} `) || whole.startsWith(`${nextNoun} of `)) continue;
    out[i] = noun + whole.slice(nextNoun.length);
  }
  return out;
}

const nounOf = (tokens: Row, q: Quantity): string => words(tokens.slice((q.max ?? q.amount).to, q.to));

/** The place of the earlier quantity that measures the same thing: what this one converts, or the same at another time; -1 where there is none. */
export function partnerOf(tokens: Row, quantities: readonly Quantity[], i: number): number {
  const q = quantities[i];
  const former = quantities[i - 1];
  if (q === undefined || former === undefined) return -1;
  if (isFormerYear(tokens, q, former) || convertedBy(tokens, q, former) || q.rule === 'figure.conversion' || isOther(tokens, q, former)) return i - 1;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (continues(tokens, q, quantities[k])) return isBesides(tokens, quantities, { k, q }) ? k - 1 : k;
  if (!/^(?:compared (?:with|to)|as against|opposed to|(?:up|down) from)$/.test(`${tokens[q.from - 2]?.lower} ${tokens[q.from - 1]?.lower}`) || q.kind === 'count' && isPlural(tokens[(q.max ?? q.amount).to])) return -1;
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) if (quantities[k]?.unit === q.unit && !crossesSentence(tokens, quantities[k]?.to ?? 0, q.from)) return k;
  return -1;
}

/** `12 euros per share (11)`: an amount alone in brackets is of the year before. */
function isFormerYear(tokens: Row, q: Quantity, { to, unit }: Quantity): boolean {
  if (q.unit !== unit || tokens[q.from - 1]?.text !== '(' || tokens[q.to]?.text !== ')') return false;
  return q.from - to === 3 && RATE.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.kind === 'word';
}
const RATE = /^(?:per|an?|each)$/;

/** `3,200 masks from 14 countries, last year 2,870`: what is compared is of the size of the first, not of the one told by the way. */
function isBesides(tokens: Row, quantities: readonly Quantity[], { k, q }: { readonly k: number; readonly q: Quantity }): boolean {
  const [main, aside] = [quantities[k - 1], quantities[k]];
  if (main === undefined || aside === undefined || main.unit !== q.unit || !isAside(tokens, aside) || crossesSentence(tokens, main.to, aside.from)) return false;
  const apart = (other: Quantity): number => Math.abs(Math.log(Math.abs(q.amount.value / other.amount.value)));
  return apart(aside) > NEAR && apart(main) < NEAR;
}
/** Amounts of one thing at two times are seldom further apart than this, as a logarithm: three to one. */
const NEAR = 1.1;

/** `4.5 billion rubles, or $68 million`. */
function isOther(tokens: Row, q: Quantity, former: Quantity): boolean {
  if (q.kind !== 'money' || former.kind !== 'money' || q.unit === former.unit || q.from - former.to > 12) return false;
  const between = tokens.slice(former.to, q.from);
  return between.some((t) => /^(?:equivalent|equals?|i\.e)$/.test(t.lower)) || (between.length <= 4 && between.some((t) => t.lower === 'or'));
}

/** `from 7,400 dollars to 5,000`, `against 413 in 2022`, `412 t (2013: 388 t)`, `618 t in 2022 and 577 t in 2021`. */
function continues(tokens: Row, q: Quantity, former: Quantity | undefined): boolean {
  if (former === undefined || former.unit !== q.unit || q.from - former.to > 14) return false;
  const joint = tokens.slice(former.to, q.from);
  if (isFrom(tokens, former, joint)) return q.kind !== 'count' || !isPlural(tokens[(q.max ?? q.amount).to]);
  if (isMovedTo(tokens, q, { former, joint })) return true;
  if (isNamed(tokens, q, joint) || isNewThing(tokens, q) || isPastAside(joint) || isNewClause(joint)) return false;
  const dated = joint.at(-1)?.text === ':' && /^\d{4}$/.test(joint.at(-2)?.text ?? '');
  if (joint.length === 0 || joint.some((t) => t.kind === 'line' || t.text === '.' || (t.text === ';' && !dated && !isBackThen(joint)))) return false;
  if (joint.at(-1)?.lower === 'of' && /^\p{Ll}/u.test(joint.at(-2)?.text ?? '') && !EMPTY_HEADS.has(joint.at(-2)?.lower ?? '') && !/^(?:high|low|peak|target|end)$/.test(joint.at(-2)?.lower ?? '')) return false;
  if (/^(?:double|triple|twice|half|quadruple)$/.test(joint.at(-2)?.lower ?? '') && joint.at(-1)?.lower === 'the') return true;
  if (joint.some((t) => /^(?:against|versus|vs|compared)$/.test(t.lower)) || isThan(joint)) return true;
  if (isBackThen(joint)) return true;
  if (joint.at(-1)?.text === ':' && joint.findLastIndex((t) => t.text === '(') > joint.findLastIndex((t) => t.text === ')')) return true;
  if (joint.length <= 6 && /^(?:in|at|by|on)$/.test(joint[0]?.lower ?? '') && joint[1]?.kind === 'number' && /^(?:and|,)$/.test(joint.at(-1)?.lower ?? '')) return true;
  const near = joint.findLastIndex((t) => /^(?:to|from)$/.test(t.lower));
  if (tokens[former.from - 1]?.lower !== 'from' && joint.slice(0, near).some((t, k) => JOINING.test(joint[k - 1]?.lower ?? '') && !POINTS_ON.test(t.lower))) return false;
  return near >= joint.length - 3 && near >= 0 && joint.slice(near + 1).every((t) => t.text !== ',' && !/^\p{Lu}\p{Ll}/u.test(t.text)) && (tokens[former.from - 1]?.lower === 'from' || joint.length <= 5 || joint.some((t) => /^(?:up|down)$/.test(t.lower)));
}

/** `(previous year 412)`, `, a year earlier 412`, `; last season there were 412`. */
function isBackThen(joint: Row): boolean {
  return joint.length > 1 && joint.length < 8 && joint.some((t) => BACK.test(t.lower)) && joint.some((t) => STRETCH.test(t.lower)) && joint.every((t) => t.kind === 'number' || BACK.test(t.lower) || STRETCH.test(t.lower) || BACK_THEN.test(t.lower));
}
const BACK = /^(?:previous|prior|last|preceding|earlier|before|ago)$/;
const STRETCH = /^(?:year|season|month|quarter|half|period|week|winter|summer|campaign)$/;
const BACK_THEN = /^(?:[(),;:]|a|an|the|in|it|they|there|was|were|one|same|at)$/;

/** `came to 5 dollars and tin to 4 dollars`: what stands behind these is named anew, but for a word of time or direction. */
const JOINING = /^(?:and|while|but)$/;
const POINTS_ON = /^(?:in|on|at|by|up|down|then|later|again|even|finally|further|back)$/;

/** `rose to 75 dollars in May from 61 dollars`. */
const isFrom = (tokens: Row, former: Quantity, joint: Row): boolean => joint.at(-1)?.lower === 'from' && joint.length <= 9 && tokens[former.from - 1]?.lower === 'to' && !joint.some((t) => /^[,.;:]$/.test(t.text) || t.kind === 'line');

/** `fell from 40 ships to 30 boats`, `exports came to 5 euros and imports to 6 euros`: with a noun behind it, a figure only points back where nothing else stands between. */
function isNamed(tokens: Row, q: Quantity, joint: Row): boolean {
  if (q.kind === 'count') return q.to > (q.max ?? q.amount).to || isOfThem(tokens, q);
  if (!isPlural(tokens[q.to])) return false;
  return !joint.every((t) => POINTS_BACK.test(t.lower)) && !joint.some((t) => t.lower === 'against');
}

/** `lends 3 million, and from a 9 million state guarantee`: an article before the amount and a noun behind it name another thing. */
function isNewThing(tokens: Row, q: Quantity): boolean {
  const behind = tokens[q.to];
  return q.kind === 'money' && ARTICLE.test(tokens[q.from - 1]?.lower ?? '') && behind?.kind === 'word' && !isStop(behind) && !isStop(tokens[q.to + 1]);
}
const ARTICLE = /^an?$/;

/** `profit, helped by a sale for 6 million, rose to 24 million`: the verb behind the comma is that of the main clause. */
const isPastAside = (joint: Row): boolean => joint[0]?.text === ',' && MAIN_VERB.test(joint[1]?.lower ?? '') && joint.at(-1)?.lower === 'to';
/** `rose 9 percent compared with 2019, while cars fell 4 percent`: behind the conjunction another verb has a subject of its own. */
function isNewClause(joint: Row): boolean {
  const lead = joint.findIndex((t) => CONTRASTING.test(t.lower));
  return lead >= 0 && joint.slice(lead + 2).some((t) => MAIN_VERB.test(t.lower));
}
const CONTRASTING = /^(?:while|whereas|but)$/;
/** `will rise from 4 million to 7 million riders`: what it moves to is of the same thing. */
const isMovedTo = (tokens: Row, q: Quantity, { former, joint }: { readonly former: Quantity; readonly joint: Row }): boolean => q.kind === 'count' && former.to <= (former.max ?? former.amount).to && joint.length === 1 && joint[0]?.lower === 'to' && tokens[former.from - 1]?.lower === 'from';
const MAIN_VERB = /^(?:rose|grew|fell|climbed|jumped|dropped|declined|shrank|came|amounted|increased|decreased|slipped)$/;

/** `12 after 10`, `12 rather than 10`; but `12, fewer than 10 of them`. */
const isThan = (joint: Row): boolean => /^(?:after|than)$/.test(joint.at(-1)?.lower ?? '') && !/^(?:more|less|fewer)$/.test(joint.at(-2)?.lower ?? '');

/** `, down from`: nothing new is named. */
const POINTS_BACK = /^(?:,|\(|up|down|from|compared|with|to|against|versus|vs|about|some|nearly|almost|just)$/;

/** `entries from 41 countries`: told by the way. */
export function isAside(tokens: Row, q: Quantity | undefined): boolean {
  const at = (q?.from ?? 0) - 1;
  const known = /^(?:the|these|those|its|their|all)$/.test(tokens[at]?.lower ?? '');
  return (known ? /^(?:from|in|across|at|among|over|to|for|with|by)$/ : /^(?:from|in|across|at|among|over)$/).test(tokens[known ? at - 1 : at]?.lower ?? '');
}
/** `40 boxes, including 12 crates`: a part of what was counted before. */
const isPartOf = (tokens: Row, { from }: Quantity): boolean => /^(?:including|includes)$/.test(tokens[from - 1]?.lower ?? '');
const counts = (q: Quantity | undefined): boolean => q?.kind === 'count' && q.to > (q.max ?? q.amount).to;

/** The noun that the nearest earlier count of the same line counts: `five of them` are of it. */
export function headOf(tokens: Row, { quantities, measures }: { readonly quantities: readonly Quantity[]; readonly measures: readonly (string | null)[] }, i: number): string | null {
  const here = quantities[i]?.from ?? 0;
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const q = quantities[k];
    const label = q === undefined || !isOfThem(tokens, quantities[i]) ? null : labelOf(tokens, q, { measure: measures[k] ?? null, here });
    if (label !== null) return label;
    if (q?.kind !== 'count' || q.to <= (q.max ?? q.amount).to || (isAside(tokens, q) && counts(quantities[k - 1]) && !crossesSentence(tokens, quantities[k - 1]?.to ?? 0, q.from))) continue;
    if (isPartOf(tokens, q) && counts(quantities[k - 1])) continue;
    const noun = nounOf(tokens, q).replace(/^[-–+\s]+/, '');
    return here - q.to > 120 || tokens.slice(q.to, here).some((t) => t.kind === 'line') || /^(?:times|odd|plus)$/.test(noun) ? null : noun;
  }
  return null;
}

/** `exchanges numbered 11, 85% of them`: in one sentence a count without a noun counts what was told of it, where that is a plural. */
function labelOf(tokens: Row, q: Quantity, { measure, here }: { readonly measure: string | null; readonly here: number }): string | null {
  if (measure === null || q.kind !== 'count' || q.unit !== 'count' || q.to > (q.max ?? q.amount).to || crossesSentence(tokens, q.to, here)) return null;
  return PLURAL_PHRASE.test(measure) ? measure : null;
}
const isOfThem = (tokens: Row, q: Quantity | undefined): boolean => q !== undefined && tokens[q.to]?.lower === 'of' && /^(?:them|these|those)$/.test(tokens[q.to + 1]?.lower ?? '');
const PLURAL_PHRASE = /^(?:[\p{L}-]+ ){0,2}\p{L}{2,}s$/u;

/** Two parts as one, or null where both are empty; a part that the other has already is left out. */
export function joined(a: string, b: string): string | null {
  const both = a === '' || b === '' || b.startsWith(a) ? (b === '' ? a : b) : `${a} ${b}`;
  return both === '' ? null : both;
}

/** `€3 million for schools, €2 million for roads`: the second is not for schools. `behind`: what stands behind the second figure. */
export function withoutTail(measure: string, behind: string): string {
  const lead = /^[a-z]+ /.exec(behind)?.[0];
  if (lead !== undefined && measure.startsWith(lead)) return '';
  const at = lead === undefined ? -1 : measure.lastIndexOf(` ${lead}`);
  return at > 0 ? measure.slice(0, at) : measure;
}

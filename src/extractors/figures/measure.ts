/**
 * What is counted or measured, in the text's own words: the words before a figure, the noun it counts and its complement, with
 * the figure itself left out.
 */
import { behind, leading, startsNoun, trimmed, words, type Placed, type Row, type Scene } from './clause.ts';
import { changeOf } from './change.ts';
import { AREA_VERBS, CHANGE_NOUN, CHANGE_NOUNS, DIMENSIONS, ENVOYS, TRIMMED } from './measure-words.ts';
import { isPlural } from './nouns.ts';
import type { Quantity } from './quantity.ts';
import { convertedBy, crossesSentence } from './refine.ts';

/** The measure of every quantity of a text, in order; a conversion or a comparison has that of its partner. */
export function measuresOf(scene: Scene): (string | null)[] {
  const out: (string | null)[] = [];
  for (const [i, q] of scene.quantities.entries()) {
    const former = scene.quantities[i - 1];
    const last = out[i - 1] ?? null;
    const same = last !== null && (convertedBy(scene.tokens, q, former) || q.rule === 'figure.conversion' || continues(scene, q, former));
    const together = former !== undefined && !crossesSentence(scene.tokens, former.to, q.from);
    out.push(same ? last : own(scene, { ...q, index: i }, { last: together ? unchanged(last, q) : null, head: lastHead(scene, i) }));
  }
  return withSharedEnds(scene, out);
}

/** `620 men, 580 women and 40 children slept there`: what ends the list is told of all of it. */
function withSharedEnds({ tokens, quantities }: Scene, measures: readonly (string | null)[]): (string | null)[] {
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

/** `an increase in exports` measures exports, where money follows. */
function unchanged(last: string | null, q: Quantity): string | null {
  return last === null || (q.kind === 'percent' && !/ in /.test(last)) ? last : last.replace(/^(?:growth|increase|rise|fall|decrease|loss) in /, '');
}

/** `from 7,400 dollars to 5,000`, `against 413 in 2022`: the same thing at another time. */
function continues({ tokens }: Scene, q: Quantity, former: Quantity | undefined): boolean {
  if (former === undefined || former.unit !== q.unit || isPlural(tokens[(q.max ?? q.amount).to])) return false;
  const joint = tokens.slice(former.to, q.from);
  if (joint.length === 0 || joint.length > 12 || joint.some((t) => t.kind === 'line' || /^[.;]$/.test(t.text))) return false;
  return joint.some((t) => /^(?:against|versus|vs|compared)$/.test(t.lower)) || joint.slice(-3).some((t) => /^(?:to|from)$/.test(t.lower)) && (tokens[former.from - 1]?.lower === 'from' || joint.length <= 4);
}

/** The noun that the nearest earlier count counts: `five of them` are of it. */
function lastHead({ tokens, quantities }: Scene, i: number): string | null {
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const q = quantities[k];
    if (q?.kind === 'count' && q.to > (q.max ?? q.amount).to) return words(tokens.slice((q.max ?? q.amount).to, q.to)).replace(/^[-–+\s]+/, '');
  }
  return null;
}

function own(scene: Scene, q: Placed, known: Known): string | null {
  if (q.kind === 'percent') return ofPercent(scene, q, known);
  if (q.kind === 'count' && q.unit === 'count') return ofCount(scene, q, known.head);
  const { tokens } = scene;
  const dimension = DIMENSIONS[tokens[q.to]?.lower ?? ''];
  const pre = leading(scene, q);
  const noun = behind(scene, q);
  if (dimension !== undefined) return dimensionOf(dimension, pre, known.last);
  if (q.kind === 'measure' && tokens[q.to]?.lower === 'from' && noun !== '') return `distance ${noun}`;
  if (SPEED.test(q.unit)) return 'speed';
  if (isPronoun(tokens, q) && known.last !== null) return /^\p{Ll}+$/u.test(pre) ? known.last : joined(known.last, pre);
  const named = nameBefore(scene, q, known);
  if (named !== null) return tokens[q.to]?.lower === 'for' ? joined(named, noun) : named;
  if (startsNoun(tokens, q.to) && noun !== '') return noun;
  if (noun === '') return areaOf(tokens, q, pre) ?? known.last;
  return q.kind === 'measure' && tokens[q.to]?.lower === 'of' ? noun.replace(/^of /, '') : joined(pre === '' ? (known.last ?? '').replace(/ (?:from|in|for|to) .*$/, '') : pre, noun);
}

/** `1,650 metres long and 32 metres wide`: both are of the bridge. */
function dimensionOf(noun: string, pre: string, last: string | null): string {
  const owner = Object.hasOwn(DIMENSIONS, pre) || pre === '' ? /^(?:length|width|height|depth|thickness) of (.+)$/.exec(last ?? '')?.[1] ?? '' : pre;
  return owner === '' ? noun : `${noun} of ${owner}`;
}

const SPEED = /^(?:km\/h|mph|kn|m\/s)$/;

/** `covers 44 sq km` tells an area. */
function areaOf(tokens: Row, q: Quantity, pre: string): string | null {
  const verb = tokens.slice(Math.max(0, q.from - 4), q.from).some((t) => AREA_VERBS.test(t.lower));
  return verb && /^(?:[a-z]{1,2}2|ha|acre|mu|sq[a-z]+)$/.test(q.unit) ? joined('area of', pre) : pre === '' ? null : pre;
}

/** `it stood at 31 percent`: the subject was told before. */
function isPronoun(tokens: Row, q: Quantity): boolean {
  return tokens.slice(Math.max(0, q.from - 4), q.from).some((t) => /^(?:it|they|this|that)$/.test(t.lower));
}

function ofCount(scene: Scene, q: Placed, head: string | null): string | null {
  const { tokens } = scene;
  const noun = words(tokens.slice((q.max ?? q.amount).to, pairEnd(tokens, q))).replace(/^[-–+\s]+/, '');
  const post = behind(scene, q);
  if (noun !== '') return joined(noun, isEnvoys(tokens, q) ? 'represented' : post === '' ? actor(scene, q) : post);
  const named = nameBefore(scene, q, { last: null, head });
  if (named !== null) return named;
  const pre = leading(scene, q);
  const next = tokens[q.to];
  const ofWhole = next?.lower === 'of' && !/^(?:them|these|those|which|whom|us|all)$/.test(tokens[q.to + 1]?.lower ?? '');
  if (post !== '' && (ofWhole || /^\p{Lu}/u.test(next?.text ?? ''))) return post.replace(/^of (?:the |its |our )?/, '');
  const partOf = tokens.slice(Math.max(0, q.from - 3), q.from).some((t) => /^(?:which|whom|them)$/.test(t.lower));
  const ofThem = partOf || /^(?:of|to|from|more)$/.test(tokens[q.to]?.lower ?? '') || post !== '';
  if (ofThem && head !== null) return joined(head, post.replace(/^of (?:them|which|whom|these|those|the \p{L}+)\s?/u, ''));
  return joined(pre, post) ?? head;
}

/** `cities and institutions`: two nouns counted together. */
function pairEnd(tokens: Row, { to, amount, max }: Quantity): number {
  const second = tokens[to + 1];
  const pair = to > (max ?? amount).to && tokens[to]?.lower === 'and' && isPlural(second) && !/^\p{Lu}/u.test(second?.text ?? '') && !startsNoun(tokens, to + 2);
  return pair ? to + 2 : to;
}

/** `mayors from 59 cities in 33 countries`: the places are represented. */
function isEnvoys(tokens: Row, { from }: Quantity): boolean {
  let at = from - 1;
  while (from - at < 8 && (!/^(?:from|of)$/.test(tokens[at]?.lower ?? '') || tokens[at - 1]?.lower === 'total')) {
    const lower = tokens[at]?.lower ?? '.';
    if (!/^(?:in|across|and|more|than|over|some|about|around|nearly|almost|the|cities|towns|universities|institutions|companies|enterprises|provinces|regions)$/.test(lower) && tokens[at]?.kind !== 'number') return false;
    at--;
  }
  return tokens.slice(Math.max(0, at - 4), at).some((t) => ENVOYS.has(t.lower));
}

/** `a loan of N`, `sunk to a depth of N`, `contracts with a value of N`: the noun before `of`, and what it belongs to. */
function nameBefore(scene: Scene, q: Placed, known: Known): string | null {
  const { tokens, quantities } = scene;
  let of = q.from - 1;
  while (q.from - of < 5 && tokens[of]?.lower !== 'of' && (TRIMMED.has(tokens[of]?.lower ?? '') || tokens[of]?.lower === 'than')) of--;
  if (tokens[of]?.lower !== 'of') return null;
  let article = of - 1;
  while (of - article < 6 && tokens[article]?.kind === 'word' && !/^(?:a|an|the|its|their|his|her|with|for|and|of|to|at)$/.test(tokens[article]?.lower ?? '')) article--;
  const noun = words(trimmed(tokens.slice(article + 1, of), 0));
  if (noun === '' || of - article < 2 || of - article > 5 || !/^(?:a|an|the|its|their)$/.test(tokens[article]?.lower ?? '')) return null;
  const joint = tokens[article - 1]?.lower ?? '';
  if (!/^(?:at|to|with|over|for|has|have|had)$/.test(joint)) return noun;
  const previous = quantities[q.index - 1];
  const owner = leading(scene, { ...q, from: article - 1 }).replace(/\s(?:is|are|was|were|will|being|be|has|have|had|of|ha|[a-z]+ed)\b.*$/, '');
  return joined(`${noun} of`, owner) === `${noun} of` ? (previous !== undefined && article - 1 === previous.to && known.head !== null ? `${noun} of ${known.head}` : noun) : `${noun} of ${owner}`;
}

/** Who did what with the counted: `the island receives 3 million tourists`. */
function actor(scene: Scene, q: Placed): string {
  const pre = leading(scene, q);
  if (/^(?:has|have|had|counts|numbers|hosts|operates|holds|reached|completed|made|logged|recorded)$/.test(scene.tokens[q.from - 1]?.lower ?? '')) {
    const owner = pre.replace(/(?:\s(?:now|today|currently|already))?\s?(?:counts|numbers|hosts|operates|holds|completed|logged|recorded)$/, '');
    return owner === '' || owner.split(' ').length > 6 ? '' : `of ${/^\p{Lu}/u.test(owner) ? '' : 'the '}${owner}`;
  }
  const parts = pre.split(' ');
  const verb = parts.at(-1) ?? '';
  return parts.length > 1 && parts.length <= 6 && /(?:[a-z]ed|receives|received|sent|brought|built|sold|won|left|has|hosts|serves|welcomes|employs|operates)$/.test(verb) ? pre : /^(?:[a-z]+ed|sent|brought|built|sold|won)$/.test(verb) ? verb : '';
}

function ofPercent(scene: Scene, q: Placed, known: Known): string | null {
  const { tokens } = scene;
  const next = tokens[q.to];
  const post = behind(scene, q);
  if (startsNoun(tokens, q.to) && !CHANGE_NOUN.test(next?.lower ?? '')) return post;
  if (next?.lower === 'of' && /^(?:them|these|those|whom|which)$/.test(tokens[q.to + 1]?.lower ?? '')) return joined(known.head ?? '', post.replace(/^of \w+\s?/, ''));
  if (next?.lower === 'of' && post !== '') return joined('share', post);
  if (tokens[q.from - 1]?.lower === 'of' && tokens[q.from - 2]?.lower === 'rate') return joined(/^(?:growth|inflation|interest|unemployment|occupancy|employment|exchange)$/.test(tokens[q.from - 3]?.lower ?? '') ? `${tokens[q.from - 3]?.text ?? ''} rate` : 'rate', known.last === null ? '' : `of ${known.last}`);
  const subject = isAppended(tokens, q) && known.last !== null ? '' : leading(scene, q);
  const change = changeOf(tokens, q);
  if (change !== null && change.how === 'by') {
    const noun = changeNoun(tokens, q, change.direction);
    const of = subject === '' ? known.last ?? '' : subject;
    return of === '' ? joined(noun, post) : `${noun} in ${of}`;
  }
  return isPronoun(tokens, q) || subject === '' ? joined(known.last ?? '', post) : joined(subject, post);
}

/** `…, up 1.4%`, `…, an increase of 31.8 percent`: it tells more of what stands before the comma. */
function isAppended(tokens: Row, { from }: Quantity): boolean {
  let at = from - 1;
  while (from - at < 7 && TRIMMED.has(tokens[at]?.lower ?? '')) at--;
  return at < from - 1 && /^[,(]$/.test(tokens[at]?.text ?? '');
}

function changeNoun(tokens: Row, q: Quantity, direction: 'up' | 'down'): string {
  const near = [...tokens.slice(Math.max(0, q.from - 8), q.from).toReversed(), ...tokens.slice(q.to, q.to + 1)];
  for (const { lower } of near) for (const [pattern, noun] of CHANGE_NOUNS) if (pattern.test(lower)) return noun;
  return direction === 'up' ? 'increase' : 'fall';
}

interface Known { readonly last: string | null; readonly head: string | null }

/** Two parts as one, or null where both are empty; a part that the other has already is left out. */
function joined(a: string, b: string): string | null {
  const both = a === '' || b === '' || b.startsWith(a) ? (b === '' ? a : b) : `${a} ${b}`;
  return both === '' ? null : both;
}

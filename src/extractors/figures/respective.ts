/** Figures that go one by one with the names of a list: `boats, rafts and canoes numbered 36, 12 and 51 respectively`. */
import { textOf, type Scene, type Stretch } from './clause.ts';
import { told } from './complements.ts';
import { CHANGE_LEAD } from './measure-words.ts';
import type { Governor } from './governor/governor.ts';
import type { Quantity } from './quantity.ts';

/** What a list may hold, at most. */
const LONGEST = 6;
/** How far back, in tokens, a list is read. */
const REACH = 40;

interface Row { readonly quantities: readonly Quantity[]; readonly governors: readonly Governor[]; readonly measures: readonly (string | null)[] }

/** The measures with the names of each list dealt out to its figures. */
export function withRespective(scene: Scene, { quantities, governors, measures }: Row): (string | null)[] {
  const out = [...measures];
  for (let last = 1; last < out.length; last++) {
    const said = isToldSo(scene, quantities, last);
    if (!said && scene.lower((quantities[last]?.from ?? 0) - 1) !== 'and') continue;
    const first = firstOf(scene, quantities, last);
    const governor = governors[first];
    // Without the word, three names and three bare figures go together as surely.
    if (first === last || governor === undefined || (!said && (last - first < 2 || quantities.slice(first, last + 1).some((q) => q.kind !== 'percent')))) continue;
    const phrase = listBefore(scene, governor.phrase);
    const parts = partsOf(scene, phrase);
    if (parts.length !== last - first + 1) { if (said) dealBack({ quantities, out, first, last }); continue; }
    const pattern = patternOf({ first: measures[first] ?? '', last: measures[last] ?? '' }, [told(scene, governor.phrase), parts.at(-1) ?? '']);
    parts.forEach((part, k) => { out[first + k] = pattern.replace(HOLE, () => part); });
  }
  return out;
}

/** `respectively` stands behind the figures, or before the last of them. */
function isToldSo(scene: Scene, quantities: readonly Quantity[], last: number): boolean {
  const end = quantities[last]?.to ?? 0;
  for (let at = end; at < end + 8; at++) if (scene.lower(at) === 'respectively') return true;
  return scene.lower((quantities[last - 1]?.from ?? 0) - 1) === 'respectively';
}

/** `exports came to N and imports to N, up 2 and 3 percent respectively`: the changes are those of the figures just before. */
function dealBack({ quantities, out, first, last }: { readonly quantities: readonly Quantity[]; readonly out: (string | null)[]; readonly first: number; readonly last: number }): void {
  const n = last - first + 1;
  const [here, before] = [quantities[first], quantities[first - n]];
  const lead = CHANGE_LEAD.exec(out[first] ?? out[last] ?? '')?.[0];
  if (lead === undefined || here?.kind !== 'percent' || before === undefined || here.from - before.to > REACH) return;
  const former = out.slice(first - n, first);
  if (former.includes(null) || quantities.slice(first - n, first).some((q) => q.kind === 'percent' || q.kind === 'duration')) return;
  former.forEach((measure, k) => { out[first + k] = `${lead}${measure ?? ''}`; });
}

function firstOf(scene: Scene, quantities: readonly Quantity[], last: number): number {
  let first = last;
  while (first > 0 && last - first < LONGEST && scene.tokens.slice(quantities[first - 1]?.to, quantities[first]?.from).every((t) => /^(?:,|and|&|percent|%|respectively|[$€£¥]|us|rmb|by|to)$/.test(t.lower))) first--;
  return first;
}

/** The list from its first name on: a phrase ends at the comma before it. */
function listBefore(scene: Scene, phrase: Stretch): Stretch {
  let { from } = phrase;
  let seen = from;
  const floor = phrase.to - REACH;
  while (from > floor && /^(?:noun|comma|conjunction|determiner|mark)$/.test(scene.tag(from - 1)) || (scene.tag(from - 1) === 'preposition' && /^(?:noun|close)$/.test(scene.tag(from - 2)))) {
    from--;
    if (scene.tag(from) === 'noun') seen = from;
    if (from <= floor) break;
  }
  return { from: seen, to: phrase.to };
}

/** `visitors from Spain and Peru` as `visitors from Spain`, `visitors from Peru`; `men and women of the town` as `men of the town`, `women of the town`. */
function partsOf(scene: Scene, { from, to }: Stretch): string[] {
  const ends: Stretch[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && scene.tag(at) !== 'comma' && !/^(?:and|&)$/.test(scene.lower(at))) continue;
    if (at > start) ends.push({ from: start, to: at });
    start = at + 1;
  }
  const parts = ends.map((part) => textOf(scene, part).replace(/^(?:the|a|an) /, ''));
  const lead = LEAD.exec(parts[0] ?? '')?.[0];
  if (lead !== undefined && parts.slice(1).every((part) => !TAIL.test(part))) return parts.map((part, k) => (k === 0 ? part : lead + part));
  const tail = TAIL.exec(parts.at(-1) ?? '')?.[0] ?? '';
  return parts.map((part, k) => (k === parts.length - 1 || TAIL.test(part) ? part : part + tail));
}
const TAIL = / (?:of|in|to|from|with|at) .+$/;
const LEAD = /^.+ (?:of|in|to|from|with|at) (?=\p{Lu})/u;

const HOLE = '\u0000';
/** The measure of the first or the last figure, with the list left out. */
function patternOf(measures: { readonly first: string; readonly last: string }, names: readonly string[]): string {
  if (measures.first === names[0] || measures.first === names[1]) return measures.last.startsWith('share of ') && !measures.last.includes(',') ? `${measures.last}, ${HOLE}` : HOLE;
  for (const measure of [measures.first, measures.last]) for (const name of names) if (name !== '' && measure !== name && measure.includes(name)) return measure.replace(name, HOLE);
  const share = /^share of .+$/.exec(measures.last)?.[0];
  if (share !== undefined) return `${share}, ${HOLE}`;
  return (CHANGE_LEAD.exec(measures.first)?.[0] ?? '') + HOLE;
}

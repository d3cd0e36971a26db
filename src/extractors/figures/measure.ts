/**
 * What is counted or measured, in the text's own words: what governs a figure, the noun it counts and its complement, with the
 * figure itself left out.
 */
import { isInfinitive, limited, phraseAfter, Scene, textOf, words, type Row } from './clause.ts';
import { agent, complement, doer, POINTS, headPhrase, nearest, pastBracket, purpose, purposePhrase, rate, told, verbAfter } from './complements.ts';
import { governorOf, type Governor } from './governor.ts';
import { DIMENSIONS, ENVOYS, GROUPS, LIGHT, NOMINALS, PAYING } from './measure-words.ts';
import { listed, listedText, type Listed } from './listed-measure.ts';
import { participle } from './participle.ts';
import { isDifference, ofDifference, ofPercent, unchanged, type Told } from './percent-measure.ts';
import { headOf, isAside, joined, partnerOf, withRespective, withSharedEnds } from './shared-measure.ts';
import type { Quantity } from './quantity.ts';
import { crossesSentence } from './refine.ts';
import { TAKES } from './word-classes.ts';
import { ends } from '../matches.ts';

/** How far back, in tokens, the figures before are asked. */
const REACH = 80;

/** The measure of every quantity of a text, in order; a conversion or a comparison has that of its partner. */
export function measuresOf(tokens: Row, quantities: readonly Quantity[], dated: (token: Row[number]) => boolean): (string | null)[] {
  const scene = new Scene(tokens, quantities, dated);
  const out: (string | null)[] = [];
  const lists: (Listed | null)[] = [];
  const governors: Governor[] = [];
  for (const [i, q] of quantities.entries()) {
    const former = quantities[i - 1];
    const partner = partnerOf(tokens, quantities, i);
    const shared = partner < 0 ? null : out[partner] ?? null;
    const together = former !== undefined && !crossesSentence(tokens, Math.max(former.to, q.from - REACH), q.from);
    const last = together ? out[q.kind === 'percent' ? mainOf(scene, quantities, i) : i - 1] ?? null : null;
    const governor = governorOf(scene, q);
    governors.push(gapped(scene, q, { here: governor, former: together ? governors[i - 1] : undefined }));
    const inList = shared === null ? listed(scene, q, { former: together ? lists[i - 1] ?? null : null, last }) : null;
    lists.push(inList);
    const measure = inList !== null ? listedText(inList) : (shared !== null && scene.lower(q.from - 1) === 'to' ? unchanged(shared) : shared) ?? own(scene, q, { governor: governors[i] ?? governor, last, head: headOf(tokens, quantities, i), anchor: anchorOf(quantities, out, i) });
    out.push(measure?.replace(POINTS, '') ?? (q.unit === 'TEU' ? 'containers' : null));
  }
  return withRespective(tokens, quantities, withSharedEnds(tokens, quantities, out));
}

/** `The bank will provide $40 million, the government $10 million`: the verb of the clause before goes on. */
function gapped(scene: Scene, { from }: Quantity, { here, former }: { here: Governor; former: Governor | undefined }): Governor {
  const { role, phrase, verb } = here;
  const goesOn = former !== undefined && (former.role === 'done' || /^costs?$/.test(former.said ?? '')) && former.passive !== true && former.through === undefined;
  if (!goesOn || role !== 'told' || verb !== '' || phrase.to !== from || phrase.to === phrase.from) return here;
  const lead = scene.tag(phrase.from - 1) === 'determiner' ? phrase.from - 2 : phrase.from - 1;
  return /^(?:comma|conjunction)$/.test(scene.tag(lead)) ? { ...former, phrase, pronoun: false } : here;
}

/** `21,036 buyers came from 131 countries, 5.7% more`: what grew is not the one told by the way. */
function mainOf(scene: Scene, quantities: readonly Quantity[], i: number): number {
  const aside = (k: number): boolean => isAside(scene.tokens, quantities[k]);
  if (!aside(i - 1)) return i - 1;
  for (let k = i - 2; k >= Math.max(0, i - 3); k--) {
    const q = quantities[k];
    if (q === undefined || crossesSentence(scene.tokens, q.to, quantities[i - 1]?.from ?? 0)) break;
    if (!aside(k) && q.kind !== 'duration') return k;
  }
  return i - 1;
}

/** The measure of the last figure near by that is neither a percentage nor a stretch of time. */
function anchorOf(quantities: readonly Quantity[], measures: readonly (string | null)[], i: number): string | null {
  const here = quantities[i]?.from ?? 0;
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const q = quantities[k];
    if (q === undefined || here - q.to > REACH) return null;
    if (q.kind !== 'percent' && q.kind !== 'duration' && q.unit !== 'times') return measures[k] ?? null;
  }
  return null;
}

function own(scene: Scene, q: Quantity, known: Told): string | null {
  if (q.kind === 'percent') return ofPercent(scene, q, known);
  if (isDifference(scene, q, known)) return ofDifference(scene, q, known);
  if (q.kind === 'count' && q.unit === 'count') return ofCount(scene, q, known);
  return q.kind === 'measure' ? ofSize(scene, q, known) : ofAmount(scene, q, known);
}

/** Subjects that only point back to what was measured before. */
const POINTING = /^(?:figure|total|number|amount|sum|value|volume)$/i;

/** Money, durations and multiples. */
function ofAmount(scene: Scene, q: Quantity, known: Told): string | null {
  const { governor, last } = known;
  const next = scene.tag(q.to);
  if (next === 'noun') return purposePhrase(scene, q.to);
  const { role, verb, pronoun } = governor;
  const named = told(scene, governor.phrase);
  const phrase = ends(POINTING, named) && role === 'told' ? known.anchor ?? named : named;
  const paid = ofPayment(scene, known);
  if (paid !== null) return paid;
  const past = pastBracket(scene, q.to);
  const post = /^(?:for|in|into|to|from|of|on|per)$/.test(scene.lower(past)) && !isInfinitive(scene, past) && scene.tag(past + 1) !== 'date' ? textOf(scene, limited(scene, phraseAfter(scene, past, 5))) : '';
  const act = role === 'appended' && /^(?:verb|auxiliary)$/.test(next) ? verbAfter(scene, q.to, 4) : '';
  if (act !== '') return act.includes(' ') ? act : joined(last === null ? phrase : unchanged(last), act);
  if (role === 'appended' || role === 'chained') return joined(last === null ? phrase : withoutTail(unchanged(last), post), post);
  if (role === 'first') return firstTold(scene, q, { last, post });
  if (role === 'done' && verb === '' && !pronoun) return joined(known.head ?? unchanged(last), post);
  if (governor.passive === true) return joined(joined(phrase, verb) ?? '', post);
  if (role === 'done') return doneWith(scene, q, known);
  if (pronoun) return joined(joined(unchanged(last), textOf(scene, governor.phrase)) ?? '', post);
  if (role === 'of') return joined(phrase, verb === '' ? post : `of ${verb}`);
  if (role === 'for') return joined(verb, phrase);
  if (verb !== '' && scene.lower(q.from - 1) === 'worth' && !/^(?:is|are|was|were|be)$/.test(verb)) return joined(phrase, verb);
  return joined(phrase === '' ? unchanged(last) || (governor.said ?? '') : phrase, scene.lower(past) === 'in' || scene.lower(past) === 'from' ? '' : post);
}

/** `$4 million will go to health`, `of which $1 billion is for tunnels`: nothing stands before it but the whole that it is part of. */
function firstTold(scene: Scene, q: Quantity, { last, post }: { last: string | null; post: string }): string | null {
  const act = verbAfter(scene, q.to, 4);
  const part = /^(?:which|whom)$/.test(scene.lower(q.from - 1)) && last !== null && scene.tag(q.to) !== 'verb';
  return part ? joined(unchanged(last), act === '' ? post : act) : joined(post, act) ?? last;
}

/** `€3 million for schools, €2 million for roads`: the second is not for schools. */
function withoutTail(measure: string, post: string): string {
  const lead = /^[a-z]+ /.exec(post)?.[0];
  const at = lead === undefined ? -1 : measure.lastIndexOf(` ${lead}`);
  return at > 0 ? measure.slice(0, at) : measure;
}

/** `will invest 740 million yen for a stake`, `has pledged 3 million`: what was done and for what, or by whom. */
function doneWith(scene: Scene, q: Quantity, { governor }: Told): string | null {
  const verb = NOMINALS[governor.verb] ?? governor.verb;
  const post = purpose(scene, q.to);
  return joined(verb, post === '' ? (verb === governor.verb ? doer(scene, governor) : doer(scene, governor).replace(/^by /, 'of ')) : post);
}

/** `the links cost taxpayers $18,240`, `a bench which cost £1,250`: the cost of the subject. */
function ofPayment(scene: Scene, { governor }: Told): string | null {
  if (/^costs?$/.test(governor.said ?? '') && governor.role === 'told') { const phrase = told(scene, governor.phrase); return phrase === '' ? 'cost' : `cost of ${phrase}`; }
  const { from, to } = governor.phrase;
  const at = scene.tag(from - 1) === 'determiner' ? from - 2 : from - 1;
  const verb = scene.lower(at);
  if (governor.role !== 'told' || to - from > 3 || to === from || scene.tag(to) === 'verb' || !PAYING.has(verb) || scene.tag(at + 1) === 'preposition') return null;
  if (!verb.startsWith('cost')) return verb;
  const subject = governorOf(scene, { from: at + 1, to: at + 1 } as Quantity).phrase;
  return subject.to > subject.from ? `cost of ${told(scene, subject)}` : 'cost';
}

const AREAS = /^(?:[a-z]{1,2}2|ha|acre|mu|sq[a-z]+)$/;

/** Lengths, areas, weights, volumes. */
function ofSize(scene: Scene, q: Quantity, known: Told): string | null {
  const { governor, last } = known;
  const next = scene.lower(q.to);
  const dimension = DIMENSIONS[next];
  const phrase = told(scene, governor.phrase);
  if (dimension !== undefined) return dimensionOf(dimension, phrase, last);
  if (/^(?:km\/h|mph|kn|m\/s)$/.test(q.unit)) return 'speed';
  if (next === 'from' && /^(?:k?m|mi|nmi)$/.test(q.unit)) return joined('distance', textOf(scene, phraseAfter(scene, q.to, 4)));
  const what = next === 'of' ? headPhrase(scene, q.to + 1) : scene.tag(q.to) === 'noun' ? headPhrase(scene, q.to) : '';
  if (what !== '') return governor.role === 'done' ? joined(joined(what, governor.verb) ?? '', agent(scene, governor)) : joined(what, verbAfter(scene, q.to + 1 + what.split(' ').length, 0));
  if (AREAS.test(q.unit) && governor.role === 'chained') return 'area';
  if (AREAS.test(q.unit) && /^(?:cover|span|occup)/.test(governor.verb)) return joined('area of', phrase);
  if (q.unit === 'TEU' && governor.role === 'done') return joined('containers', governor.verb);
  return ofAmount(scene, q, known);
}

/** `1,650 metres long and 32 metres wide`: both are of the bridge. */
function dimensionOf(noun: string, phrase: string, last: string | null): string {
  const owner = Object.hasOwn(DIMENSIONS, phrase) || phrase === '' ? /^(?:length|width|height|depth|thickness) of (.+)$/.exec(last ?? '')?.[1] ?? '' : phrase;
  return owner === '' ? noun : `${noun} of ${owner}`;
}

const LABELS = /^(?:\p{L}+ )?(?:capacity|population|staff|workforce|attendance|membership|circulation|headcount)$/iu;

function ofCount(scene: Scene, q: Quantity, known: Told): string | null {
  const { governor, head } = known;
  const end = pairEnd(scene, q);
  const noun = words(scene.tokens.slice((q.max ?? q.amount).to, end)).replace(/^[-–+\s]+/, '').replace(/^(?:odd|plus) /, '');
  if (noun === '') return ofBare(scene, q, known);
  const taken = governor.role === 'told' && TAKES.has(governor.verb);
  const role = taken ? 'done' : governor.role;
  const verb = taken ? participle(governor.verb) : governor.verb;
  const phrase = told(scene, governor.phrase);
  if (isEnvoys(scene, q)) return joined(noun, 'represented');
  const post = complement(scene, end);
  if (role === 'told' && verb === '' && ends(LABELS, phrase)) return phrase;
  const often = rate(scene, end);
  const act = joined(verbAfter(scene, often.to + (post === '' ? 0 : post.split(/[\s-]/).length), 3), often.text) ?? '';
  const owned = !governor.pronoun && phrase !== '' && phrase.split(' ').length <= 5;
  if (noun === 'times' && role === 'done') return joined(noun, joined(phrase, verb) ?? '');
  if (role === 'done' && (governor.through !== undefined || LIGHT.has(verb))) return joined(joined(noun, post) ?? '', often.text);
  if (role === 'done') return joined(joined(joined(noun, post) ?? '', verb) ?? '', joined(agent(scene, governor), often.text) ?? '');
  if (role === 'with' && post !== '') return joined(noun, post);
  if (role === 'had' || role === 'with' || (role === 'told' && verb !== '')) return joined(noun, owned && (post === '' || /^(?:in|at) /.test(post)) ? `of ${phrase}` : post);
  if (role === 'of' || role === 'for') return ofGroup(nearest(scene, governor.phrase), { noun, post, act });
  if (role === 'chained') return joined(noun, head !== null && /^(?:in|from|to)$/.test(verb) ? `of ${head}` : post);
  return joined(joined(noun, post) ?? '', act);
}

/** `a delegation of 26 people to Changsha`: people in the delegation. */
function ofGroup(near: string, { noun, post, act }: { noun: string; post: string; act: string }): string | null {
  if (GROUPS.has(near.split(' ').at(-1)?.toLowerCase() ?? '')) return joined(noun, post.startsWith('from ') ? post : `in ${near}`);
  return joined(noun, near === '' || post !== '' ? joined(post, act) ?? '' : `of ${near}`);
}

/** `241`, `five of them`, `85 of the top sellers`: the noun is told before or behind `of`. */
function ofBare(scene: Scene, q: Quantity, { governor, last, head }: Told): string | null {
  const next = scene.lower(q.to);
  const known = head ?? (last === null ? null : unchanged(last));
  if (governor.pronoun && governor.role === 'told' && scene.tag(q.to) !== 'noun') return joined(unchanged(last), textOf(scene, governor.phrase));
  if (governor.role === 'of') return joined(told(scene, governor.phrase), governor.verb === '' ? /^(?:population|area|length|staff)$/.test(told(scene, governor.phrase)) ? / of .+$/.exec(last ?? '')?.[0].trim() ?? '' : '' : `of ${governor.verb}`);
  const partitive = scene.lower(q.from - 1) === 'which' || scene.lower(q.from - 2) === 'which' || scene.lower(q.from - 1) === 'whom';
  const pronoun = next === 'of' && /^(?:them|these|those|which|whom|us|all)$/.test(scene.lower(q.to + 1));
  if (next === 'of' && !pronoun) {
    let past = q.to + 1;
    while (past < q.to + 5 && /^(?:figure|determiner)$/.test(scene.tag(past))) past++;
    if (past > q.to + 1 && scene.tag(past - 1) === 'figure') return joined(textOf(scene, phraseAfter(scene, past, 3)), verbAfter(scene, phraseAfter(scene, past, 3).to, 3));
    const whole = phraseAfter(scene, q.to + 1, 7);
    return joined(textOf(scene, whole), verbAfter(scene, whole.to, 4));
  }
  const past = pronoun ? q.to + 2 : q.to;
  if (scene.tag(past) === 'noun') { const p = phraseAfter(scene, past, 4); return joined(textOf(scene, p), governor.role === 'done' ? governor.verb : verbAfter(scene, p.to, 4)); }
  const act = joined(complement(scene, past), verbAfter(scene, past, 4)) ?? '';
  const phrase = told(scene, governor.phrase);
  if (governor.role === 'appended' && next === 'in' && /^(?:number|all|total)$/.test(scene.lower(q.to + 1)) && phrase !== '') return phrase;
  if ((partitive || pronoun || governor.role === 'appended' || governor.role === 'first') && known !== null) return joined(known, act);
  if (governor.role === 'done' && known !== null && scene.tag(q.to) !== 'preposition') return joined(joined(known, governor.verb) ?? '', phrase);
  return joined(phrase, act) ?? known;
}

/** `cities and institutions`: two nouns counted together. */
function pairEnd(scene: Scene, { to, amount, max }: Quantity): number {
  const pair = to > (max ?? amount).to && scene.lower(to) === 'and' && scene.tag(to + 1) === 'noun' && scene.lower(to + 1).endsWith('s') && scene.tag(to + 2) !== 'noun' && !/^(?:verb|auxiliary)$/.test(scene.tag(to + 2));
  return pair && !/^\p{Lu}/u.test(scene.tokens[to + 1]?.text ?? '') ? to + 2 : to;
}

/** `mayors from 59 cities in 33 countries`: the places are represented. */
function isEnvoys({ tokens }: Scene, { from }: Quantity): boolean {
  let at = from - 1;
  while (from - at < 8 && (!/^(?:from|of)$/.test(tokens[at]?.lower ?? '') || tokens[at - 1]?.lower === 'total')) {
    const lower = tokens[at]?.lower ?? '.';
    if (!/^(?:in|across|and|more|than|over|some|about|around|nearly|almost|the|cities|towns|universities|institutions|companies|enterprises|provinces|regions)$/.test(lower) && tokens[at]?.kind !== 'number') return false;
    at--;
  }
  return tokens.slice(Math.max(0, at - 4), at).some((t) => ENVOYS.has(t.lower));
}

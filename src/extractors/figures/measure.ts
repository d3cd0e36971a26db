/**
 * What is counted or measured, in the text's own words: what governs a figure, the noun it counts and its complement, with the
 * figure itself left out.
 */
import { contentOf, isInfinitive, limited, phraseAfter, Scene, textOf, trimmed, words, type Row, type Stretch } from './clause.ts';
import { changeOf } from './change.ts';
import { governorOf, participle, type Governor } from './governor.ts';
import { CHANGE_NOUN, CHANGE_NOUNS, DIMENSIONS, ENVOYS } from './measure-words.ts';
import { carried, headOf, joined, withSharedEnds } from './shared-measure.ts';
import type { Quantity } from './quantity.ts';
import { crossesSentence } from './refine.ts';
import { ACTS, EMPTY_HEADS, TAKES, TIES } from './word-classes.ts';

/** What the figures before have told: the last measure, and the noun that the last count counted. */
interface Known { readonly last: string | null; readonly head: string | null }

/** The measure of every quantity of a text, in order; a conversion or a comparison has that of its partner. */
export function measuresOf(tokens: Row, quantities: readonly Quantity[], dated: (token: Row[number]) => boolean): (string | null)[] {
  const scene = new Scene(tokens, quantities, dated);
  const out: (string | null)[] = [];
  for (const [i, q] of quantities.entries()) {
    const former = quantities[i - 1];
    const last = out[i - 1] ?? null;
    const together = former !== undefined && !crossesSentence(tokens, Math.max(former.to, q.from - 80), q.from);
    const measure = carried(tokens, q, former) && last !== null ? (tokens[q.from - 1]?.lower === 'to' ? unchanged(last) : last) : own(scene, q, { last: together ? last : null, head: headOf(tokens, quantities, i) });
    out.push(measure ?? (q.unit === 'TEU' ? 'containers' : null));
  }
  return withSharedEnds(tokens, quantities, out);
}

function own(scene: Scene, q: Quantity, known: Known): string | null {
  const governor = governorOf(scene, q);
  if (q.kind === 'percent') return ofPercent(scene, q, { governor, ...known });
  if (q.kind === 'count' && q.unit === 'count') return ofCount(scene, q, { governor, ...known });
  return q.kind === 'measure' ? ofSize(scene, q, { governor, ...known }) : ofAmount(scene, q, { governor, ...known });
}

interface Told extends Known { readonly governor: Governor }

/** Money, durations and multiples. */
function ofAmount(scene: Scene, q: Quantity, { governor, last }: Told): string | null {
  const next = scene.tag(q.to);
  if (next === 'noun') return textOf(scene, limited(scene, phraseAfter(scene, q.to, 5)));
  const { role, verb, pronoun } = governor;
  const phrase = told(scene, governor.phrase);
  const post = next === 'preposition' && !isInfinitive(scene, q.to) && scene.tag(q.to + 1) !== 'date' ? textOf(scene, limited(scene, phraseAfter(scene, q.to, 5))) : '';
  if (role === 'appended' || role === 'chained') return joined(last === null ? phrase : unchanged(last), post);
  if (role === 'first') return joined(post, verbAfter(scene, q.to, 4)) ?? last;
  if (pronoun) return role === 'done' ? joined(verb, post) : joined(joined(unchanged(last), textOf(scene, governor.phrase)) ?? '', post);
  if (role === 'done') return post === '' ? joined(phrase, governor.said ?? verb) : joined(joined(verb, post) ?? '', agent(scene, governor));
  if (role === 'of') return joined(phrase, verb === '' ? post : `of ${verb}`);
  if (role === 'for') return joined(verb, phrase);
  return joined(phrase === '' ? unchanged(last) || (governor.said ?? '') : phrase, scene.lower(q.to) === 'in' || scene.lower(q.to) === 'from' ? '' : post);
}

/** Lengths, areas, weights, volumes. */
function ofSize(scene: Scene, q: Quantity, more: Told): string | null {
  const { governor, last } = more;
  const next = scene.lower(q.to);
  const dimension = DIMENSIONS[next];
  const phrase = told(scene, governor.phrase);
  if (dimension !== undefined) return dimensionOf(dimension, phrase, last);
  if (/^(?:km\/h|mph|kn|m\/s)$/.test(q.unit)) return 'speed';
  if (next === 'from' && /^(?:k?m|mi|nmi)$/.test(q.unit)) return joined('distance', textOf(scene, phraseAfter(scene, q.to, 4)));
  const what = next === 'of' ? headPhrase(scene, q.to + 1) : scene.tag(q.to) === 'noun' ? headPhrase(scene, q.to) : '';
  if (what !== '') return governor.role === 'done' ? joined(joined(what, governor.verb) ?? '', agent(scene, governor)) : joined(what, verbAfter(scene, q.to + 1 + what.split(' ').length, 0));
  if (/^(?:[a-z]{1,2}2|ha|acre|mu|sq[a-z]+)$/.test(q.unit) && governor.role === 'chained') return 'area';
  const area = /^(?:[a-z]{1,2}2|ha|acre|mu|sq[a-z]+)$/.test(q.unit) && /^(?:cover|span|occup)/.test(governor.verb);
  if (area) return joined('area of', phrase);
  return ofAmount(scene, q, more);
}

/** `1,650 metres long and 32 metres wide`: both are of the bridge. */
function dimensionOf(noun: string, phrase: string, last: string | null): string {
  const owner = Object.hasOwn(DIMENSIONS, phrase) || phrase === '' ? /^(?:length|width|height|depth|thickness) of (.+)$/.exec(last ?? '')?.[1] ?? '' : phrase;
  return owner === '' ? noun : `${noun} of ${owner}`;
}

function ofCount(scene: Scene, q: Quantity, { governor, last, head }: Told): string | null {
  const noun = words(scene.tokens.slice((q.max ?? q.amount).to, pairEnd(scene, q))).replace(/^[-–+\s]+/, '');
  const end = pairEnd(scene, q);
  const taken = governor.role === 'told' && TAKES.has(governor.verb);
  const role = taken ? 'done' : governor.role;
  const verb = taken ? participle(governor.verb) : governor.verb;
  const { pronoun } = governor;
  const phrase = told(scene, governor.phrase);
  if (noun === '') return ofBare(scene, q, { governor, last, head });
  if (isEnvoys(scene, q)) return joined(noun, 'represented');
  const post = complement(scene, end);
  if (role === 'told' && verb === '' && LABELS.test(phrase)) return phrase;
  const often = rate(scene, end);
  const act = joined(verbAfter(scene, often.to + (post === '' ? 0 : post.split(/[\s-]/).length), 4), often.text) ?? '';
  const owned = !pronoun && phrase !== '' && phrase.split(' ').length <= 4;
  if (noun === 'times' && role === 'done') return joined(noun, joined(phrase, verb) ?? '');
  if (role === 'done' && /^(?:in|at|on|across|from|into)$/.test(governor.through ?? '')) return joined(noun, post);
  if (role === 'done') return joined(joined(joined(noun, post) ?? '', verb) ?? '', joined(agent(scene, governor), often.text) ?? '');
  if (role === 'had' || role === 'with' || (role === 'told' && verb !== '')) return joined(noun, owned && (post === '' || /^(?:in|at) /.test(post)) ? `of ${phrase}` : post);
  if (role === 'of' || role === 'for') { const near = nearest(scene, governor.phrase); return joined(noun, near === '' || post !== '' ? joined(post, act) ?? '' : `of ${near}`); }
  if (role === 'chained') return joined(noun, head !== null && /^(?:in|from|to)$/.test(verb) ? `of ${head}` : post);
  return joined(joined(noun, post) ?? '', act);
}

const LABELS = /^(?:\p{L}+ )?(?:capacity|population|staff|workforce|attendance|membership|circulation|headcount)$/iu;

/** `241`, `five of them`, `85 of the top sellers`: the noun is told before or behind `of`. */
function ofBare(scene: Scene, q: Quantity, { governor, last, head }: Told): string | null {
  const next = scene.lower(q.to);
  const known = head ?? (last === null ? null : unchanged(last));
  if (governor.pronoun && governor.role === 'told' && scene.tag(q.to) !== 'noun') return joined(unchanged(last), textOf(scene, governor.phrase));
  if (governor.role === 'of') return joined(told(scene, governor.phrase), governor.verb === '' ? /^(?:population|area|length|staff)$/.test(told(scene, governor.phrase)) ? / of .+$/.exec(last ?? '')?.[0].trim() ?? '' : '' : `of ${governor.verb}`);
  const partitive = scene.lower(q.from - 1) === 'which' || scene.lower(q.from - 2) === 'which' || scene.lower(q.from - 1) === 'whom';
  const pronoun = next === 'of' && /^(?:them|these|those|which|whom|us|all)$/.test(scene.lower(q.to + 1));
  if (next === 'of' && !pronoun) {
    const whole = phraseAfter(scene, q.to + 1, 7);
    return joined(textOf(scene, whole), verbAfter(scene, whole.to, 4));
  }
  const past = pronoun ? q.to + 2 : q.to;
  if (scene.tag(past) === 'noun') { const p = phraseAfter(scene, past, 4); return joined(textOf(scene, p), governor.role === 'done' ? governor.verb : verbAfter(scene, p.to, 4)); }
  const act = joined(complement(scene, past), verbAfter(scene, past, 4)) ?? '';
  if ((partitive || pronoun || governor.role === 'appended' || governor.role === 'first') && known !== null) return joined(known, act);
  const phrase = told(scene, governor.phrase);
  if (governor.role === 'done' && known !== null && scene.tag(q.to) !== 'preposition') return joined(joined(known, governor.verb) ?? '', phrase);
  return joined(phrase, act) ?? known;
}

function ofPercent(scene: Scene, q: Quantity, { governor, last, head }: Told): string | null {
  const next = scene.lower(q.to);
  const past = /^(?:of)$/.test(next) && /^(?:them|these|those|whom|which)$/.test(scene.lower(q.to + 1)) ? q.to + 2 : q.to;
  const phrase = told(scene, governor.phrase);
  if (scene.tag(q.to) === 'noun' && !CHANGE_NOUN.test(next)) return textOf(scene, limited(scene, phraseAfter(scene, q.to, 5)));
  if (past !== q.to) return joined(head ?? '', joined(textOf(scene, phraseAfter(scene, past, 4)), verbAfter(scene, past, 4)) ?? '');
  if (next === 'of') {
    const whole = limited(scene, phraseAfter(scene, q.to, 6));
    const total = textOf(scene, whole).endsWith('total') && last !== null ? ` ${last.split(/ (?:of|in|to|between|with|from|for) /)[0] ?? ''}` : '';
    return joined('share', `${textOf(scene, whole)}${total}${governor.role === 'first' ? prefixed(verbAfter(scene, whole.to, 4)) : ''}`);
  }
  const change = changeOf(scene.tokens, q);
  const appended = governor.role === 'appended' || governor.role === 'chained' || isAppended(scene, q);
  if (change !== null && change.how === 'by') {
    if (/^(?:more|fewer|less)$/.test(next) && scene.tag(q.to + 1) === 'noun') return textOf(scene, { from: q.to, to: phraseAfter(scene, q.to + 1, 3).to });
    const noun = changeNoun(scene.tokens, q, change.direction);
    const of = (appended || phrase === '') && last !== null ? unchanged(last) : phrase;
    if (of.split(' ').length > 6) return `${noun} in ${of.split(/ (?:in|to|between|with|from|for|by|at) /)[0] ?? of}`;
    return of === '' ? joined(noun, textOf(scene, phraseAfter(scene, CHANGE_NOUN.test(next) ? q.to + 1 : q.to, 4))) : `${noun} in ${of}`;
  }
  const partitive = /^(?:which|whom)$/.test(scene.lower(q.from - 1));
  if (partitive) return joined(head ?? last ?? '', verbAfter(scene, q.to, 4));
  if (governor.pronoun || phrase === '') return joined(last ?? '', next === 'in' || next === 'of' ? textOf(scene, phraseAfter(scene, q.to, 4)) : '');
  return joined(phrase, governor.role === 'done' ? governor.verb : '');
}
const prefixed = (text: string): string => (text === '' ? '' : ` ${text}`);

/** `…, up 1.4%`, `…, an increase of 31.8 percent`: it tells more of what stands before the comma. */
function isAppended(scene: Scene, { from }: Quantity): boolean {
  let at = from - 1;
  while (from - at < 7 && (/^(?:adverb|preposition|determiner)$/.test(scene.tag(at)) || CHANGE_NOUNS.some(([p]) => p.test(scene.lower(at))))) at--;
  return /^(?:comma|open)$/.test(scene.tag(at)) && at < from - 1;
}

function changeNoun(tokens: Row, q: Quantity, direction: 'up' | 'down'): string {
  const near = [...tokens.slice(Math.max(0, q.from - 8), q.from).toReversed(), ...tokens.slice(q.to, q.to + 1)];
  for (const { lower } of near) for (const [pattern, noun] of CHANGE_NOUNS) if (pattern.test(lower)) return noun;
  return direction === 'up' ? 'increase' : 'fall';
}

/** `an increase in exports` measures exports, where no percentage follows. */
function unchanged(last: string | null): string {
  return (last ?? '').replace(/^(?:growth|increase|rise|fall|decrease|loss) in /, '');
}

/** A phrase as a measure: an empty head (`a total of 69 projects`) and what leads up to the noun are left out. */
function told(scene: Scene, phrase: Stretch): string {
  let { from } = phrase;
  while (from < phrase.to - 1 && scene.tag(from) === 'preposition') from++;
  return textOf(scene, trimmed(scene, { from, to: phrase.to })).replace(/(?<=\w) (?:to|with) (?:the|a) (?:total )?(?:value|tune|sum)$/, '');
}

/** The noun phrase nearest to the figure: `contracts` of `the port with contracts`. */
function nearest(scene: Scene, { from, to }: Stretch): string {
  let start = to;
  while (start > from && to - start < 8 && (scene.tag(start - 1) !== 'preposition' || scene.lower(start - 1) === 'of')) start--;
  const text = textOf(scene, trimmed(scene, { from: start, to }));
  return COMPOUND.test(text) || EMPTY_HEADS.has(text.toLowerCase()) ? '' : text;
}
const COMPOUND = /^(?:front|terms|spite|view|excess|case|favour|favor|addition|home|enough|room|space|capacity)$/;

/** Who did it, where it bears a short name. */
function agent(scene: Scene, { phrase }: Governor): string {
  const tokens = scene.tokens.slice(phrase.from, phrase.to);
  return tokens.length > 0 && tokens.length <= 3 && tokens.every((t) => /^\p{Lu}/u.test(t.text)) ? `by ${words(tokens)}` : '';
}

/** `a year`, `per day`: how often, in the text's words. */
function rate(scene: Scene, from: number): { text: string; to: number } {
  const often = /^(?:a|an|per|each|every)$/.test(scene.lower(from)) && /^(?:year|month|week|day|hour|head|person|annum)$/.test(scene.lower(from + 1));
  return often ? { text: `${scene.lower(from)} ${scene.lower(from + 1)}`, to: from + 2 } : { text: '', to: from };
}

/** The noun phrase at a place, without the places and ends behind it. */
function headPhrase(scene: Scene, from: number): string {
  const whole = phraseAfter(scene, from, 4);
  let to = whole.from;
  while (to < whole.to && (scene.tag(to) !== 'preposition' || scene.lower(to) === 'of')) to++;
  return textOf(scene, trimmed(scene, { from: whole.from, to }));
}

/** The complement behind a counted noun: `companies with money from abroad`. */
function complement(scene: Scene, from: number): string {
  if (scene.tag(from) !== 'preposition' || scene.tag(from + 1) === 'date' || /^(?:per|as|than|like|until|since|after|before|worth)$/.test(scene.lower(from)) || isInfinitive(scene, from)) return '';
  let to = phraseAfter(scene, from, 4).to;
  if (contentOf(scene, { from, to }) > 3) while (to > from + 1 && scene.tag(to) !== 'preposition') to--;
  return scene.tag(to) === 'date' || scene.tag(to + 1) === 'date' ? '' : words(scene.tokens.slice(from, to));
}

/** What the counted did: `people have moved to the city`, `cars left through the gate`; auxiliaries are left out. */
function verbAfter(scene: Scene, from: number, content: number): string {
  let at = from;
  while (at - from < 6 && /^(?:auxiliary|adverb|relative)$/.test(scene.tag(at)) && !scene.lower(at).startsWith('have ')) at++;
  if (/^(?:are|were|is|was)$/.test(scene.lower(at - 1)) && /^(?:noun|preposition)$/.test(scene.tag(at)) && at > from && content > 0) return textOf(scene, limited(scene, phraseAfter(scene, at, content)));
  if (scene.tag(at) !== 'verb') return /^(?:have|has|had)$/.test(scene.lower(at - 1)) && scene.tag(at) === 'noun' && content > 0 ? textOf(scene, phraseAfter(scene, at, content)) : '';
  const verb = scene.tokens[at]?.text ?? '';
  if (content === 0 || TIES.has(verb) && !ACTS.has(verb)) return content === 0 ? verb : '';
  if (scene.tag(at + 1) === 'date') return verb;
  const past = phraseAfter(scene, at + 1, content);
  const goal = isInfinitive(scene, past.to) ? ` ${words(scene.tokens.slice(past.to + 1, phraseAfter(scene, past.to + 2, 2).to))}` : '';
  return `${joined(verb, textOf(scene, past)) ?? ''}${goal}`;
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

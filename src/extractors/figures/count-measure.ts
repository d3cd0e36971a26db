/** What a count counts: the noun behind it, what it hangs on, what the counted did. */
import { phraseAfter, textOf, words, type Row, type Scene, type Stretch } from './clause.ts';
import { isPlural } from './nouns.ts';
import { agent, complement, headPhrase, nearest, rate, told, verbAfter } from './complements.ts';
import { ENVOYS, GROUPS, LIGHT } from './measure-words.ts';
import { participle } from './participle.ts';
import { unchanged, type Told } from './percent-measure.ts';
import type { Quantity } from './quantity.ts';
import { joined } from './shared-measure.ts';
import { PRESENT, TAKES, VERB_NOUNS } from './word-classes.ts';

/** `voted 23 to 8`. */
const VOTING = /^voted?$/;
const NOTED = /^(?:reported|reports|recorded|records|registered|registers|posted)$/;
const LABELS = /^(?:\p{L}+ )?(?:capacity|population|staff|workforce|attendance|membership|circulation|headcount)$/iu;

/** The measure of a count, or null. */
export function ofCount(scene: Scene, q: Quantity, known: Told): string | null {
  const { governor, head } = known;
  const end = pairEnd(scene, q);
  const noun = words(scene.tokens.slice((q.max ?? q.amount).to, end)).replace(/^[-–+\s]+/, '').replace(/^(?:odd|plus) /, '');
  if (noun === '') return ofBare(scene, q, known);
  if (/^(?:member|person|man|strong)$/.test(noun) && scene.tokens[(q.max ?? q.amount).to]?.text === '-' && scene.tag(q.to) === 'noun') return `${noun} ${headPhrase(scene, q.to)}`;
  const taken = governor.role === 'told' && TAKES.has(governor.verb);
  const role = taken ? 'done' : governor.role;
  const verb = taken ? participle(governor.verb) : governor.verb;
  const phrase = told(scene, governor.phrase);
  const envoys = envoysBefore(scene, q);
  if (envoys !== null) return joined(noun, envoys);
  const post = complement(scene, end);
  if (role === 'told' && phrase !== '' && ((verb === '' && LABELS.test(phrase)) || (/^(?:units?|pieces?|items?|sets?|persons?)$/.test(noun) && post === ''))) return phrase;
  const often = rate(scene, end);
  const act = joined(verbAfter(scene, often.to + (post === '' ? 0 : post.split(/[\s-]/).length), 3), often.text) ?? '';
  const place = role === 'with' && (scene.tag(governor.phrase.from) === 'preposition' || scene.tag(governor.phrase.from - 1) === 'preposition' || phrase === 'home');
  const owned = !place && !governor.pronoun && phrase !== '' && phrase.split(' ').length <= 5;
  if (noun === 'times' && role === 'done') return joined(noun, joined(phrase, verb) ?? '');
  if (role === 'done' && (governor.through !== undefined || LIGHT.has(verb))) return joined(joined(noun, post) ?? '', often.text);
  if (role === 'done') return joined(joined(joined(noun, post) ?? '', verb) ?? '', joined(agent(scene, governor), often.text) ?? '');
  if (role === 'with' && post !== '') return joined(noun, post);
  if (role === 'told' && post === '' && NOTED.test(verb)) return joined(noun, participle(verb));
  if (role === 'had' || role === 'with' || (role === 'told' && verb !== '')) return joined(noun, owned && (post === '' || /^(?:in|at) /.test(post)) ? `of ${phrase}` : post);
  const named = role === 'of' ? nameBefore(scene, governor.phrase) : '';
  if (named !== '') return joined(noun, `of ${named}`);
  if (role === 'of' || role === 'for') return ofGroup(nearest(scene, governor.phrase), { noun, post, act, role });
  if (role === 'chained') return joined(noun, head !== null && /^(?:in|from)$/.test(verb) ? `of ${head}` : post);
  return joined(joined(noun, post) ?? '', act);
}

/** `Olst, a town of 9,000 people`: whose they are is named before the comma. */
function nameBefore(scene: Scene, { from, to }: Stretch): string {
  if (!/^an?$/.test(scene.lower(from - 1)) || scene.tag(from - 2) !== 'comma' || !/^(?:city|town|village|municipality|district|county|borough|province|island|country|state|region|community|settlement|port)$/.test(scene.lower(to - 1))) return '';
  let at = from - 2;
  while (from - at < 8 && scene.tag(at - 1) === 'noun' && /^\p{Lu}/u.test(scene.tokens[at - 1]?.text ?? '')) at--;
  return words(scene.tokens.slice(at, from - 2));
}

/** `a course for 15 nurses`: they take part in it. */
const GATHERING = /(?:(?!and |or )\S+ ){0,3}(?:courses?|program(?:me)?s?|events?|camps?|workshops?|seminars?|fairs?|festivals?|class(?:es)?|conferences?|tours?|competitions?|training|schemes?|trips?)$/;

/** Nouns of what is done with the counted: `the supply of 60 buses`. */
const DEEDS = /(?:^|\s)(?:supply|delivery|purchase|sale|exchange|training|internships?|construction|arrivals?|intake|signing|installation|acquisition|import|export|production|storage|planting|provision|donation|employment|creation|release|admission|enrolment|recruitment|conversion|renovation|modernisation|replacement|upgrade|closure|opening|loss|launch)$/i;

/** `a delegation of 26 people to Changsha`: people in the delegation. */
function ofGroup(near: string, { noun, post, act, role }: { noun: string; post: string; act: string; role: string }): string | null {
  const held = role === 'for' ? GATHERING.exec(near)?.[0] : undefined;
  if (held !== undefined) return joined(noun, `in ${held}`);
  if (role === 'for' || /(?:thirds?|half|quarters?|fifths?|tenths?|majority|rest)$/i.test(near)) return joined(noun, joined(post, act) ?? '');
  if (role === 'of' && DEEDS.test(near)) return joined(`${near} of ${noun}`, post.startsWith('by ') || post.startsWith('from ') ? '' : post);
  if (GROUPS.has(near.split(' ').at(-1)?.toLowerCase() ?? '')) return joined(noun, post.startsWith('from ') ? post : `in ${near}`);
  return joined(noun, near === '' || post !== '' ? joined(post, act) ?? '' : `of ${near}`);
}

/** `241`, `five of them`, `85 of the top sellers`: the noun is told before or behind `of`. */
function ofBare(scene: Scene, q: Quantity, { governor, last, head }: Told): string | null {
  const next = scene.lower(q.to);
  const known = head ?? (last === null ? null : unchanged(last));
  if (/^(?:more|additional|extra|further)$/.test(next) && scene.tag(q.to + 1) === 'noun' && isPlural(scene.tokens[q.to + 1])) return `${next} ${headPhrase(scene, q.to + 1)}`;
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
  if (known !== null && scene.tag(past) === 'noun' && !isPlural(scene.tokens[past]) && !/^(?:noun|mark)$/.test(scene.tag(past + 1)) && (partitive || pronoun)) return joined(scene.tokens[past]?.text ?? '', nounIn(known));
  if (known !== null && partitive && scene.tag(past) === 'noun' && (VERB_NOUNS.has(scene.lower(past)) || PRESENT.has(scene.lower(past)))) return joined(known, textOf(scene, phraseAfter(scene, past, 4)));
  if (scene.tag(past) === 'noun') { const p = phraseAfter(scene, past, 4); return joined(textOf(scene, p), governor.role === 'done' ? governor.verb : verbAfter(scene, p.to, 4)); }
  const act = joined(complement(scene, past), verbAfter(scene, past, 4)) ?? '';
  const phrase = told(scene, governor.phrase);
  if (/^(?:the |that |this )?(?:figure|number|total)$/.test(phrase) && known !== null && act === '') return known;
  if (VOTING.test(governor.said ?? '')) return 'votes';
  if (governor.role === 'had' && known !== null && phrase !== '' && act === '') return joined(known, `of ${phrase}`);
  if (/^(?:including|includes)$/.test(scene.lower(q.from - 1)) && act !== '' && last !== null) return joined(unchanged(last), act);
  if (governor.role === 'appended' && next === 'in' && /^(?:number|all|total)$/.test(scene.lower(q.to + 1)) && phrase !== '') return phrase;
  const whole = governor.role === 'appended' ? ofWhole(scene, q.from) : '';
  if (whole !== '') return joined(whole, act);
  if ((partitive || pronoun || governor.role === 'appended' || governor.role === 'first') && known !== null) return joined(known, act);
  if (governor.role === 'done' && known !== null && scene.tag(q.to) !== 'preposition') return joined(joined(known, governor.verb) ?? '', phrase);
  return joined(phrase, act) ?? known;
}

/** `Of the papers in force, only four`, `Among the projects, 11 are`: what they are part of. */
function ofWhole(scene: Scene, from: number): string {
  let comma = from - 1;
  while (from - comma < 4 && scene.tag(comma) === 'adverb') comma--;
  let at = comma - 1;
  while (comma - at < 9 && /^(?:noun|determiner|preposition|mark)$/.test(scene.tag(at)) && !/^(?:of|among|out)$/.test(scene.lower(at))) at--;
  const leads = scene.tag(comma) === 'comma' && /^(?:of|among)$/.test(scene.lower(at)) && /^(?:stop|comma|conjunction|relative)$/.test(scene.tag(at - 1));
  return leads ? textOf(scene, phraseAfter(scene, at + 1, 2)) : '';
}

/** `31 of them new`: the noun that those are. */
function nounIn(known: string): string {
  return (known.split(/ (?:of|in|to|from|with|at|by|for|on) /)[0] ?? '').split(' ').at(-1) ?? '';
}

/** `cities and institutions`: two nouns counted together. */
function pairEnd(scene: Scene, { from, to, amount, max }: Quantity): number {
  const before = scene.tag(/^(?:some|about|over|around|nearly|almost)$/.test(scene.lower(from - 1)) ? from - 2 : from - 1);
  const pair = to > (max ?? amount).to && scene.lower(to) === 'and' && scene.tag(to + 1) === 'noun' && scene.lower(to + 1).endsWith('s') && scene.tag(to + 2) !== 'noun' && (scene.tag(to + 2) !== 'verb' && scene.tag(to + 2) !== 'auxiliary' || /^(?:stop|comma)$/.test(before));
  return pair && !/^\p{Lu}/u.test(scene.tokens[to + 1]?.text ?? '') ? to + 2 : to;
}

/** `mayors from 59 cities in 33 countries`: the places are represented; `640 visitors from 12 countries`: they are those of the visitors. */
function envoysBefore(scene: Scene, { from }: Quantity): string | null {
  const { tokens } = scene;
  let at = from - 1;
  while (from - at < 8 && (!/^(?:from|of)$/.test(tokens[at]?.lower ?? '') || tokens[at - 1]?.lower === 'total')) {
    const lower = tokens[at]?.lower ?? '.';
    if (!/^(?:in|across|and|more|than|over|some|about|around|nearly|almost|the|cities|towns|universities|institutions|companies|enterprises|provinces|regions)$/.test(lower) && tokens[at]?.kind !== 'number') return null;
    at--;
  }
  const who = lastEnvoy(tokens, at);
  if (who < 0) return null;
  let first = who;
  while (who - first < 4 && scene.tag(first - 1) === 'noun') first--;
  return scene.tag(first - 1) === 'figure' ? `of ${words(tokens.slice(first, who + 1))}` : 'represented';
}

function lastEnvoy(tokens: Row, end: number): number {
  for (let at = end - 1; at >= Math.max(0, end - 4); at--) if (ENVOYS.has(tokens[at]?.lower ?? '')) return at;
  return -1;
}

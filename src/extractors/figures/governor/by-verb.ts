/** Figures that a verb governs: `the port handled N`, `exports reached N`, `the city has N`. */
import { type Scene } from '../clause.ts';
import { participle } from '../participle.ts';
import { GROUPED, groupStart, subjectOf } from '../subject.ts';
import { TIES, TURNS } from '../word-classes.ts';
import { bare, type Governor } from './governor.ts';

/** The subject of the verb at a place, and what the verb makes of the figure. */
export function byVerb(scene: Scene, at: number): Governor {
  const verb = scene.lower(at);
  if (DOING.test(verb)) return bare('first');
  const from = startOfVerbs(scene, at);
  const { phrase, pronoun } = subjectOf(scene, from);
  if (SETTING.test(verb) && scene.lower(at + 1) === 'aside') return { ...bare('done', phrase), verb: 'set aside', said: verb, pronoun };
  const role = roleOf(verb);
  const passive = role === 'done' && PARTICIPLE_END.test(verb) && isBeing(scene, from, at);
  return { role, phrase, passive, verb: asTold(verb, role), said: scene.tag(at) === 'verb' ? verb : '', pronoun };
}
/** `as many as they did, N`: stands for a verb told elsewhere. */
const DOING = /^(?:do|does|did|doing|done)$/;
/** `has set aside N`. */
const SETTING = /^(?:sets?|put|lays?|laid|setting)$/;
const PARTICIPLE_END = /(?:ed|[a-z]n|[a-z]t|d)$/;

/** `is expected to reach`, `more than doubled`: where the verbs begin that are said together with one. */
function startOfVerbs(scene: Scene, at: number): number {
  let from = at;
  while (at - from < 6 && goesBack(scene, from)) from--;
  return from;
}
function goesBack(scene: Scene, from: number): boolean {
  if (GROUPED.test(scene.tag(from - 1))) return true;
  const before = scene.lower(from - 1);
  if (before === 'to') return scene.tag(from) === 'verb' || scene.lower(from) === 'be' || (scene.tag(from) === 'adverb' && scene.tag(from + 1) === 'verb');
  return before === 'than' || (scene.lower(from) === 'to' && READY.test(before) && IS.test(scene.lower(from - 2)));
}
/** `is able to carry`, `are ready to pay`: said of the subject, together with the verb behind it. */
const READY = /^(?:able|unable|ready|due|set|keen|eager|willing|poised|bound|free|eligible|entitled|obliged)$/;

/** `is`, `reached`, `will total` tell how large the subject is; `has` whose it is; any other verb what was done. */
function roleOf(verb: string): 'told' | 'had' | 'done' {
  if (TIES.has(verb) || TURNS.has(verb) || IS.test(verb) || MODAL.test(verb)) return 'told';
  return HAVING.test(verb) ? 'had' : 'done';
}
const IS = /^(?:is|are|was|were|be|been|being)$/;
const MODAL = /^(?:will|would|can|could|may|might|must|shall|should)$/;
const HAVING = /^(?:has|have|had|having|with)$/;

/** What is done is told as a participle, `handled`; `has` says nothing. */
function asTold(verb: string, role: 'told' | 'had' | 'done'): string {
  if (role === 'done') return participle(verb);
  return role === 'told' ? verb : '';
}

/** True of the verb of a passive: `were exported`. */
export function isSuffered(scene: Scene, at: number): boolean {
  return scene.tag(at) === 'verb' && isBeing(scene, groupStart(scene, at), at);
}

/** True where a form of `be` leads a group of verbs. */
function isBeing(scene: Scene, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) if (IS.test(scene.lower(at))) return true;
  return false;
}

/** Subjects that point back to what was measured before: `the total came to N`, `those from Chile numbered N`. */
import { leadOf, type Scene, type Stretch } from '../clause.ts';
import { told } from '../complements.ts';
import { unchanged } from './known.ts';

/** Subjects that only point back to what was measured before: `the total came to N`. */
const POINTERS: ReadonlySet<string> = new Set(['figure', 'total', 'number', 'amount', 'sum', 'value', 'volume']);
const POINTING = new RegExp(`^(?:(?:total|overall|combined|corresponding|comparable) )*(?:${[...POINTERS].join('|')})$`, 'i');

/** True of the last word of such a subject. */
export const isPointer = (word: string): boolean => POINTERS.has(word);

/** True of the whole of it. */
export const isPointing = (subject: string): boolean => POINTING.test(subject);

/** `applications from Peru rose, those from Chile fell`, `imports from Peru reached N, from Chile N`: what is from Chile was told before. */
export function pointed(scene: Scene, phrase: Stretch, before: string | null): string {
  const named = told(scene, phrase);
  if (before === null) return named;
  const here = scene.tag(phrase.from) === 'preposition' ? phrase.from : leadOf(scene, phrase.from);
  const again = THOSE.test(scene.lower(here - 1)) || (CLAUSE_START.test(scene.tag(here - 1)) && SOURCE.test(scene.lower(here)) && before.includes(` ${scene.lower(here)} `));
  if (scene.tag(here) !== 'preposition' || !again) return named;
  const head = unchanged(before).split(COMPLEMENT)[0] ?? '';
  return head === '' ? named : `${head} ${scene.lower(here)} ${named}`;
}
const THOSE = /^(?:those|that)$/;
const CLAUSE_START = /^(?:comma|conjunction|stop)$/;
const SOURCE = /^(?:from|to)$/;
const COMPLEMENT = / (?:of|in|to|between|with|from|for|by|at) /;

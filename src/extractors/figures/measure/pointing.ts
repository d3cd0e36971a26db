/** Subjects that point back to what was measured before: `the total came to N`, `those from Chile numbered N`. */
import { leadOf, phraseBefore, type Scene, type Stretch } from '../clause.ts';
import { told } from '../complements.ts';
import { CHANGE_NOUN } from '../measure-words.ts';
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
  const here = scene.tag(phrase.from) === 'preposition' ? phrase.from : leadOf(scene, phrase.from);
  if (scene.tag(here) !== 'preposition') return named;
  const link = scene.lower(here);
  const those = THOSE.test(scene.lower(here - 1));
  const again = those || (CLAUSE_START.test(scene.tag(here - 1)) && SOURCE.test(link) && before?.includes(` ${link} `) === true);
  if (!again) return named;
  const head = (those ? headBefore(scene, here) : '') || (unchanged(before).split(COMPLEMENT)[0] ?? '');
  return head === '' || named.includes(head) ? named : `${head} ${link} ${named}`;
}
/** `exports to Spain rose, whereas those to Iraq`: the noun that led into the same preposition before, in the same sentence. */
function headBefore(scene: Scene, those: number): string {
  for (let at = those - 2; at > those - BACK && scene.tag(at) !== 'stop'; at--) {
    if (scene.lower(at) === scene.lower(those) && scene.tag(at) === 'preposition' && scene.tag(at - 1) === 'noun' && scene.tag(at + 1) !== 'figure' && !CHANGE_NOUN.test(scene.lower(at - 1))) return told(scene, phraseBefore(scene, at)).split(COMPLEMENT)[0] ?? '';
  }
  return '';
}
const BACK = 30;
const THOSE = /^(?:those|that)$/;
const CLAUSE_START = /^(?:comma|conjunction|stop)$/;
const SOURCE = /^(?:from|to)$/;
const COMPLEMENT = / (?:of|in|to|between|with|from|for|by|at) /;

/** What an amount that stands before a paper is the amount of: `a 3 million dollar contract with Kade Lines for six tugs`. */
import { isInfinitive, limited, phraseAfter, textOf, words, type Scene } from '../clause.ts';
import { headPhrase } from '../complements.ts';

/** The noun phrase at a place with what it is for: `contract to renew the quay` rather than `contract with Kade Lines`. */
export function purposePhrase(scene: Scene, from: number): string {
  const head = headPhrase(scene, from);
  if (isLent(head)) {
    const near = textOf(scene, limited(scene, phraseAfter(scene, from, 5)));
    return near.startsWith(`${head} from `) ? near : head;
  }
  const end = goalAfter(scene, from);
  if (end > 0) return `${head} ${scene.tag(end + 1) === 'verb' ? aimed(scene, end) : textOf(scene, phraseAfter(scene, end, 4))}`;
  const whole = phraseAfter(scene, from, 7);
  const goal = isInfinitive(scene, whole.to) ? ` ${aimed(scene, whole.to)}` : '';
  return goal === '' ? textOf(scene, limited(scene, phraseAfter(scene, from, 5))) : `${head}${goal}`;
}

/** `to renew the quay`. */
const aimed = (scene: Scene, to: number): string => words(scene.tokens.slice(to, phraseAfter(scene, to + 2, 2).to));

/** True of money that is lent or given: it is that loan, whoever gets it and whatever it pays for; only from whom is told. What is paid under a contract is the price of a thing. */
export const isLent = (phrase: string): boolean => LENT.test(phrase);
const LENT = /(?:^|\s)(?:loans?|grants?|credits?|credit lines?|lines? of credit|(?:loan|credit|grant|financing|term|facility)(?: facilit(?:y|ies))?(?: agreements?)?|loan facilit(?:y|ies))$/i;

/** `contract between the Port and Kade Lines for six tugs`: where the purpose begins, behind those who made it; 0 where there is none. */
function goalAfter(scene: Scene, from: number): number {
  let parties = false;
  for (let at = from + 1; at < from + 18; at++) {
    const tag = scene.tag(at);
    if (/^(?:between|with|from|by)$/.test(scene.lower(at))) parties = true;
    else if (isInfinitive(scene, at)) return parties ? at : 0;
    else if (scene.lower(at) === 'for' && scene.tag(at + 1) !== 'date' && scene.tag(at + 1) !== 'figure') return parties ? at : 0;
    else if (!/^(?:noun|determiner|mark|conjunction|preposition|adverb)$/.test(tag)) return 0;
  }
  return 0;
}

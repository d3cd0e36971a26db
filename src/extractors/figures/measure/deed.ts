/** What the counted did, in the words of a noun phrase: `people living in the hills`, `pupils who took part`. */
import type { Scene } from '../clause.ts';
import { leadsToFigure, rate, verbAfter } from '../complements.ts';
import { joined } from '../shared-measure.ts';
import { PRESENT } from '../word-classes.ts';

/** A counted noun, where it ends, and the complement behind it. */
interface Doers { readonly noun: string; readonly end: number; readonly post: string }

/** What the counted did behind their complement, and how often: `passed through the gate a day`. */
export function deedOf(scene: Scene, { noun, end, post }: Doers): string {
  const often = rate(scene, end);
  if (isAsked(scene, end)) return often.text;
  const from = post === '' ? pastPlaces(scene, often.to) : often.to + post.split(/[\s-]/).length;
  return joined(phrased(scene, { noun, from, deed: verbAfter(scene, from, 3) }), often.text) ?? '';
}

/** `300 pupils from 12 schools take part`: the token behind a complement that has a figure of its own. */
function pastPlaces(scene: Scene, from: number): number {
  if (!leadsToFigure(scene, from)) return from;
  let at = from + 1;
  while (at < from + 12 && PLACES.test(scene.tag(at))) at++;
  let verb = at;
  while (verb < at + 4 && HELPING.test(scene.tag(verb))) verb++;
  return scene.tag(verb) === 'verb' ? at : from;
}
const PLACES = /^(?:preposition|determiner|figure|noun|conjunction)$/;
const HELPING = /^(?:auxiliary|adverb)$/;

/** `a poll among 900 guests found`: it is the poll that found. */
function isAsked(scene: Scene, end: number): boolean {
  for (let at = end - 1; at > end - 6; at--) if (scene.lower(at) === 'among') return scene.tag(at - 1) === 'noun';
  return false;
}

interface Deed { readonly noun: string; readonly from: number; readonly deed: string }

function phrased(scene: Scene, { noun, from, deed }: Deed): string {
  if (deed === '' || ADDED.test(scene.lower(from))) return deed;
  const [verb = ''] = deed.split(' ', 1);
  if (scene.lower(from) === verb) {
    if (PLAIN.test(verb) && PRESENT.has(verb)) return gerund(verb) + deed.slice(verb.length);
    // `40 guests came`: that they came goes without saying.
    if (deed === 'came') return '';
  }
  if (hasOnly(scene, from)) return `with ${deed}`;
  if (!PEOPLE.test(noun) || !isActive(scene, from, verb)) return deed;
  return `who ${HAVE.test(scene.lower(from)) && !verb.endsWith('ed') ? 'have ' : ''}${deed}`;
}
/** `residents will have water`: what they have is no deed. */
function hasOnly(scene: Scene, from: number): boolean {
  let at = from;
  while (at < from + 4 && HELPING.test(scene.tag(at))) at++;
  return HAVE.test(scene.lower(at - 1)) && scene.tag(at) === 'noun' && !scene.lower(at).endsWith('ed');
}
/** What belongs to another verb, or is told with `who` already. */
const ADDED = /^(?:who|that|which)$/;
const PLAIN = /[^sd]$/;
const HAVE = /^(?:have|has)$/;
/** Those who can be asked for with `who`, by the end of their noun. */
export const isPeople = (noun: string): boolean => PEOPLE.test(noun);
const PEOPLE = /(?:people|persons|(?:wo)?men|children|youths?|citizens|residents|students|pupils|nurses|inhabitants|participants|delegates|employees|researchers|workers|engineers|farmers|teachers|travellers|visitors|players|dancers|guests|members|volunteers|tourists|graduates|professors|officials|experts|apprentices|trainees|athletes|scholars|scientists|artists|[A-Z]\p{Ll}+(?:ans|ese))$/u;

/** True of a verb in the past with `have` or with nothing before it; `students sent abroad` did nothing. */
function isActive(scene: Scene, from: number, verb: string): boolean {
  let at = from;
  while (at - from < 4 && (HAVE.test(scene.lower(at)) || scene.lower(at) === 'had' || scene.tag(at) === 'adverb')) at++;
  if (scene.lower(at) !== verb.toLowerCase()) return false;
  return at > from || !/(?:ed|sent|held|made|taken|given)$/.test(verb) || /^(?:determiner|noun)$/.test(scene.tag(at + 1));
}

/** `living` for `live`. */
const gerund = (verb: string): string => (/[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`);

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
    // `36 turbines produce 410 GWh`, `40 firms drew 9,000 guests`: what they do is told of the second figure.
    if ((YIELDING.test(deed) || PLAIN.test(verb) && PRESENT.has(verb)) && leadsToAmount(scene, from + 1)) return '';
    if (PLAIN.test(verb) && PRESENT.has(verb)) return gerund(verb) + deed.slice(verb.length);
    // `40 guests came`: that they came goes without saying.
    if (deed === 'came') return '';
  }
  if (hasOnly(scene, from)) return `with ${deed}`;
  const clause = clauseOf(scene, { noun, from, deed });
  return clause !== deed && PEOPLE.test(noun) && HAVE.test(scene.lower(from)) && !verb.endsWith('ed') ? clause.replace('who ', 'who have ') : clause;
}
/** `members who joined`, `groups that showed their work`: what people did is a clause of its own, and so is what things did to an object. */
export function asClause(scene: Scene, told: Deed): string {
  if (MOVED.test(told.deed)) return told.deed;
  if (told.deed !== '' && hasOnly(scene, told.from)) return `with ${told.deed}`;
  return isAlone(scene, told.from) && PEOPLE.test(told.noun) ? `who ${told.deed}` : clauseOf(scene, told);
}
/** `of whom 12 percent are nurses`: what a part of people are; empty elsewhere. */
export function partAre(scene: Scene, { noun, from, deed }: Deed): string {
  const plural = PLURAL.test(deed.split(' ').at(-1) ?? '');
  return PEOPLE.test(noun) && /^(?:are|were)$/.test(scene.lower(from)) && scene.tag(from + 1) === 'noun' && plural ? `who are ${deed}` : '';
}
const PLURAL = /(?:[^s]s|men|children)$/;
/** `six joined in April`: no other verb of the clause makes a participle of it. */
function isAlone(scene: Scene, from: number): boolean {
  if (scene.tag(from) !== 'verb' || !scene.lower(from).endsWith('ed') || scene.lower(from + 1) === 'by') return false;
  let at = from + 1;
  while (at < from + CLAUSE && !CLAUSE_END.test(scene.tag(at))) at++;
  return scene.tag(at) === 'stop' || scene.tag(at) === 'comma';
}
const CLAUSE = 12;
const CLAUSE_END = /^(?:stop|comma|verb|auxiliary|conjunction)$/;
/** `40 of them came from abroad`: of a part the preposition tells it. */
const MOVED = /^(?:come|came|go|went) (?:from|to|through|via) /;

function clauseOf(scene: Scene, { noun, from, deed }: Deed): string {
  const [verb = ''] = deed.split(' ', 1);
  const at = activeVerb(scene, from, verb);
  if (deed === '' || at < 0) return deed;
  if (PEOPLE.test(noun)) return `who ${deed}`;
  return deed.includes(' ') && !RIDERS.test(noun) && !MOVED_HOME.test(verb) && OBJECT.test(scene.tag(at + 1)) ? `that ${deed}` : deed;
}
const OBJECT = /^(?:determiner|noun)$/;
/** Who may be people or things. */
const RIDERS = /ers$/;
/** `natives came home`: where to is no object. */
const MOVED_HOME = /^(?:come|came|go|went)$/;
const leadsToAmount = (scene: Scene, at: number): boolean => scene.tag(at) === 'figure' || (scene.tag(at + 1) === 'figure' && /^(?:mark|adverb|preposition)$/.test(scene.tag(at)));
/** `residents will have water`: what they have is no deed. */
function hasOnly(scene: Scene, from: number): boolean {
  let at = from;
  while (at < from + 4 && HELPING.test(scene.tag(at))) at++;
  return HAVE.test(scene.lower(at - 1)) && scene.tag(at) === 'noun' && !scene.lower(at).endsWith('ed');
}
/** Of these their object tells all. */
const YIELDING = /^(?:drew|draws|attracted|attracts|brought|brings|gets?|got|received|receives|handled|carried|carries|generated|generates|earned|earns|paid|pays)$/;
/** What belongs to another verb, or is told with `who` already. */
const ADDED = /^(?:who|that|which)$/;
const PLAIN = /[^sd]$/;
const HAVE = /^(?:have|has)$/;
/** Those who can be asked for with `who`, by the end of their noun. */
export const isPeople = (noun: string): boolean => PEOPLE.test(noun);
const PEOPLE = /(?:people|persons|(?:wo)?men|children|youths?|citizens|residents|students|pupils|nurses|inhabitants|participants|delegates|employees|researchers|workers|engineers|farmers|teachers|travellers|visitors|players|dancers|guests|members|volunteers|tourists|recruits|customers|pensioners|graduates|professors|officials|experts|apprentices|trainees|athletes|scholars|scientists|artists|[A-Z]\p{Ll}+(?:ans|ese))$/u;

const NO_VERB = /^(?:noun|preposition)$/;
/** Where a verb stands with `have` or with nothing before it; -1 elsewhere: `students sent abroad` did nothing. */
function activeVerb(scene: Scene, from: number, verb: string): number {
  let at = from;
  while (at - from < 4 && (HAVE.test(scene.lower(at)) || scene.lower(at) === 'had' || scene.tag(at) === 'adverb')) at++;
  if (scene.lower(at) !== verb.toLowerCase() || NO_VERB.test(scene.tag(at)) && at === from) return -1;
  return at > from || !/(?:ed|sent|held|made|taken|given)$/.test(verb) || OBJECT.test(scene.tag(at + 1)) ? at : -1;
}

/** `living` for `live`, `running` for `run`. */
const gerund = (verb: string): string => (/[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}${SHORT.exec(verb)?.[1] ?? ''}ing`);
const SHORT = /^[^aeiou]+[aeiou]([bdgmnpt])$/;

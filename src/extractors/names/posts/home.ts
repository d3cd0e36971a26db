/** "…, said chief executive Anna Lind": an office without a body is held in the body whose news it is. */
import type { PartyKind } from '../../../record.ts';
import { sentenceAt, titleBefore, bodyCalled, NOUN, type Body, type Person, type Scene } from './scene.ts';

/** Offices that every larger body has. */
const LEADS = /(?:^| )(?:chief (?:[a-z]+ )?officer|chief executive|ceo|cfo|coo|cto|chair(?:man|woman|person)?(?: of the (?:management |supervisory |executive )?board)?|president(?: of the (?:management |supervisory |executive )?board)?|(?:vice|deputy)[- ](?:president|chair(?:man|woman)?)|director(?:[- ]general)?|manager|[\p{Ll}-]+ director|managing partner|secretary[- ]general|general secretary|head(?: (?:of|for) [\p{Ll} ]+)?|superintendent|auditor general|registrar|(?:head )?coach|treasurer|curator|principal|founder|chief (?:economist|statistician|engineer)|spokes(?:man|woman|person)|harbou?r master)$/u;
const OF_A_FIRM = /(?:^| )(?:c[efot]o|chief (?:financial|operating|technology|commercial) officer|managing (?:director|partner)|founder|general manager)$/;
const OF_A_SCHOOL = /(?:^| )(?:rector|provost|dean|vice[- ]?chancellor|head(?:master|mistress|teacher))$/;
/** Whom to ask stands at the foot of a release: for whom they work is not said there. */
const FOOT = /^(?:for )?(?:media|press|contacts?|enquir|inquir|further|more|notes?|issued|information|communications)/i;
const OWNER = new RegExp(`(?:^|[\\s,(“"])[Tt]he (${NOUN})['’]s? (?:[\\p{Ll}-]{2,14} ){0,2}$`, 'u');

/** The body whose office somebody holds, where the text is about one, or calls it by a word of its name. */
export function homeBody(scene: Scene, person: Person): string | null {
  const title = (person.title ?? '').toLowerCase(), opens = titleBefore(scene.text, person);
  const [, noun] = opens < 0 ? [] : OWNER.exec(scene.text.slice(Math.max(0, opens - 50), opens)) ?? [];
  if (opens >= 0 && POINTS.test(scene.text.slice(Math.max(0, opens - 8), opens))) return toldBefore(scene, person, opens);
  if (OF_ANOTHER.test(behindTitle(scene.text, person))) return null;
  const owner = noun === undefined ? null : bodyCalled(scene, noun, opens);
  if (owner !== null) return owner.name;
  const fits = kindsOf(title);
  if (fits === null || FOOT.test(lineAt(scene.text, person.start))) return null;
  const home = principal(scene.bodies.filter((body) => fits(body.kind)));
  if (home === null) return null;
  const sentence = sentenceAt(scene, person.start);
  const other = scene.bodies.find((body) => body.start >= sentence.start && body.end <= sentence.end && body.name !== home && fits(body.kind));
  if (other === undefined) return calledLast(scene.bodies, home, person.start);
  return opens >= 0 && scene.text.startsWith('; ', opens - 2) ? toldBefore(scene, person, opens) : null;
}

/** "represented by Norlake Foods and its sales director": the body before a title, where the sentence tells but one so far. */
function toldBefore(scene: Scene, person: Person, opens: number): string | null {
  const { start } = sentenceAt(scene, person.start);
  const before = scene.bodies.filter((body) => body.start >= start && body.end <= opens), [only] = before;
  return only !== undefined && before.every((body) => body.name === only.name) ? only.text : null;
}

/** "its director": not of whoever the text is about, but of somebody told just before. */
const POINTS = /(?:^|[\s,])(?:its|their|his|her|whose) $/i;
/** "director of the charity": a body that is told, and is none of those found. */
const OF_ANOTHER = /^ (?:of|at|for) (?:the |an? )?\p{L}/u;
/** What follows a title behind its name; empty where it stands before it. */
function behindTitle(text: string, { title, end }: Person): string {
  const tail = text.slice(end, end + 120), at = title === null ? -1 : tail.indexOf(title);
  return at < 0 || at > 12 ? '' : tail.slice(at + (title?.length ?? 0));
}

function kindsOf(title: string): ((kind: PartyKind) => boolean) | null {
  if (OF_A_SCHOOL.test(title)) return (kind) => kind === 'university';
  if (OF_A_FIRM.test(title)) return (kind) => kind !== 'government';
  return LEADS.test(title) ? () => true : null;
}

/** The body that a text names first and no other more often. */
function principal(bodies: readonly Body[]): string | null {
  const [first] = bodies;
  if (first === undefined) return null;
  const counts = new Map<string, number>();
  for (const { name } of bodies) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Math.max(...counts.values()) > (counts.get(first.name) ?? 0) ? null : first.name;
}

/** A body as the text called it last before a place: by its short name where it has one. */
function calledLast(bodies: readonly Body[], name: string, place: number): string {
  return bodies.findLast((body) => body.name === name && body.end <= place)?.text ?? name;
}

function lineAt(text: string, place: number): string {
  const from = text.lastIndexOf('\n', place - 1) + 1;
  return text.slice(from, from + 40);
}

/** Puts right what stands beside a title as its body: a field in charge of, a short name, words too many. */
import { sensesOf } from '../../cities/gazetteer.ts';
import { firstFrom } from '../../in-order.ts';
import { OFFICE_FIELDS, PLACE_HEADS } from '../org-words.ts';
import { titleWithField } from '../offices.ts';
import { bodyCalled, NOUN, PART_OF_BODY, type Body, type Person, type Scene } from './scene.ts';

/** So far from a name its title and the body beside it reach. */
const REACH = 130;
const CALLED = new RegExp(`^(?:the )?(${NOUN})$`);
/** Offices that are held for a field: "Minister of Plantations", "Vice-President for Operations". */
const HAS_A_FIELD = /(?:minister|secretary|commissioner|vice[- ]president)$/i;
const WORD = /^\p{Lu}?\p{Ll}+$/u;

/** The person with the body that is meant by the words beside its title. */
export function toldRightly(scene: Scene, person: Person): Person {
  const { organization: told, title } = person;
  if (told === null) return person;
  const whole = wholeOf(scene, person, told);
  if (whole !== null) return { ...person, organization: whole };
  const beside = bodyBeside(scene, person, told);
  if (beside !== null) return beside === told ? person : { ...person, organization: beside };
  const noun = CALLED.exec(told)?.[1], body = noun === undefined ? null : bodyCalled(scene, noun, person.start);
  if (body !== null) return { ...person, organization: body.name };
  if (title !== null && isField(title, told)) return { ...person, ...titleWith(scene, person, told) };
  return { ...person, organization: withoutCountry(told) };
}

/** "Head of the Department of Soils at the University of Porto": the body that the part belongs to. */
function wholeOf({ text, bodies }: Scene, { start, end }: Person, told: string): string | null {
  if (!PART.test(told)) return null;
  const at = text.indexOf(told, Math.max(0, start - REACH)), next = at < 0 || at > end + REACH ? undefined : firstFrom(bodies, at + told.length);
  return next !== undefined && (next.kind === 'university' || OWN_PART.test(told)) && WITHIN.test(text.slice(at + told.length, next.start)) ? next.text : null;
}
const PART = /^(?:Department|School|Faculty|Division|Section|Laboratory|Unit|Chair|Institute|College|Graduate School) of /, OWN_PART = /^(?:Faculty|Division|Section|Laboratory|Unit|Chair) /;
const WITHIN = /^(?:,| (?:at|of|in))(?: (?:of|at))? (?:the )?$/;

/** Nobody's name, but what somebody is in charge of. */
function isField(title: string, told: string): boolean {
  return /^\p{Ll}/u.test(told) || HAS_A_FIELD.test(title) && told.split(/,? and |, | & | /).some((word) => OFFICE_FIELDS.has(word)) && sensesOf(told) === null || HAS_A_FIELD.test(title) && WORD.test(told) && sensesOf(told) === null;
}
/** The title with the field that follows it in the text. */
function titleWith({ text }: Scene, { title, start, end }: Person, field: string): Pick<Person, 'title' | 'organization'> {
  const around = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
  return { title: titleWithField(around, title ?? '', field) ?? title, organization: null };
}

/** "Chiang Mai of Thailand" is Chiang Mai. */
function withoutCountry(told: string): string {
  const at = told.lastIndexOf(' of ');
  if (PLACE_HEADS.has(told.slice(0, Math.max(0, at)))) return told;
  const land = at < 0 ? null : sensesOf(told.slice(at + 4)), town = land === null || land.countries.length === 0 ? null : sensesOf(told.slice(0, at));
  return town !== null && town.cities.length > 0 ? told.slice(0, at) : told;
}

/** A body of the text that the words name in part, or with words too many; by its abbreviation where that stands there. */
function bodyBeside({ text, bodies }: Scene, person: Person, told: string): string | null {
  const limit = person.end + REACH;
  let same: Body | null = null;
  for (let body = firstFrom(bodies, person.start - REACH); body !== undefined && body.start < limit; body = firstFrom(bodies, body.end)) {
    if (body.name === told || body.text === told) {
      // Of several the one next to the person: the last before, the first behind.
      if (same === null || body.end <= person.start) same = body;
    } else if (isWhole(text, body, told) || isPart(body, told)) return body.text;
  }
  return same === null ? null : isAbbreviation(same) && text[same.start - 1] !== '(' ? same.text : told;
}
/** "Port Authority" where "Port Authority of Valencia" stands. */
const isWhole = (text: string, body: Body, told: string): boolean => told.includes(' ') && /^[ .,]/.test(body.text.slice(told.length)) && body.text.startsWith(told) && text.startsWith(told, body.start);
/** "Turkish maker Norlake Foods", "Norlake Foods from Oslo": words that are none of the name. */
const isPart = (body: Body, told: string): boolean => body.text.endsWith(` ${told}`) && /^\p{Lu}/u.test(told) && sensesOf(told) === null || told.endsWith(` ${body.text}`) && body.text.includes(' ') && !COMMITTEE.test(told) || told.startsWith(`${body.text} from `);
const COMMITTEE = new RegExp(`^${PART_OF_BODY} of `);
const isAbbreviation = ({ text, name }: Body): boolean => text !== name && /^[\p{Lu}\p{N}&-]{2,}$/u.test(text);

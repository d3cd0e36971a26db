/** The whole of a title: "project manager", "head of research", "Professor Anna Lind, vice-rector". */
import { firstTouching } from '../../in-order.ts';
import { FUNCTION_NOUNS } from '../org-words.ts';
import { alternatives, WHOLE_OFFICES } from '../titles.ts';
import { titleBefore, type Person, type Scene } from './scene.ts';

/** Words before an office that belong to it, in small letters or large. */
const OWN: ReadonlySet<string> = new Set('fire police union general board fair project sales group press state media former executive associate assistant managing marketing finance financial medical artistic technical commercial operating regional country district deputy vice acting senior chief honorary permanent second first programme program research expedition opposition plant branch port harbour harbor team national federal parliamentary scientific musical sports human resources export import technology city government incoming outgoing interim joint lead head jury lieutenant purchasing exploration landscape special'.split(' ').concat([...FUNCTION_NOUNS].map((word) => word.toLowerCase())));
/** "Lagos State Commissioner", "Kigali City Mayor": not a commissioner of state. */
const IN_LAND = /\p{Lu}\p{Ll}+ $/u;
const BEFORE = /(?:^|[\s,(“"])((?:[\p{L}-]{4,12} ){1,2})$/u;
/** "of research", "for the environment": a field in small letters behind an office; "of the club" is none. */
const FIELD = /^ (?:of|for|in charge of) (?:(?:the )?environment|(?!(?:the|an?|its|his|her|our|their|this|that|all|more|some|many|both|about|over) )[\p{Ll}-]{3,20}(?: (?:and )?[\p{Ll}-]{3,20}){0,2}?)(?=[,.;:)”"\n]| at | in the |$)/u;
/** A rank or a form of address, behind whose bearer's name the office stands. */
const RANK = /^(?:Professor|Prof|Councillor|Councilor|Cllr|Cr|Alderman|Engineer|Associate Professor)$/;
const OFFICE = alternatives(WHOLE_OFFICES.filter((office) => office.length > 3));
const OFFICE_BEHIND = new RegExp(`^(?:,| as) (?:the |its |an? )?((?:[\\p{L}-]{3,12} ){0,2}(?:${OFFICE}|${OFFICE.toLowerCase()}))(?=[,.;:)]| of | for | at )`, 'u');
/** "Anna Lind, Communications Director, 555-0100": whom to ask is told with what they do there. */
const DESK = /^, (?:the )?((?:(?:Corporate|Public|Media|Press|Senior|International|External|Internal|Marketing|Municipal|Chief|Deputy|Assistant|Investor|Strategic|Digital|Group|City|Information|Communications|Foreign) ){0,3}(?:Officer|Manager|Director|Relations|Communications|Affairs|Spokes(?:man|woman|person)|Secretary|Desk|Adviser|Advisor|Coordinator|Press|Media))(?=[,\n:(]|$)/u;

/** The person with as much of the title as the text tells. */
export function wholeTitle(scene: Scene, person: Person): Person {
  const { title } = person, tail = scene.text.slice(person.end, person.end + 90);
  if (title === null || RANK.test(title)) {
    const behind = OFFICE_BEHIND.exec(tail)?.[1] ?? (person.rule === 'person.contact' ? DESK.exec(tail)?.[1] : undefined);
    return behind === undefined ? person : { ...person, title: behind };
  }
  const opens = titleBefore(scene.text, person);
  if (opens >= 0) {
    const own = wordsBefore(scene, opens, title);
    return own === '' ? person : { ...person, title: own + title };
  }
  const at = tail.indexOf(title), field = at < 0 || at > 6 ? undefined : FIELD.exec(tail.slice(at + title.length))?.[0];
  return field === undefined ? person : { ...person, title: title + field };
}

/** The words right before a title that are part of it, and of no body's or town's name. */
function wordsBefore({ text, bodies, towns }: Scene, opens: number, title: string): string {
  const from = Math.max(0, opens - 30), found = BEFORE.exec(text.slice(from, opens))?.[1] ?? '';
  let own = '';
  for (const word of found.split(' ').slice(0, -1).toReversed()) {
    const start = opens - own.length - word.length - 1;
    const named = [bodies, towns].some((spans) => firstTouching(spans, { start, end: start + word.length }) !== undefined);
    if (named || !OWN.has(word.toLowerCase()) || (word === 'State' || word === 'City' && /^mayor/i.test(title)) && IN_LAND.test(text.slice(from, start))) break;
    own = `${word} ${own}`;
  }
  return own;
}

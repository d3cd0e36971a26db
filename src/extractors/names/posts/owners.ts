/** Whose an office is by the words before the name: "Norlake's Minister of Health, Anna Lind", "her successor, Jan Petrus", "Norlake Foods has named Vera Lind". */
import { lastBefore } from '../../in-order.ts';
import { countryName, sensesOf } from '../../cities/gazetteer.ts';
import { COUNTRY_OF_ADJECTIVE } from '../../text/nations.ts';
import { PEERS } from '../titles.ts';
import { sentenceAt, type Person, type Scene } from './scene.ts';

/** So far before a name the words reach that tell its bearer's office. */
const REACH = 130;
/** "his Kenyan counterpart", "her Ugandan colleague". */
const PEER = new RegExp(`(?:^|[\\s,(])(?:[Hh]is|[Hh]er|[Tt]heir) (\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?) (?:[\\p{Ll}]+ ){0,2}(?:${PEERS.join('|')}|opposite number),? $`, 'u');
/** "her counterpart at the Central Bank of Norlake, Jan Petrus". */
const PEER_AT = new RegExp(`(?:${PEERS.join('|')}) (?:at|from|of|in) (?:the )?(\\p{Lu}[^,;.()\\n]{2,60}), $`, 'u');
/** "She succeeds Anna Lind", "her successor, Jan Petrus": in the same office. */
const FOLLOWS = /(?:^|[\s,(])(?:succeed(?:s|ed|ing)|replac(?:es|ed|ing)|takes over from|took over from|(?:[Hh]is|[Hh]er) (?:successor|predecessor),?) (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?$/;
/** "Norlake Foods has named Vera Lind head of sales". */
const CHOSEN = /(?:^|[\s,(])(?:re-?)?(?:elected|appointed|named|nominated|promoted|hired|recruited) (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?$/;
/** Before an office: "Norlake's", and words that rank it. */
const POSSESSED = /(?:^|[\s,(“"])((?:\p{Lu}[\p{L}.-]*(?: (?:of |and |the )?)?){1,4}?)['’]s? (?:[\p{Ll}-]{2,14} ){0,3}$/u;

/** The body or the state told before the name, or null. */
export function ownerBefore(scene: Scene, person: Person, posts: ReadonlyMap<string, Person>): Partial<Person> | null {
  const { text } = scene, lead = text.slice(Math.max(0, person.start - REACH), person.start);
  if (FOLLOWS.test(lead)) return followed(scene, person, posts);
  const adjective = PEER.exec(lead)?.[1], land = adjective === undefined ? null : countryName(COUNTRY_OF_ADJECTIVE.get(adjective) ?? '');
  const at = land ?? PEER_AT.exec(lead)?.[1] ?? null;
  if (at !== null) return { organization: at };
  if (CHOSEN.test(lead)) return chooser(scene, person);
  const said = PAIR.exec(text.slice(person.end, person.end + 60))?.[1];
  if (said !== undefined) return oneOfTwo(scene, person, said === 'former');
  const body = lastBefore(scene.bodies, person.start), gap = body === undefined || body.end > person.start ? '' : text.slice(body.end, person.start);
  const led = body === undefined ? null : LED_BY.test(gap) ? { organization: body.text } : newOfficer(gap, body.text);
  if (led !== null) return led;
  const ministry = BARE_DEPUTY.test(person.title ?? '') ? onlyMinistry(scene) : null;
  if (ministry !== null) return { organization: ministry };
  const place = person.title === null ? null : possessor(lead, person.title);
  return place === null ? null : { organization: place };
}

/** The office of whoever was told last before: who follows in it, or went before. */
function followed({ people }: Scene, person: Person, posts: ReadonlyMap<string, Person>): Partial<Person> | null {
  const last = people.findLast((other) => other.end <= person.start && other.name !== person.name);
  const held = last === undefined ? undefined : posts.get(last.name);
  return held === undefined || person.start - (last?.end ?? 0) > FAR ? null : { title: person.title ?? held.title, organization: held.organization };
}
const FAR = 300;

/** "president of the former", "who presides over the latter": of two bodies told before. */
const PAIR = /^,[^.;]{1,40}? (?:of|over|for) the (former|latter)(?![\p{L}])/u;
function oneOfTwo({ bodies }: Scene, { start }: Person, first: boolean): Partial<Person> | null {
  const names = [...new Set(bodies.filter((body) => body.end <= start && start - body.end < TWO_SENTENCES).map((body) => body.name))].slice(-2);
  const organization = names.length < 2 ? undefined : names[first ? 0 : 1];
  return organization === undefined ? null : { organization };
}
const TWO_SENTENCES = 500;
/** "The Norlake Society, chaired by Anna Lind". */
const LED_BY = /^,? (?:chaired|headed|directed|managed|run) by (?:(?:Mr|Mrs|Ms|Dr|Prof|Sir)\.? )?$/;
/** "Norlake College has a new rector. Anna Lind". */
function newOfficer(gap: string, organization: string): Partial<Person> | null {
  const title = NEW.exec(gap)?.[1];
  return title === undefined ? null : { title, organization };
}
const NEW = /^ (?:has|gets|welcomes) a new ([\p{Ll}-]{3,20}(?: [\p{Ll}]{3,14})?)\. (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?$/u;
/** Of a ministry, where the text names but one; the minister is the state's. */
const BARE_DEPUTY = /^(?:first )?(?:deputy|vice)[ -]minister$/i;
function onlyMinistry({ bodies }: Scene): string | null {
  const names = new Set(bodies.filter((body) => body.name.startsWith('Ministry of ')).map((body) => body.name)), [only] = names;
  return names.size === 1 ? only ?? null : null;
}

/** The one body of the sentence before the choice. */
function chooser(scene: Scene, person: Person): Partial<Person> | null {
  const { start } = sentenceAt(scene, person.start), before = scene.bodies.filter((body) => body.start >= start && body.end <= person.start);
  const [only] = before;
  return only !== undefined && before.every((body) => body.name === only.name) ? { organization: only.text } : null;
}

/** "Uruguay's Vice-Minister of Industry, Anna Lind": a state or a town that the office belongs to. */
function possessor(lead: string, title: string): string | null {
  const [office = title] = title.split(/ (?:of|for) /), at = lead.lastIndexOf(office);
  const words = at < 0 ? undefined : POSSESSED.exec(lead.slice(0, at))?.[1]?.trim();
  const senses = words === undefined ? null : sensesOf(words);
  return words !== undefined && senses !== null && senses.countries.length + senses.regions.length + senses.cities.length > 0 ? words : null;
}

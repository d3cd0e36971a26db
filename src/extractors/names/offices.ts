/** What stands around a titled name completes its office: the field in charge of, the place or the body that it is held for. */
import type { Draft } from '../draft.ts';
import type { Found, PersonFinding, Span } from '../../record.ts';
import { placeById, sensesOf } from '../cities/gazetteer.ts';
import { firstEndingBehind, firstFrom, firstTouching, lastBefore } from '../in-order.ts';
import { COUNTRY_OF_ADJECTIVE } from '../text/nations.ts';
import { FUNCTION_NOUNS, OFFICE_FIELDS, OPENERS } from './org-words.ts';
import { BETWEEN, IS_OFFICE } from './titles.ts';

type Person = Found<PersonFinding>;
/** A place or a body by the words that name it. */
interface Named extends Span { readonly name: string }

const REACH = 70;
/** Offices of a town: where nothing is named behind them, they are held where the release comes from. */
const OF_A_TOWN = /^(?:(?:lord|vice|deputy|acting|executive vice)[ -])*(?:mayor(?:ess)?|city manager|provost|burgomaster|alderman)$/i;
/** "Investment Minister", "Deputy City Manager", "Commission President": a word with a capital before such an office belongs to it. */
const TAKES_A_FIELD = /(?:Minister|Secretary|Commissioner|Manager|President|Director|Officer|Chairman|Chairwoman|Chair|Mayor|Governor|Editor)$/;
const FIELD_BEFORE = /(?:^|[\s,(“"])((?:(?!(?:The|An?|Its|Their|His|Her|And|But|At|In|On|For|By|From|With|To|As|When|While|After|Before|Said|Former|Then|Both|Two)(?![\p{L}]))\p{Lu}\p{Ll}{2,14} ){1,2})$/u;
const DEPUTY = new Set(['Deputy', 'Vice', 'Acting', 'Assistant', 'Associate', 'Senior', 'Executive', 'Chief', 'City', 'Town', 'Port', 'Harbour', 'Harbor', 'Commission', 'Council', 'Board', 'Communications', 'Operations', 'Marketing', 'Program', 'Programme', 'Project', 'Regional', 'Area', 'Country', 'Environment', 'Infrastructure', 'Prime', 'Honorary', 'Permanent', 'Parliamentary', 'Federal', 'State', 'National', 'Principal', 'Group', 'Human', 'Resources']);
/** "of Oulu", "of the University of Turku", behind the name. */
const BEHIND = /^,? (?:of|from|at|for) (?:the )?(?:City of |Town of |Municipality of )?$/;
/** "Erie ", "Milwaukee port " and "Port Authority (PA) ", before the title. */
const BEFORE = /^(?:['’]s|\))? $/;
/** "the Association", "the Bureau": a body that was named in full before. */
const SHORT = /^(?:the )?(?:Association|Bureau|Bank|Fund|Chamber|Authority|Agency|Council|Board|Commission|Committee|Company|Group|Corporation|University|Institute|Academy|College|School|Foundation|Federation|Union|Port|Airport|Museum|Hospital|Department|Office|Ministry|Centre|Center|Society|Trust)$/;

/** The persons with what their surroundings tell of their office. */
export function withOffices(draft: Draft, people: readonly Person[]): Person[] {
  if (people.every((person) => person.title === null)) return [...people];
  const bodies: readonly Named[] = draft.organizations;
  const places = draft.cities.flatMap((c) => c.mentions.map((m): Named => ({ start: m.start, end: m.end, name: m.text === m.text.toUpperCase() ? c.name : m.text })));
  const named = [...bodies, ...places.filter((place) => firstTouching(bodies, place) === undefined)].toSorted((a, b) => a.start - b.start);
  const names = new Map(named.map((n) => [draft.text.slice(n.start, n.end), n.name]));
  const town = townOf(draft);
  // A town has one mayor: the second to be named is a guest.
  let mayor: string | null = null;
  return people.map((given) => {
    const person = ownTitle(given, names);
    if (person.title === null) return person;
    const titled = withField(draft.text, person, named);
    const organization = inFull(titled.organization, person.start, bodies) ?? before(draft.text, titled, { named, bodies }) ?? behind(draft.text, person, named) ?? (OF_A_TOWN.test(titled.title ?? '') && !(isMayor(titled) && mayor !== null && mayor !== person.name) ? town(person) : null);
    if (isMayor(titled) && organization !== null && organization === town(person)) mayor ??= person.name;
    return { ...titled, organization };
  });
}

const isMayor = ({ title }: Person): boolean => /^(?:lord )?mayor$/i.test(title ?? '');
/** "Anna Lind, Norlake chief": whose chief she is. */
function ownTitle(person: Person, names: ReadonlyMap<string, string>): Person {
  const { title } = person;
  if (title === null) return person;
  const [first = ''] = title.split(' ');
  const own = title.includes(' ') ? names.get(first) : undefined;
  return own === undefined ? person : { ...person, title: title.slice(first.length + 1), organization: person.organization ?? own };
}

/** "the Minister of Trade", "Investment Minister": the field belongs to the title, and is no body. */
function withField(text: string, person: Person, named: readonly Named[]): Person {
  const title = person.title ?? '', { organization } = person;
  const lead = text.slice(Math.max(0, person.start - REACH), person.start);
  const [, field = '', of] = /^(.*?)(?: of (?:the )?(\p{Lu}.*))?$/u.exec(organization ?? '') ?? [];
  if (field !== '' && field.split(/,? (?:and )?|, ?| & /).every((word) => OFFICE_FIELDS.has(word))) {
    const whole = titleWithField([lead, text.slice(person.end, person.end + REACH)], title, field);
    return whole === null ? person : { ...person, title: whole, organization: of ?? null };
  }
  const at = lead.lastIndexOf(title);
  if (at < 0 || !TAKES_A_FIELD.test(title)) return person;
  const both = FIELD_BEFORE.exec(lead.slice(0, at))?.[1] ?? '', [first = '', ...rest] = both.split(' ');
  // "Kenyan Water Minister": the nation is no part of the office.
  const words = rest.length > 1 && COUNTRY_OF_ADJECTIVE.has(first) ? rest.join(' ') : both;
  const from = person.start - lead.length + at - words.length;
  const kept = words.trim().split(' ');
  const own = kept.every((word) => DEPUTY.has(word) || FUNCTION_NOUNS.has(word)) && firstTouching(named, { start: from, end: from + words.length }) === undefined;
  return words !== '' && own ? { ...person, title: `${words}${title}` } : person;
}

/** A title with the field that it is held for, as one of the stretches around a name has both; null where none has. */
export function titleWithField(around: readonly string[], title: string, field: string): string | null {
  const wholes = [' of ', ' for ', ' of the ', ' for the '].map((link) => `${title}${link}${field}`);
  return around.flatMap((words) => wholes.filter((whole) => words.includes(whole)))[0] ?? null;
}

/** "Mayor Anna Lind of Oulu": the place or body right behind the name. */
function behind(text: string, person: Person, named: readonly Named[]): string | null {
  const next = firstFrom(named, person.end);
  return next !== undefined && next.start - person.end < 30 && BEHIND.test(text.slice(person.end, next.start)) ? next.name : null;
}

/** "Erie Mayor Anna Lind": the place or body right before the title. */
function before(text: string, person: Person, { named, bodies }: { named: readonly Named[]; bodies: readonly Named[] }): string | null {
  const lead = text.slice(Math.max(0, person.start - REACH), person.start);
  const at = lead.lastIndexOf(person.title ?? '');
  if (at < 0 || !BETWEEN.test(lead.slice(at + (person.title ?? '').length))) return null;
  const opens = person.start - lead.length + at;
  const last = lastBefore(named, opens);
  if (ITS.test(text.slice(Math.max(0, opens - 14), opens))) {
    const body = ownerBefore(text, opens, bodies);
    return body !== undefined && opens - body.end < NEAR ? body.name : null;
  }
  if (last !== undefined && last.end <= opens && BEFORE.test(text.slice(last.end, opens))) return last.name;
  const letters = LETTERS.exec(text.slice(Math.max(0, opens - 12), opens))?.[1];
  if (letters !== undefined && !IS_OFFICE.has(letters)) return letters;
  const firm = CHIEF.test(person.title ?? '') ? FIRM.exec(text.slice(Math.max(0, opens - 24), opens))?.[1] : undefined;
  if (firm !== undefined && !OPENERS.has(firm) && !FUNCTION_NOUNS.has(firm) && !DEPUTY.has(firm)) return firm;
  return RULES_A_LAND.test(person.title ?? '') ? landBefore(text.slice(0, opens)) : null;
}

/** "ESHOT General Manager Anna Lind": a body by its letters. */
const LETTERS = /(?:^|[\s(])(?!VIP|SVP|EVP|TBA|AND|THE|FOR)(\p{Lu}{3,9}|E[UC]|U[NSK]|U\.[SK]\.|AU) $/u;

/** "Norlake CEO Anna Lind": whose chief she is, whatever the name tells. */
const CHIEF = /^(?:CEO|CFO|COO|CTO)$/, FIRM = /(?:^|[\s(])(\p{Lu}\p{Ll}[\p{L}\d&-]{1,18}) $/u;

/** Offices of states, provinces and the like. */
const RULES_A_LAND = /(?:Governor|Premier|President|Minister|Prefect|Secretary|Commissioner|Ambassador|Trade Representative)(?: General)?(?: (?:of|for|to) .+)?$/;
const LAST_NAME = /(?:^|[\s,(“"])(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}?)(?:['’]s)? $/u;

const FOR_A_SIDE = /(?:^|[\s,])(?:for|on behalf of) $/;
const LAND_KIND = / (?:State|Province|County|Region|Prefecture|Oblast)$/;

/** "Ohio Governor Anna Lind": the state or region right before the title. */
function landBefore(lead: string): string | null {
  const told = LAST_NAME.exec(lead.slice(-REACH)), words = told?.[1]?.split(' ') ?? [];
  // "signing for Malta was …, for Fiji Minister Eva Lind": a side, and who stands for it.
  if (told !== null && FOR_A_SIDE.test(lead.slice(-REACH).slice(0, told.index + 1))) return null;
  for (let from = 0; from < words.length; from++) {
    const name = words.slice(from).join(' '), senses = sensesOf(name) ?? sensesOf(name.replace(LAND_KIND, ''));
    if (senses !== null && senses.regions.length + senses.countries.length + (isFree(name) ? senses.cities.length : 0) > 0) return name;
  }
  return null;
}

/** A town's name that is no field of work and no rank: there is a Commerce and a Union on the map. */
const isFree = (name: string): boolean => !OFFICE_FIELDS.has(name) && !FUNCTION_NOUNS.has(name) && !DEPUTY.has(name) && !OPENERS.has(name) && name !== 'Union';

/** Whose "its" before an office is: a body right before it, else who acts rather than with whom. */
function ownerBefore(text: string, opens: number, bodies: readonly Named[]): Named | undefined {
  const last = lastBefore(bodies, opens + 1);
  if (last === undefined || !PARTNERED.test(text.slice(Math.max(0, last.start - 14), last.start)) || !LATER.test(text.slice(last.end, opens))) return last;
  for (let i = firstEndingBehind(bodies, last.start) - 1, steps = 0; i >= 0 && steps < FEW; i--, steps++) {
    const body = bodies[i];
    if (body === undefined || opens - body.end > NEAR) break;
    if (!PARTNERED.test(text.slice(Math.max(0, body.start - 14), body.start))) return body;
  }
  return last;
}
const PARTNERED = /(?:^|[\s(])(?:with|from|to|by|for) (?:the )?$/;
/** Another clause has begun since. */
const LATER = /[;.] |, (?:said|according to) /;
const FEW = 6;

/** "its president Anna Lind": of the body that acts, or was named last. */
const ITS = /(?:^|[\s,])[Ii]ts $/, NEAR = 250;
/** So many bodies back one is still meant by a word of its name. */
const MOST = 40;

/** A body told by its last word, by the name that it has in full. */
function inFull(organization: string | null, at: number, bodies: readonly Named[]): string | null {
  if (organization === null) return null;
  const [, city] = /^(.*(?: City| Province| County| Prefecture)) of (?:the )?(?:\p{Lu}[\p{L}' ]+)$/u.exec(organization) ?? [];
  if (city !== undefined) return city;
  if (!SHORT.test(organization)) return organization;
  const word = organization.replace(/^the /, '');
  for (let i = firstEndingBehind(bodies, at) - 1, steps = 0; i >= 0 && steps < MOST; i--, steps++) {
    const name = bodies[i]?.name ?? '';
    if (name.includes(' ') && ` ${name} `.includes(` ${word} `)) return name;
  }
  return organization;
}

/** Tells the town that a release comes from: by its dateline, or by its site where the sentence speaks of no other. */
function townOf({ dateline, cities, homeCity, sentences }: Draft): (person: Person) => string | null {
  const of = dateline === null ? undefined : cities.find((c) => c.mentions.some((m) => m.start >= dateline.start && m.end <= dateline.end));
  if (dateline !== null || homeCity === null) return () => of?.name ?? null;
  const home = placeById(homeCity)?.name ?? null;
  const others = cities.filter((c) => c.geonameId !== homeCity).flatMap((c) => c.mentions).toSorted((a, b) => a.start - b.start);
  return (person) => {
    const sentence = sentences[firstEndingBehind(sentences, person.start + 1)];
    return sentence !== undefined && firstTouching(others, sentence) === undefined ? home : null;
  };
}

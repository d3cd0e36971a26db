/** Finds the persons a text names, with their title and the body they speak for. */
import type { Draft } from '../draft.ts';
import type { Found, Mention, PersonFinding } from '../../record.ts';
import { sensesOf } from '../cities/gazetteer.ts';
import { FUNCTION_NOUNS, MONTH_DAY_WORDS, OPENERS, kindOfWord } from './org-words.ts';
import { findHanPeople, isChinese } from './han.ts';
import { Claims, firstEndingBehind, firstTouching, onceFor } from '../in-order.ts';
import { appointed, mayAppoint } from './appointed.ts';
import { officersOf } from './before-body.ts';
import { belonging } from './belonging.ts';
import { signsIn } from './capitals.ts';
import { ADDRESSES, IS_OFFICE, NOT_NAMES, POST_NOMINALS, RANKS_OF_BIRTH, SAYING, SIGNS } from './titles.ts';
import { together } from './together.ts';
import { matchesOf } from '../matches.ts';
import { doers } from './roles.ts';
import { TITLES } from '../text/abbreviations.ts';
import { withOffices } from './offices.ts';
import { withSurnames } from './surnames.ts';
import { addressedIn, FIELDS, FULL, SIGNS_AS_BODY, titledIn } from './titled.ts';
import { agedOrMoved, belowQuotes, credited, hiddenSpeakers, labelled, lived, presented, quotedSpeakers, roleSpeakers, signatures, signers } from './presented.ts';

type Person = Found<PersonFinding>;

/** How often a rule's find was a person's name, whole, in releases annotated beforehand; rounded down where there were few. */
const CONFIDENCE = {
  'person.presented': 0.85,
  'person.title-before': 0.95, 'person.title-after': 0.95, 'person.form-of-address': 0.95, 'person.speaker': 0.88, 'person.contact': 0.87,
} as const;
type Rule = keyof typeof CONFIDENCE;

/** "Media contact: Dana Ruiz, 253-555": whom to ask. */
const CONTACT = new RegExp(`(?:(?:[Cc]ontacts?|[Ee]nquiries|[Ii]nquiries|[Qq]ueries)(?: [\\p{L}]{2,12}){0,2}:\\s{0,3}|(?<=^|[\\n(])(?:Media|Press|Press [Oo]ffice|Investor [Rr]elations|Public [Rr]elations|Communications|(?:For )?(?:[Ff]urther |[Mm]ore )?[Ii]nformation): |(?<=information|details|questions|interviews|enquiries|inquiries),? (?:please )?contact )(${FULL})(?=,|\\n|$|\\s?[–(|-]| \\+?\\d| (?:on|at|by) )`, 'gu');
const SPEAKING = new RegExp(`(?<![\\p{L}])(?:${SAYING}) (${FULL})|(?<![\\p{L}])(${FULL})(?:, [^,\\n]{1,60},)? (?:${SAYING})(?![\\p{L}])`, 'gu');

/** All mentions of persons, in order, without overlap. */
export function findPeople(draft: Draft): Person[] {
  if (isChinese(draft)) return findHanPeople(draft);
  const found: Person[] = [];
  const signs = signsIn(draft);
  for (const [i, sentence] of draft.sentences.entries()) {
    const sign = signs[i] ?? 0;
    const text = draft.text.slice(sentence.start, sentence.end);
    if (sign === 0 && !text.includes(', ') && !text.includes(' by ') && !mayAppoint(text)) continue;
    const local: Person[] = [];
    for (const candidate of candidatesIn(text, sign)) {
      const person = settled(draft, candidate, sentence.start);
      if (person === null) refuse(draft, candidate, sentence.start);
      else if (!local.some((p) => p.start < person.end && person.start < p.end)) local.push(person);
    }
    found.push(...local);
  }
  const claimed = new Claims();
  for (const person of found) claimed.add(person);
  for (const candidate of outside(draft, found)) {
    const person = settled(draft, candidate, 0);
    if (person === null || firstTouching(draft.ignored, person) !== undefined || claimed.has(person)) continue;
    claimed.add(person);
    found.push(person);
  }
  return withSurnames(draft, withOffices(draft, found.toSorted((a, b) => a.start - b.start)));
}

/** People whom no sentence presents: in lines of contacts and credits, and behind a surname that is quoted. */
function* outside(draft: Draft, found: readonly Person[]): Generator<Candidate> {
  const { text } = draft;
  for (const person of belonging(draft)) yield { ...person, rule: 'person.presented' };
  for (const person of officersOf(draft)) yield { ...person, rule: 'person.title-before' };
  if (/ontact|nquir|Queries|queries|elations: |ffice: |edia: |ress: |nformation: |cations: /.test(text)) for (const m of matchesOf(CONTACT, text)) {
    const name = m[1] ?? '';
    yield { at: m.index + m[0].length - name.length, name, title: null, of: null, rule: 'person.contact' };
  }
  for (const person of signatures(text)) yield { ...person, of: null, rule: 'person.title-after' };
  if (/ \((?:b\. |born )?1\d{3}/.test(text)) for (const person of lived(text)) yield { ...person, of: null, rule: 'person.presented' };
  for (const person of belowQuotes(text)) yield { ...person, of: null, rule: 'person.presented' };
  for (const person of labelled(text)) yield { ...person, of: null, rule: 'person.title-before' };
  for (const person of credited(text)) yield { ...person, of: null, rule: 'person.presented' };
  for (const person of hiddenSpeakers(text, found.map((p) => p.text))) yield { ...person, of: null, rule: 'person.presented' };
}

/** Tells of words that stood where a name would, where somebody listens. */
function refuse(draft: Draft, candidate: Candidate, offset: number): void {
  const start = offset + candidate.at;
  draft.trace?.refuse({ kind: 'person', start, end: start + candidate.name.length, rule: candidate.rule, why: 'the words name a place, a body, an office or a day' });
}

interface Candidate { readonly at: number; readonly name: string; readonly title: string | null; readonly of: string | null; readonly rule: Rule }

/** Strongest patterns first: the first to claim a stretch keeps it. */
function* candidatesIn(text: string, sign: number): Generator<Candidate> {
  if ((sign & SIGNS.title) !== 0) yield* titledIn(text, sign);
  if ((sign & SIGNS.address) !== 0) yield* addressedIn(text);
  if ((sign & (SIGNS.title | SIGNS.role)) !== 0) for (const person of doers(text)) yield { ...person, rule: 'person.presented' };
  if ((sign & SIGNS.saying) !== 0) for (const m of matchesOf(SPEAKING, text)) {
    const name = m[1] ?? m[2] ?? '';
    // "the Old Mill wrote": no name has an article.
    if (m[2] !== undefined && /(?:^|\s)the $/.test(text.slice(Math.max(0, m.index - 5), m.index))) continue;
    if (m[2] !== undefined && SAYS_OF_ITSELF.test(text.slice(m.index + m[0].length, m.index + m[0].length + 60))) continue;
    if (m[2] !== undefined && m[0].endsWith('concluded') && CONCLUDES.test(text.slice(m.index + m[0].length, m.index + m[0].length + 8))) continue;
    yield { at: m.index + m[0].indexOf(name), name, title: null, of: null, rule: 'person.speaker' };
  }
  if ((sign & SIGNS.saying) !== 0) for (const person of roleSpeakers(text)) yield { ...person, of: null, rule: 'person.speaker' };
  if (/[”"“»]/.test(text)) for (const person of quotedSpeakers(text)) yield { ...person, of: null, rule: 'person.speaker' };
  for (const person of agedOrMoved(text)) yield { ...person, of: null, rule: 'person.presented' };
  for (const person of appointed(text)) yield { ...person, of: null, rule: 'person.presented' };
  if ((sign & SIGNS.together) !== 0) for (const person of together(text)) yield { ...person, of: person.of ?? null, rule: person.title === null ? 'person.presented' : 'person.title-before' };
  for (const person of presented(text)) yield { ...person, of: null, rule: 'person.presented' };
  if (text.includes(' by ')) for (const person of signers(text)) if (!SIGNS_AS_BODY.test(person.name) && (sensesOf(person.name.split(' ')[0] ?? '')?.countries.length ?? 0) === 0) yield { ...person, of: null, rule: 'person.presented' };
}
/** "Norlake Skagit said on Monday it had": who speaks of itself as "it" is a body. */
const SAYS_OF_ITSELF = /^(?: (?:yesterday|today|(?:on|in) [^,;:.“”"]{3,40}?))?,?(?: that)? (?:it|its) (?!(?:is|was) (?:an? |the |not |clear|important|time|good|possible|necessary))/;
/** "concluded a contract": nothing is said. */
const CONCLUDES = /^ (?:an?|the|its|their|two|three|new|\d)(?![\p{L}])/u;
/** "Anand Rao IAS": honours behind a name are none of its parts. */
const HONOURED = new RegExp(`(?<=\\p{Ll})(?: (?:${POST_NOMINALS}))+$`, 'u');

/** "London-based Anna Lind", "nine-year-old Jan": what stands before a name. */
const DESCRIBES = /-(?:based|old|born|listed|owned|led|backed)$/;

/** "Sister Vera Lind": what members of an order are called before their full name. */
const OF_AN_ORDER: ReadonlySet<string> = new Set(['Sister', 'Brother', 'Father', 'Mother', 'Reverend', 'Lord', 'Lady']);

/** True where the first of several words is no part of the name: it opens the sentence, or tells or addresses who bears it. */
function isLedIn([first = '', ...rest]: readonly string[], rule: string): boolean {
  if (rest.length === 0) return false;
  return OPENERS.has(first) || DESCRIBES.test(first) || first === 'Professor' || OF_AN_ORDER.has(first) && rest.length > 1 || rule === 'person.title-after' && RANKS_OF_BIRTH.has(first) || ADDRESSES.includes(first.replace('.', ''));
}

/** The candidate with its name trimmed, or null when the words name something else. */
function settled(draft: Draft, candidate: Candidate, offset: number): Person | null {
  let name = candidate.name, at = candidate.at + offset;
  const title = candidate.title;
  for (let words = name.split(' '); isLedIn(words, candidate.rule); words = words.slice(1)) {
    const [first = ''] = words;
    if (first === 'The' && candidate.rule === 'person.speaker') return null;
    name = name.slice(first.length + 1);
    at += first.length + 1;
  }
  if (name.startsWith('E. ') && draft.text.slice(at - 2, at) === 'H.') { name = name.slice(3); at += 3; }
  name = name.replace(/['’]s?$/u, '').replace(HONOURED, '');
  // "Seattle-based Norlake" is a firm.
  if (/['’]s /.test(name) || !name.includes(' ') && DESCRIBES.test(candidate.name.split(' ')[0] ?? '')) return null;
  const words = name.split(' ');
  if (ADDRESSES.includes(words.at(-1) ?? '')) return null;
  if (words.length === 1 && (draft.text[at + name.length] === '.' && TITLES.has(name.toLowerCase()) || ADDRESSES.includes(name.replace('.', '')) || /^\p{Lu}\.$/u.test(name))) return null;
  if (words.some((w, i) => NOT_NAMES.has(w) || MONTH_DAY_WORDS.has(w) && (i > 0 || words.length === 1) || IS_OFFICE.has(w.replace('-', ' '))) || OPENERS.has(words[0] ?? '') || words.length > 1 && words.every((w) => FUNCTION_NOUNS.has(w)) || kindOfWord(words.at(-1) ?? '') !== null && words.length > 1) return null;
  const end = at + name.length;
  if (firstTouching(draft.organizations, { start: at, end }) !== undefined) return null;
  if (candidate.rule !== 'person.form-of-address' && isCity(draft, { start: at, end, text: name })) return null;
  if (words.length === 1 && name.length < 2 || candidate.rule !== 'person.form-of-address' && isPlaceName(name)) return null;
  return { start: at, end, text: name, name, title, organization: wholeBody(draft, candidate.of), rule: candidate.rule, confidence: CONFIDENCE[candidate.rule] };
}

/** The mentions of all cities, in order. */
const mentionsIn = onceFor((cities: Draft['cities']) => cities.flatMap((c) => c.mentions).toSorted((a, b) => a.start - b.start));

/** A name that is a city's, or one word within one. */
function isCity(draft: Draft, name: Mention): boolean {
  const mentions = mentionsIn(draft.cities);
  for (let i = firstEndingBehind(mentions, name.start); (mentions[i]?.start ?? Infinity) < name.end; i++) {
    if (!name.text.includes(' ') || mentions[i]?.text === name.text) return true;
  }
  return false;
}

/** "Mayor of Asti, Italy": states and regions are nobody's name. */
function isPlaceName(name: string): boolean {
  const senses = sensesOf(name);
  return senses !== null && (senses.countries.length > 0 || senses.regions.length > 0 && !name.includes(' '));
}

/** The fields of an office, and whose they are. */
const WHOLE_FIELDS = new RegExp(`^${FIELDS}(?: of (.+))?$`, 'u');
/** The body a title speaks of, by as much of its name as the text is known to have. */
function wholeBody({ organizations }: Draft, of: string | null): string | null {
  const told = body(of);
  return of === null || told === null ? told : organizations.find((o) => o.text.length > told.length && of.startsWith(o.text))?.text ?? told;
}
/** The body a title speaks of, without what follows it. */
function body(of: string | null): string | null {
  const fields = of === null ? null : WHOLE_FIELDS.exec(of), whose = fields?.[1];
  if (of !== null && fields !== null) return whose === undefined ? of : `${of.slice(0, -whose.length)}${body(whose) ?? whose}`;
  const cut = of?.split(/ (?:(?<!Bosnia )and|(?<=Bosnia )and(?! Herzegovina)|who|which|in|on|at|to|since|until|as|after|said|told|signed|will|has|was|is|met) /u)[0]?.trim() ?? '';
  return cut === '' ? null : cut;
}

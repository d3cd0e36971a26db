/** Finds the persons a text names, with their title and the body they speak for. */
import type { Draft } from '../draft.ts';
import type { Found, Mention, PersonFinding } from '../../record.ts';
import { sensesOf } from '../cities/gazetteer.ts';
import { FUNCTION_NOUNS, MONTH_DAY_WORDS, OFFICE_FIELDS, OPENERS, kindOfWord } from './org-words.ts';
import { findHanPeople, isChinese } from './han.ts';
import { Claims, firstEndingBehind, firstTouching, onceFor } from '../in-order.ts';
import { appointed, mayAppoint } from './appointed.ts';
import { officersOf } from './before-body.ts';
import { signsIn } from './capitals.ts';
import { ADDRESSES, alternatives, IS_OFFICE, NOT_NAMES, OFFICES, PARTICLES, RANKS_OF_BIRTH, SAYING, SIGNS, STYLES } from './titles.ts';
import { together } from './together.ts';
import { matchesOf, occurs } from '../matches.ts';
import { TITLES } from '../text/abbreviations.ts';
import { withOffices } from './offices.ts';
import { withSurnames } from './surnames.ts';
import { agedOrMoved, credited, hiddenSpeakers, labelled, presented, quotedSpeakers, roleSpeakers, signatures, signers } from './presented.ts';

type Person = Found<PersonFinding>;

/** How often a rule's find was a person's name, whole, in releases annotated beforehand; rounded down where there were few. */
const CONFIDENCE = {
  'person.presented': 0.85,
  'person.title-before': 0.95, 'person.title-after': 0.95, 'person.form-of-address': 0.95, 'person.speaker': 0.88, 'person.contact': 0.87,
} as const;
type Rule = keyof typeof CONFIDENCE;

/** Words as ways of a pattern, in which a hyphen is as good as a blank. */
const escaped = (words: readonly string[]): string => alternatives(words).replaceAll(' ', '[ -]');
const OFFICE = escaped(OFFICES);
/** Up to two words before an office belong to it; "Anna Lind, commended the Governor" tells what she did. */
const OFFICE_ANY = `(?!(?:in|on|at|for|by|with|from|to) )(?:(?!(?:by|the|an?|his|her|its|their) )[A-Z]?[a-z-]{2,12} ){0,2}(?:${OFFICE}|${OFFICE.toLowerCase()})`;
const PART = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}|\\p{Lu}\\.|(?:Md|Mohd)\\.";
/** "T V Anupama", "K L Rao": initials without a dot, two at least where no office tells that a name follows. */
const LETTERS = '(?:\\p{Lu} ){2,3}';
const NAME = `(?:${LETTERS}|(?!A |I )\\p{Lu} )?(?:${PART})(?: (?:(?:${PARTICLES}|binti|Van|De|Al|El|Bin) ){0,2}(?:${PART})){0,3}`;
const FULL = `(?:(?:${PART})(?: (?:(?:${PARTICLES}|binti|Van|De|Al|El|Bin) ){0,2}(?:${PART})){1,3}|${LETTERS}\\p{Lu}[\\p{L}\\p{M}'’-]{2,24})`;

/** Forms of address that stand between an office and a name: `Rector Prof. Dr. Jan Kos`, `Chairman, H.E. Dr. Salim`. */
const STYLED = `(?: \\(?(?:${STYLES}|Miss)\\.?\\)?)*`;
/** "Minister of Health and Social Welfare": what an officer is in charge of, however many words it takes. */
const FIELD = `(?:${[...OFFICE_FIELDS].join('|')})`;
const FIELDS = `${FIELD}(?:(?:,|,? and| &)? ${FIELD}){0,6}`;
/** What an office behind a name is of: several fields, with commas between them, and whose they are; else a body. */
const OF = `(?: (?:of|at|for|to|from) (?:the )?(?:(?:commune|municipality|city|town|district|province|region) of )?(${FIELD}(?:(?:,|,? and| &)? ${FIELD}){1,6}(?![\\p{L}-]| \\p{Lu})(?: of (?:the )?\\p{Lu}[^,;.()“”"\\n]{1,60})?|\\p{Lu}[^,;.()“”"\\n]{1,80}))?`;
/** "Managing Director and Group CEO of". */
const SECOND = '(?: (?:and|&) (?:[A-Z]?[a-z-]{2,12} ){0,2}(?:CEO|President|Chairman|Chair|Director|Manager|Secretary|Officer|Chief Executive(?: Officer)?|Head|Founder|chief executive|director|manager|chair|president|head))?';
/** "of Japan to Peru": where an ambassador is sent. */
const STATE = "(?:(?:Federal|Islamic|People['’]s|Democratic|Socialist|United|Arab) ){0,3}(?:Republic|Kingdom|Sultanate|State|Emirate) of (?:the )?\\p{Lu}[\\p{L}'’-]{1,24}";
const HOST = "(?:(?<= of (?:the )?(?:[\\p{Lu}][\\p{L}'’-]{1,24})) to (?:the )?(?:(?:South|North|New|Saudi|Sri|Costa|El|United|Czech|Papua New|Burkina|Sierra|Ivory|Viet|Dominican|United Arab) )?\\p{Lu}[\\p{L}'’-]{1,24})";
const BEFORE = new RegExp(`(?<![\\p{L}])(${OFFICE}|${OFFICE.toLowerCase()})(?: Extraordinary(?: and Plenipotentiary)?)?(?: (?:of|for|(?<=(?:[Aa]mbassador|[Cc]onsul(?: [Gg]eneral)?|Commissioner|Envoy|Representative) )(?:to|in)) (?:the )?(${FIELDS}(?: of (?:the )?\\p{Lu}[\\p{L}'’-]{1,24})?|${STATE}|\\p{Lu}[\\p{L}'’-]{1,24}))?${HOST}?,?${STYLED} (${NAME})`, 'gu');
/** "the director of the agency, Nadia Benkirane". */
const ofBody = (next: string): RegExp => new RegExp(`(?<![\\p{L}])(${OFFICE}|${OFFICE.toLowerCase()}) of (?:the |its |our )?([\\p{L}][^,;.()\\n]{1,60})(?: \\([\\p{Lu}\\d&-]{2,12}\\))?${next} (${FULL})(?=[,.;)]|$| and | said)`, 'gu');
const OF_BODY = ofBody(`,${STYLED}`);
/** "Director of the Foreign Affairs Office of Porto Mr. Jan Petrus": in lists of guests. */
const OF_BODY_STYLED = ofBody(' (?:Mr|Mrs|Ms|Dr|Prof)\\.?');
/** "the Permanent Secretary, Ministry of Works, Engr. Ade Bello": the form of address tells that a name follows the body. */
const BODY_APPOSED = new RegExp(`(?<![\\p{L}])(${OFFICE}|${OFFICE.toLowerCase()}), (\\p{Lu}[^,;.()\\n]{3,60}),(?= \\p{Lu})${STYLED.slice(0, -1)}+ (${FULL})(?=[,.;)]|$| and | said)`, 'gu');
/** "the minister of A Anna Lind and the director of B, Jan Kos": the last office is the one before the comma. */
const LAST_OFFICE = new RegExp(` and (?:the )?(${OFFICE}|${OFFICE.toLowerCase()}) of (?:the )?([^,;.]+)$`);
/** "Media contact: Dana Ruiz, 253-555": whom to ask. */
const CONTACT = new RegExp(`(?:(?:[Cc]ontacts?|[Ee]nquiries|[Ii]nquiries|[Qq]ueries)(?: [\\p{L}]{2,12}){0,2}:\\s{0,3}|(?<=^|[\\n(])(?:Media|Press|Press [Oo]ffice|Investor [Rr]elations|Public [Rr]elations|Communications|(?:For )?(?:[Ff]urther |[Mm]ore )?[Ii]nformation): |(?<=information|details|questions|interviews|enquiries|inquiries),? (?:please )?contact )(${FULL})(?=,|\\n|$|\\s?[–(|-]| \\+?\\d| (?:on|at|by) )`, 'gu');
/** "Anna Lind (SPD), chair of": the party of a politician. */
const OF_PARTY = '(?: \\(\\p{Lu}[\\p{L}-]{0,5}\\))?';
const AFTER = new RegExp(`(?<![\\p{L}])(${FULL})${OF_PARTY}, ?(?:the |its |who is |a |an )?(${OFFICE_ANY}\\b${SECOND})\\b${OF}`, 'gu');
/** `…, said chief executive …`: what follows is who speaks, not who stands before the comma. */
const SAID_FIRST = new RegExp(`^(?:${SAYING})(?![\\p{L}])`, 'u');
/** What every match of `AFTER` holds, and soon told of a sentence. */
const OFFICE_AFTER_COMMA = new RegExp(`, ?(?:the |its |who is |a |an )?(?:${OFFICE_ANY})`);
const ADDRESSED = new RegExp(`(?<![\\p{L}])(?:${escaped(ADDRESSES)})\\.? (?:\\((?:Mrs?|Ms|Miss)\\.?\\) )?(${NAME})(?:, (?:the |its |who is |a |an )?(${OFFICE_ANY})\\b${OF})?`, 'gu');
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
  for (const person of officersOf(draft)) yield { ...person, rule: 'person.title-before' };
  if (/ontact|nquir|Queries|queries|elations: |ffice: |edia: |ress: |nformation: |cations: /.test(text)) for (const m of matchesOf(CONTACT, text)) {
    const name = m[1] ?? '';
    yield { at: m.index + m[0].length - name.length, name, title: null, of: null, rule: 'person.contact' };
  }
  for (const person of signatures(text)) yield { ...person, of: null, rule: 'person.title-after' };
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

/** Titles that are as often part of a body's name: "China General Nuclear". */
const DOUBTFUL = /^(?:General|Principal|Partner|King|Queen|Prince|Princess|Engineer|Judge|Speaker|Chief|Head|Leader|Chair|Founder|Captain|Architect|Inspector|Coach|Singer|Technician|Striker|Librarian|Biologist|Historian)$/i;

/** "Fire Chief", "Opposition leader": what such an officer leads, which begins no body's name that goes on with the office. */
const LED: ReadonlySet<string> = new Set(['Fire', 'Police', 'Opposition', 'Group', 'Team', 'Delegation', 'Mission', 'Union', 'Faction', 'Community']);

/** Strongest patterns first: the first to claim a stretch keeps it. */
function* candidatesIn(text: string, sign: number): Generator<Candidate> {
  if ((sign & SIGNS.title) !== 0) yield* titledIn(text, sign);
  if ((sign & SIGNS.address) !== 0) yield* addressedIn(text);
  if ((sign & SIGNS.saying) !== 0) for (const m of matchesOf(SPEAKING, text)) {
    const name = m[1] ?? m[2] ?? '';
    if (m[2] !== undefined && SAYS_OF_ITSELF.test(text.slice(m.index + m[0].length, m.index + m[0].length + 60))) continue;
    if (m[2] !== undefined && m[0].endsWith('concluded') && CONCLUDES.test(text.slice(m.index + m[0].length, m.index + m[0].length + 8))) continue;
    yield { at: m.index + m[0].indexOf(name), name, title: null, of: null, rule: 'person.speaker' };
  }
  if ((sign & SIGNS.saying) !== 0) for (const person of roleSpeakers(text)) yield { ...person, of: null, rule: 'person.speaker' };
  if (/[”"“»]/.test(text)) for (const person of quotedSpeakers(text)) yield { ...person, of: null, rule: 'person.speaker' };
  for (const person of agedOrMoved(text)) yield { ...person, of: null, rule: 'person.presented' };
  for (const person of appointed(text)) yield { ...person, of: null, rule: 'person.presented' };
  if ((sign & SIGNS.together) !== 0) for (const person of together(text)) yield { ...person, of: null, rule: person.title === null ? 'person.presented' : 'person.title-before' };
  for (const person of presented(text)) yield { ...person, of: null, rule: 'person.presented' };
  if (text.includes(' by ')) for (const person of signers(text)) if (!SIGNS_AS_BODY.test(person.name) && (sensesOf(person.name.split(' ')[0] ?? '')?.countries.length ?? 0) === 0) yield { ...person, of: null, rule: 'person.presented' };
}
/** "signed by Manila Water", "the port manager Atlantic Docks": bodies put their names to papers and run things, too. */
const SIGNS_AS_BODY = / (?:Water|Air|Foods?|Rail|Media|Tech|Post|Mobile|Farm|Data|Cloud|Trade|Cement|Railways?|Airways|Port|Ports|Zoo|Docks|Cells?|Systems|Works|Mills|Lines|Steel|Power|Energy|Motors|Logistics|Terminals?|Holdings?|Group)$/;
/** "Norlake Skagit said on Monday it had": who speaks of itself as "it" is a body. */
const SAYS_OF_ITSELF = /^(?: (?:yesterday|today|(?:on|in) [^,;:.“”"]{3,40}?))?,?(?: that)? (?:it|its) (?!(?:is|was) (?:an? |the |not |clear|important|time|good|possible|necessary))/;
/** "concluded a contract": nothing is said. */
const CONCLUDES = /^ (?:an?|the|its|their|two|three|new|\d)(?![\p{L}])/u;
const NEXT_NAME = /^ \p{Lu}\p{L}/u, WITHIN = /(?:^|[\s(])(?:at|in|inside|outside|near) (?:the )?$/i;
/** "the rector of A, Anna Lind, the director of B, Jan Kos": who has an office before the name takes none from behind it, where a name follows that one. */
const OFFICE_TOLD = new RegExp(`(?:${OFFICE}|${OFFICE.toLowerCase()}) (?:of|at|to) [^;.()\\n]{2,70}, $`, 'u');
const STYLED_AFTER_WORD = /[\p{L}] (?:Mr|Mrs|Ms|Dr|Prof)\.? \p{Lu}/u;
const STYLED_NEXT = / (?:Mr|Mrs|Ms|Dr|Prof)$/;
const NAME_FOLLOWS = new RegExp(`^, ?${FULL}(?=[,.;]| and |$)`, 'u');
function isOfNext(text: string, m: RegExpMatchArray): boolean {
  const at = m.index ?? 0, end = at + m[0].length;
  return text[end] === ',' && NAME_FOLLOWS.test(text.slice(end, end + 90)) && OFFICE_TOLD.test(text.slice(Math.max(0, at - 110), at));
}
/** "Programme Officer, FAO": the letters of a body. */
const LETTERS_ALONE = /^\p{Lu}{2,}$/u;
function* titledIn(text: string, sign: number): Generator<Candidate> {
  if (occurs(OFFICE_AFTER_COMMA, text)) for (const m of matchesOf(AFTER, text)) if (!SAID_FIRST.test(m[2] ?? '') && !/^(?:and|or) /.test(m[2] ?? '')) {
    // "At the Corn Exchange, Mayor Lind opened": a hall, and the office of the next name.
    if (isOfNext(text, m) || STYLED_NEXT.test(m[3] ?? '')) continue;
    if (NEXT_NAME.test(text.slice(m.index + m[0].length, m.index + m[0].length + 3)) && WITHIN.test(text.slice(Math.max(0, m.index - 8), m.index))) continue;
    yield { at: m.index, name: m[1] ?? '', title: m[2] ?? null, of: m[3] ?? null, rule: 'person.title-after' };
  }
  for (const m of matchesOf(BEFORE, text)) {
    const before = DOUBTFUL.test(m[1] ?? '') ? /(\p{Lu}[\p{L}-]*) $/u.exec(text.slice(Math.max(0, m.index - 20), m.index))?.[1] : undefined;
    if (before !== undefined && !LED.has(before) && (!/^(?:Head|[Ll]eader|Chair)$/.test(m[1] ?? '') || kindOfWord(before) === null)) continue;
    const name = m[3] ?? '';
    // "President of the Chamber, Chief (Mrs.) Ngozi Adekunle": a form of address behind an office.
    if (LETTERS_ALONE.test(name) && text[m.index + (m[1] ?? '').length] === ',') continue;
    if (m[1] === 'Chief' && text.startsWith(' (', m.index + 5)) continue;
    // "the Managing Director of Norlake Data, Ms. Lim": one word behind a body is the rest of its name.
    if ((DOUBTFUL.test(m[1] ?? '') || m[2] !== undefined || / for /.test(m[0])) && !name.includes(' ') || SIGNS_AS_BODY.test(name)) continue;
    yield { at: m.index + m[0].length - name.length, name, title: m[1] ?? null, of: m[2] === undefined || TO_HOST.test(text.slice(m.index, m.index + 40)) ? owner(text, m.index) : m[2], rule: 'person.title-before' };
  }
  if ((sign & SIGNS.address) !== 0 && text.includes(', ')) for (const m of matchesOf(BODY_APPOSED, text)) {
    const name = m[3] ?? '';
    yield { at: m.index + m[0].length - name.length, name, title: m[1] ?? null, of: m[2] ?? null, rule: 'person.title-before' };
  }
  if (text.includes(' of ')) for (const m of [...(text.includes(', ') ? matchesOf(OF_BODY, text) : []), ...(STYLED_AFTER_WORD.test(text) ? matchesOf(OF_BODY_STYLED, text) : [])]) {
    const name = m[3] ?? '', second = LAST_OFFICE.exec(m[2] ?? '');
    yield { at: m.index + m[0].length - name.length, name, title: second?.[1] ?? m[1] ?? null, of: second?.[2] ?? m[2] ?? null, rule: 'person.title-before' };
  }
}
function* addressedIn(text: string): Generator<Candidate> {
  for (const m of matchesOf(ADDRESSED, text)) {
    const name = m[1] ?? '';
    yield { at: m.index + m[0].indexOf(` ${name}`) + 1, name, title: m[2] ?? null, of: m[3] ?? null, rule: 'person.form-of-address' };
  }
}

/** "Prague's mayor": who stands in the possessive before a title. */
function owner(text: string, at: number): string | null {
  return /(\p{Lu}[\p{L}-]{1,24})['’]s? (?:[a-z-]{1,12} ){0,2}$/u.exec(text.slice(Math.max(0, at - 60), at))?.[1] ?? null;
}

/** "Anand Rao IAS": a service, an honour or a degree behind a name. */
const POST_NOMINALS = /(?<=\p{Ll})(?: (?:IAS|IPS|IFS|IRS|OBE|MBE|CBE|QC|KC|SAN|CFR|OFR|MFR|OON|CON|PhD|MBA|CPA|FCA|JP|MLA|MLC|MNA|MPA|EGH|EBS|CBS))+$/u;

/** "London-based Anna Lind", "nine-year-old Jan": what stands before a name. */
const DESCRIBES = /-(?:based|old|born|listed|owned|led|backed)$/;

/** "Ambassador to Zambia Anna Lind": where somebody is sent is not whom they speak for. */
const TO_HOST = /^(?:[Hh]igh [Cc]ommissioner|[Aa]mbassador|[Ee]nvoy) to /;

/** The candidate with its name trimmed, or null when the words name something else. */
function settled(draft: Draft, candidate: Candidate, offset: number): Person | null {
  let name = candidate.name, at = candidate.at + offset;
  const title = candidate.title;
  for (let first = name.split(' ')[0] ?? ''; name.includes(' ') && (OPENERS.has(first) || DESCRIBES.test(first) || first === 'Professor' || candidate.rule === 'person.title-after' && RANKS_OF_BIRTH.has(first) || ADDRESSES.includes(first.replace('.', ''))); first = name.split(' ')[0] ?? '') {
    if (first === 'The' && candidate.rule === 'person.speaker') return null;
    name = name.slice(first.length + 1);
    at += first.length + 1;
  }
  if (name.startsWith('E. ') && draft.text.slice(at - 2, at) === 'H.') { name = name.slice(3); at += 3; }
  name = name.replace(/['’]s?$/u, '').replace(POST_NOMINALS, '');
  // "Seattle-based Norlake" is a firm.
  if (/['’]s /.test(name) || !name.includes(' ') && DESCRIBES.test(candidate.name.split(' ')[0] ?? '')) return null;
  const words = name.split(' ');
  if (ADDRESSES.includes(words.at(-1) ?? '')) return null;
  if (words.length === 1 && (draft.text[at + name.length] === '.' && TITLES.has(name.toLowerCase()) || ADDRESSES.includes(name.replace('.', '')) || /^\p{Lu}\.$/u.test(name))) return null;
  if (words.some((w, i) => NOT_NAMES.has(w) || MONTH_DAY_WORDS.has(w) && (i > 0 || words.length === 1) || IS_OFFICE.has(w)) || OPENERS.has(words[0] ?? '') || words.length > 1 && words.every((w) => FUNCTION_NOUNS.has(w)) || kindOfWord(words.at(-1) ?? '') !== null && words.length > 1) return null;
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
  const cut = of?.split(/ (?:and|who|which|in|on|at|to|said|told|signed|will|has|was|is|met) /u)[0]?.trim() ?? '';
  return cut === '' ? null : cut;
}

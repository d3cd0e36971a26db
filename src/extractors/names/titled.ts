/** Names that stand beside an office or a form of address. */
import { kindOfWord, OFFICE_FIELDS } from './org-words.ts';
import { ADDRESSES, alternatives, OF_PARTY, OFFICES, PARTICLES, POST_NOMINALS, SAYING, signOf, SIGNS, STYLES } from './titles.ts';
import { matchesOf, occurs } from '../matches.ts';
import { countryName } from '../cities/gazetteer.ts';
import { COUNTRY_OF_ADJECTIVE } from '../text/nations.ts';

/** A name with its office and what that is of, as far as the words beside it tell. */
export interface Titled { readonly at: number; readonly name: string; readonly title: string | null; readonly of: string | null; readonly rule: 'person.title-before' | 'person.title-after' | 'person.form-of-address' }

/** Words as ways of a pattern, in which a hyphen is as good as a blank. */
const escaped = (words: readonly string[]): string => alternatives(words).replaceAll(' ', '[ -]');
const OFFICE = escaped(OFFICES);
/** Up to two words before an office belong to it; "Anna Lind, commended the Governor" tells what she did. */
const OFFICE_ANY = `(?!(?:in|on|at|for|by|with|from|to) )(?:(?!(?:by|the|an?|his|her|its|their|our|my) )[A-Z]?[a-z-]{2,12} ){0,2}(?:${OFFICE}|${OFFICE.toLowerCase()})`;
const PART = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}|\\p{Lu}\\.|(?:Md|Mohd)\\.";
/** "T V Anupama", "K L Rao": initials without a dot, two at least where no office tells that a name follows. */
const LETTERS = '(?:\\p{Lu} ){2,3}';
const NAME = `(?:${LETTERS}|(?!A |I )\\p{Lu} )?(?:${PART})(?: (?:(?:${PARTICLES}|binti|Van|De|Al|El|Bin) ){0,2}(?:${PART})){0,3}`;
export const FULL = `(?:(?:${PART})(?: (?:(?:${PARTICLES}|binti|Van|De|Al|El|Bin) ){0,2}(?:${PART})){1,3}|${LETTERS}\\p{Lu}[\\p{L}\\p{M}'’-]{2,24})`;

/** Forms of address that stand between an office and a name: `Rector Prof. Dr. Jan Kos`, `Chairman, H.E. Dr. Salim`. */
const STYLED = `(?: \\(?(?:${STYLES}|Miss)\\.?\\)?)*`;
/** "Minister of Health and Social Welfare": what an officer is in charge of, however many words it takes. */
const FIELD = `(?:${[...OFFICE_FIELDS].join('|')})`;
export const FIELDS = `${FIELD}(?:(?:,|,? and| &)? ${FIELD}){0,6}`;
/** What an office behind a name is of: several fields, with commas between them, and whose they are; else a body. */
const OF = `(?: (?:of|at|for|to|from) (?:the )?(?:(?:commune|municipality|city|town|district|province|region) of )?(${FIELD}(?:(?:,|,? and| &)? ${FIELD}){1,6}(?![\\p{L}-]| \\p{Lu})(?: of (?:the )?\\p{Lu}[^,;.()“”"\\n]{1,60})?|\\p{Lu}[^,;.()“”"\\n]{1,80}))?`;
/** "Managing Director and Group CEO of". */
const SECOND = '(?: (?:and|&) (?:[A-Z]?[a-z-]{2,12} ){0,2}(?:CEO|President|Chairman|Chair|Director|Manager|Secretary|Officer|Chief Executive(?: Officer)?|Head|Founder|chief executive|director|manager|chair|president|head))?';
/** "Republic of Kazakhstan". */
const STATE = "(?:(?:Federal|Islamic|People['’]s|Democratic|Socialist|United|Arab) ){0,3}(?:Republic|Kingdom|Sultanate|State|Emirate) of (?:the )?\\p{Lu}[\\p{L}'’-]{1,24}";
/** "of Japan to Peru": where an ambassador is sent. */
const HOST = "(?:(?<= of (?:the )?(?:[\\p{Lu}][\\p{L}'’-]{1,24})) (?:to|in) (?:the )?(?:(?:South|North|New|Saudi|Sri|Costa|El|United|Czech|Papua New|Burkina|Sierra|Ivory|Viet|Dominican|United Arab) )?\\p{Lu}[\\p{L}'’-]{1,24})";
const BEFORE = new RegExp(`(?<![\\p{L}])(${OFFICE}|${OFFICE.toLowerCase()})(?: Extraordinary(?: and Plenipotentiary)?)?(?: (?:of|for|(?<=(?:[Aa]mbassador|[Cc]onsul(?: [Gg]eneral)?|Commissioner|Envoy|Representative) )(?:to|in)) (?:the )?(${FIELDS}(?: of (?:the )?\\p{Lu}[\\p{L}'’-]{1,24})?|${STATE}|\\p{Lu}[\\p{L}'’-]{1,24}))?${HOST}?,?${STYLED} (${NAME})`, 'gu');
/** "the director of the agency, Nadia Benkirane". */
const ofBody = (next: string): RegExp => new RegExp(`(?<![\\p{L}])(${OFFICE}|${OFFICE.toLowerCase()}) (?:of|for) (?:the |its |our )?([\\p{L}][^,;.()\\n]{1,60})(?: \\([\\p{Lu}\\d&-]{2,12}\\))?${next} (${FULL})(?=[,.;)]|$| and | said)`, 'gu');
const OF_BODY = ofBody(`,${STYLED}`);
/** "Vera Lind, Ambassador of Chile, Prof. Jan Petrus": the office is hers. */
const BEHIND_NAME = /\p{Lu}[\p{L}'’.-]* \p{Lu}[\p{L}'’-]+, $/u;
const isOfBefore = (text: string, { 0: words, index }: RegExpExecArray): boolean => words.includes(', ') && BEHIND_NAME.test(text.slice(Math.max(0, index - 60), index));
/** What a name begins with in a list without commas. */
const MISTER = '(?:Mr|Mrs|Ms|Dr|Prof)';
/** "Director of the Foreign Affairs Office of Porto Mr. Jan Petrus": in lists of guests. */
const OF_BODY_STYLED = ofBody(` ${MISTER}\\.?`);
/** "the Permanent Secretary, Ministry of Works, Engr. Ade Bello": the form of address tells that a name follows the body. */
const BODY_APPOSED = new RegExp(`(?<![\\p{L}])(${OFFICE}|${OFFICE.toLowerCase()}), (\\p{Lu}[^,;.()\\n]{3,60}),(?= \\p{Lu})${STYLED.slice(0, -1)}+ (${FULL})(?=[,.;)]|$| and | said)`, 'gu');
/** "the minister of A Anna Lind and the director of B, Jan Kos": the last office is the one before the comma. */
const LAST_OFFICE = new RegExp(` and (?:the )?(${OFFICE}|${OFFICE.toLowerCase()}) of (?:the )?([^,;.]+)$`);
const AFTER = new RegExp(`(?<![\\p{L}])(${FULL})${OF_PARTY}(?:, (?:${POST_NOMINALS}|[JS]r\\.?))?, ?(?:the |its |our |who is |a |an )?(${OFFICE_ANY}\\b${SECOND})\\b${OF}`, 'gu');
/** `…, said chief executive …`: what follows is who speaks, not who stands before the comma. */
const SAID_FIRST = new RegExp(`^(?:${SAYING})(?![\\p{L}])`, 'u');
/** What every match of `AFTER` holds, and soon told of a sentence. */
const OFFICE_AFTER_COMMA = new RegExp(`, ?(?:the |its |our |who is |a |an )?(?:${OFFICE_ANY})`);
const ADDRESSED = new RegExp(`(?<![\\p{L}])(?:${escaped(ADDRESSES)})\\.? (?:\\((?:Mrs?|Ms|Miss)\\.?\\) )?(${NAME})(?:, (?:the |its |who is |a |an )?(${OFFICE_ANY})\\b${OF})?`, 'gu');
/** Titles that are as often part of a body's name: "China General Nuclear". */
const DOUBTFUL = /^(?:General|Principal|Partner|King|Queen|Prince|Princess|Engineer|Judge|Speaker|Chief|Head|Leader|Chair|Founder|Captain|Architect|Inspector|Coach|Singer|Technician|Striker|Librarian|Biologist|Historian)$/i;

/** "Fire Chief", "Opposition leader": what such an officer leads, which begins no body's name that goes on with the office. */
const LED: ReadonlySet<string> = new Set(['Fire', 'Police', 'Opposition', 'Group', 'Team', 'Delegation', 'Mission', 'Union', 'Faction', 'Community', 'Council', 'Board', 'Committee', 'Jury', 'Party', 'Section', 'Head', 'Assistant', 'Former', 'Lead', 'Senior']);

/** "signed by Manila Water", "the port manager Atlantic Docks": bodies put their names to papers and run things, too. */
export const SIGNS_AS_BODY = / (?:Water|Air|Foods?|Rail|Media|Tech|Post|Mobile|Farm|Data|Cloud|Trade|Cement|Railways?|Airways|Port|Ports|Zoo|Docks|Cells?|Systems|Works|Mills|Lines|Steel|Power|Energy|Motors|Logistics|Terminals?|Holdings?|Group)$/;
const NEXT_NAME = /^ \p{Lu}\p{L}/u, WITHIN = /(?:^|[\s(])(?:at|in|inside|outside|near) (?:the )?$/i;
/** "the rector of A, Anna Lind, the director of B, Jan Kos": who has an office before the name takes none from behind it, where a name follows that one. */
const OFFICE_TOLD = new RegExp(`(?:${OFFICE}|${OFFICE.toLowerCase()}) (?:of|at|to) [^;.()\\n]{2,70}, $`, 'u');
const STYLED_AFTER_WORD = new RegExp(`[\\p{L}] ${MISTER}\\.? \\p{Lu}`, 'u');
const STYLED_NEXT = new RegExp(` ${MISTER}$`);
const NAME_FOLLOWS = new RegExp(`^, ?${FULL}(?=[,.;]| and |$)`, 'u');
function isOfNext(text: string, m: RegExpMatchArray): boolean {
  const at = m.index ?? 0, end = at + m[0].length;
  return text[end] === ',' && NAME_FOLLOWS.test(text.slice(end, end + 90)) && OFFICE_TOLD.test(text.slice(Math.max(0, at - 110), at));
}
/** "Head of Sustainability at Norlake Foods": what somebody is in charge of, then where. */
const FIELD_AT = /^(\p{Lu}[\p{L}&-]*(?:(?: and| &|,)? \p{Lu}[\p{L}-]*){0,4}) (?:at|with) (?:the )?(\p{Lu}.*)$/u;
/** The title with the field behind it, where a head or a director has one. */
function titleIn(text: string, m: RegExpMatchArray, field: string): string | null {
  const [, , title = ''] = m;
  const whole = [' of ', ' for '].map((link) => `${title}${link}${field}`).find((words) => text.startsWith(words, (m.index ?? 0) + m[0].indexOf(title)));
  return /(?:head|director|manager|officer|president|dean|chair)$/i.test(title) && kindOfWord(field.split(' ')[0] ?? '') === null ? whole ?? null : null;
}
/** "Programme Officer, FAO": the letters of a body. */
const LETTERS_ALONE = /^\p{Lu}{2,}$/u;
/** What they lead stands before these. */
const LEADERS = /^(?:head|chief|leader|chair|boss)$/i;
/** Whether an office or a role that is no part of a body's name stands right before a place. */
function isTitledBefore(text: string, at: number): boolean {
  const word = /(\p{L}+) $/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '';
  return signOf(word) !== 0 && !LEADERS.test(word);
}
/** Names with an office behind them or before them, in a sentence with these signs. */
export function* titledIn(text: string, sign: number): Generator<Titled> {
  if (occurs(OFFICE_AFTER_COMMA, text)) for (const m of matchesOf(AFTER, text)) if (!SAID_FIRST.test(m[2] ?? '') && !/^(?:and|or) /.test(m[2] ?? '')) {
    // "At the Corn Exchange, Mayor Lind opened": a hall, and the office of the next name.
    if (isOfNext(text, m) || STYLED_NEXT.test(m[3] ?? '')) continue;
    // "architect Jan Kos, historian Vera Lind": each has the word before the name.
    if (m[3] === undefined && NEXT_NAME.test(text.slice(m.index + m[0].length, m.index + m[0].length + 3)) && isTitledBefore(text, m.index)) continue;
    if (NEXT_NAME.test(text.slice(m.index + m[0].length, m.index + m[0].length + 3)) && WITHIN.test(text.slice(Math.max(0, m.index - 8), m.index))) continue;
    const [, field, body] = FIELD_AT.exec(m[3] ?? '') ?? [];
    const within = field === undefined ? null : titleIn(text, m, field);
    yield { at: m.index, name: m[1] ?? '', title: within ?? m[2] ?? null, of: within === null ? m[3] ?? null : body ?? null, rule: 'person.title-after' };
  }
  for (const m of matchesOf(BEFORE, text)) {
    const before = DOUBTFUL.test(m[1] ?? '') ? /(\p{Lu}[\p{L}-]*) $/u.exec(text.slice(Math.max(0, m.index - 20), m.index))?.[1] : undefined;
    if (before !== undefined && !LED.has(before) && (!/^(?:Head|[Ll]eader|Chair)$/.test(m[1] ?? '') || kindOfWord(before) === null)) continue;
    if (m[2] !== undefined && isOfBefore(text, m)) continue;
    // "Vera Lind as chair, Jan Petrus as treasurer": the office is hers.
    if (m[0].includes(', ') && / as (?:the |its )?$/.test(text.slice(Math.max(0, m.index - 8), m.index))) continue;
    const name = m[3] ?? '';
    if (LETTERS_ALONE.test(name) && text[m.index + (m[1] ?? '').length] === ',') continue;
    // "President of the Chamber, Chief (Mrs.) Ngozi Adekunle": a form of address behind an office.
    if (m[1] === 'Chief' && text.startsWith(' (', m.index + 5)) continue;
    // "the Managing Director of Norlake Data, Ms. Lim": one word behind a body is the rest of its name.
    if ((DOUBTFUL.test(m[1] ?? '') || m[2] !== undefined || / for /.test(m[0])) && !name.includes(' ') || SIGNS_AS_BODY.test(name)) continue;
    yield { at: m.index + m[0].length - name.length, name, title: m[1] ?? null, of: m[2] === undefined || TO_HOST.test(text.slice(m.index, m.index + 40)) ? owner(text, m.index) : (IN_HOST.test(text.slice(m.index, m.index + 20)) ? owner(text, m.index) : null) ?? m[2], rule: 'person.title-before' };
  }
  if ((sign & SIGNS.address) !== 0 && text.includes(', ')) for (const m of matchesOf(BODY_APPOSED, text)) {
    const name = m[3] ?? '';
    yield { at: m.index + m[0].length - name.length, name, title: m[1] ?? null, of: m[2] ?? null, rule: 'person.title-before' };
  }
  if (/ (?:of|for) /.test(text)) for (const m of [...(text.includes(', ') ? matchesOf(OF_BODY, text) : []), ...(STYLED_AFTER_WORD.test(text) ? matchesOf(OF_BODY_STYLED, text) : [])]) {
    if (isOfBefore(text, m)) continue;
    const name = m[3] ?? '', second = LAST_OFFICE.exec(m[2] ?? '');
    yield { at: m.index + m[0].length - name.length, name, title: second?.[1] ?? m[1] ?? null, of: second?.[2] ?? m[2] ?? null, rule: 'person.title-before' };
  }
}
export function* addressedIn(text: string): Generator<Titled> {
  for (const m of matchesOf(ADDRESSED, text)) {
    const name = m[1] ?? '';
    yield { at: m.index + m[0].indexOf(` ${name}`) + 1, name, title: m[2] ?? null, of: m[3] ?? null, rule: 'person.form-of-address' };
  }
}

/** "Prague's mayor": who stands in the possessive before a title. */
function owner(text: string, at: number): string | null {
  const nation = NATION.exec(text.slice(Math.max(0, at - 40), at))?.[1], land = nation === undefined ? undefined : COUNTRY_OF_ADJECTIVE.get(nation);
  if (land !== undefined) return countryName(land);
  return /(\p{Lu}[\p{L}-]{1,24})['’]s? (?:[a-z-]{1,12} ){0,2}$/u.exec(text.slice(Math.max(0, at - 60), at))?.[1] ?? null;
}

/** "the Chinese Consul General". */
const NATION = /(?:^|[\s(])(\p{Lu}\p{Ll}+) (?:Honorary )?$/u;
/** "Ambassador to Zambia Anna Lind": where somebody is sent is not whom they speak for. */
const TO_HOST = /^(?:[Hh]igh [Cc]ommissioner|[Aa]mbassador|[Ee]nvoy) to /;
/** "the Chinese Consul General in Porto": of China, where the nation is told; else all that is known is where. */
const IN_HOST = /^[Cc]onsul(?:[ -][Gg]eneral)? in /;

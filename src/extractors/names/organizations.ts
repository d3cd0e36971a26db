/** Finds the organisations a text names: by the telling word of a name, by its abbreviation, by its short form. */
import type { Draft } from '../draft.ts';
import type { Found, OrganizationFinding, PartyKind } from '../../record.ts';
import { phrasesIn, type Phrase, type Word } from './capitals.ts';
import { findHanOrganizations, isChinese } from './han.ts';
import { sensesOf } from '../cities/gazetteer.ts';
import { withoutOfficer } from './before-body.ts';
import { partnerIn } from './partners.ts';
import { isFirstName } from './presented.ts';
import { bodyTold, REACH } from './told-bodies.ts';
import { IS_OFFICE, NOT_NAMES } from './titles.ts';
import { BANK_WORDS, COMPANY_ENDS, COMPANY_HEADS, DESCRIBING, FOREIGN_HEADS, FUNCTION_NOUNS, kindOfWord, LEGAL_FORMS, OFFICE_FIELDS, OF_HEADS, OPENERS, RANKED_HEADS, RANKS, UNIVERSITY_WORDS, WORLD_BODIES } from './org-words.ts';

type Organization = Found<OrganizationFinding>;
/** What a short form stands for. */
interface Alias { readonly name: string; readonly kind: PartyKind }

/** How often a rule's find was an organisation in releases annotated beforehand; rounded down where there were few. */
const CONFIDENCE = {
  'organization.company-suffix': 0.96, 'organization.telling-word': 0.94, 'organization.head-of': 0.95,
  'organization.partner': 0.78, 'organization.told': 0.8, 'organization.abbreviation': 0.96, 'organization.short-form': 0.93,
} as const;
type Rule = keyof typeof CONFIDENCE;

/** All mentions, in order, without overlap. */
export function findOrganizations(draft: Draft): Organization[] {
  if (isChinese(draft)) return findHanOrganizations(draft);
  const found: Organization[] = [];
  const aliases = new Map<string, Alias>();
  const cities = new Set(draft.cities.flatMap((city) => [city.name, ...city.mentions.map((m) => m.text)]));
  const open: Phrase[] = [];
  for (const phrase of phrasesIn(draft)) {
    const named = nameIn(own(draft.text, phrase)) ?? partner(draft, phrase) ?? toldBeside(draft.text, phrase);
    if (named === null && draft.trace !== undefined) refuse(draft, phrase);
    if (named === null || aliases.has(nameOf(draft.text, named))) { open.push(phrase); continue; }
    const item = finding(draft.text, named);
    found.push(item);
    // What only the words before a name tell is known by the name alone from there on, and was before.
    if (named.rule === 'organization.told') aliases.set(item.name, item);
    for (const short of shortForms(draft.text, item)) if (!cities.has(short)) aliases.set(short, { name: item.name, kind: item.kind });
    open.push(...leftOver(phrase, named.words));
  }
  for (const phrase of open) found.push(...aliasesIn(draft.text, phrase, aliases));
  return found.toSorted((a, b) => a.start - b.start);
}

/** The phrase without the officer who is named behind a body. */
function own(text: string, phrase: Phrase): Phrase {
  const words = phrase.words.length < 4 ? phrase.words : withoutOfficer(phrase.words, text.slice(Math.max(0, phrase.start - 50), phrase.start));
  return words === phrase.words ? phrase : { ...phrase, words };
}

function partner(draft: Draft, phrase: Phrase): Named | null {
  const [first] = phrase.words;
  if (first === undefined || phrase.words.length < 2) return null;
  const words = partnerIn(phrase, draft.text.slice(Math.max(0, first.start - 110), first.start), draft.text.slice(phrase.end, phrase.end + 40));
  return words === null || draft.cities.some((c) => c.mentions.some((m) => m.start < phrase.end && first.start < m.end && words.length < 3)) ? null : { words, kind: 'company', rule: 'organization.partner' };
}

function toldBeside(text: string, { start, end, words }: Phrase): Named | null {
  const body = bodyTold({ start, end, words, opensSentence: false }, text.slice(Math.max(0, start - REACH), start), text.slice(end, end + 12));
  return body === null ? null : { ...body, rule: 'organization.told' };
}

/** Tells of a phrase that holds a telling word and is no body. */
function refuse(draft: Draft, phrase: Phrase): void {
  if (phrase.words.length < 2 || !phrase.words.some((w) => kindOfWord(w.text) !== null)) return;
  draft.trace?.refuse({ kind: 'organization', start: phrase.start, end: phrase.end, rule: 'organization.telling-word', why: 'a person\'s office, or no name before the telling word' });
}

interface Named { readonly words: readonly Word[]; readonly kind: PartyKind; readonly rule: Rule }

/** "President Turku Chamber of Commerce": the office alone, before a body that goes by what it is of. */
function withoutOffice(words: readonly Word[]): readonly Word[] {
  const behind = words.findIndex((w) => !IS_OFFICE.has(w.text) && !RANKING.has(w.text));
  if (behind < 1 || !IS_OFFICE.has(words[0]?.text ?? '') && !IS_OFFICE.has(`${words[0]?.text} ${words[1]?.text}`)) return words;
  const link = words.findIndex((w) => LINK.test(w.text));
  return link > behind && link < words.length - 1 && OF_HEADS.has(words[link - 1]?.text ?? '') ? words.slice(behind) : words;
}

const RANKING: ReadonlySet<string> = new Set(['Secretary', 'General', 'Vice', 'Deputy', 'Senior', 'Acting']);

/** The part of a phrase that names an organisation, up to its last telling word. */
function nameIn(phrase: Phrase): Named | null {
  const words = withoutOffice(withoutOpeners(phrase.words));
  const head = words[0]?.text ?? '';
  if (words.every((w) => FUNCTION_NOUNS.has(w.text) || w.text === 'and') || isOrgan(words) || isPersonal(words)) return null;
  if (IS_OFFICE.has(head) && !(head === 'Premier' && words[1]?.text === 'League') && !(head === 'General' && kindOfWord(words[1]?.text ?? '') !== null)) return null;
  if (IS_OFFICE.has(`${head} ${words[1]?.text ?? ''}`)) return null;
  if (head === 'Statistics' && words.length === 2 && isCountry(words[1]?.text ?? '')) return { words, kind: 'government', rule: 'organization.head-of' };
  const at = headOf(words), link = words[at]?.text === 'Directorate' && words[at + 1]?.text === 'General' ? at + 2 : at + 1;
  if (at >= 0 && LINK.test(words[link]?.text ?? '') && words.length > link + 1) return { words, kind: kindOfWord(words[at]?.text ?? '') ?? 'organization', rule: 'organization.head-of' };
  if (COMPANY_HEADS.has(head) && words.length > 1 && words.length < 7 && (words[1]?.capital === true || LINK.test(words[1]?.text ?? '') && words[2]?.capital === true) && !TITLE_CASE.test(words[1]?.text ?? '') && (!LEGAL_FORMS.has(head) || /\p{Ll}/u.test(words[1]?.text ?? ''))) return { words, kind: 'company', rule: 'organization.company-suffix' };
  for (let i = words.length - 1; i >= 1; i--) {
    const word = words[i]?.text ?? '';
    const kind = kindOfWord(word);
    if (kind === null || /^(?:Minister|Secretary)$/.test(words[i + 1]?.text ?? '') && OFFICE_FIELDS.has(word) || weak(words, i) || isEvent(words, i) || (word === 'Capital' && words[i + 1]?.text === 'of') || (word === 'Party' && words[i + 1]?.text === 'Secretary')) continue;
    const whole = (OF_HEADS.has(word) || BANK_WORDS.has(word)) && !DECIDED.test(words[i + 1]?.text ?? '') ? words : words.slice(0, i + 1);
    const told = kindOf(whole, kind);
    return { words: whole, kind: told, rule: LEGAL_FORMS.has(word) || COMPANY_ENDS.has(word) ? 'organization.company-suffix' : 'organization.telling-word' };
  }
  const foreign = FOREIGN_HEADS.get(head);
  return foreign !== undefined && words.length > 1 && words.length < 8 && !TITLE_CASE.test(words[1]?.text ?? '') ? { words, kind: foreign, rule: 'organization.head-of' } : null;
}

/** "Philip Glass": a first name and a surname that is a line of business as well. */
function isPersonal([first, last, third]: readonly Word[]): boolean {
  return third === undefined && last !== undefined && SURNAMES.has(last.text) && isFirstName(first?.text ?? '');
}
const SURNAMES: ReadonlySet<string> = new Set('Glass Mills Waters Steel Power Coffee Cotton Fields Stone Towers Flowers Wood Banks'.split(' '));

/** "Board of Directors", "Steering Committee": what every larger body has is no name of one. */
const ORGAN_OF = /^(?:Joint|Executive|Steering|Organi[sz]ing|Management|Supervisory)$/, MEMBERS = /^(?:Directors|Trustees|Governors)$/;
function isOrgan(words: readonly Word[]): boolean {
  const [first, second, third] = words.map((w) => w.text);
  return words.length === 2 && ORGAN_OF.test(first ?? '') && /^(?:Board|Committee|Commission)$/.test(second ?? '') || words.length === 3 && first === 'Board' && MEMBERS.test(third ?? '');
}

/** "City Council Resolution No. 9": what a body decides belongs to no name. */
const DECIDED = /^(?:Resolution|Ordinance|Decree|Decision|Regulation|Circular|Bylaw)s?$/;

const LINK = /^(?:of|for|de|di|do|da|del|du|des|della|dos|das)$/u;
/** Where the word stands that a name with "of" goes by: at its beginning, or behind words of rank; -1 where there is none. */
function headOf(words: readonly Word[]): number {
  let at = 0;
  while (RANKS.has(words[at]?.text ?? '') || FUNCTION_NOUNS.has(words[at]?.text ?? '') && RANKED_HEADS.has(words[at + 1]?.text ?? '')) at++;
  const word = words[at]?.text ?? '';
  return OF_HEADS.has(word) || at > 0 && RANKED_HEADS.has(word) ? at : -1;
}

/** What a telling word before it only describes: `Spring Lighting Fair`. */
const EVENTS = /^(?:Fair|Expo|Forum|Summit|Week|Weeks|Day|Days|Festival|Conference|Exhibition|Cup|Prize|Award|Awards|Act|Law|Plan|Convention|Symposium|Congress|Show|Campaign|Strategy|Agreement|Memorandum|Treaty|Protocol|Contract|Gardens?|Ceremony|Relations|Contacts?|Enquiries|Inquiries)$/;

/** "Olympic Games", "Island Games": no maker of games. */
const CONTESTS = /(?:lympic|ian|wealth|World|National|Youth|American|University|Universities|Island|Military|Masters|Winter|Summer|Highland|Beach|Esports)$/;
/** What a telling word belongs to is held, not founded: "Spring Lighting Fair", "Silk Railway Economy Conference". */
function isEvent(words: readonly Word[], i: number): boolean {
  const word = words[i]?.text ?? '';
  if (word === 'Games' && CONTESTS.test(words[i - 1]?.text ?? '') || EVENTS.test(words[i + 1]?.text ?? '')) return true;
  return !LEGAL_FORMS.has(word) && words.length > i + 2 && EVENTS.test(words.at(-1)?.text ?? '') && words.slice(i + 1, -1).every((w) => w.capital && kindOfWord(w.text) === null);
}

/** Words behind the head of a foreign company's name that make no company: `Metro Line`, `Puerto Rico`. */
const TITLE_CASE = /^(?:Line|Lines|Station|Stations|Rico|Area|District|Region|Phase|Ayacucho|Montt|Vallarta|Plata|System|Rail|Project|Deputy|Minister|Democratic)$/;

/** "Metro Line 4": what trains and buses run on. */
const ON_RAILS = /^(?:Metro|Subway|Tram|Bus|Rail|Railway|Underground|Suburban|Commuter)$/;
/** A telling word that follows "of" alone ("Port of Energy") or a lone adjective opener does not make a name. */
function weak(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (words[i]?.text === 'Line' && ON_RAILS.test(before?.text ?? '')) return true;
  return before === undefined || !before.capital && before.text !== '&' && before.text !== 'and' && words[i - 2]?.text !== 'No.';
}

/** "Tohoku University Press Ltd" is a company, "Municipal People's Government" a government: the first strong word of the end wins. */
function kindOf(words: readonly Word[], last: PartyKind): PartyKind {
  if (last === 'company' && words.some((w) => UNIVERSITY_WORDS.has(w.text)) && !LEGAL_FORMS.has(words.at(-1)?.text ?? '')) return 'university';
  const link = last === 'company' && !LEGAL_FORMS.has(words.at(-1)?.text ?? '') ? words.findIndex((w) => LINK.test(w.text)) : -1;
  if (link > 0 && OF_HEADS.has(words[link - 1]?.text ?? '')) return kindOfWord(words[link - 1]?.text ?? '') ?? last;
  if (words.some((w) => w.text === 'Municipal') && words.at(-1)?.text === 'Corporation') return 'government';
  return last;
}

/** "Trade Office of Norlake": what opens a sentence elsewhere. */
const OWN_FIELD = /^(?:Trade|Business|Press|Local)$/;
const DESCRIBES = new RegExp(`${DESCRIBING}$`);
/** All but the words that open the sentence, and those that tell where a body sits; "First Gamma Bank" is a name. */
function withoutOpeners(words: readonly Word[]): readonly Word[] {
  if (words.length > 2 && words[0]?.text === 'First' && words[1]?.capital === true && BANK_WORDS.has(words.at(-1)?.text ?? '')) return words;
  let from = 0;
  while (from < words.length - 1 && (OPENERS.has(words[from]?.text ?? '') && !(OWN_FIELD.test(words[from]?.text ?? '') && /^(?:Offices?|Unions?|Schools?|Council|Centre|Center)$/.test(words[from + 1]?.text ?? '')) || !(words[from]?.capital ?? true) || DESCRIBES.test(words[from]?.text ?? ''))) from++;
  return words.slice(from);
}

function nameOf(text: string, named: Named): string {
  return text.slice(named.words[0]?.start, named.words.at(-1)?.end);
}

function finding(text: string, named: Named): Organization {
  const start = named.words[0]?.start ?? 0;
  const end = named.words.at(-1)?.end ?? start;
  const quoted = text.slice(start, end);
  return { start, end, text: quoted, name: quoted, kind: named.kind, rule: named.rule, confidence: CONFIDENCE[named.rule] };
}

/** What a name may be called further on: its abbreviation in brackets, its capitals, a company without its legal form. */
function shortForms(text: string, item: Organization): string[] {
  const forms: string[] = [];
  const bracket = /^(?:(?: (?:of|for|de))? \p{Lu}[\p{L}-]{2,20}){0,2} ?\((?:the )?["“']?([\p{Lu}][\p{L}\p{N}&-]{1,14})["”']?\)/u.exec(text.slice(item.end, item.end + 60));
  if (bracket?.[1] !== undefined && !isPlace(bracket[1])) forms.push(bracket[1]);
  const called = /^ ?\([^()"“”]{0,20}["“]([\p{Lu}][^"“”()]{1,40})["”]/u.exec(text.slice(item.end, item.end + 66));
  if (called?.[1] !== undefined && !/^(?:the )?(?:Group|Company|Bank|Issuer|Offer)$/i.test(called[1])) forms.push(called[1]);
  const words = item.name.replaceAll(',', '').split(' ');
  let keep = words.length;
  while (keep > 1 && LEGAL_FORMS.has(words[keep - 1] ?? '')) keep--;
  if (keep < words.length) forms.push(words.slice(0, keep).join(' '));
  // "Blue Heron" behind "Blue Heron Airlines Ltd": without the line of business, too.
  if (item.kind === 'company' && keep > 2 && COMPANY_ENDS.has(words[keep - 1] ?? '') && words.slice(0, keep - 1).every((w) => /^\p{Lu}\p{Ll}/u.test(w) && !FUNCTION_NOUNS.has(w)) && !isPlace(words.slice(0, keep - 1).join(' '))) forms.push(words.slice(0, keep - 1).join(' '));
  const [first = ''] = words;
  const second = words[1] ?? '';
  if (item.kind === 'company' && words.length > 1 && isTelling(first)) forms.push(first);
  else if (item.kind === 'company' && words.length > 2 && isPlace(first) && isTelling(second)) forms.push(second);
  const capitals = words.filter((w) => /^\p{Lu}/u.test(w)).map((w) => w[0]).join('');
  if (capitals.length >= 3) forms.push(capitals);
  return forms;
}

const isCountry = (word: string): boolean => (sensesOf(word)?.countries.length ?? 0) > 0;
const isPlace = (word: string): boolean => { const senses = sensesOf(word); return senses !== null && senses.cities.length + senses.regions.length + senses.countries.length > 0; };

/** A word that stands for nothing else may stand for the company whose name it begins. */
function isTelling(word: string): boolean {
  if (word.length < 4 || !/^\p{Lu}[\p{Ll}]/u.test(word) || kindOfWord(word) !== null || FUNCTION_NOUNS.has(word) || NOT_NAMES.has(word) || OPENERS.has(word)) return false;
  const senses = sensesOf(word);
  return senses === null || !senses.common && senses.cities.length === 0 && senses.countries.length === 0 && senses.regions.length === 0 && senses.demonyms.length === 0;
}

/** Words of a phrase that its organisation left over, as a phrase of their own. */
function leftOver(phrase: Phrase, used: readonly Word[]): Phrase[] {
  const end = used.at(-1)?.end ?? phrase.end;
  const rest = phrase.words.filter((w) => w.start >= end && w.capital);
  const first = rest[0];
  return first === undefined ? [] : [{ ...phrase, start: first.start, words: rest, opensSentence: false }];
}

/** Letters of nothing else stand beside them: "WHO WE ARE" is a heading. */
const isAcronym = (text: string, end: number): boolean => !/^[ -]\p{Lu}{2}/u.test(text.slice(end, end + 3));
/** Bodies of many states, and of the United Nations, that releases name by their letters alone. */
const WELL_KNOWN: ReadonlyMap<string, Alias> = new Map([...WORLD_BODIES].map((name) => [name, { name, kind: 'organization' }]));

/** The longest known short form at the beginning of a phrase, or at one of its words. */
function aliasesIn(text: string, phrase: Phrase, aliases: ReadonlyMap<string, Alias>): Organization[] {
  for (let i = 0; i < phrase.words.length; i++) {
    for (let j = Math.min(phrase.words.length, i + 6); j > i; j--) {
      const start = phrase.words[i]?.start ?? 0, end = phrase.words[j - 1]?.end ?? 0;
      const name = text.slice(start, end), alias = aliases.get(name) ?? (j - i === 1 && isAcronym(text, end) ? WELL_KNOWN.get(name) : undefined);
      if (alias === undefined || (j - i === 1 && alias.kind === 'company' && /(?<!(?:[Ss]hares?|[Ss]takes?|interests?|invest(?:ed|s|ing|ment|ments)?|confidence|stockholding|holding|owners?|investors?) )(?<=^| )(?:in|at|near|through|via|around) $/.test(text.slice(Math.max(0, start - 24), start))) || j - i === 1 && i > 0 && /^\p{Lu}\p{Ll}/u.test(phrase.words[i]?.text ?? '')) continue;
      const quoted = text.slice(start, end);
      const rule: Rule = /^\p{Lu}[\p{L}\p{N}&-]{0,3}[\p{Lu}\p{N}]+$/u.test(quoted) ? 'organization.abbreviation' : 'organization.short-form';
      return [{ start, end, text: quoted, name: alias.name, kind: alias.kind, rule, confidence: CONFIDENCE[rule] }];
    }
  }
  return [];
}

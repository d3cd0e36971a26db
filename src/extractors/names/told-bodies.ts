/** Bodies that their own name does not tell, but the words before it do: "the chief executive of Skagit Orrin", "the airline Velder Norhavn". */
import type { PartyKind } from '../../record.ts';
import { sensesOf } from '../cities/gazetteer.ts';
import type { Phrase, Word } from './capitals.ts';
import { MONTH_DAY_WORDS, OFFICE_FIELDS, OPENERS } from './org-words.ts';
import { ADDRESSES, IS_OFFICE, NOT_NAMES, RANKS_OF_BIRTH } from './titles.ts';

export interface ToldBody { readonly words: readonly Word[]; readonly kind: PartyKind }

/** So far back the words reach that tell of a body. */
export const REACH = 90;
/** All of them end in one of these. */
const LEADS_ON = /(?: (?:of|at|with)(?: the)?| (?:newspaper|daily|weekly|broadcaster|airline|carrier|firm|company|start-?up|charity|maker|manufacturer|producer|developer|operator|supplier|retailer|lender|shipbuilder|shipyard|club)) $/;
/** Offices of whole bodies; a director or a head may be one of a field, told in capitals too. */
const WHOLE = '(?:CEO|COO|CFO|chief executive(?: officer)?|managing director|managing partner|general manager|chair(?:man|woman|person)?(?: of the board)?|(?:co-)?founder|general secretary|secretary[- ]general|spokes(?:man|woman|person)|goalkeeper|(?:head )?coach)';
const HELD_OF = new RegExp(`(?<![\\p{L}])${WHOLE} of (?:the )?$`, 'iu');
/** "CEO Ana Wells of". */
const NAMED_OF = /(?<![\p{L}])(?:CEO|COO|CFO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Mm]anaging [Dd]irector|[Gg]eneral [Mm]anager|[Cc]hair(?:man|woman|person)?|(?:[Cc]o-)?[Ff]ounder|[Ss]pokes(?:man|woman|person)) (?:\p{Lu}[\p{L}'’.-]* ){2,4}of (?:the )?$/u;
/** "head of surgery at", "a planner at": whoever is at a body by an office works there. */
const HELD_AT = /(?<![\p{L}])(?:director|head|manager|officer|president|economist|analyst|engineer|planner|researcher|curator|adviser|advisor|consultant|lecturer|buyer|strategist|partner|CEO|chief executive|specialist|expert|coordinator|designer|scientist)(?: (?:of|for) [\p{L}][\p{L} &-]{2,40}?)? (?:at|with) (?:the )?$/iu;
/** "the Danish airline": what it is, right before its name. */
const CALLED = /(?<![\p{L}])(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|told) (?:[\p{L}-]{3,20} ){0,3}(newspaper|daily|weekly|broadcaster|airline|carrier|firm|company|start-?up|charity|maker|manufacturer|producer|developer|operator|supplier|retailer|lender|shipbuilder|shipyard|club) $/u;
/** What is held, or a paper: none founded it. */
const NO_BODY = /^(?:Fair|Expo|Forum|Summit|Week|Day|Days|Festival|Conference|Exhibition|Cup|Prize|Awards?|Act|Law|Plan|Convention|Symposium|Show|Campaign|Strategy|Agreement|Memorandum|Treaty|Line|Games|Programme|Program|Project|Series|Championships?|Open|Marathon|Tower|Station|Square|Railway|Department|Division|Section|Unit)$/;

/** The words of a phrase that name such a body, or null. `before` and `after` stand around it. */
export function bodyTold(phrase: Phrase, before: string, after: string): ToldBody | null {
  if (!LEADS_ON.test(before)) return null;
  const kind = kindTold(before);
  if (kind === null || !isName(phrase.words, / (?:at|with) (?:the )?$/.test(before) || !/ of (?:the )?$/.test(before))) return null;
  return /^['’]s? \p{Ll}/u.test(after) || /^ (?:of|at|for|to) /.test(after) ? null : { words: phrase.words, kind };
}

function kindTold(before: string): PartyKind | null {
  const noun = CALLED.exec(before)?.[1];
  if (noun !== undefined) return /^(?:charity|club)$/.test(noun) ? 'organization' : 'company';
  const held = HELD_OF.exec(before)?.[0] ?? HELD_AT.exec(before)?.[0] ?? NAMED_OF.exec(before)?.[0];
  return held === undefined ? null : /secretary|coach|keeper|curator|research|scientist/i.test(held) ? 'organization' : 'company';
}

/** Words in capitals of which none is a place, an office, a field of work, a form of address or an event; one alone only where `alone` says so. */
function isName(words: readonly Word[], alone: boolean): boolean {
  const [first] = words, last = words.at(-1);
  if (first === undefined || last === undefined || words.length > LONGEST || NO_BODY.test(last.text) || OPENERS.has(first.text)) return false;
  if (words.length === 1 && !BRAND.test(first.text) && !(alone && first.text.length > 3 && /^\p{Lu}\p{Ll}/u.test(first.text) && sensesOf(first.text) === null)) return false;
  if (words.some(({ text }) => NOT_NAMES.has(text) || IS_OFFICE.has(text) || RANKS_OF_BIRTH.has(text) || MONTH_DAY_WORDS.has(text) || ADDRESSES.includes(text.replace('.', '')))) return false;
  if (words.some(({ text }) => OFFICE_FIELDS.has(text)) && !(alone && words.length > 1 && !words.every(({ text }) => OFFICE_FIELDS.has(text)))) return false;
  return !words.some(({ text }) => isLand(text)) && !isPlace(words.map(({ text }) => text).join(' '));
}
const LONGEST = 5;
/** `PalmGrid`: a capital within the word. */
const BRAND = /^\p{Lu}\p{Ll}+\p{Lu}/u;

function isPlace(name: string): boolean {
  const senses = sensesOf(name);
  return senses !== null && senses.cities.length + senses.regions.length + senses.countries.length > 0;
}
const isLand = (word: string): boolean => { const senses = sensesOf(word); return senses !== null && senses.countries.length + senses.demonyms.length > 0; };

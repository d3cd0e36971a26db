/** Names that stand right behind a body, whose officer they are: "the rector of the University of Turku Anna Lind". */
import type { Draft } from '../draft.ts';
import type { Word } from './capitals.ts';
import { sensesOf } from '../cities/gazetteer.ts';
import { FUNCTION_NOUNS, kindOfWord } from './org-words.ts';
import { FULL, type Presented } from './presented.ts';
import { alternatives, IS_OFFICE, NOT_NAMES, WHOLE_OFFICES } from './titles.ts';

const OFFICE = alternatives(WHOLE_OFFICES);
/** An office and "of the", maybe with small words, right before a body. */
const LEADS = new RegExp(`(?<![\\p{L}])(${OFFICE}|${OFFICE.toLowerCase()}) of (?:the )?(?:(?:municipal|city|provincial|regional|local|district|state|national|city's) )?$`, 'u');
const NAME = new RegExp(`^ (${FULL})(?=[,.;)]| (?:and|who|said|says|told|noted|added|stressed|in|on|at|to|with|was|were|is|are|has|have|had|will|also|took|[\\p{Ll}]{2,14}ed)(?![\\p{L}])|$)`, 'u');
const REACH = 70;

/** People named behind a body whose office is told before it. */
export function* officersOf({ text, organizations }: Pick<Draft, 'text' | 'organizations'>): Generator<Presented & { readonly of: string }> {
  for (const body of organizations) {
    const office = LEADS.exec(text.slice(Math.max(0, body.start - REACH), body.start))?.[1];
    const name = office === undefined ? undefined : NAME.exec(text.slice(body.end, body.end + REACH))?.[1];
    if (name !== undefined && isName(name.split(' '))) yield { at: body.end + 1, name, title: office ?? null, of: body.text };
  }
}

/** "Chamber First Vice-Chairman": the rank belongs to the office. */
const RANK = /^(?:First|Second|Third|Deputy|Vice|Senior|Executive|Acting)$/;
/** A few words of which none tells of a body, a field of work or a place. */
function isName(words: readonly string[], least = 2): boolean {
  return words.length >= least && words.length < 5 && (least === 1 || sensesOf(words.join(' ')) === null)
    && words.every((w) => kindOfWord(w) === null && !FUNCTION_NOUNS.has(w) && !NOT_NAMES.has(w) && !/\d/.test(w)) && !isPlace(words.at(-1) ?? '');
}
function isPlace(word: string): boolean {
  const senses = sensesOf(word);
  return senses !== null && senses.countries.length + senses.regions.length > 0;
}

/** A body's words without the officer who is named behind them; `lead` is the text before the body. */
export function withoutOfficer(words: readonly Word[], lead: string): readonly Word[] {
  const office = words.findIndex((w, i) => i > 1 && w.text !== 'Minister' && IS_OFFICE.has(w.text) && words[i - 1]?.text !== 'Party' && kindOfWord(words[i - (RANK.test(words[i - 1]?.text ?? '') ? 2 : 1)]?.text ?? '') !== null);
  if (office > 0 && isName(words.slice(office + 1).map((w) => w.text), 1)) return words.slice(0, office - Number(RANK.test(words[office - 1]?.text ?? '')));
  if (!LEADS.test(lead)) return words;
  const link = words.findLastIndex((w) => !w.capital);
  // "Department of Planning and Investment", then a name.
  const field = words.findLastIndex((w, i) => i > link && FUNCTION_NOUNS.has(w.text));
  if (field > 0 && link > 0 && isName(words.slice(field + 1).map((w) => w.text))) return words.slice(0, field + 1);
  // "President of the Management Board", then a name.
  const head = link < 0 ? words.findLastIndex((w, i) => i > 0 && kindOfWord(w.text) !== null) : -1;
  if (head > 0 && isName(words.slice(head + 1).map((w) => w.text))) return words.slice(0, head + 1);
  // "University of Montpellier", "Government of New South Wales": the longest place behind "of", then a name.
  if (link < 1) return words;
  for (let end = Math.min(words.length - 2, link + 4); end > link + 1; end--) {
    const senses = sensesOf(words.slice(link + 1, end).map((w) => w.text).join(' '));
    if (senses !== null && senses.cities.length + senses.regions.length + senses.countries.length > 0 && isName(words.slice(end).map((w) => w.text))) return words.slice(0, end);
  }
  return words;
}

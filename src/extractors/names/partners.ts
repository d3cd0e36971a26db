/** Bodies that only a contract tells: "an agreement with Skagit Orrin", where no word of the name says what it is. */
import { sensesOf } from '../cities/gazetteer.ts';
import type { Phrase, Word } from './capitals.ts';
import { OPENERS } from './org-words.ts';
import { IS_OFFICE, NOT_NAMES, OFFICES } from './titles.ts';

/** Before a name: a paper or a deal, and who it is with. */
const PAPER = /(?:agreements?|contracts?|deals?|accords?|memorandum(?: of [a-z]+)?|MoUs?|MOUs?|orders?|tender|pact|partnership|joint venture|letters? of intent|licen[cs]e|charter|subcontract|stake|shares?)\b[^.;:\n“”"]{0,50} (?:with|between|from|to) (?:the )?$/i;
/** Before a name: it buys, sells or signs with those who follow. */
const DEALT = /(?:sold|supplied|supplies|supply|delivered|awarded|ordered|acquire[ds]?|bought|buys|signed with|partnered with|teamed up with|operated by|run by|owned by|built by|supplied by|made by|delivered by)(?: [^.;:\n“”"]{0,40})? (?:to|by|from|with) (?:the )?$/i;
/** Both end in one of these: most names are told apart by that. */
const LEADS_ON = / (?:with|between|from|to|by) (?:the )?$/i;
const LONGEST = ' between the '.length;
/** Behind a name: it is a person, or the place of something. */
const PERSONAL = new RegExp(`^(?:,? (?:${OFFICES.join('|')}|who|whose|the (?:mayor|president|chair|head|director))|['’]s? (?:mayor|president|people|city))`, 'i');

/** The words of a phrase that name a partner, or null. `before` and `after` stand around it in its sentence. */
export function partnerIn(phrase: Phrase, before: string, after: string): readonly Word[] | null {
  const words = phrase.words.filter((w, i) => i > 0 || !OPENERS.has(w.text));
  if (words.length < 2 || words.length > 5 || !words.every((w) => /^\p{Lu}/u.test(w.text))) return null;
  if (!LEADS_ON.test(before.slice(-LONGEST)) || !PAPER.test(before) && !DEALT.test(before)) return null;
  if (PERSONAL.test(after) || words.some((w) => NOT_NAMES.has(w.text) || IS_OFFICE.has(w.text) || /^(?:Mr|Ms|Mrs|Dr|Prof|Sir)\.?$/.test(w.text))) return null;
  return words.some((w) => isPlace(w.text)) && words.length < 3 || isPlace(words.map((w) => w.text).join(' ')) ? null : words;
}

function isPlace(name: string): boolean {
  const senses = sensesOf(name);
  return senses !== null && senses.cities.length + senses.regions.length + senses.countries.length > 0;
}

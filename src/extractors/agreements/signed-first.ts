/** Who put their names to a paper, where they stand before the verb: "Mayors Anna Lind and Rui Costa signed the agreement". */
import type { Draft } from '../draft.ts';
import { firstStartingAt } from '../in-order.ts';
import type { Found, PersonFinding, Span } from '../../record.ts';

type Person = Found<PersonFinding>;
const SIGNED = /(?<![\p{L}])(?:signed|initialled|initialed|inked|sealed|put (?:their|his|her) (?:names?|signatures?) to|(?:affixed|set) (?:their|his|her) (?:names?|signatures?))(?![\p{L}])(?! (?:by|off|up|in by|between)(?![\p{L}]))/gu;
/** "was signed", "to be signed": others stand behind. */
const PASSIVE = /(?<![\p{L}])(?:was|were|is|are|be|been|being|newly|just|recently) $/u;
/** What may stand between the last of them and the verb: a day, a place, words of manner, an office between commas. */
const TO_VERB = /^(?:,[^;.:“”"]{2,90},)?(?: \([^()]{1,40}\))?(?: (?:also|then|both|jointly|formally|officially|today|yesterday|earlier|later|have|has|had|together|on \p{Lu}\p{L}+(?: \d{1,2})?|this (?:week|morning|afternoon)))*,? $/u;
/** What joins one to the next: offices and bodies, no verb and no other clause. */
const JOINS = /^(?: (?:of|from|for) [^;.:,“”"]{2,80}?)?(?:,|,? and|,[^;.:“”"]{2,90},?(?: and)?)(?: [^;.:“”"]{0,110})? $|^,? (?:and )?$/u;
const VERB = /(?<![\p{L}])(?:who|which|that|when|where|while|after|before|because|but|said|says|told|met|visited|received|welcomed|opened|watched|attended|was|were|is|are|has|have|had|will|would|he|she|they|it|presence|behalf of whom)(?![\p{L}])/u;
const MOST = 6;

/** The people before the verb of a sentence, in its order; none where it has no such verb. */
export function signersBefore({ text, people }: Pick<Draft, 'text' | 'people'>, { start, end }: Span): readonly Person[] {
  const words = text.slice(start, end);
  for (const verb of words.matchAll(SIGNED)) {
    const at = start + verb.index;
    if (PASSIVE.test(text.slice(Math.max(start, at - 12), at))) continue;
    const found: Person[] = [];
    for (let i = firstStartingAt(people, at) - 1, until = at; i >= 0 && found.length < MOST; i--) {
      const person = people[i];
      if (person === undefined || person.start < start) break;
      const gap = text.slice(person.end, until);
      if (found.length === 0 ? !TO_VERB.test(gap) : !JOINS.test(gap) || VERB.test(gap)) break;
      found.unshift(person);
      until = person.start;
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** Who borrows, where a bank tells only what the money is for: "approved a loan to improve water supply in towns of Kenya". */
import { actorAt } from './letters.ts';
import type { Reading } from './reading.ts';

const OF_MONEY = /(?<![\p{L}])(?:loans?|credits?|grants?|financing|guarantees?)(?![\p{L}])/iu;
/** Behind the money, what it is for, and where. */
const FOR_LAND = /^[^;:.\uE000-\uEFFF]{0,60}(?:loans?|credits?|grants?|financing|guarantees?)[^;:.\uE000-\uEFFF]{3,120} (?:in|of|for|across|throughout) (?:the )?(?:Republic of )?([\uE000-\uEFFF])/iu;

/** The reading with the state for which a loan is approved, where it names nobody else to whom it is lent. */
export function withBorrower(reading: Reading): Reading {
  const { scene: { mask, actors, words }, instrument, subject, others, act } = reading;
  if (instrument !== 'contract' || subject.length !== 1 || others.length > 0 || !(words.has('loan') || words.has('credit') || words.has('grant') || words.has('financing') || words.has('guarantee')) || !OF_MONEY.test(reading.words)) return reading;
  const letter = FOR_LAND.exec(mask.slice(act))?.[1], land = actorAt(letter ?? '', 0) ?? -1;
  return actors[land]?.kind === 'country' && actors.filter((a) => a.kind === 'country').length === 1 ? { ...reading, others: [land] } : reading;
}

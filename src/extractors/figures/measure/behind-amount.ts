/** What stands right behind an amount of money and names its measure: a noun, a relative clause, a complement. */
import { isInfinitive, limited, phraseAfter, textOf, trimmed, type Scene } from '../clause.ts';
import { complement, told } from '../complements.ts';
import { participle } from '../participle.ts';
import type { Quantity } from '../quantity.ts';
import { joined } from '../shared-measure.ts';
import { TIES, VERB_NOUNS } from '../word-classes.ts';
import type { Told } from './known.ts';
import { isLent, purposePhrase } from './papers.ts';

/** `a 3-million-dollar grant for tugs`, `the 21 million which the fund spent`; null where nothing names it. */
export function namedBehind(scene: Scene, { from, to }: Quantity, { governor }: Told): string | null {
  const next = scene.tag(to);
  const sum = scene.lower(to) === 'in' && SUMMED.test(governor.role) ? sumBehind(scene, to + 1) : '';
  if (sum !== '') return sum;
  // `the 3 million loan`: a word that may be a verb is a noun behind an article.
  const noun = next === 'verb' && scene.tag(from - 1) === 'determiner' && VERB_NOUNS.has(scene.lower(to));
  if (noun) return isLent(scene.lower(to)) ? scene.lower(to) : joined(scene.lower(to), complement(scene, to + 1));
  if (next === 'noun' && !isOften(scene, to)) return purposePhrase(scene, to);
  return next === 'relative' && governor.verb === '' ? deedBehind(scene, to) : null;
}

/** `a mill with 3 million in turnover`: what the amount is stands behind it; empty where the words do not name a sum. */
function sumBehind(scene: Scene, at: number): string {
  let to = at;
  while (to < at + 3 && scene.tag(to) === 'noun') to++;
  return to > at && SUMS.test(scene.lower(to - 1)) && scene.lower(to) !== 'of' ? textOf(scene, { from: at, to }) : '';
}
const SUMMED = /^(?:with|had|told)$/;
const SUMS = /^(?:takings|turnover|sales|revenues?|fees|fines|tax(?:es)?|premiums|claims|debts?|savings|loss(?:es)|profits?|damages?|donations|subsid(?:y|ies)|rents|wages|salaries|royalties|duties|tolls|grants|loans|funding|aid|interest|capital|assets|arrears|reserves|investments?)$/;
/** `3 million yearly`, `3 million net`: how often, or before or after taxes, and no noun. */
export const isOften = (scene: Scene, at: number): boolean => OFTEN.test(scene.lower(at)) && scene.tag(at + 1) !== 'noun';
const OFTEN = /^(?:yearly|daily|monthly|weekly|quarterly|net|gross)$/;

/** `• 9.8 million euros: Lund Hospital, stroke care`: in a list whose lines begin with their amounts, the words behind the colon tell what each is for; null elsewhere. */
export function labelledBehind(scene: Scene, { from, to, amount }: Quantity): string | null {
  if (scene.tag(to) !== 'colon' || !opensLine(scene, Math.min(from, amount.from))) return null;
  let end = to + 1;
  while (end < to + LABEL && !LABEL_END.test(scene.tag(end))) end++;
  while (end > to + 1 && scene.tag(end) !== 'stop' && scene.tag(end) !== 'open' && scene.tag(end) !== 'comma') end--;
  return end > to + 1 ? textOf(scene, trimmed(scene, { from: to + 1, to: end })) : null;
}
/** How many tokens such a label has, at most. */
const LABEL = 16;
const LABEL_END = /^(?:stop|open|figure|verb|auxiliary)$/;

/** Nothing but a mark of a list stands before a place in its line. */
function opensLine(scene: Scene, from: number): boolean {
  const before = scene.tokens[from - 1];
  if (before === undefined || before.kind === 'line') return true;
  return before.kind === 'mark' && (scene.tokens[from - 2] === undefined || scene.tokens[from - 2]?.kind === 'line');
}

/** `the 21 million which the fund spent`: what was done with it, and by whom. */
function deedBehind(scene: Scene, from: number): string | null {
  let at = from + 1;
  while (at < from + 8 && BEFORE_VERB.test(scene.tag(at))) at++;
  if (scene.tag(at) !== 'verb' || scene.tag(from + 1) === 'auxiliary') return null;
  const verb = scene.lower(at);
  if (verb === '' || TIES.has(verb)) return null;
  const who = told(scene, { from: from + 1, to: at }).replace(AUXILIARY, '');
  return who === '' ? null : `${participle(verb)} by ${who}`;
}
const BEFORE_VERB = /^(?:noun|determiner|adverb|auxiliary)$/;
const AUXILIARY = / (?:has|have|had|will|would)(?: \S+)?$/;

/** `for schools`, `in grants`; nothing where an infinitive or a date follows the preposition. */
export function complementBehind(scene: Scene, past: number): string {
  if (!LINKING.test(scene.lower(past)) || scene.lower(past + 1) === 'average' || isInfinitive(scene, past) || scene.tag(past + 1) === 'date') return '';
  return textOf(scene, limited(scene, phraseAfter(scene, past, 5)));
}
const LINKING = /^(?:for|in|into|to|towards?|from|of|on|per)$/;

/** Words that may be noun or verb, in clauses that have no other verb: `members export goods`, `the fund manages assets`. */
import { isPlural, isStop } from './nouns.ts';
import type { Token } from './tokens.ts';
import { AUXILIARIES, IRREGULAR, SURE_VERBS, TIES, VERB_NOUNS } from './word-classes.ts';

type Row = readonly Token[];
/** How far a clause is looked through to either side, in tokens. */
const REACH = 14;

/** True of a word between a subject of its number and a plural object, where nothing else in its clause can be the verb. */
export function isSoleVerb(tokens: Row, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const agrees = tokens[at]?.lower.endsWith('s') === true ? before?.kind === 'word' && !isPlural(before) && !isStop(before) : isPlural(before);
  if (!agrees || /['’]/.test(before?.text ?? '') || next?.kind !== 'word' || next.text !== next.lower || isStop(next)) return false;
  const object = isPlural(next) || isPlural(tokens[at + 2]) || GOODS.test(next.lower) || GOODS.test(tokens[at + 2]?.lower ?? '');
  return object && !hasVerb(tokens, { from: at + 1, step: 1 }) && !hasVerb(tokens, { from: at - 1, step: -1 });
}
const GOODS = /^(?:goods|services|sales)$/;

function hasVerb(tokens: Row, { from, step }: { readonly from: number; readonly step: 1 | -1 }): boolean {
  for (let at = from; Math.abs(at - from) < REACH; at += step) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'line' || END.test(token.text)) return false;
    if (step > 0 && JOINT.test(token.lower)) return false;
    if (token.kind === 'word' && isVerbal(token.lower)) return true;
  }
  return true;
}
const END = /^[.,;:!?()]$/;
const JOINT = /^(?:and|but|while|which|who)$/;
const isVerbal = (word: string): boolean => AUXILIARIES.has(word) || IRREGULAR.has(word) || (TIES.has(word) && !VERB_NOUNS.has(word)) || SURE_VERBS.has(word) && !word.endsWith('s') || (word.endsWith('ed') && word.length > 4);

/** Amounts that somebody pays: costs, prices, and whose part of a whole an amount is. */
import { leadOf, isSome, textOf, type Scene, type Stretch } from '../clause.ts';
import { told } from '../complements.ts';
import { governorOf } from '../governor/find.ts';
import { PAYING } from '../measure-words.ts';
import { participle } from '../participle.ts';
import type { Quantity } from '../quantity.ts';
import { subjectOf } from '../subject.ts';
import { costlyDeed } from './deed-cost.ts';
import type { Told } from './known.ts';

/** `the links cost taxpayers $18,240`, `a bench which cost £1,250`: the cost of the subject; null where nothing is paid. */
export function ofPayment(scene: Scene, q: Quantity, { governor }: Told): string | null {
  if (governor.role !== 'told') return null;
  const deed = COST.test(governor.said ?? '') ? costlyDeed(scene, q) : '';
  if (deed !== '') return `cost of ${deed}`;
  return COST.test(governor.said ?? '') ? costOf(scene, governor.phrase) : ofPayer(scene, governor.phrase);
}
const COST = /^costs?$/;

function costOf(scene: Scene, subject: Stretch): string {
  const phrase = told(scene, subject);
  return phrase === '' ? 'cost' : `cost of ${phrase}`;
}

/** `cost taxpayers N`, `pays the club N`: who pays or is paid stands between the verb and the amount. */
function ofPayer(scene: Scene, { from, to }: Stretch): string | null {
  if (to - from > 3 || to === from || scene.tag(to) === 'verb') return null;
  const at = leadOf(scene, from);
  const verb = scene.lower(at);
  if (!PAYING.has(verb) || scene.tag(at + 1) === 'preposition') return null;
  if (GIVING.test(verb)) return `${LENDING.test(verb) ? 'loan' : participle(verb)} to ${textOf(scene, { from, to })}`;
  if (!verb.startsWith('cost')) return verb;
  const subject = governorOf(scene, { from: at + 1, to: at + 1 } as Quantity).phrase;
  return isSome(subject) ? `cost of ${told(scene, subject)}` : 'cost';
}

/** `lends the utility N`, `awarded the school N`: to whom goes with it. */
const GIVING = /^(?:lend|lent|award|grant|gave|give|offer|hand)/;
const LENDING = /^len[dt]/;

/** `acquired the mill for N`. */
export const isBought = (verb: string): boolean => BUYING.test(verb);
const BUYING = /^(?:acquire[ds]?|acquiring|buy|buys|buying|bought|purchased?|purchases)$/;

/** `will acquire 80% of the mill for N`. */
export function isPartBought(scene: Scene, { from }: Stretch): boolean {
  let at = from - 1;
  while (from - at < 3 && scene.tag(at) === 'determiner') at--;
  if (scene.lower(at) !== 'of' || scene.tag(at - 1) !== 'figure') return false;
  while (from - at < 8 && scene.tag(at - 1) === 'figure') at--;
  return isBought(scene.lower(at - 1));
}

/** `Peru was the largest partner with N`, `Peru came second with N`: whose part of the whole it is; empty where nobody is ranked. */
export function partnerNamed(scene: Scene, phrase: Stretch): string {
  const next = nextNamed(scene, phrase);
  if (next !== '') return next;
  if (!RANKED.test(textOf(scene, phrase))) return '';
  const lead = leadOf(scene, phrase.from);
  // `came in third with N`.
  const verb = scene.lower(lead) === 'in' && scene.tag(lead - 1) === 'verb' ? lead - 1 : lead;
  const { phrase: subject, pronoun } = subjectOf(scene, verb);
  return pronoun || scene.lower(verb) === 'by' ? '' : told(scene, subject);
}
const RANKED = /^(?:(?:second|third|fourth|fifth|main|top|next)[- ])?(?:largest|biggest|leading|main|top|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|number one|most important)\b(?:[- ]?\w+)?(?: \w+){0,2}$/;

/** `, followed by Peru with N and Ghana with N`, `, ahead of Peru with N`: who comes next in the order that the sentence tells; empty elsewhere. */
function nextNamed(scene: Scene, phrase: Stretch): string {
  const name = textOf(scene, phrase).replace(/^ahead of (?:the )?/, '');
  if (!/^\p{Lu}[^,]{1,40}$/u.test(name)) return '';
  const lead = scene.tag(phrase.from - 1) === 'determiner' ? phrase.from - 2 : phrase.from - 1;
  const joined = /^(?:comma|conjunction)$/.test(scene.tag(lead));
  for (let at = phrase.from + 1; at > phrase.from - IN_ORDER && scene.tag(at) !== 'stop'; at--) {
    const ordered = FOLLOWING.test(`${scene.lower(at)} ${scene.lower(at + 1)}`);
    if (ordered && (joined || at > phrase.from - 4)) return name;
  }
  return '';
}
const FOLLOWING = /^(?:followed by|ahead of)$/;
const IN_ORDER = 30;

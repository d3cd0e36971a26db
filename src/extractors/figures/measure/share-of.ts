/** Percentages with their whole behind them: `6.9% of all passengers`. */
import { limited, phraseAfter, textOf, words, type Scene, type Stretch } from '../clause.ts';
import { agent, clauseAfter, told, verbAfter } from '../complements.ts';
import type { Governor } from '../governor/governor.ts';
import { beforeVague } from '../governor/vague.ts';
import { isPlural } from '../nouns.ts';
import type { Quantity } from '../quantity.ts';
import { isActing } from './acting.ts';
import { short, unchanged, type Told } from './known.ts';

/** `6.9% of all passengers`; whose share, where a short subject stands before it. */
export function shareOf(scene: Scene, q: Quantity, { governor, last }: Told): string {
  if (scene.lower(q.to + 1) === 'what') return `share of ${whatClause(scene, q.to + 1)}`;
  // `a quarter of whose seats are reserved`.
  if (scene.lower(q.to + 1) === 'whose') return `share of ${textOf(scene, { from: q.to + 2, to: nounsEnd(scene, q.to + 2) })}`;
  if (isStake(scene, q, governor)) return `stake in ${textOf(scene, limited(scene, phraseAfter(scene, q.to + 1, 5)))}`;
  const whole = beforeDeed(scene, limited(scene, phraseAfter(scene, q.to, 6)));
  const text = countless(scene, whole);
  const deed = CLAUSE.test(governor.role) && !isSame(scene, q) ? partDoing(scene, whole.to) : '';
  if (deed !== '') return `${text.replace(OF, '')} ${deed}`;
  if (governor.role === 'done' && governor.verb !== '' && OWN.test(scene.lower(q.to + 1)) && scene.tag(q.to + 2) !== 'figure') return `${text.replace(OF_OWN, '')} ${governor.verb}`;
  const share = `share ${text.replace(NOBODY, '')}`;
  const owner = ownerOf(scene, governor);
  // `traffic rose, while ore, which makes up 41% of the total`: whose share it is tells enough.
  const apart = governor.said !== '' && owner !== '' && isWorthNaming(owner, share) && scene.tag(governor.phrase.to) === 'comma';
  const total = !apart && (text.endsWith('total') || isSame(scene, q)) && last !== null ? `, ${short(unchanged(last))}` : '';
  if (last !== null && owner === '' && hangs(governor, last)) return share + (total === '' ? `, ${short(unchanged(last))}` : total);
  if (governor.role === 'done' && governor.verb !== '' && !EQUAL.test(governor.said ?? '')) return sharedBy(scene, share, governor);
  const whose = owner !== '' && isWorthNaming(owner, share) ? `, ${owner}` : '';
  return `${share}${total}${whose}`;
}
function nounsEnd(scene: Scene, from: number): number {
  let to = from + 1;
  while (to < from + 3 && scene.tag(to) === 'noun') to++;
  return to;
}

/** `of the town's 48,000 voters`: the share is of the voters, however many they are. */
function countless(scene: Scene, { from, to }: Stretch): string {
  const apart = scene.tokens.slice(from, to).filter((_, k) => scene.tag(from + k) !== 'figure');
  return apart.length === to - from ? textOf(scene, { from, to }) : words(apart);
}
const CLAUSE = /^(?:first|appended)$/;
/** `of the pupils choose a trade`: the phrase ends before what they do, which no list tells from a noun. */
function beforeDeed(scene: Scene, { from, to }: Stretch): Stretch {
  for (let at = from + 2; at < to; at++) if (isActing(scene.lower(at)) && isPlural(scene.tokens[at - 1])) return { from, to: at };
  return { from, to };
}
const OF = /^of (?:the )?/;
/** `filled 84% of its seats`: of its own, nobody else has a share. */
const OWN = /^(?:its|their|his|her|our)$/;
const OF_OWN = /^of (?:(?:its|their|his|her|our|the) )?/;

/** `40 per cent of homes lack water`, `… have access to water`: what the part does that a clause begins with. */
function partDoing(scene: Scene, at: number): string {
  if (HAVE.test(scene.lower(at)) && scene.tag(at + 1) === 'noun') return `with ${verbAfter(scene, at, 4)}`;
  if (isActing(scene.lower(at))) return `that ${clauseAfter(scene, at)}`;
  const deed = verbAfter(scene, at, 4);
  const suffered = BE.test(scene.lower(at)) || (scene.lower(at).endsWith('ed') && !OBJECT.test(scene.tag(at + 1)));
  return deed === '' || suffered ? deed : `that ${deed}`;
}
const BE = /^(?:is|are|was|were|will|would|can|could|must|should)$/;
const OBJECT = /^(?:noun|determiner)$/;
const HAVE = /^(?:have|has|had)$/;
/** `6 million, or 12% of revenue`, `(12% of revenue)`, `equal to 12% of GDP`: the figure before, as a part of a whole. */
function isSame(scene: Scene, { from }: Quantity): boolean {
  const at = beforeVague(scene, from);
  const figure = scene.tag(at - 1) === 'figure' || scene.tag(at - 2) === 'figure' || scene.tag(at - 3) === 'figure';
  return (figure && (scene.lower(at) === 'or' || scene.tag(at) === 'open')) || (/^(?:to|for)$/.test(scene.lower(at)) && EQUAL.test(scene.lower(at - 1)));
}
const EQUAL = /^(?:equal|equivalent|equalling|correspond(?:s|ed|ing)?|amounting)$/;

/** `of Peru's`: the whole goes without saying. */
const NOBODY = /^of(?: \S+['’]s)?$/;

/** `40 per cent of what the town uses`. */
function whatClause(scene: Scene, from: number): string {
  let to = from + 1;
  while (to < from + 8 && !CLAUSE_END.test(scene.tag(to))) to++;
  return words(scene.tokens.slice(from, to));
}
const CLAUSE_END = /^(?:stop|comma|conjunction|figure|open|close)$/;

/** `acquired 40 per cent of the mill`, `bought 12% of Acme`: a part of a firm. */
function isStake(scene: Scene, { to }: Quantity, { role, verb }: Governor): boolean {
  if (role !== 'done' || !ACQUIRED.test(verb)) return false;
  const word = scene.lower(to + 1);
  if (WHOLES.test(scene.lower(to + (ARTICLE.test(word) ? 2 : 1)))) return false;
  return ARTICLE.test(word) || (CAPITAL.test(scene.tokens[to + 1]?.text ?? '') && !POSSESSIVE.test(word));
}
/** Nobody owns a part of these. */
const WHOLES = /^(?:volumes?|output|crop|exports|imports|total|harvest|production|goods|shipments|value|market|all|sales|supply|supplies)$/;
/** What is done to shares of firms. */
const ACQUIRED = /^(?:acquired|bought|purchased|taken)$/;
const ARTICLE = /^(?:an?|the|its)$/;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s$/;

/** `Peru accounted for 12% of exports`: the share is Peru's. */
function ownerOf(scene: Scene, { role, pronoun, phrase }: Governor): string {
  return role === 'told' && !pronoun ? told(scene, phrase).replace(/^home$/, '') : '';
}

/** `…, representing 40 per cent of the total`: of what was measured before the comma, where that is short. */
function hangs({ said }: Governor, last: string): boolean {
  return said?.endsWith('ing') === true && short(unchanged(last)).split(' ').length <= 4;
}

/** `handled 40 per cent of the cargo`: what was done with the share, and by whom. */
function sharedBy(scene: Scene, share: string, governor: Governor): string {
  return `${share} ${governor.verb}${governor.pronoun ? '' : ` ${agent(scene, governor)}`}`.trimEnd();
}

/** A long owner is named only where no whole is; `share` and `total` own nothing. */
function isWorthNaming(owner: string, share: string): boolean {
  return (share === 'share ' || owner.split(' ').length <= 4) && !/share|^total$|^according to /i.test(owner);
}

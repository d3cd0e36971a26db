/** Percentages that tell no change and have no whole behind them: `Peru accounted for 12 percent`. */
import { leadOf, limited, phraseAfter, textOf, type Scene } from '../clause.ts';
import { told, verbAfter } from '../complements.ts';
import type { Governor } from '../governor/governor.ts';
import { CHANGE_LEAD, LIGHT } from '../measure-words.ts';
import type { Quantity } from '../quantity.ts';
import { joined, withoutTail } from '../shared-measure.ts';
import { asClause, partAre } from './deed.ts';
import { short, unchanged, type Told } from './known.ts';
import { pointed } from './pointing.ts';

/** A percentage that is told of its subject, or of a part of what the figure before measured. */
export function plainShare(scene: Scene, q: Quantity, known: Told): string | null {
  const { governor, last, anchor, change } = known;
  const phrase = told(scene, governor.phrase);
  const gap = phrase === '' ? null : changeBefore(scene, q, known);
  if (gap !== null) return gap + pointed(scene, governor.phrase, change ?? last);
  if (isBySecond(scene, q) && CHANGE_LEAD.test(last ?? '')) return joined(last ?? '', complementOf(scene, q));
  if (governor.role === 'of' && phrase === 'share' && governor.verb !== '') return shareOwned(governor, anchor);
  const origin = originOf(scene, governor);
  if (origin !== '') return joined(short(anchor), origin);
  if (governor.pronoun) return joined(last ?? '', complementOf(scene, q));
  if (phrase === '' || governor.role === 'first' || governor.role === 'appended') return ofFormer(scene, q, known);
  const taken = governor.role === 'done' && governor.verb !== '' ? TAKEN.exec(last ?? '') : null;
  if (taken !== null) return `${taken[1] ?? ''}${phrase}`;
  return listedShare(known, { phrase: phrase.replace(BEHIND_WHOM, ''), elliptic: isElliptic(scene, q, governor) }) ?? (isGiven(governor) ? `share ${governor.verb} by ${phrase}` : joined(phrase, governor.role === 'done' ? governor.verb : ''));
}

/** `Peru gave 12 percent`: whose share it is, and how. */
const isGiven = ({ role, verb, passive }: Governor): boolean => role === 'done' && verb !== '' && verb !== 'led' && passive !== true && !LIGHT.has(verb);

/** `exports rose by 8 percent and imports by 3`: `rise in `, where the verb is that of the clause before; else null. */
function changeBefore(scene: Scene, q: Quantity, { governor, change, last }: Told): string | null {
  const lead = CHANGE_LEAD.exec(change ?? last ?? '')?.[0];
  return lead !== undefined && isElliptic(scene, q, governor) ? lead : null;
}

/** `exports rose by 8 percent and imports by 3`, `food prices 9 percent`: no verb stands between the subject and the figure. */
function isElliptic(scene: Scene, { from }: Quantity, { role, verb, phrase }: Governor): boolean {
  if (role !== 'told' || verb !== '' || from - phrase.to > 2) return false;
  const led = from === phrase.to || LED.test(scene.lower(from - 1));
  const lead = leadOf(scene, phrase.from);
  const start = scene.lower(lead - 1) === 'those' ? lead - 2 : SOURCE.test(scene.lower(lead)) ? lead - 1 : lead;
  return led && (JOINT.test(scene.tag(start)) || (scene.lower(lead) === 'by' && scene.lower(lead - 1) === 'followed'));
}
/** `rose 9 percent, to Peru 3 percent`. */
const SOURCE = /^(?:to|from)$/;
const LED = /^(?:by|at)$/;
const JOINT = /^(?:comma|conjunction)$/;

/** `rose by 4 percent in May and by 3 in June`. */
const isBySecond = (scene: Scene, { from }: Quantity): boolean => scene.lower(from - 1) === 'by' && scene.tag(from - 2) === 'conjunction';

/** `in June`, `to Peru`: the complement behind the percentage; empty before a date. */
function complementOf(scene: Scene, { to }: Quantity): string {
  if (scene.tag(to) !== 'preposition' || !LINKING.test(scene.lower(to)) || scene.tag(to + 1) === 'date') return '';
  return textOf(scene, limited(scene, phraseAfter(scene, to, 4)));
}
const LINKING = /^(?:in|to|from|for|by|on|through|via|under)$/;

/** `Peru has a share of 12 percent`: of what was measured before. */
function shareOwned({ verb }: Governor, anchor: string | null): string {
  return `${joined('share', anchor === null ? '' : `of ${short(anchor)}`) ?? ''}, ${verb}`;
}

/** `from China came 41 percent, from Korea 26`: where from, told before. */
function originOf(scene: Scene, { phrase }: Governor): string {
  const length = phrase.to - phrase.from;
  if (length < 1 || length > 4 || scene.lower(phrase.from - 1) !== 'from') return '';
  return CLAUSE_START.test(scene.tag(phrase.from - 2)) ? `from ${textOf(scene, phrase)}` : '';
}
const CLAUSE_START = /^(?:stop|comma|conjunction)$/;

/** `…, 40 percent to Peru`, `…, 12 percent were women`: a part of what was counted or measured before. */
function ofFormer(scene: Scene, q: Quantity, { head, last, anchor, whole: before }: Told): string | null {
  const act = verbAfter(scene, q.to, 4);
  if (act === '') {
    const behind = complementOf(scene, q);
    return joined(withoutTail(short(unchanged(last ?? anchor)), behind), behind);
  }
  const alone = head === null && anchor === null && BEING.test(scene.lower(q.to));
  const whole = head ?? short(anchor ?? last);
  if (alone && before !== null) return joined(before, asClause(scene, { noun: before, from: q.to, deed: act }));
  return alone ? act : joined(whole, partAre(scene, { noun: whole, from: q.to, deed: act }) || asClause(scene, { noun: whole, from: q.to, deed: act }));
}
const BEING = /^(?:is|are|was|were)$/;

/** `Peru accounted for 12 percent, Chile for 9`: shares of one whole; null where this is none of them. */
function listedShare({ governor: { role, said = '' }, last, anchor }: Told, { phrase, elliptic }: { readonly phrase: string; readonly elliptic: boolean }): string | null {
  const former = ACCOUNTING.test(said) ? SHARE_LEAD.exec(last ?? '')?.[1] : undefined;
  if (former !== undefined) return former + phrase;
  if (anchor !== null && MAKING_UP.test(said)) return `share of ${short(unchanged(anchor))}, ${phrase}`;
  const again = elliptic || role === 'for' || role === 'with';
  const listed = again ? SHARE_LEAD.exec(last ?? '')?.[1] ?? TAKEN.exec(last ?? '')?.[1] : undefined;
  return listed === undefined ? null : listed + phrase;
}
/** `Peru bought 12 percent of it, Chile 9`: a part of the same whole. */
const TAKEN = /^(share of .+ by )\S.*$/;
/** `ahead of Peru with 12 percent`. */
const BEHIND_WHOM = /^(?:ahead of|followed by|trailed by) /;
const ACCOUNTING = /^account|^ma[dk]e/;
const MAKING_UP = /^account|^ma[dk]e|^represent|^contribut/;
const SHARE_LEAD = /^(share of .+, ).+$/;

/** A tie between places, told without a paper being named: how it is called, and the reading that tells it. */
import { FUTURE } from '../acts.ts';
import type { Actor } from '../actor.ts';
import { isAge } from '../ages.ts';
import type { Group } from '../groups.ts';
import { D } from '../letters.ts';
import type { Reading, RuleName } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { before } from '../windows.ts';

const PLACES = '(?:cit(?:y|ies)|towns?|ports?|provinces?|states?|count(?:y|ies)|prefectures?|regions?|districts?|wards?|municipalit(?:y|ies)|communities|islands?|schools?)';
/** "sister city" and its kin. */
export const KIN = `(?:(?:sister|twin(?:ned)?|friendship|partner|brother|friendly(?: co-?operation| exchange| partner(?:ship)?)?)[ -]${PLACES}|twins|sisters|sister cities)`;

/** `sister`: the text has been speaking of sister cities. */
export interface Topic {
  readonly sister: boolean;
  /** True of the place that the text is about: it stands in no list of its own partners. */
  readonly isHome: (actor: Actor) => boolean;
  /** True where the text is about two states. */
  readonly bilateral?: () => boolean;
  /** What the heading over a list says that its partners are, where that is no sister town. */
  readonly heading?: () => string | null;
}

/** `at` and `end` are letters of the mask, and so is `act`, the verb, where that is not where the clause begins. */
export interface Told {
  readonly rule: RuleName;
  readonly at: number;
  readonly end: number;
  readonly words: string;
  readonly subject: readonly number[];
  readonly others: readonly number[];
  readonly together?: boolean;
  readonly act?: number;
}

/** A reading of a tie; `told.end` is a letter of the mask. */
export function tie(scene: Scene, told: Told, date: number | null = null): Reading {
  const { rule, words, subject, at, end } = told, act = told.act ?? at;
  return {
    rule, scene, instrument: 'relationship', step: rule === 'agreement.ended' ? 'ended' : 'established',
    planned: rule !== 'agreement.ended' && rule !== 'agreement.sister-since' && isAhead(scene.mask, act),
    words, subject, others: told.others.filter((o) => !subject.includes(o)), together: told.together ?? false,
    start: at, end: Math.max(end, at), act, date, complete: false, definite: false, nearby: [],
  };
}

/** "will become", "voted in principle to twin"; not "agreed to become". */
function isAhead(mask: string, act: number): boolean {
  const lead = before(mask, act, 60).split(/[;:,]| since (?=[^;:,]*$)/).at(-1) ?? '';
  if (lead.endsWith('in principle to ') || FUTURE.test(lead) && !AGREED.test(lead)) return true;
  return lead.endsWith('to ') && /^be(?:come)?\b/.test(mask.slice(act, act + 8)) && !AGREED_SOMEHOW.test(lead);
}
const AGREED = /agreed (?:[\uF000-\uF8FE] |here |[\p{Ll}]+ly )*to $/u;
const AGREED_SOMEHOW = /agreed (?:[\p{L}\uF000-\uF8FE]+ ){0,3}to $/u;

/** The group that begins at a letter, or soon behind it. */
export function groupFrom(scene: Scene, at: number, within = 30): Group | undefined {
  return scene.groups.find((g) => g.head >= at && g.head - at <= within);
}

/** "have been sister cities for 20 years": the year it goes back to, as an index into the scene's dates. */
export function ageIn(scene: Scene): number | null {
  const at = scene.dates.findIndex((d) => isAge(d));
  return at >= 0 && LASTS.test(scene.mask) && !/anniversary/.test(scene.mask) ? at : null;
}
const LASTS = new RegExp(`(?:^|[ ,])[Ff]or (?:the |these )?(?:past |last )?${D} years`, 'u');

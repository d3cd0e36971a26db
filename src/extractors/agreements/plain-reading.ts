/** Builds readings for rules that know who acts with whom, and leaves the rest to those who fill the slots. */
import { FUTURE, type Step } from './acts.ts';
import type { Group } from './groups.ts';
import type { Instrument } from './papers.ts';
import type { Reading, RuleName } from './reading.ts';
import type { Scene } from './scene.ts';

export interface Told {
  readonly rule: RuleName;
  readonly instrument: Instrument;
  readonly step: Step;
  /** Left out, the words before the verb tell it. */
  readonly planned?: boolean;
  readonly words: string;
  readonly subject: readonly number[];
  readonly others: readonly number[];
  readonly together?: boolean;
  /** Letters of the mask: the clause, and its verb. */
  readonly start: number;
  readonly end: number;
  readonly act: number;
  readonly date?: number | null;
  readonly definite?: boolean;
  readonly joins?: true;
}

export function plainReading(scene: Scene, told: Told): Reading {
  const before = scene.mask.slice(Math.max(0, told.act - 45), told.act).split(/[,;:]/).at(-1) ?? '';
  const planned = told.planned ?? (told.step === 'approved' || told.step === 'intent' || told.step !== 'ended' && FUTURE.test(before));
  return {
    rule: told.rule, scene, instrument: told.instrument, step: told.step, planned, words: told.words, subject: told.subject, others: told.others.filter((o) => !told.subject.includes(o)),
    together: told.together ?? false, start: Math.min(told.start, told.act), end: Math.max(told.end, told.act), act: told.act, date: told.date ?? null, complete: false, definite: told.definite ?? false, nearby: [], ...(told.joins === undefined ? {} : { joins: told.joins }),
  };
}

/** The bodies of a group: persons only where they stand for somebody. */
export function bodiesIn(scene: Scene, group: Group | null | undefined): readonly number[] {
  return group?.items.filter((i) => { const actor = scene.actors[i]; return actor !== undefined && (actor.kind !== 'person' || actor.person?.organization != null || OF_A_PLACE.test(actor.person?.title ?? '')) && (actor.sure || actor.kind !== 'other'); }) ?? [];
}
/** Whoever bears it stands for a town or a region. */
const OF_A_PLACE = /(?:^|[ -])(?:mayor|governor|gov\.?)$/i;
/** Two parties or words for two. */
export function isMany(scene: Scene, items: readonly number[]): boolean {
  return items.length > 1 || scene.actors[items[0] ?? -1]?.kind === 'pair';
}

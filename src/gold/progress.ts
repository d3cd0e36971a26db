/** What the rules of today read better or worse than those before, release by release and item by item. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { headline } from './headline.ts';
import { KINDS, type Verdict } from './verdict.ts';

/** What was not right, under the name of its item. */
const ItemSchema = z.object({ outcome: z.enum(['wrong', 'spurious', 'missed']), words: z.string(), slots: z.record(z.string(), z.number()).optional() });
const ResultSchema = z.object({ ruleset: z.string(), at: z.string(), mean: z.number(), f1: z.record(z.string(), z.number()), trouble: z.record(z.string(), ItemSchema) });
/** The results of two rule sets at most, the older one first. */
export const RememberedSchema = z.object({ format: z.literal(1), gold: z.string(), results: z.array(ResultSchema).max(2) });

export type Result = z.infer<typeof ResultSchema>;
export type Remembered = z.infer<typeof RememberedSchema>;

/** One item that is read in another way. */
export interface Move {
  readonly release: string;
  readonly kind: string;
  readonly words: string;
  readonly before: string;
  readonly now: string;
}
export interface Progress {
  /** The rules that it is compared with, and when they were measured. */
  readonly ruleset: string;
  readonly at: string;
  readonly mean: number;
  readonly better: readonly Move[];
  readonly worse: readonly Move[];
}

/** Tells a gold file by its content. */
export const goldDigest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 32);

export function resultOf(verdicts: readonly Verdict[], made: { readonly ruleset: string; readonly at: string }): Result {
  const trouble = verdicts.filter(({ outcome }) => outcome !== 'right' && outcome !== 'neutral')
    .map(({ release, kind, item, outcome, wanted, got }) => [nameOf({ release, kind, item }), { outcome, words: wanted ?? got ?? '' }]);
  const { mean, f1 } = headline(verdicts);
  return { ...made, mean, f1, trouble: Object.fromEntries(trouble) as Result['trouble'] };
}

const nameOf = ({ release, kind, item }: Pick<Verdict, 'release' | 'kind' | 'item'>): string => JSON.stringify([release, kind, item]);

/** What moved since an earlier result on the same gold. */
export function progress(before: Result, now: Result): Progress {
  const moves = { better: [] as Move[], worse: [] as Move[] };
  for (const name of new Set([...Object.keys(before.trouble), ...Object.keys(now.trouble)])) {
    const [was, is] = [before.trouble[name], now.trouble[name]];
    if (was?.outcome === is?.outcome) continue;
    const [release = '', kind = ''] = JSON.parse(name) as string[];
    const move = { release, kind, words: is?.words ?? was?.words ?? '', before: was?.outcome ?? 'right', now: is?.outcome ?? 'right' };
    moves[rank(is?.outcome) < rank(was?.outcome) ? 'better' : 'worse'].push(said(move));
  }
  const order = (a: Move, b: Move): number => KINDS.indexOf(a.kind as never) - KINDS.indexOf(b.kind as never) || (a.release < b.release ? -1 : a.release > b.release ? 1 : 0);
  return { ruleset: before.ruleset, at: before.at, mean: before.mean, better: moves.better.toSorted(order), worse: moves.worse.toSorted(order) };
}

/** A surplus finding that came or went was never right. */
function said(move: Move): Move {
  return move.now === 'spurious' ? { ...move, before: 'not found' } : move.before === 'spurious' ? { ...move, now: 'not found' } : move;
}
const rank = (outcome: string | undefined): number => (outcome === undefined ? 0 : outcome === 'wrong' ? 1 : 2);

/** The memory with a result put in: it takes the place of one by the same rules. */
export function rememberedWith(earlier: Remembered | null, gold: string, result: Result): Remembered {
  const others = (earlier?.results ?? []).filter(({ ruleset }) => ruleset !== result.ruleset);
  return { format: 1, gold, results: [...others.slice(-1), result] };
}
/** The latest result by other rules. */
export function lastByOthers(earlier: Remembered | null, ruleset: string): Result | null {
  return earlier?.results.findLast((result) => result.ruleset !== ruleset) ?? null;
}

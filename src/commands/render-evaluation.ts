/** Scores on gold releases as a person reads them, and as JSON. */
import { counted } from '../counted.ts';
import { found, headline } from '../gold/headline.ts';
import type { Evaluation } from '../gold/evaluate.ts';
import type { Move, Progress } from '../gold/progress.ts';
import { score } from '../gold/score.ts';
import { KINDS, type Verdict } from '../gold/verdict.ts';
import { printable, shortened } from './render-record.ts';

/** What is shown of an evaluation. */
export interface Shown {
  readonly done: Evaluation;
  /** Null where no other rules were measured on this gold. */
  readonly progress: Progress | null;
  /** How many corrections the rules have come to say by themselves, of how many; null without a store. */
  readonly marked: { readonly met: number; readonly of: number } | null;
}

const WIDTH = 160;
/** Which errors are listed: none, all, or those of one kind. */
type Errors = string | true | undefined;

export function renderEvaluation({ done, progress, marked }: Shown, errors: Errors): string {
  const scores = score(done.verdicts);
  const { f1, agreementsStrict, mean } = headline(done.verdicts);
  const rows = KINDS.filter((kind) => f1[kind] !== undefined).map((kind) => {
    const { precision, recall, f1: both } = found(kind, scores[kind]);
    const slots = Object.entries(scores[kind].slots).map(([slot, filled]) => `${slot} ${number(filled)}`).join(', ');
    return `${kind.padEnd(14)} ${[precision, recall, both].map(number).join('  ')}  ${slots}`.trimEnd();
  });
  return `${[
    `${counted(done.releases, 'release')}, rules ${done.ruleset}`, '', `${''.padEnd(14)} P      R      F1`, ...rows,
    ...(agreementsStrict === null ? [] : [`${'every slot'.padEnd(14)} ${''.padEnd(14)}${number(agreementsStrict)}`]),
    `${'mean'.padEnd(14)} ${''.padEnd(14)}${number(mean)}`,
    ...(errors === undefined ? [] : ['', ...errorsOf(done.verdicts, errors).map(errorLine)]),
    ...(progress === null ? [] : ['', `since the rules ${progress.ruleset} (${progress.at.slice(0, 10)}, mean ${number(progress.mean)}):`, ...moved('better', progress.better), ...moved('worse', progress.worse)]),
    ...(marked === null || marked.of === 0 ? [] : ['', `${marked.met} of ${marked.of} corrections are what the rules say now; they are marked so`]),
  ].map((line) => printable(line)).join('\n')}\n`;
}

const number = (x: number): string => x.toFixed(3);
const moved = (what: string, moves: readonly Move[]): string[] => [`${what} (${moves.length})`, ...moves.map(({ release, kind, words, before, now }) => shortened(`  ${kind}  ${release}  ${before} → ${now}  ${words}`, WIDTH))];
const errorLine = ({ kind, release, outcome, wanted, got }: Verdict): string => [kind, release, outcome, wanted ?? '', got === undefined ? '' : `got ${got}`].join('\t').trimEnd();
const errorsOf = (verdicts: readonly Verdict[], errors: string | true): Verdict[] => verdicts.filter(({ outcome, kind }) => outcome !== 'right' && outcome !== 'neutral' && (errors === true || errors === kind));

/** The same for programs. */
export function evaluationJson({ done, progress, marked }: Shown, errors: Errors): unknown {
  const scores = score(done.verdicts);
  const { f1, agreementsStrict, mean } = headline(done.verdicts);
  return {
    releases: done.releases, ruleset: done.ruleset, mean, f1, agreementsStrict,
    kinds: Object.fromEntries(KINDS.filter((kind) => f1[kind] !== undefined).map((kind) => [kind, scores[kind]])),
    progress, corrections: marked, troubles: done.troubles,
    ...(errors === undefined ? {} : { errors: errorsOf(done.verdicts, errors) }),
  };
}

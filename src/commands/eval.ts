/** `eval`: how well the rules of today read gold releases, and what moved since they were last measured. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import type { Correction } from '../corrections.ts';
import { BadInput, EXIT, WrongUse, messageOf } from '../errors.ts';
import type { Satisfied } from '../gold/from-record.ts';
import { KINDS } from '../gold/verdict.ts';
import { whyUnreadable } from '../store/trouble.ts';
import { settings, type Io } from './io.ts';
import { withOptions } from './options.ts';
import type { Shown } from './render-evaluation.ts';
import { withStore } from './session.ts';

/** Which of a release's corrections the rules satisfy. */
type Satisfying = (corrections: readonly Correction[]) => Satisfied;
interface EvalFlags { readonly errors?: string | true; readonly json?: boolean }

export function evalCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('eval')
    .description('Score the rules of today on a gold file, and list what they read better and worse than the rules before.')
    .argument('<gold>', 'gold releases, one a line, as "dateliner gold export" writes them')
    .option('--errors [kind]', `list what is missed, wrong or surplus, of all kinds or of one: ${KINDS.join(', ')}`);
  return withOptions(command, ['data', 'config', 'json']).action(async (file: string, flags: EvalFlags) => {
    const { errors } = flags;
    if (typeof errors === 'string' && !(KINDS as readonly string[]).includes(errors)) throw new WrongUse(`--errors: "${errors}" is no kind of finding; kinds are ${KINDS.join(', ')}`);
    const content = contentOf(path.resolve(io.cwd, file), file);
    const { agrees, evaluate } = await import('../gold/evaluate.ts');
    const { satisfiedBy } = await import('../gold/from-record.ts');
    const { progressOf } = await import('./eval-memory.ts');
    const asked = new Map<string, Satisfying>();
    const done = await evaluate(content, (release, record) => asked.set(release.id, (corrections) => satisfiedBy(record, corrections, agrees)));
    for (const { line, message } of done.troubles) io.err(`dateliner: ${file}:${line}: ${message}\n`);
    if (done.ruleset === null) throw new BadInput(`${file} holds no release that can be scored; "dateliner gold export" writes such files`);
    const { config } = settings(io, { ...flags });
    const progress = await progressOf(config.dataDir, content, done);
    const marked = await markSatisfied(io, flags, { ruleset: done.ruleset, asked });
    const { renderEvaluation, evaluationJson } = await import('./render-evaluation.ts');
    const shown = { done, progress, marked };
    io.out(flags.json === true ? `${JSON.stringify(evaluationJson(shown, errors), null, 2)}\n` : renderEvaluation(shown, errors));
    exit(done.troubles.length > 0 || (progress?.worse.length ?? 0) > 0 ? EXIT.look : EXIT.ok);
  });
}

function contentOf(file: string, named: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadInput(`${named} cannot be read: ${whyUnreadable(error)}`, 'internal', { cause: error });
  }
}

interface Asked { readonly ruleset: string; readonly asked: ReadonlyMap<string, Satisfying> }

/** Notes in the store, where there is one, which of its corrections the rules satisfy. Scores are told whatever happens to it. */
async function markSatisfied(io: Io, flags: EvalFlags, { ruleset, asked }: Asked): Promise<Shown['marked']> {
  const { config } = settings(io, { ...flags });
  const { recall } = await import('../store/memory.ts');
  if (config.databaseUrl === null && recall(config.dataDir).stores.length === 0) return null;
  try {
    return await withStore(io, { ...flags }, async ({ store }) => {
      const found = { met: 0, of: 0 };
      for (const [id, corrections] of await store.corrections.ofAll([...asked.keys()])) {
        const said = asked.get(id)?.(corrections) ?? { met: [], unmet: [] };
        await store.corrections.satisfied(ruleset, said);
        found.met += said.met.length;
        found.of += said.met.length + said.unmet.length;
      }
      return found;
    });
  } catch (error) {
    io.err(`dateliner: corrections are not marked: ${messageOf(error)}\n`);
    return null;
  }
}

/** What `eval` remembers of a gold file: a small file in the data folder. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Unavailable } from '../errors.ts';
import type { Evaluation } from '../gold/evaluate.ts';
import { RememberedSchema, goldDigest, lastByOthers, progress, rememberedWith, resultOf, type Progress, type Remembered } from '../gold/progress.ts';
import { makeFolder } from '../store/embedded/place.ts';
import { writeWhole } from '../store/files.ts';
import { isErrno, whyUnreadable } from '../store/trouble.ts';

/** What moved since other rules were last measured on the same gold; null where none were. The result is remembered. */
export async function progressOf(dataDir: string, content: string, done: Evaluation): Promise<Progress | null> {
  const gold = goldDigest(content);
  const file = path.join(dataDir, 'eval', `${gold}.json`);
  const earlier = remembered(file);
  const result = resultOf(done.verdicts, { ruleset: done.ruleset ?? '', at: new Date().toISOString() });
  makeFolder('the data folder', dataDir);
  await writeWhole(file, `${JSON.stringify(rememberedWith(earlier, gold, result))}\n`);
  const last = lastByOthers(earlier, result.ruleset);
  return last === null ? null : progress(last, result);
}

function remembered(file: string): Remembered | null {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return null;
    throw new Unavailable(`${file} cannot be read: ${whyUnreadable(error)}`);
  }
  try {
    return RememberedSchema.parse(JSON.parse(content));
  } catch {
    // A memory that cannot be read is begun anew: all that is lost is what moved since.
    return null;
  }
}

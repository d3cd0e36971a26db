/** Today's rules on the releases of a gold file. */
import { extract } from '../extractors/extract.ts';
import type { ReleaseRecord } from '../record.ts';
import { inputOf, type GoldRelease } from './gold.ts';
import { goldLine, type GoldTrouble } from './read.ts';
import { judge } from './score.ts';
import type { Verdict } from './verdict.ts';

export interface Evaluation {
  readonly releases: number;
  readonly verdicts: readonly Verdict[];
  readonly troubles: readonly GoldTrouble[];
  /** Digest of the rules; null where no release could be read. */
  readonly ruleset: string | null;
}
/** Is told of each release that was read, with the record that the rules made of it. */
export type Watch = (release: GoldRelease, record: ReleaseRecord) => void;

/** Reads and judges all releases; what cannot be read is told, and the rest is judged all the same. */
export async function evaluate(content: string, watch: Watch = () => undefined): Promise<Evaluation> {
  const verdicts: Verdict[] = [];
  const troubles: GoldTrouble[] = [];
  const seen = new Set<string>();
  let ruleset: string | null = null;
  for (const [at, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const { release, troubles: own } = goldLine(line, at + 1);
    troubles.push(...own);
    if (release === null) continue;
    if (seen.has(release.id)) {
      troubles.push({ line: at + 1, message: `the id ${release.id} was there before; only the first is scored` });
      continue;
    }
    seen.add(release.id);
    try {
      const record = await extract(inputOf(release));
      verdicts.push(...judge(release, record));
      watch(release, record);
      ruleset = record.ruleset;
    } catch (error) {
      troubles.push({ line: at + 1, message: `${release.id}: ${error instanceof Error ? error.message : String(error)}` });
    }
  }
  return { releases: seen.size, verdicts, troubles, ruleset };
}

/** True where a record has all that this release asks for: the right values, and every slot that is asked for. */
export function agrees(release: GoldRelease, record: ReleaseRecord): boolean {
  const asked = judge(release, record).filter(({ item }) => !item.startsWith('+'));
  return asked.length > 0 && asked.every(({ outcome, slots }) => outcome === 'right' && Object.values(slots).every((filled) => filled === 1));
}

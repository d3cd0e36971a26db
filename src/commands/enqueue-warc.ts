/** The part of `enqueue` that puts WARC files into the queue. */
import { counted } from '../counted.ts';
import { EXIT, WrongUse } from '../errors.ts';
import type { Run } from '../store/store.ts';
import type { Workshop } from '../workers/workshop.ts';
import { isWarcName } from './extract-entry.ts';
import { stopOnSignals, type Io } from './io.ts';
import { withWorkshop } from './session.ts';

interface WarcFlags { readonly site?: readonly string[]; readonly full?: boolean; readonly wait?: boolean; readonly json?: boolean; readonly quiet?: boolean }
interface Asked { readonly sources: readonly string[]; readonly flags: WarcFlags }

/** True for the address or the name of a WARC file. */
export function isWarcSource(text: string): boolean {
  return isWarcName(URL.canParse(text) ? new URL(text).pathname : text);
}

/** Paths of a list behind an address. Raises `WrongUse`. */
export function based(lines: readonly string[], base: string | undefined): string[] {
  if (base === undefined) return [...lines];
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) throw new WrongUse(`--base wants an http(s) address, not "${base}"`);
  return lines.map((line) => (/^[a-z][a-z0-9+.-]*:/i.test(line) ? line : new URL(line, base.endsWith('/') ? base : `${base}/`).href));
}

/** One job a file. With `--wait` it stays until all are read. */
export async function enqueueWarcs(io: Io, { sources, flags }: Asked): Promise<number> {
  return withWorkshop(io, { ...flags }, async (shop) => {
    const { requestWarc } = await import('../workers/warc-run.ts');
    const runs: Run[] = [];
    for (const source of sources) runs.push(await requestWarc(shop, { source, sites: flags.site ?? [], full: flags.full === true }));
    if (flags.wait === true) return waitForFiles(io, shop, { runs, flags });
    if (flags.json === true) io.out(`${JSON.stringify(runs.map((run, i) => ({ warc: sources[i], run: run.id })))}\n`);
    else if (flags.quiet !== true) io.out(`${counted(runs.length, 'file')} queued; "dateliner work" reads them, "dateliner jobs" tells how far it is\n`);
    return EXIT.ok;
  });
}

async function waitForFiles(io: Io, shop: Workshop, { runs, flags }: { runs: readonly Run[]; flags: WarcFlags }): Promise<number> {
  const [{ runEnd }, { summaryText, wantsLook }, { runJobId }, { tellUnbegun }] = await Promise.all([import('../workers/run.ts'), import('../workers/summary.ts'), import('../workers/jobs.ts'), import('./waiting.ts')]);
  const stop = stopOnSignals(io, 'no longer waiting: the files stay in the queue');
  const calm = tellUnbegun(io, shop.queues.warcs, runJobId(runs[0]?.id ?? ''));
  let code: number = EXIT.ok;
  try {
    for (const { id } of runs) {
      const end = await runEnd(shop, id, stop.signal);
      if (end === null) return EXIT.interrupted;
      const summary = end.summary as Parameters<typeof summaryText>[0];
      io.out(flags.json === true ? `${JSON.stringify(summary)}\n` : summaryText(summary));
      if (end.status !== 'done' || wantsLook(summary)) code = EXIT.look;
    }
  } finally {
    calm();
    stop.done();
  }
  return code;
}

/** `work`: runs whatever the queues hold, until it is told to stop. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Run } from '../store/store.ts';
import { queueCounts } from './jobs.ts';
import { writeOutput } from './output.ts';
import { Patience } from './patience.ts';
import { recover, requeue } from './recover.ts';
import { startTicks, syncSchedules } from './schedules.ts';
import { DUTIES, startWorkforce, type Duty } from './workforce.ts';
import type { Workshop } from './workshop.ts';

/** The output is written at least this often while there is something new: milliseconds. */
const OUTPUT_MS = 60_000;
const LOOK_MS = 500;
/** How often captures whose jobs were lost, by a service that was away, are queued again: milliseconds. */
const REQUEUE_MS = 10_000;

export interface WorkOptions {
  readonly signal: AbortSignal;
  /** What to do of all there is to do; everything where it is left out. */
  readonly duties?: readonly Duty[];
  /** False where another process writes the output files. */
  readonly output?: boolean;
}

/** Works until `signal` fires; then finishes what is in hand and writes the output once more. */
export async function work(shop: Workshop, { signal, duties = DUTIES, output = true }: WorkOptions): Promise<void> {
  await recover(shop);
  const force = await startWorkforce(shop, { signal, duties });
  const ticks = await startTicks(shop);
  const writer = output ? await OutputWriter.start(shop) : null;
  shop.log.info({ queue: shop.backend.kind, store: shop.store.id }, 'working');
  const patience = new Patience(shop.log);
  let looked = performance.now();
  try {
    while (!signal.aborted) {
      if (patience.isOver) await survive(shop, patience, async () => writer?.writeIfDue());
      if (patience.isOver && performance.now() - looked >= REQUEUE_MS) {
        await survive(shop, patience, async () => {
          await requeue(shop);
          await syncSchedules(shop);
        });
        looked = performance.now();
      }
      await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await ticks.stop();
    await force.stop();
    await survive(shop, patience, async () => writer?.write());
  }
}

/** A store that is away for a while is told in the log and does not end the daemon; the embedded one is started again. */
async function survive(shop: Workshop, patience: Patience, step: () => Promise<void>): Promise<void> {
  try {
    await step();
    patience.went();
  } catch (error) {
    patience.missed(error, 'something could not be used, will try again');
    await shop.ensureRunning().catch((trouble: unknown) => patience.missed(trouble, 'the database could not be started again'));
  }
}

/** Writes the output when the queues have run empty, and at least every minute, if anything changed. */
class OutputWriter {
  private readonly shop: Workshop;
  private mark: string | null = null;
  private written = 0;
  private readonly reported = new Set<string>();

  private constructor(shop: Workshop) {
    this.shop = shop;
  }

  /** Runs that ended before are somebody else's to report. */
  static async start(shop: Workshop): Promise<OutputWriter> {
    const writer = new OutputWriter(shop);
    for (const run of await writer.ended()) writer.reported.add(run.id);
    return writer;
  }

  async writeIfDue(): Promise<void> {
    const mark = await this.currentMark();
    if (mark === this.mark) return;
    const due = performance.now() - this.written >= OUTPUT_MS;
    if (due || (await this.idle())) await this.write();
  }

  async write(): Promise<void> {
    const mark = await this.currentMark();
    if (mark === this.mark) return;
    const runs = (await this.ended()).toReversed();
    await writeOutput(this.shop.store, this.shop.config.outDir, runs);
    for (const run of runs) this.reported.add(run.id);
    this.mark = mark;
    this.written = performance.now();
  }

  /** Changes with every record written and every run ended. */
  private async currentMark(): Promise<string> {
    const unreported = (await this.ended()).length;
    return `${await this.shop.store.records.mark()} ${this.reported.size + unreported}`;
  }

  private async ended(): Promise<Run[]> {
    return (await this.shop.store.runs.latest(100)).filter((run) => run.status !== 'running' && !this.reported.has(run.id));
  }

  private async idle(): Promise<boolean> {
    const { ticks: _later, ...now } = await queueCounts(this.shop.queues);
    const counts = Object.values(now);
    return counts.every((count) => (count['waiting'] ?? 0) + (count['active'] ?? 0) + (count['delayed'] ?? 0) === 0);
  }
}

/** What a job tells while it runs: its progress and some lines, kept with the job, so that any machine can read them. */
import type { Job } from 'bullmq';

/** Progress is written at most this often: milliseconds. */
const PROGRESS_MS = 1000;

export class Journal {
  readonly #job: Job;
  #last = Number.NEGATIVE_INFINITY;
  #writing: Promise<void> = Promise.resolve();

  constructor(job: Job) {
    this.#job = job;
  }

  /** Notes how far the job is; the latest counts within a second are enough. */
  progress(counts: object): void {
    const now = performance.now();
    if (now - this.#last < PROGRESS_MS) return;
    this.#last = now;
    this.#then(async () => this.#job.updateProgress(counts));
  }

  line(text: string): void {
    const at = new Date().toISOString();
    this.#then(async () => void (await this.#job.log(`${at} ${text}`)));
  }

  /** Resolves when all that was told is written, or could not be. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  /** One after the other: lines written at the same time were lost. A job that is gone takes none, which is no harm. */
  #then(write: () => Promise<void>): void {
    this.#writing = this.#writing.then(write).catch(() => undefined);
  }
}

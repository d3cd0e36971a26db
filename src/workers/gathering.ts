/** Work that is cheaper for many at once: what comes while a batch is under way goes with the next one. */

interface Waiting<In, Out> { readonly item: In; readonly done: (out: Out) => void; readonly failed: (error: unknown) => void }

export interface GatheringOptions<In, Out> {
  /** Items of one batch. */
  readonly most: number;
  /** A batch begins so long after the one before it at the earliest, unless it is full: milliseconds. */
  readonly gapMs: number;
  /** Does a batch, and gives what came of each item in order. What it raises is raised to all of them. */
  readonly work: (items: readonly In[]) => Promise<readonly Out[]>;
}

/** One batch at a time. The first item after a pause waits for nobody. */
export class Gathering<In, Out> {
  readonly #options: GatheringOptions<In, Out>;
  #waiting: Waiting<In, Out>[] = [];
  #running = false;
  #timer: NodeJS.Timeout | null = null;
  #begun = Number.NEGATIVE_INFINITY;

  constructor(options: GatheringOptions<In, Out>) {
    this.#options = options;
  }

  add(item: In): Promise<Out> {
    return new Promise((done, failed) => {
      this.#waiting.push({ item, done, failed });
      this.#look();
    });
  }

  #look(): void {
    const { most, gapMs } = this.#options;
    if (this.#running || this.#waiting.length === 0) return;
    const wait = this.#waiting.length >= most ? 0 : this.#begun + gapMs - performance.now();
    if (wait <= 0) void this.#run();
    else this.#timer ??= setTimeout(() => { this.#timer = null; this.#look(); }, wait);
  }

  async #run(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#running = true;
    // What is added in the same moment goes along.
    await Promise.resolve();
    this.#begun = performance.now();
    const batch = this.#waiting.splice(0, this.#options.most);
    try {
      const outs = await this.#options.work(batch.map(({ item }) => item));
      for (const [i, { done }] of batch.entries()) done(outs[i] as Out);
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
    this.#running = false;
    this.#look();
  }
}

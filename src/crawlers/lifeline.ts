/** What a crawl hangs on: its caller, who may give up, and its hooks, which may fail. */
import { setMaxListeners } from 'node:events';
import { Interrupted } from '../errors.ts';

export class Lifeline {
  readonly #stop = new AbortController();
  readonly #caller: AbortSignal;
  readonly #handed = new Set<Promise<void>>();
  #fatal: { readonly error: unknown } | null = null;

  /** Ends with the caller's signal, or when a hook fails, whichever is first. */
  constructor(caller: AbortSignal) {
    this.#caller = caller;
    // Everything under way listens, and that is as much as is under way.
    setMaxListeners(0, this.#stop.signal);
    if (caller.aborted) this.#stop.abort();
    else caller.addEventListener('abort', this.#onAbort, { once: true });
  }

  readonly #onAbort = (): void => this.#stop.abort();

  /** Fires when the caller gives up and when a hook has thrown. */
  get signal(): AbortSignal { return this.#stop.signal; }

  /** What a hook threw first: it ends the crawl; null where none did. */
  get fatal(): { readonly error: unknown } | null { return this.#fatal; }

  /** Calls a hook. Raises `Interrupted` where the crawl is over, and where the hook throws, which ends it. */
  readonly call = async <T>(hook: () => Promise<T>): Promise<T> => {
    if (this.signal.aborted) throw new Interrupted();
    try {
      return await hook();
    } catch (error) {
      this.#fail(error);
      throw new Interrupted();
    }
  };

  /** Calls a hook that takes something now and keeps it by and by; `allKept` waits for that. */
  async hand(hook: () => Promise<{ readonly kept: Promise<void> } | undefined>): Promise<void> {
    const handed = await this.call(hook);
    if (handed === undefined) return;
    const kept = handed.kept.catch((error: unknown) => this.#fail(error)).finally(() => this.#handed.delete(kept));
    this.#handed.add(kept);
  }

  /** Resolves when all that was handed on is kept, or a hook has failed to. */
  async allKept(): Promise<void> { await Promise.all(this.#handed); }

  /** Lets go of the caller's signal. */
  close(): void { this.#caller.removeEventListener('abort', this.#onAbort); }

  #fail(error: unknown): void {
    this.#fatal ??= { error };
    this.#stop.abort();
  }
}

/** What a command sees of the world: words in, words out. */
import { createLogger, type Logger } from '../log.ts';
import { loadConfig, type Config } from '../config.ts';
import type { Screen } from './screen.ts';

export interface Io {
  /** Results, on standard output. */
  readonly out: (text: string) => void;
  /** Everything else that a person should see, on standard error. */
  readonly err: (text: string) => void;
  /** True when standard error is a terminal. */
  readonly terminal: boolean;
  /** The size of the terminal that standard output is; null where it is none. */
  readonly screen?: () => Screen | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** The settings of a command and the logger that goes with them. */
export function settings(io: Io, flags: Readonly<Record<string, unknown>>): { config: Config; log: Logger } {
  const config = loadConfig({ flags, env: io.env, cwd: io.cwd });
  return { config, log: createLogger(config.logLevel) };
}

/** Stops at the first Ctrl-C or SIGTERM; the second Ctrl-C ends the process at once. */
export interface Stop {
  readonly signal: AbortSignal;
  /** Takes the handlers away again. */
  readonly done: () => void;
}
export function stopOnSignals(io: Io, told: string): Stop {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    if (told !== '') io.err(`${told}; once more to stop at once\n`);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    done: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}

/** Structured logs on standard error, apart from what commands say to a person. */
import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** A logger whose lines carry `run`, `site` and `url` where its children were given them. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
}

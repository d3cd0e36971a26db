/** Structured logs on standard error, apart from what commands say to a person. */
import { pino, type Logger } from 'pino';
import { withoutSecrets } from './page/secrets.ts';

export type { Logger } from 'pino';

/** A logger whose lines carry `run`, `site` and `url` where its children were given them; addresses lose their secrets. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { log: scrubbed, bindings: scrubbed } }, pino.destination({ dest: 2, sync: true }));
}

function scrubbed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? withoutSecrets(value) : value]));
}

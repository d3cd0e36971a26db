/**
 * Errors are named for what happens next, so that the hierarchy is the retry policy.
 * One place in the workers maps them to the queue, one place in the commands to exit codes.
 */

/** Why something was refused or failed: a short word for programs, kept in results and summaries. */
export type Reason =
  | 'gone' | 'not-found' | 'forbidden' | 'server-error' | 'timeout' | 'network' | 'redirect-loop' | 'too-large'
  | 'bomb' | 'not-html' | 'empty' | 'encoding' | 'robots' | 'private-address' | 'bad-url' | 'needs-browser'
  | 'not-article' | 'off-site' | 'throttled' | 'invalid-record' | 'wrong-store' | 'cancelled' | 'internal'
  | 'tls' | 'budget' | 'window';

/** The root of all errors that Dateliner raises on purpose. */
export class DatelinerError extends Error {
  readonly reason: Reason;
  constructor(message: string, reason: Reason = 'internal', options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.reason = reason;
  }
}
/** This page is not wanted and never will be: say why and go on. */
export class SkipPage extends DatelinerError {}
/** The same request may succeed later, not before `notBefore` (milliseconds since the epoch) where it is told. */
export class TryLater extends DatelinerError {
  readonly notBefore: number | null;
  constructor(message: string, reason: Reason, more: { notBefore?: number; cause?: unknown } = {}) {
    super(message, reason, 'cause' in more ? { cause: more.cause } : undefined);
    this.notBefore = more.notBefore ?? null;
  }
}
/** The site as a whole does not do what its definition says: a person should look. */
export class SiteBroken extends DatelinerError {}
/** The command was called wrongly: exit code 2. */
export class WrongUse extends DatelinerError {}
/** An input could not be read: exit code 1. */
export class BadInput extends DatelinerError {}
/** A service or a folder cannot be used: exit code 3. */
export class Unavailable extends DatelinerError {}
/** The person stopped the run: exit code 130. */
export class Interrupted extends DatelinerError {
  constructor(message = 'interrupted') { super(message, 'cancelled'); }
}
/** Whoever read the output has enough (`| head`): the command ends in good order, and nothing is wrong. */
export class ReaderGone extends Interrupted {
  constructor() { super('nobody reads the output any more'); }
}

/** The documented exit codes. */
export const EXIT = { ok: 0, look: 1, usage: 2, unavailable: 3, interrupted: 130 } as const;

/** The exit code that stands for an error. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof WrongUse) return EXIT.usage;
  if (error instanceof Unavailable) return EXIT.unavailable;
  if (error instanceof ReaderGone) return EXIT.ok;
  if (error instanceof Interrupted) return EXIT.interrupted;
  return EXIT.look;
}
/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

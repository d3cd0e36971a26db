/** The one place where an error's name becomes what the queue does next. */
import { DelayedError, UnrecoverableError, type Job } from 'bullmq';
import { DatelinerError, Interrupted, TryLater, Unavailable, messageOf, type Reason } from '../errors.ts';

/** True when the queue would not try this job again after the failure at hand. */
export function isLastTry(job: Job): boolean {
  return job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
}

/** Puts a job off without using up one of its tries. */
export async function putOff(job: Job, { until, token }: { until: number; token: string | undefined }): Promise<never> {
  await job.moveToDelayed(until, token);
  throw new DelayedError();
}

/** Translates: errors that may pass are tried again with back-off, all others that we raised are final. */
export async function toQueueError(error: unknown, job: Job, token: string | undefined): Promise<Error> {
  if (error instanceof DelayedError || error instanceof UnrecoverableError) return error;
  if (error instanceof TryLater && error.notBefore !== null && !isLastTry(job)) return putOff(job, { until: error.notBefore, token });
  if (error instanceof TryLater || error instanceof Interrupted || error instanceof Unavailable) return error;
  if (error instanceof DatelinerError) return new UnrecoverableError(`${error.reason}: ${error.message}`);
  return error instanceof Error ? error : new Error(messageOf(error));
}

/** True when the queue gives the job up after this error, as `toQueueError` gave it. */
export function isFinal(error: Error, job: Job): boolean {
  if (error instanceof DelayedError || error instanceof Interrupted) return false;
  return error instanceof UnrecoverableError || isLastTry(job);
}

export function reasonOf(error: unknown): Reason {
  return error instanceof DatelinerError ? error.reason : 'internal';
}

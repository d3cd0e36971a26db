/** The one place where an error's name becomes what the queue does next. */
import { DelayedError, UnrecoverableError, type Job } from 'bullmq';
import { DatelinerError, Interrupted, TryLater, messageOf, type Reason } from '../errors.ts';

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
  if (error instanceof TryLater) return error;
  if (error instanceof Interrupted) return error;
  if (error instanceof DatelinerError) return new UnrecoverableError(`${error.reason}: ${error.message}`);
  return error instanceof Error ? error : new Error(messageOf(error));
}

export function reasonOf(error: unknown): Reason {
  return error instanceof DatelinerError ? error.reason : 'internal';
}

/** The one place where an error's name becomes what the queue does next. */
import { DelayedError, UnrecoverableError, type Job } from 'bullmq';
import { CRAWL_JOB } from './jobs.ts';
import { DatelinerError, Interrupted, TryLater, Unavailable, messageOf, type Reason } from '../errors.ts';

/** True when the queue would not try this job again after the failure at hand. */
export function isLastTry(job: Job): boolean {
  return job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
}

/** A service or folder that cannot be used is looked at again after so long: milliseconds. */
const AWAY_MS = 1000;
/** Starts of a job that waits for a service or folder to come back, before it fails: about two minutes. */
const MOST_STARTS = 120;

/** A person waits for a crawl and can begin it again; everything else outlives a service that is away for a while. */
const isPatient = (job: Job): boolean => job.name !== CRAWL_JOB && job.attemptsStarted < MOST_STARTS;

/** Puts a job off without using up one of its tries. */
export async function putOff(job: Job, { until, token }: { until: number; token: string | undefined }): Promise<never> {
  await job.moveToDelayed(until, token);
  throw new DelayedError();
}

/** Translates: errors that may pass are tried again with back-off, all others that we raised are final. */
export async function toQueueError(error: unknown, job: Job, token: string | undefined): Promise<Error> {
  if (error instanceof DelayedError || error instanceof UnrecoverableError) return error;
  if (error instanceof TryLater && error.notBefore !== null && !isLastTry(job)) return putOff(job, { until: error.notBefore, token });
  if (error instanceof Unavailable && isPatient(job)) return putOff(job, { until: Date.now() + AWAY_MS, token });
  if (error instanceof DatelinerError && isHopeless(error)) return new UnrecoverableError(`${error.reason}: ${error.message}`);
  return error instanceof Error ? error : new Error(messageOf(error));
}

/** True for what we raised and what no further try mends. */
export function isHopeless(error: unknown): boolean {
  return error instanceof DatelinerError && !(error instanceof TryLater || error instanceof Interrupted || error instanceof Unavailable);
}

/** True when the queue gives the job up after this error, as `toQueueError` gave it. */
export function isFinal(error: Error, job: Job): boolean {
  if (error instanceof DelayedError || error instanceof Interrupted) return false;
  return error instanceof UnrecoverableError || isLastTry(job);
}

export function reasonOf(error: unknown): Reason {
  return error instanceof DatelinerError ? error.reason : 'internal';
}

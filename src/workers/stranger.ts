/** Jobs of another store are refused: their captures are not here. */
import { UnrecoverableError, type Job } from 'bullmq';

/** Raises for a job that was made for another store. */
export function refuseStranger(job: Job<{ readonly storeId: string }>, storeId: string): void {
  if (job.data.storeId === storeId) return;
  throw new UnrecoverableError(
    'wrong-store: this job belongs to another store; REDIS_URL without DATABASE_URL is for one machine and one data folder, '
    + 'so set DATABASE_URL to the same database on all machines that share a Redis',
  );
}

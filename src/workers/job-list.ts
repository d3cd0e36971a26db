/** Jobs as a person sees them, from any machine: what they are for, how far they are, what they told. */
import type { Job, Queue } from 'bullmq';
import { withoutSecrets, withoutSecretsIn } from '../page/secrets.ts';
import { whatOf, type JobData, type Queues } from './jobs.ts';
import { QUEUE_NAMES, type QueueName } from './queue-names.ts';

export type AnyJob = Job<JobData>;

/** A job in one line. */
export interface ListedJob {
  readonly queue: QueueName;
  readonly id: string;
  /** `active`, `waiting`, `delayed`, `failed`, … */
  readonly state: string;
  readonly what: string;
  readonly tries: number;
  /** When it was added, when its last try began, and when it is due again: ISO 8601 UTC. */
  readonly addedAt: string;
  readonly begunAt: string | null;
  readonly dueAt: string | null;
  readonly progress: unknown;
}
/** All of a job. */
export interface JobDetail extends ListedJob {
  readonly data: JobData;
  readonly priority: number;
  /** Times that a worker was gone while it had the job in hand. */
  readonly takenOver: number;
  readonly reason: string | null;
  readonly lines: readonly string[];
}

/** The states that are listed, in this order. */
const LISTED = ['active', 'waiting', 'prioritized', 'delayed'] as const;

/** What runs, then what waits, then what is put off; of each queue at most `limit` a state. */
export async function listJobs(queues: Queues, limit: number): Promise<ListedJob[]> {
  const listed = new Map<string, ListedJob>();
  for (const state of LISTED) {
    for (const name of QUEUE_NAMES) {
      const jobs = await (queues[name] as Queue).getJobs([state], 0, limit - 1, true);
      // A job may move while the states are asked one after the other: the first sight counts.
      for (const job of jobs as (AnyJob | undefined)[]) if (job !== undefined && !listed.has(`${name} ${job.id}`)) listed.set(`${name} ${job.id}`, lineOf(name, job, state));
    }
  }
  return [...listed.values()];
}

/** One job by its id, in whatever queue; null when there is none. */
export async function jobDetail(queues: Queues, id: string): Promise<JobDetail | null> {
  for (const name of QUEUE_NAMES) {
    const queue = queues[name] as Queue;
    const job = await queue.getJob(id) as AnyJob | undefined;
    if (job === undefined) continue;
    const [state, { logs }] = [await job.getState(), await queue.getJobLogs(id)];
    return { ...lineOf(name, job, state), data: withoutSecretsIn(job.data), priority: job.priority, takenOver: job.stalledCounter, reason: job.failedReason === undefined ? null : withoutSecrets(job.failedReason), lines: logs.map(withoutSecrets) };
  }
  return null;
}

function lineOf(queue: QueueName, job: AnyJob, state: string): ListedJob {
  const due = state === 'delayed' ? job.timestamp + job.delay : null;
  return {
    queue, id: job.id ?? '?', state: state === 'prioritized' ? 'waiting' : state, what: whatOf(job.data), tries: job.attemptsMade,
    addedAt: timeOf(job.timestamp), begunAt: job.processedOn === undefined ? null : timeOf(job.processedOn), dueAt: due === null ? null : timeOf(due), progress: job.progress,
  };
}

const timeOf = (ms: number): string => new Date(ms).toISOString();

/** What a person should know who waits for jobs that nobody begins. */
import type { Io } from './io.ts';

/** So long is usual where a worker has other things in hand: milliseconds. */
const PATIENCE_MS = 10_000;

/** A queue, as far as it is asked here. */
interface Jobs { getJob(id: string): Promise<{ getState(): Promise<string> } | undefined> }

/** Tells once, after a while, when a job is still in its queue. Gives the way to call it off. */
export function tellUnbegun(io: Io, queue: Jobs, jobId: string): () => void {
  const look = async (): Promise<void> => {
    const state = await queue.getJob(jobId).then((job) => job?.getState());
    if (state === 'waiting' || state === 'prioritized') io.err('dateliner: nobody has begun it yet: is "dateliner work" running? "dateliner status" tells what waits before it\n');
  };
  // The queue may be closed by then: whoever waits is told of that elsewhere.
  const timer = setTimeout(() => void look().catch(() => undefined), PATIENCE_MS);
  return () => clearTimeout(timer);
}

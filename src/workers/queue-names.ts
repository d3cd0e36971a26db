/** The queues: crawls of sites, addresses by hand, captures to be read, due times of schedules, WARC files. */
export const QUEUE_NAMES = ['crawls', 'urls', 'articles', 'ticks', 'warcs'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

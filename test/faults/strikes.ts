/** The strikes of the fault rounds: kills without warning, a cut network, a full disk, a server that forgets. */
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../command-line.ts';
import type { Service } from '../services.ts';
import type { Disk } from './disk.ts';
import type { Relay } from './relay.ts';
import type { Strike } from './rounds.ts';

type At = Strike['after'];

export const killWorker = (after: At): Strike => ({ name: 'worker killed', after, hit: async ({ worker }) => void worker().child.kill('SIGKILL') });
export const killCrawler = (after: At): Strike => ({ name: 'crawler killed', after, hit: async ({ crawler }) => void crawler().child.kill('SIGKILL') });
export const crash = (after: At, service: Service): Strike => ({ name: 'server killed', after, hit: service.crash });
/** The server is killed and has lost what it was told last, as after a power cut. */
export const forget = (after: At, service: Service): Strike => ({ name: 'server forgot', after, hit: service.forget });

/** Kills the embedded server with -9; `db status` tells its pid. */
export const killEmbedded = (after: At): Strike => ({
  name: 'embedded server killed', after,
  hit: async ({ folder }) => {
    const { out } = await run(['db', 'status', '--json'], { cwd: folder });
    const pid = out.startsWith('{') ? (JSON.parse(out) as { pid?: number }).pid : undefined;
    // Nothing to kill when it is just being started again.
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  },
});

/** The way to a server is cut for so many milliseconds. */
export const cutNetwork = (after: At, relay: Relay, forMs: number): Strike => ({
  name: 'network cut', after,
  hit: async () => {
    relay.cut();
    await sleep(forMs);
    relay.mend();
  },
});

/** The disk of the data folder is full for so many milliseconds. */
export const fillDisk = (after: At, disk: () => Disk, forMs: number): Strike => ({
  name: 'disk full', after,
  hit: async () => {
    disk().fill();
    await sleep(forMs);
    disk().relieve();
  },
});

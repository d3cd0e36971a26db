/**
 * Rounds of faults at random moments on every backend, each with a site that lies, stalls and cuts. `ROUNDS` says how
 * many on each (default 1), `ARTICLES` how many pages; the moments come from `SEED`, which is printed, so that a round
 * can be run again.
 */
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { canMount, mountDisk, type Disk } from '../faults/disk.ts';
import { startRelay, type Relay } from '../faults/relay.ts';
import { faultRound, unharmed, type Round } from '../faults/rounds.ts';
import { crash, cutNetwork, fillDisk, forget, killCrawler, killEmbedded, killWorker } from '../faults/strikes.ts';
import { hasPostgres, hasRedis, startPostgres, startRedis, type Service } from '../services.ts';

const rounds = Array.from({ length: Number(process.env['ROUNDS'] ?? 1) }, (_, i) => i + 1);
const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);
const ARTICLES = Number(process.env['ARTICLES'] ?? 120);

/** Numbers in a sequence that the seed decides. */
function* numbers(): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}
const random = numbers();
/** A moment between two shares of the site, in articles answered. */
const moment = (from: number, to: number): number => Math.floor(ARTICLES * (from + (random.next().value ?? 0) * (to - from)));

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** Starts a server behind a relay; gives its address through the relay. */
async function behindRelay(starting: Promise<Service>): Promise<{ service: Service; relay: Relay; url: string }> {
  const service = await starting;
  const address = new URL(service.url);
  const relay = await startRelay(Number(address.port));
  ends.push(service.stop, relay.close);
  address.port = String(relay.port);
  return { service, relay, url: address.href };
}

describe(`nothing is lost or doubled (seed ${seed})`, () => {
  test.each(rounds)('when worker, crawler and embedded server are killed, round %i', async () => {
    const round: Round = { articles: ARTICLES, strikes: [killWorker(moment(0.05, 0.3)), killCrawler(moment(0.3, 0.5)), killEmbedded(moment(0.5, 0.9))] };
    expect(await faultRound(round)).toEqual(unharmed(round));
  });

  test.skipIf(!hasRedis).each(rounds)('when Redis is cut off, killed, and forgets its last second, round %i (needs redis)', async () => {
    const { service, relay, url } = await behindRelay(startRedis());
    const round: Round = {
      articles: ARTICLES,
      env: { REDIS_URL: url },
      strikes: [killWorker(moment(0.05, 0.2)), cutNetwork(moment(0.2, 0.35), relay, 3000), killCrawler(moment(0.35, 0.5)), forget(moment(0.5, 0.7), service), crash(moment(0.7, 0.95), service)],
    };
    expect(await faultRound(round)).toEqual(unharmed(round));
  });

  test.skipIf(!hasPostgres).each(rounds)('when PostgreSQL is cut off and killed, round %i (needs postgresql)', async () => {
    const { service, relay, url } = await behindRelay(startPostgres());
    const round: Round = {
      articles: ARTICLES,
      env: { DATABASE_URL: url },
      strikes: [killWorker(moment(0.05, 0.2)), cutNetwork(moment(0.2, 0.4), relay, 3000), killCrawler(moment(0.4, 0.6)), crash(moment(0.6, 0.95), service)],
    };
    expect(await faultRound(round)).toEqual(unharmed(round));
  });

  test.skipIf(!canMount).each(rounds)('when the disk of the data folder is full for a while, round %i (needs the right to mount)', async () => {
    let disk: Disk | null = null;
    const round: Round = {
      articles: ARTICLES,
      prepare: (folder) => {
        disk = mountDisk(path.join(folder, 'data'), 400);
        return disk.remove;
      },
      strikes: [fillDisk(moment(0.2, 0.6), () => disk as Disk, 4000), killWorker(moment(0.6, 0.9))],
    };
    expect(await faultRound(round)).toEqual(unharmed(round));
  });
});

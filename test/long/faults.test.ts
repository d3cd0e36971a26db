/**
 * Rounds of kills at random moments on every backend. `ROUNDS` says how many on each (default 1); the moments come from
 * `SEED`, which is printed, so that a round can be run again.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { expectedAddresses, faultRound, killEmbedded } from '../faults/rounds.ts';
import { hasPostgres, hasRedis, startPostgres, startRedis, type Service } from '../services.ts';

const rounds = Number(process.env['ROUNDS'] ?? 1);
const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);
const ARTICLES = 120;

/** Numbers in a sequence that the seed decides. */
function* numbers(): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}
const random = numbers();
const moment = (from: number, to: number): number => Math.floor(from + (random.next().value ?? 0) * (to - from));

const backends = [
  { name: 'the embedded server', there: true, start: null, variable: '' },
  { name: 'Redis (needs redis)', there: hasRedis, start: startRedis, variable: 'REDIS_URL' },
  { name: 'a PostgreSQL server (needs postgresql)', there: hasPostgres, start: startPostgres, variable: 'DATABASE_URL' },
] as const;

describe.each(backends)('kills with the queue in $name', ({ there, start, variable }) => {
  const services: Service[] = [];
  afterAll(async () => {
    for (const service of services) await service.stop();
  });
  test.skipIf(!there).each(Array.from({ length: rounds }, (_, i) => i + 1))(`lose and double nothing (seed ${seed}, round %i)`, async () => {
    const service = start === null ? null : await start();
    if (service !== null) services.push(service);
    const end = await faultRound({
      articles: ARTICLES, after: { worker: moment(5, 40), crawler: moment(30, 80), server: moment(60, 115) },
      ...(service === null ? {} : { env: { [variable]: service.url } }),
      killServer: service === null ? killEmbedded : service.crash,
    });
    expect(end.addresses.toSorted()).toEqual(expectedAddresses(ARTICLES));
    expect(new Set(end.versions)).toEqual(new Set([1]));
  });
});

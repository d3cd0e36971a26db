/** Many processes on one Redis and one PostgreSQL: they share the work, and killing any of them loses nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ReleaseRecord } from '../../src/record.ts';
import { run, start, temporaryFolder, type Place, type Started } from '../command-line.ts';
import { serveMadeUpSite } from '../made-up-site.ts';
import { hasPostgres, hasRedis, startPostgres, startRedis, until } from '../services.ts';

const ARTICLES = 60;

test.skipIf(!hasRedis || !hasPostgres)('three workers and two crawls share the work, and a worker and a crawl killed on the way lose nothing (needs redis and postgresql)', async () => {
  const folder = temporaryFolder('many');
  const [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
  const sites = await Promise.all([serveMadeUpSite(ARTICLES, { waitMs: 20 }), serveMadeUpSite(ARTICLES, { waitMs: 20 })]);
  const place: Place = { cwd: folder.path, env: { REDIS_URL: redis.url, DATABASE_URL: postgres.url, DATELINER_ALLOW_HOST: '127.0.0.1', DATELINER_DELAY: '0', DATELINER_BROWSER: 'never' } };
  const started: Started[] = [];
  const begin = (args: readonly string[]): Started => {
    const one = start(args, place);
    started.push(one);
    return one;
  };
  onTestFinished(async () => {
    for (const one of started) one.child.kill('SIGKILL');
    await Promise.all([...started.map((one) => one.ended), ...sites.map((site) => site.close())]);
    await Promise.all([redis.stop(), postgres.stop()]);
    folder.remove();
  });

  const workers = [begin(['work', '--only', 'fetch']), begin(['work', '--only', 'read', '--no-output', '--workers', '1']), begin(['work', '--only', 'read', '--no-output', '--workers', '1'])];
  await Promise.all(workers.map((worker) => worker.seen('"working"')));
  const crawls = sites.map((site) => begin(['crawl', `${site.origin}/`]));
  const answered = (): number => sites.reduce((sum, site) => sum + site.answered(), 0);
  await until(() => answered() >= ARTICLES / 2);
  workers[1]?.child.kill('SIGKILL');
  crawls[0]?.child.kill('SIGKILL');
  await Promise.all(crawls.map((crawl) => crawl.ended));
  const again = await run(['crawl', ...sites.map((site) => `${site.origin}/`)], place);
  expect([again.code, again.err]).toEqual([0, expect.any(String)]);

  const records = readFileSync(path.join(folder.path, 'out', 'records.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReleaseRecord);
  const expected = sites.flatMap((site) => Array.from({ length: ARTICLES }, (_, i) => `${site.origin}/release-${i + 1}.html`)).toSorted();
  expect(records.map((r) => r.canonicalUrl).toSorted()).toEqual(expected);
  expect(new Set(records.map((r) => r.version))).toEqual(new Set([1]));
  workers[2]?.child.kill('SIGTERM');
  expect((await workers[2]?.ended)?.err).toContain('"read"');
});

/** Two processes, one origin: the server tells whether the gap was kept. */
import { afterAll, describe, expect, test } from 'vitest';
import { serve } from '../crawlers/server.ts';
import { run, start, temporaryFolder } from '../command-line.ts';
import { hasRedis, startRedis, until, type Service } from '../services.ts';

const GAP = 120;
/** The server's log and the clock of the database round to a few milliseconds. */
const ROUNDING = 5;
const PAGES = Array.from({ length: 8 }, (_, i) => `/release-${i + 1}.html`);

describe.each([['the database', false], ['Redis (needs redis)', true]] as const)('two processes that share turns through %s', (_name, withRedis) => {
  let redis: Service | null = null;
  afterAll(async () => redis?.stop());

  test.skipIf(withRedis && !hasRedis)('keep the gap between them', { retry: 2 }, async () => {
    if (withRedis) redis ??= await startRedis();
    const folder = temporaryFolder('gaps');
    const server = await serve(Object.fromEntries(PAGES.map((page) => [page, `<h1>Release</h1><p>Words of ${page}.</p>`])));
    const cli = { cwd: folder.path, env: { DATELINER_DELAY: String(GAP), DATELINER_LOG: 'info', ...(redis === null ? {} : { REDIS_URL: redis.url }) } };
    const allow = ['--allow-host', server.host];
    const workers = ['one', 'two'].map((name) => start(['work', '--workers', '1', ...allow], { ...cli, env: { ...cli.env, DATELINER_USER_AGENT: name } }));
    try {
      await Promise.all(workers.map((worker) => worker.seen('"working"')));
      await run(['enqueue', ...allow, ...PAGES.map((page) => server.origin + page)], cli);
      await until(() => PAGES.every((page) => server.paths().includes(page)));
    } finally {
      for (const worker of workers) worker.child.kill('SIGTERM');
      await Promise.all(workers.map((worker) => worker.ended));
      await server.close();
      folder.remove();
    }
    const gaps = server.log.slice(1).map((entry, i) => entry.at - (server.log[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(GAP - ROUNDING);
    expect(new Set(server.log.map((entry) => entry.headers['user-agent']))).toEqual(new Set(['one', 'two']));
  });
});

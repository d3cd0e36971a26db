/** Crawls that bring nothing, as whoever reads the mail of cron is told of them. */
import { afterAll, describe, expect, test } from 'vitest';
import { run, temporaryFolder, type Place } from '../command-line.ts';
import { serve } from '../crawlers/server.ts';

const folder = temporaryFolder('none-given');
const place: Place = { cwd: folder.path, env: { DATELINER_DELAY: '0', DATELINER_RETRIES: '0', DATELINER_ALLOW_HOST: '127.0.0.1', DATELINER_BROWSER: 'never' } };
const list = '<html><body><h1>Notices</h1><ul><li><a href="/notices/2024/pier-walk-101.html">A walk along the old pier</a></li><li><a href="/notices/2024/lamp-post-102.html">A lamp post was put back</a></li></ul></body></html>';
const stub = '<html><body><div id="shell"></div></body></html>';
const shells = await serve({ '/notices/': list, '/notices/2024/pier-walk-101.html': stub, '/notices/2024/lamp-post-102.html': stub });
const closed = await serve({ '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /\n' }, '/notices/': list });
afterAll(async () => {
  await Promise.all([shells.close(), closed.close()]);
  folder.remove();
});

describe('a crawl that brings nothing says so, with --quiet too', () => {
  test('where no address of the lists ever read as an article, each time', async () => {
    for (let time = 1; time <= 2; time += 1) {
      const ended = await run(['crawl', `${shells.origin}/notices/`, '--quiet'], place);
      expect([ended.code, ended.out, ended.err]).toEqual([1, '', expect.stringContaining('look: the site gave no article so far: of 2 addresses on its lists none reads as one')]);
    }
  });
  test('where nothing may be fetched, with the reason', async () => {
    const ended = await run(['crawl', `${closed.origin}/notices/`, '--quiet'], place);
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('look: the site gave no article: nothing of it could be fetched (robots.txt disallows it)')]);
  });
});

/** Crawls of one site after another: what is asked for again, what became of it, and who may read it. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Summary } from '../../src/workers/summary.ts';
import { run, temporaryFolder, type Place } from '../command-line.ts';
import { serve, type Reply, type TestServer } from '../crawlers/server.ts';
import { articlePage } from '../made-up-site.ts';

const folder = temporaryFolder('revisits');
const place: Place = { cwd: folder.path, env: { DATELINER_DELAY: '0', DATELINER_BROWSER: 'never', DATELINER_ALLOW_HOST: '127.0.0.1', DATELINER_LOG: 'info' } };
let server: TestServer;
const texts = new Map([1, 2].map((n) => [`/release-${n}.html`, articlePage(n)]));

const mode = (file: string): number => statSync(file).mode & 0o777;

/** Articles whose server knows their state. */
const tagged: Reply = (request, response) => {
  const text = texts.get(request.url ?? '') ?? '';
  const etag = `"${text.length}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { 'content-type': 'text/html', etag }).end(text);
};

beforeAll(async () => {
  const list = [1, 2, 3, 4].map((n) => `<a href="/release-${n}.html">Release ${n} of the press office</a>`).join(' ');
  server = await serve({ '/': `<h1>All releases</h1>${list}`, '/release-1.html': tagged, '/release-2.html': tagged, ...Object.fromEntries([3, 4].map((n) => [`/release-${n}.html`, articlePage(n)])) });
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

/** The summary of a crawl, and the articles that it asked for. */
async function crawl(...more: string[]): Promise<{ pages: Summary['pages']; asked: string[] }> {
  const before = server.log.length;
  const { code, out, err } = await run(['crawl', `${server.origin}/`, '--json', ...more], place);
  expect([code, err]).toEqual([0, expect.not.stringContaining('rror')]);
  const { runs } = JSON.parse(out) as { runs: Summary[] };
  return { pages: (runs[0] as Summary).pages, asked: server.paths().slice(before).filter((page) => page.startsWith('/release')).toSorted() };
}
const releases = (...numbers: number[]): string[] => numbers.map((n) => `/release-${n}.html`);

test('a crawl takes up what the page limit left, looks again at what is due, and makes a new version of what changed', async () => {
  expect((await crawl('--max-pages', '3')).asked).toEqual(releases(1, 2));
  expect((await crawl()).asked).toEqual(releases(3, 4));
  expect(await crawl('--refresh', '0')).toMatchObject({ asked: releases(1, 2, 3, 4), pages: { changed: 0, same: 4 } });
  texts.set('/release-1.html', `${articlePage(1).replace('101 million euros', '999 million euros')}<!-- corrected -->`);
  expect(await crawl('--refresh', '0')).toMatchObject({ asked: releases(1, 2, 3, 4), pages: { changed: 1, same: 2, unchanged: 1 } });
  const [versions, diff, none] = await Promise.all([['--versions'], ['--diff'], ['--diff']].map((flag, i) => run(['show', `${server.origin}/release-${i === 2 ? 3 : 1}.html`, ...flag], place)));
  expect(versions?.out.match(/^version \d/gm)).toEqual(['version 1', 'version 2']);
  expect(diff?.out).toMatch(/^version 2.*\n(?:.*\n)*- text .*101 million(?:.*\n)*\+ text .*999 million/m);
  expect(diff?.out).toMatch(/^[+-] figures "999 million euros"/m);
  expect(none?.out).toBe('there is one version, so nothing has changed\n');
}, 120_000);

test('nobody else may read what is kept', () => {
  const data = path.join(folder.path, 'data');
  expect(mode(data)).toBe(process.getuid?.() === 0 ? 0o711 : 0o700);
  expect(mode(path.join(data, 'archive'))).toBe(0o700);
  const files = readdirSync(path.join(data, 'archive'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(mode(path.join(data, 'archive', file))).toBe(0o600);
});

test('an output folder that cannot be written is told before anything is asked for', async () => {
  writeFileSync(path.join(folder.path, 'file'), '');
  const before = server.log.length;
  const { code, err } = await run(['crawl', `${server.origin}/`, '--full', '--out', 'file/out'], place);
  expect([code, err]).toEqual([3, expect.stringContaining('the output folder')]);
  expect(server.log).toHaveLength(before);
});

test('an address with a password is refused without repeating it', async () => {
  const { code, err } = await run(['crawl', `http://editor:hunter2@${server.host}/`], place);
  expect([code, err]).toEqual([2, expect.not.stringContaining('hunter2')]);
});

test('the token of an address is in no message, log, summary or record', async () => {
  const first = await run(['crawl', `${server.origin}/release-2.html?access_token=hunter2`, `${server.origin}/gone.html?access_token=hunter2`, '--full'], place);
  const listed = await run(['records', '--format', 'jsonl'], place);
  expect(first.out + first.err).toContain('access_token=***');
  for (const { out, err } of [first, listed]) expect(out + err).not.toContain('hunter2');
});
